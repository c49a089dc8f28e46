// The module `_weakref`: what weakref.py is built on.
// Tested by tests/lang/weakref_module/*.py.
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

// The plain reference first, then the others, the newest first.
Answer get_weakrefs(Vm& vm, Args args) {
  List* list = TRY(make_list(vm, {}));
  if (!args[0].is_object() || !args[0].as_object()->has(kHasWeakRefs)) return to_value(list);
  WeakRef* head = vm.heap.weak.first(args[0].as_object());
  auto is_plain = [](WeakRef* w) { return is_none(w->callback) && w->shape < kKindCount; };
  for (bool plain : {true, false})
    for (WeakRef* w = head; w; w = w->next)
      if (is_plain(w) == plain) TRY(append(vm, list, to_value(w)));
  return to_value(list);
}

Answer get_weakref_count(Vm& vm, Args args) {
  Answer list = get_weakrefs(vm, args);
  return list.failed() ? list : Answer(Value::from_int(int64_t(cast<List>(list.word)->size)));
}

// A class of the library that scripts take for one written in C.
Answer seal(Vm&, Args args) {
  if (Class* cls = as<Class>(args[0])) cls->class_flags |= kBuiltinClass | kFinal;
  return none();
}

constexpr NativeRow kFunctions[] = {
    {"_seal(cls, /)", seal},
    {"getweakrefs(object, /)", get_weakrefs,
     "Return a list of all weak reference objects that point to 'object'."},
    {"getweakrefcount(object, /)", get_weakref_count,
     "Return the number of weak references to 'object'."},
};

Result<void> fill(Vm& vm, Module* m) {
  Class* cls = builtin_class(vm, Kind::WeakRef);
  TRY(set_name(vm, m->dict, intern(vm, "ref"), to_value(cls)));
  return set_name(vm, m->dict, intern(vm, "ReferenceType"), to_value(cls));
}

}  // namespace

extern const ModuleTable k__weakref_module;
constinit const ModuleTable k__weakref_module{"_weakref", "Weak-reference support module.",
                                              kFunctions, fill};

}  // namespace brine
