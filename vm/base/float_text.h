// Floats as text and text as floats, exactly as CPython does both, and independent of the locale.
//
// repr is the shortest text that reads back as the same float; everything with a precision is correctly rounded.
// Both rest on std::to_chars and std::from_chars.
//
// Tested by tests/vm/base/float_text_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace brine {

// repr(float) into the caller's buffer; returns how many bytes.
constexpr size_t kFloatTextRoom = 32;
size_t write_float(double x, char* out);

// What PyOS_double_to_string is told. `type` is one of e E f F g G, or r for repr (then precision is ignored).
struct FloatStyle {
  char type = 'r';
  int precision = 6;
  bool alternate = false;         // '#': keep the point and trailing zeros
  bool add_dot_zero = false;      // '1' becomes '1.0', and g turns to exponents one digit earlier
  bool no_negative_zero = false;  // 'z'
};
void append_float(std::string& to, double x, const FloatStyle& style);
size_t float_size_bound(double x, const FloatStyle& style);  // to be charged before append_float

// float(str), float(bytes): white space around, underscores between digits, inf, infinity, nan, any decimal digits.
std::optional<double> parse_float(std::string_view text);

// float.hex() into the caller's buffer, and float.fromhex().
constexpr size_t kFloatHexRoom = 32;
size_t write_float_hex(double x, char* out);
enum class HexFloat : uint8_t { Ok, Invalid, TooLarge };
HexFloat parse_float_hex(std::string_view text, double* result);

// round(x, digits): correctly rounded, ties to even. Nothing if the result overflows.
std::optional<double> round_to(double x, int64_t digits);

}  // namespace brine
