// See loan.h.
#include "vm/object/loan.h"

#include <unistd.h>

#include "vm/run/protocol.h"

namespace brine {

Result<void> Loan::grow(size_t bytes) {
  if (bytes <= held_ / 2) return {};
  if (bytes > size_t(1) << 45) return raise_memory(vm_);
  size_t more = bytes * 2 - held_ + bytes / 4;  // some steps at once
  if (!vm_.heap.charge(more)) {
    more = bytes * 2 - held_;
    if (!vm_.heap.charge(more)) return raise_memory(vm_);
  }
  held_ += more;
  return spend(vm_, more / 128);
}

Result<void> Loan::hold(size_t bytes) {
  if (bytes < kFree) bytes = 0;
  if (bytes > held_ && !vm_.heap.charge(bytes - held_)) return raise_memory(vm_);
  if (bytes < held_) vm_.heap.discharge(held_ - bytes);
  held_ = bytes;
  return {};
}

Result<void> expect_room(Vm& vm, size_t bytes) {
  if (bytes < 64 * 1024) return {};
  if (!vm.heap.charge(bytes)) return raise_memory(vm);
  vm.heap.discharge(bytes);
  // Without a limit there is the machine's. (The pieces of a text are taken one by one, so the system would not say no.)
  if (bytes >> 30 == 0) return {};
  size_t all = size_t(sysconf(_SC_PHYS_PAGES)) * size_t(sysconf(_SC_PAGESIZE));
  return bytes <= all ? Result<void>() : raise_memory(vm);
}

}  // namespace brine
