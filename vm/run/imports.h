// Imports: __import__ as a stub over a few intrinsics. See vm/run/stubs/imports.py.
// Tested by tests/lang/imports/*.py.
#pragma once

#include "vm/run/protocol.h"

namespace brine {

extern const std::span<const NativeRow> kImportIntrinsics;
// Runs code with these globals (and, for a class-like namespace, this mapping): entered.
Answer run_code(Vm& vm, Code* code, Dict* globals, Value ns);

}  // namespace brine
