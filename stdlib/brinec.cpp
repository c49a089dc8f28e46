// brinec: compiles Python files while the house is built, and writes their canonical bytes as C++.
//
//   brinec --table FUNCTION [--hidden] [--functions] [--source] -o OUT.cpp NAME=FILE.py ...
//
//   --table FUNCTION   the table's accessor, declared in vm/bytecode/embedded.h
//   --hidden           units appear in no traceback and no frame walk: stubs of the machine
//   --functions        one row for each function of the files instead of one for each file. Such a file holds nothing but
//                      plain functions: no default values, no closures, no other statements that matter
//   --source           units carry their source lines
//
// What a file is called in tracebacks is "<brine>/" and its path under the folder of its name. Everything compiled is
// verified and read back here, so a fault of the compiler stops the build and not a user.
//
// Links the compiler, vm/base and vm/bytecode only. Tested by each build.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "compiler/compile.h"
#include "vm/base/text.h"
#include "vm/bytecode/code_bytes.h"
#include "vm/bytecode/disassemble.h"
#include "vm/bytecode/operands.h"
#include "vm/bytecode/verify.h"

namespace brine {
namespace {

struct Input {
  std::string name, path;
};
struct Options {
  std::string table, out;
  bool hidden = false, functions = false, source = false;
  std::vector<Input> inputs;
};
struct Row {
  std::string bytes;
  bool is_package = false;
};
using Rows = std::map<std::string, Row>;  // by name, as embedded.h wants them

bool complain(const std::string& message) {
  std::fprintf(stderr, "brinec: %s\n", message.c_str());
  return false;
}

bool parse_arguments(int argc, char** argv, Options& options) {
  for (int i = 1; i < argc; i++) {
    std::string arg = argv[i];
    size_t equals = arg.find('=');
    if (arg == "--hidden")
      options.hidden = true;
    else if (arg == "--functions")
      options.functions = true;
    else if (arg == "--source")
      options.source = true;
    else if (arg == "--table" && i + 1 < argc)
      options.table = argv[++i];
    else if (arg == "-o" && i + 1 < argc)
      options.out = argv[++i];
    else if (arg[0] != '-' && equals != arg.npos)
      options.inputs.push_back({arg.substr(0, equals), arg.substr(equals + 1)});
    else
      return complain(concat("unknown argument '", arg, "'"));
  }
  if (options.table.empty() || options.out.empty())
    return complain(
        "usage: brinec --table FUNCTION [--hidden] [--functions] [--source] -o OUT.cpp "
        "NAME=FILE.py ...");
  return true;
}

bool ends_with_init(const std::string& path) {
  constexpr std::string_view kInit = "__init__.py";
  return path.size() >= kInit.size() &&
         path.compare(path.size() - kInit.size(), kInit.size(), kInit) == 0;
}

// "collections.abc" -> "<brine>/collections/abc.py"
std::string shown_path(const Input& input) {
  std::string path = input.name;
  std::replace(path.begin(), path.end(), '.', '/');
  return concat("<brine>/", path, ends_with_init(input.path) ? "/__init__.py" : ".py");
}

std::shared_ptr<const CodeUnit> compile_file(const Input& input, const Options& options) {
  std::ifstream file(input.path, std::ios::binary);
  if (!file) return complain(concat("cannot read '", input.path, "'")), nullptr;
  std::stringstream text;
  text << file.rdbuf();
  CompileOptions how;
  how.hidden = options.hidden;
  how.keep_source = options.source;
  CompileResult result = compile(text.str(), shown_path(input), CompileMode::Exec, how);
  if (!result.unit) {
    result.error.filename = input.path;
    std::fputs(format_diagnostic(result.error).c_str(), stderr);
    return nullptr;
  }
  if (auto error = verify(*result.unit)) {
    std::fputs(disassemble(*result.unit).c_str(), stderr);
    return complain(concat(input.path, ": the compiler made unsound code: ", error->message)),
           nullptr;
  }
  return result.unit;
}

bool add_row(Rows& rows, const std::string& name, const CodeUnit& unit, bool is_package) {
  std::string bytes = code_bytes(unit);
  CodeUnitOrError back = read_code_unit(bytes);
  if (!back.unit) return complain(concat("'", name, "' does not read back: ", back.error.message));
  if (!rows.emplace(name, Row{std::move(bytes), is_package}).second)
    return complain(concat("two codes named '", name, "'"));
  return true;
}

bool add_functions(Rows& rows, const CodeUnit& module, const std::string& path) {
  bool plain = true;
  for_each_instruction(module, [&](uint32_t pc) {
    Word w = module.code[pc];
    if (op_of(w) == Op::MakeFunction && c_of(w) != 0) plain = false;
  });
  if (!plain)
    return complain(concat(path, ": a stub can have no default values, annotations or closure"));
  for (const auto& child : module.children)
    if (!add_row(rows, child->name, *child, false)) return false;
  return true;
}

// A byte of a string literal. Octal escapes end after three digits, whatever follows.
void append_byte(std::string& out, uint8_t byte) {
  if (byte == '"' || byte == '\\' || byte == '?') {
    out += '\\';
    out += char(byte);
  } else if (byte >= 32 && byte < 127) {
    out += char(byte);
  } else {
    out += '\\';
    for (int shift = 6; shift >= 0; shift -= 3) out += char('0' + (byte >> shift & 7));
  }
}

std::string as_cpp(const Rows& rows, const std::string& table) {
  std::string out =
      "// Written by brinec.\n#include \"vm/bytecode/embedded.h\"\n\n"
      "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\nnamespace brine {\nnamespace "
      "{\n\n";
  size_t number = 0;
  for (const auto& [name, row] : rows) {
    out += concat("constexpr char k", number++, "[] =");
    for (size_t at = 0; at < row.bytes.size(); at += 64) {
      out += "\n  \"";
      for (char byte : std::string_view(row.bytes).substr(at, 64)) append_byte(out, uint8_t(byte));
      out += '"';
    }
    out += ";\n";
  }
  std::string span = "{}";
  if (!rows.empty()) {
    out += "\nconstexpr EmbeddedCode kRows[] = {\n";
    number = 0;
    for (const auto& [name, row] : rows) {
      out += concat("  {\"", name, "\", {k", number, ", sizeof k", number, " - 1}, ",
                    row.is_package ? "true" : "false", "},\n");
      number++;
    }
    out += "};\n";
    span = "kRows";
  }
  return concat(out, "\n}  // namespace\n\nconst EmbeddedTable& ", table,
                "() {\n  static const EmbeddedTable table(", span,
                ");\n  return table;\n}\n\n}  // namespace brine\n");
}

bool run(const Options& options) {
  Rows rows;
  for (const Input& input : options.inputs) {
    auto unit = compile_file(input, options);
    if (!unit) return false;
    if (options.functions ? !add_functions(rows, *unit, input.path)
                          : !add_row(rows, input.name, *unit, ends_with_init(input.path)))
      return false;
  }
  std::ofstream out(options.out, std::ios::binary);
  out << as_cpp(rows, options.table);
  out.close();
  return out ? true : complain(concat("cannot write '", options.out, "'"));
}

}  // namespace
}  // namespace brine

int main(int argc, char** argv) {
  brine::Options options;
  if (!brine::parse_arguments(argc, argv, options)) return 2;
  return brine::run(options) ? 0 : 1;
}
