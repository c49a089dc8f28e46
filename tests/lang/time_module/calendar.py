# struct_time, gmtime, asctime, strftime, and what they refuse.
import time


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


t = time.gmtime(1234567890.9)
print(t, t[0], t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst, t.tm_zone, t.tm_gmtoff, len(t))
print(t == (2009, 2, 13, 23, 31, 30, 4, 44, 0), tuple(t), t[:3], isinstance(t, tuple), type(t).__name__, t > time.gmtime(0), hash(t) == hash(tuple(t)))
print(time.gmtime(0), time.gmtime(-1), time.gmtime(951782400), time.gmtime(10 ** 10))
print(time.asctime(t), time.asctime((2000, 1, 1, 0, 0, 0, 5, 1, 0)), time.asctime(time.gmtime(-10 ** 10)))
print(time.strftime('%Y-%m-%d %H:%M:%S %j %a %A %b %B %d %I %p %y %U %W %w %%', t), repr(time.strftime('', t)), time.strftime('é %Y', t))
made = time.struct_time((2020, 5, 17, 1, 2, 3, 6, 138, 0))
print(made, made.tm_zone, made.tm_gmtoff)
for bad in [(1, 2), 'short', (1,) * 12, 5]:
    print(attempt(time.struct_time, bad))
print(attempt(time.asctime, (2000, 13, 1, 0, 0, 0, 0, 1, 0)), attempt(time.asctime, (2000, 1, 32, 0, 0, 0, 0, 1, 0)), attempt(time.strftime, '%Y', (2000, 1, 1, 25, 0, 0, 0, 1, 0)))
print(attempt(time.strftime, 5), attempt(time.asctime, 'x'), attempt(time.gmtime, 'x'), attempt(time.gmtime, 10 ** 30), attempt(time.gmtime, float('nan')))
print(attempt(time.sleep, -1), attempt(time.sleep, 'x'), attempt(time.sleep, float('nan')), time.sleep(0), time.sleep(0.001), time.sleep(True and 0))
print(time.mktime(time.localtime(1234567890)) == 1234567890.0, time.localtime(86400 * 365).tm_year)
before = time.monotonic()
time.sleep(0.02)
print(time.monotonic() - before >= 0.02, type(time.time_ns()).__name__, type(time.perf_counter()).__name__, time.time() > 1.6e9, time.process_time() >= 0)
