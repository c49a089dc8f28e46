// Whole code units: modules, functions, lambdas, classes, comprehensions. See codegen.h.
#include "compiler/codegen.h"
#include "vm/bytecode/verify.h"

namespace brine {

using namespace ast;

namespace {

constexpr uint32_t kMost = 65535;
// Code nested in code: 100 indentations and 200 brackets. The verifier has a limit too.
constexpr int kDeepest = 300;
static_assert(kDeepest < int(kMaxCodeDepth));
constexpr size_t kLongestLambdaSource = 16384;  // a lambda can stand many times on one long line
constexpr Reg kClassCell = 1;                   // of a class body that has one

}  // namespace

struct CodeGen::Head {
  Identifier name;
  Span span;  // of the definition, decorators included
  uint32_t flags = 0;
  Arguments* args = nullptr;  // null: a comprehension, a class, a module
  bool keep_source = false;
};

namespace {

ast::Constant* docstring_of(Seq<Stmt*> body) {
  if (body.empty()) return nullptr;
  auto* statement = as<ExprStmt>(body[0]);
  auto* text = statement ? as<ast::Constant>(statement->value) : nullptr;
  return text && text->value.type == ConstantValue::Type::Str ? text : nullptr;
}

Span with_decorators(const Span& span, Seq<Expr*> decorators) {
  Span whole = span;
  if (!decorators.empty()) whole.line = decorators[0]->span.line;
  return whole;
}

}  // namespace

CodeGen::CodeGen(Program& program, Scope& scope, CodeGen* outer, CodeUnit& unit, bool wide)
    : program_(program),
      cx(program.cx),
      scope_(scope),
      outer_(outer),
      depth_(outer ? outer->depth_ + 1 : 0),
      unit_(unit),
      out(unit, wide) {}

template <class Body>
UnitRef CodeGen::make_unit(Program& program, Scope& scope, CodeGen* outer, const Head& head,
                           Body body) {
  if (program.cx.failed() || !program.cx.deeper()) return nullptr;
  if (outer && outer->depth_ >= kDeepest) {
    program.cx.fail(head.span, "too many nested functions and classes");
    return nullptr;
  }
  for (bool wide : {false, true}) {
    auto unit = std::make_shared<CodeUnit>();
    auto gen = std::make_unique<CodeGen>(program, scope, outer, *unit, wide);  // spares the stack
    gen->begin(head);
    body(*gen);
    if (program.cx.failed()) return nullptr;
    if (gen->end()) return unit;
    if (program.cx.failed()) return nullptr;
  }
  program.cx.fail(head.span, "code block too large");
  return nullptr;
}

std::string CodeGen::qualified(Identifier name) const {
  if (!outer_ || outer_->scope_.kind == Scope::Kind::Module) return std::string(name);
  Symbol* symbol = outer_->scope_.find(cx.mangle(outer_->scope_.private_class, name));
  if (symbol && symbol->resolution == Resolution::GlobalExplicit) return std::string(name);
  const char* between = outer_->scope_.is_function() ? ".<locals>." : ".";
  return outer_->unit_.qualname + between + std::string(name);
}

// Everything that is known before the body, up to the cells made at entry.
void CodeGen::begin(const Head& head) {
  unit_.name = std::string(head.name);
  unit_.qualname = qualified(head.name);
  unit_.filename = cx.filename;
  unit_.first_line = head.span.line;
  unit_.flags = head.flags | (cx.options.hidden ? kHidden : 0u);
  unit_.free_names.assign(scope_.free_names.begin(), scope_.free_names.end());
  if (!scope_.free_names.empty()) unit_.flags |= kNested;
  if (head.keep_source && cx.options.keep_source)
    unit_.source = std::string(cx.lines(head.span.line, head.span.end_line));
  out.at(Span{head.span.line, head.span.line, 0, 0});

  if (scope_.is_function()) {
    unit_.flags |= kOptimized | (scope_.generator ? kGenerator : 0u);
    for (Symbol* local : scope_.locals) {
      Reg r = Reg(local->reg);
      unit_.local_names.emplace_back(local->name);
      if (local->has(Symbol::kDeleted)) out.deleted.add(r);
      if (local->has(Symbol::kParameter)) out.bound.add(r);
      if (local->resolution == Resolution::Cell && r <= kMost) unit_.cells.push_back(uint16_t(r));
    }
    if (asks_for_locals()) unit_.local_names.emplace_back(kLocalsName);
    if (Arguments* args = head.args) {
      unit_.positional_only = uint16_t(args->posonlyargs.size());
      unit_.positional = uint16_t(args->posonlyargs.size() + args->args.size());
      unit_.keyword_only = uint16_t(args->kwonlyargs.size());
      if (args->vararg) unit_.flags |= kVarArgs;
      if (args->kwarg) unit_.flags |= kVarKeywords;
    } else {
      unit_.positional = 1;  // a comprehension's iterator
    }
  } else {
    unit_.positional = 1;
    unit_.flags |= kHasNamespace;
    unit_.local_names.emplace_back(".namespace");
    if (scope_.class_cell) {
      unit_.local_names.emplace_back("__class__");
      unit_.cells.push_back(kClassCell);
    }
  }
  locals_ = top_ = high_ = Reg(unit_.local_names.size());
  for (uint16_t cell : unit_.cells) out.emit(Op::MakeCell, cell);
}

// False when jumps turned out too long.
bool CodeGen::end() {
  return_none();
  const char* overflow = out.overflow();
  if (locals_ > kMost)
    overflow = "too many local variables";
  else if (high_ > kMost)
    overflow = "too many values at once: expression too large";
  if (overflow) {
    cx.fail({unit_.first_line, unit_.first_line, 0, 0}, overflow);
    return false;
  }
  unit_.locals = uint16_t(locals_);
  unit_.registers = uint16_t(high_);
  if (!out.finish(cx)) return false;
  unit_.code.shrink_to_fit();
  cx.charge(sizeof(CodeUnit) + unit_.code.size() * sizeof(Word) - charged_words_ * sizeof(Word) +
            unit_.constants.size() * sizeof(Known) + unit_.source.size());
  return true;
}

void CodeGen::return_none() { out.emit(Op::ReturnNone); }

UnitRef CodeGen::module_unit(Program& program, Module& module) {
  Scope& scope = *program.scopes.find(&module);
  Head head{"<module>", {1, 1, 0, 0}, kModule};
  return make_unit(program, scope, nullptr, head, [&](CodeGen& gen) {
    gen.interactive_ = module.mode == ast::Mode::Single;
    if (module.expression) {
      Temps keep(gen);
      Reg value = gen.operand(module.expression, Later::No);
      gen.out.emit(Op::Return, value);
      return;
    }
    if (scope.annotations) gen.out.emit(Op::SetupAnnotations, kNamespace);
    ast::Constant* doc = module.mode == ast::Mode::File ? docstring_of(module.body) : nullptr;
    if (doc && gen.cx.options.optimize < 2) {
      Temps keep(gen);
      Reg text = gen.alloc();
      gen.expr_to(doc, text);
      gen.store_name(gen.intern("__doc__"), text);
    }
    gen.block(module.body);
  });
}

UnitRef CodeGen::function_unit(FunctionDef& s) {
  Scope& scope = *program_.scopes.find(&s);
  Head head{s.name, with_decorators(s.span, s.decorator_list), 0, s.args, true};
  return make_unit(program_, scope, this, head, [&](CodeGen& gen) {
    ast::Constant* doc = docstring_of(s.body);
    if (doc && gen.cx.options.optimize < 2) {
      gen.unit_.flags |= kMethodDocstring;
      gen.out.constant(literal(doc->value));  // the first one
    }
    gen.block(s.body);
  });
}

UnitRef CodeGen::lambda_unit(Lambda& e) {
  Scope& scope = *program_.scopes.find(&e);
  bool short_enough = cx.lines(e.span.line, e.span.end_line).size() <= kLongestLambdaSource;
  Head head{"<lambda>", e.span, 0, e.args, short_enough};
  return make_unit(program_, scope, this, head, [&](CodeGen& gen) {
    if (auto* either = as<IfExp>(e.body)) return gen.return_either(*either, e.body->span);
    Temps keep(gen);
    Reg value = gen.operand(e.body, Later::No);
    gen.out.at(e.body->span);
    gen.out.emit(Op::Return, value);
  });
}

UnitRef CodeGen::class_unit(ClassDef& s) {
  Scope& scope = *program_.scopes.find(&s);
  Head head{s.name, with_decorators(s.span, s.decorator_list), kClassBody, nullptr, true};
  return make_unit(program_, scope, this, head, [&](CodeGen& gen) { gen.class_body(s); });
}

void CodeGen::class_body(ClassDef& s) {
  Reg value = alloc();
  out.emit(Op::LoadName, value, kNamespace, out.name(intern("__name__")));
  store_name(intern("__module__"), value);
  load_constant(Known::of_str(unit_.qualname), value);
  store_name(intern("__qualname__"), value);
  if (scope_.annotations) out.emit(Op::SetupAnnotations, kNamespace);
  ast::Constant* doc = docstring_of(s.body);
  if (doc && cx.options.optimize < 2) {
    expr_to(doc, value);
    store_name(intern("__doc__"), value);
  }
  top_ = value;
  block(s.body);
  if (scope_.class_cell) {
    store_name(intern("__classcell__"), kClassCell);
    out.emit(Op::Return, kClassCell);
  }
}

// ---- comprehensions
template <class Node>
UnitRef CodeGen::comprehension_unit(Node& e, const char* name, Expr* element, Expr* value) {
  Scope& scope = *program_.scopes.find(&e);
  Head head{name, e.span};
  return make_unit(program_, scope, this, head, [&](CodeGen& gen) {
    Temps keep(gen);
    Reg result = kNoReg;
    gen.out.at(e.span);
    gen.truth_position_ = gen.out.position();
    switch (scope.comprehension) {
      case Scope::Comprehension::List:
        gen.out.emit(Op::BuildList, result = gen.alloc(), 0, 0);
        break;
      case Scope::Comprehension::Set: gen.out.emit(Op::BuildSet, result = gen.alloc(), 0, 0); break;
      case Scope::Comprehension::Dict:
        gen.out.emit(Op::BuildDict, result = gen.alloc(), 0, 0);
        break;
      default: break;
    }
    gen.comprehension_loop(e.generators, 0, e, element, value, result);
    gen.out.at(e.span);
    if (result != kNoReg) gen.out.emit(Op::Return, result);
  });
}

void CodeGen::comprehension_loop(Seq<Comprehension*> parts, size_t at, Expr& whole, Expr* element,
                                 Expr* value, Reg result) {
  if (cx.failed() || !cx.deeper()) return;
  Temps keep(*this);
  if (at == parts.size()) {
    Reg first = operand(element, Later::Yes);
    if (value) {
      Reg second = operand(value, Later::No);
      out.at(whole.span);
      out.emit(Op::DictAdd, result, first, second);
    } else if (result == kNoReg) {
      Reg sent = is_local(first) ? alloc() : first;
      out.at(whole.span);
      out.suspend_point({});
      out.emit(Op::Yield, sent, first);
    } else {
      out.at(whole.span);
      out.emit(scope_.comprehension == Scope::Comprehension::Set ? Op::SetAdd : Op::ListAppend,
               result, first);
    }
    return;
  }
  Comprehension& part = *parts[at];
  Reg iterator = 0;  // the parameter of the first one, an iterator already
  if (at > 0) {
    iterator = alloc();
    Reg iterable = iterator;
    if (auto known = fold_display(cx, part.iter)) {
      out.at(part.iter->span);
      load_constant(*known, iterable);
    } else {
      iterable = operand(part.iter, Later::No, iterator);
    }
    out.at(whole.span);
    out.emit(Op::GetIter, iterator, iterable);
  }
  Label body = out.label(), again = out.label();
  Reg local = register_of(part.target);
  Reg item = local != kNoReg ? local : alloc();
  out.at(whole.span);
  bool entered = out.reachable();
  out.jump(again);
  out.open(body, entered, out.bound.without(out.deleted));
  if (local != kNoReg)
    now_bound(local);
  else
    store(part.target, item);
  for (Expr* condition : part.ifs) {
    truth_position_ = {whole.span.line, whole.span.end_line, whole.span.col, whole.span.end_col};
    jump_if(condition, false, again);
  }
  comprehension_loop(parts, at + 1, whole, element, value, result);
  out.bind(again);
  out.at(whole.span);
  out.branch(Op::ForIter, item, iterator, body);
}

template UnitRef CodeGen::comprehension_unit(ListComp&, const char*, Expr*, Expr*);
template UnitRef CodeGen::comprehension_unit(SetComp&, const char*, Expr*, Expr*);
template UnitRef CodeGen::comprehension_unit(DictComp&, const char*, Expr*, Expr*);
template UnitRef CodeGen::comprehension_unit(GeneratorExp&, const char*, Expr*, Expr*);

}  // namespace brine
