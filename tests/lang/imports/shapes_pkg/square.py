from . import consts
from .consts import NAME as label
def area(s): return s * s
def who(): return __name__, __package__, label, consts.PI
