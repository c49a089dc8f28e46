// What writer and reader of tasks share.
#pragma once

#include "vm/object/all.h"

namespace brine {

// Stands for the call stack in the graph of objects; it holds nothing itself.
struct Task : Object {
  static constexpr Kind kKind = Kind::Task;
};

// Beside OnReturn, in the first number of a frame.
inline constexpr uint64_t kTaskGenerator = 0x10;  // the frame of a generator
inline constexpr uint64_t kTaskBefore = 0x20;  // stands before its instruction, not in the middle

}  // namespace brine
