// See callables.h.
#include "vm/object/callables.h"

#include <vector>

#include "vm/object/containers.h"
#include "vm/object/function.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/object_type.h"
#include "vm/run/loop.h"

namespace brine {
namespace {

template <class T>
T* made(Vm& vm, Args args) {
  return make_for<T>(vm, cast<Class>(args[0]));
}

Result<void> one_argument(Vm& vm, std::string_view who, Args args, Tuple* keywords) {
  if (keywords && keywords->size) return raise(vm, TypeError, who, "() takes no keyword arguments");
  if (args.count != 1) return raise(vm, TypeError, who, " expected 1 argument, got ", args.count);
  return {};
}

Result<Tuple*> tail_of(Vm& vm, Value tuple, size_t from) {
  return brine::make_tuple(vm, cast<Tuple>(tuple)->view().subspan(from));
}

// ---- operator.itemgetter

Answer item_getter_new(Vm& vm, Args args) {
  if (cast<Tuple>(args[1])->size == 0)
    return raise(vm, TypeError, "itemgetter expected 1 argument, got 0");
  auto* g = made<ItemGetter>(vm, args);
  g->items = cast<Tuple>(args[1]);
  return to_value(g);
}
// The items of a list or tuple proper at these places, if they are all there.
bool find_items(Value o, Tuple* places, Value* found) {
  if (!o.is_object()) return false;
  bool list = o.as_object()->shape == uint32_t(Kind::List);
  if (!list && o.as_object()->shape != uint32_t(Kind::Tuple)) return false;
  Value* items = list ? cast<List>(o)->items() : cast<Tuple>(o)->items();
  int64_t size = int64_t(list ? cast<List>(o)->size : cast<Tuple>(o)->size);
  for (uint64_t i = 0; i < places->size; i++) {
    Value place = places->items()[i];
    if (!place.is_int()) return false;
    int64_t at = place.as_int() < 0 ? place.as_int() + size : place.as_int();
    if (at < 0 || at >= size) return false;
    found[i] = items[at];
  }
  return true;
}
Answer item_getter_call(Vm& vm, Value v, Args args, Tuple* keywords) {
  TRY(one_argument(vm, "itemgetter", args, keywords));
  Tuple* items = cast<ItemGetter>(v)->items;
  if (items->size == 1) return get_item(vm, args[0], items->items()[0]);
  Value found[4];
  if (items->size <= std::size(found) && find_items(args[0], items, found))
    return brine::make_tuple(vm, {found, items->size});
  return enter_stub(vm, Stub::get_items, {args[0], to_value(items)});
}
Value text(Vm& vm, std::string_view s) { return to_value(intern(vm, s)); }
Answer item_getter_repr(Vm& vm, Value v) {
  return enter_stub(
      vm, Stub::repr_call,
      {text(vm, "operator.itemgetter"), to_value(cast<ItemGetter>(v)->items), none()});
}

// ---- operator.attrgetter

Answer attr_getter_new(Vm& vm, Args args) {
  Tuple* names = cast<Tuple>(args[1]);
  if (names->size == 0) return raise(vm, TypeError, "attrgetter expected 1 argument, got 0");
  bool dotted = false;
  for (Value n : names->view()) {
    if (!is_kind(n, Kind::Str)) return raise(vm, TypeError, "attribute name must be a string");
    dotted |= cast<Str>(n)->view().find('.') != std::string_view::npos;
  }
  auto* g = made<AttrGetter>(vm, args);
  g->names = names;
  g->dotted = dotted;
  return to_value(g);
}
// The attributes of these names, dots and all, if they are to be had without Python.
bool find_plainly(Vm& vm, Value o, Tuple* names, Value* found) {
  for (uint64_t i = 0; i < names->size; i++) {
    Value v = o;
    std::string_view path = cast<Str>(names->items()[i])->view();
    for (size_t dot = 0; dot != path.npos; path.remove_prefix(dot + 1)) {
      dot = path.find('.');
      std::optional<Value> known = known_attribute(vm, v, intern(vm, path.substr(0, dot)));
      if (!known || *known == kUnbound) return false;
      v = *known;
      if (dot == path.npos) break;
    }
    found[i] = v;
  }
  return true;
}
Answer attr_getter_call(Vm& vm, Value v, Args args, Tuple* keywords) {
  TRY(one_argument(vm, "attrgetter", args, keywords));
  auto* g = cast<AttrGetter>(v);
  if (g->names->size == 1 && !g->dotted)
    return get_attribute(vm, args[0], intern(vm, cast<Str>(g->names->items()[0])));
  Value found[4];
  if (g->names->size <= std::size(found) && find_plainly(vm, args[0], g->names, found))
    return g->names->size == 1 ? Answer(found[0])
                               : Answer(brine::make_tuple(vm, {found, g->names->size}));
  return enter_stub(vm, Stub::get_attributes, {args[0], to_value(g->names)});
}
Answer attr_getter_repr(Vm& vm, Value v) {
  return enter_stub(
      vm, Stub::repr_call,
      {text(vm, "operator.attrgetter"), to_value(cast<AttrGetter>(v)->names), none()});
}

// ---- operator.methodcaller

Answer method_caller_new(Vm& vm, Args args) {
  Tuple* given = cast<Tuple>(args[1]);
  if (given->size == 0)
    return raise(vm, TypeError, "methodcaller needs at least one argument, the method name");
  if (!is_kind(given->items()[0], Kind::Str))
    return raise(vm, TypeError, "method name must be a string");
  Tuple* rest = TRY(tail_of(vm, args[1], 1));
  auto* c = made<MethodCaller>(vm, args);
  c->name = intern(vm, cast<Str>(given->items()[0]));
  c->args = rest;
  c->keywords = cast<Dict>(args[2]);
  return to_value(c);
}
Answer method_caller_call(Vm& vm, Value v, Args args, Tuple* keywords) {
  TRY(one_argument(vm, "methodcaller", args, keywords));
  auto* c = cast<MethodCaller>(v);
  if (c->keywords->used == 0)
    return call_method(vm, args[0], intern(vm, c->name), ArgList(c->args->view()));
  return enter_stub(vm, Stub::call_method_named,
                    {args[0], to_value(c->name), to_value(c->args), to_value(c->keywords)});
}
Answer method_caller_repr(Vm& vm, Value v) {
  auto* c = cast<MethodCaller>(v);
  std::vector<Value> all{to_value(c->name)};
  for (Value a : c->args->view()) all.push_back(a);
  Tuple* shown = TRY(brine::make_tuple(vm, all));
  return enter_stub(vm, Stub::repr_call,
                    {text(vm, "operator.methodcaller"), to_value(shown), to_value(c->keywords)});
}

// ---- functools.partial

Answer partial_new(Vm& vm, Args args) {
  Tuple* given = cast<Tuple>(args[1]);
  if (given->size == 0) return raise(vm, TypeError, "type 'partial' takes at least one argument");
  Value function = given->items()[0];
  if (!is_callable(vm, function))
    return raise(vm, TypeError, "the first argument must be callable");
  Dict* keywords = cast<Dict>(args[2]);
  std::vector<Value> all;
  // A partial of a partial is one partial, unless the inner one has attributes of its own or another class.
  if (auto* inner = as<Partial>(function);
      inner && class_of(vm, function) == cast<Class>(args[0]) && !has_own_attributes(vm, inner)) {
    function = inner->function;
    for (Value v : inner->args->view()) all.push_back(v);
    if (inner->keywords->used) {
      Dict* merged = TRY(dict_copy(vm, inner->keywords));
      TRY(dict_merge_plain(vm, merged, keywords));
      keywords = merged;
    }
  }
  for (Value v : given->view().subspan(1)) all.push_back(v);
  Tuple* bound = TRY(brine::make_tuple(vm, all));
  auto* p = made<Partial>(vm, args);
  p->function = function;
  p->args = bound;
  p->keywords = keywords;
  return to_value(p);
}

Answer partial_call(Vm& vm, Value v, Args args, Tuple* keywords) {
  auto* p = cast<Partial>(v);
  size_t named = keywords ? keywords->size : 0;
  std::vector<Value> all(p->args->items(), p->args->items() + p->args->size);
  all.insert(all.end(), args.at, args.at + args.count - named);
  if (p->keywords->used == 0) {
    all.insert(all.end(), args.at + args.count - named, args.at + args.count);
    return call(vm, p->function, ArgList(Values(all)), keywords);
  }
  Dict* merged = TRY(dict_copy(vm, p->keywords));
  for (size_t i = 0; i < named; i++)
    TRY(dict_set(vm, merged, keywords->items()[i], args[args.count - named + i]));
  Tuple* positional = TRY(brine::make_tuple(vm, all));
  return call_with(vm, p->function, positional, merged);
}
Answer partial_repr(Vm& vm, Value v) {
  auto* p = cast<Partial>(v);
  std::vector<Value> all{p->function};
  for (Value a : p->args->view()) all.push_back(a);
  Tuple* shown = TRY(brine::make_tuple(vm, all));
  Class* cls = class_of(vm, v);
  Value* module = find_name(cls->dict, name(vm, Name::dunder_module));
  bool own = module && is_kind(*module, Kind::Str) && cast<Str>(*module)->view() == "functools";
  std::string title = own ? "functools." : "";
  title += cls->name->view();
  return enter_stub(vm, Stub::repr_call, {text(vm, title), to_value(shown), to_value(p->keywords)});
}
// (class, (function,), (function, args, keywords, attributes or None))
Answer partial_reduce(Vm& vm, Args args) {
  auto* p = cast<Partial>(args[0]);
  Value attributes = none();
  if (has_own_attributes(vm, p))
    attributes = TRY(nest(vm, get_attribute(vm, args[0], name(vm, Name::dunder_dict))));
  Value only[] = {p->function};
  Value state[] = {p->function, to_value(p->args), to_value(p->keywords), attributes};
  Value parts[] = {to_value(class_of(vm, args[0])), to_value(TRY(brine::make_tuple(vm, only))),
                   to_value(TRY(brine::make_tuple(vm, state)))};
  return brine::make_tuple(vm, parts);
}
Answer partial_set_state(Vm& vm, Args args) {
  auto* p = cast<Partial>(args[0]);
  Tuple* state = as<Tuple>(args[1]);
  if (!state || state->size != 4 || !is_callable(vm, state->items()[0]) ||
      !is_kind(state->items()[1], Kind::Tuple) ||
      !(is_none(state->items()[2]) || is_kind(state->items()[2], Kind::Dict)))
    return raise(vm, TypeError, "invalid partial state");
  Value bound = state->items()[1], keywords = state->items()[2], attributes = state->items()[3];
  if (bound.as_object()->has(kExtended))
    bound = to_value(TRY(brine::make_tuple(vm, cast<Tuple>(bound)->view())));
  if (is_none(keywords))
    keywords = to_value(make_dict(vm));
  else if (keywords.as_object()->has(kExtended))
    keywords = to_value(TRY(dict_copy(vm, cast<Dict>(keywords))));
  vm.heap.barrier(p);
  p->function = state->items()[0];
  p->args = cast<Tuple>(bound);
  p->keywords = cast<Dict>(keywords);
  if (is_none(attributes)) attributes = to_value(make_dict(vm));
  TRY(nest(vm, set_attribute(vm, args[0], name(vm, Name::dunder_dict), attributes)));
  return none();
}
Answer partial_function(Vm&, Value v) { return cast<Partial>(v)->function; }
Answer partial_args(Vm&, Value v) { return to_value(cast<Partial>(v)->args); }
Answer partial_keywords(Vm&, Value v) { return to_value(cast<Partial>(v)->keywords); }

// ---- functools.lru_cache

Answer lru_new(Vm& vm, Args args) {
  auto* c = made<LruCache>(vm, args);
  c->function = args[1];
  c->limit = args[2];
  c->typed = is_true(args[3]);
  c->info = args[4];
  c->table = make_dict(vm);
  return to_value(c);
}

// One int or str is its own key; else all arguments, a mark, the named ones, and the types if they count.
Result<Value> lru_key(Vm& vm, LruCache* c, Args args, Tuple* keywords) {
  size_t named = keywords ? keywords->size : 0;
  if (args.count == 1 && !named && !c->typed) {
    Value only = args[0];
    if (only.is_int() || (is_kind(only, Kind::Str) && !only.as_object()->has(kExtended)))
      return only;
  }
  std::vector<Value> all(args.at, args.at + args.count - named);
  if (named) all.push_back(to_value(builtin_class(vm, Kind::LruCache)));
  for (size_t i = 0; i < named; i++) {
    all.push_back(keywords->items()[i]);
    all.push_back(args[args.count - named + i]);
  }
  if (c->typed)
    for (uint32_t i = 0; i < args.count; i++) all.push_back(to_value(class_of(vm, args[i])));
  return brine::make_tuple(vm, all);
}

Answer lru_call(Vm& vm, Value v, Args args, Tuple* keywords) {
  auto* c = cast<LruCache>(v);
  if (c->limit == Value::from_int(0)) {
    c->misses++;
    return call(vm, c->function, ArgList(Values(args.at, args.count)), keywords);
  }
  Value key = TRY(lru_key(vm, c, args, keywords));
  Value found = TRY(dict_get(vm, c->table, key));
  if (found != kUnbound) {
    c->hits++;
    if (!is_none(c->limit)) {
      found = TRY(dict_pop(vm, c->table, key));
      if (found != kUnbound) TRY(dict_set(vm, c->table, key, found));
    }
    return found;
  }
  c->misses++;
  size_t named = keywords ? keywords->size : 0;
  Tuple* positional = TRY(brine::make_tuple(vm, {args.at, args.count - named}));
  if (!named) return enter_stub(vm, Stub::lru_miss, {v, key, c->function, to_value(positional)});
  Dict* dict = make_dict(vm);
  for (size_t i = 0; i < named; i++)
    TRY(dict_set(vm, dict, keywords->items()[i], args[args.count - named + i]));
  return enter_stub(vm, Stub::lru_miss_named,
                    {v, key, c->function, to_value(positional), to_value(dict)});
}

// _lru_store(cache, key, value): what was computed comes to the table, the oldest result leaves.
Answer lru_store(Vm& vm, Args args) {
  auto* c = cast<LruCache>(args[0]);
  if (!is_none(c->limit)) {
    if (TRY(dict_get(vm, c->table, args[1])) != kUnbound) return args[2];
    if (c->table->used && int64_t(c->table->used) >= clip(c->limit))
      dict_remove_entry(c->table, next_entry(c->table, 0));
  }
  TRY(dict_set(vm, c->table, args[1], args[2]));
  return args[2];
}

Answer lru_info(Vm& vm, Args args) {
  auto* c = cast<LruCache>(args[0]);
  return call(vm, c->info,
              {Value::from_int(int64_t(c->hits)), Value::from_int(int64_t(c->misses)), c->limit,
               Value::from_int(c->table->used)});
}
Answer lru_clear(Vm& vm, Args args) {
  auto* c = cast<LruCache>(args[0]);
  c->hits = c->misses = 0;
  dict_clear(vm, c->table);
  return none();
}
Answer bind_self(Vm& vm, Args args) {
  if (is_none(args[1])) return args[0];
  return make_bound_method(vm, args[0], args[1]);
}
Answer give_self(Vm&, Args args) { return args[0]; }

// ---- functools.cmp_to_key

Answer key_call(Vm& vm, Value v, Args args, Tuple* keywords) {
  if (args.count != 1 ||
      (keywords && keywords->size && cast<Str>(keywords->items()[0])->view() != "obj"))
    return raise(vm, TypeError,
                 args.count == 0
                     ? "K() missing required argument 'obj' (pos 1)"
                     : "K() takes at most 1 argument (" + std::to_string(args.count) + " given)");
  auto* k = vm.heap.make<CompareKey>();
  k->function = cast<CompareKey>(v)->function;
  k->object = args[0];
  return to_value(k);
}
Answer key_compare(Vm& vm, CompareOp op, Value a, Value b) {
  auto *x = as<CompareKey>(a), *y = as<CompareKey>(b);
  if (!x || !y) return raise(vm, TypeError, "other argument must be K instance");
  if (x->object == kUnbound || y->object == kUnbound) return raise(vm, AttributeError, "object");
  return enter_stub(vm, Stub::compare_keys,
                    {x->function, x->object, y->object, Value::from_int(int(op))});
}
Answer key_object(Vm& vm, Value v) {
  Value o = cast<CompareKey>(v)->object;
  return o == kUnbound ? Answer(raise(vm, AttributeError, "obj")) : Answer(o);
}

// ---- fields of named tuples

Answer getter_new(Vm& vm, Args args) {
  auto* g = made<TupleGetter>(vm, args);
  g->index = args[1];
  g->doc = args[2];
  return to_value(g);
}
Answer getter_get(Vm& vm, Args args) {
  if (is_none(args[1])) return args[0];
  return tuple_getter_get(vm, args[0], args[1]);
}
Answer getter_set(Vm& vm, Args) { return raise(vm, AttributeError, "can't set attribute"); }
Answer getter_delete(Vm& vm, Args) { return raise(vm, AttributeError, "can't delete attribute"); }
Answer getter_doc(Vm&, Value v) { return cast<TupleGetter>(v)->doc; }
Answer getter_set_doc(Vm& vm, Value v, Value doc) {
  vm.heap.barrier(v.as_object());
  cast<TupleGetter>(v)->doc = doc == kUnbound ? none() : doc;
  return none();
}

constexpr NativeRow kItemGetterMethods[] = {{"__new__(cls, /, *items)", item_getter_new}};
constexpr NativeRow kAttrGetterMethods[] = {{"__new__(cls, /, *attrs)", attr_getter_new}};
constexpr NativeRow kMethodCallerMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", method_caller_new}};
constexpr NativeRow kPartialMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", partial_new},
    {"__reduce__(self, /)", partial_reduce},
    {"__setstate__(self, state, /)", partial_set_state},
};
constexpr GetSetRow kPartialGetSets[] = {
    {"func", partial_function, refuse_set, "function object to use in future partial calls"},
    {"args", partial_args, refuse_set, "tuple of arguments to future partial calls"},
    {"keywords", partial_keywords, refuse_set,
     "dictionary of keyword arguments to future partial calls"},
    {"__dict__", get_dict, set_lasting_dict},
};
constexpr NativeRow kPartialClassMethods[] = {
    {"__class_getitem__(cls, item, /)", class_getitem, "See PEP 585"}};
constexpr NativeRow kLruMethods[] = {
    {"__new__(cls, user_function, maxsize, typed, cache_info_type, /)", lru_new},
    {"cache_info(self, /)", lru_info, "Report cache statistics"},
    {"cache_clear(self, /)", lru_clear, "Clear the cache and cache statistics"},
    {"__get__(self, instance, owner=None, /)", bind_self},
    {"__copy__(self, /)", give_self},
    {"__deepcopy__(self, memo, /)", give_self},
};
constexpr GetSetRow kKeyGetSets[] = {
    {"obj", key_object, nullptr, "Value wrapped by a key function."}};
constexpr NativeRow kGetterMethods[] = {
    {"__new__(cls, index, doc, /)", getter_new},
    {"__get__(self, instance, owner=None, /)", getter_get},
    {"__set__(self, instance, value, /)", getter_set},
    {"__delete__(self, instance, /)", getter_delete},
};
constexpr GetSetRow kGetterGetSets[] = {{"__doc__", getter_doc, getter_set_doc}};

constexpr TypeOps kItemGetterOps = {.repr = item_getter_repr, .call = item_getter_call};
constexpr TypeOps kAttrGetterOps = {.repr = attr_getter_repr, .call = attr_getter_call};
constexpr TypeOps kMethodCallerOps = {.repr = method_caller_repr, .call = method_caller_call};
constexpr TypeOps kPartialOps = {.repr = partial_repr, .call = partial_call};
constexpr TypeOps kLruOps = {.call = lru_call};
constexpr TypeOps kKeyOps = {
    .unhashable = true, .compare = key_compare, .ordered = true, .call = key_call};
constexpr TypeOps kGetterOps = {};

// cmp_to_key(function), under a name that only hidden and library code sees.
Answer make_key(Vm& vm, Args args) {
  auto* k = vm.heap.make<CompareKey>();
  k->function = args[0];
  return to_value(k);
}
constexpr NativeRow kIntrinsics[] = {
    {"_lru_store(cache: LruCache, key, value, /)", lru_store, kTotal},
    {"_make_key(function, /)", make_key, kTotal},
};

constexpr TypeTable table(Kind kind, const char* python_name, const char* module,
                          std::span<const NativeRow> methods, std::span<const GetSetRow> getsets,
                          const TypeOps* ops, const char* doc = nullptr) {
  return {.kind = kind,
          .doc = doc,
          .methods = methods,
          .getsets = getsets,
          .class_methods = {},
          .static_methods = {},
          .ops = ops,
          .final = true,
          .python_name = python_name,
          .module = module};
}

}  // namespace

Answer tuple_getter_get(Vm& vm, Value getter, Value tuple) {
  auto* g = cast<TupleGetter>(getter);
  Tuple* t = as<Tuple>(tuple);
  if (!t)
    return raise(vm, TypeError, "descriptor for index '", clip(g->index),
                 "' for tuple subclasses doesn't apply to '", type_name(vm, tuple), "' object");
  uint64_t i = uint64_t(clip(g->index));
  if (i >= t->size) return raise(vm, IndexError, "tuple index out of range");
  return t->items()[i];
}

const std::span<const NativeRow> kCallablesIntrinsics = kIntrinsics;

constinit const TypeTable kItemGetterTable =
    table(Kind::ItemGetter, "itemgetter", "operator", kItemGetterMethods, {}, &kItemGetterOps,
          "Return a callable object that fetches the given item(s) from its operand.");
constinit const TypeTable kAttrGetterTable =
    table(Kind::AttrGetter, "attrgetter", "operator", kAttrGetterMethods, {}, &kAttrGetterOps,
          "Return a callable object that fetches the given attribute(s) from its operand.");
constinit const TypeTable kMethodCallerTable = table(
    Kind::MethodCaller, "methodcaller", "operator", kMethodCallerMethods, {}, &kMethodCallerOps,
    "Return a callable object that calls the given method on its operand.");
constinit const TypeTable kPartialTable = {
    .kind = Kind::Partial,
    .doc =
        "partial(func, *args, **keywords) - new function with partial application\n    of the "
        "given arguments and keywords.\n",
    .methods = kPartialMethods,
    .getsets = kPartialGetSets,
    .class_methods = kPartialClassMethods,
    .static_methods = {},
    .ops = &kPartialOps,
    .python_name = "partial",
    .module = "_functools"};
constinit const TypeTable kLruCacheTable = {.kind = Kind::LruCache,
                                            .doc = nullptr,
                                            .methods = kLruMethods,
                                            .getsets = {},
                                            .class_methods = {},
                                            .static_methods = {},
                                            .ops = &kLruOps,
                                            .python_name = "_lru_cache_wrapper",
                                            .module = "_functools"};
constinit const TypeTable kCompareKeyTable =
    table(Kind::CompareKey, "KeyWrapper", "functools", {}, kKeyGetSets, &kKeyOps);
constinit const TypeTable kTupleGetterTable = table(
    Kind::TupleGetter, "_tuplegetter", "_collections", kGetterMethods, kGetterGetSets, &kGetterOps);

}  // namespace brine
