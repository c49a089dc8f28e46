// Simple statements: return, raise, assert, del, import, expressions. See codegen.h.
#include "compiler/codegen.h"

namespace brine {

using namespace ast;

namespace {
constexpr size_t kChargeEvery = 4096;  // words
}

void CodeGen::block(Seq<Stmt*> body) {
  if (!cx.deeper()) return;
  for (Stmt* s : body) {
    if (cx.failed()) return;
    statement(s);
  }
}

void CodeGen::statement(Stmt* s) {
  if (unit_.code.size() - charged_words_ > kChargeEvery) {
    cx.charge((unit_.code.size() - charged_words_) * sizeof(Word));
    charged_words_ = unit_.code.size();
  }
  Temps keep(*this);
  out.at(s->span);
  truth_position_ = out.position();
  switch (s->kind) {
    case StmtKind::FunctionDef: return function_def(to<FunctionDef>(s));
    case StmtKind::ClassDef: return class_def(to<ClassDef>(s));
    case StmtKind::Return: return return_(to<Return>(s));
    case StmtKind::Delete:
      for (Expr* target : to<Delete>(s).targets) delete_target(target);
      return;
    case StmtKind::Assign: return assign(to<Assign>(s));
    case StmtKind::AugAssign: return aug_assign(to<AugAssign>(s));
    case StmtKind::AnnAssign: return ann_assign(to<AnnAssign>(s));
    case StmtKind::For: return for_(to<For>(s));
    case StmtKind::While: return while_(to<While>(s));
    case StmtKind::If: return if_(to<If>(s));
    case StmtKind::With: return with(to<With>(s), 0);
    case StmtKind::Raise: return raise(to<Raise>(s));
    case StmtKind::Try: return try_(to<Try>(s));
    case StmtKind::Assert: return assert_(to<Assert>(s));
    case StmtKind::Import: return import(to<Import>(s));
    case StmtKind::ImportFrom: return import_from(to<ImportFrom>(s));
    case StmtKind::ExprStmt: return expression_statement(to<ExprStmt>(s));
    case StmtKind::Break: return break_(to<Break>(s));
    case StmtKind::Continue: return continue_(to<Continue>(s));
    case StmtKind::Global:
    case StmtKind::Nonlocal:
    case StmtKind::Pass: return;
    case StmtKind::AsyncFunctionDef:
    case StmtKind::AsyncFor:
    case StmtKind::AsyncWith:
    case StmtKind::Match:
    case StmtKind::TryStar: return;  // refused by the scope pass
  }
}

void CodeGen::expression_statement(ExprStmt& s) {
  if (!interactive_) return discard(s.value);
  Reg value = operand(s.value, Later::No);
  out.at(s.span);
  out.emit(Op::PrintExpr, value);
}

void CodeGen::return_(Return& s) {
  if (!scope_.is_function()) return fail(s.span, "'return' outside function");
  auto* constant = as<ast::Constant>(s.value);
  bool none = !s.value || (constant && constant->value.type == ConstantValue::Type::None);
  if (blocks_.empty() && s.value && s.value->kind == ExprKind::IfExp)
    return return_either(to<IfExp>(s.value), s.span);
  Reg value = kNoReg;
  if (!none && !constant) {
    // What is run on the way out may rebind a local: it is returned as it was here.
    if (blocks_.empty())
      value = operand(s.value, Later::No);
    else
      expr_to(s.value, value = alloc());
  }
  leave_to(0, [&] {
    if (constant && !none) expr_to(s.value, value = alloc());
    out.at(s.span);
    if (none)
      out.emit(Op::ReturnNone);
    else
      out.emit(Op::Return, value);
  });
}

// return a if b else c: each way returns for itself.
void CodeGen::return_either(IfExp& e, const Span& span) {
  Expr* rest = &e;
  auto give = [&](Expr* value) {
    Temps keep(*this);
    Reg r = operand(value, Later::No);
    out.at(span);
    out.emit(Op::Return, r);
  };
  for (IfExp* branch = &e; branch; branch = as<IfExp>(rest)) {
    Label otherwise = out.label();
    out.at(branch->span);
    truth_position_ = out.position();
    jump_if(branch->test, false, otherwise);
    give(branch->body);
    out.bind(otherwise);
    rest = branch->orelse;
  }
  give(rest);
}

void CodeGen::raise(Raise& s) {
  if (!s.exc) return out.emit(Op::RaiseCurrent);
  Reg exception = operand(s.exc, s.cause ? Later::Yes : Later::No);
  if (!s.cause) {
    out.at(s.span);
    return out.emit(Op::Raise, exception);
  }
  Reg cause = operand(s.cause, Later::No);
  out.at(s.span);
  out.emit(Op::RaiseFrom, exception, cause);
}

void CodeGen::assert_(Assert& s) {
  if (auto* tuple = as<Tuple>(s.test); tuple && !tuple->elts.empty())
    cx.warn(s.span, "assertion is always true, perhaps remove parentheses?");
  if (cx.options.optimize) return;
  Label end = out.label();
  jump_if(s.test, true, end);
  Reg window = alloc();
  Position position = truth_position_;
  out.at(position);
  out.emit(Op::LoadAssertionError, window);
  if (s.msg) {
    alloc(kFrameHeader - 1);
    expr_to(s.msg, alloc());
    out.at(position);
    out.emit(Op::Call, window, window, 1);
  }
  out.emit(Op::Raise, window);
  out.bind(end);
}

void CodeGen::delete_target(Expr* target) {
  if (cx.failed() || !cx.deeper()) return;
  Temps keep(*this);
  switch (target->kind) {
    case ExprKind::Name: out.at(target->span); return delete_name(to<Name>(target).id);
    case ExprKind::Attribute: {
      auto& e = to<Attribute>(target);
      Reg object = operand(e.value, Later::No);
      at_attribute(e);
      out.emit(Op::DelAttr, object, 0, out.name(cx.mangle(scope_.private_class, e.attr)));
      return;
    }
    case ExprKind::Subscript: {
      auto& e = to<Subscript>(target);
      Reg object = operand(e.value, Later::Yes);
      Reg index = operand(e.slice, Later::No);
      out.at(e.span);
      out.emit(Op::DelItem, object, index);
      return;
    }
    case ExprKind::Tuple:
      for (Expr* e : to<Tuple>(target).elts) delete_target(e);
      return;
    case ExprKind::List:
      for (Expr* e : to<List>(target).elts) delete_target(e);
      return;
    default: return fail(target->span, "cannot delete this expression");
  }
}

// ---- imports
void CodeGen::import(Import& s) {
  for (Alias* alias : s.names) {
    Temps keep(*this);
    Reg module = alloc(2);
    out.at(s.span);
    load_constant(Known::of_int(0), module + 1);
    out.emit(Op::LoadNone, module);
    out.emit(Op::ImportName, module, module, out.name(alias->name));
    if (!alias->asname.data()) {
      size_t dot = alias->name.find('.');
      store_name(dot == alias->name.npos ? alias->name : intern(alias->name.substr(0, dot)),
                 module);
      continue;
    }
    for (size_t dot = alias->name.find('.'); dot != alias->name.npos;) {
      size_t next = alias->name.find('.', dot + 1);
      Identifier part =
          intern(alias->name.substr(dot + 1, next == alias->name.npos ? next : next - dot - 1));
      out.emit(Op::ImportFrom, module, module, out.name(part));
      dot = next;
    }
    store_name(alias->asname, module);
  }
}

void CodeGen::import_from(ImportFrom& s) {
  if (s.module == "__future__" && s.level == 0 && s.span.line > cx.last_future_line)
    return fail(s.span, "from __future__ imports must occur at the beginning of the file");
  Reg module = alloc(2);
  Known names = Known::of(Known::Kind::Tuple);
  for (Alias* alias : s.names) names.items.push_back(Known::of_str(std::string(alias->name)));
  load_constant(names, module);
  load_constant(Known::of_int(s.level), module + 1);
  out.emit(Op::ImportName, module, module, out.name(s.module.data() ? s.module : intern("")));
  Reg value = module + 1;
  for (Alias* alias : s.names) {
    if (alias->name == "*") return out.emit(Op::ImportStar, module, kNamespace);
    Identifier name = alias->asname.data() ? alias->asname : alias->name;
    Reg local = register_of(name);
    Reg to = local != kNoReg ? local : value;
    out.emit(Op::ImportFrom, to, module, out.name(alias->name));
    store_name(name, to);
  }
}

}  // namespace brine
