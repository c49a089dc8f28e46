// Vm::State: tables of a Vm that only few files need.
#pragma once

#include <memory>
#include <unordered_map>
#include <unordered_set>

#include "vm/run/arguments.h"
#include "vm/run/snapshot_tables.h"
#include "vm/vm.h"

namespace brine {

struct Vm::State {
  std::unordered_map<const NativeRow*, std::unique_ptr<NativeSignature>> signatures;
  std::vector<Function*> stubs;    // by Stub, null until used; roots
  uint64_t library_points = 0;     // safe points of hidden code, for the stress mode
  Value delegate_result = none();  // of the sub-iterator a YieldFrom just finished
  Value host_instance = kUnbound;  // the host is calling a class: what its __init__ is running for
  std::unordered_set<const Object*> initializing;  // modules whose code is running
  std::vector<std::span<const NativeRow>>
      builtin_rows;  // functions of the builtins module (run/intrinsics.h)
  std::unordered_map<std::string, Value> host_values;
  std::vector<struct Dict*>
      caches;  // what is in them is for convenience only: MemoryError comes later; roots
  // Of the groups of itertools.groupby; of iterators over an OrderedDict.
  struct Class *group_class = nullptr, *ordered_class = nullptr;
  struct StackSegment* spare_segment = nullptr;  // the one left last: calls may go to and fro there
  SnapshotTables snapshots;                      // what loads and dumps remember
};

}  // namespace brine
