// Python's format mini-language for numbers and strings:
//
//   [[fill]align][sign][z][#][0][width][grouping][.precision][type]
//
// First parse_format_spec, which knows nothing of values, then one of the format_ functions, which append to a text.
// All complain in CPython's words. Widths and precisions of strings count code points; the fill may be any code point.
//
// Tested by tests/vm/base/format_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "vm/base/bigint.h"
#include "vm/base/long_text.h"

namespace brine {

struct FormatError {
  enum class Kind : uint8_t { Value, Overflow };  // ValueError, OverflowError
  Kind kind = Kind::Value;
  std::string text;
};

// What is formatted: the name of its type for messages, and what holds where the text says nothing.
struct FormatTarget {
  std::string_view type_name;
  char type;  // 0: as str() would, with at least one digit behind the point
  char align;
};
constexpr FormatTarget kFormatInt{"int", 'd', '>'};
constexpr FormatTarget kFormatFloat{"float", 0, '>'};
constexpr FormatTarget kFormatStr{"str", 's', '<'};

struct FormatSpec {
  char32_t fill = ' ';
  char align = '>';   // < > ^ =
  char sign = 0;      // + - space, or nothing
  char grouping = 0;  // , _ or nothing
  bool no_negative_zero = false;
  bool alternate = false;
  int64_t width = -1;
  int64_t precision = -1;
  char32_t type = 0;
};

bool parse_format_spec(std::string_view text, const FormatTarget& target, FormatSpec* spec,
                       FormatError* error);

// How many bytes width, fill and precision may add to a value's own: to be charged before formatting.
size_t format_room(const FormatSpec& spec);

// b c d o x X n, and as a float e E f F g G %.
bool format_int(LongText& to, IntView value, const FormatSpec& spec, std::string_view type_name,
                FormatError* error);
bool format_float(LongText& to, double value, const FormatSpec& spec, std::string_view type_name,
                  FormatError* error);
bool format_text(LongText& to, std::string_view value, const FormatSpec& spec,
                 std::string_view type_name, FormatError* error);

// Both steps, for the built-in types themselves. An empty spec is str().
bool format_int(std::string& to, IntView value, std::string_view spec, FormatError* error);
bool format_float(std::string& to, double value, std::string_view spec, FormatError* error);
bool format_text(std::string& to, std::string_view value, std::string_view spec,
                 FormatError* error);

}  // namespace brine
