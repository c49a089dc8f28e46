// Integers of any size against CPython's answers, and what has no answer there: rooms, aliases of zero.
#include "vm/base/bigint.h"

#include "tests/vm/base/table.h"
#include "vm/base/bigint_float.h"
#include "vm/base/float_math.h"

using namespace brine;

namespace {

constexpr std::string_view kTable =
#include "tests/vm/base/tables/bigint.inc"
    ;

template <class Answer>
void rows(const char* kind, Answer answer) {
  check_table("bigint", kTable, kind, answer);
}

// Runs an operation with exactly the room it asked for, behind which nothing may be written.
template <class Write>
std::string in_room(size_t room, Write write) {
  constexpr Limb kGuard = 0xABCDEF0123456789;
  std::vector<Limb> out(room + 1, kGuard);
  IntShape shape = write(out.data());
  if (out[room] != kGuard) return "wrote past the room";
  if (shape.size > room) return "larger than the room";
  if (shape.size > 0 && out[shape.size - 1] == 0) return "not normalised";
  if (shape.size == 0 && shape.negative) return "minus zero";
  return show(view_of(out.data(), shape));
}

using Binary = IntShape (*)(Limb*, IntView, IntView);
using Room = size_t (*)(IntView, IntView);

void binary(const char* kind, Room room, Binary operation) {
  rows(kind, [=](const Row& row) {
    BigInt a = to_int(row[0]), b = to_int(row[1]);
    return in_room(room(a, b), [&](Limb* out) { return operation(out, a, b); });
  });
}

}  // namespace

TEST_CASE("bigint arithmetic answers as CPython") {
  binary("add", add_room, add);
  binary("sub", add_room, sub);
  binary("mul", mul_room, mul);
  binary("and", bits_room, bit_and);
  binary("or", bits_room, bit_or);
  binary("xor", bits_room, bit_xor);
  binary("gcd", gcd_room, gcd);
  binary("div", quotient_room,
         [](Limb* out, IntView a, IntView b) { return divmod(out, nullptr, a, b).quotient; });
  binary("mod", remainder_room,
         [](Limb* out, IntView a, IntView b) { return divmod(nullptr, out, a, b).remainder; });
  rows("div", [](const Row& row) {
    BigInt a = to_int(row[0]), b = to_int(row[1]);
    std::vector<Limb> r(remainder_room(a, b));
    return in_room(quotient_room(a, b),
                   [&](Limb* out) { return divmod(out, r.data(), a, b).quotient; });
  });
  rows("mod", [](const Row& row) {
    BigInt a = to_int(row[0]), b = to_int(row[1]);
    std::vector<Limb> q(quotient_room(a, b));
    return in_room(remainder_room(a, b),
                   [&](Limb* out) { return divmod(q.data(), out, a, b).remainder; });
  });
}

TEST_CASE("bigint shifts, powers and roots answer as CPython") {
  rows("lshift", [](const Row& row) {
    BigInt a = to_int(row[0]);
    uint64_t n = std::stoull(row[1], nullptr, 0);
    return in_room(shift_left_room(a, n), [&](Limb* out) { return shift_left(out, a, n); });
  });
  rows("rshift", [](const Row& row) {
    BigInt a = to_int(row[0]);
    uint64_t n = std::stoull(row[1], nullptr, 0);
    return in_room(shift_right_room(a, n), [&](Limb* out) { return shift_right(out, a, n); });
  });
  rows("pow", [](const Row& row) {
    BigInt a = to_int(row[0]);
    uint64_t n = std::stoull(row[1], nullptr, 0);
    return in_room(pow_room(a, n), [&](Limb* out) { return pow(out, a, n); });
  });
  rows("powmod", [](const Row& row) -> std::string {
    BigInt a = to_int(row[0]), e = to_int(row[1]), m = to_int(row[2]);
    bool ok = true;
    std::string shown = in_room(pow_mod_room(m), [&](Limb* out) {
      IntShape shape;
      ok = pow_mod(out, &shape, a, e, m);
      return shape;
    });
    return ok ? shown : "!ValueError: base is not invertible for the given modulus";
  });
  rows("round", [](const Row& row) {
    BigInt a = to_int(row[0]);
    uint64_t n = std::stoull(row[1], nullptr, 0);
    return in_room(round_room(a), [&](Limb* out) { return round_to_tens(out, a, n); });
  });
  rows("isqrt", [](const Row& row) {
    BigInt a = to_int(row[0]);
    if (a < BigInt(0)) a = -a;
    return in_room(isqrt_room(a), [&](Limb* out) { return isqrt(out, a); });
  });
  rows("invert", [](const Row& row) {
    BigInt a = to_int(row[0]);
    return in_room(invert_room(a), [&](Limb* out) { return invert(out, a); });
  });
  rows("neg", [](const Row& row) { return show(-to_int(row[0])); });
  CHECK(pow_room(BigInt(1) << 1000, uint64_t{1} << 62) == SIZE_MAX);
}

TEST_CASE("bigint questions answer as CPython") {
  rows("cmp", [](const Row& row) {
    int order = compare(to_int(row[0]).view(), to_int(row[1]).view());
    return std::to_string(order > 0 ? 1 : order < 0 ? -1 : 0);
  });
  rows("hash", [](const Row& row) { return std::to_string(hash_int(to_int(row[0]))); });
  rows("bits", [](const Row& row) { return std::to_string(bit_length(to_int(row[0]))); });
  rows("count", [](const Row& row) { return std::to_string(bit_count(to_int(row[0]))); });
}

TEST_CASE("bigint and float answer as CPython") {
  rows("float", [](const Row& row) {
    double x;
    return to_double(to_int(row[0]), &x) ? show(x)
                                         : "!OverflowError: int too large to convert to float";
  });
  rows("true", [](const Row& row) -> std::string {
    double x;
    switch (true_divide(to_int(row[0]), to_int(row[1]), &x)) {
      case TrueDivide::Ok: return show(x);
      case TrueDivide::ZeroDivision: return "!ZeroDivisionError: division by zero";
      case TrueDivide::Overflow:
        return "!OverflowError: integer division result too large for a float";
    }
    return "?";
  });
  rows("cmpfloat", [](const Row& row) -> std::string {
    Order order = compare(to_int(row[0]), to_float(row[1]));
    return order == Order::Unordered ? "?" : std::to_string(static_cast<int>(order));
  });
  rows("int", [](const Row& row) {
    double x = to_float(row[0]);
    return in_room(kDoubleLimbs, [x](Limb* out) { return from_double(out, x); });
  });
  rows("isint", [](const Row& row) { return std::to_string(float_is_integer(to_float(row[0]))); });
  rows("ratio", [](const Row& row) {
    FloatParts parts = float_parts(to_float(row[0]));
    BigInt numerator = BigInt(parts.mantissa) << static_cast<uint64_t>(std::max(parts.exponent, 0));
    BigInt denominator = BigInt(1) << static_cast<uint64_t>(std::max(-parts.exponent, 0));
    CHECK(numerator == to_int(row[1]));
    return show(denominator);
  });
  int64_t exponent;
  CHECK(to_fraction((BigInt(1) << 5000) - BigInt(1), &exponent) == 0.5);
  CHECK(exponent == 5001);
  CHECK(to_fraction(BigInt(-3) << 5000, &exponent) == -0.75);
  CHECK(exponent == 5002);
}

TEST_CASE("bigint text and bytes answer as CPython") {
  rows("dec", [](const Row& row) {
    BigInt a = to_int(row[0]);
    std::string text = to_text(a.view());
    size_t digits = text.size() - (text[0] == '-');
    CHECK((min_decimal_digits(a) == digits || min_decimal_digits(a) + 1 == digits));
    return text;
  });
  rows("text", [](const Row& row) { return to_text(to_int(row[0]).view(), std::stoi(row[1])); });
  rows("parse", [](const Row& row) {
    std::optional<BigInt> value = parse_int(row[0], std::stoi(row[1]));
    return value ? show(*value) : "!ValueError";
  });
  rows("tobytes", [](const Row& row) -> std::string {
    size_t length = std::stoull(row[1]);
    std::string out(length, '\0');
    switch (to_bytes(out.data(), length, to_int(row[0]),
                     row[2] == "big" ? ByteOrder::Big : ByteOrder::Little, row[3] == "1")) {
      case ToBytes::Ok: return out;
      case ToBytes::Negative: return "!OverflowError: can't convert negative int to unsigned";
      case ToBytes::TooBig: return "!OverflowError: int too big to convert";
    }
    return "?";
  });
  rows("frombytes", [](const Row& row) {
    return in_room(from_bytes_room(row[0]), [&](Limb* out) {
      return from_bytes(out, row[0], row[1] == "big" ? ByteOrder::Big : ByteOrder::Little,
                        row[2] == "1");
    });
  });
}

TEST_CASE("words are operands") {
  for (int64_t value : {INT64_MIN, INT64_MIN + 1, int64_t{-1}, int64_t{0}, int64_t{1}, INT64_MAX}) {
    int64_t back = 7;
    CHECK(to_int64(WordInt(value), &back));
    CHECK(back == value);
    Limb out[2];
    CHECK(to_text(view_of(out, sub(out, WordInt(value), WordInt(0)))) == std::to_string(value));
  }
  int64_t unused;
  CHECK_FALSE(to_int64(BigInt(INT64_MAX) + BigInt(1), &unused));
  CHECK_FALSE(to_int64(BigInt(INT64_MIN) - BigInt(1), &unused));
}
