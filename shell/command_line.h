// The command's arguments.
//
//   brine [options] FILE|-|-c CODE [argument ...]
//
// Everything behind the program is the program's own, so the line is cut there before anything else is done; only what
// stands in front is a matter of options. Tested by tests/shell/command_line.py.
#pragma once

#include <string>
#include <vector>

#include "brine/brine.hpp"

namespace brine::shell {

struct CommandLine {
  enum class Program { File, Code, Stdin, Session, Disassembly };
  Program program = Program::Session;
  std::string text;                    // the file's path, or the code
  std::vector<std::string> arguments;  // sys.argv[1:]
  Limits limits;
};

// Whether there is something to run; if not, what there was to say has been said, and `exit_code` is how to end.
bool parse(int argc, char** argv, CommandLine& line, int& exit_code);

}  // namespace brine::shell
