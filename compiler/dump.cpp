// A work stack instead of recursion, as trees may be as deep as the text is long: each task prints a text or a
// node; a node puts its fields on the stack, last first. Tested by tests/compiler/parser_test.cpp.
#include "compiler/dump.h"

#include <algorithm>
#include <vector>

#include "compiler/arena.h"
#include "vm/base/bigint_text.h"
#include "vm/base/text.h"

namespace brine {
namespace {

using namespace ast;

// One thing still to be printed.
struct Task {
  enum class Kind : uint8_t { Text, Stmt, Expr, Pattern, Part } kind;
  std::string_view text;
  Node* node = nullptr;
  void (*part)(class Dumper&, Node*) = nullptr;
};

std::string int_text(const ConstantValue& value) {
  if (value.type == ConstantValue::Type::Int) return std::to_string(value.integer);
  std::optional<BigInt> parsed = parse_int(value.text, 0);
  return parsed ? to_text(parsed->view(), 10) : std::string(value.text);
}

std::string constant_text(const ConstantValue& value) {
  using Type = ConstantValue::Type;
  switch (value.type) {
    case Type::None: return "None";
    case Type::False: return "False";
    case Type::True: return "True";
    case Type::Ellipsis: return "Ellipsis";
    case Type::Int:
    case Type::BigInt: return int_text(value);
    case Type::Float: return concat(value.number);
    case Type::Complex: {
      std::string text = concat(value.number);
      if (text.ends_with(".0")) text.resize(text.size() - 2);
      return text + "j";
    }
    case Type::Str: return concat(repr_of(value.text));
    case Type::Bytes: return concat(repr_of_bytes(value.text));
  }
  return {};
}

class Dumper {
 public:
  explicit Dumper(bool attributes) : attributes_(attributes) {}

  std::string run(Module& module);
  template <class T>
  void node(std::string_view name, T& node, bool located);

  // ---- one overload per type of field
  void operator()(const char* name, Identifier value) {
    if (value.data()) field(name, concat(repr_of(value)));
  }
  void operator()(const char* name, int value) { field(name, std::to_string(value)); }
  void operator()(const char* name, const ConstantValue& value) {
    field(name, constant_text(value));
    if (value.u_prefix) field("kind", "'u'");
  }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void operator()(const char* name, Enum value) {
    field(name, std::string(name_of(value)) + "()");
  }
  template <class T>
  void operator()(const char* name, T* value) {
    if (!value) return;
    start(name);
    push(value);
  }
  template <class T>
  void operator()(const char* name, Seq<T> values) {
    start(name);
    text("[");
    bool first = true;
    for (T& value : values) {
      if (!first) text(", ");
      first = false;
      item(value);
    }
    text("]");
  }

 private:
  void start(const char* name) {
    if (fields_++) text(", ");
    text(name);
    text("=");
  }
  void field(const char* name, const std::string& value) {
    start(name);
    owned(value);
  }
  void text(std::string_view piece) { tasks_.push_back({Task::Kind::Text, piece}); }
  void owned(const std::string& piece) { text(arena_.copy_text(piece)); }

  void item(Identifier value) { owned(concat(repr_of(value))); }
  void item(CompareOperator value) { owned(std::string(name_of(value)) + "()"); }
  template <class T>
  void item(T* value) {
    if (value) {
      push(value);
    } else {
      text("None");
    }
  }
  void push(Stmt* value) { tasks_.push_back({Task::Kind::Stmt, {}, value}); }
  void push(Expr* value) { tasks_.push_back({Task::Kind::Expr, {}, value}); }
  void push(Pattern* value) { tasks_.push_back({Task::Kind::Pattern, {}, value}); }
#define PART(name, python, fields)                                                  \
  void push(name* value) {                                                          \
    tasks_.push_back({Task::Kind::Part, {}, value, [](Dumper& dumper, Node* part) { \
                        dumper.node(python, static_cast<name&>(*part), true);       \
                      }});                                                          \
  }
#define BARE(name, python, fields)                                                  \
  void push(name* value) {                                                          \
    tasks_.push_back({Task::Kind::Part, {}, value, [](Dumper& dumper, Node* part) { \
                        dumper.node(python, static_cast<name&>(*part), false);      \
                      }});                                                          \
  }
#include "compiler/nodes.def"

  bool attributes_;
  int fields_ = 0;
  Arena arena_;  // of printed pieces
  std::vector<Task> tasks_;
};

// Puts the pieces of the node on the stack so that they come off in order.
template <class T>
void Dumper::node(std::string_view name, T& node, bool located) {
  size_t base = tasks_.size();
  fields_ = 0;
  text(name);
  text("(");
  for_each_field(node, *this);
  if (located && attributes_) {
    (*this)("lineno", static_cast<int>(node.span.line));
    (*this)("col_offset", static_cast<int>(node.span.col));
    (*this)("end_lineno", static_cast<int>(node.span.end_line));
    (*this)("end_col_offset", static_cast<int>(node.span.end_col));
  }
  text(")");
  std::reverse(tasks_.begin() + static_cast<ptrdiff_t>(base), tasks_.end());
}

std::string Dumper::run(Module& module) {
  std::string result;
  if (module.mode == Mode::Eval) {
    text(")");
    push(module.expression);
    text("Expression(body=");
  } else {
    (*this)("body", module.body);
    if (module.mode == Mode::File) text(", type_ignores=[]");
    text(")");
    std::reverse(tasks_.begin(), tasks_.end());
    text(module.mode == Mode::File ? "Module(" : "Interactive(");
  }
  while (!tasks_.empty()) {
    Task task = tasks_.back();
    tasks_.pop_back();
    switch (task.kind) {
      case Task::Kind::Text: result += task.text; break;
      case Task::Kind::Stmt:
        visit(*static_cast<Stmt*>(task.node),
              [&](auto& node) { this->node(name_of(node.kKind), node, true); });
        break;
      case Task::Kind::Expr:
        visit(*static_cast<Expr*>(task.node),
              [&](auto& node) { this->node(name_of(node.kKind), node, true); });
        break;
      case Task::Kind::Pattern:
        visit(*static_cast<Pattern*>(task.node),
              [&](auto& node) { this->node(name_of(node.kKind), node, true); });
        break;
      case Task::Kind::Part: task.part(*this, task.node); break;
    }
  }
  return result;
}

}  // namespace

std::string dump(Module& module, bool include_attributes) {
  return Dumper(include_attributes).run(module);
}

}  // namespace brine
