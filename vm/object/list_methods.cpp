// The methods of list. Slices are in list_slices.cpp, sorting in sort.cpp.
// Tested by tests/lang/lists/*.py.
#include <algorithm>

#include "vm/object/containers.h"
#include "vm/object/equal.h"
#include "vm/object/list.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/pace.h"

namespace brine {

// What lies behind an item moves.
static Result<void> pay_for_moving(Vm& vm, List* list, uint64_t at) {
  return list->size - at < 1024 ? Result<void>() : spend(vm, (list->size - at) / 64);
}

Result<void> insert_at(Vm& vm, List* list, uint64_t at, Value v) {
  TRY(pay_for_moving(vm, list, at));
  TRY(append(vm, list, none()));
  vm.heap.barrier(list);
  Value* items = list->items();
  memmove(items + at + 1, items + at, (list->size - 1 - at) * sizeof(Value));
  items[at] = v;
  return {};
}

namespace {

List* self(Args args) { return cast<List>(args[0]); }

Answer list_new(Vm& vm, Args args) { return to_value(make_for<List>(vm, cast<Class>(args[0]))); }

Answer list_init(Vm& vm, Args args) {
  List* list = self(args);
  list->size = 0;
  list->array = nullptr;
  if (args[1] == kUnbound) return none();
  Result<bool> done = extend_plainly(vm, list, args[1]);
  if (!done.ok()) return Failed{};
  return done.take() ? Answer(none()) : enter_stub(vm, Stub::list_fill, {args[0], args[1]});
}

Answer list_append(Vm& vm, Args args) {
  TRY(append(vm, self(args), args[1]));
  return none();
}

Answer list_clear(Vm& vm, Args args) {
  List* list = self(args);
  if (list->size == 0) return none();  // list.sort() takes a new array for a change
  Array* old = list->array;
  list->size = 0;
  list->array = nullptr;
  if (old) vm.heap.release(old);
  return none();
}

Answer list_copy(Vm& vm, Args args) {
  TRY(spend(vm, self(args)->size / 16));
  return make_list(vm, self(args)->view());
}

Answer list_extend_method(Vm& vm, Args args) { return extend_list(vm, self(args), args[1]); }

Answer list_insert(Vm& vm, Args args) {
  TRY(insert_at(vm, self(args), clip_bound(args[1], self(args)->size), args[2]));
  return none();
}

Answer list_pop(Vm& vm, Args args) {
  List* list = self(args);
  if (list->size == 0) return raise(vm, IndexError, "pop from empty list");
  if (args[1] == Value::from_int(-1)) return list->items()[--list->size];
  int64_t at = index_in(args[1], list->size);
  if (at < 0) return raise_index(vm, args[1], "pop index out of range");
  TRY(pay_for_moving(vm, list, uint64_t(at)));
  Value* items = list->items();
  Value gone = items[at];
  vm.heap.barrier(list);
  memmove(items + at, items + at + 1, (list->size - 1 - uint64_t(at)) * sizeof(Value));
  list->size--;
  return gone;
}

Answer list_remove(Vm& vm, Args args) {
  List* list = self(args);
  uint64_t start = 0;
  int64_t at = find_plainly(vm, args[0], args[1], start, UINT64_MAX);
  if (at == -3) return Failed{};
  if (at == -2)
    return enter_stub(vm, Stub::list_remove, {args[0], args[1], Value::from_int(int64_t(start))});
  if (at < 0) return raise(vm, ValueError, "list.remove(x): x not in list");
  TRY(pay_for_moving(vm, list, uint64_t(at)));
  vm.heap.barrier(list);
  Value* items = list->items();
  memmove(items + at, items + at + 1, (list->size - 1 - uint64_t(at)) * sizeof(Value));
  list->size--;
  return none();
}

Answer list_reverse(Vm& vm, Args args) {
  TRY(spend(vm, self(args)->size / 16));
  vm.heap.barrier(self(args));
  std::reverse(self(args)->items(), self(args)->items() + self(args)->size);
  return none();
}

Answer list_sort(Vm& vm, Args args) { return sort_list(vm, self(args), args[1], is_true(args[2])); }

Answer list_reversed(Vm& vm, Args args) {
  auto* it = vm.heap.make<ListReverseIterator>();
  it->source = args[0];
  it->index = self(args)->size - 1;
  return to_value(it);
}

// ---- operations

Answer list_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  if (op == BinaryOp::Mul) {
    if (!is_kind(a, Kind::List)) std::swap(a, b);
    return repeat_with(vm, a, b);
  }
  if (op != BinaryOp::Add || !is_kind(a, Kind::List)) return not_implemented();
  if (!is_kind(b, Kind::List)) {
    if (!class_of(vm, b)->is(kBuiltinClass)) return not_implemented();
    return raise(vm, TypeError, "can only concatenate list (not \"", type_name(vm, b),
                 "\") to list");
  }
  List* x = cast<List>(a);
  List* y = cast<List>(b);
  TRY(spend(vm, (x->size + y->size) / 16));
  List* sum = TRY(make_list(vm, {}));
  TRY(reserve(vm, sum, x->size + y->size));
  TRY(copy_paced(vm, sum->items(), x->items(), x->size * sizeof(Value)));
  TRY(copy_paced(vm, sum->items() + x->size, y->items(), y->size * sizeof(Value)));
  sum->size = x->size + y->size;
  return to_value(sum);
}

Answer list_inplace(Vm& vm, BinaryOp op, Value a, Value b) {
  List* list = cast<List>(a);
  if (op == BinaryOp::Add) {
    Result<bool> done = extend_plainly(vm, list, b);
    if (!done.ok()) return Failed{};
    return done.take() ? Answer(a) : enter_stub(vm, Stub::list_iadd, {a, b});
  }
  if (op != BinaryOp::Mul) return not_implemented();
  if (!is_int_kind(b) && lookup(vm, class_of(vm, b), Special::index_) != kUnbound)
    return enter_stub(vm, Stub::repeat_in_place, {a, b});
  Answer product = repeat_with(vm, a, b);
  if (product.is_entered() || product.failed() || product.word == not_implemented()) return product;
  vm.heap.barrier(list);
  list->array = cast<List>(product.word)->array;
  list->size = cast<List>(product.word)->size;
  return a;
}

Answer list_contains(Vm& vm, Value container, Value item) {
  uint64_t start = 0;
  int64_t at = find_plainly(vm, container, item, start, UINT64_MAX);
  if (at == -3) return Failed{};
  if (at == -2)
    return enter_stub(vm, Stub::sequence_contains,
                      {container, item, Value::from_int(int64_t(start))});
  return from_bool(at >= 0);
}

Answer list_iter(Vm& vm, Value v) {
  auto* it = vm.heap.make<ListIterator>();
  it->source = v;
  return to_value(it);
}

Answer list_count(Vm& vm, Args args) { return sequence_count(vm, args[0], args[1]); }
Answer list_index(Vm& vm, Args args) {
  return sequence_index(vm, args[0], args[1], args[2], args[3]);
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", list_new, "Create and return a new object."},
    {"__init__(self, iterable=..., /)", list_init, "Initialize self."},
    {"append(self, object, /)", list_append, "Append object to the end of the list."},
    {"clear(self, /)", list_clear, "Remove all items from list."},
    {"copy(self, /)", list_copy, "Return a shallow copy of the list."},
    {"count(self, value, /)", list_count, "Return number of occurrences of value."},
    {"extend(self, iterable, /)", list_extend_method,
     "Extend list by appending elements from the iterable."},
    {"index(self, value, start=0, stop=2305843009213693951, /)", list_index,
     "Return first index of value.\n\nRaises ValueError if the value is not present."},
    {"insert(self, index: size, object, /)", list_insert, "Insert object before index."},
    {"pop(self, index: size = -1, /)", list_pop,
     "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or "
     "index is out of range."},
    {"remove(self, value, /)", list_remove,
     "Remove first occurrence of value.\n\nRaises ValueError if the value is not present."},
    {"reverse(self, /)", list_reverse, "Reverse *IN PLACE*."},
    {"sort(self, /, *, key=None, reverse: bool = False)", list_sort,
     "Sort the list in ascending order and return None. The sort is in-place and stable."},
    {"__reversed__(self, /)", list_reversed, "Return a reverse iterator over the list."},
};
constexpr NativeRow kClassMethods[] = {
    {"__class_getitem__(cls, item, /)", class_getitem, "See PEP 585"},
};
constexpr TypeOps kListOps = {
    .repr = repr_container,
    .unhashable = true,
    .binary = list_binary,
    .binaries = 1 << int(BinaryOp::Add) | 1 << int(BinaryOp::Mul),
    .inplace = list_inplace,
    .inplaces = 1 << int(BinaryOp::Add) | 1 << int(BinaryOp::Mul),
    .compare = compare_containers,
    .ordered = true,
    .length = [](Value v) { return cast<List>(v)->size; },
    .get_item = list_get_item,
    .set_item = list_set_item,
    .contains = list_contains,
    .iter = list_iter,
    .truthy_by_length = true,
};

}  // namespace

// ---- what tuples do alike

Answer sequence_count(Vm& vm, Value sequence, Value item) {
  uint64_t n = 0;
  for (uint64_t start = 0;; start++) {
    int64_t at = find_plainly(vm, sequence, item, start, UINT64_MAX);
    if (at == -3) return Failed{};
    if (at == -2) {
      return enter_stub(
          vm, Stub::sequence_count,
          {sequence, item, Value::from_int(int64_t(start)), Value::from_int(int64_t(n))});
    }
    if (at < 0) return Value::from_int(int64_t(n));
    n++;
  }
}

Answer sequence_index(Vm& vm, Value sequence, Value item, Value first, Value last) {
  if (!is_int_kind(first) || !is_int_kind(last)) {
    for (Value v : {first, last}) {
      if (is_int_kind(v) || lookup(vm, class_of(vm, v), Special::index_) != kUnbound) continue;
      return raise(vm, TypeError, "slice indices must be integers or have an __index__ method");
    }
    return enter_stub(vm, Stub::sequence_index_between, {sequence, item, first, last});
  }
  uint64_t start = clip_bound(first, sequence_size(sequence));
  uint64_t stop = clip(last) < 0 ? clip_bound(last, sequence_size(sequence)) : uint64_t(clip(last));
  int64_t at = find_plainly(vm, sequence, item, start, stop);
  if (at == -3) return Failed{};
  if (at == -2) {
    int64_t bound = int64_t(std::min(stop, uint64_t(Value::kMaxInt)));
    return enter_stub(vm, Stub::sequence_index,
                      {sequence, item, Value::from_int(int64_t(start)), Value::from_int(bound)});
  }
  if (at >= 0) return Value::from_int(at);
  if (is_kind(sequence, Kind::Tuple))
    return raise(vm, ValueError, "tuple.index(x): x not in tuple");
  return enter_stub(vm, Stub::not_in_list, {item});
}

const TypeTable kListTable = {
    .kind = Kind::List,
    .doc =
        "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new "
        "empty list.\nThe argument must be an iterable if specified.",
    .methods = kMethods,
    .getsets = {},
    .class_methods = kClassMethods,
    .static_methods = {},
    .ops = &kListOps};

}  // namespace brine
