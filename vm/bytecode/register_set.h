// Sets of temporaries as rows of bits, for the two data-flow walks. A row belongs to a RowTable or a vector; these are
// the operations on it. Bit i stands for register locals + i; locals are in no set.
//
// Tested by tests/vm/bytecode/liveness_test.cpp and verify_test.cpp.
#pragma once

#include <cstdint>

#include "vm/bytecode/code_unit.h"

namespace brine {

class TemporarySet {
 public:
  TemporarySet(const CodeUnit& unit, uint64_t* words)
      : words_(words), locals_(unit.locals), size_(row_words(unit)) {}

  static uint32_t row_words(const CodeUnit& unit) {
    return uint32_t(unit.registers - unit.locals + 63) / 64;
  }

  bool has(uint32_t reg) const { return reg < locals_ || (words_[word(reg)] >> bit(reg) & 1); }
  void add(uint32_t reg) {
    if (reg >= locals_) words_[word(reg)] |= uint64_t(1) << bit(reg);
  }
  void remove(uint32_t reg) {
    if (reg >= locals_) words_[word(reg)] &= ~(uint64_t(1) << bit(reg));
  }
  // Removes every register from `reg` on. Calls do this at every step, and what they remove is a short tail.
  void remove_from(uint32_t reg) {
    if (reg < locals_) reg = locals_;
    uint32_t at = word(reg);
    if (at >= size_) return;
    words_[at] &= (uint64_t(1) << bit(reg)) - 1;
    for (at++; at < size_; at++) words_[at] = 0;
  }

 private:
  uint32_t word(uint32_t reg) const { return (reg - locals_) / 64; }
  uint32_t bit(uint32_t reg) const { return (reg - locals_) % 64; }

  uint64_t* words_;
  uint32_t locals_, size_;
};

// to = to | from; whether `to` changed.
inline bool unite(uint64_t* to, const uint64_t* from, uint32_t words) {
  uint64_t changed = 0;
  for (uint32_t i = 0; i < words; i++) {
    changed |= from[i] & ~to[i];
    to[i] |= from[i];
  }
  return changed;
}

// to = to & from; whether `to` changed.
inline bool intersect(uint64_t* to, const uint64_t* from, uint32_t words) {
  uint64_t changed = 0;
  for (uint32_t i = 0; i < words; i++) {
    changed |= to[i] & ~from[i];
    to[i] &= from[i];
  }
  return changed;
}

}  // namespace brine
