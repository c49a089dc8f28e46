// A new Vm, calls from outside and inside, attributes, generators, allocation.
#include <memory>
#include <vector>

#include "bench/native/engine.h"

using namespace brine;

// Time of making one and letting it go. Goal: 100 us, aim 30 us.
static void vm_create(benchmark::State& state) {
  for (auto _ : state) {
    Vm vm;
    benchmark::DoNotOptimize(&vm);
  }
}
BENCHMARK(vm_create);

// And running a first script in it.
static void vm_create_and_run(benchmark::State& state) {
  for (auto _ : state) {
    Vm vm;
    bench::need(vm.run("def f(x):\n    return x + 1\ny = f(1)\n"));
  }
}
BENCHMARK(vm_create_and_run);

// Resident bytes of each of many Vms, as new and with a small script run. Goal: 512 KiB, aim 128 KiB.
static void vm_memory(benchmark::State& state) {
  constexpr size_t kVms = 300;
  for (auto _ : state) {
    std::vector<std::unique_ptr<Vm>> all;
    bench::need(all.emplace_back(std::make_unique<Vm>())->run("1"));
    double before = bench::resident();
    for (size_t i = 0; i < kVms; i++) all.push_back(std::make_unique<Vm>());
    state.counters["new_KiB"] = (bench::resident() - before) / kVms / 1024;
    for (auto& vm : all)
      bench::need(vm->run("class C:\n  pass\nc = C()\nc.x = [i for i in range(9)]\n"));
    state.counters["used_KiB"] = (bench::resident() - before) / kVms / 1024;
  }
}
BENCHMARK(vm_memory)->Iterations(1);

static void call_from_host(benchmark::State& state) {
  Vm vm;
  bench::need(vm.run("def f(x):\n    return x\n"));
  Object f = bench::need(vm.get("f")), x = vm.make(1);
  for (auto _ : state) benchmark::DoNotOptimize(vm.call_with(f, {x}));
}
BENCHMARK(call_from_host);

static void call_to_host(benchmark::State& state) {
  Vm vm;
  bench::need(vm.bind("twice", [](int64_t x) { return 2 * x; }));
  bench::need(vm.run("def run(n):\n    for i in range(n):\n        twice(i)\n"));
  Object run = bench::need(vm.get("run"));
  for (auto _ : state) bench::need(vm.call(run, 10'000));
  using benchmark::Counter;
  state.counters["step"] = Counter(1e4, Counter::kIsIterationInvariantRate | Counter::kInvert);
}
BENCHMARK(call_to_host);

static void next_from_host(benchmark::State& state) {
  Vm vm;
  bench::need(vm.run("def f():\n    while True:\n        yield 1\ng = f()\n"));
  Object g = bench::need(vm.get("g"));
  for (auto _ : state) benchmark::DoNotOptimize(vm.next(g));
}
BENCHMARK(next_from_host);

#define STEPS(name, script)                                                  \
  static void name(benchmark::State& state) { bench::steps(state, script); } \
  BENCHMARK(name)->Unit(benchmark::kMillisecond)

STEPS(empty_loop, "def run(n):\n    for i in range(n):\n        pass\n");
STEPS(script_call, "def f(x):\n    return x\ndef run(n):\n    for i in range(n):\n        f(i)\n");
STEPS(method_call,
      "class C:\n    def m(self, x):\n        return x\n"
      "def run(n):\n    c = C()\n    for i in range(n):\n        c.m(i)\n");
STEPS(attribute,
      "class C:\n    pass\n"
      "def run(n):\n    c = C()\n    c.x = 1\n    for i in range(n):\n        c.x = c.x + 1\n");
STEPS(generator_item,
      "def g(n):\n    for i in range(n):\n        yield i\n"
      "def run(n):\n    for x in g(n):\n        pass\n");
STEPS(generator_send,
      "def g():\n    x = 0\n    while True:\n        x = yield x\n"
      "def run(n):\n    c = g()\n    next(c)\n    for i in range(n):\n        c.send(i)\n");
STEPS(generator_create,
      "def g():\n    yield 1\ndef run(n):\n    for i in range(n):\n        for x in g():\n         "
      "   pass\n");
STEPS(allocate_list, "def run(n):\n    for i in range(n):\n        [i, i]\n");
STEPS(allocate_instance,
      "class C:\n    def __init__(self, x):\n        self.x = x\n"
      "def run(n):\n    for i in range(n):\n        C(i)\n");
STEPS(allocate_and_keep, "def run(n):\n    return [(i, i) for i in range(n)]\n");
