print("_bad_runtime_mod starts")
def fail():
    return 1 / 0
value = fail()
