# time: types, monotonicity, sleep, struct_time, formatting of a fixed moment.
import time
a = time.time(); b = time.monotonic(); c = time.perf_counter()
print(type(a).__name__, type(b).__name__, type(c).__name__, type(time.time_ns()).__name__, type(time.monotonic_ns()).__name__, type(time.process_time()).__name__)
time.sleep(0.01)
print(time.time() > 1.6e9, time.monotonic() - b >= 0.009, time.perf_counter() > c, time.time_ns() > 10 ** 18)
print(time.sleep(0), a > 1.6e9)
for bad in (-1, "a", None):
    try: time.sleep(bad)
    except Exception as e: print(type(e).__name__, e)
t = time.gmtime(0); print(tuple(t), t.tm_year, t.tm_mon, t.tm_mday, t.tm_wday, t.tm_yday)
t = time.gmtime(1234567890); print(tuple(t), time.strftime("%Y-%m-%d %H:%M:%S", t), time.strftime("%j %y %d/%m %I %p %%", t))
print(time.gmtime(86399)[3:6], time.gmtime(951782400)[:3])
