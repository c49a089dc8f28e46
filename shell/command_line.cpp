// See command_line.h.
#include "shell/command_line.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "shell/limits.h"

namespace brine::shell {
namespace {

constexpr const char* kForms = R"(brine [options] FILE [argument ...]
       brine [options] -c CODE [argument ...]
       brine [options] - [argument ...]      the program is standard input
       brine [options] dis FILE              prints its bytecode (a file of that name is run as ./dis)
       brine [options]                       a session when standard input is a terminal)";

int complain(const std::string& problem) {
  std::fprintf(stderr, "brine: %s\nusage: %s\nTry `brine --help' for more information.\n",
               problem.c_str(), kForms);
  return 2;
}

bool takes_value(std::string_view option) { return option == "--limits"; }

// Where the program stands among the arguments, argc if there is none.
int find_program(int argc, char** argv) {
  for (int i = 1; i < argc; i++) {
    std::string_view a = argv[i];
    if (a == "-c" || a == "-" || !a.starts_with('-')) return i;
    if (a.starts_with("-c")) return i;
    if (takes_value(a)) i++;
  }
  return argc;
}

bool parse_program(int argc, char** argv, int at, CommandLine& line, std::string& problem) {
  using Program = CommandLine::Program;
  if (at >= argc) return true;
  std::string_view a = argv[at++];
  if (a == "-") {
    line.program = Program::Stdin;
  } else if (a.starts_with("-c")) {
    if (a.size() == 2 && at == argc) return problem = "argument expected for the -c option", false;
    line.program = Program::Code;
    line.text = a.size() > 2 ? std::string(a.substr(2)) : argv[at++];
  } else if (a == "dis" && at < argc) {
    line.program = Program::Disassembly;
    line.text = argv[at++];
  } else {
    line.program = Program::File;
    line.text = a;
  }
  line.arguments.assign(argv + at, argv + argc);
  return true;
}

// Options are rare, and CLI11's tables cost a tenth of the start-up: they are made when there is an option.
bool parse_options(std::vector<std::string> options, CommandLine& line, int& exit_code) {
  CLI::App app("An embeddable Python 3.11 in which a running computation is data.");
  std::string limits;
  app.set_help_flag("-h,--help", "prints this");
  app.set_version_flag("-V,--version", "Brine " BRINE_VERSION, "prints the version");
  app.add_option(
      "--limits", limits,
      "what the program may use, as mem=64M,fuel=1e9,time=5s,depth=1000; exit code 3 when "
      "it wants more");
  app.footer(std::string("usage: ") + kForms);
  try {
    std::reverse(options.begin(), options.end());
    app.parse(std::move(options));
  } catch (const CLI::Success& told) {
    exit_code = app.exit(told);
    return false;
  } catch (const CLI::ParseError& e) {
    return exit_code = complain(e.what()), false;
  }
  std::string problem;
  if (!parse_limits(limits, line.limits, problem)) {
    std::fprintf(stderr, "brine: %s\n", problem.c_str());
    return exit_code = 2, false;
  }
  return true;
}

}  // namespace

bool parse(int argc, char** argv, CommandLine& line, int& exit_code) {
  int program = find_program(argc, argv);
  if (program > 1 && !parse_options({argv + 1, argv + std::min(program, argc)}, line, exit_code))
    return false;
  std::string problem;
  if (parse_program(argc, argv, program, line, problem)) return true;
  return exit_code = complain(problem), false;
}

}  // namespace brine::shell
