// How far the C stack of this thread goes down.
// Tested by tests/embed/threads_test.cpp.
#pragma once

#include <cstdint>

#include "vm/base/sanitized.h"

namespace brine {

// How many times as large as usual the frames of C++ functions may be: AddressSanitizer puts space around what they hold.
inline constexpr uintptr_t kFrameScale = kAddressSanitized ? 4 : 1;

// The lowest address that calls may nest to which check; what does not check has room below it. `here` lies on the
// stack in use: a thread's own, or one that the host made for a fibre.
uintptr_t c_stack_limit(uintptr_t here);

}  // namespace brine
