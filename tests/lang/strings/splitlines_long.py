# Line ends at every place of words and pieces that are scanned at once.
ENDS = ["\n", "\r", "\r\n", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029", "\x1f", "\x00", "\x7f", "\x80", "é", "\u2027", "😀", " "]
for end in ENDS:
    for before in list(range(20)) + [1015, 1022, 1023, 1024, 1025, 2048, 5000]:
        for keep in (False, True):
            s = "a" * before + end + "b" * 9 + end
            got = s.splitlines(keep)
            assert "".join(s.splitlines(True)) == s
            if before in (0, 7, 8, 1024) and keep: print(ascii(end), before, [len(x) for x in got])
            if not keep: assert [len(x) for x in got] == [len(x.rstrip(end) if len(got) > 1 else x) for x in s.splitlines(True)], (end, before)
