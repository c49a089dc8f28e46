// Writes the generated part of docs/bytecode.md anew: update_bytecode_page PAGE. Run by `ninja update-bytecode-page`.
// Tested by tests/vm/bytecode/describe_test.cpp, which fails when the page is out of date.
#include <cstdio>
#include <fstream>
#include <sstream>

#include "vm/bytecode/describe.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: update_bytecode_page PAGE\n", stderr);
    return 2;
  }
  std::stringstream old;
  old << std::ifstream(argv[1], std::ios::binary).rdbuf();
  std::string page = brine::update_bytecode_page(old.str());
  if (page.empty()) {
    std::fprintf(stderr, "%s: the markers of the generated part are missing\n", argv[1]);
    return 1;
  }
  if (page == old.str()) return 0;
  std::ofstream(argv[1], std::ios::binary) << page;
  return 0;
}
