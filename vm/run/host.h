// How a host comes in: entries from outside, and what is left when a run is suspended. The wing `embed` is its caller.
#pragma once

#include "vm/run/loop.h"

namespace brine {

// The host comes in on this thread: natives may use its C stack below `here`.
void enter_from_host(Vm& vm, uintptr_t here);
// Goes on with a run that is suspended; `execute` begins one (loop.h).
Value go_on(Vm& vm);
// To the host's hook for errors, or to standard error where that is granted.
void tell_error(Vm& vm, std::string_view text);

// When a Vm ends: what names lie in (object/str.cpp).
void free_names(Vm& vm);

}  // namespace brine
