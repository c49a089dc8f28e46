// The methods that bytes and bytearray share, by the file they are in; bytes_type.cpp and bytearray.cpp make the tables.
// `self` is either; a method that makes something makes it of the same type.
//
// Tested by tests/lang/bytes/*.py.
#pragma once

#include "vm/native.h"
#include "vm/object/bytes.h"
#include "vm/object/list.h"
#include "vm/object/text_builder.h"

namespace brine {

// ---- bytes_type.cpp
Result<uint8_t> to_byte(Vm& vm, Value int_kind,
                        const char* what = "byte");  // ValueError: byte must be in range(0, 256)
Result<uint64_t> hash_bytes(Vm& vm, Value v);
Answer bytes_compare(Vm& vm, CompareOp op, Value a, Value b);
Answer bytes_contains(Vm& vm, Value v, Value item);
Answer bytes_iter(Vm& vm, Value v);
Answer bytes_get_item(Vm& vm, Value v, Value key);
uint64_t bytes_length(Value v);
Answer bytes_binary(Vm& vm, BinaryOp op, Value a, Value b);
Result<Bytes*> encode_argument(Vm& vm, Args args,
                               const char* type);               // bytes(source, encoding, errors)
Result<size_t> item_index(Vm& vm, Value self, Value int_kind);  // IndexError in the type's words

// ---- bytes_search.cpp
Answer bytes_find(Vm& vm, Args args);
Answer bytes_rfind(Vm& vm, Args args);
Answer bytes_index(Vm& vm, Args args);
Answer bytes_rindex(Vm& vm, Args args);
Answer bytes_count(Vm& vm, Args args);
Answer bytes_startswith(Vm& vm, Args args);
Answer bytes_endswith(Vm& vm, Args args);
Answer bytes_split(Vm& vm, Args args);
Answer bytes_rsplit(Vm& vm, Args args);
Answer bytes_splitlines(Vm& vm, Args args);
Answer bytes_partition(Vm& vm, Args args);
Answer bytes_rpartition(Vm& vm, Args args);
Answer bytes_strip(Vm& vm, Args args);
Answer bytes_lstrip(Vm& vm, Args args);
Answer bytes_rstrip(Vm& vm, Args args);
Answer bytes_removeprefix(Vm& vm, Args args);
Answer bytes_removesuffix(Vm& vm, Args args);

// ---- bytes_build.cpp
Answer bytes_join(Vm& vm, Args args);
Answer bytes_replace(Vm& vm, Args args);
Answer bytes_center(Vm& vm, Args args);
Answer bytes_ljust(Vm& vm, Args args);
Answer bytes_rjust(Vm& vm, Args args);
Answer bytes_zfill(Vm& vm, Args args);
Answer bytes_expandtabs(Vm& vm, Args args);
Answer bytes_translate(Vm& vm, Args args);
Answer bytes_maketrans(Vm& vm, Args args);
Answer bytes_decode(Vm& vm, Args args);
Answer bytes_hex(Vm& vm, Args args);
Result<void> read_hex(Vm& vm, Value text, TextBuilder& data);
Result<void> append_items(TextBuilder& to, List* ints);  // bytes, in range
Answer bytes_lower(Vm& vm, Args args);
Answer bytes_upper(Vm& vm, Args args);
Answer bytes_title(Vm& vm, Args args);
Answer bytes_capitalize(Vm& vm, Args args);
Answer bytes_swapcase(Vm& vm, Args args);
Answer bytes_isalpha(Vm& vm, Args args);
Answer bytes_isdigit(Vm& vm, Args args);
Answer bytes_isalnum(Vm& vm, Args args);
Answer bytes_isspace(Vm& vm, Args args);
Answer bytes_isupper(Vm& vm, Args args);
Answer bytes_islower(Vm& vm, Args args);
Answer bytes_istitle(Vm& vm, Args args);
Answer bytes_isascii(Vm& vm, Args args);

// The rows of both tables.
#define BRINE_BYTES_METHODS                                                                        \
  {"find(self, sub, start=None, end=None, /)", bytes_find,                                         \
   "Return the lowest index where subsection sub is found, or -1."},                               \
      {"rfind(self, sub, start=None, end=None, /)", bytes_rfind,                                   \
       "Return the highest index where subsection sub is found, or -1."},                          \
      {"index(self, sub, start=None, end=None, /)", bytes_index,                                   \
       "Like find, but raise ValueError when the subsection is not found."},                       \
      {"rindex(self, sub, start=None, end=None, /)", bytes_rindex,                                 \
       "Like rfind, but raise ValueError when the subsection is not found."},                      \
      {"count(self, sub, start=None, end=None, /)", bytes_count,                                   \
       "Return the number of non-overlapping occurrences of sub."},                                \
      {"startswith(self, prefix, start=None, end=None, /)", bytes_startswith,                      \
       "Return True if it starts with the prefix."},                                               \
      {"endswith(self, suffix, start=None, end=None, /)", bytes_endswith,                          \
       "Return True if it ends with the suffix."},                                                 \
      {"split(self, /, sep=None, maxsplit: size=-1)", bytes_split,                                 \
       "Return a list of the sections, using sep as the delimiter."},                              \
      {"rsplit(self, /, sep=None, maxsplit: size=-1)", bytes_rsplit, "Like split, from the end."}, \
      {"splitlines(self, /, keepends: index=0)", bytes_splitlines,                                 \
       "Return a list of the lines, breaking at line boundaries."},                                \
      {"partition(self, sep, /)", bytes_partition,                                                 \
       "Partition into three parts using the given separator."},                                   \
      {"rpartition(self, sep, /)", bytes_rpartition,                                               \
       "Partition into three parts at the last separator."},                                       \
      {"strip(self, bytes=None, /)", bytes_strip,                                                  \
       "Strip leading and trailing bytes contained in the argument."},                             \
      {"lstrip(self, bytes=None, /)", bytes_lstrip,                                                \
       "Strip leading bytes contained in the argument."},                                          \
      {"rstrip(self, bytes=None, /)", bytes_rstrip,                                                \
       "Strip trailing bytes contained in the argument."},                                         \
      {"removeprefix(self, prefix, /)", bytes_removeprefix,                                        \
       "Return a copy with the given prefix removed if present."},                                 \
      {"removesuffix(self, suffix, /)", bytes_removesuffix,                                        \
       "Return a copy with the given suffix removed if present."},                                 \
      {"join(self, iterable_of_bytes, /)", bytes_join,                                             \
       "Concatenate any number of bytes objects."},                                                \
      {"replace(self, old, new, count: size=-1, /)", bytes_replace,                                \
       "Return a copy with all occurrences of old replaced by new."},                              \
      {"center(self, width: size, fillchar=..., /)", bytes_center,                                 \
       "Return a centered copy of length width."},                                                 \
      {"ljust(self, width: size, fillchar=..., /)", bytes_ljust,                                   \
       "Return a left-justified copy of length width."},                                           \
      {"rjust(self, width: size, fillchar=..., /)", bytes_rjust,                                   \
       "Return a right-justified copy of length width."},                                          \
      {"zfill(self, width: size, /)", bytes_zfill,                                                 \
       "Pad a numeric string with zeros on the left."},                                            \
      {"expandtabs(self, /, tabsize: size=8)", bytes_expandtabs,                                   \
       "Return a copy where tabs are expanded using spaces."},                                     \
      {"translate(self, table, /, delete=...)", bytes_translate,                                   \
       "Return a copy with each byte mapped by the table."},                                       \
      {"decode(self, /, encoding='utf-8', errors='strict')", bytes_decode,                         \
       "Decode the bytes using the codec registered for encoding."},                               \
      {"hex(self, /, sep=..., bytes_per_sep: index=1)", bytes_hex,                                 \
       "Create a string of hexadecimal numbers."},                                                 \
      {"lower(self, /)", bytes_lower, "Return a copy with ASCII letters in lowercase."},           \
      {"upper(self, /)", bytes_upper, "Return a copy with ASCII letters in uppercase."},           \
      {"title(self, /)", bytes_title, "Return a titlecased copy."},                                \
      {"capitalize(self, /)", bytes_capitalize,                                                    \
       "Return a copy with its first letter in uppercase, the rest in lowercase."},                \
      {"swapcase(self, /)", bytes_swapcase,                                                        \
       "Return a copy with the case of ASCII letters swapped."},                                   \
      {"isalpha(self, /)", bytes_isalpha,                                                          \
       "Return True if all bytes are ASCII letters and there is one."},                            \
      {"isdigit(self, /)", bytes_isdigit,                                                          \
       "Return True if all bytes are ASCII digits and there is one."},                             \
      {"isalnum(self, /)", bytes_isalnum,                                                          \
       "Return True if all bytes are ASCII letters or digits and there is one."},                  \
      {"isspace(self, /)", bytes_isspace,                                                          \
       "Return True if all bytes are ASCII white space and there is one."},                        \
      {"isupper(self, /)", bytes_isupper,                                                          \
       "Return True if all cased bytes are uppercase and there is one."},                          \
      {"islower(self, /)", bytes_islower,                                                          \
       "Return True if all cased bytes are lowercase and there is one."},                          \
      {"istitle(self, /)", bytes_istitle,                                                          \
       "Return True if it is titlecased and there is a cased byte."},                              \
      {"isascii(self, /)", bytes_isascii, "Return True if all bytes are ASCII."}

}  // namespace brine
