# What the attributes of built-in types are: members, computed attributes, methods, methods of the class.
import types


def kind(cls, name):
    d = cls.__dict__[name]
    print(f'{cls.__name__}.{name}', type(d).__name__, repr(d) if not isinstance(d, staticmethod) else '', d.__name__)


for cls, names in {
    range: ('start', 'stop', 'step'), slice: ('start',), complex: ('real', 'imag'), property: ('fget', 'fset', 'fdel'),
    int: ('real', 'numerator', 'from_bytes', 'bit_length'), float: ('real', 'fromhex'), dict: ('fromkeys', 'get'),
    type: ('__mro__', '__base__', '__name__', '__prepare__'), type(kind): ('__globals__', '__closure__', '__code__'),
    BaseException: ('__suppress_context__', 'args', '__cause__'), StopIteration: ('value',), OSError: ('errno',),
    SyntaxError: ('lineno',), type(kind.__code__): ('co_name', 'co_code'), types.MethodType: ('__func__', '__self__'),
    bytes: ('fromhex', 'join'), object: ('__class__', '__init_subclass__', '__subclasshook__'),
    list: ('__class_getitem__', 'append'), super: ('__thisclass__',),
}.items():
    for name in names:
        kind(cls, name)


class Slotted:
    __slots__ = ('x',)


member = range.__dict__['start']
print(type(member) is type(Slotted.x) is types.MemberDescriptorType, type(int.__dict__['real']) is types.GetSetDescriptorType)
print(type(dict.__dict__['fromkeys']) is types.ClassMethodDescriptorType, type(str.join) is types.MethodDescriptorType)
print(type([].append) is types.BuiltinMethodType, type(int.__add__) is types.WrapperDescriptorType, type((1).__add__))
print(member.__get__(range(3, 9)), member.__objclass__, member.__name__, member.__qualname__, member.__get__(None, range) is member)
for act in (lambda: member.__get__(5), lambda: member.__set__(range(3), 1), lambda: setattr(range(3), 'start', 1),
            lambda: type(member)(), lambda: type(dict.__dict__['fromkeys'])(), lambda: dict.__dict__['fromkeys']([1]),
            lambda: dict.__dict__['fromkeys'].__get__(5), lambda: dict.__dict__['fromkeys'].__get__(None, int)):
    try:
        print(act())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(dict.__dict__['fromkeys'].__get__(None, dict)('ab'), dict.__dict__['fromkeys'].__get__({})('c'))


class E(StopIteration):
    value = 'mine'


class F(OSError):
    @property
    def errno(self):
        return 'mine'


print(E(5).value, StopIteration.value.__get__(E(5)), F(2, 'x').errno, OSError.errno.__get__(F(2, 'x')))
e = StopIteration(1)
StopIteration.value.__set__(e, 7)
print(e.value)
StopIteration.value.__delete__(e)
print(e.value)
