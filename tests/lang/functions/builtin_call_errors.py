# Wrong calls of natives.
class C: pass
for s in ["len()", "len(1, 2)", "len(5)", "len(x=1)", "ord()", "ord('ab')", "ord(1)", "chr(-1)", "chr('a')", "chr(0x110000)", "abs()", "abs('a')", "hash([])", "hash({})",
          "isinstance(1)", "isinstance(1, 2)", "issubclass(1, int)", "issubclass(int, 1)", "iter(5)", "next(5)", "next(iter([]))", "sum()", "sum(5)", "sum(['a'])", "sum([1], 'a')",
          "sum(['a'], '')", "min()", "min([])", "max(1)", "max([], default=None)", "min(1, 2, default=3)", "sorted()", "sorted(5)", "sorted([1, 'a'])", "sorted([1], key=5)", "sorted([1], 1)",
          "reversed(5)", "reversed({1})", "enumerate()", "enumerate(5)", "zip(5)", "zip([], 5)", "map()", "map(len)", "filter(1)", "range()", "range('a')", "range(1.5)",
          "range(1, 2, 0)", "range(1, 2, 3, 4)", "int('x')", "int('1', 1)", "int(None)", "int([])", "int('12', 'a')", "int(1, 10)", "float('x')", "float([])", "float(None)", "str(1, 2)",
          "bool(1, 2)", "list(5)", "list(1, 2)", "tuple(5)", "dict(5)", "dict([1])", "dict([(1, 2, 3)])", "dict(['ab', 'c'])", "set(5)", "set([[]])", "frozenset(1, 2)", "getattr(1)",
          "getattr(1, 2)", "getattr(1, 'x')", "setattr(1, 'x', 2)", "delattr(C(), 'x')", "hasattr(1, 2)", "round()", "round('a')", "pow(1)", "pow(2, -1, 4)", "pow(2, 3, 0)", "pow('a', 1)",
          "divmod(1)", "bin('a')", "hex(1.5)", "oct(None)", "print(1, foo=2)", "print(1, sep=5)", "print(1, end=5)", "callable()", "id()", "repr()", "ascii()", "all(5)", "any()", "any(5)",
          "type()", "type(1, 2)", "type('a', 1, {})", "type('a', (), 1)", "type(1, (), {})", "object(1)", "super()", "vars(5)", "dir(1, 2)", "open()", "exec()", "eval(5)", "compile()", "format(1, 2)",
          "slice()", "bytes('a')", "bytes(-1)", "bytes([256])", "bytes([1.5])", "globals(1)", "iter(1, 2)", "next(iter([]), 5)", "property(1, 2, 3, 4, 5)", "staticmethod()", "classmethod()", "[].append()",
          "[].append(1, 2)", "[].pop('a')", "[].pop()", "{}.pop()", "{}.get()", "''.join()", "''.join(5)", "''.join([1])", "'a'.split(1)", "'a'.split('')", "'a'.replace('b')", "[].index(1)", "[].remove(1)",
          "{}.popitem()", "set().pop()", "set().remove(1)", "().index(5)", "'a'.index('b')", "'a'.startswith(1)", "[1].insert('a', 1)", "[].extend(5)", "{}.update(5)", "{}.fromkeys()", "len.foo", "(5).real()"]:
    try: print(s, "=", eval(s))
    except BaseException as e: print(s, "->", type(e).__name__ + ":", e)
