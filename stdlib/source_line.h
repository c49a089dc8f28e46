// Lines of source files, for the text of tracebacks (Vm::read_source_line).
// Tested by tests/lang/exceptions/*.py.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace brine {

struct Vm;

// Reads the file each time: it is asked for a few lines at a program's end, and the file may change in between. False when
// the host grants no files, or there is no such file or line, or it is not UTF-8.
bool read_source_line(Vm& vm, std::string_view filename, uint32_t line, std::string& text);

}  // namespace brine
