# An error passing through with and finally keeps its traceback.
class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print("exit", t.__name__)
def work():
    with CM():
        try:
            return {}["k"]
        finally:
            print("finally")
work()
