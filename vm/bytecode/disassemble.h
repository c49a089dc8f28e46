// Disassembly: a code unit as text for people, `brine dis` and tests.
//
//   code 'count' in counter.py, line 3: generator, 1 positional, 2 locals, 5 registers
//     locals    R0:n  R1:i
//        4     0         LoadInt            R1:i, 0
//              1         Jump               -> L2
//        5     2    L1:  Yield              R2, R1:i                     "paid"
//        6     3         AddK               R1:i, R1:i, 1
//        4     4    L2:  JumpIfLt           R1:i, R0:n -> L1
//        7     5         ReturnNone
//     handlers  0 to 4 -> L3
//
// Columns: source line where it changes, pc, label, instruction, operands. Registers with a name show it; constants,
// names and nested code stand for themselves. Nested units follow after an empty line.
//
// Tested by tests/vm/bytecode/disassemble_test.cpp.
#pragma once

#include <string>

#include "vm/bytecode/code_unit.h"

namespace brine {

// The unit and all nested in it.
std::string disassemble(const CodeUnit& unit);

// Only this unit; with `run_time`, the words of a private copy, its quickened opcodes are shown.
std::string disassemble_unit(const CodeUnit& unit, const Word* run_time = nullptr);

// A constant as Python would write it, long ones cut.
std::string constant_text(const Constant& constant, size_t limit = 60);

}  // namespace brine
