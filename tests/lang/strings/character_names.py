# Names of characters: in \N{...}, aliases, ideographs and Hangul, and by the error handler namereplace.
print("\N{LATIN SMALL LETTER A WITH GRAVE}", "\N{bullet}", "\N{GREEK SMALL LETTER ALPHA}\N{LF}\N{NBSP}|".encode())
print("\N{CJK UNIFIED IDEOGRAPH-4E00}", "\N{HANGUL SYLLABLE GAG}", "\N{TIBETAN LETTER -A}", f"\N{SNOWMAN}{1}\N{SNOWMAN}")
for s in (r"'\N{NOTHING AT ALL}'", r"'\N'", r"'\N{'", r"'\N{}'", r"'\N{cjk unified ideograph-4e00}'", r"f'\N{x}{1}'", r"'\N{ SPACE}'"):
    try: print(eval(s))
    except SyntaxError as e: print(s, e.msg)
print(r"\N{x}", b"\N{x}" == rb"\N{x}", "é日한\udc80☃".encode("ascii", "namereplace"), "é\x80".encode("latin-1", "namereplace"), "Ł\x80".encode("latin-1", "namereplace"))
try: b"\xff".decode("ascii", "namereplace")
except TypeError as e: print(e)
