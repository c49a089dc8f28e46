# __import__: finding, creating and running modules. See vm/run/imports.h.


def import_module(name, globals, locals, fromlist, level):
    if not _is_direct_instance(name, str):
        raise TypeError('module name must be a string')
    if level < 0:
        raise ValueError('level must be >= 0')
    package = ''
    full = name
    if level > 0:
        package = import_package_of(globals)
        bits = package.rsplit('.', level - 1)
        if len(bits) < level:
            raise ImportError('attempted relative import beyond top-level package')
        package = bits[0]
        full = package + '.' + name if name else package
    elif not name:
        raise ValueError('Empty module name')
    module = import_load(full)
    if fromlist:
        if _attribute_or_none(module, '__path__') is not None:
            import_children(module, full, fromlist)
        return module
    if level == 0:
        return _known_module(full.partition('.')[0])
    if not name:
        return module
    return _known_module(package + '.' + name.partition('.')[0])


def import_package_of(globals):
    package = globals.get('__package__')
    if package is None:
        package = globals.get('__name__')
        if package is None:
            raise KeyError("'__name__' not in globals")
        if '__path__' not in globals:
            package = package.rpartition('.')[0]
    if not package:
        raise ImportError('attempted relative import with no known parent package')
    return package


def import_children(module, full, fromlist):
    for x in fromlist:
        if not _is_direct_instance(x, str):
            raise TypeError("Item in ``from list'' must be str, not " + _type_name(x))
        if x == '*':
            names = _attribute_or_none(module, '__all__')
            if names is not None:
                import_children(module, full, [n for n in names if n != '*'])
        elif not hasattr(module, x):
            child = full + '.' + x
            try:
                import_load(child)
            except ModuleNotFoundError as e:
                if e.name != child or _known_module(child) is None:
                    raise


def import_load(full):
    module = _known_module(full)
    if module is None:
        raise _no_module('import of ' + full + ' halted; None in sys.modules', full)
    if module is not NotImplemented:
        return module
    parent, _, tail = full.rpartition('.')
    path = None
    holder = None
    if parent:
        holder = import_load(parent)
        module = _known_module(full)
        if module is not NotImplemented:
            return module
        path = _attribute_or_none(holder, '__path__')
        if path is None:
            raise _no_module("No module named '" + full + "'; '" + parent + "' is not a package", full)
        path = list(path)
    made = _create_module(full, path)
    if made is None:
        raise _no_module("No module named '" + full + "'", full)
    module, code = made
    if code is not None:
        _set_initializing(module, True)
        try:
            _run_module(code, module)
        except BaseException:
            _forget_module(full)
            raise
        finally:
            _set_initializing(module, False)
    found = _known_module(full)
    if found is not NotImplemented:
        module = found
    if holder is not None:
        setattr(holder, tail, module)
    return module
