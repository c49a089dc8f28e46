// Functions of the host in scripts.
#include "brine/brine.hpp"
#include "tests/support/catch.h"

using namespace brine::host;

static int64_t triple(int64_t x) { return 3 * x; }

// What the script sees when `call` raises.
static std::string raised(Vm& vm, const std::string& call) {
  auto r = vm.eval("caught(lambda: " + call + ")");
  return r ? *r->to<std::string>() : r.error().message;
}
static void prepare(Vm& vm) {
  REQUIRE(
      vm.run("def caught(f):\n"
             "    try:\n        f()\n"
             "    except BaseException as e:\n        return f'{type(e).__name__}: {e}'\n"
             "    return 'nothing'\n"));
}

TEST_CASE("functions: arguments and results of all types") {
  Vm vm;
  REQUIRE(vm.bind("add", [](int64_t a, int64_t b) { return a + b; }));
  REQUIRE(vm.bind("half", [](double x) { return x / 2; }));
  REQUIRE(vm.bind("both", [](bool a, bool b) { return a && b; }));
  REQUIRE(vm.bind("greet", [](const std::string& who) { return "hello " + who; }));
  REQUIRE(vm.bind("size", [](std::string_view s) { return s.size(); }));
  REQUIRE(vm.bind("first", [](const std::vector<Object>& v) { return v[0]; }));
  REQUIRE(vm.bind("same", [](Object o) { return o; }));
  REQUIRE(vm.bind("triple", triple));
  REQUIRE(vm.bind("small", [](uint8_t x) { return x; }));
  REQUIRE(vm.bind("big", [] { return ~uint64_t(0); }));
  REQUIRE(vm.bind("maybe", [](bool b) { return b ? std::optional<int>(1) : std::nullopt; }));
  REQUIRE(vm.bind("pair", [&vm] { return std::vector<Object>{vm.make(1), vm.make("b")}; }));
  int count = 0;
  REQUIRE(vm.bind("tick", [&count] { count++; }));
  REQUIRE(
      vm.run("assert add(1, 2) == 3\nassert half(3) == 1.5\nassert both(True, False) is False\n"
             "assert greet('x') == 'hello x'\nassert size('é') == 2\nassert first([5]) == 5\n"
             "x = [1]\nassert same(x) is x\nassert triple(4) == 12\nassert small(255) == 255\n"
             "assert big() == 2 ** 64 - 1\nassert maybe(True) == 1 and maybe(False) is None\n"
             "assert pair() == [1, 'b']\nassert tick() is None\ntick()\n"));
  CHECK(count == 2);
}

TEST_CASE("functions: arguments that do not fit") {
  Vm vm;
  prepare(vm);
  REQUIRE(vm.bind("add", [](int64_t a, int64_t b) { return a + b; }));
  REQUIRE(vm.bind("one", [](uint8_t a) { return a; }));
  REQUIRE(vm.bind("text", [](std::string s) { return s; }));
  CHECK(raised(vm, "add(1)") == "TypeError: add() takes 2 positional arguments but 1 was given");
  CHECK(raised(vm, "one(1, 2)") == "TypeError: one() takes 1 positional argument but 2 were given");
  CHECK(raised(vm, "add(1, 'x')") == "TypeError: add() argument 2 must be int, not str");
  CHECK(raised(vm, "text(None)") == "TypeError: text() argument 1 must be str, not NoneType");
  CHECK(raised(vm, "one(256)") == "OverflowError: one() argument 1 is out of range");
  CHECK(raised(vm, "one(-1)") == "OverflowError: one() argument 1 is out of range");
  CHECK(raised(vm, "add(2 ** 70, 1)") == "OverflowError: add() argument 1 is out of range");
  CHECK(raised(vm, "add(a=1, b=2)") == "TypeError: add() takes no keyword arguments");
}

TEST_CASE("functions: errors and C++ exceptions are Python exceptions") {
  Vm vm;
  prepare(vm);
  REQUIRE(vm.bind("bad", []() -> Outcome<int64_t> { return make_error("LookupError", "gone"); }));
  REQUIRE(vm.bind("own", []() -> Outcome<void> { return make_error("DiskError", "full"); }));
  REQUIRE(vm.bind("fine", []() -> Outcome<int64_t> { return int64_t(4); }));
  REQUIRE(vm.bind("done", []() -> Outcome<void> { return {}; }));
  REQUIRE(vm.bind("range_", [](int64_t) -> int64_t { throw std::out_of_range("5 of 3"); }));
  REQUIRE(vm.bind("value", []() -> int64_t { throw std::invalid_argument("no"); }));
  REQUIRE(vm.bind("memory", [] { throw std::bad_alloc(); }));
  REQUIRE(vm.bind("other", [] { throw std::runtime_error("oops"); }));
  REQUIRE(vm.bind("odd", [] { throw 7; }));
  CHECK(raised(vm, "bad()") == "LookupError: gone");
  CHECK(raised(vm, "own()") == "RuntimeError: DiskError: full");
  CHECK(vm.eval("fine()")->to<int64_t>() == 4);
  CHECK(vm.eval("done()")->is_none());
  CHECK(raised(vm, "range_(1)") == "IndexError: 5 of 3");
  CHECK(raised(vm, "value()") == "ValueError: no");
  CHECK(raised(vm, "memory()").starts_with("MemoryError"));
  CHECK(raised(vm, "other()") == "RuntimeError: oops");
  CHECK(raised(vm, "odd()") == "RuntimeError: a C++ exception");
}

TEST_CASE("functions: they call back, and an error goes through unchanged") {
  Vm vm;
  prepare(vm);
  REQUIRE(vm.bind("apply", [&vm](Object f, Object x) { return vm.call(f, x); }));
  REQUIRE(
      vm.run("class Own(Exception):\n    pass\n"
             "def fail(x):\n    raise Own(x)\n"
             "def outer(n):\n    return n if n == 0 else apply(outer, n - 1) + 1\n"));
  CHECK(vm.eval("apply(lambda x: x + 1, 2)")->to<int64_t>() == 3);
  CHECK(raised(vm, "apply(fail, 9)") == "Own: 9");
  CHECK(vm.eval("outer(50)")->to<int64_t>() == 50);
  auto r = vm.run("apply(fail, 1)", "t.py");
  CHECK(r.error().type == "Own");
  CHECK(r.error().traceback.find("in fail") != std::string::npos);
  CHECK(raised(vm, "outer(10 ** 6)").starts_with("RecursionError: maximum recursion depth"));
}

TEST_CASE("functions: collections while a host function calls back") {
  Vm vm;
  REQUIRE(vm.bind("apply", [&vm](Object f, Object x) { return vm.call(f, x); }));
  REQUIRE(
      vm.run("import gc\n"
             "def churn(x):\n"
             "    junk = [[i] for i in range(1000)]\n    gc.collect()\n    return [x, len(junk)]\n"
             "total = [apply(churn, str(i)) for i in range(20)]\n"
             "assert total[7] == ['7', 1000]\n"));
}

TEST_CASE("functions: they are values of the script, and travel by name") {
  Vm vm, other, without;
  REQUIRE(vm.bind("f", [](int64_t x) { return x; }));
  REQUIRE(other.bind("f", [](int64_t x) { return -x; }));
  CHECK(*vm.repr(*vm.get("f")) == "<built-in function f>");
  CHECK(vm.eval("callable(f) and f.__name__ == 'f'")->to<bool>() == true);
  REQUIRE(vm.run("def g(x):\n    yield f(x)\n    yield f(x + 1)\n"));
  Object g = *vm.call(*vm.get("g"), 1);
  CHECK((*vm.next(g))->to<int64_t>() == 1);
  auto bytes = vm.dumps(g);
  REQUIRE(bytes);
  CHECK((*other.next(*other.loads(*bytes)))->to<int64_t>() == -2);
  auto r = without.loads(*bytes);
  CHECK(r.error().type == "UnpicklingError");
  CHECK(r.error().message == "snapshot needs the host's function 'f', which this Vm does not have");
  // Once another has taken its name it is nobody's.
  Object old = *vm.get("f");
  REQUIRE(vm.bind("f", [] { return 0; }));
  CHECK(vm.dumps(*vm.make_list({old})).error().message ==
        "cannot pickle 'f', a function the host does not give by that name, at root[0]");
}

TEST_CASE("functions: what they hold is let go with the Vm") {
  auto held = std::make_shared<int>(1);
  {
    Vm vm;
    REQUIRE(vm.bind("f", [held] { return *held; }));
    CHECK(held.use_count() > 1);
    REQUIRE(vm.bind("f", [] { return 0; }));
    REQUIRE(vm.run("import gc\ngc.collect()\n"));
    CHECK(held.use_count() == 1);
    REQUIRE(vm.bind("g", [held] { return *held; }));
  }
  CHECK(held.use_count() == 1);
}
