# Subscript, iteration, unpacking, containment and truth sites over changing types.
def get(o, k): return o[k]
class G:
    def __getitem__(self, k): return ("G", k)
class L(list):
    def __getitem__(self, k): return ("L", super().__getitem__(k))
class D(dict):
    def __missing__(self, k): return ("missing", k)
objs = [([10, 20], 1), ((10, 20), -1), ("ab", 0), ({1: "one"}, 1), (b"ab", 1), (range(5), 2), (G(), 3), (L([7]), 0), (D(), "k"), ([1, 2, 3], slice(0, 2)), ("日本", 1), ({"s": 5}, "s"), (G, 1), ([5], True), (list, int)]
for _ in range(3):
    out = []
    for o, k in objs:
        try: r = get(o, k)
        except Exception as e: r = type(e).__name__
        out.append(r)
    print(out)
for o, k in (([1], 5), ({}, "q"), ("a", "x"), (5, 0), ((1,), 9), ([1], "a"), ({}, [])):
    try: get(o, k)
    except Exception as e: print(type(e).__name__, e)
def put(o, k, v): o[k] = v; return o
for _ in range(2): print(put([1, 2], 0, 9), put({}, "a", 1), put(bytearray(b"ab"), 1, 65), put([1, 2, 3], slice(0, 2), []), put(L([1]), 0, 5) == [5])
def total(it):
    t = 0
    for x in it: t += x
    return t
class It:
    def __iter__(self): return iter((1, 2))
for _ in range(3): print([total(x) for x in ([1, 2], (3, 4), range(4), {5: 0, 6: 0}, {7}, b"\x01\x02", (i for i in range(3)), It(), map(int, "12"), {1: 2}.values(), range(2 ** 61, 2 ** 61 + 2), reversed([1, 5]), [], [1.5, 2])])
def unpack(v): a, b = v; return b, a
for _ in range(3):
    out = []
    for v in ((1, 2), [3, 4], "xy", {5: 0, 6: 0}, range(2), (i for i in "gh"), It(), (1, 2, 3), [1], 5):
        try: out.append(unpack(v))
        except (ValueError, TypeError) as e: out.append(str(e)[:30])
    print(out)
def has(k, o): return k in o
for _ in range(2): print([has(1, o) for o in ([1], (2,), {1: 0}, {1}, range(3), It(), b"\x01", {2: 1}.values(), [1.0], [True], frozenset([2]))], has("a", "cat"))
def truth(v): return "T" if v else "F"
class Z:
    def __len__(self): return 0
for _ in range(2): print("".join(truth(v) for v in (1, 0, "", "a", [], [0], {}, None, 0.0, 1.5, (), Z(), object(), True, False, 2 ** 70, -0.0, range(0), ...)))
def delete(o, k): del o[k]; return o
print(delete([1, 2], 0), delete({1: 2, 3: 4}, 1), delete([1, 2, 3], slice(1)), delete(bytearray(b"abc"), 0))
def size(o): return len(o)
print([size(o) for o in ("a", [1, 2], {}, (1,), Z(), range(9), b"abc", {1}, "日本")] * 2)
