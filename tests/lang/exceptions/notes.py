# add_note and __notes__, printed below the message in tracebacks.
e = ValueError("base")
e.add_note("first note"); e.add_note("second\nwith two lines")
print(e.__notes__, str(e), hasattr(ValueError(), "__notes__"))
for bad in (5, None, b"x"):
    try: e.add_note(bad)
    except TypeError as x: print(x)
try: e.add_note()
except TypeError as x: print(x)
try: raise e
except ValueError as x: x.add_note("third"); print(x.__notes__)
def f():
    try: int("z")
    except ValueError as x:
        x.add_note("while parsing z")
        raise
try: f()
except ValueError as x: print(x, x.__notes__)
k = KeyError("k"); k.__notes__ = ["direct"]; k.add_note("added"); print(k.__notes__)
k.__notes__ = 5
try: k.add_note("x")
except TypeError as x: print(x)
try:
    try: f()
    except ValueError as x: x.add_note("inner note"); raise KeyError("outer") from x
except KeyError as x: x.add_note("outer note"); raise
