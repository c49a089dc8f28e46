// Table: the hashing that Dict and Set share. Private to dict*.cpp and set*.cpp.
//
// One Array holds it all, `stride` words an entry (Dict 2, Set 1):
//
//   | entries: key value, key value ... | hashes, 32 bits each | slots, 1, 2 or 4 bytes each |
//     stride * capacity words             capacity               2^aux, into entries
//
// A slot is an entry's number, kEmpty or kDead. Entries stay in order of insertion; a deleted one holds Unbound until the
// table is rebuilt: a key that comes after it gets an entry further on, where iterators look for it. Only popitem shrinks
// `filled` (so it is O(1)). `room` counts how many more keys may come before a rebuild; it never grows again, so there is
// always an empty slot and probing ends.
// `first`: no live entry is before it, so taking keys from the front is O(1) as well.
//
// Tested by tests/vm/object/dict_test.cpp.
#pragma once

#include "vm/object/dict.h"
#include "vm/object/pace.h"
#include "vm/run/raise.h"

namespace brine {
// The keys of another dict or of a set kind, all with this value, by the hashes that are there (dict.cpp).
Result<void> dict_add_keys(Vm& vm, Dict* to, Object* keys, Value value);
}  // namespace brine

namespace brine::table {

template <class S>
inline constexpr S kEmpty = S(~S(0));
template <class S>
inline constexpr S kDead = S(kEmpty<S> - 1);

// What one key of a large table costs, in steps of Pace: it is a miss in the processor's cache or two.
inline constexpr size_t kEffort = 64;
inline constexpr uint32_t kMinLog2 = 3, kMaxLog2 = 31;

inline uint32_t capacity_for(uint32_t log2) { return uint32_t((uint64_t(2) << log2) / 3); }
inline size_t slot_width(uint32_t log2) { return log2 <= 8 ? 1 : log2 <= 16 ? 2 : 4; }

template <class T>
uint32_t* hashes(T* t) {
  return reinterpret_cast<uint32_t*>(t->entries->items() + size_t(T::kStride) * t->capacity);
}
template <class S, class T>
S* slots(T* t) {
  return reinterpret_cast<S*>(hashes(t) + t->capacity);
}
template <class T>
Value* item(T* t, uint32_t entry) {
  return t->entries->items() + size_t(T::kStride) * entry;
}

// Calls f with a slot number of the table's width.
template <class T, class F>
auto with_width(T* t, F f) {
  if (t->aux <= 8) return f(uint8_t());
  if (t->aux <= 16) return f(uint16_t());
  return f(uint32_t());
}

struct Place {
  int64_t entry;  // -1: the key is not there
  uint32_t slot;
};

// Where the key is that `same(entry)` says yes to, among those with this hash.
template <class S, class T, class Same>
Place probe(T* t, uint32_t hash, Same same) {
  const S* slot = slots<S>(t);
  const uint32_t* stored = hashes(t);
  uint32_t mask = (uint32_t(1) << t->aux) - 1;
  uint32_t i = hash & mask, perturb = hash;
  for (;;) {
    S entry = slot[i];
    if (entry == kEmpty<S>) return {-1, i};
    if (entry != kDead<S> && stored[entry] == hash && same(uint32_t(entry)))
      return {int64_t(entry), i};
    perturb >>= 5;
    i = (i * 5 + perturb + 1) & mask;
  }
}

template <class S, class T>
void place(T* t, uint32_t hash, uint32_t entry) {
  S* slot = slots<S>(t);
  uint32_t mask = (uint32_t(1) << t->aux) - 1;
  uint32_t i = hash & mask, perturb = hash;
  while (slot[i] < kDead<S>) {
    perturb >>= 5;
    i = (i * 5 + perturb + 1) & mask;
  }
  slot[i] = S(entry);
}

// The same text under a str key; only names are asked for, so nothing else can be equal to one.
template <class T>
Place find_str(T* t, Str* s, uint32_t hash) {
  return with_width(t, [&](auto width) {
    return probe<decltype(width)>(t, hash, [&](uint32_t entry) {
      Value k = *item(t, entry);
      if (k == to_value(s)) return true;
      Str* other = as<Str>(k);
      return other && other->view() == s->view();
    });
  });
}

// Allocates the storage of an empty table of 2^log2 slots.
template <class T>
Result<void> allocate(Vm& vm, T* t, uint32_t log2) {
  if (log2 > kMaxLog2) return raise_memory(vm);
  uint32_t capacity = capacity_for(log2);
  size_t tail = size_t(capacity) * 4 + (slot_width(log2) << log2);
  size_t words = size_t(T::kStride) * capacity;
  Array* array = vm.heap.make_array(words + (tail + 7) / 8);
  if (!array) return raise_memory(vm);
  char* slots = reinterpret_cast<char*>(array->items() + words) + size_t(capacity) * 4;
  TRY(fill_paced(vm, slots, 0xff, slot_width(log2) << log2));
  vm.heap.barrier(t);
  t->entries = array;
  t->capacity = t->room = capacity;
  t->aux = uint8_t(log2);
  t->used = t->filled = t->first = 0;
  t->version = 0;
  return {};
}

// The live entries of `from` in another table, which is empty, in order and without holes.
template <class T>
Result<void> fill_from(Vm& vm, T* to, Array* entries, const uint32_t* old_hashes, uint32_t filled) {
  uint32_t* to_hashes = hashes(to);
  uint32_t n = 0;
  Pace pace(vm);
  TRY(with_width(to, [&](auto width) -> Result<void> {
    for (uint32_t i = 0; i < filled; i++) {
      TRY(pace.step(kEffort));
      Value* source = entries->items() + size_t(T::kStride) * i;
      if (*source == kUnbound) continue;
      for (int k = 0; k < T::kStride; k++) item(to, n)[k] = source[k];
      to_hashes[n] = old_hashes[i];
      place<decltype(width)>(to, old_hashes[i], n++);
    }
    return {};
  }));
  to->used = to->filled = n;
  to->room = to->capacity - n;
  return {};
}

// What is said of entries that lie as those of `from` do.
template <class T>
void set_counts(T* to, const T* from) {
  to->used = from->used;
  to->filled = from->filled;
  to->capacity = from->capacity;
  to->room = from->room;
  to->first = from->first;
  to->aux = from->aux;
}

// `t` becomes what the table `from` is, which is none afterwards.
template <class T>
void take_over(Vm& vm, T* t, T* from) {
  vm.heap.barrier(t);
  t->entries = from->entries;
  set_counts(t, from);
  t->version = 0;
  from->entries = nullptr;
}

// The same table with 2^log2 slots and no holes. A large one is made beside the old: it may be interrupted.
template <class T>
Result<void> rebuild(Vm& vm, T* t, uint32_t log2) {
  constexpr uint32_t kSmall = 512;  // Pace does not look within so few
  Array* old = t->entries;
  if (!old) return allocate(vm, t, log2);
  if (t->filled <= kSmall) {
    const uint32_t* old_hashes = hashes(t);
    uint32_t filled = t->filled;
    TRY(allocate(vm, t, log2));
    TRY(fill_from(vm, t, old, old_hashes, filled));
  } else {
    T* fresh = vm.heap.make<T>();
    TRY(allocate(vm, fresh, log2));
    TRY(fill_from(vm, fresh, old, hashes(t), t->filled));
    take_over(vm, t, fresh);
  }
  vm.heap.release(old);
  return {};
}

inline uint32_t log2_for(uint64_t slots) {
  uint32_t log2 = kMinLog2;
  while ((uint64_t(1) << log2) < slots) log2++;
  return log2;
}

template <class T>
Result<void> grow(Vm& vm, T* t) {
  return rebuild(vm, t, log2_for(uint64_t(t->used) * 3));
}

// Room for `more` further keys without a rebuild.
template <class T>
Result<void> reserve(Vm& vm, T* t, uint64_t more) {
  if (more <= t->room) return {};
  return rebuild(vm, t, log2_for((uint64_t(t->used) + more) * 3 / 2 + 1));
}

// The key is not there: its new entry, to be filled in by the caller (the barrier is done).
template <class T>
Result<Value*> add(Vm& vm, T* t, uint32_t hash) {
  if (t->room == 0) TRY(grow(vm, t));
  uint32_t entry = t->filled++;
  vm.heap.barrier(t, t->entries, item(t, entry));
  t->room--;
  t->used++;
  t->version = 0;
  hashes(t)[entry] = hash;
  with_width(t, [&](auto width) { place<decltype(width)>(t, hash, entry); });
  return item(t, entry);
}

template <class T>
void remove(T* t, Place at) {
  with_width(t, [&](auto width) { slots<decltype(width)>(t)[at.slot] = kDead<decltype(width)>; });
  Value* gone = item(t, uint32_t(at.entry));
  for (int k = 0; k < T::kStride; k++) gone[k] = kUnbound;
  t->used--;
  t->version = 0;
  while (t->first < t->filled && *item(t, t->first) == kUnbound) t->first++;
}

// The last live entry of a table that has one; the deleted ones behind it are cut off.
template <class T>
uint32_t last_entry(T* t) {
  while (*item(t, t->filled - 1) == kUnbound) t->filled--;
  return t->filled - 1;
}

template <class T>
void clear(Vm& vm, T* t) {
  Array* old = t->entries;
  t->entries = nullptr;
  t->used = t->filled = t->capacity = t->room = t->first = 0;
  t->aux = 0;
  t->version = 0;
  t->unbuilt = false;
  if (old) vm.heap.release(old);
}

// The same entries in another, empty table.
template <class T>
Result<void> copy(Vm& vm, T* from, T* to) {
  if (from->used == 0) return {};
  if (from->used != from->filled || uint64_t(from->used) * 4 < from->capacity) {  // holes
    TRY(allocate(vm, to, log2_for(uint64_t(from->used) * 3 / 2 + 1)));
    return fill_from(vm, to, from->entries, hashes(from), from->filled);
  }
  Array* array = vm.heap.make_array(from->entries->capacity);
  if (!array) return raise_memory(vm);
  TRY(copy_paced(vm, array->items(), from->entries->items(),
                 from->entries->capacity * sizeof(Value)));
  to->entries = array;
  set_counts(to, from);
  return {};
}

}  // namespace brine::table
