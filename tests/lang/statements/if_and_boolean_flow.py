# if/elif/else with every kind of condition, nested, in expressions, with early exits.
def classify(n):
    if n < 0: return "negative"
    elif n == 0: return "zero"
    elif n < 10 and n % 2: return "small odd"
    elif n < 10: return "small even"
    elif not n % 100: return "hundred"
    else:
        if n > 1000: return "big"
        return "medium"
print([classify(n) for n in (-5, 0, 3, 4, 100, 55, 5000)])
def fizz(n): return "FizzBuzz" if n % 15 == 0 else "Fizz" if n % 3 == 0 else "Buzz" if n % 5 == 0 else n
print([fizz(i) for i in range(1, 16)])
def logic(a, b, c):
    r = []
    if a and b or c: r.append(1)
    if a and (b or c): r.append(2)
    if not (a or b) and c: r.append(3)
    if (a if b else c): r.append(4)
    if a == b == c: r.append(5)
    if not a == b: r.append(6)
    if a and not b and not c: r.append(7)
    if (not a) or (b and c): r.append(8)
    if a is b or b is not c: r.append(9)
    if (x := a or b) and x is c: r.append(10)
    return r
for a in (0, 1):
    for b in (0, 1):
        for c in (0, 1): print(a, b, c, logic(bool(a), bool(b), bool(c)))
def values(a, b, c): return a and b or c, a or b and c, not a and b, a and not b, (a, b) and c, [] or a, a if b else c if a else b
for t in ((1, "", None), (0, [], "c"), ("a", 0, 2.5), (None, None, None)): print(values(*t))
def early(xs):
    for x in xs:
        if x is None: continue
        if x < 0:
            if x < -10: break
            continue
        if x: return x
    else: return "exhausted"
    return "broke"
print(early([None, -1, 0, 5]), early([0, -1]), early([-11, 5]))
def deep(n):
    if n > 0:
        if n > 1:
            if n > 2:
                if n > 3: return 4
                return 3
            return 2
        return 1
    return 0
print([deep(i) for i in range(6)])
if 0: never = 1
elif "": never = 2
try: never
except NameError as e: print(e)
if True:
    def made(): return "conditional def"
    class Made: v = "conditional class"
print(made(), Made.v); k = [i for i in range(20) if i % 2 if i % 3 if i % 5]; print(k)
if not None and not 0 and not "" and not [] and not {} and not () and not 0.0 and not False and not set() and not b"" and not range(0): print("all falsy")
if object() and [0] and "0" and 0.1 and (None,) and {0: 0} and (lambda: 0) and print and ... and NotImplementedError: print("all truthy")
while (n := locals().get("n", 3) - 1): print("n", n)
