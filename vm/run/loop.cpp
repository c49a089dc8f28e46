// The loop: one handler for each instruction, from one source for every way of dispatching. The handlers are in
// vm/run/handlers; this file says what they are made of.
//
//   BRINE_DISPATCH_TAIL     each handler a function that ends in a call of the next (clang from 19 on)
//   BRINE_DISPATCH_GOTO     all handlers in one function, one indirect jump at the end of each (gcc, older clang)
//   BRINE_DISPATCH_SWITCH   the same with a switch, for any compiler
//
// Rules for whoever edits a handler
//   1 Fast paths only. What may raise, allocate much or call is a named function elsewhere, and its answer goes through
//     FINISH: done -> store, entered -> the pushed frame runs and returns into register A, failed -> unwind.
//   2 SAVE() before anything that may look at frames, raise or allocate: it stores where we are. pc must still be behind
//     the instruction word there; skip the cache words (pc += n) before FINISH.
//   3 In a branch, taken and fall-through each end in their own NEXT (otherwise the compiler makes pc depend on the
//     condition by cmov, at up to twice the time).
//   4 R and K change only where frames do, and nothing else is kept between instructions: a frame is its registers and its
//     pc. What a handler has to tell the label it goes to is in `answer` and A_: the register of an instruction whose pc
//     has moved on and, from kHowBit up, how a frame pushed by it returns (OnReturn), unless that frame says so itself.
//   5 A register's meaning at an instruction's boundary is the canonical instruction's, quickened or not.
//   6 Collections happen at `look`, at calls and at jumps backwards, when vm.slice runs out, and behind FINISH, where code
//     that only returns, or never jumps, made much garbage.
//   7 A handler ends in NEXT, NEXT_TICK, FINISH, NOT_DONE or GO. Any of its own variables are gone then, so their address
//     must not have been kept.
//
// Tested by all of tests/lang, in every mode.
#include "vm/run/loop.h"

#include "vm/run/arguments.h"
#include "vm/run/arithmetic.h"
#include "vm/run/native_steps.h"
#include "vm/run/sites.h"

// Addresses of labels are gcc's and clang's own; the ways of dispatching use different labels.
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-label"

namespace brine {

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)

// ---- what a handler sees: its instruction, which pc has just passed, and its frame
#define A (reinterpret_cast<const uint16_t*>(pc)[-3])
#define B (reinterpret_cast<const uint16_t*>(pc)[-2])
#define C (reinterpret_cast<const uint16_t*>(pc)[-1])
#define JUMP_C (reinterpret_cast<const int16_t*>(pc)[-1])
#define WIDE (reinterpret_cast<const int32_t*>(pc)[-1])
#define CODE (FrameHeader::function(R)->code)
#define CONSTANTS (FrameHeader::function(R)->constants)
#define N(i) (CODE->names[i])

// ---- how it ends
#define SAVE() (vm.pc = pc - 1, vm.base = R)
// `answer` is not a value: a frame was pushed, which returns into register A_ or as `what` says, or we failed.
#define NOT_DONE(what)                         \
  do {                                         \
    A_ |= uint32_t(OnReturn::what) << kHowBit; \
    GO(not_done);                              \
  } while (0)
#define FINISHED                                   \
  do {                                             \
    if (UNLIKELY(is_answer(answer))) GO(not_done); \
    R[A_] = answer;                                \
    if (UNLIKELY(vm.slice < 0)) GO(catch_up);      \
    NEXT;                                          \
  } while (0)
// NEXT after a call or a jump backwards.
#define NEXT_TICK                           \
  do {                                      \
    if (UNLIKELY(--vm.slice < 0)) GO(look); \
    NEXT;                                   \
  } while (0)

// A frame of function `f` for the registers at `at`, where `argc` arguments lie; `length` words back our instruction starts.
#define PUSH_FRAME(f, at, argc, length, low)                                \
  do {                                                                      \
    Code* code = f->code;                                                   \
    FrameHeader::set_caller(at, R, low, length);                            \
    FrameHeader::set_resume(at, pc, uint16_t(A_));                          \
    for (uint32_t i = argc, n = code->locals; i < n; i++) at[i] = kUnbound; \
    vm.depth++;                                                             \
    R = at;                                                                 \
    pc = code->words;                                                       \
    K = code->constants;                                                    \
    if (UNLIKELY(code->uses != kWarm)) GO(count_use);                       \
    NEXT_TICK;                                                              \
  } while (0)

// Frame R is left for its caller, behind the instruction that waits for it.
#define TO_CALLER()              \
  do {                           \
    vm.depth--;                  \
    pc = FrameHeader::resume(R); \
    R = FrameHeader::caller(R);  \
    K = CONSTANTS;               \
  } while (0)

// ---- dispatching: CASE(opcode) and LABEL(name) open a block, GO(either) goes there, NEXT to the next instruction's
#if defined(BRINE_DISPATCH_TAIL)

#define STATE                                                                          \
  [[maybe_unused]] Vm &vm, [[maybe_unused]] const Word *pc, [[maybe_unused]] Value *R, \
      [[maybe_unused]] Value *K, [[maybe_unused]] Value answer, [[maybe_unused]] uint32_t A_
// Between instructions nobody reads the last two: no register is kept for them.
#define ANYTHING(x) __builtin_nondeterministic_value(x)
#define CASE(name) LABEL(name)
#define LABEL(name) static Value L_##name(STATE) [[clang::preserve_none]]
#define GO(name) [[clang::musttail]] return L_##name(vm, pc, R, K, answer, A_)
#define NEXT                                                                                 \
  do {                                                                                       \
    uint16_t op = *reinterpret_cast<const uint16_t*>(pc);                                    \
    [[clang::musttail]] return kHandlers[op](vm, pc + 1, R, K, Value{ANYTHING(answer.bits)}, \
                                             ANYTHING(A_));                                  \
  } while (0)

// By a call too, so that handlers need no stack on their fast paths.
#define FINISH(expression)      \
  do {                          \
    answer = (expression).word; \
    GO(finished);               \
  } while (0)

#else

#define FINISH(expression)      \
  do {                          \
    answer = (expression).word; \
    FINISHED;                   \
  } while (0)
#define LABEL(name) L_##name:
#define GO(name) goto L_##name
#if defined(BRINE_DISPATCH_SWITCH)
#define CASE(name) \
  case Op::name: L_##name:
#define NEXT goto dispatch
#else
#define CASE(name) L_##name:
#define NEXT                                              \
  do {                                                    \
    uint16_t op = *reinterpret_cast<const uint16_t*>(pc); \
    pc++;                                                 \
    goto* kHandlers[op];                                  \
  } while (0)
#endif

#endif

namespace {

constexpr int kHowBit = 16;

// The low byte of the frame of an __init__ that a plain call of its class waits for.
constexpr uint8_t kInitOfCall = uint8_t(OnReturn::Init) | kQuiet;

// How the frame of a generator returns which was resumed plainly, by a loop or a YieldFrom.
constexpr uint16_t plain_manner(OnReturn what) {
  return FrameHeader::manner_of(uint8_t(what) | kGeneratorFrame | kQuiet,
                                what == OnReturn::ForIter ? 2 : 1);
}

// Where frames of the callees of the generator at `base` go, if that is to be had at once: else null.
inline Value* top_of_generator(Value* base) {
  Generator* g = Generator::of(base);
  if (g->top) return g->top;
  Value* caller = FrameHeader::caller(base);
  if (!caller || FrameHeader::in_generator(caller)) return nullptr;
  return g->top = caller + FrameHeader::function(caller)->code->registers;
}

// The words at `at` as the site may rewrite them: null while the frame runs the shared copy.
inline Word* site(Code* code, const Word* at) {
  return code->uses == kWarm && size_t(at - code->words) < code->word_count ? const_cast<Word*>(at)
                                                                            : nullptr;
}

// An instance of the built-in type itself: such a method may be called without asking further.
inline bool is_of_exactly(Value v, MethodDescriptor* d) {
  Kind kind = d->owner->layout;
  return v.is_object() && v.as_object()->shape == uint32_t(kind) && kind != Kind::Instance &&
         !d->class_method;
}

}  // namespace

#if defined(BRINE_DISPATCH_TAIL)

using OpHandler = Value(STATE) [[clang::preserve_none]];
#define OP(name, caches, a, b, c, effect, meaning) static OpHandler L_##name;
#define QUICK(name, base) static OpHandler L_##name;
#include "vm/bytecode/opcodes.def"
static OpHandler L_jump_c, L_jump_to_target, L_branch_on_answer, L_discarded, L_not_done_branch,
    L_finished, L_catch_up, L_not_done, L_attach, L_count_use, L_failed, L_failed_again, L_resumed,
    L_injected, L_call_from_generator, L_call_with_defaults, L_call_class, L_call_attribute,
    L_call_with_self, L_passed_up, L_bad_container, L_look, L_returned, L_returned_otherwise,
    L_delivered, L_yielded;

static constexpr OpHandler* kHandlers[] = {
#define OP(name, caches, a, b, c, effect, meaning) L_##name,
#define QUICK(name, base) L_##name,
#include "vm/bytecode/opcodes.def"
};

#else

Value run(Vm& vm) {
#if defined(BRINE_DISPATCH_GOTO)
  static const void* const kHandlers[] = {
#define OP(name, caches, a, b, c, effect, meaning) &&L_##name,
#define QUICK(name, base) &&L_##name,
#include "vm/bytecode/opcodes.def"
  };
#endif
  Value* R = vm.base;
  const Word* pc = vm.pc;
  Value* K = CONSTANTS;
  Value answer;
  uint32_t A_ = 0;

  if (vm.inject) GO(injected);
  NEXT;

#if defined(BRINE_DISPATCH_SWITCH)
dispatch:
  switch (Op(uint16_t(*pc++))) {
#endif

#endif

// clang-format off
#include "vm/run/handlers/moving.inc"
#include "vm/run/handlers/names.inc"
#include "vm/run/handlers/attributes.inc"
#include "vm/run/handlers/operators.inc"
#include "vm/run/handlers/jumps.inc"
#include "vm/run/handlers/building.inc"
#include "vm/run/handlers/calls.inc"
#include "vm/run/handlers/generators.inc"
#include "vm/run/handlers/exceptions.inc"
#include "vm/run/handlers/switching.inc"
#include "vm/run/handlers/returning.inc"
// clang-format on

#if defined(BRINE_DISPATCH_TAIL)

Value run(Vm& vm) {
  Value* R = vm.base;
  OpHandler* first = vm.inject ? L_injected : L_resumed;
  return first(vm, vm.pc, R, CONSTANTS, kUnbound, 0);
}

#else

#if defined(BRINE_DISPATCH_SWITCH)
  }
  __builtin_unreachable();
#endif
}

#endif

#undef LIKELY
#undef UNLIKELY
#undef A
#undef B
#undef C
#undef JUMP_C
#undef WIDE
#undef CODE
#undef N
#undef SAVE
#undef NOT_DONE
#undef FINISH
#undef FINISHED
#undef NEXT_TICK
#undef PUSH_FRAME
#undef TO_CALLER
#undef STATE
#undef ANYTHING
#undef ANYTHING
#undef CASE
#undef LABEL
#undef GO
#undef NEXT

}  // namespace brine
