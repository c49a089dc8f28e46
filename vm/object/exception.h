// Built-in exceptions: their classes, how instances are made, and the fields some of them have beside `args`.
//
// All instances are ExceptionObjects; their class is told by the shape. A built-in class that brings fields (errno, name,
// msg ...) is the *owner* of them: its instances, and those of classes derived from it, keep them in `data`, a tuple made
// when a field is first set. A field that is missing or unset is None. Two owners cannot be bases of one class.
//
// Tested by tests/lang/exceptions/*.py.
#pragma once

#include <string>

#include "vm/object/class.h"
#include "vm/object/frame.h"
#include "vm/run/raise.h"

namespace brine {

extern const TypeTable kExceptionTable;
extern const std::span<const NativeRow> kErrorIntrinsics;
extern const char* const kExceptionDocs[kErrorCount];

// ---- places in `data`, by owner
enum NameErrorField : uint8_t { kNameName, kNameFields };
enum AttributeErrorField : uint8_t { kAttributeName, kAttributeObject, kAttributeFields };
enum ImportErrorField : uint8_t { kImportMessage, kImportName, kImportPath, kImportFields };
enum OSErrorField : uint8_t { kOsErrno, kOsText, kOsFilename, kOsFilename2, kOsWritten, kOsFields };
enum StopField : uint8_t { kStopValue, kStopFields };  // StopIteration.value, SystemExit.code
enum SyntaxErrorField : uint8_t {
  kSyntaxMessage,
  kSyntaxFilename,
  kSyntaxLine,
  kSyntaxOffset,
  kSyntaxText,
  kSyntaxEndLine,
  kSyntaxEndOffset,
  kSyntaxPrintFileAndLine,
  kSyntaxFields
};
enum UnicodeErrorField : uint8_t {
  kUnicodeEncoding,
  kUnicodeObject,
  kUnicodeStart,
  kUnicodeEnd,
  kUnicodeReason,
  kUnicodeFields
};
enum GroupField : uint8_t { kGroupMessage, kGroupExceptions, kGroupFields };

// ---- classes
Class* make_builtin_exception_class(Vm& vm, Error e);
Error builtin_error(Vm& vm, Class* cls);  // the nearest built-in exception class it derives from
Error owner_of(Error e);                  // whose fields its instances have; BaseException: none
bool owns_fields(Vm& vm, Class* cls);     // it is a built-in class that brings fields
bool is_exception_class(Value v);
inline bool is_exception(Value v) { return is_kind(v, Kind::Exception); }

// ---- fields
Value exception_field(Vm& vm, ExceptionObject* e, unsigned field);
Result<void> set_exception_field(Vm& vm, ExceptionObject* e, unsigned field, Value value);

// ---- making instances
// Neither __new__ nor __init__ is Python's, so that `new_exception` is all a call does.
bool makes_plainly(Vm& vm, Class* cls);
// cls(*args), the last of them named by keywords.
Answer new_exception(Vm& vm, Class* cls, std::span<const Value> args, Tuple* keywords);

// ---- what the fields do (exception_fields.cpp)
Result<void> initialize_exception(Vm& vm, ExceptionObject* e, Class* cls, Tuple* args,
                                  std::span<const std::pair<Str*, Value>> keywords);
Answer exception_text(Vm& vm, ExceptionObject* e);  // str(e)
std::span<const GetSetRow> exception_getsets(Error owner);
Class* class_for_errno(Vm& vm, int64_t number);  // OSError itself when there is none
// str(v) at once, nested when it is Python's: for the odd objects someone may have put where a str belongs.
Result<std::string> text_now(Vm& vm, Value v);

// ---- groups (exception_group.cpp)
Result<Tuple*> group_members(Vm& vm, Class*& cls,
                             Tuple* args);  // checked; cls may turn from base to ExceptionGroup
extern const std::span<const NativeRow> kGroupMethods;
extern const std::span<const NativeRow> kGroupClassMethods;

}  // namespace brine
