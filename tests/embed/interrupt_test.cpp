// interrupt() and the limit of time end whatever a script does. How soon is measured by bench/native/interrupt_bench.cpp:
// what is asserted here holds on any machine, and fails for a built-in that does not look at all.
#include <unistd.h>

#include <chrono>
#include <string>

#include "brine/brine.hpp"
#include "tests/support/catch.h"
#include "tests/support/interrupt.h"
#include "vm/base/sanitized.h"

using namespace brine::host;
using namespace std::chrono_literals;

namespace {

constexpr brine::Milliseconds kNever = brine::kAddressSanitized ? 60s : 10s;

std::string some_file() { return "/tmp/brine_interrupt_test." + std::to_string(getpid()); }

}  // namespace

TEST_CASE("interrupts: whatever runs is ended") {
  brine::Busy busy(some_file());
  REQUIRE(busy.ready());
  REQUIRE(busy.scripts.size() > 100);
  for (const std::string& script : busy.scripts) {
    auto [done, delay] = brine::interrupted(busy.vm, script, 12ms);
    INFO(script << delay.count() << " ms");
    REQUIRE_FALSE(bool(done));
    INFO(done.error().traceback);
    CHECK(done.error().type == "KeyboardInterrupt");
    CHECK(done.error().exit_code == 130);
    CHECK(delay < kNever);
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
  brine::Busy busy(some_file());
  REQUIRE(busy.ready());
  for (const std::string& script : busy.scripts) {
    busy.vm.limit_time(20ms);
    auto start = Clock::now();
    auto done = busy.vm.run(script);
    brine::Milliseconds took = Clock::now() - start;
    INFO(script << took.count() << " ms");
    REQUIRE_FALSE(bool(done));
    CHECK(
        (done.error().kind == Error::Kind::Suspended || done.error().kind == Error::Kind::Stopped));
    CHECK(took >= 20ms);
    CHECK(took < kNever);
    busy.vm.limit_time(0ns);
    busy.vm.drop();
    REQUIRE(busy.tidy());
  }
}
