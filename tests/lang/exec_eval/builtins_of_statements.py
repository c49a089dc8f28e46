# `class` and `import` find what they need in the __builtins__ of their globals.


def run(code, builtins):
    try:
        exec(code, {'__builtins__': builtins, '__name__': 'there'})
    except Exception as e:
        print(type(e).__name__, e)


run('class A: pass', {})
run('import math', {})
run('from math import pi', {})
run('class A: pass\nprint(A)', {'__build_class__': __build_class__, 'print': print})
run('import zork\nprint(zork)', {'__import__': lambda *args: args[0], 'print': print})
run('class A: pass\nprint(A)', {'__build_class__': lambda f, name: name, 'print': print})
run('class A: pass\nimport math\nprint(A.__name__, math.__name__)', __builtins__)


class Frozen(dict):
    pass


run('class A: pass', Frozen())
run('import math', Frozen())
run('class A: pass\nprint(A)', Frozen(__build_class__=__build_class__, print=print))
