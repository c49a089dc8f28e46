// Arithmetic of ints. Three roads, by size: both immediate (what the loop left over), magnitudes of
// one limb, and vm/base/bigint.h for the rest.
//
// Work is paid for in limbs before it is done, and the memory GMP takes meanwhile is charged
// (Scratch).
// Tested by tests/lang/numbers/*.py, tests/lang/expressions/*.py.
#include <algorithm>
#include <bit>
#include <cmath>

#include "vm/base/bigint_float.h"
#include "vm/base/hash.h"
#include "vm/object/number.h"
#include "vm/object/sequence.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

__extension__ using Wide = __int128;
__extension__ using UnsignedWide = unsigned __int128;

// ---- what work costs

uint64_t mul_steps(uint64_t a, uint64_t b) {
  auto [small, large] = std::minmax(a, b);
  if (small <= 32) return small * large;
  return large * (32 + 8 * uint64_t(std::bit_width(small / 32)));
}

// Eight limbs a unit; what is small costs no more than the instruction itself.
Result<void> pay(Vm& vm, uint64_t steps) {
  if (steps < 64) return {};
  return spend(vm, steps / 8);
}

Failed raise_division(Vm& vm, const char* text) { return raise(vm, ZeroDivisionError, text); }
constexpr const char* kDivisionText = "integer division or modulo by zero";
constexpr const char* kModuloText = "integer modulo by zero";

Result<Value> pair(Vm& vm, Value a, Value b) {
  Value items[] = {a, b};
  return make_tuple(vm, items);
}

// ---- one limb each

struct OneLimb {
  uint64_t limb;
  bool negative;
  Wide wide() const { return negative ? -Wide(limb) : Wide(limb); }
};

bool to_one_limb(Value v, OneLimb* out) {
  if (v.is_int()) {
    int64_t i = v.as_int();
    *out = {i < 0 ? ~uint64_t(i) + 1 : uint64_t(i), i < 0};
    return true;
  }
  if (auto* i = as<Int>(v)) {
    if (i->size > 1) return false;
    *out = {i->size ? i->limbs()[0] : 0, i->negative};
    return true;
  }
  *out = {uint64_t(is_true(v)), false};
  return true;
}

Result<Value> make_wide(Vm& vm, bool negative, UnsignedWide size) {
  Limb limbs[2] = {Limb(size), Limb(size >> 64)};
  return make_int(vm, negative, limbs);
}
Result<Value> make_wide(Vm& vm, Wide w) {
  if (w >= Value::kMinInt && w <= Value::kMaxInt) return Value::from_int(int64_t(w));
  return make_wide(vm, w < 0, w < 0 ? ~UnsignedWide(w) + 1 : UnsignedWide(w));
}

struct OneLimbDivMod {
  OneLimb quotient, remainder;
};
OneLimbDivMod floor_divmod(OneLimb a, OneLimb b) {
  uint64_t q = a.limb / b.limb, r = a.limb % b.limb;
  bool negative = a.negative != b.negative;
  if (negative && r != 0) {
    q++;
    r = b.limb - r;
  }
  return {{q, negative}, {r, b.negative}};
}
Result<Value> make(Vm& vm, OneLimb i) { return make_int(vm, i.negative && i.limb, {&i.limb, 1}); }

// ---- the operators for any size

Result<Value> true_quotient(Vm& vm, IntView a, IntView b) {
  double d;
  TRY(pay(vm, a.size + b.size));
  switch (true_divide(a, b, &d)) {
    case TrueDivide::Ok: return make_float(vm, d);
    case TrueDivide::ZeroDivision: return raise_division(vm, "division by zero");
    case TrueDivide::Overflow: break;
  }
  return raise(vm, OverflowError, "integer division result too large for a float");
}

Result<Value> divide(Vm& vm, BinaryOp op, IntView a, IntView b) {
  if (is_zero(b)) return raise_division(vm, op == BinaryOp::Mod ? kModuloText : kDivisionText);
  uint64_t quotient_size = a.size > b.size ? a.size - b.size : 1;
  TRY(pay(vm, 2 * mul_steps(quotient_size, b.size)));
  Scratch scratch(vm, a.size > 32 ? (a.size + b.size) * 3 * sizeof(Limb) : 0);
  if (!scratch.ok()) return raise_memory(vm);
  if (op == BinaryOp::FloorDiv)
    return compute(vm, quotient_room(a, b),
                   [&](Limb* out) { return divmod(out, nullptr, a, b).quotient; });
  if (op == BinaryOp::Mod)
    return compute(vm, remainder_room(a, b),
                   [&](Limb* out) { return divmod(nullptr, out, a, b).remainder; });
  IntRoom quotient(vm, quotient_room(a, b)), remainder(vm, remainder_room(a, b));
  if (!quotient.ok() || !remainder.ok()) return raise_memory(vm);
  DivModShape shape = divmod(quotient.out(), remainder.out(), a, b);
  Value q = TRY(quotient.finish(shape.quotient));
  Value r = TRY(remainder.finish(shape.remainder));
  return pair(vm, q, r);
}

Result<Value> shift_left(Vm& vm, IntView a, IntView b) {
  if (b.negative) return raise(vm, ValueError, "negative shift count");
  if (is_zero(a)) return Value::from_int(0);
  int64_t bits;
  if (!to_int64(b, &bits)) {
    if (bit_length(b) <= 65) return raise_memory(vm);
    return raise(vm, OverflowError, "too many digits in integer");
  }
  size_t room = shift_left_room(a, uint64_t(bits));
  if (room > UINT32_MAX) return raise_memory(vm);
  TRY(pay(vm, room));
  return compute(vm, room, [&](Limb* out) { return shift_left(out, a, uint64_t(bits)); });
}

Result<Value> shift_right(Vm& vm, IntView a, IntView b) {
  if (b.negative) return raise(vm, ValueError, "negative shift count");
  int64_t bits;
  if (!to_int64(b, &bits) || uint64_t(bits) / 64 >= a.size)
    return Value::from_int(a.negative ? -1 : 0);
  TRY(pay(vm, a.size));
  return compute(vm, shift_right_room(a, uint64_t(bits)),
                 [&](Limb* out) { return shift_right(out, a, uint64_t(bits)); });
}

Result<Value> power(Vm& vm, IntView a, IntView b) {
  int64_t exponent;
  if (b.size == 0) return Value::from_int(1);
  if (a.size == 0 || (a.size == 1 && a.limbs[0] == 1))
    return Value::from_int(a.negative && !is_odd(b) ? 1 : a.size ? (a.negative ? -1 : 1) : 0);
  if (!to_int64(b, &exponent)) return raise_memory(vm);
  size_t room = pow_room(a, uint64_t(exponent));
  if (room > UINT32_MAX) return raise_memory(vm);
  TRY(pay(vm, 2 * mul_steps(room / 2, room / 2)));
  Scratch scratch(vm, room > 32 ? room * 4 * sizeof(Limb) : 0);
  if (!scratch.ok()) return raise_memory(vm);
  return compute(vm, room, [&](Limb* out) { return pow(out, a, uint64_t(exponent)); });
}

Result<Value> multiply(Vm& vm, IntView a, IntView b) {
  size_t room = mul_room(a, b);
  TRY(pay(vm, mul_steps(a.size, b.size)));
  Scratch scratch(vm, room > 64 ? room * 2 * sizeof(Limb) : 0);
  if (!scratch.ok()) return raise_memory(vm);
  return compute(vm, room, [&](Limb* out) { return mul(out, a, b); });
}

// a & mask, where the mask is one limb and not negative: hashes and generators of numbers do it all
// the time.
Limb low_limb(IntView a) { return a.size == 0 ? 0 : a.negative ? ~a.limbs[0] + 1 : a.limbs[0]; }
bool is_mask(IntView a) { return a.size <= 1 && !a.negative; }

Result<Value> bitwise(Vm& vm, BinaryOp op, IntView a, IntView b) {
  if (op == BinaryOp::And) {
    if (is_mask(b)) return make_unsigned(vm, low_limb(a) & low_limb(b));
    if (is_mask(a)) return make_unsigned(vm, low_limb(a) & low_limb(b));
  }
  size_t room = bits_room(a, b);
  TRY(pay(vm, room));
  return compute(vm, room, [&](Limb* out) {
    return op == BinaryOp::And  ? bit_and(out, a, b)
           : op == BinaryOp::Or ? bit_or(out, a, b)
                                : bit_xor(out, a, b);
  });
}

Answer float_power_of_ints(Vm& vm, Value a, Value b) {
  double x = TRY(int_to_double(vm, a));
  double y = TRY(int_to_double(vm, b));
  return float_power(vm, x, y);
}

Answer any_size(Vm& vm, BinaryOp op, Value left, Value right) {
  IntOperand x(left), y(right);
  IntView a = x.view, b = y.view;
  switch (op) {
    case BinaryOp::Add:
      TRY(pay(vm, add_room(a, b)));
      return compute(vm, add_room(a, b), [&](Limb* out) { return add(out, a, b); });
    case BinaryOp::Sub:
      TRY(pay(vm, add_room(a, b)));
      return compute(vm, add_room(a, b), [&](Limb* out) { return sub(out, a, b); });
    case BinaryOp::Mul: return multiply(vm, a, b);
    case BinaryOp::Div: return true_quotient(vm, a, b);
    case BinaryOp::FloorDiv:
    case BinaryOp::Mod:
    case BinaryOp::DivMod: return divide(vm, op, a, b);
    case BinaryOp::Pow:
      return b.negative ? float_power_of_ints(vm, left, right) : Answer(power(vm, a, b));
    case BinaryOp::LShift: return shift_left(vm, a, b);
    case BinaryOp::RShift: return shift_right(vm, a, b);
    case BinaryOp::And:
    case BinaryOp::Or:
    case BinaryOp::Xor: return bitwise(vm, op, a, b);
    case BinaryOp::MatMul: break;
  }
  return not_implemented();
}

// ---- fast roads

// By squaring, as long as it fits 64 bits.
bool small_power(int64_t base, int64_t exponent, int64_t* out) {
  int64_t result = 1;
  for (;;) {
    if ((exponent & 1) && __builtin_mul_overflow(result, base, &result)) return false;
    exponent >>= 1;
    if (exponent == 0) break;
    if (__builtin_mul_overflow(base, base, &base)) return false;
  }
  *out = result;
  return true;
}

constexpr uint64_t kExactInDouble = uint64_t(1) << 53;

// Answers NotImplemented where any_size has to do it.
Answer one_limb(Vm& vm, BinaryOp op, OneLimb a, OneLimb b) {
  switch (op) {
    case BinaryOp::Add: return make_wide(vm, a.wide() + b.wide());
    case BinaryOp::Sub: return make_wide(vm, a.wide() - b.wide());
    case BinaryOp::Mul:
      return make_wide(vm, a.negative != b.negative, UnsignedWide(a.limb) * b.limb);
    case BinaryOp::Div:
      if (b.limb == 0 || a.limb > kExactInDouble || b.limb > kExactInDouble) break;
      return make_float(vm, (a.negative ? -double(a.limb) : double(a.limb)) /
                                (b.negative ? -double(b.limb) : double(b.limb)));
    case BinaryOp::FloorDiv:
      if (b.limb == 0) break;
      return make(vm, floor_divmod(a, b).quotient);
    case BinaryOp::Mod:
      if (b.limb == 0) break;
      return make(vm, floor_divmod(a, b).remainder);
    case BinaryOp::DivMod: {
      if (b.limb == 0) break;
      OneLimbDivMod both = floor_divmod(a, b);
      Value q = TRY(make(vm, both.quotient));
      Value r = TRY(make(vm, both.remainder));
      return pair(vm, q, r);
    }
    case BinaryOp::Pow: {
      int64_t result;
      if (b.negative || a.limb > uint64_t(INT64_MAX) || b.limb > uint64_t(INT64_MAX)) break;
      if (small_power(int64_t(a.wide()), int64_t(b.limb), &result)) return make_int(vm, result);
      break;
    }
    case BinaryOp::LShift:
      if (b.negative || b.limb > 63) break;
      return make_wide(vm, a.negative, UnsignedWide(a.limb) << b.limb);
    case BinaryOp::RShift:
      if (b.negative) break;
      return make_wide(vm, a.wide() >> std::min<uint64_t>(b.limb, 127));
    case BinaryOp::And: return make_wide(vm, a.wide() & b.wide());
    case BinaryOp::Or: return make_wide(vm, a.wide() | b.wide());
    case BinaryOp::Xor: return make_wide(vm, a.wide() ^ b.wide());
    case BinaryOp::MatMul: break;
  }
  return not_implemented();
}

}  // namespace

Answer int_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  if (!is_int_kind(a) || !is_int_kind(b)) return not_implemented();
  OneLimb x, y;
  if (to_one_limb(a, &x) && to_one_limb(b, &y)) {
    Answer answer = one_limb(vm, op, x, y);
    if (answer.word != not_implemented()) return answer;
  }
  return any_size(vm, op, a, b);
}

Answer int_power_modulo(Vm& vm, Value base, Value exponent, Value modulus) {
  IntOperand b(base), e(exponent), m(modulus);
  if (is_zero(m.view)) return raise(vm, ValueError, "pow() 3rd argument cannot be 0");
  uint64_t step = 2 * mul_steps(m.view.size, m.view.size);
  uint64_t steps = step > 64 || e.view.size > 4 ? step * bit_length(e.view) : 0;
  TRY(pay(vm, steps + b.view.size));
  Scratch scratch(vm, (b.view.size + e.view.size + 8 * m.view.size) * sizeof(Limb));
  if (!scratch.ok()) return raise_memory(vm);
  bool invertible = true;
  Result<Value> result = compute(vm, pow_mod_room(m.view), [&](Limb* out) {
    IntShape shape;
    invertible = pow_mod(out, &shape, b.view, e.view, m.view);
    return shape;
  });
  if (!invertible) return raise(vm, ValueError, "base is not invertible for the given modulus");
  return result;
}

Answer int_unary(Vm& vm, UnaryOp op, Value v) {
  switch (op) {
    case UnaryOp::Positive:
    case UnaryOp::Int:
    case UnaryOp::Index: return plain_int(vm, v);
    case UnaryOp::Float: {
      double d = TRY(int_to_double(vm, v));
      return make_float(vm, d);
    }
    case UnaryOp::Bool: {
      IntOperand i(v);
      return from_bool(i.view.size != 0);
    }
    case UnaryOp::Negative: {
      IntOperand i(v);
      return make_int(vm, !i.view.negative && i.view.size, {i.view.limbs, i.view.size});
    }
    case UnaryOp::Abs: {
      IntOperand i(v);
      if (!i.view.negative) return plain_int(vm, v);
      return make_int(vm, false, {i.view.limbs, i.view.size});
    }
    case UnaryOp::Invert: {
      if (std::optional<int64_t> i = to_int64(v)) return make_int(vm, ~*i);
      IntOperand i(v);
      TRY(pay(vm, i.view.size));
      return compute(vm, invert_room(i.view), [&](Limb* out) { return invert(out, i.view); });
    }
  }
  return not_implemented();
}

Answer int_compare(Vm&, CompareOp op, Value a, Value b) {
  if (!is_int_kind(a) || !is_int_kind(b)) return not_implemented();
  IntOperand x(a), y(b);
  return from_bool(holds(op, compare(x.view, y.view)));
}

Result<uint64_t> int_hash(Vm&, Value v) {
  if (v.is_int()) return uint64_t(hash_word(v.as_int()));
  IntOperand i(v);
  return uint64_t(hash_int(i.view));
}

}  // namespace brine
