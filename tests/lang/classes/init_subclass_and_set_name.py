# __init_subclass__, __set_name__, __class_getitem__, class keywords.
class Plugin:
    registry = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry[name or cls.__name__] = cls
        print("init_subclass", cls.__name__, name, kw)
class A(Plugin): pass
class B(Plugin, name="bee"): pass
class C(B): pass
print(sorted(Plugin.registry))
for s in ("class D(Plugin, x=1): pass", "class E(x=1): pass", "class F(int, y=2): pass"):
    try: exec(s)
    except TypeError as e: print(e)
class Field:
    def __init__(self, default): self.default = default
    def __set_name__(self, owner, name): self.name = name; owner.fields = [*getattr(owner, "fields", []), name]
    def __get__(self, o, t): return self if o is None else o.__dict__.get(self.name, self.default)
    def __set__(self, o, v):
        if not isinstance(v, type(self.default)): raise TypeError(f"{self.name} must be {type(self.default).__name__}, not {type(v).__name__}")
        o.__dict__[self.name] = v
class Model:
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
    def __init_subclass__(cls): print(cls.__name__, "fields at init_subclass:", getattr(cls, "fields", None))
class User(Model):
    name = Field("anon"); age = Field(0)
u = User(name="Ann"); print(u.name, u.age, User.fields, User.name.default)
try: u.age = "x"
except TypeError as e: print(e)
User.extra = Field(1)
print(hasattr(User.extra, "name"))
class G:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
class H(G): pass
print(G[int], H["x", 1], G[1:2])
class NoItem: pass
for s in ("NoItem[1]", "G()[1]", "int[1]", "list[int]", "dict[str, int]", "tuple[int, ...]", "type[int]", "list[int]([1, 2])", "list[int] == list[int]", "list[int].__origin__", "list[int].__args__"):
    try: print(s, eval(s))
    except TypeError as e: print(s, "->", e)
class T: pass
T2 = type("T2", (T,), {"f": Field("d"), "__init_subclass__": classmethod(lambda cls, **k: print("T2 sub", k))})
print(T2.f.name)
class T3(T2, key=5): pass
class Order:
    def __set_name__(self, o, n): print("set_name", n)
class Z:
    b = Order(); a = Order()
    def __init_subclass__(cls): print("is", cls.__name__)
class Y(Z): c = Order()
class Imp:
    def __init_subclass__(cls, **k): cls.k = k
class Imp2(Imp, **{"dyn": 1}, x=2): pass
print(Imp2.k)
