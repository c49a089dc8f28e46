// Dict: compact, insertion-ordered hash table; Set and FrozenSet: the same without values.
//
//   index   open addressing, 1/2/4 bytes a slot, into
//   entries [ key, value ] in order of insertion, deleted ones hold key Unbound; and a 32-bit hash for each
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
  uint32_t version = 0;        // 0: not cached by anyone yet
  uint32_t used = 0;           // live entries
  uint32_t filled = 0;         // entries with the deleted ones
  uint32_t capacity = 0;       // room for entries
  Ref<Array> entries;          // key, value, key, value ...
  Ref<Buffer> index;           // index slots, then the hashes; null: unbuilt (after a load) or empty
  bool unbuilt = false;        // filled by a load: the index is built at the first look-up

  Value* key(uint32_t i) { return &entries->items()[2 * i]; }
  Value* value(uint32_t i) { return &entries->items()[2 * i + 1]; }
  std::span<Value> live() { return entries ? std::span<Value>(entries->items(), 2 * filled) : std::span<Value>(); }
  template <class V>
  void fields(V& v) { v(used); v(entries); v(index); v(live()); }
};

struct Set : Object {
  static constexpr Kind kKind = Kind::Set;
  uint64_t hash = 0;           // FrozenSet, once computed
  uint32_t used = 0, filled = 0, capacity = 0;
  uint32_t version = 0;        // changes with the keys: iterators notice
  Ref<Array> entries;          // keys, deleted ones Unbound
  Ref<Buffer> index;
  bool unbuilt = false;
  std::span<Value> live() { return entries ? std::span<Value>(entries->items(), filled) : std::span<Value>(); }
  template <class V>
  void fields(V& v) { v(used); v(entries); v(index); v(live()); }
};
struct FrozenSet : Set { static constexpr Kind kKind = Kind::FrozenSet; };

struct DictView : Object {  // keys, values, items; and MappingProxy
  Value dict;
  template <class V>
  void fields(V& v) { v(dict); }
};
struct DictKeys : DictView { static constexpr Kind kKind = Kind::DictKeys; };
struct DictValues : DictView { static constexpr Kind kKind = Kind::DictValues; };
struct DictItems : DictView { static constexpr Kind kKind = Kind::DictItems; };
struct MappingProxy : DictView { static constexpr Kind kKind = Kind::MappingProxy; };

struct DictIterator : Object {
  Value dict;                  // None when exhausted
  uint32_t index = 0;          // next entry
  uint32_t used = 0;           // of the dict at the start: RuntimeError when it changes
  bool reversed = false;
  template <class V>
  void fields(V& v) { v(dict); v(index); v(used); v(reversed); }
};
struct DictKeyIterator : DictIterator { static constexpr Kind kKind = Kind::DictKeyIterator; };
struct DictValueIterator : DictIterator { static constexpr Kind kKind = Kind::DictValueIterator; };
struct DictItemIterator : DictIterator { static constexpr Kind kKind = Kind::DictItemIterator; };
struct SetIterator : DictIterator { static constexpr Kind kKind = Kind::SetIterator; };

Dict* make_dict(Vm& vm);
Set* make_set(Vm& vm);
inline bool is_set_kind(Value v) { return is_kind(v, Kind::Set) || is_kind(v, Kind::FrozenSet); }

// ---- names: interned strings, no Python runs, nothing can fail but memory
Value* find_name(Dict* dict, Str* name);                            // the value's place, or null
int64_t find_name_index(Dict* dict, Str* name);                     // the entry, or -1
Result<void> set_name(Vm& vm, Dict* dict, Str* name, Value value);
bool delete_name(Vm& vm, Dict* dict, Str* name);                    // false: was not there
uint32_t version_of(Vm& vm, Dict* dict);                            // gives one if it has none

// ---- any key. May run __hash__ and __eq__ (nested)
Result<uint64_t> hash_value(Vm& vm, Value v);                       // Python's hash(); TypeError when unhashable
Result<Value> dict_get(Vm& vm, Dict* dict, Value key);              // Unbound when missing
Result<void> dict_set(Vm& vm, Dict* dict, Value key, Value value);
Result<bool> dict_delete(Vm& vm, Dict* dict, Value key);            // false: was not there
Result<Value> dict_pop(Vm& vm, Dict* dict, Value key);              // Unbound when missing
void dict_clear(Vm& vm, Dict* dict);
Result<Dict*> dict_copy(Vm& vm, Dict* dict);
Result<bool> set_contains(Vm& vm, Set* set, Value key);
Result<bool> set_add(Vm& vm, Set* set, Value key);                  // true: it is new
Result<bool> set_discard(Vm& vm, Set* set, Value key);
// Next live entry at or after i (i == filled: the end).
inline uint32_t next_entry(Dict* d, uint32_t i) {
  while (i < d->filled && *d->key(i) == kUnbound) i++;
  return i;
}

}  // namespace brine
