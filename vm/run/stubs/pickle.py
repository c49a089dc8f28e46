# pickle: what a dump or a load asks Python for. See stdlib/native/pickle.cpp.


def pickle_dump(obj, file, move, dump):
    try:
        write = file.write
    except AttributeError:
        raise TypeError("file must have a 'write' attribute") from None
    write(dump(obj, False))
    # Only now that all of it is written does the original stop to be.
    if move:
        dump(obj, True)


def pickle_loads(data, into, missing, load):
    for name in missing:
        import_load(name)
    return load(data, into)


def pickle_load(file, into, loads, missing):
    try:
        read = file.read
    except AttributeError:
        raise TypeError("file must have 'read' and 'readline' attributes") from None
    data = read(8)
    if not _is_direct_instance(data, bytes):
        raise TypeError('read() returned non-bytes object (' + _type_name(data) + ')')
    while data:
        more = missing(data)
        if not more:
            break
        piece = read(more)
        if not piece:
            raise EOFError('Ran out of input')
        data += piece
    return loads(data, into=into)
