# math: every common function over a table, results and errors.
import math
inf, nan = math.inf, math.nan
print(math.pi, math.e, math.tau, inf, nan, -inf)
for n in "sqrt cbrt exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh floor ceil trunc fabs degrees radians isfinite isinf isnan modf frexp ulp erf erfc gamma lgamma".split():
    f = getattr(math, n); out = []
    for x in (0, 1, -1, 0.5, 2, -2.5, 10, 1e10, -0.0, 710, inf, -inf, nan, 2 ** 70, True):
        try:
            r = f(x); out.append(f"{r:.10g}" if isinstance(r, float) else r)
        except (ValueError, OverflowError) as e: out.append(f"{type(e).__name__[0]}:{e}")
    print(n, out)
for s in ("pow(2, 0.5)", "pow(0, -1)", "pow(-8, 1/3)", "pow(inf, 0)", "pow(1, nan)", "pow(2, 2000)", "fmod(7, -3)", "fmod(-7, 3)", "fmod(1, 0)", "fmod(inf, 1)", "fmod(1, inf)", "hypot(3, 4)", "hypot()", "hypot(1, 2, 2)", "hypot(inf, nan)", "atan2(1, -1)", "atan2(0.0, -0.0)", "atan2(-0.0, 0)", "copysign(3, -0.0)", "ldexp(0.5, 4)", "ldexp(1, 5000)", "ldexp(1, -5000)", "log(8, 2)", "log(0)", "log(-1)", "log(10 ** 400)", "log2(2 ** 3000)", "log10(10 ** 500)", "log(2, 1)", "log(100, 10)", "remainder(5, 3)", "remainder(-5, 3)", "nextafter(1, 2)", "nextafter(0, -1)", "dist([0, 0], [3, 4])", "dist([1], [1, 2])", "gcd(12, 18)", "gcd()", "gcd(0, 5)", "gcd(-12, 18, 27)", "gcd(2 ** 80, 6 ** 40)", "lcm(4, 6)", "lcm()", "lcm(0, 3)", "factorial(20)", "factorial(-1)", "factorial(2.5)", "factorial(25)", "comb(5, 2)", "comb(50, 25)", "comb(2, 5)", "comb(-1, 2)", "perm(5, 2)", "perm(5)", "perm(5, -1)", "isqrt(10 ** 40)", "isqrt(15)", "isqrt(-1)", "prod([1, 2, 3])", "prod([], start=5)", "prod([0.5, 4])", "fsum([0.1] * 10)", "fsum([1e100, 1, -1e100])", "fsum([inf, 1])", "isclose(0.1 + 0.2, 0.3)", "isclose(1, 1.1)", "isclose(1, 1.1, rel_tol=0.2)", "isclose(inf, inf)", "isclose(0, 1e-12, abs_tol=1e-9)", "floor(2.7)", "floor(-2.7)", "ceil(2.1)", "ceil(-2.1)", "trunc(-2.9)", "floor(1e300) > 10 ** 299", "floor(inf)", "ceil(nan)", "sqrt('a')", "sqrt()", "sqrt(1, 2)", "floor('a')", "sqrt(-1)", "sqrt(10 ** 400)", "factorial('a')", "gcd(1.5, 2)", "modf(-3.25)", "frexp(8)", "fabs(-3)", "isqrt(2.0)", "comb(5, 2.0)", "prod(['a'])", "prod(5)", "fsum(['a'])", "hypot('a')", "nope(1)", "acos(2)", "acosh(0.5)", "exp(1000)", "sin(inf)", "cosh(1000)", "gamma(171)", "gamma(200)", "gamma(-1)", "lgamma(0)"):
    try: r = eval("math." + s, {"math": math, "inf": inf, "nan": nan}); print(s, f"{r:.12g}" if isinstance(r, float) else r)
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
