// Value: one 64-bit word that is an int, a double, a pointer to a heap object, or one of a few marks.
//
//   ...........................00   int, 62 bits signed, value << 2
//   ...........................11   pointer to an Object, address + 3
//   ...........................01   double: rotl(bits, 4) + 2. All of 0.0, inf, nan, denormals and magnitudes
//   ...........................10   from 2^-255 to 2^256 and beyond 2^+-767 fit; the rest is a boxed Float
//
// Marks are signalling NaNs that no arithmetic makes: Unbound is what a name without a value holds; Failed, Entered,
// Suspended and Exhausted are answers of functions (result.h) and never stand in a register. No mark is a pointer, so
// nobody can follow one. All knowledge of the encoding is in this file.
//
// None, True, False, Ellipsis, NotImplemented, '' and () are static objects, shared by all Vms and never written to.
//
// Tested by tests/vm/object/number_test.cpp, tests/lang/numbers/*.py.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace brine {

struct Object;

struct Value {
  uint64_t bits;

  bool operator==(const Value&) const = default;  // identity: Python's `is`

  // ---- ints
  static constexpr int64_t kMaxInt = (int64_t(1) << 61) - 1;
  static constexpr int64_t kMinInt = -(int64_t(1) << 61);
  static constexpr bool fits_int(int64_t i) { return i >= kMinInt && i <= kMaxInt; }
  static constexpr Value from_int(int64_t i) { return {uint64_t(i) << 2}; }  // fits_int(i)
  constexpr bool is_int() const { return (bits & 3) == 0; }
  constexpr int64_t as_int() const { return int64_t(bits) >> 2; }

  // ---- doubles
  static constexpr bool fits_float(double d) {
    uint64_t top =
        std::bit_cast<uint64_t>(d) >> 60 & 7;  // exponent bits 10..8: 000 011 100 111 fit
    return (0b10011001u >> top & 1) != 0;
  }
  static constexpr Value from_float(double d) {  // fits_float(d)
    return {std::rotl(std::bit_cast<uint64_t>(d), 4) + 2};
  }
  constexpr bool is_float() const { return ((bits + 1) & 2) != 0; }
  constexpr double as_float() const { return std::bit_cast<double>(std::rotr(bits - 2, 4)); }

  // ---- objects
  static Value from_object(const Object* o) { return {reinterpret_cast<uint64_t>(o) + 3}; }
  constexpr bool is_object() const { return ((bits - 3) & 3) == 0; }  // the address is at hand then
  Object* as_object() const { return reinterpret_cast<Object*>(bits - 3); }

  // ---- marks
  static constexpr Value mark(uint64_t n) {
    return {std::rotl(uint64_t(0x7ff4'0000'0000'0000) | n, 4) + 2};
  }
  constexpr bool is_mark() const {
    return (std::rotr(bits - 2, 4) & ~uint64_t(0xff)) == 0x7ff4'0000'0000'0000;
  }
};

inline constexpr Value kUnbound = Value::mark(1);
inline constexpr Value kFailed = Value::mark(2);
inline constexpr Value kEntered = Value::mark(3);
inline constexpr Value kSuspended = Value::mark(4);
inline constexpr Value kExhausted = Value::mark(5);

// Failed, Entered, Suspended or Exhausted: not a value.
inline constexpr bool is_answer(Value v) {
  return v.bits - kFailed.bits <= kExhausted.bits - kFailed.bits;
}

// Both ints / both doubles, in one test.
inline constexpr bool both_int(Value a, Value b) { return ((a.bits | b.bits) & 3) == 0; }
inline constexpr bool both_float(Value a, Value b) {
  return (((a.bits + 1) & (b.bits + 1)) & 2) != 0;
}

}  // namespace brine
