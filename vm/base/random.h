// The generator behind Python's module `random`: Mersenne Twister MT19937 with CPython's seeding, so the same seed
// gives the same sequence. Plain data: getstate() and pickling read it as it is.
//
// Tested by tests/vm/base/hash_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "vm/base/bigint.h"

namespace brine {

struct Mt19937 {
  static constexpr uint32_t kWords = 624;
  uint32_t state[kWords];
  uint32_t position;  // the next word of `state` to hand out; kWords: none left

  void seed(std::span<const uint32_t> key);  // init_by_array
  void seed(IntView value);                  // random.seed(int): the magnitude counts
  void seed_text(std::string_view bytes);    // random.seed(str or bytes), version 2

  uint32_t next();  // 32 bits
  double random();  // [0, 1) with 53 bits

  // getrandbits(bits)
  static size_t bits_room(uint64_t bits) { return (bits + 63) / 64; }
  IntShape bits(Limb* out, uint64_t bits);
};

}  // namespace brine
