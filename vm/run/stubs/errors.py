# What exceptions leave to Python: calls of classes that are raised, text of arguments of any kind, splitting of groups.
# Entered by vm/run/raise.cpp and vm/object/exception*.cpp; the intrinsics are in kErrorIntrinsics.


# `raise what`, `raise what from cause` where a class must be called.
def raise_called(what, cause, given):
  if _is_exception_class(what):
    what = _check_called(what, what())
  if given and _is_exception_class(cause):
    cause = _check_called(cause, cause())
  _raise_made(what, cause, given)


def exception_repr(name, args):
  if len(args) == 1:
    return name + '(' + repr(args[0]) + ')'
  return name + repr(args)


def exception_set_args(exception, args):
  exception.args = tuple(args)


def exception_setstate(exception, state):
  for key, value in state.items():
    setattr(exception, key, value)


# (what matches or None, the rest or None); by_call: the condition is a function.
def group_split(exception, condition, by_call, wants_rest):
  if condition(exception) if by_call else _exception_matches(exception, condition):
    return exception, None
  if not _is_group(exception):
    return None, exception if wants_rest else None
  matching = []
  remaining = []
  for item in exception.exceptions:
    match, rest = group_split(item, condition, by_call, wants_rest)
    if match is not None:
      matching.append(match)
    if rest is not None:
      remaining.append(rest)
  return group_subset(exception, matching), group_subset(exception, remaining)


def group_subgroup(group, condition, by_call):
  return group_split(group, condition, by_call, False)[0]


def group_subset(group, items):
  if not items:
    return None
  made = group.derive(items)
  if not _is_group(made):
    raise TypeError('derive must return an instance of BaseExceptionGroup')
  made.__traceback__ = group.__traceback__
  made.__context__ = group.__context__
  made.__cause__ = group.__cause__
  notes = getattr(group, '__notes__', None)
  if isinstance(notes, (list, tuple)):
    made.__notes__ = [*notes]
  return made
