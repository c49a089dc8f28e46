// See bounded_text.h.
#include "vm/heap/bounded_text.h"

#include <algorithm>

namespace brine {

// The text moves to a larger place: for a moment there are both.
bool BoundedText::grow(size_t more) {
  size_t room = std::max(text_.size() + more + kFree, text_.size() * 3 / 2);
  size_t both = room + text_.capacity();
  if (both > charged_) {
    if (!heap_.charge(both - charged_)) return false;
    charged_ = both;
  }
  text_.reserve(room);
  room_ = room;
  return true;
}

void BoundedText::add_what_fits(std::string_view piece) {
  constexpr size_t kKept = 1000;
  if (add(piece)) return;
  if (piece.size() <= kKept) return;
  size_t kept = kKept;
  while (kept > 0 && (uint8_t(piece[kept]) & 0xc0) == 0x80) kept--;  // whole characters
  add(piece.substr(0, kept));
  add("... (" + std::to_string(piece.size() - kept) + " more bytes)");
}

}  // namespace brine
