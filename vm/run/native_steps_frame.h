// What native steps ask of a hidden generator's frame. Private to native_steps*.cpp.
//
// Created, its parameters are all there is. Suspended, those whose body is one `for` have its iterator in the first
// register behind the locals.
#pragma once

#include "vm/object/all.h"
#include "vm/run/arithmetic.h"
#include "vm/run/loop.h"
#include "vm/run/native_steps.h"

namespace brine {

inline constexpr int kMostNested = 4;  // zips of zips that are stepped on the C stack

inline Code* code_of(Generator* g) { return g->function()->code; }
// Asked before its registers are looked at: of one that has ended nobody keeps them alive.
inline bool is_waiting(Generator* g) {
  static_assert(Generator::Created == 0 && Generator::Suspended == 1);
  return g->state() <= Generator::Suspended;
}
inline bool is_suspended(Generator* g) { return g->state() == Generator::Suspended; }

// Lists and ranges, the most frequent by far, are told and stepped in line; the rest is in native_steps.cpp.
bool is_ready_otherwise(Object* o, int depth);
Value take_otherwise(Vm& vm, Value it);

// An iterator whose steps run no Python.
inline bool is_ready(Value it, int depth) {
  if (!it.is_object()) return false;
  Object* o = it.as_object();
  return o->shape == uint32_t(Kind::ListIterator) || o->shape == uint32_t(Kind::RangeIterator) ||
         is_ready_otherwise(o, depth);
}

// The next of one that is ready.
inline Value take(Vm& vm, Value it) {
  if (it.as_object()->shape == uint32_t(Kind::ListIterator)) {
    ListIterator* i = cast<ListIterator>(it);
    if (!is_none(i->source)) {
      List* list = cast<List>(i->source);
      if (i->index < list->size) return list->items()[i->index++];
      i->source = none();
    }
    return kExhausted;
  }
  if (it.as_object()->shape == uint32_t(Kind::RangeIterator)) {
    Value item = step_in_words(cast<RangeIterator>(it));
    if (item != kUnbound) return item;
  }
  return take_otherwise(vm, it);
}

// What the stub's `for` iterates, where `source` is the parameter that it names.
inline Value& looped(Generator* g, uint32_t source) {
  return g->registers()[g->state() == Generator::Created ? source : code_of(g)->locals];
}

// One that has not begun is brought to its yield.
inline void stand_at_yield(Vm& vm, Generator* g) {
  if (g->state() != Generator::Created) return;
  Code* code = code_of(g);
  g->pc = code->words + code->unit->suspend_points[0].pc;
  g->set_state(Generator::Suspended);
  vm.heap.barrier(g);
}
inline void begin_loop(Vm& vm, Generator* g, uint32_t source) {
  if (g->state() != Generator::Created) return;
  g->registers()[code_of(g)->locals] = g->registers()[source];
  stand_at_yield(vm, g);
}

// For good.
inline Answer end(Generator* g) {
  g->set_state(Generator::Finished);
  g->handled = none();
  g->pc = nullptr;
  return Answer::exhausted();
}

// Of those made of a function and a source: the next item for the function, or what is to be answered at once.
[[gnu::always_inline]] inline bool source_ready(Generator* g, int depth) {
  return is_waiting(g) && is_ready(looped(g, 1), depth);
}
inline Answer next_of_source(Vm& vm, Generator* g) {
  if (!source_ready(g, 0)) return kUnbound;
  begin_loop(vm, g, 1);
  return Answer(take(vm, looped(g, 1)));
}
inline bool is_item(Answer a) { return a.done() && a.word != kUnbound; }

// What a function answers is the item; with a StopIteration there is none now. One that takes its arguments as they are
// is asked at once.
inline Answer hand_out(Vm& vm, Value f, std::span<Value> args) {
  Answer a = kUnbound;
  if (auto* n = as<Native>(f); n && n->aux == args.size() + 1)
    a = n->row->body(vm, {args.data(), uint32_t(args.size())});
  else
    a = call(vm, f, args);
  if (!a.failed() || !raised_is(vm, StopIteration)) return a;
  (void)take_raised(vm);
  return Answer::exhausted();
}

// Those that hand out tuples: as such, and as they are unpacked.
using Spread = Took (*)(Vm&, Generator*, Value* to);

template <uint32_t width, Spread step>
Answer next_tuple(Vm& vm, Generator* g) {
  Value items[width];
  switch (step(vm, g, items)) {
    case Took::Item: return make_tuple(vm, {items, width});
    case Took::End: return Answer::exhausted();
    case Took::Failed: return Failed{};
    case Took::Nothing: break;
  }
  return kUnbound;
}

template <uint32_t width, Spread step, bool (*ready)(Generator*, int), bool keeps_nothing = false,
          NativeStep::Errors errors = NativeStep::Pass>
struct Tuples {
  static Took into(Vm& vm, Value v, Value* to) {
    Generator* g = cast<Generator>(v);
    const NativeStep* known = code_of(g)->step;
    return known == &kStep || known == &kNowAndThen ? step(vm, g, to) : Took::Nothing;
  }
  static constexpr NativeStep kStep{.next = next_tuple<width, step>,
                                    .ready = ready,
                                    .into = into,
                                    .width = width,
                                    .errors = errors,
                                    .keeps_nothing = keeps_nothing};
  static constexpr NativeStep kNowAndThen{.next = next_tuple<width, step>,
                                          .ready = ready,
                                          .calls = true,
                                          .now_and_then = true,
                                          .into = into,
                                          .width = width,
                                          .errors = errors};
};
inline constexpr NativeStep kKeepsNothing{.keeps_nothing = true};

struct StepRow {
  std::string_view stub;
  const NativeStep* step;
};
extern const std::span<const StepRow> kLibrarySteps;  // native_steps_library.cpp

}  // namespace brine
