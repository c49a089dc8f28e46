# UserDict, UserList and UserString have all that dict, list and str have, and can be subscripted.
from collections import ChainMap, UserDict, UserList, UserString

for user, built_in in (UserDict, dict), (UserList, list), (UserString, str):
    print(user.__name__, set(dir(built_in)) <= set(dir(user)), user[int])
print(ChainMap[str, int], UserString('abc').translate(UserString.maketrans('ab', 'xy')))
d = UserDict(a=1)
print(d.pop('a'), d.pop('a', None), d)
try:
    d.pop('a')
except KeyError as e:
    print(repr(e))
