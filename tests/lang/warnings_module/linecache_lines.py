"""linecache gives lines of files."""
import linecache
print(repr(linecache.getline(__file__, 2)))
print(repr(linecache.getline(__file__, 0)), repr(linecache.getline(__file__, 99)), repr(linecache.getline("nofile.py", 1)))
print(len(linecache.getlines(__file__)), linecache.getlines("<string>"))
print(len(linecache.cache) == 1)
linecache.checkcache(__file__)
print(linecache.getline(__file__, 2), end="")
linecache.clearcache()
print(linecache.cache)
