"""whose line is told"""
def f():
    import warnings
    warnings.warn("in f", stacklevel=5)
    warnings.warn("in f", stacklevel=1)
f()
exec("import warnings; warnings.warn('in exec')")
