// Native steps of the classes of itertools. See native_steps.h; the bodies are in stubs/library.py.
//
// What a frame holds is what its code left there, or a snapshot's word: so it is looked at before it is relied on. Who makes
// all from pools of its own is never asked anything, so is ready before it begins.
//
// Tested by tests/lang/itertools_module/native_steps.py, tests/pickles/native_steps.py.
#include <algorithm>

#include "vm/object/builtin_class.h"
#include "vm/object/containers.h"
#include "vm/object/equal.h"
#include "vm/object/list.h"
#include "vm/object/number.h"
#include "vm/run/native_steps_frame.h"
#include "vm/run/resume.h"
#include "vm/run/state.h"
#include "vm/run/stubs.h"

namespace brine {
namespace {

bool always_ready(Generator* g, int) { return is_waiting(g); }

Failed bad_frame(Vm& vm) {
  return raise(vm, SystemError, "bad operand of an internal instruction");
}

// ---- repeat, count

Answer repeat_forever_next(Vm& vm, Generator* g) {
  if (!is_waiting(g)) return kUnbound;
  stand_at_yield(vm, g);
  return g->registers()[0];
}

bool repeat_ready(Generator* g, int) { return is_waiting(g) && g->registers()[1].is_int(); }
Answer repeat_times_next(Vm& vm, Generator* g) {
  Value& n = g->registers()[1];
  if (!repeat_ready(g, 0)) return kUnbound;
  if (n.as_int() <= 0) return end(g);
  stand_at_yield(vm, g);
  n = Value::from_int(n.as_int() - 1);
  return g->registers()[0];
}

bool count_ready(Generator* g, int) { return is_waiting(g) && g->registers()[0].is_int(); }
Answer count_next(Vm& vm, Generator* g) {
  if (!count_ready(g, 0)) return kUnbound;
  Value n = g->registers()[0];
  if (n.as_int() == Value::kMaxInt) return kUnbound;
  stand_at_yield(vm, g);
  g->registers()[0] = Value::from_int(n.as_int() + 1);
  return n;
}

// ---- cycle, accumulate

// Registers: what is gone over, the items of the first round, whether this is that; behind the locals the iterator.
bool cycle_ready(Generator* g, int depth) { return is_waiting(g) && is_ready(looped(g, 0), depth); }
Answer cycle_next(Vm& vm, Generator* g) {
  if (!cycle_ready(g, 0)) return kUnbound;
  Value* at = g->registers();
  if (!is_suspended(g)) {
    at[1] = to_value(TRY(make_list(vm, {})));
    at[2] = from_bool(true);
    begin_loop(vm, g, 0);
  }
  List* saved = as<List>(at[1]);
  if (!saved || saved->has(kExtended) || !is_bool(at[2])) return kUnbound;
  Value item = take(vm, looped(g, 0));
  if (item == kExhausted) {
    if (saved->size == 0) return end(g);
    vm.heap.barrier(g);
    at[0] = at[1];
    at[2] = from_bool(false);
    looped(g, 0) = plain_iter(vm, at[1]).word;
    return take(vm, looped(g, 0));
  }
  if (item == kFailed) return Failed{};
  if (is_true(at[2])) TRY(append(vm, saved, item));
  return item;
}

// Registers: the source, whether it has begun, the item, the sum; behind the locals the iterator. What is no number is
// added by the frame, entered behind its ForIter.
bool sums_ready(Generator* g, int depth) { return is_waiting(g) && is_ready(looped(g, 0), depth); }
Answer sums_next(Vm& vm, Generator* g) {
  if (!sums_ready(g, 0)) return kUnbound;
  Value *at = g->registers(), sum;
  if (!is_suspended(g)) at[1] = from_bool(false);
  begin_loop(vm, g, 0);
  Value item = take(vm, looped(g, 0));
  if (is_answer(item)) return Answer(item);
  if (is_false(at[1]))
    sum = item;
  else if (!both_int(at[3], item) || !add_fits(at[3], item, sum))
    return resume_with_item(vm, g, item);
  vm.heap.barrier(g, sum);
  at[1] = from_bool(true);
  return at[3] = sum;
}

// ---- islice

// Neither an end nor an error leaves anything to ask for.
Answer item_or_end(Generator* g, Value item) {
  if (is_answer(item)) (void)end(g);
  return Answer(item);
}

// Registers: the source, how many at most, how many there were before the item at hand.
bool slice_ready(Generator* g, int depth) {
  return is_waiting(g) && g->registers()[1].is_int() && is_ready(looped(g, 0), depth);
}
Answer slice_to_next(Vm& vm, Generator* g) {
  if (!slice_ready(g, 0)) return kUnbound;
  Value* at = g->registers();
  if (is_suspended(g) && !at[2].is_int()) return kUnbound;
  int64_t n = is_suspended(g) ? at[2].as_int() + 1 : 0;
  if (n >= at[1].as_int()) return end(g);
  begin_loop(vm, g, 0);
  at[2] = Value::from_int(n);
  return item_or_end(g, take(vm, looped(g, 0)));
}

// Registers: the source, the number of the item wanted next, the end or -1, the step, how many were taken.
bool any_slice_ready(Generator* g, int depth) {
  Value* at = g->registers();
  return is_waiting(g) && at[1].is_int() && at[2].is_int() && at[3].is_int() &&
         is_ready(at[0], depth);
}
Answer slice_of_next(Vm& vm, Generator* g) {
  Value* at = g->registers();
  if (!any_slice_ready(g, 0) || (is_suspended(g) && !at[4].is_int())) return kUnbound;
  if (!is_suspended(g)) at[4] = Value::from_int(0);
  stand_at_yield(vm, g);
  int64_t wanted = at[1].as_int(), stop = at[2].as_int();
  for (;;) {
    int64_t n = at[4].as_int();
    if (n >= wanted && stop >= 0 && n >= stop) return end(g);
    if (n % 64 == 63) TRY(spend(vm, 4));
    Value item = take(vm, at[0]);
    if (is_answer(item)) return item_or_end(g, item);
    at[4] = Value::from_int(n + 1);
    if (n < wanted) continue;
    int64_t next;
    if (__builtin_add_overflow(wanted, at[3].as_int(), &next)) next = Value::kMaxInt;
    next = std::min(next, stop >= 0 ? stop : Value::kMaxInt);
    at[1] = Value::from_int(next);
    return item;
  }
}

// ---- pairwise, zip_longest, starmap

// Registers: the source, the two items of the last pair; behind them two iterators over the source.
bool pairs_ready(Generator* g, int depth) {
  return is_waiting(g) && is_ready(g->registers()[is_suspended(g) ? 4 : 0], depth);
}
Took pairs_step(Vm& vm, Generator* g, Value* to) {
  if (!pairs_ready(g, 0)) return Took::Nothing;
  Value* at = g->registers();
  if (!is_suspended(g)) {
    Value first = item_or_end(g, take(vm, at[0])).word;
    if (is_answer(first)) return first == kFailed ? Took::Failed : Took::End;
    stand_at_yield(vm, g);
    at[2] = first;
    at[3] = at[4] = at[0];
  }
  if (at[2] == kUnbound) return Took::Nothing;
  Value item = item_or_end(g, take(vm, at[4])).word;
  if (item == kFailed) return Took::Failed;
  if (item == kExhausted) return Took::End;
  vm.heap.barrier(g);
  to[0] = at[1] = at[2];
  to[1] = at[2] = item;
  return Took::Item;
}

// Registers: the sources, a tuple that is a list once it has begun, None for those that have ended; what stands for their
// items; how many have not ended.
bool zip_longest_ready(Generator* g, int depth) {
  if (!is_waiting(g)) return false;
  Value its = g->registers()[0];
  if (!is_sequence(its)) return false;
  Value* items = sequence_items(its);
  return std::all_of(items, items + sequence_size(its),
                     [&](Value it) { return is_none(it) || is_ready(it, depth); });
}
Answer zip_longest_next(Vm& vm, Generator* g) {
  if (!zip_longest_ready(g, 0)) return kUnbound;
  Value* at = g->registers();
  if (!is_suspended(g)) {
    uint64_t count = sequence_size(at[0]);
    if (count == 0) return end(g);
    at[0] = to_value(TRY(make_list(vm, {sequence_items(at[0]), count})));
    at[2] = Value::from_int(int64_t(count));
    stand_at_yield(vm, g);
  }
  List* its = as<List>(at[0]);
  if (!its || !at[2].is_int()) return kUnbound;
  Tuple* items = TRY(make_tuple_of(vm, its->size));
  for (uint64_t i = 0; i < its->size; i++) {
    Value it = its->items()[i];
    Value item = is_none(it) ? at[1] : take(vm, it);
    if (item == kFailed) return item_or_end(g, item);
    if (item == kExhausted) {
      at[2] = Value::from_int(at[2].as_int() - 1);
      if (at[2].as_int() <= 0) return end(g);
      its->items()[i] = none();
      item = at[1];
    }
    vm.heap.barrier(items);  // a nested step may have made it old
    items->items()[i] = item;
  }
  return to_value(items);
}

Answer star_map_next(Vm& vm, Generator* g) {
  Answer item = next_of_source(vm, g);
  if (!is_item(item)) return item;
  Tuple* given = as<Tuple>(item.word);
  if (!given || given->has(kExtended)) return resume_with_item(vm, g, item.word);
  Value args[4];
  if (given->size > std::size(args)) return hand_out(vm, g->registers()[0], given->view());
  std::copy_n(given->items(), given->size, args);
  return hand_out(vm, g->registers()[0], {args, given->size});
}

// ---- product, permutations, combinations

// Registers: the pools, their number, where each stands, the items there.
Answer first_product(Vm& vm, Generator* g, List* pools) {
  List *at = TRY(make_list(vm, {})), *result = TRY(make_list(vm, {}));
  for (Value v : pools->view()) {
    Tuple* pool = as<Tuple>(v);
    if (!pool) return bad_frame(vm);
    if (pool->size == 0) return end(g);
    TRY(append(vm, at, Value::from_int(0)));
    TRY(append(vm, result, pool->items()[0]));
  }
  Value* in = g->registers();
  in[1] = Value::from_int(int64_t(pools->size));
  in[2] = to_value(at);
  in[3] = to_value(result);
  stand_at_yield(vm, g);
  return brine::make_tuple(vm, result->view());
}
Answer product_next(Vm& vm, Generator* g) {
  Value* in = g->registers();
  List* pools = is_waiting(g) ? as<List>(in[0]) : nullptr;
  if (pools && !is_suspended(g)) return first_product(vm, g, pools);
  List *at = pools ? as<List>(in[2]) : nullptr, *result = pools ? as<List>(in[3]) : nullptr;
  if (!pools || !at || !result || at->size != pools->size || result->size != pools->size)
    return kUnbound;
  vm.heap.barrier(result);
  for (uint64_t i = pools->size; i-- > 0;) {
    Tuple* pool = as<Tuple>(pools->items()[i]);
    Value place = at->items()[i];
    if (!pool || pool->size == 0 || !place.is_int() || place.as_int() < 0) return bad_frame(vm);
    uint64_t next = uint64_t(place.as_int()) + 1;
    bool goes_round = next >= pool->size;
    if (goes_round) next = 0;
    at->items()[i] = Value::from_int(int64_t(next));
    result->items()[i] = pool->items()[next];
    if (!goes_round) return brine::make_tuple(vm, result->view());
  }
  return end(g);
}

bool is_plain_tuple(Value v) { return is_kind(v, Kind::Tuple) && !v.as_object()->has(kExtended); }

// Registers: the two pools, the item of the first; behind the locals an iterator over each.
Took product_two_step(Vm& vm, Generator* g, Value* to) {
  Value* at = g->registers();
  auto steps = [](Value v) {
    return v.is_object() && v.as_object()->shape == uint32_t(Kind::TupleIterator);
  };
  if (!is_waiting(g)) return Took::Nothing;
  Value pool = at[1];
  if (!is_suspended(g)) {
    if (!is_plain_tuple(at[0]) || !is_plain_tuple(pool)) return Took::Nothing;
    if (cast<Tuple>(at[0])->size == 0 || cast<Tuple>(pool)->size == 0) {
      (void)end(g);
      return Took::End;
    }
    stand_at_yield(vm, g);
    at[4] = plain_iter(vm, at[0]).word;
    at[5] = plain_iter(vm, pool).word;
    at[2] = take(vm, at[4]);
  }
  if (at[2] == kUnbound || !steps(at[4]) || !steps(at[5]) || !is_plain_tuple(pool))
    return Took::Nothing;
  Value item = take(vm, at[5]);
  if (item == kExhausted) {
    Value outer = take(vm, at[4]);
    if (outer != kExhausted) {
      vm.heap.barrier(g);
      at[2] = outer;
      at[5] = plain_iter(vm, pool).word;
      item = take(vm, at[5]);
    }
    if (item == kExhausted) {
      (void)end(g);
      return Took::End;
    }
  }
  to[0] = at[2];
  to[1] = item;
  return Took::Item;
}

// The items of `pool` at these places.
Answer pick(Vm& vm, Tuple* pool, List* places, uint64_t count) {
  Tuple* picked = TRY(make_tuple_of(vm, count));
  for (uint64_t i = 0; i < count; i++) {
    Value place = places->items()[i];
    if (!place.is_int() || uint64_t(place.as_int()) >= pool->size) return bad_frame(vm);
    picked->items()[i] = pool->items()[place.as_int()];
  }
  return to_value(picked);
}

// Registers of the three: the pool, how many are picked, the pool's size, their places.
struct Choice {
  Tuple* pool = nullptr;
  List* places = nullptr;
  int64_t r = 0, n = 0;
  bool begins = false;
  explicit Choice(Generator* g) {
    Value* at = g->registers();
    if (!is_waiting(g) || !at[1].is_int() || !is_kind(at[0], Kind::Tuple)) return;
    r = at[1].as_int();
    n = int64_t(cast<Tuple>(at[0])->size);
    begins = !is_suspended(g);
    List* list = begins ? nullptr : as<List>(at[3]);
    if (!list || r < 0 || list->size < uint64_t(r)) return;
    pool = cast<Tuple>(at[0]);
    places = list;
  }
  Value& place(int64_t i) { return places->items()[i]; }
};

// The first `count` of the places: `from` and those behind it by `step`.
Result<List*> places_from(Vm& vm, int64_t count, int64_t from, int64_t step) {
  List* places = TRY(make_list(vm, {}));
  TRY(reserve(vm, places, uint64_t(count)));
  for (int64_t i = 0; i < count; i++) TRY(append(vm, places, Value::from_int(from + i * step)));
  return places;
}
Answer first_choice(Vm& vm, Generator* g, const Choice& c, List* places) {
  Value* at = g->registers();
  at[2] = Value::from_int(c.n);
  at[3] = to_value(places);
  stand_at_yield(vm, g);
  return pick(vm, cast<Tuple>(at[0]), places, uint64_t(c.r));
}

// Behind them: how many more times each place of the first r is to change.
Answer permutations_next(Vm& vm, Generator* g) {
  Choice c(g);
  if (c.begins && c.r >= 0) {
    if (c.r > c.n) return end(g);
    List* order = TRY(places_from(vm, c.n, 0, 1));
    g->registers()[4] = to_value(TRY(places_from(vm, c.r, c.n, -1)));
    return first_choice(vm, g, c, order);
  }
  List* cycles = c.pool ? as<List>(g->registers()[4]) : nullptr;
  if (!cycles || cycles->size != uint64_t(c.r) || c.places->size != uint64_t(c.n) || c.r > c.n)
    return kUnbound;
  for (int64_t i = c.r; i-- > 0;) {
    Value& cycle = cycles->items()[i];
    if (!cycle.is_int() || cycle.as_int() < 1 || cycle.as_int() > c.n) return bad_frame(vm);
    cycle = Value::from_int(cycle.as_int() - 1);
    if (int64_t left = cycle.as_int()) {
      std::swap(c.place(i), c.place(c.n - left));
      return pick(vm, c.pool, c.places, uint64_t(c.r));
    }
    std::rotate(&c.place(0) + i, &c.place(0) + i + 1, &c.place(0) + c.n);
    cycle = Value::from_int(c.n - i);
  }
  return end(g);
}

template <bool repeated>
Answer combinations_next(Vm& vm, Generator* g) {
  Choice c(g);
  if (c.begins && c.r >= 0) {
    if (repeated ? c.n == 0 && c.r > 0 : c.r > c.n) return end(g);
    return first_choice(vm, g, c, TRY(places_from(vm, c.r, 0, !repeated)));
  }
  if (!c.pool) return kUnbound;
  int64_t i = c.r - 1;
  auto last = [&](int64_t k) { return Value::from_int(repeated ? c.n - 1 : k + c.n - c.r); };
  while (i >= 0 && c.place(i) == last(i)) i--;
  if (i < 0) return end(g);
  if (!c.place(i).is_int() || c.place(i).as_int() >= c.n) return bad_frame(vm);
  int64_t next = c.place(i).as_int() + 1;
  for (; i < c.r; i++) {
    c.place(i) = Value::from_int(next);
    if (!repeated) next++;
  }
  return pick(vm, c.pool, c.places, uint64_t(c.r));
}

// ---- tee

// Registers: the link, the source.
bool tee_ready(Generator* g, int depth) {
  return is_waiting(g) && is_ready(g->registers()[1], depth);
}
Answer tee_next(Vm& vm, Generator* g) {
  Value* at = g->registers();
  List* link = as<List>(at[0]);
  if (!tee_ready(g, 0) || !link || link->has(kExtended) || link->size == 1) return kUnbound;
  if (is_suspended(g)) vm.slice--;  // what the jump of the frame's loop costs
  if (link->size == 0) {
    List* next = TRY(make_list(vm, {}));
    Value item = take(vm, at[1]);
    if (is_answer(item)) return Answer(item);
    if (link->size != 0) return bad_frame(vm);  // the source asked for the same one meanwhile
    TRY(reserve(vm, link, 2));
    vm.heap.barrier(link);
    link->items()[0] = item;
    link->items()[1] = to_value(next);
    link->size = 2;
  }
  stand_at_yield(vm, g);
  vm.heap.barrier(g);
  at[0] = link->items()[1];
  return link->items()[0];
}

// ---- groupby

// What a groupby and its groups share: the last key, the last item, whether that is still to be given, the number of the
// open group, whether there is a key.
struct Groups {
  List* state;
  explicit Groups(Value v) : state(as<List>(v)) {
    if (state && (state->size != 5 || !at(3).is_int())) state = nullptr;
  }
  Value& at(size_t i) const { return state->items()[i]; }
  Value key() const { return at(0); }
  bool has_item() const { return is_true(at(2)); }
  bool has_key() const { return is_true(at(4)); }
  void keep(Vm& vm, Value item) {
    vm.heap.barrier(state);
    at(0) = at(1) = item;
    at(2) = at(4) = from_bool(true);
  }
  Value give(Vm& vm) {
    vm.heap.barrier(state);
    at(2) = at(4) = from_bool(false);
    return std::exchange(at(1), none());
  }
};

// Registers of both: the source, the function that makes keys or None, what they share. Where there is a function the frame
// fetches; what has been fetched is handed out here.
Groups groups_of(Generator* g) { return Groups(is_waiting(g) ? g->registers()[2] : kUnbound); }
bool can_fetch(Generator* g, int depth) {
  return is_none(g->registers()[1]) && is_ready(g->registers()[0], depth);
}

// Behind them: whether it has begun, the key of the open group.
bool group_by_ready(Generator* g, int depth) {
  Groups s = groups_of(g);
  return is_suspended(g) && s.state && (s.has_key() || can_fetch(g, depth));
}
Took group_by_step(Vm& vm, Generator* g, Value* to) {
  if (!group_by_ready(g, 0)) return Took::Nothing;
  Value *at = g->registers(), target = at[4];
  Groups s = groups_of(g);
  Value number = s.at(3), next_number = kUnbound;
  if (!is_true(at[3]) || target == kUnbound || !add_fits(number, Value::from_int(1), next_number))
    return Took::Nothing;
  for (uint32_t n = 1;; n++) {
    if (s.has_key()) {
      Result<Value> same = plain_equal(vm, target, s.key());
      if (!same.ok()) return Took::Failed;
      Value answer = same.take();
      if (answer == kUnbound) return Took::Nothing;
      if (is_false(answer)) break;
    }
    if (!can_fetch(g, 0)) return Took::Nothing;
    if (n % 16 == 0 && !spend(vm, 1).ok()) return Took::Failed;
    s.at(3) = next_number;
    Value item = take(vm, at[0]);
    if (item == kExhausted) return Took::End;
    if (item == kFailed) return Took::Failed;
    s.keep(vm, item);
  }
  s.at(3) = next_number;
  vm.heap.barrier(g);
  to[0] = at[4] = s.key();
  Result<Function*> f = stub_function(vm, Stub::group_items);
  if (!f.ok()) return Took::Failed;
  Answer group = enter(vm, f.take(), {at[0], at[1], at[2], to[0], next_number});
  if (group.failed()) return Took::Failed;
  group.word.as_object()->shape = vm.state->group_class->root->id;
  to[1] = group.word;
  return Took::Item;
}

// Behind them: its key, its number.
bool group_items_ready(Generator* g, int depth) {
  Groups s = groups_of(g);
  return s.state && (s.has_item() || can_fetch(g, depth));
}
Answer group_items_next(Vm& vm, Generator* g) {
  if (!group_items_ready(g, 0)) return kUnbound;
  Value* at = g->registers();
  Groups s = groups_of(g);
  if (s.at(3) != at[4]) return end(g);
  if (!s.has_item()) {
    Value item = take(vm, at[0]);
    if (is_answer(item)) return Answer(item);
    s.keep(vm, item);
  }
  Value same = TRY(plain_equal(vm, at[3], s.key()));
  if (same == kUnbound) return kUnbound;
  if (is_false(same)) return Answer::exhausted();
  stand_at_yield(vm, g);
  return s.give(vm);
}

// ---- the keys of an OrderedDict

bool ordered_ready(Generator* g, int) {
  return is_waiting(g) && is_kind(g->registers()[0], Kind::DictKeyIterator);
}
Answer ordered_keys_next(Vm& vm, Generator* g) {
  if (!ordered_ready(g, 0)) return kUnbound;
  stand_at_yield(vm, g);
  Answer a = type_ops(Kind::DictKeyIterator).next(vm, g->registers()[0]);
  if (!a.failed() || !raised_is(vm, RuntimeError)) return a;
  (void)take_raised(vm);
  return raise(vm, RuntimeError, "OrderedDict mutated during iteration");
}

constexpr NativeStep kOrderedKeys{.next = ordered_keys_next, .ready = ordered_ready};
constexpr NativeStep kGroupItems{
    .next = group_items_next, .ready = group_items_ready, .calls = true, .now_and_then = true};

constexpr NativeStep kRepeatForever{.next = repeat_forever_next, .ready = always_ready};
constexpr NativeStep kRepeatTimes{.next = repeat_times_next, .ready = repeat_ready};
constexpr NativeStep kCount{.next = count_next, .ready = count_ready};
constexpr NativeStep kCycle{.next = cycle_next, .ready = cycle_ready};
constexpr NativeStep kSums{.next = sums_next, .ready = sums_ready, .calls = true};
constexpr NativeStep kChain{.errors = NativeStep::EndOutside};
constexpr NativeStep kSliceTo{
    .next = slice_to_next, .ready = slice_ready, .errors = NativeStep::End};
constexpr NativeStep kSliceOf{
    .next = slice_of_next, .ready = any_slice_ready, .errors = NativeStep::End};
constexpr NativeStep kZipLongest{
    .next = zip_longest_next, .ready = zip_longest_ready, .errors = NativeStep::End};
constexpr NativeStep kStarMap{
    .next = star_map_next, .ready = source_ready, .calls = true, .keeps_nothing = true};
constexpr NativeStep kTee{
    .next = tee_next, .ready = tee_ready, .busy = "cannot re-enter the tee iterator"};
constexpr NativeStep kProduct{.next = product_next, .ready = always_ready};
constexpr NativeStep kPermutations{.next = permutations_next, .ready = always_ready};
constexpr NativeStep kCombinations{.next = combinations_next<false>, .ready = always_ready};
constexpr NativeStep kRepeatedCombinations{.next = combinations_next<true>, .ready = always_ready};

constexpr StepRow kRows[] = {
    {"repeat_forever", &kRepeatForever},
    {"repeat_times", &kRepeatTimes},
    {"count_ones", &kCount},
    {"chain_of", &kChain},
    {"tee_of", &kTee},
    {"cycle_of", &kCycle},
    {"accumulate_sums", &kSums},
    {"compress_by", &kKeepsNothing},
    {"filter_not_by", &kKeepsNothing},
    {"group_by", &Tuples<2, group_by_step, group_by_ready>::kNowAndThen},
    {"group_items", &kGroupItems},
    {"ordered_keys", &kOrderedKeys},
    {"slice_to", &kSliceTo},
    {"slice_of", &kSliceOf},
    {"pairs_of", &Tuples<2, pairs_step, pairs_ready, false, NativeStep::End>::kStep},
    {"zip_longest_of", &kZipLongest},
    {"star_map", &kStarMap},
    {"product_of", &kProduct},
    {"product_two", &Tuples<2, product_two_step, always_ready>::kStep},
    {"permutations_of", &kPermutations},
    {"combinations_of", &kCombinations},
    {"repeated_combinations_of", &kRepeatedCombinations},
};

}  // namespace

constinit const std::span<const StepRow> kLibrarySteps = kRows;

}  // namespace brine
