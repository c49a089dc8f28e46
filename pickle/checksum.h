// The checksum of a snapshot: XXH3-64, with a look up between the pieces of a long one.
// Tested by tests/pickle/snapshot_test.cpp.
#pragma once

#define XXH_STATIC_LINKING_ONLY  // the state lies on the stack
#include <xxhash.h>

#include <string_view>

#include "vm/object/pace.h"

namespace brine {

inline Result<uint64_t> checksum(Vm& vm, std::string_view bytes) {
  constexpr size_t kPiece = 1 << 20;
  if (bytes.size() <= kPiece) return uint64_t(XXH3_64bits(bytes.data(), bytes.size()));
  XXH3_state_t state;
  XXH3_64bits_reset(&state);
  Pace pace(vm);
  while (!bytes.empty()) {
    TRY(pace.look());
    std::string_view piece = bytes.substr(0, kPiece);
    XXH3_64bits_update(&state, piece.data(), piece.size());
    bytes.remove_prefix(piece.size());
  }
  return uint64_t(XXH3_64bits_digest(&state));
}

}  // namespace brine
