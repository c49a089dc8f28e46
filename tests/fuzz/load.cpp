// Fuzzes the reader of snapshots. The input is what stands between header and check; both are made to fit, so that every
// input gets past them. Whatever loads must be dumpable or refused, and whatever is done with it must end in a value or in
// an exception: generators run on, functions are called, containers are walked. All in a Vm with little memory and fuel.
//
// Seeds: tests/fuzz/load, made by `build/brine tests/fuzz/seeds.py`.
#include <xxhash.h>

#include <cstring>

#include "brine/brine.hpp"
#include "tests/support/identities.h"

using namespace brine;

static const char kUse[] = R"(
def use(x, depth):
    for act in (repr, str, hash, bool, len, list, next, next, lambda x: x == x, lambda x: x + x, lambda x: x[0],
                lambda x: x(), lambda x: x(1, 2), lambda x: x.send(3), lambda x: x.throw(ValueError(4)),
                lambda x: x.close(), lambda x: vars(x), lambda x: dir(x), lambda x: setattr(x, 'a', 5)):
        try:
            act(x)
        except BaseException:
            pass
    if depth > 0 and isinstance(x, (tuple, list, dict)):
        for item in list(x.values() if isinstance(x, dict) else x)[:20]:
            use(item, depth - 1)
)";

static void put_u(std::string& out, uint64_t v) {
  for (; v >= 0x80; v >>= 7) out.push_back(char(v | 0x80));
  out.push_back(char(v));
}

extern "C" int LLVMFuzzerInitialize(int*, char***) { return !number_identities(); }

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string bytes("BRNE");
  put_u(bytes, 1);
  put_u(bytes, 1);
  put_u(bytes, 0);
  put_u(bytes, size + 8);
  bytes.append(reinterpret_cast<const char*>(data), size);
  uint64_t check = XXH3_64bits(bytes.data(), bytes.size());
  bytes.append(reinterpret_cast<const char*>(&check), 8);
  host::Options options;
  options.limits.memory = 32 << 20;
  options.limits.fuel = 200'000;
  host::Vm vm(options);
  auto loaded = vm.loads(bytes);
  if (!loaded) return 0;
  if (auto written = vm.dumps(*loaded)) {
    auto again = vm.loads(*written);
    if (!again && again.error().type == "UnpicklingError")
      __builtin_trap();  // what we write we read
  }
  if (!vm.run(kUse)) return 0;
  if (auto use = vm.get("use")) (void)bool(vm.call(*use, *loaded, 3));
  (void)bool(vm.finish());
  return 0;
}
