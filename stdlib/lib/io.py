"""Streams: the files of `open`, and StringIO and BytesIO, which keep what is written in memory.

Tested by tests/lang/io_module/*.py."""

from _io import open, TextIOWrapper, BufferedReader, BufferedWriter, BufferedRandom, FileIO, UnsupportedOperation

__all__ = ["BlockingIOError", "open", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
           "BufferedReader", "BufferedWriter", "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation",
           "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE"]

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError

_files = (TextIOWrapper, BufferedReader, BufferedWriter, BufferedRandom, FileIO)


class _Kind(type):
    def __instancecheck__(cls, o):
        return type.__instancecheck__(cls, o) or type(o) in cls._of

    def __subclasscheck__(cls, c):
        return type.__subclasscheck__(cls, c) or c in cls._of


class IOBase(metaclass=_Kind):
    _of = _files
    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(f"{self.__class__.__name__}.{name}() not supported")

    def seek(self, pos, whence=0):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported("truncate")

    def flush(self):
        self._check()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def isatty(self):
        self._check()
        return False

    @property
    def closed(self):
        return self._closed

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None):
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        n = 0
        for line in self:
            lines.append(line)
            n += len(line)
            if n >= hint:
                break
        return lines

    def writelines(self, lines):
        self._check()
        for line in lines:
            self.write(line)

    def readline(self, size=-1):
        if size is None:
            size = -1
        out = bytearray()
        while size < 0 or len(out) < size:
            b = self.read(1)
            if not b:
                break
            out += b
            if out.endswith(b"\n"):
                break
        return bytes(out)


class RawIOBase(IOBase):
    _of = (FileIO,)

    def read(self, size=-1):
        if size is None:
            size = -1
        if size < 0:
            return self.readall()
        b = bytearray(size)
        n = self.readinto(b)
        if n is None:
            return None
        del b[n:]
        return bytes(b)

    def readall(self):
        out = bytearray()
        while data := self.read(DEFAULT_BUFFER_SIZE):
            out += data
        return bytes(out)


class BufferedIOBase(IOBase):
    _of = (BufferedReader, BufferedWriter, BufferedRandom)


class TextIOBase(IOBase):
    _of = (TextIOWrapper,)


class StringIO(TextIOBase):
    """Text I/O implementation using an in-memory buffer."""

    _of = ()
    encoding = None
    errors = None
    newlines = None
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._newline = newline
        self._parts = []        # written at the end and not joined yet
        self._text = ""
        self._pos = 0
        if initial_value:
            self._text = self._translated(initial_value)

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _translated(self, s):
        if self._newline is None:
            return s.replace("\r\n", "\n").replace("\r", "\n")
        if self._newline in ("\r", "\r\n"):
            return s.replace("\n", self._newline)
        return s

    def _join(self):
        if self._parts:
            self._text += "".join(self._parts)
            self._parts.clear()

    def getvalue(self):
        self._check()
        self._join()
        return self._text

    def write(self, s):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        if self._closed:
            self._check()
        t = s if self._newline == "\n" else self._translated(s)
        parts = self._parts
        if parts or self._pos == len(self._text):
            parts.append(t)
            self._pos += len(t)
            return len(s)
        if self._pos > len(self._text):
            self._text += "\0" * (self._pos - len(self._text))
        self._text = self._text[:self._pos] + t + self._text[self._pos + len(t):]
        self._pos += len(t)
        return len(s)

    def read(self, size=-1):
        self._check()
        self._join()
        if size is None or size < 0:
            end = len(self._text)
        else:
            end = self._pos + size
        out = self._text[self._pos:end]
        self._pos = max(self._pos, min(end, len(self._text)))
        return out

    def readline(self, size=-1):
        self._check()
        self._join()
        text, start = self._text, self._pos
        if start >= len(text):
            return ""
        if self._newline == "":
            end = len(text)
            for mark in ("\n", "\r"):
                i = text.find(mark, start, end)
                if i >= 0:
                    end = i + 1
            if text[end - 1] == "\r" and text[end:end + 1] == "\n":
                end += 1
        else:
            mark = self._newline or "\n"
            i = text.find(mark, start)
            end = len(text) if i < 0 else i + len(mark)
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._pos = end
        return text[start:end]

    def seek(self, pos, whence=0):
        self._check()
        self._join()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"Negative seek position {pos}")
            self._pos = pos
        elif whence == 1:
            if pos:
                raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            if pos:
                raise OSError("Can't do nonzero cur-relative seeks")
            self._pos = len(self._text)
        else:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        return self._pos

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, pos=None):
        self._check()
        self._join()
        if pos is None:
            pos = self._pos
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        self._text = self._text[:pos]
        return pos

    def readable(self):
        self._check()
        return True

    writable = seekable = readable


class BytesIO(BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    _of = ()

    def __init__(self, initial_bytes=b""):
        self._data = bytearray(initial_bytes or b"")
        self._pos = 0

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def write(self, b):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        n = len(b)
        if self._pos > len(self._data):
            self._data.extend(bytes(self._pos - len(self._data)))
        self._data[self._pos:self._pos + n] = b
        self._pos += n
        return n

    def read(self, size=-1):
        self._check()
        end = len(self._data) if size is None or size < 0 else min(len(self._data), self._pos + size)
        out = bytes(self._data[self._pos:end])
        self._pos = max(self._pos, end)
        return out

    read1 = read

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1):
        self._check()
        i = self._data.find(b"\n", self._pos)
        end = len(self._data) if i < 0 else i + 1
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        out = bytes(self._data[self._pos:end])
        self._pos = max(self._pos, end)
        return out

    def seek(self, pos, whence=0):
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
            self._pos = pos
        elif whence == 1:
            self._pos = max(0, self._pos + pos)
        elif whence == 2:
            self._pos = max(0, len(self._data) + pos)
        else:
            raise ValueError("unsupported whence value")
        return self._pos

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, pos=None):
        self._check()
        if pos is None:
            pos = self._pos
        if pos < 0:
            raise ValueError(f"negative size value {pos}")
        del self._data[pos:]
        return pos

    def readable(self):
        self._check()
        return True

    writable = seekable = readable
