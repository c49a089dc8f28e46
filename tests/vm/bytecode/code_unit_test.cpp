// Constants, positions and handler look-up of a code unit.
#include "vm/bytecode/code_unit.h"
#include "tests/support/catch.h"

using namespace brine;

TEST_CASE("constants are the same when kind and bits are") {
  CHECK(Constant::of_int(1).same(Constant::of_int(1)));
  CHECK_FALSE(Constant::of_int(1).same(Constant::of_float(1)));
  CHECK_FALSE(Constant::of_int(1).same(Constant::of(Constant::Kind::True)));
  CHECK_FALSE(Constant::of_float(0.0).same(Constant::of_float(-0.0)));
  CHECK_FALSE(Constant::of_str("a").same(Constant::of_bytes("a")));
  Constant one = Constant::of(Constant::Kind::Tuple), two = one;
  one.items = {Constant::of_int(1)};
  two.items = {Constant::of_int(1)};
  CHECK(one.same(two));
  two.items.push_back(Constant::of_int(2));
  CHECK_FALSE(one.same(two));
}

TEST_CASE("positions cover the words up to the next entry") {
  PositionTable table;
  Position first{1, 1, 0, 5}, second{3, 4, 2, 9}, third{2, 2, 300, 70000};
  table.add(0, first);
  table.add(4, second);
  table.add(5, second);
  table.add(1000, third);
  CHECK(table.find(0) == first);
  CHECK(table.find(3) == first);
  CHECK(table.find(4) == second);
  CHECK(table.find(999) == second);
  CHECK(table.find(5000) == third);
  PositionTable again = PositionTable::from_bytes(table.bytes());
  CHECK(again.find(1000) == third);
  CHECK(again.valid(1001));
  CHECK_FALSE(again.valid(1000));
  std::string cut = table.bytes();
  cut.pop_back();
  CHECK_FALSE(PositionTable::from_bytes(cut).valid(1001));
  CHECK(PositionTable().find(3) == Position{});
}

TEST_CASE("the first handler whose range holds the pc is the innermost") {
  CodeUnit unit;
  unit.handlers = {{4, 6, 20}, {2, 8, 30}};
  CHECK(unit.find_handler(1) == nullptr);
  CHECK(unit.find_handler(2)->target == 30);
  CHECK(unit.find_handler(4)->target == 20);
  CHECK(unit.find_handler(6)->target == 30);
  CHECK(unit.find_handler(8) == nullptr);
}
