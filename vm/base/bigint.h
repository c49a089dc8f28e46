// Integers of any size: a thin door to GMP on limbs that the caller owns.
//
// An IntView is a sign and a magnitude in 64-bit limbs, least significant first, the last one not zero; zero has no
// limbs and is not negative. Each operation comes as a pair: x_room(...) says how many limbs the result may take, and
// x(out, ...) writes it and returns its shape. So the machine can charge for a result and allocate it on its heap
// first. `out` must not overlap the operands.
//
// An int64_t becomes an operand through WordInt, which holds the one limb: add(out, view, WordInt(5)). BigInt below
// owns its limbs and has operators; the compiler and the tests use it.
//
// GMP takes scratch memory from malloc, at most a few times the size of operands and result, and gives it back before
// it returns; it ends the program if there is none. Callers charge before large operations.
//
// Text, bytes and floats are in bigint_text.h and bigint_float.h.
// Tested by tests/vm/base/bigint_test.cpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace brine {

using Limb = uint64_t;

struct IntView {
  const Limb* limbs = nullptr;
  size_t size = 0;
  bool negative = false;
};

// What was written into `out`.
struct IntShape {
  size_t size = 0;
  bool negative = false;
};
inline IntView view_of(const Limb* limbs, IntShape shape) {
  return {limbs, shape.size, shape.negative};
}

// An int64_t as an operand. The view points into it.
struct WordInt {
  explicit WordInt(int64_t value)
      : limb(value < 0 ? ~static_cast<Limb>(value) + 1 : static_cast<Limb>(value)),
        negative(value < 0) {}
  operator IntView() const { return {&limb, limb != 0, negative}; }
  Limb limb;
  bool negative;
};

// ---- asking ----

inline bool is_zero(IntView a) { return a.size == 0; }
inline bool is_odd(IntView a) { return a.size > 0 && (a.limbs[0] & 1); }
bool to_int64(IntView a, int64_t* out);  // false if it does not fit
size_t bit_length(IntView a);
size_t bit_count(IntView a);
size_t trailing_zeros(IntView a);   // a is not zero
int compare(IntView a, IntView b);  // < 0, 0, > 0
int64_t hash_int(IntView a);        // Python's: modulo 2**61 - 1, never -1

// ---- arithmetic ----

inline size_t add_room(IntView a, IntView b) { return std::max(a.size, b.size) + 1; }
IntShape add(Limb* out, IntView a, IntView b);
IntShape sub(Limb* out, IntView a, IntView b);  // add_room

inline size_t mul_room(IntView a, IntView b) { return a.size + b.size; }
IntShape mul(Limb* out, IntView a, IntView b);

// Floor division; b is not zero. Either output may be null, if the other is wanted alone.
struct DivModShape {
  IntShape quotient, remainder;
};
inline size_t quotient_room(IntView a, IntView b) {
  return a.size < b.size ? 1 : a.size - b.size + 2;
}
inline size_t remainder_room(IntView, IntView b) { return b.size; }
DivModShape divmod(Limb* quotient, Limb* remainder, IntView a, IntView b);

// The room is SIZE_MAX if the result cannot be represented at all.
size_t pow_room(IntView base, uint64_t exponent);
IntShape pow(Limb* out, IntView base, uint64_t exponent);

// pow(base, exponent, modulus); the modulus is not zero. False if a negative exponent finds no inverse.
inline size_t pow_mod_room(IntView modulus) { return modulus.size; }
bool pow_mod(Limb* out, IntShape* shape, IntView base, IntView exponent, IntView modulus);

inline size_t gcd_room(IntView a, IntView b) { return std::max(a.size, b.size); }
IntShape gcd(Limb* out, IntView a, IntView b);

inline size_t isqrt_room(IntView a) { return (a.size + 1) / 2; }
IntShape isqrt(Limb* out, IntView a);  // a is not negative

// round(a, -digits): to a multiple of 10**digits, ties to even.
inline size_t round_room(IntView a) { return a.size + 1; }
IntShape round_to_tens(Limb* out, IntView a, uint64_t digits);

// ---- bits, as if in two's complement without end ----

inline size_t shift_left_room(IntView a, uint64_t bits) {
  return a.size == 0 ? 0 : a.size + bits / 64 + 1;
}
IntShape shift_left(Limb* out, IntView a, uint64_t bits);
inline size_t shift_right_room(IntView a, uint64_t bits) {
  return a.size > bits / 64 ? a.size - bits / 64 + 1 : 1;
}
IntShape shift_right(Limb* out, IntView a, uint64_t bits);  // towards minus infinity

inline size_t bits_room(IntView a, IntView b) { return std::max(a.size, b.size) + 1; }
IntShape bit_and(Limb* out, IntView a, IntView b);
IntShape bit_or(Limb* out, IntView a, IntView b);
IntShape bit_xor(Limb* out, IntView a, IntView b);
inline size_t invert_room(IntView a) { return a.size + 1; }
IntShape invert(Limb* out, IntView a);

// ---- an owner ----

class BigInt {
 public:
  BigInt(int64_t value = 0);
  explicit BigInt(IntView view)
      : limbs_(view.limbs, view.limbs + view.size), negative_(view.negative) {}

  IntView view() const { return {limbs_.data(), limbs_.size(), negative_}; }
  operator IntView() const { return view(); }

  // Takes the result of write(out), for which `room` limbs are enough.
  template <class Write>
  static BigInt make(size_t room, Write write) {
    BigInt result;
    result.limbs_.resize(room + 1);  // never without storage
    IntShape shape = write(result.limbs_.data());
    result.limbs_.resize(shape.size);
    result.negative_ = shape.negative;
    return result;
  }

  friend BigInt operator+(const BigInt& a, const BigInt& b);
  friend BigInt operator-(const BigInt& a, const BigInt& b);
  friend BigInt operator*(const BigInt& a, const BigInt& b);
  friend BigInt operator-(const BigInt& a);
  friend BigInt operator<<(const BigInt& a, uint64_t bits);
  friend BigInt operator>>(const BigInt& a, uint64_t bits);
  friend bool operator==(const BigInt& a, const BigInt& b) { return compare(a, b) == 0; }
  friend bool operator<(const BigInt& a, const BigInt& b) { return compare(a, b) < 0; }

 private:
  std::vector<Limb> limbs_;
  bool negative_ = false;
};

}  // namespace brine
