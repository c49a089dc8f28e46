// Depth: call chains cost register stack, not C stack, and what must nest is limited by the C stack left, on a thread
// with 256 KiB as on one with 8 MiB.
#include <pthread.h>

#include <functional>
#include <string>

#include "brine/brine.hpp"
#include "tests/support/catch.h"

namespace {

void on_thread(size_t stack, std::function<void()> body) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  REQUIRE(pthread_attr_setstacksize(&attributes, stack) == 0);
  pthread_t thread;
  auto start = [](void* f) -> void* {
    (*static_cast<std::function<void()>*>(f))();
    return nullptr;
  };
  REQUIRE(pthread_create(&thread, &attributes, start, &body) == 0);
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
}

// What the script printed, or its error.
std::string output_of(brine::Vm& vm, const std::string& script) {
  std::string out;
  vm.on_output([&](std::string_view text) { out += text; }, [](std::string_view) {});
  auto done = vm.run(script);
  if (!done) out += done.error().traceback + done.error().message;
  vm.flush();
  return out;
}
brine::Options with_scripts() {
  brine::Options options;
  options.grants.files = true;
  options.path = {std::string(BRINE_SOURCE_ROOT) + "/tests/lang/deep"};
  return options;
}

std::string on_small_stack(const std::string& script) {
  std::string out;
  on_thread(256 * 1024, [&] {
    brine::Vm vm(with_scripts());
    out = output_of(vm, script);
  });
  return out;
}

}  // namespace

TEST_CASE("chains through every protocol need no C stack") {
  const char* script = R"(
import sys
from _chains import chains
sys.setrecursionlimit(100_000)
print([name for name, f in chains.items() if f(5000) != 5000])
)";
  CHECK(on_small_stack(script) == "[]\n");
}

TEST_CASE("what nests on the C stack raises RecursionError in time") {
  const char* script = R"(
import sys
sys.setrecursionlimit(10_000_000)
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other): return {Key(self.n + 1): 1}.get(Key(0)) == 1
class Hash:
    def __hash__(self): return hash((Hash(),)) if not stop else 1
class Less:
    def __lt__(self, other): return sorted([Less(), Less()]) is None
class Equal:
    def __eq__(self, other): return [Equal()].index(1)
class Find:
    def __eq__(self, other): return [Find()].count(1)
class Get:
    def __get__(self, o, cls): return o()
class Bound:
    __call__ = Get()
def in_table(): {Key(0): 1}[Key(1)]
def hashing(): hash((Hash(),))
def in_set(): {Hash()}
def sorting(): sorted([Less(), Less()])
def smallest(): min(Less(), Less())
def counting(): [Find()].count(1)
def index(): [Equal()].index(1)
def calling(): Bound()()
def bisecting():
    import bisect
    class B:
        def __lt__(self, o): return bisect.bisect([B()], B()) == 5
    bisect.bisect([B()], B())
def eq_of_tuples():
    class E:
        def __eq__(self, o): return (E(),) == (E(),)
    (E(),) == (E(),)
def eq_of_dicts():
    class E:
        def __eq__(self, o): return {1: E()} == {1: E()}
    {1: E()} == {1: E()}
def key_in_a_sort():
    import functools
    c = lambda a, b: sorted([1, 2], key=functools.cmp_to_key(c))[0]
    sorted([1, 2], key=functools.cmp_to_key(c))
stop = False
for f in in_table, hashing, in_set, sorting, smallest, counting, index, calling, bisecting, \
         eq_of_tuples, eq_of_dicts, key_in_a_sort:
    sys.setrecursionlimit(3000 if f in (smallest, counting, index, calling, bisecting, eq_of_tuples, eq_of_dicts) else 10_000_000)
    try: f(); print(f.__name__, "ended")
    except RecursionError as e: print(str(e)[:32])
print("still here", sum(range(10)))
)";
  std::string expected;
  for (int i = 0; i < 12; i++) expected += "maximum recursion depth exceeded\n";
  expected += "still here 45\n";
  CHECK(on_small_stack(script) == expected);
  on_thread(8 << 20, [&] {
    brine::Vm vm(with_scripts());
    CHECK(output_of(vm, script) == expected);
  });
}

TEST_CASE("deep structures on a small stack") {
  const char* script = R"(
import gc, pickle
N = 200_000
def nested(make):
    x = None
    for _ in range(N): x = make(x)
    return x
class Node:
    def __init__(self, next): self.next = next
def closure(x): return lambda: x
def generator(x): yield x
def failed(x):
    e = ValueError()
    e.__context__ = x
    return e
def said(f):
    try: f(); return "done"
    except RecursionError: return "RecursionError"
kinds = dict(list=lambda x: [x], tuple=lambda x: (x,), dict=lambda x: {0: x}, node=Node, closure=closure,
             generator=generator, error=failed)
for name, make in kinds.items():
    x = nested(make)
    gc.collect()
    y = pickle.loads(pickle.dumps(x))
    print(name, type(y) is type(x), said(lambda: repr(x)), said(lambda: x == y))
    del x, y
gc.collect()
def ask(source):
    try: eval(source)
    except (RecursionError, MemoryError, SyntaxError) as e: return type(e).__name__
    return "done"
print(ask("[" * 100_000 + "]" * 100_000), ask("-" * 100_000 + "1"), ask("(" * 5000 + ")" * 5000), ask("+".join("1" * 50_000)),
      ask("f" + "(1)" * 50_000), ask("lambda: " * 50_000 + "1"))
)";
  std::string out = on_small_stack(script);
  INFO(out);
  for (const char* name : {"list", "tuple", "dict", "node", "closure", "generator", "error"})
    CHECK(out.find(std::string(name) + " True") != out.npos);
  CHECK(out.find("Traceback") == out.npos);
}

TEST_CASE("a Vm may be used by one thread after another") {
  const char* script = R"(
class Key:
    def __hash__(self): return 1
    def __eq__(self, other): return {Key(): 1}.get(Key()) == 1
try: {Key(): 1}[Key()]
except RecursionError: print("stopped")
)";
  std::unique_ptr<brine::Vm> vm;
  on_thread(8 << 20, [&] { vm = std::make_unique<brine::Vm>(with_scripts()); });
  for (size_t stack : {256 << 10, 1 << 20, 8 << 20})
    on_thread(stack, [&] {
      CHECK(output_of(*vm, "import sys\nsys.setrecursionlimit(100000)\n" + std::string(script)) ==
            "stopped\n");
    });
  on_thread(256 << 10, [&] { vm.reset(); });
}
