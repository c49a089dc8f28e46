// Built-in functions that go through an iterable: all, any, sum, min, max, sorted. See builtins.h.
//
// Numbers and texts in lists, ranges and such are folded here; at the first value that may run Python a stub goes on.
#include "stdlib/native/builtins.h"
#include "vm/object/all.h"
#include "vm/object/list.h"
#include "vm/object/number.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

// Truth, comparison and sums of these run no Python.
bool is_simple(Value v) {
  if (!v.is_object()) return true;
  Object* o = v.as_object();
  if (o->shape >= kKindCount) return false;
  switch (o->kind) {
    case Kind::Int:
    case Kind::Float:
    case Kind::Str:
    case Kind::Bool:
    case Kind::Bytes:
    case Kind::None: return true;
    default: return false;
  }
}
bool is_number(Value v) {
  return !v.is_object() ||
         (v.as_object()->shape < kKindCount && (is_int_kind(v) || is_float_kind(v)));
}

// Goes on until one is found whose truth is `wanted`; `rest` does so in Python.
Answer find_truth(Vm& vm, Value values, bool wanted, Stub rest) {
  if (!iterates_plainly(vm, values)) return enter_stub(vm, rest, {values});
  Answer it = plain_iter(vm, values);
  if (it.failed()) return it;
  for (uint32_t n = 1;; n++) {
    if (n % 16 == 0) TRY(spend(vm, 1));
    Answer item = plain_next(vm, it.word);
    if (item.failed()) return item;
    if (item.word == kExhausted) return from_bool(!wanted);
    Answer t = truth(vm, item.word);
    if (t.failed()) return t;
    bool answer = t.is_entered() ? is_true(TRY(nest(vm, t))) : is_true(t.word);
    if (answer == wanted) return from_bool(wanted);
  }
}

struct Extreme {
  const char* name;
  CompareOp better;
  Stub stub;
};

Answer extreme(Vm& vm, const Extreme& what, Args args) {
  Value key = args[0], fallback = args[1];
  Tuple* given = cast<Tuple>(args[2]);
  if (given->size == 0)
    return raise(vm, TypeError, what.name, " expected at least 1 argument, got 0");
  if (given->size > 1 && fallback != kUnbound)
    return raise(vm, TypeError, "Cannot specify a default for ", what.name,
                 "() with multiple positional arguments");
  Value values = given->size == 1 ? given->items()[0] : to_value(given);
  auto leave = [&] {
    return enter_stub(vm, what.stub,
                      {none(), values, key, from_bool(fallback != kUnbound),
                       fallback == kUnbound ? none() : fallback});
  };
  bool sequence = is_kind(values, Kind::List) || is_kind(values, Kind::Tuple);
  if (!is_none(key) || !sequence || values.as_object()->shape >= kKindCount) return leave();
  std::span<Value> items =
      is_kind(values, Kind::List) ? cast<List>(values)->view() : cast<Tuple>(values)->view();
  if (items.empty()) {
    if (fallback != kUnbound) return fallback;
    return raise(vm, ValueError, what.name, "() arg is an empty sequence");
  }
  TRY(spend(vm, items.size() / 16));
  Value best = items[0];
  if (!is_simple(best)) return leave();
  for (Value v : items.subspan(1)) {
    if (!is_simple(v)) return leave();
    if (both_int(v, best)) {
      int64_t x = int64_t(v.bits), y = int64_t(best.bits);
      if (what.better == CompareOp::Lt ? x < y : x > y) best = v;
      continue;
    }
    Answer a = compare_anywhere(vm, what.better, v, best);
    if (a.failed()) return a;
    if (a.is_entered()) a = Answer(TRY(nest(vm, a)));
    if (is_true(a.word)) best = v;
  }
  return best;
}

}  // namespace

Answer builtin_all(Vm& vm, Args args) { return find_truth(vm, args[0], false, Stub::all_of); }
Answer builtin_any(Vm& vm, Args args) { return find_truth(vm, args[0], true, Stub::any_of); }

Answer builtin_min(Vm& vm, Args args) {
  static constexpr Extreme kMin{"min", CompareOp::Lt, Stub::least};
  return extreme(vm, kMin, args);
}
Answer builtin_max(Vm& vm, Args args) {
  static constexpr Extreme kMax{"max", CompareOp::Gt, Stub::greatest};
  return extreme(vm, kMax, args);
}

Answer builtin_sorted(Vm& vm, Args args) {
  Tuple* given = cast<Tuple>(args[2]);
  if (given->size != 1)
    return raise(vm, TypeError, "sorted expected 1 argument, got ", given->size);
  Value items = given->items()[0];
  if (is_bool(args[1]) && iterates_plainly(vm, items)) {
    List* list = TRY(make_list(vm, {}));
    TRY(extend_plainly(vm, list, items));
    if (!is_none(args[0]))
      return enter_stub(vm, Stub::sorted_by, {to_value(list), args[0], args[1]});
    Answer done = sort_list(vm, list, none(), is_true(args[1]));
    return done.failed() ? done : to_value(list);
  }
  return enter_stub(vm, Stub::sorted_list, {items, args[0], args[1]});
}

Answer builtin_sum(Vm& vm, Args args) {
  Value total = args[1];
  if (is_kind(total, Kind::Str) || is_kind(total, Kind::Bytes) || is_kind(total, Kind::ByteArray))
    return enter_stub(vm, Stub::sum_refused, {args[0], total});
  if (!is_number(total) || !iterates_plainly(vm, args[0]))
    return enter_stub(vm, Stub::sum_from, {args[0], total});
  Answer it = plain_iter(vm, args[0]);
  if (it.failed()) return it;
  for (uint32_t n = 1;; n++) {
    if (n % 16 == 0) TRY(spend(vm, 1));
    Answer item = plain_next(vm, it.word);
    if (item.failed()) return item;
    if (item.word == kExhausted) return total;
    Value v = item.word;
    int64_t sum;
    if (both_int(total, v) && !__builtin_add_overflow(int64_t(total.bits), int64_t(v.bits), &sum)) {
      total = Value{uint64_t(sum)};
    } else if (both_float(total, v)) {
      total = make_float(vm, total.as_float() + v.as_float());
    } else if (is_number(v)) {
      Answer a = binary(vm, BinaryOp::Add, total, v);
      if (!a.done()) return a;
      total = a.word;
    } else {
      return enter_stub(vm, Stub::sum_rest, {total, v, it.word});
    }
  }
}

}  // namespace brine
