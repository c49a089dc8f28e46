// Warnings of native code and of the compiler: decided and shown by the library's module `warnings`, which is imported
// for them unless what it starts with would hide them anyhow. Failed: a filter made an exception of the warning.
// Tested by tests/lang/warnings_module/*.py.
#pragma once

#include "vm/run/raise.h"

namespace brine {

// As warnings.warn: about the line of the script that is running. Nests.
Result<void> warn(Vm& vm, Error category, std::string_view text);
// What a method returned is of a class derived from the one that was wanted.
Result<void> warn_of_subclass(Vm& vm, std::string_view method, Value returned,
                              std::string_view wanted);
// As warnings.warn_explicit: about a line that was compiled. Nests.
Result<void> warn_about_line(Vm& vm, Error category, std::string_view text,
                             const std::string& filename, uint32_t line);

}  // namespace brine
