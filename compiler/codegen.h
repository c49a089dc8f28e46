// From the tree to instructions: one CodeGen makes one code unit. Its methods stand in gen_*.cpp by topic; this
// header is their table of contents.
//
//   operand(e)       the value in some register: a local's own if `e` is one, else a new temporary
//   expr_to(e, dst)  the value in R[dst]
//   jump_if(e, c, l) jump to `l` when the truth of `e` is `c`
//   store(t, r)      bind target `t` to R[r]
//
// Invariants
// - Temporaries form a stack above the locals: alloc() takes the next one, a `Temps` on the C++ stack gives back
//   what was taken since. A call's window is taken at the top, so whatever lies below survives the call.
// - A destination that is a local is written once, by the last instruction of the expression, so a failing
//   expression leaves the local as it was. A destination that is a temporary may be written early.
// - A local is its own operand. It is copied when something evaluated between its load and its use may rebind it;
//   inside an expression only `:=` can, so only targets of `:=` are copied.
// - Left spines (`a + b + ...`, `a.b(c).d[e]`) and `elif` / conditional-expression chains are walked in loops.
//
// Tested by tests/compiler/codegen_test.cpp.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/ast.h"
#include "compiler/compilation.h"
#include "compiler/emitter.h"
#include "compiler/fold.h"
#include "compiler/scope.h"
#include "vm/bytecode/code_unit.h"

namespace brine {

using UnitRef = std::shared_ptr<const CodeUnit>;
inline constexpr Reg kNoReg = UINT32_MAX;
inline constexpr Reg kNamespace = 0;  // where kHasNamespace is set

// What a compilation's units have in common.
struct Program {
  Compilation& cx;
  ScopeTree& scopes;
};

class CodeGen {
 public:
  CodeGen(Program& program, Scope& scope, CodeGen* outer, CodeUnit& unit, bool wide);

  // Whole units (gen_units.cpp). Null when the compilation has failed.
  static UnitRef module_unit(Program& program, ast::Module& module);

 private:
  // ---- gen_units.cpp
  struct Head;  // name, first line and flags of a unit
  template <class Body>
  static UnitRef make_unit(Program& program, Scope& scope, CodeGen* outer, const Head& head,
                           Body body);
  void begin(const Head& head);
  bool end();
  std::string qualified(ast::Identifier name) const;
  UnitRef function_unit(ast::FunctionDef& s);
  UnitRef lambda_unit(ast::Lambda& e);
  UnitRef class_unit(ast::ClassDef& s);
  template <class Node>
  UnitRef comprehension_unit(Node& e, const char* name, ast::Expr* element, ast::Expr* value);
  void comprehension_loop(ast::Seq<ast::Comprehension*> parts, size_t at, ast::Expr& whole,
                          ast::Expr* element, ast::Expr* value, Reg result);
  void class_body(ast::ClassDef& s);
  void return_none();

  // ---- registers
  Reg alloc(uint32_t count = 1) {
    Reg r = top_;
    reserve(top_ += count);
    return r;
  }
  void reserve(Reg end) {
    if (end > high_) high_ = end;
  }
  bool is_local(Reg r) const { return r < locals_; }
  struct Temps {
    CodeGen& gen;
    Reg top;
    explicit Temps(CodeGen& g) : gen(g), top(g.top_) {}
    ~Temps() { gen.top_ = top; }
  };

  // ---- gen_names.cpp
  struct Place {
    enum Kind : uint8_t { Register, Cell, Free, ClassFree, Global, Name } kind;
    Symbol* symbol;
    ast::Identifier name;  // mangled
  };
  Place place_of(ast::Identifier name);
  void load_name(const Place& place, Reg dst);
  void check_bound(const Place& place);
  void store_name(ast::Identifier name, Reg value);
  void delete_name(ast::Identifier name);
  bool refused_name(ast::Identifier name, ast::Context context);
  Reg register_of(ast::Expr* target);  // of a Name that is a plain local, else kNoReg
  Reg register_of(ast::Identifier name);
  bool asks_for_locals();  // the unit names locals() or what looks at them
  void now_bound(Reg local) { out.bound.add(local); }
  ast::Identifier intern(std::string_view text) { return cx.arena.intern(text); }

  // ---- gen_expressions.cpp
  enum class Later : uint8_t { No, Yes };  // whether more is evaluated before the operand is used
  Reg operand(ast::Expr* e, Later later, Reg hint = kNoReg);
  void expr_to(ast::Expr* e, Reg dst);
  void discard(ast::Expr* e);
  void load_constant(Known value, Reg dst);
  std::optional<uint32_t> constant_operand(ast::Expr* e);  // for the K forms
  void spine(ast::Expr* e, Reg dst);
  void at_attribute(const ast::Attribute& e);
  void unary(ast::UnaryOp& e, Reg dst);
  void bool_op(ast::BoolOp& e, Reg dst);
  void bool_values(ast::BoolOp& e, Reg dst, Label if_true, Label if_false);
  void if_exp(ast::IfExp& e, Reg dst);
  void named(ast::NamedExpr& e, Reg dst);
  void compare(ast::Compare& e, Reg dst);
  Reg compare_operand(ast::Compare& e, size_t i, Reg slot);
  void yield(ast::Yield& e, Reg dst);
  void yield_from(ast::YieldFrom& e, Reg dst);
  void jump_if(ast::Expr* e, bool condition, Label target);
  void compare_jump(ast::Compare& e, bool condition, Label target);
  void branch_on(ast::CompareOperator op, const ast::Compare& e, size_t i, Reg left, Reg slot,
                 bool condition, Label target, Reg* right);
  bool through_temporary(ast::Expr* e, Reg dst);
  bool may_write_early(ast::BoolOp& e, Reg dst) const;

  // ---- gen_warnings.cpp: what CPython's compiler finds suspicious
  void warn_comparison(ast::Compare& e);
  void warn_call(ast::Call& e);
  void warn_subscript(ast::Subscript& e);

  // ---- gen_calls.cpp
  bool is_method_call(const ast::Call& call) const;
  void call(ast::Call& e, Reg window, Reg dst);  // the callee is in R[window]
  void method_call(ast::Call& e, Reg object, Reg window, Reg dst);
  void arguments(Reg window, uint32_t given, ast::Seq<ast::Expr*> args,
                 ast::Seq<ast::Keyword*> keywords, Op op, Reg dst, const Position& position);
  void call_ex(Reg window, uint32_t given, ast::Seq<ast::Expr*> args,
               ast::Seq<ast::Keyword*> keywords, Reg dst, const Position& position);
  void keyword_dict(Reg dict, Reg callee, ast::Seq<ast::Keyword*> keywords,
                    const Position& position);
  void check_keywords(ast::Seq<ast::Keyword*> keywords, const Position& position);

  // ---- gen_displays.cpp
  void tuple_to(ast::Seq<ast::Expr*> elements, const ast::Span& span, Reg dst);
  void list_to(ast::Seq<ast::Expr*> elements, const ast::Span& span, Reg dst);
  void extend_list(Reg list, ast::Seq<ast::Expr*> elements, const ast::Span& span);
  void set_to(ast::Set& e, Reg dst);
  void dict_to(ast::Dict& e, Reg dst);
  void slice_to(ast::Slice& e, Reg dst);
  void joined_to(ast::JoinedStr& e, Reg dst);
  bool percent_to(const std::string& format, ast::Tuple& values, const ast::Span& span, Reg dst);
  void formatted_to(ast::FormattedValue& e, Reg dst);
  void run_of(ast::Seq<ast::Expr*> elements, Reg first);
  template <class Node>
  void comprehension_to(Node& e, const char* name, ast::Expr* element, ast::Expr* value, Reg dst);

  // ---- gen_functions.cpp
  void function_def(ast::FunctionDef& s);
  void class_def(ast::ClassDef& s);
  void lambda_to(ast::Lambda& e, Reg dst);
  void make_function(UnitRef unit, Scope& inner, ast::Arguments* args, ast::Expr* returns,
                     const ast::Span& span, Reg dst);
  Reg open_decorators(ast::Seq<ast::Expr*> decorators);
  void apply_decorators(ast::Seq<ast::Expr*> decorators, Reg first);
  void closure_tuple(Scope& inner, Reg dst);
  void annotation_to(ast::Expr* e, Reg dst);

  // ---- gen_statements.cpp
  void block(ast::Seq<ast::Stmt*> body);
  void statement(ast::Stmt* s);
  void delete_target(ast::Expr* target);
  void raise(ast::Raise& s);
  void assert_(ast::Assert& s);
  void import(ast::Import& s);
  void import_from(ast::ImportFrom& s);
  void return_(ast::Return& s);
  void return_either(ast::IfExp& e, const ast::Span& span);
  void expression_statement(ast::ExprStmt& s);

  // ---- gen_assign.cpp
  void assign(ast::Assign& s);
  void assign_one(ast::Expr* target, ast::Expr* value);
  bool assign_parallel(ast::Seq<ast::Expr*> targets, ast::Seq<ast::Expr*> values);
  void aug_assign(ast::AugAssign& s);
  void ann_assign(ast::AnnAssign& s);
  void store(ast::Expr* target, Reg value);
  void unpack(ast::Seq<ast::Expr*> targets, Reg value, const ast::Span& span);

  // ---- gen_control.cpp
  struct Block {
    enum Kind : uint8_t { Loop, Try, FinallyTry, FinallyEnd, With, Handler } kind;
    Label again{}, leave{};  // Loop: where continue and break go
    size_t regions = 0;      // handler ranges open around it
    Reg reg = kNoReg;  // FinallyEnd, Handler: the saved exception; With: the window of __exit__
    ast::Seq<ast::Stmt*> body{};  // FinallyTry
    ast::Identifier name{};       // Handler: `as` name, or absent
    Position position{};          // With
  };
  void if_(ast::If& s);
  const Label* loop_exit(ast::Seq<ast::Stmt*> body) const;
  void while_(ast::While& s);
  void for_(ast::For& s);
  void break_(ast::Break& s);
  void continue_(ast::Continue& s);
  bool push(Block block, const ast::Span& span);
  void pop() { blocks_.pop_back(); }
  void leave_to(size_t depth,
                const std::function<void()>& go);  // leaves all blocks above `depth`, then goes
  void leave(const Block& block);

  // ---- gen_try.cpp
  void try_(ast::Try& s);
  void try_except(ast::Try& s);
  void except_clause(ast::ExceptHandler& clause, Reg saved, Reg caught, Label cleanup, Label end);
  void with(ast::With& s, size_t at);
  void exit_normally(Reg window, const Position& position);
  void unbind_handler_name(ast::Identifier name);
  void bind_cleanup(Label cleanup, Reg saved);

  void fail(const ast::Span& span, std::string message) { cx.fail(span, std::move(message)); }

  Program& program_;
  Compilation& cx;
  Scope& scope_;
  CodeGen* outer_;
  int depth_;  // of units around this one
  CodeUnit& unit_;
  Emitter out;
  Reg locals_ = 0;  // registers with a name; temporaries follow
  Reg top_ = 0, high_ = 0;
  std::vector<Block> blocks_;
  std::vector<ast::Expr*> spine_;
  Position truth_position_;   // of a bare truth test, as the statement around it has it
  bool interactive_ = false;  // expression statements print
  size_t charged_words_ = 0;
};

}  // namespace brine
