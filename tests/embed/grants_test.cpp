// What a Vm may touch: nothing, unless granted.
#include <unistd.h>

#include <cstdio>
#include <fstream>

#include "brine/brine.hpp"
#include "tests/support/catch.h"
#include "tests/support/temporary.h"

using namespace brine::host;

static std::string error_of(Vm& vm, const char* text) {
  auto r = vm.run(text);
  return r ? "nothing" : r.error().type + ": " + r.error().message;
}

TEST_CASE("grants: without any, nothing can be touched") {
  Vm vm({.path = {"/tmp"}});
  CHECK(error_of(vm, "open('/etc/passwd')") ==
        "PermissionError: this interpreter has no access to files");
  CHECK(error_of(vm, "open('/tmp/x', 'w')").starts_with("PermissionError"));
  CHECK(error_of(vm, "open(0)").starts_with("PermissionError"));
  CHECK(error_of(vm, "open(1, 'w')").starts_with("PermissionError"));
  CHECK(error_of(vm, "import io\nio.open('/etc/passwd')").starts_with("PermissionError"));
  CHECK(error_of(vm, "import io\nio.FileIO('/etc/passwd')") != "nothing");
  for (const char* text :
       {"time.time()", "time.time_ns()", "time.monotonic()", "time.perf_counter()",
        "time.process_time()", "time.localtime()", "time.gmtime()", "time.ctime()",
        "time.strftime('%Y')", "time.sleep(0.001)", "time.thread_time()"}) {
    INFO(text);
    CHECK(
        error_of(vm, ("import time\n" + std::string(text)).c_str()).starts_with("PermissionError"));
  }
  for (const char* text :
       {"input()", "input('? ')", "sys.stdin.read()", "sys.stdin.read(1)", "sys.stdin.readline()",
        "sys.stdin.buffer.read()", "sys.stdin.buffer.read(1)", "next(sys.stdin)", "list(sys.stdin)",
        "for line in sys.stdin: pass", "sys.stdin.readlines()"}) {
    INFO(text);
    CHECK(error_of(vm, ("import sys\n" + std::string(text)).c_str()) ==
          "PermissionError: this interpreter has no access to the standard streams");
  }
  CHECK(error_of(vm, "import sys\nassert not sys.stdout.isatty()\n") == "nothing");
  CHECK(
      error_of(vm, "import random\nrandom.SystemRandom().random()").starts_with("PermissionError"));
}

TEST_CASE("grants: without a clock random is seeded alike") {
  auto draw = [] {
    Vm vm;
    return *vm.eval("__import__('random').random()")->to<double>();
  };
  CHECK(draw() == draw());
}

TEST_CASE("grants: without standard streams nothing is printed to the process's own") {
  int pipe_of[2];
  REQUIRE(pipe(pipe_of) == 0);
  std::fflush(stdout);
  std::fflush(stderr);
  int out = dup(1), err = dup(2);
  dup2(pipe_of[1], 1);
  dup2(pipe_of[1], 2);
  {
    Vm vm;
    (void)bool(
        vm.run("import sys\nprint('x')\nsys.stdout.buffer.write(b'y')\nsys.stdout.flush()\n"
               "print('z', file=sys.stderr)\nprint('left in the buffer', end='')\n"
               "class T:\n  def __del__(self): raise ValueError\nT()\n"));
    (void)bool(vm.finish());
  }
  dup2(out, 1);
  dup2(err, 2);
  close(out);
  close(err);
  close(pipe_of[1]);
  char c;
  CHECK(read(pipe_of[0], &c, 1) == 0);
  close(pipe_of[0]);
}

TEST_CASE("grants: modules of the disk need files") {
  brine::TemporaryFolder temporary;
  const std::string& folder = temporary.path();
  std::ofstream(folder + "/on_disk.py") << "x = 5\n";
  Vm without({.path = {folder}});
  CHECK(without.import_module("on_disk").error().type == "ModuleNotFoundError");
  Vm with({.grants = {.files = true}, .path = {folder}});
  CHECK(with.attribute(*with.import_module("on_disk"), "x")->to<int64_t>() == 5);
  CHECK(with.run("assert open('" + folder + "/on_disk.py').read() == 'x = 5\\n'\n"));
}

TEST_CASE("grants: a traceback shows no line of a file that may not be read") {
  brine::TemporaryFolder temporary;
  std::string path = temporary.path() + "/secret.py";
  std::ofstream(path) << "the secret line\n";
  std::string fails = "exec(compile('1/0', '" + path + "', 'exec'))\n";
  std::string names = "raise SyntaxError('x', ('" + path + "', 1, 1, None))\n";
  auto shown = [](Vm& vm, const std::string& text) {
    return vm.run(text).error().traceback.find("secret line") != std::string::npos;
  };
  Vm without, with({.grants = {.files = true}});
  CHECK_FALSE(shown(without, fails));
  CHECK_FALSE(shown(without, names));
  CHECK(shown(with, fails));
}

namespace {

struct Asked {
  bool Grants::* grant;
  const char* script;
};
const Asked kAsked[] = {
    {&Grants::files, "open('/dev/null')"},
    {&Grants::files, "open('/dev/null', 'w')"},
    {&Grants::files, "open('/dev/null', 'rb')"},
    {&Grants::files, "import io\nio.open('/dev/null')"},
    {&Grants::clock, "import time\ntime.time()"},
    {&Grants::clock, "import time\ntime.time_ns()"},
    {&Grants::clock, "import time\ntime.monotonic()"},
    {&Grants::clock, "import time\ntime.monotonic_ns()"},
    {&Grants::clock, "import time\ntime.perf_counter()"},
    {&Grants::clock, "import time\ntime.perf_counter_ns()"},
    {&Grants::clock, "import time\ntime.process_time()"},
    {&Grants::clock, "import time\ntime.sleep(0)"},
    {&Grants::clock, "import time\ntime.localtime()"},
    {&Grants::clock, "import time\ntime.gmtime()"},
    {&Grants::clock, "import time\ntime.ctime()"},
    {&Grants::clock, "import time\ntime.asctime()"},
    {&Grants::clock, "import time\ntime.strftime('%Y')"},
    {&Grants::clock, "import random\nrandom.SystemRandom().random()"},
};

std::string type_with(const Grants& grants, const char* script) {
  Vm vm({.grants = grants});
  auto done = vm.run(script);
  return done ? "nothing" : done.error().type;
}

}  // namespace

TEST_CASE("grants: each native that touches the system asks for its own") {
  for (const Asked& a : kAsked) {
    INFO(a.script);
    Grants all = Grants::all(), all_but = all, only;
    all_but.*a.grant = false;
    only.*a.grant = true;
    CHECK(type_with(all, a.script) == "nothing");
    CHECK(type_with(only, a.script) == "nothing");
    CHECK(type_with(all_but, a.script) == "PermissionError");
    CHECK(type_with({}, a.script) == "PermissionError");
  }
}

TEST_CASE("grants: what needs none works without any") {
  CHECK(type_with({},
                  "import math, collections, re, random, pickle, itertools\n"
                  "random.random(); random.seed(5); random.Random().random()\n"
                  "print('x'); import sys; sys.stdout.write('y'); sys.stderr.write('z')\n") ==
        "nothing");
  CHECK(type_with({}, "import sys\nsys.path.append('/')\nimport surely_not_there") ==
        "ModuleNotFoundError");
  Vm vm;
  CHECK(vm.run("import sys\nsys.exit(4)").error().kind == Error::Kind::Exit);  // asks the host
}

TEST_CASE("grants: a snapshot brings none along") {
  Vm one({.grants = Grants::all()}), other;
  REQUIRE(one.run("import time\ndef g():\n  yield 1\n  yield time.time()\nx = g()\nnext(x)\n"));
  auto bytes = one.dumps(*one.get("x"));
  REQUIRE(bytes);
  auto x = other.loads(*bytes);
  REQUIRE(x);
  CHECK(other.next(*x).error().type == "PermissionError");
}
