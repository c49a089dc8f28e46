// Small text building, and text as Python shows it: repr(str), ascii(str), repr(bytes).
//
//   Text message;
//   message.add("'", type, "' object is not subscriptable");
//   std::string path = concat("root.frame[", repr_of(name), "] at byte ", 812);
//
// Tested by tests/vm/base/text_test.cpp.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace brine {

// Decimal digits with a sign, into the caller's buffer; returns how many bytes. kIntTextRoom is enough for any.
constexpr size_t kIntTextRoom = 20;
size_t write_int(int64_t value, char* out);
size_t write_unsigned(uint64_t value, char* out);

// ---- Python's repr ----

enum class ReprStyle : uint8_t { Text, Ascii, Bytes };  // repr(str), ascii(str), repr(bytes)

// First the size, then the bytes: quotes (single ones where that needs no escapes), and the 'b' of bytes, included.
size_t repr_size(std::string_view text, ReprStyle style);
void write_repr(std::string_view text, ReprStyle style, char* out);
// The same for one piece of a text after the other, between quotes that are chosen for all of it.
char quote_for(std::string_view text);
size_t shown_size(std::string_view piece, ReprStyle style, char quote);
char* write_shown(std::string_view piece, ReprStyle style, char quote, char* out);

// ---- pieces for Text::add and concat ----

struct ReprOf {
  std::string_view text;
  ReprStyle style;
};
inline ReprOf repr_of(std::string_view text) { return {text, ReprStyle::Text}; }
inline ReprOf ascii_of(std::string_view text) { return {text, ReprStyle::Ascii}; }
inline ReprOf repr_of_bytes(std::string_view bytes) { return {bytes, ReprStyle::Bytes}; }

struct Hex {
  uint64_t value;
  int digits;
};  // lower case, at least that many digits
inline Hex hex(uint64_t value, int digits = 1) { return {value, digits}; }

struct Repeated {
  size_t count;
  char byte;
};
inline Repeated repeated(size_t count, char byte) { return {count, byte}; }

void append(std::string& to, std::string_view piece);
void append(std::string& to, const char* piece);
void append(std::string& to, char piece);
void append(std::string& to, char32_t code_point);
void append(std::string& to, double value);  // as repr(float)
void append(std::string& to, ReprOf piece);
void append(std::string& to, Hex piece);
void append(std::string& to, Repeated piece);
void append_signed(std::string& to, int64_t value);
void append_unsigned(std::string& to, uint64_t value);

template <std::integral T>
  requires(!std::same_as<T, char> && !std::same_as<T, char32_t> && !std::same_as<T, bool>)
void append(std::string& to, T value) {
  if constexpr (std::is_signed_v<T>)
    append_signed(to, value);
  else
    append_unsigned(to, value);
}

class Text {
 public:
  template <class... Pieces>
  Text& add(const Pieces&... pieces) {
    (append(text_, pieces), ...);
    return *this;
  }
  std::string_view view() const { return text_; }
  bool empty() const { return text_.empty(); }
  void clear() { text_.clear(); }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

template <class... Pieces>
std::string concat(const Pieces&... pieces) {
  std::string text;
  (append(text, pieces), ...);
  return text;
}

}  // namespace brine
