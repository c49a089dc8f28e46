// Tracebacks: where an exception has been, and the text that a program ends with.
//
//   exception.__traceback__ -> Traceback (outermost frame) -> ... -> Traceback (where it was raised)
//
// An entry is (code, pc, globals): unwinding puts one in front for each visible frame the exception leaves. Lines and
// columns come from the code when someone asks.
//
// The text is CPython 3.11's to the letter: frames with their source lines and carets, repeated frames folded, chained
// exceptions, notes, groups, syntax errors, "Did you mean" (traceback_text.cpp). The library never prints: who wants the
// text asks for it.
//
// Tested by tests/vm/object/traceback_test.cpp, tests/lang/exceptions/*.py.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vm/object/frame.h"

namespace brine {

extern const TypeTable kTracebackTable;

// A new entry in front of the traceback of the exception under way (vm.raised).
void add_traceback(Vm& vm, Code* code, uint32_t pc, Dict* globals);
uint32_t line_of(Traceback* entry);
Position position_of(Traceback* entry);

// What an uncaught exception prints, '\n' at the end. Runs __str__ of exceptions written in Python, nested; what they
// raise is not raised. `exception` may be anything.
std::string format_exception(Vm& vm, Value exception);
// Of an error nobody can catch, in a finalizer or a callback: "Exception ignored in: ...".
std::string format_unraisable(Vm& vm, Value exception, Value object);

// ---- pieces of it

// In the text of a binary operation or a subscript, the bytes [left, right) that get ^ while the rest gets ~.
struct Anchors {
  size_t left, right;
};
std::optional<Anchors> find_anchors(std::string_view segment);

// ". Did you mean: 'x'?" for a NameError or AttributeError, or nothing.
std::string suggestion_for(Vm& vm, ExceptionObject* e);

}  // namespace brine
