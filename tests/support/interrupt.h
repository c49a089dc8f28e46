// What a Vm may be busy with (busy.py), and how soon it ends when another thread interrupts it.
#pragma once

#include <atomic>
#include <chrono>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "brine/brine.hpp"
#include "tests/support/temporary.h"

namespace brine {

using Milliseconds = std::chrono::duration<double, std::milli>;

struct Interrupted {
  Outcome<void> done;
  Milliseconds delay;  // from interrupt(), `after` the start, to the answer
};

inline Interrupted interrupted(Vm& vm, const std::string& script, std::chrono::milliseconds after) {
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
  return {std::move(done), answered - asked};
}

// The lines of busy.py, each repeated for ever, and the Vm they run in.
class Busy {
 public:
  Busy() {
    std::stringstream text;
    text << std::ifstream(std::string(BRINE_SOURCE_ROOT) + "/tests/support/busy.py").rdbuf();
    ready_ = vm.set("path", vm.make(folder_.path() + "/file"));
    if (ready_) ready_ = vm.run(text.str());
    if (!ready_) return;
    auto lines = vm.items(*vm.get("BUSY"));
    for (const Object& line : *lines)
      scripts.push_back("while True:\n    " + *line.to<std::string>() + "\n");
  }

  const Outcome<void>& ready() const { return ready_; }
  // Between two scripts: lets go of what the last one made.
  Outcome<void> tidy() { return vm.run("between()"); }

  Vm vm{{.grants = {.files = true, .clock = true}}};
  std::vector<std::string> scripts;

 private:
  TemporaryFolder folder_;
  Outcome<void> ready_;
};

}  // namespace brine
