// See scope.h. The first pass, ScopeBuilder; the second is in scope_resolve.cpp.
#include "compiler/scope.h"

#include <algorithm>

namespace brine {

using namespace ast;

namespace {

constexpr size_t kLinearSymbols = 8;  // up to here a scan beats the index

size_t slot_of(const char* data, size_t mask) {
  size_t h = reinterpret_cast<uintptr_t>(data);
  return (h ^ h >> 7 ^ h >> 15) * 0x9e3779b1u >> 7 & mask;
}

}  // namespace

// ---- scopes
Symbol* Scope::find(Identifier name) {
  if (index_.empty()) {
    for (Symbol* symbol : symbols)
      if (symbol->name.data() == name.data()) return symbol;
    return nullptr;
  }
  size_t mask = index_.size() - 1;
  for (size_t at = slot_of(name.data(), mask); index_[at]; at = (at + 1) & mask)
    if (symbols[index_[at] - 1]->name.data() == name.data()) return symbols[index_[at] - 1];
  return nullptr;
}

Symbol& Scope::get(Identifier name, Arena& arena) {
  if (Symbol* known = find(name)) return *known;
  Symbol* symbol = arena.make<Symbol>();
  symbol->name = name;
  symbols.push_back(symbol);
  if (symbols.size() > kLinearSymbols) {
    if (symbols.size() * 2 > index_.size()) {
      index_more();
    } else {
      size_t mask = index_.size() - 1, at = slot_of(name.data(), mask);
      while (index_[at]) at = (at + 1) & mask;
      index_[at] = uint32_t(symbols.size());
    }
  }
  return *symbol;
}

void Scope::index_more() {
  index_.assign(std::max<size_t>(32, index_.size() * 2), 0);
  size_t mask = index_.size() - 1;
  for (size_t i = 0; i < symbols.size(); i++) {
    size_t at = slot_of(symbols[i]->name.data(), mask);
    while (index_[at]) at = (at + 1) & mask;
    index_[at] = uint32_t(i + 1);
  }
}

// `yield from` in the body of a function, not of those inside it.
class YieldFromFinder {
 public:
  explicit YieldFromFinder(Seq<Stmt*> body) {
    look(body);
    while (!found && !(statements_.empty() && expressions_.empty())) {
      if (!expressions_.empty())
        ast::visit(*taken(expressions_), *this);
      else
        ast::visit(*taken(statements_), *this);
    }
  }
  Expr* found = nullptr;

  template <class Node>
  void operator()(Node& node) {
    constexpr bool kInside = std::is_same_v<Node, FunctionDef> ||
                             std::is_same_v<Node, AsyncFunctionDef> ||
                             std::is_same_v<Node, ClassDef> || std::is_same_v<Node, Lambda>;
    if constexpr (std::is_same_v<Node, YieldFrom>)
      found = &node;
    else if constexpr (!kInside)
      for_each_field(node, [&](const char*, auto& field) { look(field); });
  }

 private:
  template <class T>
  static T* taken(std::vector<T*>& list) {
    T* last = list.back();
    list.pop_back();
    return last;
  }
  template <class T>
  void look(Seq<T> fields) {
    for (auto& field : fields) look(field);
  }
  template <class T>
  void look(T& field) {
    if constexpr (std::is_same_v<T, Stmt*>) {
      statements_.push_back(field);
    } else if constexpr (std::is_same_v<T, Expr*>) {
      if (field) expressions_.push_back(field);
    } else if constexpr (std::is_same_v<T, ExceptHandler*> || std::is_same_v<T, WithItem*> ||
                         std::is_same_v<T, Keyword*> || std::is_same_v<T, MatchCase*>) {
      (*this)(*field);
    }
  }
  std::vector<Stmt*> statements_;
  std::vector<Expr*> expressions_;
};

// ---- the first pass: what each block binds and uses
class ScopeBuilder {
 public:
  ScopeBuilder(ScopeTree& tree, Compilation& compilation)
      : tree_(tree),
        cx_(compilation),
        class_name_(cx_.arena.intern("__class__")),
        super_name_(cx_.arena.intern("super")),
        iterator_name_(cx_.arena.intern(".0")),
        debug_name_(cx_.arena.intern("__debug__")) {}

  Scope* module(Module& module) {
    Scope* top = enter(&module, Scope::Kind::Module);
    if (module.expression) expr(module.expression);
    block(module.body);
    scope_ = nullptr;
    return top;
  }

  // Statements
  void operator()(FunctionDef& s) {
    expressions(s.decorator_list);
    defaults(*s.args);
    annotations(*s.args, s.returns);
    bind(s.name, s.span);
    Scope* outer = scope_;
    enter(&s, Scope::Kind::Function);
    parameters(*s.args, s.span);
    block(s.body);
    scope_ = outer;
  }
  void operator()(AsyncFunctionDef& s) {
    if (Expr* e = YieldFromFinder(s.body).found)
      return cx_.fail(e->span, "'yield from' inside async function");
    unsupported(s.span, "'async def'");
  }
  void operator()(ClassDef& s) {
    expressions(s.decorator_list);
    bind(s.name, s.span);
    expressions(s.bases);
    keywords(s.keywords);
    Scope* outer = scope_;
    enter(&s, Scope::Kind::Class)->private_class = s.name;
    block(s.body);
    scope_ = outer;
  }
  void operator()(Return& s) {
    if (s.value) {
      expr(s.value);
      scope_->returns_value = true;
    }
  }
  void operator()(Delete& s) {
    expressions(s.targets);
    for (Expr* target : s.targets) deleted(target);
  }
  void operator()(Assign& s) {
    expr(s.value);
    expressions(s.targets);
  }
  void operator()(AugAssign& s) {
    expr(s.target);
    expr(s.value);
  }
  void operator()(AnnAssign& s);
  void operator()(For& s) {
    expr(s.iter);
    expr(s.target);
    block(s.body);
    block(s.orelse);
  }
  void operator()(AsyncFor& s) { outside_async(s.span, "'async for'"); }
  void operator()(While& s) {
    expr(s.test);
    block(s.body);
    block(s.orelse);
  }
  void operator()(If& s) {
    If* branch = &s;
    for (;;) {
      expr(branch->test);
      block(branch->body);
      If* next = branch->orelse.size() == 1 ? as<If>(branch->orelse[0]) : nullptr;
      if (!next) break;
      branch = next;
    }
    block(branch->orelse);
  }
  void operator()(With& s) {
    for (WithItem* item : s.items) {
      expr(item->context_expr);
      optional(item->optional_vars);
    }
    block(s.body);
  }
  void operator()(AsyncWith& s) { outside_async(s.span, "'async with'"); }
  void operator()(Match& s) { unsupported(s.span, "'match'"); }
  void operator()(Raise& s) {
    optional(s.exc);
    optional(s.cause);
  }
  void operator()(Try& s) {
    block(s.body);
    for (ExceptHandler* handler : s.handlers) {
      optional(handler->type);
      if (handler->name.data()) {
        bind(handler->name, handler->span);
        symbol(handler->name).flags |= Symbol::kDeleted;
      }
      block(handler->body);
    }
    block(s.orelse);
    block(s.finalbody);
  }
  void operator()(TryStar& s) { unsupported(s.span, "'except*'"); }
  void operator()(Assert& s) {
    expr(s.test);
    optional(s.msg);
  }
  void operator()(Import& s) {
    for (Alias* alias : s.names) import(*alias);
  }
  void operator()(ImportFrom& s) {
    for (Alias* alias : s.names) import(*alias);
  }
  void operator()(Global& s) {
    for (Identifier name : s.names) declare(name, s.span, Symbol::kGlobal, "global");
  }
  void operator()(Nonlocal& s) {
    for (Identifier name : s.names) declare(name, s.span, Symbol::kNonlocal, "nonlocal");
  }
  void operator()(ExprStmt& s) { expr(s.value); }
  void operator()(Pass&) {}
  void operator()(Break&) {}
  void operator()(Continue&) {}

  // Expressions; the left spines (BinOp, Attribute, Subscript, Call) are walked by expr()
  void operator()(BoolOp& e) { expressions(e.values); }
  void operator()(NamedExpr& e);
  void operator()(BinOp& e) { expr(e.right); }
  void operator()(UnaryOp& e) { expr(e.operand); }
  void operator()(Lambda& e) {
    defaults(*e.args);
    Scope* outer = scope_;
    enter(&e, Scope::Kind::Function)->lambda = true;
    parameters(*e.args, e.span);
    expr(e.body);
    scope_ = outer;
  }
  void operator()(IfExp& e) {
    IfExp* branch = &e;
    for (;;) {
      expr(branch->test);
      expr(branch->body);
      IfExp* next = as<IfExp>(branch->orelse);
      if (!next) break;
      branch = next;
    }
    expr(branch->orelse);
  }
  void operator()(Dict& e) {
    for (size_t i = 0; i < e.values.size(); i++) {
      optional(e.keys[i]);
      expr(e.values[i]);
    }
  }
  void operator()(Set& e) { expressions(e.elts); }
  void operator()(ListComp& e) { comprehension(e, Scope::Comprehension::List, e.elt, nullptr); }
  void operator()(SetComp& e) { comprehension(e, Scope::Comprehension::Set, e.elt, nullptr); }
  void operator()(DictComp& e) { comprehension(e, Scope::Comprehension::Dict, e.key, e.value); }
  void operator()(GeneratorExp& e) {
    comprehension(e, Scope::Comprehension::Generator, e.elt, nullptr);
  }
  void operator()(Await& e) {
    if (refused_in_annotation(e, "await expression")) return;
    expr(e.value);
  }
  void operator()(Yield& e) {
    if (refused_in_annotation(e, "yield expression")) return;
    optional(e.value);
    yields(e);
  }
  void operator()(YieldFrom& e) {
    if (refused_in_annotation(e, "yield expression")) return;
    expr(e.value);
    yields(e);
  }
  void operator()(Compare& e) {
    expr(e.left);
    expressions(e.comparators);
  }
  void operator()(Call& e) {
    expressions(e.args);
    keywords(e.keywords);
  }
  void operator()(FormattedValue& e) {
    expr(e.value);
    optional(e.format_spec);
  }
  void operator()(JoinedStr& e) { expressions(e.values); }
  void operator()(ast::Constant&) {}
  void operator()(Attribute&) {}
  void operator()(Subscript& e) { expr(e.slice); }
  void operator()(Starred& e) { expr(e.value); }
  void operator()(Name& e) {
    if (e.ctx != Context::Load) return bind(e.id, e.span);
    use(e.id);
    if (e.id.data() == super_name_.data() && scope_->is_function()) use(class_name_);
  }
  void operator()(List& e) { expressions(e.elts); }
  void operator()(Tuple& e) { expressions(e.elts); }
  void operator()(Slice& e) {
    optional(e.lower);
    optional(e.upper);
    optional(e.step);
  }

 private:
  Scope* enter(const void* node, Scope::Kind kind) {
    Scope* scope = &tree_.scopes_.emplace_back();
    cx_.charge(sizeof(Scope) + 128);
    scope->kind = kind;
    scope->parent = scope_;
    if (scope_) scope->private_class = scope_->private_class;
    if (scope_) scope->in_iterable = scope_->in_iterable;
    tree_.by_node_[node] = scope;
    return scope_ = scope;
  }
  void block(Seq<Stmt*> body) {
    if (!cx_.deeper()) return;
    for (Stmt* s : body) {
      if (cx_.failed()) return;
      ast::visit(*s, *this);
    }
  }
  void expr(Expr* e) {
    if (cx_.failed() || !cx_.deeper()) return;
    if (!left_child(e)) {
      ast::visit(*e, *this);
      return;
    }
    size_t base = spine_.size();
    for (Expr* left = e; left; left = left_child(left)) spine_.push_back(left);
    while (spine_.size() > base && cx_.going_on()) {
      Expr* node = spine_.back();
      spine_.pop_back();
      ast::visit(*node, *this);
    }
  }
  void optional(Expr* e) {
    if (e) expr(e);
  }
  void expressions(Seq<Expr*> list) {
    for (Expr* e : list) optional(e);
  }
  void keywords(Seq<Keyword*> list) {
    for (Keyword* keyword : list) expr(keyword->value);
  }

  Identifier mangled(Identifier name) { return cx_.mangle(scope_->private_class, name); }
  Symbol& symbol(Identifier name) { return scope_->get(mangled(name), cx_.arena); }
  void use(Identifier name) { symbol(name).flags |= Symbol::kUsed; }
  void bind(Identifier name, const Span& span) { bind_in(*scope_, mangled(name), span); }
  void bind_in(Scope& scope, Identifier name, const Span& span) {
    Symbol& symbol = scope.get(name, cx_.arena);
    if (scope_->in_target) {
      if (symbol.flags & (Symbol::kGlobal | Symbol::kNonlocal) &&
          scope.find(name)->has(Symbol::kWalrus))
        return cx_.fail(
            span,
            "comprehension inner loop cannot rebind assignment expression target " + quoted(name));
      symbol.flags |= Symbol::kIterated;
    }
    symbol.flags |= Symbol::kBound | Symbol::kAssigned;
  }
  void deleted(Expr* target) {
    if (auto* name = as<Name>(target)) symbol(name->id).flags |= Symbol::kDeleted;
    if (auto* tuple = as<Tuple>(target))
      for (Expr* e : tuple->elts) deleted(e);
    if (auto* list = as<List>(target))
      for (Expr* e : list->elts) deleted(e);
  }
  void import(Alias& alias) {
    Identifier name = alias.asname.data() ? alias.asname : alias.name;
    if (name == "*") {
      if (scope_->kind != Scope::Kind::Module)
        cx_.fail(alias.span, "import * only allowed at module level");
      return;
    }
    size_t dot = name.find('.');
    if (dot != name.npos) name = cx_.arena.intern(name.substr(0, dot));
    symbol(name).flags |= Symbol::kBound;  // not kAssigned: `global` may follow
  }
  void declare(Identifier name, const Span& span, Symbol::Flag flag, const char* word) {
    Identifier mangled_name = mangled(name);
    if (Symbol* known = scope_->find(mangled_name)) {
      if (known->flags &
          (Symbol::kParameter | Symbol::kAssigned | Symbol::kUsed | Symbol::kAnnotated)) {
        std::string who = "name " + quoted(name);
        if (known->has(Symbol::kParameter))
          cx_.fail(span, who + " is parameter and " + word);
        else if (known->has(Symbol::kUsed))
          cx_.fail(span, who + " is used prior to " + word + " declaration");
        else if (known->has(Symbol::kAnnotated))
          cx_.fail(span, "annotated " + who + " can't be " + word);
        else
          cx_.fail(span, who + " is assigned to before " + word + " declaration");
        return;
      }
    }
    scope_->get(mangled_name, cx_.arena).flags |= flag;
    // A global of a function is one of the module's code as well, though that may run with locals of its own (exec).
    if (flag == Symbol::kGlobal) tree_.scopes_.front().get(mangled_name, cx_.arena).flags |= flag;
    tree_.directives_.push_back({scope_, mangled_name, span});
  }

  void defaults(Arguments& args) {
    expressions(args.defaults);
    expressions(args.kw_defaults);
  }
  void annotation(Expr* e) {
    if (!e) return;
    if (!cx_.future_annotations) return expr(e);
    // Never evaluated: looked at for what may not stand there, then forgotten.
    size_t known = tree_.scopes_.size();
    Scope* outer = scope_;
    enter(e, Scope::Kind::Module);
    bool before = in_annotation_;
    in_annotation_ = true;
    expr(e);
    in_annotation_ = before;
    scope_ = outer;
    while (tree_.scopes_.size() > known) tree_.scopes_.pop_back();
  }
  void annotations(Arguments& args, Expr* returns) {
    auto each = [&](Seq<Arg*> list) {
      for (Arg* arg : list) annotation(arg->annotation);
    };
    each(args.posonlyargs);
    each(args.args);
    if (args.vararg) annotation(args.vararg->annotation);
    each(args.kwonlyargs);
    if (args.kwarg) annotation(args.kwarg->annotation);
    annotation(returns);
  }
  void parameter(Arg* arg) {
    if (!arg) return;
    Symbol& symbol = this->symbol(arg->arg);
    if (symbol.has(Symbol::kParameter))
      return cx_.fail(arg->span,
                      "duplicate argument " + quoted(symbol.name) + " in function definition");
    symbol.flags |= Symbol::kParameter | Symbol::kBound;
    scope_->parameters.push_back(&symbol);
  }
  void parameters(Arguments& args, const Span& span) {
    auto refused = [](Arg* arg) { return arg && arg->arg == "__debug__"; };
    for (Seq<Arg*> list : {args.posonlyargs, args.args, args.kwonlyargs})
      for (Arg* arg : list)
        if (refused(arg)) return cx_.fail(span, "cannot assign to __debug__");
    if (refused(args.vararg) || refused(args.kwarg))
      return cx_.fail(span, "cannot assign to __debug__");
    for (Arg* arg : args.posonlyargs) parameter(arg);
    for (Arg* arg : args.args) parameter(arg);
    for (Arg* arg : args.kwonlyargs) parameter(arg);
    parameter(args.vararg);
    parameter(args.kwarg);
  }

  template <class Node>
  void comprehension(Node& e, Scope::Comprehension what, Expr* element, Expr* value) {
    Comprehension* first = e.generators[0];
    if (first->is_async)
      return cx_.fail(e.span, "asynchronous comprehension outside of an asynchronous function");
    bool outer_iterable = scope_->in_iterable;
    scope_->in_iterable = true;
    expr(first->iter);
    scope_->in_iterable = outer_iterable;
    Scope* outer = scope_;
    Scope* scope = enter(&e, Scope::Kind::Function);
    scope->comprehension = what;
    scope->generator = what == Scope::Comprehension::Generator;
    Symbol& iterator = scope->get(iterator_name_, cx_.arena);
    iterator.flags |= Symbol::kParameter | Symbol::kBound;
    scope->parameters.push_back(&iterator);
    for (Comprehension* part : e.generators) {
      if (part->is_async)
        return cx_.fail(e.span, "asynchronous comprehension outside of an asynchronous function");
      if (part != first) {
        bool before = scope->in_iterable;
        scope->in_iterable = true;
        expr(part->iter);
        scope->in_iterable = before;
      }
      scope->in_target = true;
      expr(part->target);
      scope->in_target = false;
      expressions(part->ifs);
    }
    expr(element);
    optional(value);
    scope_ = outer;
  }
  void yields(Expr& e) {
    static constexpr const char* kWhere[] = {"", "list comprehension", "set comprehension",
                                             "dict comprehension", "generator expression"};
    scope_->generator = true;
    if (scope_->comprehension != Scope::Comprehension::None)
      cx_.fail(e.span, std::string("'yield' inside ") + kWhere[int(scope_->comprehension)]);
  }
  bool refused_in_annotation(Expr& e, const char* what) {
    if (!in_annotation_) return false;
    cx_.fail(e.span, "'" + std::string(what) + "' can not be used within an annotation");
    return true;
  }
  void extend_to_enclosing(Name& target);
  void unsupported(const Span& span, const char* what) {
    cx_.fail(span, std::string(what) + " statement is not supported yet");
  }
  void outside_async(const Span& span, const char* what) {
    cx_.fail(span, std::string(what) + " outside async function");
  }

  ScopeTree& tree_;
  Compilation& cx_;
  Scope* scope_ = nullptr;
  bool in_annotation_ = false;
  std::vector<Expr*> spine_;
  Identifier class_name_, super_name_, iterator_name_, debug_name_;
};

void ScopeBuilder::operator()(AnnAssign& s) {
  if (auto* name = as<Name>(s.target)) {
    Identifier id = mangled(name->id);
    Symbol* known = scope_->find(id);
    if (s.simple && scope_->parent && known &&
        known->flags & (Symbol::kGlobal | Symbol::kNonlocal)) {
      const char* word = known->has(Symbol::kGlobal) ? "global" : "nonlocal";
      return cx_.fail(s.span, "annotated name " + quoted(name->id) + " can't be " + word);
    }
    optional(s.value);
    if (s.simple || s.value) bind(name->id, s.target->span);
    if (s.simple) symbol(name->id).flags |= Symbol::kAnnotated;
  } else {
    optional(s.value);
    expr(s.target);
  }
  if (s.simple) scope_->annotations = true;
  annotation(s.annotation);
}

// A walrus inside a comprehension binds in the block around all comprehensions.
void ScopeBuilder::extend_to_enclosing(Name& target) {
  Identifier name = mangled(target.id);
  for (Scope* scope = scope_; scope; scope = scope->parent) {
    if (scope->comprehension != Scope::Comprehension::None) {
      Symbol* symbol = scope->find(name);
      if (symbol && symbol->has(Symbol::kIterated))
        return cx_.fail(target.span,
                        "assignment expression cannot rebind comprehension iteration variable " +
                            quoted(target.id));
      continue;
    }
    if (scope->kind == Scope::Kind::Class)
      return cx_.fail(
          target.span,
          "assignment expression within a comprehension cannot be used in a class body");
    Symbol& here = scope_->get(name, cx_.arena);
    Symbol& there = scope->get(name, cx_.arena);
    here.flags |= Symbol::kWalrus;
    bool global = !scope->is_function() || there.has(Symbol::kGlobal);
    here.flags |= global ? Symbol::kGlobal : Symbol::kNonlocal;
    there.flags |= Symbol::kWalrus | (scope->is_function() ? Symbol::kBound : Symbol::kGlobal);
    tree_.directives_.push_back({scope_, name, target.span});
    return;
  }
}

void ScopeBuilder::operator()(NamedExpr& e) {
  if (in_annotation_) {
    refused_in_annotation(e, "named expression");
    return;
  }
  if (scope_->in_iterable)
    return cx_.fail(e.span,
                    "assignment expression cannot be used in a comprehension iterable expression");
  auto& target = to<Name>(e.target);
  if (scope_->comprehension != Scope::Comprehension::None) {
    extend_to_enclosing(target);
    if (cx_.failed()) return;
  }
  expr(e.value);
  bind(target.id, target.span);
  symbol(target.id).flags |= Symbol::kWalrus;
}

// ---- the whole tree
Scope* ScopeTree::find(const void* node) const {
  auto at = by_node_.find(node);
  return at == by_node_.end() ? nullptr : at->second;
}

Scope* ScopeTree::build(Module& module) {
  ScopeBuilder builder(*this, compilation_);
  Scope* top = builder.module(module);
  if (compilation_.failed()) return nullptr;
  for (Scope& scope : scopes_) resolve(scope);
  if (compilation_.failed()) return nullptr;
  for (Scope& scope : scopes_) assign_places(scope);
  if (compilation_.failed()) return nullptr;
  return top;
}

}  // namespace brine
