# Where no encoding is named, the parser's errors count columns in bytes; in text they count characters.
for source in ['x = "日本" 日', 'y = "é" z', 'b"é"', 'é = 1 1', 'f("é" 1)', 'é = "abc', 'é = $', 'é = (1', 'é = 1)',
               'def é(a a): pass', 'é() = 1', 'é: import', '# coding: utf-8\ny = "é" z', 'x = 1\ny = "é" z', '(1,\n "é" z)\n',
               'f"{é 1}"', '\ufeffy = "é" z']:
    for given in (source, source.encode())[source[0] == '\ufeff':]:
        try:
            compile(given, 'a', 'exec')
        except SyntaxError as e:
            print(e.offset, e.end_offset, ascii(e.text), end=' | ')
    print()
