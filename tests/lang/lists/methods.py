# Every list method and its errors.
l = [3, 1, 2]
l.append(4); print(l)
l.extend("ab"); l.extend(range(2)); print(l)
l.insert(0, "first"); l.insert(100, "last"); l.insert(-1, "before last"); l.insert(-100, "zero"); print(l)
print(l.pop(), l.pop(0), l.pop(-2), l)
l.remove("a"); print(l)
print(l.index(1), l.index(1, 1), l.count(1), l.count("zz"))
l.reverse(); print(l)
m = l.copy(); m.clear(); print(l, m)
n = [5, 3, 8, 1]
print(n.sort(), n); n.sort(reverse=True); print(n); n.sort(key=lambda x: x % 4); print(n)
print([1] + [2], [1, 2] * 2, 2 * [0], [1] * 0, [1] * -5, [] + [])
a = b = [1]
a += [2]; print(b, a is b)
a = a + [3]; print(b, a)
a *= 2; print(a)
a += "xy"; a += (1,); a += {5: 6}; print(a)
a.extend(a); print(len(a))
b += b; print(b)
for f in ("l.remove('zz')", "l.index('zz')", "[].pop()", "[1].pop(5)", "l.insert('a', 1)", "l.extend(5)", "[1] + (2,)", "[1] + 2", "[1] * 'a'", "[1] * [2]", "l.sort(5)", "l.sort(key=1)",
          "l.sort(foo=1)", "[1,'a'].sort()", "l.index()", "l.index(1, 'a')", "l.count()", "l.append()", "l.zzz", "l.append = 1", "l.copy(1)", "hash(l)", "[1] - [1]", "l.pop('a')", "l.index(1, 2, 3)", "[].index(0)"):
    try: print(f, eval(f) if " = " not in f else exec(f))
    except Exception as e: print(f, "->", type(e).__name__ + ":", e)
print(list("abc"), list(range(3)), list({1: 2}), list((1,)), list(), list(x * 2 for x in [1]))
c = [1, [2, 3]]; d = c[:]; d[1].append(4); print(c, d)
print([1, 2] == [1, 2], [1, 2] == [1, 2.0], [1] != [2], [] == [], [[]] == [[]], [1] == (1,))
r = [1]; r.append(r); print(r, repr(r))
print(len([]), bool([]), bool([0]), [1, 2, 3].__len__(), [1].__contains__(1), 5 in [1], str([1, "a", None, 1.5, b"b"]))
print(l.__class__, list.__name__, isinstance([], list), [1].__iadd__([2]), [].__doc__ is not None, [1, 2].__reversed__().__next__(), list(reversed([1, 2, 3])))
