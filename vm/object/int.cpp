// int: making one from anything, its text, its methods. Arithmetic is in int_arithmetic.cpp.
//
// An instance of a class derived from int is always an Int on the heap, also where the number is
// small.
// Tested by tests/lang/numbers/*.py, tests/lang/subclassing/*.py.
#include <algorithm>
#include <cstring>

#include "vm/base/bigint_text.h"
#include "vm/base/text.h"
#include "vm/object/bytes.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/sequence.h"
#include "vm/object/str.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

// ---- text

Failed raise_digits(Vm& vm) {
  return raise(vm, ValueError, "Exceeds the limit (", vm.max_str_digits,
               " digits) for integer string conversion; use sys.set_int_max_str_digits() to "
               "increase the limit");
}

Answer large_repr(Vm& vm, IntView a) {
  size_t digits = min_decimal_digits(a),
         limit = vm.max_str_digits > 0 ? size_t(vm.max_str_digits) : SIZE_MAX;
  if (digits > limit) return raise_digits(vm);
  TRY(spend(vm, digits / 16));
  Scratch scratch(vm, digits * 3);
  if (!scratch.ok()) return raise_memory(vm);
  std::string text = to_text(a);
  if (text.size() - a.negative > limit) return raise_digits(vm);
  return make_ascii(vm, text);
}

}  // namespace

Answer int_repr(Vm& vm, Value v) {
  if (std::optional<int64_t> i = to_int64(v)) {
    if (*i >= 0 && *i < 10) return ascii_char(vm, char('0' + *i));
    char text[kIntTextRoom];
    return make_ascii(vm, {text, write_int(*i, text)});
  }
  IntOperand i(v);
  return large_repr(vm, i.view);
}

// ---- int(...)

Result<Value> int_for(Vm& vm, Class* cls, Value v) {
  if (cls->is(kBuiltinClass)) return plain_int(vm, v);
  IntOperand i(v);
  Int* made = make_for<Int>(vm, cls, i.view.size * sizeof(Limb));
  if (!made) return raise_memory(vm);
  made->size = uint32_t(i.view.size);
  made->negative = i.view.negative;
  std::copy_n(i.view.limbs, i.view.size, made->limbs());
  return to_value(made);
}

namespace {

std::optional<std::string_view> text_of(Value v) {
  if (auto* s = as<Str>(v)) return s->view();
  return bytes_like(v);
}

Answer int_with_base(Vm& vm, Class* cls, Value x, Value base) {
  if (x == kUnbound) return raise(vm, TypeError, "int() missing string argument");
  if (!is_int_kind(base)) return enter_stub(vm, Stub::int_with_base, {to_value(cls), x, base});
  std::optional<int64_t> b = to_int64(base);
  if (!b || (*b != 0 && (*b < 2 || *b > 36)))
    return raise(vm, ValueError, "int() base must be >= 2 and <= 36, or 0");
  std::optional<std::string_view> text = text_of(x);
  if (!text) return raise(vm, TypeError, "int() can't convert non-string with explicit base");
  Value v = TRY(read_int(vm, *text, int(*b), x));
  return int_for(vm, cls, v);
}

Answer int_new(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  Value x = args[1];
  if (args[2] != kUnbound) return int_with_base(vm, cls, x, args[2]);
  if (x == kUnbound) return int_for(vm, cls, Value::from_int(0));
  if ((is_int_kind(x) || is_float_kind(x)) && is_plain_number(vm, x, Special::int_)) {
    Value v = is_int_kind(x) ? x : TRY(make_int_of(vm, float_of(x)));
    return int_for(vm, cls, v);
  }
  Class* type = class_of(vm, x);
  if (lookup(vm, type, Special::int_) != kUnbound)
    return enter_stub(vm, Stub::int_of_int, {args[0], x});
  if (lookup(vm, type, Special::index_) != kUnbound)
    return enter_stub(vm, Stub::int_of_index, {args[0], x});
  if (lookup(vm, type, Special::trunc_) != kUnbound)
    return enter_stub(vm, Stub::int_of_trunc, {args[0], x});
  if (std::optional<std::string_view> text = text_of(x)) {
    Value v = TRY(read_int(vm, *text, 10, x));
    return int_for(vm, cls, v);
  }
  return raise(vm, TypeError,
               "int() argument must be a string, a bytes-like object or a real number, not '",
               type_name(vm, x), "'");
}

// ---- methods

Answer int_plain(Vm& vm, Args args) { return plain_int(vm, args[0]); }

Answer int_bit_length(Vm& vm, Args args) {
  IntOperand i(args[0]);
  return make_int(vm, int64_t(bit_length(i.view)));
}

Answer int_bit_count(Vm& vm, Args args) {
  IntOperand i(args[0]);
  return make_int(vm, int64_t(bit_count(i.view)));
}

Answer int_as_integer_ratio(Vm& vm, Args args) {
  Value items[] = {TRY(plain_int(vm, args[0])), Value::from_int(1)};
  return make_tuple(vm, items);
}

Answer int_getnewargs(Vm& vm, Args args) {
  Value items[] = {TRY(plain_int(vm, args[0]))};
  return make_tuple(vm, items);
}

Answer int_round(Vm& vm, Args args) {
  Value digits = args[1];
  if (is_none(digits)) return plain_int(vm, args[0]);
  if (!is_int_kind(digits)) return enter_stub(vm, Stub::round_int, {args[0], digits});
  int64_t places = clip(digits);
  if (places >= 0) return plain_int(vm, args[0]);
  IntOperand i(args[0]);
  TRY(spend(vm, i.view.size / 8));
  return compute(vm, round_room(i.view), [&](Limb* out) {
    return round_to_tens(out, i.view, uint64_t(-(places + 1)) + 1);
  });
}

Result<ByteOrder> byte_order(Vm& vm, const char* method, Value v) {
  auto* s = as<Str>(v);
  if (!s)
    return raise(vm, TypeError, method, "() argument 'byteorder' must be str, not ",
                 given_name(vm, v));
  if (s->view() == "little") return ByteOrder::Little;
  if (s->view() == "big") return ByteOrder::Big;
  return raise(vm, ValueError, "byteorder must be either 'little' or 'big'");
}

Answer int_to_bytes(Vm& vm, Args args) {
  ByteOrder order = TRY(byte_order(vm, "to_bytes", args[2]));
  int64_t length = clip(args[1]);
  if (length < 0) return raise(vm, ValueError, "length argument must be non-negative");
  Bytes* made = TRY(make_blank_bytes(vm, size_t(length)));
  TRY(spend(vm, uint64_t(length) / 64));
  IntOperand i(args[0]);
  switch (to_bytes(chars(made), size_t(length), i.view, order, is_true(args[3]))) {
    case ToBytes::Ok: break;
    case ToBytes::Negative:
      return raise(vm, OverflowError, "can't convert negative int to unsigned");
    case ToBytes::TooBig: return raise(vm, OverflowError, "int too big to convert");
  }
  return to_value(made);
}

Answer int_from_bytes(Vm& vm, Args args) {
  ByteOrder order = TRY(byte_order(vm, "from_bytes", args[2]));
  std::optional<std::string_view> bytes = bytes_like(args[1]);
  if (!bytes) {
    if (is_int_kind(args[1]) || is_float_kind(args[1]) || is_kind(args[1], Kind::Str))
      return raise(vm, TypeError, "cannot convert '", type_name(vm, args[1]), "' object to bytes");
    return enter_stub(vm, Stub::int_from_bytes, {args[0], args[1], args[2], args[3]});
  }
  TRY(spend(vm, bytes->size() / 64));
  Value v = TRY(compute(vm, from_bytes_room(*bytes), [&](Limb* out) {
    return from_bytes(out, *bytes, order, is_true(args[3]));
  }));
  Class* cls = cast<Class>(args[0]);
  if (cls == builtin_class(vm, Kind::Int)) return v;
  return call(vm, args[0], {v});
}

Answer int_format(Vm& vm, Args args) { return format_number(vm, args[0], args[1]); }

Answer get_plain(Vm& vm, Value v) { return plain_int(vm, v); }
Answer get_zero(Vm&, Value) { return Value::from_int(0); }
Answer get_one(Vm&, Value) { return Value::from_int(1); }

constexpr NativeRow kMethods[] = {
    {"__new__(cls, x=..., /, base=...)", int_new},
    {"bit_length(self, /)", int_bit_length,
     "Number of bits necessary to represent self in binary.\n\n>>> bin(37)\n'0b100101'\n>>> "
     "(37).bit_length()\n6"},
    {"bit_count(self, /)", int_bit_count,
     "Number of ones in the binary representation of the absolute value of self.\n\nAlso known as "
     "the population count.\n\n>>> bin(13)\n'0b1101'\n>>> (13).bit_count()\n3"},
    {"conjugate(self, /)", int_plain, "Returns self, the complex conjugate of any int."},
    {"as_integer_ratio(self, /)", int_as_integer_ratio, "Return integer ratio."},
    {"to_bytes(self, /, length: size=1, byteorder='big', *, signed: bool=False)", int_to_bytes,
     "Return an array of bytes representing an integer."},
    {"__round__(self, ndigits=None, /)", int_round,
     "Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an "
     "integer."},
    {"__trunc__(self, /)", int_plain, "Truncating an Integral returns itself."},
    {"__floor__(self, /)", int_plain, "Flooring an Integral returns itself."},
    {"__ceil__(self, /)", int_plain, "Ceiling of an Integral returns itself."},
    {"__format__(self, format_spec, /)", int_format, "Default object formatter."},
    {"__getnewargs__(self, /)", int_getnewargs},
};

constexpr NativeRow kClassMethods[] = {
    {"from_bytes(cls, bytes, byteorder='big', *, signed: bool=False)", int_from_bytes,
     "Return the integer represented by the given array of bytes."},
};

constexpr GetSetRow kGetSets[] = {
    {"real", get_plain, nullptr, "the real part of a complex number"},
    {"imag", get_zero, nullptr, "the imaginary part of a complex number"},
    {"numerator", get_plain, nullptr, "the numerator of a rational number in lowest terms"},
    {"denominator", get_one, nullptr, "the denominator of a rational number in lowest terms"},
};

constexpr uint16_t all_but(BinaryOp op) {
  return uint16_t(((1 << (int(BinaryOp::DivMod) + 1)) - 1) & ~(1 << int(op)));
}

constexpr TypeOps kOps = {
    .repr = int_repr,
    .hash = int_hash,
    .binary = int_binary,
    .binaries = all_but(BinaryOp::MatMul),
    .unary = int_unary,
    .unaries = (1 << (int(UnaryOp::Bool) + 1)) - 1,
    .compare = int_compare,
    .ordered = true,
};

}  // namespace

const TypeTable kIntTable = {
    .kind = Kind::Int,
    .doc =
        "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an "
        "integer, or return 0 if no arguments\n"
        "are given.  If x is a number, return x.__int__().  For floating point\nnumbers, this "
        "truncates towards zero.\n\n"
        "If x is not a number or if base is given, then x must be a string,\nbytes, or bytearray "
        "instance representing an integer literal in the\n"
        "given base.  The literal can be preceded by '+' or '-' and be surrounded\nby whitespace.  "
        "The base defaults to 10.  Valid bases are 0 and 2-36.\n"
        "Base 0 means to interpret the base from the string as an integer literal.\n>>> "
        "int('0b100', base=0)\n4",
    .methods = kMethods,
    .getsets = kGetSets,
    .class_methods = kClassMethods,
    .static_methods = {},
    .ops = &kOps,
};

}  // namespace brine
