// BLAKE2b-160 through libsodium: see digest.h.
#include "vm/base/digest.h"

#include <sodium.h>

namespace brine {

static_assert(sizeof(crypto_generichash_state) <= 384);

namespace {
crypto_generichash_state* as_state(unsigned char* bytes) {
  return reinterpret_cast<crypto_generichash_state*>(bytes);
}
}  // namespace

// sodium_init picks the implementation for this processor.
Digester::Digester() {
  static const int kReady = sodium_init();
  (void)kReady;
  crypto_generichash_init(as_state(state_), nullptr, 0, sizeof(Digest));
}

Digester& Digester::add(std::string_view bytes) {
  crypto_generichash_update(as_state(state_), reinterpret_cast<const unsigned char*>(bytes.data()),
                            bytes.size());
  return *this;
}

Digest Digester::finish() {
  Digest digest;
  crypto_generichash_final(as_state(state_), digest.data(), digest.size());
  return digest;
}

std::string to_hex(const Digest& digest) {
  std::string text;
  for (uint8_t byte : digest) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

}  // namespace brine
