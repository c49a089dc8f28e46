#include "vm/base/unicode_names.h"

#include <algorithm>
#include <cstring>

namespace brine {
namespace {

// Its strings are longer than what a compiler must take; those we use do.
#pragma GCC diagnostic ignored "-Woverlength-strings"
#include "vm/base/unicode_names.inc"

constexpr uint32_t kWordCount = std::size(kWordStarts) - 1;
constexpr uint32_t kRunCount = std::size(kRuns) / 2;

std::string_view word(uint32_t i) {
  return {kWords + kWordStarts[i], kWordStarts[i + 1] - kWordStarts[i]};
}
uint32_t run_code(uint32_t run) { return kRuns[2 * run]; }
uint32_t run_place(uint32_t run) { return kRuns[2 * run + 1]; }

// ---- coding

// Adds the code of a word; false: no name has it. The words of two bytes are sorted.
bool add_code(std::string& coded, std::string_view wanted) {
  for (uint32_t i = 0; i < kOneByte; i++) {
    if (word(i) != wanted) continue;
    coded += char(i + 1);
    return true;
  }
  uint32_t low = kOneByte, high = kWordCount;
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    if (word(middle) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == kWordCount || word(low) != wanted) return false;
  uint32_t i = low - kOneByte;
  coded += char(kOneByte + 1 + i / 255);
  coded += char(1 + i % 255);
  return true;
}

// 'A B-C' is 'A', 'B-', 'C': what follows a word that ends in '-' follows without a space.
bool encode(std::string_view name, std::string& coded) {
  for (size_t at = 0; at < name.size();) {
    size_t end = name.find_first_of(" -", at);
    if (end == name.npos) end = name.size();
    if (end < name.size() && name[end] == '-') {
      end++;
      if (end < name.size() && name[end] == ' ') end++;
      if (!add_code(coded, name.substr(at, end - at))) return false;
      at = end;
      continue;
    }
    if (end == at || !add_code(coded, name.substr(at, end - at))) return false;
    at = end;
    if (at == name.size()) break;
    if (++at == name.size()) return false;  // a space behind the last word
  }
  return true;
}

std::string decode(const char* coded) {
  std::string name;
  bool space = false;
  while (*coded) {
    uint32_t i = uint8_t(*coded++) - 1u;
    if (i >= kOneByte) i = kOneByte + (i - kOneByte) * 255 + uint8_t(*coded++) - 1u;
    if (space) name += ' ';
    name += word(i);
    space = name.back() != '-' && name.back() != ' ';
  }
  return name;
}

// ---- names that follow from the code point

constexpr std::string_view kIdeograph = "CJK UNIFIED IDEOGRAPH-", kHangul = "HANGUL SYLLABLE ";
constexpr struct {
  uint32_t first, last;
} kIdeographs[] = {{0x3400, 0x4dbf},   {0x4e00, 0x9fff},   {0x20000, 0x2a6df}, {0x2a700, 0x2b738},
                   {0x2b740, 0x2b81d}, {0x2b820, 0x2cea1}, {0x2ceb0, 0x2ebe0}, {0x30000, 0x3134a}};
constexpr std::string_view kLeads[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                       "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
constexpr std::string_view kVowels[] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                        "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                        "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::string_view kTails[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                       "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                       "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
constexpr uint32_t kFirstHangul = 0xac00, kLastHangul = 0xd7a3;

bool is_ideograph(uint32_t c) {
  return std::any_of(std::begin(kIdeographs), std::end(kIdeographs),
                     [c](auto& range) { return c >= range.first && c <= range.last; });
}

std::string hangul_name(uint32_t c) {
  uint32_t i = c - kFirstHangul, vowels = std::size(kVowels), tails = std::size(kTails);
  std::string name(kHangul);
  name += kLeads[i / (vowels * tails)];
  name += kVowels[i / tails % vowels];
  name += kTails[i % tails];
  return name;
}

int32_t find_ideograph(std::string_view digits) {
  if (digits.size() != 4 && digits.size() != 5) return -1;
  uint32_t c = 0;
  for (char digit : digits) {
    if (!(digit >= '0' && digit <= '9') && !(digit >= 'A' && digit <= 'F')) return -1;
    c = c * 16 + uint32_t(digit <= '9' ? digit - '0' : digit - 'A' + 10);
  }
  return is_ideograph(c) ? int32_t(c) : -1;
}

int32_t find_hangul(std::string_view name) {
  for (uint32_t c = kFirstHangul; c <= kLastHangul; c++)
    if (hangul_name(c) == name) return int32_t(c);
  return -1;
}

}  // namespace

int32_t find_character(std::string_view name) {
  // These two kinds only in capitals, as in CPython.
  if (name.starts_with(kIdeograph)) return find_ideograph(name.substr(kIdeograph.size()));
  if (name.starts_with(kHangul)) return find_hangul(name);
  std::string upper(name), coded(1, '\0');
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = char(c - 32);
  if (upper.empty() || !encode(upper, coded)) return -1;
  coded += '\0';
  auto* found =
      static_cast<const char*>(memmem(kNames, sizeof kNames - 1, coded.data(), coded.size()));
  if (!found) return -1;
  const char* at = found + 1;
  uint32_t run = 0;
  while (run + 1 < kRunCount && kNames + run_place(run + 1) <= at) run++;
  auto names = std::count(kNames + run_place(run), at, '\0');
  uint32_t c = run_code(run) + uint32_t(names);
  return int32_t(c >= kFirstAlias ? kAliases[c - kFirstAlias] : c);
}

std::string character_name(char32_t c) {
  if (is_ideograph(c)) {
    std::string digits;
    for (uint32_t left = c; left; left >>= 4) digits.insert(0, 1, "0123456789ABCDEF"[left & 15]);
    return std::string(kIdeograph) + digits;
  }
  if (c >= kFirstHangul && c <= kLastHangul) return hangul_name(c);
  if (c >= kFirstAlias) return {};
  uint32_t run = 0;
  while (run + 1 < kRunCount && run_code(run + 1) <= c) run++;
  if (run_code(run) > c) return {};
  const char *at = kNames + run_place(run), *end = kNames + sizeof kNames - 1;
  if (run + 1 < kRunCount) end = kNames + run_place(run + 1);
  for (uint32_t skip = c - run_code(run); skip && at < end; skip--) at += std::strlen(at) + 1;
  return at < end ? decode(at) : std::string();
}

}  // namespace brine
