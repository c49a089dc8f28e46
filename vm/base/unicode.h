// What Unicode 14.0 (CPython 3.11's version) says about code points, as far as str methods, identifiers and repr
// need it. Texts are UTF-8 as in utf8.h and may hold lone surrogates, which have no properties.
//
// The tables are unicode_tables.inc, written by generate_unicode.py.
// Tested by tests/vm/base/unicode_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace brine {

// ---- one code point ----

bool is_alpha(char32_t c);
bool is_decimal(char32_t c);
bool is_digit(char32_t c);
bool is_numeric(char32_t c);
bool is_alnum(char32_t c);
bool is_space(char32_t c);
bool is_printable(char32_t c);
bool is_line_break(char32_t c);  // where str.splitlines splits
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_title(char32_t c);  // title case letters proper; str.istitle also counts upper case
bool is_cased(char32_t c);
bool is_id_start(char32_t c);     // XID_Start or '_'
bool is_id_continue(char32_t c);  // XID_Continue

// The end of the code points from c on that have the same properties; at most 128 of them, or whole blocks.
char32_t alike_until(char32_t c);

int decimal_value(char32_t c);  // 0 to 9, or -1
int digit_value(char32_t c);    // also of superscripts and the like

// A full case mapping: one to three code points.
struct CaseMapping {
  char32_t at[3];
  size_t size;
};
CaseMapping upper_of(char32_t c);
CaseMapping lower_of(char32_t c);  // without the rule for a final sigma
CaseMapping title_of(char32_t c);
CaseMapping folded_of(char32_t c);

// ---- whole texts ----

// The str.isX methods with Python's rule for empty text: true for Ascii and Printable only.
enum class TextProperty : uint8_t {
  Alpha,
  Decimal,
  Digit,
  Numeric,
  Alnum,
  Space,
  Printable,
  Upper,
  Lower,
  Title,
  Identifier,
  Ascii
};
bool has_property(std::string_view text, TextProperty property);
// The same for a text that comes in pieces. add() says false when the answer is no, whatever else comes.
class PropertyWalk {
 public:
  explicit PropertyWalk(TextProperty property) : property_(property) {}
  bool add(std::string_view piece);
  bool answer() const;

 private:
  bool add_one_case(std::string_view piece, unsigned wanted, unsigned refused);
  bool add_titled(std::string_view piece);
  bool add_identifier(std::string_view piece);
  TextProperty property_;
  bool empty_ = true, found_ = false, after_cased_ = false;
};

// The str methods lower, upper, title, capitalize, swapcase and casefold: first the size, then the bytes, each by a walk
// over the text that can be made in steps of so many bytes of it.
enum class Case : uint8_t { Lower, Upper, Title, Capitalize, Swap, Fold };
struct CaseWalk {
  std::string_view text;
  Case to;
  bool ascii;
  size_t at = 0;
  bool after_cased = false;
  bool done() const { return at == text.size(); }
};
size_t cased_size(CaseWalk& walk, size_t step);
char* write_cased(CaseWalk& walk, size_t step, char* out);
std::string to_case(std::string_view text, Case to);

// What str.strip() and bytes.strip() leave.
std::string_view strip_space(std::string_view text);
std::string_view strip_ascii_space(std::string_view text);

// As int() and float() read text that is not ASCII: decimals of any script become ASCII, white space becomes ' ', the
// rest '?'. What is ASCII stays.
std::string ascii_digits(std::string_view text);

// Normal form NFKC, as identifiers have it; nothing if the text holds lone surrogates.
std::optional<std::string> nfkc(std::string_view text);

}  // namespace brine
