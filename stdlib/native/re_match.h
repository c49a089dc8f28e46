// Objects of the classes re.Pattern and re.Match as the module `_re` sees them: by slot. The classes are Python
// (stdlib/lib/re.py); their methods that must be fast are put into them from here.
#pragma once

#include "vm/object/all.h"

namespace brine::regex {

// The names in __slots__, sorted.
enum PatternSlot : uint32_t { kHandle, kMatchClass, kNames, kFlags, kGroups, kText, kPatternSlots };
enum MatchSlot : uint32_t { kSpans, kEndPos, kPos, kRe, kString, kMatchSlots };

// The slot of an object that has at least `count` of them; Unbound for any other. Scripts may have put anything there.
Value slot_of(Vm& vm, Value object, uint32_t slot, uint32_t count);

// A Match of the pattern. `spans`: start and end of each group in characters, flat, then lastindex.
Result<Value> make_match(Vm& vm, Value pattern, Value string, int64_t pos, int64_t endpos,
                         Value spans);

// Puts methods into a class of a script's.
Result<void> add_methods(Vm& vm, Class* cls, std::span<const NativeRow> rows);
extern const std::span<const NativeRow> kMatchMethods;

}  // namespace brine::regex
