# clock_gettime and its kin, get_clock_info.
import time
a = time.monotonic_ns(); b = time.clock_gettime_ns(time.CLOCK_MONOTONIC); print(a <= b, any(abs(time.clock_gettime(time.CLOCK_REALTIME) - time.time()) < 5 for again in range(20)), 0 < time.clock_getres(time.CLOCK_MONOTONIC) < 1)
for bad in (-12345, 10**30, "a", 1.5):
    try: time.clock_gettime(bad)
    except Exception as e: print(type(e).__name__, e)
i = time.get_clock_info("monotonic"); print(i.implementation, i.monotonic, i.adjustable)
try: time.get_clock_info("nope")
except ValueError as e: print(e)
