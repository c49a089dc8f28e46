# Call chains through every protocol, deeper than any C stack: Python calling Python never calls C++.
# Plain mode only: 20,000 frames at a collection each.
import sys
import time
from _chains import chains

cpython = sys.implementation.name == "cpython"  # it writes the expectations, and has a C stack
depth = int(sys.argv[1]) if len(sys.argv) > 1 else 100 if cpython else 20_000
timed = len(sys.argv) > 1
sys.setrecursionlimit(4 * depth + 1000)
for name, f in chains.items():
    if len(sys.argv) > 2 and name not in sys.argv[2:]: continue
    start = time.perf_counter()
    try:
        answer = f(depth)
        said = "works" if answer == depth else f"answers {answer}"
    except (RecursionError, MemoryError) as e:
        said = f"{type(e).__name__}: {e}"
    print(name, said, *([round(time.perf_counter() - start, 2)] if timed else []))
