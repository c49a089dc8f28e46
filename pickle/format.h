// The numbers of the snapshot format, and how bytes are put and taken; FORMAT.md is its grammar.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace brine {

inline constexpr char kMagic[] = "BRNE";
inline constexpr uint32_t kFormatVersion = 1;

enum class Section : uint32_t { Codes = 3, Names = 5, Objects = 7, Fields = 9 };

enum class Tag : uint8_t {
  None,
  True,
  False,
  Unbound,
  Ellipsis,
  NotImplemented,
  Int,
  Float,
  Object
};

// Shells that are no Kind of their own, numbered behind the kinds inside one process; snapshots have their names.
enum class Shell : uint8_t { ByName = 128, Namespace = 129 };
inline constexpr std::string_view kByNameShell = "ByName";
inline constexpr std::string_view kNamespaceShell = "Namespace";

// What `Namespace` says about itself.
enum SpaceFlags : uint8_t { kPrivateSpace = 0, kLibrarySpace = 1 };

// What `Class` says about itself.
enum ClassShellFlags : uint8_t { kShellHasDict = 1, kShellHasWeak = 2, kShellAbstract = 4 };

inline void put_u(std::string& out, uint64_t v) {
  for (; v >= 0x80; v >>= 7) out.push_back(char(v | 0x80));
  out.push_back(char(v));
}
inline void put_i(std::string& out, int64_t v) { put_u(out, uint64_t(v) << 1 ^ uint64_t(v >> 63)); }
inline void put_8(std::string& out, uint64_t v) {
  out.append(reinterpret_cast<const char*>(&v), 8);
}
inline void put_text(std::string& out, std::string_view text) {
  put_u(out, text.size());
  out.append(text);
}

// Reads what the above wrote; after the first fault `ok` is false and everything reads as 0.
struct ByteReader {
  std::string_view bytes;
  size_t at = 0;
  bool ok = true;

  size_t left() const { return bytes.size() - at; }
  bool fail() { return ok = false; }
  uint8_t byte() {
    if (left() < 1) return fail(), 0;
    return uint8_t(bytes[at++]);
  }
  uint64_t u() {
    uint64_t v = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      uint8_t b = byte();
      v |= uint64_t(b & 0x7f) << shift;
      if (!(b & 0x80)) return ok ? v : 0;
    }
    return fail(), 0;
  }
  int64_t i() {
    uint64_t v = u();
    return int64_t(v >> 1) ^ -int64_t(v & 1);
  }
  uint64_t eight() {
    if (left() < 8) return fail(), 0;
    uint64_t v;
    std::memcpy(&v, bytes.data() + at, 8);
    at += 8;
    return v;
  }
  std::string_view take(size_t n) {
    if (n > left()) return fail(), std::string_view();
    at += n;
    return bytes.substr(at - n, n);
  }
  std::string_view text() {
    uint64_t n = u();
    return n > left() ? (fail(), std::string_view()) : take(n);
  }
  // A count of things that take at least `each` bytes: never more than the input can hold.
  uint64_t count(size_t each = 1) {
    uint64_t n = u();
    if (n > left() / each) return fail(), 0;
    return n;
  }
};

}  // namespace brine
