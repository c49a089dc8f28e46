// UTF-8: see utf8.h. ASCII is passed over eight bytes or more at a time, code points are counted by counting the
// bytes that start one, eight at a time; neither needs more than plain 64-bit arithmetic.
#include "vm/base/utf8.h"

#include <algorithm>
#include <cstring>

namespace brine {
namespace {

constexpr uint64_t kOnes = 0x0101010101010101;
constexpr uint64_t kHighs = 0x8080808080808080;

uint64_t load(const char* p) {
  uint64_t word;
  std::memcpy(&word, p, sizeof word);
  return word;
}

// A one in the low bit of each byte that is no continuation byte.
uint64_t starts(uint64_t word) { return (~word >> 7 | word >> 6) & kOnes; }

// The sum of the eight bytes of a word; they must add up to less than 256.
size_t sum_bytes(uint64_t word) { return static_cast<size_t>((word * kOnes) >> 56); }

}  // namespace

size_t ascii_prefix(std::string_view text) {
  const char* p = text.data();
  const char* end = p + text.size();
  while (end - p >= 32 && ((load(p) | load(p + 8) | load(p + 16) | load(p + 24)) & kHighs) == 0)
    p += 32;
  while (end - p >= 8 && (load(p) & kHighs) == 0) p += 8;
  while (p < end && static_cast<signed char>(*p) >= 0) ++p;
  return static_cast<size_t>(p - text.data());
}

bool is_ascii(std::string_view text) {
  const char* p = text.data();
  size_t n = text.size();
  if (n < 8) {
    for (char c : text) {
      if (static_cast<signed char>(c) < 0) return false;
    }
    return true;
  }
  for (; n > 32; p += 32, n -= 32) {
    if ((load(p) | load(p + 8) | load(p + 16) | load(p + 24)) & kHighs) return false;
  }
  for (; n > 8; p += 8, n -= 8) {
    if (load(p) & kHighs) return false;
  }
  return (load(p + n - 8) & kHighs) == 0;  // the last eight, overlapping what was seen
}

namespace {

// How many bytes a right sequence at `p` has, whose lead byte is not ASCII; 0 if it is wrong. Most text ends here.
size_t right_sequence(const char* p, size_t left, bool surrogates_too) {
  auto byte = [p](size_t i) { return static_cast<unsigned char>(p[i]); };
  unsigned lead = byte(0);
  if (lead < 0xE0) return lead >= 0xC2 && left >= 2 && is_continuation(p[1]) ? 2 : 0;
  if (lead < 0xF0) {
    if (left < 3 || !is_continuation(p[1]) || !is_continuation(p[2])) return 0;
    unsigned top = lead << 8 | byte(1);
    return top < 0xE0A0 || (top >= 0xEDA0 && top < 0xEE00 && !surrogates_too) ? 0 : 3;
  }
  if (left < 4 || !is_continuation(p[1]) || !is_continuation(p[2]) || !is_continuation(p[3]))
    return 0;
  unsigned top = lead << 8 | byte(1);
  return top < 0xF090 || top >= 0xF490 ? 0 : 4;
}

// What is wrong at `at`. The rules are those of table 3-7 of the Unicode standard; which bytes an error covers follows
// its "maximal subparts", as CPython's decoder does.
Utf8Error error_at(std::string_view bytes, size_t at, Surrogates surrogates) {
  auto byte = [bytes](size_t i) { return static_cast<unsigned char>(bytes[i]); };
  unsigned lead = byte(at);
  if (lead < 0xC2 || lead > 0xF4) return {"invalid start byte", at, at + 1};
  unsigned low = 0x80, high = 0xBF;  // what the second byte may be
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED && surrogates == Surrogates::Refuse) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  for (size_t i = at + 1; i < bytes.size(); ++i, low = 0x80, high = 0xBF) {
    if (byte(i) < low || byte(i) > high) return {"invalid continuation byte", at, i};
  }
  return {"unexpected end of data", at, bytes.size()};
}

}  // namespace

Utf8Error utf8_check_step(std::string_view bytes, Surrogates surrogates, size_t* from,
                          size_t until) {
  const char* text = bytes.data();
  size_t size = bytes.size(), end = std::min(until, size), at = *from;
  while (true) {
    if (at < end && static_cast<signed char>(text[at]) >= 0)
      at += ascii_prefix(bytes.substr(at, end - at));
    *from = at;
    if (at >= end) return {};
    size_t length = right_sequence(text + at, size - at, surrogates == Surrogates::Allow);
    if (length == 0) return error_at(bytes, at, surrogates);
    at += length;
  }
}

Utf8Error utf8_check(std::string_view bytes, Surrogates surrogates, size_t from) {
  return utf8_check_step(bytes, surrogates, &from, bytes.size());
}

namespace {

// The text with what is not UTF-8 written as `write` says.
template <class Write>
std::string mended(std::string_view bytes, Write write) {
  std::string out;
  out.reserve(bytes.size());
  while (Utf8Error wrong = utf8_check(bytes, Surrogates::Refuse)) {
    out.append(bytes.substr(0, wrong.start));
    bytes.remove_prefix(wrong.start);
    bytes.remove_prefix(write(out, bytes, wrong.end - wrong.start));
  }
  return out.append(bytes);
}

}  // namespace

std::string text_of_system(std::string_view bytes) {
  return mended(bytes, [](std::string& out, std::string_view wrong, size_t size) {
    for (char c : wrong.substr(0, size)) utf8_append(out, 0xDC00 + static_cast<unsigned char>(c));
    return size;
  });
}

bool bytes_for_system(std::string_view text, std::string& bytes) {
  bool fine = true;
  bytes = mended(text, [&fine](std::string& out, std::string_view lone, size_t) {
    const char* p = lone.data();
    char32_t c = utf8_next(p);
    fine &= c >= 0xDC80 && c <= 0xDCFF;
    out += static_cast<char>(c & 0xFF);
    return size_t(3);
  });
  return fine;
}

std::string repaired(std::string_view bytes) {
  return mended(bytes, [](std::string& out, std::string_view, size_t size) {
    utf8_append(out, kReplacement);
    return size;
  });
}

std::string backslashed(std::string_view text) {
  return mended(text, [](std::string& out, std::string_view lone, size_t) {
    const char* p = lone.data();
    out += "\\ud";
    unsigned c = utf8_next(p);
    for (int shift : {8, 4, 0}) out += "0123456789abcdef"[c >> shift & 15];
    return size_t(3);
  });
}

void utf8_append(std::string& text, char32_t c) {
  char bytes[4];
  text.append(bytes, utf8_encode(c, bytes));
}

size_t utf8_count(std::string_view text) {
  const char* p = text.data();
  size_t n = text.size(), count = 0;
  while (n >= 8) {
    size_t words = std::min<size_t>(n / 8, 31);  // 31 * 8 ones at most: the sum stays in a byte
    uint64_t sums = 0;
    for (size_t i = 0; i < words; ++i) sums += starts(load(p + 8 * i));
    count += sum_bytes(sums);
    p += 8 * words;
    n -= 8 * words;
  }
  for (; n > 0; --n, ++p) count += !is_continuation(*p);
  return count;
}

size_t utf8_skip(std::string_view text, size_t offset, size_t count) {
  const char* p = text.data() + offset;
  const char* end = text.data() + text.size();
  while (count > 8 && end - p >= 8) {  // a word starts 8 code points at most
    count -= sum_bytes(starts(load(p)));
    p += 8;
  }
  while (p < end && is_continuation(*p)) ++p;
  for (; count > 0 && p < end; --count) {
    do ++p;
    while (p < end && is_continuation(*p));
  }
  return static_cast<size_t>(p - text.data());
}

void utf8_fill_index(std::string_view text, size_t* table) {
  size_t at = 0;
  size_t entries = utf8_index_entries(utf8_count(text));
  for (size_t i = 0; i < entries; ++i) {
    at = utf8_skip(text, at, kIndexStride);
    table[i] = at;
  }
}

size_t utf8_offset(std::string_view text, const size_t* table, size_t index) {
  size_t block = index / kIndexStride;
  return utf8_skip(text, block == 0 ? 0 : table[block - 1], index % kIndexStride);
}

size_t utf8_index(std::string_view text, const size_t* table, size_t entries, size_t offset) {
  size_t block = static_cast<size_t>(std::upper_bound(table, table + entries, offset) - table);
  size_t start = block == 0 ? 0 : table[block - 1];
  return block * kIndexStride + utf8_count(text.substr(start, offset - start));
}

size_t latin1_utf8_size(std::string_view latin1) {
  size_t size = latin1.size();
  for (char c : latin1) size += static_cast<unsigned char>(c) >> 7;
  return size;
}

void latin1_to_utf8(std::string_view latin1, char* out) {
  for (char c : latin1) out += utf8_encode(static_cast<unsigned char>(c), out);
}

bool utf8_to_latin1(std::string_view text, char* out, char32_t limit) {
  const char* p = text.data();
  const char* end = p + text.size();
  while (p < end) {
    char32_t c = utf8_next(p);
    if (c > limit) return false;
    *out++ = static_cast<char>(c);
  }
  return true;
}

namespace {

template <class Bad>
EncodeError find_run(std::string_view text, Bad bad) {
  const char* p = text.data() + ascii_prefix(text);
  const char* end = text.data() + text.size();
  size_t index = static_cast<size_t>(p - text.data());
  EncodeError run;
  for (; p < end; ++index) {
    bool is_bad = bad(utf8_next(p));
    if (is_bad && !run) run.start = index;
    if (is_bad) run.end = index + 1;
    if (!is_bad && run) break;
  }
  return run;
}

}  // namespace

EncodeError find_above(std::string_view text, char32_t limit) {
  return find_run(text, [limit](char32_t c) { return c > limit; });
}

EncodeError find_surrogates(std::string_view text) { return find_run(text, is_surrogate); }

}  // namespace brine
