# Generic aliases and unions over type variables: whatever has a __typing_subst__ is one.
import types


class Variable:
    def __init__(self, name):
        self.name = name

    def __typing_subst__(self, arg):
        print('subst', self.name, arg)
        return arg

    def __repr__(self):
        return '~' + self.name

    def __or__(self, other):
        return Union(self, other)

    def __ror__(self, other):
        return Union(other, self)


class Union:
    def __init__(self, *args):
        self.__args__ = args

    def __repr__(self):
        return f'U{self.__args__}'


T, K = Variable('T'), Variable('K')


def show(f):
    try:
        print(f())
    except TypeError as e:
        print('TypeError', e)


print(list[T].__parameters__, dict[K, T].__parameters__, dict[T, T].__parameters__, list[int].__parameters__)
print(dict[str, list[T]].__parameters__, tuple[list[K], dict[T, K]].__parameters__)
show(lambda: list[T][int])
show(lambda: dict[K, list[T]][str, int])
show(lambda: dict[str, list[T]][bytes])
show(lambda: list[T][K])
show(lambda: list[T][K].__parameters__)
show(lambda: list[T][int, str])
show(lambda: dict[K, T][int])
show(lambda: list[int][str])
show(lambda: list[list[int]][str])
show(lambda: tuple[T, ...][int])
show(lambda: dict[K, T][tuple[int, str]])
starred = next(iter(tuple[int, str]))
print(starred, starred.__unpacked__, starred.__typing_unpacked_tuple_args__, tuple[int].__typing_unpacked_tuple_args__)
show(lambda: dict[K, T][starred])
u = int | list[T]
print(u, u.__parameters__, (int | str).__parameters__)
show(lambda: u[str])
show(lambda: (int | str)[str])
show(lambda: (list[K] | dict[K, T])[int, str])
print(list[len], list[show], list[print, 'text'], dict[types.ModuleType, ...], list[T, None], list[Variable], list[list])
print(list[int] == list[int], list[T] == list[T], list[T] == list[K], hash(list[int]) == hash(list[int]))
