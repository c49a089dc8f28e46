// What the native benches share: a Vm with a script in it, steps of a script's loop, memory of the process.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "brine/brine.hpp"

namespace bench {

// A bench that cannot run its script has nothing to measure.
template <class T>
T need(brine::host::Outcome<T> outcome) {
  if (!outcome) {
    std::fputs(outcome.error().traceback.c_str(), stderr);
    std::exit(1);
  }
  if constexpr (!std::is_void_v<T>) return std::move(*outcome);
}

// Runs `run(n)` of the script again and again; the time shown is that of one of the n steps.
inline void steps(benchmark::State& state, const std::string& script, int64_t n = 100'000) {
  brine::host::Vm vm;
  need(vm.run(script));
  brine::host::Object run = need(vm.get("run"));
  need(vm.call(run, n));
  for (auto _ : state) need(vm.call(run, n));
  using benchmark::Counter;
  state.counters["step"] =
      Counter(double(n), Counter::kIsIterationInvariantRate | Counter::kInvert);
}

// Resident bytes of this process.
inline double resident() {
  long pages = 0, all = 0;
  if (FILE* f = std::fopen("/proc/self/statm", "r")) {
    if (std::fscanf(f, "%ld %ld", &all, &pages) != 2) pages = 0;
    std::fclose(f);
  }
  return double(pages) * 4096;
}

}  // namespace bench
