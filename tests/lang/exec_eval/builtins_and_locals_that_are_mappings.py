# dir() in eval asks the mapping for its keys; __builtins__ may be any mapping.
class M:
    def __getitem__(self, key):
        if key == 'a':
            return 12
        raise KeyError(key)

    def keys(self):
        return list('zxy')


class D(dict):
    def keys(self):
        return list('zxy')


g = globals()
print(eval('dir()', g, M()), eval('dir()', g, D()), eval('dir()', g, {'q': 1, 'b': 2}))


class C:
    def __getitem__(self, key):
        raise KeyError(key)

    def keys(self):
        return 1


try:
    eval('dir()', g, C())
except TypeError:
    print('TypeError')

for builtins in {}, 123, M(), {'a': 1}, D(a=2):
    for text in 'a', 'missing':
        try:
            print(eval(text, {'__builtins__': builtins}))
        except (NameError, TypeError) as e:
            print(type(e).__name__, e)
