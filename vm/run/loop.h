// The loop's door: run what is on top of the stack.
#pragma once

#include <optional>

#include "vm/run/protocol.h"

namespace brine {

// Runs from vm.base, vm.pc until the frame with OnReturn::Exit is left: its value, Failed (vm.raised), or Suspended (out
// of fuel: vm.base and vm.pc say where to go on).
Value run(Vm& vm);

// A piece of the register stack. Segments never move; a frame that does not fit starts a new one. What lies below the
// last one cannot run, and so not change, before that is dropped: a collection that has looked there notes it, and young
// ones do not look again. (Four words: registers start at a multiple of 16.)
struct StackSegment {
  StackSegment* previous;
  size_t words;
  Value* end;
  uint64_t seen;
  size_t bytes() const { return sizeof(StackSegment) + words * sizeof(Value); }
  Value* start() { return reinterpret_cast<Value*>(this + 1); }
};

// ---- frames (call.cpp). All expect vm.base and vm.pc to be those of the caller's instruction.
// Makes the frame of a Python function on top of the stack, arguments bound, and leaves vm.base, vm.pc at its start.
// A generator function answers the new generator instead.
Answer enter(Vm& vm, Function* f, ArgList args, Tuple* keywords = nullptr);
// The same for arguments already bound, one Value per parameter.
Answer enter_bound(Vm& vm, Function* f, const Value* parameters);
Answer make_generator(Vm& vm, Function* f, const Value* parameters);
// Room for a frame at `at` or, if it does not fit, in a new segment: its base. null: MemoryError or RecursionError raised.
Value* place_frame(Vm& vm, Value* at, Code* code, uint8_t& low);
// A frame whose `low` has kBoundary is left for `caller`.
void cross_boundary(Vm& vm, Value* caller, uint8_t low);
// A call from the loop: callee in window[0], arguments from window[3].
Answer call_window(Vm& vm, Value* window, uint32_t argc, Tuple* keywords);
Answer call_window_method(Vm& vm, Value* window, uint32_t argc, Tuple* keywords);

// ---- safe points and unwinding
// At vm.pc (the next instruction). Done: go on; failed: unwind; entered: a finalizer's frame; suspended.
Answer safe_point(Vm& vm);
// vm.raised leaves the instruction at vm.pc: false when the exit frame is passed. Else vm.base, vm.pc are at a handler or
// behind a ForIter.
bool unwind(Vm& vm, bool add_traceback);

void request_look(Vm& vm);        // the next safe point comes at once
void request_collection(Vm& vm);  // and even before that, a collection
Result<void> catch_up(Vm& vm);
// The frame just entered runs finalizers, on their account, until it is left.
void begin_finalizers(Vm& vm);
void end_finalizers(Vm& vm);
void collect(
    Vm& vm,
    bool
        full);  // only where natives hold nothing the stack scan cannot see: gc.collect(), safe points
// The host's way in: runs what was entered. A value, Failed, or Suspended.
Value execute(Vm& vm, Answer entered);
// Forgets a suspended run: its frames are gone, generators among them are finished.
void abandon_stack(Vm& vm);

// ---- generators (resume.cpp)
// Makes the generator's frame the running one (its header's return part is the loop's to fill in), `sent` delivered.
Answer resume(Vm& vm, Generator* g, Value sent);
Answer throw_into(Vm& vm, Generator* g, Value exception);
// Its body returned, or was left by an exception; swaps handled exceptions back.
void finish(Vm& vm, Generator* g);
[[gnu::cold]] void swap_in(Vm& vm, Generator* g);
[[gnu::cold]] void swap_out(Vm& vm, Generator* g);

// ---- slow paths of instructions
Answer load_global(Vm& vm, Word* at, Function* f, Str* name);
Result<void> store_global(Vm& vm, Word* at, Function* f, Str* name, Value v);
Answer load_name(Vm& vm, Word* at, Function* f, Value ns, Str* name);
Answer store_name(Vm& vm, Function* f, Value ns, Str* name, Value v);
Answer delete_name(Vm& vm, Function* f, Value ns, Str* name);
Result<void> delete_global(Vm& vm, Function* f, Str* name);
Answer load_class_free(Vm& vm, Value ns, Str* name, Cell* cell);
Answer get_attr_site(Vm& vm, Word* at, Value object, Str* name);
// The attribute if it is known without asking anybody, Unbound: there is none; nothing: get_attribute says.
std::optional<Value> known_attribute(Vm& vm, Value object, Str* name);
Answer set_attr_site(Vm& vm, Word* at, Value object, Str* name, Value v);
Answer load_method_site(Vm& vm, Word* at, Value object, Str* name, Value* window);
Answer load_special(Vm& vm, Value object, Str* name, Value* window);
Answer binary_after(Vm& vm, OnReturn stage, Word instruction, Value* base);
Answer compare_after(Vm& vm, OnReturn stage, Word instruction, Value* base);
Answer matches(Vm& vm, Value exception, Value type);
Answer import_name(Vm& vm, Str* name, Value fromlist, Value level);
Answer import_from(Vm& vm, Value module, Str* name);
Answer import_star(Vm& vm, Value module, Value ns);
Answer yield_from_step(Vm& vm, Value iterator,
                       Value sent);  // Exhausted with vm.delegate_result, value, entered
Answer get_yield_from_iter(Vm& vm, Value v);
Failed raise_unbound_free(Vm& vm, Code* code, uint32_t index);
Failed raise_unbound_local(Vm& vm, Str* name);
Answer raise_current(Vm& vm);
Value handled_now(Vm& vm);  // sys.exc_info(): dynamic scope through generators
Answer call_ex(Vm& vm, Value callee, Value args, Value keywords);

Answer make_function_at(Vm& vm, Function* outer, uint32_t child, uint32_t flags,
                        const Value* inputs);
Answer load_build_class(Vm& vm);
// What the running frame's __builtins__ have under that name, or Unbound.
Answer find_builtin(Vm& vm, Str* text);
Answer setup_annotations(Vm& vm, Function* f, Value ns);
Answer print_expression(Vm& vm, Value v);
Value take_delegate_result(Vm& vm);
// StopIteration's value.
inline Value stop_value(Value e) {
  Tuple* args = cast<ExceptionObject>(e)->args;
  return args && args->size > 0 ? args->items()[0] : none();
}
// Test mode: the frame of a generator about to hand `value` out goes through writer, verifier and reader.
Result<void> rewrite_frame(Vm& vm, Generator* g, Value& value);

// ---- small things the loop asks
void warm_up_step(Vm& vm, Code* code);
Value* first_base(Vm& vm);
void free_segments(Vm& vm);
void mark_stack(Vm& vm, Marker& m);
Answer enter_init(Vm& vm, Function* f, Value instance, const Value* args, uint32_t count,
                  Tuple* keywords);
// What a method gives that the machine asks for itself is looked at when its frame returns (OnReturn::Init).
enum class Check : uint8_t { Str, Repr, Format, Hash, Length, NonZero, Truth, Iterator, Index };
Answer enter_checked(Vm& vm, Function* method, ArgList args, Check check);
Result<Value> checked(Vm& vm, Check check, Value result);
// What the value of such a frame comes to, by the word that waited below its header.
Result<Value> settle(Vm& vm, Value result, Value waiting);
bool branches_when(Word instruction);  // the truth at which the conditional jump is taken
bool is_branch(Word instruction);
OnReturn wanted_by(
    Word
        instruction);  // how a frame that a slow path of it pushes returns, unless it says so itself
uint64_t unpacked_by(Word instruction);  // into how many registers
Word canonical_word(Word instruction);   // its opcode's base
Str* free_name(Vm& vm, Code* code, uint32_t index);

// ---- of the types (text, containers)
Answer format_value(Vm& vm, Value v, Value spec, int conversion);
Result<Value> build_string(Vm& vm, std::span<Value> pieces);
Answer unpack(Vm& vm, Value v, Value* to, uint32_t count);
Answer unpack_ex(Vm& vm, Value v, Value* to, uint32_t before, uint32_t after);
Answer list_extend(Vm& vm, List* list, Value v);
Answer set_update(Vm& vm, Set* set, Value v);
Answer dict_update(Vm& vm, Dict* dict, Value v);
Answer dict_merge(Vm& vm, Dict* dict, Value mapping, Value callee);

}  // namespace brine
