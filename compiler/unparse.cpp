// See unparse.h. Precedences and spacing are CPython's (its ast_unparse.c), quirks included.
#include "compiler/unparse.h"

#include <cmath>

#include "compiler/fold.h"
#include "vm/base/bigint_text.h"
#include "vm/base/float_text.h"
#include "vm/base/text.h"

namespace brine {

using namespace ast;

namespace {

enum Level {
  kTuple,
  kTest,
  kOr,
  kAnd,
  kNot,
  kCompare,
  kExpr,
  kBitXor,
  kBitAnd,
  kShift,
  kArith,
  kTerm,
  kFactor,
  kPower,
  kAwait,
  kAtom
};
constexpr Level kBitOr = kExpr;

struct BinaryText {
  const char* text;
  Level level;
  bool right_to_left;
};
BinaryText text_of(Operator op) {
  switch (op) {
    case Operator::Add: return {" + ", kArith, false};
    case Operator::Sub: return {" - ", kArith, false};
    case Operator::Mult: return {" * ", kTerm, false};
    case Operator::MatMult: return {" @ ", kTerm, false};
    case Operator::Div: return {" / ", kTerm, false};
    case Operator::Mod: return {" % ", kTerm, false};
    case Operator::LShift: return {" << ", kShift, false};
    case Operator::RShift: return {" >> ", kShift, false};
    case Operator::BitOr: return {" | ", kBitOr, false};
    case Operator::BitXor: return {" ^ ", kBitXor, false};
    case Operator::BitAnd: return {" & ", kBitAnd, false};
    case Operator::FloorDiv: return {" // ", kTerm, false};
    case Operator::Pow: return {" ** ", kPower, true};
  }
  return {};
}

const char* text_of(CompareOperator op) {
  static constexpr const char* kText[] = {" == ", " != ", " < ",      " <= ", " > ",
                                          " >= ", " is ", " is not ", " in ", " not in "};
  return kText[size_t(op)];
}

// 1e999 stands for infinity, which has no literal.
void replace_infinity(std::string& text) {
  size_t at = text.find("inf");
  if (at != text.npos) text.replace(at, 3, "1e309");
}

class Unparser {
 public:
  explicit Unparser(std::string& out) : out_(out) {}

  void write(Expr* e, int level) {
    level_ = level;
    ast::visit(*e, *this);
  }

  void operator()(BoolOp& e) {
    Parens p(*this, e.op == BoolOperator::And ? kAnd : kOr);
    bool first = true;
    for (Expr* value : e.values) {
      if (!first) out_ += e.op == BoolOperator::And ? " and " : " or ";
      first = false;
      write(value, p.level + 1);
    }
  }
  void operator()(NamedExpr& e) {
    Parens p(*this, kTuple);
    write(e.target, kAtom);
    out_ += " := ";
    write(e.value, kAtom);
  }
  void operator()(BinOp& e) {
    BinaryText op = text_of(e.op);
    Parens p(*this, op.level);
    write(e.left, op.level + op.right_to_left);
    out_ += op.text;
    write(e.right, op.level + !op.right_to_left);
  }
  void operator()(UnaryOp& e) {
    static constexpr const char* kText[] = {"~", "not ", "+", "-"};
    Level level = e.op == UnaryOperator::Not ? kNot : kFactor;
    Parens p(*this, level);
    out_ += kText[size_t(e.op)];
    write(e.operand, level);
  }
  void operator()(Lambda& e) {
    Parens p(*this, kTest);
    out_ += "lambda";
    size_t before = out_.size();
    parameters(*e.args);
    if (out_.size() > before) out_.insert(before, " ");
    out_ += ": ";
    write(e.body, kTest);
  }
  void operator()(IfExp& e) {
    Parens p(*this, kTest);
    write(e.body, kTest + 1);
    out_ += " if ";
    write(e.test, kTest + 1);
    out_ += " else ";
    write(e.orelse, kTest);
  }
  void operator()(Dict& e) {
    out_ += '{';
    for (size_t i = 0; i < e.values.size(); i++) {
      if (i) out_ += ", ";
      if (e.keys[i]) {
        write(e.keys[i], kTest);
        out_ += ": ";
        write(e.values[i], kTest);
      } else {
        out_ += "**";
        write(e.values[i], kExpr);
      }
    }
    out_ += '}';
  }
  void operator()(Set& e) { bracketed('{', e.elts, '}'); }
  void operator()(ListComp& e) { comprehension('[', e.elt, nullptr, e.generators, ']'); }
  void operator()(SetComp& e) { comprehension('{', e.elt, nullptr, e.generators, '}'); }
  void operator()(DictComp& e) { comprehension('{', e.key, e.value, e.generators, '}'); }
  void operator()(GeneratorExp& e) { comprehension('(', e.elt, nullptr, e.generators, ')'); }
  void operator()(Await& e) {
    Parens p(*this, kAwait);
    out_ += "await ";
    write(e.value, kAtom);
  }
  void operator()(Yield& e) {
    if (!e.value) {
      out_ += "(yield)";
      return;
    }
    out_ += "(yield ";
    write(e.value, kTest);
    out_ += ')';
  }
  void operator()(YieldFrom& e) {
    out_ += "(yield from ";
    write(e.value, kTest);
    out_ += ')';
  }
  void operator()(Compare& e) {
    Parens p(*this, kCompare);
    write(e.left, kCompare + 1);
    for (size_t i = 0; i < e.ops.size(); i++) {
      out_ += text_of(e.ops[i]);
      write(e.comparators[i], kCompare + 1);
    }
  }
  void operator()(Call& e) {
    write(e.func, kAtom);
    if (e.args.size() == 1 && e.keywords.empty() && e.args[0]->kind == ExprKind::GeneratorExp)
      return write(e.args[0], kTest);
    out_ += '(';
    bool first = true;
    for (Expr* arg : e.args) {
      comma(first);
      write(arg, kTest);
    }
    for (Keyword* keyword : e.keywords) {
      comma(first);
      if (keyword->arg.data())
        out_.append(keyword->arg) += '=';
      else
        out_ += "**";
      write(keyword->value, kTest);
    }
    out_ += ')';
  }
  void operator()(FormattedValue& e) { formatted(e, false); }
  void operator()(JoinedStr& e) {
    std::string body;
    pieces(e, body);
    out_ += 'f';
    append(out_, repr_of(body));
  }
  void operator()(ast::Constant& e) {
    if (e.value.u_prefix) out_ += 'u';
    literal_text(e.value);
  }
  void operator()(Attribute& e) {
    write(e.value, kAtom);
    auto* number = as<ast::Constant>(e.value);
    bool integer = number && (number->value.type == ConstantValue::Type::Int ||
                              number->value.type == ConstantValue::Type::BigInt);
    out_ += integer ? " ." : ".";  // `1 .real`
    out_ += e.attr;
  }
  void operator()(Subscript& e) {
    write(e.value, kAtom);
    out_ += '[';
    write(e.slice, kTuple);
    out_ += ']';
  }
  void operator()(Starred& e) {
    out_ += '*';
    write(e.value, kExpr);
  }
  void operator()(Name& e) { out_ += e.id; }
  void operator()(List& e) { bracketed('[', e.elts, ']'); }
  void operator()(Tuple& e) {
    if (e.elts.empty()) {
      out_ += "()";
      return;
    }
    Parens p(*this, kTuple);
    list(e.elts);
    if (e.elts.size() == 1) out_ += ',';
  }
  void operator()(Slice& e) {
    if (e.lower) write(e.lower, kTest);
    out_ += ':';
    if (e.upper) write(e.upper, kTest);
    if (!e.step) return;
    out_ += ':';
    write(e.step, kTest);
  }

 private:
  // Parentheses around an operator of `level` inside a place that asks for more.
  struct Parens {
    Unparser& u;
    int level;
    bool needed;
    Parens(Unparser& unparser, Level level)
        : u(unparser), level(level), needed(unparser.level_ > level) {
      if (needed) u.out_ += '(';
    }
    ~Parens() {
      if (needed) u.out_ += ')';
    }
  };

  void comma(bool& first) {
    if (!first) out_ += ", ";
    first = false;
  }
  void list(Seq<Expr*> elements) {
    bool first = true;
    for (Expr* e : elements) {
      comma(first);
      write(e, kTest);
    }
  }
  void bracketed(char open, Seq<Expr*> elements, char close) {
    out_ += open;
    list(elements);
    out_ += close;
  }
  void comprehension(char open, Expr* element, Expr* value, Seq<Comprehension*> parts, char close) {
    out_ += open;
    write(element, kTest);
    if (value) {
      out_ += ": ";
      write(value, kTest);
    }
    for (Comprehension* part : parts) {
      out_ += part->is_async ? " async for " : " for ";
      write(part->target, kTuple);
      out_ += " in ";
      write(part->iter, kTest + 1);
      for (Expr* condition : part->ifs) {
        out_ += " if ";
        write(condition, kTest + 1);
      }
    }
    out_ += close;
  }
  void parameter(Arg* arg, Expr* value, bool& first) {
    comma(first);
    out_ += arg->arg;
    if (!value) return;
    out_ += '=';
    write(value, kTest);
  }
  void parameters(Arguments& args) {
    bool first = true;
    size_t total = args.posonlyargs.size() + args.args.size();
    for (size_t i = 0; i < total; i++) {
      bool positional_only = i < args.posonlyargs.size();
      Arg* arg = positional_only ? args.posonlyargs[i] : args.args[i - args.posonlyargs.size()];
      size_t from_end = total - i;
      parameter(arg,
                from_end <= args.defaults.size() ? args.defaults[args.defaults.size() - from_end]
                                                 : nullptr,
                first);
      if (i + 1 == args.posonlyargs.size()) out_ += ", /";
    }
    if (args.vararg || !args.kwonlyargs.empty()) {
      comma(first);
      out_ += '*';
      if (args.vararg) out_ += args.vararg->arg;
    }
    for (size_t i = 0; i < args.kwonlyargs.size(); i++)
      parameter(args.kwonlyargs[i], i < args.kw_defaults.size() ? args.kw_defaults[i] : nullptr,
                first);
    if (args.kwarg) {
      comma(first);
      out_ += "**";
      out_ += args.kwarg->arg;
    }
  }

  void literal_text(const ConstantValue& value) {
    using Type = ConstantValue::Type;
    switch (value.type) {
      case Type::None: out_ += "None"; return;
      case Type::True: out_ += "True"; return;
      case Type::False: out_ += "False"; return;
      case Type::Ellipsis: out_ += "..."; return;
      case Type::Int: out_ += std::to_string(value.integer); return;
      case Type::BigInt: {
        Known number = literal(value);
        out_ += to_text(IntView{number.limbs.data(), number.limbs.size(), false});
        return;
      }
      case Type::Float:
      case Type::Complex: {
        char room[kFloatTextRoom];
        std::string text(room, write_float(value.number, room));
        replace_infinity(text);
        if (value.type == Type::Complex) {
          if (text.ends_with(".0")) text.resize(text.size() - 2);
          text += 'j';
        }
        out_ += text;
        return;
      }
      case Type::Str: append(out_, repr_of(value.text)); return;
      case Type::Bytes: append(out_, repr_of_bytes(value.text)); return;
    }
  }

  // The inside of an f-string, before the quotes of the whole are chosen.
  void pieces(JoinedStr& e, std::string& body) {
    for (Expr* value : e.values) {
      if (auto* text = as<ast::Constant>(value)) {
        for (char c : text->value.text) {
          body += c;
          if (c == '{' || c == '}') body += c;
        }
      } else if (auto* nested = as<JoinedStr>(value)) {
        pieces(*nested, body);
      } else {
        std::string whole;
        whole.swap(out_);
        formatted(to<FormattedValue>(value), true);
        whole.swap(out_);
        body += whole;
      }
    }
  }
  void formatted(FormattedValue& e, bool inside) {
    if (!inside) {
      std::string body, whole;
      whole.swap(out_);
      formatted(e, true);
      whole.swap(out_);
      out_ += 'f';
      append(out_, repr_of(whole));
      return;
    }
    std::string value;
    value.swap(out_);
    write(e.value, kTest + 1);
    value.swap(out_);
    out_ += value.starts_with('{') ? "{ " : "{";
    out_ += value;
    if (e.conversion > 0) {
      out_ += '!';
      out_ += char(e.conversion);
    }
    if (e.format_spec) {
      out_ += ':';
      std::string spec;
      if (auto* joined = as<JoinedStr>(e.format_spec)) pieces(*joined, spec);
      out_ += spec;
    }
    out_ += '}';
  }

  std::string& out_;
  int level_ = kTest;
};

}  // namespace

std::string unparse(Expr& e) {
  std::string text;
  Unparser(text).write(&e, kTest);
  return text;
}

}  // namespace brine
