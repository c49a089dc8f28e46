// What a match can start with.
#include "stdlib/native/re_rewrite.h"

namespace brine::regex {
namespace {

// Adds what a match of the node can start with to the set; whether it can be empty, so that what follows it counts too.
bool add_first(const Node* n, CodeSet& set) {
  switch (n->op) {
    case Op::Set: set.add(n->set); return false;
    case Op::Never: return false;
    case Op::Cat:
      for (const Node* k : n->kids)
        if (!add_first(k, set)) return false;
      return true;
    case Op::Alt: {
      bool empty = false;
      for (const Node* k : n->kids) empty |= add_first(k, set);
      return empty;
    }
    case Op::Group: return add_first(n->kids[0], set);
    case Op::Repeat: return n->max == 0 || (add_first(n->kids[0], set) | (n->min == 0));
    default: return true;
  }
}

}  // namespace

std::optional<CodeSet> first_of(const Node* node) {
  CodeSet set;
  if (add_first(node, set)) return std::nullopt;
  set.tidy();
  return set;
}

}  // namespace brine::regex
