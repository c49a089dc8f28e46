# match, case, type and _ as names; non-ASCII identifiers; underscores; keyword errors.
match = 1; case = 2; _ = 3; type_ = 4; print(match, case, _, match + case)
def match(case, _=5): return case, _
print(match(1), match(case=2), [match for match in range(2)], {"match": case}.get("match"))
class case:
    match = "attr"
    def _(self): return self.match
print(case.match, case()._(), match(case.match)[0]); match = [1, 2]; match[0] = 9; print(match, match[0], match[-1]); match = {"a": 1}; print(match["a"]); match: int = 5; print(match); print(*[match], match)
é = "acute"; 变量 = 2; Ünïcode = 3; ª = 4; print(é, 变量 + Ünïcode, ª)
def größe(straße): return straße * 2
print(größe(straße=2), größe.__name__); class_ = "x"; __x__ = 1; ___ = 2; x1_y2 = 3; print(class_, __x__, ___, x1_y2)
ﬁ = "ligature normalised"; print(fi, "fi" in globals(), "ﬁ" in globals())
class Ä: ö = 1
print(Ä.ö, getattr(Ä, "ö"), Ä().__class__.__name__)
print = print; str = str; list_ = list; id = 5; print(id); del id
def f(list, str=1, print=print): return list, str
print(f([1])); None_ = True_ = 0
for src in ("None = 1", "True = 1", "def None(): pass", "class True: pass", "import None", "x.None = 1", "f(None=1)", "def f(False): pass", "for None in x: pass", "lambda None: 1", "del None", "global None", "x = class", "if = 1", "async = 1", "await = 1", "nonlocal = 1", "print(class)", "x.class", "x.match.case", "match.x = 1", "1x = 2", "x-y = 1", "a b", "__debug__ = 1", "def f(__debug__): pass", "x.__debug__ = 1", "f(__debug__=1)", "del __debug__", "f(True=1)", "with x as None: pass", "import x as None", "try: pass\nexcept E as None: pass", "(None := 1)", "[None for None in x]", "yield = 1", "€ = 1", "x\u200b = 1", "²x = 1"):
    try: compile(src, "s", "exec"); print("ok", ascii(src))
    except SyntaxError as e: print(ascii(src), "->", e.msg)
