// The methods of dict. Views and iterators are in views.cpp.
// Tested by tests/lang/dicts/*.py.
#include "vm/object/containers.h"
#include "vm/object/equal.h"
#include "vm/object/list.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/table.h"

namespace brine {

Result<void> dict_pair(Vm& vm, Dict* dict, uint64_t position, Value pair, bool& understood) {
  Value* items;
  uint64_t size;
  List* copy = nullptr;
  understood = true;
  if (is_sequence(pair) && iterates_plainly(vm, pair)) {
    items = sequence_items(pair);
    size = sequence_size(pair);
  } else {
    copy = TRY(make_list(vm, {}));
    understood = TRY(extend_plainly(vm, copy, pair));
    if (!understood) return {};
    items = copy->items();
    size = copy->size;
  }
  if (size != 2) {
    return raise(vm, ValueError, "dictionary update sequence element #", position, " has length ",
                 size, "; 2 is required");
  }
  return dict_set(vm, dict, items[0], items[1]);
}

namespace {

Dict* self(Args args) { return cast<Dict>(args[0]); }

Answer dict_new(Vm& vm, Args args) { return to_value(make_for<Dict>(vm, cast<Class>(args[0]))); }

// As long as the pairs come as keys and values at once.
Result<void> update_from_spread(Vm& vm, Dict* dict, Value it) {
  NextInto next = spreads(it, 2);
  if (!next) return {};
  Value pair[2];
  for (uint64_t i = 0;; i++) {
    if (i % 64 == 63) TRY(spend(vm, 8));
    Took took = next(vm, it, pair);
    if (took == Took::Failed) return Failed{};
    if (took != Took::Item) return {};
    TRY(dict_set(vm, dict, pair[0], pair[1]));
  }
}

// What update() and dict() do: items from a mapping or from pairs, then keywords.
Answer update_from(Vm& vm, Dict* dict, Value other, Dict* keywords) {
  if (Dict* from = as<Dict>(other); from && iterates_plainly(vm, other)) {
    TRY(dict_merge_plain(vm, dict, from));
  } else if (other != kUnbound) {
    bool pairs = iterates_plainly(vm, other) && !other.as_object()->has(kExtended);
    if (!pairs)
      return enter_stub(vm, Stub::dict_update, {to_value(dict), other, to_value(keywords)});
    Value it = TRY(Result<Value>(plain_iter(vm, other).word));
    TRY(update_from_spread(vm, dict, it));
    for (uint64_t i = 0;; i++) {
      if (i % 64 == 63) TRY(spend(vm, 8));
      Value pair = plain_next(vm, it).word;
      if (pair == kFailed) return Failed{};
      if (pair == kExhausted) break;
      bool understood;
      TRY(dict_pair(vm, dict, i, pair, understood));
      if (!understood) {
        return enter_stub(
            vm, Stub::dict_update_pairs,
            {to_value(dict), it, pair, Value::from_int(int64_t(i)), to_value(keywords)});
      }
    }
  }
  TRY(dict_merge_plain(vm, dict, keywords));
  return none();
}

Answer update_from_args(Vm& vm, Args args, const char* who) {
  Tuple* given = cast<Tuple>(args[1]);
  if (given->size > 1)
    return raise(vm, TypeError, who, " expected at most 1 argument, got ", given->size);
  return update_from(vm, self(args), given->size ? given->items()[0] : kUnbound,
                     cast<Dict>(args[2]));
}
Answer dict_init(Vm& vm, Args args) { return update_from_args(vm, args, "dict"); }
Answer dict_update_method(Vm& vm, Args args) { return update_from_args(vm, args, "update"); }

Answer dict_fromkeys(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  if (cls != builtin_class(vm, Kind::Dict) || !iterates_plainly(vm, args[1])) {
    return enter_stub(vm, Stub::dict_fromkeys, {args[0], args[1], args[2]});
  }
  Dict* dict = make_dict(vm);
  if (is_kind(args[1], Kind::Dict) || is_set_kind(args[1])) {
    TRY(dict_add_keys(vm, dict, args[1].as_object(), args[2]));
    return to_value(dict);
  }
  Value it = TRY(Result<Value>(plain_iter(vm, args[1]).word));
  for (uint32_t n = 0;; n++) {
    if (n % 64 == 63) TRY(spend(vm, 8));
    Value key = plain_next(vm, it).word;
    if (key == kFailed) return Failed{};
    if (key == kExhausted) return to_value(dict);
    TRY(dict_set(vm, dict, key, args[2]));
  }
}

Answer dict_get_method(Vm& vm, Args args) {
  Value found = TRY(dict_get(vm, self(args), args[1]));
  return found == kUnbound ? args[2] : found;
}

Answer dict_pop_method(Vm& vm, Args args) {
  Value found = kUnbound;
  if (self(args)->used) found = TRY(dict_pop(vm, self(args), args[1]));
  if (found != kUnbound) return found;
  if (args[2] != kUnbound) return args[2];
  return raise_key(vm, args[1]);
}

Answer dict_popitem(Vm& vm, Args args) {
  Dict* dict = self(args);
  if (dict->used == 0) return raise(vm, KeyError, "popitem(): dictionary is empty");
  uint32_t last = dict_last_entry(dict);
  Value pair[] = {*dict->key(last), *dict->value(last)};
  Tuple* item = TRY(make_tuple(vm, pair));
  dict_remove_last(dict, last);
  return to_value(item);
}

Answer dict_setdefault(Vm& vm, Args args) {
  return dict_set_default(vm, self(args), args[1], args[2]);
}

Answer dict_clear_method(Vm& vm, Args args) {
  dict_clear(vm, self(args));
  return none();
}

Answer dict_copy_method(Vm& vm, Args args) {
  TRY(spend(vm, self(args)->used / 16));
  return dict_copy(vm, self(args));
}

template <class View>
Answer make_view(Vm& vm, Args args) {
  View* view = vm.heap.make<View>();
  view->dict = args[0];
  return to_value(view);
}

Answer dict_reversed(Vm& vm, Args args) {
  return make_dict_iterator(vm, Kind::DictReverseKeyIterator, args[0]);
}

// ---- operations

Answer dict_get_item(Vm& vm, Value v, Value key) {
  Value found = TRY(dict_get(vm, cast<Dict>(v), key));
  if (found != kUnbound) return found;
  if (v.as_object()->has(kExtended) && lookup(vm, class_of(vm, v), Special::missing_) != kUnbound) {
    return call_special(vm, v, Special::missing_, {key});
  }
  return raise_key(vm, key);
}

Answer dict_set_item(Vm& vm, Value v, Value key, Value value) {
  if (value != kUnbound) {
    TRY(dict_set(vm, cast<Dict>(v), key, value));
    return none();
  }
  if (!TRY(dict_delete(vm, cast<Dict>(v), key))) return raise_key(vm, key);
  return none();
}

Answer dict_contains(Vm& vm, Value v, Value key) {
  return from_bool(TRY(dict_find(vm, cast<Dict>(v), key)) >= 0);
}

Answer dict_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  if (op != BinaryOp::Or || !is_kind(a, Kind::Dict) || !is_kind(b, Kind::Dict))
    return not_implemented();
  Dict* sum = TRY(dict_copy(vm, cast<Dict>(a)));
  if (!iterates_plainly(vm, b)) return enter_stub(vm, Stub::dict_ior, {to_value(sum), b});
  TRY(dict_merge_plain(vm, sum, cast<Dict>(b)));
  return to_value(sum);
}

Answer dict_inplace(Vm& vm, BinaryOp op, Value a, Value b) {
  if (op != BinaryOp::Or) return not_implemented();
  if (Dict* other = as<Dict>(b); other && iterates_plainly(vm, b)) {
    TRY(dict_merge_plain(vm, cast<Dict>(a), other));
    return a;
  }
  return enter_stub(vm, Stub::dict_ior, {a, b});
}

Answer dict_iter(Vm& vm, Value v) { return make_dict_iterator(vm, Kind::DictKeyIterator, v); }

constexpr NativeRow kMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", dict_new, "Create and return a new object."},
    {"__init__(self, /, *args, **kwargs)", dict_init, "Initialize self."},
    {"get(self, key, default=None, /)", dict_get_method,
     "Return the value for key if key is in the dictionary, else default."},
    {"setdefault(self, key, default=None, /)", dict_setdefault,
     "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for "
     "key if key is in the "
     "dictionary, else default."},
    {"pop(self, key, default=..., /)", dict_pop_method,
     "D.pop(k[,d]) -> v, remove specified key and return the corresponding value."},
    {"popitem(self, /)", dict_popitem,
     "Remove and return a (key, value) pair as a 2-tuple, last in first out."},
    {"keys(self, /)", make_view<DictKeys>,
     "D.keys() -> a set-like object providing a view on D's keys"},
    {"items(self, /)", make_view<DictItems>,
     "D.items() -> a set-like object providing a view on D's items"},
    {"values(self, /)", make_view<DictValues>,
     "D.values() -> an object providing a view on D's values"},
    {"update(self, /, *args, **kwargs)", dict_update_method,
     "D.update([E, ]**F) -> None.  Update D from dict/iterable E and F."},
    {"clear(self, /)", dict_clear_method, "D.clear() -> None.  Remove all items from D."},
    {"copy(self, /)", dict_copy_method, "D.copy() -> a shallow copy of D"},
    {"__reversed__(self, /)", dict_reversed, "Return a reverse iterator over the dict keys."},
};
constexpr NativeRow kClassMethods[] = {
    {"fromkeys(cls, iterable, value=None, /)", dict_fromkeys,
     "Create a new dictionary with keys from iterable and values set to value."},
    {"__class_getitem__(cls, item, /)", class_getitem, "See PEP 585"},
};
constexpr TypeOps kDictOps = {
    .repr = repr_container,
    .unhashable = true,
    .binary = dict_binary,
    .binaries = 1 << int(BinaryOp::Or),
    .inplace = dict_inplace,
    .inplaces = 1 << int(BinaryOp::Or),
    .compare = compare_containers,
    .length = [](Value v) { return uint64_t(cast<Dict>(v)->used); },
    .get_item = dict_get_item,
    .set_item = dict_set_item,
    .contains = dict_contains,
    .iter = dict_iter,
    .truthy_by_length = true,
};

}  // namespace

const TypeTable kDictTable = {.kind = Kind::Dict,
                              .doc =
                                  "dict() -> new empty dictionary\ndict(mapping) -> new dictionary "
                                  "initialized from a mapping object's\n"
                                  "    (key, value) pairs\ndict(iterable) -> new dictionary "
                                  "initialized as if via:\n    d = {}\n    for k, v in "
                                  "iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary "
                                  "initialized with the name=value pairs\n    in the "
                                  "keyword argument list.  For example:  dict(one=1, two=2)",
                              .methods = kMethods,
                              .getsets = {},
                              .class_methods = kClassMethods,
                              .static_methods = {},
                              .ops = &kDictOps};

}  // namespace brine
