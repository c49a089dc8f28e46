// Views of dicts with their set operations, mappingproxy, and the iterators of dicts and sets.
// Tested by tests/lang/dicts/views.py.
#include "vm/object/containers.h"
#include "vm/object/equal.h"
#include "vm/object/list.h"
#include "vm/object/make.h"
#include "vm/object/number.h"

namespace brine {
namespace {

Dict* dict_of(Value view) { return cast<Dict>(cast<DictView>(view)->dict); }
bool is_set_like(Value v) {
  return is_set_kind(v) || is_kind(v, Kind::DictKeys) || is_kind(v, Kind::DictItems);
}

Answer itself(Vm&, Value v) { return v; }
uint64_t view_length(Value v) { return dict_of(v)->used; }

Answer keys_contains(Vm& vm, Value v, Value key) {
  return from_bool(TRY(dict_find(vm, dict_of(v), key)) >= 0);
}

Answer items_contains(Vm& vm, Value v, Value item) {
  Tuple* pair = as<Tuple>(item);
  if (!pair || pair->size != 2) return from_bool(false);
  Value found = TRY(dict_get(vm, dict_of(v), pair->items()[0]));
  if (found == kUnbound) return from_bool(false);
  return from_bool(found == pair->items()[1] || TRY(equal_keys(vm, found, pair->items()[1])));
}

Answer values_contains(Vm& vm, Value v, Value item) {
  Dict* dict = dict_of(v);
  for (uint32_t i = next_entry(dict, 0), n = 0; i < dict->filled;
       i = next_entry(dict, i + 1), n++) {
    if (n % 64 == 63) TRY(spend(vm, 4));
    Value same = TRY(plain_equal(vm, *dict->value(i), item));
    if (same == kUnbound) return enter_stub(vm, Stub::values_contains, {v, item});
    if (is_true(same)) return from_bool(true);
  }
  return from_bool(false);
}

// ---- set operations

Result<bool> like_contains(Vm& vm, Value set_like, Value item) {
  if (is_set_kind(set_like)) return set_contains(vm, cast<Set>(set_like), item);
  Answer a = is_kind(set_like, Kind::DictKeys) ? keys_contains(vm, set_like, item)
                                               : items_contains(vm, set_like, item);
  if (a.failed()) return Failed{};
  return is_true(a.word);
}

Result<Set*> set_of(Vm& vm, Value v) {
  Set* set = make_set(vm);
  TRY(Result<Value>(set_update(vm, set, v).word));
  return set;
}

uint64_t like_length(Value v) { return is_set_kind(v) ? cast<Set>(v)->used : dict_of(v)->used; }

// All items of a are in b.
Result<bool> all_in(Vm& vm, Value a, Value b) {
  List* items = TRY(make_list(vm, {}));
  TRY(extend_plainly(vm, items, a));
  for (uint64_t i = 0; i < items->size; i++) {
    if (i % 64 == 63) TRY(spend(vm, 8));
    if (!TRY(like_contains(vm, b, items->items()[i]))) return false;
  }
  return true;
}

}  // namespace

Answer view_compare(Vm& vm, CompareOp op, Value a, Value b) {
  if (!is_set_like(a) || !is_set_like(b)) return not_implemented();
  uint64_t m = like_length(a), n = like_length(b);
  switch (op) {
    case CompareOp::Eq: return from_bool(m == n && TRY(all_in(vm, a, b)));
    case CompareOp::Ne: return from_bool(m != n || !TRY(all_in(vm, a, b)));
    case CompareOp::Lt: return from_bool(m < n && TRY(all_in(vm, a, b)));
    case CompareOp::Le: return from_bool(m <= n && TRY(all_in(vm, a, b)));
    case CompareOp::Gt: return from_bool(m > n && TRY(all_in(vm, b, a)));
    default: return from_bool(m >= n && TRY(all_in(vm, b, a)));
  }
}

Answer view_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  if (op != BinaryOp::And && op != BinaryOp::Or && op != BinaryOp::Sub && op != BinaryOp::Xor)
    return not_implemented();
  if (!iterates_plainly(vm, a) || !iterates_plainly(vm, b)) {
    return enter_stub(vm, Stub::view_binary, {Value::from_int(int(op)), a, b});
  }
  if (op == BinaryOp::And) {
    if (!is_set_like(a)) std::swap(a, b);
    List* items = TRY(make_list(vm, {}));
    if (is_set_like(b) && like_length(b) > like_length(a)) std::swap(a, b);
    TRY(extend_plainly(vm, items, b));
    Set* both = make_set(vm);
    for (uint64_t i = 0; i < items->size; i++) {
      if (i % 64 == 63) TRY(spend(vm, 8));
      if (TRY(like_contains(vm, a, items->items()[i]))) TRY(set_add(vm, both, items->items()[i]));
    }
    return to_value(both);
  }
  Set* result = TRY(set_of(vm, a));
  if (op == BinaryOp::Or) {
    TRY(Result<Value>(set_update(vm, result, b).word));
    return to_value(result);
  }
  Set* other = TRY(set_of(vm, b));
  for (uint32_t i = next_entry(other, 0); i < other->filled; i = next_entry(other, i + 1)) {
    Value key = *other->key(i);
    bool was_there = TRY(set_discard(vm, result, key));
    if (op == BinaryOp::Xor && !was_there) TRY(set_add(vm, result, key));
  }
  return to_value(result);
}

namespace {

Answer view_isdisjoint(Vm& vm, Args args) {
  if (!iterates_plainly(vm, args[1])) return enter_stub(vm, Stub::isdisjoint, {args[0], args[1]});
  List* items = TRY(make_list(vm, {}));
  TRY(extend_plainly(vm, items, args[1]));
  for (uint64_t i = 0; i < items->size; i++) {
    if (i % 64 == 63) TRY(spend(vm, 8));
    if (TRY(like_contains(vm, args[0], items->items()[i]))) return from_bool(false);
  }
  return from_bool(true);
}

Answer view_mapping(Vm& vm, Value self) {
  MappingProxy* proxy = vm.heap.make<MappingProxy>();
  proxy->dict = cast<DictView>(self)->dict;
  return to_value(proxy);
}

template <Kind kind>
Answer view_reversed(Vm& vm, Args args) {
  return make_dict_iterator(vm, kind, cast<DictView>(args[0])->dict);
}
template <Kind kind>
Answer view_iter(Vm& vm, Value v) {
  return make_dict_iterator(vm, kind, cast<DictView>(v)->dict);
}

constexpr GetSetRow kViewGetSets[] = {
    {"mapping", view_mapping, nullptr, "dictionary that this view refers to"}};
#define DISJOINT                                  \
  {"isdisjoint(self, other, /)", view_isdisjoint, \
   "Return True if the view and the given iterable have a null intersection."}
constexpr NativeRow kKeysMethods[] = {
    DISJOINT,
    {"__reversed__(self, /)", view_reversed<Kind::DictReverseKeyIterator>,
     "Return a reverse iterator over the dict keys."},
};
constexpr NativeRow kItemsMethods[] = {
    DISJOINT,
    {"__reversed__(self, /)", view_reversed<Kind::DictReverseItemIterator>,
     "Return a reverse iterator over the dict items."},
};
#undef DISJOINT
constexpr NativeRow kValuesMethods[] = {
    {"__reversed__(self, /)", view_reversed<Kind::DictReverseValueIterator>,
     "Return a reverse iterator over the dict values."},
};
constexpr uint16_t kSetOps = 1 << int(BinaryOp::And) | 1 << int(BinaryOp::Or) |
                             1 << int(BinaryOp::Sub) | 1 << int(BinaryOp::Xor);
constexpr TypeOps kKeysOps = {.repr = repr_container,
                              .unhashable = true,
                              .binary = view_binary,
                              .binaries = kSetOps,
                              .compare = view_compare,
                              .ordered = true,
                              .length = view_length,
                              .contains = keys_contains,
                              .iter = view_iter<Kind::DictKeyIterator>,
                              .truthy_by_length = true};
constexpr TypeOps kItemsOps = {.repr = repr_container,
                               .unhashable = true,
                               .binary = view_binary,
                               .binaries = kSetOps,
                               .compare = view_compare,
                               .ordered = true,
                               .length = view_length,
                               .contains = items_contains,
                               .iter = view_iter<Kind::DictItemIterator>,
                               .truthy_by_length = true};
constexpr TypeOps kValuesOps = {.repr = repr_container,
                                .length = view_length,
                                .contains = values_contains,
                                .iter = view_iter<Kind::DictValueIterator>,
                                .truthy_by_length = true};

// ---- mappingproxy: asks its mapping

}  // namespace

Value innermost_mapping(Value v) {
  while (is_kind(v, Kind::MappingProxy)) v = cast<DictView>(v)->dict;
  return v;
}

namespace {

Value inner(Value proxy) { return cast<DictView>(proxy)->dict; }

Answer proxy_new(Vm& vm, Args args) {
  Value mapping = args[1];
  if (is_sequence(mapping) || lookup(vm, class_of(vm, mapping), Special::getitem_) == kUnbound) {
    return raise(vm, TypeError, "mappingproxy() argument must be a mapping, not ",
                 type_name(vm, mapping));
  }
  MappingProxy* proxy = vm.heap.make<MappingProxy>();
  proxy->dict = mapping;
  return to_value(proxy);
}
Answer proxy_method(Vm& vm, Value proxy, std::string_view name, ArgList args) {
  return call_method(vm, innermost_mapping(proxy), intern(vm, name), args);
}
Answer proxy_get(Vm& vm, Args args) { return proxy_method(vm, args[0], "get", args.from(1)); }
Answer proxy_keys(Vm& vm, Args args) { return proxy_method(vm, args[0], "keys", {}); }
Answer proxy_values(Vm& vm, Args args) { return proxy_method(vm, args[0], "values", {}); }
Answer proxy_items(Vm& vm, Args args) { return proxy_method(vm, args[0], "items", {}); }
Answer proxy_copy(Vm& vm, Args args) { return proxy_method(vm, args[0], "copy", {}); }
Answer proxy_reversed(Vm& vm, Args args) { return proxy_method(vm, args[0], "__reversed__", {}); }
uint64_t proxy_length(Value v) {  // of one that is known to be a built-in's: see length()
  Value mapping = innermost_mapping(v);
  const TypeOps& ops = type_ops(mapping.as_object()->kind);
  return ops.length ? ops.length(mapping) : 0;
}
Answer proxy_repr(Vm& vm, Value v) {
  if (is_kind(inner(v), Kind::Dict)) return repr_container(vm, v);
  return enter_stub(vm, Stub::proxy_repr, {inner(v)});
}
Answer proxy_compare(Vm& vm, CompareOp op, Value a, Value b) {
  return compare_anywhere(vm, op, innermost_mapping(a), innermost_mapping(b));
}
Answer proxy_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  if (op != BinaryOp::Or) return not_implemented();
  a = innermost_mapping(a);
  b = innermost_mapping(b);
  if (!is_kind(a, Kind::Dict) || !is_kind(b, Kind::Dict)) return not_implemented();
  return type_ops(Kind::Dict).binary(vm, op, a, b);
}

Answer proxy_inplace(Vm& vm, BinaryOp op, Value, Value) {
  if (op != BinaryOp::Or) return not_implemented();
  return raise(vm, TypeError, "'|=' is not supported by mappingproxy; use '|' instead");
}

constexpr NativeRow kProxyMethods[] = {
    {"__new__(cls, mapping)", proxy_new},
    {"get(self, key, default=None, /)", proxy_get,
     "Return the value for key if key is in the mapping, else default."},
    {"keys(self, /)", proxy_keys, "a set-like object providing a view on the mapping's keys"},
    {"values(self, /)", proxy_values, "an object providing a view on the mapping's values"},
    {"items(self, /)", proxy_items, "a set-like object providing a view on the mapping's items"},
    {"copy(self, /)", proxy_copy, "a shallow copy of the mapping"},
    {"__reversed__(self, /)", proxy_reversed},
};
constexpr NativeRow kProxyClassMethods[] = {
    {"__class_getitem__(cls, item, /)", class_getitem, "See PEP 585"}};
constexpr TypeOps kProxyOps = {
    .repr = proxy_repr,
    .str = [](Vm& vm, Value v) { return str(vm, innermost_mapping(v)); },
    .unhashable = true,
    .binary = proxy_binary,
    .binaries = 1 << int(BinaryOp::Or),
    .inplace = proxy_inplace,
    .inplaces = 1 << int(BinaryOp::Or),
    .compare = proxy_compare,
    .length = proxy_length,
    .get_item = [](Vm& vm, Value v, Value key) { return get_item(vm, innermost_mapping(v), key); },
    .contains = [](Vm& vm, Value v, Value key) { return contains(vm, innermost_mapping(v), key); },
    .iter = [](Vm& vm, Value v) { return iter(vm, innermost_mapping(v)); },
    .truthy_by_length = true,
};

// ---- iterators

constexpr uint32_t kBroken = UINT32_MAX;  // in `used`: the dict changed, for good

Failed changed(Vm& vm, DictIterator* it, const char* what) {
  it->used = kBroken;
  return raise(vm, RuntimeError, what);
}

// The entry that comes next, or -1 at the end, -2 failed.
template <class T>
int64_t advance(Vm& vm, DictIterator* it, const char* size_changed) {
  if (is_none(it->dict)) return -1;
  T* table = cast<T>(it->dict);
  if (it->used != table->used) {
    (void)changed(vm, it, size_changed);
    return -2;
  }
  uint32_t entry;
  if (it->reversed) {
    entry = std::min(it->index, table->filled);
    while (entry > 0 && *table->key(entry - 1) == kUnbound) entry--;
    if (entry == 0) {
      it->dict = none();
      return -1;
    }
    it->index = --entry;
  } else {
    entry = next_entry(table, it->index);
    if (entry >= table->filled) {
      it->dict = none();
      return -1;
    }
    it->index = entry + 1;
  }
  if (it->left == 0) {  // a key went and one came: sets do not mind
    if (T::kStride == 1) {
      it->dict = none();
      return -1;
    }
    (void)changed(vm, it, "dictionary keys changed during iteration");
    return -2;
  }
  it->left--;
  return entry;
}

template <int which>
Answer dict_next(Vm& vm, Value v) {
  DictIterator* it = reinterpret_cast<DictIterator*>(v.as_object());
  Value owner = it->dict;
  int64_t entry = advance<Dict>(vm, it, "dictionary changed size during iteration");
  if (entry < 0) return entry == -1 ? Answer::exhausted() : Answer(Failed{});
  Dict* dict = cast<Dict>(owner);
  if (which == 0) return *dict->key(uint32_t(entry));
  if (which == 1) return *dict->value(uint32_t(entry));
  return make_tuple(vm, {dict->key(uint32_t(entry)), 2});
}

}  // namespace

Took dict_item_into(Vm& vm, Value v, Value* to) {
  DictIterator* it = cast<DictItemIterator>(v);
  Value owner = it->dict;
  int64_t entry = advance<Dict>(vm, it, "dictionary changed size during iteration");
  if (entry < 0) return entry == -1 ? Took::End : Took::Failed;
  const Value* pair = cast<Dict>(owner)->key(uint32_t(entry));
  to[0] = pair[0];
  to[1] = pair[1];
  return Took::Item;
}

namespace {

Answer set_next(Vm& vm, Value v) {
  DictIterator* it = reinterpret_cast<DictIterator*>(v.as_object());
  Value owner = it->dict;
  int64_t entry = advance<Set>(vm, it, "Set changed size during iteration");
  if (entry < 0) return entry == -1 ? Answer::exhausted() : Answer(Failed{});
  return *cast<Set>(owner)->key(uint32_t(entry));
}

Answer iterator_hint(Vm&, Args args) {
  DictIterator* it = reinterpret_cast<DictIterator*>(args[0].as_object());
  if (is_none(it->dict)) return Value::from_int(0);
  uint32_t used =
      is_kind(it->dict, Kind::Dict) ? cast<Dict>(it->dict)->used : cast<Set>(it->dict)->used;
  return Value::from_int(it->used == used ? it->left : 0);
}

constexpr NativeRow kIteratorMethods[] = {
    {"__length_hint__(self, /)", iterator_hint,
     "Private method returning an estimate of len(list(it))."},
};
constexpr TypeOps kKeyIteratorOps = {.iter = itself, .next = dict_next<0>};
constexpr TypeOps kValueIteratorOps = {.iter = itself, .next = dict_next<1>};
constexpr TypeOps kItemIteratorOps = {.iter = itself, .next = dict_next<2>};
constexpr TypeOps kSetIteratorOps = {.iter = itself, .next = set_next};

constexpr TypeTable table(Kind kind, std::span<const NativeRow> methods, const TypeOps* ops,
                          std::span<const GetSetRow> getsets = {}) {
  return {.kind = kind,
          .doc = nullptr,
          .methods = methods,
          .getsets = getsets,
          .class_methods = {},
          .static_methods = {},
          .ops = ops,
          .final = true};
}

}  // namespace

Value make_dict_iterator(Vm& vm, Kind kind, Value owner) {
  DictIterator* it;
  switch (kind) {
    case Kind::DictKeyIterator: it = vm.heap.make<DictKeyIterator>(); break;
    case Kind::DictValueIterator: it = vm.heap.make<DictValueIterator>(); break;
    case Kind::DictItemIterator: it = vm.heap.make<DictItemIterator>(); break;
    case Kind::DictReverseKeyIterator: it = vm.heap.make<DictReverseKeyIterator>(); break;
    case Kind::DictReverseValueIterator: it = vm.heap.make<DictReverseValueIterator>(); break;
    case Kind::DictReverseItemIterator: it = vm.heap.make<DictReverseItemIterator>(); break;
    default: it = vm.heap.make<SetIterator>(); break;
  }
  it->dict = owner;
  bool dict = is_kind(owner, Kind::Dict);
  it->used = it->left = dict ? cast<Dict>(owner)->used : cast<Set>(owner)->used;
  it->reversed = kind == Kind::DictReverseKeyIterator || kind == Kind::DictReverseValueIterator ||
                 kind == Kind::DictReverseItemIterator;
  it->index = it->reversed ? cast<Dict>(owner)->filled : 0;
  return to_value(static_cast<Object*>(it));
}

constinit const TypeTable kDictKeysTable =
    table(Kind::DictKeys, kKeysMethods, &kKeysOps, kViewGetSets);
constinit const TypeTable kDictItemsTable =
    table(Kind::DictItems, kItemsMethods, &kItemsOps, kViewGetSets);
constinit const TypeTable kDictValuesTable =
    table(Kind::DictValues, kValuesMethods, &kValuesOps, kViewGetSets);
constinit const TypeTable kDictKeyIteratorTable =
    table(Kind::DictKeyIterator, kIteratorMethods, &kKeyIteratorOps);
constinit const TypeTable kDictValueIteratorTable =
    table(Kind::DictValueIterator, kIteratorMethods, &kValueIteratorOps);
constinit const TypeTable kDictItemIteratorTable =
    table(Kind::DictItemIterator, kIteratorMethods, &kItemIteratorOps);
constinit const TypeTable kDictReverseKeyIteratorTable =
    table(Kind::DictReverseKeyIterator, kIteratorMethods, &kKeyIteratorOps);
constinit const TypeTable kDictReverseValueIteratorTable =
    table(Kind::DictReverseValueIterator, kIteratorMethods, &kValueIteratorOps);
constinit const TypeTable kDictReverseItemIteratorTable =
    table(Kind::DictReverseItemIterator, kIteratorMethods, &kItemIteratorOps);
constinit const TypeTable kSetIteratorTable =
    table(Kind::SetIterator, kIteratorMethods, &kSetIteratorOps);
const TypeTable kMappingProxyTable = {.kind = Kind::MappingProxy,
                                      .doc = nullptr,
                                      .methods = kProxyMethods,
                                      .getsets = {},
                                      .class_methods = kProxyClassMethods,
                                      .static_methods = {},
                                      .ops = &kProxyOps,
                                      .final = true};

}  // namespace brine
