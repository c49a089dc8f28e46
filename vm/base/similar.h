// Names that are alike, for "Did you mean": Levenshtein's distance with CPython 3.11's costs and limits.
// Tested by tests/vm/base/similar_test.cpp.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace brine {

// How many moves (2) and changes of case (1) lead from a to b; more than `most` is told as `most` + 1.
size_t edit_distance(std::string_view a, std::string_view b, size_t most);
// The candidate nearest to `wrong`, the first of those at equal distance; empty: none is near. A third of the characters
// may differ.
std::string_view find_similar(std::string_view wrong,
                              const std::vector<std::string_view>& candidates);

}  // namespace brine
