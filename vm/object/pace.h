// Pace: how a native that works long looks up. Its fuel is paid before; here it learns that it shall stop.
//
//   Pace pace(vm);
//   for (char c : text) {
//     TRY(pace.step());
//     ...
//   }
//
// It looks for interrupts and the limit of time only: nothing else runs meanwhile, and views of objects hold.
// Tested by tests/embed/interrupt_test.cpp.
#pragma once

#include <algorithm>
#include <cstring>

#include "vm/run/protocol.h"

namespace brine {

class Pace {
 public:
  static constexpr size_t kPiece = 64 * 1024;
  explicit Pace(Vm& vm) : vm_(vm) {}
  // So many bytes more are done, or what takes as long.
  Result<void> step(size_t bytes = 1) {
    if (__builtin_expect(bytes < left_, 1)) {
      left_ -= bytes;
      return {};
    }
    return look();
  }
  Result<void> look() {
    left_ = kPiece;
    bool wanted = vm_.interrupt.load(std::memory_order_relaxed) || vm_.deadline_ns;
    if (__builtin_expect(!wanted, 1)) return {};
    return check_interrupt(vm_);
  }

 private:
  Vm& vm_;
  size_t left_ = kPiece;
};

// As memset does.
inline Result<void> fill_paced(Vm& vm, void* to, int byte, size_t bytes) {
  constexpr size_t kPiece = 512 * 1024;
  std::memset(to, byte, std::min(bytes, kPiece));
  Pace pace(vm);
  for (size_t at = kPiece; at < bytes; at += kPiece) {
    TRY(pace.look());
    std::memset(static_cast<char*>(to) + at, byte, std::min(bytes - at, kPiece));
  }
  return {};
}

// As memcpy does, a piece at a time: pages of new memory come slowly.
inline Result<void> copy_paced(Vm& vm, void* to, const void* from, size_t bytes) {
  constexpr size_t kPiece = 512 * 1024;
  if (bytes) std::memcpy(to, from, std::min(bytes, kPiece));
  Pace pace(vm);
  for (size_t at = kPiece; at < bytes; at += kPiece) {
    TRY(pace.look());
    std::memcpy(static_cast<char*>(to) + at, static_cast<const char*>(from) + at,
                std::min(bytes - at, kPiece));
  }
  return {};
}

// Has the pages of new memory ready, with anything in them: then what is done in one go is done fast.
inline Result<void> touch_paced(Vm& vm, void* fresh, size_t bytes) {
  constexpr size_t kPage = 4096;
  Pace pace(vm);
  for (size_t at = 0; at < bytes; at += kPage) {
    static_cast<char*>(fresh)[at] = 0;
    TRY(pace.step(kPage / 4));
  }
  return {};
}

}  // namespace brine
