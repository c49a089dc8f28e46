# What may keep a Vm busy: each line of BUSY is repeated until another thread interrupts it. tests/embed/interrupt_test.cpp
# asks that it ends, bench/native/interrupt_bench.cpp how soon. `path` is a file that the host names. No line needs one
# before it, for that may have been interrupted before it began.
import collections, copy, functools, gc, heapq, itertools, math, operator, pickle, random, re, sys, time

sys.set_int_max_str_digits(0)
r = random.Random(5)
l = [r.random() for _ in range(300_000)]
l2 = l[:]
n = list(range(10**6))
strings = [str(x) for x in l[:100_000]]
s = 'ab' * 10**7
s3 = 'ab' * 10**7
b = s.encode()
u = 'é' * 3 * 10**6
st = set(range(300_000)); st2 = set(range(5, 300_000))
d = dict.fromkeys(range(300_000)); d2 = dict(d)
nested = [[i] for i in range(200_000)]
big = 7 ** 30_000
dq = collections.deque(range(10**6))
source = 'x = [1, 2, 3]\n' * 30_000
literals = 'x = [' + ', '.join(map(repr, strings + n[:100_000])) + ']'; chain = ' + '.join(['a'] * 100_000)
pickled = pickle.dumps(strings); long_text = pickle.dumps([s, u, b])
blank = ' ' * 4 * 10**7; tabs = 'a\tb' * 10**7; utf8 = u.encode(); n256 = [7] * 10**7
array = bytearray(b)
with open(path, 'w') as f: f.write(s)


def gen():
    while True:
        yield 1


def between():
    """What the lines leave behind goes."""
    global n3, d3
    n3 = d3 = None
    del array[2 * 10**7:]


BUSY = r"""
pass
for x in gen(): pass
sum(range(10**12))
sum(gen())
sum(itertools.repeat(1))
sorted(l)
sorted(strings)
sorted(l, key=lambda x: -x)
sorted(l, key=str)
l3 = list(reversed(l)) + l; l3.sort()
10**12 in iter(range(10**11))
2 in n
list(range(10**8))
[0] * (4 * 10**7)
n * 20
max(range(10**11))
min(strings)
list(zip(range(10**9), range(10**9)))
list(map(str, range(10**9)))
for x in itertools.count(): pass
collections.deque(itertools.count(), maxlen=0)
collections.Counter(s)
dq.count(-1); dq.rotate(1000); dq.copy()
any(x < 0 for x in range(10**10))
all(range(1, 10**11))
set(range(10**8))
st & st2; st | st2; st - st2; st == st2
dict.fromkeys(range(10**8))
{i: i for i in range(10**8)}
dict(d); d == d2; d | d2
tuple(range(10**9))
[x for x in range(10**9)]
l == l2; l.count(10**9); hash(tuple(l))
l.reverse()
n[:]; n[::2]
del n[:1]; n.insert(0, 1)
repr(l)
str(nested)
nested == [x[:] for x in nested]
copy.deepcopy(nested)
s.replace('a', 'bb')
s.count('ab')
s.find('zzz')
s.split('a')
s.upper()
u.title()
s * 5
s == s3; s in s3
s[::-1]
s.translate({97: 'x'})
'x'.join(strings)
''.join(str(i) for i in range(10**9))
'%s %r' % (s, strings)
s.encode('utf-16'); u.encode('latin-1')
b.replace(b'a', b'bb'); b.find(b'z')
bytes(10**8)
bytes(n3 & 255 for n3 in n)
str(big); int(str(big))
big * big // (big + 1)
math.factorial(10**5)
pickle.dumps(l)
pickle.loads(pickled)
pickle.dumps([blank, u, b])
pickle.loads(long_text)
re.sub('a', 'b', s)
re.findall('ab', s)
re.sub('(a)', lambda m: 'x', s)
re.compile('(a|b)*c').search(s[:10**6])
random.shuffle(n)
random.sample(n, 10**5)
heapq.nlargest(5, range(10**9))
heapq.heapify(l)
functools.reduce(operator.add, range(10**9))
list(itertools.permutations(range(12)))
list(itertools.product(range(100), repeat=5))
list(itertools.accumulate(itertools.repeat(1)))
compile(source, 'f', 'exec'); compile(literals, 'f', 'exec'); compile(chain, 'f', 'exec')
eval(repr(strings))
time.sleep(10**6)
gc.collect()
s.isalpha(); s.islower(); s.istitle(); s.isidentifier(); s.isprintable()
b.isalpha(); b.islower(); b.istitle(); b.isascii(); b.title()
s.find('bab' * 9 + 'c'); s.rfind('bab' * 9 + 'c'); s.count('zz')
s.split(); s.rsplit('zz'); s.split('zz'); s.partition('zz')
b.split(); b.rsplit(b'zz'); b.splitlines(); b.rpartition(b'zz')
blank.strip(); blank.split(); blank.isspace(); s.strip('ab')
s.removeprefix('ab'); s.startswith(s3); s < s3; s + s3; s[1:]
str.maketrans(s, s, s)
s.expandtabs(); tabs.expandtabs(); b.expandtabs()
tabs.translate({9: 'xyz'}); b.translate(None, b'a')
s.encode('utf-32'); s.encode()
u.encode('ascii', 'backslashreplace')
u.encode('ascii', 'xmlcharrefreplace'); u.encode('ascii', 'namereplace')
b.decode(); b.decode('latin-1'); utf8.decode(); utf8.decode('latin-1')
utf8.decode('ascii', 'replace'); utf8.decode('ascii', 'backslashreplace')
f'{s:>40000000}'
'{:^40000000}|{}'.format(s, s)
'%40000000s|%s' % (s, s)
f'{5:040000000,}|{5:x>40000000}|{2.5:é<20000000}'
('%%' * 10**7) % (); ('{{' * 10**7).format()
('%d' * 10**6) % tuple(n)
s.center(10**8); 'a'.ljust(5 * 10**7, 'é'); b.zfill(10**8)
s.join('abc'); ''.join([s, s3])
b.hex(); bytes.fromhex(b.hex()); repr(bytearray(b))
array += b; array *= 2; array[5:5] = b; del array[2 * 10**7:]
bytes(n256); bytearray(b); b[::2]; u[::2]; u[10**6:]; u.index('x') if 0 else 0
print(s); print(l)
open(path, 'w').write(s)
open(path).read(); open(path, 'rb').readlines(); open(path).readline()
n3 = n[:]; n3[5:5] = n; n3 += st; n3 *= 3
n3 = n * 3; n3[::2]; n3[::-1]; tuple(n3)[::2]
n3 = []; [n3.append(x) for x in n * 4]
list(st); list(d); list(d.items()); set(d); frozenset(n)
dict.fromkeys(strings + strings); set(strings)
d3 = {}; d3.update(d); d3.update(zip(n, n)); d3 |= dict.fromkeys(strings)
st ^ st2; st - set(n); st | set(n); {*n} & {*n}
hash(tuple(n)); hash(frozenset(n))
sorted(n); sorted(n, reverse=True); sorted(n, key=lambda x: 0)
print(*l)
dq.copy(); dq + dq; dq.rotate(10**5); collections.deque(n)
collections.OrderedDict(d).copy(); collections.Counter(n) + collections.Counter(n)
""".strip().split("\n")
