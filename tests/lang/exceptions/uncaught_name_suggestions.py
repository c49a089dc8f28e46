# "Did you mean" at the end of NameError and AttributeError tracebacks.
import sys
def show(f):
    try: f()
    except Exception as e: sys.excepthook(type(e), e, None)
counter = 1
class Account:
    balance = 5
    def deposit(self): pass
    def m(self): return balanse
a = Account()
def local():
    value_one = 1
    return value_on
def method_self():
    class K:
        def __init__(self): self.thing = 1
        def get(self): return thing
    K().get()
for f in (lambda: countr, lambda: prnt, lambda: a.balanc, lambda: a.depositt, lambda: [].appendd, lambda: "".upperr, lambda: {}.itmes, local, lambda: xyzzyq, lambda: a.qqqq, lambda: lenn([]), lambda: a.m(), lambda: int.from_byte, lambda: (1).bit_lenght, lambda: Counter, lambda: a._balance, lambda: a.BALANCE, lambda: a.b, lambda: cuonter, method_self, lambda: sys.exitt, lambda: Account.blance, lambda: True_, lambda: none, lambda: ture):
    show(f)
e = NameError("made by hand"); print(e.name)
try: raise AttributeError("hand", name="balanc", obj=a)
except AttributeError as e: sys.excepthook(type(e), e, None)
try: raise NameError("by hand", name="countr")
except NameError as e: sys.excepthook(type(e), e, None)
print(countre)
