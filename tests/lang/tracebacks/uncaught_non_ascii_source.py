# Carets under wide and accented characters count characters, as CPython does.
größe = {"höhe": 1}
def über(straße): return straße["höhe"] + straße["länge"] + größe["日本語"]
print(über({"höhe": 1, "länge": 2}))
