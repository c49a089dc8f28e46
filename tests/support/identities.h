// Identities of classes that have none of their own are drawn by libsodium. Here from 1, 2, 3 ..., so that what is tried
// is the same each time.
#pragma once

#include <sodium.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace brine {

inline bool number_identities() {
  static randombytes_implementation numbers = {};
  numbers.implementation_name = [] { return "numbers"; };
  numbers.random = [] { return uint32_t(1); };
  numbers.buf = [](void* to, size_t size) {
    static uint64_t last = 0;
    last++;
    std::memset(to, 0, size);
    std::memcpy(to, &last, std::min(size, sizeof last));
  };
  return randombytes_set_implementation(&numbers) == 0;
}

}  // namespace brine
