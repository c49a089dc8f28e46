// Hashing: see hash.h.
#include "vm/base/hash.h"

#include <cmath>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace brine {

uint64_t xxh3(std::string_view bytes, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

// x modulo 2**61 - 1, in steps of 28 bits of its mantissa: multiplying by 2**28 is a rotation.
int64_t hash_float(double x) {
  constexpr int kBits = 61;
  constexpr uint64_t kPrime = (uint64_t{1} << kBits) - 1;
  if (std::isinf(x)) return x > 0 ? 314159 : -314159;
  if (std::isnan(x)) return 0;
  if (x > -1e18 && x < 1e18 && static_cast<double>(static_cast<int64_t>(x)) == x) {
    return hash_word(static_cast<int64_t>(x));
  }
  int exponent;
  double mantissa = std::fabs(std::frexp(x, &exponent));
  uint64_t hash = 0;
  while (mantissa != 0) {
    hash = (hash << 28 & kPrime) | hash >> (kBits - 28);
    mantissa *= 268435456.0;  // 2**28
    exponent -= 28;
    auto digit = static_cast<uint64_t>(mantissa);
    mantissa -= static_cast<double>(digit);
    hash += digit;
    if (hash >= kPrime) hash -= kPrime;
  }
  int rotation = exponent >= 0 ? exponent % kBits : kBits - 1 - (-1 - exponent) % kBits;
  hash = (hash << rotation & kPrime) | hash >> (kBits - rotation);
  auto result = static_cast<int64_t>(hash);
  if (x < 0) result = -result;
  return result == -1 ? -2 : result;
}

int64_t TupleHash::finish(size_t count) const {
  uint64_t hash = lanes_ + (count ^ (2870177450012600261u ^ 3527539));
  return hash == ~uint64_t{0} ? 1546275796 : static_cast<int64_t>(hash);
}

int64_t FrozenSetHash::finish(size_t count) const {
  uint64_t hash = sum_ ^ ((count + 1) * 1927868237u);
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069 + 907133923;
  return hash == ~uint64_t{0} ? 590923713 : static_cast<int64_t>(hash);
}

}  // namespace brine
