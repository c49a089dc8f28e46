// The storage of bytes and bytearray. See bytes.h.
#include "vm/object/bytes.h"

#include <algorithm>
#include <cstring>

#include "vm/base/hash.h"
#include "vm/object/str_pieces.h"

namespace brine {

// ---- bytes

Result<Bytes*> make_blank_bytes(Vm& vm, size_t size) {
  if (size > size_t(1) << 44) return raise_memory(vm);
  Bytes* b = vm.heap.make<Bytes>(size);
  if (!b) return raise_memory(vm);
  b->size = size;
  return b;
}

Result<Bytes*> make_bytes(Vm& vm, std::string_view data) {
  Bytes* b = TRY(make_blank_bytes(vm, data.size()));
  TRY(copy_paced(vm, chars(b), data.data(), data.size()));
  return b;
}

uint64_t hash_of(Bytes* b) {
  if (b->hash || b->size == 0) return b->hash;
  return b->hash = uint64_t(hash_text(b->view(), 0));
}

std::optional<std::string_view> bytes_like(Value v) {
  if (Bytes* b = as<Bytes>(v)) return b->view();
  if (ByteArray* b = as<ByteArray>(v)) return b->view();
  return std::nullopt;
}

Result<std::string_view> to_bytes_like(Vm& vm, Value v) {
  if (std::optional<std::string_view> data = bytes_like(v)) return *data;
  return raise(vm, TypeError, "a bytes-like object is required, not '", type_name(vm, v), "'");
}

Result<Value> make_like(Vm& vm, Value bytes, std::string_view data) {
  if (is_kind(bytes, Kind::ByteArray)) return make_bytearray(vm, data);
  return make_bytes(vm, data);
}

// ---- bytearray

Result<void> resize(Vm& vm, ByteArray* b, size_t size) {
  size_t capacity = b->buffer ? b->buffer->capacity : 0;
  if (size <= capacity && size >= capacity / 4) {
    b->size = size;
    return {};
  }
  size_t wanted = size + (size > b->size ? size / 8 + 8 : 0);
  Buffer* buffer = size > size_t(1) << 44 ? nullptr : vm.heap.make_buffer(wanted);
  if (!buffer) return raise_memory(vm);
  TRY(copy_paced(vm, buffer->bytes(), b->bytes(), std::min<size_t>(size, b->size)));
  vm.heap.barrier(b);
  if (b->buffer) vm.heap.release(b->buffer);
  b->buffer = buffer;
  b->size = size;
  return {};
}

Result<ByteArray*> make_bytearray(Vm& vm, std::string_view data) {
  ByteArray* b = vm.heap.make<ByteArray>();
  TRY(resize(vm, b, data.size()));
  TRY(copy_paced(vm, b->bytes(), data.data(), data.size()));
  return b;
}

Result<void> append(Vm& vm, ByteArray* b, std::string_view data) {
  return splice(vm, b, b->size, 0, data);
}

Result<void> splice(Vm& vm, ByteArray* b, size_t start, size_t count, std::string_view data) {
  TRY(spend_bytes(vm, data.size()));
  if (data.data() >= b->bytes() && data.data() < b->bytes() + b->size)
    data = TRY(make_bytes(vm, data))->view();
  size_t tail = b->size - start - count, old_size = b->size, size = old_size - count + data.size();
  if (data.size() >= count) {
    TRY(resize(vm, b, size));
    if (!touch_paced(vm, b->bytes() + old_size, size - old_size).ok()) {
      b->size = old_size;
      return Failed{};
    }
    if (tail) std::memmove(b->bytes() + start + data.size(), b->bytes() + start + count, tail);
  } else {
    if (tail) std::memmove(b->bytes() + start + data.size(), b->bytes() + start + count, tail);
    TRY(resize(vm, b, size));
  }
  if (!data.empty()) std::memcpy(b->bytes() + start, data.data(), data.size());
  return {};
}

}  // namespace brine
