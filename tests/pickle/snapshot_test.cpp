// Snapshots: round trips through the public API, and what becomes of bytes that someone has touched. Every byte of several
// snapshots is changed in several ways, the checksum made to fit again: a load answers with an error or an object, and
// the Vm goes on.
#include <cstring>

#include <xxhash.h>

#include "brine/brine.hpp"
#include "pickle/pointer_table.h"
#include "tests/support/catch.h"

using namespace brine;

namespace {

constexpr const char* kProgram = R"(
import pickle
def counter(n):
    total = 0
    try:
        for i in range(n):
            total += i
            yield total
    finally: pass
def closure(a):
    b = [a]
    def bump():
        nonlocal a
        a += 1
        return a, b
    return bump
class Point:
    __slots__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Child(Point):
    def length(self): return self.x + self.y
g = counter(5); next(g); next(g)
it = iter({'a': 1, 'b': 2}.items()); next(it)
data = {'l': [1, 2.5, 'é', b'x', 10 ** 40, None, (1, (2,))], 's': {1, 2}, 'f': frozenset([3])}
graph = [g, closure(3), Child(1, 2), it, data, [].append, len, map(str, [1, 2]), iter('abc'), ValueError('v', 1)]
)";

void seal(std::string& bytes) {
  uint64_t check = XXH3_64bits(bytes.data(), bytes.size() - 8);
  std::memcpy(bytes.data() + bytes.size() - 8, &check, 8);
}

std::string text_of(host::Vm& vm, const char* expression) {
  auto v = vm.eval(expression);
  REQUIRE(bool(v));
  auto s = vm.str(*v);
  REQUIRE(bool(s));
  return *s;
}

}  // namespace

TEST_CASE("round trips") {
  host::Vm vm;
  REQUIRE(bool(vm.run(kProgram)));
  CHECK(text_of(vm, "pickle.loads(pickle.dumps(data)) == data") == "True");
  CHECK(text_of(vm, "list(pickle.loads(pickle.dumps(g))), list(pickle.loads(pickle.dumps(g)))") ==
        "([3, 6, 10], [3, 6, 10])");
  CHECK(text_of(vm, "list(pickle.loads(pickle.dumps(it)))") == "[('b', 2)]");
  CHECK(text_of(vm, "pickle.loads(pickle.dumps(Child(1, 2))).length()") == "3");
  CHECK(text_of(vm, "type(pickle.loads(pickle.dumps(Child(1, 2)))) is Child") == "True");
  CHECK(text_of(vm, "pickle.loads(pickle.dumps(closure(3)))()") == "(4, [3])");
}

TEST_CASE("a snapshot goes on in another Vm") {
  std::string bytes;
  {
    host::Vm vm;
    REQUIRE(bool(vm.run(kProgram)));
    auto graph = vm.get("graph");
    REQUIRE(bool(graph));
    auto dumped = vm.dumps(*graph);
    REQUIRE(bool(dumped));
    bytes = *dumped;
  }
  host::Vm vm;
  auto loaded = vm.loads(bytes);
  REQUIRE(bool(loaded));
  REQUIRE(bool(vm.set("graph", *loaded)));
  CHECK(text_of(vm,
                "[next(graph[0]), graph[1](), graph[2].length(), next(graph[3]), graph[4]['s']]") ==
        "[3, (4, [3]), 3, ('b', 2), {1, 2}]");
}

TEST_CASE("a class stands for a written one only if it has its slots") {
  constexpr const char* kMade = R"(
import pickle
def made(*names):
    class Base: __slots__ = names
    class Made(Base): __slots__ = 'extra',
    return Made
)";
  host::Vm first;
  REQUIRE(bool(first.run(kMade)));
  REQUIRE(
      bool(first.run("m = made('p', 'q')(); m.p, m.q, m.extra = 1, 2, 3\n"
                     "n = made('k', 'l')\n"
                     "d, n.extra = n.extra, 4\n"
                     "o = n(); d.__set__(o, 5)\n"
                     "del n.__slots__\n")));
  auto bytes = first.dumps(*first.eval("m, (n, d, o)"));
  REQUIRE(bool(bytes));
  for (const char* other : {"", "made('p', 'q')", "made('q', 'p')"}) {
    INFO(other);
    host::Vm second;
    REQUIRE(bool(second.run(kMade)));
    REQUIRE(bool(second.run(std::string("held = ") + (*other ? other : "None") +
                            "\nheld and pickle.dumps(held)\n")));
    auto loaded = second.loads(*bytes);
    REQUIRE(bool(loaded));
    REQUIRE(bool(second.set("loaded", *loaded)));
    REQUIRE(bool(second.run("m, (n, d, o) = loaded")));
    CHECK(text_of(second, "m.p, m.q, m.extra") == "(1, 2, 3)");
    CHECK(text_of(second, "n.extra, d.__get__(o), o.extra, d") ==
          "(4, 5, 4, <member 'extra' of 'Made' objects>)");
  }
}

TEST_CASE("touched snapshots are refused or loaded, never worse") {
  host::Vm vm;
  REQUIRE(bool(vm.run(kProgram)));
  for (const char* what : {"graph", "data", "g"}) {
    auto object = vm.get(what);
    REQUIRE(bool(object));
    auto dumped = vm.dumps(*object);
    REQUIRE(bool(dumped));
    std::string bytes = *dumped;
    for (size_t i = 10; i + 8 < bytes.size(); i++)
      for (uint8_t change : {1, 2, 0x80, 0xff}) {
        std::string touched = bytes;
        touched[i] = char(uint8_t(touched[i]) ^ change);
        seal(touched);
        (void)bool(vm.loads(touched));
      }
    for (size_t n = 0; n < bytes.size(); n++) CHECK_FALSE(bool(vm.loads(bytes.substr(0, n))));
    CHECK(bool(vm.loads(bytes)));
  }
  CHECK(text_of(vm, "1 + 1") == "2");
}

TEST_CASE("newer versions and foreign bytes are refused by name") {
  host::Vm vm;
  REQUIRE(bool(vm.run(kProgram)));
  auto refusal = [&](const char* expression) {
    std::string source = "try: pickle.loads(" + std::string(expression) +
                         ")\nexcept (pickle.UnpicklingError, EOFError) as e: why = str(e)\n";
    REQUIRE(bool(vm.run(source)));
    return text_of(vm, "why");
  };
  CHECK(refusal("b'BRNE\\x03' + pickle.dumps(1)[5:]") ==
        "snapshot needs format 3, this Vm reads 1");
  CHECK(refusal("b'\\x80\\x04K\\x01.'").find("CPython") != std::string::npos);
  CHECK(refusal("b'hello'") == "not a snapshot: it does not start with 'BRNE'");
  CHECK(refusal("b''") == "Ran out of input");
  CHECK(refusal("pickle.dumps(1)[:-1] + b'!'").find("checksum") != std::string::npos);
}

TEST_CASE("PointerTable") {
  PointerTable table;
  std::vector<int> things(5000);
  for (uint32_t i = 0; i < things.size(); i++) CHECK(table.find_or_add(&things[i], i) == i);
  for (uint32_t i = 0; i < things.size(); i++) CHECK(table.find_or_add(&things[i], 9999) == i);
  table.clear();
  CHECK(table.size() == 0);
  CHECK(table.find_or_add(&things[7], 1) == 1);
}
