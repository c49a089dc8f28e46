"""Writes unicode_names.inc: the names of Unicode 14.0's characters, and their aliases, as CPython 3.11 knows them.

    /usr/bin/python3 vm/base/generate_unicode_names.py

A name is cut into words; each has a code of one byte (the most frequent) or two, none of which is 0. kNames holds the
coded names in the order of their code points with a 0 before and behind each, so that a coded name found in it between
zeros is that name. kRuns tells which code points stand where. Names that follow from the code point (unified
ideographs, Hangul) are left out. The aliases come last, as if they were characters; kAliases has their code points.

Aliases cannot be asked of unicodedata one after the other: perl's list of them is read, and each is looked up.
"""
import collections
import os
import re
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
PERL = '/usr/share/perl/5.36/unicore/Name.pl'
ONE_BYTE = 190             # codes 1 .. 190; then 191 .. 255 lead a second byte 1 .. 255
FIRST_ALIAS = sys.maxunicode + 1


def words_of(name):
    """'A B-C' is 'A', 'B-', 'C': what follows a word that ends in '-' follows without a space."""
    return re.findall(r'[^ -]*- ?|[^ -]+', name)


def names():
    for c in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(c), '')
        if name and not name.startswith(('CJK UNIFIED IDEOGRAPH-', 'HANGUL SYLLABLE ')):
            yield c, name


def aliases():
    with open(PERL) as file:
        entries = [entry.split('\n') for entry in file.read().split("<<'END';\n")[1].split('\n\n')]
    for code, name in (entry for entry in entries if len(entry) == 2 and re.fullmatch('[0-9A-F]+', entry[0])):
        c = int(code, 16)
        try:
            known = unicodedata.lookup(name) == chr(c)
        except KeyError:
            known = False
        if known and unicodedata.name(chr(c), '') != name:
            yield c, name


def literal(data, width=110):
    line = ''
    for byte in data:
        c = chr(byte)
        piece = c if 32 <= byte < 127 and c not in '"\\?' else f'\\{byte:03o}'
        if len(line) + len(piece) > width:
            yield f'"{line}"'
            line = ''
        line += piece
    yield f'"{line}"'


def rows(numbers, width=110):
    line = ''
    for n in numbers:
        piece = f'{n},'
        if len(line) + len(piece) > width:
            yield line
            line = ''
        line += piece
    yield line


def main():
    assert unicodedata.unidata_version == '14.0.0', 'needs CPython 3.11'
    other_names = sorted(set(aliases()))
    all_names = list(names()) + [(FIRST_ALIAS + i, name) for i, (_, name) in enumerate(other_names)]
    counts = collections.Counter(word for _, name in all_names for word in words_of(name))
    by_count = sorted(counts, key=lambda word: (-counts[word], word))
    words = by_count[:ONE_BYTE] + sorted(by_count[ONE_BYTE:])
    # What is written as itself in the source goes to the most frequent words.
    single = [b for b in range(32, 127) if chr(b) not in '"\\?'] + [b for b in range(1, 191)]
    single = list(dict.fromkeys(single))
    order = [''] * ONE_BYTE
    for word, code in zip(words, single):
        order[code - 1] = word
    words[:ONE_BYTE] = order
    codes = {word: bytes([i + 1]) for i, word in enumerate(order)}
    for i, word in enumerate(words[ONE_BYTE:]):
        codes[word] = bytes([ONE_BYTE + 1 + i // 255, 1 + i % 255])

    coded, runs, last = bytearray(b'\0'), [], -2
    for c, name in all_names:
        if c != last + 1:
            runs += [c, len(coded)]
        last = c
        coded += b''.join(codes[word] for word in words_of(name)) + b'\0'
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    with open(os.path.join(HERE, 'unicode_names.inc'), 'w') as out:
        def put(declaration, lines):
            print(declaration, *lines, sep='\n', file=out)
        print('// Made by generate_unicode_names.py from the tables of Unicode 14.0.0; not to be edited.', file=out)
        print(f'constexpr uint32_t kOneByte = {ONE_BYTE}, kFirstAlias = {FIRST_ALIAS};', file=out)
        put('constexpr char kWords[] =', [*literal(''.join(words).encode()), ';'])
        put('constexpr uint32_t kWordStarts[] = {', [*rows(starts), '};'])
        put('constexpr char kNames[] =', [*literal(coded), ';'])
        put('constexpr uint32_t kRuns[] = {  // code point, place of its name', [*rows(runs), '};'])
        put('constexpr char32_t kAliases[] = {', [*rows(c for c, _ in other_names), '};'])
    print(len(all_names), 'names,', len(words), 'words,', len(coded), 'bytes,', len(runs) // 2, 'runs,',
          len(other_names), 'aliases')


main()
