# __exit__ and a finally raising while another error is pending.
class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        raise RuntimeError("exit failed")
def work():
    try:
        with CM():
            raise KeyError("body")
    finally:
        [].pop()
work()
