// The format mini-language: see format_spec.h. All numbers end in write_number, which knows where sign, prefix,
// padding and group separators go.
#include "vm/base/format_spec.h"

#include <climits>
#include <cmath>

#include "vm/base/bigint_float.h"
#include "vm/base/bigint_text.h"
#include "vm/base/float_text.h"
#include "vm/base/text.h"
#include "vm/base/unicode.h"
#include "vm/base/utf8.h"

namespace brine {
namespace {

bool fail(FormatError* error, std::string text, FormatError::Kind kind = FormatError::Kind::Value) {
  error->kind = kind;
  error->text = std::move(text);
  return false;
}

// A type character as messages show it.
std::string shown(char32_t type) {
  return type > 32 && type < 128 ? std::string(1, static_cast<char>(type))
                                 : concat("\\x", hex(type));
}

bool unknown_type(FormatError* error, char32_t type, std::string_view type_name) {
  return fail(error, concat("Unknown format code '", shown(type), "' for object of type '",
                            type_name, "'"));
}

// ---- parsing ----

bool is_align(char32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

class SpecParser {
 public:
  SpecParser(std::string_view text, const FormatTarget& target, FormatSpec* spec,
             FormatError* error)
      : text_(text),
        target_(target),
        spec_(*spec),
        error_(error),
        p_(text.data()),
        end_(p_ + text.size()) {}

  bool parse() {
    spec_ = FormatSpec();
    spec_.align = target_.align;
    spec_.type = static_cast<unsigned char>(target_.type);
    bool has_fill = false;
    bool has_align = align(&has_fill);
    if (peek() == '+' || peek() == '-' || peek() == ' ') spec_.sign = static_cast<char>(next());
    spec_.no_negative_zero = take('z');
    spec_.alternate = take('#');
    if (!has_fill && take('0')) {
      spec_.fill = '0';
      if (!has_align && target_.align == '>') spec_.align = '=';
    }
    if (!number(&spec_.width) || !grouping()) return false;
    if (take('.')) {
      if (!number(&spec_.precision)) return false;
      if (spec_.precision < 0) return fail(error_, "Format specifier missing precision");
    }
    if (p_ < end_) {
      spec_.type = next();
      if (p_ < end_) {
        return fail(error_, concat("Invalid format specifier '", text_, "' for object of type '",
                                   target_.type_name, "'"));
      }
    }
    return spec_.grouping == 0 || check_grouping();
  }

 private:
  char32_t peek() const { return p_ < end_ ? static_cast<unsigned char>(*p_) : 0xFFFF; }
  char32_t next() { return utf8_next(p_); }
  bool take(char c) {
    if (p_ == end_ || *p_ != c) return false;
    ++p_;
    return true;
  }

  bool align(bool* has_fill) {
    if (p_ == end_) return false;
    const char* q = p_;
    char32_t first = utf8_next(q);
    if (q < end_ && is_align(static_cast<unsigned char>(*q))) {
      spec_.fill = first;
      spec_.align = *q;
      p_ = q + 1;
      *has_fill = true;
      return true;
    }
    if (!is_align(first)) return false;
    spec_.align = static_cast<char>(first);
    p_ = q;
    return true;
  }

  // Decimal digits of any script; leaves -1 if there are none.
  bool number(int64_t* result) {
    int64_t value = 0;
    bool any = false;
    while (p_ < end_) {
      const char* q = p_;
      int digit = decimal_value(utf8_next(q));
      if (digit < 0) break;
      if (value > (INT64_MAX - digit) / 10)
        return fail(error_, "Too many decimal digits in format string");
      value = value * 10 + digit;
      any = true;
      p_ = q;
    }
    if (any) *result = value;
    return true;
  }

  bool grouping() {
    if (take(',')) spec_.grouping = ',';
    bool both = peek() == '_' && spec_.grouping != 0;
    if (!both && take('_')) {
      spec_.grouping = '_';
      both = peek() == ',';
    }
    return !both || fail(error_, "Cannot specify both ',' and '_'.");
  }

  bool check_grouping() {
    switch (spec_.type) {
      case 'd':
      case 'e':
      case 'f':
      case 'g':
      case 'E':
      case 'G':
      case '%':
      case 'F':
      case 0: return true;
      case 'b':
      case 'o':
      case 'x':
      case 'X':
        if (spec_.grouping == '_') return true;
        break;
      default: break;
    }
    return fail(error_,
                concat("Cannot specify '", spec_.grouping, "' with '", shown(spec_.type), "'."));
  }

  std::string_view text_;
  const FormatTarget& target_;
  FormatSpec& spec_;
  FormatError* error_;
  const char* p_;
  const char* end_;
};

// ---- writing ----

void fill(LongText& to, char32_t with, size_t count) {
  char bytes[4];
  to.fill({bytes, utf8_encode(with, bytes)}, count);
}

// Digits with a separator every `group` of them, from the right; with zeros in front until it is `least` wide. A
// separator never comes first, so the result can be one wider.
void write_grouped(LongText& to, std::string_view digits, char separator, size_t group,
                   int64_t least) {
  size_t wanted = least > 0 ? static_cast<size_t>(least) : 0;
  size_t count = digits.size();
  if (separator == 0) {
    if (wanted > count) to.fill("0", wanted - count);
    to.append(digits);
    return;
  }
  // Of `wanted` columns every (group + 1)th from the right is a separator; if that leaves one in front, a digit more.
  size_t total = std::max(count, wanted - wanted / (group + 1));
  if (total + (total - 1) / group < wanted) ++total;
  for (size_t left = total; left > 0 && !to.stopped(); --left) {
    to.append(left > count ? '0' : digits[count - left]);
    if (left > 1 && (left - 1) % group == 0) to.append(separator);
  }
}

// The parts of a number as text. `rest` is what follows the digits that can be grouped.
struct NumberParts {
  char sign = 0;
  std::string_view prefix;
  std::string_view digits;
  std::string_view rest;
  size_t group = 3;
};

void write_number(LongText& to, const NumberParts& parts, const FormatSpec& spec) {
  auto fixed =
      static_cast<int64_t>((parts.sign != 0) + parts.prefix.size() + utf8_count(parts.rest));
  int64_t least = spec.fill == '0' && spec.align == '=' ? spec.width - fixed : 0;
  if (spec.width <= 0 || least > 0) {  // the usual cases: nothing but perhaps zeros to fill with
    if (parts.sign) to.append(parts.sign);
    to.append(parts.prefix);
    if (!parts.digits.empty())
      write_grouped(to, parts.digits, spec.grouping, parts.group, least);
    else if (least > 0)
      to.fill("0", static_cast<size_t>(least));
    to.append(parts.rest);
    return;
  }
  size_t columns = parts.digits.size();
  if (columns > 0 && spec.grouping) columns += (columns - 1) / parts.group;
  int64_t missing = std::max<int64_t>(0, spec.width - fixed - static_cast<int64_t>(columns));
  auto padding = static_cast<size_t>(missing);
  size_t left = spec.align == '>' ? padding : spec.align == '^' ? padding / 2 : 0;
  size_t inside = spec.align == '=' ? padding : 0;
  fill(to, spec.fill, left);
  if (parts.sign) to.append(parts.sign);
  to.append(parts.prefix);
  fill(to, spec.fill, inside);
  if (!parts.digits.empty()) write_grouped(to, parts.digits, spec.grouping, parts.group, 0);
  to.append(parts.rest);
  fill(to, spec.fill, padding - left - inside);
}

char sign_for(bool negative, char wanted) {
  if (negative) return '-';
  return wanted == '+' || wanted == ' ' ? wanted : 0;
}

bool format_char(LongText& to, IntView value, const FormatSpec& spec, FormatError* error) {
  if (spec.sign != 0) return fail(error, "Sign not allowed with integer format specifier 'c'");
  if (spec.alternate)
    return fail(error, "Alternate form (#) not allowed with integer format specifier 'c'");
  int64_t c;
  if (!to_int64(value, &c)) {
    return fail(error, "Python int too large to convert to C long", FormatError::Kind::Overflow);
  }
  if (c < 0 || c > kMaxCodePoint) {
    return fail(error, "%c arg not in range(0x110000)", FormatError::Kind::Overflow);
  }
  char bytes[4];
  NumberParts parts;
  parts.rest = {bytes, utf8_encode(static_cast<char32_t>(c), bytes)};
  write_number(to, parts, spec);
  return true;
}

int base_of(char32_t type) {
  switch (type) {
    case 'b': return 2;
    case 'o': return 8;
    case 'x':
    case 'X': return 16;
    case 'd':
    case 'n': return 10;
    default: return 0;
  }
}

}  // namespace

bool parse_format_spec(std::string_view text, const FormatTarget& target, FormatSpec* spec,
                       FormatError* error) {
  return SpecParser(text, target, spec, error).parse();
}

size_t format_room(const FormatSpec& spec) {
  size_t width = spec.width > 0 ? static_cast<size_t>(spec.width) : 0;
  size_t precision = spec.precision > 0 ? static_cast<size_t>(spec.precision) : 0;
  size_t room;
  if (__builtin_mul_overflow(width, utf8_length(spec.fill), &room)) return SIZE_MAX;
  return __builtin_add_overflow(room, precision, &room) ? SIZE_MAX : room;
}

bool format_int(LongText& to, IntView value, const FormatSpec& spec, std::string_view type_name,
                FormatError* error) {
  int base = base_of(spec.type);
  if (base == 0 && spec.type != 'c') {
    double as_float;
    switch (spec.type) {
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
      case '%':
        if (!to_double(value, &as_float)) {
          return fail(error, "int too large to convert to float", FormatError::Kind::Overflow);
        }
        return format_float(to, as_float, spec, type_name, error);
      default: return unknown_type(error, spec.type, type_name);
    }
  }
  if (spec.precision >= 0) return fail(error, "Precision not allowed in integer format specifier");
  if (spec.no_negative_zero) {
    return fail(error, "Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (spec.type == 'c') return format_char(to, value, spec, error);

  char small[72];
  std::string large;
  NumberParts parts;
  parts.sign = sign_for(value.negative, spec.sign);
  value.negative = false;
  if (value.size <= 1) {
    parts.digits = {small, to_text(small, value, base)};
  } else {
    large = to_text(value, base);
    parts.digits = large;
  }
  char prefix[2] = {'0', static_cast<char>(spec.type)};
  if (spec.alternate && base != 10) parts.prefix = {prefix, 2};
  if (base != 10) parts.group = 4;
  if (spec.type == 'X') {
    for (char& c : small) c = static_cast<char>(c >= 'a' && c <= 'f' ? c & ~0x20 : c);
    for (char& c : large) c = static_cast<char>(c >= 'a' && c <= 'f' ? c & ~0x20 : c);
  }
  write_number(to, parts, spec);
  return true;
}

bool format_float(LongText& to, double value, const FormatSpec& spec, std::string_view type_name,
                  FormatError* error) {
  if (spec.precision > INT_MAX) return fail(error, "precision too big");
  FloatStyle style;
  style.alternate = spec.alternate;
  style.no_negative_zero = spec.no_negative_zero;
  style.precision = spec.precision < 0 ? 6 : static_cast<int>(spec.precision);
  switch (spec.type) {
    case 0:
      style.add_dot_zero = true;
      style.type = spec.precision < 0 ? 'r' : 'g';
      break;
    case 'n': style.type = 'g'; break;
    case '%':
      style.type = 'f';
      value *= 100;
      break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': style.type = static_cast<char>(spec.type); break;
    default: return unknown_type(error, spec.type, type_name);
  }
  std::string text;
  append_float(text, value, style);
  if (spec.type == '%') text += '%';
  NumberParts parts;
  bool negative = text[0] == '-';
  parts.sign = sign_for(negative, spec.sign);
  std::string_view unsigned_text = std::string_view(text).substr(negative);
  size_t digits = 0;
  while (digits < unsigned_text.size() && unsigned_text[digits] >= '0' &&
         unsigned_text[digits] <= '9')
    ++digits;
  parts.digits = unsigned_text.substr(0, digits);
  parts.rest = unsigned_text.substr(digits);
  write_number(to, parts, spec);
  return true;
}

bool format_text(LongText& to, std::string_view value, const FormatSpec& spec,
                 std::string_view type_name, FormatError* error) {
  if (spec.type != 's') return unknown_type(error, spec.type, type_name);
  if (spec.sign == ' ') return fail(error, "Space not allowed in string format specifier");
  if (spec.sign != 0) return fail(error, "Sign not allowed in string format specifier");
  if (spec.no_negative_zero) {
    return fail(error, "Negative zero coercion (z) not allowed in string format specifier");
  }
  if (spec.alternate)
    return fail(error, "Alternate form (#) not allowed in string format specifier");
  if (spec.align == '=') return fail(error, "'=' alignment not allowed in string format specifier");
  if (spec.precision >= 0 && static_cast<size_t>(spec.precision) < value.size()) {
    value = value.substr(0, utf8_skip(value, 0, static_cast<size_t>(spec.precision)));
  }
  size_t padding = 0;
  if (spec.width > 0) {
    size_t count = utf8_count(value), width = static_cast<size_t>(spec.width);
    padding = width > count ? width - count : 0;
  }
  size_t left = spec.align == '>' ? padding : spec.align == '^' ? padding / 2 : 0;
  fill(to, spec.fill, left);
  to.append(value);
  fill(to, spec.fill, padding - left);
  return true;
}

template <class V>
static bool format_short(std::string& to, V value, std::string_view spec_text,
                         const FormatTarget& target, FormatError* error,
                         bool (*format)(LongText&, V, const FormatSpec&, std::string_view,
                                        FormatError*)) {
  FormatSpec spec;
  LongText text;
  if (!parse_format_spec(spec_text, target, &spec, error) ||
      !format(text, value, spec, target.type_name, error))
    return false;
  to += text.whole();
  return true;
}

bool format_int(std::string& to, IntView value, std::string_view spec_text, FormatError* error) {
  return format_short<IntView>(to, value, spec_text, kFormatInt, error, format_int);
}

bool format_float(std::string& to, double value, std::string_view spec_text, FormatError* error) {
  return format_short<double>(to, value, spec_text, kFormatFloat, error, format_float);
}

bool format_text(std::string& to, std::string_view value, std::string_view spec_text,
                 FormatError* error) {
  return format_short<std::string_view>(to, value, spec_text, kFormatStr, error, format_text);
}

}  // namespace brine
