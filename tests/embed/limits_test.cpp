// Memory, fuel, time, depth and interrupts.
#include <chrono>
#include <thread>

#include "brine/brine.hpp"
#include "tests/support/catch.h"

using namespace brine::host;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

TEST_CASE("limits: fuel suspends, and the run goes on where it was") {
  Vm vm({.limits = {.fuel = 5000}});
  auto r = vm.run("n = 0\nwhile n < 20000:\n    n += 1\nresult = n\n");
  REQUIRE_FALSE(r);
  CHECK(r.error().kind == Error::Kind::Suspended);
  CHECK(r.error().exit_code == 3);
  CHECK(vm.is_suspended());
  int rounds = 0;
  for (;;) {
    vm.refuel(5000);
    auto on = vm.resume();
    rounds++;
    if (on) break;
    REQUIRE(on.error().kind == Error::Kind::Suspended);
  }
  CHECK(rounds >= 3);
  CHECK_FALSE(vm.is_suspended());
  CHECK(vm.get("result")->to<int64_t>() == 20000);
}

TEST_CASE("limits: fuel is exact and the same every time") {
  auto used = [](int times) {
    Vm vm({.limits = {.fuel = 1'000'000}});
    REQUIRE(vm.run("def f(n):\n    return sum(range(n))\nfor i in range(100):\n    f(i)\n"));
    for (int i = 1; i < times; i++) REQUIRE(vm.run("f(3)"));
    return vm.fuel_used();
  };
  CHECK(used(1) == used(1));
  CHECK(used(2) > used(1));
}

TEST_CASE("limits: what a resumed call gives") {
  Vm vm({.limits = {.fuel = 2000}});
  REQUIRE(
      vm.run("def slow(n):\n    t = 0\n    for i in range(n):\n        t += i\n    return t\n"
             "def gen():\n    yield slow(5000)\n    yield 2\n"));
  REQUIRE(vm.call(*vm.get("slow"), 5000).error().kind == Error::Kind::Suspended);
  vm.refuel(1'000'000);
  CHECK(vm.resume()->to<int64_t>() == 12497500);

  Vm again({.limits = {.fuel = 2000}});
  REQUIRE(
      again.run("def gen():\n    t = 0\n    for i in range(5000):\n        t += i\n    yield t\n"
                "    yield 2\ng = gen()\n"));
  Object g = *again.get("g");
  REQUIRE(again.next(g).error().kind == Error::Kind::Suspended);
  again.refuel(1'000'000);
  CHECK(again.resume()->to<int64_t>() == 12497500);
  CHECK((*again.next(g))->to<int64_t>() == 2);
  CHECK_FALSE(again.next(g)->has_value());
}

TEST_CASE("limits: a suspended Vm takes nothing else until it is resumed or dropped") {
  Vm vm({.limits = {.fuel = 1000}});
  REQUIRE_FALSE(
      vm.run("log = []\n"
             "def g():\n    try:\n        while True:\n            yield\n"
             "    finally:\n        log.append('finally')\n"
             "for _ in g():\n    pass\n"));
  CHECK(vm.eval("1").error().kind == Error::Kind::Host);
  CHECK(vm.dumps(vm.make(1)).error().kind == Error::Kind::Host);
  CHECK(vm.get("log"));
  vm.drop();
  CHECK_FALSE(vm.is_suspended());
  vm.drop();
  vm.refuel(100'000);
  CHECK(vm.eval("len(log)")->to<int64_t>() == 0);
  CHECK(vm.resume().error().kind == Error::Kind::Host);
  REQUIRE(vm.run("import gc\ngc.collect()\nx = [i for i in range(100)]\n"));
}

TEST_CASE("limits: no handler can hold on to a run without fuel") {
  Vm vm({.limits = {.fuel = 3000}});
  auto r =
      vm.run("while True:\n    try:\n        while True: pass\n    except BaseException: pass\n");
  CHECK(r.error().kind == Error::Kind::Suspended);
  vm.drop();
  vm.refuel(3000);
  // Inside a sort nothing can wait.
  r = vm.run(
      "class K:\n    def __lt__(self, other):\n        while True:\n            try:\n"
      "                while True: pass\n            except BaseException: pass\n"
      "sorted([K(), K()])\n");
  CHECK(r.error().kind == Error::Kind::Stopped);
  CHECK(r.error().exit_code == 3);
  CHECK_FALSE(vm.is_suspended());
  vm.refuel(1000);
  CHECK(vm.run("1"));
}

TEST_CASE("limits: the host is asked for more where nothing can wait") {
  Vm vm({.limits = {.fuel = 3000}});
  int asked = 0;
  vm.on_refuel([&](Vm& v) { return asked++ < 5 ? (v.refuel(2000), true) : false; });
  REQUIRE(
      vm.run("class K:\n    def __lt__(self, other):\n        for i in range(3000): pass\n"
             "        return False\nsorted([K(), K()])\n"));
  CHECK(asked >= 1);
  CHECK(asked <= 3);
}

TEST_CASE("limits: a host function that runs out of fuel") {
  Vm vm({.limits = {.fuel = 3000}});
  Error::Kind inner{};
  REQUIRE(vm.bind("apply", [&](Object f) {
    auto r = vm.call(f);
    if (!r) inner = r.error().kind;
    return r;
  }));
  auto r = vm.run(
      "def forever():\n    while True: pass\n"
      "try:\n    apply(forever)\nexcept BaseException:\n    print('no')\n");
  CHECK(inner == Error::Kind::Stopped);
  CHECK(r.error().kind == Error::Kind::Stopped);
}

TEST_CASE("limits: time suspends too, and each entry has its own") {
  Vm vm({.limits = {.time = 200ms}});
  auto start = Clock::now();
  auto r = vm.run("n = 0\nwhile True:\n    n += 1\n");
  auto took = Clock::now() - start;
  CHECK(r.error().kind == Error::Kind::Suspended);
  CHECK(took >= 200ms);
  r = vm.resume().error();  // another 200 ms
  CHECK(r.error().kind == Error::Kind::Suspended);
  vm.drop();
  int in_time = 0;  // one may stand still for 200 ms, on a busy machine
  for (int i = 0; i < 5; i++) {
    std::this_thread::sleep_for(50ms);
    in_time += bool(vm.run("x = 1"));
    vm.drop();
  }
  CHECK(in_time > 0);
  vm.limit_time(0ns);
  CHECK(vm.run("for i in range(2000000): pass\n"));
}

TEST_CASE("limits: memory is MemoryError, and the Vm is usable after") {
  Vm vm({.limits = {.memory = 8 << 20}});
  for (const char* text :
       {"x = [0] * 10_000_000\n",
        "x = 'a' * 100_000_000\n",
        "x = []\nwhile True: x.append([1])\n",
        "x = b'ab' * (1 << 30)\n",
        "x = list(range(10**8))\n",
        "x = {i: i for i in range(10**7)}\n",
        "x = 1 << (1 << 30)\n",
        "x = ''\nwhile True: x += 'abcdefgh'\n",
        "x = bytearray(10**9)\n",
        "x = ','.join(['a' * 1000] * 100000)\n",
        "def f(): return f()\nimport sys\nsys.setrecursionlimit(10**8)\nf()\n",
        "x = set(range(10**7))\n",
        "x = tuple(range(10**7))\n",
        "x = ('ab' * 10**6).encode() * 100\n",
        "x = [str(i) for i in range(10**7)]\n",
        "x = '%0*d' % (10**8, 1)\n",
        "x = f'{1:100000000}'\n",
        "x = 'a'.ljust(10**8)\n",
        "x = ('a,' * 10**6).split(',') * 20\n",
        "x = 'ab'.replace('', 'c' * 10**7)\n",
        "x = int('9' * 4000) ** 100000\n",
        "from collections import deque\nx = deque(range(10**7))\n",
        "def g():\n    yield from g()\nimport sys\nsys.setrecursionlimit(10**8)\nlist(g())\n"}) {
    INFO(text);
    // The error would keep the exception, and all of its traceback.
    std::string type = vm.run(text).error().type;
    CHECK(type == "MemoryError");
    REQUIRE(vm.run("x = None\nimport gc\ngc.collect()\n"));
    REQUIRE(vm.run("y = [i * i for i in range(1000)]\nassert sum(y) == 332833500\n"));
    CHECK(vm.memory_used() < (8u << 20));
  }
  REQUIRE(vm.run("try:\n    x = [0] * 10_000_000\nexcept MemoryError:\n    caught = True\n"));
  CHECK(vm.get("caught")->to<bool>() == true);
}

TEST_CASE("limits: what the host makes counts") {
  Vm vm({.limits = {.memory = 4 << 20}});
  Object large = vm.make(std::string(6 << 20, 'x'));
  CHECK(large.to<std::string>()->size() == (6u << 20));
  CHECK(vm.run("for i in range(10000): [i]\n").error().type == "MemoryError");
  large = Object();
  CHECK(vm.run("import gc\ngc.collect()\nfor i in range(10000): [i]\n"));
}

TEST_CASE("limits: hardly any memory") {
  for (size_t kib : {1, 16, 64, 128, 256, 512}) {
    INFO(kib);
    Vm vm({.limits = {.memory = kib * 1024}});
    auto r = vm.run("x = [str(i) for i in range(20000)]\n");
    CHECK_FALSE(r);
    (void)bool(vm.eval("1 + 1"));
    (void)bool(vm.dumps(*vm.make_list({vm.make("a")})));
    (void)bool(vm.import_module("re"));
  }
}

TEST_CASE("limits: depth") {
  Vm vm({.limits = {.depth = 50}});
  REQUIRE(vm.run("def f(n):\n    return n and 1 + f(n - 1)\n"));
  CHECK(vm.call(*vm.get("f"), 40)->to<int64_t>() == 40);
  CHECK(vm.call(*vm.get("f"), 60).error().type == "RecursionError");
}

TEST_CASE(
    "limits: a host function and a script that call each other without end are RecursionError") {
  for (bool compiles : {false, true}) {
    Vm vm({.limits = {.depth = 1'000'000}});
    int calls = 0;
    REQUIRE(vm.bind("back", [&](int64_t x) -> Outcome<Object> {
      calls++;
      if (compiles) return vm.eval("f(" + std::to_string(x) + ")");
      return vm.call(*vm.get("f"), x);
    }));
    REQUIRE(vm.run("def f(x): return back(x)\ntry: f(1)\nexcept RecursionError: caught = True\n"));
    CHECK(vm.get("caught")->to<bool>() == true);
    CHECK(calls > 20);
    CHECK(vm.run("f = lambda x: x\n"));
    CHECK(vm.eval("f(back(1))")->to<int64_t>() == 1);
  }
}
