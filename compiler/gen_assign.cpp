// Assignment in all its forms. See codegen.h.
#include "compiler/codegen.h"

namespace brine {

using namespace ast;

namespace {

constexpr uint16_t kInplace[] = {0, 1, 2,  3,  4,  6, 7,
                                 8, 9, 11, 12, 10, 5};  // as in gen_expressions.cpp
Op inplace(bool constant, Operator op) {
  return Op(uint16_t(constant ? Op::InplaceAddK : Op::InplaceAdd) + kInplace[size_t(op)]);
}
static_assert(uint16_t(Op::InplaceXor) - uint16_t(Op::InplaceAdd) == 12);
static_assert(uint16_t(Op::InplaceXorK) - uint16_t(Op::InplaceAddK) == 12);

constexpr size_t kParallel = 16;  // `a, b = x, y` without a tuple, up to here

}  // namespace

void CodeGen::assign(Assign& s) {
  if (s.targets.size() == 1) return assign_one(s.targets[0], s.value);
  if (auto known = fold(cx, s.value)) {  // each target loads it for itself
    bool registers = true;
    for (Expr* target : s.targets) registers &= register_of(target) != kNoReg;
    if (registers) {
      for (Expr* target : s.targets) assign_one(target, s.value);
      return;
    }
  }
  bool names = true;
  for (Expr* target : s.targets) names &= target->kind == ExprKind::Name;
  Reg first = names ? register_of(s.targets[0]) : kNoReg;
  Reg value;
  if (first != kNoReg) {
    value = first;
    expr_to(s.value, value);
    now_bound(value);
  } else {
    value = operand(s.value, Later::Yes);
    if (!names && is_local(value)) {  // a target may rebind it before the next one takes it
      Reg copy = alloc();
      out.emit(Op::Move, copy, value);
      value = copy;
    }
  }
  for (Expr* target : s.targets) store(target, value);
}

void CodeGen::assign_one(Expr* target, Expr* value) {
  Reg local = register_of(target);
  if (local != kNoReg) {
    expr_to(value, local);
    out.at(target->span);
    if (!refused_name(to<Name>(target).id, Context::Store)) now_bound(local);
    return;
  }
  Seq<Expr*> targets;
  if (auto* tuple = as<Tuple>(target)) targets = tuple->elts;
  if (auto* list = as<List>(target)) targets = list->elts;
  if (auto* values = as<Tuple>(value);
      values && !targets.empty() && assign_parallel(targets, values->elts))
    return;
  store(target, operand(value, target->kind == ExprKind::Name ? Later::No : Later::Yes));
}

// a, b = x, y: all values first, then the targets from left to right; no tuple is made.
bool CodeGen::assign_parallel(Seq<Expr*> targets, Seq<Expr*> values) {
  if (targets.size() != values.size() || targets.size() > kParallel) return false;
  for (Expr* e : targets)
    if (e->kind == ExprKind::Starred) return false;
  for (Expr* e : values)
    if (e->kind == ExprKind::Starred) return false;
  Reg held[kParallel];
  for (size_t i = 0; i < values.size(); i++) {
    held[i] = operand(values[i], Later::Yes);
    if (!is_local(held[i])) continue;
    // A local that an earlier target rebinds is copied; targets other than names may rebind anything.
    bool rebound = false;
    for (size_t j = 0; j < i; j++)
      rebound |= targets[j]->kind != ExprKind::Attribute &&
                 targets[j]->kind != ExprKind::Subscript &&
                 (targets[j]->kind != ExprKind::Name || register_of(targets[j]) == held[i]);
    if (!rebound) continue;
    Reg copy = alloc();
    out.emit(Op::Move, copy, held[i]);
    held[i] = copy;
  }
  for (size_t i = 0; i < targets.size(); i++) store(targets[i], held[i]);
  return true;
}

void CodeGen::aug_assign(AugAssign& s) {
  auto apply = [&](Reg dst, Reg left) {
    auto k = constant_operand(s.value);
    Reg right = k ? *k : operand(s.value, Later::No);
    out.at(s.span);
    out.emit(inplace(bool(k), s.op), dst, left, right);
  };
  if (auto* name = as<Name>(s.target)) {
    Place place = place_of(name->id);
    out.at(name->span);
    if (place.kind == Place::Register && !place.symbol->has(Symbol::kWalrus)) {
      if (refused_name(name->id, Context::Store)) return;
      Reg local = Reg(place.symbol->reg);
      check_bound(place);
      return apply(local, local);
    }
    Reg value = alloc();
    load_name(place, value);
    apply(value, value);
    out.at(name->span);
    return store_name(name->id, value);
  }
  if (auto* attribute = as<Attribute>(s.target)) {
    Reg object = operand(attribute->value, Later::Yes);
    Reg value = alloc();
    uint32_t name = out.name(cx.mangle(scope_.private_class, attribute->attr));
    at_attribute(*attribute);
    out.emit(Op::GetAttr, value, object, name);
    apply(value, value);
    at_attribute(*attribute);
    return out.emit(Op::SetAttr, object, value, name);
  }
  if (auto* subscript = as<Subscript>(s.target)) {
    Reg object = operand(subscript->value, Later::Yes);
    Reg index = operand(subscript->slice, Later::Yes);
    Reg value = alloc();
    out.at(subscript->span);
    out.emit(Op::GetItem, value, object, index);
    apply(value, value);
    out.at(subscript->span);
    return out.emit(Op::SetItem, object, index, value);
  }
  fail(s.target->span, "illegal expression for augmented assignment");
}

void CodeGen::ann_assign(AnnAssign& s) {
  if (s.value) assign_one(s.target, s.value);
  bool evaluated = !scope_.is_function();  // annotations of a function's locals never are
  if (auto* name = as<Name>(s.target)) {
    out.at(s.span);
    if (refused_name(name->id, Context::Store)) return;
    if (s.simple && evaluated) {
      Reg value = alloc(), table = alloc(), key = alloc();
      annotation_to(s.annotation, value);
      out.at(s.span);
      load_name(place_of(intern("__annotations__")), table);
      load_constant(Known::of_str(std::string(cx.mangle(scope_.private_class, name->id))), key);
      out.emit(Op::SetItem, table, key, value);
      return;
    }
  } else if (!s.value) {
    if (auto* attribute = as<Attribute>(s.target)) {
      out.at(s.span);
      if (refused_name(attribute->attr, Context::Store)) return;
      discard(attribute->value);
    }
    if (auto* subscript = as<Subscript>(s.target)) {
      discard(subscript->value);
      discard(subscript->slice);
    }
  }
  if (!s.simple && evaluated && !cx.future_annotations) discard(s.annotation);
}

// ---- targets
void CodeGen::store(Expr* target, Reg value) {
  if (cx.failed() || !cx.deeper()) return;
  Temps keep(*this);
  switch (target->kind) {
    case ExprKind::Name: out.at(target->span); return store_name(to<Name>(target).id, value);
    case ExprKind::Attribute: {
      auto& e = to<Attribute>(target);
      Reg object = operand(e.value, Later::No);
      at_attribute(e);
      if (refused_name(e.attr, Context::Store)) return;
      return out.emit(Op::SetAttr, object, value,
                      out.name(cx.mangle(scope_.private_class, e.attr)));
    }
    case ExprKind::Subscript: {
      auto& e = to<Subscript>(target);
      Reg object = operand(e.value, Later::Yes);
      Reg index = operand(e.slice, Later::No);
      out.at(e.span);
      return out.emit(Op::SetItem, object, index, value);
    }
    case ExprKind::Tuple: return unpack(to<Tuple>(target).elts, value, target->span);
    case ExprKind::List: return unpack(to<List>(target).elts, value, target->span);
    case ExprKind::Starred:
      return fail(target->span, "starred assignment target must be in a list or tuple");
    default: return fail(target->span, "cannot assign to this expression");
  }
}

void CodeGen::unpack(Seq<Expr*> targets, Reg value, const Span& span) {
  size_t star = targets.size();
  for (size_t i = 0; i < targets.size(); i++) {
    if (targets[i]->kind != ExprKind::Starred) continue;
    if (star != targets.size()) return fail(span, "multiple starred expressions in assignment");
    star = i;
  }
  uint32_t count = uint32_t(targets.size());
  out.at(span);
  if (star == targets.size()) {
    // Locals in neighbouring registers are unpacked in place.
    Reg first = count ? register_of(targets[0]) : kNoReg;
    bool in_place = first != kNoReg;
    for (uint32_t i = 1; in_place && i < count; i++)
      in_place = register_of(targets[i]) == first + i;
    if (in_place) {
      out.emit(Op::UnpackSequence, first, value, count);
      for (uint32_t i = 0; i < count; i++) now_bound(first + i);
      return;
    }
  }
  Reg items = alloc(count);
  if (star == targets.size()) {
    out.emit(Op::UnpackSequence, items, value, count);
  } else {
    uint32_t after = count - uint32_t(star) - 1;
    if (star > 255 || after > 255)
      return fail(span, "too many expressions in star-unpacking assignment");
    out.emit(Op::UnpackEx, items, value, uint32_t(star) | after << 8);
  }
  for (uint32_t i = 0; i < count; i++) {
    auto* starred = as<Starred>(targets[i]);
    store(starred ? starred->value : targets[i], items + i);
  }
}

}  // namespace brine
