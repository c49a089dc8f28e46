// Making ints, their three roads of arithmetic where they meet, and what happens when memory is short.
#include "vm/object/number.h"

#include "tests/support/catch.h"
#include "vm/base/bigint_text.h"
#include "vm/object/str.h"
#include "vm/run/protocol.h"

using namespace brine;

namespace {

std::string text_of(Value v) {
  IntOperand i(v);
  return to_text(i.view);
}

Value number(Vm& vm, std::string_view text) {
  std::optional<BigInt> i = parse_int(text);
  return make_int(vm, i->view()).take();
}

std::string calculated(Vm& vm, BinaryOp op, std::string_view a, std::string_view b) {
  Answer r = number_binary(vm, op, number(vm, a), number(vm, b));
  if (r.failed()) return std::string(type_name(vm, take_raised(vm)));
  return text_of(r.word);
}

}  // namespace

TEST_CASE("ints are immediate as long as they fit 62 bits") {
  Vm vm;
  for (int64_t i : {int64_t(0), int64_t(-1), Value::kMaxInt, Value::kMinInt})
    CHECK(make_int(vm, i).is_int());
  for (int64_t i : {Value::kMaxInt + 1, Value::kMinInt - 1, INT64_MAX, INT64_MIN}) {
    Value v = make_int(vm, i);
    CHECK(is_kind(v, Kind::Int));
    CHECK(to_int64(v) == i);
    CHECK(text_of(v) == std::to_string(i));
  }
  CHECK(make_unsigned(vm, UINT64_MAX) != Value::from_int(-1));
  CHECK_FALSE(to_int64(make_unsigned(vm, UINT64_MAX)).has_value());
  Limb limbs[] = {5, 0, 0};
  CHECK(make_int(vm, true, limbs).take() == Value::from_int(-5));
}

TEST_CASE("the roads of arithmetic meet without a seam") {
  Vm vm;
  struct Row {
    BinaryOp op;
    const char *a, *b, *result;
  };
  using enum BinaryOp;
  for (const Row& r : {
           Row{Add, "2305843009213693951", "1", "2305843009213693952"},
           Row{Sub, "2305843009213693952", "1", "2305843009213693951"},
           Row{Add, "18446744073709551615", "1", "18446744073709551616"},
           Row{Sub, "18446744073709551616", "1", "18446744073709551615"},
           Row{Mul, "4294967296", "-4294967296", "-18446744073709551616"},
           Row{FloorDiv, "-18446744073709551616", "3", "-6148914691236517206"},
           Row{Mod, "-18446744073709551616", "3", "2"},
           Row{Mod, "5", "-18446744073709551616", "-18446744073709551611"},
           Row{And, "-1", "18446744073709551615", "18446744073709551615"},
           Row{And, "-340282366920938463463374607431768211456", "255", "0"},
           Row{Xor, "-18446744073709551616", "1", "-18446744073709551615"},
           Row{RShift, "-18446744073709551617", "64", "-2"},
           Row{LShift, "-1", "127", "-170141183460469231731687303715884105728"},
           Row{Pow, "-2", "127", "-170141183460469231731687303715884105728"},
           Row{FloorDiv, "1", "0", "ZeroDivisionError"},
           Row{LShift, "1", "-1", "ValueError"},
       })
    CHECK(calculated(vm, r.op, r.a, r.b) == r.result);
}

TEST_CASE("numbers that do not fit the memory are refused before the work") {
  Vm vm(32 * 1024 * 1024);
  CHECK(calculated(vm, BinaryOp::LShift, "1", "10000000000") == "MemoryError");
  CHECK(calculated(vm, BinaryOp::Pow, "10", "10000000000") == "MemoryError");
  CHECK(calculated(vm, BinaryOp::Pow, "2", "18446744073709551616") == "MemoryError");
  size_t used = vm.heap.used();
  CHECK(calculated(vm, BinaryOp::Add, "18446744073709551616", "1") == "18446744073709551617");
  CHECK(vm.heap.used() <= used + Heap::kBlockSize);
}

TEST_CASE("comparing ints with floats rounds neither") {
  Vm vm;
  Value large = number(vm, "9007199254740993");
  CHECK(is_true(number_compare(vm, CompareOp::Gt, large, make_float(vm, 9007199254740992.0)).word));
  CHECK(
      is_false(number_compare(vm, CompareOp::Eq, make_float(vm, 9007199254740992.0), large).word));
  CHECK(is_true(number_compare(vm, CompareOp::Lt, number(vm, "-1000000000000000000000"),
                               make_float(vm, -1e20))
                    .word));
  CHECK(is_false(number_compare(vm, CompareOp::Lt, large, make_float(vm, NAN)).word));
}
