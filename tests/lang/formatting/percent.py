# The % operator: every conversion, flag, width, precision, mapping and error.
print("%d %i %u %s %r %a %c %c %%" % (1, 2, 3, "s", "r", "é", "c", 65))
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%.3d|%8.3d|%-8d|" % (42, 42, 42, 42, 42, 255, 255, 255, 8, 8, 5, 5, -7))
print("%f|%.2f|%10.3f|%-10.1f|%+f|%e|%.2E|%g|%G|%#g|%010.2f|%.0f|%#.0f" % (1.5, 2.345, 3.14159, 2.5, 1.0, 12345.678, 0.00012, 1e-10, 1e20, 1.0, -3.14159, 2.5, 2.5))
print("%5s|%-5s|%.2s|%5.1s|%r|%10r|%-8a|" % ("ab", "ab", "abcdef", "xyz", "q", "q", "é"))
print("%*d|%-*d|%.*f|%*.*f" % (5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828))
print("%(a)s %(b)05d %(a)r %%" % {"a": 1, "b": 2}, "%(x y)s" % {"x y": 3}, "%()s" % {"": 4}, "%(a)s" % {"a": (1, 2)}, "plain" % {}, "plain" % [], "%s" % [1, 2], "%s" % {"k": 1}, "%s" % None, "%s %s" % ("a", ("b",)))
print("%s" % 1.0, "%d" % 1.9, "%d" % -1.9, "%d" % True, "%x" % True, "%d" % 2 ** 70, "%x" % -255, "%d" % 10 ** 20, "%s" % (1,), "%s" % ((1, 2),), "%c" % "日", "%c" % 0x1F600, "%5c|" % "x", "%e" % 0, "%f" % float("inf"), "%5.1f|" % float("nan"), "%d%%" % 50, "%i" % 3.99)
class S:
    def __str__(self): return "str!"
    def __repr__(self): return "repr!"
    def __index__(self): return 7
    def __float__(self): return 2.5
    def __int__(self): return 9
print("%s %r %f %x" % (S(), S(), S(), S()), "%d" % S())
cases = ["'%d' % 'a'", "'%d' % None", "'%x' % 1.5", "'%f' % 'a'", "'%c' % 'ab'", "'%c' % -1", "'%c' % 1.5", "'%s %s' % 1", "'%s' % (1, 2)", "'%s %s' % (1,)", "'%' % 1", "'%z' % 1", "'%(a)s' % 1", "'%(a)s' % {}", "'%(a' % {}", "'abc' % 1", "'abc' % (1,)", "'%*d' % ('a', 1)", "'%(a)s %s' % {'a': 1}", "'%.d' % 1", "'%c' % 0x110000", "'%d %d' % (1,)", "'%s' % ()", "'%ld' % 1", "'%y' % 3", "'%.99999999999d' % 1", "'%(a)*d' % {'a': 1}", "'% %' % ()", "'%o' % 'x'", "'%i' % []", "'%d' % float('inf')", "'%d' % float('nan')", "'%e' % None", "'%s' % (), 1"]
for c in cases:
    try: print(c, "=", eval(c))
    except Exception as e: print(c, "->", type(e).__name__ + ":", e)
print(b"%d %s %r %a %x %c %b" % (1, b"s", "r", "é", 255, 65, b"b"), b"%5.1f|%-4d|" % (1.25, 3), b"%(k)s" % {b"k": b"v"})
for c in ("b'%s' % 'a'", "b'%b' % 1", "b'%d' % b'x'", "b'%c' % 256", "b'%s' % 5"):
    try: print(eval(c))
    except Exception as e: print(c, "->", type(e).__name__ + ":", e)
