# Gamma functions, lengths, exact sums: to the last digit.
import math

points = [0.1, 0.5, 1, 1.5, 2, 2.5, 3, 4.99, 5.01, 7.3, 10.5, 23, 24, 50.25, 100.5, 140.1, 170.5, 171.3, 1e-5, 1e-19, 1e-21, -0.5, -1.5, -2.5, -10.3, -50.7, -150.2, -190.5, -250.5]
for x in points:
    print(x, math.gamma(x), math.lgamma(x), math.erf(x), math.erfc(x))
inf, nan = math.inf, math.nan
for f in (math.gamma, math.lgamma):
    for x in [0, -0.0, -1, -100, 172, 1e305, 1e308, inf, -inf, nan, 5e-324]:
        try:
            print(f.__name__, x, f(x))
        except Exception as error:
            print(f.__name__, x, type(error).__name__, error)
for v in [(), (3,), (-3, 4), (1, 1, 1), (1e300, 1e300), (1e-320, 1e-320), (5e-324, 0), (0.1, 0.2, 0.3, 0.4), (inf, nan), (nan, 1), (1e308, 1e308, 1e308), tuple(range(20))]:
    print(v, math.hypot(*v))
print(math.dist((1, 2), (4, 6)), math.dist([1.5, 2, 3], [0, 0, 0.5]), math.dist((), ()), math.dist(iter([1, 1]), (2, 2)))
for p, q in [((1,), (1, 2)), ((1, 'x'), (1, 2)), (5, (1,))]:
    try:
        print(math.dist(p, q))
    except Exception as error:
        print(type(error).__name__, error)
for values in [[], [0.1] * 10, [1e100, 1.0, -1e100], [1e308, 1e308, -1e308], [1e16, 1, -1e16, 1e-20], [inf, 1], [nan, inf], [-0.0], [2 ** 53, 1, -1], [0.1, 0.2, 0.3, -0.6], [True, 2]]:
    try:
        print(values, math.fsum(values))
    except Exception as error:
        print(values, type(error).__name__, error)
for values in [[inf, -inf], [1e308, 1e308], ['x'], 5, (x * 0.1 for x in range(10))]:
    try:
        print(math.fsum(values))
    except Exception as error:
        print(type(error).__name__, error)
print([math.ulp(x) for x in (0, 1, -1, 1e300, 5e-324, inf, 1.7976931348623157e308)], math.nextafter(1, 2), math.nextafter(0, -1), math.nextafter(inf, 0), math.nextafter(1, 1))
print([math.remainder(x, y) for x, y in [(5, 3), (7, 2), (-5, 3), (5.5, 1), (1e300, 3), (1, inf)]], math.fmod(-7, 3), math.fmod(5, inf), math.modf(-2.5), math.modf(inf), math.frexp(0.0), math.frexp(-20), math.frexp(5e-324))
print(math.ldexp(1, 10), math.ldexp(1, -1075), math.ldexp(0.5, -10 ** 30), math.ldexp(0.0, 10 ** 30), math.cbrt(-27), math.exp2(0.5), math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-9, abs_tol=1e-8), math.isclose(inf, inf))
