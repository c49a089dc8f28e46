# A module with state, and also a script: __name__ tells which.
print("counter_mod runs as", __name__)
n = 0
def bump():
    global n
    n += 1
    return n
class Thing:
    def __repr__(self): return f"<{type(self).__module__}.Thing>"
if __name__ == "__main__":
    print("as a script", bump(), Thing())
