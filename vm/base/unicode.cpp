// Unicode properties: see unicode.h. A look-up is three loads: block, record number, record.
#include "vm/base/unicode.h"

#include <utf8proc.h>

#include <cstdlib>

#include "vm/base/utf8.h"

namespace brine {
namespace {

struct Record {
  uint16_t flags;
  uint8_t decimal, digit;  // 255: none
  int32_t upper, lower, title,
      folded;  // a difference, or kSpecial | size << 20 | place in kSequences
};
constexpr int32_t kSpecial = 1 << 28;

#include "vm/base/unicode_tables.inc"

const Record& record_of(char32_t c) {
  if (c > kMaxCodePoint) c = 0xD800;  // no properties
  return kRecords[kBlocks[kIndex[c >> 7] << 7 | (c & 127)]];
}

bool has(char32_t c, unsigned flags) { return (record_of(c).flags & flags) != 0; }

CaseMapping apply(char32_t c, int32_t mapping) {
  if (mapping < kSpecial) return {{static_cast<char32_t>(static_cast<int32_t>(c) + mapping)}, 1};
  CaseMapping result{{}, static_cast<size_t>(mapping >> 20 & 0xF)};
  for (size_t i = 0; i < result.size; ++i) result.at[i] = kSequences[(mapping & 0xFFFFF) + i];
  return result;
}

}  // namespace

char32_t alike_until(char32_t c) {
  auto number_of = [](char32_t p) { return kBlocks[kIndex[p >> 7] << 7 | (p & 127)]; };
  auto number = number_of(c);
  char32_t start = c & ~char32_t(127), end = start + 128;
  bool whole = c == start;
  for (char32_t p = c + 1; p < end; p++)
    if (number_of(p) != number) return p;
  while (whole && end <= kMaxCodePoint && kIndex[end >> 7] == kIndex[c >> 7]) end += 128;
  return end;
}

bool is_alpha(char32_t c) { return has(c, kAlpha); }
bool is_decimal(char32_t c) { return has(c, kDecimal); }
bool is_digit(char32_t c) { return has(c, kDigit); }
bool is_numeric(char32_t c) { return has(c, kNumeric); }
bool is_alnum(char32_t c) { return has(c, kAlpha | kDecimal | kDigit | kNumeric); }
bool is_space(char32_t c) { return has(c, kSpace); }
bool is_printable(char32_t c) { return has(c, kPrintable); }
bool is_line_break(char32_t c) { return has(c, kLineBreak); }
bool is_upper(char32_t c) { return has(c, kUpper); }
bool is_lower(char32_t c) { return has(c, kLower); }
bool is_title(char32_t c) { return has(c, kTitle); }
bool is_cased(char32_t c) { return has(c, kCased); }
bool is_id_start(char32_t c) { return has(c, kIdStart); }
bool is_id_continue(char32_t c) { return has(c, kIdContinue); }

int decimal_value(char32_t c) {
  uint8_t value = record_of(c).decimal;
  return value == 255 ? -1 : value;
}
int digit_value(char32_t c) {
  uint8_t value = record_of(c).digit;
  return value == 255 ? -1 : value;
}

CaseMapping upper_of(char32_t c) { return apply(c, record_of(c).upper); }
CaseMapping lower_of(char32_t c) { return apply(c, record_of(c).lower); }
CaseMapping title_of(char32_t c) { return apply(c, record_of(c).title); }
CaseMapping folded_of(char32_t c) { return apply(c, record_of(c).folded); }

// ---- predicates of whole texts ----

namespace {

bool all(std::string_view text, unsigned flags) {
  for (char32_t c : code_points(text)) {
    if (!has(c, flags)) return false;
  }
  return true;
}

}  // namespace

// At least one code point of the wanted case, and none of the other or of title case.
bool PropertyWalk::add_one_case(std::string_view piece, unsigned wanted, unsigned refused) {
  for (char32_t c : code_points(piece)) {
    if (has(c, refused)) return false;
    found_ |= has(c, wanted);
  }
  return true;
}

// Upper and title case only after uncased code points, lower case only after cased ones.
bool PropertyWalk::add_titled(std::string_view piece) {
  for (char32_t c : code_points(piece)) {
    if (has(c, kUpper | kTitle)) {
      if (after_cased_) return false;
      found_ = after_cased_ = true;
    } else if (has(c, kLower)) {
      if (!after_cased_) return false;
      found_ = true;
    } else {
      after_cased_ = false;
    }
  }
  return true;
}

bool PropertyWalk::add_identifier(std::string_view piece) {
  const char* p = piece.data();
  const char* end = p + piece.size();
  if (empty_ && p < end && !is_id_start(utf8_next(p))) return false;
  while (p < end) {
    if (!is_id_continue(utf8_next(p))) return false;
  }
  return true;
}

bool PropertyWalk::add(std::string_view piece) {
  auto add_to = [&] {
    switch (property_) {
      case TextProperty::Alpha: return all(piece, kAlpha);
      case TextProperty::Decimal: return all(piece, kDecimal);
      case TextProperty::Digit: return all(piece, kDigit);
      case TextProperty::Numeric: return all(piece, kNumeric);
      case TextProperty::Alnum: return all(piece, kAlpha | kDecimal | kDigit | kNumeric);
      case TextProperty::Space: return all(piece, kSpace);
      case TextProperty::Printable: return all(piece, kPrintable);
      case TextProperty::Upper: return add_one_case(piece, kUpper, kLower | kTitle);
      case TextProperty::Lower: return add_one_case(piece, kLower, kUpper | kTitle);
      case TextProperty::Title: return add_titled(piece);
      case TextProperty::Identifier: return add_identifier(piece);
      case TextProperty::Ascii: return is_ascii(piece);
    }
    return false;
  };
  bool possible = add_to();
  empty_ &= piece.empty();
  return possible;
}

// Asked when all of the text was added and nothing spoke against it.
bool PropertyWalk::answer() const {
  switch (property_) {
    case TextProperty::Printable:
    case TextProperty::Ascii: return true;
    case TextProperty::Upper:
    case TextProperty::Lower:
    case TextProperty::Title: return found_;
    default: return !empty_;
  }
}

bool has_property(std::string_view text, TextProperty property) {
  PropertyWalk walk(property);
  return walk.add(text) && walk.answer();
}

// ---- case of whole texts ----

namespace {

constexpr char32_t kCapitalSigma = 0x3A3, kSmallSigma = 0x3C3, kFinalSigma = 0x3C2;

// A sigma at the end of a word: cased code points before it and none behind it, passing over ignorable ones.
bool is_final_sigma(std::string_view text, const char* sigma, const char* behind) {
  char32_t c = 0;
  const char* p = sigma;
  do {
    if (p == text.data()) return false;
    c = utf8_previous(p);
  } while (has(c, kCaseIgnorable));
  if (!has(c, kCased)) return false;
  const char* end = text.data() + text.size();
  for (p = behind; p < end;) {
    c = utf8_next(p);
    if (!has(c, kCaseIgnorable)) return !has(c, kCased);
  }
  return true;
}

size_t end_of_step(const CaseWalk& walk, size_t step) {
  return walk.text.size() - walk.at <= step ? walk.text.size() : walk.at + step;
}

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
char ascii_lower(char c) { return static_cast<char>(is_ascii_upper(c) ? c | 0x20 : c); }
char ascii_upper(char c) { return static_cast<char>(is_ascii_lower(c) ? c & ~0x20 : c); }

// Calls sink(code point) for each one of the result.
template <class Sink>
void map_case(CaseWalk& walk, size_t step, Sink sink) {
  std::string_view text = walk.text;
  Case to = walk.to;
  const char* end = text.data() + end_of_step(walk, step);
  bool first = walk.at == 0, after_cased = walk.after_cased;
  bool each_alone = to == Case::Upper || to == Case::Lower || to == Case::Fold;
  const char* p = text.data() + walk.at;
  for (; p < end; first = false) {
    if (each_alone && static_cast<unsigned char>(*p) < 0x80) {
      char c = to == Case::Upper ? ascii_upper(*p) : ascii_lower(*p);
      sink(static_cast<char32_t>(c));
      p++;
      continue;
    }
    const char* start = p;
    char32_t c = utf8_next(p);
    const Record& r = record_of(c);
    Case how = to;
    if (to == Case::Title) how = after_cased ? Case::Lower : Case::Title;
    if (to == Case::Capitalize) how = first ? Case::Title : Case::Lower;
    if (to == Case::Swap && (r.flags & kUpper)) how = Case::Lower;
    if (to == Case::Swap && (r.flags & kLower)) how = Case::Upper;
    after_cased = (r.flags & kCased) != 0;
    if (how == Case::Lower && c == kCapitalSigma) {
      sink(is_final_sigma(text, start, p) ? kFinalSigma : kSmallSigma);
      continue;
    }
    int32_t mapping = how == Case::Lower   ? r.lower
                      : how == Case::Upper ? r.upper
                      : how == Case::Title ? r.title
                      : how == Case::Fold  ? r.folded
                                           : 0;
    if (mapping < kSpecial) {
      sink(static_cast<char32_t>(static_cast<int32_t>(c) + mapping));
    } else {
      CaseMapping mapped = apply(c, mapping);
      for (size_t i = 0; i < mapped.size; ++i) sink(mapped.at[i]);
    }
  }
  walk.at = size_t(p - text.data());
  walk.after_cased = after_cased;
}

char* write_ascii(CaseWalk& walk, size_t step, char* out) {
  bool after_cased = walk.after_cased;
  size_t end = end_of_step(walk, step);
  for (size_t i = walk.at; i < end; ++i) {
    char c = walk.text[i];
    switch (walk.to) {
      case Case::Fold:
      case Case::Lower: *out++ = ascii_lower(c); break;
      case Case::Upper: *out++ = ascii_upper(c); break;
      case Case::Title: *out++ = after_cased ? ascii_lower(c) : ascii_upper(c); break;
      case Case::Capitalize: *out++ = i > 0 ? ascii_lower(c) : ascii_upper(c); break;
      case Case::Swap: *out++ = is_ascii_upper(c) ? ascii_lower(c) : ascii_upper(c); break;
    }
    after_cased = is_ascii_upper(c) || is_ascii_lower(c);
  }
  walk.at = end;
  walk.after_cased = after_cased;
  return out;
}

}  // namespace

size_t cased_size(CaseWalk& walk, size_t step) {
  size_t size = 0;
  map_case(walk, step, [&size](char32_t c) { size += utf8_length(c); });
  return size;
}

char* write_cased(CaseWalk& walk, size_t step, char* out) {
  if (walk.ascii) return write_ascii(walk, step, out);
  map_case(walk, step, [&out](char32_t c) { out += utf8_encode(c, out); });
  return out;
}

std::string to_case(std::string_view text, Case to) {
  CaseWalk sizes{text, to, is_ascii(text)}, bytes = sizes;
  std::string result(cased_size(sizes, text.size()), '\0');
  write_cased(bytes, text.size(), result.data());
  return result;
}

// ---- the rest ----

std::string_view strip_space(std::string_view text) {
  const char* begin = text.data();
  const char* end = begin + text.size();
  while (begin < end) {
    const char* p = begin;
    if (!is_space(utf8_next(p))) break;
    begin = p;
  }
  while (begin < end) {
    const char* p = end;
    if (!is_space(utf8_previous(p))) break;
    end = p;
  }
  return {begin, static_cast<size_t>(end - begin)};
}

std::string_view strip_ascii_space(std::string_view text) {
  auto is_white = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!text.empty() && is_white(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_white(text.back())) text.remove_suffix(1);
  return text;
}

std::string ascii_digits(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (char32_t c : code_points(text)) {
    if (c < 0x80) {
      result += static_cast<char>(c);
    } else if (is_space(c)) {
      result += ' ';
    } else {
      int digit = decimal_value(c);
      result += digit < 0 ? '?' : static_cast<char>('0' + digit);
    }
  }
  return result;
}

std::optional<std::string> nfkc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  utf8proc_uint8_t* mapped = nullptr;
  auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT));
  if (size < 0) return std::nullopt;
  std::string result(reinterpret_cast<char*>(mapped), static_cast<size_t>(size));
  std::free(mapped);
  return result;
}

}  // namespace brine
