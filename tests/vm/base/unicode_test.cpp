// Unicode properties: all code points by a digest of what CPython says of them, texts row by row.
#include "vm/base/unicode.h"

#include "tests/vm/base/table.h"
#include "vm/base/digest.h"
#include "vm/base/utf8.h"

using namespace brine;

namespace {

constexpr std::string_view kTable =
#include "tests/vm/base/tables/text.inc"
    ;

template <class Answer>
void rows(const char* kind, Answer answer) {
  check_table("text", kTable, kind, answer);
}

void append(std::string& line, const CaseMapping& mapping) {
  for (size_t i = 0; i < mapping.size; ++i) utf8_append(line, mapping.at[i]);
}

}  // namespace

TEST_CASE("every code point has the properties CPython gives it") {
  using Question = bool (*)(char32_t);
  constexpr Question kQuestions[] = {is_alpha, is_decimal,  is_digit,       is_numeric,
                                     is_alnum, is_space,    is_printable,   is_upper,
                                     is_lower, is_id_start, is_id_continue, is_line_break};
  Digester digester;
  for (char32_t c = 0; c <= kMaxCodePoint; ++c) {
    std::string line;
    for (Question ask : kQuestions) line += ask(c) ? '1' : '0';
    line += std::to_string(decimal_value(c)) + ' ' + std::to_string(digit_value(c)) + ' ';
    append(line, upper_of(c));
    append(line += ' ', c == 0x3A3 ? CaseMapping{{0x3C3}, 1} : lower_of(c));
    append(line += ' ', title_of(c));
    append(line += ' ', folded_of(c));
    digester.add(line += '\n');
  }
  std::string digest = to_hex(digester.finish());
  rows("unicode", [&](const Row&) { return digest; });
}

TEST_CASE("texts change case as CPython's") {
  constexpr std::pair<const char*, Case> kCases[] = {
      {"lower", Case::Lower},           {"upper", Case::Upper},   {"title", Case::Title},
      {"capitalize", Case::Capitalize}, {"swapcase", Case::Swap}, {"casefold", Case::Fold}};
  for (auto [name, to] : kCases) {
    rows(name, [to = to](const Row& row) { return to_case(row[0], to); });
  }
}

TEST_CASE("texts have the properties CPython gives them") {
  rows("is", [](const Row& row) {
    std::string answers;
    for (int i = 0; i <= static_cast<int>(TextProperty::Ascii); ++i) {
      answers += has_property(row[0], static_cast<TextProperty>(i)) ? '1' : '0';
    }
    return answers;
  });
  rows("nfkc", [](const Row& row) { return nfkc(row[0]).value_or("!None"); });
  rows("strip", [](const Row& row) { return std::string(strip_space(row[0])); });
  CHECK(is_title(0x1C5));
  CHECK_FALSE(is_title('A'));
}
