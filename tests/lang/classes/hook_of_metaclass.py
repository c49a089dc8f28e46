# A metaclass's __getattr__ answers for descriptors of the class, or of the metaclass, that raise AttributeError.


class Meta(type):
    def __getattr__(cls, name):
        return f'{name} from {cls.__name__}'

    @property
    def broken(cls):
        raise AttributeError('broken')

    @property
    def whole(cls):
        return 'whole'


class OnInstance:
    def __get__(self, instance, owner=None):
        if instance is None:
            raise AttributeError('no instance')
        return 'value'


class Fails:
    def __get__(self, instance, owner=None):
        raise KeyError('other error')


class C(metaclass=Meta):
    data = OnInstance()
    fails = Fails()


class D(C):
    data = 1


print(C.data, '|', C().data, '|', D.data, '|', C.broken, '|', C.whole, '|', C.missing)
try:
    C.fails
except KeyError as e:
    print('KeyError', e)
try:
    C().missing
except AttributeError as e:
    print(e)
