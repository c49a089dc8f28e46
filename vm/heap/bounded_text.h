// Text that is put together outside the heap, within the Vm's room: messages of errors and tracebacks, which hold whatever
// a script has put into names and values.
// Tested by tests/embed/memory_test.cpp.
#pragma once

#include <string>
#include <string_view>

#include "vm/heap/heap.h"

namespace brine {

class BoundedText {
 public:
  explicit BoundedText(Heap& heap) : heap_(heap) {}
  ~BoundedText() { heap_.discharge(charged_); }
  BoundedText(const BoundedText&) = delete;

  // False: there is no room for the piece, and nothing was added.
  bool add(std::string_view piece) {
    if (text_.size() + piece.size() > room_ && !grow(piece.size())) return false;
    text_ += piece;
    return true;
  }
  // The piece, or its beginning and how much more there would be.
  void add_what_fits(std::string_view piece);
  // add() for messages: what is missing is remembered.
  BoundedText& operator+=(std::string_view piece) {
    complete_ &= add(piece);
    return *this;
  }
  bool complete() const { return complete_; }
  std::string_view view() const { return text_; }
  std::string take() { return std::move(text_); }

 private:
  static constexpr size_t kFree = 16 * 1024;
  bool grow(size_t more);
  Heap& heap_;
  std::string text_;
  size_t room_ = kFree, charged_ = 0;
  bool complete_ = true;
};

}  // namespace brine
