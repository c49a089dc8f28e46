"""Big integers: digits of pi by a spigot, a long Fibonacci, factorials, modular powers, text."""
import sys
from math import gcd

MOD = 1000000007


def pi_digits(count):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    digits = 0
    while count:
        if 4 * q + r - t < m * t:
            digits = (digits * 10 + m) % MOD
            count -= 1
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = (q * k, (2 * q + r) * x, t * x, k + 1,
                                (q * (7 * k + 2) + r * x) // (t * x), x + 2)
    return digits


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def is_probable_prime(n):
    d, s = n - 1, 0
    while d % 2 == 0:
        d >>= 1
        s += 1
    for base in (2, 3, 5, 7, 11):
        x = pow(base, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def main(n):
    check = pi_digits(n)
    f = fibonacci(n * 20)
    check = (check * 31 + f % MOD + f.bit_length()) % MOD
    factorial = 1
    for i in range(1, n * 2):
        factorial *= i
    check = (check * 31 + (factorial >> (n * 5)) % MOD) % MOD
    check = (check * 31 + gcd(factorial, f) % MOD) % MOD
    found = 0
    candidate = (1 << 127) + 1
    while found < n // 100:
        if is_probable_prime(candidate):
            found += 1
            check = (check * 31 + candidate) % MOD
        candidate += 2
    text = str(f % 10 ** 4000)
    check = (check * 31 + int(text[:900]) + len(text)) % MOD
    mixed = (f ^ (f << 3)) & ((1 << 2000) - 1) | 5
    return (check + mixed) % MOD


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 4500))
