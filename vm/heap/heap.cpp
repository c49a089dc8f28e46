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

constexpr size_t kLeastReserve = 256 * 1024, kLargestReserve = 1024 * 1024;
constexpr size_t kLeastStep = 128 * 1024;  // a few blocks

constexpr size_t reserve_of(size_t limit) {
  return std::clamp(limit / 8, std::min(limit / 4, kLeastReserve), kLargestReserve);
}

}  // namespace

Heap::Heap(RootsFunction roots, PinsFunction pins, void* context, size_t limit)
    : roots_(roots), pins_(pins), context_(context) {
  set_limit(limit);
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
  for (Object* o : large_) {
    std::free(LargeHeader::of(o)->cards);
    std::free(LargeHeader::of(o));
  }
  for (size_t i = 0; i < regions_.size(); i++) {
    auto [at, size] = regions_[i];
    unpoison(at, size);
    if (i == 0)
      std::free(at);
    else
      munmap(at, size);
  }
}

// A refusal alone waits for a safe point that comes anyway: whoever asks again and again would get a full collection for
// each time.
void Heap::ring() {
  bool refused = std::exchange(refused_, false);
  if (alarm_ && wants_collection()) alarm_(context_);
  refused_ = refused;
}

// A region of blocks: 512 KiB first, of which a new Vm touches less than a third, then 1 MiB from the system.
Heap::Block* Heap::new_block(size_t size_class) {
  char* at;
  std::vector<Block*>& free = free_blocks_.empty() ? returned_blocks_ : free_blocks_;
  if (!free.empty()) {
    at = reinterpret_cast<char*>(free.back());
    free.pop_back();
  } else {
    if (region_left_ == 0) {
      size_t count = regions_.empty() ? 16 : 32, size = (count + 1) * kBlockSize;
      // The first is the C library's: where Vms come and go it has such a piece at hand, its pages in place. (Asked for
      // an aligned one, glibc would map it anew each time: what it learns from a piece let go is its aligned part.)
      void* raw = regions_.empty() ? std::malloc(size)
                                   : mmap(nullptr, size, PROT_READ | PROT_WRITE,
                                          MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
      if (!raw || raw == MAP_FAILED) std::abort();  // the system has no address space left
      uintptr_t aligned = (uintptr_t(raw) + kBlockSize - 1) & ~(kBlockSize - 1);
      regions_.push_back({raw, size});
      region_at_ = reinterpret_cast<char*>(aligned);
      region_left_ = count;
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

void Heap::set_limit(size_t limit) {
  limit_ = limit;
  soft_limit_ = limit - std::min(reserve_of(limit), limit);
  alarm_at_ = soft_limit_;
}

// What is too much now may not be after a full collection.
void* Heap::refuse() {
  refused_ = true;
  return nullptr;
}

void* Heap::allocate_large(size_t bytes) {
  if (bytes > size_t(1) << 46) return nullptr;
  if (used_ + bytes > soft_limit_) return refuse();
  auto* header = static_cast<LargeHeader*>(std::malloc(bytes + sizeof(LargeHeader)));
  if (!header) return nullptr;
  *header = {bytes, large_.size(), nullptr, 0};
  Object* o = reinterpret_cast<Object*>(header + 1);
  large_.push_back(o);
  used_ += bytes;
  since_collection_ += bytes;
  if (wants_collection()) ring();
  return o;
}

void Heap::free_large(Object* o) {
  LargeHeader* header = LargeHeader::of(o);
  forget_cards(o);
  used_ -= header->bytes;
  std::free(header);
}

// Out of the list, where the old come first.
void Heap::remove_large(Object* o) {
  auto put = [this](Object* moved, size_t at) {
    large_[at] = moved;
    LargeHeader::of(moved)->index = at;
  };
  size_t hole = LargeHeader::of(o)->index;
  if (hole < old_large_) {
    put(large_[--old_large_], hole);
    hole = old_large_;
  }
  // If the hole has come to the end, what stands there has moved already.
  if (hole + 1 < large_.size()) put(large_.back(), hole);
  large_.pop_back();
}

void Heap::release(Object* storage) {
  if (!storage || !storage->has(kLarge)) return;
  size_t& account = storage->gc == 0 ? since_collection_ : old_bytes_;
  account -= std::min(account, large_size(storage));
  remove_large(storage);
  free_large(storage);
}

Array* Heap::resize_array(Array* array, size_t count) {
  if (!array || !array->has(kLarge) || count * sizeof(Value) <= kLargestCell) {
    Array* fresh = make_array(count);
    if (!fresh || !array) return fresh;
    std::memcpy(fresh->items(), array->items(),
                std::min<size_t>(count, array->capacity) * sizeof(Value));
    release(array);
    return fresh;
  }
  LargeHeader* header = LargeHeader::of(array);
  size_t before = header->bytes, bytes = sizeof(Array) + count * sizeof(Value);
  if (count > size_t(1) << 42) return nullptr;
  if (bytes > before && used_ + (bytes - before) > soft_limit_)
    return static_cast<Array*>(refuse());
  forget_cards(array);
  auto* moved = static_cast<LargeHeader*>(std::realloc(header, bytes + sizeof(LargeHeader)));
  if (!moved) return nullptr;
  moved->bytes = bytes;
  array = reinterpret_cast<Array*>(moved + 1);
  array->capacity = count;
  large_[moved->index] = array;
  used_ += bytes - before;
  if (bytes > before) since_collection_ += bytes - before;
  if (wants_collection()) ring();
  return array;
}

bool Heap::charge(size_t bytes) {
  size_t most = bytes <= kSmallCharge ? limit_ : soft_limit_;
  if (bytes > most || used_ > most - bytes) {
    refuse();
    return false;
  }
  take(bytes);
  return true;
}

void Heap::take(size_t bytes) {
  used_ += bytes;
  if (used_ > alarm_at_) ring();
}

void take_charged(Heap& heap, size_t bytes) { heap.take(bytes); }
void give_charged(Heap& heap, size_t bytes) { heap.discharge(bytes); }

size_t Heap::step() const { return std::max((limit_ - soft_limit_) / 4, kLeastStep); }

void Heap::begin_run() {
  told_ = false;
  alarm_at_ = std::clamp(used_ + step(), soft_limit_, limit_);
}

Heap::Shortage Heap::shortage() {
  if (used_ <= alarm_at_) return Shortage::None;
  if (told_ && used_ > limit_) return Shortage::Stop;
  begin_run();
  told_ = true;
  return Shortage::Error;
}

void Heap::remember(Object* owner) {
  if (owner->gc == kStaticGc) return;
  owner->gc = 0;
  remembered_.push_back(owner);
  if (remembered_.size() == remembered_at_start_ + kMostRemembered) ring();
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
    if (o->gc != kStaticGc) {
      o->flags |= kHasId;
      young_with_id_.push_back(o);
    }
  }
  return at->second;
}

}  // namespace brine
