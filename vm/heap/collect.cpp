// Collections: marking, and what happens to what was not marked.
//
// A young collection starts from the roots and the remembered set and stops at marked objects: they are old. A full
// one forgets all marks first by taking the other colour. Both leave survivors marked, that is, old.
// After marking, in this order: weak references to the dead are cleared and their callbacks queued; unreachable objects
// that want finalising are revived and queued; C++ destructors run; large objects are freed. Cells are swept lazily.
#include <sys/mman.h>

#include <algorithm>
#include <chrono>

#include "vm/heap/block.h"
#include "vm/heap/heap.h"
#include "vm/object/weakref.h"

namespace brine {
namespace {

constexpr size_t kFreeBlocks = 16;  // keep their pages

uint64_t now_ns() {
  return uint64_t(std::chrono::steady_clock::now().time_since_epoch() /
                  std::chrono::nanoseconds(1));
}

}  // namespace

Marker::Marker(Heap& heap, bool full) : heap_(heap), colour_(heap.colour_), full_(full) {
  std::fill_n(coming_, kComing, const_cast<Singleton*>(&kNone));  // marked for ever
}

void Marker::mark_new(Object* o) {
  o->gc = colour_;
  if (o->flags & kLarge) {
    survived_ += large_size(o);
  } else {
    Heap::Block* block = Heap::Block::of(o);
    block->set(o);
    survived_ += block->cell_size;
  }
  switch (o->kind) {
    case Kind::Int:
    case Kind::Float:
    case Kind::Complex:
    case Kind::Buffer:
    case Kind::Array:
      if (!(o->flags & kExtended)) return;  // nothing inside
      break;
    default: break;
  }
  if (stack_.size() < kMostWaiting || (o->flags & kLarge)) {
    stack_.push_back(o);
  } else {
    Heap::Block::of(o)->skipped = true;
    skipped_ = true;
  }
}

void Marker::drain() {
  do {
    while (!stack_.empty()) {
      Object* o = stack_.back();
      stack_.pop_back();
      trace(o, *this);
    }
    for (Object*& due : coming_) mark_at_once(std::exchange(due, const_cast<Singleton*>(&kNone)));
    if (stack_.empty() && skipped_) {
      skipped_ = false;
      heap_.trace_skipped(*this);
    }
  } while (!stack_.empty());
}

// Some of what is marked in these blocks was not traced, for too much was waiting. (Each object is skipped once at most.)
void Heap::trace_skipped(Marker& marker) {
  for (Block* b : blocks_) {
    if (!std::exchange(b->skipped, false)) continue;
    for (uint32_t i = 0; i < b->cells; i++)
      if (b->marked(i)) trace(reinterpret_cast<Object*>(b->cell(i)), marker);
  }
}

void Heap::begin_marking(bool full) {
  for (size_t c = 0; c < kClasses; c++) {
    runs_[c] = {};
    SizeClass& k = classes_[c];
    k.current = nullptr;
    k.swept = 0;
    if (full) {
      k.active.insert(k.active.end(), k.full.begin(), k.full.end());
      k.full.clear();
    }
  }
  cycle_++;
  if (!full) return;
  colour_ = colour_ == 1 ? 2 : 1;
  for (Block* b : blocks_) std::memset(b->marks, 0, sizeof b->marks);
}

void Heap::collect(bool full) {
  uint64_t start = now_ns();
  // Which unmarked cells are allocated is known until marking begins: what the C stack pins is looked up first.
  HeapList<Object*> remembered = take_all(remembered_);
  if (full) {
    refused_ = false;
    for (Object* o : remembered) o->gc = colour_;
    remembered.clear();
  }
  std::vector<Object*> pinned = find_pinned();
  begin_marking(full);
  Marker marker(*this, full);
  for (Object* o : pinned) marker.mark(o);
  trace_cards(full, marker);
  for (size_t i = 0; i < remembered.size(); i++) {
    if (i + 8 < remembered.size()) __builtin_prefetch(remembered[i + 8]);
    remembered[i]->gc = colour_;
    trace(remembered[i], marker);
  }
  roots_(context_, marker);
  marker.drain();

  weak.sweep(marker, full, weak_callbacks_);
  // finalizers: what is old refers to what is old, so a young collection looks at the end of the list
  size_t kept = full ? 0 : old_finalizable_;
  for (size_t i = kept; i < finalizable_.size(); i++) {
    Object* o = finalizable_[i];
    if (marker.is_marked(o)) {
      finalizable_[kept++] = o;
    } else {
      o->flags |= kFinalized;
      unreachable_.push_back(o);
    }
  }
  finalizable_.resize(kept);
  old_finalizable_ = kept;
  for (Object* o : unreachable_) marker.mark(o);
  for (Object* o : weak_callbacks_) marker.mark(o);
  marker.drain();

  after_marking(full, marker.survived_);
  (full ? statistics.full_collections : statistics.young_collections)++;
  statistics.bytes = used_;
  statistics.last_pause_ns = now_ns() - start;
}

void Heap::after_marking(bool full, size_t survived) {
  auto dead = [this](Object* o) { return !(o->gc & colour_); };
  size_t first = full ? 0 : old_destructible_;
  size_t kept = first;
  for (size_t i = first; i < destructible_.size(); i++) {
    Object* o = destructible_[i];
    if (dead(o))
      destroy_object(o);
    else
      destructible_[kept++] = o;
  }
  destructible_.resize(kept);
  old_destructible_ = kept;

  if (full) {
    std::erase_if(ids_, [&](auto& entry) { return dead(entry.first); });
  } else {
    for (Object* o : young_with_id_)
      if (dead(o)) ids_.erase(o);
  }
  young_with_id_.clear();

  first = full ? 0 : old_large_;
  kept = first;
  for (size_t i = first; i < large_.size(); i++) {
    Object* o = large_[i];
    if (dead(o)) {
      free_large(o);
    } else {
      LargeHeader::of(o)->index = kept;
      large_[kept++] = o;
    }
  }
  large_.resize(kept);
  old_large_ = kept;

  // Where a size of garbage is over (numbers that grow), its blocks serve the next.
  if (full || blocks_.size() > blocks_after_collection_) free_empty_blocks(full);
  blocks_after_collection_ = blocks_.size();
  if (full) {
    old_bytes_ = survived;
    full_limit_ = survived + std::max(survived / 2, kLeastGrowth);
    // Near the limit garbage may not take what something large will ask for.
    full_limit_ = std::min(full_limit_, survived + std::max(room() / 2, kLeastYoung));
  } else {
    old_bytes_ += survived;
  }
  follow_survival(full, survived);
  since_collection_ = 0;
  if (used_ + step() <= soft_limit_) {  // well below again
    alarm_at_ = soft_limit_;
    told_ = false;
  }
}

Object* Heap::next_unreachable() {
  HeapList<Object*>& from = weak_callbacks_.empty() ? unreachable_ : weak_callbacks_;
  if (from.empty()) return nullptr;
  Object* o = from.front();
  from.pop_front();
  return o;
}

void Heap::finalize_all() {
  for (Object* o : finalizable_) unreachable_.push_back(o);
  finalizable_.clear();
  old_finalizable_ = 0;
}

// They may be used for any size then; after a full collection the pages of most go back to the system.
void Heap::free_empty_blocks(bool full) {
  std::erase_if(blocks_, [this](Block* b) {
    for (uint64_t word : b->marks)
      if (word) return false;
    b->cells = 0;
    used_ -= kBlockSize;
    free_blocks_.push_back(b);
    return true;
  });
  for (SizeClass& k : classes_) std::erase_if(k.active, [](Block* b) { return b->cells == 0; });
  while (full && free_blocks_.size() > kFreeBlocks) {
    madvise(free_blocks_.back(), kBlockSize, MADV_DONTNEED);
    returned_blocks_.push_back(free_blocks_.back());
    free_blocks_.pop_back();
  }
}

// The more of what is young survives, the longer the next young collection waits: it could free little. But garbage
// that waits takes memory, so this is a quarter of what is old at most.
void Heap::follow_survival(bool full, size_t survived) {
  if (!full && survived > since_collection_ / 3) young_limit_ *= 2;
  if (!full && survived < since_collection_ / 12) young_limit_ /= 2;
  size_t most = std::clamp(old_bytes_ / 4, kSmallestYoung, kLargestYoung);
  young_limit_ = std::clamp(young_limit_, kSmallestYoung, most);
  young_limit_ = std::min(young_limit_, std::max(room() / 2, kLeastYoung));
}

void Heap::poison_free() {
  if (!stress && !kPoisons) return;
  for (Block* b : blocks_) {
    for (uint32_t i = 0; i < b->cells; i++) {
      if (b->marked(i)) continue;
      if (!kPoisons) std::memset(b->cell(i), 0xdb, b->cell_size);
      poison(b->cell(i), b->cell_size);
    }
  }
}

Object* Heap::find_object(uintptr_t address) const {
  for (Block* b : blocks_) {
    if (address - uintptr_t(b) < kBlockSize) return find_in_block(b, address);
  }
  for (Object* o : large_)
    if (address - uintptr_t(o) < large_size(o)) return o;
  return nullptr;
}

std::vector<Object*> Heap::find_all(Kind kind) const {
  std::vector<Object*> found;
  for (Block* b : blocks_)
    for (uint32_t i = 0; i < b->cells; i++)
      if (Object* o = find_in_block(b, uintptr_t(b->cell(i))); o && o->kind == kind)
        found.push_back(o);
  for (Object* o : large_)
    if (o->kind == kind) found.push_back(o);
  return found;
}

Object* Heap::find_in_block(Block* b, uintptr_t address) const {
  if (address < uintptr_t(b) + Block::kFirstCell) return nullptr;
  uint32_t i = uint32_t((address - uintptr_t(b) - Block::kFirstCell) / b->cell_size);
  if (i >= b->cells) return nullptr;
  char* cell = b->cell(i);
  if (b->marked(i)) return reinterpret_cast<Object*>(cell);
  // Not marked: alive if it was handed out since the last collection, that is, swept over and not left in the run.
  if (b->cycle != cycle_ || b->cursor <= i) return nullptr;
  const Run& run = runs_[b->size_class];
  if (classes_[b->size_class].current == b && cell >= run.bump && cell < run.end) return nullptr;
  return reinterpret_cast<Object*>(cell);
}

// The objects that words of the C stack may mean. A word that is a tagged pointer points three bytes into its cell. The
// stack is read as it lies, whatever a sanitizer keeps between its variables.
__attribute__((no_sanitize("address"))) std::vector<Object*> Heap::find_pinned() const {
  std::vector<std::span<const uintptr_t>> ranges;
  pins_(context_, ranges);
  std::vector<Object*> pinned;
  if (ranges.empty()) return pinned;
  std::vector<Block*> blocks = blocks_;
  std::sort(blocks.begin(), blocks.end());
  std::vector<Object*> large(large_.begin(), large_.end());
  std::sort(large.begin(), large.end());
  for (auto range : ranges) {
    for (uintptr_t word : range) {
      uintptr_t base = word & ~uintptr_t(kBlockSize - 1);
      if (std::binary_search(blocks.begin(), blocks.end(), reinterpret_cast<Block*>(base))) {
        if (Object* o = find_in_block(reinterpret_cast<Block*>(base), word)) pinned.push_back(o);
        continue;
      }
      auto after = std::upper_bound(large.begin(), large.end(), reinterpret_cast<Object*>(word));
      if (after == large.begin()) continue;
      Object* o = after[-1];
      if (word - uintptr_t(o) < large_size(o)) pinned.push_back(o);
    }
  }
  return pinned;
}

}  // namespace brine
