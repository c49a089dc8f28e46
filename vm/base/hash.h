// Hashing: XXH3 for bytes and text, CPython's own formulas for numbers and tuples, so that hash() of those agrees with
// CPython's. A hash is never -1 (Python's rule; CPython's -1 becomes -2). hash_int is in bigint.h.
//
// Never a security check: that is digest.h.
// Tested by tests/vm/base/hash_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace brine {

inline int64_t not_minus_one(uint64_t hash) {
  auto value = static_cast<int64_t>(hash);
  return value == -1 ? -2 : value;
}

uint64_t xxh3(std::string_view bytes, uint64_t seed = 0);  // as is: checksums, tables

// hash() of a str or bytes; that of an empty one is 0, as in CPython.
inline int64_t hash_text(std::string_view text, uint64_t seed) {
  return text.empty() ? 0 : not_minus_one(xxh3(text, seed));
}

// hash() of an int that fits a word: modulo 2**61 - 1, keeping the sign.
inline int64_t hash_word(int64_t value) {
  constexpr int64_t kPrime = (int64_t{1} << 61) - 1;
  int64_t hash = value % kPrime;
  return hash == -1 ? -2 : hash;
}

// hash() of a float: equal to that of an equal int. Not for NaN, whose hash goes by identity.
int64_t hash_float(double x);

// hash() of a tuple from those of its items.
class TupleHash {
 public:
  void add(int64_t item_hash) {
    lanes_ += static_cast<uint64_t>(item_hash) * 14029467366897019727u;
    lanes_ = (lanes_ << 31 | lanes_ >> 33) * 11400714785074694791u;
  }
  int64_t finish(size_t count) const;

 private:
  uint64_t lanes_ = 2870177450012600261u;
};

// hash() of a frozenset; items come in any order.
class FrozenSetHash {
 public:
  void add(int64_t item_hash) {
    auto h = static_cast<uint64_t>(item_hash);
    sum_ ^= ((h ^ 89869747) ^ (h << 16)) * 3644798167u;
  }
  int64_t finish(size_t count) const;

 private:
  uint64_t sum_ = 0;
};

// hash() from an address-like serial, as object.__hash__ spreads it.
inline int64_t hash_serial(uint64_t serial) { return not_minus_one(serial * 0x9E3779B97F4A7C15u); }

}  // namespace brine
