# One function for each protocol, f(n): a call chain n protocols deep; answers n. `chains` names them all.
# Used by protocol_chains.py (deeper than any C stack) and protocol_limits.py (what stops at the recursion limit).
import functools
import operator
import types

chains = {}


def chain(f):
    chains[f.__name__] = f
    return f


class At:  # something at depth n
    def __init__(self, n):
        self.n = n


# ---- calls

@chain
def plain(n):
    return n and 1 + plain(n - 1)


@chain
def keywords(n, *, extra=0, **rest):
    return n and 1 + keywords(n - 1, extra=1, more=2)


@chain
def star_arguments(*args, **named):
    n = args[0]
    return n and 1 + star_arguments(*(n - 1, 0), **{"a": 1})


@chain
def method(n):
    class M:
        def m(self, n): return n and 1 + self.m(n - 1)
    return M().m(n)


@chain
def bound_method(n):
    class M:
        def m(self, n):
            again = self.m
            return n and 1 + again(n - 1)
    return M().m(n)


@chain
def class_and_static_method(n):
    class M:
        @classmethod
        def c(cls, n): return n and 1 + cls.s(n - 1)
        @staticmethod
        def s(n): return n and 1 + M.c(n - 1)
    return M.c(n)


@chain
def super_method(n):
    class Base:
        def m(self, n): return n and 1 + self.m(n - 1)
    class M(Base):
        def m(self, n): return super().m(n)
    return M().m(n // 2) + (n + 1) // 2


@chain
def closures(n):
    def outer(n):
        def inner(): return n and 1 + outer(n - 1)()
        return inner
    return outer(n // 2)() + (n + 1) // 2


@chain
def call_dunder(n):
    class C:
        def __call__(self, n): return n and 1 + self(n - 1)
    return C()(n)


@chain
def call_through_descriptor(n):
    class Bind:
        def __get__(self, o, cls): return lambda n: n and 1 + o(n - 1)
    class C:
        __call__ = Bind()
    return C()(n // 2) + (n + 1) // 2


@chain
def decorators(n):
    def deeper(f): return lambda: 1 + f()
    f = lambda: 0
    for _ in range(n): f = deeper(f)
    return f()


@chain
def wrapped(n):
    def deco(f):
        @functools.wraps(f)
        def inner(*args): return f(*args)
        return inner
    @deco
    def f(n): return n and 1 + f(n - 1)
    return f(n // 2) + (n + 1) // 2


@chain
def partials(n):
    def f(n, k): return n and 1 + functools.partial(f, n - 1)(k)
    return f(n, 0)


@chain
def partial_of_partial(n):
    f = lambda: n
    for _ in range(n): f = functools.partial(lambda g: g(), f)
    return f()


@chain
def method_types(n):
    def f(self, n): return n and 1 + types.MethodType(f, self)(n - 1)
    return f(0, n)


@chain
def lambdas(n):
    f = lambda n: n and 1 + f(n - 1)
    return f(n)


# ---- making objects

@chain
def init(n):
    class I:
        def __init__(self, n): self.inner = I(n - 1) if n else None
    o, depth = I(n), 0
    while o.inner: o, depth = o.inner, depth + 1
    return depth


@chain
def new(n):
    class I:
        def __new__(cls, n):
            self = object.__new__(cls)
            self.n = 1 + I(n - 1).n if n else 0
            return self
    return I(n).n


@chain
def new_and_init(n):
    class I:
        def __new__(cls, n): return super().__new__(cls)
        def __init__(self, n): self.n = 1 + I(n - 1).n if n else 0
    return I(n).n


@chain
def builtin_subclass_init(n):
    class L(list):
        def __init__(self, n):
            super().__init__([n])
            self.n = 1 + L(n - 1).n if n else 0
    return L(n).n


@chain
def builtin_subclass_new(n):
    class I(int):
        def __new__(cls, n): return int.__new__(cls, 1 + I(n - 1) if n else 0)
    return int(I(n))


@chain
def exception_init(n):
    class X(Exception):
        def __init__(self, n): self.n = 1 + X(n - 1).n if n else 0
    return X(n).n


@chain
def metaclass_call(n):
    class Meta(type):
        def __call__(cls, n): return n and 1 + cls(n - 1)
    class C(metaclass=Meta): pass
    return C(n)


@chain
def class_bodies(n):
    def f(n):
        class C:
            deeper = n and 1 + f(n - 1)
        return C.deeper
    return f(n // 2) + (n + 1) // 2


@chain
def init_subclass(n):
    class Base:
        def __init_subclass__(cls, n=0): cls.n = n and 1 + type("C", (Base,), {}, n=n - 1).n
    return type("C", (Base,), {}, n=n // 2).n + (n + 1) // 2


@chain
def set_name(n):
    class D:
        def __init__(self, n): self.n = n
        def __set_name__(self, owner, name):
            self.depth = self.n and 1 + type("C", (), {"d": D(self.n - 1)}).__dict__["d"].depth
    return type("C", (), {"d": D(n // 2)}).__dict__["d"].depth + (n + 1) // 2


@chain
def prepare(n):
    class Meta(type):
        def __prepare__(name, bases, n=0): return {"n": n and 1 + Meta.make(n - 1).n}
        def __new__(meta, name, bases, body, n=0): return type.__new__(meta, name, bases, body)
        def __init__(cls, name, bases, body, n=0): pass
        def make(n):
            class C(metaclass=Meta, n=n): pass
            return C
    return Meta.make(n // 2).n + (n + 1) // 2


@chain
def class_getitem(n):
    class G:
        def __class_getitem__(cls, n): return n and 1 + cls[n - 1]
    return G[n]


# ---- operators and comparisons

def binary(name, run):
    def f(n):
        class Op(At): pass
        def dunder(self, other): return self.n and 1 + run(Op(self.n - 1), other)
        setattr(Op, name, dunder)
        return run(Op(n), None)
    f.__name__ = "operator" + name
    chain(f)


def swapped(name, run):
    def f(n):
        class Op(At): pass
        def dunder(self, other): return self.n and 1 + run(other, Op(self.n - 1))
        setattr(Op, name, dunder)
        return run(None, Op(n))
    f.__name__ = "operator" + name
    chain(f)


binary("__add__", lambda a, b: a + b)
binary("__mul__", lambda a, b: a * b)
binary("__pow__", lambda a, b: a ** b)
binary("__matmul__", lambda a, b: a @ b)
binary("__getitem__", lambda a, b: a[b])
binary("__and__", lambda a, b: a & b)
binary("__lt__", lambda a, b: a < b)
binary("__eq__", lambda a, b: a == b)
binary("__ne__", lambda a, b: a != b)
binary("__iadd__", operator.iadd)
binary("__floordiv__", operator.floordiv)
binary("__divmod__", divmod)
swapped("__radd__", lambda a, b: a + b)
swapped("__rsub__", lambda a, b: a - b)
swapped("__rmul__", operator.mul)


@chain
def not_implemented_then_swapped(n):
    class Op(At):
        def __add__(self, other): return NotImplemented
        def __radd__(self, other): return self.n and 1 + (Op(1) + Other(self.n - 1))
    class Other(Op): pass
    return Op(1) + Other(n)


def unary(name, run):
    def f(n):
        class Op(At): pass
        def dunder(self): return self.n and 1 + run(Op(self.n - 1))
        setattr(Op, name, dunder)
        return run(Op(n))
    f.__name__ = "unary" + name
    chain(f)


unary("__neg__", lambda a: -a)
unary("__invert__", lambda a: ~a)
unary("__abs__", abs)
unary("__len__", len)
unary("__int__", int)
unary("__index__", operator.index)
unary("__hash__", hash)
unary("__round__", round)
unary("__length_hint__", operator.length_hint)


@chain
def index_of_a_subscript(n):
    class I(At):
        def __index__(self):
            if self.n: depth.append(some[I(self.n - 1)])
            return 0
    some, depth = [1], []
    some[I(n)]
    return len(depth)


@chain
def float_and_complex(n):
    class F(At):
        def __float__(self): return 1 + float(F(self.n - 1)) if self.n else 0.0
    return int(float(F(n)))


@chain
def truth_by_bool(n):
    class B(At):
        def __bool__(self):
            count.append(1)
            return True if self.n <= 1 else not not B(self.n - 1)
    count = []
    bool(B(n))
    return len(count)


@chain
def truth_in_conditions(n):
    class B(At):
        def __bool__(self):
            count.append(1)
            if self.n > 1:
                if B(self.n - 1): return True
            return True
    count = []
    while B(n): break
    return len(count)


@chain
def truth_by_len(n):
    class L(At):
        def __len__(self):
            count.append(1)
            return 1 if self.n <= 1 or L(self.n - 1) else 0
    count = []
    L(n) and None
    return len(count)


@chain
def comparison_in_a_condition(n):
    class C(At):
        def __lt__(self, other):
            count.append(1)
            if self.n > 1 and C(self.n - 1) < other: return True
            return True
    count = []
    if C(n) < 1: pass
    return len(count)


@chain
def contains(n):
    class C(At):
        def __contains__(self, x):
            count.append(1)
            return True if self.n <= 1 else x in C(self.n - 1)
    count = []
    1 in C(n)
    return len(count)


@chain
def contains_by_iteration(n):
    class C(At):
        def __iter__(self):
            count.append(1)
            yield 1 if self.n <= 1 else 1 in C(self.n - 1)
    count = []
    True in C(n)
    return len(count)


@chain
def contains_by_equality(n):
    class E(At):
        def __eq__(self, other):
            count.append(1)
            return True if self.n <= 1 else other in [E(self.n - 1)]
    count = []
    None in [E(n)]
    return len(count)


# ---- attributes

@chain
def property_get(n):
    class P(At):
        @property
        def p(self): return self.n and 1 + P(self.n - 1).p
    return P(n).p


@chain
def property_set(n):
    class P:
        @property
        def p(self): return 0
        @p.setter
        def p(self, n):
            if n: self.p = n - 1
            count.append(1)
    count = []
    P().p = n - 1
    return len(count)


@chain
def cached_property(n):
    class P(At):
        @functools.cached_property
        def p(self): return self.n and 1 + P(self.n - 1).p
    return P(n // 2).p + (n + 1) // 2


@chain
def getattr_hook(n):
    class G(At):
        def __getattr__(self, name): return self.n and 1 + G(self.n - 1).x
    return G(n).x


@chain
def getattr_function(n):
    class G(At):
        def __getattr__(self, name): return self.n and 1 + getattr(G(self.n - 1), name)
    return getattr(G(n), "x")


@chain
def getattribute_hook(n):
    class G:
        def __getattribute__(self, name):
            k = int(name[1:])
            return k and 1 + getattr(self, "a" + str(k - 1))
    return getattr(G(), "a" + str(n))


@chain
def getattribute_then_getattr(n):
    class G:
        def __getattribute__(self, name): raise AttributeError(name)
        def __getattr__(self, name):
            k = int(name[1:])
            return k and 1 + getattr(self, "a" + str(k - 1))
    return getattr(G(), "a" + str(n))


@chain
def setattr_hook(n):
    class S:
        def __setattr__(self, name, n):
            if n: self.x = n - 1
            count.append(1)
    count = []
    S().x = n - 1
    return len(count)


@chain
def delattr_hook(n):
    class S(At):
        def __delattr__(self, name):
            if self.n > 1: del S(self.n - 1).x
            count.append(1)
    count = []
    del S(n).x
    return len(count)


@chain
def descriptor_get(n):
    class D:
        def __get__(self, o, cls): return o.n and 1 + C(o.n - 1).d
    class C(At):
        d = D()
    return C(n).d


@chain
def descriptor_set(n):
    class D:
        def __get__(self, o, cls): return 0
        def __set__(self, o, n):
            if n: o.d = n - 1
            count.append(1)
    class C:
        d = D()
    count = []
    C().d = n - 1
    return len(count)


@chain
def item_get_set_delete(n):
    class C:
        def __getitem__(self, n): return n and 1 + self[n - 1]
        def __setitem__(self, n, v):
            if n: self[n - 1] = v
        def __delitem__(self, n):
            if n: del self[n - 1]
    c = C()
    c[n] = 1
    del c[n]
    return c[n]


@chain
def missing(n):
    class D(dict):
        def __missing__(self, n): return n and 1 + self[n - 1]
    return D()[n]


# ---- iteration and generators

@chain
def iter_and_next(n):
    class I(At):
        def __iter__(self): return self
        def __next__(self):
            for x in I(self.n - 1) if self.n > 1 else [0]: return x + 1
    return next(I(n))


@chain
def iter_hook(n):
    class I(At):
        def __iter__(self):
            return iter([self.n and 1 + next(iter(I(self.n - 1)))])
    return next(iter(I(n)))


@chain
def next_function(n):
    class I(At):
        def __next__(self): return self.n and 1 + next(I(self.n - 1))
    return next(I(n))


@chain
def getitem_iteration(n):
    class I(At):
        def __getitem__(self, i):
            for x in I(self.n - 1) if self.n else [-1]: return x + 1
    for x in I(n): return x


@chain
def yield_from(n):
    def g(n):
        if n: yield from g(n - 1)
        else: yield 0
    assert list(g(n)) == [0]
    return n


@chain
def yield_from_returns(n):
    def g(n):
        return n and 1 + (yield from g(n - 1))
        yield
    try: next(g(n))
    except StopIteration as stop: return stop.value


@chain
def generator_loops(n):
    def g(n):
        if n:
            for x in g(n - 1): yield x + 1
        else: yield 0
    return next(g(n))


@chain
def generator_send(n):
    def g(n):
        x = yield
        yield n and 1 + again(g(n - 1))
    def again(it):
        next(it)
        return it.send(1)
    return again(g(n // 2)) + (n + 1) // 2


@chain
def generator_expressions(n):
    def f(n): return n and 1 + next(f(k) for k in [n - 1])
    return f(n // 2) + (n + 1) // 2


@chain
def list_of_generator(n):
    def f(n): return n and 1 + list(f(k) for k in [n - 1])[0]
    return f(n // 2) + (n + 1) // 2


@chain
def collecting(n):
    def one(n): yield f(n - 1)
    kinds = [list, tuple, set, frozenset, sum, max, min, lambda it: sorted(it)]
    def f(n):
        if n == 0: return 0
        r = kinds[n % 8](one(n))
        return 1 + (r if isinstance(r, int) else r.pop() if isinstance(r, (list, set)) else min(r))
    return f(n // 2) + (n + 1) // 2


@chain
def dict_of_generator(n):
    def pairs(n): yield 0, f(n - 1)
    def f(n): return n and 1 + dict(pairs(n))[0]
    return f(n // 2) + (n + 1) // 2


@chain
def any_and_all(n):
    def f(n):
        count.append(1)
        return n <= 1 or (any if n % 2 else all)(f(k) for k in [n - 1])
    count = []
    f(n // 2)
    return len(count) + (n + 1) // 2


@chain
def join(n):
    def f(n): return "." + "".join(f(k) for k in [n - 1])[:1] if n else "."
    f(n // 2)
    return n


@chain
def map_and_filter(n):
    def f(n): return n and 1 + next(map(f, filter(keep, [n - 1])))
    def keep(x): return True
    return f(n // 2) + (n + 1) // 2


@chain
def filter_function(n):
    def f(n):
        if n > 1: next(filter(f, [n - 1]))
        count.append(1)
        return True
    count = []
    f(n // 2)
    return len(count) + (n + 1) // 2


@chain
def sorted_key(n):
    def f(n):
        if n: sorted([n - 1], key=f)
        count.append(1)
        return 0
    count = []
    f(n - 1)
    return len(count)


@chain
def sort_method_key(n):
    def f(n):
        if n: [n - 1].sort(key=f)
        count.append(1)
        return 0
    count = []
    f(n - 1)
    return len(count)


@chain
def min_and_max_key(n):
    def f(n):
        if n: (min if n % 2 else max)([n - 1], key=f)
        count.append(1)
        return 0
    count = []
    f(n - 1)
    return len(count)


@chain
def reduce(n):
    def f(n): return n and 1 + functools.reduce(lambda a, b: f(b), [0, n - 1])
    return f(n // 2) + (n + 1) // 2


@chain
def comprehensions(n):
    def f(n):
        if n == 0: return 0
        if n % 3 == 0: return 1 + [f(k) for k in [n - 1]][0]
        if n % 3 == 1: return 1 + {f(k) for k in [n - 1]}.pop()
        return 1 + {0: f(k) for k in [n - 1]}[0]
    return f(n // 2) + (n + 1) // 2


@chain
def unpacking(n):
    class U(At):
        def __iter__(self):
            yield (self.n and 1 + take(self.n - 1))
    def take(n):
        [x] = U(n)
        return x
    return take(n // 2) + (n + 1) // 2


@chain
def unpacking_with_a_star(n):
    class U(At):
        def __iter__(self): yield (self.n and 1 + take(self.n - 1))
    def take(n):
        x, *rest = U(n)
        return x
    return take(n // 2) + (n + 1) // 2


@chain
def starred_displays(n):
    class U(At):
        def __iter__(self): yield (self.n and 1 + [*U(self.n - 1)][0])
    return [*U(n // 2)][0] + (n + 1) // 2


@chain
def call_with_stars_of_iterables(n):
    class U(At):
        def __iter__(self): yield (self.n and 1 + same(*U(self.n - 1)))
    def same(x): return x
    return same(*U(n // 2)) + (n + 1) // 2


@chain
def enumerate_and_zip(n):
    def g(n): yield n and 1 + f(n - 1)
    def f(n):
        for _, x in enumerate(g(n)): return x
    return f(n // 2) + (n + 1) // 2


@chain
def iter_of_callable(n):
    def f(n): return n and 1 + next(iter(lambda: f(n - 1), None))
    return f(n // 2) + (n + 1) // 2


@chain
def reversed_hook(n):
    class R(At):
        def __reversed__(self): return self.n and 1 + reversed(R(self.n - 1))
    return reversed(R(n))


@chain
def extend_and_update(n):
    def g(n): yield f(n - 1)
    def f(n):
        if n == 0: return 0
        if n % 2:
            l = []
            l.extend(g(n))
            return 1 + l[0]
        s = set()
        s.update(g(n))
        return 1 + s.pop()
    return f(n // 2) + (n + 1) // 2


# ---- text

@chain
def str_dunder(n):
    class S(At):
        def __str__(self):
            count.append(1)
            return str(S(self.n - 1)) if self.n > 1 else "x"
    count = []
    str(S(n))
    return len(count)


@chain
def repr_dunder(n):
    class S(At):
        def __repr__(self):
            count.append(1)
            return repr(S(self.n - 1)) if self.n > 1 else "x"
    count = []
    repr(S(n))
    return len(count)


@chain
def repr_inside_containers(n):
    class S(At):
        def __repr__(self):
            count.append(1)
            return repr([S(self.n - 1)])[:5] if self.n > 1 else "x"
    count = []
    repr((S(n),))
    return len(count)


@chain
def format_dunder(n):
    class S(At):
        def __format__(self, spec):
            count.append(1)
            return format(S(self.n - 1), spec) if self.n > 1 else "x"
    count = []
    format(S(n), "a")
    return len(count)


@chain
def f_strings(n):
    class S(At):
        def __format__(self, spec):
            count.append(1)
            return f"{S(self.n - 1):a}" if self.n > 1 else "x"
        def __str__(self):
            return f"{self:b}"
    count = []
    f"{S(n)!s}"
    return len(count)


@chain
def percent_and_format(n):
    class S(At):
        def __str__(self):
            count.append(1)
            if self.n <= 1: return "x"
            return "%s" % S(self.n - 1) if self.n % 2 else "{!s}".format(S(self.n - 1))
    count = []
    str(S(n))
    return len(count)


@chain
def print_dunder(n):
    class Out:
        def write(self, text): pass
        def flush(self): pass
    class S(At):
        def __str__(self):
            if self.n > 1: print(S(self.n - 1), file=out)
            count.append(1)
            return "x"
    out, count = Out(), []
    print(S(n), file=out)
    return len(count)


@chain
def print_to_itself(n):
    class Out(At):
        def write(self, text):
            if not text: return
            if self.n > 1: print("x", end="", file=Out(self.n - 1))
            count.append(1)
    count = []
    print("x", end="", file=Out(n))
    return len(count)


# ---- statements

@chain
def context_managers(n):
    class C(At):
        def __enter__(self):
            if self.n:
                with C(self.n - 1) as k: return k + 1
            return 0
        def __exit__(self, *rest): pass
    with C(n) as k: return k


@chain
def context_exits(n):
    class C(At):
        def __enter__(self): pass
        def __exit__(self, *rest):
            count.append(1)
            if self.n > 1:
                with C(self.n - 1): pass
    count = []
    with C(n): pass
    return len(count)


@chain
def try_finally(n):
    def f(n):
        try: return n and 1 + f(n - 1)
        finally: count.append(1)
    count = []
    return f(n)


@chain
def raising(n):
    def f(n):
        if n == 0: raise KeyError(0)
        try: f(n - 1)
        except KeyError as e: raise KeyError(e.args[0] + 1) from None
    try: f(n)
    except KeyError as e: return e.args[0]


@chain
def exceptions_unwound_at_once(n):
    def f(n):
        if n == 0: raise KeyError
        f(n - 1)
    try: f(n)
    except KeyError as e:
        count, tb = 0, e.__traceback__.tb_next.tb_next
        while tb: count, tb = count + 1, tb.tb_next
        return count


@chain
def asserts_and_conditions(n):
    def f(n):
        assert n == 0 or f(n - 1) is None
    f(n)
    return n


# ---- built-in functions that call

@chain
def exec_code(n):
    names = {"n": n // 2, "count": []}
    names["code"] = compile("count.append(1)\nn -= 1\nif n: exec(code)", "x", "exec")
    exec(names["code"], names)
    return len(names["count"]) + (n + 1) // 2


@chain
def eval_code(n):
    def f(n): return n and 1 + eval(code, {"f": f, "n": n})
    code = compile("f(n - 1)", "x", "eval")
    return f(n // 2) + (n + 1) // 2


@chain
def isinstance_hook(n):
    class Meta(type):
        def __instancecheck__(cls, o):
            count.append(1)
            return True if o <= 1 else isinstance(o - 1, C)
    class C(metaclass=Meta): pass
    count = []
    isinstance(n, C)
    return len(count)


@chain
def issubclass_hook(n):
    class Meta(type):
        def __subclasscheck__(cls, o):
            count.append(1)
            if len(count) < n: return issubclass(o, C)
            return True
    class C(metaclass=Meta): pass
    count = []
    issubclass(int, C)
    return len(count)


@chain
def lru_cache(n):
    @functools.lru_cache(None)
    def f(n): return n and 1 + f(n - 1)
    return f(n // 2) + (n + 1) // 2


@chain
def singledispatch(n):
    @functools.singledispatch
    def f(n): pass
    @f.register
    def _(n: int): return n and 1 + f(n - 1)
    return f(n // 2) + (n + 1) // 2


@chain
def operator_module(n):
    class C(At):
        @property
        def p(self): return self.n and 1 + operator.attrgetter("p")(C(self.n - 1))
        def m(self): return self.n and 1 + operator.methodcaller("m")(C(self.n - 1))
        def __getitem__(self, i): return self.n and 1 + operator.itemgetter(0)(C(self.n - 1))
    return C(n // 2).p + C(n // 2).m() - operator.itemgetter(0)(C(n // 2)) + (n + 1) // 2


@chain
def dir_and_vars(n):
    class D(At):
        def __dir__(self):
            count.append(1)
            return dir(D(self.n - 1)) if self.n > 1 else ["x"]
    count = []
    dir(D(n // 2))
    return len(count) + (n + 1) // 2


@chain
def getattr_default_and_hasattr(n):
    class H(At):
        def __getattr__(self, name):
            count.append(1)
            if self.n > 1: hasattr(H(self.n - 1), "x")
            raise AttributeError
    count = []
    hasattr(H(n // 2), "x")
    return len(count) + (n + 1) // 2


@chain
def defaultdict_factory(n):
    import collections
    def f(n): return n and 1 + collections.defaultdict(lambda: f(n - 1))[0]
    return f(n // 2) + (n + 1) // 2
