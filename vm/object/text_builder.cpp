// See text_builder.h.
#include "vm/object/text_builder.h"

#include <cstring>

#include "vm/base/utf8.h"
#include "vm/object/str_pieces.h"

namespace brine {

bool TextBuilder::more(void* builder, size_t bytes) {
  auto* self = static_cast<TextBuilder*>(builder);
  if (!self->vm_.heap.charge(bytes)) return raise_memory(self->vm_), false;
  self->held_ += bytes;
  return spend(self->vm_, bytes / 64).ok();
}

Result<void> TextBuilder::copy_to(char* out) {
  Pace pace(vm_);
  bool done = take([&](std::string_view piece) {
    if (piece.empty()) return true;  // an empty bytearray has no place at all
    std::memcpy(out, piece.data(), piece.size());
    out += piece.size();
    return pace.step(piece.size()).ok();
  });
  return done ? Result<void>() : Result<void>(Failed{});
}

Result<Str*> TextBuilder::str() {
  TRY(going_on());
  TRY(spend_bytes(vm_, tail().size()));
  if (is_short()) return make_str(vm_, view());
  size_t length = 0;
  Pace pace(vm_);
  bool done = each([&](std::string_view piece) {
    length += utf8_count(piece);
    return pace.step(piece.size() / 4).ok();
  });
  if (!done) return Failed{};
  Str* s = TRY(make_blank(vm_, size(), length));
  TRY(copy_to(chars(s)));
  return s;
}

Result<Bytes*> TextBuilder::bytes() {
  TRY(going_on());
  TRY(spend_bytes(vm_, tail().size()));
  Bytes* b = TRY(make_blank_bytes(vm_, size()));
  TRY(copy_to(chars(b)));
  return b;
}

Result<Value> TextBuilder::bytes_like(Value like) {
  if (!is_kind(like, Kind::ByteArray)) return to_value(TRY(bytes()));
  TRY(going_on());
  TRY(spend_bytes(vm_, tail().size()));
  ByteArray* b = TRY(make_bytearray(vm_, {}));
  TRY(resize(vm_, b, size()));
  TRY(copy_to(b->bytes()));
  return to_value(b);
}

}  // namespace brine
