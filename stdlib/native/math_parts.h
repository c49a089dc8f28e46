// The parts of module `math`: what math.cpp lists in its table and other files compute.
// Tested by tests/lang/math_module/*.py.
#pragma once

#include <span>

#include "vm/native.h"

namespace brine {

// ---- math_special.cpp: functions whose last digit CPython defines, not the C library
enum class MathOutcome : uint8_t { Ok, Domain, Range };
MathOutcome gamma_of(double x, double* result);
MathOutcome log_gamma_of(double x, double* result);
// The Euclidean length of a vector, correctly rounded in nearly all cases. Writes into `coordinates`.
double vector_length(std::span<double> coordinates);
enum class SumOutcome : uint8_t { Ok, Overflow, Invalid };
SumOutcome exact_sum(std::span<const double> values, double* result);

// ---- math_integer.cpp
extern const std::span<const NativeRow> kMathIntegerRows;
// x, an int kind, made ready for stubs that convert arguments: function(*converted).
Answer call_with_ints(Vm& vm, const NativeRow& row, Args arguments);

}  // namespace brine
