// How soon a run ends when another thread interrupts it: asked of whatever a script may be doing.
#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

#include "brine/brine.hpp"
#include "tests/support/catch.h"

namespace brine {

using Milliseconds = std::chrono::duration<double, std::milli>;

// From interrupt(), `after` the start, to KeyboardInterrupt. The script does not end by itself.
inline Milliseconds interrupt_delay(Vm& vm, const std::string& script,
                                    std::chrono::milliseconds after) {
  using Clock = std::chrono::steady_clock;
  std::atomic<bool> started{false};
  Clock::time_point asked{};
  std::thread host([&] {
    while (!started) std::this_thread::yield();
    std::this_thread::sleep_for(after);
    asked = Clock::now();
    vm.interrupt();
  });
  started = true;
  auto done = vm.run(script);
  Clock::time_point answered = Clock::now();
  host.join();
  INFO(script);
  if (done) {
    FAIL_CHECK("it ended");
    return {};
  }
  INFO(done.error().traceback);
  CHECK(done.error().type == "KeyboardInterrupt");
  CHECK(done.error().exit_code == 130);
  return answered - asked;
}

}  // namespace brine
