# heapq and bisect.
import heapq, bisect
h = [5, 3, 8, 1, 9, 2]
heapq.heapify(h); print(h[0], [heapq.heappop(h) for _ in range(6)])
for x in (4, 1, 7): heapq.heappush(h, x)
print(heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), sorted(h), heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, "hello", key=ord))
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge("ca", "b", reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
try: heapq.heappop([])
except IndexError as e: print(e)
tasks = []
for i, (p, n) in enumerate([(2, "b"), (1, "a"), (2, "c")]): heapq.heappush(tasks, (p, i, n))
print([heapq.heappop(tasks)[2] for _ in range(3)])
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 0), bisect.bisect_left(a, 9), bisect.bisect_left(["a", "bb"], 2, key=len))
bisect.insort(a, 4); bisect.insort_left(a, 3); print(a)
try: bisect.bisect(a, 1, -1)
except ValueError as e: print(e)
