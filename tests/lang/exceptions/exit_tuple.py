# An object that is not an int is printed to stderr.
raise SystemExit(("code", 3))
