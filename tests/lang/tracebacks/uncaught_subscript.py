# Subscripts at fault are marked, the good part before them underlined.
table = {"rows": [{"cells": [1, 2]}]}
print(table["rows"][0]["cells"][1])
print(table["rows"][0]["cells"][2] + table["cols"])
