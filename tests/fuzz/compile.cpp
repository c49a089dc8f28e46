// Fuzzes the compiler with source text, under a budget of memory. The first byte chooses mode, `origin` and `optimize`.
// What compiles must pass the verifier and come back from its bytes as it was; what does not, must say why.
//
// Seeds: tests/fuzz/compile; any script with a byte before it is one.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "compiler/compile.h"
#include "vm/bytecode/code_bytes.h"
#include "vm/bytecode/verify.h"

using namespace brine;

struct Budget {
  size_t left = 64 << 20;
};

static bool charge(void* context, size_t bytes) {
  auto* budget = static_cast<Budget*>(context);
  if (bytes > budget->left) return false;
  budget->left -= bytes;
  return true;
}

static void release(void* context, size_t bytes) { static_cast<Budget*>(context)->left += bytes; }

[[noreturn]] static void wrong(const char* what, const std::string& why) {
  std::fprintf(stderr, "%s: %s\n", what, why.c_str());
  std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  constexpr CompileMode kModes[] = {CompileMode::Exec, CompileMode::Eval, CompileMode::Single};
  Budget budget;
  CompileOptions options;
  options.budget = {charge, release, &budget};
  options.origin = data[0] & 4 ? Origin::Text : Origin::Program;
  options.optimize = data[0] >> 3 & 1;
  std::string source(reinterpret_cast<const char*>(data + 1), size - 1);
  CompileResult result = compile(source, "fuzz.py", kModes[(data[0] & 3) % 3], options);
  if (!result.unit) {
    if (!result.error) wrong("refused", "no reason given");
    return 0;
  }
  if (auto error = verify(*result.unit)) wrong("not proved", error->message);
  std::string bytes = code_bytes(*result.unit);
  CodeUnitOrError again = read_code_unit(bytes);
  if (!again.unit) wrong("not read back", again.error.message);
  if (code_bytes(*again.unit) != bytes) wrong("changed", "by its way through bytes");
  return 0;
}
