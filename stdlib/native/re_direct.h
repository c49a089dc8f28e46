// Patterns in which the next byte always says how to go on: no way that was taken is ever left for another.
//
// Most patterns of daily use are such: words, numbers, lines of a log, what stands in quotes. They run here, as a few
// loops over bytes, without an RE2 program; all others, and texts that are not one byte to a character, are RE2's.
// Each node of the tree becomes a step that knows its successor; made from the end to the beginning, so that what can
// follow is known when a choice is made. Two facts are kept of what comes from a step on:
//
//   first    the bytes it can go on with, or the end of the text (never fewer than are true)
//   certain  it succeeds wherever the next byte is one of these
//
// Of ways in order of preference, each but the last must be certain or share no first byte with those behind it. Then the
// first that has the next byte is the one that Python's engine ends up with, and where that fails all fail.
// Tested by tests/lang/re_module/*.py.
#pragma once

#include <array>
#include <bitset>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib/native/re_tree.h"

namespace brine::regex {

struct Extent {
  int64_t from = -1, to = -1;
};

class Direct {
 public:
  static constexpr size_t kEnd = 256;  // where a byte would be: the end of the text
  using Bytes = std::bitset<kEnd + 1>;
  static constexpr int kMostDepth = 12;  // patterns with more groups in groups are not looked at

  // Nothing when the pattern is not one. `whole`: it must match up to the end.
  static std::unique_ptr<Direct> of(const Node* root, uint32_t groups, bool whole);

  // A match that starts there. `spans` has a place for each group, unset, and the first for the whole. If there is no
  // match, they are unset again and `looked` is how far it looked.
  bool match(std::string_view text, size_t at, Extent* spans, size_t& looked) const;
  // The first match that starts there or later. Nothing: that is not clear after reasonable work; there is none before
  // `at`, where the search shall go on.
  enum class Found : uint8_t { Yes, No, Unclear };
  Found search(std::string_view text, size_t& at, Extent* spans) const;

  size_t footprint() const;

 private:
  friend class DirectMaker;
  enum class Do : uint8_t {
    Byte,    // one of the set
    Text,    // these very bytes
    Run,     // as many of the set as there are, up to `most`; at least `least`
    Choose,  // next if the next byte is of the set, else other
    From,
    To,  // a group begins, ends
    TextBegin,
    LineBegin,
    TextEnd,
    SoftEnd,
    LineEnd,
    Word,
    Done,
  };
  using Table = std::array<bool, kEnd + 1>;
  struct Step {
    Do what = Do::Done;
    uint32_t next = 0, other = 0;
    uint32_t set = 0;                     // of tables_, or of texts_
    uint32_t least = 0, most = kForever;  // Run
    uint32_t group = 0;
    int stop = -1;  // Run: the only byte that is not of the set, if it goes on for ever
  };
  size_t next_start(std::string_view text, size_t at) const;

  std::vector<Step> steps_;
  std::vector<Table> tables_;
  std::vector<std::string> texts_;
  uint32_t start_ = 0, groups_ = 0;
  // Where a match can start.
  Table first_{};
  int only_first_ = -1;      // the only byte that it can start with
  std::string_view prefix_;  // what it starts with, if that is known and longer than a byte
  bool at_lines_ = false, at_beginning_ = false;
};

}  // namespace brine::regex
