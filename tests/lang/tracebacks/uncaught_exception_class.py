# Raising a class; multi-line message; module-qualified name of a nested class.
class Errors:
    class Fatal(Exception):
        def __str__(self): return "first line\nsecond line\n  indented third"
def run(): raise Errors.Fatal
run()
