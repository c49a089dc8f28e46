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
#include "vm/run/imports.h"
#include "vm/run/loop.h"
#include "vm/run/state.h"
#include "vm/run/stubs.h"

namespace brine {
using Machine = Vm;
using MachineAnswer = Answer;
using ErrorClass = Error;
}  // namespace brine

#include "brine/brine.hpp"

namespace brine {

struct host::Vm::Inside {
  explicit Inside(size_t memory_limit) : machine(memory_limit) {}
  Machine machine;
  Importer importer;
  Options options;
  Dict* main = nullptr;                  // of __main__; kept by sys.modules
  std::vector<HostFunction*> functions;  // owned
  bool suspended = false;
  bool at_rest = true;  // no run is under way: the next starts clocks and fuel
};

// The root of one value in the machine, with the Vm it is of.
struct host::Object::Slot {
  Slot(host::Vm& owner, Value v) : vm(owner), root(owner.inside().machine, v) {}
  host::Vm& vm;
  Root root;
};

host::Object wrap(host::Vm& vm, Value v);
Value unwrap(const host::Object& object);
// Turns what a run came to into an outcome.
host::Error take_error(host::Vm& vm);
host::Error suspended_error();
// Runs what was entered; calls from inside a host function nest.
Result<Value> complete(host::Vm& vm, MachineAnswer answer);
Value make_host_function(host::Vm& vm, std::string_view name, host::Vm::HostFunction f);

}  // namespace brine
