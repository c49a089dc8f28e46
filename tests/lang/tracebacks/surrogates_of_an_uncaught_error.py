# What stderr cannot write of a traceback is escaped.
def f(text='a\ud800b'):
    assert not text, text + '\udcff\ue000é'


f()
