// Depth on small stacks: call chains cost register stack, not C stack, and what must nest is limited by the C stack left,
// on a thread with 256 KiB as on one with 8 MiB.
#include <pthread.h>

#include <functional>

#include "brine/brine.hpp"
#include "tests/support/catch.h"
#include "vm/base/c_stack.h"
#include "vm/base/sanitized.h"

using namespace brine::host;

namespace {

constexpr size_t kSmall = (256 << 10) * brine::kFrameScale;
constexpr size_t kUsual = 8 << 20;

// A sanitized build takes twenty times as long, so what takes time by its size is a tenth of it there; the small stack
// is still far too small for it. Scripts know it as `fewer`.
constexpr int kFewer = brine::kAddressSanitized ? 10 : 1;

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

// What the script printed, and its error.
std::string output_of(Vm& vm, std::string_view script) {
  std::string out;
  vm.on_output([&](std::string_view text) { out += text; }, [](std::string_view) {});
  auto done = vm.run(script);
  vm.flush();
  return done ? out : out + done.error().traceback;
}

std::string on_stack_of(size_t stack, std::string_view script) {
  std::string out;
  on_thread(stack, [&] {
    Vm vm(
        {.grants = {.files = true}, .path = {std::string(BRINE_SOURCE_ROOT) + "/tests/lang/deep"}});
    REQUIRE(vm.set("fewer", vm.make(kFewer)));
    out = output_of(vm, script);
  });
  return out;
}

}  // namespace

TEST_CASE("depth: chains through every protocol need no C stack") {
  CHECK(on_stack_of(kSmall, R"py(
import sys
from _chains import chains
sys.setrecursionlimit(10_000)
print(len(chains) > 125, [name for name, f in chains.items() if f(2000) != 2000])
)py") == "True []\n");
}

TEST_CASE("depth: a million frames") {
  CHECK(on_stack_of(kSmall, R"py(
import sys
from _chains import chains
sys.setrecursionlimit(5_000_000)
for name in "plain", "init", "property_get", "yield_from", "list_of_generator", "sorted_key", "raising":
    f = chains.pop(name)
    if f(1_000_000 // fewer) != 1_000_000 // fewer: print(name)
)py") == "");
}

TEST_CASE("depth: what nests on the C stack ends in RecursionError") {
  const char* script = R"py(
import bisect, collections, functools, itertools, re, sys, types
sys.setrecursionlimit(100_000)

def cases():
    class Key:
        def __hash__(self): return 1
        def __eq__(self, other): return {Key(): 1}.get(Key()) == 1
    yield lambda: {Key(): 1}[Key()]
    class Hash:
        def __hash__(self): return len({Hash()})
    yield lambda: {Hash()}
    yield lambda: {1} | {Hash()}
    yield lambda: collections.Counter([Hash()])
    yield lambda: functools.lru_cache(lambda x: x)(Hash())
    class Inside:
        def __hash__(self): return hash((Inside(),))
    yield lambda: hash((Inside(),))
    class Less:
        def __lt__(self, other): return sorted([Less(), Less()]) is None
    yield lambda: sorted([Less(), Less()])
    yield lambda: [Less(), Less()].sort()
    compare = lambda a, b: sorted([1, 2], key=functools.cmp_to_key(compare))[0]
    yield lambda: sorted([1, 2], key=functools.cmp_to_key(compare))
    class InSet:
        def __hash__(self): return 1
        def __eq__(self, other): return {InSet()} == {InSet()}
    yield lambda: {InSet()} == {InSet()}
    class Truth:
        def __bool__(self): return any([Truth()])
    yield lambda: all([Truth()])
    class Bind:
        def __get__(self, o, cls): return o()
    class Bound:
        __call__ = Bind()
    yield lambda: Bound()()
    class Slots:
        def __iter__(self):
            class C: __slots__ = Slots()
    yield lambda: type("C", (), {"__slots__": Slots()})
    class Index:
        def __index__(self): return len(list(itertools.repeat(1, Index())))
    yield lambda: itertools.repeat(1, Index())
    class Shown:
        def __repr__(self): return str(OSError(1, "a", Shown()))
    yield lambda: str(OSError(1, "a", Shown()))
    f = int
    for i in range(100_000 // fewer): f = types.MethodType(f, i)
    yield f
    p = int
    class Partial(functools.partial): pass
    for i in range(100_000 // fewer):
        p = Partial(p)
        p.x = i
    yield p
    h = ()
    for i in range(100_000 // fewer): h = frozenset([h])
    g = ()
    for i in range(100_000 // fewer): g = frozenset([g])
    yield lambda: h == g
    # What does not nest ends there too, by the limit.
    class Add:
        def __radd__(self, other): return sum([Add()])
    yield lambda: sum([Add()])
    class Find:
        def __eq__(self, other): return [Find()].index(1)
    yield lambda: [Find()].count(1)
    class Search:
        def __lt__(self, other): return bisect.bisect([Search()], Search()) == 5
    yield lambda: bisect.bisect([Search()], Search())
    class Pair:
        def __eq__(self, other): return (Pair(),) == (Pair(),)
    yield lambda: (Pair(),) == (Pair(),)
    key = lambda x: sorted([2, 1], key=key)
    yield lambda: sorted([1, 2], key=key)
    def replace(match): return re.sub("a", replace, "aa")
    yield lambda: re.sub("a", replace, "aa")
    class Format:
        def __format__(self, spec): return f"{Format():{Format()}}"
    yield lambda: format(Format())

for i, f in enumerate(cases()):
    try: print(i, "ended", f())
    except RecursionError as e:
        if not str(e).startswith("maximum recursion depth exceeded"): print(i, e)
print("still here", sum(range(10)))
)py";
  CHECK(on_stack_of(kSmall, script) == "still here 45\n");
  CHECK(on_stack_of(kUsual, script) == "still here 45\n");
}

TEST_CASE("depth: deep data") {
  CHECK(on_stack_of(kSmall, R"py(
import collections, gc, pickle, types
N = 300_000 // fewer
class Node:
    def __init__(self, next): self.next = next
def closure(x): return lambda: x
def generator(x): yield x
def delegating(x):
    yield
    yield from x or ()
def failed(x):
    e = ValueError()
    e.__context__ = x
    return e
plain = dict(list=lambda x: [x], tuple=lambda x: (x,), dict=lambda x: {0: x}, slice=slice)
others = dict(node=Node, closure=closure, generator=generator, delegating=delegating, error=failed,
              deque=lambda x: collections.deque([x]), method=lambda x: types.MethodType(len, x or 1))
for name, make in {**plain, **others}.items():
    x = y = None
    for _ in range(N): x, y = make(x), make(y)
    gc.collect()
    z = pickle.loads(pickle.dumps(x))
    if type(z) is not type(x): print(name)
    if name in plain or name == "deque":
        if x != z or x != y: print(name, "differs")
    if name in plain and len(repr(x)) < 2 * N: print(repr(x)[:100])
    del x, y, z
gc.collect()
)py") == "");
}

TEST_CASE("depth: source nested deeply is compiled or refused") {
  CHECK(on_stack_of(kSmall, R"py(
import re
def ask(source, mode="eval"):
    try: compile(source, "x", mode)
    except (RecursionError, MemoryError, SyntaxError) as e: return type(e).__name__
    return "compiled"
N = 10_000
nested = ["(" * N + ")" * N, "[" * N + "]" * N, "f(" * N + ")" * N, "-" * N + "1", "not " * N + "1", "lambda: " * N + "1",
          "{1: " * N + "1" + "}" * N, "1 if 1 else " * N + "1", "x[" * N + "0" + "]" * N, "1 ** " * N + "1",
          "f'{" * N + "1" + "}'" * N, "(" * N, "[x for x in " * N + "1" + "]" * N, "(yield " * N + ")" * N,
          "f'{" + "(" * N + ")" * N + "}'", "*" * N + "x", "await " * N + "x", "(x := " * N + "1" + ")" * N]
chained = ["+".join("1" * N), "f" + "(1)" * N, "x" + ".a" * N, "x" + "[0]" * N, "<".join("1" * N), " and ".join("x" * N),
           "'a' " * N, ",".join("1" * N)]
print(*sorted({ask(source) for source in nested}))
print(*sorted({ask(source) for source in chained}))
statements = ["".join(" " * i + "if x:\n" for i in range(N // 10)) + " " * (N // 10) + "pass\n",
              "if x: pass\n" + "elif x: pass\n" * N, "a = " * N + "1\n", "try: pass\n" + "except x: pass\n" * N,
              "".join(" " * i + "def f():\n" for i in range(90)) + " " * 90 + "pass\n", "@x\n" * N + "def f(): pass\n",
              "".join(" " * i + "class f:\n" for i in range(90)) + " " * 90 + "pass\n", "with " + "x, " * N + "x: pass\n"]
print(*[ask(source, "exec") for source in statements])
for pattern in "(" * N + ")" * N, "(?:" * N + ")" * N, "(?:a|" * N + ")" * N, "[" * N, "(a*" * N + ")*" * N:
    try: re.compile(pattern)
    except (re.error, RecursionError): pass
for text in "{:" + "{:" * N + "}" * N + "}", "{0" + "[0]" * N + "}", "{0" + ".a" * N + "}", "%(" + "(" * N + ")" * N + ")s":
    try: text.format(1)
    except (ValueError, RecursionError, TypeError, AttributeError, IndexError): pass
    try: text % {}
    except (KeyError, ValueError, TypeError): pass
)py") == "MemoryError SyntaxError compiled\ncompiled\n"
         "IndentationError compiled compiled compiled compiled compiled compiled SyntaxError\n");
}

TEST_CASE("depth: what code makes while it only returns is collected") {
  Vm vm({.limits = {.memory = 16 << 20}});
  CHECK(output_of(vm, R"py(
import sys
sys.setrecursionlimit(10_000)
def text(n): return "y" + text(n - 1) if n else "x" * 50_000
def items(n): return items(n - 1)[:] if n else [0] * 5000
print(len(text(4000)), len(items(4000)))
)py") == "54000 5000\n");
}

TEST_CASE("depth: a Vm may be used by one thread after another") {
  std::string_view script = R"py(
import sys
sys.setrecursionlimit(100_000)
class Key:
    def __hash__(self): return 1
    def __eq__(self, other): return {Key(): 1}.get(Key()) == 1
try: {Key(): 1}[Key()]
except RecursionError: print("stopped")
)py";
  std::unique_ptr<Vm> vm;
  on_thread(kUsual, [&] { vm = std::make_unique<Vm>(); });
  for (size_t stack : {kSmall, size_t(1) << 20, kUsual})
    on_thread(stack, [&] { CHECK(output_of(*vm, script) == "stopped\n"); });
  on_thread(kSmall, [&] { vm.reset(); });
}
