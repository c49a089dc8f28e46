// Prints syntax trees as CPython's ast.dump() does, or the error as one line; compare_ast.py drives it.
//
//   dump_ast [--bare] [--mode file|single|eval] FILE...   one line per file
//   dump_ast --stream ...                                 texts on stdin, each as "<size>\n<bytes>"
//   dump_ast --show FILE...                              errors with line and carets, as CPython prints them
//   dump_ast --time FILE...                               how fast lexing and parsing is
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "compiler/dump.h"
#include "compiler/parser.h"
#include "vm/base/text.h"

namespace {

struct Options {
  bool attributes = true;
  bool show_errors = false;  // as a terminal sees them
  brine::ParseOptions parse;
};

std::string describe(const brine::Diagnostic& d) {
  return brine::concat("error\t", brine::name_of(d.kind), "\t", brine::repr_of(d.message), "\t",
                       d.line, "\t", d.offset, "\t", d.end_line, "\t", d.end_offset, "\t",
                       brine::repr_of(d.text));
}

std::string answer(const std::string& bytes, const std::string& name, const Options& options) {
  brine::Diagnostic error;
  brine::Source source = brine::Source::from_bytes(bytes, name, error);
  if (error) return describe(error);
  brine::Arena arena;
  brine::ast::Module* module = brine::parse(source, options.parse, arena, error);
  if (module) return brine::dump(*module, options.attributes);
  return options.show_errors ? brine::format_diagnostic(error) : describe(error);
}

std::string read_file(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void time_files(const std::vector<std::string>& names) {
  std::vector<std::string> texts;
  size_t bytes = 0;
  for (const std::string& name : names) bytes += texts.emplace_back(read_file(name)).size();
  for (int round = 0; round < 3; round++) {
    size_t arena_bytes = 0;
    auto start = std::chrono::steady_clock::now();
    for (const std::string& text : texts) {
      brine::Diagnostic error;
      brine::Source source = brine::Source::from_bytes(text, "x", error);
      brine::Arena arena;
      if (!error) brine::parse(source, {}, arena, error);
      arena_bytes += arena.bytes();
    }
    double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("%zu bytes, %.3f s, %.1f MB/s, arena %.1f bytes per byte\n", bytes, seconds,
                bytes / seconds / 1e6,
                static_cast<double>(arena_bytes) / static_cast<double>(bytes));
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  bool stream = false, timing = false;
  std::vector<std::string> names;
  for (int i = 1; i < argc; i++) {
    std::string word = argv[i];
    if (word == "--bare") {
      options.attributes = false;
    } else if (word == "--mode" && i + 1 < argc) {
      std::string mode = argv[++i];
      options.parse.mode = mode == "eval"     ? brine::ast::Mode::Eval
                           : mode == "single" ? brine::ast::Mode::Single
                                              : brine::ast::Mode::File;
    } else if (word == "--show") {
      options.show_errors = true;
    } else if (word == "--stream") {
      stream = true;
    } else if (word == "--time") {
      timing = true;
    } else {
      names.push_back(word);
    }
  }
  if (timing) time_files(names);
  for (const std::string& name : names) {
    if (!timing) std::cout << answer(read_file(name), name, options) << '\n';
  }
  for (std::string size; stream && std::getline(std::cin, size);) {
    std::string text(std::stoul(size), '\0');
    std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
    std::cout << answer(text, "<stream>", options) << '\n' << std::flush;
  }
  return 0;
}
