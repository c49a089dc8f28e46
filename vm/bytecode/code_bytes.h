// Code units as bytes: the one form in which code lies in snapshots, in the binary and in code tables, and from which its
// digest is taken. A sound unit has exactly one such form, and one form gives one unit.
//
//   code      = version unit                           version = U, version.h
//   unit      = name qualname filename                 text each
//               first_line flags                       U each
//               positional positional_only keyword_only locals registers      U each, below 65536
//               count text*                            names of locals
//               count U*                               cells
//               count text*                            free names
//               words instruction*                     words = U, the length with caches
//               count constant*
//               count text*                            names
//               count (start length distance)*         handlers; U each, distance from the end of the range to the target
//               count (pc-delta label)*                suspend points; U text, pc from that of the one before
//               positions source                       bytes text
//               count unit*                            nested code
//   instruction = opcode operand*                      opcode = U; of the three operands those that are used, in order:
//                                                      I for Jump, Jump32, Imm, Imm32, U for all others. Caches are implied
//   constant  = kind value                             kind = U, Constant::Kind
//   value     = nothing | I | sign limbs | f8 | f8 f8 | text | bytes | count constant*
//               sign = 0 or 1, limbs = count 8 bytes each, f8 = 8 bytes of the double; least significant byte first
//   text, bytes = length byte*                         length, count = U
//   U         = 7 bits a byte, low ones first, the top bit says more follow; no more bytes than needed, below 2^64
//   I         = U of a signed number, sign in bit 0
//
// Reading trusts nothing: it never looks past the end, allocates no more than a fixed multiple of what it has read, does
// not recurse, and answers what is wrong and where. What comes out is well formed but not proved: verify.h does that.
//
// Tested by tests/vm/bytecode/code_bytes_test.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "vm/base/digest.h"
#include "vm/bytecode/code_unit.h"

namespace brine {

// What a reader may have allocated per byte read, for those who charge it before.
inline constexpr size_t kCodeMemoryPerByte = 384;

// The unit must be sound (compiled by us, or verified): its instructions are whole and canonical.
void append_code_bytes(std::string& out, const CodeUnit& unit);
std::string code_bytes(const CodeUnit& unit);

struct CodeBytesError {
  size_t offset = 0;
  std::string message;  // "constant of unknown kind 99"
};
struct CodeUnitOrError {
  std::shared_ptr<const CodeUnit> unit;  // null when there is an error
  CodeBytesError error;
};
// The bytes must hold one code and nothing behind it.
CodeUnitOrError read_code_unit(std::span<const uint8_t> bytes);
CodeUnitOrError read_code_unit(std::string_view bytes);

// The digest of the canonical bytes. A loader takes it of the bytes that it read: that is the same.
Digest code_digest(const CodeUnit& unit);

}  // namespace brine
