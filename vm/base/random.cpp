// MT19937 as its authors published it (mt19937ar.c), with the seeding of CPython's `random`.
#include "vm/base/random.h"

#include <sodium.h>

#include <vector>

namespace brine {
namespace {

constexpr uint32_t kMiddle = 397;

void fill_from(Mt19937& mt, uint32_t seed) {
  mt.state[0] = seed;
  for (uint32_t i = 1; i < Mt19937::kWords; ++i) {
    uint32_t before = mt.state[i - 1];
    mt.state[i] = 1812433253u * (before ^ before >> 30) + i;
  }
}

// All 624 words anew from the old ones.
void turn(Mt19937& mt) {
  auto mix = [&mt](uint32_t at, uint32_t after, uint32_t from) {
    uint32_t y = (mt.state[at] & 0x80000000u) | (mt.state[after] & 0x7FFFFFFFu);
    mt.state[at] = mt.state[from] ^ y >> 1 ^ (y & 1 ? 0x9908B0DFu : 0);
  };
  uint32_t i = 0;
  for (; i < Mt19937::kWords - kMiddle; ++i) mix(i, i + 1, i + kMiddle);
  for (; i < Mt19937::kWords - 1; ++i) mix(i, i + 1, i + kMiddle - Mt19937::kWords);
  mix(i, 0, kMiddle - 1);
  mt.position = 0;
}

}  // namespace

void Mt19937::seed(std::span<const uint32_t> key) {
  fill_from(*this, 19650218u);
  uint32_t i = 1;
  size_t j = 0;
  auto step = [&] {
    if (++i == kWords) {
      state[0] = state[kWords - 1];
      i = 1;
    }
  };
  auto mixed = [&](uint32_t factor) {
    return state[i] ^ (state[i - 1] ^ state[i - 1] >> 30) * factor;
  };
  for (size_t k = std::max<size_t>(kWords, key.size()); k > 0; --k) {
    state[i] = mixed(1664525u) + key[j] + static_cast<uint32_t>(j);
    step();
    if (++j == key.size()) j = 0;
  }
  for (uint32_t k = kWords - 1; k > 0; --k) {
    state[i] = mixed(1566083941u) - i;
    step();
  }
  state[0] = 0x80000000u;
  position = kWords;
}

void Mt19937::seed(IntView value) {
  std::vector<uint32_t> key;
  for (size_t i = 0; i < value.size; ++i) {
    key.push_back(static_cast<uint32_t>(value.limbs[i]));
    key.push_back(static_cast<uint32_t>(value.limbs[i] >> 32));
  }
  while (key.size() > 1 && key.back() == 0) key.pop_back();
  if (key.empty()) key.push_back(0);
  seed(std::span<const uint32_t>(key));
}

// The bytes, then their SHA-512, read as one big-endian number.
void Mt19937::seed_text(std::string_view bytes) {
  std::vector<unsigned char> data(bytes.begin(), bytes.end());
  data.resize(bytes.size() + crypto_hash_sha512_BYTES);
  crypto_hash_sha512(data.data() + bytes.size(),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  std::vector<uint32_t> key((data.size() + 3) / 4);
  for (size_t i = 0; i < data.size(); ++i) {
    key[i / 4] |= static_cast<uint32_t>(data[data.size() - 1 - i]) << (8 * (i % 4));
  }
  while (key.size() > 1 && key.back() == 0) key.pop_back();
  seed(std::span<const uint32_t>(key));
}

uint32_t Mt19937::next() {
  if (position >= kWords) turn(*this);
  uint32_t y = state[position++];
  y ^= y >> 11;
  y ^= y << 7 & 0x9D2C5680u;
  y ^= y << 15 & 0xEFC60000u;
  return y ^ y >> 18;
}

double Mt19937::random() {
  uint32_t high = next() >> 5, low = next() >> 6;
  return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

IntShape Mt19937::bits(Limb* out, uint64_t bits) {
  size_t words = static_cast<size_t>((bits + 31) / 32), limbs = bits_room(bits);
  std::fill(out, out + limbs, 0);
  for (size_t i = 0; i < words; ++i, bits -= 32) {
    uint32_t word = bits < 32 ? next() >> (32 - bits) : next();
    out[i / 2] |= static_cast<Limb>(word) << (32 * (i % 2));
  }
  while (limbs > 0 && out[limbs - 1] == 0) --limbs;
  return {limbs, false};
}

}  // namespace brine
