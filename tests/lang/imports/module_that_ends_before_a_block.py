# An imported module that ends too soon: its last line is shown as the file has it.
try:
    import _ends_before_a_block
except SyntaxError as e:
    print(e.msg, e.args[1][1:])
