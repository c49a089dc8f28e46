// Integers as text and bytes: see bigint_text.h.
#include "vm/base/bigint_text.h"

#include <gmp.h>

#include <cmath>
#include <cstring>

#include "vm/base/text.h"
#include "vm/base/unicode.h"
#include "vm/base/utf8.h"

namespace brine {
namespace {

mp_limb_t* mp(Limb* p) { return reinterpret_cast<mp_limb_t*>(p); }

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'z') return c - 'a' + 10;
  if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
  return 99;
}

int base_of_prefix(std::string_view text) {
  if (text.size() < 2 || text[0] != '0') return 0;
  switch (text[1] | 0x20) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 0;
  }
}

bool is_power_of_two(int base) { return (base & (base - 1)) == 0; }

}  // namespace

IntText scan_int(std::string_view text, int base) {
  IntText result;
  text = strip_ascii_space(text);
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    result.negative = text[0] == '-';
    text.remove_prefix(1);
  }
  int prefix = base_of_prefix(text);
  bool decimal_literal = base == 0 && prefix == 0;
  if (base == 0) base = prefix != 0 ? prefix : 10;
  if (prefix == base) {
    text.remove_prefix(2);
    if (!text.empty() && text[0] == '_') text.remove_prefix(1);
  }
  result.base = base;
  result.body = text;

  uint64_t value = 0;
  bool fits = true;
  char previous = '_';
  for (char c : text) {
    if (c == '_') {
      if (previous == '_') return result;
    } else {
      int digit = digit_of(c);
      if (digit >= base) return result;
      ++result.digits;
      fits = fits && value < (uint64_t{1} << 57);  // 36 * 2**57 is below 2**63
      if (fits) value = value * static_cast<uint64_t>(base) + static_cast<uint64_t>(digit);
    }
    previous = c;
  }
  if (previous == '_') return result;  // empty, or an underscore at the end
  // 0 may be written with many zeros, but no other decimal literal begins with one.
  if (decimal_literal && text[0] == '0' && !(fits && value == 0)) return result;
  result.valid = true;
  result.small = fits;
  result.value = result.negative ? -static_cast<int64_t>(value) : static_cast<int64_t>(value);
  return result;
}

size_t int_text_room(const IntText& text) {
  double bits = static_cast<double>(text.digits) * std::log2(text.base);
  return static_cast<size_t>(bits * (1 + 1e-12) / 64) + 2;
}

IntShape read_int(Limb* out, const IntText& text) {
  if (text.small) {
    WordInt word(text.value);
    out[0] = word.limb;
    return {word.limb != 0, word.negative};
  }
  std::string digits;
  digits.reserve(text.digits);
  for (char c : text.body) {
    if (c != '_' && !(c == '0' && digits.empty())) digits += static_cast<char>(digit_of(c));
  }
  if (digits.empty()) return {};
  mp_size_t size = mpn_set_str(mp(out), reinterpret_cast<const unsigned char*>(digits.data()),
                               digits.size(), text.base);
  auto limbs = static_cast<size_t>(size);
  while (limbs > 0 && out[limbs - 1] == 0) --limbs;
  return {limbs, text.negative};
}

std::optional<BigInt> parse_int(std::string_view text, int base) {
  std::string ascii;
  if (!is_ascii(text)) text = ascii = ascii_digits(text);
  IntText scanned = scan_int(text, base);
  if (!scanned.valid) return std::nullopt;
  return BigInt::make(int_text_room(scanned), [&](Limb* out) { return read_int(out, scanned); });
}

// ---- to text ----

size_t to_text_room(IntView a, int base) {
  if (a.size <= 1 && base == 10) return kIntTextRoom + 1;
  double digits = static_cast<double>(bit_length(a)) / std::log2(base);
  return static_cast<size_t>(digits * (1 + 1e-12)) + 3;  // sign, one too many, rounding
}

size_t to_text(char* out, IntView a, int base) {
  if (a.size == 0) {
    out[0] = '0';
    return 1;
  }
  char* p = out;
  if (a.negative) *p++ = '-';
  if (a.size == 1 && base == 10)
    return static_cast<size_t>(p - out) + write_unsigned(a.limbs[0], p);
  std::vector<Limb> copy;
  const Limb* limbs = a.limbs;
  if (!is_power_of_two(base)) {  // GMP then uses up its operand
    copy.assign(a.limbs, a.limbs + a.size);
    limbs = copy.data();
  }
  auto* digits = reinterpret_cast<unsigned char*>(p);
  size_t count =
      mpn_get_str(digits, base, mp(const_cast<Limb*>(limbs)), static_cast<mp_size_t>(a.size));
  size_t zeros = 0;
  while (zeros + 1 < count && digits[zeros] == 0) ++zeros;
  for (size_t i = zeros; i < count; ++i) *p++ = "0123456789abcdefghijklmnopqrstuvwxyz"[digits[i]];
  return static_cast<size_t>(p - out);
}

std::string to_text(IntView a, int base) {
  std::string text(to_text_room(a, base), '\0');
  text.resize(to_text(text.data(), a, base));
  return text;
}

size_t min_decimal_digits(IntView a) {
  if (a.size == 0) return 1;
  return static_cast<size_t>(static_cast<double>(bit_length(a) - 1) * 0.30102999566) + 1;
}

// ---- bytes ----

IntShape from_bytes(Limb* out, std::string_view bytes, ByteOrder order, bool is_signed) {
  size_t n = bytes.size(), size = from_bytes_room(bytes);
  auto byte = [&](size_t i) {
    return static_cast<unsigned char>(bytes[order == ByteOrder::Little ? i : n - 1 - i]);
  };
  bool negative = is_signed && n > 0 && byte(n - 1) >= 0x80;
  for (size_t i = 0; i < size; ++i) {
    Limb limb = negative ? ~Limb{0} : 0;
    for (size_t j = std::min<size_t>(8, n - std::min(n, 8 * i)); j-- > 0;)
      limb = limb << 8 | byte(8 * i + j);
    out[i] = limb;
  }
  if (negative) mpn_neg(mp(out), mp(out), static_cast<mp_size_t>(size));
  while (size > 0 && out[size - 1] == 0) --size;
  return {size, negative};
}

ToBytes to_bytes(char* out, size_t length, IntView a, ByteOrder order, bool is_signed) {
  if (a.negative && !is_signed) return ToBytes::Negative;
  size_t bits = bit_length(a) + (is_signed ? 1 : 0);
  if (a.negative && trailing_zeros(a) + 1 == bit_length(a))
    --bits;  // -2**n needs no bit more than n
  if (a.size == 0 || (length == 0 && a.negative && bits == 1))
    bits = 0;  // CPython writes -1 into no bytes
  if (bits > 8 * length) return ToBytes::TooBig;
  unsigned carry = a.negative;
  for (size_t i = 0; i < length; ++i) {
    unsigned byte = i / 8 < a.size ? a.limbs[i / 8] >> (8 * (i % 8)) & 0xFF : 0;
    if (a.negative) {
      byte = (byte ^ 0xFF) + carry;
      carry = byte >> 8;
    }
    out[order == ByteOrder::Little ? i : length - 1 - i] = static_cast<char>(byte);
  }
  return ToBytes::Ok;
}

}  // namespace brine
