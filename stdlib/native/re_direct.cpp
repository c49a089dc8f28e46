// See re_direct.h.
#include "stdlib/native/re_direct.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include "stdlib/native/re_rewrite.h"

namespace brine::regex {
namespace {

constexpr size_t kMostSteps = 300;  // what is longer is RE2's
constexpr uint32_t kMostCopies = 16;

bool is_word(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
bool word_at(std::string_view text, size_t at) {
  return at < text.size() && is_word(static_cast<unsigned char>(text[at]));
}

Direct::Bytes bytes_of(const CodeSet& set) {
  Direct::Bytes bytes;
  for (Range r : set.ranges)
    for (char32_t c = r.first; c <= std::min<char32_t>(r.second, 0xFF); c++) bytes.set(c);
  return bytes;
}

// The byte that is the only one of the set, or -1.
int only_byte(const Direct::Bytes& bytes) {
  return bytes.count() == 1 ? int(bytes._Find_first()) : -1;
}

const Direct::Bytes& word_bytes() {
  static const Direct::Bytes kWords = [] {
    Direct::Bytes words;
    for (unsigned c = 0; c < 256; c++) words[c] = is_word(static_cast<unsigned char>(c));
    return words;
  }();
  return kWords;
}

}  // namespace

class DirectMaker {
 public:
  using Bytes = Direct::Bytes;
  using Do = Direct::Do;
  using Step = Direct::Step;

  explicit DirectMaker(Direct& made) : made_(made) {}
  bool ok = true;

  // What comes from a step on.
  struct Rest {
    uint32_t step = 0;
    Bytes first;
    bool certain = false;
    bool always() const { return certain && first.all(); }
  };

  Rest done(bool whole) {
    Rest end{put({.what = Do::Done}), Bytes{}.set(), true};
    return whole ? check(Do::TextEnd, end, Bytes{}.set(Direct::kEnd), true) : end;
  }

  Rest make(const Node* n, const Rest& rest) {
    if (++visits_ > kMostSteps * 4) ok = false;
    if (!ok) return rest;
    Bytes at_end = Bytes{}.set(Direct::kEnd), at_line_end = Bytes(at_end).set('\n');
    switch (n->op) {
      case Op::Empty: return rest;
      case Op::Set: return byte(n, rest);
      case Op::Cat: return cat(n, rest);
      case Op::Alt: return alt(n, rest);
      case Op::Group: {
        Rest inside = after(Step{.what = Do::To, .group = n->group}, rest);
        return after(Step{.what = Do::From, .group = n->group}, make(n->kids[0], inside));
      }
      case Op::Repeat: return repeat(n, rest);
      case Op::TextBegin: return check(Do::TextBegin, rest, Bytes{}.set(), false);
      case Op::LineBegin: return check(Do::LineBegin, rest, Bytes{}.set(), false);
      case Op::TextEnd: return check(Do::TextEnd, rest, at_end, true);
      case Op::SoftEnd: return check(Do::SoftEnd, rest, at_line_end, !rest.first['\n']);
      case Op::LineEnd: return check(Do::LineEnd, rest, at_line_end, true);
      case Op::Word: return check(Do::Word, rest, Bytes{}.set(), false);
      case Op::NotWord:
      case Op::Never: break;
    }
    ok = false;
    return rest;
  }

 private:
  uint32_t put(Step step) {
    if (made_.steps_.size() >= kMostSteps) ok = false;
    made_.steps_.push_back(step);
    return uint32_t(made_.steps_.size() - 1);
  }
  uint32_t table(const Bytes& bytes) {
    Direct::Table table;
    for (size_t i = 0; i < table.size(); i++) table[i] = bytes[i];
    auto& all = made_.tables_;
    auto known = std::find(all.begin(), all.end(), table);
    if (known != all.end()) return uint32_t(known - all.begin());
    all.push_back(table);
    return uint32_t(all.size() - 1);
  }

  // A step that takes nothing and asks nothing.
  Rest after(Step step, Rest rest) {
    step.next = rest.step;
    rest.step = put(step);
    return rest;
  }
  Rest check(Do what, const Rest& rest, const Bytes& possible, bool enough) {
    return {after(Step{.what = what}, rest).step, rest.first & possible, rest.certain && enough};
  }

  Rest byte(const Node* n, const Rest& rest) {
    Bytes set = bytes_of(n->set);
    return {put({.what = Do::Byte, .next = rest.step, .set = table(set)}), set, rest.always()};
  }

  // A word's edge behind a byte of which it is known whether it belongs to a word.
  Rest word_after(bool word, const Rest& rest) {
    Bytes others = word ? ~word_bytes() : word_bytes();
    return {after(Step{.what = Do::Word}, rest).step, rest.first & others, rest.certain};
  }
  // Whether what the node takes last belongs to a word, if it takes something and that is known.
  static std::optional<bool> ends_in_word(const Node* n) {
    switch (n->op) {
      case Op::Set: {
        Bytes set = bytes_of(n->set);
        if ((set & word_bytes()).none()) return false;
        if ((set & ~word_bytes()).none()) return true;
        return std::nullopt;
      }
      case Op::Repeat:
        if (n->min == 0) return std::nullopt;
        [[fallthrough]];
      case Op::Group: return ends_in_word(n->kids[0]);
      case Op::Cat: return n->kids.empty() ? std::nullopt : ends_in_word(n->kids.back());
      default: return std::nullopt;
    }
  }

  Rest cat(const Node* n, Rest rest) {
    for (size_t i = n->kids.size(); i-- > 0 && ok;) {
      const Node* k = n->kids[i];
      if (k->op == Op::Word && i > 0)
        if (auto word = ends_in_word(n->kids[i - 1])) {
          rest = word_after(*word, rest);
          continue;
        }
      std::string text;
      while (k->op == Op::Set && only_byte(bytes_of(k->set)) >= 0) {
        text += char(only_byte(bytes_of(k->set)));
        if (i == 0 || n->kids[i - 1]->op != Op::Set || only_byte(bytes_of(n->kids[i - 1]->set)) < 0)
          break;
        k = n->kids[--i];
      }
      if (text.size() > 1) {
        std::reverse(text.begin(), text.end());
        Bytes first = Bytes{}.set(uint8_t(text[0]));
        made_.texts_.push_back(std::move(text));
        uint32_t number = uint32_t(made_.texts_.size() - 1);
        rest = {put({.what = Do::Text, .next = rest.step, .set = number}), first, false};
      } else {
        rest = make(k, rest);
      }
    }
    return rest;
  }

  // The one of two ways that has the next byte, the preferred one first.
  Rest choose(const Rest& a, const Rest& b) {
    if (!a.certain && (a.first & b.first).any()) ok = false;
    Step step{.what = Do::Choose, .next = a.step, .other = b.step, .set = table(a.first)};
    return {put(step), a.first | b.first, a.certain && b.certain};
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
    uint32_t head = put({.what = Do::Choose});
    // First in the hope that each pass is certain to succeed.
    for (bool certain : {rest.certain, false}) {
      size_t steps = made_.steps_.size();
      Rest again{head, bytes_of(*first) | rest.first, certain};
      Rest pass = make(n->kids[0], again);
      if (certain && !pass.certain) {
        made_.steps_.resize(steps);
        continue;
      }
      const Rest &a = n->lazy ? rest : pass, &b = n->lazy ? pass : rest;
      if (!a.certain && (a.first & b.first).any()) ok = false;
      made_.steps_[head] = {
          .what = Do::Choose, .next = a.step, .other = b.step, .set = table(a.first)};
      return again;
    }
    return rest;
  }

  // A loop over one set. The lazy one stops at the first byte that can follow.
  Rest run(const Node* n, const Rest& rest) {
    Bytes set = bytes_of(n->kids[0]->set), more = set;
    bool apart = (set & rest.first).none();
    if (!apart && !(n->lazy ? rest.certain : rest.always())) ok = false;
    if (!apart && n->lazy) more &= ~rest.first;
    Rest all = rest;
    all.first |= more;
    bool stays = rest.always() || (rest.certain && n->max == kForever && (set | rest.first).all());
    if (!apart && n->lazy && n->min > 0) {
      all.step = put_run(more, 0, n->max == kForever ? kForever : n->max - n->min, rest);
      all.step = put_run(set, n->min, n->min, all);
    } else {
      all.step = put_run(more, n->min, n->max, rest);
    }
    if (n->min > 0) all.first = set;
    all.certain = n->min <= 1 && stays;
    return all;
  }
  uint32_t put_run(const Bytes& set, uint32_t least, uint32_t most, const Rest& rest) {
    Step step{.what = Do::Run, .next = rest.step, .set = table(set), .least = least, .most = most};
    Bytes outside = ~set;
    outside.reset(Direct::kEnd);
    if (most == kForever) step.stop = only_byte(outside);
    return put(step);
  }

  Direct& made_;
  size_t visits_ = 0;
};

std::unique_ptr<Direct> Direct::of(const Node* root, uint32_t groups, bool whole) {
  auto made = std::make_unique<Direct>();
  DirectMaker maker(*made);
  DirectMaker::Rest all = maker.make(root, maker.done(whole));
  if (!maker.ok) return nullptr;
  made->groups_ = groups;
  made->start_ = all.step;
  for (size_t i = 0; i <= kEnd; i++) made->first_[i] = all.first[i];
  made->only_first_ = all.first[kEnd] ? -1 : only_byte(all.first);
  const Step* s = &made->steps_[made->start_];
  while (s->what == Do::From) s = &made->steps_[s->next];
  if (s->what == Do::Text) made->prefix_ = made->texts_[s->set];
  made->at_lines_ = s->what == Do::LineBegin;
  made->at_beginning_ = s->what == Do::TextBegin;
  return made;
}

size_t Direct::footprint() const {
  return sizeof *this + steps_.capacity() * sizeof(Step) + tables_.capacity() * sizeof(Table) +
         texts_.capacity() * 64;
}

bool Direct::match(std::string_view text, size_t at, Extent* spans, size_t& looked) const {
  const char *const begin = text.data(), *const end = begin + text.size();
  const char* p = begin + at;
  const Step* const steps = steps_.data();
  const Step* s = steps + start_;
  auto next_in = [&](uint32_t set) {
    return tables_[set][p < end ? static_cast<unsigned char>(*p) : kEnd];
  };
  for (uint32_t next;; s = steps + next) {
    next = s->next;
    switch (s->what) {
      case Do::Byte:
        if (!next_in(s->set)) goto failed;
        p++;
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
          const char* stop = size_t(end - p) > s->most ? p + s->most : end;
          const Table& set = tables_[s->set];
          while (p < stop && set[static_cast<unsigned char>(*p)]) p++;
        }
        if (size_t(p - from) < s->least) goto failed;
        break;
      }
      case Do::Choose:
        if (!next_in(s->set)) next = s->other;
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
      case Do::Word: {
        size_t here = size_t(p - begin);
        if (word_at(text, here) == (here > 0 && word_at(text, here - 1))) goto failed;
        break;
      }
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
  while (at < text.size() && !first_[static_cast<unsigned char>(text[at])]) at++;
  return at < text.size() || first_[kEnd] ? at : kNowhere;
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
    at++;
    if (at > text.size()) return Found::No;
    if (again > kFree + kTimes * (at - from)) return Found::Unclear;
  }
}

}  // namespace brine::regex
