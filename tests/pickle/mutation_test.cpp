// Snapshots that someone has touched: bytes of samples of every kind are changed, cut, doubled and mixed, sections and
// checksum made to fit again, and what loads is used under limits. Nothing may crash, whatever is in the bytes.
//
// The same bytes are tried each time; BRINE_MUTATE_ROUNDS and BRINE_MUTATE_SEED make it longer and different.
#include <xxhash.h>

#include <cstdlib>
#include <cstring>

#include "embed/inside.h"
#include "pickle/format.h"
#include "tests/support/catch.h"
#include "tests/support/identities.h"
#include "vm/bytecode/version.h"

using namespace brine;

namespace {

constexpr const char* kProgram = R"(
import pickle, collections, functools, operator, itertools, gc, weakref
def counter(n):
    total = 0
    try:
        for i in range(n):
            total += i
            yield total
    finally: pass
def closure(a):
    b = [a]
    def bump(k=1, *rest, word=2, **more):
        nonlocal a
        a += 1
        return a, b
    return bump
class Point:
    __slots__ = ('x', 'y', '__weakref__')
    def __init__(self, x, y): self.x, self.y = x, y
class Child(Point):
    def length(self): return self.x + self.y
    @property
    def twice(self): return self.x * 2
    @classmethod
    def make(cls): return cls(1, 2)
    def __eq__(self, o): return isinstance(o, Child) and self.x == o.x
    def __hash__(self): return hash(self.x)
class Meta(type): pass
class Made(list, metaclass=Meta):
    kind = 'm'
    def gen(self):
        with self as s:
            for i, (a, b) in enumerate(zip(s, 'abc')):
                try: yield i, a, b
                except ValueError as e: yield e
    def __enter__(self): return self
    def __exit__(self, *a): return True
def chain(n):
    if n: yield from chain(n - 1)
    x = yield [n, (yield n)]
    yield x
def started(g, n=1):
    for i in range(n): next(g)
    return g
def handling():
    try: 1 // 0
    except ZeroDivisionError as e:
        yield e
        raise
def reordered():
    it = iter(collections.OrderedDict(a=1, b=2)); next(it); return it
p = Child(1, 2)
samples = [
    {'l': [1, 2.5, 'é', b'x', 10 ** 40, None, (1, (2,))], 's': {1, 2}, 'f': frozenset([3]), 'c': 1j, 'r': range(3), 'sl': slice(1, 2)},
    [started(counter(5), 2), started(chain(3)), started(Made([5, 6]).gen()), started(handling())],
    [closure(3), lambda x, /, y=1: x + y, Child.length, p.length, Child.make, Child.twice, staticmethod(len)],
    [p, weakref.ref(p), {p: 1}, {Child(3, 4)}, Made([1, 2])],
    [started(iter({'a': 1, 'b': 2}.items())), started(iter({1, 2})), started(reversed([1, 2])), started(iter('aéb')),
     started(iter(b'ab')), started(iter(bytearray(b'ab'))), started(iter(range(5))), iter(range(2 ** 70, 2 ** 70 + 3)),
     iter(lambda: 1, 2), started(reversed({1: 2, 3: 4})), started(iter((1, 2))), {1: 2}.keys(), reversed({1: 2}.items())],
    [started(map(str, [1, 2])), started(zip('ab', [1, 2])), started(zip('ab', 'cd', strict=True)), started(filter(None, [1, 2])),
     started(enumerate('abc', 3)), map(max, [1], [2], [3])],
    [started(itertools.count(2, 3)), started(itertools.cycle('ab')), started(itertools.repeat(1, 3)), started(itertools.accumulate([1, 2])),
     started(itertools.chain('a', 'b')), started(itertools.islice('abc', 0, 3, 2)), started(itertools.permutations('abc', 2)),
     started(itertools.combinations('abc', 2)), started(itertools.combinations_with_replacement('ab', 2)), started(itertools.product('ab', repeat=3)),
     started(itertools.groupby('aab')), next(itertools.groupby('aab'))[1], started(itertools.tee('abc')[0]), started(itertools.zip_longest('a', 'bc')),
     started(itertools.pairwise('abc')), started(itertools.starmap(pow, [(1, 2), (3, 4)]))],
    [collections.deque([1, 2], 5), started(iter(collections.deque([1, 2]))), started(reversed(collections.deque([1, 2]))),
     collections.OrderedDict(a=1), reordered(), collections.Counter('aab'), collections.defaultdict(list, a=[1]),
     collections.namedtuple('P', 'x y')(1, 2)],
    [functools.partial(closure, 1), operator.itemgetter(1, 2), operator.attrgetter('a.b'), operator.methodcaller('m', 1, k=2),
     functools.lru_cache(maxsize=2)(closure), functools.cmp_to_key(lambda a, b: 0)(1)],
    [ValueError('v', 1), started(handling()), KeyError, len, [].append, str.join, dict.fromkeys, 'a'.__add__, super(Child, p), property(len)],
]
def gather(e):
    try: raise e
    except Exception as x: return x
samples[-1].append(gather(OSError(2, 'no')))

def attempt(f, *args):
    try: return f(*args)
    except (Exception, GeneratorExit): return None
def some(x):
    it = iter(x)
    return [next(it) for i in range(8)]
def call_keywords(x): return x(1, a=2)
def call_two(x): return x(1, 2)
def call_none(x): return x()
def send(x): return x.send(1)
def throw(x): return x.throw(ValueError('thrown'))
def close(x): return x.close()
def same(x): return x == x, x != [x], x < x
def set_some(x): x.attribute = 1; del x.attribute
def take(x): return x[0], x['a'], x[:1]
def docs(x): return x.__doc__, x.__name__, x.__dict__, x.__class__, x.__module__, x.gi_frame.f_locals, x.__code__.co_consts
def grow(x): x.append(1); x.add(2); x.update({3: 4}); x.pop()
def text(x): return '%s %r %d' % (x, x, x), f'{x!s:>10}', format(x)
uses = [repr, len, hash, some, call_none, call_keywords, call_two, send, throw, some, close, same, set_some, take, docs, grow,
        text, bool, dir, list, sorted, isinstance, callable, pickle.dumps, vars, sum, max, dict, reversed]
def use(x, depth=0):
    for f in uses:
        y = attempt(f, x)
        if depth < 1 and f in (some, call_none, call_two) and y is not None: use(y, depth + 1)
    if depth < 2 and type(x) in (list, tuple): 
        for y in x[:40]: use(y, depth + 1)
    if depth < 2 and type(x) is dict:
        for y in list(x.values())[:40]: use(y, depth + 1)
)";

constexpr const char* kTask = R"(
class K:
    def __init__(self, n):
        for i in range(n): self.n = i
    def __add__(self, o): return self.n + o
    def __enter__(self): return self
    def __exit__(self, *a): return True
def gen(n):
    for i in range(n):
        got = yield i
    try: yield from (k for k in range(n))
    finally: print(got)
def work(n):
    if n: return work(n - 1)
    with K(3) as k:
        return sorted([k + i for i in gen(3)], key=lambda v: -sum(x for x in range(v)))
class C(K):
    name = [str(x) for x in range(3)]
    for item in map(str, gen(2)): print(item)
print(work(3), list(gen(3)), [C(2)])
)";

struct Random {
  uint64_t state;
  uint64_t next() {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
  }
  size_t below(size_t n) { return n ? next() % n : 0; }
};

struct SectionBytes {
  uint64_t id;
  std::string body;
};

std::vector<SectionBytes> split(const std::string& snapshot) {
  ByteReader r{snapshot, 4, true};
  for (int i = 0; i < 4; i++) (void)r.u();
  r.bytes = r.bytes.substr(0, r.bytes.size() - 8);
  std::vector<SectionBytes> parts;
  while (r.left()) {
    uint64_t id = r.u();
    parts.push_back({id, std::string(r.text())});
  }
  REQUIRE(r.ok);
  return parts;
}

std::string join(const std::vector<SectionBytes>& parts) {
  std::string body, out = "BRNE";
  for (auto& p : parts) {
    put_u(body, p.id);
    put_text(body, p.body);
  }
  put_u(out, kFormatVersion);
  put_u(out, kBytecodeVersion);
  put_u(out, 0);
  put_u(out, body.size() + 8);
  out += body;
  put_8(out, XXH3_64bits(out.data(), out.size()));
  return out;
}

void touch(std::string& s, const std::string& other, Random& random) {
  size_t at = random.below(s.size() + 1), n = 1 + random.below(random.below(4) ? 4 : 40);
  n = std::min(n, s.size() - at);
  switch (random.below(8)) {
    case 0:
      if (at < s.size()) s[at] = char(uint8_t(s[at]) ^ (1u << random.below(8)));
      break;
    case 1:
    case 2:  // a small number: a count, a tag, an object
      if (at < s.size()) s[at] = char(random.below(48));
      break;
    case 3:
      if (at < s.size()) s[at] = char(uint8_t(s[at]) + (random.below(2) ? 1 : 255));
      break;
    case 4: s.erase(at, n); break;
    case 5: s.insert(at, s, random.below(s.size() + 1), n); break;
    case 6: s.insert(at, other, random.below(other.size() + 1), n); break;
    default: {
      std::string number;
      constexpr uint64_t kNumbers[] = {
          0, 1, 127, 128, 255, 65535, 65536, UINT32_MAX, uint64_t(1) << 40, UINT64_MAX};
      put_u(number, kNumbers[random.below(std::size(kNumbers))]);
      s.replace(at, 1, number);
    }
  }
}

struct Sample {
  std::vector<SectionBytes> parts;
  bool task;
};

std::unique_ptr<host::Vm> make_vm(bool with_program) {
  host::Options options;
  options.limits.memory = 64 << 20;
  auto vm = std::make_unique<host::Vm>(options);
  vm->on_output([](std::string_view) {}, [](std::string_view) {});
  if (with_program) REQUIRE(bool(vm->run(kProgram)));
  return vm;
}

void refill(Machine& m, int64_t units) {
  request_look(m);
  m.fuel = units;
}

void give_up(host::Vm& vm) {
  vm.inside().suspended = false;
  abandon_stack(vm.inside().machine);
}

std::vector<Sample> make_samples() {
  std::vector<Sample> samples;
  auto vm = make_vm(true);
  auto count = vm->eval("len(samples)");
  REQUIRE(bool(count));
  for (int64_t i = 0; i < *count->to<int64_t>(); i++) {
    auto one = vm->eval("samples[" + std::to_string(i) + "]");
    REQUIRE(bool(one));
    auto bytes = vm->dumps(*one);
    INFO(i << (bytes ? "" : bytes.error().message));
    REQUIRE(bool(bytes));
    samples.push_back({split(*bytes), false});
  }
  for (int64_t units : {5, 14, 23, 41, 60, 77, 95}) {
    auto task = make_vm(false);
    refill(task->inside().machine, units);
    if (task->run(kTask)) break;
    Result<std::string> bytes = dump_task(task->inside().machine);
    if (bytes.ok()) samples.push_back({split(bytes.take()), true});
  }
  return samples;
}

// Whether it loaded.
bool try_out(host::Vm& vm, const std::string& bytes, bool task) {
  Machine& m = vm.inside().machine;
  refill(m, 200'000);
  if (task) {
    LoadSettings settings;
    if (!load_task(m, bytes, settings).ok()) {
      (void)take_raised(m);
      return false;
    }
    vm.inside().suspended = true;
    refill(m, 3'000);
    auto done = vm.resume();
    if (!done && done.error().kind == host::Error::Kind::Suspended) {
      (void)dump_task(m).ok();
      give_up(vm);
    }
    return true;
  }
  auto loaded = vm.loads(bytes);
  if (!loaded) return false;
  auto use = vm.get("use");
  if (!use) return false;
  refill(m, 20'000);
  auto done = vm.call(*use, *loaded);
  if (!done && done.error().kind == host::Error::Kind::Suspended) give_up(vm);
  return true;
}

int64_t setting(const char* name, int64_t usual) {
  const char* text = std::getenv(name);
  return text ? std::atoll(text) : usual;
}

}  // namespace

TEST_CASE("whatever is in a snapshot, nothing crashes") {
  REQUIRE(number_identities());
  std::vector<Sample> samples = make_samples();
  REQUIRE(samples.size() > 14);
  Random random{uint64_t(setting("BRINE_MUTATE_SEED", 20261127)) * 0x9E3779B97F4A7C15u + 1};
  int64_t rounds = setting("BRINE_MUTATE_ROUNDS", 500);
  const char* trace = std::getenv("BRINE_MUTATE_TRACE");  // where the bytes being tried are left
  uint64_t tried = 0, loaded = 0;
  while (rounds-- > 0) {
    auto vm = make_vm(true);
    for (int i = 0; i < 40; i++, tried++) {
      Sample sample = samples[random.below(samples.size())];
      const Sample& other = samples[random.below(samples.size())];
      for (size_t n = 1 + random.below(3); n > 0; n--) {
        // Mostly the objects and their fields; code and names now and then.
        size_t part = random.below(8) ? 2 + random.below(2) : random.below(2);
        touch(sample.parts[part].body, other.parts[part].body, random);
      }
      std::string bytes = join(sample.parts);
      if (trace) {
        FILE* f = fopen(trace, "wb");
        fwrite(bytes.data(), 1, bytes.size(), f);
        fclose(f);
      }
      loaded += try_out(*vm, bytes, sample.task);
    }
    refill(vm->inside().machine, 100'000);
    auto collected = vm->run("gc.collect()");
    if (!collected && collected.error().kind == host::Error::Kind::Suspended) give_up(*vm);
  }
  WARN(tried << " snapshots tried, " << loaded << " loaded");
}
