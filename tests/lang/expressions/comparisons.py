# Chained comparisons evaluate each operand once and stop early.
def v(x):
    print("v", x, end=" ")
    return x
print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) < v(2) > v(0) == v(0) != v(5) <= v(5) >= v(5))
print(1 < 2 == True, (1 < 2) == True, 1 in [1] == True, not 1 == 2)
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "é" > "z")
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], (1, "a") < (1, "b"))
print(1 == 1.0, 1 == True, 0 == False, 1.0 == True, "1" == 1, None == 0, [] == (), {} == set())
one = 1
print(one is None, None is None, not None is None, one is not None)
print(2 in (1, 2), 3 not in [1, 2], "b" in "abc", "bc" in "abcd", "" in "", "k" in {"k": 1}, 5 in range(10), 5.0 in range(10))
for code in ["1 < 'a'", "[] < ()", "None < None", "{} < {}", "1j < 2" if False else "object() < 3", "'a' >= 1", "1 in 5", "1 in 'abc'",
             "[1] <= (1,)", "{1} < [1]", "len < 1", "1.5 > 'x'", "range(3) < range(4)", "b'a' < 'a'"]:
    try:
        print(code, eval(code))
    except Exception as e:
        print(code, "->", type(e).__name__, str(e))
print({1, 2} < {1, 2, 3}, {1, 2} <= {1, 2}, {1} > {2}, {1} < {2}, {1, 2} == {2, 1}, frozenset([1]) == {1})
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, [nan] == [nan])
