// The syntax tree: the hinge between text and code. Plain structs in an Arena, made from nodes.def; no virtual
// functions, a kind tag instead. The nodes and fields are CPython's `ast`, so its documentation is theirs.
//
//   Expr / Stmt / Pattern      a family: kind and span
//   visit(node, visitor)       calls visitor(Concrete&); a visitor without an overload for a node does not build
//   as<Call>(expr)             the struct if the kind fits, else null;  to<Call>(expr) when it is known to fit
//   for_each_field(node, f)    f("name", node.name) for each field in order
//
// Invariants
// - Spans are CPython's: line and end_line count from 1, col and end_col are offsets in UTF-8 bytes.
// - Identifiers are interned in the arena: equal names have equal data(); an absent one has data() == null.
//   They are NFKC-normalised; names are not mangled here.
// - Depth. The parser bounds the nesting of a tree by the stack it was given, so a pass may recurse, except
//   along the chains it builds without recursion; these can be as long as the text and have to be walked in a
//   loop:   BinOp.left   Attribute.value   Subscript.value   Call.func   (left spines)
//           IfExp.orelse and If.orelse holding one If (`elif`)           (right spines)
//   left_child() below takes one step down a left spine.
//
// Tested by tests/compiler/parser_test.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

namespace brine::ast {  // a namespace of its own: Dict, List, Tuple are also heap types

using Identifier = std::string_view;
template <class T>
using Seq = std::span<T>;

struct Span {
  uint32_t line = 0;
  uint32_t end_line = 0;
  uint32_t col = 0;
  uint32_t end_col = 0;
};

// The value of a literal. Text is in the arena: for Str decoded UTF-8 in which a lone surrogate is three bytes
// (so it may stand in no valid UTF-8), for Bytes the bytes, for BigInt the digits without underscores and with
// their 0x/0o/0b prefix.
struct ConstantValue {
  enum class Type : uint8_t {
    None,
    False,
    True,
    Ellipsis,
    Int,
    BigInt,
    Float,
    Complex,
    Str,
    Bytes
  };
  Type type = Type::None;
  bool u_prefix = false;  // u"...": `kind` in CPython's tree
  int64_t integer = 0;    // Int; never negative
  double number = 0;      // Float; the imaginary part of Complex
  std::string_view text;
};

// The operators and Context, one enum each; nodes.def lists them again for their names.

enum class Context : uint8_t { Load, Store, Del };
enum class BoolOperator : uint8_t { And, Or };
enum class Operator : uint8_t {
  Add,
  Sub,
  Mult,
  MatMult,
  Div,
  Mod,
  Pow,
  LShift,
  RShift,
  BitOr,
  BitXor,
  BitAnd,
  FloorDiv
};
enum class UnaryOperator : uint8_t { Invert, Not, UAdd, USub };
enum class CompareOperator : uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };

enum class StmtKind : uint8_t {
#define STMT(name, python, fields) name,
#include "compiler/nodes.def"
};
enum class ExprKind : uint8_t {
#define EXPR(name, python, fields) name,
#include "compiler/nodes.def"
};
enum class PatternKind : uint8_t {
#define PATTERN(name, python, fields) name,
#include "compiler/nodes.def"
};

struct Node {
  Span span;
};
struct Stmt : Node {
  StmtKind kind{};
};
struct Expr : Node {
  ExprKind kind{};
  bool parenthesized = false;  // written in parentheses of its own; the span does not include them
};
struct Pattern : Node {
  PatternKind kind{};
};

#define STMT(name, python, fields) struct name;
#define EXPR(name, python, fields) struct name;
#define PATTERN(name, python, fields) struct name;
#define PART(name, python, fields) struct name;
#define BARE(name, python, fields) struct name;
#include "compiler/nodes.def"

#define F(type, name) type name{};
#define STMT(name, python, fields)                    \
  struct name : Stmt {                                \
    static constexpr StmtKind kKind = StmtKind::name; \
    name() { kind = kKind; }                          \
    fields                                            \
  };
#define EXPR(name, python, fields)                    \
  struct name : Expr {                                \
    static constexpr ExprKind kKind = ExprKind::name; \
    name() { kind = kKind; }                          \
    fields                                            \
  };
#define PATTERN(name, python, fields)                       \
  struct name : Pattern {                                   \
    static constexpr PatternKind kKind = PatternKind::name; \
    name() { kind = kKind; }                                \
    fields                                                  \
  };
#define PART(name, python, fields) \
  struct name : Node {             \
    fields                         \
  };
#define BARE(name, python, fields) \
  struct name : Node {             \
    fields                         \
  };
#include "compiler/nodes.def"

// The root. File and Single have a body, Eval an expression.
enum class Mode : uint8_t { File, Single, Eval };
struct Module {
  Mode mode = Mode::File;
  Seq<Stmt*> body;
  Expr* expression = nullptr;
};

// ---- dispatch
template <class Visitor>
decltype(auto) visit(Stmt& node, Visitor&& visitor) {
  switch (node.kind) {
#define STMT(name, python, fields) \
  case StmtKind::name: return visitor(static_cast<name&>(node));
#include "compiler/nodes.def"
  }
  __builtin_unreachable();
}
template <class Visitor>
decltype(auto) visit(Expr& node, Visitor&& visitor) {
  switch (node.kind) {
#define EXPR(name, python, fields) \
  case ExprKind::name: return visitor(static_cast<name&>(node));
#include "compiler/nodes.def"
  }
  __builtin_unreachable();
}
template <class Visitor>
decltype(auto) visit(Pattern& node, Visitor&& visitor) {
  switch (node.kind) {
#define PATTERN(name, python, fields) \
  case PatternKind::name: return visitor(static_cast<name&>(node));
#include "compiler/nodes.def"
  }
  __builtin_unreachable();
}

template <class T, class Family>
T* as(Family* node) {
  return node && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}
template <class T, class Family>
T& to(Family* node) {
  return *static_cast<T*>(node);
}

// ---- fields by name, in order
#define F(type, name) f(#name, node.name);
#define FOR_EACH_FIELD(name) \
  template <class Function>  \
  void for_each_field([[maybe_unused]] name& node, [[maybe_unused]] Function&& f)
#define STMT(name, python, fields) \
  FOR_EACH_FIELD(name) { fields }
#define EXPR(name, python, fields) \
  FOR_EACH_FIELD(name) { fields }
#define PATTERN(name, python, fields) \
  FOR_EACH_FIELD(name) { fields }
#define PART(name, python, fields) \
  FOR_EACH_FIELD(name) { fields }
#define BARE(name, python, fields) \
  FOR_EACH_FIELD(name) { fields }
#include "compiler/nodes.def"
#undef FOR_EACH_FIELD

// CPython's names of nodes and operators, for dumps and messages.
std::string_view name_of(StmtKind kind);
std::string_view name_of(ExprKind kind);
std::string_view name_of(PatternKind kind);
std::string_view name_of(Context value);
std::string_view name_of(BoolOperator value);
std::string_view name_of(Operator value);
std::string_view name_of(UnaryOperator value);
std::string_view name_of(CompareOperator value);

// One step down a left spine: BinOp.left, Attribute.value, Subscript.value, Call.func; null at its foot.
Expr* left_child(Expr* node);

}  // namespace brine::ast
