# Only look-ups say in an AttributeError what was looked for, and of what.
class Slots:
    __slots__ = 's',


class Open:
    pass


def look_up(): Open().q
def look_up_in_class(): int.x
def look_up_slot(): Slots().s
def delete(): del Open().q
def delete_in_slots(): del Slots().q
def set_in_slots(): Slots().q = 1
def delete_in_class(): del Open.q
def set_in_str(): 'a'.x = 1
def delete_in_str(): del 'a'.zz
def by_delattr(): delattr(Open(), 'q')
def by_object(): object.__delattr__(Open(), 'q')


def delete_in_module():
    import sys
    del sys.zzz


for f in (look_up, look_up_in_class, look_up_slot, delete, delete_in_slots, set_in_slots, delete_in_class, set_in_str,
          delete_in_str, by_delattr, by_object, delete_in_module):
    try:
        f()
    except AttributeError as e:
        print(f.__name__, e, e.name, type(e.obj))
