// The importer: finds modules among the native ones, the library compiled into the binary, and files on sys.path; and
// compiles text for the machine. One for each Vm.
// Tested by tests/lang/imports/*.py.
#pragma once

#include "vm/native.h"
#include "vm/run/loader.h"
#include "vm/vm.h"

namespace brine {

class Importer : public Loader {
 public:
  Result<std::shared_ptr<const CodeUnit>> compile(Vm& vm, std::string_view source,
                                                  const std::string& filename, Mode mode,
                                                  Origin origin) override;
  Result<bool> find(Vm& vm, std::string_view name, List* path, FoundModule& found) override;
  bool is_library(std::string_view name) override;
  // A statement of an interactive session; incomplete (and failed): more lines could make it whole.
  Result<std::shared_ptr<const CodeUnit>> compile_line(Vm& vm, std::string_view source,
                                                       bool& incomplete);
  // Fails where no further line could make the statement whole.
  Result<void> check_line(Vm& vm, std::string_view source);
};

// The native modules, from modules.def.
std::span<const ModuleTable* const> native_modules();
// Makes a native module and enters it in sys.modules.
Result<Module*> make_native_module(Vm& vm, const ModuleTable& table);
// Gives a new Vm its builtins, sys and importer.
Result<void> install_library(Vm& vm, Loader* loader);

}  // namespace brine
