// Records: tuples whose items have names too, as sys.version_info and time.struct_time are. Classes of ours, derived from
// tuple; their objects are tuples in every other way.
// Tested by tests/lang/sys_module/*.py.
#pragma once

#include "vm/object/class.h"

namespace brine {

inline constexpr size_t kMostRecordFields = 24;

// repr is "shown(field=..., ...)".
Class* make_record_class(Vm& vm, const char* class_name, const char* shown,
                         std::span<const char* const> fields);
Result<Value> make_record(Vm& vm, Class* cls, std::span<const Value> items);

}  // namespace brine
