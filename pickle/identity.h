// What things are known by outside this process: classes by their definition or a random number, definitions of the
// library by module and name.
//
// A class made by a class statement at the top of a module is known by the digest of module, qualified name and source
// text; any other by a number minted when it is first asked for.
//
// Tested by tests/pickle/snapshot_test.cpp, tests/pickles/class_identity.py.
#pragma once

#include "vm/object/all.h"
#include "vm/run/snapshot_tables.h"

namespace brine {

ClassIdentity identity_of(Vm& vm, Class* cls);
// The live class of this identity, or null; `into` is looked into beside the modules.
Class* find_class(Vm& vm, const ClassIdentity& id, std::string_view module,
                  std::string_view qualname, Module* into);
// A class that a load made is known by this identity from now on, unless another one is.
void adopt_identity(Vm& vm, Class* cls, const ClassIdentity& id);

bool is_library_module(Vm& vm, std::string_view name);
// The library's module of this name if it is imported, or null.
Module* library_module(Vm& vm, std::string_view name);
// The text of the attribute __module__ or __name__, empty when it is no str.
std::string_view text_of(Value v);
std::string_view module_of(Vm& vm, Class* cls);
// The raw attribute along a dotted name, without Python; Unbound when there is none.
Value find_dotted(Vm& vm, Value from, std::string_view dotted);
// What (module, dotted name) means among the library's public names, or among the host's functions; Unbound: nothing.
inline constexpr std::string_view kHostModule = "<host>";
Value find_by_name(Vm& vm, std::string_view module, std::string_view dotted);
// No part of it starts with an underscore, dunders excepted.
bool is_public(std::string_view dotted);
// The type's method, bound to self: what (1).bit_length is. Unbound when it is no method of ours.
Value bind_native(Vm& vm, Value self, Str* name);

}  // namespace brine
