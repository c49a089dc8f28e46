"""Throwing into generators and closing them, through whatever they delegate to.

Tested by tests/lang/generators/*.py.
"""


def generator_throw(g, what, value, tb):
    error = make_throwable(what, None if value is NotImplemented else value, None if tb is NotImplemented else tb)
    sub = _delegate(g)
    if sub is None:
        return _throw_here(g, error)
    outcome = None
    if _is_direct_instance(error, GeneratorExit):
        _set_running(g, True)
        try:
            close_any(sub)
        except BaseException as e:
            outcome = e
        _set_running(g, False)
        return _throw_here(g, error if outcome is None else outcome)
    inner = _is_direct_instance(sub, generator)
    if not inner:
        throw = getattr_or(sub, 'throw', NotImplemented)
        if throw is NotImplemented:
            return _throw_here(g, error)
    _set_running(g, True)
    stopped = False
    try:
        if inner:
            handed_out = sub.throw(error)
        elif value is NotImplemented:
            handed_out = throw(what)
        elif tb is NotImplemented:
            handed_out = throw(what, value)
        else:
            handed_out = throw(what, value, tb)
    except StopIteration as e:
        outcome = e
        stopped = True
    except BaseException as e:
        outcome = e
    _set_running(g, False)
    if outcome is None:
        return handed_out
    if stopped:
        return _resume_with(g, outcome.value)
    return _throw_here(g, outcome)


def make_throwable(what, value, tb):
    if tb is not None and not _is_direct_instance(tb, traceback):
        raise TypeError('throw() third argument must be a traceback object')
    if _is_direct_instance(what, type) and _is_subclass(what, BaseException):
        if _is_direct_instance(value, what):
            error = value
        elif value is None:
            error = what()
        elif _is_direct_instance(value, tuple):
            error = what(*value)
        else:
            error = what(value)
        if not _is_direct_instance(error, BaseException):
            error = TypeError('calling ' + repr(what) + ' should have returned an instance of BaseException, not ' +
                              _type_name(error))
    elif _is_direct_instance(what, BaseException):
        if value is not None:
            raise TypeError('instance exception may not have a separate value')
        error = what
    else:
        raise TypeError('exceptions must be classes or instances deriving from BaseException, not ' + _type_name(what))
    if tb is not None:
        error.__traceback__ = tb
    return error


def close_any(sub):
    if _is_direct_instance(sub, generator):
        sub.close()
    else:
        close = getattr_or(sub, 'close', NotImplemented)
        if close is not NotImplemented:
            close()


def generator_close(g):
    error = GeneratorExit()
    sub = _delegate(g)
    if sub is not None:
        outcome = None
        _set_running(g, True)
        try:
            close_any(sub)
        except BaseException as e:
            outcome = e
        _set_running(g, False)
        if outcome is not None:
            error = outcome
    try:
        _throw_here(g, error)
    except (GeneratorExit, StopIteration):
        return None
    raise RuntimeError('generator ignored GeneratorExit')
