// The values of number literals. The lexer has checked their form. Tested by tests/compiler/parser_test.cpp.
#include <algorithm>
#include <charconv>

#include "compiler/parse.h"
#include "vm/base/float_text.h"
#include "vm/base/text.h"

namespace brine {

using namespace ast;

namespace {

double to_double(std::string_view text) {
  double value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) return value;
  return parse_float(text).value_or(0);  // beyond the range: infinite or 0
}

int radix_of(std::string_view text) {
  if (text.size() < 3 || text[0] != '0') return 10;
  char c = static_cast<char>(text[1] | 0x20);
  return c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 10;
}

}  // namespace

bool Parser::number_value(const Token& token, ConstantValue& value) {
  std::string_view text = text_of(token);
  std::string plain;
  if (text.find('_') != text.npos) {
    plain = text;
    std::erase(plain, '_');
    text = plain;
  }
  int radix = radix_of(text);
  if (radix == 10 && text.find_first_of(".eEjJ") != text.npos) {
    bool imaginary = text.ends_with('j') || text.ends_with('J');
    if (imaginary) text.remove_suffix(1);
    value.type = imaginary ? ConstantValue::Type::Complex : ConstantValue::Type::Float;
    value.number = to_double(text);
    return true;
  }
  std::string_view digits = radix == 10 ? text : text.substr(2);
  auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value.integer, radix);
  if (error == std::errc()) {
    value.type = ConstantValue::Type::Int;
    return true;
  }
  if (radix == 10 && options_.max_int_digits && digits.size() > options_.max_int_digits) {
    raise(DiagnosticKind::SyntaxError, token.span.line, 0, token.span.line, 0,
          concat("Exceeds the limit (", options_.max_int_digits,
                 " digits) for integer string conversion: value has ", digits.size(),
                 " digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
                 "hexadecimal for "
                 "huge integer literals to avoid decimal conversion limits."));
    return false;
  }
  value.type = ConstantValue::Type::BigInt;
  value.text = arena_.copy_text(text);
  return true;
}

}  // namespace brine
