// Range and its iterator, over ints of any size: 62 bits at once, larger ones by the operations of int.
// Tested by tests/lang/ranges/*.py.
#include <cmath>

#include "vm/object/containers.h"
#include "vm/object/equal.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/sequence.h"
#include "vm/run/arithmetic.h"

namespace brine {
namespace {

Result<Value> int_op(Vm& vm, BinaryOp op, Value a, Value b) {
  return type_ops(Kind::Int).binary(vm, op, a, b).word;
}
Result<Value> plus(Vm& vm, Value a, Value b) { return int_op(vm, BinaryOp::Add, a, b); }
Result<Value> minus(Vm& vm, Value a, Value b) { return int_op(vm, BinaryOp::Sub, a, b); }
Result<Value> times(Vm& vm, Value a, Value b) { return int_op(vm, BinaryOp::Mul, a, b); }
bool int_is(Vm& vm, CompareOp op, Value a, Value b) {
  return is_true(type_ops(Kind::Int).compare(vm, op, a, b).word);
}
bool is_negative(Vm& vm, Value v) { return int_is(vm, CompareOp::Lt, v, Value::from_int(0)); }
bool same_int(Vm& vm, Value a, Value b) { return a == b || int_is(vm, CompareOp::Eq, a, b); }

// Exactly an int: not a bool, not of a derived class.
Result<Value> exact_int(Vm& vm, Value v) {
  if (v.is_int()) return v;
  if (is_bool(v)) return Value::from_int(is_true(v));
  if (!v.as_object()->has(kExtended)) return v;
  return plus(vm, v, Value::from_int(0));
}

Result<Value> length_of(Vm& vm, Value start, Value stop, Value step) {
  if (start.is_int() && stop.is_int() && step.is_int()) {
    int64_t a = start.as_int(), b = stop.as_int(), s = step.as_int();
    if (s < 0) {
      std::swap(a, b);
      s = -s;
    }
    if (a >= b) return Value::from_int(0);
    return make_unsigned(vm, uint64_t(b - a - 1) / uint64_t(s) + 1);
  }
  bool down = is_negative(vm, step);
  Value low = down ? stop : start, high = down ? start : stop;
  if (!int_is(vm, CompareOp::Lt, low, high)) return Value::from_int(0);
  Value size = TRY(minus(vm, TRY(minus(vm, high, low)), Value::from_int(1)));
  Value by = down ? TRY(minus(vm, Value::from_int(0), step)) : step;
  return plus(vm, TRY(int_op(vm, BinaryOp::FloorDiv, size, by)), Value::from_int(1));
}

Result<Value> make_range(Vm& vm, Value start, Value stop, Value step) {
  Value length = TRY(length_of(vm, start, stop, step));
  Range* r = vm.heap.make<Range>();
  r->start = start;
  r->stop = stop;
  r->step = step;
  r->length = length;
  return to_value(r);
}

Answer range_new(Vm& vm, Args args) {
  Value first = TRY(exact_int(vm, args[1]));
  if (args[2] == kUnbound) return make_range(vm, Value::from_int(0), first, Value::from_int(1));
  Value stop = TRY(exact_int(vm, args[2]));
  if (args[3] == kUnbound) return make_range(vm, first, stop, Value::from_int(1));
  Value step = TRY(exact_int(vm, args[3]));
  if (step == Value::from_int(0)) return raise(vm, ValueError, "range() arg 3 must not be zero");
  return make_range(vm, first, stop, step);
}

// start + i * step
Result<Value> item_at(Vm& vm, Range* r, Value i) {
  if (r->start.is_int() && r->step.is_int() && i.is_int()) {
    int64_t product, sum;
    if (!__builtin_mul_overflow(i.as_int(), r->step.as_int(), &product) &&
        !__builtin_add_overflow(product, r->start.as_int(), &sum)) {
      return make_int(vm, sum);
    }
  }
  return plus(vm, r->start, TRY(times(vm, i, r->step)));
}

// A bound of a slice as slice.indices has it, for any sizes.
Result<Value> slice_bound(Vm& vm, Value bound, Value length, bool back, bool is_start) {
  Value low = back ? Value::from_int(-1) : Value::from_int(0);
  Value high = back ? TRY(minus(vm, length, Value::from_int(1))) : length;
  if (is_none(bound)) return is_start == back ? high : low;
  Value i = TRY(exact_int(vm, bound));
  if (is_negative(vm, i)) {
    i = TRY(plus(vm, i, length));
    return int_is(vm, CompareOp::Lt, i, low) ? low : i;
  }
  return int_is(vm, CompareOp::Gt, i, high) ? high : i;
}

Answer range_slice(Vm& vm, Range* r, Slice* slice) {
  Value by = is_none(slice->step) ? Value::from_int(1) : TRY(exact_int(vm, slice->step));
  if (by == Value::from_int(0)) return raise(vm, ValueError, "slice step cannot be zero");
  bool back = is_negative(vm, by);
  Value start = TRY(slice_bound(vm, slice->start, r->length, back, true));
  Value stop = TRY(slice_bound(vm, slice->stop, r->length, back, false));
  return make_range(vm, TRY(item_at(vm, r, start)), TRY(item_at(vm, r, stop)),
                    TRY(times(vm, r->step, by)));
}

Answer range_get_item(Vm& vm, Value self, Value key) {
  Range* r = cast<Range>(self);
  if (is_int_kind(key)) {
    Value i = TRY(exact_int(vm, key));
    if (is_negative(vm, i)) i = TRY(plus(vm, i, r->length));
    if (is_negative(vm, i) || !int_is(vm, CompareOp::Lt, i, r->length)) {
      return raise(vm, IndexError, "range object index out of range");
    }
    return item_at(vm, r, i);
  }
  Slice* slice = as<Slice>(key);
  if (!slice || !is_plain_slice(slice)) return get_converted(vm, self, key, "range");
  return range_slice(vm, r, slice);
}

// The position of an int, or Unbound.
Result<Value> position_of(Vm& vm, Range* r, Value v) {
  Value i = TRY(exact_int(vm, v));
  bool down = is_negative(vm, r->step);
  if (int_is(vm, down ? CompareOp::Gt : CompareOp::Lt, i, r->start)) return kUnbound;
  if (!int_is(vm, down ? CompareOp::Gt : CompareOp::Lt, i, r->stop)) return kUnbound;
  Value offset = TRY(minus(vm, i, r->start));
  if (TRY(int_op(vm, BinaryOp::Mod, offset, r->step)) != Value::from_int(0)) return kUnbound;
  return int_op(vm, BinaryOp::FloorDiv, offset, r->step);
}

// An int equal to v, or Unbound; Failed stands for "Python must be asked".
Value as_equal_int(Vm& vm, Value v) {
  if (is_int_kind(v)) {
    bool exact = v.is_int() || is_bool(v) || !v.as_object()->has(kExtended);
    return exact || native_ops(vm, v, Special::eq_) ? v : kFailed;
  }
  if (is_float_kind(v) && (v.is_float() || !v.as_object()->has(kExtended))) {
    double d = float_of(v);
    if (d != std::floor(d) || std::isinf(d)) return kUnbound;
    Result<Value> i = make_int_of(vm, d);
    return i.ok() ? i.take() : kUnbound;
  }
  return native_ops(vm, v, Special::eq_) && !is_kind(v, Kind::Complex) ? kUnbound : kFailed;
}

Answer range_contains(Vm& vm, Value self, Value item) {
  Value i = as_equal_int(vm, item);
  if (i == kFailed) return enter_stub(vm, Stub::range_contains, {self, item});
  if (i == kUnbound) return from_bool(false);
  return from_bool(TRY(position_of(vm, cast<Range>(self), i)) != kUnbound);
}

Answer range_bool(Vm&, Args args) {
  return from_bool(cast<Range>(args[0])->length != Value::from_int(0));
}

Answer range_count(Vm& vm, Args args) {
  Value i = as_equal_int(vm, args[1]);
  if (i == kFailed) return enter_stub(vm, Stub::range_count, {args[0], args[1]});
  if (i == kUnbound) return Value::from_int(0);
  return Value::from_int(TRY(position_of(vm, cast<Range>(args[0]), i)) != kUnbound);
}

Answer range_index(Vm& vm, Args args) {
  Value i = as_equal_int(vm, args[1]);
  if (i == kFailed) return enter_stub(vm, Stub::range_index, {args[0], args[1]});
  Value at = i == kUnbound ? kUnbound : TRY(position_of(vm, cast<Range>(args[0]), i));
  if (at != kUnbound) return at;
  if (is_int_kind(args[1])) return enter_stub(vm, Stub::not_in_range, {args[1]});
  return raise(vm, ValueError, "sequence.index(x): x not in sequence");
}

Answer range_compare(Vm& vm, CompareOp op, Value a, Value b) {
  Range* x = as<Range>(a);
  Range* y = as<Range>(b);
  if (!x || !y || (op != CompareOp::Eq && op != CompareOp::Ne)) return not_implemented();
  bool same = same_int(vm, x->length, y->length);
  if (same && x->length != Value::from_int(0)) {
    same = same_int(vm, x->start, y->start) &&
           (x->length == Value::from_int(1) || same_int(vm, x->step, y->step));
  }
  return from_bool(same == (op == CompareOp::Eq));
}

// As the tuple (length, start, step), with None for what does not matter.
Result<uint64_t> range_hash(Vm& vm, Value v) {
  Range* r = cast<Range>(v);
  bool none_left = r->length == Value::from_int(0);
  Value three[] = {r->length, none_left ? none() : r->start,
                   none_left || r->length == Value::from_int(1) ? none() : r->step};
  return hash_tuple(vm, to_value(TRY(make_tuple(vm, three))));
}

Answer range_repr(Vm& vm, Value v) {
  Range* r = cast<Range>(v);
  auto digits = [&](Value v) { return Result<Value>(type_ops(Kind::Int).repr(vm, v).word); };
  std::string text = "range(";
  text += cast<Str>(TRY(digits(r->start)))->view();
  text += ", ";
  text += cast<Str>(TRY(digits(r->stop)))->view();
  if (r->step != Value::from_int(1)) {
    text += ", ";
    text += cast<Str>(TRY(digits(r->step)))->view();
  }
  return make_ascii(vm, text + ")");
}

// ---- iterating

Value make_iterator(Vm& vm, Value next, Value step, Value left) {
  bool small = to_int64(next) && to_int64(step) && to_int64(left);
  RangeIterator* it = small ? vm.heap.make<RangeIterator>() : vm.heap.make<LongRangeIterator>();
  it->next = next;
  it->step = step;
  it->left = left;
  return to_value(it);
}

Answer range_iter(Vm& vm, Value v) {
  Range* r = cast<Range>(v);
  return make_iterator(vm, r->start, r->step, r->length);
}

Answer range_reversed(Vm& vm, Args args) {
  Range* r = cast<Range>(args[0]);
  Value last = TRY(item_at(vm, r, TRY(minus(vm, r->length, Value::from_int(1)))));
  return make_iterator(vm, last, TRY(minus(vm, Value::from_int(0), r->step)), r->length);
}

Answer iterator_next(Vm& vm, Value v) {
  RangeIterator* it = reinterpret_cast<RangeIterator*>(v.as_object());
  Value quick = step_in_words(it);
  if (quick != kUnbound) return Answer(quick);
  Value item = it->next;
  Value left = TRY(minus(vm, it->left, Value::from_int(1)));
  Value after = TRY(plus(vm, item, it->step));
  vm.heap.barrier(it);
  it->left = left;
  it->next = after;
  return item;
}

Answer iterator_hint(Vm&, Args args) {
  return reinterpret_cast<RangeIterator*>(args[0].as_object())->left;
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, start: index, stop: index = ..., step: index = ..., /)", range_new},
    {"__bool__(self, /)", range_bool, "True if self else False"},
    {"count(self, value, /)", range_count,
     "rangeobject.count(value) -> integer -- return number of occurrences of value"},
    {"index(self, value, /)", range_index,
     "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value "
     "is not present."},
    {"__reversed__(self, /)", range_reversed, "Return a reverse iterator."},
};
Answer read_only(Vm& vm, Value, Value) { return raise(vm, AttributeError, "readonly attribute"); }
constexpr GetSetRow kGetSets[] = {
    member(
        "start", [](Vm&, Value self) { return Answer(cast<Range>(self)->start); }, read_only),
    member(
        "stop", [](Vm&, Value self) { return Answer(cast<Range>(self)->stop); }, read_only),
    member(
        "step", [](Vm&, Value self) { return Answer(cast<Range>(self)->step); }, read_only),
};
constexpr TypeOps kRangeOps = {
    .repr = range_repr,
    .hash = range_hash,
    .compare = range_compare,
    .length =
        [](Value v) {
          Value n = cast<Range>(v)->length;
          return uint64_t(to_int64(n).value_or(-1));  // UINT64_MAX: too long to say
        },
    .get_item = range_get_item,
    .contains = range_contains,
    .iter = range_iter,
    .truthy_by_length = true,
};
constexpr NativeRow kIteratorMethods[] = {
    {"__length_hint__(self, /)", iterator_hint,
     "Private method returning an estimate of len(list(it))."},
};
constexpr TypeOps kIteratorOps = {.iter = [](Vm&, Value v) { return Answer(v); },
                                  .next = iterator_next};

}  // namespace

const TypeTable kRangeTable = {
    .kind = Kind::Range,
    .doc =
        "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an "
        "object that produces a sequence of integers from start (inclusive)\nto stop "
        "(exclusive) by step.",
    .methods = kMethods,
    .getsets = kGetSets,
    .class_methods = {},
    .static_methods = {},
    .ops = &kRangeOps,
    .final = true};
const TypeTable kRangeIteratorTable = {.kind = Kind::RangeIterator,
                                       .doc = nullptr,
                                       .methods = kIteratorMethods,
                                       .getsets = {},
                                       .class_methods = {},
                                       .static_methods = {},
                                       .ops = &kIteratorOps,
                                       .final = true};
const TypeTable kLongRangeIteratorTable = {.kind = Kind::LongRangeIterator,
                                           .doc = nullptr,
                                           .methods = kIteratorMethods,
                                           .getsets = {},
                                           .class_methods = {},
                                           .static_methods = {},
                                           .ops = &kIteratorOps,
                                           .final = true};

}  // namespace brine
