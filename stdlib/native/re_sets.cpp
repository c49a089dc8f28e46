// See re_sets.h.
#include "stdlib/native/re_sets.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>

#include "vm/base/unicode.h"
#include "vm/base/utf8.h"

namespace brine::regex {
namespace {

// Beyond this no code point has a case.
constexpr char32_t kLastCase = 0x1F000;

CodeSet set_where(bool (*is)(char32_t)) {
  CodeSet set;
  for (char32_t c = 0, end; c <= kMaxCodePoint; c = end) {
    end = alike_until(c);
    if (is(c)) set.add(c, end - 1);
  }
  set.tidy();
  return set;
}

char32_t simple_lower(char32_t c) {
  CaseMapping m = lower_of(c);
  return m.at[0];  // of a longer mapping (only U+0130) the first is the simple one
}

// Lower-case letters by what they are the lower case of, and those that share their upper case.
struct Cases {
  std::unordered_map<char32_t, std::vector<char32_t>>
      uppers;  // lower -> others whose lower case it is
  std::unordered_map<char32_t, std::vector<char32_t>>
      mates;  // lower -> other lowers with the same upper case
};

const Cases& unicode_cases() {
  static const Cases cases = [] {
    Cases made;
    std::map<std::u32string, std::vector<char32_t>> by_upper;
    for (char32_t c = 0; c < kLastCase; c++) {
      char32_t low = simple_lower(c);
      if (low != c) {
        made.uppers[low].push_back(c);
        continue;
      }
      CaseMapping up = upper_of(c);
      if (up.size != 1 || up.at[0] != c) by_upper[std::u32string(up.at, up.size)].push_back(c);
    }
    for (auto& [upper, lowers] : by_upper)
      for (char32_t a : lowers)
        for (char32_t b : lowers)
          if (a != b) made.mates[a].push_back(b);
    return made;
  }();
  return cases;
}

void add_ascii_cases(const CodeSet& set, CodeSet& out) {
  for (char32_t c = 'a'; c <= 'z'; c++) {
    if (!set.has(c) && !set.has(c - 32)) continue;
    out.add(c, c);
    out.add(c - 32, c - 32);
  }
}

// A letter is matched as its lower case is: so the lower cases of the set, and all that has one of these.
void add_unicode_cases(const CodeSet& set, CodeSet& out) {
  const Cases& cases = unicode_cases();
  auto add_lower = [&](char32_t low) {
    out.add(low, low);
    auto found = cases.uppers.find(low);
    if (found == cases.uppers.end()) return;
    // A lower case without an upper case of its own (sharp s) stands for itself, when it is alone.
    bool single = set.ranges.size() == 1 && set.ranges[0].first == set.ranges[0].second;
    if (single && title_of(low).size != 1 && !cases.mates.contains(low)) return;
    for (char32_t c : found->second) out.add(c, c);
  };
  for (Range r : set.ranges) {
    for (char32_t c = r.first; c <= std::min(r.second, kLastCase); c++) {
      char32_t low = simple_lower(c);
      if (low == c && !cases.uppers.contains(c) && !cases.mates.contains(c)) continue;
      add_lower(low);
      auto found = cases.mates.find(low);
      if (found == cases.mates.end()) continue;
      for (char32_t mate : found->second) add_lower(mate);
    }
  }
}

// [low, high] of numbers with three digits of a base, as alternatives of three classes each.
using Triple = std::array<std::pair<uint32_t, uint32_t>, 3>;
void split_range(uint32_t low, uint32_t high, uint32_t base, std::vector<Triple>& out) {
  while (low <= high) {
    uint32_t unit = 1;  // as many low digits as go through all values
    while (unit < base * base && low % (unit * base) == 0 && low + unit * base - 1 <= high)
      unit *= base;
    uint32_t digit = low / unit % base;
    uint32_t count = std::min(base - digit, (high - low + 1) / unit);
    Triple t;
    uint32_t scale = base * base;
    for (auto& [from, to] : t) {
      if (scale > unit)
        from = to = low / scale % base;
      else if (scale == unit)
        from = digit, to = digit + count - 1;
      else
        from = 0, to = base - 1;
      scale /= base;
    }
    out.push_back(t);
    low += unit * count;
  }
}

void put_byte(unsigned char c, std::string& out) {
  constexpr char kHex[] = "0123456789abcdef";
  out += "\\x";
  out += kHex[c >> 4];
  out += kHex[c & 15];
}

}  // namespace

void CodeSet::tidy() {
  std::sort(ranges.begin(), ranges.end());
  std::vector<Range> merged;
  for (Range r : ranges) {
    if (!merged.empty() && r.first <= merged.back().second + 1)
      merged.back().second = std::max(merged.back().second, r.second);
    else
      merged.push_back(r);
  }
  ranges = std::move(merged);
}

bool CodeSet::has(char32_t c) const {
  auto it = std::upper_bound(ranges.begin(), ranges.end(), c,
                             [](char32_t v, const Range& r) { return v < r.first; });
  return it != ranges.begin() && c <= std::prev(it)->second;
}

CodeSet CodeSet::inverse(char32_t limit) const {
  CodeSet result;
  char32_t next = 0;
  for (Range r : ranges) {
    if (r.first > next) result.add(next, r.first - 1);
    next = r.second + 1;
  }
  if (next <= limit) result.add(next, limit);
  return result;
}

CodeSet CodeSet::both(const CodeSet& other) const {
  CodeSet result;
  for (size_t i = 0, j = 0; i < ranges.size() && j < other.ranges.size();) {
    Range a = ranges[i], b = other.ranges[j];
    char32_t from = std::max(a.first, b.first), to = std::min(a.second, b.second);
    if (from <= to) result.add(from, to);
    if (a.second < b.second)
      i++;
    else
      j++;
  }
  return result;
}

const CodeSet& class_set(char letter, bool ascii) {
  static const CodeSet ascii_word{{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}}};
  static const CodeSet ascii_digit{{{'0', '9'}}};
  static const CodeSet ascii_space{{{'\t', '\r'}, {' ', ' '}}};
  if (ascii) return letter == 'w' ? ascii_word : letter == 'd' ? ascii_digit : ascii_space;
  static const CodeSet word = [] {
    CodeSet set = set_where(is_alnum);
    set.add('_', '_');
    set.tidy();
    return set;
  }();
  static const CodeSet digit = set_where(is_decimal);
  static const CodeSet space = set_where(is_space);
  return letter == 'w' ? word : letter == 'd' ? digit : space;
}

CodeSet with_cases(const CodeSet& set, bool ascii) {
  CodeSet result;
  if (ascii) {
    result = set;
    add_ascii_cases(set, result);
  } else {
    // Letters that have a lower case are in it only by that.
    const Cases& cases = unicode_cases();
    CodeSet moved;
    for (auto& [low, uppers] : cases.uppers)
      for (char32_t c : uppers) moved.add(c, c);
    moved.tidy();
    result = set.both(moved.inverse(kMaxCodePoint));
    add_unicode_cases(set, result);
  }
  result.tidy();
  return result;
}

// ---- spelling

const Spelling& Spelling::of(bool ascii) {
  static const Spelling unicode_words(false), ascii_words(true);
  return ascii ? ascii_words : unicode_words;
}

Spelling::Spelling(bool ascii) : word_(class_set('w', ascii)) {
  CodeSet known = word_;
  known.add('\n', '\n');
  known.tidy();
  other_ = known.inverse(kMaxCodePoint);
  auto count = [](const CodeSet& set, std::vector<uint32_t>& before) {
    uint32_t n = 0;
    for (Range r : set.ranges) before.push_back(n), n += r.second - r.first + 1;
  };
  count(word_, word_before_);
  count(other_, other_before_);
  for (int c = 0; c < 256; c++) {
    if (class_set('w', true).has(char32_t(c)))
      word_digits_ += char(c);
    else if (c != '\n')
      other_digits_ += char(c);
  }
}

uint32_t Spelling::rank(const std::vector<uint32_t>& before, const CodeSet& set, char32_t c) const {
  auto it = std::upper_bound(set.ranges.begin(), set.ranges.end(), c,
                             [](char32_t v, const Range& r) { return v < r.first; });
  size_t i = size_t(it - set.ranges.begin()) - 1;
  return before[i] + (c - set.ranges[i].first);
}

void Spelling::put(char32_t c, std::string& out) const {
  if (c == '\n') {
    out += "\n\n\n";
    return;
  }
  bool word = word_.has(c);
  const std::string& digits = word ? word_digits_ : other_digits_;
  uint32_t n = word ? rank(word_before_, word_, c) : rank(other_before_, other_, c);
  uint32_t base = uint32_t(digits.size());
  out += digits[n / base / base];
  out += digits[n / base % base];
  out += digits[n % base];
}

std::string Spelling::encode(std::string_view utf8) const {
  std::string out;
  out.reserve(utf8.size() * 3);
  for (char32_t c : code_points(utf8)) put(c, out);
  return out;
}

void Spelling::put_ranges(const CodeSet& part, const CodeSet& whole,
                          const std::vector<uint32_t>& before, const std::string& digits,
                          std::string& out) const {
  CodeSet ranks;
  for (Range r : part.both(whole).ranges)
    ranks.add(rank(before, whole, r.first), rank(before, whole, r.second));
  ranks.tidy();
  std::vector<Triple> triples;
  uint32_t base = uint32_t(digits.size());
  bool all = part.both(whole).ranges == whole.ranges;
  if (all)
    triples.push_back({{{0, base - 1}, {0, base - 1}, {0, base - 1}}});
  else
    for (Range r : ranks.ranges) split_range(r.first, r.second, base, triples);
  for (const Triple& t : triples) {
    if (!out.empty()) out += '|';
    for (auto [from, to] : t) {
      out += '[';
      for (uint32_t d = from; d <= to; d++) {
        uint32_t first = d;
        while (d < to && uint8_t(digits[d + 1]) == uint8_t(digits[d]) + 1) d++;
        put_byte(uint8_t(digits[first]), out);
        out += '-';
        put_byte(uint8_t(digits[d]), out);
      }
      out += ']';
    }
  }
}

std::string Spelling::pattern(const CodeSet& set) const {
  std::string out;
  if (set.has('\n')) out = "\\x0a\\x0a\\x0a";
  put_ranges(set, word_, word_before_, word_digits_, out);
  put_ranges(set, other_, other_before_, other_digits_, out);
  if (out.empty()) return "[^\\x00-\\xff]";
  return "(?:" + out + ")";
}

}  // namespace brine::regex
