"""time.strptime: a format becomes a regular expression, and what its groups found becomes a struct_time.

Names of days and months are those of the C locale. Tested by tests/lang/time_strptime/*.py."""

import re
import time

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")
_SHORT_DAYS = tuple(name[:3] for name in _DAYS)
_SHORT_MONTHS = tuple(name[:3] for name in _MONTHS)
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)  # days before each month


def _names(group, names):
    return f"(?P<{group}>{'|'.join(sorted(names, key=len, reverse=True))})"


_DIRECTIVES = {
    "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])", "f": r"(?P<f>[0-9]{1,6})", "H": r"(?P<H>2[0-3]|[0-1]\d|\d)",
    "I": r"(?P<I>1[0-2]|0[1-9]|[1-9])", "G": r"(?P<G>\d\d\d\d)",
    "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])", "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    "M": r"(?P<M>[0-5]\d|\d)", "S": r"(?P<S>6[0-1]|[0-5]\d|\d)", "U": r"(?P<U>5[0-3]|[0-4]\d|\d)",
    "W": r"(?P<W>5[0-3]|[0-4]\d|\d)", "w": r"(?P<w>[0-6])", "u": r"(?P<u>[1-7])", "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)",
    "y": r"(?P<y>\d\d)", "Y": r"(?P<Y>\d\d\d\d)", "z": r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))",
    "A": _names("A", _DAYS), "a": _names("a", _SHORT_DAYS), "B": _names("B", _MONTHS),
    "b": _names("b", _SHORT_MONTHS), "p": "(?P<p>am|pm)", "%": "%",
    "c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _length(year):
    return 366 if _is_leap(year) else 365


def _day_of_year(year, month, day):
    return _BEFORE[month - 1] + (month > 2 and _is_leap(year)) + day


def _ordinal(year, day_of_year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + day_of_year


def _month_and_day(year, day_of_year):
    for month in range(12, 0, -1):
        before = _day_of_year(year, month, 0)
        if day_of_year > before:
            return month, day_of_year - before
    return 1, day_of_year


def _pattern(format):
    text = re.sub(r"([\\.^$*+?\(\){}\[\]|])", r"\\\1", format)
    text = re.sub(r"\s+", r"\\s+", text)
    while "%" in text.replace("%%", ""):
        before = text
        text = re.sub("%([cxX])", lambda m: _DIRECTIVES[m[1]].replace(" ", r"\s+"), text)
        if text == before:
            break
    result, at = "", 0
    while at < len(text):
        c = text[at]
        at += 1
        if c != "%":
            result += c
            continue
        if at == len(text):
            raise ValueError(f"stray % in format '{format}'") from None
        directive = text[at]
        at += 1
        if directive == "Z":
            zones = sorted({name.lower() for name in ("utc", "gmt", *time.tzname)}, key=len, reverse=True)
            result += _names("Z", zones)
        elif directive not in _DIRECTIVES:
            bad = "%" + directive if directive == "\\" else directive
            raise ValueError(f"'{'%' if bad == chr(92) else bad}' is a bad directive in format '{format}'") from None
        else:
            result += _DIRECTIVES[directive]
    return re.compile(result, re.IGNORECASE)


def _offset(text):
    """Seconds east of Greenwich, of +HH:MM[:SS[.ffffff]] or Z."""
    if text in "Zz":
        return 0
    if len(text) > 3 and text[3] == ":":
        text = text[:3] + text[4:]
        if len(text) > 5 and text[5] != ":":
            raise ValueError(f"Inconsistent use of : in {text[:3]}:{text[3:]}")
        text = text[:5] + text[6:]
    seconds = int(text[1:3]) * 3600 + int(text[3:5]) * 60 + int(text[5:7] or 0)
    return -seconds if text[0] == "-" else seconds


def _week_day(year, week, weekday, starts_monday):
    """Day of the year of a day (0: Monday) in a week counted from the year's first Sunday or Monday."""
    first = (_ordinal(year, 1) + 6) % 7
    if not starts_monday:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    to_first_week = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + to_first_week + 7 * (week - 1) + weekday


def parse(text, format):
    for i, arg in enumerate((text, format)):
        if not isinstance(arg, str):
            raise TypeError(f"strptime() argument {i} must be str, not {type(arg)}")
    match = _pattern(format).match(text)
    if not match:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if match.end() != len(text):
        raise ValueError(f"unconverted data remains: {text[match.end():]}")
    found = match.groupdict()

    def number(key, otherwise=None):
        value = found.get(key)
        return otherwise if value is None else int(value)

    order = list(found)

    def last(*keys):
        """Of directives that say the same thing the last one counts."""
        return max((key for key in keys if key in found), key=order.index, default=None)

    iso_year, day_of_year = number("G"), number("j")
    year = number("Y")
    if last("y", "Y") == "y":
        year = number("y") + (2000 if number("y") <= 68 else 1900)
    key, day = last("m", "b", "B"), number("d", 1)
    month = (_MONTHS.index(found[key].lower()) + 1 if key == "B"
             else _SHORT_MONTHS.index(found[key].lower()) + 1 if key == "b" else number("m", 1))
    hour = number("H", 0)
    if last("H", "I") == "I":
        hour = number("I") % 12 + 12 * ((found.get("p") or "").lower() == "pm")
    key = last("a", "A", "w", "u")
    weekday = (None if key is None else _DAYS.index(found[key].lower()) if key == "A"
               else _SHORT_DAYS.index(found[key].lower()) if key == "a" else (number(key) - 1) % 7)
    week_key = last("U", "W")

    needed = "and a weekday directive ('%A', '%a', '%w', or '%u')."
    if year is None and iso_year is not None:
        if "V" not in found or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' " + needed)
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
    elif week_key is None and "V" in found:
        if weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' " + needed)
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                         "instead.")

    leap_fix = False
    if year is None and month == 2 and day == 29:
        year, leap_fix = 1904, True
    elif year is None:
        year = 1900
    if day_of_year is None and weekday is not None:
        if week_key:
            day_of_year = _week_day(year, number(week_key), weekday, week_key == "W")
        elif iso_year is not None and "V" in found:
            fourth = _ordinal(iso_year, 4)
            monday = fourth - (fourth + 6) % 7
            year, day_of_year = iso_year, monday + 7 * (number("V") - 1) + weekday - _ordinal(iso_year, 0)
        if day_of_year is not None and day_of_year <= 0:
            year -= 1
            day_of_year += _length(year)
    if day_of_year is None:
        last = 29 if month == 2 and _is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
        if day > last:
            raise ValueError("day is out of range for month")
        day_of_year = _day_of_year(year, month, day)
    else:  # it may lie in the next year, and is told as it was counted all the same
        inside = day_of_year
        while inside > _length(year):
            inside -= _length(year)
            year += 1
        month, day = _month_and_day(year, inside)
    if weekday is None:
        weekday = (_ordinal(year, _day_of_year(year, month, day)) + 6) % 7
    if leap_fix:
        year = 1900

    zone, daylight, offset = None, -1, None
    if found.get("Z"):
        zone = found["Z"]
        name = zone.lower()
        if name in ("utc", "gmt") or name == time.tzname[0].lower():
            daylight = 0
        elif name == time.tzname[1].lower() and time.tzname[0] != time.tzname[1]:
            daylight = 1
    if found.get("z"):
        offset = _offset(found["z"])
    return time.struct_time((year, month, day, hour, number("M", 0), number("S", 0), weekday, day_of_year, daylight, zone,
                             offset))
