// Inside a host's Vm: the machine and what the host put around it.
//
// The machine has classes Vm, Object and Error of its own; here they are called Machine and ErrorClass, and host::Vm is
// the public one.
#pragma once

#include "pickle/pickle.h"
#include "stdlib/importer.h"
#include "vm/base/utf8.h"
#include "vm/bytecode/disassemble.h"
#include "vm/object/all.h"
#include "vm/object/traceback.h"
#include "vm/run/host.h"
#include "vm/run/imports.h"
#include "vm/run/state.h"
#include "vm/run/stubs.h"

namespace brine {
using Machine = Vm;
using MachineAnswer = Answer;
using ErrorClass = Error;
}  // namespace brine

#include "brine/brine.hpp"

namespace brine {

// What the host holds: a ring of the machine's roots, so that any number of them costs nothing to take and to let go.
struct HeldValue {
  HeldValue() = default;
  HeldValue(HeldValue& ring, Value v) : previous(&ring), next(ring.next), value(v) {
    next->previous = previous->next = this;
  }
  ~HeldValue() { unlink(); }
  HeldValue(const HeldValue&) = delete;
  void unlink() {
    previous->next = next;
    next->previous = previous;
    previous = next = this;
  }
  HeldValue *previous = this, *next = this;
  Value value = none();
};

struct host::Vm::Inside {
  explicit Inside(size_t memory_limit);
  ~Inside();
  Machine machine;  // the first member: mark_held comes from there to `held`
  HeldValue held;   // the ring's head
  Importer importer;
  Options options;
  Dict* main = nullptr;  // of __main__; kept by sys.modules
  uint32_t entries = 0;  // of the host that are under way, one inside the other
  bool suspended = false;
  bool incomplete = false;  // the limit left no room for the library: nothing runs
};

// One of them, with the Vm it is of.
struct host::Object::Slot {
  Slot(host::Vm& owner, Value v) : vm(owner), held(owner.inside().held, v) {}
  host::Vm& vm;
  HeldValue held;
};

// The host comes in: the first line of whatever may run Python. The outermost entry measures the C stack and starts the
// clock, and hands the script's output to the host's hooks when it ends. `refused` says why it cannot come in.
class Entry {
 public:
  [[gnu::always_inline]] explicit Entry(host::Vm& vm,
                                        std::initializer_list<const host::Object*> given = {})
      : Entry(vm, given, reinterpret_cast<uintptr_t>(__builtin_frame_address(0))) {}
  ~Entry();
  Entry(const Entry&) = delete;
  std::optional<host::Error> refused;

 private:
  Entry(host::Vm& vm, std::initializer_list<const host::Object*> given, uintptr_t stack);
  host::Vm& vm_;
  host::Vm::Inside& in_;
};

host::Object wrap(host::Vm& vm, Value v);
Value unwrap(const host::Object& object);
bool is_of(const host::Vm& vm, const host::Object& object);
host::Error host_error(std::string message);
// A name the host gives.
Str* host_name(Machine& m, std::string_view text);

// ---- what a run came to
host::Error take_error(host::Vm& vm);
host::Error suspended_error();
// Runs what was entered; calls from inside a host function nest.
Result<Value> complete(host::Vm& vm, MachineAnswer answer);
host::Outcome<host::Object> outcome(host::Vm& vm, Result<Value> r);
inline host::Outcome<host::Object> finish_entry(host::Vm& vm, MachineAnswer answer) {
  return outcome(vm, complete(vm, answer));
}
inline host::Outcome<void> nothing(const host::Outcome<host::Object>& o) {
  return host::Outcome<void>(o);
}

void start_clock(host::Vm& vm);

}  // namespace brine
