// Running text and calling functions; errors as the host sees them. See include/brine/brine.hpp.
#include <fcntl.h>
#include <unistd.h>

#include "embed/inside.h"

namespace brine {

namespace {

Result<Value> compile_and_run(host::Vm& vm, std::string_view source, const std::string& filename,
                              Loader::Mode mode, Origin origin) {
  Machine& m = vm.inside().machine;
  bool waiting = m.interrupt.exchange(
      false);  // one that came before is for the script, not for its compilation
  auto compiled = vm.inside().importer.compile(m, source, filename, mode, origin);
  if (waiting) m.interrupt.store(true);
  auto unit = TRY(compiled);
  Code* code = TRY(make_code(m, unit));
  return complete(vm, run_code(m, code, vm.inside().main, kUnbound));
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
  Entry entry(*this);
  if (entry.refused) return *entry.refused;
  return nothing(
      outcome(*this, compile_and_run(*this, source, text_of_system(filename), Loader::Mode::Exec,
                                     filename == "<string>" ? Origin::Bytes : Origin::Program)));
}

host::Outcome<void> host::Vm::run_file(const std::string& path) {
  std::string source;
  if (!read_file(path, source)) {
    host::Error e;
    e.kind = host::Error::Kind::Host;
    e.type = "OSError";
    e.message = "can't open file '" + backslashed(text_of_system(path)) + "': [Errno " +
                std::to_string(errno) + "] " + strerror(errno);
    e.exit_code = 2;
    return e;
  }
  Machine& m = inside_->machine;
  Result<Str*> file = make_str(m, text_of_system(path));
  if (file.ok())
    (void)set_name(m, inside_->main, brine::name(m, Name::dunder_file), to_value(file.take())).ok();
  return run(source, path);
}

host::Outcome<host::Object> host::Vm::eval(std::string_view expression) {
  Entry entry(*this);
  if (entry.refused) return *entry.refused;
  return outcome(*this,
                 compile_and_run(*this, expression, "<string>", Loader::Mode::Eval, Origin::Text));
}

namespace {

// What went wrong in a session, for whoever looks afterwards: sys.last_type, last_value, last_traceback.
void remember(Machine& m) {
  Value e = m.raised;
  Value* sys = find_name(m.modules, intern(m, "sys"));
  if (m.unstoppable || !sys || !is_kind(*sys, Kind::Module) || is_error(m, e, SystemExit)) return;
  auto* x = as<ExceptionObject>(e);
  Dict* names = cast<Module>(*sys)->dict;
  (void)set_name(m, names, intern(m, "last_type"), to_value(class_of(m, e))).ok();
  (void)set_name(m, names, intern(m, "last_value"), e).ok();
  (void)set_name(m, names, intern(m, "last_traceback"),
                 x && x->traceback ? to_value(x->traceback) : none())
      .ok();
}

host::Vm::Line failed(host::Vm& vm, host::Error& error) {
  remember(vm.inside().machine);
  error = take_error(vm);
  return host::Vm::Line::Failed;
}

}  // namespace

host::Vm::Line host::Vm::run_line(std::string_view source, host::Error& error) {
  Entry entry(*this);
  if (entry.refused) return error = *entry.refused, Line::Failed;
  Machine& m = inside_->machine;
  bool incomplete = false;
  auto unit = inside_->importer.compile_line(m, source, incomplete);
  if (incomplete) return Line::Incomplete;
  if (!unit.ok()) return failed(*this, error);
  Result<Code*> code = make_code(m, unit.take());
  if (!code.ok()) return failed(*this, error);
  Result<Value> done = complete(*this, run_code(m, code.take(), inside_->main, kUnbound));
  if (!done.ok()) return failed(*this, error);
  auto value = outcome(*this, done);
  if (value) return Line::Done;
  error = value.error();
  return Line::Failed;
}

host::Vm::Line host::Vm::check_line(std::string_view source, host::Error& error) {
  Entry entry(*this);
  if (entry.refused) return error = *entry.refused, Line::Failed;
  if (inside_->importer.check_line(inside_->machine, source).ok()) return Line::Incomplete;
  return failed(*this, error);
}

host::Outcome<std::string> host::Vm::disassemble(std::string_view source,
                                                 std::string_view filename) {
  Entry entry(*this);
  auto unit = inside_->importer.compile(inside_->machine, source, text_of_system(filename),
                                        Loader::Mode::Exec, Origin::Bytes);
  if (!unit.ok()) return take_error(*this);
  return brine::disassemble(*unit.take());
}

host::Outcome<host::Object> host::Vm::call_with(const host::Object& function,
                                                const std::vector<host::Object>& args) {
  Entry entry(*this, {&function});
  std::vector<Value> values;
  for (const host::Object& o : args) {
    if (!is_of(*this, o)) return host_error("an argument is of another Vm");
    values.push_back(unwrap(o));
  }
  if (entry.refused) return *entry.refused;
  return finish_entry(*this, brine::call(inside_->machine, unwrap(function), Values(values)));
}

// ---- generators

// A step gave a value or came to its end.
static host::Outcome<std::optional<host::Object>> step(host::Vm& vm, MachineAnswer answer) {
  if (answer.word == kExhausted) return std::optional<host::Object>();
  auto r = finish_entry(vm, answer);
  if (r) return std::optional<host::Object>(*r);
  if (r.error().type == "StopIteration") return std::optional<host::Object>();
  return r.error();
}

host::Outcome<std::optional<host::Object>> host::Vm::next(const host::Object& iterator) {
  Entry entry(*this, {&iterator});
  if (entry.refused) return *entry.refused;
  return step(*this, brine::next(inside_->machine, unwrap(iterator)));
}

host::Outcome<std::optional<host::Object>> host::Vm::send(const host::Object& generator,
                                                          const host::Object& value) {
  Entry entry(*this, {&generator, &value});
  if (entry.refused) return *entry.refused;
  Machine& m = inside_->machine;
  Value g = unwrap(generator);
  if (is_kind(g, Kind::Generator))
    return step(*this, brine::resume(m, cast<Generator>(g), unwrap(value)));
  return step(*this, call_method(m, g, brine::name(m, Name::send), {unwrap(value)}));
}

// ---- a run that waits

host::Outcome<host::Object> host::Vm::resume() {
  if (!inside_->suspended) return host_error("nothing is suspended");
  Machine& m = inside_->machine;
  if (m.fuel < 0) return suspended_error();  // in debt still
  inside_->suspended = false;
  Entry entry(*this);
  Value v = go_on(m);
  return outcome(*this, v == kFailed ? Result<Value>(Failed{}) : Result<Value>(v));
}

void host::Vm::drop() {
  if (!inside_->suspended) return;
  inside_->suspended = false;
  Entry entry(*this);
  Machine& m = inside_->machine;
  (void)raise_text(m, SystemExit, "dropped");
  m.unstoppable = m.inject = true;
  (void)go_on(m);
  (void)take_raised(m);
}

bool host::Vm::is_suspended() const { return inside_->suspended; }

host::Outcome<void> host::Vm::finish() {
  Entry entry(*this);
  if (entry.refused) return *entry.refused;
  Machine& m = inside_->machine;
  m.exiting = true;
  m.interrupt.store(false);  // it was for the program, which has ended
  MachineAnswer entered = enter_stub(m, Stub::finish_program, {});
  if (entered.is_entered()) begin_finalizers(m);
  auto finished = nothing(finish_entry(*this, entered));
  m.exiting = false;
  return finished;
}

}  // namespace brine
