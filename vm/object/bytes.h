// Bytes: immutable bytes. ByteArray: bytes that change in place. Both are (storage, length), as Str is.
//
// Most of their methods are the same functions (bytes_methods.cpp): what they read is a view of either, what they make
// is of the type of self.
//
// Tested by tests/lang/bytes/*.py.
#pragma once

#include <optional>
#include <string_view>

#include "vm/native.h"
#include "vm/result.h"
#include "vm/vm.h"

namespace brine {

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
  void fields(V& v) {
    v(buffer);
  }
};

struct ByteArray : Object {
  static constexpr Kind kKind = Kind::ByteArray;
  uint64_t size = 0;
  Ref<Buffer> buffer;  // null: empty and never grown

  char* bytes() const { return buffer ? buffer->bytes() : nullptr; }
  std::string_view view() const { return {bytes(), size}; }

  template <class V>
  void fields(V& v) {
    v(size);
    v(buffer);
  }
};

extern const TypeTable kBytesTable, kByteArrayTable, kBytesIteratorTable;

Result<Bytes*> make_bytes(Vm& vm, std::string_view data);
Result<Bytes*> make_blank_bytes(Vm& vm, size_t size);  // to be filled in by the caller, at chars(b)
inline char* chars(Bytes* b) { return reinterpret_cast<char*>(b + 1); }
Result<ByteArray*> make_bytearray(Vm& vm, std::string_view data);
Result<Value> make_like(Vm& vm, Value bytes,
                        std::string_view data);  // bytes or bytearray, as the first is
uint64_t hash_of(Bytes* b);

// What bytes, bytearray and their derivatives hold; nothing for other values.
std::optional<std::string_view> bytes_like(Value v);
// The same, or TypeError: a bytes-like object is required, not 'X'
Result<std::string_view> to_bytes_like(Vm& vm, Value v);
// Grows or shrinks; new bytes are not initialised.
Result<void> resize(Vm& vm, ByteArray* b, size_t size);
// Appends data, which may be its own.
Result<void> append(Vm& vm, ByteArray* b, std::string_view data);
// b[start:start + count] = data
Result<void> splice(Vm& vm, ByteArray* b, size_t start, size_t count, std::string_view data);

}  // namespace brine
