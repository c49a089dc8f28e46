# Compiled patterns, their matches and what iterates over matches travel; the pattern is compiled anew at its first use.
import pickle
import re


def copy(x):
    return pickle.loads(pickle.dumps(x))


p = copy(re.compile(r'(?P<key>\w+)=(\d+)?', re.I))
print(p, p.groups, dict(p.groupindex), p.flags)
print(p.search('a=1').groups(), p.findall('a=1 b=2 c='), p.sub(r'\2:\g<key>', 'x=5'), p.split('1 a=2 3'))
print(p == re.compile(r'(?P<key>\w+)=(\d+)?', re.I), copy(p) == p, hash(p) == hash(copy(p)))

m = copy(p.search('-- é=12 --'))
print(m, m.group('key', 2), m.span(2), m.lastgroup, m.expand(r'<\1>'), m.string, m.re.search('z=').group())
for kind in rb'(b)(\w)', r'(?i)É+', r'(?x) a  b # comment', '':
    q = copy(re.compile(kind))
    print(q, q.flags, q.search('abc' if isinstance(kind, str) else b'abc'))
pair = copy([p, p, p.match('k=1')])
print(pair[0] is pair[1], pair[2].re is pair[0])


def words(text):
    pattern = re.compile(r'\w+')
    for m in pattern.finditer(text):
        yield m.group(), pattern.match('x y').end()
    yield re.sub('[aeiou]', lambda m: m[0].upper(), text)


g = words('one two three ' * 10)
out = []
while True:
    g = copy(g)
    try:
        out.append(next(g))
    except StopIteration:
        break
print(len(out), out[:4], out[-1])
search = copy(re.compile('b').search)
print(search('abc').span())
scanner = re.compile('.').scanner('ab')
scanner.match()
print(copy(scanner).match())
print(copy(re.I), copy(re.I | re.M))
