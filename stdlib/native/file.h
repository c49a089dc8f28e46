// Files as scripts see them: open(), and sys.stdin, sys.stdout, sys.stderr.
//
//   File object -> FileHandle (text or bytes, encoding, newlines) -> FileState (descriptor, buffers), shared with .buffer
//
// What is read is kept as bytes and decoded on the way out, so positions are exact. Standard output and error go to the
// host (vm.write_out, vm.write_err). The disk is asked for only where the host grants files.
// Tested by tests/lang/builtins/open_*.py, tests/lang/sys_module/*.py.
#pragma once

#include "vm/native.h"
#include "vm/object/resource.h"
#include "vm/object/str.h"

namespace brine {

enum class StandardStream : uint8_t { None, In, Out, Err };

Answer builtin_open(Vm& vm, Args args);
Result<Value> make_standard_file(Vm& vm, StandardStream which);
// What a name is bound to in module sys, or null.
Value* system_value(Vm& vm, Str* name);

// A text file of ours that can be written to, without a class of a script's.
bool is_plain_text_file(Value v);
Result<void> write_text(Vm& vm, Value file, Str* text);
Result<void> flush_file(Vm& vm, Value file);

}  // namespace brine
