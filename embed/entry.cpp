// Coming in from the host, and what it gets back: a value, an error, a suspended run. See inside.h.
#include "embed/inside.h"
#include "vm/base/c_stack.h"
#include "vm/base/utf8.h"

namespace brine {
namespace {

// Of C stack, for what comes before the machine looks itself: the compiler.
constexpr size_t kRoomToEnter = 48 * 1024 * kFrameScale;

// An error without an exception behind it.
host::Error made_error(host::Error::Kind kind, const char* type, std::string message,
                       std::string traceback, int exit_code = 1) {
  host::Error e;
  e.kind = kind;
  e.type = type;
  e.message = std::move(message);
  e.traceback = std::move(traceback) + "\n";
  e.exit_code = exit_code;
  return e;
}

host::Error recursion_error() {
  std::string message = "maximum recursion depth exceeded while calling a Python object";
  return made_error(host::Error::Kind::Exception, "RecursionError", message,
                    "RecursionError: " + message);
}

host::Error out_of_memory() {
  std::string message = "the limit of memory leaves no room for the interpreter itself";
  return made_error(host::Error::Kind::Stopped, "MemoryError", message, "MemoryError: " + message,
                    3);
}

}  // namespace

Entry::Entry(host::Vm& vm, std::initializer_list<const host::Object*> given, uintptr_t stack)
    : vm_(vm), in_(vm.inside()) {
  if (in_.entries++ == 0) {
    enter_from_host(in_.machine, stack);
    start_clock(vm);
    if (in_.machine.heap.over_limit()) collect(in_.machine, true);  // what was made to fail is gone
    in_.machine.heap.begin_run();
  } else if (stack < in_.machine.c_stack_limit + kRoomToEnter) {
    refused = recursion_error();
  }
  if (in_.incomplete) refused = out_of_memory();
  if (in_.suspended) refused = host_error("the Vm is suspended: resume or drop that run first");
  for (const host::Object* o : given)
    if (!is_of(vm, *o)) refused = host_error("the value is of another Vm");
}

Entry::~Entry() {
  if (--in_.entries == 0 && (in_.machine.write_out || in_.machine.write_err)) (void)vm_.flush();
}

bool is_of(const host::Vm& vm, const host::Object& object) {
  return !object.slot() || &object.slot()->vm == &vm;
}

host::Error host_error(std::string message) {
  return made_error(host::Error::Kind::Host, "HostError", message, message);
}

host::Error suspended_error() {
  std::string message = "out of fuel or past the deadline";
  return made_error(host::Error::Kind::Suspended, "Suspended", message, message, 3);
}

namespace {

// Text as stderr shows it, not copied where there is nothing to change.
std::string shown(std::string whole) {
  if (utf8_valid(whole)) return whole;
  return backslashed(whole);
}
// The same of a str.
std::string shown_text(Machine& m, Value str) {
  BoundedText copy(m.heap);
  copy.add_what_fits(cast<Str>(str)->view());
  return shown(copy.take());
}

// str(exception), nothing where that fails.
std::string message_of(Machine& m, Value exception) {
  Result<Value> text = nest(m, brine::str(m, exception));
  if (text.ok()) return is_kind(text.take(), Kind::Str) ? shown_text(m, text.take()) : "";
  (void)take_raised(m);
  return "";
}

// SystemExit's code as CPython's main program turns it into an exit status; other values are printed by the shell.
void read_exit(Machine& m, Value exception, host::Error& e) {
  Tuple* args = cast<ExceptionObject>(exception)->args;
  Value code = args && args->size == 1  ? args->items()[0]
               : args && args->size > 1 ? to_value(args)
                                        : none();
  e.kind = host::Error::Kind::Exit;
  if (is_none(code)) {
    e.exit_code = 0;
  } else if (is_int_kind(code)) {
    e.exit_code = int(clip(code) & 0xff);
  } else {
    Result<Value> text = nest(m, brine::str(m, code));
    e.exit_code = 1;
    if (text.ok()) e.traceback = shown_text(m, text.take()) + "\n";
  }
}

// What to print of it; nothing if the script's own sys.excepthook has seen to that.
std::string traceback_of(Machine& m, Value exception) {
  std::string text = shown(format_exception(m, exception));
  Value* sys = find_name(m.modules, intern(m, "sys"));
  Dict* names = sys && is_kind(*sys, Kind::Module) ? cast<Module>(*sys)->dict : nullptr;
  Value* hook = names ? find_name(names, name(m, Name::excepthook)) : nullptr;
  if (!hook || is_kind(*hook, Kind::Native) || is_none(*hook)) {
    Value* err = names ? find_name(names, name(m, Name::stderr_)) : nullptr;
    if (err && is_none(*err)) return "";  // told on sys.stderr, and so nowhere
    return text;
  }
  auto* x = as<ExceptionObject>(exception);
  Root kept(m, exception);
  Value tb = x && x->traceback ? to_value(x->traceback) : none();
  Result<Value> told = nest(m, call(m, *hook, {to_value(class_of(m, exception)), exception, tb}));
  if (told.ok()) return "";
  Value second = take_raised(m);
  return "Error in sys.excepthook:\n" + shown(format_exception(m, second)) +
         "\nOriginal exception was:\n" + text;
}

// The machine's stop, which passed all handlers.
host::Error take_stop(host::Vm& vm, Value exception) {
  Machine& m = vm.inside().machine;
  host::Error e;
  e.kind = host::Error::Kind::Stopped;
  e.type = is_error(m, exception, MemoryError) ? "MemoryError" : "Stopped";
  Tuple* args = cast<ExceptionObject>(exception)->args;
  if (args && args->size == 1 && is_kind(args->items()[0], Kind::Str))
    e.message = shown_text(m, args->items()[0]);
  if (e.type == "MemoryError") e.message = "out of memory";
  e.traceback = shown(format_exception(m, exception));
  e.exception = wrap(vm, exception);
  e.exit_code = 3;
  return e;
}

}  // namespace

host::Error take_error(host::Vm& vm) {
  Machine& m = vm.inside().machine;
  bool stopped = m.unstoppable;
  Value exception = take_raised(m);
  if (stopped) return take_stop(vm, exception);
  host::Error e;
  e.exception = wrap(vm, exception);
  e.type = type_name(m, exception);
  if (is_error(m, exception, SystemExit)) {
    read_exit(m, exception, e);
    e.message = message_of(m, exception);
    return e;
  }
  if (is_error(m, exception, KeyboardInterrupt)) e.exit_code = 130;
  // Inside a host function the script may still handle it: its excepthook is not asked yet.
  e.traceback =
      vm.inside().entries > 1 ? shown(format_exception(m, exception)) : traceback_of(m, exception);
  m.heap.take(e.traceback.size());  // until the message is made, which shall not take its place
  e.message = message_of(m, exception);
  m.heap.discharge(e.traceback.size());
  return e;
}

Result<Value> complete(host::Vm& vm, MachineAnswer answer) {
  Machine& m = vm.inside().machine;
  if (vm.inside().entries > 1) return nest(m, answer);
  Value v = execute(m, answer);
  if (v == kFailed) return Failed{};
  return v;
}

host::Outcome<host::Object> outcome(host::Vm& vm, Result<Value> r) {
  if (!r.ok()) return take_error(vm);
  if (r.take() == kSuspended) {
    vm.inside().suspended = true;
    return suspended_error();
  }
  return wrap(vm, r.take());
}

}  // namespace brine
