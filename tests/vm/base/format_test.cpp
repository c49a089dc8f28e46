// Both ways of formatting against CPython's answers, error messages included.
#include "tests/vm/base/table.h"
#include "vm/base/format_spec.h"
#include "vm/base/percent_format.h"

using namespace brine;

namespace {

constexpr std::string_view kTable =
#include "tests/vm/base/tables/format.inc"
    ;

template <class Answer>
void rows(const char* kind, Answer answer) {
  check_table("format", kTable, kind, answer);
}

std::string outcome(bool ok, const std::string& text, const FormatError& error) {
  if (ok) return text;
  return (error.kind == FormatError::Kind::Value ? "!ValueError: " : "!OverflowError: ") +
         error.text;
}

// Formats with one argument, of which `write` knows the kind.
template <class Write>
std::string percent(std::string_view format, std::string_view known, Write write) {
  PercentScanner scanner(format);
  LongText text;
  FormatError error;
  PercentSpec spec;
  std::string_view literal;
  bool used = false;
  while (true) {
    switch (scanner.next(&literal, &spec, &error)) {
      case PercentScanner::Step::Literal: text.append(literal); break;
      case PercentScanner::Step::End:
        return used ? text.whole()
                    : "!TypeError: not all arguments converted during string formatting";
      case PercentScanner::Step::Error: return outcome(false, text.whole(), error);
      case PercentScanner::Step::Conversion:
        if (used) return "!TypeError: not enough arguments for format string";
        if (spec.has_key) return "!TypeError: format requires a mapping";
        if (spec.conversion > 127 ||
            known.find(static_cast<char>(spec.conversion)) == std::string_view::npos) {
          return "!ValueError: " + unsupported_conversion(spec);
        }
        if (!write(text, spec, &error)) return outcome(false, text.whole(), error);
        used = true;
    }
  }
}

}  // namespace

TEST_CASE("the mini-language answers as CPython") {
  rows("int", [](const Row& row) {
    std::string text;
    FormatError error;
    return outcome(format_int(text, to_int(row[0]), row[1], &error), text, error);
  });
  rows("float", [](const Row& row) {
    std::string text;
    FormatError error;
    return outcome(format_float(text, to_float(row[0]), row[1], &error), text, error);
  });
  rows("str", [](const Row& row) {
    std::string text;
    FormatError error;
    return outcome(format_text(text, row[0], row[1], &error), text, error);
  });
}

TEST_CASE("the old formatting answers as CPython") {
  rows("%int", [](const Row& row) {
    return percent(row[1], "diouxX",
                   [&](LongText& text, const PercentSpec& spec, FormatError* error) {
                     return percent_int(text, to_int(row[0]), spec, error);
                   });
  });
  rows("%float", [](const Row& row) {
    return percent(row[1], "eEfFgG", [&](LongText& text, const PercentSpec& spec, FormatError*) {
      percent_float(text, to_float(row[0]), spec);
      return true;
    });
  });
  rows("%str", [](const Row& row) {
    return percent(row[1], "s", [&](LongText& text, const PercentSpec& spec, FormatError*) {
      percent_text(text, row[0], spec);
      return true;
    });
  });
}

TEST_CASE("a conversion says what it wants from the arguments") {
  PercentScanner scanner("%(a(b)c)-*.*lr|");
  PercentSpec spec;
  std::string_view literal;
  FormatError error;
  REQUIRE(scanner.next(&literal, &spec, &error) == PercentScanner::Step::Conversion);
  CHECK(spec.key == "a(b)c");
  CHECK((spec.left && spec.star_width && spec.star_precision));
  CHECK(spec.conversion == 'r');
  spec.set_width(-5);
  CHECK(spec.width == 5);
  spec.set_precision(-1);
  CHECK(spec.precision == 0);
  CHECK(scanner.next(&literal, &spec, &error) == PercentScanner::Step::Literal);
  CHECK(literal == "|");
}

TEST_CASE("room covers fill and precision") {
  FormatSpec spec;
  FormatError error;
  REQUIRE(parse_format_spec("\xC3\xA9>100.7f", kFormatFloat, &spec, &error));
  CHECK(format_room(spec) == 207);
}
