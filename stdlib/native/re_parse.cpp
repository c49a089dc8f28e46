// Reads a pattern: CPython's grammar, its words for errors and its positions. See re_tree.h.
//
// Constructs that RE2 has no translation for are read through as well, so that what is wrong inside of them is said
// first; then the first of them is the complaint.
// Tested by tests/lang/re_module/*.py.
#include <algorithm>
#include <iterator>

#include "stdlib/native/re_tree.h"
#include "vm/base/unicode.h"
#include "vm/base/utf8.h"

namespace brine::regex {
namespace {

constexpr uint32_t kTypeFlags = kAsciiFlag | kLocale | kUnicode;
constexpr int kNone = -1;  // no character is left

std::string utf8(std::u32string_view text) {
  std::string out;
  for (char32_t c : text) utf8_append(out, c);
  return out;
}

bool is_in(int c, std::string_view set) {
  return c > 0 && c < 128 && set.find(char(c)) != set.npos;
}
bool is_digit_char(int c) { return c >= '0' && c <= '9'; }
bool is_octal(int c) { return c >= '0' && c <= '7'; }
bool is_letter(int c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_hex(int c) { return is_digit_char(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
constexpr std::string_view kWhite = " \t\n\r\v\f", kFlagLetters = "iLmsxatu";

uint32_t flag_of(int c) {
  switch (c) {
    case 'i': return kIgnoreCase;
    case 'L': return kLocale;
    case 'm': return kMultiLine;
    case 's': return kDotAll;
    case 'x': return kVerbose;
    case 'a': return kAsciiFlag;
    case 't': return kTemplate;
    default: return kUnicode;
  }
}

class Parser {
 public:
  Parser(const std::u32string& pattern, int most_depth, Tree& tree)
      : text_(pattern), most_depth_(most_depth), tree_(tree) {}

  Complaint run() {
    bool given_verbose = tree_.flags & kVerbose;
    advance();
    const Node* root = alternatives(tree_.flags, 0, given_verbose);
    if (!failed() && restart_) return {};
    if (!failed() && next_ != kNone) fail("unbalanced parenthesis", tell());
    if (!failed() && unsupported_.kind) complaint_ = unsupported_;
    tree_.root = root;
    return complaint_;
  }
  bool restart() const { return restart_; }  // (?x) was met: read again, verbose from the start

 private:
  // ---- characters. An escape is two: next_ is '\\' and escaped_ what follows it.
  size_t tell() const { return at_ - (next_ == kNone ? 0 : next_ == '\\' ? 2 : 1); }
  void advance() {
    if (at_ >= text_.size()) {
      next_ = kNone;
      return;
    }
    next_ = int(text_[at_++]);
    if (next_ != '\\') return;
    if (at_ >= text_.size()) {
      fail("bad escape (end of pattern)", text_.size() - 1);
      next_ = kNone;
      return;
    }
    escaped_ = int(text_[at_++]);
  }
  int take() {
    int c = next_;
    taken_escape_ = escaped_;
    advance();
    return c;
  }
  bool match(int c) {
    if (next_ != c) return false;
    advance();
    return true;
  }
  void seek(size_t position) {
    at_ = position;
    advance();
  }

  bool failed() const { return complaint_.kind != Complaint::None; }
  void fail(std::string message, size_t position, Complaint::Kind kind = Complaint::Pattern) {
    if (!failed()) complaint_ = {kind, std::move(message), position};
  }
  void unsupported(std::string what, size_t position) {
    if (!unsupported_.kind)
      unsupported_ = {Complaint::Unsupported, std::move(what) + " is not supported", position};
  }
  std::string shown(int c) const {  // of what take() gave
    std::u32string s(1, char32_t(c));
    if (c == '\\') s += char32_t(taken_escape_);
    return utf8(s);
  }

  bool room_for(int depth) {
    tree_.depth = std::max(tree_.depth, depth);
    if (depth > most_depth_) fail("maximum recursion depth exceeded", tell(), Complaint::Recursion);
    return depth <= most_depth_;
  }

  // ---- alternatives and sequences
  const Node* alternatives(uint32_t flags, int depth, bool verbose) {
    if (!room_for(depth)) return tree_.make(Op::Empty);
    Node* alt = tree_.make(Op::Alt);
    do {
      uint32_t now = depth == 0 ? tree_.flags : flags;
      alt->kids.push_back(sequence(now, depth, verbose, depth == 0 && alt->kids.empty()));
      if (depth == 0) verbose = tree_.flags & kVerbose;
    } while (!failed() && !restart_ && match('|'));
    return alt->kids.size() == 1 ? alt->kids[0] : alt;
  }

  struct Item {
    const Node* node;
    bool anchor = false, repeat = false;
  };

  const Node* sequence(uint32_t flags, int depth, bool verbose, bool first) {
    std::vector<Item> items;
    while (!failed() && !restart_ && next_ != kNone && next_ != '|' && next_ != ')') {
      int c = take();
      if (failed()) break;
      if (verbose && is_in(c, kWhite)) continue;
      if (verbose && c == '#') {
        while (next_ != kNone && take() != '\n') {}
        continue;
      }
      if (c == '\\')
        escape(flags, items);
      else if (c == '[')
        items.push_back({set(flags)});
      else if (c == '.')
        items.push_back({dot(flags)});
      else if (c == '(')
        group(flags, depth, verbose, first && items.empty(), items);
      else if (c == '^')
        items.push_back({tree_.make(flags & kMultiLine ? Op::LineBegin : Op::TextBegin), true});
      else if (c == '$')
        items.push_back({tree_.make(flags & kMultiLine ? Op::LineEnd : Op::SoftEnd), true});
      else if (is_in(c, "*+?{"))
        repeat(c, flags, items);
      else
        items.push_back({literal(char32_t(c), flags)});
      if (depth == 0) flags = tree_.flags;
    }
    if (items.size() == 1) return items[0].node;
    Node* cat = tree_.make(items.empty() ? Op::Empty : Op::Cat);
    for (const Item& i : items) cat->kids.push_back(i.node);
    return cat;
  }

  char32_t limit() const { return tree_.bytes ? 0xFF : kMaxCodePoint; }
  bool ascii(uint32_t flags) const { return tree_.bytes || (flags & kAsciiFlag); }

  const Node* node_of(CodeSet set, bool negated, uint32_t flags) {
    set.tidy();
    if (flags & kIgnoreCase) set = with_cases(set, ascii(flags));
    Node* n = tree_.make(Op::Set);
    n->set = negated ? set.inverse(limit()) : std::move(set);
    if (n->set.ranges.empty()) n->op = Op::Never;
    return n;
  }
  const Node* literal(char32_t c, uint32_t flags) {
    CodeSet set;
    set.add(c, c);
    return node_of(std::move(set), false, flags);
  }
  const Node* dot(uint32_t flags) {
    CodeSet set;
    if (!(flags & kDotAll)) set.add('\n', '\n');
    return node_of(set.inverse(limit()), false, flags & ~kIgnoreCase);
  }
  CodeSet category(int c, uint32_t flags) {
    char lower = char(c | 32);
    CodeSet s = class_set(lower, ascii(flags));
    return c == lower ? s : s.inverse(limit());
  }

  // ---- escapes. take() has given '\\'; what follows it is taken_escape_.
  std::u32string take_while(size_t most, bool (*is)(int)) {
    std::u32string s;
    while (s.size() < most && is(next_)) s += char32_t(take());
    return s;
  }
  static uint32_t number(const std::u32string& digits, uint32_t base) {
    uint32_t n = 0;
    for (char32_t c : digits) n = n * base + (c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
    return n;
  }
  // \xhh, \uhhhh, \Uhhhhhhhh and \a \f \n \r \t \v \\: true when c began one of these.
  bool common_escape(int c, size_t start, char32_t& value) {
    constexpr std::string_view kLetters = "afnrtv\\", kMeaning = "\a\f\n\r\t\v\\";
    if (is_in(c, kLetters)) {
      value = char32_t(kMeaning[kLetters.find(char(c))]);
      return true;
    }
    size_t want = c == 'x' ? 2 : tree_.bytes ? 0 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (want) {
      std::u32string digits = take_while(want, is_hex);
      std::u32string shown = {U'\\', char32_t(c)};
      shown += digits;
      if (digits.size() != want)
        fail("incomplete escape " + utf8(shown), start);
      else if ((value = number(digits, 16)) > kMaxCodePoint)
        fail("bad escape " + utf8(shown), start);
      return true;
    }
    if (c == 'N' && !tree_.bytes) {
      if (!match('{'))
        fail("missing {", tell());
      else
        name_until('}', "character name");
      unsupported("a character by its name (\\N{...})", start);
      value = 0;
      return true;
    }
    return false;
  }
  void check_octal(const std::u32string& digits, size_t start, char32_t& value) {
    value = number(digits, 8);
    if (value > 0377)
      fail("octal escape value \\" + utf8(digits) + " outside of range 0-0o377", start);
  }

  void escape(uint32_t flags, std::vector<Item>& items) {
    int c = taken_escape_;
    size_t start = tell() - 2;
    char32_t value = 0;
    if (c == 'A' || c == 'Z') {
      items.push_back({tree_.make(c == 'A' ? Op::TextBegin : Op::TextEnd), true});
    } else if (c == 'b' || c == 'B') {
      Node* n = tree_.make(c == 'b' ? Op::Word : Op::NotWord);
      n->ascii = ascii(flags);
      items.push_back({n, true});
    } else if (is_in(c, "dDsSwW")) {
      items.push_back({node_of(category(c, flags), false, flags & ~kIgnoreCase)});
    } else if (common_escape(c, start, value)) {
      items.push_back({literal(value, flags)});
    } else if (is_digit_char(c)) {
      numbered_escape(c, start, flags, items);
    } else if (is_letter(c)) {
      fail("bad escape " + shown('\\'), start);
    } else {
      items.push_back({literal(char32_t(c), flags)});
    }
  }
  void numbered_escape(int c, size_t start, uint32_t flags, std::vector<Item>& items) {
    std::u32string digits(1, char32_t(c));
    char32_t value = 0;
    if (c == '0') {
      digits += take_while(2, is_octal);
      items.push_back({literal(number(digits, 8), flags)});
      return;
    }
    if (is_digit_char(next_)) {
      digits += char32_t(take());
      if (is_octal(int(digits[0])) && is_octal(int(digits[1])) && is_octal(next_)) {
        digits += char32_t(take());
        check_octal(digits, start, value);
        items.push_back({literal(value, flags)});
        return;
      }
    }
    uint32_t group = number(digits, 10);
    if (group > tree_.groups)
      fail("invalid group reference " + std::to_string(group), start + 1);
    else if (is_open(group))
      fail("cannot refer to an open group", start);
    else
      unsupported("a back-reference (\\" + utf8(digits) + ")", start);
    items.push_back({tree_.make(Op::Empty)});
  }
  bool is_open(uint32_t group) const {
    return std::find(open_.begin(), open_.end(), group) != open_.end();
  }

  // ---- [...]
  struct Member {
    bool category = false;
    char32_t c = 0;
    CodeSet set;
    size_t length = 1;  // of what stands for it, as error messages count it
    std::string shown;
  };
  Member member(int c, uint32_t flags) {
    Member m;
    m.shown = shown(c);
    m.c = char32_t(c);
    if (c != '\\') return m;
    m.length = 2;
    c = taken_escape_;
    size_t start = tell() - 2;
    if (is_in(c, "dDsSwW")) {
      m.category = true;
      m.set = category(c, flags);
    } else if (c == 'b') {
      m.c = '\b';
    } else if (common_escape(c, start, m.c)) {
    } else if (is_octal(c)) {
      std::u32string digits(1, char32_t(c));
      digits += take_while(2, is_octal);
      check_octal(digits, start, m.c);
    } else if (is_letter(c) || is_digit_char(c)) {
      fail("bad escape " + m.shown, start);
    } else {
      m.c = char32_t(c);
    }
    return m;
  }
  // What a later Python may read as an operation on sets.
  void warn(const char* what, size_t position) {
    tree_.warnings.push_back(std::string("Possible ") + what + " at position " +
                             std::to_string(position));
  }
  void warn_operator(int c, size_t position) {
    switch (c) {
      case '-': return warn("set difference", position);
      case '&': return warn("set intersection", position);
      case '~': return warn("set symmetric difference", position);
      case '|': return warn("set union", position);
    }
  }
  const Node* set(uint32_t flags) {
    size_t here = tell() - 1;
    CodeSet plain;
    if (next_ == '[') warn("nested set", tell());
    bool negated = match('^');
    auto put = [&](const Member& m) {
      if (m.category)
        plain.add(m.set);
      else
        plain.add(m.c, m.c);
    };
    for (bool first = true; !failed(); first = false) {
      int c = take();
      if (failed()) break;
      if (c == kNone) {
        fail("unterminated character set", here);
        break;
      }
      if (c == ']' && !first) break;
      if (!first && c == next_) warn_operator(c, tell() - 1);
      Member low = member(c, flags);
      if (failed()) break;
      if (!match('-')) {
        put(low);
        continue;
      }
      c = take();
      if (failed()) break;
      if (c == kNone) {
        fail("unterminated character set", here);
        break;
      }
      if (c == ']') {
        put(low);
        plain.add('-', '-');
        break;
      }
      if (c == '-') warn_operator(c, tell() - 2);
      Member high = member(c, flags);
      if (failed()) break;
      if (low.category || high.category || high.c < low.c)
        fail("bad character range " + low.shown + "-" + high.shown,
             tell() - (low.length + 1 + high.length));
      else
        plain.add(low.c, high.c);
    }
    return node_of(std::move(plain), negated, flags);
  }

  // ---- quantifiers
  void repeat(int c, uint32_t flags, std::vector<Item>& items) {
    size_t here = tell();
    uint64_t min = 0, max = kForever;
    if (c == '?')
      max = 1;
    else if (c == '+')
      min = 1;
    else if (c == '{') {
      if (next_ == '}') {
        items.push_back({literal('{', flags)});
        return;
      }
      std::u32string low = take_while(SIZE_MAX, is_digit_char), high;
      if (match(','))
        high = take_while(SIZE_MAX, is_digit_char);
      else
        high = low;
      if (failed()) return;
      if (!match('}')) {
        items.push_back({literal('{', flags)});
        seek(here);
        return;
      }
      auto count = [&](const std::u32string& digits, uint64_t& n) {
        if (digits.empty()) return;
        n = 0;
        for (char32_t d : digits) n = std::min<uint64_t>(n * 10 + (d - '0'), kForever);
        if (n == kForever) fail("the repetition number is too large", here, Complaint::Overflow);
      };
      count(low, min);
      count(high, max);
      if (max < min) fail("min repeat greater than max repeat", here);
      if (failed()) return;
    }
    if (items.empty() || items.back().anchor) return fail("nothing to repeat", here - 1);
    if (items.back().repeat) return fail("multiple repeat", here - 1);
    Node* n = tree_.make(Op::Repeat);
    n->min = uint32_t(min);
    n->max = uint32_t(max);
    if (match('?'))
      n->lazy = true;
    else if (match('+'))
      unsupported("a possessive quantifier", here - 1);
    n->kids = {items.back().node};
    items.back() = {n, false, true};
  }

  // ---- (...)
  std::u32string name_until(char32_t end, std::string what) {
    std::u32string name;
    for (;;) {
      if (failed()) return {};
      if (next_ == kNone) {
        fail(
            name.empty() ? "missing " + what : "missing " + utf8({&end, 1}) + ", unterminated name",
            tell() - name.size());
        return {};
      }
      int c = take();
      if (c == int(end)) break;
      name += char32_t(c);
      if (c == '\\') name += char32_t(taken_escape_);
    }
    if (name.empty()) fail("missing " + what, tell() - 1);
    return name;
  }
  std::string quoted(const std::u32string& name) const { return "'" + utf8(name) + "'"; }
  void check_name(const std::u32string& name) {
    if (failed()) return;
    std::string text = utf8(name);
    if (!has_property(text, TextProperty::Identifier) || (tree_.bytes && !is_ascii(text)))
      fail("bad character in group name " + quoted(name), tell() - name.size() - 1);
  }
  uint32_t find_name(const std::u32string& name) const {
    for (auto& [known, number] : tree_.names)
      if (known == name) return number;
    return 0;
  }

  void group(uint32_t flags, int depth, bool verbose, bool first, std::vector<Item>& items) {
    size_t start = tell() - 1;
    bool capture = true, look = false;
    std::u32string name;
    if (match('?')) {
      capture = false;
      int c = take();
      if (failed()) return;
      if (c == kNone) return fail("unexpected end of pattern", tell());
      if (c == 'P') {
        if (match('<')) {
          name = name_until('>', "group name");
          check_name(name);
          capture = true;
        } else if (match('=')) {
          return named_reference(start, items);
        } else {
          c = take();
          if (failed()) return;
          if (c == kNone) return fail("unexpected end of pattern", tell());
          return fail("unknown extension ?P" + shown(c), tell() - 2 - (c == '\\' ? 2 : 1));
        }
      } else if (c == ':') {
      } else if (c == '#') {
        for (;;) {
          if (failed()) return;
          if (next_ == kNone) return fail("missing ), unterminated comment", start);
          if (take() == ')') return;
        }
      } else if (c == '=' || c == '!' || c == '<') {
        bool behind = c == '<';
        if (behind) {
          c = take();
          if (failed()) return;
          if (c == kNone) return fail("unexpected end of pattern", tell());
          if (c != '=' && c != '!')
            return fail("unknown extension ?<" + shown(c), tell() - 2 - (c == '\\' ? 2 : 1));
        }
        look = true;
        unsupported(std::string(behind ? "look-behind (?<" : "look-ahead (?") + char(c) + "...)",
                    start);
      } else if (c == '(') {
        return conditional(start, flags, depth, verbose, items);
      } else if (c == '>') {
        unsupported("an atomic group (?>...)", start);
      } else if (is_in(c, kFlagLetters) || c == '-') {
        uint32_t add = 0, remove = 0;
        bool global = inline_flags(c, add, remove);
        if (failed()) return;
        if (global) {
          if ((add & kVerbose) && !(tree_.flags & kVerbose)) restart_ = true;
          tree_.flags |= add;
          if (restart_) return;
          if (!first) fail("global flags not at the start of the expression", start);
          return;
        }
        if (add & kTypeFlags) flags &= ~kTypeFlags;
        flags = (flags | add) & ~remove;
        verbose = (verbose || (add & kVerbose)) && !(remove & kVerbose);
      } else {
        return fail("unknown extension ?" + shown(c), tell() - 1 - (c == '\\' ? 2 : 1));
      }
    }
    if (failed()) return;
    uint32_t number = 0;
    if (capture) {
      number = tree_.groups + 1;
      if (uint32_t known = name.empty() ? 0 : find_name(name))
        return fail("redefinition of group name " + quoted(name) + " as group " +
                        std::to_string(number) + "; was group " + std::to_string(known),
                    tell() - name.size() - 1);
      tree_.groups = number;
      tree_.parent.resize(number + 1);
      tree_.parent[number] = open_.empty() ? 0 : open_.back();
      if (!name.empty()) tree_.names.push_back({name, number});
      open_.push_back(number);
    }
    const Node* body = alternatives(flags, depth + 1, verbose);
    if (failed() || restart_) return;
    if (!match(')')) return fail("missing ), unterminated subpattern", start);
    if (capture) {
      open_.pop_back();
      Node* n = tree_.make(Op::Group);
      n->group = number;
      n->kids = {body};
      body = n;
    } else if (body->op ==
               Op::Repeat) {  // (?:a*)* is two loops: the inner one is no quantifier's direct item
      Node* n = tree_.make(Op::Cat);
      n->kids = {body};
      body = n;
    }
    items.push_back({look ? tree_.make(Op::Empty) : body});
  }

  void named_reference(size_t start, std::vector<Item>& items) {
    std::u32string name = name_until(')', "group name");
    check_name(name);
    if (failed()) return;
    uint32_t number = find_name(name);
    if (!number) return fail("unknown group name " + quoted(name), tell() - name.size() - 1);
    if (is_open(number)) return fail("cannot refer to an open group", tell() - name.size() - 1);
    unsupported("a back-reference (?P=" + utf8(name) + ")", start);
    items.push_back({tree_.make(Op::Empty)});
  }

  void conditional(size_t start, uint32_t flags, int depth, bool verbose,
                   std::vector<Item>& items) {
    std::u32string name = name_until(')', "group name");
    if (failed()) return;
    size_t at = tell() - name.size() - 1;
    if (std::all_of(name.begin(), name.end(), [](char32_t c) { return is_digit_char(int(c)); })) {
      if (number(name, 10) == 0) return fail("bad group number", at);
    } else {
      check_name(name);
      if (failed()) return;
      if (!find_name(name)) return fail("unknown group name " + quoted(name), at);
    }
    unsupported("a conditional (?(" + utf8(name) + ")...)", start);
    if (!room_for(depth + 1)) return;
    sequence(flags, depth + 1, verbose, false);
    if (failed()) return;
    if (match('|')) {
      sequence(flags, depth + 1, verbose, false);
      if (!failed() && next_ == '|')
        return fail("conditional backref with more than two branches", tell());
    }
    if (!failed() && !match(')')) return fail("missing ), unterminated subpattern", start);
    items.push_back({tree_.make(Op::Empty)});
  }

  // From the first letter or '-' on. True: (?flags) that are for all of the pattern; else (?flags-flags: is behind.
  bool inline_flags(int c, uint32_t& add, uint32_t& remove) {
    auto next_flag = [&](const char* missing) {
      c = take();
      return c != kNone || (fail(missing, tell()), false);
    };
    auto check_letter = [&](const char* missing) {
      if (is_in(c, kFlagLetters)) return true;
      bool letter = c != '\\' && is_alpha(char32_t(c));
      fail(letter ? "unknown flag" : missing, tell() - (c == '\\' ? 2 : 1));
      return false;
    };
    if (c != '-') {
      for (;;) {
        uint32_t flag = flag_of(c);
        if (!tree_.bytes && c == 'L')
          fail("bad inline flags: cannot use 'L' flag with a str pattern", tell());
        if (tree_.bytes && c == 'u')
          fail("bad inline flags: cannot use 'u' flag with a bytes pattern", tell());
        add |= flag;
        if ((flag & kTypeFlags) && (add & kTypeFlags) != flag)
          fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", tell());
        if (failed() || !next_flag("missing -, : or )")) return false;
        if (c == ')' || c == '-' || c == ':') break;
        if (!check_letter("missing -, : or )")) return false;
      }
    }
    if (c == ')') return true;
    if (add & kTemplate) {
      fail("bad inline flags: cannot turn on global flag", tell() - 1);
      return false;
    }
    if (c == '-') {
      if (!next_flag("missing flag") || !check_letter("missing flag")) return false;
      for (;;) {
        uint32_t flag = flag_of(c);
        if (flag & kTypeFlags)
          fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", tell());
        remove |= flag;
        if (failed() || !next_flag("missing :")) return false;
        if (c == ':') break;
        if (!check_letter("missing :")) return false;
      }
    }
    if (remove & kTemplate) fail("bad inline flags: cannot turn off global flag", tell() - 1);
    if (add & remove) fail("bad inline flags: flag turned on and off", tell() - 1);
    return false;
  }

  const std::u32string& text_;
  int most_depth_;
  Tree& tree_;
  size_t at_ = 0;
  int next_ = kNone, escaped_ = 0, taken_escape_ = 0;
  bool restart_ = false;
  std::vector<uint32_t> open_;
  Complaint complaint_, unsupported_;
};

Complaint fix_flags(Tree& tree) {
  uint32_t& flags = tree.flags;
  auto value = [](const char* message) { return Complaint{Complaint::Value, message, 0}; };
  if (!tree.bytes) {
    if (flags & kLocale) return value("cannot use LOCALE flag with a str pattern");
    if ((flags & kAsciiFlag) && (flags & kUnicode))
      return value("ASCII and UNICODE flags are incompatible");
    if (!(flags & kAsciiFlag)) flags |= kUnicode;
  } else {
    if (flags & kUnicode) return value("cannot use UNICODE flag with a bytes pattern");
    if ((flags & kLocale) && (flags & kAsciiFlag))
      return value("ASCII and LOCALE flags are incompatible");
  }
  return {};
}

}  // namespace

Complaint parse(const std::u32string& pattern, bool bytes, uint32_t flags, int most_depth,
                Tree& tree) {
  for (;;) {
    tree = Tree{};
    tree.bytes = bytes;
    tree.flags = flags;
    tree.parent.resize(1);
    Parser parser(pattern, most_depth, tree);
    Complaint complaint = parser.run();
    if (complaint.kind) return complaint;
    if (!parser.restart()) break;
    flags |= kVerbose;
  }
  return fix_flags(tree);
}

}  // namespace brine::regex
