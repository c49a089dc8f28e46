// Built-in functions about numbers and characters. See builtins.h.
#include <string>

#include <charconv>

#include "stdlib/native/builtins.h"
#include "vm/base/bigint_text.h"
#include "vm/base/text.h"
#include "vm/base/utf8.h"
#include "vm/object/all.h"
#include "vm/object/loan.h"
#include "vm/object/number.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

// "-0x1f"
Answer in_base(Vm& vm, Value v, int base, const char* prefix) {
  if (v.is_int()) {
    char text[72];
    char* p = text;
    int64_t n = v.as_int();
    if (n < 0) *p++ = '-';
    *p++ = prefix[0];
    *p++ = prefix[1];
    p = std::to_chars(p, text + sizeof text, n < 0 ? -uint64_t(n) : uint64_t(n), base).ptr;
    return make_ascii(vm, {text, size_t(p - text)});
  }
  IntOperand i(v);
  IntView magnitude = i.view;
  magnitude.negative = false;
  Loan loan(vm);
  TRY(loan.reach(to_text_room(magnitude, base)));
  return make_ascii(vm, concat(i.view.negative ? "-" : "", prefix, to_text(magnitude, base)));
}

}  // namespace

Answer builtin_abs(Vm& vm, Args args) {
  if (args[0].is_int())
    return make_int(vm, args[0].as_int() < 0 ? -args[0].as_int() : args[0].as_int());
  return unary(vm, UnaryOp::Abs, args[0]);
}

Answer builtin_chr(Vm& vm, Args args) {
  int64_t code = clip(args[0]);
  if (code < INT32_MIN || code > INT32_MAX)
    return raise(vm, OverflowError, "Python int too large to convert to C int");
  if (code < 0 || code > 0x10ffff) return raise(vm, ValueError, "chr() arg not in range(0x110000)");
  return make_char(vm, uint32_t(code));
}

Answer builtin_ord(Vm& vm, Args args) {
  auto wrong = [&](uint64_t length) {
    return raise(vm, TypeError, "ord() expected a character, but string of length ", length,
                 " found");
  };
  if (Str* s = as<Str>(args[0])) {
    if (s->length != 1) return wrong(s->length);
    const char* at = s->bytes();
    return Value::from_int(int64_t(utf8_next(at)));
  }
  if (Bytes* b = as<Bytes>(args[0])) {
    if (b->size != 1) return wrong(b->size);
    return Value::from_int(uint8_t(b->bytes()[0]));
  }
  if (is_kind(args[0], Kind::ByteArray)) {
    if (type_ops(Kind::ByteArray).length(args[0]) != 1)
      return wrong(type_ops(Kind::ByteArray).length(args[0]));
    return get_item(vm, args[0], Value::from_int(0));
  }
  return raise(vm, TypeError, "ord() expected string of length 1, but ", type_name(vm, args[0]),
               " found");
}

Answer builtin_divmod(Vm& vm, Args args) { return binary(vm, BinaryOp::DivMod, args[0], args[1]); }

Answer builtin_pow(Vm& vm, Args args) {
  if (is_none(args[2])) return binary(vm, BinaryOp::Pow, args[0], args[1]);
  auto plain = [](Value v) {
    return v.is_int() || (is_int_kind(v) && !v.as_object()->has(kExtended));
  };
  if (plain(args[0]) && plain(args[1]) && plain(args[2]))
    return int_power_modulo(vm, args[0], args[1], args[2]);
  // The first operand that is no int decides what is wrong.
  for (Value v : args.from(0)) {
    if (plain(v)) continue;
    if (is_kind(v, Kind::Complex)) return raise(vm, ValueError, "complex modulo");
    if (is_float_kind(v))
      return raise(vm, TypeError,
                   "pow() 3rd argument not allowed unless all arguments are integers");
    break;
  }
  return enter_stub(vm, Stub::power_of, {args[0], args[1], args[2]});
}

Answer builtin_round(Vm& vm, Args args) {
  if (args[0].is_int() || args[0].is_float()) {
    Value method = lookup(vm, class_of(vm, args[0]), Special::round_);
    return call(vm, method, {args[0], args[1]});
  }
  return enter_stub(vm, Stub::round_with, {args[0], args[1]});
}

Answer builtin_bin(Vm& vm, Args args) { return in_base(vm, args[0], 2, "0b"); }
Answer builtin_oct(Vm& vm, Args args) { return in_base(vm, args[0], 8, "0o"); }
Answer builtin_hex(Vm& vm, Args args) { return in_base(vm, args[0], 16, "0x"); }

}  // namespace brine
