// Integers and floats: see bigint_float.h. Everything comes down to rounding a 64-bit mantissa, of which it is known
// whether anything was cut off behind it.
#include "vm/base/bigint_float.h"

#include <cmath>

namespace brine {
namespace {

constexpr int64_t kMantissaBits = 53, kMaxExponent = 1024,
                  kMinExponent = -1021;  // DBL_MANT_DIG and so on

// The top 64 bits of a number that is not zero, the highest one set. `sticky`: a bit below them is set.
struct TopBits {
  uint64_t mantissa;
  bool sticky;
};

TopBits top_bits(IntView a) {
  Limb top = a.limbs[a.size - 1];
  Limb below = a.size > 1 ? a.limbs[a.size - 2] : 0;
  int shift = __builtin_clzll(top);
  if (shift > 0) {
    top = top << shift | below >> (64 - shift);
    below <<= shift;
  }
  bool sticky = below != 0;
  for (size_t i = 0; !sticky && i + 2 < a.size; ++i) sticky = a.limbs[i] != 0;
  return {top, sticky};
}

// Clears the lowest `drop` bits of the mantissa, rounding half to even. It may become 2**64: then the result is 0.
uint64_t round_bits(uint64_t mantissa, int drop, bool sticky) {
  uint64_t half = uint64_t{1} << (drop - 1);
  uint64_t rest = mantissa & (2 * half - 1);
  mantissa -= rest;
  bool odd = mantissa & (2 * half);
  return rest > half || (rest == half && (sticky || odd)) ? mantissa + 2 * half : mantissa;
}

}  // namespace

bool to_double(IntView a, double* result) {
  size_t bits = bit_length(a);
  *result = 0;
  if (bits == 0) return true;
  if (bits > kMaxExponent) return false;
  TopBits top = top_bits(a);
  uint64_t mantissa = round_bits(top.mantissa, 64 - kMantissaBits, top.sticky);
  double size = mantissa == 0
                    ? std::ldexp(1.0, static_cast<int>(bits))
                    : std::ldexp(static_cast<double>(mantissa), static_cast<int>(bits) - 64);
  if (std::isinf(size)) return false;
  *result = a.negative ? -size : size;
  return true;
}

double to_fraction(IntView a, int64_t* exponent) {
  *exponent = static_cast<int64_t>(bit_length(a));
  if (a.size == 0) return 0;
  TopBits top = top_bits(a);
  uint64_t mantissa = round_bits(top.mantissa, 64 - kMantissaBits, top.sticky);
  double fraction = std::ldexp(static_cast<double>(mantissa), -64);
  if (mantissa == 0) {
    fraction = 0.5;
    ++*exponent;
  }
  return a.negative ? -fraction : fraction;
}

IntShape from_double(Limb* out, double x) {
  int exponent;
  double fraction = std::frexp(x, &exponent);
  if (exponent <= 0 || x == 0) return {};
  auto mantissa = static_cast<uint64_t>(std::ldexp(std::fabs(fraction), 53));
  if (exponent <= 53) {
    out[0] = mantissa >> (53 - exponent);
    return {1, x < 0};
  }
  Limb limb = mantissa;
  return shift_left(out, {&limb, 1, x < 0}, static_cast<uint64_t>(exponent - 53));
}

// The way of CPython's long_true_divide: shift so that the quotient has two bits more than a float holds (fewer where
// the result is subnormal), divide, note whether anything was lost, round once.
TrueDivide true_divide(IntView a, IntView b, double* result) {
  if (b.size == 0) return TrueDivide::ZeroDivision;
  bool negative = a.negative != b.negative;
  *result = negative ? -0.0 : 0.0;
  if (a.size == 0) return TrueDivide::Ok;
  auto a_bits = static_cast<int64_t>(bit_length(a)), b_bits = static_cast<int64_t>(bit_length(b));
  if (a_bits <= kMantissaBits && b_bits <= kMantissaBits) {
    double quotient = static_cast<double>(a.limbs[0]) / static_cast<double>(b.limbs[0]);
    *result = negative ? -quotient : quotient;
    return TrueDivide::Ok;
  }
  int64_t difference = a_bits - b_bits;  // the quotient has so many bits, or one more
  if (difference > kMaxExponent) return TrueDivide::Overflow;
  if (difference < kMinExponent - kMantissaBits - 1) return TrueDivide::Ok;
  int64_t shift = std::max(difference, kMinExponent) - kMantissaBits - 2;

  IntView top{a.limbs, a.size, false}, bottom{b.limbs, b.size, false};
  BigInt shifted = shift <= 0 ? BigInt(top) << static_cast<uint64_t>(-shift)
                              : BigInt(top) >> static_cast<uint64_t>(shift);
  bool inexact = shift > 0 && trailing_zeros(a) < static_cast<size_t>(shift);
  std::vector<Limb> quotient(quotient_room(shifted, bottom)),
      remainder(remainder_room(shifted, bottom));
  DivModShape shape = divmod(quotient.data(), remainder.data(), shifted, bottom);
  if (shape.quotient.size == 0) return TrueDivide::Ok;  // less than half of the least float
  inexact |= shape.remainder.size > 0;
  uint64_t mantissa = quotient[0];  // 55 to 57 bits at most
  auto bits = static_cast<int64_t>(bit_length(view_of(quotient.data(), shape.quotient)));
  auto extra = static_cast<int>(std::max(bits, kMinExponent - shift) - kMantissaBits);
  mantissa = round_bits(mantissa, extra, inexact);
  double size = std::ldexp(static_cast<double>(mantissa), static_cast<int>(shift));
  if (std::isinf(size)) return TrueDivide::Overflow;
  *result = negative ? -size : size;
  return TrueDivide::Ok;
}

Order compare(IntView a, double x) {
  if (std::isnan(x)) return Order::Unordered;
  auto order = [](bool less) { return less ? Order::Less : Order::Greater; };
  if (a.size == 0) return x == 0 ? Order::Equal : order(x > 0);
  if (x == 0 || a.negative != (x < 0)) return order(a.negative);
  if (std::isinf(x)) return order(x > 0);
  Limb whole[kDoubleLimbs];
  int by_whole = compare(a, view_of(whole, from_double(whole, x)));
  if (by_whole != 0) return order(by_whole < 0);
  double fraction = x - std::trunc(x);
  return fraction == 0 ? Order::Equal : order(fraction > 0);
}

}  // namespace brine
