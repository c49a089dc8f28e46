// Frames: where running code keeps its registers. A frame is data with one layout, on a stack or in a generator.
//
//           word -3            -2                                       -1                    0 ...
//           | function (Value) | caller base | on_return+flags | length | resume pc | dst reg | registers
//                                48 bits       8 bits            8 bits   48 bits     16 bits
//
// Base pointers and pcs are aligned to 8, so header words look like ints to whoever reads them as Values. When the frame
// returns, `on_return` says what happens to the value (a closed list), in the caller's terms: dst is a register of the
// caller, resume pc its next instruction, length how many words before that its present one starts. Header words are
// never written to a snapshot.
//
// Stack segments never move; a frame that does not fit starts a new one. Argument windows overlap: the callee's header is
// R[w], R[w+1], R[w+2] of its caller, its registers start at R[w+3]. A generator's frame is inside the Generator object;
// what it calls gets a frame on the stack, where its resumer's ends (`Generator::top`).
//
// Tested by tests/lang/generators/*.py, tests/lang/deep/*.py, tests/embed/depth_test.cpp.
#pragma once

#include <array>
#include <bit>
#include <cstring>

#include "vm/object/function.h"

namespace brine {

enum class OnReturn : uint8_t {
  Store,     // R[dst] = value
  Discard,   // nothing
  Branch,    // truth of value decides the caller's conditional jump
  Truth,     // R[dst] = bool(value)
  TruthNot,  // R[dst] = not value
  Binary,  // NotImplemented: try the right operand's method; else Store. Operands: the caller's instruction
  BinarySwapped,  // the right operand's came first: try the left one's
  BinaryLast,     // NotImplemented: TypeError
  Compare,        // likewise for comparisons; the instruction tells whether to store or to branch
  CompareSwapped,
  CompareLast,
  ForIter,   // Store and jump to the body; a generator's end or StopIteration falls through
  Delegate,  // YieldFrom: what is yielded suspends the caller too; the end stores the result
  Init,  // header word -4 is an instance, which is the answer if value is None; or a number, of the Check it must pass
  Unpack,  // value is a tuple: its items go to R[dst] ..
  Exit,    // leave the loop, the value is its result (a nested entry, or the host's)
};

// Beside it in the low byte: what is special about the frame. A plain call returning by Store has 0 there.
enum FrameFlags : uint8_t {
  kOnReturnMask = 0x0f,
  kGeneratorFrame = 0x10,  // it is inside a Generator
  kUncounted = 0x20,       // hidden: not in the recursion count
  kBoundary = 0x40,  // begins a segment; of a generator: what lies below was seen by a collection
  // Of a generator: it was resumed while nobody handled an exception, nor does it now. Of an __init__: a plain call waits.
  kQuiet = 0x80,
};

inline constexpr uint64_t kAddressMask = (uint64_t(1) << 48) - 1;

struct FrameHeader {
  static Function* function(const Value* base) { return cast<Function>(base[-3]); }
  static Value* caller(const Value* base) {
    return reinterpret_cast<Value*>(base[-2].bits & kAddressMask);
  }
  static uint8_t low(const Value* base) { return uint8_t(base[-2].bits >> 48); }
  static OnReturn on_return(const Value* base) { return OnReturn(low(base) & kOnReturnMask); }
  static bool in_generator(const Value* base) { return low(base) & kGeneratorFrame; }
  // The low byte and the length: all that is said of how it returns.
  static constexpr uint16_t manner_of(uint32_t low, uint32_t length) {
    return uint16_t(low | length << 8);
  }
  static uint16_t manner(const Value* base) { return uint16_t(base[-2].bits >> 48); }
  static const Word* instruction(const Value* base) { return resume(base) - (base[-2].bits >> 56); }
  static const Word* resume(const Value* base) {
    return reinterpret_cast<const Word*>(base[-1].bits & kAddressMask);
  }
  static uint16_t dst(const Value* base) { return uint16_t(base[-1].bits >> 48); }
  static void set_caller(Value* base, const Value* caller, uint8_t low, uint32_t length) {
    base[-2].bits = reinterpret_cast<uint64_t>(caller) | uint64_t(manner_of(low, length)) << 48;
  }
  static void set_low(Value* base, uint8_t low) {
    base[-2].bits = (base[-2].bits & ~(uint64_t(0xff) << 48)) | uint64_t(low) << 48;
  }
  static void set_resume(Value* base, const Word* pc, uint16_t dst) {
    base[-1].bits = reinterpret_cast<uint64_t>(pc) | uint64_t(dst) << 48;
  }
};

// A generator is its frame. `shape` may be that of another class (map, enumerate, ...): a hidden generator of ours.
struct Generator : Object {
  static constexpr Kind kKind = Kind::Generator;
  // Asking: suspended, but counts as running while throw() or close() ask its sub-iterator.
  enum State : uint8_t { Created, Suspended, Running, Finished, Moved, Asking };
  // aux holds the State and, with Suspended: it handles no exception; it stands at a YieldFrom.
  static constexpr uint8_t kPlain = 0x80, kDelegates = 0x40;
  union {
    const Word* pc =
        nullptr;  // while suspended: the Yield or YieldFrom it stands at; null: not started
    Value* top;   // while running: where frames of its callees go, null: not worked out yet
  };
  // While suspended, the exception its handlers are working on; while running, what its resumer was handling
  // (vm.handled holds its own then).
  Value handled = none();
  Ref<Object> extra;  // name and qualname set by scripts, or null
  Value header[3];
  // registers follow

  State state() const { return State(aux & ~(kPlain | kDelegates)); }
  void suspend_plainly(uint8_t at = 0) { aux = uint8_t(Suspended | kPlain | at); }
  // Whether `o` is a generator, plainly suspended, and young: nothing is left to be asked. In two comparisons, neither
  // wider than what was stored lately.
  static bool is_plain(const Object* o, uint8_t at = 0) {
    uint16_t head;
    std::memcpy(&head, o, sizeof head);
    return head == std::bit_cast<uint16_t>(std::array{uint8_t(0), uint8_t(kKind)}) &&
           o->aux == (Suspended | kPlain | at);
  }
  void set_state(State s) { aux = s; }
  bool executing() const { return aux == Running || aux == Asking; }
  Value* registers() { return reinterpret_cast<Value*>(this + 1); }
  Function* function() { return cast<Function>(header[0]); }
  static Generator* of(Value* base) { return reinterpret_cast<Generator*>(base) - 1; }
};
static_assert(sizeof(Generator) == 56);

// A view of a running frame for scripts; detached when the frame returns.
struct Frame : Object {
  static constexpr Kind kKind = Kind::Frame;
  Value* base = nullptr;  // null: detached
  Ref<Code> code;
  Ref<Dict> globals;
  uint32_t pc = 0;
  Value locals = none();  // last snapshot of f_locals
  Ref<Frame> back;
  template <class V>
  void fields(V& v) {
    v(code);
    v(globals);
    v(pc);
    v(locals);
    v(back);
  }
};

// One line of a traceback: where, not what; keeps no registers alive.
struct Traceback : Object {
  static constexpr Kind kKind = Kind::Traceback;
  uint32_t pc = 0;
  uint32_t line = 0;  // 0: by pc, worked out when asked (traceback.h)
  Ref<Code> code;
  Ref<Dict> globals;
  Ref<Traceback> next;  // the frame nearer to where it was raised
  template <class V>
  void fields(V& v) {
    v(pc);
    v(line);
    v(code);
    v(globals);
    v(next);
  }
};

struct ExceptionObject : Object {
  static constexpr Kind kKind = Kind::Exception;
  // In aux; kIsContext: another one may have it as its context.
  static constexpr uint8_t kSuppressContext = 1, kIsContext = 2;
  Ref<Tuple> args;
  Value cause = none(), context = none();
  Ref<Traceback> traceback;
  Ref<Tuple> data;       // fields of its built-in class (errno, name ...: exception.h), or null
  Ref<Object> overflow;  // attributes: notes, and what scripts add
  template <class V>
  void fields(V& v) {
    v(aux);
    v(args);
    v(cause);
    v(context);
    v(traceback);
    v(data);
    v(overflow);
  }
};

}  // namespace brine
