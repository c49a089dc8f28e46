# An error in finally while another is on its way; the handled one before does not show.
def f():
    try: int("x")
    except ValueError: pass
    try:
        [][0]
    finally:
        {}.popitem()
f()
