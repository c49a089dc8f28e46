"""Patterns in which the next character says how to go on, and their neighbours in which it does not."""
import re


def show(pattern, *texts, flags=0):
    p = re.compile(pattern, flags)
    for text in texts:
        found = [(m.span(), m.groups(), m.lastindex) for m in p.finditer(text)]
        full = p.fullmatch(text)
        print(pattern, repr(text), found, full and full.span())


# loops: what follows is apart from what is looped over, or always matches
show(r'[a-z]+=\d*', 'a=1 bc= =2 d=x', 'ab=12')
show(r'a*', 'aab', '')
show(r'(?:ab)*', 'ababa', 'abab')
show(r'(?:ab)*a', 'ababa', 'abab')
show(r'\d{2,3}', '1 12 123 1234 12345')
show(r'\d{2,3}\d', '1 12 123 1234 12345')
show(r'"[^"]*"', 'say "a" and "b c" or "d')
# lazy loops stop where the rest begins, if the rest is sure to match there
show(r'<.*?>', '<a><b c><d', '<a>b>')
show(r'<(.*?)>', '<><a>', '<a>b>')
show(r'<.*?>>', '<a>b>>c>>')
show(r'a{2,4}?', 'aaaaa', 'aaa')
show(r'a+?b?', 'aab', 'aabab')
show(r'x*?', 'xx')
# ways: apart, or the preferred one is sure
show(r'[a-z]+|\d+|,', 'ab,12,x9')
show(r'(a)|(b)|c', 'abcba')
show(r'a|ab', 'ab', 'a')
show(r'ab|a', 'ab', 'a')
show(r'(?:a|ab)c', 'ac abc')
show(r'a?', 'aab')
show(r'(a)?b', 'ab b', 'b')
show(r'(?:(a)|b)*', 'ab', 'ba')
show(r'(?:(a)|(b)){2}', 'abba')
# a place that failed leaves no groups behind
show(r'(a)(?:(b)c)?d|(x)', 'abd abcd ad x')
show(r'(?:(a)1|(b)2)', 'a2b1b2a1')
# edges
show(r'\b\w+\b', 'a bc, d')
show(r'\w*\b', 'a bc')
show(r'[\w,]+\b', 'a,, b')
show(r'\b0x[0-9a-f]+\b', '0x1f 0x1g 10x2 0xff')
show(r'^\w+$', 'ab\ncd\n', 'ab\n', 'ab')
show(r'^\w+$', 'ab\ncd\n', flags=re.M)
show(r'^.*$', 'ab\n\ncd', flags=re.M)
show(r'^.*$', 'ab\n', 'ab')
show(r'^(.*)$', 'ab\n', flags=re.S)
show(r'\n$', 'a\n', 'a\n\n')
show(r'a*$', 'aab\n', 'aa\n')
show(r'\Aa|b', 'abab')
show(r'a\Z', 'aa', 'aa\n')
# case and bytes
show(r'select\s+(\w+)', 'SELECT a Select b', flags=re.I)
show(rb'[\x80-\xff]+', b'a\x80\xffb')
show(rb'\w+', b'a\xe9b')
# bounds
p = re.compile(r'^a|\ba|b+')
for bounds in ((0, 4), (1, 4), (1, 2), (2, 1), (4, 4), (0, 99)):
    print(bounds, [m.span() for m in p.finditer('aabb', *bounds)], p.match('aabb', *bounds))
# looking far ahead again and again is given up in time
print(re.search('a+b', 'a' * 3000), re.search('a+b', 'a' * 3000 + 'b').span())
print(re.findall(r'\d+;', '1' * 1000 + ',23;4;'), re.sub(r'x+y', '-', 'x' * 2000 + 'xy z xy'))
print(re.search('needle', 'needl needlf needle').span(), re.search('needle', 'needl'))
# texts that are more than bytes
show(r'\w+', 'é1 ẞx-ü')
show(r'\b\w+\b', 'é1 ẞx-ü', 'aé')
show(r'(?a:\b\w+)', 'é1 aéb')
show(r'\bé\B', 'é éa')
show(r'[^é]+', 'aéb€')
show(r'é{2,3}', 'éééé é éé')
show(r'(é|€)+?x', 'é€x')
show(r'.é', 'aéé€é')
show(r'[à-ÿ]*$', 'aéè', 'aéè\n')
show(r'ÉÀ', 'éà', flags=re.I)
show(r'(\w+)(?:\b.\b)(\w+)|\B', 'né-où à')
print(re.split(r'\b', 'né où'), re.sub(r'\w', '<\\g<0>>', 'é€ü'), re.compile('é+').findall('aéébé', 2, 5))
