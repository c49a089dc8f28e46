// Formatting: format() of plain values, str.format, the % operator, and what f-strings are made by.
//
// What can be formatted without Python is formatted natively. As soon as a value's own __format__, __str__, __repr__ or
// __getitem__ would have to run, the whole job starts again as a hidden function (vm/run/stubs/text.py), which does it
// piece by piece; nothing that could be noticed has happened before.
//
// Tested by tests/lang/formatting/*.py.
#pragma once

#include <string>

#include "vm/base/format_spec.h"
#include "vm/object/loan.h"
#include "vm/object/str.h"
#include "vm/object/text_builder.h"

namespace brine {

enum class Conversion : int { None = 0, Str = 1, Repr = 2, Ascii = 3 };

// str, int, float, bool, None, bytes themselves, not of a derived class: their str(), repr() and format() run no Python.
bool is_plain(Value v);
// str(), repr(), ascii() of a plain value.
Result<Str*> convert_plain(Vm& vm, Value v, Conversion conversion);
// format() of a str, int, float, bool kind (derived ones too) or any plain value.
Result<Str*> format_plain(Vm& vm, Value v, Str* spec);
// The same, appended.
Result<void> format_into(Vm& vm, TextBuilder& to, Value v, std::string_view spec);
Failed raise_format(Vm& vm, const FormatError& error);

// ---- f-strings: FormatValue and BuildString
Answer format_value(Vm& vm, Value v, Value spec, int conversion);
Result<Value> build_string(Vm& vm, std::span<Value> pieces);

// ---- the % operator
Answer percent_format(Vm& vm, Str* format, Value args);
Answer percent_format_bytes(Vm& vm, Value format, Value args);

}  // namespace brine
