// Comparing lists, tuples, deques, dicts and slices, however deep they are.
//
// The work lies on a stack that is a List: three values for each pair of containers under comparison, [a, b, position].
// One pass looks for the first pair of items that differ. For == that is the answer; for < and its kin the innermost
// differing pair decides, or the lengths where one is the beginning of the other, at whatever depth.
// When two items are to be compared by Python, the stub compare_nested asks and comes back with the stack.
//
// A cycle is found by remembering one pair (Brent): the walk down is determined by the pair it is at, so one that meets
// the same pair again never ends, and that is a RecursionError.
//
// Tested by tests/lang/{lists,tuples,dicts,deep}/*.py.
#include "vm/object/containers.h"
#include "vm/object/deque.h"
#include "vm/object/equal.h"
#include "vm/object/number.h"
#include "vm/object/sequence.h"

namespace brine {
namespace {

enum class Family : uint8_t { None, List, Tuple, Deque, Dict, Slice };

Family family_of(const TypeOps* ops) {
  if (ops == &type_ops(Kind::List)) return Family::List;
  if (ops == &type_ops(Kind::Tuple)) return Family::Tuple;
  if (ops == &type_ops(Kind::Deque)) return Family::Deque;
  if (ops == &type_ops(Kind::Dict)) return Family::Dict;
  if (ops == &type_ops(Kind::Slice)) return Family::Slice;
  return Family::None;
}

uint64_t size_of(Family family, Value v) {
  switch (family) {
    case Family::List: return cast<List>(v)->size;
    case Family::Tuple: return cast<Tuple>(v)->size;
    case Family::Deque: return cast<Deque>(v)->size;
    case Family::Dict: return cast<Dict>(v)->used;
    default: return 3;
  }
}
Value item_of(Family family, Value v, uint64_t i) {
  switch (family) {
    case Family::List: return cast<List>(v)->items()[i];
    case Family::Tuple: return cast<Tuple>(v)->items()[i];
    case Family::Deque: return cast<Deque>(v)->view()[i];
    default:
      return i == 0 ? cast<Slice>(v)->start : i == 1 ? cast<Slice>(v)->stop : cast<Slice>(v)->step;
  }
}

bool holds(CompareOp op, uint64_t a, uint64_t b) {
  switch (op) {
    case CompareOp::Lt: return a < b;
    case CompareOp::Le: return a <= b;
    case CompareOp::Eq: return a == b;
    case CompareOp::Ne: return a != b;
    case CompareOp::Gt: return a > b;
    default: return a >= b;
  }
}

struct Step {
  enum What : uint8_t { Done, Ask, Tail, Failed } what;  // Ask: x == y; Tail: the answer is x op y
  Value x = kUnbound, y = kUnbound;                      // Done: x
};

class Comparison {
 public:
  Comparison(Vm& vm, CompareOp op, List* stack) : vm_(vm), op_(op), stack_(stack) {}

  Step differ(Value x, Value y, bool asked = false) {
    if (op_ == CompareOp::Eq || op_ == CompareOp::Ne)
      return {Step::Done, from_bool(op_ == CompareOp::Ne)};
    // Whoever watches __eq__ sees it asked again on each level, as by CPython; not so in deep structures.
    if (asked && stack_->size > 3 && stack_->size <= 48)
      return {Step::Tail, stack_->items()[3], stack_->items()[4]};
    for (uint64_t i = 0; i < stack_->size;
         i += 3) {  // a dict has no order, whatever differs inside it
      if (as<Dict>(stack_->items()[i]))
        return {Step::Tail, stack_->items()[i], stack_->items()[i + 1]};
    }
    return {Step::Tail, x, y};
  }

  // Goes on after `x == y` was asked of Python and found false. It may have made a list shorter than its place.
  Step differ_asked(Value x, Value y) {
    Value* top = stack_->items() + stack_->size - 3;
    Family family = family_of_(top[0]);
    if (family != Family::Dict) {
      uint64_t na = size_of(family, top[0]), nb = size_of(family, top[1]);
      if (uint64_t(top[2].as_int()) > std::min(na, nb)) return lengths(na, nb);
    }
    return differ(x, y, true);
  }

  // Goes on after `x == y` was found true; until the end, or until Python must be asked.
  Step run() {
    for (uint32_t work = 0;; work++) {
      if (work % 16 == 15 && !spend(vm_, 1).ok()) return {Step::Failed};
      Value* top = stack_->items() + stack_->size - 3;
      Value a = top[0], b = top[1];
      uint64_t i = uint64_t(top[2].as_int());
      Family family = family_of_(a);
      Value x, y;
      if (family == Family::Dict) {
        Result<bool> more = dict_items(a, b, top, x, y);
        if (!more.ok()) return {Step::Failed};
        if (!more.take()) {
          if (x == kFailed) return differ(a, b);
          if (stack_->size == 3) return {Step::Done, from_bool(op_ == CompareOp::Eq)};
          stack_->size -= 3;
          continue;
        }
      } else {
        uint64_t na = size_of(family, a), nb = size_of(family, b);
        if (i >= na || i >= nb) {
          if (stack_->size == 3 || na != nb) return lengths(na, nb);
          stack_->size -= 3;
          continue;
        }
        x = item_of(family, a, i);
        y = item_of(family, b, i);
        top[2] = Value::from_int(int64_t(i + 1));
      }
      if (x == y) continue;
      if (both_int(x, y)) return differ(x, y);
      x = innermost_mapping(x);
      y = innermost_mapping(y);
      const TypeOps* p = native_ops(vm_, x, Special::eq_);
      const TypeOps* q = native_ops(vm_, y, Special::eq_);
      if (!p || !q) return {Step::Ask, x, y};
      Family inner = p == q ? family_of(p) : Family::None;
      if (inner != Family::None) {
        bool unordered = op_ == CompareOp::Eq || op_ == CompareOp::Ne || inner == Family::Dict;
        if (unordered && size_of(inner, x) != size_of(inner, y)) return differ(x, y);
        if (!push(x, y)) return {Step::Failed};
        continue;
      }
      Result<Value> same = plain_equal(vm_, x, y);
      if (!same.ok()) return {Step::Failed};
      if (same.take() == kUnbound) return {Step::Ask, x, y};
      if (!is_true(same.take())) return differ(x, y);
    }
  }

  bool push(Value a, Value b) {
    uint64_t depth = stack_->size / 3;
    // A pair that is inside itself meets the one kept, which moves down as the stack grows (after Brent).
    const Value* kept = stack_->items() + 3 * saved_depth_;
    if (depth > saved_depth_ && kept[0] == a && kept[1] == b) {
      (void)raise(vm_, RecursionError, "maximum recursion depth exceeded in comparison");
      return false;
    }
    if (depth == 0 || depth >= 2 * saved_depth_ || depth < saved_depth_) saved_depth_ = depth;
    return append(vm_, stack_, a).ok() && append(vm_, stack_, b).ok() &&
           append(vm_, stack_, Value::from_int(0)).ok();
  }

 private:
  // Derived classes have the kind of the built-in base.
  Family family_of_(Value v) { return family_of(&type_ops(v.as_object()->kind)); }

  Step lengths(uint64_t a, uint64_t b) {
    if (a == b)
      return {Step::Done,
              from_bool(op_ == CompareOp::Eq || op_ == CompareOp::Le || op_ == CompareOp::Ge)};
    if (op_ != CompareOp::Eq && op_ != CompareOp::Ne) {
      for (uint64_t i = 0; i < stack_->size; i += 3) {
        if (as<Dict>(stack_->items()[i]))
          return {Step::Tail, stack_->items()[i], stack_->items()[i + 1]};
      }
    }
    return {Step::Done, from_bool(holds(op_, a, b))};
  }

  // The next two values under one key. False: the end, or with x Failed: b lacks a key.
  Result<bool> dict_items(Value a, Value b, Value* top, Value& x, Value& y) {
    Dict* left = cast<Dict>(a);
    Dict* right = cast<Dict>(b);
    uint32_t at = next_entry(left, uint32_t(top[2].as_int()));
    x = kUnbound;
    if (at >= left->filled) return false;
    top[2] = Value::from_int(int64_t(at) + 1);
    Value key = *left->key(at), value = *left->value(at);
    Value found = TRY(dict_get(vm_, right, key));
    if (found == kUnbound) {
      x = kFailed;
      return false;
    }
    x = value;
    y = found;
    return true;
  }

  Vm& vm_;
  CompareOp op_;
  List* stack_;
  uint64_t saved_depth_ = 0;
};

// What can be said at once about two containers of one family: NotImplemented, an answer, or Unbound.
Value at_once(CompareOp op, Value a, Value b, Family& family) {
  const TypeOps* x = a.is_object() ? &type_ops(a.as_object()->kind) : nullptr;
  const TypeOps* y = b.is_object() ? &type_ops(b.as_object()->kind) : nullptr;
  family = x == y && x ? family_of(x) : Family::None;
  if (family == Family::None) return not_implemented();
  bool unordered = op == CompareOp::Eq || op == CompareOp::Ne;
  if (family == Family::Dict && !unordered) return not_implemented();
  if (unordered && size_of(family, a) != size_of(family, b)) return from_bool(op == CompareOp::Ne);
  return kUnbound;
}

// How two ints or two strings stand to each other: < 0, 0, > 0. False: they are something else.
bool leaf_order(Value x, Value y, int& order) {
  if (both_int(x, y)) {
    order = x.as_int() < y.as_int() ? -1 : x.as_int() > y.as_int();
    return true;
  }
  Str* s = as<Str>(x);
  Str* t = as<Str>(y);
  if (!s || !t || s->has(kExtended) || t->has(kExtended)) return false;
  order = s->view().compare(t->view());
  return true;
}

// Two dicts of one size up to the first entry that asks for more: its index, or what they come to.
Result<Value> flat_dicts(Vm& vm, CompareOp op, Dict* a, Dict* b, uint64_t& i) {
  uint32_t work = 0;
  for (uint32_t at = next_entry(a, 0); at < a->filled; at = next_entry(a, at + 1)) {
    i = at;
    if (++work % 16 == 0) TRY(spend(vm, 1));
    if (!hashes_plainly(vm, *a->key(at))) return kUnbound;
    Value x = *a->value(at), y = TRY(dict_get(vm, b, *a->key(at)));
    if (y == kUnbound) return from_bool(op == CompareOp::Ne);
    int order = 0;
    if (x != y && !leaf_order(x, y, order)) return kUnbound;
    if (order != 0) return from_bool(op == CompareOp::Ne);
  }
  return from_bool(op == CompareOp::Eq);
}

Step begin(Vm& vm, CompareOp op, Value a, Value b, Family family, List*& stack) {
  uint64_t i = 0;
  if (family == Family::Dict) {
    Result<Value> flat = flat_dicts(vm, op, cast<Dict>(a), cast<Dict>(b), i);
    if (!flat.ok()) return {Step::Failed};
    if (flat.take() != kUnbound) return {Step::Done, flat.take()};
  }
  if (family == Family::List || family == Family::Tuple) {  // flat beginnings need no stack
    uint64_t n = std::min(size_of(family, a), size_of(family, b));
    Value* p = family == Family::List ? cast<List>(a)->items() : cast<Tuple>(a)->items();
    Value* q = family == Family::List ? cast<List>(b)->items() : cast<Tuple>(b)->items();
    bool unordered = op == CompareOp::Eq || op == CompareOp::Ne;
    for (; i < n; i++) {
      if (p[i] == q[i]) continue;
      int order;
      if (!leaf_order(p[i], q[i], order)) break;
      if (order == 0) continue;
      if (unordered) return {Step::Done, from_bool(op == CompareOp::Ne)};
      return {Step::Done,
              from_bool(op == CompareOp::Lt || op == CompareOp::Le ? order < 0 : order > 0)};
    }
    if (!spend(vm, i / 16).ok()) return {Step::Failed};
    if (i == n) {
      uint64_t na = size_of(family, a), nb = size_of(family, b);
      return {Step::Done, from_bool(holds(op, na, nb))};
    }
  }
  stack = vm.heap.make<List>();
  Comparison c(vm, op, stack);
  if (!c.push(a, b)) return {Step::Failed};
  stack->items()[2] = Value::from_int(int64_t(i));
  return c.run();
}

}  // namespace

Answer compare_containers(Vm& vm, CompareOp op, Value a, Value b) {
  Family family;
  Value early = at_once(op, a, b, family);
  if (early != kUnbound) return early;
  List* stack = nullptr;
  Step step = begin(vm, op, a, b, family, stack);
  switch (step.what) {
    case Step::Done: return step.x;
    case Step::Failed: return Failed{};
    case Step::Tail: return compare_anywhere(vm, op, step.x, step.y);
    case Step::Ask: break;
  }
  return enter_stub(vm, Stub::compare_nested,
                    {Value::from_int(int(op)), to_value(stack), step.x, step.y});
}

Result<Value> compare_plainly(Vm& vm, Value a, Value b) {
  Family family;
  Value early = at_once(CompareOp::Eq, a, b, family);
  if (early == not_implemented()) return from_bool(false);
  if (early != kUnbound) return early;
  List* stack = nullptr;
  Step step = begin(vm, CompareOp::Eq, a, b, family, stack);
  if (step.what == Step::Failed) return Failed{};
  return step.what == Step::Done ? step.x : kUnbound;
}

// _compare_step(op, stack, same, x, y): the answer, or (x, y) to ask for ==, or (x, y, None) when the answer is `x op y`.
Answer intrinsic_compare_step(Vm& vm, Args args) {
  CompareOp op = CompareOp(args[0].as_int());
  List* stack = cast<List>(args[1]);
  vm.heap.barrier(stack);
  Comparison c(vm, op, stack);
  Step step = is_true(args[2]) ? c.run() : c.differ_asked(args[3], args[4]);
  Value pair[] = {step.x, step.y, none()};
  switch (step.what) {
    case Step::Done: return step.x;
    case Step::Failed: return Failed{};
    case Step::Ask: return make_tuple(vm, {pair, 2});
    default: return make_tuple(vm, {pair, 3});
  }
}

}  // namespace brine
