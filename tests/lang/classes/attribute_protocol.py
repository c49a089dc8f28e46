# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__, getattr family.
class A:
    cls_attr = "c"
    def __init__(self): object.__setattr__(self, "log", []); self.x = 1
    def __getattr__(self, n):
        if n.startswith("dyn_"): return n[4:]
        raise AttributeError(f"custom {n}")
    def __setattr__(self, n, v): self.log.append(("set", n, v)); object.__setattr__(self, n, v)
    def __delattr__(self, n): self.log.append(("del", n)); super().__delattr__(n)
    def __dir__(self): return ["b", "a"]
a = A()
print(a.x, a.dyn_hello, a.cls_attr, getattr(a, "nope", "default"), hasattr(a, "nope"), hasattr(a, "dyn_q"), dir(a))
a.y = 2; del a.y; setattr(a, "z", 3); delattr(a, "z"); a.x += 5
print(a.log, a.x)
for f in (lambda: a.missing, lambda: getattr(a, "m"), lambda: delattr(a, "zz")):
    try: f()
    except AttributeError as e: print(e)
class B:
    y = "class y"
    def __init__(self): self.x = "inst"
    def __getattribute__(self, n):
        print("getattribute", n)
        if n == "blocked": raise AttributeError("blocked!")
        if n == "boom": raise ValueError("boom")
        return object.__getattribute__(self, n)
    def __getattr__(self, n): print("getattr", n); return "fallback"
    def m(self): return "m"
    def __len__(self): return 5
b = B()
print(b.x, b.y, b.m(), b.blocked, b.none, len(b))
try: b.boom
except ValueError as e: print(e)
print(hasattr(b, "blocked"))
try: hasattr(b, "boom")
except ValueError as e: print("hasattr lets through", e)
class C:
    def __getattr__(self, n): return lambda *a: (n, a)
c = C()
print(c.anything(1, 2), c.x())
for f in (lambda: len(c), lambda: c + 1, lambda: c[0], lambda: c(), lambda: list(c)):
    try: print(f())
    except TypeError as e: print(e)
class RO:
    def __setattr__(self, n, v): raise AttributeError(f"read-only {n}")
for f in (lambda: setattr(RO(), "x", 1),):
    try: f()
    except AttributeError as e: print(e)
r = RO(); r.__dict__["x"] = 1; print(r.x, vars(r))
class P:
    def __getattr__(self, n):
        if n == "prop_err": return "from getattr"
        raise AttributeError(n)
    @property
    def bad(self): return self.inner_missing
try: P().bad
except AttributeError as e: print(e)
class Proxy:
    def __init__(self, t): self.__dict__["_t"] = t
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)
    def __delattr__(self, n): delattr(self._t, n)
t = type("T", (), {})(); t.v = 1; p = Proxy(t); p.w = 2; print(p.v, t.w, p.__dict__ == {"_t": t}); del p.v; print(hasattr(t, "v"))
print(Proxy([3, 1]).index(1), getattr([], "append").__name__, getattr(int, "real").__get__(5), object.__getattribute__(t, "w"), type.__getattribute__(A, "cls_attr"))
for s in ("getattr(a, 5)", "setattr(a, 5, 1)", "hasattr(a, None)", "getattr(5, 'x')", "getattr(None, 'x')", "getattr(A, 'zz')", "getattr([], 'zz')", "object.__setattr__(5, 'x', 1)", "int.foo", "type.foo", "(1).real.foo", "print.foo", "().foo", "''.foo", "getattr(a, 'x', 1, 2)", "a.__class__.__name__", "object().__dict__", "(lambda: 0).foo", "range(3).foo", "type(None).foo", "(x for x in []).foo", "...foo" if False else "Ellipsis.foo", "A.x", "super.foo"):
    try: print(s, eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
