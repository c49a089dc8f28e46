// Displays: tuples, lists, sets, dicts, slices, f-strings, and the calls of comprehensions. See codegen.h.
#include "compiler/codegen.h"

namespace brine {

using namespace ast;

namespace {

constexpr size_t kAtOnce = 16;       // elements held in registers at a time
constexpr size_t kFewConstants = 3;  // more of them are extended from a constant
constexpr size_t kRun = 4096;        // of them in one constant, for what is done in one go

bool has_star(Seq<Expr*> elements) {
  for (Expr* e : elements)
    if (e->kind == ExprKind::Starred) return true;
  return false;
}

}  // namespace

// Elements, none starred, into consecutive new temporaries from `first`, the top.
void CodeGen::run_of(Seq<Expr*> elements, Reg first) {
  (void)first;
  for (Expr* e : elements) expr_to(e, alloc());
}

void CodeGen::tuple_to(Seq<Expr*> elements, const Span& span, Reg dst) {
  bool star = has_star(elements);
  if (!star) {
    Known items = Known::of(Known::Kind::Tuple);
    for (Expr* e : elements) {
      auto item = fold(cx, e);
      if (!item) break;
      items.items.push_back(std::move(*item));
    }
    if (items.items.size() == elements.size()) {
      out.at(span);
      return load_constant(std::move(items), dst);
    }
  }
  Temps keep(*this);
  Reg first = top_;
  if (!star && elements.size() <= 4 * kAtOnce) {
    run_of(elements, first);
    out.at(span);
    out.emit(Op::BuildTuple, dst, first, uint32_t(elements.size()));
    return;
  }
  Reg list = alloc();
  out.at(span);
  out.emit(Op::BuildList, list, list, 0);
  extend_list(list, elements, span);
  out.at(span);
  out.emit(Op::ListToTuple, dst, list);
}

void CodeGen::list_to(Seq<Expr*> elements, const Span& span, Reg dst) {
  Temps keep(*this);
  if (!has_star(elements) && elements.size() <= kAtOnce) {
    std::optional<Known> known;
    List display;
    display.elts = elements;
    if (elements.size() > kFewConstants) known = fold_display(cx, &display);
    if (!known) {
      Reg first = top_;
      run_of(elements, first);
      out.at(span);
      out.emit(Op::BuildList, dst, first, uint32_t(elements.size()));
      return;
    }
  }
  Reg list = is_local(dst) ? alloc() : dst;
  out.at(span);
  out.emit(Op::BuildList, list, list, 0);
  extend_list(list, elements, span);
  if (list != dst) out.emit(Op::Move, dst, list);
}

// Appends elements to a list of ours; runs of constants at once.
void CodeGen::extend_list(Reg list, Seq<Expr*> elements, const Span& span) {
  for (size_t at = 0; at < elements.size() && !cx.failed();) {
    Temps keep(*this);
    Known items = Known::of(Known::Kind::Tuple);
    size_t end = at;
    for (; end < elements.size() && items.items.size() < kRun && cx.going_on(); end++) {
      auto item = fold(cx, elements[end]);
      if (!item) break;
      items.items.push_back(std::move(*item));
    }
    Reg value;
    if (items.items.size() > kFewConstants) {
      out.at(span);
      load_constant(std::move(items), value = alloc());
      out.emit(Op::ListExtend, list, value);
      at = end;
      continue;
    }
    if (auto* starred = as<Starred>(elements[at])) {
      value = operand(starred->value, Later::No);
      out.at(span);
      out.emit(Op::ListExtend, list, value);
    } else {
      value = operand(elements[at], Later::No);
      out.at(span);
      out.emit(Op::ListAppend, list, value);
    }
    at++;
  }
}

void CodeGen::set_to(Set& e, Reg dst) {
  Temps keep(*this);
  bool star = has_star(e.elts);
  if (!star && e.elts.size() <= kAtOnce) {
    auto known = e.elts.size() >= kFewConstants ? fold_display(cx, &e) : std::nullopt;
    if (!known) {
      Reg first = top_;
      run_of(e.elts, first);
      out.at(e.span);
      out.emit(Op::BuildSet, dst, first, uint32_t(e.elts.size()));
      return;
    }
  }
  Reg set = is_local(dst) ? alloc() : dst;
  out.at(e.span);
  out.emit(Op::BuildSet, set, set, 0);
  if (auto known = star ? std::nullopt : fold_display(cx, &e)) {
    Reg value = alloc();
    load_constant(std::move(*known), value);
    out.emit(Op::SetUpdate, set, value);
  } else {
    for (Expr* element : e.elts) {
      Temps each(*this);
      auto* starred = as<Starred>(element);
      Reg value = operand(starred ? starred->value : element, Later::No);
      out.at(e.span);
      out.emit(starred ? Op::SetUpdate : Op::SetAdd, set, value);
    }
  }
  if (set != dst) out.emit(Op::Move, dst, set);
}

void CodeGen::dict_to(Dict& e, Reg dst) {
  constexpr size_t kPairs = kAtOnce / 2;
  size_t at = 0;
  Temps keep(*this);
  Reg first = top_;
  for (; at < e.values.size() && at < kPairs && e.keys[at]; at++) {
    expr_to(e.keys[at], alloc());
    expr_to(e.values[at], alloc());
  }
  out.at(e.span);
  bool whole = at == e.values.size();
  Reg dict = whole || !is_local(dst) ? dst : alloc();
  out.emit(Op::BuildDict, dict, first, uint32_t(at));
  if (whole) return;
  top_ = is_local(dst) ? dict + 1 : first;
  for (; at < e.values.size() && !cx.failed(); at++) {
    Temps each(*this);
    if (!e.keys[at]) {
      Reg value = operand(e.values[at], Later::No);
      out.at(e.span);
      out.emit(Op::DictUpdate, dict, value);
      continue;
    }
    Reg key = operand(e.keys[at], Later::Yes);
    Reg value = operand(e.values[at], Later::No);
    out.at(e.span);
    out.emit(Op::DictAdd, dict, key, value);
  }
  if (dict != dst) out.emit(Op::Move, dst, dict);
}

void CodeGen::slice_to(Slice& e, Reg dst) {
  Temps keep(*this);
  Reg parts = alloc(3);
  Expr* expressions[] = {e.lower, e.upper, e.step};
  for (Reg i = 0; i < 3; i++) {
    if (expressions[i]) {
      expr_to(expressions[i], parts + i);
    } else {
      out.at(e.span);
      out.emit(Op::LoadNone, parts + i);
    }
  }
  out.at(e.span);
  out.emit(Op::BuildSlice, dst, parts);
}

// ---- f-strings
void CodeGen::formatted_to(FormattedValue& e, Reg dst) {
  Temps keep(*this);
  Reg value = alloc(2), spec = value + 1;
  expr_to(e.value, value);
  if (e.format_spec) {
    expr_to(e.format_spec, spec);
  } else {
    out.at(e.span);
    load_constant(Known::of_str(""), spec);
  }
  uint32_t conversion = e.conversion == 's'   ? 1
                        : e.conversion == 'r' ? 2
                        : e.conversion == 'a' ? 3
                                              : 0;
  out.at(e.span);
  out.emit(Op::FormatValue, dst, value, conversion);
}

void CodeGen::joined_to(JoinedStr& e, Reg dst) {
  if (e.values.empty()) {
    out.at(e.span);
    return load_constant(Known::of_str(""), dst);
  }
  if (e.values.size() == 1) return expr_to(e.values[0], dst);
  Temps keep(*this);
  Reg first = top_;
  uint32_t held = 0;
  for (Expr* value : e.values) {
    if (held == kAtOnce) {
      out.at(e.span);
      out.emit(Op::BuildString, first, first, held);
      top_ = first + 1;
      held = 1;
    }
    expr_to(value, alloc());
    held++;
  }
  out.at(e.span);
  out.emit(Op::BuildString, dst, first, held);
}

// ---- "%s is %r" % (a, b) as an f-string, when nothing but plain %s, %r and %a with a width stands in it
namespace {

struct PercentPiece {
  std::string text;     // literal text, or the format spec of a value
  char conversion = 0;  // s, r, a: a value
};

bool read_digits(const std::string& format, size_t& at, int* number) {
  *number = 0;
  for (int digits = 0; at < format.size() && format[at] >= '0' && format[at] <= '9'; at++) {
    if (++digits > 3) return false;
    *number = *number * 10 + (format[at] - '0');
  }
  return true;
}

bool parse_percent(const std::string& format, std::vector<PercentPiece>& pieces) {
  std::string text;
  auto flush = [&] {
    if (!text.empty()) pieces.push_back({std::move(text), 0});
    text.clear();
  };
  for (size_t at = 0; at < format.size();) {
    if (format[at] != '%') {
      text += format[at++];
      continue;
    }
    if (++at < format.size() && format[at] == '%') {
      text += format[at++];
      continue;
    }
    bool left = false;
    for (; at < format.size() && format[at] == '-'; at++) left = true;
    int width = 0, precision = -1;
    if (!read_digits(format, at, &width)) return false;
    if (at < format.size() && format[at] == '.') {
      at++;
      if (!read_digits(format, at, &precision)) return false;
    }
    if (at >= format.size()) return false;
    char conversion = format[at++];
    if (conversion != 's' && conversion != 'r' && conversion != 'a') return false;
    flush();
    std::string spec;
    if (!left && width > 0) spec += '>';
    if (width > 0) spec += std::to_string(width);
    if (precision >= 0) spec += '.' + std::to_string(precision);
    pieces.push_back({std::move(spec), conversion});
  }
  flush();
  return true;
}

}  // namespace

bool CodeGen::percent_to(const std::string& format, Tuple& values, const Span& span, Reg dst) {
  std::vector<PercentPiece> pieces;
  if (!parse_percent(format, pieces) || pieces.size() > kAtOnce) return false;
  size_t wanted = 0;
  for (const PercentPiece& piece : pieces) wanted += piece.conversion != 0;
  if (wanted != values.elts.size()) return false;
  for (Expr* e : values.elts)
    if (e->kind == ExprKind::Starred) return false;
  Temps keep(*this);
  Reg first = top_;
  size_t next = 0;
  for (const PercentPiece& piece : pieces) {
    Reg r = alloc();
    if (!piece.conversion) {
      out.at(span);
      load_constant(Known::of_str(piece.text), r);
      continue;
    }
    Temps each(*this);
    Reg spec = alloc();
    Expr* value = values.elts[next++];
    expr_to(value, r);
    out.at(value->span);
    load_constant(Known::of_str(piece.text), spec);
    out.emit(Op::FormatValue, r, r, piece.conversion == 's' ? 1 : piece.conversion == 'r' ? 2 : 3);
  }
  out.at(span);
  out.emit(Op::BuildString, dst, first, uint32_t(pieces.size()));
  return true;
}

}  // namespace brine
