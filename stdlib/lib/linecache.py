"""Lines of source files, kept once read. Tested by tests/lang/warnings_module/linecache_lines.py."""

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}    # filename: (size, None, lines, filename)


def clearcache():
    """Clear the cache entirely."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Get a line for a Python source file from the cache.
    Update the cache if it doesn't contain an entry for this file already."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """Get the lines for a Python source file from the cache.
    Update the cache if it doesn't contain an entry for this file already."""
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    """Discard cache entries that are out of date.
    (Nothing tells whether a file has changed, so what came from files is read again.)"""
    if filename is None:
        cache.clear()
    else:
        cache.pop(filename, None)


def updatecache(filename, module_globals=None):
    """Read a file anew; its lines, or an empty list when it has none that can be read."""
    cache.pop(filename, None)
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return []
    try:
        with open(filename, 'rb') as file:
            data = file.read()
        text = data.decode(_encoding_of(data))
    except (OSError, UnicodeDecodeError, LookupError):
        return []
    lines = [line + '\n' for line in text.replace('\r\n', '\n').replace('\r', '\n').split('\n')]
    if lines[-1] == '\n':
        lines.pop()
    cache[filename] = (len(data), None, lines, filename)
    return lines


def lazycache(filename, module_globals):
    """Modules come from files or from the binary: there is no loader to ask later."""
    return False


def _encoding_of(data):
    if data.startswith(b'\xef\xbb\xbf'):
        return 'utf-8-sig'
    for line in data.split(b'\n', 2)[:2]:
        comment = line.strip()
        if comment.startswith(b'#') and b'coding' in comment:
            name = comment.partition(b'coding')[2]
            if name[:1] in (b':', b'='):
                return name[1:].split()[0].decode('ascii')
        if comment and not comment.startswith(b'#'):
            break
    return 'utf-8'
