// The module `math`. Results are those of the C library where CPython takes them from there, else
// math_special.cpp's.
//
// Arguments that are numbers are answered at once; objects with __float__, __index__, __floor__ ...
// go by a stub.
// Tested by tests/lang/math_module/*.py.
#include <cmath>
#include <vector>

#include "stdlib/native/math_parts.h"
#include "vm/base/bigint_float.h"
#include "vm/base/float_math.h"
#include "vm/object/function.h"
#include "vm/object/number.h"
#include "vm/object/sequence.h"
#include "vm/run/arguments.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

constexpr double kPi = 3.141592653589793238462643383279502884;

Failed raise_domain(Vm& vm) { return raise(vm, ValueError, "math domain error"); }
Failed raise_range(Vm& vm) { return raise(vm, OverflowError, "math range error"); }

double x_of(Args args, size_t i = 0) { return float_of(args[i]); }

// ---- functions of one float

// A NaN from a number is outside the domain; an infinity from a finite one has overflowed, or lies
// at a pole.
template <double (*function)(double), bool overflows>
Answer one(Vm& vm, Args args) {
  double x = x_of(args), r = function(x);
  if (std::isnan(r) && !std::isnan(x)) return raise_domain(vm);
  if (std::isinf(r) && std::isfinite(x)) return overflows ? raise_range(vm) : raise_domain(vm);
  return make_float(vm, r);
}

template <MathOutcome (*function)(double, double*)>
Answer special(Vm& vm, Args args) {
  double r = 0;
  switch (function(x_of(args), &r)) {
    case MathOutcome::Ok: return make_float(vm, r);
    case MathOutcome::Domain: return raise_domain(vm);
    case MathOutcome::Range: break;
  }
  return raise_range(vm);
}

template <bool (*test)(double)>
Answer check(Vm&, Args args) {
  return from_bool(test(x_of(args)));
}
bool is_finite(double x) { return std::isfinite(x); }
bool is_infinite(double x) { return std::isinf(x); }
bool is_nan(double x) { return std::isnan(x); }
double degrees(double x) { return x * (180.0 / kPi); }
double radians(double x) { return x * (kPi / 180.0); }
double log1p_of(double x) { return x == 0 ? x : std::log1p(x); }

Answer math_degrees(Vm& vm, Args args) { return make_float(vm, degrees(x_of(args))); }
Answer math_radians(Vm& vm, Args args) { return make_float(vm, radians(x_of(args))); }

Answer math_ulp(Vm& vm, Args args) {
  double x = std::fabs(x_of(args));
  if (!std::isfinite(x)) return make_float(vm, x);
  double next = std::nextafter(x, INFINITY);
  return make_float(vm, std::isinf(next) ? x - std::nextafter(x, -INFINITY) : next - x);
}

Answer math_frexp(Vm& vm, Args args) {
  double x = x_of(args);
  int exponent = 0;
  if (std::isfinite(x) && x != 0) x = std::frexp(x, &exponent);
  Value items[] = {make_float(vm, x), Value::from_int(exponent)};
  return make_tuple(vm, items);
}

Answer math_modf(Vm& vm, Args args) {
  double x = x_of(args), whole = x, part = x;
  if (std::isinf(x))
    part = std::copysign(0.0, x);
  else if (std::isfinite(x))
    part = std::modf(x, &whole);
  Value items[] = {make_float(vm, part), make_float(vm, whole)};
  return make_tuple(vm, items);
}

// ---- functions of two

Answer math_atan2(Vm& vm, Args args) {
  return make_float(vm, std::atan2(x_of(args), x_of(args, 1)));
}
Answer math_copysign(Vm& vm, Args args) {
  return make_float(vm, std::copysign(x_of(args), x_of(args, 1)));
}
Answer math_nextafter(Vm& vm, Args args) {
  return make_float(vm, std::nextafter(x_of(args), x_of(args, 1)));
}

Answer math_fmod(Vm& vm, Args args) {
  double x = x_of(args), y = x_of(args, 1);
  if (std::isinf(y) && std::isfinite(x)) return make_float(vm, x);
  double r = std::fmod(x, y);
  if (std::isnan(r) && !std::isnan(x) && !std::isnan(y)) return raise_domain(vm);
  return make_float(vm, r);
}

Answer math_remainder(Vm& vm, Args args) {
  double x = x_of(args), y = x_of(args, 1);
  if (!std::isnan(x) && !std::isnan(y) && (std::isinf(x) || y == 0)) return raise_domain(vm);
  return make_float(vm, std::remainder(x, y));
}

Answer math_pow(Vm& vm, Args args) {
  double r;
  switch (float_pow(x_of(args), x_of(args, 1), &r)) {
    case PowOutcome::Ok: return make_float(vm, r);
    case PowOutcome::Overflow: return raise_range(vm);
    default: return raise_domain(vm);
  }
}

Answer math_ldexp(Vm& vm, Args args) {
  double x = x_of(args);
  if (!is_int_kind(args[1]))
    return raise(vm, TypeError, "Expected an int as second argument to ldexp.");
  int64_t exponent = clip(args[1]);
  if (x == 0 || !std::isfinite(x)) return make_float(vm, x);
  if (exponent > INT32_MAX) return raise_range(vm);
  if (exponent < INT32_MIN) return make_float(vm, std::copysign(0.0, x));
  double r = std::ldexp(x, int(exponent));
  if (std::isinf(r)) return raise_range(vm);
  return make_float(vm, r);
}

Answer math_isclose(Vm& vm, Args args) {
  double a = x_of(args), b = x_of(args, 1);
  double relative = args[2] == kUnbound ? 1e-9 : x_of(args, 2),
         absolute = args[3] == kUnbound ? 0.0 : x_of(args, 3);
  if (relative < 0 || absolute < 0) return raise(vm, ValueError, "tolerances must be non-negative");
  if (a == b) return from_bool(true);
  if (std::isinf(a) || std::isinf(b)) return from_bool(false);
  double apart = std::fabs(b - a);
  return from_bool(apart <= std::fabs(relative * b) || apart <= std::fabs(relative * a) ||
                   apart <= absolute);
}

// ---- objects that are no numbers themselves

Answer call_with_floats(Vm& vm, const NativeRow& row, std::span<const Value> arguments) {
  Tuple* all = TRY(brine::make_tuple(vm, arguments));
  return enter_stub(vm, Stub::call_with_floats,
                    {to_value(make_native(vm, &row, nullptr)), to_value(all)});
}

bool is_number(Vm& vm, Value v) {
  return is_float_kind(v) || (is_int_kind(v) && is_plain_number(vm, v, Special::float_));
}

// ---- logarithms

// Of a float, or of an int of any size: what does not fit a float is taken apart.
template <double (*function)(double)>
Result<Value> log_by(Vm& vm, Value v) {
  double x;
  if (is_int_kind(v)) {
    IntOperand i(v);
    if (i.view.negative || i.view.size == 0) return raise_domain(vm);
    if (!to_double(i.view, &x)) {
      int64_t exponent;
      double fraction = to_fraction(i.view, &exponent);
      return make_float(vm, function(fraction) + function(2.0) * double(exponent));
    }
  } else {
    x = float_of(v);
  }
  if (x <= 0) return raise_domain(vm);
  return make_float(vm, function(x));
}

extern const NativeRow kLog, kLog2, kLog10, kCeil, kFloor;

Answer math_log(Vm& vm, Args args) {
  bool has_base = args[1] != kUnbound;
  if (!is_number(vm, args[0]) || (has_base && !is_number(vm, args[1])))
    return call_with_floats(vm, kLog, args.from(0).first(has_base ? 2 : 1));
  Value top = TRY(log_by<::log>(vm, args[0]));
  if (!has_base) return top;
  Value below = TRY(log_by<::log>(vm, args[1]));
  return float_binary(vm, BinaryOp::Div, top, below);
}

Answer math_log2(Vm& vm, Args args) {
  if (!is_number(vm, args[0])) return call_with_floats(vm, kLog2, args.from(0));
  return log_by<::log2>(vm, args[0]);
}

Answer math_log10(Vm& vm, Args args) {
  if (!is_number(vm, args[0])) return call_with_floats(vm, kLog10, args.from(0));
  return log_by<::log10>(vm, args[0]);
}

// ---- to whole numbers

bool is_plain_kind(Value v, Kind kind) {
  if (!v.is_object()) return v.is_int() == (kind == Kind::Int);
  return is_kind(v, kind) && !v.as_object()->has(kExtended);
}

template <double (*function)(double)>
Answer whole(Vm& vm, const NativeRow& row, Value v, Special method) {
  if (is_plain_kind(v, Kind::Int) || is_bool(v)) return plain_int(vm, v);
  if (is_plain_kind(v, Kind::Float)) return make_int_of(vm, function(float_of(v)));
  if (lookup(vm, class_of(vm, v), method) != kUnbound) return call_special(vm, v, method, {});
  return call_with_floats(vm, row, {&v, 1});
}

Answer math_floor(Vm& vm, Args args) {
  return whole<::floor>(vm, kFloor, args[0], Special::floor_);
}
Answer math_ceil(Vm& vm, Args args) { return whole<::ceil>(vm, kCeil, args[0], Special::ceil_); }

Answer math_trunc(Vm& vm, Args args) {
  Value v = args[0];
  if (is_plain_kind(v, Kind::Int) || is_bool(v)) return plain_int(vm, v);
  if (is_plain_kind(v, Kind::Float)) return make_int_of(vm, float_of(v));
  if (lookup(vm, class_of(vm, v), Special::trunc_) != kUnbound)
    return call_special(vm, v, Special::trunc_, {});
  return raise(vm, TypeError, "type ", type_name(vm, v), " doesn't define __trunc__ method");
}

// ---- functions of many

// All numbers as doubles; false: some object has to be asked.
Result<bool> to_doubles(Vm& vm, std::span<Value> values, std::vector<double>& out) {
  out.reserve(values.size());
  for (Value v : values) {
    if (!is_number(vm, v)) return false;
    out.push_back(is_float_kind(v) ? float_of(v) : TRY(int_to_double(vm, v)));
  }
  return true;
}

std::span<Value> items_of(Value v) {
  return is_kind(v, Kind::List) ? cast<List>(v)->view() : cast<Tuple>(v)->view();
}
bool is_plain_sequence(Value v) {
  return (is_kind(v, Kind::List) || is_kind(v, Kind::Tuple)) && !v.as_object()->has(kExtended);
}

extern const NativeRow kHypot, kDist, kFsum;

Answer math_hypot(Vm& vm, Args args) {
  std::span<Value> items = items_of(args[0]);
  TRY(spend(vm, items.size() / 16));
  std::vector<double> x;
  bool plain = TRY(to_doubles(vm, items, x));
  if (!plain) return call_with_floats(vm, kHypot, items);
  return make_float(vm, vector_length(x));
}

Answer math_dist(Vm& vm, Args args) {
  Value p = args[0], q = args[1];
  if (!is_kind(p, Kind::Tuple) || !is_kind(q, Kind::Tuple))
    return enter_stub(vm, Stub::distance, {to_value(make_native(vm, &kDist, nullptr)), p, q});
  std::span<Value> from = items_of(p), to = items_of(q);
  if (from.size() != to.size())
    return raise(vm, ValueError, "both points must have the same number of dimensions");
  TRY(spend(vm, from.size() / 16));
  std::vector<double> x, y;
  bool plain = TRY(to_doubles(vm, from, x));
  plain = plain && TRY(to_doubles(vm, to, y));
  if (!plain)
    return enter_stub(vm, Stub::distance, {to_value(make_native(vm, &kDist, nullptr)), p, q});
  for (size_t i = 0; i < x.size(); i++) x[i] = std::fabs(x[i] - y[i]);
  return make_float(vm, vector_length(x));
}

Answer math_fsum(Vm& vm, Args args) {
  std::vector<double> values;
  bool plain = is_plain_sequence(args[0]);
  if (plain) plain = TRY(to_doubles(vm, items_of(args[0]), values));
  if (!plain)
    return enter_stub(vm, Stub::sum_floats, {to_value(make_native(vm, &kFsum, nullptr)), args[0]});
  TRY(spend(vm, values.size() / 8));
  double sum;
  switch (exact_sum(values, &sum)) {
    case SumOutcome::Ok: return make_float(vm, sum);
    case SumOutcome::Overflow: return raise(vm, OverflowError, "intermediate overflow in fsum");
    case SumOutcome::Invalid: break;
  }
  return raise(vm, ValueError, "-inf + inf in fsum");
}

Answer math_prod(Vm& vm, Args args) {
  Value product = args[1];
  auto plain = [](Value v) {
    return !v.is_object() ||
           ((is_int_kind(v) || is_float_kind(v)) && !v.as_object()->has(kExtended));
  };
  bool all = is_plain_sequence(args[0]) && plain(product);
  if (all)
    for (Value v : items_of(args[0])) all = all && plain(v);
  if (!all) return enter_stub(vm, Stub::product, {args[0], product});
  TRY(spend(vm, items_of(args[0]).size() / 16));
  for (Value v : items_of(args[0]))
    product = TRY(Result<Value>(number_binary(vm, BinaryOp::Mul, product, v).word));
  return product;
}

// ---- the table

constexpr NativeRow kLog = {
    "log(x, base=..., /)", math_log,
    "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\n"
    "If the base not specified, returns the natural logarithm (base e) of x."};
constexpr NativeRow kLog2 = {"log2(x, /)", math_log2, "Return the base 2 logarithm of x."};
constexpr NativeRow kLog10 = {"log10(x, /)", math_log10, "Return the base 10 logarithm of x."};
constexpr NativeRow kCeil = {
    "ceil(x, /)", math_ceil,
    "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x."};
constexpr NativeRow kFloor = {
    "floor(x, /)", math_floor,
    "Return the floor of x as an Integral.\n\nThis is the largest integer <= x."};
constexpr NativeRow kHypot = {"hypot(*coordinates)", math_hypot,
                              "hypot(*coordinates) -> value\n\nMultidimensional Euclidean distance "
                              "from the origin to a point."};
constexpr NativeRow kDist = {"dist(p, q, /)", math_dist,
                             "Return the Euclidean distance between two points p and q."};
constexpr NativeRow kFsum = {
    "fsum(seq, /)", math_fsum,
    "Return an accurate floating point sum of values in the iterable seq.\n\n"
    "Assumes IEEE-754 floating point arithmetic."};

constexpr NativeRow kFloatRows[] = {
    {"acos(x: float, /)", one<::acos, false>,
     "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi."},
    {"acosh(x: float, /)", one<::acosh, false>, "Return the inverse hyperbolic cosine of x."},
    {"asin(x: float, /)", one<::asin, false>,
     "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2."},
    {"asinh(x: float, /)", one<::asinh, false>, "Return the inverse hyperbolic sine of x."},
    {"atan(x: float, /)", one<::atan, false>,
     "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2."},
    {"atan2(y: float, x: float, /)", math_atan2,
     "Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both "
     "x and y are considered."},
    {"atanh(x: float, /)", one<::atanh, false>, "Return the inverse hyperbolic tangent of x."},
    {"cbrt(x: float, /)", one<::cbrt, false>, "Return the cube root of x."},
    kCeil,
    {"copysign(x: float, y: float, /)", math_copysign,
     "Return a float with the magnitude (absolute value) of x but the sign of y."},
    {"cos(x: float, /)", one<::cos, false>, "Return the cosine of x (measured in radians)."},
    {"cosh(x: float, /)", one<::cosh, true>, "Return the hyperbolic cosine of x."},
    {"degrees(x: float, /)", math_degrees, "Convert angle x from radians to degrees."},
    kDist,
    {"erf(x: float, /)", one<::erf, false>, "Error function at x."},
    {"erfc(x: float, /)", one<::erfc, false>, "Complementary error function at x."},
    {"exp(x: float, /)", one<::exp, true>, "Return e raised to the power of x."},
    {"exp2(x: float, /)", one<::exp2, true>, "Return 2 raised to the power of x."},
    {"expm1(x: float, /)", one<::expm1, true>, "Return exp(x)-1."},
    {"fabs(x: float, /)", one<::fabs, false>, "Return the absolute value of the float x."},
    kFloor,
    {"fmod(x: float, y: float, /)", math_fmod,
     "Return fmod(x, y), according to platform C.\n\nx % y may differ."},
    {"frexp(x: float, /)", math_frexp, "Return the mantissa and exponent of x, as pair (m, e)."},
    kFsum,
    {"gamma(x: float, /)", special<gamma_of>, "Gamma function at x."},
    kHypot,
    {"isclose(a: float, b: float, *, rel_tol: float=..., abs_tol: float=...)", math_isclose,
     "Determine whether two floating point numbers are close in value."},
    {"isfinite(x: float, /)", check<is_finite>,
     "Return True if x is neither an infinity nor a NaN, and False otherwise."},
    {"isinf(x: float, /)", check<is_infinite>,
     "Return True if x is a positive or negative infinity, and False otherwise."},
    {"isnan(x: float, /)", check<is_nan>,
     "Return True if x is a NaN (not a number), and False otherwise."},
    {"ldexp(x: float, i, /)", math_ldexp,
     "Return x * (2**i).\n\nThis is essentially the inverse of frexp()."},
    {"lgamma(x: float, /)", special<log_gamma_of>,
     "Natural logarithm of absolute value of Gamma function at x."},
    kLog,
    kLog10,
    {"log1p(x: float, /)", one<log1p_of, false>, "Return the natural logarithm of 1+x (base e)."},
    kLog2,
    {"modf(x: float, /)", math_modf, "Return the fractional and integer parts of x."},
    {"nextafter(x: float, y: float, /)", math_nextafter,
     "Return the next floating-point value after x towards y."},
    {"pow(x: float, y: float, /)", math_pow, "Return x**y (x to the power of y)."},
    {"prod(iterable, /, *, start=1)", math_prod,
     "Calculate the product of all the elements in the input iterable."},
    {"radians(x: float, /)", math_radians, "Convert angle x from degrees to radians."},
    {"remainder(x: float, y: float, /)", math_remainder,
     "Difference between x and the closest integer multiple of y."},
    {"sin(x: float, /)", one<::sin, false>, "Return the sine of x (measured in radians)."},
    {"sinh(x: float, /)", one<::sinh, true>, "Return the hyperbolic sine of x."},
    {"sqrt(x: float, /)", one<::sqrt, false>, "Return the square root of x."},
    {"tan(x: float, /)", one<::tan, false>, "Return the tangent of x (measured in radians)."},
    {"tanh(x: float, /)", one<::tanh, false>, "Return the hyperbolic tangent of x."},
    {"trunc(x, /)", math_trunc, "Truncates the Real x to the nearest Integral toward 0."},
    {"ulp(x: float, /)", math_ulp, "Return the value of the least significant bit of the float x."},
};

// The natives of math_integer.cpp are functions of the same module.
Result<void> fill(Vm& vm, Module* module) {
  auto put = [&](const char* name, Value v) {
    return set_name(vm, module->dict, intern(vm, name), v);
  };
  TRY(put("pi", make_float(vm, kPi)));
  TRY(put("e", make_float(vm, 2.718281828459045235360287471352662498)));
  TRY(put("tau", make_float(vm, 2 * kPi)));
  TRY(put("inf", make_float(vm, INFINITY)));
  TRY(put("nan", make_float(vm, NAN)));
  for (const NativeRow& row : kMathIntegerRows) {
    Native* native = make_native(vm, &row, nullptr);
    native->module = to_value(intern(vm, "math"));
    TRY(set_name(vm, module->dict, native->name, to_value(native)));
  }
  return {};
}

}  // namespace

extern const ModuleTable k_math_module;
const ModuleTable k_math_module = {
    .name = "math",
    .doc = "This module provides access to the mathematical functions\ndefined by the C standard.",
    .functions = kFloatRows,
    .fill = fill,
};

}  // namespace brine
