// Generators: resuming, throwing into, closing. The methods of the type and the stubs are built from these.
//
//   send(v), __next__()   resume(vm, g, v)
//   throw, close          stubs (vm/run/stubs/generators.py) over the intrinsics below, since a sub-iterator may be asked first
//
// Tested by tests/lang/generators/*.py.
#pragma once

#include "vm/run/loop.h"

namespace brine {

// The sub-iterator of a generator that stands at a YieldFrom, or Unbound.
Value delegate_of(Generator* g);
// Ends the YieldFrom it stands at with this result and goes on.
Answer resume_with_result(Vm& vm, Generator* g, Value result);
// One that stands at the yield in front of its ForIter goes on with this item, as if that had come.
Answer resume_with_item(Vm& vm, Generator* g, Value item);
// True if closing it would run Python: it stands inside a handler's range or delegates.
bool needs_close(Generator* g);
extern const std::span<const NativeRow> kGeneratorIntrinsics;

}  // namespace brine
