// Integers of any size: see bigint.h. Python's rules (floor division, two's complement) are laid over GMP's functions
// for magnitudes. Where those would need scratch space of ours (pow, gcd), GMP's own numbers are used: they read our
// limbs in place.
#include "vm/base/bigint.h"

#include <gmp.h>

#include <cstring>

namespace brine {
namespace {

__extension__ using Wide = unsigned __int128;

static_assert(GMP_NUMB_BITS == 64 && sizeof(mp_limb_t) == sizeof(Limb));

mp_limb_t* mp(Limb* p) { return reinterpret_cast<mp_limb_t*>(p); }
const mp_limb_t* mp(const Limb* p) { return reinterpret_cast<const mp_limb_t*>(p); }
mp_size_t signed_size(size_t n) { return static_cast<mp_size_t>(n); }

size_t trim(const Limb* limbs, size_t size) {
  while (size > 0 && limbs[size - 1] == 0) --size;
  return size;
}

IntShape shape_of(const Limb* limbs, size_t size, bool negative) {
  size = trim(limbs, size);
  return {size, negative && size > 0};
}

IntShape copy(Limb* out, IntView a) {
  std::copy(a.limbs, a.limbs + a.size, out);
  return {a.size, a.negative};
}

int compare_magnitudes(IntView a, IntView b) {
  if (a.size != b.size) return a.size < b.size ? -1 : 1;
  return a.size == 0 ? 0 : mpn_cmp(mp(a.limbs), mp(b.limbs), signed_size(a.size));
}

IntShape add_magnitudes(Limb* out, IntView a, IntView b, bool negative) {
  if (a.size < b.size) std::swap(a, b);
  if (b.size == 0) return {copy(out, a).size, negative && a.size > 0};
  Limb carry = b.size == 1 ? mpn_add_1(mp(out), mp(a.limbs), signed_size(a.size), b.limbs[0])
                           : mpn_add(mp(out), mp(a.limbs), signed_size(a.size), mp(b.limbs),
                                     signed_size(b.size));
  out[a.size] = carry;
  return {a.size + carry, negative};
}

// |a| - |b|, with the sign of `negative` if |a| is the larger and the opposite one otherwise.
IntShape sub_magnitudes(Limb* out, IntView a, IntView b, bool negative) {
  int order = compare_magnitudes(a, b);
  if (order == 0) return {};
  if (order < 0) {
    std::swap(a, b);
    negative = !negative;
  }
  if (b.size == 0) return {copy(out, a).size, negative};
  if (b.size == 1)
    mpn_sub_1(mp(out), mp(a.limbs), signed_size(a.size), b.limbs[0]);
  else
    mpn_sub(mp(out), mp(a.limbs), signed_size(a.size), mp(b.limbs), signed_size(b.size));
  return shape_of(out, a.size, negative);
}

IntView negated(IntView a) { return {a.limbs, a.size, !a.negative && a.size > 0}; }

}  // namespace

// ---- asking ----

bool to_int64(IntView a, int64_t* out) {
  if (a.size > 1) return false;
  Limb limb = a.size == 0 ? 0 : a.limbs[0];
  if (limb > static_cast<Limb>(INT64_MAX) + a.negative) return false;
  *out = static_cast<int64_t>(a.negative ? ~limb + 1 : limb);
  return true;
}

size_t bit_length(IntView a) {
  return a.size == 0 ? 0 : a.size * 64 - static_cast<size_t>(__builtin_clzll(a.limbs[a.size - 1]));
}

size_t bit_count(IntView a) {
  return a.size == 0 ? 0 : mpn_popcount(mp(a.limbs), signed_size(a.size));
}

size_t trailing_zeros(IntView a) { return mpn_scan1(mp(a.limbs), 0); }

int compare(IntView a, IntView b) {
  if (a.negative != b.negative) return a.negative ? -1 : 1;
  int order = compare_magnitudes(a, b);
  return a.negative ? -order : order;
}

// 2**64 is 8 modulo 2**61 - 1, so a step by one limb is a rotation by three.
int64_t hash_int(IntView a) {
  constexpr uint64_t kPrime = (uint64_t{1} << 61) - 1;
  uint64_t hash = 0;
  for (size_t i = a.size; i-- > 0;) {
    hash = (hash << 3 & kPrime) | hash >> 58;
    hash += (a.limbs[i] & kPrime) + (a.limbs[i] >> 61);
    hash = (hash & kPrime) + (hash >> 61);
    if (hash >= kPrime) hash -= kPrime;
  }
  auto result = static_cast<int64_t>(hash);
  if (a.negative) result = -result;
  return result == -1 ? -2 : result;
}

// ---- arithmetic ----

IntShape add(Limb* out, IntView a, IntView b) {
  return a.negative == b.negative ? add_magnitudes(out, a, b, a.negative)
                                  : sub_magnitudes(out, a, b, a.negative);
}

IntShape sub(Limb* out, IntView a, IntView b) {
  return a.negative != b.negative && b.size > 0
             ? add_magnitudes(out, a, b, a.size > 0 ? a.negative : !b.negative)
             : sub_magnitudes(out, a, b, a.negative);
}

IntShape mul(Limb* out, IntView a, IntView b) {
  if (a.size < b.size) std::swap(a, b);
  if (b.size == 0) return {};
  bool negative = a.negative != b.negative;
  if (a.size == 1) {
    auto product = static_cast<Wide>(a.limbs[0]) * b.limbs[0];
    out[0] = static_cast<Limb>(product);
    out[1] = static_cast<Limb>(product >> 64);
  } else if (b.size == 1) {
    out[a.size] = mpn_mul_1(mp(out), mp(a.limbs), signed_size(a.size), b.limbs[0]);
  } else if (a.limbs == b.limbs && a.size == b.size) {
    mpn_sqr(mp(out), mp(a.limbs), signed_size(a.size));
  } else {
    mpn_mul(mp(out), mp(a.limbs), signed_size(a.size), mp(b.limbs), signed_size(b.size));
  }
  size_t size = a.size + b.size;
  return {size - (out[size - 1] == 0), negative};
}

// GMP divides towards zero. With unlike signs and a remainder, floor division is one less, and the remainder is what
// is left to |b|.
DivModShape divmod(Limb* quotient, Limb* remainder, IntView a, IntView b) {
  bool unlike = a.negative != b.negative;
  DivModShape shape;
  if (compare_magnitudes(a, b) < 0) {
    if (a.size == 0) return shape;
    if (unlike) {
      if (quotient) quotient[0] = 1;
      shape.quotient = {1, true};
      if (remainder) shape.remainder = sub_magnitudes(remainder, b, a, b.negative);
    } else if (remainder) {
      shape.remainder = copy(remainder, a);
    }
    return shape;
  }
  std::vector<Limb> scratch((quotient ? 0 : a.size - b.size + 1) +
                            (remainder || b.size == 1 ? 0 : b.size));
  Limb* free_limbs = scratch.data();
  Limb* q = quotient ? quotient : free_limbs;
  if (!quotient) free_limbs += a.size - b.size + 1;
  Limb only;
  Limb* r = remainder ? remainder : b.size == 1 ? &only : free_limbs;
  size_t q_size = a.size - b.size + 1;
  if (b.size == 1)
    *r = mpn_divrem_1(mp(q), 0, mp(a.limbs), signed_size(a.size), b.limbs[0]);
  else
    mpn_tdiv_qr(mp(q), mp(r), 0, mp(a.limbs), signed_size(a.size), mp(b.limbs),
                signed_size(b.size));
  size_t r_size = trim(r, b.size);
  if (unlike && r_size > 0) {
    if (quotient) {
      quotient[q_size] = mpn_add_1(mp(q), mp(q), signed_size(q_size), 1);
      ++q_size;
    }
    mpn_sub(mp(r), mp(b.limbs), signed_size(b.size), mp(r), signed_size(r_size));
  }
  if (quotient) shape.quotient = shape_of(q, q_size, unlike);
  shape.remainder = shape_of(r, b.size, b.negative);
  return shape;
}

namespace {

// GMP's own number, freed at the end of the scope.
struct Mpz {
  Mpz() { mpz_init(z); }
  ~Mpz() { mpz_clear(z); }
  Mpz(const Mpz&) = delete;
  Mpz& operator=(const Mpz&) = delete;
  mpz_t z;
};

// Our limbs as one of GMP's numbers, in place and for reading only.
struct Reading {
  explicit Reading(IntView a) {
    mpz_roinit_n(z, mp(a.limbs), a.negative ? -signed_size(a.size) : signed_size(a.size));
  }
  mpz_t z;
};

IntShape take(Limb* out, const Mpz& from) {
  size_t size = mpz_size(from.z);
  if (size > 0) std::memcpy(out, mpz_limbs_read(from.z), size * sizeof(Limb));
  return {size, mpz_sgn(from.z) < 0};
}

}  // namespace

size_t pow_room(IntView base, uint64_t exponent) {
  size_t bits = bit_length(base), product;
  if (bits <= 1 || exponent == 0) return 1;
  if (__builtin_mul_overflow(bits, exponent, &product) || product > SIZE_MAX / 16) return SIZE_MAX;
  return product / 64 + 1;
}

IntShape pow(Limb* out, IntView base, uint64_t exponent) {
  if (exponent == 0 || (base.size == 1 && base.limbs[0] == 1)) {
    out[0] = 1;
    return {1, base.negative && (exponent & 1)};
  }
  if (base.size == 0) return {};
  Mpz power;
  mpz_pow_ui(power.z, Reading(base).z, exponent);
  return take(out, power);
}

bool pow_mod(Limb* out, IntShape* shape, IntView base, IntView exponent, IntView modulus) {
  *shape = {};
  if (modulus.size == 1 && modulus.limbs[0] == 1) return true;
  Reading m({modulus.limbs, modulus.size, false});
  Mpz power;
  if (exponent.negative) {
    Mpz inverse;
    if (!mpz_invert(inverse.z, Reading(base).z, m.z)) return false;
    mpz_powm(power.z, inverse.z, Reading(negated(exponent)).z, m.z);
  } else {
    mpz_powm(power.z, Reading(base).z, Reading(exponent).z, m.z);
  }
  if (modulus.negative && mpz_sgn(power.z) != 0) mpz_sub(power.z, power.z, m.z);
  *shape = take(out, power);
  return true;
}

IntShape gcd(Limb* out, IntView a, IntView b) {
  if (a.size == 0 || b.size == 0) return {copy(out, a.size == 0 ? b : a).size, false};
  if (a.size == 1 || b.size == 1) {
    if (a.size == 1) std::swap(a, b);
    out[0] = mpn_gcd_1(mp(a.limbs), signed_size(a.size), b.limbs[0]);
    return {1, false};
  }
  Mpz result;
  mpz_gcd(result.z, Reading(a).z, Reading(b).z);
  return take(out, result);
}

IntShape isqrt(Limb* out, IntView a) {
  if (a.size == 0) return {};
  mpn_sqrtrem(mp(out), nullptr, mp(a.limbs), signed_size(a.size));
  return shape_of(out, isqrt_room(a), false);
}

IntShape round_to_tens(Limb* out, IntView a, uint64_t digits) {
  // 2**bits is at most 10**digits / 2.
  if (static_cast<double>(bit_length(a)) + 1 < static_cast<double>(digits) * 3.32) return {};
  BigInt number(a);
  BigInt ten = BigInt::make(pow_room(WordInt(10), digits),
                            [&](Limb* to) { return pow(to, WordInt(10), digits); });
  std::vector<Limb> quotient(quotient_room(a, ten));
  bool odd = false;
  BigInt rest = BigInt::make(remainder_room(a, ten), [&](Limb* remainder) {
    DivModShape shape = divmod(quotient.data(), remainder, a, ten);
    odd = is_odd(view_of(quotient.data(), shape.quotient));
    return shape.remainder;
  });
  int half = compare((rest << 1).view(), ten.view());
  BigInt rounded = half > 0 || (half == 0 && odd) ? number - rest + ten : number - rest;
  return copy(out, rounded);
}

// ---- bits ----

IntShape shift_left(Limb* out, IntView a, uint64_t bits) {
  if (a.size == 0) return {};
  size_t words = bits / 64;
  std::fill(out, out + words, 0);
  Limb carry = 0;
  if (bits % 64 == 0)
    copy(out + words, a);
  else
    carry = mpn_lshift(mp(out + words), mp(a.limbs), signed_size(a.size), bits % 64);
  out[words + a.size] = carry;
  return {words + a.size + (carry != 0), a.negative};
}

IntShape shift_right(Limb* out, IntView a, uint64_t bits) {
  size_t words = bits / 64;
  if (words >= a.size) {
    out[0] = 1;
    return {a.negative, a.negative};  // 0 or -1
  }
  size_t size = a.size - words;
  bool lost = std::any_of(a.limbs, a.limbs + words, [](Limb limb) { return limb != 0; });
  if (bits % 64 == 0)
    std::copy(a.limbs + words, a.limbs + a.size, out);
  else
    lost |= mpn_rshift(mp(out), mp(a.limbs + words), signed_size(size), bits % 64) != 0;
  if (a.negative && lost) {
    out[size] = mpn_add_1(mp(out), mp(out), signed_size(size), 1);
    ++size;
  }
  return shape_of(out, size, a.negative);
}

namespace {

// The limbs of a number in two's complement, one after the other and without end.
class Complement {
 public:
  explicit Complement(IntView a) : a_(a), carry_(a.negative) {}
  Limb next() {
    Limb limb = at_ < a_.size ? a_.limbs[at_] : 0;
    ++at_;
    if (!a_.negative) return limb;
    limb = ~limb + carry_;
    carry_ = carry_ && limb == 0;
    return limb;
  }

 private:
  IntView a_;
  Limb carry_;
  size_t at_ = 0;
};

template <class Operation>
IntShape bitwise(Limb* out, IntView a, IntView b, Operation operation) {
  size_t size = std::max(a.size, b.size);
  Complement x(a), y(b);
  for (size_t i = 0; i < size; ++i) out[i] = operation(x.next(), y.next());
  bool negative = operation(Limb{a.negative}, Limb{b.negative}) & 1;
  if (negative) {
    out[size] =
        size > 0 && mpn_neg(mp(out), mp(out), signed_size(size)) ? 0 : 1;  // 2**(64 * size) itself
    ++size;
  }
  return shape_of(out, size, negative);
}

}  // namespace

IntShape bit_and(Limb* out, IntView a, IntView b) {
  return bitwise(out, a, b, [](Limb x, Limb y) { return x & y; });
}
IntShape bit_or(Limb* out, IntView a, IntView b) {
  return bitwise(out, a, b, [](Limb x, Limb y) { return x | y; });
}
IntShape bit_xor(Limb* out, IntView a, IntView b) {
  return bitwise(out, a, b, [](Limb x, Limb y) { return x ^ y; });
}

// -a - 1
IntShape invert(Limb* out, IntView a) {
  WordInt one(1);
  return a.negative ? sub_magnitudes(out, a, one, false) : add_magnitudes(out, a, one, true);
}

// ---- BigInt ----

BigInt::BigInt(int64_t value) {
  WordInt word(value);
  if (word.limb != 0) limbs_.push_back(word.limb);
  negative_ = word.negative;
}

BigInt operator+(const BigInt& a, const BigInt& b) {
  return BigInt::make(add_room(a, b), [&](Limb* out) { return add(out, a, b); });
}
BigInt operator-(const BigInt& a, const BigInt& b) {
  return BigInt::make(add_room(a, b), [&](Limb* out) { return sub(out, a, b); });
}
BigInt operator*(const BigInt& a, const BigInt& b) {
  return BigInt::make(mul_room(a, b), [&](Limb* out) { return mul(out, a, b); });
}
BigInt operator-(const BigInt& a) { return BigInt(negated(a)); }
BigInt operator<<(const BigInt& a, uint64_t bits) {
  return BigInt::make(shift_left_room(a, bits),
                      [&](Limb* out) { return shift_left(out, a, bits); });
}
BigInt operator>>(const BigInt& a, uint64_t bits) {
  return BigInt::make(shift_right_room(a, bits),
                      [&](Limb* out) { return shift_right(out, a, bits); });
}

}  // namespace brine
