// list.sort: stable, by merging natural runs (after timsort: runs of at least 32 made by binary insertion, merged so that
// their lengths stay balanced).
//
// Ints, floats and strings among themselves are compared here; anything else by `<`, which nests where it is Python's.
// While that goes on the list is empty, and whoever fills it meanwhile is told so afterwards. What is sorted are pairs
// (key, value) or keys alone, in C++ memory; every value in them stays reachable from the lists that hold them.
//
// Tested by tests/lang/lists/sorting.py.
#include <algorithm>

#include "vm/object/containers.h"
#include "vm/object/equal.h"
#include "vm/object/list.h"
#include "vm/object/number.h"
#include "vm/object/pace.h"

namespace brine {

int order_of(Value a, Value b, int depth) {
  if (a == b && depth > 0) return 0;  // as containers do; by itself it is asked
  if (both_int(a, b)) return int64_t(a.bits) < int64_t(b.bits) ? -1 : a != b;
  if (both_float(a, b)) {
    double x = a.as_float(), y = b.as_float();
    return x < y ? -1 : x > y ? 1 : x == y ? 0 : kNoOrder;
  }
  if (!a.is_object() || !b.is_object()) return kNoOrder;
  uint32_t shape = a.as_object()->shape;
  if (shape != b.as_object()->shape) return kNoOrder;
  if (shape == uint32_t(Kind::Str)) {
    int order = cast<Str>(a)->view().compare(cast<Str>(b)->view());
    return order < 0 ? -1 : order > 0;
  }
  if ((shape != uint32_t(Kind::Tuple) && shape != uint32_t(Kind::List)) || depth == 4)
    return kNoOrder;
  uint64_t n = sequence_size(a), m = sequence_size(b);
  Value *x = sequence_items(a), *y = sequence_items(b);
  for (uint64_t i = 0; i < n && i < m; i++)
    if (int order = order_of(x[i], y[i], depth + 1)) return order;
  return n < m ? -1 : n > m;
}

namespace {

struct Pair {
  Value key, value;
};
inline Value key_of(Value v) { return v; }
inline Value key_of(const Pair& p) { return p.key; }

// a < b as 0 or 1, or -1: failed.
struct IntLess {
  int operator()(Value a, Value b) const { return int64_t(a.bits) < int64_t(b.bits); }
};
struct FloatLess {
  int operator()(Value a, Value b) const { return float_of(a) < float_of(b); }
};
struct StrLess {
  int operator()(Value a, Value b) const { return cast<Str>(a)->view() < cast<Str>(b)->view(); }
};

struct AnyLess {
  Vm& vm;
  int operator()(Value a, Value b) const {
    bool instance = is_kind(a, Kind::Instance);
    if (int order = instance ? kNoOrder : order_of(a, b); order != kNoOrder) return order < 0;
    Result<bool> r = instance ? less(vm, a, b) : sort_less(a, b);
    return r.ok() ? r.take() : -1;
  }
  Result<bool> sort_less(Value a, Value b) const {
    const TypeOps* x = native_ops(vm, a, Special::lt_);
    if (x && x == native_ops(vm, b, Special::gt_) && x->compare &&
        x->compare != compare_containers) {
      Value r = TRY(nest(vm, x->compare(vm, CompareOp::Lt, a, b)));
      if (r != not_implemented()) return truth_nested(vm, r);
    }
    return less(vm, a, b);
  }
};

// Appends items to an empty vector, looking up.
template <class Item>
Result<void> copy_items(Vm& vm, std::vector<Item>& to, const Item* items, size_t n) {
  to.reserve(n);
  Pace pace(vm);
  while (to.size() < n) {
    size_t piece = std::min(n - to.size(), Pace::kPiece / sizeof(Item));
    const Item* from = items + to.size();
    to.insert(to.end(), from, from + piece);
    TRY(pace.step(piece * sizeof(Item)));
  }
  return {};
}

// Sorts items[0, n). False: a comparison failed, or there was no memory for merging; the items are in some order.
template <class Item, class Less>
class Sorter {
 public:
  Sorter(Vm& vm, Less less) : vm_(vm), less_(less) {}

  bool sort(Item* items, size_t n) {
    size_t shortest = n;
    bool odd = false;
    for (; shortest >= 64; shortest >>= 1) odd |= shortest & 1;
    shortest += odd;
    for (size_t at = 0; at < n;) {
      int run = natural_run(items + at, n - at);
      if (run < 0) return false;
      size_t length = size_t(run_);
      if (length < shortest) {
        size_t wanted = std::min(shortest, n - at);
        if (!insert(items + at, length, wanted)) return false;
        length = wanted;
      }
      runs_[count_++] = {items + at, length};
      if (!spend(vm_, length / 4 + 1).ok() || !balance()) return false;
      at += length;
    }
    while (count_ > 1) {
      size_t i = count_ - 2;
      if (i > 0 && runs_[i - 1].length < runs_[i + 1].length) i--;
      if (!merge_at(i)) return false;
    }
    return true;
  }

 private:
  struct Run {
    Item* at;
    size_t length;
  };

  // Finds the run at the start, turned round if it descends strictly.
  int natural_run(Item* a, size_t n) {
    run_ = 1;
    if (n < 2) return 0;
    int down = less_(key_of(a[1]), key_of(a[0]));
    if (down < 0) return -1;
    size_t i = 2;
    for (; i < n; i++) {
      int below = less_(key_of(a[i]), key_of(a[i - 1]));
      if (below < 0 || !look(i)) return -1;
      if (below != down) break;
    }
    if (down) std::reverse(a, a + i);
    run_ = i;
    return 0;
  }

  bool insert(Item* a, size_t sorted, size_t n) {
    for (size_t i = sorted; i < n; i++) {
      Item pivot = a[i];
      size_t low = 0, high = i;
      while (low < high) {
        size_t middle = low + (high - low) / 2;
        int below = less_(key_of(pivot), key_of(a[middle]));
        if (below < 0) return false;
        if (below)
          high = middle;
        else
          low = middle + 1;
      }
      memmove(a + low + 1, a + low, (i - low) * sizeof(Item));
      a[low] = pivot;
    }
    return true;
  }

  // Lengths on the stack: each greater than the sum of the next two.
  bool balance() {
    while (count_ > 1) {
      size_t i = count_ - 2;
      auto length = [&](size_t k) { return runs_[k].length; };
      if ((i > 0 && length(i - 1) <= length(i) + length(i + 1)) ||
          (i > 1 && length(i - 2) <= length(i - 1) + length(i))) {
        if (length(i - 1) < length(i + 1)) i--;
      } else if (length(i) > length(i + 1)) {
        return true;
      }
      if (!merge_at(i)) return false;
    }
    return true;
  }

  // First place in the run whose item is greater than the key (or not less, `left`), by doubling steps from the start.
  ptrdiff_t search(const Item* a, size_t n, Value key, bool left) {
    size_t low = 0, high = n;
    for (size_t step = 1; low + step <= n; step *= 2) {
      int r = left ? less_(key_of(a[low + step - 1]), key) : less_(key, key_of(a[low + step - 1]));
      if (r < 0) return -1;
      bool before = left ? r : !r;
      if (!before) {
        high = low + step - 1;
        break;
      }
      low += step;
    }
    while (low < high) {
      size_t middle = low + (high - low) / 2;
      int r = left ? less_(key_of(a[middle]), key) : less_(key, key_of(a[middle]));
      if (r < 0) return -1;
      if (left ? r : !r)
        low = middle + 1;
      else
        high = middle;
    }
    return ptrdiff_t(low);
  }

  bool merge_at(size_t i) {
    Item* a = runs_[i].at;
    size_t na = runs_[i].length, nb = runs_[i + 1].length;
    Item* b = runs_[i + 1].at;
    runs_[i].length += nb;
    std::copy(runs_ + i + 2, runs_ + count_, runs_ + i + 1);
    count_--;
    ptrdiff_t skip = search(a, na, key_of(b[0]), false);  // those are in place already
    if (skip < 0) return false;
    a += skip;
    na -= size_t(skip);
    if (na == 0) return true;
    ptrdiff_t keep = search(b, nb, key_of(a[na - 1]), true);
    if (keep < 0) return false;
    nb = size_t(keep);
    if (nb == 0) return true;
    if (!spend(vm_, (na + nb) / 16 + 1).ok()) return false;
    return na <= nb ? merge_low(a, na, b, nb) : merge_high(a, na, b, nb);
  }

  bool look(size_t done) { return done % 16384 != 0 || check_interrupt(vm_).ok(); }
  bool put_aside(const Item* items, size_t n) {
    spare_.resize(0);
    return copy_items(vm_, spare_, items, n).ok();
  }

  bool merge_low(Item* a, size_t na, Item* b, size_t nb) {
    if (!put_aside(a, na)) return false;
    Item *left = spare_.data(), *left_end = left + na, *right = b, *right_end = b + nb, *to = a;
    size_t done = 0;
    bool fine = true;
    while (left < left_end && right < right_end) {
      int r = less_(key_of(*right), key_of(*left));
      if (r < 0 || !look(++done)) {
        fine = false;
        break;
      }
      if (r)
        *to++ = *right++;
      else
        *to++ = *left++;
    }
    std::copy(left, left_end, to);  // before what is left of b, which is in place
    return fine;
  }

  bool merge_high(Item* a, size_t na, Item* b, size_t nb) {
    if (!put_aside(b, nb)) return false;
    Item *left = a + na, *right = spare_.data() + nb, *first = spare_.data(), *to = b + nb;
    size_t done = 0;
    bool fine = true;
    while (left > a && right > first) {
      int r = less_(key_of(right[-1]), key_of(left[-1]));
      if (r < 0 || !look(++done)) {
        fine = false;
        break;
      }
      if (r)
        *--to = *--left;
      else
        *--to = *--right;
    }
    std::copy_backward(first, right, to);
    return fine;
  }

  Vm& vm_;
  Less less_;
  size_t run_ = 0;
  Run runs_[96];  // their lengths grow as Fibonacci's numbers at least
  size_t count_ = 0;
  std::vector<Item> spare_;
};

template <class Item>
bool sort_items(Vm& vm, Item* items, size_t n) {
  bool ints = true, floats = true, strings = true;
  Pace pace(vm);
  for (size_t i = 0; i < n && (ints || floats || strings); i++) {
    if (!pace.step(16).ok()) return false;
    Value k = key_of(items[i]);
    ints &= k.is_int();
    floats &= is_float_kind(k) && !(k.is_object() && k.as_object()->has(kExtended));
    strings &= is_kind(k, Kind::Str) && !k.as_object()->has(kExtended);
  }
  if (ints) return Sorter<Item, IntLess>(vm, {}).sort(items, n);
  if (floats) return Sorter<Item, FloatLess>(vm, {}).sort(items, n);
  if (strings) return Sorter<Item, StrLess>(vm, {}).sort(items, n);
  return Sorter<Item, AnyLess>(vm, AnyLess{vm}).sort(items, n);
}

// Descending and still stable: turned round, sorted, turned round.
template <class Item>
bool sort_directed(Vm& vm, Item* items, size_t n, bool reverse) {
  if (reverse) std::reverse(items, items + n);
  bool fine = sort_items(vm, items, n);
  if (reverse) std::reverse(items, items + n);
  return fine;
}

// The items of the list, which is empty from now on.
Result<List*> take_items(Vm& vm, List* list) {
  List* taken = vm.heap.make<List>();
  taken->array = list->array;
  taken->size = list->size;
  vm.heap.barrier(list);
  list->array = vm.heap.make_array(0);  // not the null of a list nobody touched: a change shows
  list->size = 0;
  return taken;
}

Result<void> give_back(Vm& vm, List* list, List* items, Array* empty) {
  bool touched = list->size != 0 || list->array.get() != empty;
  vm.heap.barrier(list);
  list->array = items->array;
  list->size = items->size;
  if (touched) return raise(vm, ValueError, "list modified during sort");
  return {};
}

class Charge {  // C++ memory, on the Vm's account
 public:
  Charge(Vm& vm, size_t bytes)
      : vm_(vm), bytes_(vm.heap.charge(bytes) ? bytes : 0), ok_(bytes_ == bytes) {}
  ~Charge() { vm_.heap.discharge(bytes_); }
  bool ok() const { return ok_; }

 private:
  Vm& vm_;
  size_t bytes_;
  bool ok_;
};

// Items and their keys, in the order of the keys. Both lists stay as they are until the end.
Result<void> sort_pairs(Vm& vm, List* items, List* keys, bool reverse) {
  size_t n = items->size;
  Pair few[16];
  std::vector<Pair> many;
  Charge charge(vm, n > std::size(few) ? n * sizeof(Pair) * 2 : 0);
  if (!charge.ok()) return raise_memory(vm);
  if (n > std::size(few)) many.resize(n);
  Pair* pairs = many.empty() ? few : many.data();
  Pace pace(vm);
  for (size_t i = 0; i < n; i++) {
    TRY(pace.step(sizeof(Pair)));
    pairs[i] = {keys->items()[i], items->items()[i]};
  }
  bool fine = sort_directed(vm, pairs, n, reverse);
  vm.heap.barrier(items);
  for (size_t i = 0; i < n; i++) items->items()[i] = pairs[i].value;
  return fine ? Result<void>() : Failed{};
}

Result<void> sort_values(Vm& vm, List* items, bool reverse) {
  size_t n = items->size;
  if (n < 2) return {};
  bool plain = true;
  Pace pace(vm);
  for (size_t i = 0; i < n && plain; i++) {
    TRY(pace.step(16));
    Value v = items->items()[i];
    plain = !v.is_object() || (is_kind(v, Kind::Str) && !v.as_object()->has(kExtended));
  }
  Charge charge(vm, plain ? n * sizeof(Value) / 2 : n * sizeof(Value) * 2);
  if (!charge.ok()) return raise_memory(vm);
  vm.heap.barrier(items);
  if (plain) return sort_directed(vm, items->items(), n, reverse) ? Result<void>() : Failed{};
  std::vector<Value> values;
  TRY(copy_items(vm, values, items->items(), n));
  bool fine = sort_directed(vm, values.data(), n, reverse);
  vm.heap.barrier(items);
  std::copy(values.begin(), values.end(), items->items());
  return fine ? Result<void>() : Failed{};
}

}  // namespace

Answer sort_list(Vm& vm, List* list, Value key, bool reverse) {
  if (!is_none(key))
    return enter_stub(vm, Stub::list_sort, {to_value(list), key, from_bool(reverse)});
  List* items = TRY(take_items(vm, list));
  Array* empty = list->array;
  bool fine = sort_values(vm, items, reverse).ok();
  if (!fine) {
    vm.heap.barrier(list);
    list->array = items->array;
    list->size = items->size;
    return Failed{};
  }
  TRY(give_back(vm, list, items, empty));
  return none();
}

// ---- for the stub list_sort
// _sort_take(list): a list of its items; it is empty meanwhile.
Answer intrinsic_sort_take(Vm& vm, Args args) { return take_items(vm, cast<List>(args[0])); }
// _sort_pairs(items, keys, reverse)
Answer intrinsic_sort_pairs(Vm& vm, Args args) {
  if (cast<List>(args[0])->size != cast<List>(args[1])->size)
    return raise(vm, SystemError, "bad argument of an intrinsic");
  TRY(sort_pairs(vm, cast<List>(args[0]), cast<List>(args[1]), is_true(args[2])));
  return none();
}
// _sort_give(list, items, check)
Answer intrinsic_sort_give(Vm& vm, Args args) {
  List* list = cast<List>(args[0]);
  List* items = cast<List>(args[1]);
  bool untouched = list->size == 0 && list->array && list->array->capacity == 0;
  vm.heap.barrier(list);
  list->array = items->array;
  list->size = items->size;
  if (list != items) {  // one storage has one owner
    items->array = nullptr;
    items->size = 0;
  }
  if (is_true(args[2]) && !untouched) return raise(vm, ValueError, "list modified during sort");
  return none();
}

}  // namespace brine
