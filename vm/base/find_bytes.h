// Finds bytes in bytes. Short things to find are found many bytes at a time, and nothing takes longer than linear time.
// Tested by tests/lang/strings/find_anywhere.py.
#pragma once

#include <string_view>

namespace brine {

// Where `what`, which has two bytes at least, begins first between `from` and `end`; null if nowhere.
const char* find_bytes(const char* from, const char* end, std::string_view what);

}  // namespace brine
