# Suspended in the middle of an expression, with operands waiting.
import pickle
def drive(g, values):
    out = [next(g)]
    for v in values:
        g = pickle.loads(pickle.dumps(g, move=True))
        try: out.append(g.send(v))
        except StopIteration as e: return out, e.value
    return out
def f(*a, **k): return a, sorted(k.items())
def arithmetic(): return 100 - (yield "a") * (yield "b") + (yield "c") ** 2
def call(): return f(1, (yield "x"), *(yield "y"), k=(yield "z"), **(yield "w"))
def display(): return [0, (yield 1), 2], ((yield 3),), {(yield 4): (yield 5)}, sorted({(yield 6), 7})
def subscript(): return "abcdefgh"[(yield "lo"):(yield "hi"):(yield "step")]
def compare(): return 1 < (yield "mid") < (yield "high")
def logic(): return (yield "first") or (yield "second") and (yield "third")
def conditional(): return (yield "then") if (yield "test") else (yield "else")
def text(): return f"{(yield 'one')}-{(yield 'two')!r:>6}-{(yield 'three')}"
def assign():
    d, l = {}, [1, 2, 3]
    d[(yield "key")] = (yield "value")
    l[(yield "index")] += (yield "add")
    a, *b = (yield "left"), *(yield "rest")
    return d, l, a, b
def method(): return "x,y,z".split((yield "sep"), (yield "max"))
def nested(): return f(f((yield 1), f((yield 2))), (yield 3))
def walrus(): return (n := (yield "n")) + n, [n, (yield "more")]
def in_loop():
    total = 0
    for i in range(3): total = total * 10 + (yield i) + i
    return total
def in_condition():
    n = 0
    while (yield n) != "stop": n += 1
    return n
def returned_lambda(): return (lambda a, b: (a, b))((yield "a"), (yield "b"))
print(drive(arithmetic(), [7, 3, 2])); print(drive(call(), ["X", [5, 6], "Z", {"q": 1}])); print(drive(display(), [1, 3, "k", "v", 6])); print(drive(subscript(), [1, 7, 2])); print(drive(compare(), [5, 3])); print(drive(logic(), [0, 5, "last"])); print(drive(conditional(), [True, "yes"]), drive(conditional(), [0, "no"])); print(drive(text(), [1, "é", None])); print(drive(assign(), ["k", "v", 1, 10, "L", "RS"])); print(drive(method(), [",", 1])); print(drive(nested(), [1, 2, 3])); print(drive(walrus(), [4, 5])); print(drive(in_loop(), [1, 2, 3])); print(drive(in_condition(), ["go", "go", "stop"])); print(drive(returned_lambda(), [1, 2]))
