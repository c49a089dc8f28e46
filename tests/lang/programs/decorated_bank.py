# Decorators at work: logging, validation, retry, memo, permission, timing by a fake clock.
import functools
LOG = []
class Clock:
    now = 0
    @classmethod
    def tick(cls): cls.now += 1; return cls.now
def logged(fmt="{name}({args}) -> {result}"):
    def deco(f):
        @functools.wraps(f)
        def w(*a, **k):
            try: r = f(*a, **k)
            except Exception as e: LOG.append(f"{f.__name__} raised {e!r}"); raise
            LOG.append(fmt.format(name=f.__name__, args=", ".join(map(str, a[1:])), result=r)); return r
        return w
    return deco
def validate(**rules):
    def deco(f):
        names = f.__code__.co_varnames[:f.__code__.co_argcount]
        @functools.wraps(f)
        def w(*a, **k):
            for n, v in {**dict(zip(names, a)), **k}.items():
                if n in rules and not rules[n](v): raise ValueError(f"bad {n}: {v!r}")
            return f(*a, **k)
        return w
    return deco
def retry(times, on=Exception):
    def deco(f):
        @functools.wraps(f)
        def w(*a, **k):
            for i in range(1, times + 1):
                try: return f(*a, **k)
                except on as e:
                    LOG.append(f"try {i}: {e}")
                    if i == times: raise RuntimeError(f"{f.__name__} gave up") from e
        return w
    return deco
def needs(role):
    return lambda f: functools.wraps(f)(lambda self, *a, **k: f(self, *a, **k) if role in self.roles else deny(f, role))
def deny(f, role): raise PermissionError(f"{f.__name__} needs {role}")
def timed(f):
    @functools.wraps(f)
    def w(*a, **k):
        t = Clock.tick()
        try: return f(*a, **k)
        finally: w.spent += Clock.tick() - t; w.calls += 1
    w.spent = w.calls = 0
    return w
class memo:
    def __init__(self, f): self.f, self.d = f, {}; functools.update_wrapper(self, f)
    def __call__(self, *a):
        if a not in self.d: self.d[a] = self.f(*a)
        return self.d[a]
    def __get__(self, o, t=None): return functools.partial(self, o)
class Bank:
    def __init__(self, roles=()): self.money, self.roles, self.fail = {}, roles, 0
    @logged()
    @validate(amount=lambda v: v > 0, who=str.isalpha)
    def deposit(self, who, amount): self.money[who] = self.money.get(who, 0) + amount; return self.money[who]
    @timed
    @needs("admin")
    def close(self, who): return self.money.pop(who)
    @retry(3, on=ConnectionError)
    def sync(self):
        self.fail -= 1
        if self.fail >= 0: raise ConnectionError(f"{self.fail} left")
        return "synced"
    @memo
    def rate(self, who): LOG.append("computed"); return len(who) / 100
b, admin = Bank(), Bank(["admin"])
print(b.deposit("Ann", 10), b.deposit("Ann", amount=5), b.deposit.__name__)
for f in (lambda: b.deposit("Ann", -1), lambda: b.deposit("A1", 1), lambda: b.close("Ann"), lambda: b.deposit("Ann")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
admin.deposit("Bob", 7); print(admin.close("Bob"), Bank.close.calls, Bank.close.spent)
b.fail = 2; print(b.sync())
b.fail = 9
try: b.sync()
except RuntimeError as e: print(e, "<-", repr(e.__cause__))
print(b.rate("Ann"), b.rate("Ann"), Bank.rate.__name__ if hasattr(Bank.rate, "__name__") else "partial")
print(*LOG, sep="\n")
