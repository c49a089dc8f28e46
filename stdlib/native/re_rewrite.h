// A tree as the text of an RE2 pattern that gives the same matches, preferred in the same order.
//
// First `plain_loops`: a loop whose body can match nothing becomes one whose body cannot, with the empty pass that
// Python's engine makes at its end beside it. So RE2's own ideas of empty passes never matter. A group can then stand
// at several places; of those that matched the one that lies furthest right is meant.
// `without_empty` is the same pattern less its empty matches, for the search that has to move on.
// Both split a node into its ways to match, in order, each of which is either always empty or never.
//
// `$` looks at a final newline, which RE2 cannot: see Style::soft_end.
// Tested by tests/lang/re_module/*.py.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stdlib/native/re_tree.h"

namespace brine::regex {

enum class Letters : uint8_t {
  Ascii,
  Latin1,
  Utf8,
  SpelledUnicode,
  SpelledAscii
};  // how subjects are written

struct Style {
  Letters letters = Letters::Ascii;
  // The subject ends in a newline and the match may end before it. A `$` with nothing behind it takes the newline and
  // leaves an empty group where the match really ends; any other is refused.
  bool soft_end = false;
  bool empty_subject = false;  // \B is nowhere, not even here
};

struct Rewritten {
  std::string text;
  std::vector<int> groups;  // RE2's group i + 1 is Python's groups[i], or kMarker
  static constexpr int kMarker = -1;
};

// Null: no loop of RE2 has the same order (a body that prefers to match nothing, under a condition).
const Node* plain_loops(Tree& tree, const Node* node);
const Node* without_empty(Tree& tree, const Node* node);
// Nothing: a `$` that Style::soft_end cannot have, words of two kinds, or too large.
std::optional<Rewritten> rewrite(const Node* node, Style style);

// The characters of which every match starts with one; nothing if a match can be empty.
std::optional<CodeSet> first_of(const Node* node);

// What is in a tree anywhere.
struct Content {
  bool soft_end = false, not_word = false, unicode_word = false, ascii_word = false;
};
void look_at(const Node* node, Content& content);

}  // namespace brine::regex
