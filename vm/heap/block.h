// Block: 32 KiB of cells of one size, with a mark bit for every 16 bytes. Private to the heap.
#pragma once

#include "vm/heap/heap.h"

namespace brine {

struct Heap::Block {
  uint32_t cell_size, size_class, cells;
  uint32_t cursor = 0;   // cells below were handed out, or are marked, since the last collection
  uint32_t freed = 0;    // cells handed out by this sweep
  uint32_t cycle = 0;    // the collection after which `cursor` was last reset
  bool skipped = false;  // something in it is marked but not traced yet
  uint64_t marks[kBlockSize / kGranule / 64] = {};

  static constexpr size_t kFirstCell = 288;
  char* cell(uint32_t i) {
    return reinterpret_cast<char*>(this) + kFirstCell + size_t(i) * cell_size;
  }
  static size_t granule(const Block* b, const void* at) {
    return size_t(static_cast<const char*>(at) - reinterpret_cast<const char*>(b)) / kGranule;
  }
  bool bit(size_t g) const { return marks[g / 64] >> (g % 64) & 1; }
  bool marked(uint32_t i) { return bit(granule(this, cell(i))); }
  void set(const void* at) {
    size_t g = granule(this, at);
    marks[g / 64] |= uint64_t(1) << (g % 64);
  }
  static Block* of(const void* at) {
    return reinterpret_cast<Block*>(uintptr_t(at) & ~(kBlockSize - 1));
  }
};
static_assert(sizeof(size_t) == 8);

// What precedes a large object. Its cell is 16-byte aligned.
struct LargeHeader {
  size_t bytes;     // of the object
  size_t index;     // in Heap::large_
  uint8_t* cards;   // cards.cpp, or null
  uint64_t carded;  // the heap's list knows that cards are set
  static LargeHeader* of(Object* o) { return reinterpret_cast<LargeHeader*>(o) - 1; }
};
inline size_t large_size(Object* o) { return LargeHeader::of(o)->bytes; }

}  // namespace brine
