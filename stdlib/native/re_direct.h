// Patterns in which the next character always says how to go on: no way that was taken is ever left for another.
//
// Most patterns of daily use are such: words, numbers, lines of a log, what stands in quotes. They run here, as a few
// loops over the text, without an RE2 program; all others are RE2's. Each node of the tree becomes a step that knows its
// successor; made from the end to the beginning, so that what can follow is known when a choice is made. Two facts are
// kept of what comes from a step on:
//
//   first    the characters it can go on with, kEnd for the end of the text (never fewer than are true)
//   certain  it succeeds wherever the next character is one of these
//
// Of ways in order of preference, each but the last must be certain or share no first character with those behind it.
// Then the first that has the next character is the one that Python's engine ends up with, and where that fails all fail.
// Tested by tests/lang/re_module/*.py.
#pragma once

#include <array>
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
  static constexpr int kMostDepth = 12;  // patterns with more groups in groups are not looked at

  // Nothing when the pattern is not one. `whole`: it must match up to the end. `utf8`: characters of texts are written
  // in UTF-8; else each is a byte.
  static std::unique_ptr<Direct> of(const Tree& tree, const Node* root, bool utf8, bool whole);

  // A match that starts there. `spans` has a place for each group, unset, and the first for the whole. If there is no
  // match, they are unset again and `looked` is how far it looked.
  bool match(std::string_view text, size_t at, Extent* spans, size_t& looked) const;
  // The first match that starts there or later. Unclear: after reasonable work it is known only that there is none
  // before `at`, where the search shall go on.
  enum class Found : uint8_t { Yes, No, Unclear };
  Found search(std::string_view text, size_t& at, Extent* spans) const;

  size_t footprint() const;

 private:
  friend class DirectMaker;
  enum class Do : uint8_t {
    One,     // one of the set
    Text,    // these very bytes
    Run,     // as many of the set as there are, one at least if `least` is 1
    Count,   // the same, at least `least` and up to `most`
    Choose,  // next if the next character is of the set, else other
    From,    // a group begins
    To,      // and ends
    TextBegin,
    LineBegin,
    TextEnd,
    SoftEnd,
    LineEnd,
    Word,  // an edge of a word; `least` is 1 if of ASCII
    Done,
  };
  struct Step {
    Do what = Do::Done;
    uint32_t next = 0, other = 0;
    uint32_t set = 0;  // of sets_, or of texts_
    uint32_t least = 0, most = 0;
    uint32_t group = 0;
    int stop = -1;  // Run: the only character that is not of the set, if that is of ASCII
  };
  // A set by the byte that a character begins with.
  enum Answer : uint8_t { kNo, kYes, kAsk };  // kAsk: the character must be read to know
  struct Set {
    CodeSet all;
    std::array<Answer, 256> byte{};
    bool end = false;
  };
  bool has(const Set& set, const char* p, const char* end) const {
    if (p == end) return set.end;
    Answer answer = set.byte[static_cast<unsigned char>(*p)];
    return answer == kAsk ? ask(set, p) : answer == kYes;
  }
  bool ask(const Set& set, const char* p) const;
  const char* past(const char* p) const;
  const char* run(const Set& set, const char* p, const char* end) const;
  bool word_edge(const char* begin, const char* p, const char* end, bool ascii) const;
  size_t next_start(std::string_view text, size_t at) const;

  std::vector<Step> steps_;
  std::vector<Set> sets_;
  std::vector<std::string> texts_;
  bool utf8_ = false;
  uint32_t start_ = 0, groups_ = 0;
  // Where a match can start.
  uint32_t first_ = 0;
  int only_first_ = -1;      // the only byte that it can start with
  std::string_view prefix_;  // what it starts with, if that is known and longer than a byte
  bool at_lines_ = false, at_beginning_ = false;
};

}  // namespace brine::regex
