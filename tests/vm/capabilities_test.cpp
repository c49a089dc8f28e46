// Capabilities: what is not granted cannot be reached, whichever native a script goes through.
#include <string>

#include "brine/brine.hpp"
#include "tests/support/catch.h"

namespace {

// The type of the error that a script ends with, or "".
std::string error_of(const brine::Grants& grants, const std::string& script) {
  brine::Options options;
  options.grants = grants;
  options.path = {std::string(BRINE_SOURCE_ROOT) + "/tests/lang/imports"};
  brine::Vm vm(options);
  vm.on_output([](std::string_view) {}, [](std::string_view) {});
  auto done = vm.run(script);
  return done ? "" : done.error().type;
}

struct Asked {
  bool brine::Grants::* what;
  const char* script;
};

}  // namespace

TEST_CASE("nothing is reached without its grant, and everything with it") {
  const Asked asked[] = {
      {&brine::Grants::files, "open('/dev/null')"},
      {&brine::Grants::files, "open('/dev/null', 'w')"},
      {&brine::Grants::files, "open('/dev/null', 'rb')"},
      {&brine::Grants::files, "open(0, closefd=False)"},
      {&brine::Grants::files, "import io\nio.open('/dev/null')"},
      {&brine::Grants::files, "import io\nio.FileIO('/dev/null')"},
      {&brine::Grants::clock, "import time\ntime.time()"},
      {&brine::Grants::clock, "import time\ntime.time_ns()"},
      {&brine::Grants::clock, "import time\ntime.monotonic()"},
      {&brine::Grants::clock, "import time\ntime.perf_counter()"},
      {&brine::Grants::clock, "import time\ntime.process_time()"},
      {&brine::Grants::clock, "import time\ntime.sleep(0)"},
      {&brine::Grants::clock, "import time\ntime.localtime()"},
      {&brine::Grants::clock, "import time\ntime.gmtime()"},
      {&brine::Grants::clock, "import time\ntime.ctime()"},
      {&brine::Grants::clock, "import time\ntime.strftime('%Y')"},
      {&brine::Grants::clock, "import random\nrandom.SystemRandom().random()"},
  };
  for (const Asked& a : asked) {
    INFO(a.script);
    brine::Grants all = brine::Grants::all(), all_but = all, only;
    all_but.*a.what = false;
    only.*a.what = true;
    CHECK(error_of(all, a.script) == "");
    CHECK(error_of(only, a.script) == "");
    CHECK(error_of(all_but, a.script) == "PermissionError");
    CHECK(error_of({}, a.script) == "PermissionError");
  }
}

TEST_CASE("modules are found in files only where files are granted") {
  brine::Grants files;
  files.files = true;
  CHECK(error_of({}, "import math, collections, re") == "");
  CHECK(error_of({}, "import sys\nsys.path.append('.')\nimport surely_not_there") ==
        "ModuleNotFoundError");
}

TEST_CASE("standard input is a stream of the system") {
  brine::Grants streams;
  streams.standard_streams = true;
  CHECK(error_of({}, "input()") != "");
  CHECK(error_of({}, "import sys\nsys.stdin.read()") != "");
}

TEST_CASE("a snapshot brings no grant along") {
  brine::Options with;
  with.grants = brine::Grants::all();
  brine::Vm one(with), other;
  REQUIRE(one.run("import time\ndef g():\n  yield 1\n  yield time.time()\nx = g()\nnext(x)\n"));
  auto bytes = one.dumps(*one.get("x"));
  REQUIRE(bytes);
  auto x = other.loads(*bytes);
  REQUIRE(x);
  auto next = other.next(*x);
  REQUIRE(!next);
  CHECK(next.error().type == "PermissionError");
}
