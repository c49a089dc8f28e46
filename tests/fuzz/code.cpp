// Fuzzes the reader of code and the verifier: whatever passes must have one form, and liveness and listing must hold.
#include <cstdlib>
#include <string>

#include "vm/bytecode/code_bytes.h"
#include "vm/bytecode/disassemble.h"
#include "vm/bytecode/liveness.h"
#include "vm/bytecode/verify.h"

using namespace brine;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  CodeUnitOrError result = read_code_unit(std::span(data, size));
  if (!result.unit || verify(*result.unit)) return 0;
  if (code_bytes(*result.unit) != std::string(reinterpret_cast<const char*>(data), size))
    std::abort();
  Liveness liveness(*result.unit);
  disassemble(*result.unit);
  return 0;
}
