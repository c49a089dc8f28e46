# __new__ of an exception only keeps the arguments; __init__ reads them.
for cls in UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError:
    e = cls.__new__(cls)
    print(repr(str(e)), e.args)
    try:
        cls()
    except TypeError as error:
        print(error)
e = SyntaxError.__new__(SyntaxError, 'text', ('f', 1, 2, 't'))
print(e.msg, e.args)
e = ImportError.__new__(ImportError, 'text')
print(e.msg, e.args, str(e))
e = OSError.__new__(OSError, 2, 'text')
print(type(e).__name__, e.errno, e.args)


class Mine(UnicodeDecodeError):
    def __init__(self, *args):
        pass


print(repr(str(Mine())), Mine(1, 2).args)
