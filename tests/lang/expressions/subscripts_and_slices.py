# __getitem__ and friends see what the syntax says.
class S:
    def __getitem__(self, k): return ("get", k)
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
s = S()
print(s[1], s[1, 2], s[()], s[1:2], s[::], s[:], s[1:2, 3], s[..., None], s[1:2:3, ::4], s[(1, 2)])
print(s[*[1, 2], 3], s[*()])
s[1] = 2
s[1:2] = [3]
s[1, 2:3] = 4
del s[5]
del s[1:], s[:2, 3]
s[0] += ("x",)
print(slice(1), slice(1, 2), slice(1, 2, 3), slice(None))
x = slice(1, 10, 2)
print(x.start, x.stop, x.step, x.indices(5), x.indices(100), slice(None, None, -1).indices(4), slice(-3, None).indices(10))
print(x == slice(1, 10, 2), x != slice(1), slice(1, 2) < slice(1, 3))
num, nil, l1, t1, st, by = 5, None, [1], (1,), "a", b"abc"
for code in ["num[0]", "nil[1]", "len[1]", "[][0]", "l1['a']", "()[0]", "'ab'[5]", "{}['k']", "l1[1.5]", "st['b']", "t1[None]", "l1[:'a']",
             "slice(1,2,0).indices(4)", "[1,2][::0]", "'abc'[::0]", "slice()", "hash(slice(1))", "range(3)[5]", "range(3)['a']", "by['x']", "[].x",
             "slice(1).indices(-1)", "object()[1]", "int[0]", "{}[[]]", "{1:2}[{}]"]:
    try: print(code, "=", eval(code))
    except Exception as e: print(code, "->", type(e).__name__, str(e))
for code in ["t1[0] = 1", "st[0] = 'x'", "del t1[0]", "del st[0]", "num[0] = 1", "del num[0]", "range(3)[0] = 1", "b'a'[0] = 1", "nil[0] = 1",
             "[1][3] = 1", "del [1][3]", "l1['a'] = 1", "del {}['q']", "[1,2,3][::2] = [1]", "[1][:] = 5", "{}[[]] = 1"]:
    try: exec(code)
    except Exception as e: print(code, "->", type(e).__name__, str(e))
