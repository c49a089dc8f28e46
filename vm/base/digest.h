// BLAKE2b with 160 bits: what code is identified by. Collisions cannot be made, so equal digests mean equal bytes.
//
// Tested by tests/vm/base/hash_test.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace brine {

using Digest = std::array<uint8_t, 20>;

class Digester {
 public:
  Digester();
  Digester& add(std::string_view bytes);
  Digest finish();  // once

 private:
  alignas(64) unsigned char state_[384];
};

inline Digest digest_of(std::string_view bytes) { return Digester().add(bytes).finish(); }
std::string to_hex(const Digest& digest);

}  // namespace brine
