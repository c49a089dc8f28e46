// Loader: how the machine reaches what lies above it, the compiler and the library. `stdlib/importer.cpp` implements it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "vm/base/origin.h"
#include "vm/bytecode/code_unit.h"
#include "vm/result.h"

namespace brine {

struct Vm;
struct List;
struct Module;

// What `import name` found: a module already complete (native), or code to run in a new one.
struct FoundModule {
  Module* native = nullptr;
  std::shared_ptr<const CodeUnit> unit;
  bool shared = false;  // the unit is the house's own
  std::string file;     // __file__, empty for the library's own
  bool package = false;
  std::string package_path;  // the folder, or "<library>/name" for the library's own
};

class Loader {
 public:
  virtual ~Loader() = default;
  enum class Mode { Exec, Eval, Single };
  // Text to code; SyntaxError and its kin are raised.
  virtual Result<std::shared_ptr<const CodeUnit>> compile(Vm& vm, std::string_view source,
                                                          const std::string& filename, Mode mode,
                                                          Origin origin) = 0;
  // False: there is none. `path` is the parent package's __path__, or null for sys.path.
  virtual Result<bool> find(Vm& vm, std::string_view name, List* path, FoundModule& found) = 0;
  // Whether a module of this name is ours: its definitions travel by name.
  virtual bool is_library(std::string_view name) = 0;
};

}  // namespace brine
