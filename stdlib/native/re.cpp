// The module `_re`: patterns compiled for RE2, and the loops over a text that must be fast: search, findall, split, sub.
// The classes Pattern and Match, templates and the cache are Python (stdlib/lib/re.py).
//
// A compiled pattern is an Opaque holding the tree. What searches is made from it on first need, for each way in which
// a subject can be written and for each use: loops of our own (re_direct.h), or an RE2 program. RE2 gets the subject
// as it is (ASCII, UTF-8, bytes), or spelled as re_sets.h says when Unicode's words matter. A search never looks at a character more than a bounded number of times; its fuel is its length.
// Tested by tests/lang/re_module/*.py.
#include <re2/re2.h>

#include <array>
#include <bitset>
#include <map>
#include <memory>

#include "stdlib/native/re_direct.h"
#include "stdlib/native/re_match.h"
#include "stdlib/native/re_rewrite.h"
#include "vm/base/c_stack.h"
#include "vm/base/utf8.h"
#include "vm/object/all.h"
#include "vm/object/bytes.h"
#include "vm/object/dict.h"
#include "vm/object/loan.h"
#include "vm/object/number.h"
#include "vm/object/resource.h"
#include "vm/object/sequence.h"
#include "vm/object/str.h"
#include "vm/run/protocol.h"
#include "vm/run/state.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

using namespace regex;

enum class Use : uint8_t {
  Search,
  Match,
  Full,
  Nonempty
};  // the last three start where the search starts

struct Program {
  std::unique_ptr<RE2> re;
  std::vector<int> groups;
  int first = 0;      // RE2's group that is the whole match
  size_t memory = 0;  // what searches may keep, not charged yet
};

// What RE2 may take for a program and what it keeps while searching. Under a limit most patterns do with the smaller.
constexpr size_t kUsualProgramMemory = 768 << 10, kMostProgramMemory = 24 << 20;
constexpr size_t kShortText = 1024;  // searching less than that keeps next to nothing
// RE2 takes some memory for each byte of a pattern while it reads it.
constexpr size_t kParseMemory = 80;

// Where a match can start, by the first byte. RE2 told to match there is faster than RE2 told to search: it has no need
// to run backwards for the start, and finds the groups of small matches in one go. Each place that does not match after
// all costs a little of the pattern's luck; without any RE2 searches, which is linear whatever the text.
struct Starts {
  static constexpr int kTries = 3, kMostLuck = 16;
  std::bitset<256> bytes;
  int luck = 0;

  explicit Starts(const Node* root) {
    std::optional<CodeSet> first = first_of(root);
    if (!first) return;
    for (regex::Range r : first->ranges) {
      for (char32_t c = r.first; c <= std::min<char32_t>(r.second, 0xff); c++) bytes.set(c);
      // Other letters start with a byte that is none of ASCII; which it is hardly matters.
      if (r.second >= 0x80)
        for (unsigned c = 0x80; c <= 0xff; c++) bytes.set(c);
    }
    luck = bytes.count() < 200 ? kMostLuck / 2 : 0;
  }
  // The first such place from there on, or the end.
  int64_t next(std::string_view text, int64_t at) const {
    while (at < int64_t(text.size()) && !bytes[uint8_t(text[size_t(at)])]) at++;
    return at;
  }
};

struct Compiled {
  Heap* heap = nullptr;
  Tree tree;
  Content content;
  const Node* nonempty = nullptr;
  bool asked_nonempty = false;
  // For texts of bytes and of UTF-8; Search and Match, Full, Nonempty: none until asked for, null if there is none.
  std::array<std::array<std::optional<std::unique_ptr<Direct>>, 3>, 2> direct;
  size_t charged = 0;
  std::map<uint32_t, Program> programs;
  std::optional<Starts> starts;  // none until the first search
};

void destroy_compiled(void* state) {
  auto* c = static_cast<Compiled*>(state);
  c->heap->discharge(c->charged);
  delete c;
}
constexpr ResourceType kPatternType{"pattern", destroy_compiled, nullptr, nullptr, true};

// Sets are copied to each place where they are asked for, so they may be far larger than the text: a class of Unicode's has
// hundreds of ranges.
size_t room_for_parsing(const std::u32string& pattern) {
  size_t bytes = pattern.size() * (sizeof(Node) + 32);
  for (size_t i = 0; i + 1 < pattern.size(); i++)
    if (pattern[i] == '\\')
      if (char c = char(pattern[i + 1] | 0x20); c == 'w' || c == 'd' || c == 's')
        bytes += class_set(c, false).ranges.size() * sizeof(regex::Range) * 2;
  return bytes;
}

size_t footprint(const Tree& tree) {
  size_t bytes = 1024 + tree.nodes.size() * (sizeof(Node) + 48);
  for (const Node& n : tree.nodes)
    bytes += n.set.ranges.capacity() * sizeof(regex::Range) + n.kids.capacity() * sizeof(Node*);
  return bytes;
}

// How deep a tree may be that is made or rewritten here: a level takes up to 1.3 KB of the C stack.
int levels_left(Vm& vm) {
  auto here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  uintptr_t left = here > vm.c_stack_limit ? here - vm.c_stack_limit : 0;
  return int(std::min<uintptr_t>(left / (1536 * kFrameScale), kMostDepth));
}

// `(kind, message, position)` for what re.py raises.
Answer complaint(Vm& vm, const Complaint& c) {
  constexpr const char* kKinds[] = {
      "", "error", "ValueError", "OverflowError", "RecursionError", "error"};
  Tuple* t = TRY(make_tuple_of(vm, 3));
  t->items()[0] = to_value(TRY(make_str(vm, kKinds[c.kind])));
  t->items()[1] = to_value(TRY(make_str(vm, c.message)));
  t->items()[2] = Value::from_int(int64_t(c.position));
  return to_value(t);
}

// compile(pattern, flags): a complaint, or (handle, flags, groups, groupindex).
Answer compile(Vm& vm, Args args) {
  Loan loan(vm);
  std::u32string pattern;
  auto* s = as<Str>(args[0]);
  size_t size = s ? s->size : TRY(to_bytes_like(vm, args[0])).size();
  TRY(loan.reach(size * sizeof(char32_t)));
  if (s) {
    for (char32_t c : code_points(s->view())) pattern += c;
  } else {
    for (char c : TRY(to_bytes_like(vm, args[0]))) pattern += char32_t(uint8_t(c));
  }
  TRY(spend(vm, 50 + pattern.size()));
  TRY(loan.reach(size * sizeof(char32_t) + room_for_parsing(pattern) / 2));
  auto made = std::make_unique<Compiled>();
  Tree& tree = made->tree;
  Complaint wrong = parse(pattern, !s, uint32_t(clip(args[1])), levels_left(vm), tree);
  if (wrong.kind) return complaint(vm, wrong);
  tree.root = plain_loops(tree, tree.root);
  if (!tree.root)
    return complaint(vm, {Complaint::Unsupported,
                          "a loop over what may match nothing, in this form, is not supported", 0});
  look_at(tree.root, made->content);
  TRY(spend(vm, tree.nodes.size() / 4));
  size_t bytes = sizeof(Compiled) + footprint(tree);
  if (!vm.heap.charge(bytes)) return raise_memory(vm);
  made->charged = bytes;
  made->heap = &vm.heap;

  Dict* names = make_dict(vm);
  for (auto& [name, number] : tree.names) {
    std::string text;
    for (char32_t c : name) utf8_append(text, c);
    TRY(dict_set(vm, names, to_value(TRY(make_str(vm, text))), Value::from_int(number)));
  }
  auto* handle = vm.heap.make<Resource>();
  handle->type = &kPatternType;
  List* warnings = TRY(make_list(vm, {}));
  for (const std::string& text : tree.warnings)
    TRY(append(vm, warnings, to_value(TRY(make_str(vm, text)))));
  Tuple* t = TRY(make_tuple_of(vm, 5));
  t->items()[0] = to_value(handle);
  t->items()[1] = Value::from_int(tree.flags);
  t->items()[2] = Value::from_int(tree.groups);
  t->items()[3] = to_value(names);
  t->items()[4] = to_value(warnings);
  handle->state = made.release();
  vm.heap.register_destructor(handle);
  return to_value(t);
}

// ---- a subject, and matches in it

class Scan {
 public:
  explicit Scan(Vm& vm) : vm_(vm) {}

  // From a pattern's handle and the arguments string, pos and endpos (in characters).
  Result<void> open(Value handle, Value string, int64_t pos, int64_t endpos) {
    auto* r = as<Resource>(handle);
    if (!r || r->type != &kPatternType) return raise(vm_, TypeError, "not a compiled pattern");
    compiled_ = static_cast<Compiled*>(r->state);
    str_ = as<Str>(string);
    auto bytes = str_ ? std::nullopt : bytes_like(string);
    if (!str_ && !bytes)
      return raise(vm_, TypeError, "expected string or bytes-like object, got '",
                   type_name(vm_, string), "'");
    if (str_ && compiled_->tree.bytes)
      return raise(vm_, TypeError, "cannot use a bytes pattern on a string-like object");
    if (!str_ && !compiled_->tree.bytes)
      return raise(vm_, TypeError, "cannot use a string pattern on a bytes-like object");
    const Content& content = compiled_->content;
    if (!str_) {
      style_.letters = Letters::Latin1;
      text_ = *bytes;
    } else if (str_->ascii()) {
      text_ = str_->view();
    } else {
      style_.letters = Letters::Utf8;
      text_ = str_->view();
    }
    int64_t count = str_ ? str_->length : int64_t(text_.size());
    endpos = std::clamp<int64_t>(endpos, 0, count);
    pos = std::clamp<int64_t>(pos, 0, count);
    this->pos = pos;
    this->endpos = endpos;
    beyond_ = pos > endpos;
    pos = std::min(pos, endpos);
    start = TRY(offset(pos));
    int64_t end = TRY(offset(endpos));
    text_ = text_.substr(0, size_t(end));
    style_.empty_subject = end == 0;
    newline_ = content.soft_end && end > 0 && text_.back() == '\n';
    return {};
  }
  ~Scan() { vm_.heap.discharge(charged_); }

  // The next match from `start` on; `spans` are byte offsets of all groups (the first is the whole), or only of the
  // whole when `groups` is false.
  Result<bool> find(Use use, bool groups) {
    if (beyond_) return false;
    int64_t from = start;
    TRY(spend(vm_, 1));
    bool found;
    if (use == Use::Nonempty) {
      found = TRY(run(Use::Nonempty, from, groups));
      if (!found && from < int64_t(text_.size())) {
        from = after(from);
        found = TRY(search(from, groups));
      }
    } else if (use == Use::Search) {
      found = TRY(search(from, groups));
    } else {
      found = TRY(run(use, from, groups));
    }
    TRY(spend(vm_, uint64_t((found ? spans[0].to : int64_t(text_.size())) - from) / 64));
    return found;
  }
  // find for loops: from the end of the last match on, never the same empty one again.
  Result<bool> next(bool groups) {
    if (!TRY(find(moving_ ? Use::Nonempty : Use::Search, groups))) return false;
    start = spans[0].to;
    moving_ = spans[0].from == spans[0].to;
    return true;
  }
  void set_moving(bool moving) { moving_ = moving; }
  // Goes on from there, a character of the subject.
  Result<void> go_to(int64_t at) {
    if (!beyond_) start = TRY(offset(std::clamp(at, pos, endpos)));
    return {};
  }

  Result<int64_t> index(int64_t at) {
    if (at < 0 || style_.letters != Letters::Utf8) return at;
    return int64_t(TRY(index_of(vm_, str_, uint32_t(at))));
  }
  // The piece of the subject between two byte offsets.
  std::string_view piece(int64_t from, int64_t to) const {
    return text_.substr(size_t(from), size_t(to - from));
  }
  Result<Value> piece_value(int64_t from, int64_t to) {
    std::string_view text = piece(from, to);
    if (!str_) return to_value(TRY(make_bytes(vm_, text)));
    return to_value(TRY(is_exact(str_) ? piece_of(vm_, str_, text) : make_str(vm_, text)));
  }
  Result<Value> make_text(std::string_view text) {
    if (str_) return to_value(TRY(make_str(vm_, text)));
    return to_value(TRY(make_bytes(vm_, text)));
  }
  // The group that was closed last, or None.
  Value last_group() const {
    const auto& parent = compiled_->tree.parent;
    auto around = [&](size_t outer, size_t inner) {
      while (inner > outer) inner = parent[inner];
      return inner == outer;
    };
    size_t last = 0;
    for (size_t g = 1; g < spans.size(); g++) {
      if (spans[g].from < 0) continue;
      const Extent &a = spans[last], &b = spans[g];
      if (last == 0 || b.to > a.to || (b.to == a.to && !around(last, g) && b.from >= a.from))
        last = g;
    }
    return last ? Value::from_int(int64_t(last)) : none();
  }
  bool is_str() const { return str_; }
  size_t group_count() const { return compiled_->tree.groups; }
  int64_t end() const { return int64_t(text_.size()); }

  int64_t start = 0;            // where the next search starts, as byte offset
  int64_t pos = 0, endpos = 0;  // the bounds that were asked for, in characters of the subject
  std::vector<Extent> spans;

 private:
  Result<int64_t> offset(int64_t i) {
    if (style_.letters != Letters::Utf8) return i;
    return int64_t(TRY(offset_of(vm_, str_, uint32_t(i))));
  }
  // What RE2 gets to read. Where \b and \B are Unicode's, it gets the subject spelled (see re_sets.h).
  Letters letters() const {
    const Content& content = compiled_->content;
    if (style_.letters != Letters::Utf8 || !(content.unicode_word || content.not_word))
      return style_.letters;
    return content.unicode_word ? Letters::SpelledUnicode : Letters::SpelledAscii;
  }
  bool spelled() const { return letters() >= Letters::SpelledUnicode; }
  Result<void> spell() {
    if (charged_) return {};
    if (compiled_->content.unicode_word && compiled_->content.ascii_word)
      return raise(vm_, NotImplementedError, "\\b of Unicode and of ASCII in one pattern");
    TRY(spend(vm_, text_.size() / 16));
    size_t bytes = text_.size() * 3 + 1;
    if (!vm_.heap.charge(bytes)) return Failed(raise_memory(vm_));
    charged_ = bytes;
    spelled_ = Spelling::of(!compiled_->content.unicode_word).encode(text_);
    return {};
  }
  int64_t after(int64_t at) const {
    do at++;
    while (style_.letters == Letters::Utf8 && at < int64_t(text_.size()) &&
           is_continuation(text_[size_t(at)]));
    return at;
  }

  const Node* nonempty_root() {
    if (!compiled_->asked_nonempty) {
      compiled_->nonempty = without_empty(compiled_->tree, compiled_->tree.root);
      compiled_->asked_nonempty = true;
    }
    return compiled_->nonempty;
  }

  // Null: the pattern is none of these, or there is no memory.
  const Direct* direct(Use use) {
    bool utf8 = style_.letters == Letters::Utf8;
    auto& known = compiled_->direct[utf8][use == Use::Full ? 1 : use == Use::Nonempty ? 2 : 0];
    if (known) return known->get();
    known = nullptr;
    if (compiled_->tree.depth > Direct::kMostDepth) return nullptr;
    size_t room = 4 * footprint(compiled_->tree);
    if (!vm_.heap.charge(room)) return nullptr;
    const Node* root = use == Use::Nonempty ? nonempty_root() : compiled_->tree.root;
    if (root) known = Direct::of(compiled_->tree, root, utf8, use == Use::Full);
    vm_.heap.discharge(room);
    if (*known && !keep((*known)->footprint())) known->reset();
    return known->get();
  }

  Result<Program*> program(Use use) {
    Style style = style_;
    style.letters = letters();
    style.soft_end = newline_ && use != Use::Full;
    uint32_t key = uint32_t(use) | uint32_t(style.letters) << 2 | uint32_t(style.soft_end) << 5 |
                   uint32_t(style.empty_subject) << 6;
    auto found = compiled_->programs.find(key);
    if (found != compiled_->programs.end()) return &found->second;
    if (compiled_->tree.depth > levels_left(vm_))
      return raise(vm_, RecursionError, "maximum recursion depth exceeded");
    const Node* root = use == Use::Nonempty ? nonempty_root() : compiled_->tree.root;
    Loan loan(vm_);
    TRY(loan.reach(footprint(compiled_->tree) * 2));
    auto text = root ? rewrite(root, style) : std::nullopt;
    if (!text) return raise(vm_, NotImplementedError, "this pattern is not supported on this text");
    if (use == Use::Full && newline_ &&
        !rewrite(root, Style{style.letters, true, style.empty_subject}))
      return raise(vm_, NotImplementedError,
                   "'$' inside of a pattern is not supported on text with a final newline");
    Program made;
    std::string pattern = std::move(text->text);
    if (use == Use::Full) pattern = "(?:" + pattern + ")\\z";
    // Spelled characters are three bytes each: a search starts at one of them.
    if (spelled() && use == Use::Search) {
      pattern = "(?s:...)*?(" + pattern + ")";
      made.first = 1;
    }
    TRY(spend(vm_, pattern.size() / 4));
    TRY(loan.reach(pattern.size() * kParseMemory / 2));
    TRY(compile(made, pattern, style));
    made.groups = std::move(text->groups);
    size_t bytes = size_t(made.re->ProgramSize()) * 64 + pattern.size() * 16;
    if (!keep(bytes)) return raise_memory(vm_);
    return &compiled_->programs.emplace(key, std::move(made)).first->second;
  }

  // More of the Vm's memory is the pattern's, for good.
  bool keep(size_t bytes) {
    if (!vm_.heap.charge(bytes)) return false;
    compiled_->charged += bytes;
    return true;
  }

  Result<void> compile(Program& made, const std::string& pattern, const Style& style) {
    RE2::Options options;
    options.set_log_errors(false);
    if (style.letters != Letters::Utf8) options.set_encoding(RE2::Options::EncodingLatin1);
    size_t most = std::min(kMostProgramMemory, vm_.heap.limit() / 8);
    for (size_t memory : {std::min(kUsualProgramMemory, most), most}) {
      if (memory < most && most == kMostProgramMemory) continue;  // it is there to be used
      options.set_max_mem(int64_t(memory));
      Loan loan(vm_);
      TRY(loan.reach(memory / 2));
      made.re = std::make_unique<RE2>(pattern, options);
      made.memory = memory;
      if (made.re->ok()) return {};
    }
    return raise(vm_, MemoryError, "regular expression too large: ", made.re->error());
  }

  Result<bool> search(int64_t from, bool groups) {
    if (const Direct* d = direct(Use::Search)) {
      spans.assign(compiled_->tree.groups + 1, Extent{});
      size_t at = size_t(from);
      Direct::Found found = d->search(text_, at, spans.data());
      if (found != Direct::Found::Unclear) return found == Direct::Found::Yes;
      from = int64_t(at);
    }
    std::optional<Starts>& starts = compiled_->starts;
    if (!starts) starts.emplace(compiled_->tree.root);
    for (int i = 0; i < Starts::kTries && starts->luck > 0 && !spelled(); i++) {
      from = starts->next(text_, from);
      if (from == int64_t(text_.size())) return false;
      if (TRY(run_program(Use::Search, from, groups, RE2::ANCHOR_START))) {
        starts->luck = std::min(starts->luck + 1, Starts::kMostLuck);
        return true;
      }
      starts->luck -= 2;
      from = after(from);
    }
    return run_program(Use::Search, from, groups, spelled() ? RE2::ANCHOR_START : RE2::UNANCHORED);
  }

  // The context of ^ and \b is the whole text: RE2 is given where to start in it. With a prefix that takes what lies
  // before the match (see program), a search is anchored as well.
  Result<bool> run(Use use, int64_t from, bool groups) {
    const Direct* d = direct(use);
    if (!d) return run_program(use, from, groups, RE2::ANCHOR_START);
    spans.assign(compiled_->tree.groups + 1, Extent{});
    size_t looked;
    return d->match(text_, size_t(from), spans.data(), looked);
  }
  Result<bool> run_program(Use use, int64_t from, bool groups, RE2::Anchor anchor) {
    Program* p = TRY(program(use));
    bool keeps = p->memory && text_.size() - size_t(from) > kShortText;
    if (keeps && !keep(std::exchange(p->memory, 0))) return raise_memory(vm_);
    std::string_view text = text_;
    if (spelled()) {
      TRY(spell());
      text = spelled_;
      from = int64_t(TRY(index_of(vm_, str_, uint32_t(from)))) * 3;
    }
    auto span_of = [&](const re2::StringPiece& piece) -> Extent {
      if (!piece.data()) return {};
      int64_t start = piece.data() - text.data();
      return {start, start + int64_t(piece.size())};
    };
    bool whole_only = p->first == 0 && (!groups || compiled_->tree.groups == 0) && !has_marker(*p);
    int count = whole_only ? 1 : 1 + p->first + int(p->groups.size());
    pieces_.resize(size_t(count));
    if (!p->re->Match({text.data(), text.size()}, size_t(from), text.size(), anchor, pieces_.data(),
                      count))
      return false;
    spans.assign(groups ? compiled_->tree.groups + 1 : 1, Extent{});
    spans[0] = span_of(pieces_[size_t(p->first)]);
    int64_t end = spans[0].to;
    for (size_t i = 0; !whole_only && i < p->groups.size(); i++) {
      Extent s = span_of(pieces_[i + 1 + size_t(p->first)]);
      if (s.from < 0) continue;
      if (p->groups[i] == Rewritten::kMarker) {
        end = std::min(end, s.from);  // of several in a row the first
      } else if (groups) {
        Extent& known = spans[size_t(p->groups[i])];
        if (s.from > known.from || (s.from == known.from && s.to > known.to)) known = s;
      }
    }
    for (Extent& s : spans) {
      s = {std::min(s.from, end), std::min(s.to, end)};
      if (!spelled() || s.from < 0) continue;
      s.from = TRY(offset_of(vm_, str_, uint32_t(s.from / 3)));
      s.to = TRY(offset_of(vm_, str_, uint32_t(s.to / 3)));
    }
    return true;
  }
  static bool has_marker(const Program& p) {
    for (int g : p.groups)
      if (g == Rewritten::kMarker) return true;
    return false;
  }
  Vm& vm_;
  Compiled* compiled_ = nullptr;
  Str* str_ = nullptr;
  std::string_view text_;
  std::string spelled_;
  size_t charged_ = 0;
  Style style_;
  bool newline_ = false, beyond_ = false, moving_ = false;
  std::vector<re2::StringPiece> pieces_;
};

// ((start, end) of each group in characters, flat ..., lastindex)
Result<Value> spans_value(Vm& vm, Scan& scan) {
  size_t n = scan.spans.size();
  Tuple* t = TRY(make_tuple_of(vm, n * 2 + 1));
  for (size_t i = 0; i < n; i++) {
    t->items()[2 * i] = Value::from_int(TRY(scan.index(scan.spans[i].from)));
    t->items()[2 * i + 1] = Value::from_int(TRY(scan.index(scan.spans[i].to)));
  }
  t->items()[n * 2] = scan.last_group();
  return to_value(t);
}

// ---- the methods of re.Pattern; args[0] is the pattern

// The handle of a pattern; one that came from a snapshot is without, and is compiled now.
Result<Value> handle_of(Vm& vm, Value pattern) {
  Value handle = slot_of(vm, pattern, kHandle, kPatternSlots);
  if (handle != none()) return handle;
  Value text = slot_of(vm, pattern, kText, kPatternSlots);
  Value flags = slot_of(vm, pattern, kFlags, kPatternSlots);
  if (text == kUnbound || !is_int_kind(flags)) return handle;
  Value args[] = {text, flags};
  Tuple* made = cast<Tuple>(TRY(nest(vm, compile(vm, {args, 2}))));
  if (made->size != 5) return handle;
  TRY(write_member(vm, pattern.as_object(), kHandle, made->items()[0]));
  return made->items()[0];
}

Result<void> open(Vm& vm, Scan& scan, Value pattern, Value string, int64_t pos, int64_t endpos) {
  return scan.open(TRY(handle_of(vm, pattern)), string, pos, endpos);
}

Result<Value> match_of(Vm& vm, Scan& scan, Args args) {
  Value found = TRY(spans_value(vm, scan));
  return make_match(vm, args[0], args[1], scan.pos, scan.endpos, found);
}

// The Match of one use of the pattern, or None.
Answer find_one(Vm& vm, Args args, Use use) {
  Scan scan(vm);
  TRY(open(vm, scan, args[0], args[1], clip(args[2]), clip(args[3])));
  if (!TRY(scan.find(use, true))) return none();
  return TRY(match_of(vm, scan, args));
}
Answer search(Vm& vm, Args args) { return find_one(vm, args, Use::Search); }
Answer match(Vm& vm, Args args) { return find_one(vm, args, Use::Match); }
Answer fullmatch(Vm& vm, Args args) { return find_one(vm, args, Use::Full); }

// find(pattern, string, pos, endpos, use): the same for what follows a match.
Answer find(Vm& vm, Args args) { return find_one(vm, args, Use(clip(args[4]) & 3)); }

// matches(pattern, string, pos, endpos, from, moving, most): up to `most` matches in a row (0: all) from `from` on, a
// list.
Answer matches(Vm& vm, Args args) {
  Scan scan(vm);
  TRY(open(vm, scan, args[0], args[1], clip(args[2]), clip(args[3])));
  TRY(scan.go_to(clip(args[4])));
  scan.set_moving(clip(args[5]) != 0);
  int64_t most = clip(args[6]);
  List* list = TRY(make_list(vm, {}));
  for (int64_t i = 0; most == 0 || i < most; i++) {
    if (!TRY(scan.next(true))) break;
    TRY(append(vm, list, TRY(match_of(vm, scan, args))));
  }
  return to_value(list);
}

Result<Value> group_value(Scan& scan, size_t group, Value missing) {
  Extent s = scan.spans[group];
  return s.from < 0 ? Result<Value>(missing) : scan.piece_value(s.from, s.to);
}

Answer findall(Vm& vm, Args args) {
  Scan scan(vm);
  TRY(open(vm, scan, args[0], args[1], clip(args[2]), clip(args[3])));
  List* list = TRY(make_list(vm, {}));
  size_t groups = scan.group_count();
  Value empty = TRY(scan.make_text(""));
  while (TRY(scan.next(groups > 0))) {
    Value item;
    if (groups <= 1) {
      item = TRY(group_value(scan, groups, empty));
    } else {
      Tuple* t = TRY(make_tuple_of(vm, groups));
      for (size_t g = 1; g <= groups; g++) t->items()[g - 1] = TRY(group_value(scan, g, empty));
      item = to_value(t);
    }
    TRY(append(vm, list, item));
  }
  return to_value(list);
}

Answer split(Vm& vm, Args args) {
  Scan scan(vm);
  TRY(open(vm, scan, args[0], args[1], 0, INT64_MAX));
  int64_t most = clip(args[2]), last = 0;
  List* list = TRY(make_list(vm, {}));
  size_t groups = scan.group_count();
  for (int64_t n = 0; most == 0 || n < most; n++) {
    if (!TRY(scan.next(groups > 0))) break;
    TRY(append(vm, list, TRY(scan.piece_value(last, scan.spans[0].from))));
    for (size_t g = 1; g <= groups; g++) TRY(append(vm, list, TRY(group_value(scan, g, none()))));
    last = scan.spans[0].to;
  }
  TRY(append(vm, list, TRY(scan.piece_value(last, scan.end()))));
  return to_value(list);
}

Result<std::string_view> replacement_text(Vm& vm, Scan& scan, Value v, uint64_t place) {
  if (auto* s = as<Str>(v); s && scan.is_str()) return s->view();
  if (auto b = bytes_like(v); b && !scan.is_str()) return *b;
  return raise(vm, TypeError, "sequence item ", place, ": expected ",
               scan.is_str() ? "str instance" : "a bytes-like object", scan.is_str() ? ", " : ", ",
               type_name(vm, v), " found");
}

// ---- what re.py calls

// sub(pattern, template, string, count): (the new text, how many). The template is a tuple of texts and group numbers.
Answer sub(Vm& vm, Args args) {
  Scan scan(vm);
  TRY(open(vm, scan, args[0], args[2], 0, INT64_MAX));
  auto* parts = as<Tuple>(args[1]);
  if (!parts) return raise(vm, TypeError, "not a template");
  bool groups = false;
  for (Value v : parts->view()) {
    if (!v.is_int()) continue;
    if (v.as_int() < 0 || uint64_t(v.as_int()) > scan.group_count())
      return raise(vm, IndexError, "no such group");
    groups |= v.as_int() > 0;
  }
  int64_t most = clip(args[3]), n = 0, last = 0;
  uint64_t place = 0;  // how many pieces the result has
  BoundedText out(vm.heap);
  auto add = [&](std::string_view piece) -> Result<void> {
    if (!out.add(piece)) return raise_memory(vm);
    return spend(vm, piece.size() / 64);
  };
  for (; most == 0 || n < most; n++) {
    if (!TRY(scan.next(groups))) break;
    if (last < scan.spans[0].from) place++;
    TRY(add(scan.piece(last, scan.spans[0].from)));
    for (Value v : parts->view()) {
      if (v.is_int()) {
        Extent s = scan.spans[size_t(v.as_int())];
        if (s.from >= 0) TRY(add(scan.piece(s.from, s.to)));
      } else {
        TRY(add(TRY(replacement_text(vm, scan, v, place))));
      }
    }
    place++;
    last = scan.spans[0].to;
    if (out.view().size() > (uint64_t(1) << 31)) return raise_memory(vm);
  }
  Tuple* t = TRY(make_tuple_of(vm, 2));
  if (n == 0) {
    t->items()[0] = TRY(scan.piece_value(0, scan.end()));
  } else {
    TRY(add(scan.piece(last, scan.end())));
    t->items()[0] = TRY(scan.make_text(out.view()));
  }
  t->items()[1] = Value::from_int(n);
  return to_value(t);
}

constexpr NativeRow kPatternMethods[] = {
    {"search(self, /, string, pos: size=0, endpos: size=9223372036854775807)", search,
     "Scan through string looking for a match, and return a corresponding match object "
     "instance.\n\nReturn None if no position in the string matches."},
    {"match(self, /, string, pos: size=0, endpos: size=9223372036854775807)", match,
     "Matches zero or more characters at the beginning of the string."},
    {"fullmatch(self, /, string, pos: size=0, endpos: size=9223372036854775807)", fullmatch,
     "Matches against all of the string."},
    {"findall(self, /, string, pos: size=0, endpos: size=9223372036854775807)", findall,
     "Return a list of all non-overlapping matches of pattern in string."},
    {"split(self, /, string, maxsplit: size=0)", split,
     "Split string by the occurrences of pattern."},
};

// complete(Pattern, Match): the classes get their methods.
Answer complete(Vm& vm, Args args) {
  if (!is_kind(args[0], Kind::Class) || !is_kind(args[1], Kind::Class))
    return raise(vm, TypeError, "not a class");
  TRY(add_methods(vm, cast<Class>(args[0]), kPatternMethods));
  TRY(add_methods(vm, cast<Class>(args[1]), kMatchMethods));
  return none();
}

// match(pattern, string, pos, endpos, spans): a Match that was pickled.
Answer match_again(Vm& vm, Args args) {
  return make_match(vm, args[0], args[1], clip(args[2]), clip(args[3]), args[4]);
}

// keep(dict): what is in it may go when memory is short.
Answer keep(Vm& vm, Args args) {
  vm.state->caches.push_back(cast<Dict>(args[0]));
  return none();
}

constexpr NativeRow kRows[] = {
    {"keep(cache: Dict, /)", keep},
    {"compile(pattern, flags: size, /)", compile},
    {"find(pattern, string, pos: size, endpos: size, use: size, /)", find},
    {"matches(pattern, string, pos: size, endpos: size, start: size, moving: size, most: size, /)",
     matches},
    {"sub(pattern, template, string, count: size, /)", sub},
    {"match(pattern, string, pos: size, endpos: size, spans, /)", match_again},
    {"complete(pattern_class, match_class, /)", complete},
};

}  // namespace

extern const ModuleTable k__re_module;
const ModuleTable k__re_module = {
    .name = "_re",
    .doc = "The engine of module re, over RE2.",
    .functions = kRows,
};

}  // namespace brine
