# Forward, reflected and in-place operators; NotImplemented; subclass priority.
ops = "add sub mul truediv floordiv mod divmod pow lshift rshift and or xor matmul".split()
sym = dict(zip(ops, "+ - * / // % divmod ** << >> & | ^ @".split()))
def apply(op, a, b): return divmod(a, b) if op == "divmod" else eval(f"a {sym[op]} b", {"a": a, "b": b})
def make(name, f=True, r=True, i=False, base=object):
    ns = {}
    for op in ops:
        if f: ns[f"__{op}__"] = (lambda op: lambda s, o: f"{name}.{op}({label(o)})")(op)
        if r: ns[f"__r{op}__"] = (lambda op: lambda s, o: f"{name}.r{op}({label(o)})")(op)
        if i and op != "divmod": ns[f"__i{op}__"] = (lambda op: lambda s, o: f"{name}.i{op}({label(o)})")(op)
    return type(name, (base,), ns)
def label(x): return type(x).__name__ if not isinstance(x, (int, str)) else repr(x)
F, R, I = make("F", r=False), make("R", f=False), make("I", i=True)
for op in ops: print(op, apply(op, F(), 1), apply(op, 1, R()), apply(op, F(), R()), apply(op, I(), 2), apply(op, 2, I()))
for op in ops:
    for a, b in ((R(), 1), (1, F())):
        try: print(apply(op, a, b))
        except TypeError as e: print(e)
for op in ops:
    if op == "divmod": continue
    env = {"x": I(), "y": F(), "z": R()}
    exec(f"x {sym[op]}= 5; y {sym[op]}= 5", env); print(env["x"], env["y"])
    try: exec(f"z {sym[op]}= 5", env)
    except TypeError as e: print(e)
class Base:
    def __add__(self, o): return "Base.add"
    def __radd__(self, o): return "Base.radd"
    def __lt__(self, o): return "Base.lt"
    def __gt__(self, o): return "Base.gt"
class Sub(Base):
    def __radd__(self, o): return "Sub.radd"
    def __gt__(self, o): return "Sub.gt"
class SubNo(Base): pass
print(Base() + Sub(), Sub() + Base(), Base() + SubNo(), Base() + Base(), Base() < Sub(), Base() < SubNo(), Sub() < Base(), Base() > Sub())
class NI:
    def __add__(self, o): print("NI.add"); return NotImplemented
    def __radd__(self, o): print("NI.radd"); return NotImplemented
    def __iadd__(self, o): print("NI.iadd"); return NotImplemented
class NI2(NI): pass
for a, b in ((NI(), 1), (1, NI()), (NI(), NI()), (NI(), NI2())):
    try: a + b
    except TypeError as e: print(e)
n = NI()
try: n += 1
except TypeError as e: print(e)
class RInt(int):
    def __radd__(self, o): return "RInt.radd"
    def __add__(self, o): return "RInt.add"
print(1 + RInt(2), RInt(2) + 1, RInt(2) - 1, type(RInt(2) - 1).__name__, sum([2, 3], 4))
class Inplace:
    def __init__(self): self.v = []
    def __iadd__(self, o): self.v.append(o); return self
    def __isub__(self, o): return "replaced"
i = j = Inplace(); i += 1; i += 2; print(j.v, i is j); i -= 1; print(i)
class Pow:
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o): return ("rpow", o)
print(Pow() ** 2, pow(Pow(), 2, 3), 2 ** Pow(), pow(2, Pow()))
class None_:
    __add__ = None
    __radd__ = None
for f in (lambda: None_() + 1, lambda: 1 + None_()):
    try: f()
    except TypeError as e: print(e)
class InstAttr: pass
x = InstAttr(); x.__add__ = lambda o: "inst"
try: x + 1
except TypeError as e: print(e)
