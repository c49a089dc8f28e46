// See re_direct.h.
#include "stdlib/native/re_direct.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include "stdlib/native/re_rewrite.h"
#include "vm/base/utf8.h"

namespace brine::regex {
namespace {

constexpr size_t kMostSteps = 300;  // what is longer is RE2's
constexpr uint32_t kMostCopies = 16;
constexpr char32_t kEnd = kMaxCodePoint + 1;  // where a character would be: the end of the text

bool meet(const CodeSet& a, const CodeSet& b) { return !a.both(b).ranges.empty(); }

// The character that is the only one of the set.
std::optional<char32_t> only(const CodeSet& set) {
  if (set.ranges.size() != 1 || set.ranges[0].first != set.ranges[0].second) return std::nullopt;
  return set.ranges[0].first;
}
// That one, if it is of ASCII; else -1.
int only_ascii(const CodeSet& set) {
  std::optional<char32_t> c = only(set);
  return c && *c < 0x80 ? int(*c) : -1;
}

}  // namespace

class DirectMaker {
 public:
  using Do = Direct::Do;
  using Step = Direct::Step;

  explicit DirectMaker(Direct& made) : made_(made) {
    characters_.add(0, made.utf8_ ? kMaxCodePoint : 0xFF);
    all_ = joined(characters_, end_);
  }
  bool ok = true;

  // What comes from a step on.
  struct Rest {
    uint32_t step = 0;
    CodeSet first;
    bool certain = false;
  };

  Rest done(bool whole) {
    Rest end{put({.what = Do::Done}), all_, true};
    return whole ? check({.what = Do::TextEnd}, end, end_, true) : end;
  }

  Rest make(const Node* n, const Rest& rest) {
    if (++visits_ > kMostSteps * 4) ok = false;
    if (!ok) return rest;
    switch (n->op) {
      case Op::Empty: return rest;
      case Op::Set: return one(n, rest);
      case Op::Cat: return cat(n, rest);
      case Op::Alt: return alt(n, rest);
      case Op::Group: {
        Rest inside = after({.what = Do::To, .group = n->group}, rest);
        return after({.what = Do::From, .group = n->group}, make(n->kids[0], inside));
      }
      case Op::Repeat: return repeat(n, rest);
      case Op::TextBegin: return check({.what = Do::TextBegin}, rest, all_, false);
      case Op::LineBegin: return check({.what = Do::LineBegin}, rest, all_, false);
      case Op::TextEnd: return check({.what = Do::TextEnd}, rest, end_, true);
      case Op::SoftEnd: return check({.what = Do::SoftEnd}, rest, line_end_, !rest.first.has('\n'));
      case Op::LineEnd: return check({.what = Do::LineEnd}, rest, line_end_, true);
      case Op::Word: return check({.what = Do::Word, .least = n->ascii}, rest, all_, false);
      case Op::NotWord:
      case Op::Never: break;
    }
    ok = false;
    return rest;
  }

  uint32_t set_number(const CodeSet& set) {
    auto& sets = made_.sets_;
    for (size_t i = 0; i < sets.size(); i++)
      if (sets[i].all.ranges == set.ranges) return uint32_t(i);
    Direct::Set made{set, {}, set.has(kEnd)};
    for (char32_t c = 0; c < (made_.utf8_ ? 0x80 : 0x100); c++)
      made.byte[c] = set.has(c) ? Direct::kYes : Direct::kNo;
    if (made_.utf8_) {
      CodeSet others;
      others.add(0x80, kMaxCodePoint);
      CodeSet here = set.both(others);
      std::fill(made.byte.begin() + 0x80, made.byte.end(),
                here.ranges.empty()            ? Direct::kNo
                : here.ranges == others.ranges ? Direct::kYes
                                               : Direct::kAsk);
    }
    sets.push_back(std::move(made));
    return uint32_t(sets.size() - 1);
  }

 private:
  static CodeSet joined(CodeSet a, const CodeSet& b) {
    a.add(b);
    a.tidy();
    return a;
  }
  static CodeSet just(char32_t c) {
    CodeSet set;
    set.add(c, c);
    return set;
  }
  bool is_all(const CodeSet& set) const { return set.ranges == all_.ranges; }
  bool always(const Rest& rest) const { return rest.certain && is_all(rest.first); }
  CodeSet set_of(const Node* n) const { return n->set.both(characters_); }
  CodeSet without(const CodeSet& set, const CodeSet& others) const {
    return set.both(others.inverse(kEnd));
  }

  uint32_t put(const Step& step) {
    if (made_.steps_.size() >= kMostSteps) ok = false;
    made_.steps_.push_back(step);
    return uint32_t(made_.steps_.size() - 1);
  }
  // A step that takes nothing.
  Rest after(Step step, Rest rest) {
    step.next = rest.step;
    rest.step = put(step);
    return rest;
  }
  // One that asks for one of these to be next; whether that is enough for it.
  Rest check(const Step& step, const Rest& rest, const CodeSet& possible, bool enough) {
    return {after(step, rest).step, rest.first.both(possible), rest.certain && enough};
  }

  Rest one(const Node* n, const Rest& rest) {
    CodeSet set = set_of(n);
    uint32_t step = put({.what = Do::One, .next = rest.step, .set = set_number(set)});
    return {step, std::move(set), always(rest)};
  }

  // Whether what the node takes last belongs to a word, if it takes something and that is known.
  std::optional<bool> ends_in_word(const Node* n, const CodeSet& words) const {
    switch (n->op) {
      case Op::Set: {
        CodeSet set = set_of(n);
        if (!meet(set, words)) return false;
        if (without(set, words).ranges.empty()) return true;
        return std::nullopt;
      }
      case Op::Repeat:
        if (n->min == 0) return std::nullopt;
        [[fallthrough]];
      case Op::Group: return ends_in_word(n->kids[0], words);
      case Op::Cat: return n->kids.empty() ? std::nullopt : ends_in_word(n->kids.back(), words);
      default: return std::nullopt;
    }
  }
  // A word's edge behind a node.
  Rest word(const Node* n, const Node* before, const Rest& rest) {
    const CodeSet& words = class_set('w', n->ascii || !made_.utf8_);
    std::optional<bool> inside = ends_in_word(before, words);
    if (!inside) return make(n, rest);
    return check({.what = Do::Word, .least = n->ascii}, rest, *inside ? words.inverse(kEnd) : words,
                 true);
  }

  Rest cat(const Node* n, Rest rest) {
    for (size_t i = n->kids.size(); i-- > 0 && ok;) {
      const Node* k = n->kids[i];
      size_t begin = i + 1;  // of the single characters up to here
      while (begin > 0 && n->kids[begin - 1]->op == Op::Set && only(set_of(n->kids[begin - 1])))
        begin--;
      if (i + 1 - begin > 1) {
        rest = text(n, begin, i + 1, rest);
        i = begin;
      } else if (k->op == Op::Word && i > 0) {
        rest = word(k, n->kids[i - 1], rest);
      } else {
        rest = make(k, rest);
      }
    }
    return rest;
  }
  Rest text(const Node* n, size_t begin, size_t end, const Rest& rest) {
    std::string text;
    for (size_t i = begin; i < end; i++) {
      char32_t c = *only(set_of(n->kids[i]));
      if (made_.utf8_)
        utf8_append(text, c);
      else
        text += char(c);
    }
    made_.texts_.push_back(std::move(text));
    uint32_t number = uint32_t(made_.texts_.size() - 1);
    return {put({.what = Do::Text, .next = rest.step, .set = number}), set_of(n->kids[begin]),
            false};
  }

  // The one of two ways that has the next character, the preferred one first.
  Step choice(const Rest& a, const Rest& b) {
    if (!a.certain && meet(a.first, b.first)) ok = false;
    return {.what = Do::Choose, .next = a.step, .other = b.step, .set = set_number(a.first)};
  }
  Rest choose(const Rest& a, const Rest& b) {
    return {put(choice(a, b)), joined(a.first, b.first), a.certain && b.certain};
  }

  Rest alt(const Node* n, const Rest& rest) {
    if (n->kids.empty()) ok = false;
    if (!ok) return rest;
    Rest all = make(n->kids.back(), rest);
    for (size_t i = n->kids.size() - 1; i-- > 0 && ok;) all = choose(make(n->kids[i], rest), all);
    return all;
  }

  Rest repeat(const Node* n, const Rest& rest) {
    const Node* body = n->kids[0];
    if (body->op == Op::Set) return run(n, rest);
    uint32_t optional = n->max == kForever ? 0 : n->max - n->min;
    if (n->min > kMostCopies || optional > kMostCopies) ok = false;
    Rest all = rest;
    if (n->max == kForever) all = loop(n, rest);
    for (uint32_t i = 0; i < optional && ok; i++) {
      Rest once = make(body, all);
      all = n->lazy ? choose(rest, once) : choose(once, rest);
    }
    for (uint32_t i = 0; i < n->min && ok; i++) all = make(body, all);
    return all;
  }

  // Any number of passes of a body that takes something.
  Rest loop(const Node* n, const Rest& rest) {
    std::optional<CodeSet> first = first_of(n->kids[0]);
    if (!first) ok = false;
    if (!ok) return rest;
    Rest again{put({.what = Do::Choose}), joined(first->both(characters_), rest.first),
               rest.certain};
    // First in the hope that each pass is certain to succeed.
    size_t steps = made_.steps_.size();
    Rest pass = make(n->kids[0], again);
    if (again.certain && !pass.certain) {
      made_.steps_.resize(steps);
      again.certain = false;
      pass = make(n->kids[0], again);
    }
    made_.steps_[again.step] = n->lazy ? choice(rest, pass) : choice(pass, rest);
    return again;
  }

  // A loop over one set. The lazy one stops at the first character that can follow.
  Rest run(const Node* n, const Rest& rest) {
    CodeSet set = set_of(n->kids[0]), more = set;
    if (meet(set, rest.first)) {
      if (!(n->lazy ? rest.certain : always(rest))) ok = false;
      if (n->lazy) more = without(set, rest.first);
    }
    Rest all{0, joined(rest.first, more), false};
    all.certain =
        always(rest) || (rest.certain && n->max == kForever && is_all(joined(rest.first, set)));
    if (more.ranges == set.ranges) {
      all.step = put_run(set, n->min, n->max, rest);
    } else {
      all.step = put_run(more, 0, n->max == kForever ? kForever : n->max - n->min, rest);
      if (n->min > 0) all.step = put_run(set, n->min, n->min, all);
    }
    if (n->min > 0) all.first = std::move(set);
    if (n->min > 1) all.certain = false;
    return all;
  }
  uint32_t put_run(const CodeSet& set, uint32_t least, uint32_t most, const Rest& rest) {
    Step step{.what = most == kForever && least <= 1 ? Do::Run : Do::Count,
              .next = rest.step,
              .set = set_number(set),
              .least = least,
              .most = most};
    step.stop = only_ascii(without(characters_, set));
    return put(step);
  }

  Direct& made_;
  CodeSet characters_, all_;
  const CodeSet end_ = just(kEnd), line_end_ = joined(just('\n'), end_);
  size_t visits_ = 0;
};

std::unique_ptr<Direct> Direct::of(const Tree& tree, const Node* root, bool utf8, bool whole) {
  if (tree.depth > kMostDepth) return nullptr;
  auto made = std::make_unique<Direct>();
  made->utf8_ = utf8;
  made->groups_ = tree.groups;
  DirectMaker maker(*made);
  DirectMaker::Rest all = maker.make(root, maker.done(whole));
  if (!maker.ok) return nullptr;
  made->start_ = all.step;
  made->first_ = maker.set_number(all.first);
  made->only_first_ = only_ascii(all.first);
  const Step* s = &made->steps_[made->start_];
  while (s->what == Do::From) s = &made->steps_[s->next];
  if (s->what == Do::Text) made->prefix_ = made->texts_[s->set];
  made->at_lines_ = s->what == Do::LineBegin;
  made->at_beginning_ = s->what == Do::TextBegin;
  return made;
}

size_t Direct::footprint() const {
  size_t bytes = sizeof *this + steps_.capacity() * sizeof(Step) + sets_.capacity() * sizeof(Set);
  for (const Set& s : sets_) bytes += s.all.ranges.capacity() * sizeof(Range);
  for (const std::string& t : texts_) bytes += sizeof t + t.size();
  return bytes;
}

bool Direct::ask(const Set& set, const char* p) const { return set.all.has(utf8_next(p)); }

// Behind the character at p.
const char* Direct::past(const char* p) const {
  if (utf8_)
    utf8_next(p);
  else
    p++;
  return p;
}

const char* Direct::run(const Set& set, const char* p, const char* end) const {
  for (;;) {
    while (p < end && set.byte[static_cast<unsigned char>(*p)] == kYes) p++;
    if (p == end || set.byte[static_cast<unsigned char>(*p)] == kNo || !ask(set, p)) return p;
    p = past(p);
  }
}

bool Direct::word_edge(const char* begin, const char* p, const char* end, bool ascii) const {
  ascii |= !utf8_;
  auto is_word = [&](char32_t c) { return class_set('w', ascii || c < 0x80).has(c); };
  bool here = false, before = false;
  if (const char* q = p; p < end) here = is_word(utf8_ ? utf8_next(q) : uint8_t(*p));
  if (const char* q = p; p > begin) before = is_word(utf8_ ? utf8_previous(q) : uint8_t(p[-1]));
  return here != before;
}

bool Direct::match(std::string_view text, size_t at, Extent* spans, size_t& looked) const {
  const char *const begin = text.data(), *const end = begin + text.size();
  const char* p = begin + at;
  const Step* const steps = steps_.data();
  const Step* s = steps + start_;
  for (uint32_t next;; s = steps + next) {
    next = s->next;
    switch (s->what) {
      case Do::One:
        if (!has(sets_[s->set], p, end)) goto failed;
        p = past(p);
        break;
      case Do::Text: {
        const std::string& t = texts_[s->set];
        if (size_t(end - p) < t.size() || std::memcmp(p, t.data(), t.size()) != 0) goto failed;
        p += t.size();
        break;
      }
      case Do::Run: {
        const char* from = p;
        if (s->stop >= 0) {
          const void* found = std::memchr(p, s->stop, size_t(end - p));
          p = found ? static_cast<const char*>(found) : end;
        } else {
          p = run(sets_[s->set], p, end);
        }
        if (s->least && p == from) goto failed;
        break;
      }
      case Do::Count: {
        const Set& set = sets_[s->set];
        uint32_t n = 0;
        for (; n < s->most && p < end && has(set, p, end); n++) p = past(p);
        if (n < s->least) goto failed;
        break;
      }
      case Do::Choose:
        if (!has(sets_[s->set], p, end)) next = s->other;
        break;
      case Do::From: spans[s->group].from = p - begin; break;
      case Do::To: spans[s->group].to = p - begin; break;
      case Do::TextBegin:
        if (p != begin) goto failed;
        break;
      case Do::LineBegin:
        if (p != begin && p[-1] != '\n') goto failed;
        break;
      case Do::TextEnd:
        if (p != end) goto failed;
        break;
      case Do::SoftEnd:
        if (p != end && !(p + 1 == end && *p == '\n')) goto failed;
        break;
      case Do::LineEnd:
        if (p != end && *p != '\n') goto failed;
        break;
      case Do::Word:
        if (!word_edge(begin, p, end, s->least)) goto failed;
        break;
      case Do::Done: spans[0] = {int64_t(at), p - begin}; return true;
    }
  }
failed:
  looked = size_t(p - begin);
  std::fill(spans + 1, spans + 1 + groups_, Extent{});
  return false;
}

// The first place from there on where a match can start; past the end if there is none.
size_t Direct::next_start(std::string_view text, size_t at) const {
  constexpr size_t kNowhere = std::string_view::npos;
  if (at_beginning_) return at == 0 ? 0 : kNowhere;
  if (at_lines_) {
    if (at == 0 || text[at - 1] == '\n') return at;
    size_t newline = text.find('\n', at);
    return newline == text.npos ? kNowhere : newline + 1;
  }
  if (!prefix_.empty()) return text.find(prefix_, at);
  if (only_first_ >= 0) return text.find(char(only_first_), at);
  const Set& first = sets_[first_];
  while (at < text.size() && first.byte[static_cast<unsigned char>(text[at])] == kNo) at++;
  return at < text.size() || first.end ? at : kNowhere;
}

Direct::Found Direct::search(std::string_view text, size_t& at, Extent* spans) const {
  // Each failure may look at what later ones look at again: the sum is kept in proportion.
  constexpr size_t kFree = 512, kTimes = 8;
  size_t from = at, again = 0, looked = 0;
  for (;;) {
    at = next_start(text, at);
    if (at > text.size()) return Found::No;
    if (match(text, at, spans, looked)) return Found::Yes;
    again += looked - at;
    do at++;
    while (utf8_ && at < text.size() && is_continuation(text[at]));
    if (at > text.size()) return Found::No;
    if (again > kFree + kTimes * (at - from)) return Found::Unclear;
  }
}

}  // namespace brine::regex
