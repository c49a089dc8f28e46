// Frame objects: what sys._getframe() and gi_frame hand out. A view keeps no registers alive: it holds code, globals, the
// place it stood at and a copy of the locals. While its frame is still on the stack, it is found there again and shows
// the present state.
// Tested by tests/lang/generators/gi_attributes.py, tests/lang/sys_module/*.py.
#pragma once

#include "vm/object/frame.h"
#include "vm/result.h"

namespace brine {

Result<Frame*> make_frame_view(Vm& vm, Value* base, const Word* pc);
Answer frame_of_generator(Vm& vm, Generator* g);
// The names bound in a frame: its namespace, or a dict brought up to date from its registers and cells. Code that names
// locals() or its kin keeps that dict in a register; otherwise it is `dict`, or a new one.
Result<Value> frame_locals(Vm& vm, Value* base, Dict* dict = nullptr);

}  // namespace brine
