// Stubs: the hidden Python functions that carry protocols of several steps. Compiled at build time, shared by all Vms;
// a Vm makes the function objects when they are first needed.
#pragma once

#include "vm/run/protocol.h"

namespace brine {

Result<Function*> stub_function(Vm& vm, Stub stub);
// What hidden code finds under a global name: an intrinsic, a built-in type or exception, a pristine built-in function.
// Unbound: nothing. Asked by load_global for hidden units, which never see the scripts' builtins.
Result<Value> stub_global(Vm& vm, Str* name);
// Intrinsics: natives that only stubs can name. Each table is listed in stubs.cpp.
std::span<const std::span<const NativeRow> > intrinsic_tables();

// Compiled units of the library, made by the build (brinec): name, canonical bytes.
struct EmbeddedUnit {
  const char* name;
  std::span<const uint8_t> bytes;
  bool package;
};
std::span<const EmbeddedUnit> embedded_stubs();

}  // namespace brine
