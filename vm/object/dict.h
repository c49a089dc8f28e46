// Dict: compact, insertion-ordered hash table; Set and FrozenSet: the same without values.
//
//   entries [ key, value ] in order of insertion, deleted ones hold key Unbound; then 32-bit hashes and an index of
//   1, 2 or 4 bytes a slot, all in one Array (object/table.h)
//
// `version` changes when keys come, go or move, never when values change: caches of global names are (version, entry).
// Versions are given by vm.next_version and never reused. Keys of kinds str, int, float, bool, None, bytes and tuples of
// them are compared natively; other keys may run `__eq__` and `__hash__`, which nest (design: limited by the C stack).
//
// Tested by tests/vm/object/dict_test.cpp, tests/lang/{dicts,sets,views}/*.py.
#pragma once

#include "vm/object/str.h"
#include "vm/result.h"
#include "vm/vm.h"

namespace brine {

struct Dict : Object {
  static constexpr Kind kKind = Kind::Dict;
  static constexpr int kStride = 2;
  // aux: the index has 2^aux slots; 0: there is none
  uint32_t version = 0;   // 0: not cached by anyone yet
  uint32_t used = 0;      // live entries
  uint32_t filled = 0;    // entries with the deleted ones
  uint32_t capacity = 0;  // room for entries
  Ref<Array> entries;     // key, value, key, value ...; null: empty
  uint32_t room = 0;      // keys that may still come before the table is rebuilt
  uint32_t first = 0;     // no live entry is before this one
  bool unbuilt = false;   // filled by a load: the index is built at the first look-up

  Value* key(uint32_t i) { return &entries->items()[2 * size_t(i)]; }
  Value* value(uint32_t i) { return &entries->items()[2 * size_t(i) + 1]; }
  std::span<Value> live() {
    return entries ? std::span<Value>(entries->items(), 2 * size_t(filled)) : std::span<Value>();
  }
  template <class V>
  void fields(V& v) {
    v(used);
    v(entries);
    v(live());
  }
};

struct Set : Object {
  static constexpr Kind kKind = Kind::Set;
  static constexpr int kStride = 1;
  uint32_t version = 0, used = 0, filled = 0, capacity = 0;
  Ref<Array> entries;  // keys, deleted ones Unbound
  uint32_t room = 0, first = 0;
  bool unbuilt = false;
  uint64_t hash = 0;  // FrozenSet, once computed

  Value* key(uint32_t i) { return &entries->items()[i]; }
  std::span<Value> live() {
    return entries ? std::span<Value>(entries->items(), filled) : std::span<Value>();
  }
  template <class V>
  void fields(V& v) {
    v(used);
    v(entries);
    v(live());
  }
};
struct FrozenSet : Set {
  static constexpr Kind kKind = Kind::FrozenSet;
};

struct DictView : Object {  // keys, values, items; and MappingProxy
  Value dict;
  template <class V>
  void fields(V& v) {
    v(dict);
  }
};
struct DictKeys : DictView {
  static constexpr Kind kKind = Kind::DictKeys;
};
struct DictValues : DictView {
  static constexpr Kind kKind = Kind::DictValues;
};
struct DictItems : DictView {
  static constexpr Kind kKind = Kind::DictItems;
};
struct MappingProxy : DictView {
  static constexpr Kind kKind = Kind::MappingProxy;
};

struct DictIterator : Object {
  Value dict;          // None when exhausted
  uint32_t index = 0;  // next entry
  uint32_t used = 0;   // of the dict at the start: RuntimeError when it changes
  uint32_t left = 0;   // items to come
  bool reversed = false;
  template <class V>
  void fields(V& v) {
    v(dict);
    v(index);
    v(used);
    v(left);
    v(reversed);
  }
};
struct DictKeyIterator : DictIterator {
  static constexpr Kind kKind = Kind::DictKeyIterator;
};
struct DictValueIterator : DictIterator {
  static constexpr Kind kKind = Kind::DictValueIterator;
};
struct DictItemIterator : DictIterator {
  static constexpr Kind kKind = Kind::DictItemIterator;
};
// The same, backwards: `reversed` is set, index is one more than the entry that comes next.
struct DictReverseKeyIterator : DictIterator {
  static constexpr Kind kKind = Kind::DictReverseKeyIterator;
};
struct DictReverseValueIterator : DictIterator {
  static constexpr Kind kKind = Kind::DictReverseValueIterator;
};
struct DictReverseItemIterator : DictIterator {
  static constexpr Kind kKind = Kind::DictReverseItemIterator;
};
struct SetIterator : DictIterator {
  static constexpr Kind kKind = Kind::SetIterator;
};

Dict* make_dict(Vm& vm);
Set* make_set(Vm& vm);
inline bool is_set_kind(Value v) { return is_kind(v, Kind::Set) || is_kind(v, Kind::FrozenSet); }

// Room for `count` keys at once.
Result<void> dict_reserve(Vm& vm, Dict* dict, uint64_t count);
Result<void> set_reserve(Vm& vm, Set* set, uint64_t count);
// What loaders use: the entries (key, value, key, value ... / keys) of an empty table, without asking the keys for
// anything. The index is built at the first look-up where keys hash by Python code, at once where they do not.
Result<void> dict_load(Vm& vm, Dict* dict, std::span<const Value> pairs);
Result<void> set_load(Vm& vm, Set* set, std::span<const Value> keys);

// ---- names: interned strings, no Python runs, nothing can fail but memory
Value* find_name(Dict* dict, Str* name);         // the value's place, or null
int64_t find_name_index(Dict* dict, Str* name);  // the entry, or -1
// The key of this text, or null; `hash` is hash_of's.
Str* find_text(Dict* dict, std::string_view text, uint64_t hash);
Result<void> set_name(Vm& vm, Dict* dict, Str* name, Value value);
bool delete_name(Vm& vm, Dict* dict, Str* name);  // false: was not there
uint32_t version_of(Vm& vm, Dict* dict);          // gives one if it has none

// ---- hashes
Result<uint64_t> hash_value(Vm& vm, Value v);  // Python's hash(); TypeError when unhashable
constexpr uint64_t hash_int(int64_t i) {       // modulo 2^61 - 1; -1 gives -2
  constexpr uint64_t kPrime = (uint64_t(1) << 61) - 1;
  uint64_t magnitude = i < 0 ? 0 - uint64_t(i) : uint64_t(i);
  if (magnitude >= kPrime) magnitude %= kPrime;
  uint64_t h = i < 0 ? 0 - magnitude : magnitude;
  return h == ~uint64_t(0) ? h - 1 : h;
}
// What a table keeps of a hash. Small ints stay in order.
constexpr uint32_t fold_hash(uint64_t h) { return uint32_t(h) + uint32_t(h >> 32) * 0x9e3779b1u; }

// ---- any key. May run __hash__ and __eq__ (nested)
Result<Value> dict_get_slow(Vm& vm, Dict* dict, Value key);
Result<Value> dict_get_hashed(Vm& vm, Dict* dict, Value key, uint32_t hash);
// Ints, and strings whose hash was computed before, are found on the way in when the first slot they may be in is theirs.
inline bool known_hash(Value key, uint32_t& hash) {
  if (key.is_int()) {
    // hash_int without its ends: equal keys get equal hashes elsewhere too, since those ends go the slow way.
    if (uint64_t(key.bits) + (uint64_t(1) << 62) >= uint64_t(1) << 63 ||
        key.bits == Value::from_int(-1).bits)
      return false;
    hash = fold_hash(uint64_t(key.as_int()));
    return true;
  }
  Str* s = as<Str>(key);
  if (!s || s->hash == 0 || s->has(kExtended)) return false;
  hash = fold_hash(s->hash);
  return true;
}
inline Value* first_slot(Dict* dict, Value key, uint32_t hash) {
  if (uint8_t(dict->aux - 1) >= 8) return nullptr;
  Value* items = dict->entries->items();
  auto slots = reinterpret_cast<const uint8_t*>(items) + 20 * size_t(dict->capacity);
  uint8_t entry = slots[hash & ((uint32_t(1) << dict->aux) - 1)];
  return entry < 0xfe && items[2 * entry] == key ? &items[2 * entry + 1] : nullptr;
}
inline Result<Value> dict_get(Vm& vm, Dict* dict, Value key) {  // Unbound when missing
  uint32_t hash;
  if (!known_hash(key, hash)) return dict_get_slow(vm, dict, key);
  if (Value* at = first_slot(dict, key, hash)) return *at;
  return dict_get_hashed(vm, dict, key, hash);
}
Result<void> dict_set_slow(Vm& vm, Dict* dict, Value key, Value value);
Result<void> dict_set_hashed(Vm& vm, Dict* dict, Value key, uint32_t hash, Value value);
inline Result<void> dict_set(Vm& vm, Dict* dict, Value key, Value value) {
  uint32_t hash;
  if (!known_hash(key, hash)) return dict_set_slow(vm, dict, key, value);
  if (Value* at = first_slot(dict, key, hash)) {
    vm.heap.barrier(dict);
    *at = value;
    return {};
  }
  return dict_set_hashed(vm, dict, key, hash, value);
}
Result<bool> dict_delete(Vm& vm, Dict* dict, Value key);  // false: was not there
Result<Value> dict_pop(Vm& vm, Dict* dict, Value key);    // Unbound when missing
Result<Value> dict_set_default(Vm& vm, Dict* dict, Value key, Value value);
void dict_clear(Vm& vm, Dict* dict);
Result<Dict*> dict_copy(Vm& vm, Dict* dict);
Result<void> dict_merge_plain(Vm& vm, Dict* to, Dict* from);  // to.update(from)
Result<int64_t> dict_find(Vm& vm, Dict* dict, Value key);     // the entry, or -1
Result<bool> set_contains(Vm& vm, Set* set, Value key);
Result<bool> set_add(Vm& vm, Set* set, Value key);  // true: it is new
Result<bool> set_discard(Vm& vm, Set* set, Value key);
// Of two sets, without hashing their keys again.
Result<bool> set_is_subset(Vm& vm, Set* a, Set* b);
Result<bool> set_is_disjoint(Vm& vm, Set* a, Set* b);
Result<void> set_add_those(Vm& vm, Set* result, Set* a, bool in,
                           Set* b);  // of a, that are (not) in b
Result<void> set_remove_all(Vm& vm, Set* set, Set* others);
Result<void> set_exclusive_or(Vm& vm, Set* set, Set* other);
void set_clear(Vm& vm, Set* set);
Result<void> set_copy(Vm& vm, Set* from, Set* to);  // `to` is empty
// The keys of `from` (a dict or set kind) join the set.
Result<void> set_merge_plain(Vm& vm, Set* to, Object* from);
uint32_t dict_last_entry(Dict* dict);                // of one that is not empty
void dict_remove_last(Dict* dict, uint32_t entry);   // dict_last_entry's answer; asks nobody
void dict_remove_entry(Dict* dict, uint32_t entry);  // a live one; asks nobody
void set_remove_entry(Set* set, uint32_t entry);
// Next live entry at or after i (i == filled: the end).
inline uint32_t next_entry(Dict* d, uint32_t i) {
  if (i < d->first) i = d->first;
  while (i < d->filled && *d->key(i) == kUnbound) i++;
  return i;
}
inline uint32_t next_entry(Set* d, uint32_t i) {
  if (i < d->first) i = d->first;
  while (i < d->filled && *d->key(i) == kUnbound) i++;
  return i;
}

}  // namespace brine
