import time


class Items:
    def __getitem__(self, i):
        if i == 9:
            raise IndexError
        return i


class Fails(Items):
    def __getitem__(self, i):
        raise KeyError('no item')


for args in ((), (None,), ('123',), ('123456789', {}), ('123456789', None), ('123456789', 5), (range(12),), (Items(),), (Fails(),),
             (range(9), {'tm_zone': 'Z', 'tm_gmtoff': 5, 'other': 1}), (range(11), {'tm_zone': 'not asked'})):
    try:
        t = time.struct_time(*args)
        print(tuple(t), t.tm_zone, t.tm_gmtoff)
    except Exception as e:
        print(type(e).__name__, e)
