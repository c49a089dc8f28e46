// TextBuilder: the text, or the bytes, that a native builds up piece by piece. What it holds is charged, fuel is paid for
// it, and interrupts are looked for while it grows.
//
//   TextBuilder text(vm);
//   for (...) {
//     text.append(piece);
//     if (text.stopped()) return Failed{};     // or TRY(text.going_on())
//   }
//   return text.str();
//
// Tested by tests/embed/interrupt_test.cpp, tests/embed/memory_test.cpp.
#pragma once

#include "vm/base/long_text.h"
#include "vm/object/bytes.h"
#include "vm/object/str.h"

namespace brine {

class TextBuilder : public LongText {
 public:
  explicit TextBuilder(Vm& vm) : LongText(more, this), vm_(vm) {}
  ~TextBuilder() { vm_.heap.discharge(held_); }

  // To be asked now and then, and after a tail() was written to. MemoryError, or whatever ended it.
  Result<void> going_on() {
    return settle() && !stopped() ? Result<void>() : Result<void>(Failed{});
  }

  // What was built; the builder is empty after.
  Result<Str*> str();  // valid UTF-8
  Result<Bytes*> bytes();
  Result<Value> bytes_like(Value like);  // bytes or bytearray, as `like` is

 private:
  static bool more(void* builder, size_t bytes);
  Result<void> copy_to(char* out);

  Vm& vm_;
  size_t held_ = 0;
};

}  // namespace brine
