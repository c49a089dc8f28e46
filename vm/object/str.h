// Str: immutable text in UTF-8. Bytes: immutable bytes. Both are (storage, length).
//
// Short text lies inside the object; longer text in a Buffer that several strings may share: `s + x` appends to the
// buffer when s ends where the buffer's used part ends, so building a string in a loop is linear.
// Lone surrogates are three bytes each (and never merge). Index by character is O(1) for ASCII; other strings get a
// table of byte offsets, one for every 64 characters, on first use.
//
// Tested by tests/lang/strings/*.py, tests/vm/object/str_test.cpp.
#pragma once

#include <string_view>

#include "vm/result.h"
#include "vm/vm.h"

namespace brine {

enum StrAux : uint8_t { kAscii = 1, kIdentifierLike = 2 };

struct Str : Object {
  static constexpr Kind kKind = Kind::Str;
  uint64_t hash = 0;           // 0: not computed
  uint32_t size = 0;           // bytes
  uint32_t length = 0;         // characters
  Ref<Buffer> buffer;          // null: the bytes follow this struct
  Ref<Buffer> index;           // byte offsets (uint32) of every 64th character, or null

  const char* bytes() const {
    return buffer ? buffer->bytes() : reinterpret_cast<const char*>(this + 1);
  }
  std::string_view view() const { return {bytes(), size}; }
  bool ascii() const { return aux & kAscii; }

  template <class V>
  void fields(V& v) { v(buffer); v(index); }
};

struct Bytes : Object {
  static constexpr Kind kKind = Kind::Bytes;
  uint64_t hash = 0;
  uint64_t size = 0;
  Ref<Buffer> buffer;

  const char* bytes() const {
    return buffer ? buffer->bytes() : reinterpret_cast<const char*>(this + 1);
  }
  std::string_view view() const { return {bytes(), size}; }

  template <class V>
  void fields(V& v) { v(buffer); }
};

// The static empty string.
extern const Str kEmptyStr;

// Valid UTF-8 (lone surrogates allowed); MemoryError when too large.
Result<Str*> make_str(Vm& vm, std::string_view text);
Result<Str*> make_ascii(Vm& vm, std::string_view text);  // the caller knows it is ASCII
Result<Bytes*> make_bytes(Vm& vm, std::string_view data);
// The one string of this text that names use: attribute and global names compare by address.
Str* intern(Vm& vm, std::string_view text);
Str* intern(Vm& vm, Str* s);
uint64_t hash_of(Str* s);
inline bool equal(Str* a, Str* b) {
  return a == b || (a->size == b->size && (!a->hash || !b->hash || a->hash == b->hash) && a->view() == b->view());
}
Result<Str*> concat(Vm& vm, Str* a, Str* b);
// Byte offset of character i, 0 <= i <= length.
Result<uint32_t> offset_of(Vm& vm, Str* s, uint32_t i);
Result<Str*> substring(Vm& vm, Str* s, uint32_t start, uint32_t end);  // in characters
Result<Str*> char_at(Vm& vm, Str* s, uint32_t i);

}  // namespace brine
