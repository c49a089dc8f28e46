// The methods of tuple.
// Tested by tests/lang/tuples/*.py.
#include "vm/object/containers.h"
#include "vm/object/equal.h"
#include "vm/object/list.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/pace.h"

namespace brine {

Result<Value> make_tuple_for(Vm& vm, Class* cls, std::span<const Value> items) {
  if (cls->is(kBuiltinClass)) return brine::make_tuple(vm, items);
  Tuple* t = make_for<Tuple>(vm, cls, items.size_bytes());
  if (!t) return raise_memory(vm);
  TRY(copy_paced(vm, t->items(), items.data(), items.size_bytes()));
  t->size = items.size();
  return to_value(t);
}

namespace {

Answer tuple_new(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  Value items = args[1];
  if (items == kUnbound) return make_tuple_for(vm, cls, {});
  if (is_kind(items, Kind::Tuple) && !items.as_object()->has(kExtended)) {
    if (cls->is(kBuiltinClass)) return items;
    return make_tuple_for(vm, cls, cast<Tuple>(items)->view());
  }
  List* list = nullptr;
  if (List* given = as<List>(items); given && iterates_plainly(vm, items)) {
    list = given;
  } else {
    list = TRY(make_list(vm, {}));
    if (!TRY(extend_plainly(vm, list, items)))
      return enter_stub(vm, Stub::tuple_new, {args[0], items});
  }
  TRY(spend(vm, list->size / 16));
  return make_tuple_for(vm, cls, list->view());
}

Answer tuple_get_item(Vm& vm, Value self, Value key) {
  Tuple* t = cast<Tuple>(self);
  if (is_int_kind(key)) {
    int64_t i = index_in(key, t->size);
    if (i < 0) return raise_index(vm, key, "tuple index out of range");
    return t->items()[i];
  }
  Slice* slice = as<Slice>(key);
  if (!slice || !is_plain_slice(slice)) return get_converted(vm, self, key, "tuple");
  Span span = TRY(slice_span(vm, slice, t->size));
  if (span.step == 1 && span.count == t->size && !self.as_object()->has(kExtended)) return self;
  TRY(spend(vm, span.count / 16));
  if (span.step == 1)
    return brine::make_tuple(vm,
                             t->view().subspan(span.count ? size_t(span.start) : 0, span.count));
  Tuple* part = TRY(make_tuple_of(vm, span.count));
  int64_t at = span.start;
  Pace pace(vm);
  for (uint64_t i = 0; i < span.count; i++, at += span.step) {
    TRY(pace.step(sizeof(Value)));
    part->items()[i] = t->items()[at];
  }
  return to_value(part);
}

Answer tuple_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  if (op == BinaryOp::Mul) {
    if (!is_kind(a, Kind::Tuple)) std::swap(a, b);
    return repeat_with(vm, a, b);
  }
  if (op != BinaryOp::Add || !is_kind(a, Kind::Tuple)) return not_implemented();
  if (!is_kind(b, Kind::Tuple)) {
    if (!class_of(vm, b)->is(kBuiltinClass)) return not_implemented();
    return raise(vm, TypeError, "can only concatenate tuple (not \"", type_name(vm, b),
                 "\") to tuple");
  }
  Tuple* x = cast<Tuple>(a);
  Tuple* y = cast<Tuple>(b);
  if (y->size == 0 && !x->has(kExtended)) return a;
  if (x->size == 0 && !y->has(kExtended)) return b;
  TRY(spend(vm, (x->size + y->size) / 16));
  Tuple* sum = TRY(make_tuple_of(vm, x->size + y->size));
  TRY(copy_paced(vm, sum->items(), x->items(), x->size * sizeof(Value)));
  TRY(copy_paced(vm, sum->items() + x->size, y->items(), y->size * sizeof(Value)));
  return to_value(sum);
}

Answer tuple_iter(Vm& vm, Value v) {
  auto* it = vm.heap.make<TupleIterator>();
  it->source = v;
  return to_value(it);
}

Answer tuple_contains(Vm& vm, Value container, Value item) {
  uint64_t start = 0;
  int64_t at = find_plainly(vm, container, item, start, UINT64_MAX);
  if (at == -3) return Failed{};
  if (at == -2)
    return enter_stub(vm, Stub::sequence_contains,
                      {container, item, Value::from_int(int64_t(start))});
  return from_bool(at >= 0);
}

Answer tuple_count(Vm& vm, Args args) { return sequence_count(vm, args[0], args[1]); }
Answer tuple_index(Vm& vm, Args args) {
  return sequence_index(vm, args[0], args[1], args[2], args[3]);
}
Answer tuple_newargs(Vm& vm, Args args) {
  Value items = to_value(TRY(brine::make_tuple(vm, cast<Tuple>(args[0])->view())));
  return make_tuple(vm, {&items, 1});
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, iterable=..., /)", tuple_new, "Create and return a new object."},
    {"count(self, value, /)", tuple_count, "Return number of occurrences of value."},
    {"index(self, value, start=0, stop=2305843009213693951, /)", tuple_index,
     "Return first index of value.\n\nRaises ValueError if the value is not present."},
    {"__getnewargs__(self, /)", tuple_newargs},
};
constexpr NativeRow kClassMethods[] = {
    {"__class_getitem__(cls, item, /)", class_getitem, "See PEP 585"},
};
constexpr TypeOps kTupleOps = {
    .repr = repr_container,
    .hash = hash_tuple,
    .binary = tuple_binary,
    .binaries = 1 << int(BinaryOp::Add) | 1 << int(BinaryOp::Mul),
    .compare = compare_containers,
    .ordered = true,
    .length = [](Value v) { return cast<Tuple>(v)->size; },
    .get_item = tuple_get_item,
    .contains = tuple_contains,
    .iter = tuple_iter,
    .truthy_by_length = true,
};

}  // namespace

const TypeTable kTupleTable = {
    .kind = Kind::Tuple,
    .doc =
        "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an "
        "empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items."
        "\n\nIf the argument is a tuple, the return value is the same object.",
    .methods = kMethods,
    .getsets = {},
    .class_methods = kClassMethods,
    .static_methods = {},
    .ops = &kTupleOps};

}  // namespace brine
