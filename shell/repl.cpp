// See repl.h.
#include "shell/repl.h"

#include <editline/readline.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace brine::shell {

int repl(Vm& vm) {
  std::printf("Brine " BRINE_VERSION " (Python 3.11 language). Ctrl-D leaves.\n");
  std::string source;
  for (;;) {
    char* line = readline(source.empty() ? ">>> " : "... ");
    if (!line) {
      std::printf("\n");
      return 0;
    }
    std::string text(line);
    if (*line) add_history(line);
    std::free(line);
    if (source.empty() && text.find_first_not_of(" \t") == std::string::npos) continue;
    source += text + "\n";
    Error error;
    switch (vm.run_line(source, error)) {
      case Vm::Line::Incomplete: continue;
      case Vm::Line::Done: break;
      case Vm::Line::Failed:
        std::fflush(stdout);
        std::fputs(error.traceback.c_str(), stderr);
        if (error.kind == Error::Kind::Exit) return error.exit_code;
        if (error.kind == Error::Kind::Suspended) {
          std::fprintf(stderr, "brine: %s\n", error.message.c_str());
          return 3;
        }
        break;
    }
    source.clear();
  }
}

}  // namespace brine::shell
