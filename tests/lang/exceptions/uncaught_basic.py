# An uncaught error: output first, then the traceback with carets, exit code 1.
def third(x):
    return x["key"]["inner"] + 1

def second(x):
    y = 1
    return third(x) * y

def first():
    return second({"key": {}})

print("before")
first()
print("never")
