// Between integers of any size and floats, correctly rounded as CPython does it.
//
// Tested by tests/vm/base/bigint_test.cpp.
#pragma once

#include "vm/base/bigint.h"

namespace brine {

// float(a), ties to even. False if it is too large (OverflowError: int too large to convert to float).
bool to_double(IntView a, double* result);

// int(x) towards zero; x is finite. `out` has room for kDoubleLimbs.
constexpr size_t kDoubleLimbs = 17;
IntShape from_double(Limb* out, double x);

// a is fraction * 2**exponent with 0.5 <= |fraction| < 1: what math.log needs of the largest.
double to_fraction(IntView a, int64_t* exponent);

// a / b. Even where neither fits a float.
enum class TrueDivide : uint8_t {
  Ok,
  ZeroDivision,  // ZeroDivisionError: division by zero
  Overflow,      // OverflowError: integer division result too large for a float
};
TrueDivide true_divide(IntView a, IntView b, double* result);

// Exact comparison. Unordered if x is not a number.
enum class Order : int8_t { Less = -1, Equal = 0, Greater = 1, Unordered = 2 };
Order compare(IntView a, double x);

}  // namespace brine
