// Allocation and sweeping. Collecting is in collect.cpp.
#include "vm/heap/heap.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>

#include "vm/heap/block.h"

namespace brine {
namespace {

// 16-byte steps to 128, then four sizes per doubling.
constexpr uint32_t kSizes[] = {16,  32,  48,  64,  80,  96,  112, 128,  160,  192,  224,  256,
                               320, 384, 448, 512, 640, 768, 896, 1024, 1280, 1536, 1792, 2048};
constexpr size_t kSizeCount = std::size(kSizes);

// A large object is preceded by this much malloc'ed room, so that its cell is 16-byte aligned.
struct LargeHeader {
  size_t bytes;
  size_t unused;
};
LargeHeader* header_of(Object* o) { return reinterpret_cast<LargeHeader*>(o) - 1; }

}  // namespace

size_t large_size(Object* o) { return header_of(o)->bytes; }

Heap::Heap(RootsFunction roots, PinsFunction pins, void* context, size_t limit)
    : limit_(limit), roots_(roots), pins_(pins), context_(context) {
  static_assert(kSizeCount <= kClasses);
  size_t c = 0;
  for (size_t i = 0; i < kSizeCount; i++) classes_[i].size = kSizes[i];
  for (size_t granules = 0; granules <= kLargestCell / kGranule; granules++) {
    if (granules * kGranule > kSizes[c]) c++;
    class_of_size_[granules] = uint8_t(c);
  }
}

Heap::~Heap() {
  for (Object* o : destructible_) destroy_object(o);
  for (Object* o : large_) std::free(header_of(o));
  for (auto [at, size] : regions_) {
    unpoison(at, size);
    munmap(at, size);
  }
}

void Heap::ring() {
  if (alarm_) alarm_(context_);
}

// A region of blocks from the system: 128 KiB first so that a Vm is small, then 1 MiB.
Heap::Block* Heap::new_block(size_t size_class) {
  char* at;
  if (!free_blocks_.empty()) {
    at = reinterpret_cast<char*>(free_blocks_.back());
    free_blocks_.pop_back();
  } else {
    if (region_left_ == 0) {
      size_t size = (regions_.empty() ? 4 : 32) * kBlockSize;
      void* raw = mmap(nullptr, size + kBlockSize, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
      if (raw == MAP_FAILED) std::abort();  // the system has no address space left
      uintptr_t aligned = (uintptr_t(raw) + kBlockSize - 1) & ~(kBlockSize - 1);
      regions_.push_back({raw, size + kBlockSize});
      region_at_ = reinterpret_cast<char*>(aligned);
      region_left_ = size / kBlockSize;
    }
    at = region_at_;
    region_at_ += kBlockSize;
    region_left_--;
  }
  Block* block = new (at) Block();
  block->cell_size = classes_[size_class].size;
  block->size_class = uint32_t(size_class);
  block->cells = uint32_t((kBlockSize - Block::kFirstCell) / block->cell_size);
  block->cursor = 0;
  poison(block->cell(0), kBlockSize - Block::kFirstCell);
  blocks_.push_back(block);
  classes_[size_class].active.push_back(block);
  used_ += kBlockSize;
  return block;
}

// Finds the next run of free cells in the class, sweeping as it goes; false when its blocks are used up.
bool Heap::next_run(size_t size_class) {
  SizeClass& k = classes_[size_class];
  for (;;) {
    if (!k.current) {
      if (k.swept == k.active.size()) return false;
      k.current = k.active[k.swept];
      k.current->cursor = 0;
      k.current->freed = 0;
      k.current->cycle = cycle_;
    }
    Block& b = *k.current;
    uint32_t i = b.cursor;
    while (i < b.cells && b.marked(i)) i++;
    if (i < b.cells) {
      uint32_t end = i + 1;
      while (end < b.cells && !b.marked(end)) end++;
      b.cursor = end;
      b.freed += end - i;
      runs_[size_class] = {b.cell(i), b.cell(end)};
      since_collection_ += size_t(end - i) * b.cell_size;
      return true;
    }
    b.cursor = b.cells;
    if (b.freed * 8 <
        b.cells) {  // hardly anything came of it: leave it alone until the next full collection
      k.full.push_back(k.current);
      k.active[k.swept] = k.active.back();
      k.active.pop_back();
    } else {
      k.swept++;
    }
    k.current = nullptr;
  }
}

void* Heap::allocate_slow(size_t size_class, size_t bytes) {
  SizeClass& k = classes_[size_class];
  if (!next_run(size_class)) {
    new_block(size_class);
    next_run(size_class);
  }
  if (wants_collection()) ring();
  Run& run = runs_[size_class];
  char* at = run.bump;
  run.bump += k.size;
  unpoison(at, bytes);
  return at;
}

void* Heap::allocate_large(size_t bytes) {
  if (bytes > size_t(1) << 46 || used_ + bytes > limit_) {
    ring();
    return nullptr;
  }
  auto* header = static_cast<LargeHeader*>(std::malloc(bytes + sizeof(LargeHeader)));
  if (!header) return nullptr;
  header->bytes = bytes;
  Object* o = reinterpret_cast<Object*>(header + 1);
  large_.push_back(o);
  used_ += bytes;
  since_collection_ += bytes;
  if (wants_collection()) ring();
  return o;
}

void Heap::free_large(Object* o) {
  used_ -= header_of(o)->bytes;
  std::free(header_of(o));
}

void Heap::release(Object* storage) {
  if (!storage || !storage->has(kLarge)) return;
  // Only the newest are found quickly; the others are found dead by the next collection.
  for (size_t i = large_.size(), n = 0; i-- > old_large_ && n < 8; n++) {
    if (large_[i] != storage) continue;
    since_collection_ -= std::min(since_collection_, header_of(storage)->bytes);
    free_large(storage);
    large_.erase(large_.begin() + ptrdiff_t(i));
    return;
  }
}

bool Heap::charge(size_t bytes) {
  if (bytes > limit_ || used_ > limit_ - bytes) {
    ring();
    return false;
  }
  used_ += bytes;
  return true;
}

void Heap::remember(Object* owner) {
  if (owner->gc == kStaticGc) return;
  owner->gc = 0;
  remembered_.push_back(owner);
}

void Heap::register_destructor(Object* o) {
  o->flags |= kDestroys;
  destructible_.push_back(o);
}

Array* Heap::make_array(size_t count) {
  if (count > (size_t(1) << 42)) return nullptr;
  Array* a = make<Array>(count * sizeof(Value));
  if (a) a->capacity = count;
  return a;
}

Buffer* Heap::make_buffer(size_t count) {
  if (count > (size_t(1) << 45)) return nullptr;
  Buffer* b = make<Buffer>(count);
  if (b) b->capacity = count;
  return b;
}

uint64_t Heap::id_of(Object* o) {
  auto [at, fresh] = ids_.try_emplace(o, next_id_);
  if (fresh) {
    next_id_++;
    if (o->gc != kStaticGc) o->flags |= kHasId;
  }
  return at->second;
}

}  // namespace brine
