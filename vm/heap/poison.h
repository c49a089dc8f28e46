// Cells that belong to nobody, as AddressSanitizer sees them: in a build with it, whoever touches one ends the program. In
// any other build these do nothing.
#pragma once

#include <cstddef>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BRINE_ADDRESS_SANITIZER 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define BRINE_ADDRESS_SANITIZER 1
#endif

#if defined(BRINE_ADDRESS_SANITIZER)
#include <sanitizer/asan_interface.h>
#endif

namespace brine {

#if defined(BRINE_ADDRESS_SANITIZER)
inline constexpr bool kPoisons = true;
inline void poison(const void* at, size_t bytes) { __asan_poison_memory_region(at, bytes); }
inline void unpoison(const void* at, size_t bytes) { __asan_unpoison_memory_region(at, bytes); }
#else
inline constexpr bool kPoisons = false;
inline void poison(const void*, size_t) {}
inline void unpoison(const void*, size_t) {}
#endif

}  // namespace brine
