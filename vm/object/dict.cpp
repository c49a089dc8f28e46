// The look-ups of Dict and Set. Methods are in dict_methods.cpp and set_methods.cpp, the table itself in table.h.
//
// A look-up with any key may run Python's __eq__, which may change the table it is looking in: whatever was compared is
// checked to be still in place afterwards, and the look-up begins again when it is not.
//
// Tested by tests/vm/object/dict_test.cpp.
#include "vm/object/dict.h"

#include <algorithm>

#include "vm/object/equal.h"
#include "vm/object/table.h"
#include "vm/run/protocol.h"

namespace brine {

using table::Place;

namespace {

// ---- an index that a load has left unbuilt

template <class T>
Result<void> build(Vm& vm, T* t) {
  std::vector<uint32_t> hashes;
  Array* entries = t->entries;
  uint32_t filled = t->filled;
  Pace pace(vm);
  for (uint32_t i = 0; i < filled; i++) {
    TRY(pace.step(table::kEffort));
    Value key = *table::item(t, i);
    hashes.push_back(key == kUnbound ? 0 : fold_hash(TRY(hash_value(vm, key))));
    if (!t->unbuilt) return {};  // a __hash__ looked into this very table
    if (t->entries != entries || t->filled != filled) {
      return raise(vm, RuntimeError, "container changed while its keys were hashed");
    }
  }
  T* built = vm.heap.make<T>();
  TRY(table::allocate(vm, built, table::log2_for(uint64_t(filled) * 3 / 2 + 1)));
  TRY(table::fill_from(vm, built, entries, hashes.data(), filled));
  table::take_over(vm, t, built);
  t->unbuilt = false;
  return {};
}

template <class T>
Result<void> ensure_built(Vm& vm, T* t) {
  return t->unbuilt ? build(vm, t) : Result<void>();
}

template <class T>
Result<void> load(Vm& vm, T* t, std::span<const Value> items) {
  uint64_t count = items.size() / T::kStride;
  if (count == 0) return {};
  bool plain = true;
  for (uint64_t i = 0; i < count && plain; i++) plain = hashes_plainly(vm, items[i * T::kStride]);
  if (!plain) {
    if (count > UINT32_MAX / 4) return raise_memory(vm);
    Array* array = vm.heap.make_array(items.size());
    if (!array) return raise_memory(vm);
    TRY(copy_paced(vm, array->items(), items.data(), items.size_bytes()));
    vm.heap.barrier(t);
    t->entries = array;
    t->used = t->filled = t->capacity = uint32_t(count);
    t->unbuilt = true;
    return {};
  }
  TRY(table::allocate(vm, t, table::log2_for(count * 3 / 2 + 1)));
  Pace pace(vm);
  for (uint64_t i = 0; i < count; i++) {
    TRY(pace.step(table::kEffort));
    uint32_t hash = fold_hash(TRY(hash_value(vm, items[i * T::kStride])));
    Value* to = TRY(table::add(vm, t, hash));
    for (int k = 0; k < T::kStride; k++) to[k] = items[i * T::kStride + k];
  }
  return {};
}

// ---- any key

inline bool same_text(Value a, Value b) {
  Str* x = as<Str>(a);
  Str* y = as<Str>(b);
  return x && y && x->view() == y->view();
}
inline bool is_plain_str(Value v) {
  return is_kind(v, Kind::Str) && !v.as_object()->has(kExtended);
}

// Finds the key unless a comparison needs more than identity, text and ints; then `ask` is that entry.
template <class S, class T>
Place find_from(T* t, Value key, uint32_t hash, bool key_is_str, uint32_t& i, uint32_t& perturb,
                int64_t& ask) {
  const S* slot = table::slots<S>(t);
  const uint32_t* stored = table::hashes(t);
  uint32_t mask = (uint32_t(1) << t->aux) - 1;
  for (;;) {
    S entry = slot[i];
    if (entry == table::kEmpty<S>) return {-1, i};
    if (entry != table::kDead<S>) {
      Value k = *table::item(t, entry);
      if (k == key) return {int64_t(entry), i};
      if (stored[entry] == hash && !both_int(k, key)) {
        if (key_is_str && is_plain_str(k)) {
          if (same_text(k, key)) return {int64_t(entry), i};
        } else {
          ask = entry;
          return {-1, i};
        }
      }
    }
    perturb >>= 5;
    i = (i * 5 + perturb + 1) & mask;
  }
}

template <class T>
Result<Place> find(Vm& vm, T* t, Value key, uint32_t hash) {
  if (t->unbuilt) TRY(build(vm, t));
again:
  if (!t->entries) return Place{-1, 0};
  bool key_is_str = is_plain_str(key);
  uint32_t i = hash & ((uint32_t(1) << t->aux) - 1), perturb = hash;
  for (uint32_t asked = 0;;) {
    int64_t ask = -1;
    Place at = table::with_width(t, [&](auto width) {
      return find_from<decltype(width)>(t, key, hash, key_is_str, i, perturb, ask);
    });
    if (ask < 0) return at;
    if (++asked % 16 == 0) TRY(spend(vm, 1));
    Array* array = t->entries;
    uint8_t aux = t->aux;
    Value k = *table::item(t, uint32_t(ask));
    bool same = TRY(equal_keys(vm, k, key));
    if (t->entries != array || t->aux != aux || ask >= t->filled ||
        *table::item(t, uint32_t(ask)) != k)
      goto again;
    if (same) return Place{ask, i};
    perturb >>= 5;
    i = (i * 5 + perturb + 1) & ((uint32_t(1) << aux) - 1);
  }
}

// The entry whose key is this very value; -1: the key is not there; -2: an entry with the same hash must be compared.
template <class S, class T>
inline int64_t find_same(T* t, Value key, uint32_t hash) {
  const Value* items = t->entries->items();
  const uint32_t* stored =
      reinterpret_cast<const uint32_t*>(items + size_t(T::kStride) * t->capacity);
  const S* slot = reinterpret_cast<const S*>(stored + t->capacity);
  uint32_t mask = (uint32_t(1) << t->aux) - 1;
  uint32_t i = hash & mask, perturb = hash;
  for (;;) {
    S entry = slot[i];
    if (entry < table::kDead<S>) {
      Value k = items[size_t(T::kStride) * entry];
      if (k == key) return int64_t(entry);
      if (stored[entry] == hash && !both_int(k, key)) return -2;
    } else if (entry == table::kEmpty<S>) {
      return -1;
    }
    perturb >>= 5;
    i = (i * 5 + perturb + 1) & mask;
  }
}
template <class T>
inline int64_t find_same(T* t, Value key, uint32_t hash) {
  if (t->aux == 0) return t->unbuilt ? -2 : -1;
  if (t->aux <= 8) return find_same<uint8_t>(t, key, hash);
  return t->aux <= 16 ? find_same<uint16_t>(t, key, hash) : find_same<uint32_t>(t, key, hash);
}

inline Result<uint32_t> key_hash(Vm& vm, Value key) {
  if (key.is_int()) return fold_hash(hash_int(key.as_int()));
  if (is_plain_str(key)) return fold_hash(hash_of(cast<Str>(key)));
  return fold_hash(TRY(hash_value(vm, key)));
}

// Where the name is; an unbuilt table is searched from end to end.
template <class T>
Place find_str(T* t, Str* name) {
  if (!t->entries) return {-1, 0};
  if (t->unbuilt) {
    for (uint32_t i = 0; i < t->filled; i++) {
      if (*table::item(t, i) == to_value(name) || same_text(*table::item(t, i), to_value(name)))
        return {i, 0};
    }
    return {-1, 0};
  }
  return table::find_str(t, name, fold_hash(name->hash ? name->hash : hash_of(name)));
}

}  // namespace

// ---- making

Dict* make_dict(Vm& vm) { return vm.heap.make<Dict>(); }
Set* make_set(Vm& vm) { return vm.heap.make<Set>(); }

Result<void> dict_reserve(Vm& vm, Dict* dict, uint64_t count) {
  TRY(ensure_built(vm, dict));
  return table::reserve(vm, dict, count);
}
Result<void> set_reserve(Vm& vm, Set* set, uint64_t count) {
  TRY(ensure_built(vm, set));
  return table::reserve(vm, set, count);
}
Result<void> dict_load(Vm& vm, Dict* dict, std::span<const Value> pairs) {
  return load(vm, dict, pairs);
}
Result<void> set_load(Vm& vm, Set* set, std::span<const Value> keys) { return load(vm, set, keys); }

// ---- names

int64_t find_name_index(Dict* dict, Str* name) { return find_str(dict, name).entry; }

Value* find_name(Dict* dict, Str* name) {
  int64_t entry = name->hash ? find_same(dict, to_value(name), fold_hash(name->hash)) : -2;
  if (entry == -2) entry = find_str(dict, name).entry;
  return entry < 0 ? nullptr : dict->value(uint32_t(entry));
}

Str* find_text(Dict* dict, std::string_view text, uint64_t hash) {
  if (!dict->entries || dict->unbuilt) return nullptr;
  Place at = table::with_width(dict, [&](auto width) {
    return table::probe<decltype(width)>(dict, fold_hash(hash), [&](uint32_t entry) {
      Str* s = as<Str>(*dict->key(entry));
      return s && s->view() == text;
    });
  });
  return at.entry < 0 ? nullptr : cast<Str>(*dict->key(uint32_t(at.entry)));
}

Result<void> set_name(Vm& vm, Dict* dict, Str* name, Value value) {
  TRY(ensure_built(vm, dict));
  vm.heap.barrier(dict);
  if (Value* at = find_name(dict, name)) {
    *at = value;
    return {};
  }
  Value* entry = TRY(table::add(vm, dict, fold_hash(hash_of(name))));
  entry[0] = to_value(name);
  entry[1] = value;
  return {};
}

bool delete_name(Vm& vm, Dict* dict, Str* name) {
  if (!ensure_built(vm, dict).ok()) {
    vm.raised = none();
    return false;
  }
  Place at = find_str(dict, name);
  if (at.entry < 0) return false;
  table::remove(dict, at);
  return true;
}

uint32_t version_of(Vm& vm, Dict* dict) {
  if (dict->version == 0) dict->version = vm.next_version++;
  return dict->version;
}

// ---- dict, any key

Result<Value> dict_get_hashed(Vm& vm, Dict* dict, Value key, uint32_t hash) {
  int64_t entry = find_same(dict, key, hash);
  if (entry == -2) entry = TRY(find(vm, dict, key, hash)).entry;
  return entry < 0 ? kUnbound : *dict->value(uint32_t(entry));
}

Result<Value> dict_get_slow(Vm& vm, Dict* dict, Value key) {
  return dict_get_hashed(vm, dict, key, TRY(key_hash(vm, key)));
}

Result<int64_t> dict_find(Vm& vm, Dict* dict, Value key) {
  Place at = TRY(find(vm, dict, key, TRY(key_hash(vm, key))));
  return at.entry;
}

Result<void> dict_set_slow(Vm& vm, Dict* dict, Value key, Value value) {
  return dict_set_hashed(vm, dict, key, TRY(key_hash(vm, key)), value);
}

Result<void> dict_set_hashed(Vm& vm, Dict* dict, Value key, uint32_t hash, Value value) {
  int64_t known = find_same(dict, key, hash);
  if (known == -2) known = TRY(find(vm, dict, key, hash)).entry;
  if (known >= 0) {
    vm.heap.barrier(dict, dict->entries, dict->key(uint32_t(known)), value);
    *dict->value(uint32_t(known)) = value;
    return {};
  }
  Value* entry = TRY(table::add(vm, dict, hash));
  entry[0] = key;
  entry[1] = value;
  return {};
}

Result<Value> dict_set_default(Vm& vm, Dict* dict, Value key, Value value) {
  uint32_t hash = TRY(key_hash(vm, key));
  Place at = TRY(find(vm, dict, key, hash));
  if (at.entry >= 0) return *dict->value(uint32_t(at.entry));
  Value* entry = TRY(table::add(vm, dict, hash));
  entry[0] = key;
  return entry[1] = value;
}

Result<Value> dict_pop(Vm& vm, Dict* dict, Value key) {
  Place at = TRY(find(vm, dict, key, TRY(key_hash(vm, key))));
  if (at.entry < 0) return kUnbound;
  Value value = *dict->value(uint32_t(at.entry));
  table::remove(dict, at);
  return value;
}

Result<bool> dict_delete(Vm& vm, Dict* dict, Value key) {
  Place at = TRY(find(vm, dict, key, TRY(key_hash(vm, key))));
  if (at.entry < 0) return false;
  table::remove(dict, at);
  return true;
}

template <class T>
static void remove_entry(T* t, uint32_t entry) {
  if (t->unbuilt) {
    Value* gone = table::item(t, entry);
    for (int k = 0; k < T::kStride; k++) gone[k] = kUnbound;
    t->used--;
    return;
  }
  uint32_t hash = table::hashes(t)[entry];
  table::remove(t, table::with_width(t, [&](auto width) {
                  return table::probe<decltype(width)>(t, hash,
                                                       [&](uint32_t e) { return e == entry; });
                }));
}
uint32_t dict_last_entry(Dict* dict) { return table::last_entry(dict); }
void dict_remove_entry(Dict* dict, uint32_t entry) { remove_entry(dict, entry); }
void dict_remove_last(Dict* dict, uint32_t entry) {
  remove_entry(dict, entry);
  dict->filled = entry;
  dict->first = std::min(dict->first, entry);
}
void set_remove_entry(Set* set, uint32_t entry) { remove_entry(set, entry); }

void dict_clear(Vm& vm, Dict* dict) { table::clear(vm, dict); }

Result<Dict*> dict_copy(Vm& vm, Dict* dict) {
  TRY(ensure_built(vm, dict));
  Dict* copy = make_dict(vm);
  TRY(table::copy(vm, dict, copy));
  return copy;
}

Result<void> dict_merge_plain(Vm& vm, Dict* to, Dict* from) {
  if (to == from || from->used == 0) return {};
  TRY(ensure_built(vm, from));
  TRY(ensure_built(vm, to));
  TRY(spend(vm, from->used / 16));
  if (to->used == 0) {
    vm.heap.barrier(to);
    table::clear(vm, to);
    return table::copy(vm, from, to);
  }
  if (from->used > 8 && from->used > to->room) TRY(table::reserve(vm, to, from->used));
  uint32_t used = from->used;
  Pace pace(vm);
  for (uint32_t i = next_entry(from, 0); i < from->filled; i = next_entry(from, i + 1)) {
    TRY(pace.step(table::kEffort));
    Value key = *from->key(i), value = *from->value(i);
    uint32_t hash = table::hashes(from)[i];
    Place at = TRY(find(vm, to, key, hash));
    if (at.entry >= 0) {
      vm.heap.barrier(to);
      *to->value(uint32_t(at.entry)) = value;
    } else {
      Value* entry = TRY(table::add(vm, to, hash));
      entry[0] = key;
      entry[1] = value;
    }
    if (from->used != used) return raise(vm, RuntimeError, "dict mutated during update");
  }
  return {};
}

// ---- set, any key

static Result<bool> contains_hashed(Vm& vm, Set* set, Value key, uint32_t hash) {
  int64_t entry = find_same(set, key, hash);
  if (entry == -2) entry = TRY(find(vm, set, key, hash)).entry;
  return entry >= 0;
}
static Result<bool> add_hashed(Vm& vm, Set* set, Value key, uint32_t hash) {
  if (TRY(contains_hashed(vm, set, key, hash))) return false;
  *TRY(table::add(vm, set, hash)) = key;
  return true;
}
static Result<bool> discard_hashed(Vm& vm, Set* set, Value key, uint32_t hash) {
  Place at = TRY(find(vm, set, key, hash));
  if (at.entry < 0) return false;
  table::remove(set, at);
  return true;
}

Result<bool> set_contains(Vm& vm, Set* set, Value key) {
  return contains_hashed(vm, set, key, TRY(key_hash(vm, key)));
}
Result<bool> set_add(Vm& vm, Set* set, Value key) {
  return add_hashed(vm, set, key, TRY(key_hash(vm, key)));
}
Result<bool> set_discard(Vm& vm, Set* set, Value key) {
  return discard_hashed(vm, set, key, TRY(key_hash(vm, key)));
}

// ---- set against set: the hashes are there already. Comparing keys may run Python, which may change either.

template <class T, class Each>
static Result<bool> for_each_key(Vm& vm, T* t, Each each) {
  TRY(ensure_built(vm, t));
  for (uint32_t i = next_entry(t, 0), n = 0; i < t->filled; i = next_entry(t, i + 1), n++) {
    if (n % 64 == 63) TRY(spend(vm, 8));
    if (!TRY(each(*t->key(i), table::hashes(t)[i]))) return false;
  }
  return true;
}

Result<void> dict_add_keys(Vm& vm, Dict* to, Object* keys, Value value) {
  auto put = [&](Value key, uint32_t hash) -> Result<bool> {
    TRY(dict_set_hashed(vm, to, key, hash, value));
    return true;
  };
  if (keys->kind == Kind::Dict)
    TRY(for_each_key(vm, static_cast<Dict*>(keys), put));
  else
    TRY(for_each_key(vm, static_cast<Set*>(keys), put));
  return {};
}

Result<bool> set_is_subset(Vm& vm, Set* a, Set* b) {
  if (a->used > b->used) return false;
  return for_each_key(vm, a,
                      [&](Value key, uint32_t hash) { return contains_hashed(vm, b, key, hash); });
}

Result<bool> set_is_disjoint(Vm& vm, Set* a, Set* b) {
  return for_each_key(vm, a, [&](Value key, uint32_t hash) -> Result<bool> {
    return !TRY(contains_hashed(vm, b, key, hash));
  });
}

Result<void> set_add_those(Vm& vm, Set* result, Set* a, bool in, Set* b) {
  TRY(for_each_key(vm, a, [&](Value key, uint32_t hash) -> Result<bool> {
    if (TRY(contains_hashed(vm, b, key, hash)) == in) TRY(add_hashed(vm, result, key, hash));
    return true;
  }));
  return {};
}

Result<void> set_remove_all(Vm& vm, Set* set, Set* others) {
  bool mine = others->used / 4 > set->used;  // the shorter way round
  TRY(for_each_key(vm, mine ? set : others, [&](Value key, uint32_t hash) -> Result<bool> {
    if (!mine || TRY(contains_hashed(vm, others, key, hash)))
      TRY(discard_hashed(vm, set, key, hash));
    return true;
  }));
  return {};
}

Result<void> set_exclusive_or(Vm& vm, Set* set, Set* other) {
  TRY(for_each_key(vm, other, [&](Value key, uint32_t hash) -> Result<bool> {
    if (!TRY(discard_hashed(vm, set, key, hash))) TRY(add_hashed(vm, set, key, hash));
    return true;
  }));
  return {};
}

void set_clear(Vm& vm, Set* set) { table::clear(vm, set); }

Result<void> set_copy(Vm& vm, Set* from, Set* to) {
  TRY(ensure_built(vm, from));
  vm.heap.barrier(to);
  return table::copy(vm, from, to);
}

template <class T>
static Result<void> add_keys(Vm& vm, Set* to, T* from) {
  TRY(ensure_built(vm, from));
  TRY(spend(vm, from->used / 16));
  Pace pace(vm);
  for (uint32_t i = next_entry(from, 0); i < from->filled; i = next_entry(from, i + 1)) {
    TRY(pace.step(table::kEffort));
    TRY(add_hashed(vm, to, *from->key(i), table::hashes(from)[i]));
  }
  return {};
}

Result<void> set_merge_plain(Vm& vm, Set* to, Object* from) {
  if (from == to) return {};
  TRY(ensure_built(vm, to));
  if (from->kind == Kind::Dict) return add_keys(vm, to, reinterpret_cast<Dict*>(from));
  Set* other = reinterpret_cast<Set*>(from);
  if (to->used == 0 && other->used != 0) {
    table::clear(vm, to);
    return set_copy(vm, other, to);
  }
  return add_keys(vm, to, other);
}

}  // namespace brine
