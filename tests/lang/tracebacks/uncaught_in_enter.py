# __enter__ fails: no __exit__.
class M:
    def __init__(self, ok): self.ok = ok
    def __enter__(self): return 1 if self.ok else self.ok.fail
    def __exit__(self, *a): print("exit", self.ok)
with M(True) as a, M(False) as b:
    print("never")
