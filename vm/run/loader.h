// Loader: how the machine reaches what lies above it. `stdlib/importer.cpp` implements it for every Vm that has scripts.
#pragma once

#include <memory>
#include <string_view>

#include "vm/bytecode/code_unit.h"
#include "vm/result.h"

namespace brine {

struct Vm;

class Loader {
 public:
  virtual ~Loader() = default;
  enum class Mode { Exec, Eval, Single };
  // Text to code; SyntaxError and its kin are raised.
  virtual Result<Value> compile(Vm& vm, std::string_view source, std::string_view filename, Mode mode, uint32_t flags) = 0;
  // A module by its absolute name that is not in sys.modules yet: found, created, executed (entered), entered in
  // sys.modules. ModuleNotFoundError when there is none.
  virtual Result<Value> load_module(Vm& vm, std::string_view name) = 0;
};

}  // namespace brine
