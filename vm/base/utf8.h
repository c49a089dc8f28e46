// UTF-8 as Brine keeps it: text whose code points may be lone surrogates, each as three bytes of its own (so two
// of them side by side never merge). Knowledge without a heap; every function works on the caller's bytes.
//
// Two kinds of functions: those that take bytes from outside check them (utf8_check); all others trust that their
// text passed such a check. `char32_t` is a code point; an index counts code points, an offset counts bytes.
//
// Tested by tests/vm/base/utf8_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace brine {

constexpr char32_t kMaxCodePoint = 0x10FFFF;
constexpr char32_t kReplacement = 0xFFFD;

inline bool is_surrogate(char32_t c) { return (c & 0xFFFFF800) == 0xD800; }
inline bool is_continuation(char byte) { return (byte & 0xC0) == 0x80; }

// ---- ASCII ----

bool is_ascii(std::string_view text);
size_t ascii_prefix(std::string_view text);  // how many leading bytes are ASCII

// ---- bytes from outside ----

enum class Surrogates : bool { Refuse, Allow };

// The first error, in the words of CPython's UnicodeDecodeError: bytes [start, end) are what cannot be decoded.
struct Utf8Error {
  const char* reason = nullptr;  // null: the text is valid
  size_t start = 0;
  size_t end = 0;
  explicit operator bool() const { return reason != nullptr; }
};
Utf8Error utf8_check(std::string_view bytes, Surrogates surrogates, size_t from = 0);
// A step of it: from *at, which moves, to `until` at least.
Utf8Error utf8_check_step(std::string_view bytes, Surrogates surrogates, size_t* at, size_t until);

inline bool utf8_valid(std::string_view bytes) { return !utf8_check(bytes, Surrogates::Refuse); }
inline bool wtf8_valid(std::string_view bytes) { return !utf8_check(bytes, Surrogates::Allow); }

// What the system names, it names with bytes: arguments, files, time zones. As text, bytes that are not UTF-8 are lone
// surrogates U+DC80 to U+DCFF (surrogateescape); the second gives the same bytes back, or false for text with other
// lone surrogates, which nothing can be named.
std::string text_of_system(std::string_view bytes);
bool bytes_for_system(std::string_view text, std::string& bytes);

// Text of anybody else: U+FFFD for what is not UTF-8.
std::string repaired(std::string_view bytes);
// Text as UTF-8 has it: lone surrogates as \udc80.
std::string backslashed(std::string_view text);

// ---- one code point ----

// The code point at `p`, which moves behind it.
inline char32_t utf8_next(const char*& p) {
  auto byte = [](char c) { return static_cast<char32_t>(static_cast<unsigned char>(c)); };
  char32_t lead = byte(*p++);
  if (lead < 0x80) return lead;
  char32_t c = byte(*p++) & 0x3F;
  if (lead < 0xE0) return (lead & 0x1F) << 6 | c;
  c = c << 6 | (byte(*p++) & 0x3F);
  if (lead < 0xF0) return (lead & 0x0F) << 12 | c;
  return (lead & 0x07) << 18 | c << 6 | (byte(*p++) & 0x3F);
}

// Moves `p` to the start of the code point before it, and returns that one.
inline char32_t utf8_previous(const char*& p) {
  do --p;
  while (is_continuation(*p));
  const char* q = p;
  return utf8_next(q);
}

inline size_t utf8_length(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

// Writes up to 4 bytes, returns how many.
inline size_t utf8_encode(char32_t c, char* out) {
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
  size_t n = utf8_length(c);
  for (size_t i = n - 1; i > 0; --i, c >>= 6) out[i] = static_cast<char>(0x80 | (c & 0x3F));
  out[0] = static_cast<char>((0xF00 >> n) | c);  // n leading ones, then a zero
  return n;
}

void utf8_append(std::string& text, char32_t c);

// ---- indexes and offsets ----

size_t utf8_count(std::string_view text);  // code points
// The beginning of a text, whole code points of at most `most` bytes (4 or more), or all of it.
inline std::string_view utf8_piece(std::string_view text, size_t most) {
  if (text.size() <= most) return text;
  for (int i = 0; i < 3 && is_continuation(text[most]); i++) most--;
  return text.substr(0, most);
}
size_t utf8_skip(std::string_view text, size_t offset,
                 size_t count);  // offset `count` code points further, or the end

// An index table holds the offset of every kIndexStride-th code point, the 0th excluded: entry i is for code point
// (i + 1) * kIndexStride. The caller owns the storage. An ASCII text needs none: its indexes are its offsets.
constexpr size_t kIndexStride = 64;
inline size_t utf8_index_entries(size_t code_points) { return code_points / kIndexStride; }
void utf8_fill_index(std::string_view text, size_t* table);
size_t utf8_offset(std::string_view text, const size_t* table, size_t index);
size_t utf8_index(std::string_view text, const size_t* table, size_t entries, size_t offset);

// for (char32_t c : code_points(text))
class CodePoints {
 public:
  class Iterator {
   public:
    explicit Iterator(const char* p) : at_(p) {}
    char32_t operator*() const {
      const char* p = at_;
      return utf8_next(p);
    }
    Iterator& operator++() {
      utf8_next(at_);
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    const char* at_;
  };
  explicit CodePoints(std::string_view text) : text_(text) {}
  Iterator begin() const { return Iterator(text_.data()); }
  Iterator end() const { return Iterator(text_.data() + text_.size()); }

 private:
  std::string_view text_;
};
inline CodePoints code_points(std::string_view text) { return CodePoints(text); }

// ---- Latin-1, and what strict encoders refuse ----

size_t latin1_utf8_size(std::string_view latin1);
void latin1_to_utf8(std::string_view latin1, char* out);

// One byte per code point; false if one is above `limit` (0xFF for Latin-1, 0x7F for ASCII).
// Room for utf8_count(text) bytes is needed in any case.
bool utf8_to_latin1(std::string_view text, char* out, char32_t limit = 0xFF);

// Code points [start, end) that cannot be encoded: the first run above `limit`, or the first run of surrogates.
struct EncodeError {
  size_t start = 0;
  size_t end = 0;  // equal to start: there is none
  explicit operator bool() const { return start != end; }
};
EncodeError find_above(std::string_view text, char32_t limit);
EncodeError find_surrogates(std::string_view text);

}  // namespace brine
