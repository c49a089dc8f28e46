// What every object has, as other types need it: texts for reprs, the attribute `__dict__`, class assignment.
// Tested by tests/lang/classes/*.py.
#pragma once

#include <string>

#include "vm/native.h"
#include "vm/object/class.h"

namespace brine {

// "0x0000000010c0": a number that stays with the object, as reprs show it; id() gives the same.
std::string address_text(Vm& vm, Value v);
uint64_t identity(Vm& vm, Value v);
// "__main__.C", or "int" for built-ins: the name in reprs of classes and objects.
std::string full_name(Vm& vm, Class* cls);

Answer object_repr(Vm& vm, Value v);  // object.__repr__
Answer object_init(Vm& vm, Value self, std::span<const Value> args, bool keywords);

// The rows behind `__dict__` and `__weakref__` of instances, put into the first class that brings them.
extern const GetSetRow kDictRow, kWeakRefRow;
Answer get_dict(Vm& vm, Value self);
// Instances of one class may become those of the other: TypeError "ATTRIBUTE assignment: ..." where they look different.
Result<void> check_replaces(Vm& vm, const char* attribute, Class* from, Class* to);
Answer set_dict(Vm& vm, Value self, Value dict);
Answer set_lasting_dict(Vm& vm, Value self, Value dict);  // of built-in types: it cannot be deleted
// For getsets that scripts may not set: AttributeError "readonly attribute".
Answer refuse_set(Vm& vm, Value self, Value value);

}  // namespace brine
