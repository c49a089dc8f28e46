"""NotImplemented should not be used in a boolean context"""
print(bool(NotImplemented))
if NotImplemented: print(1)
if not NotImplemented: print(1)
