// The register stack: segments, entering and leaving frames, and what the collector sees of it. See object/frame.h.
#include <algorithm>
#include <cstdlib>

#include "vm/bytecode/liveness.h"
#include "vm/object/all.h"
#include "vm/run/host.h"
#include "vm/run/state.h"

namespace brine {

namespace {

constexpr size_t kFirstSegment = 2 * 1024 - 2;  // words
constexpr size_t kMostWords = 64 * 1024;

void give_up(Vm& vm, StackSegment* s) {
  if (!s) return;
  vm.heap.discharge(s->bytes());
  std::free(s);
}

StackSegment* new_segment(Vm& vm, size_t words) {
  StackSegment* spare = std::exchange(vm.state->spare_segment, nullptr);
  if (spare && spare->words >= words) return spare;
  give_up(vm, spare);
  size_t bytes = sizeof(StackSegment) + words * sizeof(Value);
  if (!vm.heap.charge(bytes) && vm.segment) return nullptr;  // the first comes with the Vm
  auto* s = static_cast<StackSegment*>(std::malloc(bytes));
  if (s)
    s->words = words;
  else
    vm.heap.discharge(bytes);
  return s;
}

StackSegment* add_segment(Vm& vm, size_t at_least) {
  size_t words = vm.segment ? std::min(vm.segment->words * 2, kMostWords) : kFirstSegment;
  StackSegment* s = new_segment(vm, std::max(words, at_least + 16));
  if (!s) return nullptr;
  s->previous = vm.segment;
  s->end = s->start() + s->words;
  s->seen = false;
  vm.segment = s;
  vm.stack_limit = s->end;
  return s;
}

}  // namespace

Value* first_base(Vm& vm) {
  if (!vm.segment) add_segment(vm, kFirstSegment);
  return vm.segment->start() + kFrameHeader + 1;
}

void free_segments(Vm& vm) {
  give_up(vm, std::exchange(vm.state->spare_segment, nullptr));
  while (vm.segment) give_up(vm, std::exchange(vm.segment, vm.segment->previous));
}

namespace {

// False: no collection has seen what lies below the segment's first frame.
bool drop_segment(Vm& vm) {
  StackSegment* s = vm.segment;
  vm.segment = s->previous;
  give_up(vm, std::exchange(vm.state->spare_segment, s));
  vm.stack_limit = vm.segment->end;
  return std::exchange(vm.segment->seen, false);
}

}  // namespace

// The generator that runs below may change again, and a running one counts as written to. Whatever is further down
// waits for that one, a boundary itself, to be left.
void cross_boundary(Vm& vm, Value* caller, uint8_t low) {
  if (!(low & kGeneratorFrame) && !drop_segment(vm)) return;
  for (Value* base = caller; base; base = FrameHeader::caller(base)) {
    uint8_t flags = FrameHeader::low(base);
    if (flags & kGeneratorFrame) vm.heap.barrier(Generator::of(base));
    if (flags & (kGeneratorFrame | kBoundary)) return;
  }
}

// Where the next frame's header may begin: above everything in use.
Value* stack_top(Vm& vm) {
  Value* base = vm.base;
  if (!base) return first_base(vm) - kFrameHeader;
  Code* code = FrameHeader::function(base)->code;
  if (!code->has_flag(kGenerator)) return base + code->registers;
  Value* innermost = base;
  Value* top = Generator::of(base)->top;
  while (!top && (base = FrameHeader::caller(base))) {
    code = FrameHeader::function(base)->code;
    top = code->has_flag(kGenerator) ? Generator::of(base)->top : base + code->registers;
  }
  if (!top) top = first_base(vm) - kFrameHeader;
  // All the generators on the way have the same, and may ask next.
  for (Value* b = innermost; b != base; b = FrameHeader::caller(b)) Generator::of(b)->top = top;
  return top;
}

// Frames of hidden code are not counted. That they go round in a circle (`Foo.__repr__ = Foo.__str__`) shows by the room
// they take: a chain of as many as the limit allows of anything needs far less.
static bool is_too_deep(Vm& vm) {
  constexpr size_t kAtLeast = 64 << 20, kForEach = 1024;
  size_t bytes = 0;
  for (StackSegment* s = vm.segment; s; s = s->previous) bytes += s->bytes();
  return bytes > kAtLeast + size_t(vm.depth_limit) * kForEach;
}

// `at` is where registers would start if the segment has room; `gap` more words below may hold things (Init).
Value* place_frame(Vm& vm, Value* at, Code* code, uint8_t& low) {
  if (code->has_flag(kHidden)) {
    low |= kUncounted;
  } else if (vm.depth >= vm.depth_limit) {
    (void)raise(vm, RecursionError, "maximum recursion depth exceeded");
    return nullptr;
  }
  if (at < vm.segment->start() || at + code->registers + 1 > vm.stack_limit) {
    if ((low & kUncounted) && is_too_deep(vm)) {
      (void)raise(vm, RecursionError,
                  "maximum recursion depth exceeded while calling a Python object");
      return nullptr;
    }
    StackSegment* s = add_segment(vm, code->registers + kFrameHeader + 2);
    if (!s) {
      (void)raise_memory(vm);
      return nullptr;
    }
    low |= kBoundary;
    at = s->start() + kFrameHeader + 1;
  }
  if (!(low & kUncounted)) vm.depth++;
  return at;
}

namespace {

// On top of the running frame. Mostly there is room, and nothing else to ask.
inline Value* place_frame(Vm& vm, Code* code, uint8_t& low) {
  Value* base = vm.base;
  if (base && !FrameHeader::in_generator(base) && !code->has_flag(kHidden)) {
    Value* at = base + FrameHeader::function(base)->code->registers + kFrameHeader + 1;
    if (at + code->registers + 1 <= vm.stack_limit && vm.depth < vm.depth_limit) {
      vm.depth++;
      return at;
    }
  }
  return place_frame(vm, stack_top(vm) + kFrameHeader + 1, code, low);
}

inline void begin(Vm& vm, Value* base, Function* f, uint8_t low) {
  base[-3] = to_value(f);
  FrameHeader::set_caller(base, vm.base, low, 0);
  Code* code = f->code;
  for (uint32_t i = code->parameters; i < code->locals; i++) base[i] = kUnbound;
  vm.base = base;
  vm.entry = code->words;
  if (code->uses != kWarm) warm_up_step(vm, code);
  vm.entry = code->words;
}

}  // namespace

Answer make_generator(Vm& vm, Function* f, const Value* parameters) {
  Code* code = f->code;
  auto* g = vm.heap.make<Generator>(code->registers * sizeof(Value));
  if (!g) return raise_memory(vm);
  g->set_state(Generator::Created);
  g->header[0] = to_value(f);
  g->header[1] = g->header[2] = Value::from_int(0);
  for (uint32_t i = 0; i < code->parameters; i++) g->registers()[i] = parameters[i];
  uint32_t start = code->has_flag(kHidden) ? code->registers : code->locals;  // see unwind.cpp
  for (uint32_t i = code->parameters; i < start; i++) g->registers()[i] = kUnbound;
  if (!code->unit->handlers.empty()) vm.heap.register_finalizable(g);
  return to_value(g);
}

Answer enter_bound(Vm& vm, Function* f, const Value* parameters) {
  Code* code = f->code;
  if (code->has_flag(kGenerator)) return make_generator(vm, f, parameters);
  uint8_t low = 0;
  Value* base = place_frame(vm, code, low);
  if (!base) return Failed{};
  std::copy_n(parameters, code->parameters, base);
  begin(vm, base, f, low);
  return Answer::entered();
}

// Arguments may lie where the frame goes: bound to one side first.
[[gnu::noinline]] static Answer bind_and_enter(Vm& vm, Function* f, Values args, Tuple* keywords) {
  Value* bound = static_cast<Value*>(__builtin_alloca((f->code->parameters + 1) * sizeof(Value)));
  TRY(bind(vm, f, args.data(), uint32_t(args.size()), keywords, bound));
  return enter_bound(vm, f, bound);
}

Answer enter(Vm& vm, Function* f, ArgList args, Tuple* keywords) {
  uint32_t count = uint32_t(args.values.size());
  if (keywords || f->simple_arity != count) {
    if (!keywords && f->simple_arity == (Function::kMakesGenerator | count))
      return make_generator(vm, f, args.values.data());
    return bind_and_enter(vm, f, args.values, keywords);
  }
  uint8_t low = 0;
  Value* base = place_frame(vm, f->code, low);
  if (!base) return Failed{};
  for (uint32_t i = 0; i < count; i++) base[i] = args.values[i];
  begin(vm, base, f, low);
  return Answer::entered();
}

// What a frame's value is settled with waits in the word below its header.
static Answer wait_below(Vm& vm, Answer a, Value waiting) {
  if (a.done()) return settle(vm, a.word, waiting);
  if (a.is_entered()) {
    vm.base[-4] = waiting;
    FrameHeader::set_low(vm.base, uint8_t(FrameHeader::low(vm.base) | uint8_t(OnReturn::Init)));
  }
  return a;
}

Answer enter_init(Vm& vm, Function* f, Value instance, const Value* args, uint32_t count,
                  Tuple* keywords) {
  Value* all = static_cast<Value*>(__builtin_alloca((count + 1) * sizeof(Value)));
  all[0] = instance;
  std::copy_n(args, count, all + 1);
  return wait_below(vm, enter(vm, f, ArgList(Values(all, count + 1)), keywords), instance);
}

Answer enter_checked(Vm& vm, Function* method, ArgList args, Check check) {
  return wait_below(vm, enter(vm, method, args, nullptr), Value::from_int(int64_t(check)));
}

Result<Value> settle(Vm& vm, Value result, Value waiting) {
  if (waiting.is_int()) return checked(vm, Check(waiting.as_int()), result);
  if (is_none(result)) return waiting;
  return raise(vm, TypeError, "__init__() should return None, not '", type_name(vm, result), "'");
}

void abandon_stack(Vm& vm) {
  while (vm.base) {
    Value* base = vm.base;
    uint8_t low = FrameHeader::low(base);
    vm.base = FrameHeader::caller(base);
    if (low & kGeneratorFrame) {
      Generator* g = Generator::of(base);
      g->set_state(Generator::Finished);
      g->handled = none();
    }
    if (base == vm.finalizers) end_finalizers(vm);
    if (!(low & kUncounted)) vm.depth--;
    if (low & kBoundary) cross_boundary(vm, vm.base, low);
  }
  vm.handled = none();
  vm.handled_outside = 0;
  vm.state->host_instance = kUnbound;
}

// ---- nested entries

Result<Value> nest(Vm& vm, Answer answer) {
  if (answer.done()) return answer.word;
  if (!answer.is_entered())
    return answer.word == kExhausted ? Result<Value>(answer.word) : Result<Value>(Failed{});
  const Word* pc = vm.pc;
  Value* fresh = vm.base;
  Value* caller = FrameHeader::caller(fresh);
  uint8_t low = FrameHeader::low(fresh);
  OnReturn what = OnReturn(low & kOnReturnMask);
  char here;
  if (uintptr_t(&here) < vm.c_stack_limit) {
    // Too deep on the C stack: the frame is left at once by this error.
    vm.inject = true;
    (void)raise_text(vm, RecursionError,
                     "maximum recursion depth exceeded while calling a Python object");
  }
  FrameHeader::set_caller(fresh, caller, uint8_t((low & ~kOnReturnMask) | uint8_t(OnReturn::Exit)),
                          0);
  FrameHeader::set_resume(fresh, pc, 0);
  Value waiting = what == OnReturn::Init ? fresh[-4] : kUnbound;
  vm.nested.push_back({uintptr_t(__builtin_frame_address(0)), fresh});
  vm.pc = vm.entry;
  Value result = run(vm);
  // A suspension has nowhere to wait here: the host was asked for more fuel and refused.
  vm.nested.pop_back();
  vm.pc = pc;
  if (result == kFailed) return Failed{};
  return what == OnReturn::Init ? settle(vm, result, waiting) : Result<Value>(result);
}

// ---- the collector's view

namespace {

void mark_registers(Marker& m, Value* base, Code* code, const Word* at, bool during) {
  for (uint32_t i = 0; i < code->locals; i++) m(base[i]);
  uint32_t pc = code->pc_of(at);
  const Liveness& live = liveness(code);
  auto mark = [&](uint16_t r) { m(base[r]); };
  if (during)
    live.for_each_live_during(pc, mark);
  else
    live.for_each_live_in(pc, mark);
}

}  // namespace

void trace_generator(Vm&, Generator* g, Marker& m) {
  m(g->handled);
  m(g->extra);
  m(g->header[0]);
  if (g->state() == Generator::Finished)
    return;  // nothing else may be there: a snapshot may be half read
  Code* code = g->function()->code;
  if (g->state() == Generator::Created) {
    for (uint32_t i = 0; i < code->locals; i++) m(g->registers()[i]);
  } else if (g->state() == Generator::Suspended || g->state() == Generator::Asking) {
    mark_registers(m, g->registers(), code, g->pc, true);
  }
  // Running: its registers are visited with the stack.
}

// Every frame from the running one outwards. The running frame stands before vm.pc at a safe point; the others are in
// the middle of the instruction that called. Where that has no length it is still to come, as a finalizer's caller's, or
// in the middle of a native, as a nested entry's caller's: what it reads is still needed.
//
// A frame cannot change while one that it called runs. So what lies below a boundary, the first frame of a segment or
// any frame of a generator, is looked at by one collection and not by the next young one, unless it was left meanwhile.
void mark_stack(Vm& vm, Marker& m) {
  Value* base = vm.base;
  const Word* at = vm.pc;
  bool during = false;
  StackSegment* segment = vm.segment;
  while (base) {
    m(base[-3]);
    Code* code = FrameHeader::function(base)->code;
    mark_registers(m, base, code, at, during);
    uint8_t low = FrameHeader::low(base);
    if (code->has_flag(kGenerator)) {
      Generator* g = Generator::of(base);
      m.mark(g);
      m(g->handled);
      if (!vm.running_generator) vm.running_generator = g;
      if (low & kBoundary && !m.full()) return;
      FrameHeader::set_low(base, low | kBoundary);
    }
    OnReturn what = OnReturn(low & kOnReturnMask);
    if (what == OnReturn::Init) m(base[-4]);
    if (low & kBoundary && !(low & kGeneratorFrame)) {
      segment = segment->previous;
      if (segment->seen && !m.full()) return;
      segment->seen = true;
    }
    at = FrameHeader::instruction(base);
    during = at != FrameHeader::resume(base);
    base = FrameHeader::caller(base);
  }
}

Value* visible_frame(Vm& vm, uint32_t up, const Word** pc) {
  Value* base = vm.base;
  const Word* at = vm.pc;
  while (base) {
    Code* code = FrameHeader::function(base)->code;
    if (!code->has_flag(kHidden) && up-- == 0) {
      if (pc) *pc = at;
      return base;
    }
    at = FrameHeader::instruction(base);
    base = FrameHeader::caller(base);
  }
  return nullptr;
}

}  // namespace brine
