# Two modules that import each other.
import _circ_a
print(_circ_a.get(), _circ_a._circ_b.get())
import _circ_b
print(_circ_b._circ_a is _circ_a)
