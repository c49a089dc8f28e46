// What any value can be asked: the upward door of the wing. Types ask here, vm/run answers.
//
// Everything that may run Python answers in one of four ways (result.h). A native uses it in *tail* position:
//
//     return call(vm, function, {x});            // what the call answers is what the native answers
//
// When there is more to do afterwards, the rest is a stub: a hidden Python function of vm/run/stubs, entered with
// `return enter_stub(vm, Stub::list_extend, {list, iterable})`. Only what the design lists may nest instead
// (`__eq__`/`__hash__` inside a table, comparisons inside a sort, hooks): `Value v = TRY(nest(vm, call(vm, f, {x})))`.
// Fast paths come first: what can be answered without Python is answered at once.
#pragma once

#include <initializer_list>

#include "vm/object/class.h"
#include "vm/object/frame.h"
#include "vm/run/raise.h"

namespace brine {

enum class Stub : uint16_t {
#define STUB(name) name,
#include "vm/run/stubs/stubs.def"
  kCount
};

using Values = std::span<const Value>;
// Lets a call site write {a, b}.
struct ArgList {
  Values values;
  ArgList(std::initializer_list<Value> list) : values(list.begin(), list.size()) {}
  ArgList(Values v) : values(v) {}
  ArgList(std::span<Value> v) : values(v) {}
};

// ---- calling
Answer call(Vm& vm, Value callable, ArgList args);
Answer call(Vm& vm, Value callable, ArgList args, Tuple* keywords);  // the last of args are named
Answer call_with(Vm& vm, Value callable, Tuple* args, Dict* keywords);
Answer call_method(Vm& vm, Value self, Str* name, ArgList args);  // self.name(*args)
Answer call_special(Vm& vm, Value self, Special s,
                    ArgList args);  // type(self).__s__(self, *args); TypeError if none
Answer enter_stub(Vm& vm, Stub stub, ArgList args);
// Runs what was entered to its end, on the C stack: RecursionError when little of it is left.
Result<Value> nest(Vm& vm, Answer answer);
bool is_callable(Vm& vm, Value v);

// ---- attributes
Answer get_attribute(Vm& vm, Value object, Str* name);
Answer set_attribute(Vm& vm, Value object, Str* name, Value value);  // Unbound deletes
// The attribute if it can be had without running Python, Unbound when there is none; entered is never answered.
Answer find_plain_attribute(Vm& vm, Value object, Str* name);

// ---- operators
Answer binary(Vm& vm, BinaryOp op, Value a, Value b);
Answer inplace(Vm& vm, BinaryOp op, Value a, Value b);
Answer unary(Vm& vm, UnaryOp op, Value a);
Answer compare(Vm& vm, CompareOp op, Value a, Value b);
Answer compare_anywhere(Vm& vm, CompareOp op, Value a,
                        Value b);  // for natives: not tied to an instruction
Answer power(Vm& vm, Value a, Value b, Value modulus);
// Equality for look-ups: identical or ==; nests when it must.
Result<bool> equal(Vm& vm, Value a, Value b);
Result<bool> less(Vm& vm, Value a, Value b);  // a < b, nests when it must
std::string_view symbol(BinaryOp op);         // "+", "//" ...
std::string_view symbol(CompareOp op);

// ---- conversions
Answer truth(Vm& vm, Value v);  // True or False
Result<bool> truth_nested(Vm& vm, Value v);
Answer repr(Vm& vm, Value v);  // a Str
Answer str(Vm& vm, Value v);
Answer ascii(Vm& vm, Value v);
Answer format(Vm& vm, Value v, Str* spec);
Answer to_index(
    Vm& vm,
    Value v);  // __index__: an int; TypeError "'X' object cannot be interpreted as an integer"
Answer to_float(Vm& vm, Value v);  // __float__ or __index__: a float
// Already an int kind: its int64 clipped to the range of int64.
int64_t clip(Value int_kind);
// Already an int kind: itself as a plain int that fits an int64, else OverflowError.
Answer to_size(Vm& vm, Value int_kind);
Answer hash(Vm& vm, Value v);

// ---- containers and iteration
Answer length(Vm& vm, Value v);  // an int
Answer get_item(Vm& vm, Value object, Value key);
Answer set_item(Vm& vm, Value object, Value key, Value value);  // Unbound deletes
Answer contains(Vm& vm, Value container, Value item);
Answer iter(Vm& vm, Value v);
Answer next(Vm& vm, Value iterator);  // Exhausted at the end (no StopIteration object), or entered
// The items of v, if it is a list, tuple, dict, set, range, str or such whose iteration runs no Python; false: it is not.
// f(Value) -> Result<void>.
bool iterates_plainly(Vm& vm, Value v);
bool iterates_plainly(Kind kind);  // its own objects, not those of derived classes
// One step of an iterator that iterates_plainly: a value, Exhausted or failed.
Answer plain_iter(Vm& vm, Value v);
Answer plain_next(Vm& vm, Value iterator);

// ---- fuel: natives pay for work done; failed when the account is empty and nobody refuels, or when interrupted.
Result<void> spend(Vm& vm, uint64_t units);
// Natives that loop long without spending look here now and then.
Result<void> check_interrupt(Vm& vm);

// sys.unraisablehook: an error in a finalizer or a callback, which nobody can catch.
void report_unraisable(Vm& vm, Value exception, Value object);

// ---- frames
Value* stack_top(Vm& vm);
// The nearest frame that is not hidden, starting at the running one, `up` frames further out; null: none.
Value* visible_frame(Vm& vm, uint32_t up, const Word** pc = nullptr);

}  // namespace brine
