// Names of characters: all of them by a digest, look-ups row by row.
#include "vm/base/unicode_names.h"

#include "tests/vm/base/table.h"
#include "vm/base/digest.h"
#include "vm/base/utf8.h"

using namespace brine;

constexpr std::string_view kTable =
#include "tests/vm/base/tables/text.inc"
    ;

TEST_CASE("every character has the name CPython gives it") {
  Digester digester;
  for (char32_t c = 0; c <= kMaxCodePoint; ++c) digester.add(character_name(c) + '\n');
  std::string digest = to_hex(digester.finish());
  check_table("text", kTable, "names", [&](const Row&) { return digest; });
}

TEST_CASE("names are found") {
  check_table("text", kTable, "name",
              [](const Row& row) { return std::to_string(find_character(row[0])); });
  for (char32_t c = 0; c <= kMaxCodePoint; c += 37) {
    std::string name = character_name(c);
    if (!name.empty()) CHECK(find_character(name) == int32_t(c));
  }
}
