// Calls: windows, keywords, stars. See codegen.h and, for the layout of a window, opcodes.def.
#include "compiler/codegen.h"

namespace brine {

using namespace ast;

namespace {

constexpr size_t kMostInWindow = 250;  // arguments; more are passed as a tuple

Position position_of(const Span& span) {
  return {span.line, span.end_line, span.col, span.end_col};
}

bool is_plain(Seq<Expr*> args, Seq<Keyword*> keywords) {
  if (args.size() + keywords.size() > kMostInWindow) return false;
  for (Expr* arg : args)
    if (arg->kind == ExprKind::Starred) return false;
  for (Keyword* keyword : keywords)
    if (!keyword->arg.data()) return false;
  return true;
}

Known names_of(Seq<Keyword*> keywords) {
  Known names = Known::of(Known::Kind::Tuple);
  for (Keyword* keyword : keywords) names.items.push_back(Known::of_str(std::string(keyword->arg)));
  return names;
}

}  // namespace

bool CodeGen::is_method_call(const Call& call) const {
  return call.func->kind == ExprKind::Attribute && is_plain(call.args, call.keywords);
}

void CodeGen::check_keywords(Seq<Keyword*> keywords, const Position& position) {
  for (size_t i = 0; i < keywords.size(); i++) {
    Keyword* keyword = keywords[i];
    if (!keyword->arg.data()) continue;
    if (keyword->arg == "__debug__")
      return fail({position.line, position.end_line, position.column, position.end_column},
                  "cannot assign to __debug__");
    for (size_t j = i + 1; j < keywords.size(); j++)
      if (keywords[j]->arg.data() == keyword->arg.data())
        return fail(keywords[j]->span, "keyword argument repeated: " + std::string(keyword->arg));
  }
}

void CodeGen::call(Call& e, Reg window, Reg dst) {
  arguments(window, 0, e.args, e.keywords, Op::Call, dst, position_of(e.span));
}

void CodeGen::method_call(Call& e, Reg object, Reg window, Reg dst) {
  auto& method = to<Attribute>(e.func);
  at_attribute(method);
  reserve(window + kFrameHeader + 1);
  out.emit(Op::LoadMethod, window, object, out.name(cx.mangle(scope_.private_class, method.attr)));
  Position position = out.position();
  position.end_line = e.span.end_line;
  position.end_column = e.span.end_col;
  arguments(window, 1, e.args, e.keywords, Op::CallMethod, dst, position);
}

// Arguments straight into the window of a callee in R[window], the first `given` of them being there, and the call.
void CodeGen::arguments(Reg window, uint32_t given, Seq<Expr*> args, Seq<Keyword*> keywords, Op op,
                        Reg dst, const Position& position) {
  check_keywords(keywords, position);
  Temps keep(*this);
  top_ = window + kFrameHeader + given;
  reserve(top_);
  if (!is_plain(args, keywords)) return call_ex(window, given, args, keywords, dst, position);
  for (Expr* arg : args) expr_to(arg, alloc());
  for (Keyword* keyword : keywords) expr_to(keyword->value, alloc());
  uint32_t count = given + uint32_t(args.size() + keywords.size());
  out.at(position);
  if (!keywords.empty()) {
    load_constant(names_of(keywords), window + 1);
    op = op == Op::CallMethod ? Op::CallMethodKw : Op::CallKw;
  }
  out.emit(op, dst, window, count);
}

// f(*a, b, **c): R[window+3] a tuple or, for a lone *a, `a` itself; R[window+4] a dict or None.
void CodeGen::call_ex(Reg window, uint32_t given, Seq<Expr*> args, Seq<Keyword*> keywords, Reg dst,
                      const Position& position) {
  Reg positional = window + kFrameHeader, named = positional + 1;
  Span span{position.line, position.end_line, position.column, position.end_column};
  if (given == 0 && args.size() == 1 && args[0]->kind == ExprKind::Starred) {
    alloc();
    expr_to(to<Starred>(args[0]).value, positional);
  } else if (given == 0 && args.empty()) {
    alloc();
    out.at(position);
    load_constant(Known::of(Known::Kind::Tuple), positional);
  } else {
    out.at(position);
    out.emit(Op::BuildList, positional, positional, given);
    top_ = positional + 1;
    extend_list(positional, args, span);
    out.at(position);
    out.emit(Op::ListToTuple, positional, positional);
  }
  alloc();
  if (keywords.empty()) {
    out.at(position);
    out.emit(Op::LoadNone, named);
  } else {
    keyword_dict(named, window, keywords, position);
  }
  out.at(position);
  out.emit(Op::CallEx, dst, window);
}

// Runs of named arguments become dicts, merged with each `**value` in order.
void CodeGen::keyword_dict(Reg dict, Reg callee, Seq<Keyword*> keywords, const Position& position) {
  bool have = false;
  for (size_t at = 0; at < keywords.size();) {
    Temps keep(*this);
    if (!keywords[at]->arg.data()) {
      if (!have) {
        out.at(position);
        out.emit(Op::BuildDict, dict, top_, 0);
        have = true;
      }
      Reg value = operand(keywords[at++]->value, Later::No);
      out.at(position);
      out.emit(Op::DictMerge, dict, value, callee);
      continue;
    }
    Reg first = top_;
    uint32_t pairs = 0;
    for (; at < keywords.size() && keywords[at]->arg.data() && pairs < 16; at++, pairs++) {
      Reg name = alloc(2);
      out.at(position);
      load_constant(Known::of_str(std::string(keywords[at]->arg)), name);
      expr_to(keywords[at]->value, name + 1);
    }
    out.at(position);
    if (!have) {
      out.emit(Op::BuildDict, dict, first, pairs);
    } else {
      out.emit(Op::BuildDict, first, first, pairs);
      out.emit(Op::DictMerge, dict, first, callee);
    }
    have = true;
  }
}

}  // namespace brine
