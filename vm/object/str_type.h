// The methods of str, by the file they are in; str_type.cpp makes the table of them. And what hidden functions of
// vm/run/stubs/text.py call (kTextIntrinsics).
//
// Tested by tests/lang/strings/*.py.
#pragma once

#include "vm/base/text.h"
#include "vm/native.h"
#include "vm/object/str.h"

namespace brine {

// ---- str_case.cpp
Answer str_lower(Vm& vm, Args args);
Answer str_upper(Vm& vm, Args args);
Answer str_title(Vm& vm, Args args);
Answer str_capitalize(Vm& vm, Args args);
Answer str_swapcase(Vm& vm, Args args);
Answer str_casefold(Vm& vm, Args args);
Answer str_isalpha(Vm& vm, Args args);
Answer str_isdecimal(Vm& vm, Args args);
Answer str_isdigit(Vm& vm, Args args);
Answer str_isnumeric(Vm& vm, Args args);
Answer str_isalnum(Vm& vm, Args args);
Answer str_isspace(Vm& vm, Args args);
Answer str_isprintable(Vm& vm, Args args);
Answer str_isupper(Vm& vm, Args args);
Answer str_islower(Vm& vm, Args args);
Answer str_istitle(Vm& vm, Args args);
Answer str_isidentifier(Vm& vm, Args args);
Answer str_isascii(Vm& vm, Args args);

// ---- str_search.cpp
Answer str_find(Vm& vm, Args args);
Answer str_rfind(Vm& vm, Args args);
Answer str_index(Vm& vm, Args args);
Answer str_rindex(Vm& vm, Args args);
Answer str_count(Vm& vm, Args args);
Answer str_startswith(Vm& vm, Args args);
Answer str_endswith(Vm& vm, Args args);
Answer str_split(Vm& vm, Args args);
Answer str_rsplit(Vm& vm, Args args);
Answer str_splitlines(Vm& vm, Args args);
Answer str_partition(Vm& vm, Args args);
Answer str_rpartition(Vm& vm, Args args);
Answer str_strip(Vm& vm, Args args);
Answer str_lstrip(Vm& vm, Args args);
Answer str_rstrip(Vm& vm, Args args);
Answer str_removeprefix(Vm& vm, Args args);
Answer str_removesuffix(Vm& vm, Args args);
Answer text_bounded(Vm& vm,
                    Args args);  // find and its like, once start and end are ints: str and bytes

// ---- str_build.cpp
Answer str_join(Vm& vm, Args args);
Answer str_replace(Vm& vm, Args args);
Answer str_center(Vm& vm, Args args);
Answer str_ljust(Vm& vm, Args args);
Answer str_rjust(Vm& vm, Args args);
Answer str_zfill(Vm& vm, Args args);
Answer str_expandtabs(Vm& vm, Args args);
Answer str_translate(Vm& vm, Args args);
Answer str_encode(Vm& vm, Args args);
Answer str_maketrans(Vm& vm, Args args);
Answer join_list(Vm& vm, Args args);        // the pieces are a list by now: str and bytes
Answer translated_char(Vm& vm, Args args);  // what a table's answer stands for
// text, n times over
// repr() of text or bytes.
Result<Str*> repr_of(Vm& vm, std::string_view text, ReprStyle style, bool ascii);
Result<void> fill_repeated(Vm& vm, char* out, std::string_view text, size_t n);

// ---- format_fields.cpp
Answer str_format(Vm& vm, Args args);
Answer str_format_map(Vm& vm, Args args);
Answer format_scan(Vm& vm, Args args);
Answer format_argument(Vm& vm, Args args);
Answer format_converted(Vm& vm, Args args);
Answer ascii_text(Vm& vm, Args args);  // format.cpp: a repr with all but ASCII escaped

// ---- format_percent.cpp
Answer percent_scan(Vm& vm, Args args);
Answer percent_apply(Vm& vm, Args args);
Answer is_format_mapping(Vm& vm, Args args);

// ---- bytes_methods.cpp, bytes_type.cpp, bytearray.cpp
Answer bytes_bounded(Vm& vm, Args args);
Answer bytes_join_list(Vm& vm, Value separator, Value list);
Answer bytes_from(Vm& vm, Args args);
Answer bytearray_fill(Vm& vm, Args args);
Answer bytearray_set(Vm& vm, Args args);
Answer byte_of(Vm& vm, Args args);

extern const std::span<const NativeRow> kTextIntrinsics;

}  // namespace brine
