"""a float given to randrange"""
import random
random.seed(1)
print(random.randrange(10.0))
