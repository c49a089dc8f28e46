// Cells that belong to nobody, as AddressSanitizer sees them: in a build with it, whoever touches one ends the program. In
// any other build these do nothing.
#pragma once

#include <cstddef>

#include "vm/base/sanitized.h"

#if defined(BRINE_ADDRESS_SANITIZER)
#include <sanitizer/asan_interface.h>
#endif

namespace brine {

inline constexpr bool kPoisons = kAddressSanitized;

#if defined(BRINE_ADDRESS_SANITIZER)
inline void poison(const void* at, size_t bytes) { __asan_poison_memory_region(at, bytes); }
inline void unpoison(const void* at, size_t bytes) { __asan_unpoison_memory_region(at, bytes); }
#else
inline void poison(const void*, size_t) {}
inline void unpoison(const void*, size_t) {}
#endif

}  // namespace brine
