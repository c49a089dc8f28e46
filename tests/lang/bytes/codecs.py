# Encodings and their error handlers, and what UnicodeError says.
def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, str(e), (e.encoding, ascii(e.object), e.start, e.end, e.reason) if isinstance(e, UnicodeError) else '')


DATA = [b'', b'ab', b'\x00', b'\xff\xfe\x00\xd8', b'\xfe\xff\xd8\x00', b'\x00\xdc\x41\x00', b'\x00\xd8\x41\x00', b'\x00\xd8\x41',
        b'\x00\x00\x11\x00', b'\x00\x00\x11', b'\x00\xd8\x00\x00', b'\xff', b'\xff\xfea', b'\xff\xed\xa0\x80a', b'\xed\xa0\x80a\xff',
        b'\xe4\xb8', b'\xe4a', b'\xf0\x9f\x98', b'\xf0\x9f\x98\x80', b'\xef\xbb\xbfx', b'\xc3\xa9', b'\x3d\xd8\x00\xde', b'\xc0\x80',
        b'\xf4\x90\x80\x80', b'a\xe2\x82z']
TEXTS = ['', 'ab', 'aé', 'aéä', 'aéäĀ', 'aé\U0001f600\ud800\u0100', 'a\ud800b', 'a\ud800\ud801b', 'aé\udcff', 'a\udcff', 'a\udcffé', '\udc80\ud800']
CODECS = ['utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'utf-8-sig']
HANDLERS = ['strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass', 'xmlcharrefreplace', 'unheard-of']
for codec in CODECS:
    for handler in HANDLERS if codec < 'utf-1' else HANDLERS[:-1]:
        print(codec, handler)
        for data in DATA:
            if codec != 'utf-8-sig' and (codec < 'utf-1' or handler != 'xmlcharrefreplace'):
                t(lambda: data.decode(codec, handler))
        for text in TEXTS:
            t(lambda: text.encode(codec, handler))
for name in ('UTF8', 'Utf_8', 'U8', 'latin1', 'iso-8859-1', 'L1', 'us-ascii', 'UTF-16LE', 'utf_32_be', 'zzz', 'rot13'):
    t(lambda: 'aé'.encode(name, 'replace'))
    t(lambda: b'ab  cd  '.decode(name))
t(lambda: 'a'.encode(1))
t(lambda: b'a'.decode(1))
t(lambda: 'a'.encode('utf-8', 1))
t(lambda: str(b'a', 'ascii', 1))
t(lambda: str('a', 'ascii'))
t(lambda: str(1, 'ascii'))
t(lambda: str(b'a', errors='strict'))
t(lambda: str(bytearray(b'\xc3\xa9'), 'utf-8'))
t(lambda: bytearray(b'\xff').decode())
t(lambda: 'é'.encode(encoding='latin-1', errors='strict'))
t(lambda: str(encoding='ascii'))
