"""This module provides various functions to manipulate time values.

The clocks are native (module _time); here is struct_time, and what makes and reads it.
Tested by tests/lang/time_module/*.py.
"""

from _time import (
    CLOCK_BOOTTIME, CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW, CLOCK_PROCESS_CPUTIME_ID, CLOCK_REALTIME, CLOCK_TAI,
    CLOCK_THREAD_CPUTIME_ID, clock_getres, clock_gettime, clock_gettime_ns,
    daylight, mktime, monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, process_time_ns, sleep,
    thread_time, thread_time_ns, time, time_ns, timezone, tzname)
import _time

_STRUCT_TM_ITEMS = 11
altzone = timezone - 3600 if daylight else timezone

_MISSING = object()
_NAMES = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')


class struct_time(tuple):
    """The time value as returned by gmtime(), localtime(), and strptime(), and
 accepted by asctime(), mktime() and strftime().  May be considered as a
 sequence of 9 integers."""

    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    __match_args__ = _NAMES

    def __new__(cls, sequence=_MISSING, dict=_MISSING):
        if sequence is _MISSING:
            raise TypeError("structseq() missing required argument 'sequence' (pos 1)")
        if not hasattr(type(sequence), '__iter__') and not hasattr(type(sequence), '__getitem__'):
            raise TypeError('constructor requires a sequence')
        if dict is _MISSING:
            dict = {}
        elif not isinstance(dict, type({})):
            raise TypeError('time.struct_time() takes a dict as second arg, if any')
        fields = tuple(sequence)
        if not 9 <= len(fields) <= 11:
            how = 'an at least 9' if len(fields) < 9 else 'an at most 11'
            raise TypeError(f'time.struct_time() takes {how}-sequence ({len(fields)}-sequence given)')
        self = tuple.__new__(cls, fields[:9])
        self._zone = fields[9] if len(fields) > 9 else dict.get('tm_zone')
        self._gmtoff = fields[10] if len(fields) > 10 else dict.get('tm_gmtoff')
        return self

    tm_year = property(lambda self: self[0], doc='year, for example, 1993')
    tm_mon = property(lambda self: self[1], doc='month of year, range [1, 12]')
    tm_mday = property(lambda self: self[2], doc='day of month, range [1, 31]')
    tm_hour = property(lambda self: self[3], doc='hours, range [0, 23]')
    tm_min = property(lambda self: self[4], doc='minutes, range [0, 59]')
    tm_sec = property(lambda self: self[5], doc='seconds, range [0, 61])')
    tm_wday = property(lambda self: self[6], doc='day of week, range [0, 6], Monday is 0')
    tm_yday = property(lambda self: self[7], doc='day of year, range [1, 366]')
    tm_isdst = property(lambda self: self[8], doc='1 if summer time is in effect, 0 if not, and -1 if unknown')
    tm_zone = property(lambda self: self._zone, doc='abbreviation of timezone name')
    tm_gmtoff = property(lambda self: self._gmtoff, doc='offset from UTC in seconds')

    def __repr__(self):
        return 'time.struct_time(' + ', '.join(f'{name}={field!r}' for name, field in zip(_NAMES, self)) + ')'

    def __reduce__(self):
        return struct_time, (tuple(self), {'tm_zone': self._zone, 'tm_gmtoff': self._gmtoff})


def localtime(seconds=None, /):
    """localtime([seconds]) -> (tm_year,tm_mon,tm_mday,tm_hour,tm_min,
                          tm_sec,tm_wday,tm_yday,tm_isdst)

Convert seconds since the Epoch to a time tuple expressing local time.
When 'seconds' is not passed in, convert the current time instead."""
    return struct_time(_time.local(seconds))


def gmtime(seconds=None, /):
    """gmtime([seconds]) -> (tm_year, tm_mon, tm_mday, tm_hour, tm_min,
                       tm_sec, tm_wday, tm_yday, tm_isdst)

Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a.
GMT).  When 'seconds' is not passed in, convert the current time instead."""
    return struct_time(_time.utc(seconds))


def asctime(tuple=None, /):
    """asctime([tuple]) -> string

Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.
When the time tuple is not present, current time as returned by localtime()
is used."""
    return _time.asctime(_time.local(None) if tuple is None else tuple)


def ctime(seconds=None, /):
    """ctime(seconds) -> string

Convert a time in seconds since the Epoch to a string in local time.
This is equivalent to asctime(localtime(seconds)). When the time tuple is
not present, current time as returned by localtime() is used."""
    return _time.asctime(_time.local(seconds))


def strftime(format, tuple=None, /):
    """strftime(format[, tuple]) -> string

Convert a time tuple to a string according to a format specification."""
    return _time.strftime(format, _time.local(None) if tuple is None else tuple)


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    """strptime(string, format) -> struct_time

Parse a string to a time tuple according to a format specification."""
    import _strptime
    return _strptime.parse(data_string, format)


def get_clock_info(name, /):
    """get_clock_info(name: str) -> dict

Get information of the specified clock."""
    from types import SimpleNamespace
    clocks = {"time": (CLOCK_REALTIME, "CLOCK_REALTIME", False, True),
              "monotonic": (CLOCK_MONOTONIC, "CLOCK_MONOTONIC", True, False),
              "perf_counter": (CLOCK_MONOTONIC, "CLOCK_MONOTONIC", True, False),
              "process_time": (CLOCK_PROCESS_CPUTIME_ID, "CLOCK_PROCESS_CPUTIME_ID", True, False),
              "thread_time": (CLOCK_THREAD_CPUTIME_ID, "CLOCK_THREAD_CPUTIME_ID", True, False)}
    if name not in clocks:
        raise ValueError("unknown clock")
    clock, function, monotonic, adjustable = clocks[name]
    return SimpleNamespace(implementation=f"clock_gettime({function})", monotonic=monotonic, adjustable=adjustable,
                           resolution=clock_getres(clock))
