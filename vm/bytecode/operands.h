// Operands: what an instruction reads, writes, overwrites and where it goes on, worked out from the table.
//
// Everything that follows values through code (liveness, verifier) asks here and knows no opcode by name but the three
// jumps. The words may be canonical or quickened; registers are those of the frame, whether they exist or not.
//
//   reads      values the instruction needs before it starts
//   writes     registers that hold a new value once it has gone on normally; a branch that writes (ForIter) does so
//              only when it jumps
//   clobbers   a call makes its window the callee's frame: from the callee's register upwards nothing survives,
//              whether the call returns or raises
//
// Tested by tests/vm/bytecode/operands_test.cpp.
#pragma once

#include <bit>
#include <cstdint>

#include "vm/bytecode/code_unit.h"

namespace brine {

inline constexpr uint32_t kNowhere = UINT32_MAX;

inline bool is_canonical(Word w) { return size_t(op_of(w)) < kCanonicalOpCount; }
inline bool is_instruction(Word w) { return size_t(op_of(w)) < kOpCount; }

namespace operands {

template <class F>
void read(Operand kind, uint32_t x, Word w, F& f) {
  uint32_t count = 0;
  switch (kind) {
    case Operand::Src:
    case Operand::Upd: count = 1; break;
    case Operand::Two: count = 2; break;
    case Operand::Three: count = 3; break;
    case Operand::Range: count = c_of(w); break;
    case Operand::Pairs: count = 2u * c_of(w); break;
    case Operand::Fn:
      x++;
      count = uint32_t(std::popcount(c_of(w)));
      break;
    case Operand::CallKw: f(x + 1); [[fallthrough]];
    case Operand::Call:
      f(x);
      x += kFrameHeader;
      count = c_of(w);
      break;
    case Operand::CallEx:
      f(x);
      x += kFrameHeader;
      count = 2;
      break;
    case Operand::None:
    case Operand::Dst:
    case Operand::Dsts:
    case Operand::DstsEx:
    case Operand::Triple:
    case Operand::Method:
    case Operand::Count:
    case Operand::Flags:
    case Operand::Imm:
    case Operand::Imm32:
    case Operand::Const:
    case Operand::Const32:
    case Operand::Name:
    case Operand::Child:
    case Operand::Free:
    case Operand::Jump:
    case Operand::Jump32:
    case Operand::Rest: break;
  }
  for (uint32_t i = 0; i < count; i++) f(x + i);
}

template <class F>
void write(Operand kind, uint32_t x, Word w, F& f) {
  uint32_t count = 0;
  switch (kind) {
    case Operand::Dst:
    case Operand::Upd:
    case Operand::Fn: count = 1; break;
    case Operand::Triple: count = 3; break;
    case Operand::Dsts: count = c_of(w); break;
    case Operand::DstsEx: count = (c_of(w) & 0xffu) + 1 + (c_of(w) >> 8); break;
    case Operand::Method:
      f(x);
      x += kFrameHeader;
      count = 1;
      break;
    case Operand::None:
    case Operand::Src:
    case Operand::Two:
    case Operand::Three:
    case Operand::Range:
    case Operand::Pairs:
    case Operand::Call:
    case Operand::CallKw:
    case Operand::CallEx:
    case Operand::Count:
    case Operand::Flags:
    case Operand::Imm:
    case Operand::Imm32:
    case Operand::Const:
    case Operand::Const32:
    case Operand::Name:
    case Operand::Child:
    case Operand::Free:
    case Operand::Jump:
    case Operand::Jump32:
    case Operand::Rest: break;
  }
  for (uint32_t i = 0; i < count; i++) f(x + i);
}

}  // namespace operands

// f(register) for each value the instruction needs.
template <class F>
void for_each_read(Word w, F f) {
  const OpInfo& op = op_info(op_of(w));
  operands::read(op.a, a_of(w), w, f);
  operands::read(op.b, b_of(w), w, f);
  operands::read(op.c, c_of(w), w, f);
}

// f(register) for each register the instruction sets.
template <class F>
void for_each_write(Word w, F f) {
  const OpInfo& op = op_info(op_of(w));
  operands::write(op.a, a_of(w), w, f);
  operands::write(op.b, b_of(w), w, f);
  operands::write(op.c, c_of(w), w, f);
}

template <class F>
void for_each_read(const CodeUnit& unit, uint32_t pc, F f) {
  for_each_read(unit.code[pc], f);
}
template <class F>
void for_each_write(const CodeUnit& unit, uint32_t pc, F f) {
  for_each_write(unit.code[pc], f);
}

// The first register of the call window, from which on everything is lost; kNowhere if it is no call.
inline uint32_t clobbered_from(Word w) {
  Operand b = op_info(op_of(w)).b;
  return b == Operand::Call || b == Operand::CallKw || b == Operand::CallEx ? b_of(w) : kNowhere;
}

// Where the instruction at pc may jump to, kNowhere if it never does. Signed: a hostile target may lie anywhere.
inline bool has_jump(Word w) {
  const OpInfo& op = op_info(op_of(w));
  return op.c == Operand::Jump || op.b == Operand::Jump32;
}
inline int32_t jump_distance(Word w) {
  return op_info(op_of(w)).b == Operand::Jump32 ? wide_of(w) : int32_t(int16_t(c_of(w)));
}
inline int64_t raw_jump_target(Word w, uint32_t pc) {
  return int64_t(pc) + op_length(op_of(w)) + jump_distance(w);
}
inline uint32_t jump_target(Word w, uint32_t pc) {
  return has_jump(w) ? uint32_t(raw_jump_target(w, pc)) : kNowhere;
}

// Whether the next instruction may follow: not after a return, a raise or an unconditional jump.
inline bool falls_through(Word w) {
  Effect effect = op_info(op_of(w)).effect;
  return effect != Effect::Ends && effect != Effect::Jumps;
}

// Whether a handler may be entered from it. Any backward jump can: fuel ends there and interrupts arrive there.
inline bool may_raise(Word w) {
  Effect effect = op_info(op_of(w)).effect;
  if (effect != Effect::Pure && effect != Effect::Jumps) return true;
  return has_jump(w) && jump_distance(w) < 0;
}

inline bool suspends(Word w) { return op_info(op_of(w)).effect == Effect::Suspends; }

// f(pc) for each instruction of a unit whose instructions are whole.
template <class F>
void for_each_instruction(const CodeUnit& unit, F f) {
  for (uint32_t pc = 0; pc < unit.code.size(); pc += op_length(op_of(unit.code[pc]))) f(pc);
}

// f(pc) for each instruction that may run after the one at pc; the handler's, if it may raise, comes last.
template <class F>
void for_each_successor(const CodeUnit& unit, uint32_t pc, F f) {
  Word w = unit.code[pc];
  if (falls_through(w)) f(pc + op_length(op_of(w)));
  if (has_jump(w)) f(jump_target(w, pc));
  if (!may_raise(w)) return;
  if (const Handler* handler = unit.find_handler(pc)) f(handler->target);
}

}  // namespace brine
