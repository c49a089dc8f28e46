// Built-in classes: made from their static tables, filled when someone first looks inside.
#pragma once

#include "vm/object/class.h"

namespace brine {

// Puts the table's methods, getsets and the dunders derived from its TypeOps into the class's dict; once.
void fill_builtin_class(Vm& vm, Class* cls);
// Some cache looked through the class: its changes must be noticed.
void mark_cached(Class* cls);
// A class of ours that is not of a kind of its own (exceptions, deque ...): bases given, rows like a table's.
Class* make_native_class(Vm& vm, const char* name, Class* base, Kind layout,
                         const TypeTable* table);
extern const TypeTable kClassMethodDescriptorTable;  // native_type.cpp

}  // namespace brine
