# The __dict__ descriptor of a base class does not replace the dict of a class or of a module.
import types


class Base:
    pass


descriptor = Base.__dict__['__dict__']


class Meta1(type, Base): pass
class Meta2(Base, type): pass
class D(metaclass=Meta1): pass
class E(metaclass=Meta2): pass
class Module1(types.ModuleType, Base): pass
class Module2(Base, types.ModuleType): pass


def attempt(f):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__)
    else:
        print('done')


for x in D, E, Module1('m'), Module2('m'):
    attempt(lambda: descriptor.__set__(x, {}))
    attempt(lambda: setattr(x, '__dict__', {}))
    attempt(lambda: delattr(x, '__dict__'))
m = Module1('spam')
m.__dict__['spam'] = 'eggs'
print(m.spam)
