// See c_stack.h.
#include "vm/base/c_stack.h"

#include <pthread.h>

#include <algorithm>

namespace brine {
namespace {

constexpr uintptr_t kMost = 4 * 1024 * 1024 * kFrameScale;  // more is not used of any stack
// For natives that do not check: GMP's scratch space is the largest.
constexpr uintptr_t kReserve = 80 * 1024 * kFrameScale;
constexpr uintptr_t kUnknownStack =
    200 * 1024 * kFrameScale;  // what a fibre is trusted to have left

struct Bounds {
  uintptr_t low = 0, high = 0;
};

Bounds find_bounds() {
  Bounds b;
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return b;
  void* low = nullptr;
  size_t size = 0;
  if (pthread_attr_getstack(&attributes, &low, &size) == 0)
    b = {reinterpret_cast<uintptr_t>(low), reinterpret_cast<uintptr_t>(low) + size};
  pthread_attr_destroy(&attributes);
  return b;
}

}  // namespace

uintptr_t c_stack_limit(uintptr_t here) {
  thread_local const Bounds bounds = find_bounds();
  if (here <= bounds.low || here > bounds.high) return here - kUnknownStack;
  return std::max(bounds.low + kReserve, here > kMost ? here - kMost : 0);
}

}  // namespace brine
