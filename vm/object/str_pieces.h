// What text and bytes methods have in common: algorithms on views. `emit` gets each piece as a view; it answers a
// Result<void>, and what fails ends the walk.
//
// Searching bytes in UTF-8 finds whole characters, so str and bytes share all of this; where they differ is what counts
// as white space.
//
// Tested by tests/lang/strings/*.py, tests/lang/bytes/*.py.
#pragma once

#include <cstring>
#include <string_view>

#include "vm/base/find_bytes.h"
#include "vm/base/utf8.h"
#include "vm/object/pace.h"
#include "vm/run/protocol.h"

namespace brine {

inline constexpr size_t kNotFound = std::string_view::npos;

inline size_t find_in(std::string_view text, std::string_view what, size_t from = 0) {
  if (what.size() == 1) {
    const void* at =
        from < text.size() ? std::memchr(text.data() + from, what[0], text.size() - from) : nullptr;
    return at ? size_t(static_cast<const char*>(at) - text.data()) : kNotFound;
  }
  if (from > text.size() || text.size() - from < what.size()) return kNotFound;
  if (what.empty()) return from;
  if (text.size() - from == what.size())
    return std::memcmp(text.data() + from, what.data(), what.size()) == 0 ? from : kNotFound;
  const char* at = find_bytes(text.data() + from, text.data() + text.size(), what);
  return at ? size_t(at - text.data()) : kNotFound;
}

// The same in a text of any length. (What is looked for may be as long: it is examined in one go.)
inline Result<size_t> find_paced(Vm& vm, std::string_view text, std::string_view what,
                                 size_t from = 0) {
  constexpr size_t kWindow = 256 * 1024;
  if (text.size() <= kWindow) return find_in(text, what, from);
  size_t window = kWindow + what.size() * 4;
  while (text.size() > window && from < text.size() - window) {
    size_t found = find_in(text.substr(0, from + window), what, from);
    if (found != kNotFound) return found;
    from += window - (what.size() - 1);
    TRY(Pace(vm).look());
  }
  return find_in(text, what, from);
}

// As memcmp does, both at least n long.
inline Result<int> compare_paced(Vm& vm, const char* a, const char* b, size_t n) {
  constexpr size_t kPiece = 1024 * 1024;
  while (n > kPiece) {
    if (int order = std::memcmp(a, b, kPiece)) return order;
    a += kPiece;
    b += kPiece;
    n -= kPiece;
    TRY(Pace(vm).look());
  }
  return n ? std::memcmp(a, b, n) : 0;
}
inline Result<bool> starts_with(Vm& vm, std::string_view text, std::string_view what) {
  if (text.size() < what.size()) return false;
  return TRY(compare_paced(vm, text.data(), what.data(), what.size())) == 0;
}
inline Result<bool> ends_with(Vm& vm, std::string_view text, std::string_view what) {
  if (text.size() < what.size()) return false;
  return starts_with(vm, text.substr(text.size() - what.size()), what);
}

// Non-overlapping occurrences of something not empty.
inline Result<size_t> count_in(Vm& vm, std::string_view text, std::string_view what,
                               size_t most = SIZE_MAX) {
  Pace pace(vm);
  size_t count = 0;
  for (size_t at = 0; count < most && (at = TRY(find_paced(vm, text, what, at))) != kNotFound;
       at += what.size()) {
    count++;
    TRY(pace.step(16 + what.size()));
  }
  return count;
}
// The last one: where its first byte stands, from the end.
inline Result<size_t> find_last(Vm& vm, std::string_view text, std::string_view what) {
  if (what.size() > text.size()) return kNotFound;
  if (what.empty()) return text.size();
  Pace pace(vm);
  const char* begin = text.data();
  for (const char* end = begin + text.size() - what.size() + 1; end > begin;) {
    size_t piece = std::min(size_t(end - begin), Pace::kPiece);
    auto* at = static_cast<const char*>(memrchr(end - piece, what[0], piece));
    TRY(pace.step(at ? what.size() / 8 + 16 : piece));
    if (at && TRY(compare_paced(vm, at, what.data(), what.size())) == 0) return size_t(at - begin);
    end = at ? at : end - piece;
  }
  return kNotFound;
}

// Calls f with one piece of the text after the other. Characters stay whole.
template <class F>
Result<void> in_pieces(Vm& vm, std::string_view text, F f) {
  Pace pace(vm);
  while (text.size() > Pace::kPiece) {
    std::string_view piece = utf8_piece(text, Pace::kPiece);
    f(piece);
    text.remove_prefix(piece.size());
    TRY(pace.look());
  }
  f(text);
  return {};
}
// Whether f says so of each piece.
template <class F>
Result<bool> every_piece(Vm& vm, std::string_view text, F f) {
  Pace pace(vm);
  while (text.size() > Pace::kPiece) {
    std::string_view piece = utf8_piece(text, Pace::kPiece);
    if (!f(piece)) return false;
    text.remove_prefix(piece.size());
    TRY(pace.look());
  }
  return bool(f(text));
}

// Takes one step after the other until one says false.
template <class Step>
Result<void> walk(Vm& vm, Step step) {
  constexpr int kSteps = 16 * 1024;
  for (;;) {
    for (int i = 0; i < kSteps; i++)
      if (!step()) return {};
    TRY(Pace(vm).look());
  }
}

// Work on n bytes, in fuel. Small work is paid for by the call.
inline Result<void> spend_bytes(Vm& vm, size_t n) {
  if (n < 4096) return {};
  return spend(vm, n / 64);
}

template <class Emit>
Result<void> split_on(Vm& vm, std::string_view text, std::string_view separator, int64_t most,
                      Emit&& emit) {
  size_t at = 0;
  Pace pace(vm);
  for (; most != 0; most--) {
    TRY(pace.step(separator.size()));
    size_t found = TRY(find_paced(vm, text, separator, at));
    if (found == kNotFound) break;
    TRY(emit(text.substr(at, found - at)));
    at = found + separator.size();
  }
  return emit(text.substr(at));
}

template <class Emit>  // pieces come last first
Result<void> rsplit_on(Vm& vm, std::string_view text, std::string_view separator, int64_t most,
                       Emit&& emit) {
  for (; most != 0; most--) {
    size_t found = TRY(find_last(vm, text, separator));
    if (found == kNotFound) break;
    TRY(emit(text.substr(found + separator.size())));
    text = text.substr(0, found);
  }
  return emit(text);
}

// How many bytes of white space `text` begins or ends with, one character at a time; 0: none.
template <uint64_t kSet>  // bit c: the character c is white space
struct SpaceSet {
  static bool is(char c) { return static_cast<unsigned char>(c) <= 32 && (kSet >> c & 1) != 0; }
  static size_t front(std::string_view text) { return !text.empty() && is(text.data()[0]); }
  static size_t back(std::string_view text) { return !text.empty() && is(text.back()); }
};
using AsciiSpace = SpaceSet<uint64_t(1) << 32 | 0x3e00>;  // of bytes: blank, 9 to 13
using AsciiTextSpace =
    SpaceSet<uint64_t(1) << 32 | 0x3e00 | 0xf0000000>;  // of str: the separators 1c to 1f too

template <class Space>
std::string_view strip_short(std::string_view text) {  // in front
  while (size_t n = Space::front(text)) text.remove_prefix(n);
  return text;
}
template <class Space>
Result<std::string_view> strip_front(Vm& vm, std::string_view text) {
  if (text.size() <= Pace::kPiece) return strip_short<Space>(text);
  TRY(walk(vm, [&text] {
    size_t n = Space::front(text);
    text.remove_prefix(n);
    return n > 0;
  }));
  return text;
}
template <class Space>
Result<std::string_view> strip_back(Vm& vm, std::string_view text) {
  if (text.size() <= Pace::kPiece) {
    while (size_t n = Space::back(text)) text.remove_suffix(n);
    return text;
  }
  TRY(walk(vm, [&text] {
    size_t n = Space::back(text);
    text.remove_suffix(n);
    return n > 0;
  }));
  return text;
}

// `step` is how long the character is that `text` begins with.
template <class Space, class Step, class Emit>
Result<void> split_space(Vm& vm, std::string_view text, int64_t most, Step step, Emit&& emit) {
  for (;; most--) {
    bool is_short = text.size() <= Pace::kPiece;
    text = is_short ? strip_short<Space>(text) : TRY(strip_front<Space>(vm, text));
    if (text.empty()) return {};
    if (most == 0) return emit(text);
    size_t n = step(text[0]);
    auto ends = [&] { return n >= text.size() || Space::front(text.substr(n)); };
    if (is_short)
      while (!ends()) n += step(text[n]);
    else
      TRY(walk(vm, [&] { return !ends() && (n += step(text[n]), true); }));
    TRY(emit(text.substr(0, n)));
    text.remove_prefix(n);
  }
}

template <class Space, class StepBack, class Emit>  // pieces come last first
Result<void> rsplit_space(Vm& vm, std::string_view text, int64_t most, StepBack step_back,
                          Emit&& emit) {
  for (;; most--) {
    text = TRY(strip_back<Space>(vm, text));
    if (text.empty()) return {};
    if (most == 0) return emit(text);
    size_t start = text.size();
    TRY(walk(vm, [&] {
      if (start == 0 || Space::back(text.substr(0, start))) return false;
      start -= step_back(text.substr(0, start));
      return true;
    }));
    TRY(emit(text.substr(start)));
    text.remove_suffix(text.size() - start);
  }
}

// How often `count` is at most wanted, -1 meaning always.
inline Result<size_t> replacements(Vm& vm, std::string_view text, std::string_view old,
                                   int64_t most) {
  return count_in(vm, text, old, most < 0 ? SIZE_MAX : size_t(most));
}

// Small pieces are copied by one or two overlapping moves: most are words, and a call costs more than they do.
inline void write(char*& out, std::string_view piece) {
  size_t n = piece.size();
  auto ends = [&]<class Part>(Part) {
    Part first, last;
    std::memcpy(&first, piece.data(), sizeof(Part));
    std::memcpy(&last, piece.data() + n - sizeof(Part), sizeof(Part));
    std::memcpy(out, &first, sizeof(Part));
    std::memcpy(out + n - sizeof(Part), &last, sizeof(Part));
  };
  if (n > 16)
    std::memcpy(out, piece.data(), n);
  else if (n >= 8)
    ends(uint64_t());
  else if (n >= 4)
    ends(uint32_t());
  else if (n >= 2)
    ends(uint16_t());
  else if (n == 1)
    *out = piece[0];
  out += n;
}

// The same for a piece of any length.
inline Result<void> write_paced(Vm& vm, char*& out, std::string_view piece) {
  if (piece.size() <= Pace::kPiece) return write(out, piece), Result<void>();
  TRY(copy_paced(vm, out, piece.data(), piece.size()));
  out += piece.size();
  return {};
}

// `out` has room for all; old is not empty.
inline Result<void> write_replaced(Vm& vm, char* out, std::string_view text, std::string_view old,
                                   std::string_view with, size_t count) {
  size_t at = 0;
  Pace pace(vm);
  for (; count > 0; count--) {
    size_t found = TRY(find_paced(vm, text, old, at));
    TRY(pace.step(found - at + old.size() + with.size() + 16));
    TRY(write_paced(vm, out, text.substr(at, found - at)));
    TRY(write_paced(vm, out, with));
    at = found + old.size();
  }
  return write_paced(vm, out, text.substr(at));
}

// ---- arguments

// start and end of find() and its like, for a sequence of `length`.
struct Bounds {
  int64_t start, end;  // start may lie beyond end: nothing is found then
};
inline bool is_plain_bound(Value v) {
  return v == kUnbound || is_none(v) || v.is_int() || is_kind(v, Kind::Int) || is_bool(v);
}
inline Bounds bounds(Value start, Value end, int64_t length) {
  auto place = [length](Value v, int64_t otherwise) {
    if (v == kUnbound || is_none(v)) return otherwise;
    int64_t i = clip(v);
    return i < 0 ? (i < -length ? 0 : i + length) : i;
  };
  Bounds b{place(start, 0), place(end, length)};
  if (b.end > length) b.end = length;
  return b;
}
inline bool has_index(Vm& vm, Value v) {
  return lookup(vm, class_of(vm, v), Special::index_) != kUnbound;
}
inline Failed raise_bound(Vm& vm) {
  return raise(vm, TypeError, "slice indices must be integers or None or have an __index__ method");
}
// A slice whose parts are ints or None.
inline bool is_plain_slice(Slice* s) {
  return is_plain_bound(s->start) && is_plain_bound(s->stop) && is_plain_bound(s->step);
}

// The number of repetitions in `sequence * count`; OverflowError when it is too large.
Result<size_t> repetitions(Vm& vm, Value count, size_t size);

// Whether an operand is of a Python class that has the reflected method: it is asked before we complain.
bool may_answer(Vm& vm, Value v, Special reflected);
// sequence * count for a count that is no int: by __index__, or the TypeError.
Answer repeat_by_index(Vm& vm, Value sequence, Value count);

// find and its like, as numbers for the stub that asks __index__ of start and end.
enum class TextMethod : uint8_t { Find, RFind, Index, RIndex, Count, StartsWith, EndsWith };

}  // namespace brine
