// See embedded.h.
#include "vm/bytecode/embedded.h"

#include <algorithm>

#include "vm/bytecode/code_bytes.h"

namespace brine {

const EmbeddedCode* EmbeddedTable::find(std::string_view name) const {
  auto row = std::lower_bound(
      rows_.begin(), rows_.end(), name,
      [](const EmbeddedCode& code, std::string_view wanted) { return code.name < wanted; });
  return row != rows_.end() && row->name == name ? &*row : nullptr;
}

std::shared_ptr<const CodeUnit> EmbeddedTable::unit(const EmbeddedCode& row) const {
  std::lock_guard lock(mutex_);
  auto& unit = units_[size_t(&row - rows_.data())];
  if (!unit)
    unit = read_code_unit(row.bytes)
               .unit;  // our own bytes, read back by brinec before they were written
  return unit;
}

}  // namespace brine
