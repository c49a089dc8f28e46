// Fuel: exact, alike in every run and under any slicing, paid by natives for the work they do. Finalizers have their own.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "brine/brine.hpp"
#include "tests/support/catch.h"

using namespace brine::host;

namespace {

std::string text_of(const std::filesystem::path& path) {
  std::stringstream s;
  s << std::ifstream(path).rdbuf();
  return s.str();
}

struct Ran {
  std::string out;  // what it printed, then the error that ended it
  uint64_t fuel = 0;
  size_t suspensions = 0;
};

// Runs a script to its end. With a slice, the host gives fuel in such pieces.
Ran run(const std::string& script, uint64_t slice = 0, bool stress = false) {
  Vm vm({.limits = {.fuel = slice}});
  Ran ran;
  std::string err;  // apart: what is buffered is written whenever the host has its turn
  vm.on_output([&](std::string_view text) { ran.out += text; },
               [&](std::string_view text) { err += text; });
  vm.on_refuel([&](Vm& v) { return v.refuel(slice), true; });
  if (stress) vm.stress_collector();
  uint64_t before = vm.fuel_used();
  Outcome<void> done = vm.run(script);
  while (!done && done.error().kind == Error::Kind::Suspended) {
    ran.suspensions++;
    vm.refuel(slice);
    Outcome<Object> more = vm.resume();
    done = more ? Outcome<void>() : Outcome<void>(more.error());
  }
  if (!done) ran.out += done.error().traceback;
  ran.out += err;
  ran.fuel = vm.fuel_used() - before;
  return ran;
}

// Scripts of the corpus that need nothing of the system.
std::vector<std::filesystem::path> corpus(std::initializer_list<const char*> folders) {
  std::vector<std::filesystem::path> found;
  for (const char* feature : folders) {
    std::filesystem::path folder = std::string(BRINE_SOURCE_ROOT) + "/tests/lang/" + feature;
    for (auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() != ".py" || entry.path().filename().string()[0] == '_') continue;
      std::string text = text_of(entry.path());
      auto has = [&](const char* word) { return text.find(word) != text.npos; };
      if (!has("Plain mode only") && !has("import time") && !has("open(") && !has("__file__"))
        found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

uint64_t cost(const std::string& setup, const std::string& expression) {
  Vm vm;
  auto ready = vm.run(setup + "def work():\n    return " + expression + "\n");
  if (!ready) FAIL(expression << ": " << ready.error().traceback);
  uint64_t before = vm.fuel_used();
  auto done = vm.call(*vm.get("work"));
  if (!done) FAIL(expression << ": " << done.error().traceback);
  return vm.fuel_used() - before;
}

}  // namespace

TEST_CASE("fuel: any slicing gives the same output and uses the same fuel") {
  auto scripts = corpus({"generators", "classes", "exceptions", "closures", "comprehensions",
                         "dicts", "lists", "sets", "strings", "decorators", "iteration", "numbers",
                         "finalizers", "pickle_module", "itertools_module", "functools_module",
                         "iterators", "heapq_bisect"});
  REQUIRE(scripts.size() > 60);
  size_t suspensions = 0;
  for (size_t i = 0; i < scripts.size(); i++) {
    std::string text = text_of(scripts[i]);
    INFO(scripts[i].string());
    Ran whole = run(text);
    CHECK(run(text).fuel == whole.fuel);
    for (uint64_t slice : {uint64_t(1 + i % 5), uint64_t(97 + i), uint64_t(1000 + i)}) {
      if (whole.fuel / slice > 20'000) continue;
      Ran sliced = run(text, slice);
      suspensions += sliced.suspensions;
      CHECK(sliced.out == whole.out);
      CHECK(sliced.fuel == whole.fuel);
    }
  }
  CHECK(suspensions > 10'000);
}

TEST_CASE("fuel: a run stops at the same point each time") {
  const char* text =
      "log = []\nclass C:\n    def __del__(self): self.x = 1\n    def __lt__(self, o):\n"
      "        return id(self) < id(o)\n"
      "def f(n):\n    C()\n    for i in range(100): pass\n    return sorted([C() for i in range(n "
      "% 7)]) and {str(n): n}\n"
      "n = 0\nwhile True:\n    f(n)\n    n += 1\n";
  std::map<uint64_t, int64_t> stopped;
  for (bool stress : {false, false, true}) {
    for (uint64_t fuel : {1000, 5001, 20'000}) {
      Vm vm({.limits = {.fuel = fuel}});
      if (stress) vm.stress_collector();
      REQUIRE(vm.run(text).error().kind == Error::Kind::Suspended);
      int64_t n = *vm.get("n")->to<int64_t>();
      CHECK(stopped.try_emplace(fuel, n).first->second == n);
      CHECK(vm.fuel_used() >= fuel);
      CHECK(vm.fuel_used() < fuel + 200);
    }
  }
}

TEST_CASE("fuel: collections and what ran before make no difference") {
  auto scripts = corpus({"generators", "classes", "closures", "dicts", "lists", "sets", "strings"});
  for (size_t i = 0; i < scripts.size(); i += 6) {
    std::string text = text_of(scripts[i]);
    INFO(scripts[i].string());
    Ran plain = run(text);
    if (plain.fuel > 20'000 || text.find("gc") != text.npos) continue;
    CHECK(run(text, 0, true).fuel == plain.fuel);
  }
  // Quickened and not: the same function cold and warm.
  Vm vm;
  REQUIRE(
      vm.run("class P:\n  def __init__(self, x): self.x = x\n"
             "  @property\n  def y(self): return self.x\n"
             "def g(n):\n  for i in range(n): yield i\n"
             "def f(n):\n  d = {}\n  for i in g(n):\n    d[i] = P(i).y + len(str(i))\n"
             "  return sum(d.values())\n"));
  auto f = vm.get("f");
  std::vector<uint64_t> used;
  for (int i = 0; i < 30; i++) {
    uint64_t before = vm.fuel_used();
    REQUIRE(vm.call(*f, 20));
    used.push_back(vm.fuel_used() - before);
  }
  for (uint64_t u : used) CHECK(u == used[0]);
}

TEST_CASE("fuel: natives pay for the work they do") {
  const char* work[] = {"list(range(n))",
                        "sorted(range(n, 0, -1))",
                        "sorted(strings)",
                        "''.join(['x'] * n)",
                        "n in [0] * n",
                        "l[:]",
                        "dict(d)",
                        "d.copy()",
                        "{**d}",
                        "d | d2",
                        "s.replace('a', 'b')",
                        "s.find('zz')",
                        "s.count('a')",
                        "s.split('a')",
                        "s.rsplit('b')",
                        "s.upper()",
                        "s.title()",
                        "s * 2",
                        "s == s2",
                        "s.strip('ab')",
                        "s.partition('zz')",
                        "s.isalpha()",
                        "s.splitlines()",
                        "b.replace(b'a', b'b')",
                        "b.find(b'zz')",
                        "b.hex()",
                        "b == b2",
                        "str(big)",
                        "big * big",
                        "big // 12345678901234567890123",
                        "big ** 2",
                        "big << n",
                        "big & big",
                        "math.gcd(big, big - 1)",
                        "re.findall('a', s)",
                        "re.sub('b', 'c', s)",
                        "re.split('b', s)",
                        "re.search('zz', s)",
                        "list(itertools.repeat(1, n))",
                        "list(itertools.chain(l, l))",
                        "collections.deque(itertools.repeat(1, n), 0)",
                        "list(itertools.accumulate(l))",
                        "sum(l)",
                        "max(l)",
                        "min(strings)",
                        "tuple(l)",
                        "set(l)",
                        "st | st2",
                        "st & st2",
                        "st - st2",
                        "st == st2",
                        "st.copy()",
                        "st.issubset(st2)",
                        "l + l",
                        "l * 2",
                        "l == l2",
                        "l < l2",
                        "l.count(5)",
                        "l.index(n - 1)",
                        "list(reversed(l))",
                        "l[::-1]",
                        "list(zip(l, l))",
                        "list(map(abs, l))",
                        "[*l]",
                        "l.reverse()",
                        "repr(l)",
                        "bytes(n)",

                        "bytearray(b)",
                        "s.encode('utf-16')",
                        "b.decode('utf-16')",

                        "hash(tuple(l))",
                        "all(l2) or any(z)",
                        "any(z)",
                        "collections.Counter(s)",
                        "collections.deque(l)",
                        "dq.rotate(n // 2)",
                        "dq.count(1)",
                        "dq.copy()",
                        "math.factorial(n // 20)",
                        "pickle.dumps(strings)",
                        "pickle.loads(pickled)",
                        "list(s)",
                        "s[::2]",
                        "'%s' % s",
                        "format(s, '>%d' % (4 * n))",
                        "s.translate({97: 98})",
                        "copy.copy(l)",
                        "frozenset(l)",
                        "d == d2",
                        "list(enumerate(l))",
                        "l.extend(l2)",
                        "dict.fromkeys(l)",
                        "list(filter(None, l))",
                        "l.insert(0, 1) or l.insert(0, 1)",
                        "list(d.items())",
                        "d.update(d3)",
                        "random.Random(1).shuffle(l)",
                        "random.Random(1).sample(l, n)",
                        "random.randbytes(n)",
                        "functools.reduce(max, l)",
                        "heapq.nsmallest(n // 2, l)",
                        "compile(source, 'f', 'exec')",
                        "eval(str(l))",
                        "list(itertools.permutations(range(6), 6)) * (n // 700)",
                        "int.from_bytes(b, 'big')",
                        "big.to_bytes(n, 'big')",
                        "math.fsum(l)",
                        "math.prod(z + [0] * n)"};
  auto setup = [](int n) {
    return "import re, itertools, collections, math, pickle, copy, random, functools, heapq, sys\n"
           "sys.set_int_max_str_digits(0)\nn = " +
           std::to_string(n) +
           "\nl = list(range(n)); l2 = list(range(n)); l3 = [5] * n; z = [0] * n\n"
           "d = dict.fromkeys(l); d2 = dict(d); d3 = {-i: i for i in l}; st = set(l); st2 = "
           "set(l)\n"
           "strings = [str(i) for i in l]; s = 'ab' * n; s2 = 'ab' * n; b = b'ab' * n\n"
           "b2 = b'ab' * n; big = 7 ** n; dq = collections.deque(l); pickled = "
           "pickle.dumps(strings)\n"
           "source = 'x = 1\\n' * (n // 10)\nre.findall('a', ''); re.sub('b', 'c', ''); "
           "re.split('b', '')\n"
           "re.search('zz', ''); random.seed(1)\n";
  };
  std::string little_setup = setup(2'000), much_setup = setup(16'000);
  for (const char* expression : work) {
    uint64_t little = cost(little_setup, expression), much = cost(much_setup, expression);
    INFO(expression << ": " << little << " and " << much);
    CHECK(much >= little + 60);
  }
}

TEST_CASE("fuel: what is refused for want of memory costs little") {
  Vm vm({.limits = {.memory = 8 << 20}});
  for (const char* text : {"'a' * 10**10", "[0] * 10**10", "b'a' * 10**10", "(0,) * 10**10"}) {
    INFO(text);
    uint64_t before = vm.fuel_used();
    CHECK(vm.eval(text).error().type == "MemoryError");
    CHECK(vm.fuel_used() - before < 1000);
  }
}

TEST_CASE("fuel: a native that runs out goes into debt, which is paid first") {
  Vm vm({.limits = {.fuel = 1000}});
  auto r = vm.run("y = 1\nx = [0] * 1_000_000\nx.count(1)\nwhile True: y += 1\n");
  CHECK(r.error().kind == Error::Kind::Suspended);
  int64_t debt = int64_t(vm.fuel_used()) - 1000;
  CHECK(debt > 50'000);
  CHECK(vm.get("y")->to<int64_t>() == 2);  // it suspends at the first jump backwards
  vm.refuel(uint64_t(debt) / 2);
  CHECK(vm.resume().error().kind == Error::Kind::Suspended);
  CHECK(vm.get("y")->to<int64_t>() == 2);
  vm.refuel(uint64_t(debt) / 2 + 100);
  CHECK(vm.resume().error().kind == Error::Kind::Suspended);
  CHECK(*vm.get("y")->to<int64_t>() > 50);
  CHECK(*vm.get("y")->to<int64_t>() < 150);
}

TEST_CASE("fuel: a native far beyond its fuel is stopped, unless the host gives more") {
  const char* text = "import itertools, collections\ncollections.deque(itertools.repeat(1), 0)\n";
  Vm vm({.limits = {.fuel = 100'000}});
  auto r = vm.run(text);
  CHECK((r.error().kind == Error::Kind::Stopped || r.error().kind == Error::Kind::Suspended));
  CHECK(vm.fuel_used() < 100'000 + (uint64_t(1) << 24) + 1'000'000);
  r = vm.run(
      "def f():\n    x = 'ab' * 10**6\n    try:\n"
      "        while True: x = x.replace('a', 'aa')[:3 * 10**6]\n    finally: print('no')\n");
  Vm more({.limits = {.fuel = 1000}});
  int asked = 0;
  more.on_refuel([&](Vm& v) { return asked++, v.refuel(100'000'000), true; });
  r = more.run("import math\nx = list(range(3 * 10**6))\nx.sort(key=lambda v: -v)\n");
  while (!r && r.error().kind == Error::Kind::Suspended) {
    more.refuel(1'000'000);
    auto on = more.resume();
    r = on ? Outcome<void>() : Outcome<void>(on.error());
  }
  CHECK(bool(r));
}

TEST_CASE("fuel: finalizers have an account of their own, and it ends too") {
  // The script's account does not see them.
  auto script_fuel = [](const char* body) {
    Vm vm({.limits = {.fuel = 10'000'000}});
    std::string text = std::string("import gc\nran = 0\nclass C:\n    def __del__(self):\n") +
                       "        global ran\n        ran += 1\n        " + body +
                       "\nfor i in range(500):\n    C()\ngc.collect()\n#";
    text.resize(300, '.');  // compiling costs by the length
    auto done = vm.run(text);
    INFO((done ? std::string() : done.error().traceback));
    CHECK(bool(done));
    CHECK(vm.get("ran")->to<int64_t>() == 500);
    return vm.fuel_used();
  };
  CHECK(script_fuel("pass") == script_fuel("for i in range(100): pass"));
  CHECK(script_fuel("pass") == script_fuel("sorted(range(1000))"));

  for (const char* endless :
       {"class C:\n    def __del__(self):\n        while True: pass\n",
        "import weakref\nclass C: pass\ndef forever(r):\n    while True: pass\n",
        "def g():\n    try: yield\n    finally:\n        while True: pass\n"
        "class C:\n    def __init__(self): self.g = g(); next(self.g)\n",
        "class C:\n    def __del__(self):\n        C()\n        for i in range(100000): [i]\n"}) {
    INFO(endless);
    Vm vm({.limits = {.fuel = 200'000}});
    std::string text(endless);
    text += text.find("weakref") == text.npos ? "C()\n"
                                              : "c = C()\nr = weakref.ref(c, forever)\nc = None\n";
    auto r = vm.run(text + "import gc\nwhile True:\n    gc.collect()\n");
    CHECK(r.error().kind == Error::Kind::Suspended);
    vm.drop();
    vm.refuel(200'000);
    CHECK(vm.run("x = 1\n"));
    Vm other({.limits = {.fuel = 200'000}});
    (void)bool(other.run(text));
    if (other.is_suspended()) other.drop();
    (void)bool(other.finish());  // ends
    CHECK((other.is_suspended() || other.fuel_used() < 300'000));
  }
  // Resumed, a finalizer goes on where it was.
  Vm vm({.limits = {.fuel = 5'000}});
  auto r = vm.run(
      "import gc\nn = 0\nclass C:\n    def __del__(self):\n        global n\n"
      "        while n < 20000: n += 1\nC()\ngc.collect()\nend = n\n");
  int rounds = 0;
  while (!r && r.error().kind == Error::Kind::Suspended) {
    rounds++;
    vm.refuel(5'000);
    auto on = vm.resume();
    r = on ? Outcome<void>() : Outcome<void>(on.error());
  }
  CHECK(bool(r));
  CHECK(rounds >= 3);
  CHECK(vm.get("end")->to<int64_t>() == 20000);
}
