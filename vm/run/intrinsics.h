// Intrinsics: natives that only stubs can name; one table per topic, listed in intrinsics.cpp.
#pragma once

#include "vm/native.h"

namespace brine {

std::span<const std::span<const NativeRow>> intrinsic_tables();
// The row of this name, among those that the wings above have registered too; null: there is none.
const NativeRow* find_intrinsic(Vm& vm, std::string_view name);
// A pristine built-in function by name (`len`, `isinstance` ...), Unbound when there is none: stdlib/native/builtins*.cpp
// registers its rows here at start, since vm does not know that wing.
Value builtin_function(Vm& vm, std::string_view name);
void register_builtin_rows(Vm& vm, std::span<const NativeRow> rows);

}  // namespace brine
