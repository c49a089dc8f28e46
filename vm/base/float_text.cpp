// Floats and text: see float_text.h. Decimal digits come from std::to_chars in scientific form and are laid out here
// by Python's rules; digits beyond the exact value of a double (767 of them at most) are zeros and never computed.
#include "vm/base/float_text.h"

#include <algorithm>
#include <charconv>
#include <climits>
#include <cmath>
#include <cstring>

#include "vm/base/unicode.h"
#include "vm/base/utf8.h"

namespace brine {
namespace {

// value = 0.d1d2d3... * 10**point
struct Digits {
  char at[800];
  size_t count;
  int point;
};

// Reads d.ddde+xx as std::to_chars wrote it.
void take_digits(const char* p, const char* end, Digits& digits) {
  digits.count = 0;
  for (; p < end && *p != 'e'; ++p) {
    if (*p != '.') digits.at[digits.count++] = *p;
  }
  int exponent = 0;
  bool negative = p[1] == '-';
  for (p += 2; p < end; ++p) exponent = exponent * 10 + (*p - '0');
  digits.point = 1 + (negative ? -exponent : exponent);
}

void shortest_digits(double x, Digits& digits) {
  char buffer[kFloatTextRoom];
  char* end = std::to_chars(buffer, buffer + sizeof buffer, x, std::chars_format::scientific).ptr;
  take_digits(buffer, end, digits);
}

// `count` >= 1 significant digits; those past the 780th are zeros and left out.
void rounded_digits(double x, int count, Digits& digits) {
  char buffer[sizeof digits.at + 16];
  int precision = std::min(count, 780) - 1;
  char* end =
      std::to_chars(buffer, buffer + sizeof buffer, x, std::chars_format::scientific, precision)
          .ptr;
  take_digits(buffer, end, digits);
}

char* write_exponent(char* out, int exponent) {
  *out++ = 'e';
  *out++ = exponent < 0 ? '-' : '+';
  exponent = std::abs(exponent);
  if (exponent >= 100) {
    *out++ = static_cast<char>('0' + exponent / 100);
    exponent %= 100;
  }
  *out++ = static_cast<char>('0' + exponent / 10);
  *out++ = static_cast<char>('0' + exponent % 10);
  return out;
}

size_t write_special(double x, char* out) {
  const char* text = std::isnan(x) ? "nan" : x < 0 ? "-inf" : "inf";
  size_t size = std::strlen(text);
  std::memcpy(out, text, size);
  return size;
}

}  // namespace

size_t write_float(double x, char* out) {
  if (!std::isfinite(x)) return write_special(x, out);
  char* p = out;
  // Whole numbers below 2**53 are common, and their digits are those of an int.
  if (x > -9007199254740992.0 && x < 9007199254740992.0) {
    auto whole = static_cast<int64_t>(x);
    if (static_cast<double>(whole) == x && (whole != 0 || !std::signbit(x))) {
      p = std::to_chars(p, p + kFloatTextRoom, whole).ptr;
      *p++ = '.';
      *p++ = '0';
      return static_cast<size_t>(p - out);
    }
  }
  if (std::signbit(x)) *p++ = '-';
  Digits digits;
  shortest_digits(std::fabs(x), digits);
  int count = static_cast<int>(digits.count), point = digits.point;
  auto copy = [&](int from, int n) {
    std::memcpy(p, digits.at + from, static_cast<size_t>(n));
    p += n;
  };
  auto zeros = [&](int n) {
    std::memset(p, '0', static_cast<size_t>(n));
    p += n;
  };
  if (point <= -4 || point > 16) {
    copy(0, 1);
    if (count > 1) {
      *p++ = '.';
      copy(1, count - 1);
    }
    p = write_exponent(p, point - 1);
  } else if (point <= 0) {
    *p++ = '0';
    *p++ = '.';
    zeros(-point);
    copy(0, count);
  } else {
    copy(0, std::min(count, point));
    zeros(point - std::min(count, point));
    *p++ = '.';
    if (count > point)
      copy(point, count - point);
    else
      *p++ = '0';
  }
  return static_cast<size_t>(p - out);
}

// ---- with a style ----

namespace {

constexpr int kExactFraction = 1100;  // no double has more digits behind the point

// %f straight from std::to_chars.
void append_fixed(std::string& to, double x, const FloatStyle& style) {
  char buffer[kExactFraction + 320];
  int precision = std::min(style.precision, kExactFraction);
  char* end =
      std::to_chars(buffer, buffer + sizeof buffer, x, std::chars_format::fixed, precision).ptr;
  to.append(buffer, end);
  if (style.precision > precision) to.append(static_cast<size_t>(style.precision - precision), '0');
  if (style.precision == 0 && (style.alternate || style.add_dot_zero)) to += '.';
  if (style.precision == 0 && style.add_dot_zero) to += '0';
}

// How many digits are wanted where: `before` is where the point stands among them, `shown` how many there are in all.
void append_digits(std::string& to, const Digits& digits, int before, int shown, bool keep_point) {
  auto digit = [&](int i) {
    return i >= 0 && i < static_cast<int>(digits.count) ? digits.at[i] : '0';
  };
  for (int i = std::min(before - 1, 0); i < std::min(before, shown); ++i) to += digit(i);
  if (shown > before || keep_point) to += '.';
  int exact = std::min(shown, std::max(before, static_cast<int>(digits.count)));
  for (int i = before; i < exact; ++i) to += digit(i);
  if (shown > exact) to.append(static_cast<size_t>(shown - exact), '0');
}

void append_finite(std::string& to, double x, const FloatStyle& style, char type) {
  if (type == 'f') return append_fixed(to, x, style);
  Digits digits;
  bool exponent = true;
  int precision = std::max(style.precision, 1);
  int shown = 0;  // digits to show at least
  if (type == 'e') {
    precision = style.precision < INT_MAX ? style.precision + 1 : INT_MAX;
    rounded_digits(x, precision, digits);
    shown = precision;
  } else {
    if (type == 'g')
      rounded_digits(x, precision, digits);
    else
      shortest_digits(x, digits);
    while (digits.count > 1 && digits.at[digits.count - 1] == '0') --digits.count;
    int limit = type == 'g' ? precision - (style.add_dot_zero ? 1 : 0) : 16;
    exponent = digits.point <= -4 || digits.point > limit;
    shown = static_cast<int>(digits.count);
    if (type == 'g' && style.alternate) shown = precision;
  }
  int before = exponent ? 1 : digits.point;
  shown = std::max(shown, before + (!exponent && style.add_dot_zero ? 1 : 0));
  append_digits(to, digits, before, shown, style.alternate);
  if (exponent) {
    char buffer[8];
    to.append(buffer, write_exponent(buffer, digits.point - 1));
  }
}

bool shows_zero(std::string_view text) {
  for (char c : text) {
    if (c == 'e') break;
    if (c >= '1' && c <= '9') return false;
  }
  return true;
}

}  // namespace

void append_float(std::string& to, double x, const FloatStyle& style) {
  bool upper = style.type >= 'A' && style.type <= 'Z';
  size_t start = to.size();
  if (std::isfinite(x)) {
    bool negative = std::signbit(x);
    if (negative) to += '-';
    append_finite(to, std::fabs(x), style, static_cast<char>(style.type | 0x20));
    if (negative && style.no_negative_zero && shows_zero(std::string_view(to).substr(start + 1)))
      to.erase(start, 1);
  } else {
    char buffer[8];
    to.append(buffer, write_special(x, buffer));
  }
  for (size_t i = start; upper && i < to.size(); ++i) {
    if (to[i] >= 'a' && to[i] <= 'z') to[i] = static_cast<char>(to[i] & ~0x20);
  }
}

size_t float_size_bound(double x, const FloatStyle& style) {
  size_t whole = (style.type | 0x20) == 'f' && std::fabs(x) >= 1e16 ? 310 : 32;
  return whole + (style.type == 'r' ? 0 : static_cast<size_t>(style.precision));
}

// ---- reading ----

namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool equals_ignoring_case(std::string_view text, std::string_view word) {
  return text.size() == word.size() && std::equal(text.begin(), text.end(), word.begin(),
                                                  [](char a, char b) { return lower(a) == b; });
}

std::optional<double> parse_special(std::string_view text) {
  if (equals_ignoring_case(text, "inf") || equals_ignoring_case(text, "infinity")) return INFINITY;
  if (equals_ignoring_case(text, "nan")) return NAN;
  return std::nullopt;
}

// Whether a number out of range is too large (or else too small): the place of its first significant digit decides.
bool is_huge(std::string_view number) {
  int64_t place = 0, exponent = 0;
  bool seen_point = false, seen_digit = false;
  size_t i = 0;
  for (; i < number.size() && lower(number[i]) != 'e'; ++i) {
    if (number[i] == '.')
      seen_point = true;
    else if (!seen_digit && number[i] == '0')
      place -= seen_point;
    else {
      seen_digit = true;
      place += !seen_point;
    }
  }
  bool negative = i + 1 < number.size() && number[i + 1] == '-';
  for (++i; i < number.size(); ++i) {
    if (is_ascii_digit(number[i]) && exponent < INT64_MAX / 16)
      exponent = exponent * 10 + (number[i] - '0');
  }
  return place + (negative ? -exponent : exponent) > 0;
}

// An unsigned decimal number and nothing else: digits [. digits] [e [sign] digits].
std::optional<double> parse_number(std::string_view number) {
  bool digits = false;
  for (char c : number) {
    if (is_ascii_digit(c))
      digits = true;
    else if (c != '.' && c != 'e' && c != 'E' && c != '+' && c != '-')
      return std::nullopt;
  }
  if (!digits || number[0] == '-' || number[0] == '+') return std::nullopt;
  double value = 0;
  const char* end = number.data() + number.size();
  auto [p, error] = std::from_chars(number.data(), end, value);
  if (p != end || error == std::errc::invalid_argument) return std::nullopt;
  if (error == std::errc::result_out_of_range) return is_huge(number) ? INFINITY : 0.0;
  return value;
}

// Underscores may stand between two digits only. False if one stands elsewhere.
bool drop_underscores(std::string_view text, std::string& out) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '_') {
      out += text[i];
    } else if (i == 0 || i + 1 == text.size() || !is_ascii_digit(text[i - 1]) ||
               !is_ascii_digit(text[i + 1])) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::optional<double> parse_float(std::string_view text) {
  if (!is_ascii(text)) return parse_float(ascii_digits(text));
  text = strip_ascii_space(text);
  if (text.find('_') != std::string_view::npos) {
    std::string bare;
    if (!drop_underscores(text, bare)) return std::nullopt;
    return parse_float(bare);
  }
  bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  std::optional<double> value =
      is_ascii_digit(text[0]) || text[0] == '.' ? parse_number(text) : parse_special(text);
  if (value && negative) return std::copysign(*value, -1.0);
  return value;
}

// ---- hexadecimal ----

size_t write_float_hex(double x, char* out) {
  if (!std::isfinite(x)) return write_special(x, out);
  char* p = out;
  if (std::signbit(x)) *p++ = '-';
  *p++ = '0';
  *p++ = 'x';
  uint64_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  auto biased = static_cast<int>(bits >> 52 & 0x7FF);
  uint64_t fraction = bits & 0xFFFFFFFFFFFFF;
  if (biased == 0 && fraction == 0) {
    std::memcpy(p, "0.0p+0", 6);
    return static_cast<size_t>(p + 6 - out);
  }
  *p++ = biased == 0 ? '0' : '1';
  *p++ = '.';
  for (int shift = 48; shift >= 0; shift -= 4) *p++ = "0123456789abcdef"[fraction >> shift & 15];
  *p++ = 'p';
  int exponent = biased == 0 ? -1022 : biased - 1023;
  if (exponent >= 0) *p++ = '+';
  p = std::to_chars(p, p + 8, exponent).ptr;
  return static_cast<size_t>(p - out);
}

namespace {

int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  c = lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// mantissa * 2**exponent, rounded half to even; `sticky` says that something non-zero follows the mantissa.
HexFloat scale_exactly(uint64_t mantissa, int64_t exponent, bool sticky, double* result) {
  *result = 0;
  if (mantissa == 0) return HexFloat::Ok;
  int size = 64 - __builtin_clzll(mantissa);
  if (exponent + size > 1024) return HexFloat::TooLarge;
  if (exponent + size < -1075) return HexFloat::Ok;
  int64_t lowest =
      std::max<int64_t>(exponent + size - 53, -1074);  // the place of the last bit of the result
  int64_t drop = lowest - exponent;
  if (drop > 0) {
    uint64_t kept = drop > 63 ? 0 : mantissa >> drop;
    uint64_t half = uint64_t{1} << (drop - 1);
    uint64_t rest = drop > 63 ? mantissa : mantissa & (2 * half - 1);
    if (rest > half || (rest == half && (sticky || (kept & 1)))) ++kept;
    mantissa = kept;
    exponent = lowest;
  }
  *result = std::ldexp(static_cast<double>(mantissa), static_cast<int>(exponent));
  return std::isinf(*result) ? HexFloat::TooLarge : HexFloat::Ok;
}

// Hexadecimal digits with a point, from `p`: sixty bits of them and whether more follow.
struct HexDigits {
  uint64_t mantissa = 0;
  int64_t exponent = 0;
  bool sticky = false, any = false;
};

const char* read_hex_digits(const char* p, const char* end, HexDigits& digits) {
  bool seen_point = false;
  for (; p < end; ++p) {
    if (*p == '.' && !seen_point) {
      seen_point = true;
      continue;
    }
    int value = hex_value(*p);
    if (value < 0) break;
    digits.any = true;
    if (digits.mantissa >> 56) {
      digits.sticky |= value != 0;
      digits.exponent += seen_point ? 0 : 4;
    } else {
      digits.mantissa = digits.mantissa << 4 | static_cast<uint64_t>(value);
      digits.exponent -= seen_point ? 4 : 0;
    }
  }
  return p;
}

}  // namespace

HexFloat parse_float_hex(std::string_view text, double* result) {
  text = strip_ascii_space(text);
  const char* p = text.data();
  const char* end = p + text.size();
  bool negative = p < end && *p == '-';
  if (p < end && (*p == '-' || *p == '+')) ++p;
  if (auto special = parse_special({p, static_cast<size_t>(end - p)})) {
    *result = std::copysign(*special, negative ? -1.0 : 1.0);
    return HexFloat::Ok;
  }
  if (end - p >= 2 && p[0] == '0' && lower(p[1]) == 'x') p += 2;
  HexDigits digits;
  p = read_hex_digits(p, end, digits);
  if (!digits.any) return HexFloat::Invalid;
  int64_t exponent = 0;
  if (p < end && lower(*p) == 'p') {
    ++p;
    bool down = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+')) ++p;
    if (p == end || !is_ascii_digit(*p)) return HexFloat::Invalid;
    for (; p < end && is_ascii_digit(*p); ++p)
      exponent = std::min<int64_t>(exponent * 10 + (*p - '0'), INT64_MAX / 32);
    if (down) exponent = -exponent;
  }
  if (p != end) return HexFloat::Invalid;
  HexFloat outcome =
      scale_exactly(digits.mantissa, digits.exponent + exponent, digits.sticky, result);
  *result = std::copysign(*result, negative ? -1.0 : 1.0);
  return outcome;
}

// ---- rounding ----

namespace {

// To a multiple of 10**places: the exact decimal digits of the whole part are rounded as text.
std::optional<double> round_whole(double x, int places) {
  char digits[320];
  double whole = std::trunc(x);
  char* end =
      std::to_chars(digits + 1, digits + sizeof digits, whole, std::chars_format::fixed, 0).ptr;
  digits[0] = '0';  // for a carry
  char* cut = end - places;
  if (cut <= digits) return 0.0;  // 10**places is more than ten times x
  bool beyond_half = whole != x || std::any_of(cut + 1, end, [](char c) { return c != '0'; });
  bool odd = (cut[-1] - '0') & 1;
  if (*cut > '5' || (*cut == '5' && (beyond_half || odd))) {
    char* p = cut - 1;
    for (; *p == '9'; --p) *p = '0';
    ++*p;
  }
  std::fill(cut, end, '0');
  double value = 0;
  if (std::from_chars(digits, end, value).ec != std::errc()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<double> round_to(double x, int64_t digits) {
  if (!std::isfinite(x) || x == 0 || digits > 323)
    return x;  // 323: no double has a bit that matters there
  if (digits < -308) return std::copysign(0.0, x);
  std::optional<double> result;
  if (digits < 0) {
    result = round_whole(std::fabs(x), static_cast<int>(-digits));
  } else {
    char buffer[700];
    char* end = std::to_chars(buffer, buffer + sizeof buffer, std::fabs(x),
                              std::chars_format::fixed, static_cast<int>(digits))
                    .ptr;
    result = parse_number({buffer, static_cast<size_t>(end - buffer)});
  }
  if (!result || std::isinf(*result)) return std::nullopt;
  return std::copysign(*result, x);
}

}  // namespace brine
