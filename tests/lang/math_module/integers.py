# math over whole numbers: comb, perm, factorial, gcd, lcm, isqrt, prod.
import math


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


print([math.factorial(n) for n in range(25)], math.factorial(100), sum(map(int, str(math.factorial(1000)))))
print([math.comb(10, k) for k in range(12)], math.comb(100, 50), math.comb(10 ** 20, 3), math.comb(1000, 998), math.comb(200, 100) % 10 ** 9)
print([math.perm(8, k) for k in range(10)], math.perm(6), math.perm(6, None), math.perm(10 ** 20, 2), math.perm(60, 40) % 10 ** 12)
print(math.gcd(), math.gcd(12), math.gcd(-12, 18), math.gcd(0, 0), math.gcd(2 ** 100, 6 ** 50), math.gcd(10, 20, 35), math.gcd(0, -7), math.gcd(3 ** 80 * 2, 3 ** 75))
print(math.lcm(), math.lcm(4, 6), math.lcm(-4, 6), math.lcm(0, 5), math.lcm(*range(1, 31)), math.lcm(2 ** 70, 3 ** 40), math.lcm(7))
print([math.isqrt(n) for n in range(20)], math.isqrt(10 ** 40), math.isqrt(2 ** 64 - 1), math.isqrt(2 ** 64), math.isqrt(10 ** 41 + 7))
print(math.prod([]), math.prod([1, 2, 3]), math.prod([2.5, 2]), math.prod(range(1, 30)), math.prod([2, 3], start=10), math.prod((), start='x'), math.prod([[1], 2], start=1))
for f, args in [(math.factorial, (-1,)), (math.factorial, (1.0,)), (math.factorial, ('x',)), (math.factorial, (10 ** 30,)), (math.comb, (-1, 2)), (math.comb, (2, -1)),
                (math.comb, (2.0, 1)), (math.comb, (10 ** 40, 10 ** 39)), (math.perm, (-1, 2)), (math.perm, (2, -1)), (math.perm, (-3,)), (math.perm, (1.5,)), (math.perm, (10 ** 40, 10 ** 39)),
                (math.gcd, (1.0,)), (math.gcd, ('a', 2)), (math.lcm, (1, 2.0)), (math.isqrt, (-1,)), (math.isqrt, (1.5,)), (math.prod, (5,)), (math.comb, (5,)), (math.factorial, ())]:
    print(f.__name__, attempt(f, *args))
