// The `brine` command: a host program like any other, on include/brine alone.
#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <string>

#include "brine/brine.hpp"
#include "shell/limits.h"
#include "shell/repl.h"

namespace {

using namespace brine;

Vm* interrupted_vm = nullptr;  // for the signal handler alone

void on_interrupt(int) {
  if (interrupted_vm) interrupted_vm->interrupt();
}

constexpr const char* kUsage = R"(usage: brine [options] FILE [argument ...]
       brine [options] -c CODE [argument ...]
       brine [options] - [argument ...]      the program is standard input
       brine dis FILE                        prints its bytecode (a file of that name is run as ./dis)
       brine                                 an interactive session when standard input is a terminal

options:
  --limits mem=64M,fuel=1e9,time=5s,depth=1000   what the program may use; exit code 3 when it is more
  --version                                      prints the version
  --help                                         prints this
)";

struct CommandLine {
  std::string limits, code, file;
  bool has_code = false, from_stdin = false, disassemble = false, version = false, help = false;
  std::vector<std::string> rest;  // sys.argv[1:]
};

// Options up to the program; what follows is the program's own.
bool parse(int argc, char** argv, CommandLine& line, std::string& problem) {
  for (int i = 1; i < argc; i++) {
    std::string_view a = argv[i];
    auto rest_from = [&](int k) { line.rest.assign(argv + k, argv + argc); };
    if (a == "--version" || a == "-V")
      line.version = true;
    else if (a == "--help" || a == "-h")
      line.help = true;
    else if (a == "--limits") {
      if (++i == argc) return problem = "--limits needs a value", false;
      line.limits = argv[i];
    } else if (a.starts_with("--limits="))
      line.limits = a.substr(9);
    else if (a == "-c") {
      if (++i == argc) return problem = "argument expected for the -c option", false;
      line.code = argv[i];
      line.has_code = true;
      return rest_from(i + 1), true;
    } else if (a == "-") {
      line.from_stdin = true;
      return rest_from(i + 1), true;
    } else if (a.size() > 1 && a[0] == '-')
      return problem = "unknown option " + std::string(a), false;
    else if (a == "dis" && i + 1 < argc) {
      line.disassemble = true;
      line.file = argv[i + 1];
      return true;
    } else {
      line.file = a;
      return rest_from(i + 1), true;
    }
  }
  return true;
}

std::string read_all(FILE* in) {
  std::string out;
  char buffer[16384];
  size_t n;
  while ((n = std::fread(buffer, 1, sizeof buffer, in)) > 0) out.append(buffer, n);
  return out;
}

int report(const Error& e) {
  if (e.kind == Error::Kind::Exit || e.kind == Error::Kind::Exception)
    std::fputs(e.traceback.c_str(), stderr);
  else
    std::fprintf(stderr, "brine: %s\n", e.message.c_str());
  return e.exit_code;
}

int disassemble(Vm& vm, const std::string& path) {
  FILE* in = std::fopen(path.c_str(), "rb");
  if (!in) {
    std::fprintf(stderr, "brine: can't open file '%s': [Errno %d] %s\n", path.c_str(), errno,
                 std::strerror(errno));
    return 2;
  }
  std::string source = read_all(in);
  std::fclose(in);
  auto text = vm.disassemble(source, path);
  if (!text) return report(text.error());
  std::fputs(text->c_str(), stdout);
  return std::fflush(stdout) == 0 ? 0 : 120;
}

std::string folder_of(const std::string& path) {
  size_t slash = path.rfind('/');
  std::string folder = slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
  char* absolute = ::realpath(folder.c_str(), nullptr);
  if (absolute) folder = absolute;
  std::free(absolute);
  return folder;
}

}  // namespace

int main(int argc, char** argv) {
  CommandLine line;
  std::string problem;
  if (!parse(argc, argv, line, problem)) {
    std::fprintf(stderr, "brine: %s\n%s", problem.c_str(), kUsage);
    return 2;
  }
  if (line.help) return std::fputs(kUsage, stdout), 0;
  if (line.version) return std::puts("Brine " BRINE_VERSION), 0;

  Options options;
  options.grants = Grants::all();
  if (!shell::parse_limits(line.limits, options.limits, problem)) {
    std::fprintf(stderr, "brine: %s\n", problem.c_str());
    return 2;
  }
  bool interactive = !line.has_code && !line.from_stdin && line.file.empty();
  options.argv.push_back(line.has_code ? "-c" : line.from_stdin ? "-" : line.file);
  options.argv.insert(options.argv.end(), line.rest.begin(), line.rest.end());
  options.path.push_back(line.file.empty() ? "" : folder_of(line.file));
  bool limited = options.limits.memory || options.limits.fuel || options.limits.time.count();
  Vm vm(options);
  if (line.disassemble) return disassemble(vm, line.file);

  interrupted_vm = &vm;
  struct sigaction action = {};
  action.sa_handler = on_interrupt;
  sigaction(SIGINT, &action, nullptr);
  signal(SIGPIPE, SIG_IGN);

  const char* mode = std::getenv("BRINE_TEST_MODE");
  if (mode && !std::strcmp(mode, "gc")) vm.stress_collector();
  if (mode && !std::strcmp(mode, "frames")) vm.rewrite_frames();

  if (interactive && isatty(0)) return shell::repl(vm);
  Outcome<void> done = line.has_code                    ? vm.run(line.code, "<string>")
                       : line.from_stdin || interactive ? vm.run(read_all(stdin), "<stdin>")
                                                        : vm.run_file(line.file);
  int code = 0;
  if (!done) {
    vm.flush();
    code = report(done.error());
    if (limited && done.error().type == "MemoryError") code = 3;
  }
  Outcome<void> finished = vm.finish();
  if (!finished) {
    if (code == 0)
      code = finished.error().kind == Error::Kind::Exit ? finished.error().exit_code : 120;
    std::fputs(finished.error().traceback.c_str(), stderr);
  }
  std::fflush(stdout);
  // The process ends: taking the heap apart would be work for nothing.
  std::_Exit(code);
}
