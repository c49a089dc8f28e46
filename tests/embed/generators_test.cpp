// Generators driven by the host; snapshots between Vms.
#include "brine/brine.hpp"
#include "tests/support/catch.h"

using namespace brine::host;

static const char* kCounter =
    "def counter(n):\n"
    "    total = 0\n"
    "    try:\n"
    "        for i in range(n):\n"
    "            got = yield total\n"
    "            total += got or i\n"
    "        return total\n"
    "    finally:\n"
    "        log.append('closed')\n"
    "log = []\n";

TEST_CASE("generators: next and send") {
  Vm vm;
  REQUIRE(vm.run(kCounter));
  Object g = *vm.eval("counter(3)");
  CHECK(vm.send(g, vm.make(1)).error().message ==
        "can't send non-None value to a just-started generator");
  CHECK((*vm.next(g))->to<int64_t>() == 0);
  CHECK((*vm.send(g, vm.make(10)))->to<int64_t>() == 10);
  CHECK((*vm.next(g))->to<int64_t>() == 11);
  CHECK_FALSE(vm.next(g)->has_value());
  CHECK_FALSE(vm.next(g)->has_value());
  CHECK(*vm.str(*vm.get("log")) == "['closed']");
}

TEST_CASE("generators: any iterator can be stepped, errors come out") {
  Vm vm;
  Object it = *vm.eval("iter([1, None])");
  CHECK((*vm.next(it))->to<int64_t>() == 1);
  auto none = vm.next(it);
  REQUIRE(none);
  REQUIRE(none->has_value());
  CHECK((*none)->is_none());
  CHECK_FALSE(vm.next(it)->has_value());
  CHECK(vm.next(vm.make(3)).error().message == "'int' object is not an iterator");
  CHECK(vm.send(it, vm.make(1)).error().type == "AttributeError");
  Object bad = *vm.eval("(1 / x for x in [0])");
  CHECK(vm.next(bad).error().type == "ZeroDivisionError");
  CHECK_FALSE(vm.next(bad)->has_value());
  REQUIRE(vm.run("class It:\n  def __next__(self): raise StopIteration\n"));
  CHECK_FALSE(vm.next(*vm.eval("It()"))->has_value());
}

TEST_CASE("generators: one goes on in another Vm") {
  std::string bytes;
  {
    Vm vm;
    REQUIRE(vm.run(kCounter));
    Object g = *vm.eval("counter(3)");
    CHECK((*vm.next(g))->to<int64_t>() == 0);
    CHECK((*vm.send(g, vm.make(10)))->to<int64_t>() == 10);
    auto dumped = vm.dumps(g, {.move = true});
    REQUIRE(dumped);
    bytes = *dumped;
    CHECK(vm.next(g).error().message == "generator was moved");
    REQUIRE(vm.finish());
    CHECK(*vm.str(*vm.get("log")) == "[]");  // its finally runs where it ends
  }
  Vm vm;
  auto g = vm.loads(bytes);
  REQUIRE(g);
  CHECK((*vm.next(*g))->to<int64_t>() == 11);
  CHECK_FALSE(vm.next(*g)->has_value());
}

TEST_CASE("generators: a dump without move is a fork") {
  Vm vm, other;
  REQUIRE(vm.run(kCounter));
  Object g = *vm.eval("counter(5)");
  REQUIRE(vm.next(g));
  auto bytes = vm.dumps(g);
  REQUIRE(bytes);
  Object copy = *other.loads(*bytes), again = *other.loads(*bytes);
  CHECK((*vm.send(g, vm.make(1)))->to<int64_t>() == 1);
  CHECK((*other.send(copy, other.make(2)))->to<int64_t>() == 2);
  CHECK((*other.send(again, other.make(3)))->to<int64_t>() == 3);
}

TEST_CASE("snapshots: code can join a live module") {
  Vm vm, other;
  REQUIRE(vm.run("rate = 2\ndef price(x):\n    return x * rate\n"));
  auto bytes = vm.dumps(*vm.get("price"));
  REQUIRE(bytes);
  REQUIRE(other.run("rate = 5\n"));
  CHECK(other.call(*other.loads(*bytes), 3)->to<int64_t>() == 6);
  CHECK(other.call(*other.loads(*bytes, *other.import_module("__main__")), 3)->to<int64_t>() == 15);
  CHECK(other.loads(*bytes, other.make(1)).error().type == "TypeError");
}

TEST_CASE("snapshots: bad bytes are a clear error") {
  Vm vm;
  auto bytes = vm.dumps(*vm.eval("[1, 2, {'a': 'b'}]"));
  REQUIRE(bytes);
  CHECK(*vm.repr(*vm.loads(*bytes)) == "[1, 2, {'a': 'b'}]");
  CHECK(vm.loads("").error().type == "EOFError");
  CHECK(vm.loads("nonsense").error().type == "UnpicklingError");
  for (size_t n = 0; n < bytes->size(); n++) {
    CHECK_FALSE(vm.loads(std::string_view(*bytes).substr(0, n)));
    std::string flipped = *bytes;
    flipped[n] = char(flipped[n] ^ 0x10);
    CHECK_FALSE(vm.loads(flipped));
  }
  REQUIRE(vm.run("import sys\nout = {'log': sys.stdout}\n"));
  CHECK(vm.dumps(*vm.get("out")).error().message == "cannot pickle 'file' object at root['log']");
}

// Whatever ends it.
TEST_CASE("generators: a move is done or was never begun") {
  const char* program =
      "import pickle\n"
      "def g(n):\n"
      "    yield bytes(n)\n"
      "    yield 'alive'\n"
      "made = [g(1000 + i) for i in range(200)]\n"
      "kept = [next(x) for x in made]\n"
      "def look():\n"
      "    told = set()\n"
      "    for x in made:\n"
      "        try: told.add(next(x))\n"
      "        except RuntimeError as e: told.add(str(e))\n"
      "    return ','.join(told)\n";
  int moved = 0, alive = 0;
  auto check = [&](Vm& vm, bool done) {
    vm.refuel(100'000'000);
    std::string told = *(*vm.eval("look()")).to<std::string>();
    CHECK(told == (done ? "generator was moved" : "alive"));
    (done ? moved : alive)++;
  };
  SECTION("memory") {
    for (size_t kib = 900; kib < 3000; kib += 20) {
      Vm vm({.limits = {.memory = kib << 10, .fuel = 100'000'000}});
      if (!vm.run(program)) continue;
      bool done = bool(vm.dumps(*vm.get("made"), {.move = true}));
      check(vm, done);
    }
    CHECK(alive > 0);
  }
  SECTION("fuel") {  // a dump goes on in debt
    Vm first({.limits = {.fuel = 100'000'000}});
    REQUIRE(first.run(program));
    for (uint64_t more = 1; more < 8000; more += 100) {
      Vm vm({.limits = {.fuel = first.fuel_used() + more}});
      REQUIRE(vm.run(program));
      auto bytes = vm.dumps(*vm.get("made"), {.move = true});
      bool done = bool(bytes);
      if (vm.is_suspended()) vm.drop();
      check(vm, done);
    }
  }
  CHECK(moved > 0);
}
