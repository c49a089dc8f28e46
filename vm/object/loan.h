// Loan: memory outside the heap that a native holds while it works, charged before it is taken.
//
//   Loan loan(vm);
//   std::string text;
//   for (...) {
//     text += piece;
//     TRY(loan.reach(text.size()));
//   }
//
// Tested by tests/embed/memory_test.cpp.
#pragma once

#include "vm/result.h"
#include "vm/vm.h"

namespace brine {

class Loan {
 public:
  explicit Loan(Vm& vm) : vm_(vm) {}
  ~Loan() { vm_.heap.discharge(held_); }
  Loan(const Loan&) = delete;

  // A text, or the like, has so many bytes, or is going to. (Twice that is charged: it grows by moving to a larger place.)
  // Fuel is paid too. MemoryError.
  Result<void> reach(size_t bytes) { return bytes < kFree ? Result<void>() : grow(bytes); }
  // Exactly so many are held from now on, for who knows what each step takes. No fuel. MemoryError: as before.
  Result<void> hold(size_t bytes);

 private:
  static constexpr size_t kFree = 16 * 1024;
  Result<void> grow(size_t bytes);
  Vm& vm_;
  size_t held_ = 0;
};

// Whether something of that size can be had now. Asked before fuel is paid for making it: MemoryError comes first.
Result<void> expect_room(Vm& vm, size_t bytes);

}  // namespace brine
