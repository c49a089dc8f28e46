// The module `gc`: collections on request. Finalizers and callbacks of what was found run before collect() returns.
// Tested by tests/lang/gc_module/*.py.
#include "vm/object/all.h"
#include "vm/object/number.h"
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
Answer gc_is_tracked(Vm&, Args args) {
  if (!args[0].is_object()) return from_bool(false);
  switch (args[0].as_object()->kind) {
    case Kind::None:
    case Kind::Bool:
    case Kind::Ellipsis:
    case Kind::NotImplemented:
    case Kind::Int:
    case Kind::Float:
    case Kind::Complex:
    case Kind::Str:
    case Kind::Bytes:
    case Kind::ByteArray: return from_bool(false);
    default: return from_bool(true);
  }
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
