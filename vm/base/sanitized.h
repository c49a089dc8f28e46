// Whether this build is AddressSanitizer's, whichever compiler made it.
#pragma once

#if defined(__SANITIZE_ADDRESS__)
#define BRINE_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BRINE_ADDRESS_SANITIZER 1
#endif
#endif

namespace brine {

#if defined(BRINE_ADDRESS_SANITIZER)
inline constexpr bool kAddressSanitized = true;
#else
inline constexpr bool kAddressSanitized = false;
#endif

}  // namespace brine
