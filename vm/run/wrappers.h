// Dunder methods of built-in types, derived from their TypeOps: what `int.__add__` is, and what calling it does.
// Also how attributes that are descriptors bind.
// Tested by tests/lang/classes/*.py, tests/lang/subclassing/*.py.
#pragma once

#include "vm/object/function.h"
#include "vm/run/protocol.h"

namespace brine {

// Whether a type with these ops has the dunder; `object` has its own set.
bool has_wrapper(const TypeOps& ops, Special s, bool is_object);
// Whether `method`, found for the special on the class, is what the kind of its instances answers anyway. A script can
// put any wrapper under any name; such a one is a method like others.
bool answers_itself(Class* cls, Value method, Special s);
// By name: as scripts call it; else an operator asks, which goes on with the other operand at NotImplemented.
Answer call_wrapper(Vm& vm, WrapperDescriptor* d, Values args, Tuple* keywords,
                    bool by_name = true);
Failed raise_not_joined(Vm& vm, Value sequence, Value other);  // "can only concatenate list ..."
// Whether CPython shows the attribute as a slot wrapper or as a method: a few are the other way round here.
bool is_slot(const MethodDescriptor* d);
bool is_slot(const WrapperDescriptor* d);
// Objects of Python classes derived from map, zip, itertools.count ... hold the real iterator in their first slot: that,
// or the object itself if it is one of ours.
Value lazy_iterator(Vm& vm, Value v);
// An object of such a class around the iterator; the iterator itself where the class is not Python's.
Answer wrap_lazy(Vm& vm, Class* cls, Answer iterator);
// The built-in class that cls is, or is derived from.
inline Class* built_in_base(Class* cls) {
  while (!cls->is(kBuiltinClass)) cls = cls->base;
  return cls;
}
// Called without self, or with one of another type.
Failed raise_self(Vm& vm, Class* owner, Str* name, bool slot, Values args);
// What an attribute found on the type gives for this object: functions bind, properties compute ... May enter.
Answer bind_descriptor(Vm& vm, Value attribute, Value object, Class* cls);
// `attribute` has __get__ and so is not handed out as it is; it has __set__ or __delete__.
bool is_descriptor(Vm& vm, Value attribute);
bool is_data_descriptor(Vm& vm, Value attribute);
// Of a kind whose instances can never be descriptors.
bool surely_plain(Value v);
// What the classes behind `s->cls` in the mro of the object's class have under that name, or Unbound.
Value find_behind(Vm& vm, Super* s, Str* attribute);

// type.__call__: __new__, then __init__, whatever the metaclass's own __call__ says.
Answer instantiate(Vm& vm, Class* cls, Values args, Tuple* keywords);

// ---- the generic protocols: object's and type's own (attributes.cpp)
Answer get_attribute_generic(Vm& vm, Value object, Str* name,
                             bool fallback);  // fallback: __getattr__ is asked
Answer get_class_attribute_generic(Vm& vm, Class* cls, Str* name);
Answer set_attribute_generic(Vm& vm, Value object, Str* name, Value value);  // Unbound deletes
Answer set_class_attribute_generic(Vm& vm, Class* cls, Str* name, Value value);
Failed raise_property(Vm& vm, Value object, Value property, const char* what);

}  // namespace brine
