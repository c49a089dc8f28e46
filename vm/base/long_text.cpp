// See long_text.h.
#include "vm/base/long_text.h"

#include <algorithm>

namespace brine {

void LongText::append_long(std::string_view text) {
  settle();
  while (!text.empty() && !stopped_) {
    size_t n = std::min(text.size(), kPiece - tail_.size());
    tail_.append(text.substr(0, n));
    text.remove_prefix(n);
    settle();
  }
}

void LongText::fill(std::string_view what, size_t count) {
  settle();
  if (what.size() == 1) {
    while (count > 0 && !stopped_) {
      size_t n = std::min(count, kPiece - tail_.size());
      tail_.append(n, what[0]);
      count -= n;
      settle();
    }
    return;
  }
  std::string many;
  size_t at_once = std::min(count, size_t(256));
  for (size_t i = 0; i < at_once; i++) many.append(what);
  for (; count >= at_once && count > 0 && !stopped_; count -= at_once) append(many);
  append(std::string_view(many).substr(0, count * what.size()));
}

bool LongText::put_away() {
  while (tail_.size() >= kPiece) {
    if (stopped_ || (more_ && !more_(context_, kPiece))) {
      stopped_ = true;
      tail_.clear();
      return false;
    }
    std::string rest = tail_.substr(kPiece);
    tail_.resize(kPiece);
    full_.push_back(std::move(tail_));
    tail_ = std::move(rest);
  }
  tail_.reserve(kPiece + 64);
  return true;
}

std::string LongText::whole() const {
  std::string text;
  for (const std::string& piece : full_) text += piece;
  return text + tail_;
}

}  // namespace brine
