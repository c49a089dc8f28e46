# Traceback with frames from exec'd strings: no source line for them.
def run(src):
    exec(compile(src, "<generated>", "exec"), {"call": call})
def call(x):
    return eval("x['deep']")
run("def f(v):\n    return call(v)\n\nf({})\n")
