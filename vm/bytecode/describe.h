// The instruction table as Markdown, for docs/bytecode.md: one row per instruction, in the order of opcodes.def.
//
// Tested by tests/vm/bytecode/describe_test.cpp, which also checks that the page is up to date; docs/update_bytecode.cpp
// writes it.
#pragma once

#include <string>
#include <string_view>

namespace brine {

// The part of the page between its two markers.
std::string describe_instructions();

// The page with that part replaced; empty if it lacks the markers.
std::string update_bytecode_page(std::string_view page);

}  // namespace brine
