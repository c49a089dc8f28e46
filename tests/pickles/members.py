# The descriptors a class was made with stay its own, whatever its namespace comes to hold under their names.
import pickle
def trip(x): return pickle.loads(pickle.dumps(x))
class C: __slots__ = "x", "y"
c = C(); c.x, c.y = 1, 2
d = C.x
C.x = 5; C.z = d
del C.y
C2, d2, c2 = trip((C, d, c))
print(C2 is C, d2 is d, d2.__get__(c2), C2.z is d2, c2.x, hasattr(c2, "y"))
class W: pass
w = W.__weakref__
W.__weakref__ = 6
print(trip((W, w))[1] is w, W.__weakref__)
class Base: pass
class Slots(Base): __slots__ = ("s",)
class Weak: __slots__ = ("a", "__weakref__")
class More(Weak): __slots__ = ("b",)
del More.__slots__, Slots.__slots__
s = Slots(); s.s, s.own = 1, 2
m = More(); m.a, m.b = 3, 4
s, m = trip((s, m)); print(s.s, s.own, m.a, m.b, hasattr(m, "__dict__"))
# Two classes of one statement, with slots of their own.
def made(*names):
    class Made: __slots__ = names
    return Made
A, B = made("p", "q"), made("q", "p")
a, b = A(), B(); a.p, a.q = b.p, b.q = 1, 2
for x in trip([a, b]) + trip([b, a]): print(type(x).__slots__, x.p, x.q)
