#include "vm/base/similar.h"

#include "tests/support/catch.h"

using namespace brine;

TEST_CASE("edit distance counts moves as two and case as one") {
  CHECK(edit_distance("abc", "abc", 10) == 0);
  CHECK(edit_distance("abc", "abd", 10) == 2);
  CHECK(edit_distance("abc", "aBc", 10) == 1);
  CHECK(edit_distance("abc", "ab", 10) == 2);
  CHECK(edit_distance("", "abc", 10) == 6);
  CHECK(edit_distance("countr", "counter", 10) == 2);
  CHECK(edit_distance("ab", "ba", 10) == 4);
  CHECK(edit_distance("kitten", "sitting", 20) == 6);
  CHECK(edit_distance("abcdef", "uvwxyz", 4) == 5);  // beyond the limit: limit + 1
}

TEST_CASE("the nearest name is found, and nothing when all are far") {
  CHECK(find_similar("countr", {"count", "counter", "county"}) == "count");
  CHECK(find_similar("balanc", {"deposit", "balance"}) == "balance");
  CHECK(find_similar("BALANCE", {"balance"}) == "");
  CHECK(find_similar("xyzzyq", {"print", "counter"}) == "");
  CHECK(find_similar("same", {"same"}) == "");
}
