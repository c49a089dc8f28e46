// repr of texts and bytes against CPython's answers, and the builder.
#include "vm/base/text.h"

#include "tests/vm/base/table.h"

using namespace brine;

namespace {
constexpr std::string_view kTable =
#include "tests/vm/base/tables/text.inc"
    ;
}  // namespace

TEST_CASE("repr answers as CPython") {
  check_table("text", kTable, "repr", [](const Row& row) { return concat(repr_of(row[0])); });
  check_table("text", kTable, "ascii", [](const Row& row) { return concat(ascii_of(row[0])); });
  check_table("text", kTable, "bytes",
              [](const Row& row) { return concat(repr_of_bytes(row[0])); });
}

TEST_CASE("pieces of all kinds") {
  CHECK(concat("a", 'b', std::string("c"), std::string_view("d"), 12, -3, INT64_MIN, UINT64_MAX,
               uint8_t{7}) == "abcd12-3-9223372036854775808184467440737095516157");
  CHECK(concat(1.0, ' ', 1e22, ' ', hex(255), ' ', hex(10, 4), ' ', hex(UINT64_MAX), ' ',
               char32_t{0xE9}) == "1.0 1e+22 ff 000a ffffffffffffffff \xC3\xA9");
  CHECK(concat(repeated(3, '='), repr_of("it's"), true ? "x" : "y") == "===\"it's\"x");
  Text text;
  CHECK(text.add("one ", 1).add(", two ", 2).view() == "one 1, two 2");
  CHECK(text.take() == "one 1, two 2");
}
