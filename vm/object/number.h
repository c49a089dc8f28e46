// Numbers on the heap: Int beyond 62 bits (and every instance of an int subclass), Float outside
// the immediate range, Complex. The arithmetic is in int_arithmetic.cpp over vm/base/bigint.h,
// float.cpp and complex.cpp.
// Tested by tests/lang/numbers/*.py.
#pragma once

#include <optional>
#include <span>

#include "vm/base/bigint.h"
#include "vm/object/class.h"
#include "vm/result.h"
#include "vm/vm.h"

namespace brine {

struct Int : Object {
  static constexpr Kind kKind = Kind::Int;
  uint32_t size = 0;  // limbs used, the top one not zero; 0 is the number 0
  bool negative = false;
  uint64_t* limbs() { return reinterpret_cast<uint64_t*>(this + 1); }
  std::span<const uint64_t> view() const {
    return {reinterpret_cast<const uint64_t*>(this + 1), size};
  }
  template <class V>
  void fields(V&) {}
};

struct Float : Object {
  static constexpr Kind kKind = Kind::Float;
  double value = 0;
  template <class V>
  void fields(V&) {}
};

struct Complex : Object {
  static constexpr Kind kKind = Kind::Complex;
  double real = 0, imag = 0;
  template <class V>
  void fields(V&) {}
};

extern const TypeTable kIntTable, kBoolTable, kFloatTable, kComplexTable;
extern const std::span<const NativeRow> kNumberIntrinsics;

// ---- making

// A double as a Value: immediate where it fits.
Value make_boxed_float(Vm& vm, double d);
inline Value make_float(Vm& vm, double d) {
  return Value::fits_float(d) ? Value::from_float(d) : make_boxed_float(vm, d);
}
// Any 64-bit int as a Value.
Value make_big_int(Vm& vm, int64_t i);
inline Value make_int(Vm& vm, int64_t i) {
  return Value::fits_int(i) ? Value::from_int(i) : make_big_int(vm, i);
}
// Normalises; immediate where it fits.
Result<Value> make_int(Vm& vm, bool negative, std::span<const uint64_t> limbs);
inline Result<Value> make_int(Vm& vm, IntView view) {
  return make_int(vm, view.negative, {view.limbs, view.size});
}
Value make_unsigned(Vm& vm, uint64_t i);
Value make_complex(Vm& vm, double real, double imag);
// int(d), with the errors for what is not finite.
Result<Value> make_int_of(Vm& vm, double d);
// The number v (of the matching kind) as an object of cls: int, float or complex, or a class
// derived from it.
Result<Value> int_for(Vm& vm, Class* cls, Value v);
Value float_for(Vm& vm, Class* cls, double d);
Value complex_for(Vm& vm, Class* cls, double real, double imag);
// int(text, base), and float(text). `original` is what the error shows.
Result<Value> read_int(Vm& vm, std::string_view text, int base, Value original);
Result<Value> read_float(Vm& vm, std::string_view text, Value original);

// Where the result of bigint.h's operations is computed: a few limbs on the C stack, more in an Int
// of the heap.
//   Result<Value> sum = compute(vm, add_room(a, b), [&](Limb* out) { return add(out, a, b); });
class IntRoom {
 public:
  IntRoom(Vm& vm, size_t limbs);
  bool ok() const { return ok_; }  // else: memory is short
  Limb* out() { return large_ ? large_->limbs() : small_; }
  Result<Value> finish(IntShape shape);

 private:
  static constexpr size_t kSmall = 16;
  Vm& vm_;
  Int* large_ = nullptr;
  size_t room_;
  bool ok_ = true;
  Limb small_[kSmall];
};
Failed raise_no_memory(Vm& vm);
template <class Write>
Result<Value> compute(Vm& vm, size_t limbs, Write write) {
  IntRoom room(vm, limbs);
  if (!room.ok()) return raise_no_memory(vm);
  return room.finish(write(room.out()));
}

// Memory that GMP takes while it works on large operands: charged as long as this lives.
class Scratch {
 public:
  Scratch(Vm& vm, size_t bytes) : vm_(vm), bytes_(bytes), ok_(vm.heap.charge(bytes)) {}
  ~Scratch() {
    if (ok_) vm_.heap.discharge(bytes_);
  }
  Scratch(const Scratch&) = delete;
  bool ok() const { return ok_; }

 private:
  Vm& vm_;
  size_t bytes_;
  bool ok_;
};

// ---- looking at numbers, of the built-in kind or derived from it

inline bool is_float_kind(Value v) { return v.is_float() || is_kind(v, Kind::Float); }
inline double float_of(Value v) { return v.is_float() ? v.as_float() : cast<Float>(v)->value; }
inline bool is_int_kind(Value v) { return v.is_int() || is_kind(v, Kind::Int) || is_bool(v); }
// An int kind (bools too) as int64 if it fits.
std::optional<int64_t> to_int64(Value v);
// An int kind as double; OverflowError "int too large to convert to float".
Result<double> int_to_double(Vm& vm, Value v);
// Any int kind as an operand of vm/base/bigint.h; immediates use `scratch`.
IntView int_view(Value v, Limb& scratch);
struct IntOperand {
  explicit IntOperand(Value v) : view(int_view(v, limb)) {}
  IntOperand(const IntOperand&) = delete;
  Limb limb;
  IntView view;
};
// An int kind as the plain int (True: 1), a float kind as the plain float.
Result<Value> plain_int(Vm& vm, Value v);
Value plain_float(Vm& vm, Value v);
// An int or a float whose class has no __float__ (__int__ ...) of its own: what the number is needs
// no Python.
bool is_plain_number(Vm& vm, Value v, Special conversion);

// ---- arithmetic

// What operators do with numbers of the built-in classes in any mix, NotImplemented for anything
// else.
Answer number_binary(Vm& vm, BinaryOp op, Value a, Value b);
Answer number_compare(Vm& vm, CompareOp op, Value a, Value b);
// pow(base, exponent, modulus) of int kinds.
Answer int_power_modulo(Vm& vm, Value base, Value exponent, Value modulus);
Answer int_repr(Vm& vm, Value v);
Answer float_power(Vm& vm, double x, double y);
Answer complex_power(Vm& vm, Value x, Value y);
Answer int_binary(Vm& vm, BinaryOp op, Value a, Value b);
Answer int_unary(Vm& vm, UnaryOp op, Value v);
Answer int_compare(Vm& vm, CompareOp op, Value a, Value b);
Result<uint64_t> int_hash(Vm& vm, Value v);
Answer float_binary(Vm& vm, BinaryOp op, Value a, Value b);
Answer float_compare(Vm& vm, CompareOp op, Value a, Value b);
// __format__ of all kinds of numbers.
Answer format_number(Vm& vm, Value v, Value spec);
inline bool holds(CompareOp op, int order) {  // order: of the left to the right
  switch (op) {
    case CompareOp::Lt: return order < 0;
    case CompareOp::Le: return order <= 0;
    case CompareOp::Eq: return order == 0;
    case CompareOp::Ne: return order != 0;
    case CompareOp::Gt: return order > 0;
    case CompareOp::Ge: return order >= 0;
  }
  return false;
}

}  // namespace brine
