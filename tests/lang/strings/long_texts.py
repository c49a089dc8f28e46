# Long texts are worked on in pieces: what lies across their borders stays whole.
def show(name, text):
    total = 0
    for c in text[::1009]:
        total = (total * 31 + (c if isinstance(c, int) else ord(c))) % 1000000007
    kinds = sorted(set(text))
    print(name, type(text).__name__, len(text), total, len(kinds), [text.count(c) for c in kinds[:3]], text[:8], text[-8:])

for shift in range(2):
    s = 'x' * shift + 'aé€𝄞\t\n' * 13000
    show('lower', s.upper().lower())
    show('title', s.title())
    show('ljust', s.ljust(200001, 'é') + '|')
    show('center', 'ab'.center(300001, '€'))
    show('expand', s.expandtabs(5))
    show('translate', s.translate({0xe9: 'yyy', 9: None, 0x20ac: '𝄞'}))
    show('replace', s.replace('\n', '𝄞𝄞'))
    show('replace empty', s.replace('', '-'))
    show('join', '€'.join([s, s, 'x']))
    show('slice', s[::3])
    show('back', s[::-1])
    show('format', '{:é>200001}|{!r:>10}|{}'.format(s, 'x', s))
    show('fstring', f'{s:€^200011}')
    show('percent', '%-200001s|%.100000s|%r' % (s, s, s))
    show('ascii', ascii(s))
    for codec in 'utf-8', 'utf-16', 'utf-32-be':
        data = s.encode(codec)
        show(codec, data)
        print(data.decode(codec) == s)
    for errors in 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace':
        show(errors, s.encode('ascii', errors))
    show('latin-1', s.encode('latin-1', 'replace').decode('latin-1'))
    data = b'y' * shift + s.encode() + b'\xe2\x82' * 7000 + b'\xff' * 7000 + b'\xe2\x82'
    for errors in 'ignore', 'replace', 'backslashreplace', 'surrogateescape':
        show(errors, data.decode('utf-8', errors).encode('utf-8', 'surrogatepass'))
    try:
        data.decode()
    except UnicodeDecodeError as e:
        print(e.start, e.end, e.reason)
    print(s.count('€𝄞'), s.find('𝄞x'), s.rfind('xa'), s.rfind('a'), len(s.split('\t')), len(s.split()), len(s.rsplit('é')))
    print(len(s.splitlines()), s.partition('𝄞x')[0] == s, s.rpartition('é')[2], s.isprintable(), s.isascii(), len(s.strip()))

words = ('Abc ' * 40000)[:-1]
print(words.istitle(), (words + 'D').istitle(), words.isupper(), words.replace(' ', '').isidentifier())
print(('1' + 'a' * 200000).isidentifier(), ('a' * 200000 + '1').isidentifier(), ('A1' * 100000).isupper(), ('1' * 200000).isupper())

for n in 131071, 131072, 131073, 263001:
    show('int', f'{5:{n}}')
    show('zeros', f'{-5:0{n}}')
    show('grouped', f'{-5:0{n},}')
    show('float', f'{2.5:+0{n}}')
    show('percent', '%0*d|%-*d|%.*d' % (n, -5, n, 5, n, 7))
    show('hex', f'{255:#0{n}x}')
    show('complex', f'{1+2j:>{n}}')
    show('bytes', b'%*d|%s' % (n, 5, b'x' * n))
    show('literal', ('a' * n + '%s' + 'é' * n + '%%') % 'b')
    show('fields', ('a' * n + '{}' + 'é' * n + '{{').format('b'))
    show('text', 'é'.rjust(n))

b = bytearray(b'abcd\tef' * 50000)
show('translate', b.translate(bytes(range(255, -1, -1)), b'c'))
show('expand', b.expandtabs(3))
show('step', b[::7])
show('hex', b.hex(':', 3))
show('fromhex', bytearray.fromhex(b.hex()))
show('repr', repr(b))
show('title', b.title())
show('ints', bytes(list(b)))
c = b[:]
c += bytes(c)
c[5:10] = c
c *= 2
del c[::3]
show('changed', c)
print(b.find(b'fab'), b.rfind(b'bcd'), b.rfind(b'zz'), b.count(b'd\te'), b == bytes(b), b < c, b.islower(), b.isascii())
t = str.maketrans('abc' * 50000, 'xyz' * 50000, 'd' * 50000)
print(t)
