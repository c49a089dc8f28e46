// What the loop does with ints and floats in registers, without calling anybody: false when it does not fit there, or when
// Python's answer is an error.
#pragma once

#include "vm/object/number.h"
#include "vm/object/sequence.h"

namespace brine {

inline bool add_fits(Value a, Value b, Value& out) {
  int64_t r;
  if (__builtin_add_overflow(int64_t(a.bits), int64_t(b.bits), &r)) return false;
  out = {uint64_t(r)};
  return true;
}
inline bool sub_fits(Value a, Value b, Value& out) {
  int64_t r;
  if (__builtin_sub_overflow(int64_t(a.bits), int64_t(b.bits), &r)) return false;
  out = {uint64_t(r)};
  return true;
}
inline bool mul_fits(Value a, Value b, Value& out) {
  int64_t r;
  if (__builtin_mul_overflow(a.as_int(), int64_t(b.bits), &r)) return false;
  out = {uint64_t(r)};
  return true;
}
inline bool floor_div_fits(Value a, Value b, Value& out) {
  int64_t x = a.as_int(), y = b.as_int();
  if (y == 0 || y == -1) return false;
  int64_t q = x / y;
  if ((x % y != 0) && ((x < 0) != (y < 0))) q--;
  out = Value::from_int(q);
  return true;
}
inline bool mod_fits(Value a, Value b, Value& out) {
  int64_t x = a.as_int(), y = b.as_int();
  if (y == 0 || y == -1) return false;
  int64_t r = x % y;
  if (r != 0 && ((r < 0) != (y < 0))) r += y;
  out = Value::from_int(r);
  return true;
}
inline bool shift_left_fits(Value a, Value b, Value& out) {
  uint64_t n = uint64_t(b.as_int());
  if (n > 60) return false;
  int64_t x = a.as_int();
  int64_t r = int64_t(uint64_t(x) << n);
  if (r >> n != x || !Value::fits_int(r)) return false;
  out = Value::from_int(r);
  return true;
}
inline bool shift_right_fits(Value a, Value b, Value& out) {
  uint64_t n = uint64_t(b.as_int());
  if (int64_t(n) < 0) return false;
  out = Value::from_int(a.as_int() >> (n > 63 ? 63 : n));
  return true;
}
inline bool and_fits(Value a, Value b, Value& out) {
  out = {a.bits & b.bits};
  return true;
}
inline bool or_fits(Value a, Value b, Value& out) {
  out = {a.bits | b.bits};
  return true;
}
inline bool xor_fits(Value a, Value b, Value& out) {
  out = {a.bits ^ b.bits};
  return true;
}
// The quotient of two ints that doubles hold exactly is the double nearest to the true one.
inline bool div_fits(Value a, Value b, Value& out) {
  constexpr int64_t kExact = int64_t(1) << 53;
  int64_t x = a.as_int(), y = b.as_int();
  if (y == 0 || x < -kExact || x > kExact || y < -kExact || y > kExact) return false;
  double q = double(x) / double(y);
  if (!Value::fits_float(q)) return false;
  out = Value::from_float(q);
  return true;
}
inline bool no_fit(Value, Value, Value&) { return false; }

// Two floats, or one and an int: as Python does, the int becomes the double nearest to it.
inline bool to_floats(Value a, Value b, double& x, double& y) {
  if (__builtin_expect(both_float(a, b), true)) {
    x = a.as_float();
    y = b.as_float();
    return true;
  }
  if (a.is_float() == b.is_float() || a.is_object() || b.is_object()) return false;
  x = a.is_float() ? a.as_float() : double(a.as_int());
  y = b.is_float() ? b.as_float() : double(b.as_int());
  return true;
}

inline bool add_floats(double a, double b, double& out) {
  out = a + b;
  return true;
}
inline bool sub_floats(double a, double b, double& out) {
  out = a - b;
  return true;
}
inline bool mul_floats(double a, double b, double& out) {
  out = a * b;
  return true;
}
inline bool div_floats(double a, double b, double& out) {
  if (b == 0) return false;
  out = a / b;
  return true;
}
inline bool no_floats(double, double, double&) { return false; }

// The next of a range, or kExhausted, where all of it are words; Unbound: nothing was done.
inline Value step_in_words(RangeIterator* it) {
  Value item = it->next, after;
  if (!it->left.is_int()) return kUnbound;
  if (int64_t(it->left.bits) <= 0) return kExhausted;
  if (!both_int(item, it->step)) return kUnbound;
  // The last step may leave the immediate range; then nothing reads `next` again.
  if (add_fits(item, it->step, after))
    it->next = after;
  else if (it->left != Value::from_int(1))
    return kUnbound;
  it->left.bits -= 4;
  return item;
}

}  // namespace brine
