// PointerTable: from addresses to small numbers, by open addressing; its memory is used again after `clear`.
// Tested by tests/pickle/snapshot_test.cpp.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace brine {

class PointerTable {
 public:
  // The number kept for the key, `fresh` if it was not there.
  uint32_t find_or_add(const void* key, uint32_t fresh) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = find(key);
    if (slot.key != key) {
      slot = {key, fresh};
      used_++;
    }
    return slot.number;
  }
  size_t size() const { return used_; }
  // The next key makes it grow, to so many bytes (the old ones are held meanwhile); 0: not yet.
  size_t bytes_next() const {
    return (used_ + 1) * 2 > slots_.size() ? std::max<size_t>(64, slots_.size() * 2) * sizeof(Slot)
                                           : 0;
  }
  size_t bytes() const { return slots_.size() * sizeof(Slot); }
  void clear() {
    if (used_ == 0) return;
    if (slots_.size() > kKept) slots_ = {};
    slots_.assign(slots_.empty() ? 0 : slots_.size(), {});
    used_ = 0;
  }

 private:
  static constexpr size_t kKept = 1024;
  struct Slot {
    const void* key = nullptr;
    uint32_t number = 0;
  };
  Slot& find(const void* key) {
    size_t mask = slots_.size() - 1;
    // The top bits: they scatter addresses at any stride.
    size_t i = (reinterpret_cast<uintptr_t>(key) >> 4) * 0x9e3779b97f4a7c15 >> shift_;
    while (slots_[i].key && slots_[i].key != key) i = (i + 1) & mask;
    return slots_[i];
  }
  void grow() {
    std::vector<Slot> old = std::move(slots_);
    slots_.assign(old.empty() ? 64 : old.size() * 2, {});
    shift_ = 64 - std::countr_zero(slots_.size());
    for (const Slot& s : old)
      if (s.key) find(s.key) = s;
  }
  std::vector<Slot> slots_;
  int shift_ = 63;  // 64 less the bits of a slot's number
  size_t used_ = 0;
};

}  // namespace brine
