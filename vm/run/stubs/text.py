# What str, bytes and formatting leave to Python: loops over things that run Python, and conversions in between.
# Entered by vm/object/{str,bytes,format}*.cpp; the intrinsics are in kTextIntrinsics.


def text_item(text, key):
  return _text_item(text, _slice_bound(key))


def text_slice(text, start, stop, step):
  return _text_item(text, slice(_slice_bound(start), _slice_bound(stop), _slice_bound(step)))


def text_repeat(text, count):
  return _text_repeat(text, _index_of(count))


def text_bounds(which, text, what, start, end):
  return _text_bounded(which, text, what, _slice_bound(start), _slice_bound(end))


def bytes_bounds(which, text, what, start, end):
  if which < 5 and not isinstance(what, (bytes, bytearray)) and _bound_or_none(what, '__index__') is not None:
    what = _index_of(what)
  return _text_bounded(which, text, what, _slice_bound(start), _slice_bound(end))


def byte_by_index(value, what):
  if _bound_or_none(value, '__index__') is None:
    raise TypeError("'" + _type_name(value) + "' object cannot be interpreted as an integer")
  return _byte(_index_of(value), what)


def text_join(separator, pieces):
  try:
    pieces = iter(pieces)
  except TypeError:
    raise TypeError('can only join an iterable') from None
  return _join(separator, [*pieces])


def text_translate(text, table):
  parts = []
  for character in text:
    try:
      value = table[ord(character)]
    except LookupError:
      parts.append(character)
    else:
      parts.append(_translated(table, value, text))
  return ''.join(parts)


def str_derived(cls, value):
  return _str_derived(cls, str(value))


def format_of(value, spec):
  text = _bound(value, '__format__')(spec)
  if not isinstance(text, str):
    raise TypeError('__format__ must return a str, not ' + _type_name(text))
  return text


def ascii_of(value):
  return _ascii_text(repr(value))


def format_converted(value, spec, conversion):
  return format(_converted(value, conversion), spec)


# numbering: [0] undecided, [-1] manual, [n] the next automatic number is n - 1.
def format_fields(text, args, kwargs, depth, numbering):
  if depth == 0:
    raise ValueError('Max string recursion exceeded')
  parts = []
  for item in _format_scan(text):
    if type(item) is str:
      parts.append(item)
      continue
    if len(item) == 1:
      raise ValueError(item[0])
    first, path, conversion, spec, nested = item
    if first is None:
      if numbering[0] < 0:
        raise ValueError('cannot switch from manual field specification to automatic field numbering')
      if numbering[0] == 0:
        numbering[0] = 1
      first = numbering[0] - 1
      numbering[0] += 1
      value = _format_argument(args, first)
    elif type(first) is int:
      if numbering[0] > 0:
        raise ValueError('cannot switch from automatic field numbering to manual field specification')
      numbering[0] = -1
      value = _format_argument(args, first)
    else:
      value = kwargs[first]
    i = 0
    while i < len(path):
      value = getattr(value, path[i]) if path[i + 1] else value[path[i]]
      i += 2
    if conversion:
      value = _converted(value, conversion)
    if nested:
      spec = format_fields(spec, args, kwargs, depth - 1, numbering)
    parts.append(format(value, spec))
  return ''.join(parts)


# to: '' or b''. Each conversion's value is made plain here and written by _percent_apply.
def percent_format(to, text, args):
  mapping = _is_format_mapping(args, to)
  values = args if isinstance(args, tuple) else (args,)
  at = 0
  parts = []
  for item in _percent_scan(text):
    if type(item) is type(to):
      parts.append(item)
      continue
    if len(item) == 1:
      raise ValueError(item[0])
    key, kind, star_width, star_precision, spec = item
    width = precision = None
    if key is not None:
      if not mapping:
        raise TypeError('format requires a mapping')
      values = (args[key],)
      at = 0
    if star_width:
      if at >= len(values):
        raise TypeError('not enough arguments for format string')
      width = values[at]
      at += 1
      if not isinstance(width, int):
        raise TypeError('* wants int')
      width = _size_of(width)
    if star_precision:
      if at >= len(values):
        raise TypeError('not enough arguments for format string')
      precision = values[at]
      at += 1
      if not isinstance(precision, int):
        raise TypeError('* wants int')
      if not -0x80000000 <= precision <= 0x7fffffff:
        raise OverflowError('Python int too large to convert to C int')
    if at >= len(values):
      raise TypeError('not enough arguments for format string')
    value = values[at]
    at += 1
    if kind == 'd':
      sign = '%d' if spec[0] == 'i' and not isinstance(to, str) else '%' + spec[0]
      if not isinstance(value, int):
        if _bound_or_none(value, '__int__') is None and _bound_or_none(value, '__index__') is None:
          raise TypeError(sign + ' format: a real number is required, not ' + _type_name(value))
        try:
          value = int(value)
        except TypeError:
          raise TypeError(sign + ' format: a real number is required, not ' + _type_name(value)) from None
    elif kind == 'x':
      if not isinstance(value, int):
        if _bound_or_none(value, '__index__') is None:
          raise TypeError('%' + spec[0] + ' format: an integer is required, not ' + _type_name(value))
        value = _index_of(value)
    elif kind == 'f':
      if not isinstance(value, float):
        if not isinstance(to, str) and _bound_or_none(value, '__float__') is None and _bound_or_none(value, '__index__') is None:
          raise TypeError('float argument required, not ' + _type_name(value))
        value = _float_of(value)
    elif kind == 'c':
      if not isinstance(value, (int, str, bytes, bytearray)) and _bound_or_none(value, '__index__') is not None:
        value = _index_of(value)
    elif kind == 'b':
      if not isinstance(value, (bytes, bytearray)) and _bound_or_none(value, '__bytes__') is not None:
        value = bytes(value)
    elif kind == 'r':
      value = repr(value)
    elif kind == 'a':
      value = ascii(value)
    elif kind == 's':
      value = str(value)
    parts.append(_percent_apply(to, spec, value, width, precision))
  if at < len(values) and not mapping:
    raise TypeError('not all arguments converted during ' + ('string' if type(to) is str else 'bytes') + ' formatting')
  return to.join(parts)


def bytes_source(cls, source):
  make = _bound_or_none(source, '__bytes__')
  if make is not None:
    data = make()
    if not isinstance(data, bytes):
      raise TypeError('__bytes__ returned non-bytes (type ' + _type_name(data) + ')')
    return _bytes_from(cls, data)
  if _bound_or_none(source, '__index__') is not None:
    try:
      count = _index_of(source)
    except TypeError:
      pass
    else:
      return _bytes_from(cls, count)
  try:
    items = iter(source)
  except TypeError:
    raise TypeError("cannot convert '" + _type_name(source) + "' object to bytes") from None
  _length_hint(source, 0)
  return _bytes_from(cls, [_byte(item, 'bytes') for item in items])


def bytearray_source(array, source):
  if _bound_or_none(source, '__index__') is not None:
    try:
      count = _index_of(source)
    except TypeError:
      pass
    else:
      return _bytearray_fill(array, count)
  try:
    items = iter(source)
  except TypeError:
    raise TypeError("cannot convert '" + _type_name(source) + "' object to bytearray") from None
  for item in items:
    array.append(_byte(item, 'byte'))


def bytearray_extend(array, source):
  try:
    items = iter(source)
  except TypeError:
    raise TypeError("can't extend bytearray with " + _type_name(source)) from None
  _length_hint(source, 0)
  _bytearray_fill(array, [_byte(item, 'byte') for item in items])


def bytearray_store(array, key, value):
  if isinstance(key, slice):
    key = slice(_slice_bound(key.start), _slice_bound(key.stop), _slice_bound(key.step))
    if not isinstance(value, (bytes, bytearray)):
      if _bound_or_none(value, '__index__') is not None:
        raise TypeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)')
      try:
        items = iter(value)
      except TypeError:
        raise TypeError("cannot convert '" + _type_name(value) + "' object to bytearray") from None
      value = [_byte(item, 'byte') for item in items]
  else:
    key = _index_of(key)
    value = _byte(value, 'byte')
  _bytearray_set(array, key, value)


def bytearray_remove(array, key):
  if isinstance(key, slice):
    key = slice(_slice_bound(key.start), _slice_bound(key.stop), _slice_bound(key.step))
  else:
    key = _index_of(key)
  del array[key]
