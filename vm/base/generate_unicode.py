"""Writes unicode_tables.inc: the properties of Unicode that str methods need, as CPython 3.11 has them (14.0.0).

    /usr/bin/python3 vm/base/generate_unicode.py

Every code point has a record (flags, digit values, the four case mappings); equal records are stored once. The record
of c is kRecords[kBlocks[kIndex[c >> 7] << 7 | (c & 127)]]. A mapping is a difference to add, or, from kSpecial up, a
place and a length in kSequences. Everything is asked of str's own methods, so the answers are theirs by construction.
"""
import os
import sys
import unicodedata

SHIFT = 7
SPECIAL = 1 << 28          # kSpecial in unicode.cpp
FLAGS = ['Alpha', 'Decimal', 'Digit', 'Numeric', 'Space', 'Printable', 'IdStart', 'IdContinue', 'Upper', 'Lower',
         'Title', 'Cased', 'CaseIgnorable', 'LineBreak']

sequences = []             # code points of the mappings that are not one difference
places = {}


def mapping(c, text):
    if len(text) == 1:
        return ord(text) - c
    if text not in places:
        places[text] = len(sequences)
        sequences.extend(map(ord, text))
    return SPECIAL | len(text) << 20 | places[text]


def record(c):
    s = chr(c)
    # What precedes a final sigma: a cased character, with ignorable ones between. See CPython's handle_capital_sigma.
    passes = ('A' + s + '\u03a3').lower()[-1] == '\u03c2'
    cased_before_sigma = (s + '\u03a3').lower()[-1] == '\u03c2'
    flags = [s.isalpha(), s.isdecimal(), s.isdigit(), s.isnumeric(), s.isspace(), s.isprintable(), s.isidentifier(),
             ('a' + s).isidentifier(), s.isupper(), s.islower(), unicodedata.category(s) == 'Lt',
             (s + 'a').title()[-1] == 'a', passes and not cased_before_sigma, len((s + 'a').splitlines()) == 2]
    bits = sum(1 << i for i, flag in enumerate(flags) if flag)
    return (bits, unicodedata.decimal(s, 255), unicodedata.digit(s, 255), mapping(c, s.upper()), mapping(c, s.lower()),
            mapping(c, s.title()), mapping(c, s.casefold()))


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
    records, codes = {}, []
    for c in range(sys.maxunicode + 1):
        codes.append(records.setdefault(record(c), len(records)))
    blocks, index = {}, []
    for start in range(0, len(codes), 1 << SHIFT):
        block = tuple(codes[start:start + (1 << SHIFT)])
        index.append(blocks.setdefault(block, len(blocks)))
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'unicode_tables.inc'), 'w') as out:
        def array(declaration, numbers):
            print(declaration + ' = {', *rows(numbers), '};', sep='\n', file=out)
        print('// Made by generate_unicode.py from the tables of Unicode 14.0.0; not to be edited.', file=out)
        print('enum : uint16_t {', *(f'  k{name} = {1 << i},' for i, name in enumerate(FLAGS)), '};', sep='\n', file=out)
        print('constexpr Record kRecords[] = {', file=out)
        print(*(','.join(['{%d' % r[0], *map(str, r[1:])]) + '},' for r in records), sep='\n', file=out)
        print('};', file=out)
        array('constexpr char32_t kSequences[]', sequences)
        small = 'uint8_t' if len(blocks) <= 256 else 'uint16_t'
        array(f'constexpr {small} kIndex[]', index)
        array('constexpr uint16_t kBlocks[]', (code for block in blocks for code in block))
    print(len(records), 'records,', len(blocks), 'blocks,', len(sequences), 'code points in sequences')


main()
