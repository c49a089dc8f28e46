# and/or give back operands, short-circuit, and call __bool__ then __len__.
class T:
    def __init__(self, name, b): self.name = name; self.b = b
    def __bool__(self):
        print("bool", self.name)
        return self.b
    def __repr__(self): return self.name
class L:
    def __init__(self, n): self.n = n
    def __len__(self):
        print("len", self.n)
        return self.n
a, b, c = T("a", True), T("b", False), T("c", True)
print(a and b and c)
print(b or a or c)
print(a and b or c)
print(not a, not b)
print((a or b) and c)
if a and not b: print("taken")
if b or not a: print("no")
else: print("else")
print(1 if a else 2, 1 if b else 2)
while a and b: pass
print([x for x in (a, b, c) if x and c])
print(bool(L(0)), bool(L(3)), not L(1))
if L(0): print("no")
elif L(2): print("elif")
print(0 or "" or [] or {} or None or 0.0 or "last", 1 and "x" and [0] and "end")
print(None or 0, 0 and None, [] and 1, () or [])
class Bad:
    def __bool__(self): return 1
class BadLen:
    def __len__(self): return -1
class BadLen2:
    def __len__(self): return "x"
class BadLen3:
    def __len__(self): return 1 << 70
for x in (Bad(), BadLen(), BadLen2(), BadLen3()):
    for f in (lambda: bool(x), lambda: 1 if x else 2, lambda: not x, lambda: x and 1):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
