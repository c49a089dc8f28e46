// The module `gc`: collections on request. Finalizers and callbacks of what was found run before collect() returns.
// Tested by tests/lang/gc_module/*.py.
#include "vm/object/all.h"
#include "vm/object/number.h"
#include "vm/object/object_type.h"
#include "vm/run/loop.h"
#include "vm/run/protocol.h"
#include "vm/run/state.h"

namespace brine {
namespace {

Answer gc_collect(Vm& vm, Args args) {
  int64_t generation = clip(args[0]);
  if (generation < 0 || generation > 2) return raise(vm, ValueError, "invalid generation");
  collect(vm, true);
  request_look(vm);  // it took long, and costs no fuel
  size_t found = vm.heap.unreachable_count();
  if (found == 0) return Value::from_int(0);
  Answer entered = enter_stub(vm, Stub::gc_collect, {Value::from_int(int64_t(found))});
  if (entered.is_entered()) begin_finalizers(vm);
  return entered;
}

Value& setting(Vm& vm, const char* which, Value start) {
  auto [at, fresh] = vm.state->host_values.try_emplace(which, start);
  return at->second;
}
Value& enabled(Vm& vm) { return setting(vm, "gc enabled", from_bool(true)); }

// Memory must be collected all the same: the limits of a Vm hold. What a program sees is its own setting.
Answer gc_enable(Vm& vm, Args) {
  enabled(vm) = from_bool(true);
  return none();
}
Answer gc_disable(Vm& vm, Args) {
  enabled(vm) = from_bool(false);
  return none();
}
Answer gc_isenabled(Vm& vm, Args) { return enabled(vm); }

Result<Value> default_threshold(Vm& vm) {
  Value three[3] = {Value::from_int(700), Value::from_int(10), Value::from_int(10)};
  return Result<Value>(brine::make_tuple(vm, three));
}
Answer gc_get_threshold(Vm& vm, Args) {
  Value& known = setting(vm, "gc threshold", none());
  if (is_none(known)) known = TRY(default_threshold(vm));
  return known;
}
Answer gc_set_threshold(Vm& vm, Args args) {
  Value now = TRY(default_threshold(vm));
  Value three[3];
  for (size_t i = 0; i < 3; i++)
    three[i] = args[i] == kUnbound ? cast<Tuple>(now)->items()[i] : args[i];
  setting(vm, "gc threshold", none()) = to_value(TRY(brine::make_tuple(vm, three)));
  return none();
}
Answer gc_get_count(Vm& vm, Args) {
  auto& s = vm.heap.statistics;
  Value three[3] = {Value::from_int(0), Value::from_int(int64_t(s.young_collections % 10)),
                    Value::from_int(int64_t(s.full_collections % 10))};
  return brine::make_tuple(vm, three);
}
Answer gc_nothing(Vm&, Args) { return none(); }
Answer gc_zero(Vm&, Args) { return Value::from_int(0); }
// Kinds without references are never looked into.
bool is_tracked(Value v) {
  if (!v.is_object()) return false;
  switch (v.as_object()->kind) {
    case Kind::None:
    case Kind::Bool:
    case Kind::Ellipsis:
    case Kind::NotImplemented:
    case Kind::Int:
    case Kind::Float:
    case Kind::Complex:
    case Kind::Str:
    case Kind::Bytes:
    case Kind::ByteArray: return false;
    case Kind::Tuple: return cast<Tuple>(v)->size != 0;
    default: return true;
  }
}
// CPython does not look into a dict either before it holds what has references.
Answer gc_is_tracked(Vm&, Args args) {
  auto* dict = as<Dict>(args[0]);
  if (!dict || dict->has(kExtended)) return from_bool(is_tracked(args[0]));
  for (uint32_t i = next_entry(dict, 0); i < dict->filled; i = next_entry(dict, i + 1))
    if (is_tracked(*dict->key(i)) || is_tracked(*dict->value(i))) return from_bool(true);
  return from_bool(false);
}

// What the object holds, in the order in which CPython's traversal comes by. Of a dict whose keys are texts, the values.
Result<void> add_referents(Vm& vm, Value v, std::vector<Value>& out) {
  if (!v.is_object()) return {};
  auto add = [&](Value held) {
    if (held != kUnbound) out.push_back(held);
  };
  auto add_backwards = [&](std::span<const Value> items) {
    for (size_t i = items.size(); i-- > 0;) add(items[i]);
  };
  switch (v.as_object()->kind) {
    case Kind::List: add_backwards(cast<List>(v)->view()); break;
    case Kind::Tuple: add_backwards(cast<Tuple>(v)->view()); break;
    case Kind::Dict: {
      auto* d = cast<Dict>(v);
      bool texts = true;
      for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1))
        texts = texts && is_kind(*d->key(i), Kind::Str);
      for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1)) {
        add(*d->value(i));
        if (!texts) add(*d->key(i));
      }
      break;
    }
    case Kind::Set:
    case Kind::FrozenSet: {
      auto* s = static_cast<Set*>(v.as_object());
      for (uint32_t i = next_entry(s, 0); i < s->filled; i = next_entry(s, i + 1)) add(*s->key(i));
      break;
    }
    case Kind::BoundMethod:
      add(cast<BoundMethod>(v)->function);
      add(cast<BoundMethod>(v)->self);
      return {};
    case Kind::Cell: add(cast<Cell>(v)->content); return {};
    default: break;
  }
  if (v.as_object()->kind != Kind::Instance && !v.as_object()->has(kExtended)) return {};
  Class* cls = class_of(vm, v);
  if (cls->class_flags & kHasDict) {
    Value dict = TRY(nest(vm, get_attribute(vm, v, name(vm, Name::dunder_dict))));
    if (auto* d = as<Dict>(dict))
      for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1))
        add(*d->value(i));
  }
  add(to_value(cls));
  return {};
}
Answer gc_get_referents(Vm& vm, Args args) {
  std::vector<Value> found;
  for (Value v : cast<Tuple>(args[0])->view()) TRY(add_referents(vm, v, found));
  TRY(spend(vm, found.size() / 8));
  return to_value(TRY(make_list(vm, found)));
}
Answer gc_is_finalized(Vm&, Args args) {
  return from_bool(args[0].is_object() && args[0].as_object()->has(kFinalized));
}
Answer gc_get_debug(Vm& vm, Args) { return setting(vm, "gc debug", Value::from_int(0)); }
Answer gc_set_debug(Vm& vm, Args args) {
  setting(vm, "gc debug", Value::from_int(0)) = args[0];
  return none();
}
// One dict for each of CPython's generations: the youngest stands for young collections, the oldest for full ones.
Answer gc_get_stats(Vm& vm, Args) {
  auto& s = vm.heap.statistics;
  List* list = TRY(make_list(vm, {}));
  for (uint64_t collections : {s.young_collections, uint64_t(0), s.full_collections}) {
    Dict* d = make_dict(vm);
    TRY(set_name(vm, d, intern(vm, "collections"), make_int(vm, int64_t(collections))));
    TRY(set_name(vm, d, intern(vm, "collected"), Value::from_int(0)));
    TRY(set_name(vm, d, intern(vm, "uncollectable"), Value::from_int(0)));
    TRY(append(vm, list, to_value(d)));
  }
  return to_value(list);
}

constexpr NativeRow kFunctions[] = {
    {"collect(generation: index=2)", gc_collect, "Run the garbage collector."},
    {"enable()", gc_enable, "Enable automatic garbage collection."},
    {"disable()", gc_disable, "Disable automatic garbage collection."},
    {"isenabled()", gc_isenabled, "Returns true if automatic garbage collection is enabled."},
    {"get_threshold()", gc_get_threshold, "Return the current collection thresholds."},
    {"set_threshold(threshold0: index, threshold1: index=..., threshold2: index=..., /)",
     gc_set_threshold, "Set the collection thresholds."},
    {"get_count()", gc_get_count, "Return a three-tuple of the current collection counts."},
    {"get_debug()", gc_get_debug, "Get the garbage collection debugging flags."},
    {"set_debug(flags: index, /)", gc_set_debug, "Set the garbage collection debugging flags."},
    {"get_stats()", gc_get_stats,
     "Return a list of dictionaries containing per-generation statistics."},
    {"freeze()", gc_nothing,
     "Freeze all current tracked objects and ignore them for future collections."},
    {"unfreeze()", gc_nothing, "Unfreeze all objects in the permanent generation."},
    {"get_freeze_count()", gc_zero, "Return the number of objects in the permanent generation."},
    {"is_tracked(obj, /)", gc_is_tracked,
     "Returns true if the object is tracked by the garbage collector."},
    {"get_referents(*objs)", gc_get_referents,
     "Return the list of objects that are directly referred to by objs."},
    {"is_finalized(obj, /)", gc_is_finalized,
     "Returns true if the object has been already finalized by the GC."},
};

Result<void> fill(Vm& vm, Module* m) {
  static constexpr std::pair<const char*, int> kFlags[] = {{"DEBUG_STATS", 1},
                                                           {"DEBUG_COLLECTABLE", 2},
                                                           {"DEBUG_UNCOLLECTABLE", 4},
                                                           {"DEBUG_SAVEALL", 32},
                                                           {"DEBUG_LEAK", 38}};
  for (auto [text, flag] : kFlags)
    TRY(set_name(vm, m->dict, intern(vm, text), Value::from_int(flag)));
  TRY(set_name(vm, m->dict, intern(vm, "garbage"), to_value(TRY(make_list(vm, {})))));
  return set_name(vm, m->dict, intern(vm, "callbacks"), to_value(TRY(make_list(vm, {}))));
}

}  // namespace

extern const ModuleTable k_gc_module;
constinit const ModuleTable k_gc_module{
    "gc", "This module provides access to the garbage collector for reference cycles.", kFunctions,
    fill};

}  // namespace brine
