"""AttributeError inside a property that stands for a special method"""
class A:
    @property
    def __eq__(self): raise AttributeError('in eq')
    @property
    def __len__(self): raise AttributeError('in len')
    @property
    def __iter__(self): raise AttributeError('in iter')
    @property
    def __add__(self): raise AttributeError('in add')
    @property
    def __bool__(self): raise AttributeError('in bool')
    @property
    def __contains__(self): raise AttributeError('in contains')
    @property
    def __enter__(self): raise AttributeError('in enter')
    __exit__ = None
    @property
    def __getitem__(self): raise AttributeError('in getitem')
    @property
    def __hash__(self): raise AttributeError('in hash')
    @property
    def __call__(self): raise AttributeError('in call')
    @property
    def __str__(self): raise AttributeError('in str')
    @property
    def __format__(self): raise AttributeError('in format')
    @property
    def __index__(self): raise AttributeError('in index')
    @property
    def __float__(self): raise AttributeError('in float')
    @property
    def __next__(self): raise AttributeError('in next')
    @property
    def __setattr__(self): raise AttributeError('in setattr')
    @property
    def __reversed__(self): raise AttributeError('in rev')
    @property
    def __neg__(self): raise AttributeError('in neg')
    @property
    def __lt__(self): raise AttributeError('in lt')
    @property
    def __iadd__(self): raise AttributeError('in iadd')
a = A()
for f in ["a == 1", "len(a)", "iter(a)", "a + 1", "bool(a)", "1 in a", "a[0]", "hash(a)", "a()", "str(a)", "format(a)", "range(a)", "float(a)", "next(a)", "setattr(a, 'x', 1)", "reversed(a)", "-a", "a < 1", "a > 1", "1 + a", "f'{a}'", "exec('a += 1')", "exec('with a: pass')", "[*a]", "{**a}", "1 == a", "sorted([a, a])", "[1].index(a)"]:
    try: print(f, eval(f))
    except BaseException as e: print(f, type(e).__name__, str(e).partition(' object at ')[0])
