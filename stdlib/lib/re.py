"""Support for regular expressions (RE).

Patterns are Python's. They are parsed and searched for by the native module _re, over RE2: in time linear in the text,
and with CPython's answers. What RE2 has no exact translation for (look-around, back-references, atomic groups,
possessive quantifiers, conditionals) is refused when the pattern is compiled.
Tested by tests/lang/re_module/*.py.
"""

import _re
from _re import find as _find, match as _matched, matches as _matches

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'template',
    'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE',
    'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag']

__version__ = '2.2.1'

_END = 0x7FFFFFFFFFFFFFFF
_SEARCH, _MATCH, _FULL, _NONEMPTY = range(4)


class error(Exception):
    """Exception raised for invalid regular expressions.

    Attributes:

        msg: The unformatted error message
        pattern: The regular expression pattern
        pos: The index in the pattern where compilation failed (may be None)
        lineno: The line corresponding to pos (may be None)
        colno: The column corresponding to pos (may be None)
    """

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


_MappingProxy = type(type.__dict__)


class RegexFlag(int):
    """An enumeration of the flags: |, & and ^ of flags are flags."""

    def __repr__(self):
        value = int(self)
        if not value:
            return 're.NOFLAG'
        names = []
        for bit, name in _FLAG_NAMES:
            if value & bit:
                names.append('re.' + name)
                value &= ~bit
        if value:
            names.append(hex(value))
        return '|'.join(names)

    def __str__(self):
        return repr(self)

    def __format__(self, spec):
        return format(str(self), spec)

    def __reduce__(self):
        return RegexFlag, (int(self),)

    def _made(self, value):
        return _MEMBERS.get(value) or (NOFLAG if value == 0 else RegexFlag(value))

    def __or__(self, other):
        return self._made(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return self._made(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return self._made(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    def __invert__(self):
        return self._made(_ALL_FLAGS & ~int(self))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    @property
    def name(self):
        return '|'.join(name for bit, name in _FLAG_NAMES if self & bit) or ('NOFLAG' if not self else None)

    @property
    def value(self):
        return int(self)


_FLAG_NAMES = (
    (256, 'ASCII'), (2, 'IGNORECASE'), (4, 'LOCALE'), (32, 'UNICODE'), (8, 'MULTILINE'), (16, 'DOTALL'),
    (64, 'VERBOSE'), (1, 'TEMPLATE'), (128, 'DEBUG'))
_ALL_FLAGS = 511
_MEMBERS = {bit: RegexFlag(bit) for bit, _ in _FLAG_NAMES}
NOFLAG = RegexFlag(0)
ASCII = A = _MEMBERS[256]
IGNORECASE = I = _MEMBERS[2]
LOCALE = L = _MEMBERS[4]
UNICODE = U = _MEMBERS[32]
MULTILINE = M = _MEMBERS[8]
DOTALL = S = _MEMBERS[16]
VERBOSE = X = _MEMBERS[64]
TEMPLATE = T = _MEMBERS[1]
DEBUG = _MEMBERS[128]
for _names in (('NOFLAG',), ('ASCII', 'A'), ('IGNORECASE', 'I'), ('LOCALE', 'L'), ('UNICODE', 'U'), ('MULTILINE', 'M'),
               ('DOTALL', 'S'), ('VERBOSE', 'X'), ('TEMPLATE', 'T'), ('DEBUG',)):
    for _name in _names:
        setattr(RegexFlag, _name, globals()[_name])


class Pattern:
    """Compiled regular expression object."""

    # search, match, fullmatch, findall and split come from _re, which knows these slots.
    __module__ = 're'
    __slots__ = ('pattern', 'flags', 'groups', '_handle', '_names', '_match', '__weakref__')

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    @property
    def groupindex(self):
        """A dictionary mapping group names to group numbers."""
        return _MappingProxy(self._names)

    def finditer(self, /, string, pos=0, endpos=_END):
        """Return an iterator over all non-overlapping matches for the RE pattern in string.

For each match, the iterator returns a match object."""
        return _iterate(self, string, pos, endpos, _matches(self, string, pos, endpos, pos, 0, 8))

    def sub(self, repl, string, count=0):
        """Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl."""
        return _replace(self, repl, string, count)[0]

    def subn(self, repl, string, count=0):
        """Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl."""
        return _replace(self, repl, string, count)

    def scanner(self, string, pos=0, endpos=_END):
        return _Scanner(self, string, pos, endpos)

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str) and flags & 288 == 32:
            flags &= ~32
        text = repr(self.pattern)[:200]
        if not flags:
            return f're.compile({text})'
        names = ['re.' + name for bit, name in _REPR_FLAGS if flags & bit]
        return f're.compile({text}, {"|".join(names)})'

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self is other or self.flags == other.flags and type(self.pattern) is type(other.pattern)
                and self.pattern == other.pattern)

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return _compile, (self.pattern, self.flags)

    def __class_getitem__(cls, item):
        return cls


_REPR_FLAGS = (
    (1, 'TEMPLATE'), (2, 'IGNORECASE'), (4, 'LOCALE'), (8, 'MULTILINE'), (16, 'DOTALL'), (32, 'UNICODE'),
    (64, 'VERBOSE'), (128, 'DEBUG'), (256, 'ASCII'))


class Match:
    """The result of re.match() and re.search().
Match objects always have a boolean value of True."""

    # group, groups, start, end, span and [] come from _re, which knows these slots.
    __module__ = 're'
    __slots__ = ('re', 'string', 'pos', 'endpos', '_spans')
    __iter__ = None  # its items do not make it a sequence

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    def groupdict(self, default=None):
        """Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name."""
        groups = self.groups(default)
        return {name: groups[number - 1] for name, number in self.re._names.items()}

    def expand(self, template):
        """Return the string obtained by doing backslash substitution on the string template, as done by the sub() method."""
        parts = _parse_template(template, self.re)
        empty = self.string[:0]
        if not isinstance(empty, str):
            empty = b''
        groups = self.group(), *self.groups(empty)
        return empty.join([groups[p] if isinstance(p, int) else p for p in parts])

    @property
    def regs(self):
        spans = self._spans
        return tuple([(spans[i], spans[i + 1]) for i in range(0, len(spans) - 1, 2)])

    @property
    def lastindex(self):
        """The integer index of the last matched capturing group."""
        return self._spans[-1]

    @property
    def lastgroup(self):
        """The name of the last matched capturing group."""
        last = self._spans[-1]
        if last is not None:
            for name, number in self.re._names.items():
                if number == last:
                    return name
        return None

    def __repr__(self):
        return f'<re.Match object; span={self.span()}, match={self.group()!r:.50}>'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return _matched, (self.re, self.string, self.pos, self.endpos, self._spans)

    def __class_getitem__(cls, item):
        return cls


_new = object.__new__


_re.complete(Pattern, Match)


def _iterate(pattern, string, pos, endpos, some):
    """The matches, some at a time: more of them the longer it goes on."""
    want = 8
    while True:
        for m in some:
            yield m
        if len(some) < want:
            return
        want = min(want * 2, 256)
        start, end = m.span()
        some = _matches(pattern, string, pos, endpos, end, start == end, want)


class _Scanner:
    """What Pattern.scanner() gives: one match after the other."""

    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string, self._endpos = string, endpos
        self._at, self._moving = pos, False
        self._first = min(max(pos, 0), len(string))

    def search(self):
        if self._at is None:
            return None
        return self._went(_find(self.pattern, self._string, self._at, self._endpos,
                                _NONEMPTY if self._moving else _SEARCH))

    def match(self):
        if self._at is None:
            return None
        m = _find(self.pattern, self._string, self._at, self._endpos, _NONEMPTY if self._moving else _MATCH)
        return self._went(None if m and m.start() != self._at else m)

    def _went(self, m):
        if m is None:
            self._at = None
            return None
        start, self._at = m.span()
        self._moving = start == self._at
        return _matched(self.pattern, self._string, self._first, m.endpos, m._spans)


# ---- replacements

def _replace(pattern, repl, string, count):
    if callable(repl):
        return _replace_by_call(pattern, repl, string, count)
    key = pattern, repl
    try:
        parts = _templates.get(key) if type(repl) is str or type(repl) is bytes else None
    except TypeError:
        parts = None
    if parts is None:
        parts = _parse_template(repl, pattern)
        if len(_templates) >= _MAX_CACHE:
            _templates.clear()
        if type(repl) is str or type(repl) is bytes:
            _templates[key] = parts
    return _re.sub(pattern, parts, string, count)


def _replace_by_call(pattern, repl, string, count):
    empty = '' if isinstance(string, str) else b''
    if count < 0:
        found = _matches(pattern, string, 0, 0, 0, 0, 1)[:0]
    else:
        found = _matches(pattern, string, 0, _END, 0, 0, count)
    pieces = []
    last = 0
    for m in found:
        start, end = m.span()
        if last < start:
            pieces.append(string[last:start])
        last = end
        text = repl(m)
        if text is not None:
            pieces.append(text)
    if last < len(string):
        pieces.append(string[last:])
    return empty.join(pieces), len(found)


_OCTAL = '01234567'
_ESCAPES = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}


def _parse_template(template, pattern):
    """The template as a tuple of texts and group numbers."""
    is_str = isinstance(template, str)
    if is_str:
        text = template
    elif isinstance(template, (bytes, bytearray)):
        text = str(bytes(template), 'latin-1')
    else:
        text = str(template, 'latin-1')
    if '\\' not in text:
        return (template,) if text else ()
    parts = []
    literal = []

    def put_group(number, position):
        if number > pattern.groups:
            raise error(f'invalid group reference {number}', template, position)
        if literal:
            parts.append(''.join(literal))
            literal.clear()
        parts.append(number)

    at = 0
    size = len(text)
    while at < size:
        slash = text.find('\\', at)
        if slash < 0:
            literal.append(text[at:])
            break
        if slash > at:
            literal.append(text[at:slash])
        if slash + 1 == size:
            raise error('bad escape (end of pattern)', template, slash)
        c = text[slash + 1]
        at = slash + 2
        if c == 'g':
            if text[at:at + 1] != '<':
                raise error('missing <', template, at)
            close = text.find('>', at + 1)
            name = text[at + 1:close] if close >= 0 else text[at + 1:]
            if not name:
                raise error('missing group name', template, at + 1)
            if close < 0:
                raise error('missing >, unterminated name', template, at + 1)
            if name.isidentifier() and (is_str or name.isascii()):
                if name not in pattern._names:
                    raise IndexError(f'unknown group name {name!r}')
                number = pattern._names[name]
            else:
                if not (name.isdecimal() and name.isascii()):
                    raise error(f'bad character in group name {name!r}', template, at + 1)
                number = int(name)
            put_group(number, at + 1)
            at = close + 1
        elif c == '0':
            digits = c
            while len(digits) < 3 and at < size and text[at] in _OCTAL:
                digits += text[at]
                at += 1
            literal.append(chr(int(digits, 8) & 0xFF))
        elif c in '123456789':
            digits = c
            octal = False
            if at < size and text[at] in '0123456789':
                digits += text[at]
                at += 1
                if c in _OCTAL and digits[1] in _OCTAL and at < size and text[at] in _OCTAL:
                    digits += text[at]
                    at += 1
                    octal = True
                    value = int(digits, 8)
                    if value > 0o377:
                        raise error(f'octal escape value \\{digits} outside of range 0-0o377', template, slash)
                    literal.append(chr(value))
            if not octal:
                put_group(int(digits), slash + 1)
        elif c in _ESCAPES:
            literal.append(_ESCAPES[c])
        elif c.isascii() and c.isalpha():
            raise error(f'bad escape \\{c}', template, slash)
        else:
            literal.append('\\' + c)
    if literal:
        parts.append(''.join(literal))
    if not is_str:
        parts = [p if isinstance(p, int) else p.encode('latin-1') for p in parts]
    return tuple(parts)


# ---- compiling

_MAX_CACHE = 512
_cache = {}
_plain = {}  # of those without flags: by their text, which must be a str
_templates = {}
for _kept in _cache, _plain, _templates:
    _re.keep(_kept)  # as long as there is memory


def _compile(pattern, flags=0):
    kind = type(pattern)
    if kind is str and flags == 0:
        found = _plain.get(pattern)
        if found is not None:
            return found
    if type(flags) is RegexFlag:
        flags = int(flags)
    if kind is str or kind is bytes:
        found = _cache.get((kind, pattern, flags))
        if found is not None:
            return found
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)):
        raise TypeError('first argument must be string or compiled pattern')
    made = _re.compile(pattern, flags)
    if len(made) == 3:
        what, message, position = made
        if what == 'error':
            raise error(message, pattern, position)
        raise {'ValueError': ValueError, 'OverflowError': OverflowError, 'RecursionError': RecursionError}[what](message)
    result = _new(Pattern)
    result.pattern = pattern
    result._match = Match
    result._handle, result.flags, result.groups, result._names, warned = made
    for text in warned:
        from warnings import warn
        warn(text, FutureWarning, 3)
    if (kind is str or kind is bytes) and not flags & 128:
        cache, key = (_plain, pattern) if kind is str and flags == 0 else (_cache, (kind, pattern, flags))
        if len(cache) >= _MAX_CACHE:
            cache.pop(next(iter(cache), None), None)
        cache[key] = result
    return result


def compile(pattern, flags=0):
    """Compile a regular expression pattern, returning a Pattern object."""
    return _compile(pattern, flags)


def template(pattern, flags=0):
    """Compile a template pattern, returning a Pattern object, deprecated"""
    return _compile(pattern, flags | TEMPLATE)


def match(pattern, string, flags=0):
    """Try to apply the pattern at the start of the string, returning
    a Match object, or None if no match was found."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Try to apply the pattern to all of the string, returning
    a Match object, or None if no match was found."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Scan through string looking for a match to the pattern, returning
    a Match object, or None if no match was found."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """Return the string obtained by replacing the leftmost
    non-overlapping occurrences of the pattern in string by the
    replacement repl.  repl can be either a string or a callable;
    if a string, backslash escapes in it are processed.  If it is
    a callable, it's passed the Match object and must return
    a replacement string to be used."""
    return _replace(_compile(pattern, flags), repl, string, count)[0]


def subn(pattern, repl, string, count=0, flags=0):
    """Return a 2-tuple containing (new_string, number).
    new_string is the string obtained by replacing the leftmost
    non-overlapping occurrences of the pattern in the source
    string by the replacement repl.  number is the number of
    substitutions that were made. repl can be either a string or a
    callable; if a string, backslash escapes in it are processed.
    If it is a callable, it's passed the Match object and must
    return a replacement string to be used."""
    return _replace(_compile(pattern, flags), repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """Split the source string by the occurrences of the pattern,
    returning a list containing the resulting substrings.  If
    capturing parentheses are used in pattern, then the text of all
    groups in the pattern are also returned as part of the resulting
    list.  If maxsplit is nonzero, at most maxsplit splits occur,
    and the remainder of the string is returned as the final element
    of the list."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """Return a list of all non-overlapping matches in the string.

    If one or more capturing groups are present in the pattern, return
    a list of groups; this will be a list of tuples if the pattern
    has more than one group.

    Empty matches are included in the result."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all non-overlapping matches in the
    string.  For each match, the iterator returns a Match object.

    Empty matches are included in the result."""
    return _compile(pattern, flags).finditer(string)


def purge():
    """Clear the regular expression caches"""
    _cache.clear()
    _plain.clear()
    _templates.clear()


_SPECIAL = {ord(c): '\\' + c for c in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """Escape special characters in a string."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, 'latin1').translate(_SPECIAL).encode('latin1')


class Scanner:
    """Reads a text token by token: what stands at the place is given to the action of the first phrase that matches it."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._phrases = [(_compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        """Return what the actions answered, as far as that is not None, and the rest that nothing matches."""
        result = []
        i = 0
        while True:
            for phrase, action in self._phrases:
                m = phrase.match(string, i)
                if m:
                    break
            else:
                break
            j = m.end()
            if i == j:
                break
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            i = j
        return result, string[i:]
