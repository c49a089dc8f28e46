// Expressions: operands, left spines, operators, comparisons, conditions. See codegen.h.
#include "compiler/codegen.h"

namespace brine {

using namespace ast;

namespace {

// The groups of arithmetic rows in opcodes.def stand in this order.
constexpr uint16_t kArithmetic[] = {
    // Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv of ast::Operator
    0, 1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 10, 5};
Op arithmetic(Op first, Operator op) { return Op(uint16_t(first) + kArithmetic[size_t(op)]); }
static_assert(uint16_t(Op::Xor) - uint16_t(Op::Add) == 12 &&
              uint16_t(Op::FloorDiv) - uint16_t(Op::Add) == 5 &&
              uint16_t(Op::AddK) - uint16_t(Op::Add) == 13);

// The order of the groups of comparison rows: Lt Le Eq Ne Gt Ge. Is and In have opcodes of their own.
constexpr uint16_t kComparison[] = {2, 3, 0, 1, 4, 5};
bool is_rich(CompareOperator op) { return op <= CompareOperator::GtE; }
Op comparison(Op first, CompareOperator op) {
  return Op(uint16_t(first) + kComparison[size_t(op)]);
}
static_assert(uint16_t(Op::Ge) - uint16_t(Op::Lt) == 5 && uint16_t(Op::Eq) - uint16_t(Op::Lt) == 2);

Op plain_comparison(CompareOperator op) {
  switch (op) {
    case CompareOperator::Is: return Op::Is;
    case CompareOperator::IsNot: return Op::IsNot;
    case CompareOperator::In: return Op::In;
    case CompareOperator::NotIn: return Op::NotIn;
    default: return comparison(Op::Lt, op);
  }
}

bool is_none(Expr* e) {
  auto* c = as<ast::Constant>(e);
  return c && c->value.type == ConstantValue::Type::None;
}

// The label of `yield at("label", ...)`, else empty.
std::string_view suspend_label(Expr* e) {
  auto* call = as<Call>(e);
  if (!call || call->args.empty()) return {};
  auto* name = as<Name>(call->func);
  auto* attribute = as<Attribute>(call->func);
  if (!(name && name->id == "at") && !(attribute && attribute->attr == "at")) return {};
  auto* label = as<ast::Constant>(call->args[0]);
  return label && label->value.type == ConstantValue::Type::Str ? label->value.text
                                                                : std::string_view();
}

}  // namespace

// ---- constants
void CodeGen::load_constant(Known value, Reg dst) {
  switch (value.kind) {
    case Known::Kind::None: out.emit(Op::LoadNone, dst); return;
    case Known::Kind::True: out.emit(Op::LoadTrue, dst); return;
    case Known::Kind::False: out.emit(Op::LoadFalse, dst); return;
    case Known::Kind::Int:
      if (value.integer == int32_t(value.integer))
        return out.emit_wide(Op::LoadInt, dst, int32_t(value.integer));
      break;
    default: break;
  }
  if (out.reachable()) out.emit_wide(Op::LoadConst, dst, int32_t(out.constant(std::move(value))));
}

std::optional<uint32_t> CodeGen::constant_operand(Expr* e) {
  if (!out.reachable()) return {};
  auto known = fold(cx, e);
  if (!known) return {};
  uint32_t index = out.constant(std::move(*known));
  if (index > 65535) return {};
  return index;
}

// ---- operands and destinations
Reg CodeGen::operand(Expr* e, Later later, Reg hint) {
  if (cx.failed()) return 0;
  if (auto* name = as<Name>(e); name && name->id != "__debug__") {
    Place place = place_of(name->id);
    if (place.kind == Place::Register &&
        !(later == Later::Yes && place.symbol->has(Symbol::kWalrus))) {
      out.at(name->span);
      check_bound(place);
      return Reg(place.symbol->reg);
    }
  } else if (auto* named = as<NamedExpr>(e); named && later == Later::No) {
    Reg local = register_of(named->target);
    if (local != kNoReg) {
      expr_to(e, local);
      return local;
    }
  }
  Reg r = hint != kNoReg && !is_local(hint) ? hint : alloc();
  expr_to(e, r);
  return r;
}

void CodeGen::discard(Expr* e) {
  if (e->kind == ExprKind::Constant) return;
  Temps keep(*this);
  if (e->kind == ExprKind::Name) {
    operand(e, Later::No);
    return;
  }
  expr_to(e, alloc());
}

// Several instructions would write a local before the value is complete: they write a temporary instead.
bool CodeGen::through_temporary(Expr* e, Reg dst) {
  if (!is_local(dst)) return false;
  Temps keep(*this);
  Reg r = alloc();
  expr_to(e, r);
  out.emit(Op::Move, dst, r);
  return true;
}

void CodeGen::expr_to(Expr* e, Reg dst) {
  if (cx.failed() || !cx.deeper()) return;
  Temps keep(*this);
  switch (e->kind) {
    case ExprKind::Constant:
      out.at(e->span);
      return load_constant(literal(to<ast::Constant>(e).value), dst);
    case ExprKind::Name: {
      out.at(e->span);
      if (auto known = fold(cx, e)) return load_constant(std::move(*known), dst);
      return load_name(place_of(to<Name>(e).id), dst);
    }
    case ExprKind::BinOp:
    case ExprKind::Attribute:
    case ExprKind::Subscript:
    case ExprKind::Call: return spine(e, dst);
    case ExprKind::UnaryOp: return unary(to<UnaryOp>(e), dst);
    case ExprKind::BoolOp: return bool_op(to<BoolOp>(e), dst);
    case ExprKind::IfExp: return if_exp(to<IfExp>(e), dst);
    case ExprKind::NamedExpr: return named(to<NamedExpr>(e), dst);
    case ExprKind::Compare: return compare(to<Compare>(e), dst);
    case ExprKind::Lambda: return lambda_to(to<Lambda>(e), dst);
    case ExprKind::Tuple: return tuple_to(to<Tuple>(e).elts, e->span, dst);
    case ExprKind::List: return list_to(to<List>(e).elts, e->span, dst);
    case ExprKind::Set: return set_to(to<Set>(e), dst);
    case ExprKind::Dict: return dict_to(to<Dict>(e), dst);
    case ExprKind::Slice: return slice_to(to<Slice>(e), dst);
    case ExprKind::JoinedStr: return joined_to(to<JoinedStr>(e), dst);
    case ExprKind::FormattedValue: return formatted_to(to<FormattedValue>(e), dst);
    case ExprKind::ListComp: {
      auto& c = to<ListComp>(e);
      return comprehension_to(c, "<listcomp>", c.elt, nullptr, dst);
    }
    case ExprKind::SetComp: {
      auto& c = to<SetComp>(e);
      return comprehension_to(c, "<setcomp>", c.elt, nullptr, dst);
    }
    case ExprKind::DictComp: {
      auto& c = to<DictComp>(e);
      return comprehension_to(c, "<dictcomp>", c.key, c.value, dst);
    }
    case ExprKind::GeneratorExp: {
      auto& c = to<GeneratorExp>(e);
      return comprehension_to(c, "<genexpr>", c.elt, nullptr, dst);
    }
    case ExprKind::Yield: return yield(to<Yield>(e), dst);
    case ExprKind::YieldFrom: return yield_from(to<YieldFrom>(e), dst);
    case ExprKind::Await:
      return fail(e->span, scope_.is_function() ? "'await' outside async function"
                                                : "'await' outside function");
    case ExprKind::Starred: return fail(e->span, "can't use starred expression here");
  }
}

// ---- left spines: a + b + c, a.b(c).d[e]
void CodeGen::at_attribute(const Attribute& e) {
  // Of an attribute that spans lines only its last line and its name, so that tracebacks show that line.
  Span span = e.span;
  if (span.line != span.end_line) {
    span.line = span.end_line;
    span.col = span.end_col >= e.attr.size() ? span.end_col - uint32_t(e.attr.size()) : 0;
  }
  out.at(span);
}

void CodeGen::spine(Expr* e, Reg dst) {
  size_t base = spine_.size();
  Expr* foot = e;
  for (Expr* left; (left = left_child(foot)); foot = left) spine_.push_back(foot);

  // `value` is what is known of the spine so far: a register, or a constant not loaded yet. Intermediate results
  // go to one accumulator, the topmost temporary, so that it can be the window of a call.
  std::optional<Known> known;
  Reg value = kNoReg, accumulator = kNoReg;
  auto accumulate = [&] {
    if (accumulator == kNoReg) accumulator = !is_local(dst) && dst + 1 == top_ ? dst : alloc();
    return accumulator;
  };
  auto materialize = [&](Expr* at) {
    if (!known) return;
    out.at(at->span);
    value = accumulate();
    load_constant(std::move(*known), value);
    known.reset();
  };

  known = fold(cx, foot);
  if (!known) {
    auto* name = as<Name>(foot);
    Reg local = name ? register_of(name) : kNoReg;
    value = operand(foot, Later::Yes, local == kNoReg ? accumulate() : kNoReg);
    if (!is_local(value)) accumulator = value;
  }
  Expr* below = foot;
  while (spine_.size() > base && !cx.failed() && cx.going_on()) {
    Expr* node = spine_.back();
    spine_.pop_back();
    bool last = spine_.size() == base;
    auto target = [&] { return last ? dst : accumulate(); };
    if (auto* binary = as<BinOp>(node)) {
      if (known) {
        auto right = fold(cx, binary->right);
        auto both = right ? fold_binary(binary->op, *known, *right) : std::nullopt;
        if (both) {
          known = std::move(both);
          below = node;
          continue;
        }
        auto* values = binary->op == Operator::Mod && !right ? as<Tuple>(binary->right) : nullptr;
        if (values && known->kind == Known::Kind::Str) {
          Reg to = target();
          if (percent_to(known->text, *values, node->span, to)) {
            known.reset();
            value = to;
            below = node;
            continue;
          }
        }
        materialize(below);
      }
      Reg to = target();
      Temps keep(*this);
      auto k = constant_operand(binary->right);
      Reg right = k ? *k : operand(binary->right, Later::No);
      out.at(node->span);
      out.emit(arithmetic(k ? Op::AddK : Op::Add, binary->op), to, value, right);
      value = to;
    } else if (auto* attribute = as<Attribute>(node)) {
      materialize(below);
      Call* call = last ? nullptr : as<Call>(spine_.back());
      if (call && is_method_call(*call)) {
        spine_.pop_back();
        last = spine_.size() == base;
        Reg window = accumulate();
        Reg to = last ? dst : window;
        method_call(*call, value, window, to);
        value = to;
        node = call;
      } else {
        Reg to = target();
        at_attribute(*attribute);
        out.emit(Op::GetAttr, to, value,
                 out.name(cx.mangle(scope_.private_class, attribute->attr)));
        value = to;
      }
    } else if (auto* subscript = as<Subscript>(node)) {
      warn_subscript(*subscript);
      if (known) {
        auto index = fold(cx, subscript->slice);
        auto item = index ? fold_subscript(*known, *index) : std::nullopt;
        if (item) {
          known = std::move(item);
          below = node;
          continue;
        }
        materialize(below);
      }
      Reg to = target();
      Temps keep(*this);
      Reg index = operand(subscript->slice, Later::No);
      out.at(node->span);
      out.emit(Op::GetItem, to, value, index);
      value = to;
    } else {
      warn_call(ast::to<Call>(node));
      materialize(below);
      Reg window = accumulate();
      if (value != window) out.emit(Op::Move, window, value);
      Reg to = last ? dst : window;
      call(ast::to<Call>(node), window, to);
      value = to;
    }
    below = node;
  }
  spine_.resize(base);
  if (known) {
    out.at(e->span);
    load_constant(std::move(*known), dst);
  }
}

// ---- operators of one operand
void CodeGen::unary(UnaryOp& e, Reg dst) {
  if (auto known = fold(cx, &e)) {
    out.at(e.span);
    return load_constant(std::move(*known), dst);
  }
  if (e.op == UnaryOperator::Not) {
    // `not a in b` is `a not in b`, and so for `is`: their results are real bools.
    auto* inner = as<Compare>(e.operand);
    if (inner && inner->ops.size() == 1 && !is_rich(inner->ops[0])) {
      Compare turned = *inner;
      CompareOperator op = CompareOperator(uint8_t(inner->ops[0]) ^ 1);
      static_assert((uint8_t(CompareOperator::Is) ^ 1) == uint8_t(CompareOperator::IsNot) &&
                    (uint8_t(CompareOperator::In) ^ 1) == uint8_t(CompareOperator::NotIn));
      turned.ops = {&op, 1};
      return compare(turned, dst);
    }
  }
  static constexpr Op kOps[] = {Op::Invert, Op::Not, Op::Positive, Op::Negative};
  Reg value = operand(e.operand, Later::No, dst);
  out.at(e.span);
  out.emit(kOps[size_t(e.op)], dst, value);
}

// ---- and, or, conditional expressions, :=
// Whether `e` reads `name`; what takes more than `budget` nodes to say counts as yes.
namespace {
struct Mentions {
  Identifier name;
  int budget = 64;
  bool found = false;

  template <class T>
  void look(const T& field) {
    if constexpr (std::is_same_v<T, Expr*>) {
      if (!field || found) return;
      found = --budget <= 0;
      if (!found) ast::visit(*field, *this);
    } else if constexpr (std::is_same_v<T, Seq<Expr*>>) {
      for (Expr* e : field) look(e);
    } else if constexpr (std::is_same_v<T, Seq<Keyword*>>) {
      for (Keyword* keyword : field) look(keyword->value);
    }
  }
  template <class Node>
  void operator()(Node& node) {
    // Private names are written differently here; defaults and first iterables are read here.
    if constexpr (std::is_same_v<Node, Name>)
      found |= node.id.data() == name.data() || node.id.starts_with("__");
    found |= Node::kKind >= ExprKind::ListComp && Node::kKind <= ExprKind::GeneratorExp;
    found |= Node::kKind == ExprKind::Lambda;
    for_each_field(node, [&](const char*, auto& field) { look(field); });
  }
};
}  // namespace

// A local may take the first values of `and` / `or` when nobody can tell: they are not read from it again, no handler
// and no suspended frame sees it. What nested functions see is in cells.
bool CodeGen::may_write_early(BoolOp& e, Reg dst) const {
  if (out.regions() > 0 || scope_.generator) return false;
  Mentions mentions{scope_.locals[dst]->name};
  for (size_t i = 1; i < e.values.size(); i++) mentions.look(e.values[i]);
  return !mentions.found;
}

void CodeGen::bool_op(BoolOp& e, Reg dst) {
  if (!(is_local(dst) && may_write_early(e, dst)) && through_temporary(&e, dst)) return;
  Label end = out.label();
  bool_values(e, dst, end, end);
  out.bind(end);
}

// The value in R[dst]. Where its truth has been asked on the way, goes on at `if_true` or `if_false`: in `(a or b) and c`
// an `a` that is true is not asked again. Falls through with the last operand, whose truth nobody has asked.
void CodeGen::bool_values(BoolOp& e, Reg dst, Label if_true, Label if_false) {
  if (cx.failed() || !cx.deeper()) return;
  bool is_and = e.op == BoolOperator::And;
  for (Expr* value : e.values) {
    bool last = value == e.values.back();
    Label next = out.label();
    if (auto* inner = as<BoolOp>(value))
      bool_values(*inner, dst, is_and && !last ? next : if_true,
                  !is_and && !last ? next : if_false);
    else
      expr_to(value, dst);
    if (last) return out.bind(next);
    out.at(e.span);
    out.branch(is_and ? Op::JumpIfFalse : Op::JumpIfTrue, dst, 0, is_and ? if_false : if_true);
    out.bind(next);
  }
}

void CodeGen::if_exp(IfExp& e, Reg dst) {
  Label end = out.label();
  IfExp* branch = &e;
  for (;;) {
    Label otherwise = out.label();
    Position before = truth_position_;
    out.at(branch->span);
    truth_position_ = out.position();
    jump_if(branch->test, false, otherwise);
    truth_position_ = before;
    expr_to(branch->body, dst);
    out.jump(end);
    out.bind(otherwise);
    IfExp* next = as<IfExp>(branch->orelse);
    if (!next) break;
    branch = next;
  }
  expr_to(branch->orelse, dst);
  out.bind(end);
}

void CodeGen::named(NamedExpr& e, Reg dst) {
  Reg local = register_of(e.target);
  if (local != kNoReg) {
    expr_to(e.value, local);
    now_bound(local);
    if (dst != local) out.emit(Op::Move, dst, local);
    return;
  }
  Reg value = operand(e.value, Later::No, dst);
  out.at(e.target->span);
  store_name(to<Name>(e.target).id, value);
  if (value != dst) out.emit(Op::Move, dst, value);
}

// ---- comparisons
// The right side of comparison `i` in a register; a display of constants is a constant for `in`.
Reg CodeGen::compare_operand(Compare& e, size_t i, Reg slot) {
  Expr* right = e.comparators[i];
  if (e.ops[i] == CompareOperator::In || e.ops[i] == CompareOperator::NotIn) {
    if (auto known = fold_display(cx, right)) {
      out.at(right->span);
      Reg r = slot != kNoReg ? slot : alloc();
      load_constant(std::move(*known), r);
      return r;
    }
  }
  return operand(right, i + 1 < e.ops.size() ? Later::Yes : Later::No, slot);
}

void CodeGen::compare(Compare& e, Reg dst) {
  warn_comparison(e);
  if (e.ops.size() == 1) {
    Reg left = operand(e.left, Later::Yes, dst);
    auto k = is_rich(e.ops[0]) ? constant_operand(e.comparators[0]) : std::nullopt;
    Reg right = k ? *k : compare_operand(e, 0, kNoReg);
    out.at(e.span);
    out.emit(k ? comparison(Op::LtK, e.ops[0]) : plain_comparison(e.ops[0]), dst, left, right);
    return;
  }
  if (through_temporary(&e, dst)) return;
  // a < b < c: each middle value is evaluated once; two slots take turns.
  Label end = out.label();
  Reg slots[] = {alloc(), alloc()};
  Reg left = operand(e.left, Later::Yes, slots[1]);
  for (size_t i = 0; i < e.ops.size(); i++) {
    Reg right = compare_operand(e, i, slots[i % 2]);
    out.at(e.span);
    out.emit(plain_comparison(e.ops[i]), dst, left, right);
    if (i + 1 < e.ops.size()) out.branch(Op::JumpIfFalse, dst, 0, end);
    left = right;
  }
  out.bind(end);
}

// Jumps when comparison `i` of R[left] has the truth `condition`; `right` is told where its right side is.
void CodeGen::branch_on(CompareOperator op, const Compare& e, size_t i, Reg left, Reg slot,
                        bool condition, Label target, Reg* right) {
  Expr* other = e.comparators[i];
  bool last = i + 1 == e.ops.size();
  if (is_rich(op)) {
    if (auto k = last ? constant_operand(other) : std::nullopt) {
      out.at(e.span);
      return out.branch(comparison(condition ? Op::JumpIfLtK : Op::JumpIfNotLtK, op), left, *k,
                        target);
    }
    *right = compare_operand(const_cast<Compare&>(e), i, slot);
    out.at(e.span);
    return out.branch(comparison(condition ? Op::JumpIfLt : Op::JumpIfNotLt, op), left, *right,
                      target);
  }
  bool negative = op == CompareOperator::IsNot || op == CompareOperator::NotIn;
  bool when = condition != negative;
  if (op == CompareOperator::Is || op == CompareOperator::IsNot) {
    if (last && is_none(other)) {
      out.at(e.span);
      return out.branch(when ? Op::JumpIfNone : Op::JumpIfNotNone, left, 0, target);
    }
    *right = compare_operand(const_cast<Compare&>(e), i, slot);
    out.at(e.span);
    return out.branch(when ? Op::JumpIfIs : Op::JumpIfIsNot, left, *right, target);
  }
  *right = compare_operand(const_cast<Compare&>(e), i, slot);
  out.at(e.span);
  Reg found = alloc();
  out.emit(Op::In, found, left, *right);
  out.branch(when ? Op::JumpIfTrue : Op::JumpIfFalse, found, 0, target);
}

void CodeGen::compare_jump(Compare& e, bool condition, Label target) {
  warn_comparison(e);
  Temps keep(*this);
  // As in CPython, later tests of the statement, and an assert's raise, then have the position of this comparison.
  truth_position_ = {e.span.line, e.span.end_line, e.span.col, e.span.end_col};
  Reg right = kNoReg;
  if (e.ops.size() == 1) {
    Reg left = operand(e.left, Later::Yes);
    return branch_on(e.ops[0], e, 0, left, kNoReg, condition, target, &right);
  }
  Label skip = out.label();
  Reg slots[] = {alloc(), alloc()};
  Reg left = operand(e.left, Later::Yes, slots[1]);
  for (size_t i = 0; i < e.ops.size(); i++) {
    Temps each(*this);
    bool last = i + 1 == e.ops.size();
    bool jump_when = last && condition;
    branch_on(e.ops[i], e, i, left, slots[i % 2], jump_when, condition && !last ? skip : target,
              &right);
    left = right;
  }
  out.bind(skip);
}

// ---- conditions
void CodeGen::jump_if(Expr* e, bool condition, Label target) {
  if (cx.failed() || !cx.deeper()) return;
  if (auto known = fold_truth(cx, e)) {
    if (*known == condition) out.jump(target);
    return;
  }
  if (auto* unary = as<UnaryOp>(e); unary && unary->op == UnaryOperator::Not)
    return jump_if(unary->operand, !condition, target);
  if (auto* bool_op = as<BoolOp>(e)) {
    // The value that decides alone: false for `and`, true for `or`.
    bool decides = bool_op->op == BoolOperator::Or;
    if (decides == condition) {
      for (Expr* value : bool_op->values) jump_if(value, condition, target);
      return;
    }
    Label skip = out.label();
    for (Expr* value : bool_op->values) {
      if (value == bool_op->values.back())
        jump_if(value, condition, target);
      else
        jump_if(value, decides, skip);
    }
    return out.bind(skip);
  }
  if (auto* compare = as<Compare>(e)) return compare_jump(*compare, condition, target);
  Temps keep(*this);
  Reg value = operand(e, Later::No);
  out.at(truth_position_);
  out.branch(condition ? Op::JumpIfTrue : Op::JumpIfFalse, value, 0, target);
}

// ---- generators
void CodeGen::yield(Yield& e, Reg dst) {
  if (!scope_.is_function()) return fail(e.span, "'yield' outside function");
  Reg value;
  if (e.value) {
    value = operand(e.value, Later::No, dst);
  } else {
    value = is_local(dst) ? alloc() : dst;
    out.at(e.span);
    out.emit(Op::LoadNone, value);
  }
  out.at(e.span);
  out.suspend_point(suspend_label(e.value));
  out.emit(Op::Yield, dst, value);
}

void CodeGen::yield_from(YieldFrom& e, Reg dst) {
  if (!scope_.is_function()) return fail(e.span, "'yield' outside function");
  Reg iterator = alloc(2);
  Reg value = operand(e.value, Later::No, iterator);
  out.at(e.span);
  out.emit(Op::GetYieldFromIter, iterator, value);
  out.emit(Op::LoadNone, iterator + 1);
  out.suspend_point(suspend_label(e.value));
  out.emit(Op::YieldFrom, dst, iterator, iterator + 1);
}

}  // namespace brine
