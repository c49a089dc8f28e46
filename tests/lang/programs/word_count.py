# Counting words: normalising, ranking, histograms, indexes, n-grams, concordance.
from collections import Counter, defaultdict
import re
TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity,
it was the season of Light, it was the season of Darkness, it was the spring of hope,
it was the winter of despair -- we had everything before us, we had nothing before us."""
words = re.findall(r"[a-z']+", TEXT.lower())
c = Counter(words)
print(len(words), len(c), c.most_common(5), sorted(c.items(), key=lambda t: (-t[1], t[0]))[5:9])
plain = {}
for w in words: plain[w] = plain.get(w, 0) + 1
print(plain == dict(c), max(plain, key=lambda w: (plain[w], w)), min(sorted(plain), key=plain.get))
by_len = defaultdict(set)
for w in words: by_len[len(w)].add(w)
for n in sorted(by_len): print(f"{n:2} {len(by_len[n]):2} {'#' * len(by_len[n])} {sorted(by_len[n])[:3]}")
index = defaultdict(list)
for no, line in enumerate(TEXT.splitlines(), 1):
    for m in re.finditer(r"\w+", line): index[m[0].lower()].append((no, m.start()))
print({w: index[w][:3] for w in ("it", "epoch", "us")}, sum(map(len, index.values())))
def ngrams(n): return Counter(zip(*(words[i:] for i in range(n))))
print(ngrams(2).most_common(3), ngrams(3).most_common(2))
letters = Counter(ch for ch in TEXT.lower() if ch.isalpha()); top = letters.most_common(5); total = sum(letters.values())
for ch, n in top: print(ch, f"{n / total:6.2%}", "*" * (n * 40 // top[0][1]))
def concordance(word, width=12):
    for m in re.finditer(rf"\b{word}\b", TEXT.replace("\n", " "), re.I):
        t = TEXT.replace("\n", " "); yield f"{t[max(0, m.start() - width):m.start()]:>{width}}[{m[0]}]{t[m.end():m.end() + width]:<{width}}"
print(*concordance("of"), sep="\n")
print(sorted(set(words), key=lambda w: (len(w), w[::-1]))[:8], " ".join(sorted({w for w in words if w == w[::-1] and len(w) > 1})), sum(map(len, words)) / len(words), [k for k, g in ((k, v) for k, v in c.items() if v == 2)])
lines = [l.strip() for l in TEXT.split(",")]; print(len(lines), max(lines, key=len), [l.split()[-1] for l in lines][:6], sum(l.startswith("it was") for l in lines))
anagrams = defaultdict(list)
for w in sorted({"listen", "silent", "enlist", "google", "elgoog", "abc"}): anagrams["".join(sorted(w))].append(w)
print({k: v for k, v in sorted(anagrams.items()) if len(v) > 1})
