// LongText: a text that is built up, of any length. What is full is put away in pieces that never move, and whoever owns
// the text is told of each: so it can be charged and interrupted, however much one step writes.
//
//   LongText text;
//   text.append("abc");
//   text.fill(" ", width);
//
// Tested by tests/vm/base/format_test.cpp, tests/embed/interrupt_test.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace brine {

class LongText {
 public:
  static constexpr size_t kPiece = 128 * 1024;
  // Asked before `bytes` more are held. false: no more shall be written; what follows is dropped.
  using More = bool (*)(void* context, size_t bytes);

  LongText() = default;
  LongText(More more, void* context) : more_(more), context_(context) {}
  LongText(const LongText&) = delete;

  void append(std::string_view text) {
    if (__builtin_expect(tail_.size() + text.size() <= kPiece, 1))
      tail_.append(text);
    else
      append_long(text);
  }
  void append(char c) {
    tail_ += c;
    settle();
  }
  void fill(std::string_view what, size_t count);  // `what` is short

  // For whoever writes to a std::string, at most kPiece at a time: settle() comes next. false: see More.
  std::string& tail() { return tail_; }
  bool settle() { return __builtin_expect(tail_.size() < kPiece, 1) || put_away(); }
  bool stopped() const { return stopped_; }

  size_t size() const { return full_.size() * kPiece + tail_.size(); }
  bool is_short() const { return full_.empty(); }
  // All of it; only while it is_short().
  std::string_view view() const { return tail_; }
  std::string whole() const;

  // Calls f(piece) for each, in order; false as soon as f says so.
  template <class F>
  bool each(F f) const {
    for (const std::string& piece : full_)
      if (!f(std::string_view(piece))) return false;
    return f(std::string_view(tail_));
  }
  // The same, and lets go of it: the text is empty then.
  template <class F>
  bool take(F f) {
    for (std::string& piece : full_) {
      if (!f(std::string_view(piece))) return false;
      piece = std::string();
    }
    full_.clear();
    bool done = f(std::string_view(tail_));
    tail_.clear();
    return done;
  }

 private:
  void append_long(std::string_view text);
  bool put_away();

  std::string tail_;               // less than kPiece
  std::vector<std::string> full_;  // kPiece each
  More more_ = nullptr;
  void* context_ = nullptr;
  bool stopped_ = false;
};

}  // namespace brine
