// --limits mem=64M,fuel=1e9,time=5s: parsed for the command.
// Tested by tests/shell/command_line.py.
#pragma once

#include <string>
#include <string_view>

#include "brine/brine.hpp"

namespace brine::shell {

// False: `problem` says what is wrong.
bool parse_limits(std::string_view text, Limits& limits, std::string& problem);

}  // namespace brine::shell
