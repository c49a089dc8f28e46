# A class, an object, a registration or a pickler that says how to pickle is refused by name, never ignored.
import collections, copyreg, pickle, random
def attempt(x, dump=pickle.dumps):
    try: dump(x); print("pickled")
    except pickle.PicklingError as e: print(e)
HOOKS = ("__getstate__", "__setstate__", "__reduce__", "__reduce_ex__", "__getnewargs__", "__getnewargs_ex__")
for base in (object, list, int, str, bytes, ValueError, OSError, collections.OrderedDict, random.Random):
    for hook in HOOKS:
        C = type(base.__name__.title() + "C", (base,), {hook: lambda self, *a: a})
        attempt([C()])
    attempt(type("Plain", (base,), {})())  # what the library's bases define is not the user's
class Mixin:
    def __setstate__(self, state): pass
class L(list, Mixin): pass
attempt({"deep": [(L(),)]})
class Borrowed(dict): __setstate__ = dict.update
attempt(Borrowed())
class Unpicklable: __reduce_ex__ = None
attempt(Unpicklable())
class Again: __reduce__ = object.__reduce__
attempt(Again())
class Static:
    @staticmethod
    def __getstate__(): return 1
attempt(Static())
P = collections.namedtuple("P", "x y"); attempt(P(1, 2))
class Q(P):
    def __getnewargs__(self): return 1, 2
attempt(Q(1, 2))
class Own: pass
for hook in HOOKS:
    o = Own(); attempt(o); setattr(o, hook, 1); attempt([Own(), o])
    o = Own(); vars(o)[hook] = 1; attempt([Own(), o])
# A metaclass's hook is not asked by CPython either: classes go by identity.
class Meta(type):
    def __reduce__(cls): raise SystemExit
class M(metaclass=Meta): pass
attempt(M); attempt(M())
# copyreg: what CPython asks it about.
def reduced(x): return int, (1,)
class Point: pass
attempt(Point()); attempt(1j)
copyreg.pickle(Point, reduced); attempt([Point()]); attempt(Point)
class Sub(Point): pass
attempt(Sub())
copyreg.pickle(Meta, reduced); attempt(M); attempt(Point)
copyreg.pickle(list, reduced); attempt([]); copyreg.pickle(complex, reduced); attempt(1j)
for cls in (Point, Meta, list, complex): del copyreg.dispatch_table[cls]
attempt([Point(), M, 1j])
# Picklers and unpicklers of one's own.
import io
for hook in ("persistent_id", "reducer_override"):
    attempt(1, type("MyPickler", (pickle.Pickler,), {hook: lambda self, x: None})(io.BytesIO()).dump)
p = pickle.Pickler(io.BytesIO()); attempt(1, p.dump); p.dispatch_table = {}; attempt(1, p.dump)
class Careful(pickle.Unpickler):
    def find_class(self, module, name): raise pickle.UnpicklingError("forbidden")
try: print(Careful(io.BytesIO(pickle.dumps(print))).load())
except pickle.UnpicklingError as e: print(e)
print(pickle.Unpickler(io.BytesIO(pickle.dumps(print))).load())
for protocol in (0, 4, 5, 7, 100):
    try: pickle.dumps(1, protocol)
    except ValueError as e: print(type(e).__name__, e)
