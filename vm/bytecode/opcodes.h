// The instruction set: the enum and what the table `opcodes.def` says about each instruction.
//
//   word 0   | op 16 | A 16 | B 16 | C 16 |      little-endian halves of one 64-bit word
//   word 1.. | inline caches, zero in canonical code
//
// Canonical code is what is compiled, verified, hashed and written down. Run time may replace an opcode by one of its
// quickened forms and fill cache words in a private copy; `base_of` leads back, so both have one length and one pc.
//
// Tested by tests/vm/bytecode/opcodes_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace brine {

using Word = uint64_t;

enum class Op : uint16_t {
#define OP(name, caches, a, b, c, effect, meaning) name,
#define QUICK(name, base) name,
#include "vm/bytecode/opcodes.def"
};

enum class Operand : uint8_t {
  None,
  Dst,
  Src,
  Upd,
  Range,
  Pairs,
  Dsts,
  DstsEx,
  Two,
  Three,
  Triple,
  Call,
  CallKw,
  CallEx,
  Method,
  Fn,
  Count,
  Flags,
  Imm,
  Imm32,
  Const,
  Const32,
  Name,
  Child,
  Free,
  Jump,
  Jump32,
  Rest,
};

enum class Effect : uint8_t { Pure, Raises, Runs, Jumps, Ends, Suspends };

struct OpInfo {
  std::string_view name;
  uint8_t caches;
  Operand a, b, c;
  Effect effect;
  Op base;  // itself for a canonical instruction
  std::string_view meaning;
};

inline constexpr size_t kOpCount = 0
#define OP(name, caches, a, b, c, effect, meaning) +1
#define QUICK(name, base) +1
#include "vm/bytecode/opcodes.def"
    ;
inline constexpr size_t kCanonicalOpCount = 0
#define OP(name, caches, a, b, c, effect, meaning) +1
#include "vm/bytecode/opcodes.def"
    ;

const OpInfo& op_info(Op op);
inline Op base_of(Op op) { return op_info(op).base; }
inline uint32_t op_length(Op op) { return 1u + op_info(op).caches; }

// Words of a call window between the callee and its first argument: they become the callee's frame header.
inline constexpr uint32_t kFrameHeader = 3;

inline constexpr Word encode(Op op, uint16_t a = 0, uint16_t b = 0, uint16_t c = 0) {
  return Word(op) | Word(a) << 16 | Word(b) << 32 | Word(c) << 48;
}
inline constexpr Word encode_wide(Op op, uint16_t a, int32_t bc) {
  return Word(op) | Word(a) << 16 | Word(uint32_t(bc)) << 32;
}
inline constexpr Op op_of(Word w) { return Op(uint16_t(w)); }
inline constexpr uint16_t a_of(Word w) { return uint16_t(w >> 16); }
inline constexpr uint16_t b_of(Word w) { return uint16_t(w >> 32); }
inline constexpr uint16_t c_of(Word w) { return uint16_t(w >> 48); }
inline constexpr int32_t wide_of(Word w) { return int32_t(uint32_t(w >> 32)); }

}  // namespace brine
