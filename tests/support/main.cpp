// The main program of every unit test: runs the cases and ends with the line `N passed, N failed`, which
// tests/units.py adds up. Tested by every run.
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#include <cstdio>

namespace {

#if BRINE_CATCH_VERSION == 2
using Listener = Catch::TestEventListenerBase;
#else
using Listener = Catch::EventListenerBase;
#endif

Catch::Counts g_cases;

struct CountCases : Listener {
  using Listener::Listener;
  void testRunEnded(const Catch::TestRunStats& run) override { g_cases = run.totals.testCases; }
};
CATCH_REGISTER_LISTENER(CountCases)

}  // namespace

int main(int argc, char** argv) {
  int status = Catch::Session().run(argc, argv);
  std::printf("%u passed, %u failed\n", static_cast<unsigned>(g_cases.passed + g_cases.failedButOk),
              static_cast<unsigned>(g_cases.failed));
  return status;
}
