// The verifier: proves that a code unit from outside cannot harm the machine, whoever wrote it.
//
// What holds for verified code, and what the machine therefore never checks:
//   shape       opcodes known and canonical, instructions whole, cache words zero, unused operands zero; every register,
//               constant, name, nested code and closure cell that is named exists; text is UTF-8 (lone surrogates allowed)
//   flow        jumps hit instructions; no way leads off the end; only a backward jump or a call can make a loop, so each
//               loop spends fuel (handlers lie behind what they cover); EnterHandler is met by unwinding only
//   registers   a temporary is written before it is read, on every way, handlers included; call windows are temporaries
//   cells       a register of unit.cells holds a cell from its MakeCell on, for ever: the MakeCells stand before the first
//               branch, target or suspension, one for each; cell instructions name such registers only
//   suspension  Yield and YieldFrom stand in generators and coroutines, each with its entry in suspend_points
//
// What the machine checks at run time: kinds of values. Unbound and cells are values like others to it; built containers,
// closure tuples, names of keyword arguments, exceptions given to the handler instructions are looked at when they are used.
//
// The first pass is linear; the second, data-flow, is refused when it takes more than a fixed multiple of the code's size.
// Nothing recurses. Nested code is verified too.
//
// Tested by tests/vm/bytecode/verify_test.cpp: one test per rule that breaks exactly that rule.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "vm/bytecode/code_unit.h"

namespace brine {

class Liveness;

inline constexpr uint32_t kMaxCodeWords = 1u << 28;
inline constexpr uint32_t kMaxCodeDepth = 350;      // code nested in code
inline constexpr uint32_t kMaxConstantDepth = 100;  // tuples in tuples

struct VerifyError {
  uint32_t pc = 0;      // 0 when no instruction is to blame
  std::string message;  // "jump target 94 past the end of 90 words in 'parse' at 12"
};

// The unit and all code nested in it.
std::optional<VerifyError> verify(const CodeUnit& unit);

// Whether a generator of this verified unit may stand at pc: 0 (created) or a suspend point that can be reached. Its
// frame must hold every temporary of live_during(pc) and a cell in every register of unit.cells (at 0: neither).
bool verify_suspended(const CodeUnit& unit, const Liveness& liveness, uint32_t pc);
bool verify_suspended(const CodeUnit& unit, uint32_t pc);

// The same for a frame of a task, which may stand at any instruction that can be reached.
bool verify_paused(const Liveness& liveness, uint32_t pc);

// Whether `reg` holds a cell when a frame of this verified unit stands before the instruction at pc.
bool holds_cell(const CodeUnit& unit, uint32_t reg, uint32_t pc);

// The data-flow half, of a unit of good shape; its nested code is not looked at.
std::optional<VerifyError> verify_temporaries(const CodeUnit& unit);

}  // namespace brine
