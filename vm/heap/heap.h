// Heap: where all objects of one Vm live. Non-moving, generational by sticky marks.
//
//   block (32 KiB, aligned)   | size, cursor | mark bits, one per 16 bytes | cells of one size ... |
//   large object              allocated alone
//
// A cell is free when its mark bit is clear and the sweep cursor has passed it over to nobody. Allocation bumps inside a
// run of free cells; the next run is found by sweeping lazily. A young collection leaves marks standing, so what is
// marked is old and is not traced again; the remembered set holds the old objects written to since (`barrier`). Of a
// large Array whose owner says which item it writes (the barrier of three), only the pieces written to are traced
// again: cards.cpp.
//
// Invariants
//   1 Collections happen only at safe points of the loop (`wants_attention`), never inside an allocation: native code
//     holds plain references. Where natives have called back into Python the C stack is scanned conservatively.
//   2 Storing a reference into an object that may be old is preceded or followed by `barrier(owner)` with no safe point
//     in between. An object made since the last safe point is young and needs none.
//   3 The last part of the limit is a reserve. Large allocations that would touch it fail at once and give nullptr. Small
//     ones never fail: they draw on it, and the next safe point raises MemoryError unless a full collection helps. What
//     that error's handlers need comes from the reserve too; each quarter of it, or 128 KiB, that is used up raises again,
//     and when nothing is left of it the run is stopped (`shortage`).
//
// Tested by tests/vm/heap/heap_test.cpp.
#pragma once

#include <cstdint>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

#include "vm/heap/charged.h"
#include "vm/heap/object.h"
#include "vm/heap/poison.h"
#include "vm/heap/weak_table.h"

namespace brine {

class Marker;
struct WeakRef;

struct HeapStatistics {
  uint64_t young_collections = 0, full_collections = 0;
  uint64_t bytes = 0;  // blocks, large objects and charges
  uint64_t last_pause_ns = 0;
};

class Heap {
  // The account comes first: the heap's own tables are charged to it.
  size_t used_ = 0, limit_ = 0, soft_limit_ = 0;
  // More than this in use is looked into: soft_limit_, or what the last MemoryError, or the last run, left and a little.
  size_t alarm_at_ = ~size_t(0);
  bool told_ = false;  // MemoryError was raised since this run began, or since there was room again
  // Something large was, since the last full collection: that might find room for it.
  bool refused_ = false;
  void (*alarm_)(void*) = nullptr;

 public:
  static constexpr size_t kBlockSize = 32 * 1024;
  static constexpr size_t kSmallestYoung = 512 * 1024, kLargestYoung = 4 * 1024 * 1024;
  static constexpr size_t kLeastYoung = 64 * 1024;      // where hardly any room is left
  static constexpr size_t kLeastGrowth = 1024 * 1024;   // of what is old, between full collections
  static constexpr size_t kMostRemembered = 16 * 1024;  // objects, before a young collection
  static constexpr size_t kLargestCell = 2048;
  static constexpr size_t kGranule = 16;
  static constexpr size_t kSmallCharge = 16 * 1024;

  // `roots` marks all that is alive by itself. `pins` names the words of C stacks that may point at objects (only where
  // natives have called back into Python).
  using RootsFunction = void (*)(void* context, Marker& marker);
  using PinsFunction = void (*)(void* context, std::vector<std::span<const uintptr_t>>& ranges);
  Heap(RootsFunction roots, PinsFunction pins, void* context, size_t limit);
  ~Heap();
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  // An object of T with `extra` bytes behind its struct. Never null while sizeof(T) + extra <= kLargestCell.
  template <class T>
  T* make(size_t extra = 0) {
    return make_sized<T>(sizeof(T) + extra, uint32_t(T::kKind), false);
  }
  // The same for a class derived from T's built-in type: its shape, and the extension word behind the base.
  template <class T>
  T* make_extended(size_t extra, uint32_t shape) {
    return make_sized<T>(sizeof(T) + extra, shape, true);
  }

  // Room for `count` Values (not initialised), or null.
  struct Array* make_array(size_t count);
  // Room for `count` bytes, or null.
  struct Buffer* make_buffer(size_t count);
  // The array with room for `count` Values, contents kept; it may move. null: no memory, nothing happened. The caller
  // does its owner's barrier.
  struct Array* resize_array(struct Array* array, size_t count);
  // The storage is not used any more: gives large ones back now.
  void release(Object* storage);

  // What is remembered by now came with the collection and does not ask for the next one.
  void begin_remembering() { remembered_at_start_ = remembered_.size(); }
  void barrier(Object* owner) {
    if (owner->gc != 0) remember(owner);
  }
  // The same for a store into one item of the owner's storage; whoever moves items about uses the one above.
  void barrier(Object* owner, struct Array* storage, const Value* item) {
    if (owner->gc != 0) remember_item(owner, storage, item);
  }
  // The same where it is known what is stored: what is not young (an int, None, an old object) need not be remembered.
  void barrier(Object* owner, Value stored) {
    if (owner->gc != 0 && is_young(stored)) remember(owner);
  }
  void barrier(Object* owner, struct Array* storage, const Value* item, Value stored) {
    if (owner->gc != 0 && is_young(stored)) remember_item(owner, storage, item);
  }
  static bool is_young(Value v) { return v.is_object() && v.as_object()->gc == 0; }

  // ---- accounting
  // For memory outside the heap (GMP, compiler ...), before it is taken. false: too much, nothing taken. The reserve is
  // open to small amounts only.
  bool charge(size_t bytes);
  void take(size_t bytes);  // the same where nothing can fail: overdraws
  void discharge(size_t bytes) { used_ -= bytes; }
  size_t used() const { return used_; }
  size_t limit() const { return limit_; }
  void set_limit(size_t limit);
  bool over_limit() const { return used_ > soft_limit_; }
  bool exhausted() const { return used_ > limit_; }  // natives end here
  enum class Shortage { None, Error, Stop };
  Shortage shortage();  // asked after a full collection: what to do about what is still in use
  void
  begin_run();  // of the host: the next error comes a quarter of the reserve, or 128 KiB, later
  bool wants_collection() const {
    return since_collection_ >= young_limit_ || used_ > alarm_at_ || refused_ || stress ||
           remembered_.size() >= remembered_at_start_ + kMostRemembered;
  }
  // Where to say so as soon as it is true: the loop's slice counter is set to zero by way of this hook.
  void set_alarm(void (*alarm)(void*)) { alarm_ = alarm; }
  void collect(bool full);
  // To find whoever still uses a free cell, under stress and AddressSanitizer. After a collection, when the tables that do
  // not keep what they hold alive (shapes, sites ...) have dropped the dead: until then these may be looked at.
  void poison_free();
  bool wants_full() const { return old_bytes_ > full_limit_ || used_ > alarm_at_ || refused_; }

  // ---- things that happen when objects die
  void register_destructor(Object* o);  // kDestroys: destroy_object(o) runs when it is found dead
  void register_finalizable(Object* o) { finalizable_.push_back(o); }
  WeakTable weak{*this};
  bool has_unreachable() const { return !unreachable_.empty() || !weak_callbacks_.empty(); }
  size_t unreachable_count() const { return unreachable_.size() + weak_callbacks_.size(); }
  Object* next_unreachable();  // to be finalised, or a reference to be called back; null: none
  void finalize_all();         // whatever wants finalising counts as unreachable

  uint64_t id_of(Object* o);  // a serial number, given on first request

  // All objects of a kind, dead ones too. Slow: for a rare change that concerns them all.
  std::vector<Object*> find_all(Kind kind) const;
  // The live object whose cell contains the address, or null. Exact until the next marking begins.
  Object* find_object(uintptr_t address) const;

  HeapStatistics statistics;
  bool stress =
      false;  // a collection at every safe point, young and full in turn; freed cells poisoned
  uint8_t colour() const { return colour_; }

 private:
  friend class Marker;
  struct Block;
  struct Run {
    char* bump = nullptr;
    char* end = nullptr;
  };
  struct SizeClass {
    uint32_t size = 0;
    Block* current = nullptr;  // the block the run comes from
    std::vector<Block*>
        active;  // may have free cells; [0, swept) were swept since the last collection
    std::vector<Block*> full;  // too full to bother before the next full collection
    size_t swept = 0;
  };
  static constexpr size_t kClasses = 40;

  template <class T>
  T* make_sized(size_t bytes, uint32_t shape, bool extended) {
    static_assert(std::is_base_of_v<Object, T> && std::is_trivially_destructible_v<T>);
    if (extended) bytes = ((bytes + 7) & ~size_t(7)) + sizeof(void*);
    void* at = allocate(bytes);
    if (!at) return nullptr;
    T* object = new (at) T();
    object->gc = 0;
    object->kind = T::kKind;
    object->flags = uint8_t((bytes > kLargestCell ? kLarge : 0) | (extended ? kExtended : 0));
    object->shape = shape;
    if (extended)
      *reinterpret_cast<void**>(reinterpret_cast<char*>(at) + bytes - sizeof(void*)) = nullptr;
    return object;
  }
  void* allocate(size_t bytes) {
    if (bytes > kLargestCell) return allocate_large(bytes);
    size_t c = class_of_size_[(bytes + kGranule - 1) / kGranule];
    Run& run = runs_[c];
    char* at = run.bump;
    if (size_t(run.end - at) < classes_[c].size) return allocate_slow(c, bytes);
    run.bump = at + classes_[c].size;
    unpoison(at, bytes);
    return at;
  }
  void* allocate_slow(size_t size_class, size_t bytes);
  void* allocate_large(size_t bytes);
  void free_large(Object* o);
  bool next_run(size_t size_class);
  Block* new_block(size_t size_class);
  void remember(Object* owner);
  void remember_item(Object* owner, Array* storage, const Value* item);
  void trace_cards(bool full, Marker& marker);
  void forget_cards(Object* storage);
  void remove_large(Object* o);
  void follow_survival(bool full, size_t survived);
  Object* find_in_block(Block* block, uintptr_t address) const;
  std::vector<Object*> find_pinned() const;
  void begin_marking(bool full);
  void after_marking(bool full, size_t survived);
  void free_empty_blocks(bool full);
  void ring();
  size_t step() const;
  size_t room() const { return soft_limit_ - (used_ < soft_limit_ ? used_ : soft_limit_); }
  void* refuse();
  void trace_skipped(Marker& marker);

  Run runs_[kClasses];
  SizeClass classes_[kClasses];
  uint8_t class_of_size_[kLargestCell / kGranule + 1];
  uint8_t colour_ = 1;
  size_t since_collection_ = 0, young_limit_ = kSmallestYoung;
  size_t old_bytes_ = 0;  // what the last full collection left, and what has grown old since
  size_t full_limit_ = kLeastGrowth;
  HeapList<Object*> remembered_{Charged<Object*>(*this)};
  size_t remembered_at_start_ = 0;  // of them, that a collection put there: running generators
  struct Carded {
    Object* owner;
    Array* storage;
  };
  std::vector<Carded> carded_;  // each storage once
  HeapList<Object*> large_{Charged<Object*>(*this)};
  size_t old_large_ = 0;  // large_[0, old_large_) survived a collection
  HeapList<Object*> destructible_{Charged<Object*>(*this)};
  size_t old_destructible_ = 0;
  HeapList<Object*> finalizable_{Charged<Object*>(*this)};
  size_t old_finalizable_ = 0;
  HeapList<Object*> unreachable_{Charged<Object*>(*this)};  // to be finalised
  HeapList<Object*> weak_callbacks_{Charged<Object*>(*this)};
  HeapMap<Object*, uint64_t> ids_{0, Charged<std::pair<Object* const, uint64_t>>(*this)};
  HeapList<Object*> young_with_id_{Charged<Object*>(*this)};
  uint64_t next_id_ = 1;
  std::vector<Block*> blocks_;                         // all, for find_object
  std::vector<Block*> free_blocks_, returned_blocks_;  // empty; the latter without pages
  size_t blocks_after_collection_ = 0;
  std::vector<std::pair<void*, size_t>> regions_;
  size_t region_left_ = 0;
  char* region_at_ = nullptr;
  uint32_t cycle_ = 1;  // counts collections; tells which blocks were swept since the last
  RootsFunction roots_;
  PinsFunction pins_;
  void* context_;
};

// Storage owned by one object; its owner visits what is inside.
struct Array : Object {
  static constexpr Kind kKind = Kind::Array;
  uint64_t capacity = 0;
  Value* items() { return reinterpret_cast<Value*>(this + 1); }
};
struct Buffer : Object {
  static constexpr Kind kKind = Kind::Buffer;
  uint64_t capacity = 0;
  uint64_t used = 0;  // a string that ends here may grow in place (object/str.h)
  char* bytes() { return reinterpret_cast<char*>(this + 1); }
};

// The marking visitor: what fields() is called with during a collection, and what roots are given to.
class Marker {
 public:
  Marker(Heap& heap, bool full);
  void operator()(Value v) {
    if (v.is_object()) mark(v.as_object());
  }
  template <class T>
  void operator()(const Ref<T>& r) {
    if (r.p) mark(reinterpret_cast<Object*>(r.p));
  }
  void operator()(std::span<Value> values) {
    for (Value v : values) (*this)(v);
  }
  template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void operator()(const T&) {}
  // The object's memory is asked for now and looked at a few objects later, when it has come.
  void mark(Object* o) {
    __builtin_prefetch(o);
    Object*& place = coming_[turn_++ % kComing];
    Object* due = place;
    place = o;
    mark_at_once(due);
  }
  void mark_at_once(Object* o) {
    if (!(o->gc & colour_)) mark_new(o);
  }
  bool is_marked(const Object* o) const { return o->gc & colour_; }  // after drain()
  void drain();                                                      // traces until nothing is left
  bool full() const { return full_; }
  struct Vm& vm() const { return *static_cast<struct Vm*>(heap_.context_); }

 private:
  friend class Heap;
  void mark_new(Object* o);
  static constexpr uint32_t kComing = 16;
  static constexpr size_t kMostWaiting = 32 * 1024;  // beyond, blocks are gone over again
  Heap& heap_;
  uint8_t colour_;
  bool full_;
  uint32_t turn_ = 0;
  Object* coming_[kComing];
  size_t survived_ = 0;   // bytes of what was marked
  bool skipped_ = false;  // some marked objects were not traced: their blocks say so
  std::vector<Object*> stack_;
};

// Calls marker on every reference of the object (object/trace.cpp knows all kinds).
void trace(Object* o, Marker& marker);
// Runs the C++ destructor of what the object holds outside the heap.
void destroy_object(Object* o);

}  // namespace brine
