// The old formatting: see percent_format.h.
#include "vm/base/percent_format.h"

#include <algorithm>
#include <climits>

#include "vm/base/bigint_text.h"
#include "vm/base/float_text.h"
#include "vm/base/text.h"
#include "vm/base/utf8.h"

namespace brine {

constexpr size_t kMostLiteral = 64 * 1024;

void PercentSpec::set_width(int64_t value) {
  left |= value < 0;
  width = value < 0 ? -value : value;
}

PercentScanner::Step PercentScanner::next(std::string_view* literal, PercentSpec* spec,
                                          FormatError* error) {
  if (at_ == format_.size()) return Step::End;
  std::string_view rest = utf8_piece(format_.substr(at_), kMostLiteral);
  size_t literal_size = std::min(rest.find('%'), rest.size());
  if (literal_size > 0) {
    *literal = rest.substr(0, literal_size);
    at_ += literal_size;
    return Step::Literal;
  }
  ++at_;
  if (peek() == '%') {
    *literal = format_.substr(at_, 1);
    ++at_;
    return Step::Literal;
  }
  return conversion(spec, error);
}

bool PercentScanner::number(int64_t limit, const char* too_big, int64_t* result,
                            FormatError* error) {
  int64_t value = 0;
  for (; peek() >= '0' && peek() <= '9'; ++at_) {
    int digit = peek() - '0';
    if (value > (limit - digit) / 10) {
      *error = {FormatError::Kind::Value, too_big};
      return false;
    }
    value = value * 10 + digit;
    *result = value;
  }
  return true;
}

PercentScanner::Step PercentScanner::conversion(PercentSpec* spec, FormatError* error) {
  *spec = PercentSpec();
  auto fail = [error](const char* text) {
    *error = {FormatError::Kind::Value, text};
    return Step::Error;
  };
  if (peek() == '(') {
    size_t start = ++at_;
    for (int depth = 1; depth > 0; ++at_) {
      if (at_ == format_.size()) return fail("incomplete format key");
      if (format_[at_] == '(') ++depth;
      if (format_[at_] == ')') --depth;
    }
    spec->has_key = true;
    spec->key = format_.substr(start, at_ - 1 - start);
  }
  for (;; ++at_) {
    if (peek() == '-')
      spec->left = true;
    else if (peek() == '+')
      spec->plus = true;
    else if (peek() == ' ')
      spec->space = true;
    else if (peek() == '#')
      spec->alternate = true;
    else if (peek() == '0')
      spec->zero = true;
    else
      break;
  }
  if (peek() == '*') {
    spec->star_width = true;
    ++at_;
  } else if (!number(INT64_MAX, "width too big", &spec->width, error)) {
    return Step::Error;
  }
  if (peek() == '.') {
    ++at_;
    spec->precision = 0;
    if (peek() == '*') {
      spec->star_precision = true;
      ++at_;
    } else if (!number(INT_MAX, is_bytes_ ? "prec too big" : "precision too big", &spec->precision,
                       error)) {
      return Step::Error;
    }
  }
  if (peek() == 'h' || peek() == 'l' || peek() == 'L') ++at_;
  if (at_ == format_.size()) return fail("incomplete format");
  spec->index = at_;
  if (!is_bytes_) {
    spec->index = index_ += utf8_count(format_.substr(counted_, at_ - counted_));
    counted_ = at_;
  }
  if (is_bytes_) {
    spec->conversion = static_cast<unsigned char>(format_[at_++]);
  } else {
    const char* p = format_.data() + at_;
    spec->conversion = utf8_next(p);
    at_ = static_cast<size_t>(p - format_.data());
  }
  return Step::Conversion;
}

std::string unsupported_conversion(const PercentSpec& spec) {
  char32_t c = spec.conversion;
  return concat("unsupported format character '", c > 30 && c < 127 ? static_cast<char>(c) : '?',
                "' (0x", hex(c), ") at index ", spec.index);
}

// ---- writing ----

namespace {

struct Field {
  char sign = 0;
  std::string_view prefix = {};
  size_t zeros = 0;  // by the precision
  std::string_view body;
  size_t columns;  // of the body
};

// [blanks] sign prefix [zeros] body [blanks]
void write_padded(LongText& to, const Field& field, const PercentSpec& spec, bool fill_with_zeros) {
  size_t used = (field.sign != 0) + field.prefix.size() + field.zeros + field.columns;
  size_t padding = spec.width > 0 && static_cast<size_t>(spec.width) > used
                       ? static_cast<size_t>(spec.width) - used
                       : 0;
  bool zeros_first = !spec.left && fill_with_zeros;
  if (!spec.left && !fill_with_zeros) to.fill(" ", padding);
  if (field.sign) to.append(field.sign);
  to.append(field.prefix);
  to.fill("0", field.zeros + (zeros_first ? padding : 0));
  to.append(field.body);
  if (spec.left) to.fill(" ", padding);
}

char sign_for(bool negative, const PercentSpec& spec) {
  return negative ? '-' : spec.plus ? '+' : spec.space ? ' ' : 0;
}

}  // namespace

bool percent_int(LongText& to, IntView value, const PercentSpec& spec, FormatError* error) {
  if (spec.precision > INT_MAX - 3) {
    *error = {FormatError::Kind::Overflow, "precision too large"};
    return false;
  }
  char32_t type = spec.conversion;
  int base = type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
  char sign = sign_for(value.negative, spec);
  value.negative = false;
  std::string digits = to_text(value, base);
  if (type == 'X') {
    for (char& c : digits) c = static_cast<char>(c >= 'a' && c <= 'f' ? c & ~0x20 : c);
  }
  size_t least = static_cast<size_t>(std::max<int64_t>(spec.precision, 0));
  size_t zeros = least > digits.size() ? least - digits.size() : 0;
  char prefix[2] = {'0', static_cast<char>(type)};
  std::string_view shown_prefix(prefix, spec.alternate && base != 10 ? 2 : 0);
  write_padded(to, {sign, shown_prefix, zeros, digits, digits.size()}, spec, spec.zero);
  return true;
}

void percent_float(LongText& to, double value, const PercentSpec& spec) {
  FloatStyle style;
  style.type = static_cast<char>(spec.conversion);
  style.precision =
      spec.precision < 0 ? 6 : static_cast<int>(std::min<int64_t>(spec.precision, INT_MAX));
  style.alternate = spec.alternate;
  std::string text;
  append_float(text, value, style);
  bool negative = text[0] == '-';
  std::string_view body = std::string_view(text).substr(negative);
  write_padded(to, {sign_for(negative, spec), {}, 0, body, body.size()}, spec, spec.zero);
}

void percent_text(LongText& to, std::string_view text, const PercentSpec& spec, bool is_bytes) {
  if (spec.precision >= 0 && spec.conversion != 'c' &&
      static_cast<size_t>(spec.precision) < text.size()) {
    auto precision = static_cast<size_t>(spec.precision);
    text = text.substr(0, is_bytes ? precision : utf8_skip(text, 0, precision));
  }
  size_t columns = spec.width <= 0 || is_bytes ? text.size() : utf8_count(text);
  write_padded(to, {0, {}, 0, text, columns}, spec, false);
}

}  // namespace brine
