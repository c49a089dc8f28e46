# What errors about arguments say: of None, of what is asked first, of bytes-like text.
def t(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


for text in [
    "format(1, None)", "format('', 3)", "''.replace(None, '')", "''.replace('', None)", "''.encode(None)",
    "b''.decode(None)", "''.removeprefix(None)", "''.removesuffix(3)", "str(b'', None)", "(1).__format__(None)",
    "(1.5).__format__(None)", "''.__format__(None)", "object().__format__(None)", "(5).to_bytes(1, None)",
    "bytes.fromhex(None)", "float.__getformat__(None)", "str.maketrans('', None)", "type(None, (), {})",
    "type('', None, {})", "type('', (), None)", "compile('', '', None)", "open('x', None)", "float(None)",
    "complex(None)", "int(None)", "len(None)", "ord(None)", "''.join(None)", "''.join([None])",
    "sum(5, '')", "sum(5, b'')", "sum([], '')", "sum([], b'')", "sum([], bytearray())", "sum(['a'], '')", "sum(5)",
    "int(bytearray(b'xy'))", "int(b'xy')", "int('xy')", "format(1j, '05d')", "format(1j, 'x')", "format(1j, '%')",
    "format(1j, '05')", "format(1j, '=5')", "format(1j, '.2f')", "format(1.5, 'd')", "format('a', 'd')", "format(1, 's')",
]:
    t(text)
