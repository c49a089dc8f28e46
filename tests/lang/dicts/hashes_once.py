"""how often a key is asked for its hash"""
class H:
    n = 0
    def __hash__(s): H.n += 1; return 5
    def __eq__(s, o): return s is o
d = {}
d.setdefault(H(), 1); print(H.n)
h = H(); H.n = 0; d.setdefault(h); print(H.n)
H.n = 0; d[h]; print(H.n); H.n = 0; d.get(h); print(H.n); H.n = 0; h in d; print(H.n); H.n = 0; d.pop(h); print(H.n); H.n = 0; d[h] = 1; print(H.n); s = set(); H.n = 0; s.add(h); print(H.n); H.n = 0; s.discard(h); print(H.n)
H.n = 0; {h: 1, **{h: 2}}; print(H.n)
H.n = 0; d.update({h: 3}); print(H.n)
H.n = 0; dict([(h, 1)]); print(H.n); H.n = 0; dict.fromkeys([h]); print(H.n)
H.n = 0; d2 = dict(d); d3 = d.copy(); print(H.n); H.n = 0; set([h]); frozenset([h]); print(H.n); H.n = 0; set(d); print(H.n)
