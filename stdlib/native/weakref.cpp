// The module `_weakref`: what weakref.py is built on.
// Tested by tests/lang/weakref_module/*.py.
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

// Counting would need a list of references per object, which nobody keeps.
Answer get_weakref_count(Vm&, Args args) {
  return Value::from_int(args[0].is_object() && args[0].as_object()->has(kHasWeakRefs) ? 1 : 0);
}

// A class of the library that scripts take for one written in C.
Answer seal(Vm&, Args args) {
  if (Class* cls = as<Class>(args[0])) cls->class_flags |= kBuiltinClass | kFinal;
  return none();
}

constexpr NativeRow kFunctions[] = {
    {"_seal(cls, /)", seal},
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
