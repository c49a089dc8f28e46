// type: making classes by calling it, and what a class can be asked.
// Tested by tests/lang/classes/*.py.
#pragma once

#include "vm/object/class.h"
#include "vm/run/protocol.h"

namespace brine {

// The most derived metaclass of `meta` and the bases' types; TypeError where none derives from all.
Result<Class*> winning_metaclass(Vm& vm, Class* meta, std::span<Value> bases);
// Whether `v` is an instance of cls by its type or by its __class__: True, False, or Unbound when Python must be asked.
Result<Value> plain_instance(Vm& vm, Value v, Value cls);
Result<Value> plain_subclass(Vm& vm, Value c, Value cls);
// The base whose layout a class of these bases has; TypeError where two of them do not go together.
Result<Class*> best_base(Vm& vm, Tuple* bases);
Answer type_repr(Vm& vm, Value v);
extern const std::span<const NativeRow> kTypeIntrinsics;

}  // namespace brine
