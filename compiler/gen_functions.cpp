// Definitions as values: functions, lambdas, classes, the calls of comprehensions. See codegen.h.
#include "compiler/codegen.h"
#include "compiler/unparse.h"

namespace brine {

using namespace ast;

namespace {

// Bits of MakeFunction's c; its registers follow in this order.
enum : uint32_t { kDefaults = 1, kKeywordDefaults = 2, kAnnotations = 4, kClosure = 8 };
constexpr Reg kClassCell = 1;
constexpr uint32_t kPairsAtOnce = 16;

Position position_of(const Span& span) {
  return {span.line, span.end_line, span.col, span.end_col};
}

// Name and annotation of each annotated parameter, in CPython's order, and of the result.
std::vector<std::pair<Identifier, Expr*>> annotations_of(Arguments& args, Expr* returns) {
  std::vector<std::pair<Identifier, Expr*>> found;
  auto add = [&](Arg* arg) {
    if (arg && arg->annotation) found.emplace_back(arg->arg, arg->annotation);
  };
  for (Arg* arg : args.args) add(arg);
  for (Arg* arg : args.posonlyargs) add(arg);
  add(args.vararg);
  for (Arg* arg : args.kwonlyargs) add(arg);
  add(args.kwarg);
  if (returns) found.emplace_back("return", returns);
  return found;
}

}  // namespace

// The function of `unit` into R[dst]; dst is the top temporary, or a local when nothing has to lie above it.
void CodeGen::make_function(UnitRef unit, Scope& inner, Arguments* args, Expr* returns,
                            const Span& span, Reg dst) {
  if (!unit) return;
  Temps keep(*this);
  Reg base = dst;
  if (dst + 1 != top_) base = alloc();
  uint32_t flags = 0;
  if (args && !args->defaults.empty()) {
    flags |= kDefaults;
    tuple_to(args->defaults, span, alloc());
  }
  if (args) {
    Reg dict = kNoReg;
    for (size_t i = 0; i < args->kw_defaults.size(); i++) {
      if (!args->kw_defaults[i]) continue;
      if (dict == kNoReg) {
        flags |= kKeywordDefaults;
        dict = alloc();
        out.at(span);
        out.emit(Op::BuildDict, dict, dict, 0);
      }
      Temps each(*this);
      Reg key = alloc();
      Identifier name = cx.mangle(scope_.private_class, args->kwonlyargs[i]->arg);
      load_constant(Known::of_str(std::string(name)), key);
      Reg value = operand(args->kw_defaults[i], Later::No);
      out.at(span);
      out.emit(Op::DictAdd, dict, key, value);
    }
    auto annotations = annotations_of(*args, returns);
    if (!annotations.empty()) {
      flags |= kAnnotations;
      Reg table = alloc();
      uint32_t pairs = 0;
      bool built = false;
      auto flush = [&](Reg first) {
        out.at(span);
        out.emit(Op::BuildDict, built ? first : table, first, pairs);
        if (built) out.emit(Op::DictUpdate, table, first);
        built = true;
        pairs = 0;
        top_ = first;
      };
      Reg first = top_;
      for (auto& [name, annotation] : annotations) {
        Reg key = alloc(2);
        out.at(span);
        load_constant(Known::of_str(std::string(cx.mangle(scope_.private_class, name))), key);
        annotation_to(annotation, key + 1);
        if (++pairs == kPairsAtOnce) flush(first);
      }
      if (pairs) flush(first);
    }
  }
  if (!inner.free_names.empty()) {
    flags |= kClosure;
    out.at(span);
    closure_tuple(inner, alloc());
  }
  if (!out.reachable()) return;
  out.at(span);
  if (flags == 0) base = dst;
  out.emit(Op::MakeFunction, base, out.child(std::move(unit)), flags);
  if (base != dst) out.emit(Op::Move, dst, base);
}

void CodeGen::closure_tuple(Scope& inner, Reg dst) {
  Temps keep(*this);
  Reg first = top_;
  auto cell_of = [&](Identifier name) -> Reg {  // the register that holds the cell, or none
    if (scope_.class_cell && name == "__class__") return kClassCell;
    Symbol* symbol = scope_.find(name);
    return symbol->resolution == Resolution::Cell ? Reg(symbol->reg) : kNoReg;
  };
  if (inner.free_names.size() == 1) {
    Reg cell = cell_of(inner.free_names[0]);
    if (cell != kNoReg) return out.emit(Op::BuildTuple, dst, cell, 1);
  }
  for (Identifier name : inner.free_names) {
    Reg r = alloc(), cell = cell_of(name);
    if (cell != kNoReg)
      out.emit(Op::Move, r, cell);
    else
      out.emit(Op::LoadClosure, r, Reg(scope_.find(name)->free));
  }
  out.emit(Op::BuildTuple, dst, first, uint32_t(inner.free_names.size()));
}

// With `from __future__ import annotations` the text of the expression, otherwise its value.
void CodeGen::annotation_to(Expr* e, Reg dst) {
  if (cx.future_annotations) {
    out.at(e->span);
    return load_constant(Known::of_str(unparse(*e)), dst);
  }
  auto* starred = as<Starred>(e);  // *args: *Types
  if (!starred) return expr_to(e, dst);
  Temps keep(*this);
  Reg value = operand(starred->value, Later::No);
  out.at(e->span);
  out.emit(Op::UnpackSequence, dst, value, 1);
}

// ---- decorators: a call window each, the next one's result being the argument
Reg CodeGen::open_decorators(Seq<Expr*> decorators) {
  Reg first = top_;
  for (Expr* decorator : decorators) {
    Reg window = alloc(kFrameHeader);
    top_ = window + 1;
    expr_to(decorator, window);
    top_ = window + kFrameHeader;
  }
  return first;
}

void CodeGen::apply_decorators(Seq<Expr*> decorators, Reg first) {
  for (size_t i = decorators.size(); i-- > 0;) {
    Reg window = first + Reg(i) * kFrameHeader;
    out.at(decorators[i]->span);
    out.emit(Op::Call, window, window, 1);
  }
}

void CodeGen::function_def(FunctionDef& s) {
  Temps keep(*this);
  Scope& inner = *program_.scopes.find(&s);
  Reg local = register_of(s.name);
  if (s.decorator_list.empty() && local != kNoReg) {
    make_function(function_unit(s), inner, s.args, s.returns, s.span, local);
    return now_bound(local);
  }
  Reg first = open_decorators(s.decorator_list);
  Reg function = alloc();
  make_function(function_unit(s), inner, s.args, s.returns, s.span, function);
  apply_decorators(s.decorator_list, first);
  out.at(s.span);
  store_name(s.name, first);
}

void CodeGen::lambda_to(Lambda& e, Reg dst) {
  make_function(lambda_unit(e), *program_.scopes.find(&e), e.args, nullptr, e.span, dst);
}

void CodeGen::class_def(ClassDef& s) {
  Temps keep(*this);
  Reg first = open_decorators(s.decorator_list);
  Reg window = alloc();
  out.at(s.span);
  out.emit(Op::LoadBuildClass, window);
  alloc(kFrameHeader - 1);
  Reg function = alloc();
  make_function(class_unit(s), *program_.scopes.find(&s), nullptr, nullptr, s.span, function);
  Reg name = alloc();
  out.at(s.span);
  load_constant(Known::of_str(std::string(s.name)), name);
  arguments(window, 2, s.bases, s.keywords, Op::Call, window, position_of(s.span));
  apply_decorators(s.decorator_list, first);
  out.at(s.span);
  store_name(s.name, first);
}

// ---- comprehensions
template <class Node>
void CodeGen::comprehension_to(Node& e, const char* name, Expr* element, Expr* value, Reg dst) {
  Temps keep(*this);
  Reg window = alloc();
  Scope& inner = *program_.scopes.find(&e);
  make_function(comprehension_unit(e, name, element, value), inner, nullptr, nullptr, e.span,
                window);
  alloc(kFrameHeader - 1);
  Reg iterator = alloc(), iterable = iterator;
  Expr* first = e.generators[0]->iter;
  if (auto known = fold_display(cx, first)) {
    out.at(first->span);
    load_constant(*known, iterator);
  } else {
    iterable = operand(first, Later::No, iterator);
  }
  out.at(e.span);
  out.emit(Op::GetIter, iterator, iterable);
  out.emit(Op::Call, dst, window, 1);
}

template void CodeGen::comprehension_to(ListComp&, const char*, Expr*, Expr*, Reg);
template void CodeGen::comprehension_to(SetComp&, const char*, Expr*, Expr*, Reg);
template void CodeGen::comprehension_to(DictComp&, const char*, Expr*, Expr*, Reg);
template void CodeGen::comprehension_to(GeneratorExp&, const char*, Expr*, Expr*, Reg);

}  // namespace brine
