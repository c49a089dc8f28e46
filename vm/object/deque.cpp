// See deque.h.
#include "vm/object/deque.h"

#include <algorithm>

#include "vm/object/containers.h"
#include "vm/object/equal.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/pace.h"

namespace brine {
namespace {

Deque* self(Args args) { return cast<Deque>(args[0]); }

// Room for one more at the end that has none: most of what is free goes there.
Result<void> make_room(Vm& vm, Deque* d, bool left) {
  uint64_t capacity = d->array ? d->array->capacity : 0;
  Array* to = d->array;
  if (d->size * 2 >= capacity) {
    to = vm.heap.make_array(std::max<uint64_t>(8, d->size * 2 + 1));
    if (!to) return raise_memory(vm);
  }
  uint64_t free = to->capacity - d->size;
  uint64_t head = left ? free - free / 4 : free / 4;
  TRY(spend(vm, d->size / 64));
  if (to != d->array)
    TRY(copy_paced(vm, to->items() + head, d->items(), d->size * sizeof(Value)));
  else
    memmove(to->items() + head, d->items(), d->size * sizeof(Value));
  vm.heap.barrier(d);
  if (to != d->array && d->array) vm.heap.release(d->array);
  d->array = to;
  d->head = head;
  return {};
}

Result<void> add(Vm& vm, Deque* d, Value item) {
  d->changes++;
  if (d->limit == 0) return {};
  if (d->size == d->limit) {
    d->head++;
    d->size--;
  }
  return deque_put(vm, d, item);
}
Result<void> add_left(Vm& vm, Deque* d, Value item) {
  d->changes++;
  if (d->limit == 0) return {};
  if (d->size == d->limit) d->size--;
  return deque_put_left(vm, d, item);
}

void clear(Vm& vm, Deque* d) {
  Array* old = d->array;
  d->changes++;
  d->size = d->head = 0;
  d->array = nullptr;
  if (old) vm.heap.release(old);
}

// Takes the item out.
void remove_at(Vm& vm, Deque* d, uint64_t i) {
  vm.heap.barrier(d);
  Value* items = d->items();
  d->changes++;
  if (i < d->size / 2) {
    memmove(items + 1, items, i * sizeof(Value));
    d->head++;
  } else {
    memmove(items + i, items + i + 1, (d->size - i - 1) * sizeof(Value));
  }
  d->size--;
}

// ---- making, extending

Result<bool> extend_plainly(Vm& vm, Deque* d, Value source, bool left) {
  if (source == to_value(d)) source = TRY(Result<Value>(make_list(vm, d->view())));
  if (!iterates_plainly(vm, source)) return false;
  Value it = TRY(Result<Value>(plain_iter(vm, source).word));
  for (uint32_t n = 0;; n++) {
    if (n % 16 == 15) TRY(spend(vm, 1));
    Value item = plain_next(vm, it).word;
    if (item == kFailed) return Failed{};
    if (item == kExhausted) return true;
    TRY(left ? add_left(vm, d, item) : add(vm, d, item));
  }
}

Answer extend_by(Vm& vm, Value deque, Value source, bool left) {
  if (TRY(extend_plainly(vm, cast<Deque>(deque), source, left))) return none();
  return enter_stub(vm, left ? Stub::deque_extend_left : Stub::deque_extend, {deque, source});
}

Answer deque_new(Vm& vm, Args args) { return to_value(make_for<Deque>(vm, cast<Class>(args[0]))); }

Answer deque_init(Vm& vm, Args args) {
  Deque* d = self(args);
  uint64_t limit = Deque::kUnlimited;
  if (!is_none(args[2])) {
    if (!is_int_kind(args[2])) return raise(vm, TypeError, "an integer is required");
    int64_t n = clip(args[2]);
    if (n < 0) return raise(vm, ValueError, "maxlen must be non-negative");
    limit = uint64_t(n);
  }
  clear(vm, d);
  d->limit = limit;
  if (args[1] == kUnbound) return none();
  return extend_by(vm, args[0], args[1], false);
}

Value limit_value(Deque* d) {
  return d->limit == Deque::kUnlimited ? none() : Value::from_int(int64_t(d->limit));
}

Result<Deque*> plain_copy(Vm& vm, Deque* from) {
  auto* d = vm.heap.make<Deque>();
  d->limit = from->limit;
  TRY(spend(vm, from->size / 16));
  Pace pace(vm);
  for (Value v : from->view()) {
    TRY(pace.step(16));
    TRY(deque_put(vm, d, v));
  }
  return d;
}

Answer deque_copy(Vm& vm, Args args) {
  if (!args[0].as_object()->has(kExtended)) return plain_copy(vm, self(args));
  Value cls = to_value(class_of(vm, args[0]));
  if (self(args)->limit == Deque::kUnlimited) return call(vm, cls, {args[0]});
  return call(vm, cls, {args[0], limit_value(self(args))});
}

// ---- the ends

Answer append_right(Vm& vm, Args args) {
  TRY(add(vm, self(args), args[1]));
  return none();
}
Answer append_left(Vm& vm, Args args) {
  TRY(add_left(vm, self(args), args[1]));
  return none();
}
Answer pop_right(Vm& vm, Args args) {
  Deque* d = self(args);
  if (d->size == 0) return raise(vm, IndexError, "pop from an empty deque");
  d->changes++;
  return d->items()[--d->size];
}
Answer pop_left(Vm& vm, Args args) {
  Deque* d = self(args);
  if (d->size == 0) return raise(vm, IndexError, "pop from an empty deque");
  d->changes++;
  Value first = *d->items();
  d->head++;
  d->size--;
  return first;
}
Answer extend_right(Vm& vm, Args args) { return extend_by(vm, args[0], args[1], false); }
Answer extend_left(Vm& vm, Args args) { return extend_by(vm, args[0], args[1], true); }
Answer clear_all(Vm& vm, Args args) {
  clear(vm, self(args));
  return none();
}

Answer rotate(Vm& vm, Args args) {
  Deque* d = self(args);
  if (d->size < 2) return none();
  int64_t size = int64_t(d->size), n = clip(args[1]) % size;
  if (n > size / 2) n -= size;
  if (n < -(size / 2)) n += size;
  TRY(spend(vm, uint64_t(n < 0 ? -n : n) / 16));
  d->changes++;
  Pace pace(vm);
  for (; n > 0; n--) {
    TRY(pace.step(16));
    Value last = d->items()[--d->size];
    if (!deque_put_left(vm, d, last).ok()) {
      d->size++;
      return Failed{};
    }
  }
  for (; n < 0; n++) {
    TRY(pace.step(16));
    Value first = *d->items();
    d->head++;
    d->size--;
    if (!deque_put(vm, d, first).ok()) {
      d->head--;
      d->size++;
      return Failed{};
    }
  }
  return none();
}

Answer reverse(Vm& vm, Args args) {
  TRY(spend(vm, self(args)->size / 16));
  vm.heap.barrier(self(args));
  std::reverse(self(args)->items(), self(args)->items() + self(args)->size);
  self(args)->changes++;
  return none();
}

Answer insert(Vm& vm, Args args) {
  Deque* d = self(args);
  if (d->size >= d->limit) return raise(vm, IndexError, "deque already at its maximum size");
  uint64_t at = clip_bound(args[1], d->size);
  d->changes++;
  if (at == 0) {
    TRY(deque_put_left(vm, d, args[2]));
    return none();
  }
  TRY(deque_put(vm, d, args[2]));
  vm.heap.barrier(d);
  memmove(d->items() + at + 1, d->items() + at, (d->size - 1 - at) * sizeof(Value));
  d->items()[at] = args[2];
  return none();
}

// ---- looking for items

// The index of the first item from `start` on that equals; -1 none, -2 Python must be asked at `start`, -3 failed.
int64_t find(Vm& vm, Deque* d, Value item, uint64_t& start, uint64_t stop) {
  for (; start < stop && start < d->size; start++) {
    if (start % 16 == 15 && !spend(vm, 1).ok()) return -3;
    Value x = d->items()[start];
    if (x == item) return int64_t(start);
    Result<Value> same = plain_equal(vm, x, item);
    if (!same.ok()) return -3;
    Value answer = same.take();
    if (answer == kUnbound) return -2;
    if (is_true(answer)) return int64_t(start);
  }
  return -1;
}

Answer contains(Vm& vm, Value deque, Value item) {
  uint64_t start = 0;
  int64_t at = find(vm, cast<Deque>(deque), item, start, UINT64_MAX);
  if (at == -3) return Failed{};
  if (at == -2)
    return enter_stub(vm, Stub::deque_contains, {deque, item, Value::from_int(int64_t(start))});
  return from_bool(at >= 0);
}
Answer count(Vm& vm, Args args) {
  uint64_t n = 0;
  for (uint64_t start = 0;; start++) {
    int64_t at = find(vm, self(args), args[1], start, UINT64_MAX);
    if (at == -3) return Failed{};
    if (at == -2)
      return enter_stub(
          vm, Stub::deque_count,
          {args[0], args[1], Value::from_int(int64_t(start)), Value::from_int(int64_t(n))});
    if (at < 0) return Value::from_int(int64_t(n));
    n++;
  }
}
Answer index(Vm& vm, Args args) {
  for (size_t i : {2, 3}) {
    if (is_int_kind(args[i])) continue;
    if (lookup(vm, class_of(vm, args[i]), Special::index_) == kUnbound)
      return raise(vm, TypeError, "slice indices must be integers or have an __index__ method");
    args.ref(i) = TRY(nest(vm, to_index(vm, args[i])));
  }
  uint64_t start = clip_bound(args[2], self(args)->size);
  uint64_t stop = clip_bound(args[3], self(args)->size);
  int64_t at = find(vm, self(args), args[1], start, stop);
  if (at == -3) return Failed{};
  if (at >= 0) return Value::from_int(at);
  if (at == -1) start = stop;
  return enter_stub(
      vm, Stub::deque_index,
      {args[0], args[1], Value::from_int(int64_t(start)), Value::from_int(int64_t(stop))});
}
Answer remove(Vm& vm, Args args) {
  uint64_t start = 0;
  int64_t at = find(vm, self(args), args[1], start, UINT64_MAX);
  if (at == -3) return Failed{};
  if (at < 0)
    return enter_stub(vm, Stub::deque_remove, {args[0], args[1], Value::from_int(int64_t(start))});
  remove_at(vm, self(args), uint64_t(at));
  return none();
}

// ---- items by index

Answer by_index(Vm& vm, Value v, Value key, Value value, Stub stub) {
  if (lookup(vm, class_of(vm, key), Special::index_) == kUnbound)
    return raise(vm, TypeError, "sequence index must be integer, not '", type_name(vm, key), "'");
  if (stub == Stub::set_by_index) return enter_stub(vm, stub, {v, key, value});
  return enter_stub(vm, stub, {v, key});
}
Answer get_item(Vm& vm, Value v, Value key) {
  if (!is_int_kind(key)) return by_index(vm, v, key, kUnbound, Stub::get_by_index);
  int64_t i = index_in(key, cast<Deque>(v)->size);
  if (i < 0) return raise(vm, IndexError, "deque index out of range");
  return cast<Deque>(v)->items()[i];
}
Answer set_item(Vm& vm, Value v, Value key, Value value) {
  if (!is_int_kind(key))
    return by_index(vm, v, key, value,
                    value == kUnbound ? Stub::delete_by_index : Stub::set_by_index);
  Deque* d = cast<Deque>(v);
  int64_t i = index_in(key, d->size);
  if (i < 0) return raise(vm, IndexError, "deque index out of range");
  if (value == kUnbound) {
    remove_at(vm, d, uint64_t(i));
  } else {
    vm.heap.barrier(d, d->array, &d->items()[i]);
    d->items()[i] = value;
  }
  return none();
}

// ---- operators

Answer repeat(Vm& vm, Deque* d, Deque* to, int64_t n) {
  std::vector<Value> items(d->view().begin(), d->view().end());
  clear(vm, to);
  if (n > 0 && items.size() > (uint64_t(1) << 60) / uint64_t(n)) return raise_memory(vm);
  for (int64_t i = 0; i < n && !items.empty(); i++) {
    TRY(spend(vm, items.size() / 16 + 1));
    for (Value v : items) TRY(add(vm, to, v));
  }
  return to_value(to);
}

Answer binary(Vm& vm, BinaryOp op, Value a, Value b) {
  if (op == BinaryOp::Mul) {
    if (!is_kind(a, Kind::Deque)) std::swap(a, b);
    if (!is_int_kind(b)) return not_implemented();
    if (a.as_object()->has(kExtended)) return enter_stub(vm, Stub::deque_times, {a, b});
    auto* product = vm.heap.make<Deque>();
    product->limit = cast<Deque>(a)->limit;
    return repeat(vm, cast<Deque>(a), product, clip(b));
  }
  if (op != BinaryOp::Add || !is_kind(a, Kind::Deque)) return not_implemented();
  if (!is_kind(b, Kind::Deque)) {
    if (!class_of(vm, b)->is(kBuiltinClass)) return not_implemented();
    return raise(vm, TypeError, "can only concatenate deque (not \"", type_name(vm, b),
                 "\") to deque");
  }
  if (a.as_object()->has(kExtended)) return enter_stub(vm, Stub::deque_joined, {a, b});
  Deque* sum = TRY(plain_copy(vm, cast<Deque>(a)));
  for (Value v : cast<Deque>(b)->view()) TRY(add(vm, sum, v));
  return to_value(sum);
}

Answer inplace(Vm& vm, BinaryOp op, Value a, Value b) {
  Deque* d = cast<Deque>(a);
  if (op == BinaryOp::Add) {
    if (TRY(extend_plainly(vm, d, b, false))) return a;
    return enter_stub(vm, Stub::deque_iadd, {a, b});
  }
  if (op != BinaryOp::Mul || !is_int_kind(b)) return not_implemented();
  return repeat(vm, d, d, clip(b));
}

Answer repr(Vm& vm, Value v) { return enter_stub(vm, Stub::deque_repr, {v}); }

// ---- iterators

template <class T>
Value make_iterator(Vm& vm, Value v) {
  T* it = vm.heap.make<T>();
  it->source = v;
  it->changes = cast<Deque>(v)->changes;
  return to_value(it);
}
Answer iter(Vm& vm, Value v) { return make_iterator<DequeIterator>(vm, v); }

// (deque, items that are gone already = 0)
template <class T>
Answer iterator_new(Vm& vm, Args args) {
  Tuple* given = cast<Tuple>(args[1]);
  if (given->size < 1 || given->size > 2)
    return raise(vm, TypeError, "function takes at ",
                 given->size ? "most 2 arguments (" : "least 1 argument (", given->size, " given)");
  Value deque = given->items()[0];
  if (!is_kind(deque, Kind::Deque))
    return raise(vm, TypeError, "argument 1 must be collections.deque, not ", type_name(vm, deque));
  int64_t gone = given->size == 2 ? clip(TRY(nest(vm, to_index(vm, given->items()[1])))) : 0;
  Value it = make_iterator<T>(vm, deque);
  if (gone > 0) cast<T>(it)->index = std::min(uint64_t(gone), cast<Deque>(deque)->size);
  return it;
}
Answer reversed(Vm& vm, Args args) { return make_iterator<DequeReverseIterator>(vm, args[0]); }

template <bool kReverse>
Answer next(Vm& vm, Value v) {
  auto* it = cast<DequeIterator>(v);
  if (is_none(it->source)) return Answer::exhausted();
  Deque* d = cast<Deque>(it->source);
  if (d->changes != it->changes) {
    it->source = none();
    return raise(vm, RuntimeError, "deque mutated during iteration");
  }
  if (it->index >= d->size) {
    it->source = none();
    return Answer::exhausted();
  }
  uint64_t i = it->index++;
  return d->items()[kReverse ? d->size - 1 - i : i];
}
Answer itself(Vm&, Value v) { return v; }
Answer hint(Vm&, Args args) {
  auto* it = cast<DequeIterator>(args[0]);
  if (is_none(it->source)) return Value::from_int(0);
  uint64_t size = cast<Deque>(it->source)->size;
  return Value::from_int(it->index < size ? int64_t(size - it->index) : 0);
}

Answer get_limit(Vm&, Value v) { return limit_value(cast<Deque>(v)); }
Answer refuse_limit(Vm& vm, Value, Value) {
  return raise(vm, AttributeError,
               "attribute 'maxlen' of 'collections.deque' objects is not writable");
}

// ---- what the stubs use

// _deque_item(deque, i, changes): (item,), or None at the end; changes None: the deque's count of changes.
Answer item_at(Vm& vm, Args args) {
  Deque* d = self(args);
  if (is_none(args[2])) return Value::from_int(int64_t(d->changes));
  if (uint64_t(args[2].as_int()) != d->changes)
    return raise(vm, RuntimeError, "deque mutated during iteration");
  uint64_t i = uint64_t(args[1].as_int());
  if (i >= d->size) return none();
  return brine::make_tuple(vm, {d->items() + i, 1});
}
// _deque_show(deque, begin): False when it is being shown already.
Answer show(Vm&, Args args) {
  Object* o = args[0].as_object();
  if (is_true(args[1])) {
    if (o->has(kShowing)) return from_bool(false);
    o->flags |= kShowing;
  } else {
    o->flags &= uint8_t(~kShowing);
  }
  return from_bool(true);
}
Answer as_list(Vm& vm, Args args) { return make_list(vm, self(args)->view()); }

// (class, () or ((), maxlen), attributes, iterator)
Answer deque_reduce(Vm& vm, Args args) {
  Value limit = TRY(nest(vm, get_attribute(vm, args[0], intern(vm, "maxlen"))));
  Value given[] = {to_value(&kEmptyTuple), limit};
  Tuple* with = TRY(brine::make_tuple(vm, {given, is_none(limit) ? 0u : 2u}));
  Value state = TRY(nest(vm, call_special(vm, args[0], Special::getstate_, {})));
  Value it = TRY(nest(vm, brine::iter(vm, args[0])));
  Value four[] = {to_value(class_of(vm, args[0])), to_value(with), state, it};
  return brine::make_tuple(vm, four);
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", deque_new},
    {"__reduce__(self, /)", deque_reduce, "Return state information for pickling."},
    {"__init__(self, iterable=..., maxlen=None)", deque_init,
     "Initialize self.  See help(type(self)) for accurate signature."},
    {"append(self, item, /)", append_right, "Add an element to the right side of the deque."},
    {"appendleft(self, item, /)", append_left, "Add an element to the left side of the deque."},
    {"clear(self, /)", clear_all, "Remove all elements from the deque."},
    {"copy(self, /)", deque_copy, "Return a shallow copy of a deque."},
    {"__copy__(self, /)", deque_copy, "Return a shallow copy of a deque."},
    {"count(self, item, /)", count, "D.count(value) -- return number of occurrences of value"},
    {"extend(self, iterable, /)", extend_right,
     "Extend the right side of the deque with elements from the iterable"},
    {"extendleft(self, iterable, /)", extend_left,
     "Extend the left side of the deque with elements from the iterable"},
    {"index(self, value, start=0, stop=9223372036854775807, /)", index,
     "D.index(value, [start, [stop]]) -- return first index of value.\nRaises ValueError if the "
     "value is not present."},
    {"insert(self, index: size, item, /)", insert,
     "D.insert(index, object) -- insert object before index"},
    {"pop(self, /)", pop_right, "Remove and return the rightmost element."},
    {"popleft(self, /)", pop_left, "Remove and return the leftmost element."},
    {"remove(self, value, /)", remove, "D.remove(value) -- remove first occurrence of value."},
    {"reverse(self, /)", reverse, "D.reverse() -- reverse *IN PLACE*"},
    {"rotate(self, n: size = 1, /)", rotate,
     "Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left."},
    {"__reversed__(self, /)", reversed,
     "D.__reversed__() -- return a reverse iterator over the deque"},
};
constexpr NativeRow kClassMethods[] = {
    {"__class_getitem__(cls, item, /)", class_getitem, "See PEP 585"}};
constexpr GetSetRow kGetSets[] = {
    {"maxlen", get_limit, refuse_limit, "maximum size of a deque or None if unbounded"}};
template <class T>
constexpr NativeRow kIteratorMethods[] = {
    {"__new__(cls, /, *args)", iterator_new<T>},
    {"__length_hint__(self, /)", hint, "Private method returning an estimate of len(list(it))."}};

constexpr uint16_t kBinaries = 1 << int(BinaryOp::Add) | 1 << int(BinaryOp::Mul);
constexpr TypeOps kOps = {
    .repr = repr,
    .unhashable = true,
    .binary = binary,
    .binaries = kBinaries,
    .inplace = inplace,
    .inplaces = kBinaries,
    .compare = compare_containers,
    .ordered = true,
    .length = [](Value v) { return cast<Deque>(v)->size; },
    .get_item = get_item,
    .set_item = set_item,
    .contains = contains,
    .iter = iter,
    .truthy_by_length = true,
};
constexpr TypeOps kForwardOps = {.iter = itself, .next = next<false>};
constexpr TypeOps kBackwardOps = {.iter = itself, .next = next<true>};

constexpr NativeRow kIntrinsics[] = {
    {"_deque_append(deque: Deque, item, /)", append_right, kTotal},
    {"_deque_append_left(deque: Deque, item, /)", append_left, kTotal},
    {"_deque_item(deque: Deque, i: word, changes, /)", item_at, kTotal},
    {"_deque_show(deque: Deque, begin, /)", show, kTotal},
    {"_deque_list(deque: Deque, /)", as_list, kTotal},
    {"_deque_delete(deque: Deque, i: word, /)",
     [](Vm& vm, Args args) -> Answer {
       uint64_t i = uint64_t(args[1].as_int());
       if (i < self(args)->size) remove_at(vm, self(args), i);
       return none();
     },
     kTotal},
};

}  // namespace

Result<void> deque_put(Vm& vm, Deque* d, Value item) {
  if (!d->array || d->head + d->size == d->array->capacity) TRY(make_room(vm, d, false));
  Value* at = &d->items()[d->size++];
  vm.heap.barrier(d, d->array, at);
  *at = item;
  return {};
}
Result<void> deque_put_left(Vm& vm, Deque* d, Value item) {
  if (!d->array || d->head == 0) TRY(make_room(vm, d, true));
  d->head--;
  d->size++;
  vm.heap.barrier(d, d->array, d->items());
  *d->items() = item;
  return {};
}

const std::span<const NativeRow> kDequeIntrinsics = kIntrinsics;

constinit const TypeTable kDequeTable = {
    .kind = Kind::Deque,
    .doc =
        "deque([iterable[, maxlen]]) --> deque object\n\nA list-like sequence optimized for "
        "data accesses near its endpoints.",
    .methods = kMethods,
    .getsets = kGetSets,
    .class_methods = kClassMethods,
    .static_methods = {},
    .ops = &kOps,
    .python_name = "deque",
    .module = "collections"};
constinit const TypeTable kDequeIteratorTable = {.kind = Kind::DequeIterator,
                                                 .doc = nullptr,
                                                 .methods = kIteratorMethods<DequeIterator>,
                                                 .getsets = {},
                                                 .class_methods = {},
                                                 .static_methods = {},
                                                 .ops = &kForwardOps,
                                                 .final = true,
                                                 .python_name = "_deque_iterator",
                                                 .module = "_collections"};
constinit const TypeTable kDequeReverseIteratorTable = {
    .kind = Kind::DequeReverseIterator,
    .doc = nullptr,
    .methods = kIteratorMethods<DequeReverseIterator>,
    .getsets = {},
    .class_methods = {},
    .static_methods = {},
    .ops = &kBackwardOps,
    .final = true,
    .python_name = "_deque_reverse_iterator",
    .module = "_collections"};

}  // namespace brine
