// The old formatting: see percent_format.h.
#include "vm/base/percent_format.h"

#include <climits>

#include "vm/base/bigint_text.h"
#include "vm/base/float_text.h"
#include "vm/base/text.h"
#include "vm/base/utf8.h"

namespace brine {

void PercentSpec::set_width(int64_t value) {
  left |= value < 0;
  width = value < 0 ? -value : value;
}

PercentScanner::Step PercentScanner::next(std::string_view* literal, PercentSpec* spec,
                                          FormatError* error) {
  if (at_ == format_.size()) return Step::End;
  size_t percent = format_.find('%', at_);
  if (percent != at_) {
    *literal = format_.substr(at_, percent == std::string_view::npos ? percent : percent - at_);
    at_ += literal->size();
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
  spec->index = is_bytes_ ? at_ : utf8_count(format_.substr(0, at_));
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

// [blanks] sign prefix [zeros] body [blanks]
void write_padded(std::string& to, char sign, std::string_view prefix, std::string_view body,
                  size_t columns, const PercentSpec& spec, bool zeros) {
  size_t used = (sign != 0) + prefix.size() + columns;
  size_t padding = spec.width > 0 && static_cast<size_t>(spec.width) > used
                       ? static_cast<size_t>(spec.width) - used
                       : 0;
  if (!spec.left && !zeros) to.append(padding, ' ');
  if (sign) to += sign;
  to.append(prefix);
  if (!spec.left && zeros) to.append(padding, '0');
  to.append(body);
  if (spec.left) to.append(padding, ' ');
}

char sign_for(bool negative, const PercentSpec& spec) {
  return negative ? '-' : spec.plus ? '+' : spec.space ? ' ' : 0;
}

}  // namespace

bool percent_int(std::string& to, IntView value, const PercentSpec& spec, FormatError* error) {
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
  if (spec.precision > static_cast<int64_t>(digits.size())) {
    digits.insert(0, static_cast<size_t>(spec.precision) - digits.size(), '0');
  }
  char prefix[2] = {'0', static_cast<char>(type)};
  std::string_view shown_prefix(prefix, spec.alternate && base != 10 ? 2 : 0);
  write_padded(to, sign, shown_prefix, digits, digits.size(), spec, spec.zero);
  return true;
}

void percent_float(std::string& to, double value, const PercentSpec& spec) {
  FloatStyle style;
  style.type = static_cast<char>(spec.conversion);
  style.precision =
      spec.precision < 0 ? 6 : static_cast<int>(std::min<int64_t>(spec.precision, INT_MAX));
  style.alternate = spec.alternate;
  std::string text;
  append_float(text, value, style);
  bool negative = text[0] == '-';
  std::string_view body = std::string_view(text).substr(negative);
  write_padded(to, sign_for(negative, spec), {}, body, body.size(), spec, spec.zero);
}

void percent_text(std::string& to, std::string_view text, const PercentSpec& spec, bool is_bytes) {
  if (spec.precision >= 0 && spec.conversion != 'c' &&
      static_cast<size_t>(spec.precision) < text.size()) {
    auto precision = static_cast<size_t>(spec.precision);
    text = text.substr(0, is_bytes ? precision : utf8_skip(text, 0, precision));
  }
  size_t columns = spec.width <= 0 || is_bytes ? text.size() : utf8_count(text);
  write_padded(to, 0, {}, text, columns, spec, false);
}

}  // namespace brine
