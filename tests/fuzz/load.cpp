// Fuzzes the reader of snapshots. The input is what stands between header and check; both are made to fit, so that every
// input gets past them. Whatever loads must be dumpable or refused, and a Vm with little memory and fuel must survive it.
#include <xxhash.h>

#include <cstring>

#include "brine/brine.hpp"

using namespace brine;

static void put_u(std::string& out, uint64_t v) {
  for (; v >= 0x80; v >>= 7) out.push_back(char(v | 0x80));
  out.push_back(char(v));
}

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
  options.limits.memory = 64 << 20;
  options.limits.fuel = 10'000'000;
  host::Vm vm(options);
  auto loaded = vm.loads(bytes);
  if (loaded) (void)bool(vm.dumps(*loaded));
  return 0;
}
