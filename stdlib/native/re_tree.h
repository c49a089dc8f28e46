// A Python pattern as a tree: flags are already applied, so a node means the same wherever it stands.
//
// `parse` reads the pattern with CPython's words and positions for errors. `Rewriter` turns the tree into the text of
// an RE2 pattern (re_rewrite.h). Both recurse, as RE2 does in places: whoever calls them has room for `depth` levels.
// Tested by tests/lang/re_module/*.py.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "stdlib/native/re_sets.h"

namespace brine::regex {

enum Flag : uint32_t {
  kTemplate = 1,
  kIgnoreCase = 2,
  kLocale = 4,
  kMultiLine = 8,
  kDotAll = 16,
  kUnicode = 32,
  kVerbose = 64,
  kDebug = 128,
  kAsciiFlag = 256,
};

enum class Op : uint8_t {
  Empty,
  Set,
  Cat,
  Alt,
  Group,
  Repeat,
  TextBegin,
  LineBegin,
  TextEnd,
  SoftEnd,
  LineEnd,  // \A ^   (?m)^   \Z   $   (?m)$
  Word,
  NotWord,  // \b \B
  Never,    // matches nowhere
};

constexpr uint32_t kForever = UINT32_MAX;
constexpr int kMostDepth = 490;  // about where CPython's own parser stops

struct Node {
  Op op = Op::Empty;
  bool lazy = false;              // Repeat
  bool ascii = false;             // Word, NotWord: of ASCII words
  uint32_t group = 0;             // Group: its number
  uint32_t min = 0, max = 0;      // Repeat
  CodeSet set;                    // Set: tidy
  std::vector<const Node*> kids;  // Cat, Alt: any number; Group, Repeat: one
};

struct Tree {
  std::deque<Node> nodes;  // owns them
  const Node* root = nullptr;
  int depth = 0;  // groups in groups
  bool bytes = false;
  uint32_t flags = 0;
  uint32_t groups = 0;
  std::vector<uint32_t> parent;  // of group i: the group around it, or 0
  std::vector<std::pair<std::u32string, uint32_t>> names;
  std::vector<std::string> warnings;  // sets that may mean something else one day
  Node* make(Op op) {
    nodes.emplace_back();
    nodes.back().op = op;
    return &nodes.back();
  }
};

// What is wrong with a pattern. Kinds other than Pattern are Python errors of their own.
struct Complaint {
  enum Kind : uint8_t { None, Pattern, Value, Overflow, Recursion, Unsupported } kind = None;
  std::string message;
  size_t position = 0;
};

Complaint parse(const std::u32string& pattern, bool bytes, uint32_t flags, int most_depth,
                Tree& tree);

}  // namespace brine::regex
