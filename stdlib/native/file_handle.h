// What a file object holds beside the bytes under it: text or binary, the encoding, the ends of lines.
// Tested by tests/lang/builtins/open_*.py.
#pragma once

#include <string>

#include "stdlib/native/file_state.h"
#include "vm/object/resource.h"
#include "vm/value.h"

namespace brine {

enum class Newline : uint8_t {
  Universal,
  Kept,
  Lf,
  Cr,
  CrLf
};  // newline=None, '', '\n', '\r', '\r\n'
enum class Coding : uint8_t {
  Utf8,
  Utf8Sig,
  Ascii,
  Latin1,
  Whole
};  // Whole: read at once, then it is utf-8

struct FileHandle {
  FileState* shared = nullptr;
  bool text = true;
  Newline newline = Newline::Universal;
  Coding coding = Coding::Utf8;
  bool started = false;  // a byte order mark is behind us
  std::string encoding = "UTF-8", errors = "strict", mode = "r";
};

inline FileHandle& handle(Value v) { return *static_cast<FileHandle*>(cast<File>(v)->state); }
inline FileState& state(Value v) { return *handle(v).shared; }

// Takes the handle over; of the class, or a text file.
Value make_file(Vm& vm, FileHandle* h, Value file_name, Class* cls);
Class* binary_class(Vm& vm, FileState& f, bool raw);
bool set_newline(FileHandle& h, Value v);  // false: no newline of open()
Result<void> set_encoding(Vm& vm, FileHandle& h, std::string_view text);

}  // namespace brine
