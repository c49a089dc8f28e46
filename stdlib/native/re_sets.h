// Sets of code points, for patterns: the classes \w \d \s of Unicode and of ASCII, and what IGNORECASE adds.
// Tested by tests/lang/re_module/*.py.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace brine::regex {

using Range = std::pair<char32_t, char32_t>;  // both ends belong to it

// Sorted ranges that neither overlap nor touch (after `tidy`).
struct CodeSet {
  std::vector<Range> ranges;
  void add(char32_t from, char32_t to) { ranges.push_back({from, to}); }
  void add(const CodeSet& other) {
    ranges.insert(ranges.end(), other.ranges.begin(), other.ranges.end());
  }
  void tidy();
  bool has(char32_t c) const;
  CodeSet inverse(char32_t limit) const;     // of a tidy set: all others up to the limit
  CodeSet both(const CodeSet& other) const;  // of tidy sets
};

// The set of \w, \d or \s. `ascii`: of the ASCII flag and of bytes.
const CodeSet& class_set(char letter, bool ascii);

// What matches where one of the set is asked for under IGNORECASE (tidy in, tidy out).
CodeSet with_cases(const CodeSet& set, bool ascii);

// A text in which each code point is three bytes: of word characters all three are ASCII word characters, of others
// none is, and '\n' is three times itself. So RE2's byte-wise \b, and ^ and $ at lines, are those of the text.
// Words are Unicode's or, with `ascii`, ASCII's.
class Spelling {
 public:
  static const Spelling& of(bool ascii);
  std::string encode(std::string_view utf8) const;
  std::string pattern(
      const CodeSet& set) const;  // an RE2 pattern of what the set's members are written as

 private:
  explicit Spelling(bool ascii);
  uint32_t rank(const std::vector<uint32_t>& before, const CodeSet& set, char32_t c) const;
  void put(char32_t c, std::string& out) const;
  void put_ranges(const CodeSet& part, const CodeSet& whole, const std::vector<uint32_t>& before,
                  const std::string& digits, std::string& out) const;
  CodeSet word_, other_;
  std::vector<uint32_t> word_before_,
      other_before_;  // how many members are in the ranges before the i-th
  std::string word_digits_, other_digits_;
};

}  // namespace brine::regex
