# Globals of a class derived from dict, and locals that are any mapping.
class Made(dict):
    def __missing__(self, key):
        if key.startswith("n_"): return int(key[2:])
        raise KeyError(key)
f = eval("lambda: n_1 + n_20 + len('abc')", Made())
print([f() for _ in range(3)])
g = eval("lambda: nope", Made())
try: g()
except NameError as e: print(e)
class Broken(dict):
    def __missing__(self, key): raise ValueError(key)
try: eval("lambda: x", Broken())()
except ValueError as e: print("ValueError", e)
class Mapping:
    def __getitem__(self, key):
        if key == "a": return 12
        raise KeyError
    def keys(self): return list("xyz")
print(eval("a", {}, Mapping()), eval("dir()", {}, Mapping()), eval("locals()", {}, Mapping()).__class__.__name__)
try: eval("b", {}, Mapping())
except NameError as e: print(e)
print(tuple[int] == next(iter(tuple[int])), repr(next(iter(tuple[int, str]))), [*list[int]], next(iter(tuple[int])) == next(iter(tuple[int])), next(iter(tuple[int])).__unpacked__)
