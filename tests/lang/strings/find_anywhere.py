"""What is searched for lies anywhere, near the ends of what is looked at at once too."""
import random

rng = random.Random(5)
bad = 0
for size in list(range(2, 40)) + [63, 64, 65, 200]:
    for n in (2, 3, 5, 16, 17, 33):
        text = ''.join(rng.choice('abc') for _ in range(size))
        for at in range(size - n + 1):
            what = text[at:at + n]
            found = text.find(what)
            first = next(i for i in range(size) if text[i:i + n] == what)
            bad += found != first or what not in text or text.encode().find(what.encode()) != first
            bad += text.count(what) != sum(len(x) for x in text.split(what)[:1]) * 0 + len(text.split(what)) - 1
        bad += text.find('z' * n) != -1 or ('b' * (n - 1) + 'z') in text
print(bad)
print(('a' * 5000).find('a' * 40 + 'b'), ('a' * 5000 + 'b').find('a' * 40 + 'b'))
print(('ab' * 3000).find('ba' * 20 + 'bb'), ('é' * 100 + 'ü').find('éü'), ('é' * 100).replace('éé', 'x') == 'x' * 50)
print('one two'.split(), ' '.join(str(i) for i in range(40)).split() == [str(i) for i in range(40)])
print([len(('a,' * n).split(',')) for n in (0, 1, 15, 16, 17, 40)], [len(('a,' * n).rsplit(',', 3)) for n in (2, 16, 40)])
print([('a\n' * n).splitlines()[-1:] for n in (0, 1, 16, 17)])
