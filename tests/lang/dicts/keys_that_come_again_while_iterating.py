# A key that is deleted and stored again is behind those that are still to come: the iteration says so at its end.
def attempt(d, view, change):
    seen = []
    try:
        for x in view(d):
            seen.append(x)
            change(d)
    except RuntimeError as e:
        print(seen, e)
    else:
        print(seen)


def again(key):
    def change(d):
        d[key] = d.pop(key)
    return change


def deleted(key):
    def change(d):
        del d[key]
        d[key] = 0
    return change


for view in dict.keys, dict.values, dict.items, iter, reversed:
    for size in 1, 2, 3:
        for key in range(size):
            attempt(dict.fromkeys(range(size), 'v'), view, again(key))
            attempt(dict.fromkeys(range(size), 'v'), view, deleted(key))

# popitem cuts off what was deleted at the end
d = dict.fromkeys(range(10))
for i in 9, 8, 7, 3, 0, 2:
    del d[i]
print(d, d.popitem(), d)
d['x'] = 1
print(d, list(reversed(d)), d.popitem(), d.popitem(), d)
for k in list(d):
    del d[k]
d['y'] = 2
print(d, d.popitem(), d, len(d))
d['z'] = 3
print(d, list(d), 'z' in d, 'y' in d)
for i in range(100):
    d[i] = i
    if i % 3 == 0:
        d.popitem()
    if i % 5 == 0:
        d.pop(next(iter(d)))
print(d, len(d), next(reversed(d)))
while d:
    d.popitem()
d[1] = 2
print(d)
