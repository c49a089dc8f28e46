// The memory limit: whatever a script takes memory by, the process does not grow beyond the limit by more than a little,
// the answer is MemoryError, and the Vm is usable after.
//
// The scripts are in memory_scripts.txt, between lines `---`; each takes memory in a way of its own, for ever or far
// beyond the limits here. A first line `# KeyError` names the error that it may end with. Each runs in a process of its own, whose growth the system tells. (Not
// a mere fork: what this one's C library keeps of what was freed would count.)
#include <fcntl.h>
#include <malloc.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <climits>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "brine/brine.hpp"
#include "tests/support/catch.h"
#include "vm/base/sanitized.h"

using namespace brine::host;

namespace {

// Beyond the limit: the pages of the C library and of the collector at work. (AddressSanitizer's own are without number.)
constexpr long kConstantKib = 1024;

std::vector<std::string> scripts() {
  std::stringstream text;
  text << std::ifstream(std::string(BRINE_SOURCE_ROOT) + "/tests/embed/memory_scripts.txt").rdbuf();
  std::string all = text.str();
  std::vector<std::string> found;
  for (size_t at = 0; at < all.size();) {
    size_t end = std::min(all.find("\n---\n", at), all.size());
    found.push_back(all.substr(at, end - at) + "\n");
    at = end + 5;
  }
  return found;
}

// A number of /proc/self/status, in KiB.
long status(const char* key) {
  char text[4096] = {};
  int fd = open("/proc/self/status", O_RDONLY);
  if (fd < 0 || read(fd, text, sizeof text - 1) < 0) return 0;
  close(fd);
  const char* at = std::strstr(text, key);
  return at ? std::atol(at + std::strlen(key) + 1) : 0;
}

void forget_peak() {
  malloc_trim(0);
  int fd = open("/proc/self/clear_refs", O_WRONLY);
  if (fd < 0) return;
  (void)!write(fd, "5", 1);
  close(fd);
}

// What a process needs once: code pages, tables of the library.
void warm_up() {
  Vm vm;
  (void)bool(
      vm.run("import re, pickle, itertools, collections, math, random, weakref, heapq, copy\n"
             "x = [i for i in range(20000)]\n"
             "re.compile('a(b|c)*').search('xxac'); sorted(x, key=lambda v: -v)\n"
             "pickle.loads(pickle.dumps(x)); {str(i): i for i in x}; '%s {}'.format(1)\n"
             "exec('x = 1')\ntry: 1/0\nexcept Exception: pass\n"));
}

struct Ran {
  std::string type;   // of the error, or "ok"; "crash"
  long growth = 0;    // KiB
  std::string after;  // why the Vm is not usable, or "ok"
};

// What the system counts is what the process touched: in pages of the usual size, and on one processor, for each
// processor keeps some of the counting to itself.
void count_exactly() {
  prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0);
  cpu_set_t here;
  CPU_ZERO(&here);
  if (int cpu = sched_getcpu(); cpu >= 0) CPU_SET(size_t(cpu), &here);
  (void)sched_setaffinity(0, sizeof here, &here);
}

std::string run_here(const std::string& script, size_t limit) {
  count_exactly();
  mallopt(M_MMAP_THRESHOLD, 64 << 10);  // what is given back goes back
  mallopt(M_TRIM_THRESHOLD, 0);
  warm_up();
  forget_peak();
  long before =
      status("VmHWM:");  // what it is now, or the peak till now where that cannot be forgotten
  std::string type = "ok", after = "ok";
  Vm vm({.limits = {.memory = limit, .fuel = 2'000'000'000}});
  vm.on_output([](std::string_view) {}, [](std::string_view) {});
  auto done = vm.run(script);
  if (!done) type = done.error().type;
  long growth = status("VmHWM:") - before;
  done = Outcome<void>();  // the error would keep the exception
  done = vm.run("globals().clear()\n");
  if (done)
    done = vm.run(
        "import gc\ngc.collect()\nx = [i * i for i in range(1000)]\nassert sum(x) == 332833500\n"
        "try: [0] * 10**9\nexcept MemoryError: caught = True\nassert caught\n");
  if (!done) after = done.error().traceback;
  return type + "\n" + std::to_string(growth) + "\n" + after;
}

Ran run(const std::string& script, size_t limit) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  pid_t child = fork();
  if (child == 0) {
    alarm(3000);
    setenv("BRINE_SCRIPT", script.c_str(), 1);
    setenv("BRINE_LIMIT", std::to_string(limit).c_str(), 1);
    setenv("BRINE_ANSWER", std::to_string(ends[1]).c_str(), 1);
    execl("/proc/self/exe", "embed_test", "memory: one script in this process", nullptr);
    _exit(1);
  }
  close(ends[1]);
  std::string told;
  char piece[4096];
  for (ssize_t n; (n = read(ends[0], piece, sizeof piece)) > 0;) told.append(piece, size_t(n));
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (!WIFEXITED(status) || told.empty()) return {"crash", 0, ""};
  std::stringstream lines(told);
  Ran ran;
  std::getline(lines, ran.type);
  lines >> ran.growth >> std::ws;
  std::getline(lines, ran.after, '\0');
  return ran;
}

}  // namespace

TEST_CASE("memory: one script in this process", "[.]") {
  const char* script = std::getenv("BRINE_SCRIPT");
  if (!script) return;
  std::string told = run_here(script, std::strtoull(std::getenv("BRINE_LIMIT"), nullptr, 10));
  (void)!write(std::atoi(std::getenv("BRINE_ANSWER")), told.data(), told.size());
  _exit(0);
}

TEST_CASE("memory: at any limit the answer is MemoryError and the process stays small") {
  auto all = scripts();
  REQUIRE(all.size() > 90);
  long most = 0;
  size_t n = 0;
  for (const std::string& script : all) {
    // Two limits for each, all of them over the list.
    for (size_t kib : {600 + n * 37 % 900, 2000 + n * 173 % 5000}) {
      Ran ran = run(script, kib << 10);
      // What the system counts includes pages of others now and then; a script that takes too much does so each time.
      const long allowed = brine::kAddressSanitized ? LONG_MAX : long(kib) + kConstantKib;
      for (int again = 0; again < 2 && ran.growth > allowed; again++) ran = run(script, kib << 10);
      INFO(kib << " KiB: " << script);
      bool meant = script.starts_with("# " + ran.type + "\n");
      CHECK((ran.type == "MemoryError" || ran.type == "ok" || meant ||
             (kib < 1000 && (ran.type == "ImportError" || ran.type == "NameError"))));
      CHECK(ran.growth <= allowed);
      most = std::max(most, ran.growth - long(kib));
      if (kib >= 2000) CHECK(ran.after == "ok");
    }
    n++;
  }
  UNSCOPED_INFO("beyond the limit: " << most << " KiB");
}

TEST_CASE("memory: a limit below what a Vm needs itself gives errors, nothing worse") {
  for (size_t kib : {1, 16, 64, 128, 256, 300, 400, 500, 600}) {
    Ran ran = run("x = [str(i) for i in range(100000)]\nimport re\n", kib << 10);
    INFO(kib << " KiB");
    CHECK(ran.type != "crash");
    CHECK(ran.type != "ok");
  }
}

TEST_CASE("memory: a script that is told and goes on taking is stopped") {
  Vm vm({.limits = {.memory = 4 << 20, .fuel = 100'000'000}});
  auto done = vm.run(
      "x = None\nn = 0\nwhile True:\n    try:\n        while True: x = (x,)\n"
      "    except MemoryError: n += 1\n");
  CHECK(done.error().type == "MemoryError");
  CHECK(done.error().exit_code != 0);
  CHECK(vm.memory_used() < (4u << 20) + (256u << 10));
}

TEST_CASE("memory: what was given back can be taken again") {
  Vm vm({.limits = {.memory = 4 << 20}});
  // Garbage is looked for before something large is refused twice.
  REQUIRE(vm.run("for i in range(300):\n    x = 'a' * 1_000_000\n"));
  REQUIRE(
      vm.run("x = None\n"
             "for i in range(20):\n"
             "    try: x = [x, 'a' * 10**8]\n"
             "    except MemoryError: pass\n"
             "    x = [0] * 100_000\n"));
  REQUIRE(
      vm.run("x = []\nfor i in range(30):\n    try:\n        while True: x.append([i])\n"
             "    except MemoryError: x = []\n"));
}
