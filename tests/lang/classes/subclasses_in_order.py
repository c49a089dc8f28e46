# __subclasses__() tells the living in the order they were made, however many died in between.
import gc


class Base: pass


kept = []
for i in range(300):
    cls = type(f"C{i}", (Base,), {})
    if i % 7 == 0: kept.append(cls)
    if i % 50 == 0:
        del cls
        gc.collect()
del cls
gc.collect()
print([c.__name__ for c in Base.__subclasses__()])
print(Base.__subclasses__() == kept)
