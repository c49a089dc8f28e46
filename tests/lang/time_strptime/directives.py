# time.strptime: directives, what they lack, what does not match. In a folder without a calendar.py, which CPython imports.
import time
cases = [("2001-02-03", "%Y-%m-%d"), ("Sat Jun 06 16:26:11 1998", "%a %b %d %H:%M:%S %Y"), ("12:30 PM", "%I:%M %p"), ("12 am", "%I %p"), ("1 PM", "%I %p"), ("31/12/99", "%d/%m/%y"), ("01/01/68", "%d/%m/%y"), ("060 2000", "%j %Y"), ("366 2001", "%j %Y"), ("2020 10 1", "%Y %U %w"), ("2020 0 0", "%Y %W %w"), ("2020 53 Mon", "%G %V %a"), ("2015-W01-1", "%G-W%V-%u"), ("2021-W53-7", "%G-W%V-%u"), ("x", "%Y"), ("2001", "%Y-%m"), ("2001-13", "%Y-%m"), ("2001x", "%Y"), ("a", "%Q"), ("a", "%"), ("%", "%%"), ("Feb 29", "%b %d"), ("2001 Feb 29", "%Y %b %d"), ("2000 Feb 29", "%Y %b %d"), ("monday", "%A"), ("Mon", "%a"), ("JANUARY", "%B"), ("  1", "%d"), (" 1", "%d"), ("1  2", "%m %d"), ("+0530", "%z"), ("-01:30", "%z"), ("Z", "%z"), ("+01:3030", "%z"), ("UTC", "%Z"), ("gmt", "%Z"), ("PST", "%Z"), ("123456", "%f"), ("03/04/05", "%x"), ("03:04:05", "%X"), ("Sat Jun  6 16:26:11 1998", "%c"), ("61", "%S"), ("62", "%S"), ("24", "%H"), ("(2001)", "(%Y)"), ("2001.", "%Y."), ("2001,1", "%G,%j"), ("2001 1", "%G %V"), ("2001 1 1", "%Y %V %u"), ("1 1", "%V %u"), ("", ""), ("a", ""), ("", "%Y"), ("2001\n02", "%Y %m"), ("5", "%w"), ("10 3", "%U %w")]
for t, f in cases:
    try: r = time.strptime(t, f); print(t, f, tuple(r), r.tm_zone if r.tm_zone is None else r.tm_zone.lower(), r.tm_gmtoff)
    except Exception as e: print(t, f, type(e).__name__, e)
print(time.strptime("Sat Jun 06 16:26:11 1998")); 
for a in ((5,), ("a", 5)):
    try: time.strptime(*a)
    except TypeError as e: print(e)
