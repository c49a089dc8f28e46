// Snapshots: a suspended generator with three locals. Goal: dumps and loads in 8 us together, 500 bytes; aim 4 us, 300.
#include "bench/native/engine.h"

using namespace brine;

namespace {

constexpr const char* kScript = R"(
def work(a):
    b = a + 1
    c = [a, b]
    while True:
        a = yield a
g = work(1)
next(g)
data = {i: [str(i), i * 0.5] for i in range(1000)}
def cycle(n):
    from pickle import dumps, loads
    for i in range(n):
        loads(dumps(g))
)";

struct Ready {
  Vm vm;
  Object g;
  Ready() {
    bench::need(vm.run(kScript));
    g = bench::need(vm.get("g"));
  }
};

}  // namespace

static void generator_dumps(benchmark::State& state) {
  Ready r;
  std::string bytes;
  for (auto _ : state) bytes = bench::need(r.vm.dumps(r.g));
  state.counters["bytes"] = double(bytes.size());
}
BENCHMARK(generator_dumps);

static void generator_loads(benchmark::State& state) {
  Ready r;
  std::string bytes = bench::need(r.vm.dumps(r.g));
  for (auto _ : state) benchmark::DoNotOptimize(bench::need(r.vm.loads(bytes)));
}
BENCHMARK(generator_loads);

// In a Vm that has not seen this code before: it is proved first.
static void generator_loads_first(benchmark::State& state) {
  Ready r;
  std::string bytes = bench::need(r.vm.dumps(r.g));
  for (auto _ : state) {
    state.PauseTiming();
    auto fresh = std::make_unique<Vm>();
    bench::need(fresh->loads(bench::need(fresh->dumps(fresh->none()))));
    state.ResumeTiming();
    bench::need(fresh->loads(bytes));
    state.PauseTiming();
    fresh.reset();
    state.ResumeTiming();
  }
}
BENCHMARK(generator_loads_first);

// Both, from the script: what the goal is about.
static void generator_cycle(benchmark::State& state) {
  Ready r;
  Object cycle = bench::need(r.vm.get("cycle"));
  for (auto _ : state) bench::need(r.vm.call(cycle, 1000));
  using benchmark::Counter;
  state.counters["step"] = Counter(1000, Counter::kIsIterationInvariantRate | Counter::kInvert);
}
BENCHMARK(generator_cycle)->Unit(benchmark::kMillisecond);

static void data_dumps_and_loads(benchmark::State& state) {
  Ready r;
  Object data = bench::need(r.vm.get("data"));
  std::string bytes;
  for (auto _ : state) bench::need(r.vm.loads(bytes = bench::need(r.vm.dumps(data))));
  state.counters["bytes"] = double(bytes.size());
}
BENCHMARK(data_dumps_and_loads)->Unit(benchmark::kMicrosecond);
