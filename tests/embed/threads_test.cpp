// Many Vms, on several threads, on small stacks.
#include <pthread.h>

#include <thread>

#include "brine/brine.hpp"
#include "tests/support/catch.h"
#include "vm/base/c_stack.h"
#include "vm/base/sanitized.h"

using namespace brine::host;

TEST_CASE("vms: thousands in one process") {
  constexpr int kMany = brine::kAddressSanitized ? 200 : 2000;
  std::vector<std::unique_ptr<Vm>> all;
  for (int i = 0; i < kMany; i++) {
    all.push_back(std::make_unique<Vm>());
    REQUIRE(all.back()->set("i", all.back()->make(i)));
    REQUIRE(all.back()->run(
        "class C:\n    pass\nc = C()\nc.x = [i]\ndef f():\n    yield c.x[0]\ng = f()\n"));
  }
  for (int i = 0; i < kMany; i++) {
    Vm& vm = *all[size_t(i)];
    CHECK((*vm.next(*vm.get("g")))->to<int64_t>() == i);
    CHECK(vm.memory_used() < 512 * 1024);
  }
}

static const char* kWork =
    "import re, random, functools, collections, itertools, pickle, math, operator\n"
    "class Shape:\n"
    "    def __init__(self, n): self.n = n\n"
    "    def area(self): return self.n * self.n\n"
    "def gen(n):\n"
    "    for i in range(n):\n"
    "        yield Shape(i)\n"
    "total = 0\n"
    "for round in range(20):\n"
    "    total += sum(s.area() for s in gen(100))\n"
    "    d = collections.Counter(re.findall(r'\\w+', 'a b c a b a' * 5))\n"
    "    text = f'{d!r} {math.sqrt(2):.3f}'\n"
    "    g = gen(5); next(g)\n"
    "    h = pickle.loads(pickle.dumps(g))\n"
    "    total += sum(s.n for s in h)\n"
    "    try:\n        raise ValueError(total)\n"
    "    except ValueError as e:\n        last = str(e)\n";

TEST_CASE("vms: on several threads at a time") {
  std::vector<std::thread> threads;
  std::vector<int64_t> totals(4);
  for (size_t t = 0; t < totals.size(); t++)
    threads.emplace_back([&totals, t] {
      for (int i = 0; i < 5; i++) {
        Vm vm;
        auto done = vm.run(kWork);
        totals[t] = done ? *vm.get("total")->to<int64_t>() : -1;
      }
    });
  for (auto& thread : threads) thread.join();
  for (int64_t total : totals) CHECK(total == 20 * (328350 + 10));
}

TEST_CASE("vms: one goes from thread to thread") {
  Vm vm;
  REQUIRE(vm.run("n = 0\ndef deep(k):\n    return k and 1 + deep(k - 1)\n"));
  for (int i = 0; i < 8; i++)
    std::thread([&] { (void)bool(vm.run("n += deep(500)\n[[n]] == [[n]]\n")); }).join();
  CHECK(vm.get("n")->to<int64_t>() == 4000);
}

static void* on_small_stack(void* argument) {
  auto& failures = *static_cast<std::vector<std::string>*>(argument);
  Vm vm;
  auto check = [&](const char* what, bool good) {
    if (!good) failures.push_back(what);
  };
  check("work", bool(vm.run(kWork)));
  check("calls", bool(vm.run("import sys\nsys.setrecursionlimit(100000)\n"
                             "def f(n): return n and 1 + f(n - 1)\nassert f(50000) == 50000\n")));
  auto nested =
      vm.run("class E:\n    def __eq__(self, o): return [E()] == [E()]\n[E()] == [E()]\n");
  check("nested", !nested && nested.error().type == "RecursionError");
  std::string parens(5000, '(');
  auto source = vm.run("x = " + parens + "1" + std::string(5000, ')') + "\n");
  check("source",
        !source && (source.error().type == "SyntaxError" || source.error().type == "MemoryError" ||
                    source.error().type == "RecursionError"));
  check("depth", bool(vm.run("x = []\nfor i in range(100000): x = [x]\ny = repr(x)\n")));
  check("numbers",
        bool(vm.run("x = 7 ** 50000\ny = str(x // 3 ** 20000 % 10 ** 4000)\nz = int(y)\n")));
  check("regex",
        bool(vm.run("import re\nre.compile('(' * 50 + 'a*' + ')' * 50).match('a' * 1000)\n")));
  check("after", bool(vm.run("1")));
  return nullptr;
}

// The sanitizers' frames are as many times larger.
TEST_CASE("vms: on a thread with a stack of 256 KiB") {
  std::vector<std::string> failures;
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  REQUIRE(pthread_attr_setstacksize(&attributes, 256 * 1024 * brine::kFrameScale) == 0);
  pthread_t thread;
  REQUIRE(pthread_create(&thread, &attributes, on_small_stack, &failures) == 0);
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
  for (auto& f : failures) CHECK(f == "");
}
