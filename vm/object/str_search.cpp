// Methods of str that look for something in it and take it apart: find and its like, split, partition, strip.
#include "vm/base/unicode.h"
#include "vm/base/utf8.h"
#include "vm/object/bytes.h"
#include "vm/object/number.h"
#include "vm/object/str_pieces.h"
#include "vm/object/str_type.h"

namespace brine {
namespace {

Str* self_of(Args args) { return cast<Str>(args[0]); }

// ---- find and its like

constexpr const char* kMethodNames[] = {"find",  "rfind",      "index",   "rindex",
                                        "count", "startswith", "endswith"};

bool is_affix(TextMethod which) { return which >= TextMethod::StartsWith; }

// The part of s between start and end, and whether there is one (find('') beyond the end finds nothing).
struct Window {
  std::string_view text;
  uint32_t offset = 0;  // of it, in bytes
  bool valid = true;
};

Result<Window> window_of(Vm& vm, Str* s, Value start, Value end) {
  if (is_none(start) && is_none(end)) return Window{s->view()};
  Bounds b = bounds(start, end, s->length);
  if (b.start > b.end) return Window{{}, 0, false};
  uint32_t from = TRY(offset_of(vm, s, uint32_t(b.start))),
           to = TRY(offset_of(vm, s, uint32_t(b.end)));
  return Window{s->view().substr(from, to - from), from};
}

Answer found_at(Vm& vm, Str* s, const Window& window, size_t at, TextMethod which) {
  if (at == kNotFound) {
    if (which == TextMethod::Find || which == TextMethod::RFind) return Value::from_int(-1);
    return raise(vm, ValueError, "substring not found");
  }
  return Value::from_int(TRY(index_of(vm, s, uint32_t(window.offset + at))));
}

Result<bool> has_affix(Vm& vm, std::string_view text, std::string_view affix, TextMethod which) {
  TRY(spend_bytes(vm, affix.size()));
  return which == TextMethod::StartsWith ? starts_with(vm, text, affix)
                                         : ends_with(vm, text, affix);
}

Answer affix(Vm& vm, const Window& window, Value what, TextMethod which) {
  const char* method = kMethodNames[int(which)];
  if (Str* s = as<Str>(what))
    return from_bool(window.valid && TRY(has_affix(vm, window.text, s->view(), which)));
  Tuple* tuple = as<Tuple>(what);
  if (!tuple) {
    return raise(vm, TypeError, method, " first arg must be str or a tuple of str, not ",
                 type_name(vm, what));
  }
  for (Value item : tuple->view()) {
    Str* s = as<Str>(item);
    if (!s)
      return raise(vm, TypeError, "tuple for ", method, " must only contain str, not ",
                   type_name(vm, item));
    if (window.valid && TRY(has_affix(vm, window.text, s->view(), which))) return from_bool(true);
  }
  return from_bool(false);
}

Answer search(Vm& vm, Str* s, Value what, Value start, Value end, TextMethod which) {
  Window window = TRY(window_of(vm, s, start, end));
  if (is_affix(which)) return affix(vm, window, what, which);
  Str* sub = as<Str>(what);
  if (!sub) return raise(vm, TypeError, "must be str, not ", type_name(vm, what));
  TRY(spend_bytes(vm, window.text.size()));
  switch (which) {
    case TextMethod::Find:
    case TextMethod::Index:
      return found_at(vm, s, window,
                      window.valid ? TRY(find_paced(vm, window.text, sub->view())) : kNotFound,
                      which);
    case TextMethod::RFind:
    case TextMethod::RIndex:
      return found_at(vm, s, window,
                      window.valid ? TRY(find_last(vm, window.text, sub->view())) : kNotFound,
                      which);
    default: break;
  }
  if (!window.valid) return Value::from_int(0);
  if (sub->size == 0) return Value::from_int(int64_t(TRY(count_characters(vm, window.text))) + 1);
  return Value::from_int(int64_t(TRY(count_in(vm, window.text, sub->view()))));
}

template <TextMethod kWhich>
Answer find_like(Vm& vm, Args args) {
  if (is_plain_bound(args[2]) && is_plain_bound(args[3])) {
    return search(vm, self_of(args), args[1], args[2], args[3], kWhich);
  }
  return enter_stub(vm, Stub::text_bounds,
                    {Value::from_int(int(kWhich)), args[0], args[1], args[2], args[3]});
}

// ---- split

struct TextSpace {
  static size_t front(std::string_view text) {
    if (text.empty()) return 0;
    if (static_cast<signed char>(text[0]) >= 0) return is_space(char32_t(text[0]));
    const char* p = text.data();
    return is_space(utf8_next(p)) ? size_t(p - text.data()) : 0;
  }
  static size_t back(std::string_view text) {
    if (text.empty()) return 0;
    const char* end = text.data() + text.size();
    const char* p = end;
    return is_space(utf8_previous(p)) ? size_t(end - p) : 0;
  }
};
size_t one(char) { return 1; }
size_t one_back(std::string_view) { return 1; }
size_t step(char lead) {
  auto c = static_cast<unsigned char>(lead);
  return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}
size_t step_back(std::string_view text) {
  size_t n = 1;
  while (is_continuation(text[text.size() - n])) n++;
  return n;
}

// Makes the list of pieces of s. The first ones wait here, so that a short list is made in its size.
class Pieces {
 public:
  Pieces(Vm& vm, Str* s) : vm_(vm), pace_(vm), s_(s) {}
  Result<void> operator()(std::string_view piece) {
    TRY(pace_.step(64));
    Value text = to_value(TRY(piece_of(vm_, s_, piece)));
    if (!list_ && count_ < std::size(first_)) {
      first_[count_++] = text;
      return {};
    }
    return append(vm_, TRY(list()), text);
  }
  Result<List*> list() {
    if (!list_) list_ = TRY(make_list(vm_, {first_, count_}));
    return list_;
  }

 private:
  Vm& vm_;
  Pace pace_;
  Str* s_;
  size_t count_ = 0;
  Value first_[16];
  List* list_ = nullptr;
};

Result<std::string_view> separator_of(Vm& vm, Value separator) {
  Str* sep = as<Str>(separator);
  if (!sep) return raise(vm, TypeError, "must be str or None, not ", type_name(vm, separator));
  if (sep->size == 0) return raise(vm, ValueError, "empty separator");
  return sep->view();
}

void reverse(List* list) { std::reverse(list->items(), list->items() + list->size); }

// ---- partition

Answer three(Vm& vm, Value a, Value b, Value c) {
  Value items[] = {a, b, c};
  return make_tuple(vm, items);
}

Answer partition_at(Vm& vm, Str* s, Str* separator, size_t at, bool from_end) {
  if (at == kNotFound) {
    Value whole = to_value(TRY(exact_str(vm, s))), empty = to_value(empty_str());
    return from_end ? three(vm, empty, empty, whole) : three(vm, whole, empty, empty);
  }
  Str* head = TRY(piece_of(vm, s, s->view().substr(0, at)));
  Str* tail = TRY(piece_of(vm, s, s->view().substr(at + separator->size)));
  return three(vm, to_value(head), to_value(separator), to_value(tail));
}

Result<Str*> partition_separator(Vm& vm, Value v) {
  Str* separator = as<Str>(v);
  if (!separator) return raise(vm, TypeError, "must be str, not ", type_name(vm, v));
  if (separator->size == 0) return raise(vm, ValueError, "empty separator");
  return separator;
}

// ---- strip

enum Ends { kFront = 1, kBack = 2 };

// One whole character at a time; what is to be stripped is short, so it is searched as it stands.
Result<std::string_view> strip_chars(Vm& vm, std::string_view text, std::string_view set,
                                     int ends) {
  Pace pace(vm);
  auto has = [set](std::string_view c) { return find_in(set, c) != kNotFound; };
  while ((ends & kFront) && !text.empty()) {
    size_t n = step(text[0]);
    if (!has(text.substr(0, n))) break;
    TRY(pace.step(set.size()));
    text.remove_prefix(n);
  }
  while ((ends & kBack) && !text.empty()) {
    size_t n = step_back(text);
    if (!has(text.substr(text.size() - n))) break;
    TRY(pace.step(set.size()));
    text.remove_suffix(n);
  }
  return text;
}

template <class Space>
Result<std::string_view> strip_space_ends(Vm& vm, std::string_view text, int ends) {
  if (ends & kFront) text = TRY(strip_front<Space>(vm, text));
  if (ends & kBack) text = TRY(strip_back<Space>(vm, text));
  return text;
}

Answer strip_ends(Vm& vm, Args args, int ends, const char* method) {
  Str* s = self_of(args);
  TRY(spend_bytes(vm, s->size));
  if (is_none(args[1])) {
    return piece_of(vm, s,
                    s->ascii() ? TRY(strip_space_ends<AsciiTextSpace>(vm, s->view(), ends))
                               : TRY(strip_space_ends<TextSpace>(vm, s->view(), ends)));
  }
  Str* set = as<Str>(args[1]);
  if (!set) return raise(vm, TypeError, method, " arg must be None or str");
  return piece_of(vm, s, TRY(strip_chars(vm, s->view(), set->view(), ends)));
}

}  // namespace

Answer str_find(Vm& vm, Args args) { return find_like<TextMethod::Find>(vm, args); }
Answer str_rfind(Vm& vm, Args args) { return find_like<TextMethod::RFind>(vm, args); }
Answer str_index(Vm& vm, Args args) { return find_like<TextMethod::Index>(vm, args); }
Answer str_rindex(Vm& vm, Args args) { return find_like<TextMethod::RIndex>(vm, args); }
Answer str_count(Vm& vm, Args args) { return find_like<TextMethod::Count>(vm, args); }
Answer str_startswith(Vm& vm, Args args) { return find_like<TextMethod::StartsWith>(vm, args); }
Answer str_endswith(Vm& vm, Args args) { return find_like<TextMethod::EndsWith>(vm, args); }

Answer text_bounded(Vm& vm, Args args) {
  if (!is_kind(args[1], Kind::Str) && !bytes_like(args[1]))
    return raise(vm, SystemError, "bad argument of an intrinsic");
  if (!is_kind(args[1], Kind::Str)) return bytes_bounded(vm, args);
  return search(vm, cast<Str>(args[1]), args[2], args[3], args[4], TextMethod(args[0].as_int()));
}

Answer str_split(Vm& vm, Args args) {
  Str* s = self_of(args);
  int64_t most = clip(args[2]);
  TRY(spend_bytes(vm, s->size * size_t(4)));
  Pieces emit(vm, s);
  if (!is_none(args[1])) {
    std::string_view separator = TRY(separator_of(vm, args[1]));
    TRY(split_on(vm, s->view(), separator, most, emit));
  } else if (s->ascii()) {
    TRY(split_space<AsciiTextSpace>(vm, s->view(), most, one, emit));
  } else {
    TRY(split_space<TextSpace>(vm, s->view(), most, step, emit));
  }
  return to_value(TRY(emit.list()));
}

Answer str_rsplit(Vm& vm, Args args) {
  Str* s = self_of(args);
  int64_t most = clip(args[2]);
  TRY(spend_bytes(vm, s->size * size_t(4)));
  Pieces emit(vm, s);
  if (!is_none(args[1])) {
    std::string_view separator = TRY(separator_of(vm, args[1]));
    TRY(rsplit_on(vm, s->view(), separator, most, emit));
  } else if (s->ascii()) {
    TRY(rsplit_space<AsciiTextSpace>(vm, s->view(), most, one_back, emit));
  } else {
    TRY(rsplit_space<TextSpace>(vm, s->view(), most, step_back, emit));
  }
  List* list = TRY(emit.list());
  reverse(list);
  return to_value(list);
}

// Behind the printable ASCII characters at p, which end no line; or somewhere among them, when there are many.
static const char* after_printable(const char* p, const char* end) {
  constexpr uint64_t kOnes = 0x0101010101010101;
  end = std::min(end, p + 1024);
  for (; end - p >= 8; p += 8) {
    uint64_t word;
    std::memcpy(&word, p, 8);
    if (((word - kOnes * 0x20) | word) & kOnes * 0x80) break;  // below 0x20, or 0x80 and above
  }
  while (p < end && uint8_t(*p) - 0x20u < 0x60) p++;
  return p;
}

Answer str_splitlines(Vm& vm, Args args) {
  Str* s = self_of(args);
  bool keep_ends = clip(args[1]) != 0;
  TRY(spend_bytes(vm, s->size * size_t(4)));
  Pieces emit(vm, s);
  const char* p = s->bytes();
  const char* end = p + s->size;
  const char* start = p;
  Pace pace(vm);
  while (p < end) {
    const char* printable = after_printable(p, end);
    TRY(pace.step(size_t(printable - p) + 1));
    p = printable;
    if (p == end) break;
    const char* line_end = p;
    char32_t c = utf8_next(p);
    if (!is_line_break(c)) continue;
    if (c == '\r' && p < end && *p == '\n') p++;
    TRY(emit({start, size_t((keep_ends ? p : line_end) - start)}));
    start = p;
  }
  if (start < end) TRY(emit({start, size_t(end - start)}));
  return to_value(TRY(emit.list()));
}

Answer str_partition(Vm& vm, Args args) {
  Str* separator = TRY(partition_separator(vm, args[1]));
  TRY(spend_bytes(vm, self_of(args)->size));
  return partition_at(vm, self_of(args), separator,
                      TRY(find_paced(vm, self_of(args)->view(), separator->view())), false);
}

Answer str_rpartition(Vm& vm, Args args) {
  Str* separator = TRY(partition_separator(vm, args[1]));
  TRY(spend_bytes(vm, self_of(args)->size));
  return partition_at(vm, self_of(args), separator,
                      TRY(find_last(vm, self_of(args)->view(), separator->view())), true);
}

Answer str_strip(Vm& vm, Args args) { return strip_ends(vm, args, kFront | kBack, "strip"); }
Answer str_lstrip(Vm& vm, Args args) { return strip_ends(vm, args, kFront, "lstrip"); }
Answer str_rstrip(Vm& vm, Args args) { return strip_ends(vm, args, kBack, "rstrip"); }

Answer str_removeprefix(Vm& vm, Args args) {
  Str* prefix = as<Str>(args[1]);
  if (!prefix)
    return raise(vm, TypeError, "removeprefix() argument must be str, not ",
                 given_name(vm, args[1]));
  std::string_view text = self_of(args)->view();
  TRY(spend_bytes(vm, text.size()));
  bool starts = TRY(starts_with(vm, text, prefix->view()));
  return piece_of(vm, self_of(args), text.substr(starts ? prefix->size : 0));
}

Answer str_removesuffix(Vm& vm, Args args) {
  Str* suffix = as<Str>(args[1]);
  if (!suffix)
    return raise(vm, TypeError, "removesuffix() argument must be str, not ",
                 given_name(vm, args[1]));
  std::string_view text = self_of(args)->view();
  TRY(spend_bytes(vm, text.size()));
  bool ends = TRY(ends_with(vm, text, suffix->view()));
  return piece_of(vm, self_of(args), text.substr(0, text.size() - (ends ? suffix->size : 0)));
}

}  // namespace brine
