# A calculator: hand-written tokenizer, precedence climbing, variables and functions.
import math
class CalcError(Exception): pass
def tokenize(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace(): i += 1; continue
        if c.isdigit() or c == ".":
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == "."): j += 1
            try: yield "num", float(s[i:j]) if "." in s[i:j] else int(s[i:j]), i
            except ValueError: raise CalcError(f"bad number {s[i:j]!r}")
            i = j; continue
        if c.isalpha() or c == "_":
            j = i
            while j < len(s) and (s[j].isalnum() or s[j] == "_"): j += 1
            yield "name", s[i:j], i; i = j; continue
        for op in ("**", "//", "==", "<=", ">=", "!=", "+", "-", "*", "/", "%", "(", ")", ",", "=", "<", ">", "!", "?", ":"):
            if s.startswith(op, i): yield "op", op, i; i += len(op); break
        else: raise CalcError(f"unexpected {c!r} at {i}")
    yield "end", None, len(s)
PREC = {"==": 1, "!=": 1, "<": 2, ">": 2, "<=": 2, ">=": 2, "+": 3, "-": 3, "*": 4, "/": 4, "//": 4, "%": 4, "**": 6}
OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b, "**": lambda a, b: a ** b, "==": lambda a, b: int(a == b), "!=": lambda a, b: int(a != b), "<": lambda a, b: int(a < b), ">": lambda a, b: int(a > b), "<=": lambda a, b: int(a <= b), ">=": lambda a, b: int(a >= b)}
class Calc:
    def __init__(self): self.vars = {"pi": math.pi}; self.funcs = {"sqrt": math.sqrt, "max": max, "abs": abs, "round": round}
    def run(self, src):
        self.toks, self.pos = list(tokenize(src)), 0
        if len(self.toks) > 2 and self.toks[0][0] == "name" and self.toks[1][1] == "=":
            self.pos = 2; v = self.vars[self.toks[0][1]] = self.expr()
        elif "=" in [t[1] for t in self.toks] and self.toks[0][0] == "name" and self.toks[1][1] == "(":
            return self.define(src)
        else: v = self.expr()
        if self.peek()[0] != "end": raise CalcError(f"unexpected {self.peek()[1]!r}")
        return v
    def define(self, src):
        head, body = src.split("=", 1); name, params = head.strip().rstrip(")").split("("); params = [p.strip() for p in params.split(",") if p.strip()]
        def f(*args):
            if len(args) != len(params): raise CalcError(f"{name} takes {len(params)} arguments, got {len(args)}")
            sub = Calc(); sub.vars, sub.funcs = {**self.vars, **dict(zip(params, args))}, self.funcs
            return sub.run(body)
        self.funcs[name] = f
        return f"defined {name}/{len(params)}"
    def peek(self): return self.toks[self.pos]
    def next(self): t = self.toks[self.pos]; self.pos += 1; return t
    def expr(self, level=0):
        left = self.unary()
        while self.peek()[0] == "op" and PREC.get(self.peek()[1], -1) >= level and self.peek()[1] in PREC:
            op = self.next()[1]; right = self.expr(PREC[op] + (op != "**")); left = OPS[op](left, right)
        if level == 0 and self.peek()[1] == "?":
            self.next(); a = self.expr(); self.want(":"); b = self.expr(); return a if left else b
        return left
    def unary(self):
        if self.peek()[1] == "-": self.next(); return -self.expr(5)
        v = self.atom()
        while self.peek()[1] == "!": self.next(); v = math.factorial(v)
        return v
    def want(self, op):
        if self.next()[1] != op: raise CalcError(f"expected {op!r}")
    def atom(self):
        kind, v, at = self.next()
        if kind == "num": return v
        if v == "(": r = self.expr(); self.want(")"); return r
        if kind == "name":
            if self.peek()[1] == "(":
                self.next(); args = []
                while self.peek()[1] != ")":
                    args.append(self.expr())
                    if self.peek()[1] == ",": self.next()
                self.next()
                if v not in self.funcs: raise CalcError(f"no function {v!r}")
                return self.funcs[v](*args)
            if v not in self.vars: raise CalcError(f"no variable {v!r}")
            return self.vars[v]
        raise CalcError(f"unexpected {'end' if kind == 'end' else v!r} at {at}")
c = Calc()
for s in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 - 4 - 3", "7 // 2 * 2 + 7 % 2", "x = 5", "x * x - 1", "sqrt(16) + max(1, 9, 3)", "5! / 3!", "1 < 2 == 1", "x > 3 ? 10 : 20", "f(a, b) = a * b + x", "f(3, 4)", "g(n) = n < 2 ? 1 : n", "g(10)", "fact(n) = n! + 0", "fact(20)", "round(pi * 100) / 100", "1 +", "2 $ 3", "y + 1", "nope(1)", "(1 + 2", "1 2", "1 / 0", "f(1)", "1.2.3", "0.5 + .5", ")", ""):
    try: print(s, "=", c.run(s))
    except (CalcError, ArithmeticError) as e: print(s, "->", type(e).__name__, e)
