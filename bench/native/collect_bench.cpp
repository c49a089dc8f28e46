// How long collections stop the program. Real hosts have old data: 100 MB of it here.
#include <algorithm>

#include "embed/inside.h"
// Behind it: the machine has a Vm and an Object of its own.
#include "bench/native/engine.h"

using HostObject = brine::host::Object;
using HostVm = brine::host::Vm;

namespace {

double milliseconds(uint64_t ns) { return double(ns) / 1e6; }

// Lists, tuples, dicts, instances and strings, about 100 MB.
constexpr const char* kLiveData = R"(
import gc
class Node:
    def __init__(self, i, next):
        self.i = i
        self.next = next
        self.items = [i, str(i), (i, i + 0.5)]
def make():
    live = {}
    node = None
    for i in range(420_000):
        node = Node(i, node)
        live[i] = node
    return live
live = make()
gc.collect()
)";

// Each old, suspended inside a loop, with a few locals.
constexpr const char* kGenerators = R"(
import gc
def work(i):
    total = 0
    for k in range(1000):
        total += (yield total) or i
all = [work(i) for i in range(1_000_000)]
for g in all:
    next(g)
gc.collect()
gc.collect()
turn = iter(())
def resume_some(n):
    global turn
    for i in range(n):
        g = next(turn, None)
        if g is None:
            turn = iter(all)
            g = next(turn)
        [next(g)]
)";

}  // namespace

// A full collection with 100 MB live. Goal: 150 ms, aim 60 ms.
static void full_pause(benchmark::State& state) {
  HostVm vm;
  bench::need(vm.run(kLiveData));
  HostObject collect = bench::need(vm.eval("gc.collect"));
  for (auto _ : state) bench::need(vm.call(collect));
  state.counters["live_MB"] = double(vm.memory_used()) / 1e6;
}
BENCHMARK(full_pause)->Unit(benchmark::kMillisecond);

// Young collections while new data comes and goes beside 100 MB of old data.
static void young_pause(benchmark::State& state) {
  HostVm vm;
  bench::need(vm.run(kLiveData));
  bench::need(vm.run("def churn(n):\n    for i in range(n):\n        [i, str(i)]\n"));
  HostObject churn = bench::need(vm.get("churn"));
  auto& statistics = vm.inside().machine.heap.statistics;
  uint64_t longest = 0;
  for (auto _ : state) {
    uint64_t before = statistics.young_collections;
    bench::need(vm.call(churn, 1000));
    if (statistics.young_collections != before)
      longest = std::max(longest, statistics.last_pause_ns);
  }
  state.counters["longest_ms"] = milliseconds(longest);
}
BENCHMARK(young_pause)->Unit(benchmark::kMicrosecond)->Iterations(5000);

// 10^6 old generators resumed in turn. Aim: young 2 ms.
static void generators_pause(benchmark::State& state) {
  HostVm vm;
  bench::need(vm.run(kGenerators));
  HostObject resume = bench::need(vm.get("resume_some"));
  auto& statistics = vm.inside().machine.heap.statistics;
  uint64_t young = 0, full = 0, count = statistics.young_collections;
  for (auto _ : state) {
    uint64_t young_before = statistics.young_collections, full_before = statistics.full_collections;
    bench::need(vm.call(resume, 1000));
    if (statistics.full_collections != full_before)
      full = std::max(full, statistics.last_pause_ns);
    else if (statistics.young_collections != young_before)
      young = std::max(young, statistics.last_pause_ns);
  }
  state.counters["young_ms"] = milliseconds(young);
  state.counters["full_ms"] = milliseconds(full);
  state.counters["young_count"] = double(statistics.young_collections - count);
  state.counters["live_MB"] = double(vm.memory_used()) / 1e6;
}
BENCHMARK(generators_pause)->Unit(benchmark::kMicrosecond)->Iterations(3000);
