// Float arithmetic: see float_math.h.
#include "vm/base/float_math.h"

namespace brine {

double float_mod(double x, double y) {
  double remainder = std::fmod(x, y);
  if (remainder == 0) return std::copysign(0.0, y);
  return (y < 0) != (remainder < 0) ? remainder + y : remainder;
}

// x - remainder is a multiple of y up to rounding, so the quotient is next to an integer: round it there.
FloatDivMod float_divmod(double x, double y) {
  double remainder = std::fmod(x, y);
  double quotient = (x - remainder) / y;
  if (remainder == 0) {
    remainder = std::copysign(0.0, y);
  } else if ((y < 0) != (remainder < 0)) {
    remainder += y;
    quotient -= 1.0;
  }
  if (quotient == 0) return {std::copysign(0.0, x / y), remainder};
  double whole = std::floor(quotient);
  return {quotient - whole > 0.5 ? whole + 1.0 : whole, remainder};
}

// The cases where C libraries differ come first, in the order of CPython's float_pow.
PowOutcome float_pow(double x, double y, double* result) {
  auto ok = [result](double value) {
    *result = value;
    return PowOutcome::Ok;
  };
  if (y == 0) return ok(1.0);
  if (std::isnan(x)) return ok(x);
  if (std::isnan(y)) return ok(x == 1.0 ? 1.0 : y);
  if (std::isinf(y)) {
    double size = std::fabs(x);
    if (size == 1.0) return ok(1.0);
    return ok((y > 0) == (size > 1.0) ? std::fabs(y) : 0.0);
  }
  bool odd = std::fmod(std::fabs(y), 2.0) == 1.0;
  if (std::isinf(x)) {
    if (y > 0) return ok(odd ? x : std::fabs(x));
    return ok(odd ? std::copysign(0.0, x) : 0.0);
  }
  if (x == 0) {
    if (y < 0) return PowOutcome::ZeroToNegative;
    return ok(odd ? x : 0.0);
  }
  if (x < 0 && y != std::floor(y)) return PowOutcome::Complex;
  double power = std::pow(std::fabs(x), y);
  if (std::isinf(power)) return PowOutcome::Overflow;
  return ok(x < 0 && odd ? -power : power);
}

FloatParts float_parts(double x) {
  int exponent;
  auto mantissa = static_cast<int64_t>(std::ldexp(std::frexp(x, &exponent), 53));
  if (mantissa == 0) return {0, 0};
  int zeros = __builtin_ctzll(static_cast<uint64_t>(mantissa));
  return {mantissa >> zeros, exponent - 53 + zeros};
}

}  // namespace brine
