# An assignment expression is refused anywhere in a comprehension's iterable, in functions inside it too.
for text in ("[i for i in (lambda: (j := range(5)))()]", "[i for i in [2, 3, i := range(5)]]",
             "[i for i in [j for j in range(5) if (j := True)]]", "[i for i in [(lambda: (k := j)) for j in range(5)]]",
             "[i for j in range(5) for i in (lambda: (j := [1]))()]"):
    for code in text, "lambda: " + text:
        try:
            exec(code)
        except SyntaxError as e:
            print(e)
print([(lambda: (j := i))() for i in range(3)], [i for i in (1, 2) if (lambda: (k := i))()])
