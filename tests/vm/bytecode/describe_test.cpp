// docs/bytecode.md says what the table says.
#include <fstream>
#include <sstream>

#include "tests/support/catch.h"
#include "vm/bytecode/describe.h"

using namespace brine;

TEST_CASE("each instruction has its row") {
  std::string text = describe_instructions();
  CHECK(text.find("| `Yield` | Dst | Src |  |  | Suspends | hand R[b] out") != std::string::npos);
  CHECK(text.find("| `Or` | Dst | Src | Src |  | Runs | R[a] = R[b] \\| R[c] |") !=
        std::string::npos);
  CHECK(text.find("| `GetAttrSlot` | `GetAttr` |") != std::string::npos);
}

TEST_CASE("a page without markers is not touched") {
  CHECK(update_bytecode_page("# a page\n").empty());
}

TEST_CASE("docs/bytecode.md is up to date") {
  std::ifstream file(BRINE_SOURCE_ROOT "/docs/bytecode.md", std::ios::binary);
  std::stringstream page;
  page << file.rdbuf();
  INFO("docs/update_bytecode writes it: ninja -C build update-bytecode-page");
  REQUIRE_FALSE(page.str().empty());
  CHECK((update_bytecode_page(page.str()) == page.str()));
}
