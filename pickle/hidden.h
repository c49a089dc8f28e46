// Hidden code (vm/run/stubs) in snapshots: it is ours, so it is named there and never loaded, and only frames of it know
// it. What a frame of it holds may be made up all the same, so it must not reach intrinsics that rely on their arguments
// unchecked (vm/native.h).
//
// Tested by tests/pickle/mutation_test.cpp, tests/pickle/task_test.cpp.
#pragma once

#include "vm/object/all.h"

namespace brine {

// "qualified name:first 8 hex digits of its digest" of hidden code.
std::string hidden_name(Code* code);
// A function that is hidden code and no more: not one that another hidden function made.
bool is_stub(Function* f);
// What has this name: a stub, the code of a function inside one, or an intrinsic ("_name"); Unbound when this Vm has no
// such thing, or has it otherwise.
Result<Value> find_hidden(Vm& vm, std::string_view text);
// Whether the native is an intrinsic that hidden code holds in its registers.
bool is_intrinsic(Vm& vm, Native* n);
// An intrinsic that trusts its arguments and that this hidden code may call; empty: there is none.
std::string trusting_intrinsic(Vm& vm, Code* code);

}  // namespace brine
