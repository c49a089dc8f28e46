// complex: pairs of floats. Division is Smith's method, powers to small whole exponents go by
// squaring, as CPython does both, so results agree to the last digit.
// Tested by tests/lang/numbers/complex_numbers.py.
#include <cmath>

#include "vm/base/float_text.h"
#include "vm/base/hash.h"
#include "vm/base/unicode.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/sequence.h"
#include "vm/object/str.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

struct Pair {
  double real, imag;
};

Pair pair_of(Value v) { return {cast<Complex>(v)->real, cast<Complex>(v)->imag}; }
Value make(Vm& vm, Pair z) { return make_complex(vm, z.real, z.imag); }

// ---- arithmetic

Pair product(Pair a, Pair b) {
  return {a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}

// b is not zero.
Pair quotient(Pair a, Pair b) {
  double real = std::fabs(b.real), imag = std::fabs(b.imag);
  if (real >= imag) {
    double ratio = b.imag / b.real, below = b.real + b.imag * ratio;
    return {(a.real + a.imag * ratio) / below, (a.imag - a.real * ratio) / below};
  }
  if (imag >= real) {
    double ratio = b.real / b.imag, below = b.real * ratio + b.imag;
    return {(a.real * ratio + a.imag) / below, (a.imag * ratio - a.real) / below};
  }
  return {NAN, NAN};
}

Pair power_by_squaring(Pair a, long n) {
  Pair result{1, 0};
  for (Pair square = a; n > 0; n >>= 1) {
    if (n & 1) result = product(result, square);
    square = product(square, square);
  }
  return result;
}

Failed raise_zero_power(Vm& vm) {
  return raise(vm, ZeroDivisionError, "0.0 to a negative or complex power");
}

Answer power(Vm& vm, Pair a, Pair b) {
  Pair r;
  bool zero = a.real == 0 && a.imag == 0;
  if (b.imag == 0 && b.real == std::floor(b.real) && std::fabs(b.real) <= 100) {
    long n = long(b.real);
    Pair below = power_by_squaring(a, std::labs(n));
    if (n < 0 && below.real == 0 && below.imag == 0) return raise_zero_power(vm);
    r = n >= 0 ? below : quotient({1, 0}, below);
  } else if (zero) {
    if (b.imag != 0 || b.real < 0) return raise_zero_power(vm);
    r = {0, 0};
  } else {
    double size = std::hypot(a.real, a.imag), angle = std::atan2(a.imag, a.real);
    double length = std::pow(size, b.real), phase = angle * b.real;
    if (b.imag != 0) {
      length /= std::exp(angle * b.imag);
      phase += b.imag * std::log(size);
    }
    if (std::isinf(phase))
      return raise_zero_power(
          vm);  // so CPython: the cosine has no value, and the error is this one
    r = {length * std::cos(phase), length * std::sin(phase)};
  }
  if (std::isinf(r.real) || std::isinf(r.imag))
    return raise(vm, OverflowError, "complex exponentiation");
  return make(vm, r);
}

bool to_operand(Vm& vm, Value v, Pair* out, Answer* why) {
  if (is_kind(v, Kind::Complex)) {
    *out = pair_of(v);
  } else if (is_float_kind(v)) {
    *out = {float_of(v), 0};
  } else if (is_int_kind(v)) {
    Result<double> d = int_to_double(vm, v);
    if (!d.ok()) {
      *why = Failed{};
      return false;
    }
    *out = {d.take(), 0};
  } else {
    return false;
  }
  return true;
}

Answer complex_binary(Vm& vm, BinaryOp op, Value x, Value y) {
  Pair a, b;
  Answer why = not_implemented();
  if (!to_operand(vm, x, &a, &why) || !to_operand(vm, y, &b, &why)) return why;
  switch (op) {
    case BinaryOp::Add: return make(vm, {a.real + b.real, a.imag + b.imag});
    case BinaryOp::Sub: return make(vm, {a.real - b.real, a.imag - b.imag});
    case BinaryOp::Mul: return make(vm, product(a, b));
    case BinaryOp::Div:
      if (b.real == 0 && b.imag == 0)
        return raise(vm, ZeroDivisionError, "complex division by zero");
      return make(vm, quotient(a, b));
    case BinaryOp::Pow: return power(vm, a, b);
    default: return not_implemented();
  }
}

Answer complex_unary(Vm& vm, UnaryOp op, Value v) {
  Pair z = pair_of(v);
  switch (op) {
    case UnaryOp::Negative: return make(vm, {-z.real, -z.imag});
    case UnaryOp::Positive: return v.as_object()->has(kExtended) ? make(vm, z) : v;
    case UnaryOp::Bool: return from_bool(z.real != 0 || z.imag != 0);
    case UnaryOp::Abs: {
      double size = std::hypot(z.real, z.imag);
      if (std::isinf(size) && std::isfinite(z.real) && std::isfinite(z.imag))
        return raise(vm, OverflowError, "absolute value too large");
      return make_float(vm, size);
    }
    default: return not_implemented();
  }
}

Answer complex_compare(Vm& vm, CompareOp op, Value x, Value y) {
  if (op != CompareOp::Eq && op != CompareOp::Ne) return not_implemented();
  if (!is_kind(x, Kind::Complex)) std::swap(x, y);
  Pair a = pair_of(x);
  bool same;
  if (is_kind(y, Kind::Complex)) {
    Pair b = pair_of(y);
    same = a.real == b.real && a.imag == b.imag;
  } else if (is_float_kind(y) || is_int_kind(y)) {
    Answer real = float_compare(vm, CompareOp::Eq, make_float(vm, a.real), y);
    same = a.imag == 0 && is_true(real.word);
  } else {
    return not_implemented();
  }
  return from_bool(same == (op == CompareOp::Eq));
}

Result<uint64_t> complex_hash(Vm&, Value v) {
  Pair z = pair_of(v);
  auto part = [](double d) { return std::isnan(d) ? 0 : uint64_t(hash_float(d)); };
  return uint64_t(not_minus_one(part(z.real) + 1000003 * part(z.imag)));
}

Answer complex_repr(Vm& vm, Value v) {
  Pair z = pair_of(v);
  std::string real, imag;
  append_float(real, z.real, {});
  append_float(imag, z.imag, {});
  if (z.real == 0 && !std::signbit(z.real)) return make_ascii(vm, imag + "j");
  return make_ascii(vm, "(" + real + (imag[0] == '-' ? "" : "+") + imag + "j)");
}

// ---- complex(...)

// How far a number without white space reaches from `at`; `at` itself: there is none.
size_t number_end(std::string_view s, size_t at) {
  size_t i = at;
  if (i < s.size() && (s[i] == '+' || s[i] == '-')) i++;
  auto word = [&](std::string_view w) {
    if (s.size() - i < w.size()) return false;
    for (size_t k = 0; k < w.size(); k++)
      if ((s[i + k] | 32) != w[k]) return false;
    i += w.size();
    return true;
  };
  if (word("infinity") || word("inf") || word("nan")) return i;
  auto digits = [&] {
    size_t count = 0;
    for (; i < s.size() && ((s[i] >= '0' && s[i] <= '9') || s[i] == '_'); i++) count += s[i] != '_';
    return count;
  };
  size_t count = digits();
  if (i < s.size() && s[i] == '.') {
    i++;
    count += digits();
  }
  if (count == 0) return at;
  if (i < s.size() && (s[i] | 32) == 'e') {
    size_t before = i++;
    if (i < s.size() && (s[i] == '+' || s[i] == '-')) i++;
    if (digits() == 0) i = before;
  }
  return i;
}

// number | number? sign number? 'j' | number 'j' | sign? 'j', perhaps in parentheses.
std::optional<Pair> parse_complex(std::string_view text) {
  auto strip = [](std::string_view s) { return strip_ascii_space(s); };
  std::string_view s = strip(text);
  if (s.size() >= 2 && s.front() == '(' && s.back() == ')') s = strip(s.substr(1, s.size() - 2));
  auto read = [&](size_t from, size_t to) { return parse_float(s.substr(from, to - from)); };
  auto is_j = [&](size_t at) { return at + 1 == s.size() && (s[at] | 32) == 'j'; };
  auto bare_sign = [&](size_t at) { return at < s.size() && (s[at] == '+' || s[at] == '-'); };
  size_t end = number_end(s, 0);
  if (end == 0) {  // j, +j, -j
    size_t at = bare_sign(0);
    if (!is_j(at)) return std::nullopt;
    return Pair{0, s[0] == '-' ? -1.0 : 1.0};
  }
  std::optional<double> first = read(0, end);
  if (!first) return std::nullopt;
  if (end == s.size()) return Pair{*first, 0};
  if (is_j(end)) return Pair{0, *first};
  if (!bare_sign(end)) return std::nullopt;
  size_t second_end = number_end(s, end);
  if (second_end == end) {
    if (!is_j(end + 1)) return std::nullopt;
    return Pair{*first, s[end] == '-' ? -1.0 : 1.0};
  }
  std::optional<double> second = read(end, second_end);
  if (!second || !is_j(second_end)) return std::nullopt;
  return Pair{*first, *second};
}

Answer complex_from_text(Vm& vm, Class* cls, Str* s) {
  TRY(spend(vm, s->size / 64));
  std::optional<Pair> z =
      s->ascii() ? parse_complex(s->view()) : parse_complex(ascii_digits(s->view()));
  if (!z) return raise(vm, ValueError, "complex() arg is a malformed string");
  return complex_for(vm, cls, z->real, z->imag);
}

bool is_plain(Value v) {
  if (is_kind(v, Kind::Complex)) return !v.as_object()->has(kExtended);
  return (is_int_kind(v) || is_float_kind(v)) && !(v.is_object() && v.as_object()->has(kExtended));
}

bool has_number(Vm& vm, Value v, bool complex_too) {
  if (is_kind(v, Kind::Complex)) return true;
  Class* type = class_of(vm, v);
  return (complex_too && lookup(vm, type, Special::complex_) != kUnbound) ||
         lookup(vm, type, Special::float_) != kUnbound ||
         lookup(vm, type, Special::index_) != kUnbound;
}

// Both parts may be complex themselves: real + imag * 1j. Signs of zeros survive where a part was
// not given.
Answer combine(Vm& vm, Class* cls, Value real, Value imag) {
  Answer why = not_implemented();
  Pair r{0, 0}, i{0, 0};
  if (real != kUnbound && !to_operand(vm, real, &r, &why)) return why;
  if (imag == kUnbound) return complex_for(vm, cls, r.real, r.imag);
  if (!to_operand(vm, imag, &i, &why)) return why;
  if (is_kind(imag, Kind::Complex)) r.real -= i.imag;
  if (is_kind(real, Kind::Complex)) return complex_for(vm, cls, r.real, i.real + r.imag);
  return complex_for(vm, cls, r.real, i.real);
}

Answer complex_new(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  Value real = args[1], imag = args[2];
  if (real == kUnbound && imag == kUnbound) return complex_for(vm, cls, 0, 0);
  if (imag == kUnbound && is_plain(real) && is_kind(real, Kind::Complex) && cls->is(kBuiltinClass))
    return real;
  if (auto* s = as<Str>(real)) {
    if (imag != kUnbound)
      return raise(vm, TypeError, "complex() can't take second arg if first is a string");
    return complex_from_text(vm, cls, s);
  }
  if (is_kind(imag, Kind::Str))
    return raise(vm, TypeError, "complex() second arg can't be a string");
  bool real_is_plain = real == kUnbound || is_plain(real),
       imag_is_plain = imag == kUnbound || is_plain(imag);
  if (real_is_plain && imag_is_plain) return combine(vm, cls, real, imag);
  if (!real_is_plain && !has_number(vm, real, true))
    return raise(vm, TypeError, "complex() first argument must be a string or a number, not '",
                 type_name(vm, real), "'");
  if (!imag_is_plain && !has_number(vm, imag, false))
    return raise(vm, TypeError, "complex() second argument must be a number, not '",
                 type_name(vm, imag), "'");
  return enter_stub(
      vm, Stub::complex_of,
      {args[0], real == kUnbound ? Value::from_int(0) : real, imag == kUnbound ? none() : imag});
}

// ---- methods

Answer complex_conjugate(Vm& vm, Args args) {
  Pair z = pair_of(args[0]);
  return make(vm, {z.real, -z.imag});
}
Answer complex_plain(Vm& vm, Args args) { return make(vm, pair_of(args[0])); }
Answer complex_format(Vm& vm, Args args) { return format_number(vm, args[0], args[1]); }
Answer complex_getnewargs(Vm& vm, Args args) {
  Pair z = pair_of(args[0]);
  Value items[] = {make_float(vm, z.real), make_float(vm, z.imag)};
  return make_tuple(vm, items);
}

Answer get_real(Vm& vm, Value v) { return make_float(vm, pair_of(v).real); }
Answer get_imag(Vm& vm, Value v) { return make_float(vm, pair_of(v).imag); }

constexpr NativeRow kMethods[] = {
    {"__new__(cls, real=..., imag=...)", complex_new},
    {"conjugate(self, /)", complex_conjugate,
     "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j."},
    {"__complex__(self, /)", complex_plain, "Convert this value to exact type complex."},
    {"__format__(self, format_spec, /)", complex_format,
     "Convert to a string according to format_spec."},
    {"__getnewargs__(self, /)", complex_getnewargs},
};

constexpr GetSetRow kGetSets[] = {
    member("real", get_real, nullptr, "the real part of a complex number"),
    member("imag", get_imag, nullptr, "the imaginary part of a complex number"),
};

constexpr TypeOps kOps = {
    .repr = complex_repr,
    .hash = complex_hash,
    .binary = complex_binary,
    .binaries = 1 << int(BinaryOp::Add) | 1 << int(BinaryOp::Sub) | 1 << int(BinaryOp::Mul) |
                1 << int(BinaryOp::Div) | 1 << int(BinaryOp::Pow),
    .unary = complex_unary,
    .unaries = 1 << int(UnaryOp::Negative) | 1 << int(UnaryOp::Positive) | 1 << int(UnaryOp::Abs) |
               1 << int(UnaryOp::Bool),
    .compare = complex_compare,
};

}  // namespace

Value complex_for(Vm& vm, Class* cls, double real, double imag) {
  if (cls->is(kBuiltinClass)) return make_complex(vm, real, imag);
  Complex* made = make_for<Complex>(vm, cls);
  made->real = real;
  made->imag = imag;
  return to_value(made);
}

Answer complex_power(Vm& vm, Value x, Value y) { return power(vm, pair_of(x), pair_of(y)); }

const TypeTable kComplexTable = {
    .kind = Kind::Complex,
    .doc =
        "Create a complex number from a real part and an optional imaginary part.\n\n"
        "This is equivalent to (real + imag*1j) where imag defaults to 0.",
    .methods = kMethods,
    .getsets = kGetSets,
    .class_methods = {},
    .static_methods = {},
    .ops = &kOps,
};

}  // namespace brine
