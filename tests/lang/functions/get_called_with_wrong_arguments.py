# What descriptors say when __get__ is called with too few or too many.
def f(): pass


class C:
    x = property()


for descriptor in f, property(), staticmethod(f), classmethod(f), str.upper, int.__add__:
    for args in (), (1, 2, 3):
        try:
            descriptor.__get__(*args)
        except TypeError as e:
            print(type(descriptor).__name__, repr(str(e)))
