// Running text and calling functions; errors as the host sees them. See include/brine/brine.hpp.
#include <fcntl.h>
#include <unistd.h>

#include "embed/inside.h"

namespace brine {

host::Error suspended_error() {
  host::Error e;
  e.kind = host::Error::Kind::Suspended;
  e.type = "Suspended";
  e.message = "out of fuel or past the deadline";
  e.exit_code = 3;
  return e;
}

// SystemExit's code as CPython's main program turns it into an exit status; other values are printed by the shell.
static void read_exit(Machine& m, Value exception, host::Error& e) {
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
    if (text.ok()) e.traceback = std::string(cast<Str>(text.take())->view()) + "\n";
  }
}

// What to print of it; nothing if the script's own sys.excepthook has seen to that.
static std::string traceback_of(Machine& m, Value exception) {
  std::string text = format_exception(m, exception);
  Value* sys = find_name(m.modules, intern(m, "sys"));
  Value* hook = sys && is_kind(*sys, Kind::Module)
                    ? find_name(cast<Module>(*sys)->dict, name(m, Name::excepthook))
                    : nullptr;
  if (!hook || is_kind(*hook, Kind::Native) || is_none(*hook)) return text;
  auto* x = as<ExceptionObject>(exception);
  Root kept(m, exception);
  Value tb = x && x->traceback ? to_value(x->traceback) : none();
  Result<Value> told = nest(m, call(m, *hook, {to_value(class_of(m, exception)), exception, tb}));
  if (told.ok()) return "";
  Value second = take_raised(m);
  return "Error in sys.excepthook:\n" + format_exception(m, second) +
         "\nOriginal exception was:\n" + text;
}

host::Error take_error(host::Vm& vm) {
  Machine& m = vm.inside().machine;
  m.unstoppable = false;
  host::Error e;
  Value exception = take_raised(m);
  e.type = type_name(m, exception);
  if (is_error(m, exception, SystemExit)) {
    read_exit(m, exception, e);
    return e;
  }
  if (is_error(m, exception, KeyboardInterrupt)) e.exit_code = 130;
  e.traceback = traceback_of(m, exception);
  Result<Value> text = nest(m, brine::str(m, exception));
  if (text.ok() && is_kind(text.take(), Kind::Str))
    e.message = cast<Str>(text.take())->view();
  else if (!text.ok())
    (void)take_raised(m);
  return e;
}

Result<Value> complete(host::Vm& vm, MachineAnswer answer) {
  Machine& m = vm.inside().machine;
  // A host function that calls back is on top of frames already.
  if (answer.is_entered() && FrameHeader::caller(m.base)) return nest(m, answer);
  Value v = execute(m, answer);
  if (v == kFailed) return Failed{};
  return v;
}

namespace {

// The outcome of an entered run; Suspended is told apart by its mark.
host::Outcome<host::Object> outcome(host::Vm& vm, Result<Value> r) {
  if (!r.ok()) return take_error(vm);
  if (r.take() == kSuspended) {
    vm.inside().suspended = true;
    return suspended_error();
  }
  return wrap(vm, r.take());
}

Result<Value> compile_and_run(host::Vm& vm, std::string_view source, const std::string& filename,
                              Loader::Mode mode, bool is_text) {
  Machine& m = vm.inside().machine;
  auto unit = TRY(vm.inside().importer.compile(m, source, filename, mode, is_text));
  Code* code = TRY(make_code(m, unit));
  return complete(vm, run_code(m, code, vm.inside().main, kUnbound));
}

host::Outcome<void> nothing(host::Outcome<host::Object> o) {
  if (!o) return o.error();
  return {};
}

bool read_file(const std::string& path, std::string& out) {
  int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  char buffer[16384];
  ssize_t n;
  while ((n = read(fd, buffer, sizeof buffer)) > 0) out.append(buffer, size_t(n));
  int error = errno;
  close(fd);
  errno = error;
  return n == 0;
}

}  // namespace

host::Outcome<void> host::Vm::run(std::string_view source, std::string_view filename) {
  return nothing(outcome(
      *this, compile_and_run(*this, source, std::string(filename), Loader::Mode::Exec, false)));
}

host::Outcome<void> host::Vm::run_file(const std::string& path) {
  std::string source;
  if (!read_file(path, source)) {
    host::Error e;
    e.kind = host::Error::Kind::Host;
    e.type = "OSError";
    e.message =
        "can't open file '" + path + "': [Errno " + std::to_string(errno) + "] " + strerror(errno);
    e.exit_code = 2;
    return e;
  }
  Machine& m = inside_->machine;
  Result<Str*> file = make_str(m, path);
  if (file.ok())
    (void)set_name(m, inside_->main, brine::name(m, Name::dunder_file), to_value(file.take())).ok();
  return run(source, path);
}

host::Outcome<host::Object> host::Vm::eval(std::string_view expression) {
  return outcome(*this, compile_and_run(*this, expression, "<string>", Loader::Mode::Eval, true));
}

host::Vm::Line host::Vm::run_line(std::string_view source, host::Error& error) {
  Machine& m = inside_->machine;
  bool incomplete = false;
  auto unit = inside_->importer.compile_line(m, source, incomplete);
  if (incomplete) return Line::Incomplete;
  if (!unit.ok()) {
    error = take_error(*this);
    return Line::Failed;
  }
  Result<Code*> code = make_code(m, unit.take());
  auto done =
      code.ok() ? outcome(*this, complete(*this, run_code(m, code.take(), inside_->main, kUnbound)))
                : host::Outcome<host::Object>(take_error(*this));
  if (done) return Line::Done;
  error = done.error();
  return Line::Failed;
}

host::Outcome<std::string> host::Vm::disassemble(std::string_view source,
                                                 std::string_view filename) {
  auto unit = inside_->importer.compile(inside_->machine, source, std::string(filename),
                                        Loader::Mode::Exec, false);
  if (!unit.ok()) return take_error(*this);
  return brine::disassemble(*unit.take());
}

host::Outcome<host::Object> host::Vm::get(std::string_view text) {
  Machine& m = inside_->machine;
  Str* key = intern(m, text);
  if (Value* at = find_name(inside_->main, key)) return wrap(*this, *at);
  if (Value* at = find_name(m.builtins, key)) return wrap(*this, *at);
  (void)raise_name(m, key);
  return take_error(*this);
}

host::Outcome<void> host::Vm::set(std::string_view text, const host::Object& value) {
  Machine& m = inside_->machine;
  if (!set_name(m, inside_->main, intern(m, text), unwrap(value)).ok()) return take_error(*this);
  return {};
}

host::Outcome<host::Object> host::Vm::attribute(const host::Object& object, std::string_view text) {
  Machine& m = inside_->machine;
  return outcome(*this, complete(*this, get_attribute(m, unwrap(object), intern(m, text))));
}

host::Outcome<host::Object> host::Vm::item(const host::Object& object, const host::Object& key) {
  return outcome(*this, complete(*this, get_item(inside_->machine, unwrap(object), unwrap(key))));
}

static host::Outcome<std::string> text_of(host::Vm& vm, MachineAnswer answer) {
  auto r = outcome(vm, complete(vm, answer));
  if (!r) return r.error();
  return r->to<std::string>().value_or("");
}
host::Outcome<std::string> host::Vm::str(const host::Object& object) {
  return text_of(*this, brine::str(inside_->machine, unwrap(object)));
}
host::Outcome<std::string> host::Vm::repr(const host::Object& object) {
  return text_of(*this, brine::repr(inside_->machine, unwrap(object)));
}

host::Outcome<host::Object> host::Vm::call_with(const host::Object& function,
                                                const std::vector<host::Object>& args) {
  std::vector<Value> values;
  for (const host::Object& o : args) values.push_back(unwrap(o));
  return outcome(*this, complete(*this, brine::call(inside_->machine, unwrap(function),
                                                    ArgList(Values(values)))));
}

host::Outcome<std::optional<host::Object>> host::Vm::send(const host::Object& generator,
                                                          const host::Object& value) {
  Machine& m = inside_->machine;
  Value g = unwrap(generator);
  MachineAnswer a = is_kind(g, Kind::Generator)
                        ? brine::resume(m, cast<Generator>(g), unwrap(value))
                        : brine::next(m, g);
  if (a.word == kExhausted) return std::optional<host::Object>();
  auto r = outcome(*this, complete(*this, a));
  if (r) return std::optional<host::Object>(*r);
  if (r.error().type == "StopIteration") return std::optional<host::Object>();
  return r.error();
}
host::Outcome<std::optional<host::Object>> host::Vm::next(const host::Object& generator) {
  return send(generator, none());
}

host::Outcome<void> host::Vm::resume() {
  Machine& m = inside_->machine;
  if (!inside_->suspended) {
    host::Error e;
    e.kind = host::Error::Kind::Host;
    e.message = "nothing is suspended";
    return e;
  }
  inside_->suspended = false;
  Value v = go_on(m);
  return nothing(outcome(*this, v == kFailed ? Result<Value>(Failed{}) : Result<Value>(v)));
}

// pickle is a module of the library; the host reaches it as a script would.
static host::Outcome<host::Object> pickle_function(host::Vm& vm, const char* which) {
  Machine& m = vm.inside().machine;
  Value args[5] = {to_value(intern(m, "pickle")), none(), none(), none(), Value::from_int(0)};
  auto module =
      outcome(vm, complete(vm, enter_stub(m, Stub::import_module, ArgList(Values(args, 5)))));
  if (!module) return module;
  return vm.attribute(*module, which);
}

host::Outcome<std::string> host::Vm::dumps(const host::Object& object, DumpOptions options) {
  auto f = pickle_function(*this, "dumps");
  if (!f) return f.error();
  Machine& m = inside_->machine;
  Value args[2] = {unwrap(object), from_bool(options.move)};
  Value key = to_value(intern(m, "move"));
  Result<Tuple*> names = brine::make_tuple(m, std::span<const Value>(&key, 1));
  if (!names.ok()) return take_error(*this);
  auto r = outcome(
      *this, complete(*this, brine::call(m, unwrap(*f), ArgList(Values(args, 2)), names.take())));
  if (!r) return r.error();
  return r->to<std::string>().value_or("");
}

host::Outcome<host::Object> host::Vm::loads(std::string_view bytes) {
  auto f = pickle_function(*this, "loads");
  if (!f) return f;
  return call_with(*f, {make_bytes(bytes)});
}

host::Outcome<void> host::Vm::finish() {
  Machine& m = inside_->machine;
  return nothing(outcome(*this, complete(*this, enter_stub(m, Stub::finish_program, {}))));
}

}  // namespace brine
