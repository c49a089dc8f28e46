// Fuzzes the machine with scripts: each input is run in a Vm that may touch nothing, with little memory and fuel. It may
// end as it likes, and so may what is left of it when the Vm is finished; nothing may crash or take long.
//
// Seeds: any scripts; `./dev fuzz 600 run tests/lang` takes those of the corpus.
#include <string>

#include "brine/brine.hpp"
#include "tests/support/identities.h"

using namespace brine;

extern "C" int LLVMFuzzerInitialize(int*, char***) { return !number_identities(); }

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  host::Options options;
  options.limits.memory = 32 << 20;
  options.limits.fuel = 200'000;
  host::Vm vm(options);
  auto done = vm.run(std::string(reinterpret_cast<const char*>(data), size));
  if (vm.is_suspended()) vm.drop();
  vm.refuel(100'000);
  (void)bool(vm.finish());
  return 0;
}
