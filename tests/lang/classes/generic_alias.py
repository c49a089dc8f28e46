# list[int] and its kin.
import types

print(list[int], dict[str, list[int]], tuple[int, ...], set[str], frozenset[bytes], type(list[int]).__name__)
alias = dict[str, int]
print(alias.__origin__, alias.__args__, alias == dict[str, int], alias == dict[int, int], hash(alias) == hash(dict[str, int]))
print(alias(a=1), list[int]("ab"), alias.fromkeys("x"), alias.__name__)
for check in (lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]), lambda: list[int][str]):
    try:
        check()
    except TypeError as e:
        print(e)


class Ints(list[int]):
    pass


class Local:
    pass


print(Ints.__mro__, Ints([1, 2]), list[Local], list["text"], isinstance(alias, types.GenericAlias))
print(types.SimpleNamespace(a=1, b="x"), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1))
print(types.FunctionType.__name__, types.MappingProxyType({1: 2}), types.NoneType, types.new_class("Made", (Local,)).__mro__[1])
