# Three levels of chaining, with notes, in order.
def low(): return {}["missing"]
def mid():
    try: low()
    except KeyError as e:
        e.add_note("looked in an empty dict")
        raise LookupError("mid failed") from e
def high():
    try: mid()
    except LookupError as e:
        err = RuntimeError("high failed")
        err.add_note("first note"); err.add_note("second note\nof two lines")
        raise err from e
high()
