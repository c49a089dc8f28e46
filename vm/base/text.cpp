// Text building and repr: see text.h.
#include "vm/base/text.h"

#include <charconv>
#include <cstring>

#include "vm/base/float_text.h"
#include "vm/base/unicode.h"
#include "vm/base/utf8.h"

namespace brine {

size_t write_int(int64_t value, char* out) {
  return static_cast<size_t>(std::to_chars(out, out + kIntTextRoom, value).ptr - out);
}

size_t write_unsigned(uint64_t value, char* out) {
  return static_cast<size_t>(std::to_chars(out, out + kIntTextRoom, value).ptr - out);
}

// ---- repr ----

namespace {

constexpr char kHexDigits[] = "0123456789abcdef";

char* write_hex(char* out, uint64_t value, int digits) {
  for (int i = digits - 1; i >= 0; --i) *out++ = kHexDigits[value >> (4 * i) & 15];
  return out;
}

// Printable ASCII that needs no backslash whichever the quote.
bool is_plain(char c) { return c >= ' ' && c < 0x7F && c != '\\' && c != '\'' && c != '"'; }

// Where the two passes over the text meet: one sums sizes, the other writes.
struct SizeSink {
  size_t size = 0;
  void raw(const char*, size_t n) { size += n; }
  void escape(char) { size += 2; }
  void hex(char, char32_t, int digits) { size += 2 + static_cast<size_t>(digits); }
};
struct WriteSink {
  char* out;
  void raw(const char* p, size_t n) {
    std::memcpy(out, p, n);
    out += n;
  }
  void escape(char letter) {
    *out++ = '\\';
    *out++ = letter;
  }
  void hex(char letter, char32_t c, int digits) {
    escape(letter);
    out = write_hex(out, c, digits);
  }
};

template <class Sink>
void show(std::string_view text, ReprStyle style, char quote, Sink& sink) {
  const char* p = text.data();
  const char* end = p + text.size();
  while (p < end) {
    const char* start = p;
    while (p < end && is_plain(*p)) ++p;
    if (p > start) sink.raw(start, static_cast<size_t>(p - start));
    if (p == end) break;
    start = p;
    char32_t c = style == ReprStyle::Bytes ? static_cast<unsigned char>(*p++) : utf8_next(p);
    if (c == '\\' || c == static_cast<unsigned char>(quote))
      sink.escape(static_cast<char>(c));
    else if (c == '\n')
      sink.escape('n');
    else if (c == '\r')
      sink.escape('r');
    else if (c == '\t')
      sink.escape('t');
    else if (c >= ' ' && c < 0x7F)
      sink.raw(start, 1);  // the other quote
    else if (style == ReprStyle::Text && c > 0x7F && is_printable(c))
      sink.raw(start, static_cast<size_t>(p - start));
    else if (c <= 0xFF)
      sink.hex('x', c, 2);
    else if (c <= 0xFFFF)
      sink.hex('u', c, 4);
    else
      sink.hex('U', c, 8);
  }
}

}  // namespace

// Single quotes, unless the text holds single and no double ones.
char quote_for(std::string_view text) {
  bool single = text.find('\'') != std::string_view::npos;
  return single && text.find('"') == std::string_view::npos ? '"' : '\'';
}

size_t shown_size(std::string_view piece, ReprStyle style, char quote) {
  SizeSink sink;
  show(piece, style, quote, sink);
  return sink.size;
}

char* write_shown(std::string_view piece, ReprStyle style, char quote, char* out) {
  WriteSink sink{out};
  show(piece, style, quote, sink);
  return sink.out;
}

size_t repr_size(std::string_view text, ReprStyle style) {
  return shown_size(text, style, quote_for(text)) + (style == ReprStyle::Bytes ? 3 : 2);
}

void write_repr(std::string_view text, ReprStyle style, char* out) {
  char quote = quote_for(text);
  if (style == ReprStyle::Bytes) *out++ = 'b';
  *out++ = quote;
  *write_shown(text, style, quote, out) = quote;
}

// ---- pieces ----

void append(std::string& to, std::string_view piece) { to.append(piece); }
void append(std::string& to, const char* piece) { to.append(piece); }
void append(std::string& to, char piece) { to.push_back(piece); }
void append(std::string& to, char32_t code_point) { utf8_append(to, code_point); }

void append(std::string& to, double value) {
  char buffer[kFloatTextRoom];
  to.append(buffer, write_float(value, buffer));
}

void append(std::string& to, ReprOf piece) {
  size_t at = to.size();
  to.resize(at + repr_size(piece.text, piece.style));
  write_repr(piece.text, piece.style, to.data() + at);
}

void append(std::string& to, Hex piece) {
  int digits = 1;
  while (digits < 16 && piece.value >> (4 * digits)) ++digits;
  if (digits < piece.digits) digits = piece.digits < 16 ? piece.digits : 16;
  char buffer[16];
  to.append(buffer, static_cast<size_t>(write_hex(buffer, piece.value, digits) - buffer));
}

void append(std::string& to, Repeated piece) { to.append(piece.count, piece.byte); }

void append_signed(std::string& to, int64_t value) {
  char buffer[kIntTextRoom];
  to.append(buffer, write_int(value, buffer));
}

void append_unsigned(std::string& to, uint64_t value) {
  char buffer[kIntTextRoom];
  to.append(buffer, write_unsigned(value, buffer));
}

}  // namespace brine
