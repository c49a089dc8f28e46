# A property whose __init__ is called again holds other functions: sites that knew the old ones ask anew.
class C:
    def get(self):
        return "get"
    def set(self, value):
        print("set", value)
    p = property(get, set)


def read(c):
    return c.p


def write(c, value):
    c.p = value


c = C()
for i in range(20):
    read(c), write(c, i) if i == 19 else None
p = C.__dict__["p"]
p.__init__(len, None)
for _ in range(3):
    try:
        print(read(c))
    except TypeError as e:
        print(e)
    try:
        write(c, 1)
    except AttributeError as e:
        print("AttributeError")
p.__init__(lambda self: "again", lambda self, value: print("set again", value))
print(read(c))
write(c, 2)
