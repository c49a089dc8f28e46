// The old formatting, '%-5s: %08.3f' % ...: what of it needs no objects. The scanner cuts the format into literal text
// and conversions; the caller finds the argument of each and hands it to one of the percent_ functions.
//
//   %[(key)][flags][width][.precision][length]conversion        flags - + space # 0;  * for a width or precision
//                                                                from the arguments
// Tested by tests/vm/base/format_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "vm/base/bigint.h"
#include "vm/base/format_spec.h"
#include "vm/base/long_text.h"

namespace brine {

struct PercentSpec {
  bool has_key = false, left = false, plus = false, space = false, alternate = false, zero = false;
  bool star_width = false,
       star_precision = false;  // the next argument holds it: see set_width, set_precision
  int64_t width = -1;
  int64_t precision = -1;
  char32_t conversion = 0;
  size_t index = 0;  // of the conversion, in code points
  std::string_view key;

  // Nothing between the sign and its letter.
  bool is_bare() const {
    return !(left || plus || space || alternate || zero) && width < 0 && precision < 0;
  }
  void set_width(int64_t value);  // a negative one also means `left`
  void set_precision(int64_t value) { precision = value < 0 ? 0 : value; }
};

class PercentScanner {
 public:
  // Texts count code points, bytes (of a bytes format) themselves: it matters for `index` only.
  explicit PercentScanner(std::string_view format, bool is_bytes = false)
      : format_(format), is_bytes_(is_bytes) {}

  // Literal: *literal is text to copy (a plain %% comes out as one %; long text in several parts). Conversion: *spec. It may still be of an
  // unknown kind, which the caller reports with unsupported_conversion() once it has the argument.
  enum class Step : uint8_t { Literal, Conversion, End, Error };
  Step next(std::string_view* literal, PercentSpec* spec, FormatError* error);

 private:
  Step conversion(PercentSpec* spec, FormatError* error);
  bool number(int64_t limit, const char* too_big, int64_t* result, FormatError* error);
  char peek() const { return at_ < format_.size() ? format_[at_] : '\0'; }

  std::string_view format_;
  size_t at_ = 0;
  size_t counted_ = 0, index_ = 0;  // the code points before counted_
  bool is_bytes_;
};

std::string unsupported_conversion(const PercentSpec& spec);

// d i u o x X; false if the precision cannot be had (OverflowError: precision too large).
bool percent_int(LongText& to, IntView value, const PercentSpec& spec, FormatError* error);
// e E f F g G
void percent_float(LongText& to, double value, const PercentSpec& spec);
// s r a: what str, repr or ascii gave, cut to the precision; c: one character. `is_bytes`: columns are bytes.
void percent_text(LongText& to, std::string_view text, const PercentSpec& spec,
                  bool is_bytes = false);

}  // namespace brine
