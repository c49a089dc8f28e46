// The interactive session: prompts, continuation lines, history by libedit.
#pragma once

#include "brine/brine.hpp"

namespace brine::shell {

// Until end of input or sys.exit: the exit code.
int repl(Vm& vm);

}  // namespace brine::shell
