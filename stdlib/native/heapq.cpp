// The modules `_heapq` and `_bisect`: what heapq.py and bisect.py have in C++. What is told apart at once (numbers, texts,
// tuples and lists of those) is compared here; from the first pair that is not, a stub goes on from where we stand.
// Tested by tests/lang/heapq_bisect/*.py.
#include "stdlib/native/builtins.h"
#include "vm/object/all.h"
#include "vm/object/list.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

Value number(uint64_t n) { return Value::from_int(int64_t(n)); }

// ---- heaps

Result<List*> heap_in(Vm& vm, const char* argument, Value v) {
  if (List* heap = as<List>(v)) return heap;
  return raise(vm, TypeError, argument, " must be list, not ",
               is_none(v) ? std::string_view("None") : type_name(vm, v));
}
Failed raise_empty(Vm& vm) { return raise(vm, IndexError, "index out of range"); }

// The item at `pos` goes up to where its parent is not larger, `start` at most. The answer is `result`.
Answer rise(Vm& vm, List* heap, uint64_t start, uint64_t pos, Value result) {
  Value* items = heap->items();
  while (pos > start) {
    uint64_t above = (pos - 1) >> 1;
    int order = order_of(items[pos], items[above]);
    if (order == kNoOrder)
      return enter_stub(vm, Stub::heap_rise, {to_value(heap), number(start), number(pos), result});
    if (order >= 0) break;
    std::swap(items[pos], items[above]);
    pos = above;
  }
  return result;
}

// The smaller children go up all the way to a leaf, then the item that was at `start` rises from there.
struct Sink {
  uint64_t pos;
  bool known = true;  // false: at `pos` two children must be compared by Python
};
Sink sink(List* heap, uint64_t start) {
  Value* items = heap->items();
  uint64_t pos = start, end = heap->size;
  for (uint64_t child; (child = 2 * pos + 1) < end; pos = child) {
    if (child + 1 < end) {
      int order = order_of(items[child], items[child + 1]);
      if (order == kNoOrder) return {pos, false};
      child += order >= 0;
    }
    std::swap(items[pos], items[child]);
  }
  return {pos};
}
Answer sink_from_top(Vm& vm, List* heap, Value result) {
  vm.heap.barrier(heap);
  auto [pos, known] = sink(heap, 0);
  if (known) return rise(vm, heap, 0, pos, result);
  return enter_stub(vm, Stub::heap_sink, {to_value(heap), number(0), number(pos), result});
}

Answer heappush(Vm& vm, Args args) {
  List* heap = TRY(heap_in(vm, "heappush() argument 1", args[0]));
  TRY(append(vm, heap, args[1]));
  vm.heap.barrier(heap);
  return rise(vm, heap, 0, heap->size - 1, none());
}
Answer heappop(Vm& vm, Args args) {
  List* heap = TRY(heap_in(vm, "heappop() argument", args[0]));
  if (heap->size == 0) return raise_empty(vm);
  Value last = heap->items()[--heap->size];
  if (heap->size == 0) return last;
  Value smallest = std::exchange(heap->items()[0], last);
  return sink_from_top(vm, heap, smallest);
}
Answer heapreplace(Vm& vm, Args args) {
  List* heap = TRY(heap_in(vm, "heapreplace() argument 1", args[0]));
  if (heap->size == 0) return raise_empty(vm);
  Value smallest = std::exchange(heap->items()[0], args[1]);
  return sink_from_top(vm, heap, smallest);
}
Answer heappushpop(Vm& vm, Args args) {
  List* heap = TRY(heap_in(vm, "heappushpop() argument 1", args[0]));
  if (heap->size == 0) return args[1];
  int order = order_of(heap->items()[0], args[1]);
  if (order == kNoOrder) return enter_stub(vm, Stub::heap_push_pop, {args[0], args[1]});
  if (order >= 0) return args[1];
  Value smallest = std::exchange(heap->items()[0], args[1]);
  return sink_from_top(vm, heap, smallest);
}
Answer heapify(Vm& vm, Args args) {
  List* heap = TRY(heap_in(vm, "heapify() argument", args[0]));
  vm.heap.barrier(heap);
  for (uint64_t i = heap->size / 2; i-- > 0;) {
    if (i % 16 == 15) TRY(spend(vm, 1));
    auto [pos, known] = sink(heap, i);
    Value at[] = {args[0], number(i), number(pos), from_bool(known)};
    if (!known) return enter_stub(vm, Stub::heapify_from, ArgList(Values(at)));
    for (; pos > i; pos = (pos - 1) >> 1) {
      int order = order_of(heap->items()[pos], heap->items()[(pos - 1) >> 1]);
      at[2] = number(pos);
      if (order == kNoOrder) return enter_stub(vm, Stub::heapify_from, ArgList(Values(at)));
      if (order >= 0) break;
      std::swap(heap->items()[pos], heap->items()[(pos - 1) >> 1]);
    }
  }
  return none();
}

// ---- bisecting

// Where x goes among the items [low, high) of a list or tuple: before all that equal it (`left`), or behind them. False: what
// stands between low and high must be compared by Python.
bool bisect_plainly(Value a, Value x, bool left, int64_t& low, int64_t& high) {
  bool list = is_kind(a, Kind::List);
  Value* items = list ? cast<List>(a)->items() : cast<Tuple>(a)->items();
  while (low < high) {
    int64_t middle = low + (high - low) / 2;
    int order = left ? order_of(items[middle], x) : order_of(x, items[middle]);
    if (order == kNoOrder) return false;
    bool before = left ? order < 0 : order >= 0;  // a[middle] < x, or not x < a[middle]
    if (before)
      low = middle + 1;
    else
      high = middle;
  }
  return true;
}

// (a, x, lo, hi, key). The rest, Unbound: all was told here, and lies in `low`.
Answer bisect(Vm& vm, Args args, bool left, Stub rest, int64_t& low) {
  Value a = args[0], lo = args[2], hi = args[3];
  bool exact = a.is_object() && (a.as_object()->shape == uint32_t(Kind::List) ||
                                 a.as_object()->shape == uint32_t(Kind::Tuple));
  auto enter_rest = [&] {
    return enter_stub(vm, rest, {a, args[1], lo, hi, args[4], from_bool(left)});
  };
  if (!exact || !lo.is_int() || !(hi.is_int() || is_none(hi)) || !is_none(args[4]))
    return enter_rest();
  int64_t size = int64_t(is_kind(a, Kind::List) ? cast<List>(a)->size : cast<Tuple>(a)->size);
  int64_t high = is_none(hi) ? size : hi.as_int();
  low = lo.as_int();
  if (low < 0 || high > size) return enter_rest();
  if (bisect_plainly(a, args[1], left, low, high)) return kUnbound;
  lo = Value::from_int(low);
  hi = Value::from_int(high);
  return enter_rest();
}

template <bool left>
Answer bisect_in(Vm& vm, Args args) {
  int64_t at = 0;
  Answer rest = bisect(vm, args, left, Stub::bisect_from, at);
  return rest.word == kUnbound ? Answer(Value::from_int(at)) : rest;
}
template <bool left>
Answer insort(Vm& vm, Args args) {
  int64_t at = 0;
  Answer rest = bisect(vm, args, left, Stub::insort_from, at);
  if (rest.word != kUnbound) return rest;
  if (List* list = as<List>(args[0])) {
    TRY(insert_at(vm, list, uint64_t(at), args[1]));
    return none();
  }
  return call_method(vm, args[0], intern(vm, "insert"), {Value::from_int(at), args[1]});
}

constexpr NativeRow kHeapRows[] = {
    {"heappush(heap, item, /)", heappush, "Push item onto heap, maintaining the heap invariant."},
    {"heappop(heap, /)", heappop,
     "Pop the smallest item off the heap, maintaining the heap invariant."},
    {"heapreplace(heap, item, /)", heapreplace,
     "Pop and return the current smallest value, and add the new item.\n\nThis is more efficient "
     "than heappop() followed by heappush(), and can be\nmore appropriate when using a fixed-size "
     "heap.  Note that the value\nreturned may be larger than item!  That constrains reasonable "
     "uses of\nthis routine unless written as part of a conditional replacement:\n\n    if item > "
     "heap[0]:\n        item = heapreplace(heap, item)"},
    {"heappushpop(heap, item, /)", heappushpop,
     "Push item on the heap, then pop and return the smallest item from the heap.\n\nThe combined "
     "action runs more efficiently than heappush() followed by\na separate call to heappop()."},
    {"heapify(heap, /)", heapify, "Transform list into a heap, in-place, in O(len(heap)) time."},
};
constexpr NativeRow kBisectRows[] = {
    {"bisect_right(a, x, lo=0, hi=None, *, key=None)", bisect_in<false>,
     "Return the index where to insert item x in list a, assuming a is sorted: behind all that "
     "equal it."},
    {"bisect_left(a, x, lo=0, hi=None, *, key=None)", bisect_in<true>,
     "Return the index where to insert item x in list a, assuming a is sorted: before all that "
     "equal it."},
    {"insort_right(a, x, lo=0, hi=None, *, key=None)", insort<false>,
     "Insert item x in list a, and keep it sorted assuming a is sorted."},
    {"insort_left(a, x, lo=0, hi=None, *, key=None)", insort<true>,
     "Insert item x in list a, and keep it sorted assuming a is sorted."},
};

}  // namespace

extern const ModuleTable k__heapq_module, k__bisect_module;
constinit const ModuleTable k__heapq_module{
    "_heapq", "Heap queue algorithm (a.k.a. priority queue).", kHeapRows};
constinit const ModuleTable k__bisect_module{"_bisect", "Bisection algorithms.", kBisectRows};

}  // namespace brine
