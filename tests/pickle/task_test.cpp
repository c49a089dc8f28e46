// Tasks: scripts that run out of fuel again and again, whose whole stack is written each time and goes on in a fresh Vm.
// What they print all together is what an uninterrupted run prints.
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "embed/inside.h"
#include "tests/support/catch.h"
#include "tests/support/temporary.h"

using namespace brine;

namespace {

struct Script {
  const char* name;
  const char* text;
};

constexpr Script kScripts[] = {
    {"recursion", R"(
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(fib(8), deep(60))
)"},
    {"generators on the stack", R"(
def inner(n):
    for i in range(n):
        got = yield i * i
        if got: print('got', got)
def outer():
    total = yield from inner(4)
    try:
        for x in inner(3): yield x + sum(y for y in inner(2))
    finally: print('closed')
    return 7
def both():
    r = yield from outer()
    print('r', r)
g = both()
print(next(g), g.send('a'))
for x in g: print(x)
def walk(t):
    if t:
        yield from walk(t[0]); yield t[1]; yield from walk(t[2])
print(list(walk((((None, 1, None), 2, None), 3, (None, 4, None)))))
)"},
    {"exceptions", R"(
class E(Exception):
    def __init__(self, n):
        for i in range(3): n += i
        super().__init__(n)
def f(n):
    try:
        if n == 0: raise E(5)
        f(n - 1)
    except E as e:
        if n < 2:
            try: [1 // (k - 1) for k in range(3)]
            except ZeroDivisionError as z: print(type(z.__context__).__name__, e.args)
            raise
        print('caught', n, e)
    finally:
        for i in range(2): print('finally', n, i)
f(4)
def throwing():
    while True:
        try: yield 1
        except ValueError as e:
            for i in range(3): pass
            print('in', e)
def delegating():
    x = [1, 2]
    yield from throwing()
g = delegating(); next(g); g.throw(ValueError('v')); print(next(g)); g.close()
)"},
    {"with", R"(
class C:
    def __init__(self, n): self.n = n
    def __enter__(self):
        for i in range(2): print('enter', self.n, i)
        return self
    def __exit__(self, t, v, tb):
        for i in range(2): print('exit', self.n, t and t.__name__)
        return True
with C(1) as a, C(2) as b:
    for i in range(3): print(a.n + b.n + i)
    raise KeyError('k')
print('after')
)"},
    {"sorting and folding", R"(
def key(x):
    r = 0
    for i in range(3): r += x * i
    return -r
print(sorted([3, 1, 2, 5, 4], key=key), max([1, 5, 2], key=key))
l = ['bb', 'a', 'ccc']
l.sort(key=lambda s: sum(1 for c in s), reverse=True)
print(l)
print(list(map(key, filter(lambda v: v % 2, range(5)))), dict(zip('abc', (key(i) for i in range(3)))))
print(sum(key(i) for i in range(5)), any(key(i) for i in range(3)), ' '.join(str(key(i)) for i in range(3)))
)"},
    {"classes", R"(
def deco(c):
    for i in range(3): c.marks = i
    return c
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        for i in range(2): pass
        return super().__new__(m, name, bases, ns)
class D:
    def __set_name__(self, owner, name):
        for i in range(2): self.name = name
    def __get__(self, o, t): return ('D', self.name)
@deco
class A(metaclass=Meta, extra=1):
    d = D()
    squares = [i * i for i in range(4)]
    for i in range(3): locals()['v%d' % i] = i
    def __init_subclass__(cls, **kw):
        for i in range(2): pass
        print('sub', cls.__name__, kw)
    def __init__(self, n):
        self.n = 0
        for i in range(n): self.n += i
    def __add__(self, o): return self.n + (o.n if isinstance(o, A) else o)
    __radd__ = __add__
    def __lt__(self, o):
        for i in range(2): pass
        return self.n < o.n
    def __bool__(self):
        for i in range(2): pass
        return self.n > 3
    def __getattr__(self, name): return name * 2
    def __contains__(self, x):
        for i in range(2): pass
        return x == self.n
    def __iter__(self):
        for i in range(3): yield i + self.n
    def __repr__(self): return 'A(%d)' % sum([self.n])
class B(A, mark='m'): pass
a, b = A(4), B(3)
print(a.squares, A.marks, a.d, a + b, 1 + a, a < b, b < a, 6 in a, not a, not b, b.other)
if a: print('true')
if b < a: print('less')
x, y, z = a
print(x, y, z, [a, b], f'{a!r:>8}')
print(*a, **{'sep': '-'})
)"},
    {"closures and names", R"(
def counter():
    n = 0
    def up():
        nonlocal n
        for i in range(2): n += i
        return n
    return up
c = counter()
print([c() for i in range(4)], {k: c() for k in 'ab'}, {c() for i in range(2)})
import collections, functools, itertools
print(collections.Counter(x % 3 for x in range(10)))
@functools.lru_cache(maxsize=None)
def slow(n):
    for i in range(3): pass
    return n if n < 2 else slow(n - 1) + slow(n - 2)
print(slow(10), functools.reduce(lambda a, b: a * 2 + b, itertools.islice(itertools.count(3), 4)))
from itertools import groupby
print([(k, list(g)) for k, g in groupby('aabbc', key=lambda ch: ch.upper())])
exec('for q in range(3): print(q)')
print(eval('[k for k in range(3)]'))
)"},
};

void collect_output(host::Vm& vm, std::string& out) {
  auto take = [&out](std::string_view text) { out += text; };
  vm.on_output(take, take);
}

host::Outcome<void> resume(host::Vm& vm) { return nothing(vm.resume()); }

void give_fuel(Machine& m, int64_t units) {
  request_look(m);
  m.fuel = units;
}

std::string message_of(Machine& m) {
  Value e = take_raised(m);
  Result<Value> text = nest(m, brine::str(m, e));
  return text.ok() ? std::string(cast<Str>(text.take())->view()) : "?";
}

std::unique_ptr<host::Vm> make_vm(std::string& out, const std::string& folder = "") {
  host::Options options;
  options.grants.clock = true;
  if (!folder.empty()) {
    options.grants.files = true;
    options.path = {folder};
  }
  auto vm = std::make_unique<host::Vm>(options);
  collect_output(*vm, out);
  return vm;
}

Module* main_of(Machine& m) {
  return cast<Module>(*find_name(m.modules, name(m, Name::dunder_main)));
}

struct Run {
  std::string output;
  int hops = 0;
};

// The script, moved to a fresh Vm after each `units` of fuel; or to the same one, emptied.
Run run_hopping(const char* text, int64_t units, bool fresh, const std::string& folder = "") {
  Run run;
  auto vm = make_vm(run.output, folder);
  give_fuel(vm->inside().machine, units);
  host::Outcome<void> done = vm->run(text);
  while (!done && done.error().kind == host::Error::Kind::Suspended) {
    std::vector<Generator*> moved;
    Result<std::string> bytes = dump_task(vm->inside().machine, {&moved});
    if (!bytes.ok()) {
      std::string why = message_of(vm->inside().machine);
      if (why.find("the import of") == std::string::npos) {
        run.output += "DUMP " + why;
        return run;
      }
      give_fuel(vm->inside().machine, units);
      done = resume(*vm);
      continue;
    }
    vm->flush();
    if (fresh) {
      vm = make_vm(run.output, folder);
    } else {
      vm->inside().suspended = false;
      retire(moved);  // or they would be closed when they are collected
      abandon_stack(vm->inside().machine);
    }
    Machine& m = vm->inside().machine;
    m.fuel = INT64_MAX;
    LoadSettings settings;
    if (fresh) settings.into = main_of(m);
    if (!load_task(m, bytes.take(), settings).ok()) {
      run.output += "LOAD " + message_of(m);
      return run;
    }
    vm->inside().suspended = true;
    give_fuel(m, units);
    run.hops++;
    done = resume(*vm);
  }
  if (!done) run.output += done.error().traceback;
  vm->flush();
  return run;
}

}  // namespace

TEST_CASE("tasks go on in fresh Vms") {
  for (const Script& script : kScripts) {
    std::string expected = run_hopping(script.text, INT64_MAX, true).output;
    INFO(expected);
    CHECK(expected.find("Traceback") == std::string::npos);
    for (int64_t units : {1, 2, 3, 7, 19}) {
      Run run = run_hopping(script.text, units, true);
      INFO(script.name << ", " << units << " units, " << run.hops << " hops");
      CHECK(run.output == expected);
      CHECK((run.hops > 0 || units > 3));
    }
  }
}

TEST_CASE("tasks go on in the Vm they come from") {
  for (const Script& script : kScripts) {
    std::string expected = run_hopping(script.text, INT64_MAX, true).output;
    for (int64_t units : {2, 11}) {
      INFO(script.name << ", " << units << " units");
      CHECK(run_hopping(script.text, units, false).output == expected);
    }
  }
}

TEST_CASE("modules of the user's travel with a task that imports them") {
  TemporaryFolder temporary;
  const std::string folder = temporary.path(), package = folder + "/parts";
  REQUIRE(mkdir(package.c_str(), 0700) == 0);
  auto put = [](const std::string& path, const char* text) { std::ofstream(path) << text; };
  put(folder + "/helper.py", R"(
import parts.inner
table = [i * i for i in range(5)]
for i in range(3): print('loading', __name__, i)
def use(n): return sum(table[i] for i in range(n)) + parts.inner.more(n)
)");
  put(package + "/__init__.py", "for i in range(2): print(__name__, i)\n");
  put(package + "/inner.py",
      "from . import __name__ as package\ndef more(n):\n  for i in range(3): n += 1\n  return n\n");
  constexpr const char* kText = R"(
import helper
from parts import inner
print(helper.use(4), inner.more(1), helper.parts.inner is inner, inner.package)
import sys
print(sorted(name for name in sys.modules if name in ('helper', 'parts', 'parts.inner')))
)";
  std::string expected = run_hopping(kText, INT64_MAX, true, folder).output;
  INFO(expected);
  CHECK(expected.find("Traceback") == std::string::npos);
  for (int64_t units : {1, 2, 5}) {
    Run run = run_hopping(kText, units, true, folder);
    INFO(units << " units, " << run.hops << " hops");
    CHECK(run.output == expected);
  }
}

TEST_CASE("what a task cannot take along is named by its path") {
  std::string out;
  auto vm = make_vm(out);
  Machine& m = vm->inside().machine;
  auto why = [&](const char* text, int64_t units) {
    give_fuel(m, units);
    auto done = vm->run(text);
    REQUIRE(!done);
    REQUIRE(done.error().kind == host::Error::Kind::Suspended);
    Result<std::string> bytes = dump_task(m);
    REQUIRE(!bytes.ok());
    std::string text_of = message_of(m);
    vm->inside().suspended = false;
    abandon_stack(m);
    m.fuel = INT64_MAX;
    return text_of;
  };
  std::string told;
  m.refuel = [&](Machine&) {
    m.refuel = nullptr;
    m.fuel = INT64_MAX;
    Result<std::string> bytes = dump_task(m);
    if (!bytes.ok()) told = message_of(m);
    return true;
  };
  give_fuel(m, 50);  // 39 of it for the compiler
  REQUIRE(bool(vm->run(R"(
class K:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        for i in range(20): pass
        return self.n < other.n
sorted([K(2), K(1)])
)")));
  CHECK(told.find("cannot pickle a native function that is running at root.frames[") == 0);
  CHECK(why("import sys\ndef f(log):\n  while True: pass\nf(sys._getframe())\n", 5000) ==
        "cannot pickle 'frame' object at root.frames[1]['log']");
}

TEST_CASE("a task is not an object") {
  std::string out;
  auto vm = make_vm(out);
  Machine& m = vm->inside().machine;
  give_fuel(m, 20);
  auto done = vm->run("while True: pass");
  REQUIRE(!done);
  Result<std::string> bytes = dump_task(m);
  REQUIRE(bytes.ok());
  std::string taken = bytes.take();
  CHECK(!load_task(m, taken).ok());
  CHECK(message_of(m).find("another one runs") != std::string::npos);
  vm->inside().suspended = false;
  abandon_stack(m);
  m.fuel = INT64_MAX;
  auto loaded = vm->loads(taken);
  REQUIRE(!loaded);
  CHECK(loaded.error().message.find("it is a task") != std::string::npos);
  auto one = vm->dumps(vm->make(1));
  REQUIRE(bool(one));
  CHECK(!load_task(m, *one).ok());
  CHECK(message_of(m) == "snapshot is none of a task");
}
