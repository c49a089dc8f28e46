// Cards: which pieces of a large Array were written to since the last collection.
//
// An old list or table of millions that is written to here and there must not be traced as a whole by every young
// collection. Its writer names the item; the array gets a byte for each 256 bytes of items, and only pieces whose byte is
// set are traced. An owner that is remembered as a whole (`gc` 0) needs no cards. Cards belong to the storage where they
// were set: when it has gone to another owner since, that one was remembered as a whole, and they are dropped.
//
// Tested by tests/vm/heap/heap_test.cpp, tests/lang/gc_module/old_large_containers.py.
#include <algorithm>
#include <cstdlib>

#include "vm/heap/block.h"
#include "vm/object/deque.h"
#include "vm/object/dict.h"

namespace brine {
namespace {

constexpr size_t kItemsPerCard = 32;  // even: the key and value of a dict's entry share one
constexpr size_t kLeastBytes = 16 * 1024;

size_t card_count(const LargeHeader* header) {
  return (header->bytes - sizeof(Array)) / sizeof(Value) / kItemsPerCard + 1;
}

size_t next_set(const uint8_t* cards, size_t from, size_t count) {
  auto* at = static_cast<const uint8_t*>(std::memchr(cards + from, 1, count - from));
  return at ? size_t(at - cards) : count;
}

// What an owner keeps in its storage now.
struct Stored {
  Array* storage;
  std::span<Value> live;
};
Stored stored_by(Object* owner) {
  switch (owner->kind) {
    case Kind::List: return {static_cast<List*>(owner)->array, static_cast<List*>(owner)->view()};
    case Kind::Dict: return {static_cast<Dict*>(owner)->entries, static_cast<Dict*>(owner)->live()};
    case Kind::Set:
    case Kind::FrozenSet:
      return {static_cast<Set*>(owner)->entries, static_cast<Set*>(owner)->live()};
    case Kind::Deque:
      return {static_cast<Deque*>(owner)->array, static_cast<Deque*>(owner)->view()};
    default: return {nullptr, {}};
  }
}

}  // namespace

void Heap::remember_item(Object* owner, Array* storage, const Value* item) {
  if (!storage->has(kLarge)) return remember(owner);
  LargeHeader* header = LargeHeader::of(storage);
  if (header->bytes < kLeastBytes) return remember(owner);
  if (!header->cards) {
    size_t count = card_count(header);
    header->cards = static_cast<uint8_t*>(std::calloc(count, 1));
    if (!header->cards) return remember(owner);
    used_ += count;
  }
  header->cards[size_t(item - storage->items()) / kItemsPerCard] = 1;
  if (header->carded) return;
  header->carded = 1;
  carded_.push_back({owner, storage});
}

// Marks what the pieces written to refer to, and makes all cards clean; a full collection has no need of them.
void Heap::trace_cards(bool full, Marker& marker) {
  for (auto [owner, storage] : carded_) {
    LargeHeader* header = LargeHeader::of(storage);
    header->carded = 0;
    Stored now = stored_by(owner);
    size_t count = card_count(header);
    if (!full && owner->gc != 0 && now.storage == storage) {
      size_t begin = size_t(now.live.data() - storage->items()), end = begin + now.live.size();
      for (size_t card = 0; (card = next_set(header->cards, card, count)) < count; card++) {
        size_t from = std::max(begin, card * kItemsPerCard);
        size_t to = std::min(end, (card + 1) * kItemsPerCard);
        if (from < to) marker(std::span<Value>(storage->items() + from, to - from));
      }
    }
    std::fill_n(header->cards, count, uint8_t(0));
  }
  carded_.clear();
}

// The storage goes away, or changes its size. What it holds must be remembered otherwise.
void Heap::forget_cards(Object* storage) {
  LargeHeader* header = LargeHeader::of(storage);
  if (!header->cards) return;
  used_ -= card_count(header);
  std::free(header->cards);
  header->cards = nullptr;
  if (!header->carded) return;
  header->carded = 0;
  std::erase_if(carded_, [storage](const Carded& c) { return c.storage == storage; });
}

}  // namespace brine
