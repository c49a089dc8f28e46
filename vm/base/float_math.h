// Arithmetic of floats where Python's rules go beyond the processor's: signs of remainders, what pow refuses.
//
// Tested by tests/vm/base/float_text_test.cpp.
#pragma once

#include <cmath>
#include <cstdint>

namespace brine {

struct FloatDivMod {
  double quotient, remainder;
};
FloatDivMod float_divmod(double x, double y);  // floor division; y is not zero
double float_mod(double x, double y);          // the remainder alone

enum class PowOutcome : uint8_t {
  Ok,
  ZeroToNegative,  // ZeroDivisionError: 0.0 cannot be raised to a negative power
  Overflow,        // OverflowError: (34, 'Numerical result out of range')
  Complex,         // a negative number to a fraction: the result is complex
};
PowOutcome float_pow(double x, double y, double* result);

inline bool float_is_integer(double x) { return std::isfinite(x) && std::floor(x) == x; }

// A finite x is mantissa * 2**exponent with an odd mantissa (or zero): as_integer_ratio() is
// mantissa << exponent over 1, or mantissa over 1 << -exponent.
struct FloatParts {
  int64_t mantissa;
  int exponent;
};
FloatParts float_parts(double x);

}  // namespace brine
