// See native_steps.h. Here are those of the built-in functions, and the choice of a ForIter's quick form.
#include <algorithm>

#include "vm/bytecode/liveness.h"
#include "vm/bytecode/operands.h"
#include "vm/object/containers.h"
#include "vm/run/native_steps_frame.h"
#include "vm/run/resume.h"

namespace brine {

bool is_ready_otherwise(Object* o, int depth) {
  if (o->kind == Kind::Generator)
    return depth < kMostNested && steps_plainly(static_cast<Generator*>(o), depth + 1);
  return type_ops(o->kind).next && iterates_plainly(o->kind);
}

Value take_otherwise(Vm& vm, Value it) { return plain_next(vm, it).word; }

namespace {

// ---- zip

// The sources: the one of the loop, then parameters.
template <uint32_t width>
[[gnu::always_inline]] inline bool zip_ready(Generator* g, int depth) {
  if (!is_waiting(g) || !is_ready(looped(g, 0), depth)) return false;
  for (uint32_t i = 1; i < width; i++)
    if (!is_ready(g->registers()[i], depth)) return false;
  return true;
}

template <uint32_t width>
Took zip_step(Vm& vm, Generator* g, Value* to) {
  if (!zip_ready<width>(g, 0)) return Took::Nothing;
  begin_loop(vm, g, 0);
  Value items[width];
  for (uint32_t i = 0; i < width; i++) {
    Value item = items[i] = take(vm, g->registers()[i == 0 ? code_of(g)->locals : i]);
    if (item == kFailed) return Took::Failed;
    if (item == kExhausted) return Took::End;
  }
  std::copy_n(items, width, to);
  return Took::Item;
}

// ---- enumerate

[[gnu::always_inline]] inline bool enumerate_ready(Generator* g, int depth) {
  return is_waiting(g) && g->registers()[1].is_int() && is_ready(looped(g, 0), depth);
}
Took enumerate_step(Vm& vm, Generator* g, Value* to) {
  if (!enumerate_ready(g, 0)) return Took::Nothing;
  Value n = g->registers()[1], after;
  if (!add_fits(n, Value::from_int(1), after)) return Took::Nothing;
  begin_loop(vm, g, 0);
  Value item = take(vm, looped(g, 0));
  if (item == kFailed) return Took::Failed;
  if (item == kExhausted) return Took::End;
  g->registers()[1] = after;
  to[0] = n;
  to[1] = item;
  return Took::Item;
}

// Any number of sources, in a tuple.
bool zip_many_ready(Generator* g, int depth) {
  if (!is_waiting(g)) return false;
  Tuple* its = as<Tuple>(g->registers()[0]);
  if (!its) return false;
  return std::all_of(its->items(), its->items() + its->size,
                     [&](Value it) { return is_ready(it, depth); });
}
Answer zip_many_next(Vm& vm, Generator* g) {
  if (!zip_many_ready(g, 0)) return kUnbound;
  stand_at_yield(vm, g);
  Tuple* its = cast<Tuple>(g->registers()[0]);
  Tuple* items = TRY(make_tuple_of(vm, its->size));
  for (uint64_t i = 0; i < its->size; i++) {
    Value item = take(vm, its->items()[i]);
    if (is_answer(item)) return Answer(item);
    vm.heap.barrier(items);  // a nested step may have made it old
    items->items()[i] = item;
  }
  return to_value(items);
}

// ---- map and filter

Answer map_one_next(Vm& vm, Generator* g) {
  Answer item = next_of_source(vm, g);
  return is_item(item) ? hand_out(vm, g->registers()[0], {&item.word, 1}) : item;
}

bool map_two_ready(Generator* g, int depth) {
  return source_ready(g, depth) && is_ready(g->registers()[2], depth);
}
Answer map_two_next(Vm& vm, Generator* g) {
  if (!map_two_ready(g, 0)) return kUnbound;
  begin_loop(vm, g, 1);
  Value items[2] = {take(vm, looped(g, 1)), kUnbound};
  if (is_answer(items[0])) return Answer(items[0]);
  items[1] = take(vm, g->registers()[2]);
  if (is_answer(items[1])) return Answer(items[1]);
  return hand_out(vm, g->registers()[0], items);
}

// The items whose truth is wanted. Where a script's own methods say so, they are asked by the frame, entered behind its
// ForIter.
template <bool wanted>
Answer filter_next(Vm& vm, Generator* g) {
  if (!zip_ready<1>(g, 0)) return kUnbound;
  begin_loop(vm, g, 0);
  for (uint32_t n = 0;; n++) {
    if (n % 64 == 63) TRY(spend(vm, 4));
    Value item = take(vm, looped(g, 0));
    if (is_answer(item)) return Answer(item);
    if (item.is_int()) {
      if ((item != Value::from_int(0)) == wanted) return item;
      continue;
    }
    if (item.is_object() && item.as_object()->shape >= kKindCount)
      return resume_with_item(vm, g, item);
    Answer is_so = truth(vm, item);
    if (is_so.failed()) return is_so;
    if (is_true(is_so.word) == wanted) return item;
  }
}

constexpr NativeStep kZipMany{
    .next = zip_many_next, .ready = zip_many_ready, .keeps_nothing = true};
constexpr NativeStep kMapOne{
    .next = map_one_next, .ready = source_ready, .calls = true, .keeps_nothing = true};
constexpr NativeStep kMapTwo{
    .next = map_two_next, .ready = map_two_ready, .calls = true, .keeps_nothing = true};
template <bool wanted>
constexpr NativeStep kFilter{
    .next = filter_next<wanted>, .ready = zip_ready<1>, .calls = true, .keeps_nothing = true};

constexpr StepRow kSteps[] = {
    {"zip_one", &Tuples<1, zip_step<1>, zip_ready<1>, true>::kStep},
    {"zip_two", &Tuples<2, zip_step<2>, zip_ready<2>, true>::kStep},
    {"zip_three", &Tuples<3, zip_step<3>, zip_ready<3>, true>::kStep},
    {"zip_many", &kZipMany},
    {"zip_strict", &kKeepsNothing},
    {"map_many", &kKeepsNothing},
    {"filter_by", &kKeepsNothing},
    {"iterate_raw", &kKeepsNothing},
    {"enumerate_from", &Tuples<2, enumerate_step, enumerate_ready>::kStep},
    {"map_one", &kMapOne},
    {"map_two", &kMapTwo},
    {"filter_true", &kFilter<true>},
    {"filter_false", &kFilter<false>},
};

}  // namespace

const NativeStep* native_step(std::string_view stub) {
  for (const auto& row : kSteps)
    if (row.stub == stub) return row.step;
  for (const auto& row : kLibrarySteps)
    if (row.stub == stub) return row.step;
  return nullptr;
}

bool steps_plainly(Generator* g, int depth) {
  const NativeStep* step = code_of(g)->step;
  return step && step->next && !step->calls && step->ready(g, depth);
}

bool can_be_stepped(Generator* g) {
  const NativeStep* step = code_of(g)->step;
  return step && step->next && step->ready(g, 0);
}

Answer next_of_generator(Vm& vm, Generator* g) {
  if (const NativeStep* step = code_of(g)->step; step && step->next) {
    Answer a = step->next(vm, g);
    if (vm.frames_mode && a.done() && a.word != kUnbound) TRY(rewrite_frame(vm, g, a.word));
    if (a.word != kUnbound) return a;
  }
  return resume(vm, g, none());
}

NextInto spreads(Value iterator, uint32_t width) {
  if (!iterator.is_object()) return nullptr;
  if (iterator.as_object()->shape == uint32_t(Kind::DictItemIterator))
    return width == 2 ? dict_item_into : nullptr;
  Generator* g = as<Generator>(iterator);
  const NativeStep* step = g ? code_of(g)->step : nullptr;
  bool steps = step && (step->now_and_then || step->ready(g, 0));
  return steps && step->into && step->width == width ? step->into : nullptr;
}

// ---- the forms of ForIter. In the cache word: of ForIterGenerator the shape it is for, of ForIterNative and ForIterInto
// that and whom they ask

namespace {

Answer next_of_hidden(Vm& vm, Value v) { return next_of_generator(vm, cast<Generator>(v)); }

void write_form(Word* at, Op op, Word kept) {
  reinterpret_cast<uint16_t*>(at)[0] = uint16_t(op);
  at[1] = kept;
}
template <class F>
void write_asking(Word* at, Op op, Object* iterator, F* function) {
  if (iterator->shape >> 16 == 0)
    write_form(at, op, Word(iterator->shape) << 48 | reinterpret_cast<uintptr_t>(function));
}

// The UnpackSequence behind the loop's jump, if it takes the item of ForIter `at` apart and nobody sees that again.
const Word* unpacking(Code* code, const Word* at) {
  const Word* body = at + 2 + int16_t(c_of(*at));
  if (op_of(*body) != Op::UnpackSequence || b_of(*body) != a_of(*at)) return nullptr;
  if (a_of(*at) < code->locals) return nullptr;
  bool seen = false;
  liveness(code).for_each_live_after(uint32_t(body - code->words),
                                     [&](uint16_t r) { seen |= r == a_of(*at); });
  return seen ? nullptr : body;
}

}  // namespace

void quicken_iteration(Vm& vm, Code* code, Word* at, Value iterator) {
  write_form(at, Op::ForIter, 0);
  if (!iterator.is_object()) return;
  Object* o = iterator.as_object();
  if (o->shape == uint32_t(Kind::ListIterator)) return write_form(at, Op::ForIterList, 0);
  if (o->shape == uint32_t(Kind::RangeIterator)) return write_form(at, Op::ForIterRange, 0);
  const NativeStep* step = nullptr;
  if (Generator* g = as<Generator>(iterator)) {
    step = code_of(g)->step;
    if (!can_be_stepped(g) && !(step && step->now_and_then)) {
      if (!vm.frames_mode) write_form(at, Op::ForIterGenerator, o->shape);
      return;
    }
  }
  if (const Word* unpack = unpacking(code, at); unpack && !vm.frames_mode) {
    if (NextInto into = spreads(iterator, c_of(*unpack)))
      return write_asking(at, Op::ForIterInto, o, into);
  }
  if (step) return write_asking(at, Op::ForIterNative, o, next_of_hidden);
  if (o->shape == uint32_t(o->kind) && type_ops(o->kind).next)
    write_asking(at, Op::ForIterNative, o, type_ops(o->kind).next);
  if (o->kind == Kind::Instance) write_asking(at, Op::ForIterNative, o, next);
}

}  // namespace brine
