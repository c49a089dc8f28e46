// Integers of any size as text and as bytes.
//
// Tested by tests/vm/base/bigint_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vm/base/bigint.h"

namespace brine {

// ---- text to int ----

// What int(text, base) and int literals accept: white space around, a sign, 0x 0o 0b by base, underscores between
// digits. Base 0 goes by the prefix. Says what is there without taking memory; `text` is ASCII (see ascii_digits).
struct IntText {
  bool valid = false;
  bool negative = false;
  bool small = false;  // `value` is the result
  int base = 10;
  int64_t value = 0;
  std::string_view body;  // the digits, with underscores
  size_t digits =
      0;  // how many of them: what sys.set_int_max_str_digits limits, unless 2**n is the base
};
IntText scan_int(std::string_view text, int base);

size_t int_text_room(const IntText& text);
IntShape read_int(Limb* out,
                  const IntText& text);  // text is valid; takes scratch of one byte per digit

// int(text, base) whole, with the digits of all scripts.
std::optional<BigInt> parse_int(std::string_view text, int base = 10);

// ---- int to text ----

// Digits with a '-' if negative; base 2 to 36, lower case. Unless the base is a power of two, scratch is taken for a
// copy of the limbs.
size_t to_text_room(IntView a, int base = 10);
size_t to_text(char* out, IntView a, int base = 10);
std::string to_text(IntView a, int base = 10);

// At least so many decimal digits has a; it may have one more. For the limit of int to text, before the work is done.
size_t min_decimal_digits(IntView a);

// ---- bytes ----

enum class ByteOrder : uint8_t { Little, Big };

inline size_t from_bytes_room(std::string_view bytes) { return bytes.size() / 8 + 1; }
IntShape from_bytes(Limb* out, std::string_view bytes, ByteOrder order, bool is_signed);

enum class ToBytes : uint8_t {
  Ok,
  Negative,  // OverflowError: can't convert negative int to unsigned
  TooBig,    // OverflowError: int too big to convert
};
ToBytes to_bytes(char* out, size_t length, IntView a, ByteOrder order, bool is_signed);

}  // namespace brine
