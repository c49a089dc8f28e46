// Floats, their text and their arithmetic against CPython's answers.
#include "vm/base/float_text.h"

#include "tests/vm/base/table.h"
#include "vm/base/float_math.h"
#include "vm/base/hash.h"

using namespace brine;

namespace {

constexpr std::string_view kTable =
#include "tests/vm/base/tables/float.inc"
    ;

template <class Answer>
void rows(const char* kind, Answer answer) {
  check_table("float", kTable, kind, answer);
}

}  // namespace

TEST_CASE("float to text answers as CPython") {
  rows("repr", [](const Row& row) {
    char buffer[kFloatTextRoom];
    double x = to_float(row[0]);
    std::string text(buffer, write_float(x, buffer));
    std::string styled;
    FloatStyle style;
    style.add_dot_zero = true;
    append_float(styled, x, style);
    CHECK(styled == text);
    return text;
  });
  rows("hex", [](const Row& row) {
    char buffer[kFloatHexRoom];
    return std::string(buffer, write_float_hex(to_float(row[0]), buffer));
  });
}

TEST_CASE("text to float answers as CPython") {
  rows("parse", [](const Row& row) -> std::string {
    std::optional<double> x = parse_float(row[0]);
    return x ? show(*x) : "!ValueError";
  });
  rows("fromhex", [](const Row& row) -> std::string {
    double x;
    switch (parse_float_hex(row[0], &x)) {
      case HexFloat::Ok: return show(x);
      case HexFloat::Invalid: return "!ValueError: invalid hexadecimal floating-point string";
      case HexFloat::TooLarge:
        return "!OverflowError: hexadecimal value too large to represent as a float";
    }
    return "?";
  });
}

TEST_CASE("float arithmetic answers as CPython") {
  rows("round", [](const Row& row) {
    std::optional<double> x = round_to(to_float(row[0]), std::stoll(row[1]));
    return x ? show(*x) : "!OverflowError: rounded value too large to represent";
  });
  rows("divmod", [](const Row& row) {
    double x = to_float(row[0]), y = to_float(row[1]);
    FloatDivMod both = float_divmod(x, y);
    CHECK(show(both.quotient) == row[2]);
    CHECK(show(float_mod(x, y)) == show(both.remainder));
    return show(both.remainder);
  });
  rows("pow", [](const Row& row) -> std::string {
    double x;
    switch (float_pow(to_float(row[0]), to_float(row[1]), &x)) {
      case PowOutcome::Ok: return show(x);
      case PowOutcome::ZeroToNegative:
        return "!ZeroDivisionError: 0.0 cannot be raised to a negative power";
      case PowOutcome::Overflow: return "!OverflowError: (34, 'Numerical result out of range')";
      case PowOutcome::Complex: return "!complex";
    }
    return "?";
  });
  rows("hash", [](const Row& row) { return std::to_string(hash_float(to_float(row[0]))); });
}
