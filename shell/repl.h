// The interactive session: prompts, continuation lines, history by libedit.
// Tested by tests/shell/repl.py, through a pseudo-terminal.
#pragma once

#include "brine/brine.hpp"

namespace brine::shell {

// Until end of input or sys.exit: the exit code.
int repl(Vm& vm);
// Of the signal handler: whether the session was waiting for a line, which is then given up.
bool interrupt_prompt();

}  // namespace brine::shell
