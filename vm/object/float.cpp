// float: arithmetic in any mix with ints, text, methods.
//
// Comparing with an int is exact: neither side is rounded.
// Tested by tests/lang/numbers/*.py, tests/lang/expressions/*.py.
#include <cmath>

#include "vm/base/bigint_float.h"
#include "vm/base/bigint_text.h"
#include "vm/base/float_math.h"
#include "vm/base/float_text.h"
#include "vm/base/hash.h"
#include "vm/object/bytes.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/sequence.h"
#include "vm/object/str.h"
#include "vm/run/protocol.h"

namespace brine {

// ---- arithmetic

namespace {

// A float or int kind as a double. False: neither, or (vm.raised) an int too large.
bool to_operand(Vm& vm, Value v, double* out, Answer* why) {
  if (is_float_kind(v)) {
    *out = float_of(v);
    return true;
  }
  if (v.is_int()) {
    *out = double(v.as_int());
    return true;
  }
  if (!is_int_kind(v)) {
    *why = not_implemented();
    return false;
  }
  Result<double> d = int_to_double(vm, v);
  if (d.ok())
    *out = d.take();
  else
    *why = Failed{};
  return d.ok();
}

Failed raise_division(Vm& vm, const char* text) { return raise(vm, ZeroDivisionError, text); }

Answer divide_floor(Vm& vm, BinaryOp op, double x, double y) {
  if (y == 0)
    return raise_division(vm, op == BinaryOp::Mod        ? "float modulo"
                              : op == BinaryOp::FloorDiv ? "float floor division by zero"
                                                         : "float divmod()");
  if (op == BinaryOp::Mod) return make_float(vm, float_mod(x, y));
  FloatDivMod both = float_divmod(x, y);
  if (op == BinaryOp::FloorDiv) return make_float(vm, both.quotient);
  Value items[] = {make_float(vm, both.quotient), make_float(vm, both.remainder)};
  return make_tuple(vm, items);
}

}  // namespace

Answer float_power(Vm& vm, double x, double y) {
  double d;
  switch (float_pow(x, y, &d)) {
    case PowOutcome::Ok: return make_float(vm, d);
    case PowOutcome::ZeroToNegative:
      return raise_division(vm, "0.0 cannot be raised to a negative power");
    case PowOutcome::Complex:
      return complex_power(vm, make_complex(vm, x, 0), make_complex(vm, y, 0));
    case PowOutcome::Overflow: break;
  }
  Value items[] = {Value::from_int(34), to_value(intern(vm, "Numerical result out of range"))};
  return raise_with(vm, OverflowError, items);
}

Answer float_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  double x, y;
  Answer why = not_implemented();
  if (!to_operand(vm, a, &x, &why) || !to_operand(vm, b, &y, &why)) return why;
  switch (op) {
    case BinaryOp::Add: return make_float(vm, x + y);
    case BinaryOp::Sub: return make_float(vm, x - y);
    case BinaryOp::Mul: return make_float(vm, x * y);
    case BinaryOp::Div:
      if (y == 0) return raise_division(vm, "float division by zero");
      return make_float(vm, x / y);
    case BinaryOp::FloorDiv:
    case BinaryOp::Mod:
    case BinaryOp::DivMod: return divide_floor(vm, op, x, y);
    case BinaryOp::Pow: return float_power(vm, x, y);
    default: return not_implemented();
  }
}

// ---- comparing

namespace {

Answer compare_doubles(CompareOp op, double x, double y) {
  switch (op) {
    case CompareOp::Lt: return from_bool(x < y);
    case CompareOp::Le: return from_bool(x <= y);
    case CompareOp::Eq: return from_bool(x == y);
    case CompareOp::Ne: return from_bool(x != y);
    case CompareOp::Gt: return from_bool(x > y);
    case CompareOp::Ge: return from_bool(x >= y);
  }
  return not_implemented();
}

// The int on the left.
Answer compare_int_float(CompareOp op, Value i, double d) {
  constexpr int64_t kExact = int64_t(1) << 53;
  if (i.is_int() && i.as_int() >= -kExact && i.as_int() <= kExact)
    return compare_doubles(op, double(i.as_int()), d);
  IntOperand operand(i);
  Order order = compare(operand.view, d);
  if (order == Order::Unordered) return from_bool(op == CompareOp::Ne);
  return from_bool(holds(op, int(order)));
}

CompareOp mirrored(CompareOp op) {
  switch (op) {
    case CompareOp::Lt: return CompareOp::Gt;
    case CompareOp::Le: return CompareOp::Ge;
    case CompareOp::Gt: return CompareOp::Lt;
    case CompareOp::Ge: return CompareOp::Le;
    default: return op;
  }
}

}  // namespace

Answer float_compare(Vm&, CompareOp op, Value a, Value b) {
  if (is_float_kind(a)) {
    if (is_float_kind(b)) return compare_doubles(op, float_of(a), float_of(b));
    if (is_int_kind(b)) return compare_int_float(mirrored(op), b, float_of(a));
  } else if (is_int_kind(a) && is_float_kind(b)) {
    return compare_int_float(op, a, float_of(b));
  }
  return not_implemented();
}

// ---- any mix of ints and floats

static bool is_exact(Value v) { return !v.is_object() || !v.as_object()->has(kExtended); }

Answer number_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  if (!is_exact(a) || !is_exact(b)) return not_implemented();
  if (is_float_kind(a) || is_float_kind(b)) return float_binary(vm, op, a, b);
  if (is_bool(a) && is_bool(b)) return kBoolTable.ops->binary(vm, op, a, b);
  return int_binary(vm, op, a, b);
}

Answer number_compare(Vm& vm, CompareOp op, Value a, Value b) {
  if (!is_exact(a) || !is_exact(b)) return not_implemented();
  if (is_float_kind(a) || is_float_kind(b)) return float_compare(vm, op, a, b);
  return int_compare(vm, op, a, b);
}

namespace {

// ---- what else is asked of a float

Answer float_unary(Vm& vm, UnaryOp op, Value v) {
  double d = float_of(v);
  switch (op) {
    case UnaryOp::Negative: return make_float(vm, -d);
    case UnaryOp::Positive:
    case UnaryOp::Float: return plain_float(vm, v);
    case UnaryOp::Abs: return make_float(vm, std::fabs(d));
    case UnaryOp::Int: return make_int_of(vm, d);
    case UnaryOp::Bool: return from_bool(d != 0);
    default: return not_implemented();
  }
}

// Two NaNs are never equal, so it does not matter what theirs is.
Result<uint64_t> float_hash(Vm&, Value v) {
  double d = float_of(v);
  return std::isnan(d) ? uint64_t(0) : uint64_t(hash_float(d));
}

Answer float_repr(Vm& vm, Value v) {
  char text[kFloatTextRoom];
  return make_ascii(vm, {text, write_float(float_of(v), text)});
}

// ---- float(...)

Answer float_new(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  Value x = args[1];
  if (x == kUnbound) return float_for(vm, cls, 0.0);
  if ((is_float_kind(x) || is_int_kind(x)) && is_plain_number(vm, x, Special::float_)) {
    if (x.is_float() && cls->is(kBuiltinClass)) return x;
    double d = is_float_kind(x) ? float_of(x) : TRY(int_to_double(vm, x));
    return float_for(vm, cls, d);
  }
  Class* type = class_of(vm, x);
  bool converts = lookup(vm, type, Special::float_) != kUnbound ||
                  lookup(vm, type, Special::index_) != kUnbound;
  std::optional<std::string_view> text;
  if (auto* s = as<Str>(x))
    text = s->view();
  else
    text = bytes_like(x);
  if (text && !converts) {
    Value v = TRY(read_float(vm, *text, x));
    return float_for(vm, cls, float_of(v));
  }
  if (!converts)
    return raise(vm, TypeError, "float() argument must be a string or a real number, not '",
                 type_name(vm, x), "'");
  return enter_stub(vm, Stub::float_of, {args[0], x});
}

// ---- methods

Answer float_plain(Vm& vm, Args args) { return plain_float(vm, args[0]); }
Answer float_is_integer(Vm&, Args args) {
  return from_bool(brine::float_is_integer(float_of(args[0])));
}
Answer float_trunc(Vm& vm, Args args) { return make_int_of(vm, float_of(args[0])); }
Answer float_floor(Vm& vm, Args args) { return make_int_of(vm, std::floor(float_of(args[0]))); }
Answer float_ceil(Vm& vm, Args args) { return make_int_of(vm, std::ceil(float_of(args[0]))); }

double round_half_even(double d) {
  double rounded = std::round(d);
  return std::fabs(d - rounded) == 0.5 ? 2.0 * std::round(d / 2.0) : rounded;
}

Answer float_round(Vm& vm, Args args) {
  double d = float_of(args[0]);
  Value digits = args[1];
  if (is_none(digits)) return make_int_of(vm, round_half_even(d));
  if (!is_int_kind(digits)) return enter_stub(vm, Stub::round_float, {args[0], digits});
  std::optional<double> rounded = round_to(d, clip(digits));
  if (!rounded) return raise(vm, OverflowError, "rounded value too large to represent");
  return make_float(vm, *rounded);
}

Answer float_as_integer_ratio(Vm& vm, Args args) {
  double d = float_of(args[0]);
  if (std::isnan(d)) return raise(vm, ValueError, "cannot convert NaN to integer ratio");
  if (std::isinf(d)) return raise(vm, OverflowError, "cannot convert Infinity to integer ratio");
  FloatParts parts = float_parts(d);
  Value mantissa = Value::from_int(parts.mantissa), one = Value::from_int(1);
  Value power =
      TRY(Result<Value>(int_binary(vm, BinaryOp::LShift, parts.exponent > 0 ? mantissa : one,
                                   Value::from_int(std::abs(parts.exponent)))
                            .word));
  Value items[] = {parts.exponent > 0 ? power : mantissa, parts.exponent > 0 ? one : power};
  return make_tuple(vm, items);
}

Answer float_hex(Vm& vm, Args args) {
  char text[kFloatHexRoom];
  return make_ascii(vm, {text, write_float_hex(float_of(args[0]), text)});
}

Answer float_fromhex(Vm& vm, Args args) {
  auto* text = as<Str>(args[1]);
  if (!text) return raise(vm, TypeError, "bad argument type for built-in operation");
  double d;
  switch (parse_float_hex(text->view(), &d)) {
    case HexFloat::Ok: break;
    case HexFloat::Invalid:
      return raise(vm, ValueError, "invalid hexadecimal floating-point string");
    case HexFloat::TooLarge:
      return raise(vm, OverflowError, "hexadecimal value too large to represent as a float");
  }
  Value v = make_float(vm, d);
  if (args[0] == to_value(builtin_class(vm, Kind::Float))) return v;
  return call(vm, args[0], {v});
}

Answer float_getformat(Vm& vm, Args args) {
  auto* text = as<Str>(args[1]);
  if (!text)
    return raise(vm, TypeError, "__getformat__() argument must be str, not ",
                 given_name(vm, args[1]));
  if (text->view() != "double" && text->view() != "float")
    return raise(vm, ValueError, "__getformat__() argument 1 must be 'double' or 'float'");
  return make_ascii(vm, "IEEE, little-endian");
}

Answer float_getnewargs(Vm& vm, Args args) {
  Value items[] = {plain_float(vm, args[0])};
  return make_tuple(vm, items);
}

Answer float_format(Vm& vm, Args args) { return format_number(vm, args[0], args[1]); }

Answer get_plain(Vm& vm, Value v) { return plain_float(vm, v); }
Answer get_zero(Vm& vm, Value) { return make_float(vm, 0.0); }

constexpr NativeRow kMethods[] = {
    {"__new__(cls, x=..., /)", float_new},
    {"conjugate(self, /)", float_plain, "Return self, the complex conjugate of any float."},
    {"is_integer(self, /)", float_is_integer, "Return True if the float is an integer."},
    {"hex(self, /)", float_hex,
     "Return a hexadecimal representation of a floating-point number.\n\n>>> "
     "(-0.1).hex()\n'-0x1.999999999999ap-4'\n>>> 3.14159.hex()\n'0x1.921f9f01b866ep+1'"},
    {"as_integer_ratio(self, /)", float_as_integer_ratio, "Return integer ratio."},
    {"__round__(self, ndigits=None, /)", float_round,
     "Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, "
     "work like built-in round(x, ndigits)."},
    {"__trunc__(self, /)", float_trunc, "Return the Integral closest to x between 0 and x."},
    {"__floor__(self, /)", float_floor, "Return the floor as an Integral."},
    {"__ceil__(self, /)", float_ceil, "Return the ceiling as an Integral."},
    {"__format__(self, format_spec, /)", float_format,
     "Formats the float according to format_spec."},
    {"__getnewargs__(self, /)", float_getnewargs},
};

constexpr NativeRow kClassMethods[] = {
    {"fromhex(cls, string, /)", float_fromhex,
     "Create a floating-point number from a hexadecimal string.\n\n>>> "
     "float.fromhex('0x1.ffffp10')\n2047.984375\n>>> float.fromhex('-0x1p-1074')\n-5e-324"},
    {"__getformat__(cls, typestr, /)", float_getformat},
};

constexpr GetSetRow kGetSets[] = {
    {"real", get_plain, nullptr, "the real part of a complex number"},
    {"imag", get_zero, nullptr, "the imaginary part of a complex number"},
};

constexpr uint16_t bits(std::initializer_list<BinaryOp> ops) {
  uint16_t all = 0;
  for (BinaryOp op : ops) all = uint16_t(all | 1 << int(op));
  return all;
}

constexpr TypeOps kOps = {
    .repr = float_repr,
    .hash = float_hash,
    .binary = float_binary,
    .binaries = bits({BinaryOp::Add, BinaryOp::Sub, BinaryOp::Mul, BinaryOp::Div,
                      BinaryOp::FloorDiv, BinaryOp::Mod, BinaryOp::Pow, BinaryOp::DivMod}),
    .unary = float_unary,
    .unaries = 1 << int(UnaryOp::Negative) | 1 << int(UnaryOp::Positive) | 1 << int(UnaryOp::Abs) |
               1 << int(UnaryOp::Int) | 1 << int(UnaryOp::Float) | 1 << int(UnaryOp::Bool),
    .compare = float_compare,
    .ordered = true,
};

}  // namespace

Value float_for(Vm& vm, Class* cls, double d) {
  if (cls->is(kBuiltinClass)) return make_float(vm, d);
  Float* made = make_for<Float>(vm, cls);
  made->value = d;
  return to_value(made);
}

const TypeTable kFloatTable = {
    .kind = Kind::Float,
    .doc = "Convert a string or number to a floating point number, if possible.",
    .methods = kMethods,
    .getsets = kGetSets,
    .class_methods = kClassMethods,
    .static_methods = {},
    .ops = &kOps,
};

}  // namespace brine
