// The version of the bytecode: opcodes.def, what each instruction means, and the layout of code_bytes.h.
//
// Code of another version is never run as it is: it is brought up by a step of pickle/upgrade, or refused. The number
// binds from the first release on; until then it stays 1 and old files are refused by their digests.
//
//   1   the first: register instructions op16 A16 B16 C16 with inline caches, handlers in a table
#pragma once

#include <cstdint>

namespace brine {

inline constexpr uint32_t kBytecodeVersion = 1;

}  // namespace brine
