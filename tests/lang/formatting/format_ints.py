# The format mini-language over integers and bools, by table.
vals = [0, 1, -1, 42, -42, 1234567, -1234567, 2 ** 64, -10 ** 25, 255]
specs = ["", "d", "5", "<8", ">8", "^9", "=9", "08", "+", "-", " ", "+d", "x", "X", "#x", "#X", "o", "#o", "b", "#b", ",", "_", "_x", "_b", "#_b", "012,", "*^15", "0>10", "x<6", "+08d", " 8d", "#010x", "+,", "20,", "n", "e", ".2f", "g", "%", ".1%", "10.3f", "=+8", "\u00e9^7", "*=+12,"]
for s in specs: print(repr(s), [format(v, s) for v in vals])
for v, s in ((65, "c"), (0x1F600, "c"), (65, ">3c"), (65, "3c")): print(format(v, s))
for v, s in ((1, "s"), (1, ".2d"), (1, ",x"), (-1, "c"), (2 ** 40, "c"), (65, "+c"), (1, "zd"), (1, "5.d"), (1, "ab"), (1, "_n"), (1, ",_"), (1, "#,c"), (1.5, "d"), (1, "99999999999999999999d"), (1, "."), (1, "?"), (True, "s"), (1, ",c"), (1, ",o"), (1, "_c"), (1, ">>>")):
    try: print(v, s, format(v, s))
    except Exception as e: print(v, repr(s), "->", type(e).__name__ + ":", e)
print(format(True), format(True, ""), format(True, "d"), format(False, "5"), format(True, "x"), format(True, ".1f"), "{0:b} {0:o} {0:x} {0:X} {0:c}".format(100), "{:,} {:_}".format(10 ** 12, 10 ** 12), f"{1234:010,}", f"{1234:012_x}", f"{-1234:=+10,d}", format(10 ** 40, ","), format(10 ** 400, "d")[:5])
