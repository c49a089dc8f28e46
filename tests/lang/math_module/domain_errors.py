# What the functions of math refuse, and with which words.
import math

inf, nan = math.inf, math.nan
cases = [
    (math.sqrt, -1), (math.log, 0), (math.log, -5), (math.log, -10 ** 400), (math.log, 0, 10), (math.log, 10, 1), (math.log, 10, 0), (math.log10, 0), (math.log2, -1), (math.log1p, -1),
    (math.log1p, -2), (math.acos, 2), (math.asin, -2), (math.acosh, 0.5), (math.atanh, 1), (math.atanh, 2), (math.exp, 1000), (math.exp, -1000), (math.expm1, 1000), (math.exp2, 5000),
    (math.cosh, 1000), (math.sinh, -1000), (math.tan, inf), (math.sin, inf), (math.cos, -inf), (math.pow, 0, -1), (math.pow, -8, 1 / 3), (math.pow, 1e300, 2), (math.pow, -1e300, 3), (math.pow, 0, -inf),
    (math.pow, nan, 0), (math.pow, 1, nan), (math.fmod, 1, 0), (math.fmod, inf, 1), (math.remainder, 1, 0), (math.remainder, inf, 1), (math.remainder, nan, 0), (math.ldexp, 1, 10000), (math.ldexp, 1, 1.5), (math.ldexp, inf, 5),
    (math.floor, nan), (math.ceil, inf), (math.trunc, -inf), (math.trunc, 'x'), (math.floor, '1'), (math.sqrt, 'x'), (math.sqrt, None), (math.sqrt, 10 ** 400), (math.hypot, 1, 'x'), (math.atan2, 1),
    (math.sqrt,), (math.sqrt, 1, 2), (math.isclose, 1, 2, 3), (math.gcd, 1.5), (math.degrees, 'x'), (math.copysign, 1, -0.0), (math.isnan, nan), (math.isinf, -inf), (math.isfinite, 10 ** 300), (math.isfinite, 10 ** 400),
    (math.log, 10 ** 400), (math.log2, 2 ** 5000), (math.log10, 10 ** 1000), (math.log, 10 ** 400, 10), (math.log, 2, 10 ** 400), (math.log, 'x'), (math.log, 1, 'x'), (math.log2, None), (math.fabs, -5), (math.floor, -2.5), (math.ceil, -2.5), (math.trunc, -2.5),
    (math.floor, 2 ** 70), (math.ceil, 1e30), (math.trunc, True)]
for f, *args in cases:
    try:
        print(f.__name__, *[str(a)[:20] for a in args], '=', f(*args))
    except Exception as error:
        print(f.__name__, *[str(a)[:20] for a in args], type(error).__name__, error)
try:
    math.isclose(1, 2, rel_tol=-1)
except ValueError as error:
    print(error)
print(math.pi, math.e, math.tau, math.inf, math.nan, math.__name__)
