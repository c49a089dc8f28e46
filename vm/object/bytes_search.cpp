// Methods of bytes and bytearray that look for something and take apart: find and its like, split, partition, strip.
#include <algorithm>

#include "vm/object/bytes_type.h"
#include "vm/object/number.h"
#include "vm/object/str_pieces.h"
#include "vm/object/str_type.h"

namespace brine {
namespace {

std::string_view self_of(Args args) { return *bytes_like(args[0]); }

// What is searched: bytes-like, or one byte as an int, kept in `byte`.
Result<std::string_view> needle(Vm& vm, Value v, char* byte) {
  if (std::optional<std::string_view> data = bytes_like(v)) return *data;
  if (!is_int_kind(v)) {
    return raise(vm, TypeError, "argument should be integer or bytes-like object, not '",
                 type_name(vm, v), "'");
  }
  *byte = char(TRY(to_byte(vm, v)));
  return std::string_view(byte, 1);
}

Answer found_at(Vm& vm, size_t at, int64_t offset, TextMethod which) {
  if (at != kNotFound) return Value::from_int(int64_t(at) + offset);
  if (which == TextMethod::Find || which == TextMethod::RFind) return Value::from_int(-1);
  return raise(vm, ValueError, "subsection not found");
}

Result<bool> has_affix(Vm& vm, std::string_view text, std::string_view affix, TextMethod which) {
  TRY(spend_bytes(vm, affix.size()));
  return which == TextMethod::StartsWith ? starts_with(vm, text, affix)
                                         : ends_with(vm, text, affix);
}

Answer affix(Vm& vm, std::string_view text, bool valid, Value what, TextMethod which) {
  if (std::optional<std::string_view> data = bytes_like(what))
    return from_bool(valid && TRY(has_affix(vm, text, *data, which)));
  Tuple* tuple = as<Tuple>(what);
  if (!tuple) {
    return raise(vm, TypeError, which == TextMethod::StartsWith ? "starts" : "ends",
                 "with first arg must be bytes or a tuple of bytes, not ", type_name(vm, what));
  }
  for (Value item : tuple->view()) {
    std::string_view data = TRY(to_bytes_like(vm, item));
    if (valid && TRY(has_affix(vm, text, data, which))) return from_bool(true);
  }
  return from_bool(false);
}

Answer search(Vm& vm, Value self, Value what, Value start, Value end, TextMethod which) {
  std::string_view text = *bytes_like(self);
  Bounds b = bounds(start, end, int64_t(text.size()));
  bool valid = b.start <= b.end;
  text = valid ? text.substr(size_t(b.start), size_t(b.end - b.start)) : std::string_view();
  if (which >= TextMethod::StartsWith) return affix(vm, text, valid, what, which);
  char byte;
  std::string_view sub = TRY(needle(vm, what, &byte));
  TRY(spend_bytes(vm, text.size()));
  switch (which) {
    case TextMethod::Find:
    case TextMethod::Index:
      return found_at(vm, valid ? TRY(find_paced(vm, text, sub)) : kNotFound, b.start, which);
    case TextMethod::RFind:
    case TextMethod::RIndex:
      return found_at(vm, valid ? TRY(find_last(vm, text, sub)) : kNotFound, b.start, which);
    default: break;
  }
  if (!valid) return Value::from_int(0);
  return Value::from_int(int64_t(sub.empty() ? text.size() + 1 : TRY(count_in(vm, text, sub))));
}

template <TextMethod kWhich>
Answer find_like(Vm& vm, Args args) {
  if (is_plain_bound(args[2]) && is_plain_bound(args[3])) {
    bool by_index = kWhich < TextMethod::StartsWith && !is_int_kind(args[1]) &&
                    !bytes_like(args[1]) && has_index(vm, args[1]);
    if (!by_index) return search(vm, args[0], args[1], args[2], args[3], kWhich);
  }
  return enter_stub(vm, Stub::bytes_bounds,
                    {Value::from_int(int(kWhich)), args[0], args[1], args[2], args[3]});
}

// ---- split

bool is_line_end(char c) { return c == '\r' || c == '\n'; }
size_t one(char) { return 1; }
size_t one_back(std::string_view) { return 1; }

class Pieces {
 public:
  Pieces(Vm& vm, Value like, List* list) : vm_(vm), pace_(vm), like_(like), list_(list) {}
  Result<void> operator()(std::string_view piece) {
    TRY(pace_.step(64));
    Value data = TRY(make_like(vm_, like_, piece));
    return append(vm_, list_, data);
  }

 private:
  Vm& vm_;
  Pace pace_;
  Value like_;
  List* list_;
};

Result<std::string_view> separator_of(Vm& vm, Value v) {
  std::string_view separator = TRY(to_bytes_like(vm, v));
  if (separator.empty()) return raise(vm, ValueError, "empty separator");
  return separator;
}

// ---- partition

Answer three(Vm& vm, Value a, Value b, Value c) {
  Value items[] = {a, b, c};
  return make_tuple(vm, items);
}

Answer partition_at(Vm& vm, Args args, size_t at, bool from_end) {
  std::string_view text = self_of(args), separator = *bytes_like(args[1]);
  auto make = [&](std::string_view piece) { return make_like(vm, args[0], piece); };
  if (at == kNotFound) {
    Value whole = TRY(make(text)), empty = TRY(make({})), other = TRY(make({}));
    return from_end ? three(vm, empty, other, whole) : three(vm, whole, empty, other);
  }
  Value head = TRY(make(text.substr(0, at))), tail = TRY(make(text.substr(at + separator.size())));
  Value middle = is_kind(args[0], Kind::Bytes) ? args[1] : TRY(make(separator));
  return three(vm, head, middle, tail);
}

// ---- strip

enum Ends { kFront = 1, kBack = 2 };

Answer strip_ends(Vm& vm, Args args, int ends) {
  std::string_view text = self_of(args);
  std::string_view set = " \t\n\r\f\v";
  if (!is_none(args[1])) set = TRY(to_bytes_like(vm, args[1]));
  auto has = [set](char c) { return set.find(c) != kNotFound; };
  TRY(spend_bytes(vm, text.size()));
  auto front = [&] {
    bool more = !text.empty() && has(text.front());
    text.remove_prefix(more);
    return more;
  };
  auto back = [&] {
    bool more = !text.empty() && has(text.back());
    text.remove_suffix(more);
    return more;
  };
  if (ends & kFront) TRY(walk(vm, front));
  if (ends & kBack) TRY(walk(vm, back));
  return make_like(vm, args[0], text);
}

}  // namespace

Answer bytes_find(Vm& vm, Args args) { return find_like<TextMethod::Find>(vm, args); }
Answer bytes_rfind(Vm& vm, Args args) { return find_like<TextMethod::RFind>(vm, args); }
Answer bytes_index(Vm& vm, Args args) { return find_like<TextMethod::Index>(vm, args); }
Answer bytes_rindex(Vm& vm, Args args) { return find_like<TextMethod::RIndex>(vm, args); }
Answer bytes_count(Vm& vm, Args args) { return find_like<TextMethod::Count>(vm, args); }
Answer bytes_startswith(Vm& vm, Args args) { return find_like<TextMethod::StartsWith>(vm, args); }
Answer bytes_endswith(Vm& vm, Args args) { return find_like<TextMethod::EndsWith>(vm, args); }

Answer bytes_bounded(Vm& vm, Args args) {
  return search(vm, args[1], args[2], args[3], args[4], TextMethod(args[0].as_int()));
}

Answer bytes_split(Vm& vm, Args args) {
  std::string_view text = self_of(args);
  TRY(spend_bytes(vm, text.size() * 4));
  List* list = TRY(make_list(vm, {}));
  Pieces emit(vm, args[0], list);
  if (is_none(args[1])) {
    TRY(split_space<AsciiSpace>(vm, text, clip(args[2]), one, emit));
  } else {
    std::string_view separator = TRY(separator_of(vm, args[1]));
    TRY(split_on(vm, text, separator, clip(args[2]), emit));
  }
  return to_value(list);
}

Answer bytes_rsplit(Vm& vm, Args args) {
  std::string_view text = self_of(args);
  TRY(spend_bytes(vm, text.size() * 4));
  List* list = TRY(make_list(vm, {}));
  Pieces emit(vm, args[0], list);
  if (is_none(args[1])) {
    TRY(rsplit_space<AsciiSpace>(vm, text, clip(args[2]), one_back, emit));
  } else {
    std::string_view separator = TRY(separator_of(vm, args[1]));
    TRY(rsplit_on(vm, text, separator, clip(args[2]), emit));
  }
  std::reverse(list->items(), list->items() + list->size);
  return to_value(list);
}

Answer bytes_splitlines(Vm& vm, Args args) {
  std::string_view text = self_of(args);
  bool keep_ends = clip(args[1]) != 0;
  TRY(spend_bytes(vm, text.size() * 4));
  List* list = TRY(make_list(vm, {}));
  Pieces emit(vm, args[0], list);
  while (!text.empty()) {
    size_t end = 0;
    TRY(walk(vm, [&] { return end < text.size() && !is_line_end(text[end]) && ++end; }));
    size_t next = end == text.size() ? end : end + 1;
    if (text.substr(end, 2) == "\r\n") next++;
    TRY(emit(text.substr(0, keep_ends ? next : end)));
    text.remove_prefix(next);
  }
  return to_value(list);
}

Answer bytes_partition(Vm& vm, Args args) {
  std::string_view separator = TRY(separator_of(vm, args[1]));
  TRY(spend_bytes(vm, self_of(args).size()));
  return partition_at(vm, args, TRY(find_paced(vm, self_of(args), separator)), false);
}

Answer bytes_rpartition(Vm& vm, Args args) {
  std::string_view separator = TRY(separator_of(vm, args[1]));
  TRY(spend_bytes(vm, self_of(args).size()));
  return partition_at(vm, args, TRY(find_last(vm, self_of(args), separator)), true);
}

Answer bytes_strip(Vm& vm, Args args) { return strip_ends(vm, args, kFront | kBack); }
Answer bytes_lstrip(Vm& vm, Args args) { return strip_ends(vm, args, kFront); }
Answer bytes_rstrip(Vm& vm, Args args) { return strip_ends(vm, args, kBack); }

Answer bytes_removeprefix(Vm& vm, Args args) {
  std::string_view prefix = TRY(to_bytes_like(vm, args[1])), text = self_of(args);
  TRY(spend_bytes(vm, text.size()));
  return make_like(vm, args[0],
                   text.substr(TRY(starts_with(vm, text, prefix)) ? prefix.size() : 0));
}

Answer bytes_removesuffix(Vm& vm, Args args) {
  std::string_view suffix = TRY(to_bytes_like(vm, args[1])), text = self_of(args);
  TRY(spend_bytes(vm, text.size()));
  bool ends = TRY(ends_with(vm, text, suffix));
  return make_like(vm, args[0], text.substr(0, text.size() - (ends ? suffix.size() : 0)));
}

}  // namespace brine
