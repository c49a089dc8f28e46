# re.Scanner: a tokenizer from phrases and actions.
import re
def s_ident(scanner, token): return token
def s_operator(scanner, token): return "op%s" % token
def s_float(scanner, token): return float(token)
def s_int(scanner, token): return int(token)
scanner = re.Scanner([
    (r"[a-zA-Z_]\w*", s_ident),
    (r"\d+\.\d*", s_float),
    (r"\d+", s_int),
    (r"=|\+|-|\*|/", s_operator),
    (r"\s+", None),
])
print(scanner.scan("sum = 3*foo + 312.50+bar"))
print(scanner.scan("a ? b"))
print(re.Scanner([('(a)(b)', lambda s, t: (t, s.match.span())), ('c', 'C')]).scan('abcabx'))
print(re.Scanner([('A', 1)], re.I).scan('aAb'))
print(re.Scanner([('', 'empty'), ('a', 'A')]).scan('a'))
