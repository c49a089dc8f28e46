// See re_rewrite.h.
#include "stdlib/native/re_rewrite.h"

#include <algorithm>
#include <cstdio>
#include <unordered_map>

#include "vm/base/utf8.h"

namespace brine::regex {
namespace {

constexpr size_t kMostNodes = 200'000, kMostWeight = 20'000, kMostText = 2'000'000;
constexpr uint32_t kMostNested =
    200;  // passes of a bounded loop that are written out inside one another

// ---- what a node can do

bool takes_nothing(const Node* n) {  // every match is empty
  switch (n->op) {
    case Op::Set:
    case Op::Never: return false;
    case Op::Cat:
    case Op::Alt:
    case Op::Group: return std::all_of(n->kids.begin(), n->kids.end(), takes_nothing);
    case Op::Repeat: return n->max == 0 || takes_nothing(n->kids[0]);
    default: return true;
  }
}

bool can_be_empty(const Node* n) {
  switch (n->op) {
    case Op::Set:
    case Op::Never: return false;
    case Op::Cat:
    case Op::Group: return std::all_of(n->kids.begin(), n->kids.end(), can_be_empty);
    case Op::Alt: return std::any_of(n->kids.begin(), n->kids.end(), can_be_empty);
    case Op::Repeat: return n->min == 0 || can_be_empty(n->kids[0]);
    default: return true;
  }
}

bool always_matches(const Node* n) {  // of nodes that take nothing
  switch (n->op) {
    case Op::Empty: return true;
    case Op::Cat:
    case Op::Group: return std::all_of(n->kids.begin(), n->kids.end(), always_matches);
    case Op::Alt: return std::any_of(n->kids.begin(), n->kids.end(), always_matches);
    case Op::Repeat: return n->min == 0 || always_matches(n->kids[0]);
    default: return false;
  }
}

bool asks_nothing(const Node* n) {  // neither takes a character nor looks at one
  switch (n->op) {
    case Op::Empty: return true;
    case Op::Cat:
    case Op::Alt:
    case Op::Group:
    case Op::Repeat: return std::all_of(n->kids.begin(), n->kids.end(), asks_nothing);
    default: return false;
  }
}

bool has_group(const Node* n) {
  return n->op == Op::Group || std::any_of(n->kids.begin(), n->kids.end(), has_group);
}

// ---- splitting

struct Way {
  const Node* node;
  bool empty;
};
using Ways = std::vector<Way>;

class Splitter {
 public:
  explicit Splitter(Tree& tree)
      : tree_(tree),
        most_(tree.nodes.size() + kMostNodes),
        heaviest_(4 * tree.nodes.size() + kMostWeight) {}
  bool ok = true;

  const Node* cat(std::vector<const Node*> kids) {
    std::erase_if(kids, [](const Node* k) { return k->op == Op::Empty; });
    if (kids.size() == 1) return kids[0];
    Op op = kids.empty() ? Op::Empty : Op::Cat;
    return with_kids(op, std::move(kids));
  }
  const Node* alt(std::vector<const Node*> kids) {
    if (kids.size() == 1) return kids[0];
    Op op = kids.empty() ? Op::Never : Op::Alt;
    return with_kids(op, std::move(kids));
  }
  const Node* repeat(const Node* body, uint32_t min, uint32_t max, bool lazy) {
    if (max == 0) return tree_.make(Op::Empty);
    if (min == 1 && max == 1) return body;
    Node* n = make(Op::Repeat);
    n->min = min;
    n->max = max;
    n->lazy = lazy;
    return with_kids(n, {body});
  }

  // Of a node with plain loops only.
  Ways split(const Node* n) {
    if (!ok || !can_be_empty(n)) return {{n, false}};
    if (takes_nothing(n)) return {{n, true}};
    Ways ways;
    switch (n->op) {
      case Op::Alt:
        for (const Node* k : n->kids)
          for (Way w : split(k)) ways.push_back(w);
        return ways;
      case Op::Group:
        for (Way w : split(n->kids[0])) {
          Node* g = make(Op::Group);
          g->group = n->group;
          ways.push_back({with_kids(g, {w.node}), w.empty});
        }
        return ways;
      case Op::Cat: return split_cat(n->kids, 0);
      case Op::Repeat: return split_repeat(n);
      default: return {{n, true}};
    }
  }

  // A loop with plain loops inside whose body can match nothing. Null: there is none in the same order.
  const Node* loop(const Node* body, uint32_t min, uint32_t max, bool lazy) {
    if (max == 0) return make(Op::Empty);
    if (max == 1) return repeat(body, min, max, lazy);
    if (min == max) return repeat(body, min, max, false);
    const Node* rest = optional_passes(body, max == kForever ? kForever : max - min, lazy);
    if (!rest || min == 0) return rest;
    return cat({repeat(body, min, min, false), rest});
  }

 private:
  Node* make(Op op) {
    if (tree_.nodes.size() > most_) ok = false;
    return tree_.make(op);
  }
  const Node* with_kids(Op op, std::vector<const Node*> kids) {
    return with_kids(make(op), std::move(kids));
  }
  const Node* with_kids(Node* n, std::vector<const Node*> kids) {
    n->kids = std::move(kids);
    if (weight(n) > heaviest_) ok = false;
    return n;
  }

  // How many nodes there are below, each as often as it stands there: ways share nodes, so few can make a pattern of any
  // size. Stops counting past what is allowed.
  size_t weight(const Node* n) {
    auto found = weights_.find(n);
    if (found != weights_.end()) return found->second;
    size_t sum = 1;
    for (const Node* k : n->kids) sum = std::min(sum + weight(k), heaviest_ + 1);
    return weights_[n] = sum;
  }

  Ways split_cat(const std::vector<const Node*>& kids, size_t from) {
    if (from == kids.size()) return {{make(Op::Empty), true}};
    Ways ways;
    std::vector<const Node*> others(kids.begin() + ptrdiff_t(from) + 1, kids.end());
    for (Way first : split(kids[from])) {
      if (!ok) break;
      std::vector<const Node*> whole{first.node};
      if (!first.empty) {
        whole.insert(whole.end(), others.begin(), others.end());
        ways.push_back({cat(std::move(whole)), false});
        continue;
      }
      for (Way rest : split_cat(kids, from + 1))
        ways.push_back({cat({first.node, rest.node}), rest.empty});
    }
    return ways;
  }

  Ways split_repeat(const Node* n) {
    const Node* body = n->kids[0];
    if (n->max == 1 && n->min == 0) {
      Ways ways = split(body);
      Way nothing{make(Op::Empty), true};
      ways.insert(n->lazy ? ways.begin() : ways.end(), nothing);
      return ways;
    }
    if (n->min > 0) {  // a fixed count of a body that can be empty
      if (n->min > 16) ok = false;
      return ok ? split_cat(std::vector<const Node*>(n->min, body), 0) : Ways{{n, false}};
    }
    const Node* more = repeat(body, 0, n->max == kForever ? kForever : n->max - 1, n->lazy);
    Ways ways{{cat({body, more}), false}};
    Way nothing{make(Op::Empty), true};
    ways.insert(n->lazy ? ways.begin() : ways.end(), nothing);
    return ways;
  }

  // Up to `most` passes. An empty pass ends the loop: after it only what follows the loop is tried.
  const Node* optional_passes(const Node* body, uint32_t most, bool lazy) {
    std::vector<const Node*> before, after,
        empties;           // passes that take something, before and after an empty one
    bool certain = false;  // an empty pass that always matches was met
    for (Way w : split(body)) {
      if (!w.empty)
        (empties.empty() ? before : after).push_back(w.node);
      else if (!certain && !lazy) {
        empties.push_back(w.node);
        certain = always_matches(w.node);
      }
    }
    if (!ok) return nullptr;
    if (lazy) return repeat(alt(std::move(before)), 0, most, true);
    if (after.empty()) {
      if (std::none_of(empties.begin(), empties.end(), has_group))
        return passes(std::move(before), most);
      if (most == kForever) {
        const Node* end = repeat(alt(std::move(empties)), 0, 1, false);
        return before.empty() ? end : cat({repeat(alt(std::move(before)), 0, most, false), end});
      }
      if (most > kMostNested) return nullptr;
      const Node* pass = before.empty() ? nullptr : alt(std::move(before));
      const Node* inner = make(Op::Empty);
      for (uint32_t i = 0; i < most; i++) {
        std::vector<const Node*> ways;
        if (pass) ways.push_back(cat({pass, inner}));
        ways.insert(ways.end(), empties.begin(), empties.end());
        ways.push_back(make(Op::Empty));
        inner = alt(std::move(ways));
        if (!pass) break;
      }
      return inner;
    }
    // The empty pass comes first and always matches: what follows the loop is tried before each further pass.
    if (before.empty() && empties.size() == 1 && certain && most == kForever)
      return cat({repeat(alt(std::move(after)), 0, most, true), empties[0]});
    return nullptr;
  }
  const Node* passes(std::vector<const Node*> ways, uint32_t most) {
    return ways.empty() ? make(Op::Empty) : repeat(alt(std::move(ways)), 0, most, false);
  }

  Tree& tree_;
  size_t most_, heaviest_;
  std::unordered_map<const Node*, size_t> weights_;
};

const Node* plain(Splitter& splitter, Tree& tree, const Node* n) {
  if (n->kids.empty()) return n;
  std::vector<const Node*> kids;
  for (const Node* k : n->kids) {
    kids.push_back(plain(splitter, tree, k));
    if (!kids.back()) return nullptr;
  }
  if (n->op == Op::Repeat && can_be_empty(kids[0])) {
    const Node* made = splitter.loop(kids[0], n->min, n->max, n->lazy);
    return splitter.ok ? made : nullptr;
  }
  if (kids == n->kids) return n;
  Node* copy = tree.make(n->op);
  *copy = *n;
  copy->kids = std::move(kids);
  return copy;
}

// ---- writing

class Writer {
 public:
  Writer(Style style, Rewritten& out) : style_(style), out_(out.text), groups_(out.groups) {}
  bool ok = true;

  // `tail`: nothing that takes or asks for anything follows.
  void write(const Node* n, bool tail) {
    if (out_.size() > kMostText) ok = false;
    if (!ok) return;
    switch (n->op) {
      case Op::Empty: out_ += "(?:)"; return;
      case Op::Never: out_ += letters(CodeSet{}); return;
      case Op::Set: out_ += letters(n->set); return;
      case Op::TextBegin: out_ += "\\A"; return;
      case Op::LineBegin: out_ += "(?m:^)"; return;
      case Op::TextEnd: out_ += "\\z"; return;
      case Op::LineEnd: out_ += "(?m:$)"; return;
      case Op::Word: out_ += "\\b"; return;
      case Op::NotWord: out_ += style_.empty_subject ? letters(CodeSet{}) : "\\B"; return;
      case Op::SoftEnd: return write_soft_end(tail);
      case Op::Group:
        groups_.push_back(int(n->group));
        out_ += '(';
        write(n->kids[0], tail);
        out_ += ')';
        return;
      case Op::Alt:
        out_ += "(?:";
        for (size_t i = 0; i < n->kids.size(); i++) {
          if (i) out_ += '|';
          write(n->kids[i], tail);
        }
        out_ += ')';
        return;
      case Op::Cat: return write_cat(n, tail);
      case Op::Repeat: return write_repeat(n, tail);
    }
  }

 private:
  bool spelled() const { return style_.letters >= Letters::SpelledUnicode; }

  std::string letters(const CodeSet& set) {
    if (spelled()) return Spelling::of(style_.letters == Letters::SpelledAscii).pattern(set);
    char32_t limit = style_.letters == Letters::Ascii    ? 0x7F
                     : style_.letters == Letters::Latin1 ? 0xFF
                                                         : kMaxCodePoint;
    std::string s = "[";
    char number[40];
    for (Range r : set.ranges) {
      if (r.first > limit) break;
      std::snprintf(number, sizeof number, "\\x{%x}-\\x{%x}", unsigned(r.first),
                    unsigned(std::min(r.second, limit)));
      s += number;
    }
    if (s.size() == 1)
      return style_.letters == Letters::Utf8 ? "[^\\x{0}-\\x{10ffff}]" : "[^\\x00-\\xff]";
    return s + "]";
  }

  void write_soft_end(bool tail) {
    if (!style_.soft_end) {
      out_ += "\\z";
      return;
    }
    if (!tail) {
      ok = false;
      return;
    }
    groups_.push_back(Rewritten::kMarker);
    out_ += "()(?:\\z|" + std::string(spelled() ? "\\n\\n\\n" : "\\n") + "\\z)";
  }

  void write_cat(const Node* n, bool tail) {
    size_t last = n->kids.size();  // from here on nothing is taken or asked for
    while (tail && last > 0 && asks_nothing(n->kids[last - 1])) last--;
    out_ += "(?:";
    for (size_t i = 0; i < n->kids.size(); i++) write(n->kids[i], tail && i + 1 >= last);
    out_ += ')';
  }

  // How many copies RE2 makes of the innermost node; it refuses more than 1000.
  static uint64_t copies(const Node* n) {
    uint64_t most = 1;
    for (const Node* k : n->kids) most = std::max(most, copies(k));
    if (n->op != Op::Repeat) return most;
    uint64_t times = n->max == kForever ? n->min : n->max;
    return times > 1 ? most * times : most;
  }

  void write_times(const Node* body, const char* quantifier, bool tail) {
    out_ += "(?:";
    write(body, tail);
    out_ += ')';
    out_ += quantifier;
  }

  void write_repeat(const Node* n, bool tail) {
    const Node* body = n->kids[0];
    std::string lazy = n->lazy ? "?" : "";
    if (n->min == 0 && n->max == 1) return write_times(body, ("?" + lazy).c_str(), tail);
    if (n->max == kForever && n->min <= 1)
      return write_times(body, ((n->min ? "+" : "*") + lazy).c_str(), false);
    uint64_t inside = copies(body), chunk = inside >= 1000 ? 1 : 1000 / inside;
    // A lazy loop in pieces would try the ways of one pass in another order, unless there is only one way.
    bool one_way = body->op == Op::Set;
    uint32_t optional = n->max == kForever ? 0 : n->max - n->min;
    if (n->lazy && optional > chunk && !one_way) {
      ok = false;
      return;
    }
    // Each piece stands alone: pieces in a row do not multiply.
    auto pieces = [&](uint32_t count, bool fixed) {
      while (count > 0 && ok) {
        uint32_t now = uint32_t(std::min<uint64_t>(count, chunk));
        std::string times = std::to_string(now);
        if (now == 1)
          write_times(body, fixed ? "" : ("?" + lazy).c_str(), false);
        else
          write_times(body,
                      fixed ? ("{" + times + "}").c_str() : ("{0," + times + "}" + lazy).c_str(),
                      false);
        count -= now;
      }
    };
    if (uint64_t(n->max == kForever ? n->min : n->max) <= chunk) {
      std::string times = "{" + std::to_string(n->min);
      if (n->max != n->min) times += n->max == kForever ? "," : "," + std::to_string(n->max);
      return write_times(body, (times + "}" + (n->max == n->min ? "" : lazy)).c_str(), false);
    }
    pieces(n->min, true);
    if (n->max == kForever)
      write_times(body, ("*" + lazy).c_str(), false);
    else
      pieces(optional, false);
  }

  Style style_;
  std::string& out_;
  std::vector<int>& groups_;
};

}  // namespace

const Node* plain_loops(Tree& tree, const Node* node) {
  Splitter splitter(tree);
  return plain(splitter, tree, node);
}

const Node* without_empty(Tree& tree, const Node* node) {
  Splitter splitter(tree);
  std::vector<const Node*> ways;
  for (Way w : splitter.split(node))
    if (!w.empty) ways.push_back(w.node);
  const Node* all = splitter.alt(std::move(ways));
  return splitter.ok ? all : nullptr;
}

void look_at(const Node* node, Content& content) {
  if (node->op == Op::SoftEnd) content.soft_end = true;
  if (node->op == Op::NotWord) content.not_word = true;
  if (node->op == Op::Word || node->op == Op::NotWord)
    (node->ascii ? content.ascii_word : content.unicode_word) = true;
  for (const Node* k : node->kids) look_at(k, content);
}

std::optional<Rewritten> rewrite(const Node* node, Style style) {
  Rewritten out;
  Writer writer(style, out);
  writer.write(node, true);
  if (!writer.ok) return std::nullopt;
  return out;
}

}  // namespace brine::regex
