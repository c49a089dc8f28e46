// Str: immutable text in UTF-8, as (storage, length). Bytes are alike (object/bytes.h).
//
// Short text lies inside the object; longer text in a Buffer that several strings may share: `s + x` appends to the
// buffer when s ends where the buffer's used part ends, so building a string in a loop is linear.
// Lone surrogates are three bytes each (and never merge). Index by character is O(1) for ASCII; other strings get a
// table of byte offsets, one for every 64 characters, on first use.
//
// Tested by tests/lang/strings/*.py, tests/vm/object/str_test.cpp.
#pragma once

#include <string_view>

#include "vm/native.h"
#include "vm/result.h"
#include "vm/vm.h"

namespace brine {

enum StrAux : uint8_t { kAscii = 1, kIdentifierLike = 2 };

struct Str : Object {
  static constexpr Kind kKind = Kind::Str;
  uint64_t hash = 0;    // 0: not computed
  uint32_t size = 0;    // bytes
  uint32_t length = 0;  // characters
  Ref<Buffer> buffer;   // null: the bytes follow this struct
  Ref<Buffer> index;    // byte offsets (uint32) of every 64th character, or null

  const char* bytes() const {
    return buffer ? buffer->bytes() : reinterpret_cast<const char*>(this + 1);
  }
  std::string_view view() const { return {bytes(), size}; }
  bool ascii() const { return aux & kAscii; }

  template <class V>
  void fields(V& v) {
    v(buffer);
    v(index);
  }
};

extern const TypeTable kStrTable, kStrIteratorTable;

// The static empty string.
extern const Str kEmptyStr;
inline Str* empty_str() { return const_cast<Str*>(&kEmptyStr); }
inline bool is_exact(const Object* o) { return !o->has(kExtended); }

// ---- making. Text is valid UTF-8 (lone surrogates allowed); MemoryError when too large.
Result<Str*> make_str(Vm& vm, std::string_view text);
Result<Str*> make_ascii(Vm& vm, std::string_view text);  // the caller knows it is ASCII
// To be filled in by the caller, at chars(s). `length` in characters; ASCII if both are equal. Never a shared object.
Result<Str*> make_blank(Vm& vm, size_t size, size_t length);
inline char* chars(Str* s) { return reinterpret_cast<char*>(s + 1); }
Value ascii_char_slow(Vm& vm, char c);
inline Value ascii_char(Vm& vm, char c) {  // of c < 128: always the same object
  Value v = vm.single_chars[static_cast<unsigned char>(c)];
  return v.is_object() ? v : ascii_char_slow(vm, c);
}
Result<Str*> make_char(Vm& vm, char32_t c);
Result<Str*> exact_str(Vm& vm, Str* s);  // s itself, or a plain str of its text

// ---- names
// The one string of this text that names use: attribute and global names compare by address.
Str* intern(Vm& vm, std::string_view text);
Str* intern(Vm& vm, Str* s);

// ---- asking
Result<size_t> count_characters(Vm& vm, std::string_view text);
uint64_t hash_of(Str* s);
inline bool equal(Str* a, Str* b) {
  return a == b || (a->size == b->size && (!a->hash || !b->hash || a->hash == b->hash) &&
                    a->view() == b->view());
}
Result<Str*> concat(Vm& vm, Str* a, Str* b);
// Byte offset of character i, 0 <= i <= length, and back.
Result<uint32_t> offset_of(Vm& vm, Str* s, uint32_t i);
Result<uint32_t> index_of(Vm& vm, Str* s, uint32_t offset);
Result<Str*> substring(Vm& vm, Str* s, uint32_t start, uint32_t end);  // in characters
Result<Str*> char_at(Vm& vm, Str* s, uint32_t i);
// A piece of s, given by its bytes: s itself when it is all of it.
Result<Str*> piece_of(Vm& vm, Str* s, std::string_view piece);

}  // namespace brine
