// The way back from run-time code: a private copy may hold quickened opcodes and filled caches, and must still be, word
// for word, the canonical code it was made from.
//
// Tested by tests/vm/bytecode/quicken_test.cpp.
#pragma once

#include <vector>

#include "vm/bytecode/code_unit.h"

namespace brine {

// Whether `run_time`, as many words as the unit has, is its code with quickened opcodes and any cache words.
bool canonical_equal(const Word* run_time, const CodeUnit& unit);

// The canonical code of a private copy: base opcodes, empty caches.
std::vector<Word> canonical_code(const Word* run_time, size_t words);

}  // namespace brine
