// Stubs: the hidden Python functions that carry protocols of several steps. Compiled at build time, shared by all Vms;
// a Vm makes the function objects when they are first needed.
#pragma once

#include "vm/run/protocol.h"

namespace brine {

Result<Function*> stub_function(Vm& vm, Stub stub);
// What hidden code finds under a global name: an intrinsic, a built-in type or exception, a pristine built-in function.
// Unbound: nothing. Asked by load_global for hidden units, which never see the scripts' builtins.
Result<Value> stub_global(Vm& vm, Str* name);

}  // namespace brine
