// Comparing and hashing values without running Python, as far as that goes.
//
// A value answers an operation natively when its type's method is the built-in one: exact built-in objects always, others
// when their class does not override it. What does not is left to the caller: to a stub, or to a nested call.
//
// Tested by tests/lang/{lists,tuples,dicts}/*.py.
#pragma once

#include "vm/object/class.h"
#include "vm/run/protocol.h"

namespace brine {

// The table that answers this operation for v, or null when Python code does.
const TypeOps* native_ops(Vm& vm, Value v, Special s);

// a == b: True or False, failed, or Unbound when Python must be asked.
Result<Value> plain_equal(Vm& vm, Value a, Value b);
// a is b or a == b, nesting when it must.
Result<bool> equal_keys(Vm& vm, Value a, Value b);
// Hashing v runs no Python.
bool hashes_plainly(Vm& vm, Value v);

// ---- comparisons of containers, by a work stack (compare_nested.cpp): what TypeOps.compare of list, tuple, dict ... is
Answer compare_containers(Vm& vm, CompareOp op, Value a, Value b);
// a == b for two lists, tuples, dicts ...: True, False, failed, or Unbound when Python must be asked on the way.
Result<Value> compare_plainly(Vm& vm, Value a, Value b);
// repr of containers, by a work stack (repr_nested.cpp)
Answer repr_container(Vm& vm, Value v);

// RecursionError when little of the C stack is left: for the few native recursions that data can drive.
Result<void> check_c_stack(Vm& vm);

}  // namespace brine
