// See snapshot_tables.h.
#include "vm/run/snapshot_tables.h"

#include "vm/object/class.h"
#include "vm/object/function.h"

namespace brine {

// How many units of dead code are kept for a snapshot that may come again.
constexpr size_t kMostIdleCodes = 1024;

void SnapshotTables::sweep(uint8_t colour) {
  bool drop = codes.size() > kMostIdleCodes;
  for (auto at = codes.begin(); at != codes.end();) {
    if (at->second.live && !(at->second.live->gc & colour)) at->second.live = nullptr;
    if (drop && !at->second.live)
      at = codes.erase(at);
    else
      ++at;
  }
  std::erase_if(classes, [&](const auto& row) { return !(row.second->gc & colour); });
}

}  // namespace brine
