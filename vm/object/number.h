// Numbers on the heap: Int beyond 62 bits (and every instance of an int subclass), Float outside the immediate range,
// Complex. The arithmetic is in number.cpp over vm/base/bigint.h.
// Tested by tests/lang/numbers/*.py.
#pragma once

#include <optional>
#include <span>

#include "vm/base/bigint.h"
#include "vm/result.h"
#include "vm/vm.h"

namespace brine {

struct Int : Object {
  static constexpr Kind kKind = Kind::Int;
  uint32_t size = 0;       // limbs used, the top one not zero; 0 is the number 0
  bool negative = false;
  uint64_t* limbs() { return reinterpret_cast<uint64_t*>(this + 1); }
  std::span<const uint64_t> view() const { return {reinterpret_cast<const uint64_t*>(this + 1), size}; }
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

// A double as a Value: immediate where it fits.
Value make_boxed_float(Vm& vm, double d);
inline Value make_float(Vm& vm, double d) {
  return Value::fits_float(d) ? Value::from_float(d) : make_boxed_float(vm, d);
}
// Any 64-bit int as a Value.
Value make_big_int(Vm& vm, int64_t i);
inline Value make_int(Vm& vm, int64_t i) { return Value::fits_int(i) ? Value::from_int(i) : make_big_int(vm, i); }
Result<Value> make_int(Vm& vm, bool negative, std::span<const uint64_t> limbs);  // normalises, immediate where it fits
Value make_unsigned(Vm& vm, uint64_t i);

// Exact numeric views, for values of the built-in kind or derived from it.
inline bool is_float_kind(Value v) { return v.is_float() || is_kind(v, Kind::Float); }
inline double float_of(Value v) { return v.is_float() ? v.as_float() : cast<Float>(v)->value; }
inline bool is_int_kind(Value v) { return v.is_int() || is_kind(v, Kind::Int) || is_bool(v); }
// An int kind (bools too) as int64 if it fits.
std::optional<int64_t> to_int64(Value v);
// An int kind as double; OverflowError "int too large to convert to float".
Result<double> int_to_double(Vm& vm, Value v);
// Any int kind as an operand of vm/base/bigint.h; immediates use `scratch`.
IntView int_view(Value v, Limb& scratch);

}  // namespace brine
