# How errors name None where a str is asked for.
for f in (lambda: bytes("a", None), lambda: bytes("a", "utf8", None), lambda: bytearray("a", None), lambda: str(b"", None),
          lambda: "a".encode(None), lambda: b"".decode(None), lambda: open("nowhere", None), lambda: open("nowhere", "r", None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
