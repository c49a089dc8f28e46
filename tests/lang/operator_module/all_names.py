"""operator.__all__"""
import operator
print(operator.__all__)
from operator import *
print(add(1, 2), itemgetter(0)("a"))
