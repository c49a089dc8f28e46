// Native steps: the next item of a hidden generator without entering its frame.
//
// map, zip, enumerate and their like are frames of stubs (run/stubs/builtins.py, library.py). Where what they iterate is
// built in, so that no Python runs, native code works on the registers of the suspended frame and leaves them as the
// stub's own code would: standing at the yield. So both can take turns, and a snapshot cannot tell which was at work. Only
// locals that the code writes before it reads them again keep what they were.
//
// Tested by tests/lang/{iterators,itertools_module}/native_steps.py, tests/pickles/native_steps.py.
#pragma once

#include <string_view>

#include "vm/run/protocol.h"

namespace brine {

enum class Took : uint8_t { Item, End, Failed, Nothing };  // Nothing: it cannot be had this way
using NextInto = Took (*)(Vm&, Value iterator, Value* to);

// What is known of a stub. One generator can be stepped so now and not later, as what it iterates allows.
struct NativeStep {
  // What an error of what it asks or calls does: it goes on with the next item; it ends; it ends unless the error is of
  // the innermost loop.
  enum Errors : uint8_t { Pass, End, EndOutside };
  // A value, Exhausted, failed, or entered: the answer of a call in tail position. Unbound: the frame must run; nothing
  // was done. Null: it is never stepped.
  Answer (*next)(Vm&, Generator*) = nullptr;
  // Whether what it iterates is built in: so this item and, if nothing is called, all further ones can be had.
  bool (*ready)(Generator*, int depth) = nullptr;
  bool calls = false;
  // This item can, and the next perhaps not: a loop asks each time.
  bool now_and_then = false;
  // For those that hand out tuples of `width`: the items themselves, to the registers that they are unpacked to.
  NextInto into = nullptr;
  uint32_t width = 0;
  Errors errors = Pass;
  // Its parameters are all that it keeps from item to item. So while it runs, another one over the same may be asked in its
  // place.
  bool keeps_nothing = false;
  const char* busy =
      nullptr;  // what is said when it is asked while it runs, if that is an error of its own
};
const NativeStep* native_step(std::string_view stub);  // or null

// next() of any generator.
Answer next_of_generator(Vm& vm, Generator* g);
// The same without a frame, of one that is ready: a value, Exhausted or failed.
bool steps_plainly(Generator* g, int depth = 0);
// Whether the next item is had without its frame.
bool can_be_stepped(Generator* g);
// What takes the items of this iterator apart, if they are tuples of `width` that come without Python; else null.
NextInto spreads(Value iterator, uint32_t width);

// Writes the form of the ForIter at `at` that suits this iterator.
void quicken_iteration(Vm& vm, Code* code, Word* at, Value iterator);

}  // namespace brine
