// interrupt() and the limit of time end whatever a script does. How soon is measured by bench/native/interrupt_bench.cpp:
// what is asserted here holds on any machine, and fails for a built-in that does not look at all: it is the time of the
// processor that counts, two hundred times what is needed.
#include <chrono>
#include <ctime>
#include <string>

#include "brine/brine.hpp"
#include "tests/support/catch.h"
#include "tests/support/interrupt.h"
#include "vm/base/sanitized.h"

using namespace brine::host;
using namespace std::chrono_literals;

namespace {

constexpr double kNever = brine::kAddressSanitized ? 60 : 10;

double seconds_since(std::clock_t start) { return double(std::clock() - start) / CLOCKS_PER_SEC; }

}  // namespace

TEST_CASE("interrupts: whatever runs is ended") {
  brine::Busy busy;
  REQUIRE(busy.ready());
  REQUIRE(busy.scripts.size() > 100);
  for (const std::string& script : busy.scripts) {
    std::clock_t start = std::clock();
    auto [done, delay] = brine::interrupted(busy.vm, script, 12ms);
    double took = seconds_since(start);
    INFO(script << delay.count() << " ms");
    REQUIRE_FALSE(bool(done));
    INFO(done.error().traceback);
    CHECK(done.error().type == "KeyboardInterrupt");
    CHECK(done.error().exit_code == 130);
    CHECK(took < kNever);
    REQUIRE(busy.tidy());
  }
}

TEST_CASE("interrupts: one can be caught, and waits for the next run") {
  Vm vm;
  vm.interrupt();
  REQUIRE(vm.run(
      "try:\n    for i in range(10**9): pass\nexcept KeyboardInterrupt:\n    caught = True\n"));
  CHECK(vm.get("caught")->to<bool>() == true);
}

TEST_CASE("interrupts: the limit of time ends whatever runs") {
  using Clock = std::chrono::steady_clock;
  brine::Busy busy;
  REQUIRE(busy.ready());
  for (const std::string& script : busy.scripts) {
    busy.vm.limit_time(20ms);
    std::clock_t start = std::clock();
    auto begin = Clock::now();
    auto done = busy.vm.run(script);
    brine::Milliseconds passed = Clock::now() - begin;
    double took = seconds_since(start);
    INFO(script << passed.count() << " ms");
    REQUIRE_FALSE(bool(done));
    CHECK(
        (done.error().kind == Error::Kind::Suspended || done.error().kind == Error::Kind::Stopped));
    CHECK(passed >= 20ms);
    CHECK(took < kNever);
    busy.vm.limit_time(0ns);
    busy.vm.drop();
    REQUIRE(busy.tidy());
  }
}
