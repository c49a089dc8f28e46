# for, while, with and if headers at fault.
class Manager:
    def __enter__(self): return iter(self)
    def __exit__(self, *a): print("exit called", a[0].__name__)
for i in range(2):
    while i < 5: i += 3
else:
    with Manager() as m: pass
