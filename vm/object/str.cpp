// The storage of strings: making, names, hashes, indexes, and concatenation in place. See str.h.
#include "vm/object/str.h"

#include <cassert>
#include <cstdlib>
#include <cstring>

#include "vm/base/hash.h"
#include "vm/base/utf8.h"
#include "vm/object/str_pieces.h"
#include "vm/run/host.h"
#include "vm/run/protocol.h"
#include "vm/run/raise.h"

namespace brine {

constinit const Str kEmptyStr = {
    {kStaticGc, Kind::Str, kInterned, kAscii, uint32_t(Kind::Str)}, 0, 0, 0, {}, {}};

namespace {

constexpr size_t kLargest = UINT32_MAX;
// Results of concat up to this size are copied: a buffer pays off where a string is grown step by step.
constexpr size_t kLargestCopied = 256;

void finish(Str* s, size_t size, size_t length) {
  s->size = uint32_t(size);
  s->length = uint32_t(length);
  s->aux = size == length ? kAscii : 0;
}

}  // namespace

// ---- making

Result<Str*> make_blank(Vm& vm, size_t size, size_t length) {
  if (size > kLargest) return raise_memory(vm);
  Str* s = vm.heap.make<Str>(size);
  if (!s) return raise_memory(vm);
  finish(s, size, length);
  return s;
}

Value ascii_char_slow(Vm& vm, char c) {
  Value v = to_value(intern(vm, std::string_view(&c, 1)));
  vm.single_chars[static_cast<unsigned char>(c)] = v;
  return v;
}

static Result<Str*> make_of_length(Vm& vm, std::string_view text, size_t length) {
  if (text.size() <= 1) return text.empty() ? empty_str() : cast<Str>(ascii_char(vm, text[0]));
  Str* s = TRY(make_blank(vm, text.size(), length));
  char* out = chars(s);
  TRY(write_paced(vm, out, text));
  return s;
}

Result<Str*> make_str(Vm& vm, std::string_view text) {
  assert(wtf8_valid(text));  // bytes from outside come through one of utf8.h's doors
  if (text.size() > Pace::kPiece) return make_of_length(vm, text, TRY(count_characters(vm, text)));
  size_t ascii = ascii_prefix(text);
  return make_of_length(vm, text,
                        ascii == text.size() ? ascii : ascii + utf8_count(text.substr(ascii)));
}

Result<Str*> make_ascii(Vm& vm, std::string_view text) {
  assert(is_ascii(text));
  return make_of_length(vm, text, text.size());
}

Result<Str*> make_char(Vm& vm, char32_t c) {
  if (c < 0x80) return cast<Str>(ascii_char(vm, char(c)));
  Str* s = TRY(make_blank(vm, utf8_length(c), 1));
  utf8_encode(c, chars(s));
  return s;
}

Result<Str*> exact_str(Vm& vm, Str* s) {
  if (is_exact(s)) return s;
  return make_of_length(vm, s->view(), s->length);
}

Result<Str*> piece_of(Vm& vm, Str* s, std::string_view piece) {
  if (piece.size() == s->size && is_exact(s)) return s;
  return s->ascii() ? make_ascii(vm, piece) : make_str(vm, piece);
}

// ---- names: an open-addressed table of Values in an Array; an int in it is a free place
//
// Each text has one name for as long as the Vm lives, and names are compared by address: the table must grow when it is
// full. So it lies outside the heap, and what it takes is overdrawn like small things.

namespace {

void mark_names(Vm& vm, Marker& marker) {
  if (!vm.interned) return;
  for (size_t i = 0; i < vm.interned->capacity; i++) marker(vm.interned->items()[i]);
}

Value* find_place(Array* table, std::string_view text, uint64_t hash) {
  size_t mask = table->capacity - 1;
  for (size_t i = (hash ^ hash >> 32) & mask;; i = (i + 1) & mask) {
    Value* at = &table->items()[i];
    if (!at->is_object()) return at;
    Str* s = cast<Str>(*at);
    if (s->hash == hash && s->view() == text) return at;
  }
}

Array* make_table(Vm& vm, size_t capacity) {
  size_t bytes = sizeof(Array) + capacity * sizeof(Value);
  auto* table = static_cast<Array*>(std::malloc(bytes));
  if (!table) std::abort();  // the system has no memory left
  vm.heap.take(bytes);
  table->capacity = capacity;
  for (size_t i = 0; i < capacity; i++) table->items()[i] = Value::from_int(0);
  return table;
}

void make_room(Vm& vm) {
  if (!vm.interned) {
    vm.interned = make_table(vm, 1024);  // a new Vm fills half of it
    vm.root_functions.push_back(mark_names);
    return;
  }
  if (vm.interned_count * 4 < vm.interned->capacity * 3) return;
  Array* larger = make_table(vm, vm.interned->capacity * 2);
  for (size_t i = 0; i < vm.interned->capacity; i++) {
    Value v = vm.interned->items()[i];
    if (v.is_object()) *find_place(larger, cast<Str>(v)->view(), cast<Str>(v)->hash) = v;
  }
  free_names(vm);
  vm.interned = larger;
}

Str* intern_at(Vm& vm, Value* place, Str* s) {
  s->flags |= kInterned;
  *place = to_value(s);
  vm.interned_count++;
  return s;
}

}  // namespace

void free_names(Vm& vm) {
  if (!vm.interned) return;
  vm.heap.discharge(sizeof(Array) + vm.interned->capacity * sizeof(Value));
  std::free(vm.interned);
}

Str* intern(Vm& vm, std::string_view text) {
  if (text.empty()) return empty_str();
  assert(wtf8_valid(text));
  uint64_t hash = uint64_t(hash_text(text, 0));
  make_room(vm);
  Value* place = find_place(vm.interned, text, hash);
  if (place->is_object()) return cast<Str>(*place);
  // Names are small, so this is a cell; a monster among names is cut off by the lexer's limits or made before.
  Str* s = vm.heap.make<Str>(text.size());
  if (!s) return empty_str();
  size_t ascii = ascii_prefix(text);
  finish(s, text.size(), ascii == text.size() ? ascii : utf8_count(text));
  std::memcpy(chars(s), text.data(), text.size());
  s->hash = hash;
  return intern_at(vm, place, s);
}

Str* intern(Vm& vm, Str* s) {
  if (s->has(kInterned)) return s;
  if (s->size == 0) return empty_str();
  make_room(vm);
  uint64_t hash = hash_of(s);
  Value* place = find_place(vm.interned, s->view(), hash);
  if (place->is_object()) return cast<Str>(*place);
  if (is_exact(s) && !s->buffer) return intern_at(vm, place, s);
  Str* copy = intern(vm, s->view());
  return copy->size ? copy : s;  // no memory for a monster among names: it does itself
}

// ---- asking

Result<size_t> count_characters(Vm& vm, std::string_view text) {
  size_t count = 0;
  TRY(in_pieces(vm, text, [&count](std::string_view piece) { count += utf8_count(piece); }));
  return count;
}

uint64_t hash_of(Str* s) {
  if (s->hash || s->size == 0) return s->hash;
  return s->hash = uint64_t(hash_text(s->view(), 0));
}

namespace {

constexpr uint32_t kStride = 64;

Result<Buffer*> index_table(Vm& vm, Str* s) {
  if (s->index) return s->index.get();
  size_t count = s->length / kStride + 1;
  Buffer* table = vm.heap.make_buffer(count * sizeof(uint32_t));
  if (!table) return raise_memory(vm);
  auto* offsets = reinterpret_cast<uint32_t*>(table->bytes());
  size_t at = 0;
  Pace pace(vm);
  for (size_t i = 0; i < count; i++) {
    TRY(pace.step(kStride));
    offsets[i] = uint32_t(at);
    at = utf8_skip(s->view(), at, kStride);
  }
  table->used = count * sizeof(uint32_t);
  vm.heap.barrier(s);
  s->index = table;
  return table;
}

}  // namespace

Result<uint32_t> offset_of(Vm& vm, Str* s, uint32_t i) {
  if (s->ascii()) return i;
  if (i >= s->length) return s->size;
  if (i < kStride) return uint32_t(utf8_skip(s->view(), 0, i));
  if (s->length - i < kStride) {  // from the end: s[-1] of a string that grows needs no table
    const char* p = s->bytes() + s->size;
    for (uint32_t n = s->length - i; n > 0; n--) {
      do --p;
      while (is_continuation(*p));
    }
    return uint32_t(p - s->bytes());
  }
  Buffer* table = TRY(index_table(vm, s));
  uint32_t start = reinterpret_cast<uint32_t*>(table->bytes())[i / kStride];
  return uint32_t(utf8_skip(s->view(), start, i % kStride));
}

Result<uint32_t> index_of(Vm& vm, Str* s, uint32_t offset) {
  if (s->ascii()) return offset;
  if (offset < 4 * kStride) return uint32_t(utf8_count(s->view().substr(0, offset)));
  Buffer* table = TRY(index_table(vm, s));
  auto* offsets = reinterpret_cast<uint32_t*>(table->bytes());
  auto* after = std::upper_bound(offsets, offsets + s->length / kStride + 1, offset);
  uint32_t block = uint32_t(after - offsets) - 1;
  return uint32_t(block * kStride +
                  utf8_count(s->view().substr(offsets[block], offset - offsets[block])));
}

Result<Str*> substring(Vm& vm, Str* s, uint32_t start, uint32_t end) {
  if (start >= end) return empty_str();
  if (start == 0 && end == s->length) return exact_str(vm, s);
  if (s->ascii()) return make_ascii(vm, s->view().substr(start, end - start));
  uint32_t from = TRY(offset_of(vm, s, start)), to = TRY(offset_of(vm, s, end));
  return make_of_length(vm, s->view().substr(from, to - from), end - start);
}

Result<Str*> char_at(Vm& vm, Str* s, uint32_t i) {
  if (s->ascii()) return cast<Str>(ascii_char(vm, s->bytes()[i]));
  const char* p = s->bytes() + TRY(offset_of(vm, s, i));
  return make_char(vm, utf8_next(p));
}

// ---- concatenation
//
// A string that ends where its buffer's used part ends grows there: the new string shares the buffer, the old one
// stays what it was. Buffers double, so a million steps cost a few copies; pages never touched cost nothing.

namespace {

void finish_sum(Str* sum, Str* a, Str* b) {
  finish(sum, size_t(a->size) + b->size, size_t(a->length) + b->length);
}

Result<Buffer*> buffer_for(Vm& vm, Str* a, size_t size) {
  if (a->buffer && a->buffer->used == a->size && a->buffer->capacity >= size)
    return a->buffer.get();
  Buffer* buffer = vm.heap.make_buffer(size * 2);
  if (!buffer) return raise_memory(vm);
  TRY(copy_paced(vm, buffer->bytes(), a->bytes(), a->size));
  return buffer;
}

}  // namespace

Result<Str*> concat(Vm& vm, Str* a, Str* b) {
  if (b->size == 0) return exact_str(vm, a);
  if (a->size == 0) return exact_str(vm, b);
  size_t size = size_t(a->size) + b->size;
  if (size <= kLargestCopied || b->size > a->size) {
    if (size > kLargestCopied) TRY(spend(vm, size / 64));
    Str* sum = TRY(make_blank(vm, size, size_t(a->length) + b->length));
    char* out = chars(sum);
    if (size <= kLargestCopied) {
      std::memcpy(out, a->bytes(), a->size);
      std::memcpy(out + a->size, b->bytes(), b->size);
    } else {
      TRY(write_paced(vm, out, a->view()));
      TRY(write_paced(vm, out, b->view()));
    }
    return sum;
  }
  if (size > kLargest) return raise_memory(vm);
  Buffer* buffer = TRY(buffer_for(vm, a, size));
  TRY(copy_paced(vm, buffer->bytes() + a->size, b->bytes(), b->size));
  buffer->used = size;
  Str* sum = vm.heap.make<Str>();
  finish_sum(sum, a, b);
  sum->buffer = buffer;
  return sum;
}

}  // namespace brine
