// The names of characters in Unicode 14.0 (CPython 3.11's version), both ways: \N{...} and the handler `namereplace`.
//
// The table is unicode_names.inc, written by generate_unicode_names.py, which says how names are coded.
// Tested by tests/vm/base/unicode_names_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace brine {

// The code point of a name or alias, as unicodedata.lookup() has it; -1 if there is none.
int32_t find_character(std::string_view name);
// Empty if the character has no name.
std::string character_name(char32_t c);

}  // namespace brine
