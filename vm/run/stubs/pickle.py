# pickle: what a dump or a load asks Python for. See stdlib/native/pickle.cpp.


def pickle_dump(obj, file, moved, dump, retire):
    try:
        write = file.write
    except AttributeError:
        raise TypeError("file must have a 'write' attribute") from None
    write(dump(obj, moved))
    if moved is not None:
        try:
            flush = file.flush
        except AttributeError:
            pass
        else:
            flush()
        # Only now that all of it is out do the originals stop to be.
        retire(moved)


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
