// The `brine` command: a host program like any other, on include/brine alone.
#include <errno.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "brine/brine.hpp"
#include "shell/command_line.h"
#include "shell/repl.h"

namespace {

using namespace brine;
using shell::CommandLine;
using Program = CommandLine::Program;

Vm* interrupted_vm = nullptr;  // for the signal handler alone

void on_interrupt(int) {
  if (!shell::interrupt_prompt() && interrupted_vm) interrupted_vm->interrupt();
}

void catch_signals(Vm& vm) {
  interrupted_vm = &vm;
  struct sigaction action = {};
  action.sa_handler = on_interrupt;
  sigaction(SIGINT, &action, nullptr);
  signal(SIGPIPE, SIG_IGN);
}

bool read_all(int fd, std::string& out) {
  char buffer[16384];
  for (;;) {
    ssize_t n = ::read(fd, buffer, sizeof buffer);
    if (n > 0)
      out.append(buffer, size_t(n));
    else if (n == 0 || errno != EINTR)
      return n == 0;
  }
}

int cannot_open(const std::string& path) {
  std::fprintf(stderr, "brine: can't open file '%s': [Errno %d] %s\n", path.c_str(), errno,
               std::strerror(errno));
  return 2;
}

int report(const Error& e) {
  bool own = e.kind == Error::Kind::Host || e.kind == Error::Kind::Suspended ||
             e.kind == Error::Kind::Stopped;
  if (own)
    std::fprintf(stderr, "brine: %s\n", e.message.c_str());
  else
    std::fputs(e.traceback.c_str(), stderr);
  return e.exit_code;
}

int disassemble(Vm& vm, const std::string& path) {
  FILE* in = std::fopen(path.c_str(), "rb");
  std::string source;
  if (!in || !read_all(fileno(in), source)) return cannot_open(path);
  std::fclose(in);
  auto text = vm.disassemble(source, path);
  if (!text) return report(text.error());
  std::fputs(text->c_str(), stdout);
  if (std::fflush(stdout) == 0) return 0;
  std::fprintf(stderr, "brine: cannot write: %s\n", std::strerror(errno));
  return 120;
}

std::string folder_of(const std::string& path) {
  size_t slash = path.rfind('/');
  std::string folder = slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
  char* absolute = ::realpath(folder.c_str(), nullptr);
  if (absolute) folder = absolute;
  std::free(absolute);
  return folder;
}

// As CPython names the program in __file__ and tracebacks: below the current folder, with nothing tidied up.
std::string absolute(const std::string& path) {
  if (path.starts_with('/')) return path;
  char* here = ::getcwd(nullptr, 0);
  std::string full = here ? std::string(here) + '/' + path : path;
  std::free(here);
  return full;
}

bool is_folder(const std::string& path) {
  struct stat info;
  return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

// sys.argv and sys.path as CPython makes them; `file` is the program where it is one.
Options options_of(const CommandLine& line, const std::string& file) {
  Options options;
  options.grants = Grants::all();
  options.limits = line.limits;
  options.argv.push_back(line.program == Program::Code    ? "-c"
                         : line.program == Program::Stdin ? "-"
                         : line.program == Program::File  ? line.text
                                                          : "");
  options.argv.insert(options.argv.end(), line.arguments.begin(), line.arguments.end());
  options.path.push_back(line.program == Program::File ? folder_of(file) : "");
  return options;
}

// Test mode: the run is suspended again and again, each time after a little.
constexpr uint64_t kSliceOfTests = 53;

Outcome<void> in_slices(Vm& vm, Outcome<void> done) {
  while (!done && done.error().kind == Error::Kind::Suspended) {
    vm.refuel(kSliceOfTests);
    Outcome<Object> more = vm.resume();
    done = more ? Outcome<void>() : Outcome<void>(more.error());
  }
  return done;
}

Outcome<void> run_program(Vm& vm, const CommandLine& line, const std::string& file) {
  switch (line.program) {
    case Program::Code: return vm.run(line.text, "<string>");
    case Program::File: return vm.run_file(file);
    default: break;
  }
  std::string source;
  if (read_all(STDIN_FILENO, source)) {
    (void)vm.set("__file__", vm.make("<stdin>"));
    return vm.run(source, "<stdin>");
  }
  if (errno == EBADF) return {};  // closed: as if it were empty
  Error e;
  e.kind = Error::Kind::Host;
  e.message = std::string("cannot read standard input: ") + std::strerror(errno);
  return e;
}

// Finalizers and the last of the output. Output that is lost has the last word.
int finish(Vm& vm, int code, bool sliced) {
  Outcome<void> finished = vm.finish();
  if (sliced) finished = in_slices(vm, std::move(finished));
  if (finished) return code;
  const Error& e = finished.error();
  if (e.exit_code == 3 && e.kind != Error::Kind::Exit) return report(e);
  std::fputs(e.traceback.c_str(), stderr);
  return e.kind == Error::Kind::Exit ? e.exit_code : 120;
}

}  // namespace

int main(int argc, char** argv) {
  CommandLine line;
  int code = 0;
  if (!shell::parse(argc, argv, line, code)) return code;
  std::string file = line.program == Program::File ? absolute(line.text) : "";
  if (!file.empty() && is_folder(file)) {
    file += file.ends_with('/') ? "__main__.py" : "/__main__.py";
    if (::access(file.c_str(), R_OK) != 0) {
      std::fprintf(stderr, "brine: can't find '__main__' module in '%s'\n", line.text.c_str());
      return 1;
    }
  }

  const char* mode = std::getenv("BRINE_TEST_MODE");
  bool sliced = mode && !std::strcmp(mode, "sliced");
  if (sliced) line.limits.fuel = kSliceOfTests;
  Vm vm(options_of(line, file));
  catch_signals(vm);
  if (sliced) vm.on_refuel([](Vm& v) { return v.refuel(kSliceOfTests), true; });
  if (mode && !std::strcmp(mode, "gc")) vm.stress_collector();
  if (mode && !std::strcmp(mode, "frames")) vm.rewrite_frames();

  if (line.program == Program::Disassembly) return disassemble(vm, line.text);
  if (line.program == Program::Session && isatty(STDIN_FILENO)) {
    code = shell::repl(vm);
  } else if (Outcome<void> done = run_program(vm, line, file);
             !done && !(sliced && (done = in_slices(vm, std::move(done))))) {
    bool lost = !vm.flush();
    code = report(done.error());
    if (line.limits.memory && done.error().type == "MemoryError") code = 3;
    if (lost) code = 120;
    if (code == 3) std::_Exit(code);  // nothing is left for finalizers
  }
  code = finish(vm, code, sliced);
  std::fflush(stdout);
  // The process ends: taking the heap apart would be work for nothing.
  std::_Exit(code);
}
