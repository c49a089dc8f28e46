# An enumeration built from metaclass, descriptors and class-level iteration.
class EnumMeta(type):
    def __new__(m, name, bases, ns):
        members = {k: v for k, v in ns.items() if not k.startswith("_") and not callable(v) and not isinstance(v, (property, classmethod, staticmethod))} if bases else {}
        cls = super().__new__(m, name, bases, {k: v for k, v in ns.items() if k not in members})
        cls._by_value, cls._members = {}, {}
        for k, v in members.items():
            if v in cls._by_value: cls._members[k] = cls._by_value[v]; continue
            o = object.__new__(cls); o.__dict__.update(name=k, value=v, order=len(cls._by_value))
            cls._members[k] = cls._by_value[v] = o
        return cls
    def __getattr__(cls, n):
        try: return cls.__dict__["_members"][n]
        except KeyError: raise AttributeError(f"{cls.__name__} has no member {n!r}") from None
    def __call__(cls, v):
        try: return cls._by_value[v]
        except KeyError: raise ValueError(f"{v!r} is not a valid {cls.__name__}") from None
    def __getitem__(cls, n): return cls._members[n]
    def __iter__(cls): return iter(cls._by_value.values())
    def __len__(cls): return len(cls._by_value)
    def __contains__(cls, o): return o in cls._by_value.values()
    def __setattr__(cls, n, v):
        if n in cls.__dict__.get("_members", {}): raise AttributeError(f"cannot reassign {n}")
        super().__setattr__(n, v)
    def __repr__(cls): return f"<enum {cls.__name__}>"
class Enum(metaclass=EnumMeta):
    def __repr__(self): return f"<{type(self).__name__}.{self.name}: {self.value!r}>"
    def __str__(self): return f"{type(self).__name__}.{self.name}"
    def __setattr__(self, n, v): raise AttributeError("members are constant")
    def __lt__(self, o): return self.order < o.order if type(self) is type(o) else NotImplemented
    def __hash__(self): return hash(self.name)
class Color(Enum):
    RED = 1; GREEN = 2; BLUE = 3; CRIMSON = 1
    def hex(self): return "#" + "00" * self.order + "ff" + "00" * (2 - self.order)
    @property
    def next(self): ms = list(type(self)); return ms[(self.order + 1) % len(ms)]
print(Color, list(Color), Color.RED, Color["GREEN"], Color(3), Color.CRIMSON is Color.RED, len(Color), Color.RED in Color, 5 in Color, Color.BLUE.hex(), Color.BLUE.next, sorted([Color.BLUE, Color.RED]), {Color.RED: "r"}[Color(1)], Color.RED == Color.RED, Color.RED != Color.GREEN, isinstance(Color.RED, Color), f"{Color.GREEN}", Color.RED < Color.GREEN, max(Color))
class Planet(Enum):
    EARTH = (5.97, 6.37); MARS = (0.64, 3.39)
    @property
    def density(self): m, r = self.value; return round(m / r ** 3, 4)
print([(p.name, p.density) for p in Planet], Planet((0.64, 3.39)))
for f in (lambda: Color.PINK, lambda: Color(9), lambda: Color["X"], lambda: setattr(Color, "RED", 5), lambda: setattr(Color.RED, "value", 2), lambda: Color.RED < Planet.MARS, lambda: Color.RED.nope):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
