"""a factory that is a method of the dict itself"""
from collections import defaultdict
class sub(defaultdict):
    def __init__(self): self.default_factory = self._factory
    def _factory(self): return []
d = sub()
print(repr(d)[:35])
d = defaultdict(); d.default_factory = d; 
print(defaultdict(list), defaultdict(None, {1: 2}))
