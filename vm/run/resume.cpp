// See resume.h; `resume` and its kin are declared in loop.h.
#include "vm/run/resume.h"

#include "vm/object/all.h"
#include "vm/run/native_steps.h"
#include "vm/run/state.h"

namespace brine {

// While a generator runs, vm.handled is its own and g->handled its resumer's.
void swap_in(Vm& vm, Generator* g) {
  if (!is_none(vm.handled)) vm.handled_outside++;
  std::swap(vm.handled, g->handled);
}
void swap_out(Vm& vm, Generator* g) {
  std::swap(vm.handled, g->handled);
  if (!is_none(vm.handled)) vm.handled_outside--;
}

Value handled_now(Vm& vm) {
  if (!is_none(vm.handled) || vm.handled_outside == 0) return vm.handled;
  for (Value* base = vm.base; base; base = FrameHeader::caller(base)) {
    if (!FrameHeader::function(base)->code->has_flag(kGenerator)) continue;
    Value outer = Generator::of(base)->handled;
    if (!is_none(outer)) return outer;
  }
  return none();
}

void finish(Vm& vm, Generator* g) {
  swap_out(vm, g);
  g->set_state(Generator::Finished);
  g->handled = none();
  g->pc = nullptr;
}

static Answer start(Vm& vm, Generator* g) {
  if (vm.depth >= vm.depth_limit)
    return raise(vm, RecursionError, "maximum recursion depth exceeded");
  vm.depth++;
  vm.heap.barrier(g);
  Value* base = g->registers();
  FrameHeader::set_caller(base, vm.base, kGeneratorFrame, 0);
  swap_in(vm, g);
  g->set_state(Generator::Running);
  g->top = stack_top(vm);
  vm.base = base;
  return Answer::entered();
}

// A running one that keeps nothing: one like it goes on in its place.
static Answer resume_another(Vm& vm, Generator* g) {
  Function* f = g->function();
  Answer made = enter(vm, f, ArgList(std::span<Value>(g->registers(), f->code->unit->positional)));
  if (made.failed()) return made;
  return resume(vm, cast<Generator>(made.word), none());
}
static Failed raise_running(Vm& vm) { return raise(vm, ValueError, "generator already executing"); }
static Failed raise_moved(Vm& vm) { return raise(vm, RuntimeError, "generator was moved"); }

Answer resume(Vm& vm, Generator* g, Value sent) {
  switch (g->state()) {
    case Generator::Created: {
      if (!is_none(sent))
        return raise(vm, TypeError, "can't send non-None value to a just-started generator");
      Code* code = g->function()->code;
      if (code->uses != kWarm) warm_up_step(vm, code);
      vm.entry = code->words;
      return start(vm, g);
    }
    case Generator::Suspended: {
      const Word* at = g->pc;
      bool delegating = base_of(op_of(*at)) == Op::YieldFrom;
      Answer a = start(vm, g);
      if (a.failed()) return a;
      g->registers()[delegating ? c_of(*at) : a_of(*at)] = sent;
      vm.entry = delegating ? at : at + 1;
      return a;
    }
    case Generator::Running:
      if (const NativeStep* step = g->function()->code->step) {
        if (step->keeps_nothing) return resume_another(vm, g);
        if (step->busy) return raise(vm, RuntimeError, step->busy);
      }
      return raise_running(vm);
    case Generator::Asking: return raise_running(vm);
    case Generator::Moved: return raise_moved(vm);
    case Generator::Finished: return Answer::exhausted();
  }
  return Answer::exhausted();
}

// As if the instruction it stands at had raised.
Answer throw_into(Vm& vm, Generator* g, Value exception) {
  switch (g->state()) {
    case Generator::Created:
      g->set_state(Generator::Finished);
      return raise_exception(vm, exception);
    case Generator::Finished: return raise_exception(vm, exception);
    case Generator::Running:
    case Generator::Asking: return raise_running(vm);
    case Generator::Moved: return raise_moved(vm);
    case Generator::Suspended: break;
  }
  const Word* at = g->pc;
  Answer a = start(vm, g);
  if (a.failed()) return a;
  vm.entry = at;
  vm.inject = true;
  // Its context is what the generator itself handles, not its resumer.
  uint32_t outside = std::exchange(vm.handled_outside, 0);
  (void)raise_exception(vm, exception);
  vm.handled_outside = outside;
  return a;
}

Value delegate_of(Generator* g) {
  if (g->state() != Generator::Suspended || base_of(op_of(*g->pc)) != Op::YieldFrom)
    return kUnbound;
  return g->registers()[b_of(*g->pc)];
}

Answer resume_with_result(Vm& vm, Generator* g, Value result) {
  if (delegate_of(g) == kUnbound) return resume(vm, g, result);
  const Word* at = g->pc;
  Answer a = start(vm, g);
  if (a.failed()) return a;
  g->registers()[a_of(*at)] = result;
  vm.entry = at + 1;
  return a;
}

Answer resume_with_item(Vm& vm, Generator* g, Value item) {
  const Word* for_iter = g->pc + 1;
  Answer a = start(vm, g);
  if (a.failed()) return a;
  g->registers()[a_of(*for_iter)] = item;
  vm.entry = for_iter + 2 + int16_t(c_of(*for_iter));
  return a;
}

bool needs_close(Generator* g) {
  if (g->state() != Generator::Suspended) return false;
  Code* code = g->function()->code;
  return delegate_of(g) != kUnbound || code->unit->find_handler(code->pc_of(g->pc)) != nullptr;
}

Value take_delegate_result(Vm& vm) {
  Value v = vm.state->delegate_result;
  vm.state->delegate_result = none();
  return v;
}

Result<void> rewrite_frame(Vm& vm, Generator* g, Value&) {
  return vm.frames_hook ? vm.frames_hook(vm, g) : Result<void>();
}

// One step of `yield from`: Exhausted with the result kept for take_delegate_result.
Answer yield_from_step(Vm& vm, Value it, Value sent) {
  auto end = [&](Value result) {
    vm.state->delegate_result = result;
    return Answer::exhausted();
  };
  if (auto* g = as<Generator>(it)) {
    Answer a = resume(vm, g, sent);
    if (a.word == kExhausted) return end(none());
    return a;
  }
  Answer a = is_none(sent) ? next(vm, it) : call_method(vm, it, name(vm, Name::send), {sent});
  if (a.word == kExhausted) return end(none());
  if (a.failed() && raised_is(vm, StopIteration)) {
    Value e = take_raised(vm);
    return end(stop_value(e));
  }
  return a;
}

Answer get_yield_from_iter(Vm& vm, Value v) {
  if (is_kind(v, Kind::Generator)) return v;
  return iter(vm, v);
}

namespace {

Generator* generator(Args args) { return as<Generator>(args[0]); }

Answer intrinsic_throw_here(Vm& vm, Args args) { return throw_into(vm, generator(args), args[1]); }
Answer intrinsic_delegate(Vm&, Args args) {
  Value d = delegate_of(generator(args));
  return d == kUnbound ? none() : d;
}
Answer intrinsic_resume_with(Vm& vm, Args args) {
  return resume_with_result(vm, generator(args), args[1]);
}
Answer intrinsic_needs_close(Vm&, Args args) { return from_bool(needs_close(generator(args))); }
// Ends a generator that has nothing to run.
Answer intrinsic_finish(Vm& vm, Args args) {
  Generator* g = generator(args);
  if (g->executing()) return raise_running(vm);
  if (g->state() == Generator::Moved) return none();
  g->set_state(Generator::Finished);
  g->pc = nullptr;
  g->handled = none();
  return none();
}
// While its sub-iterator is asked by throw() or close() the generator counts as running.
Answer intrinsic_set_running(Vm&, Args args) {
  Generator* g = generator(args);
  bool asks = is_true(args[1]);
  if (g->state() == (asks ? Generator::Suspended : Generator::Asking))
    g->set_state(asks ? Generator::Asking : Generator::Suspended);
  return none();
}
Answer intrinsic_is_running(Vm&, Args args) { return from_bool(generator(args)->executing()); }

constexpr NativeRow kRows[] = {
    {"_throw_here(g: Generator, e: Exception, /)", intrinsic_throw_here, kTotal},
    {"_delegate(g: Generator, /)", intrinsic_delegate, kTotal},
    {"_resume_with(g: Generator, v, /)", intrinsic_resume_with, kTotal},
    {"_needs_close(g: Generator, /)", intrinsic_needs_close, kTotal},
    {"_finish_generator(g: Generator, /)", intrinsic_finish, kTotal},
    {"_set_running(g: Generator, b, /)", intrinsic_set_running, kTotal},
    {"_is_running(g: Generator, /)", intrinsic_is_running, kTotal},
};

}  // namespace

constinit const std::span<const NativeRow> kGeneratorIntrinsics = kRows;

}  // namespace brine
