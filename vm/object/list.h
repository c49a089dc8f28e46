// What the files of list share with each other and with tuples.
#pragma once

#include "vm/object/sequence.h"
#include "vm/run/protocol.h"

namespace brine {

// Appends the items if that runs no Python: false, nothing is done, when it would.
Result<bool> extend_plainly(Vm& vm, List* list, Value items);
Result<void> insert_at(Vm& vm, List* list, uint64_t at, Value v);  // at <= size
Answer extend_list(Vm& vm, List* list, Value items);               // list.extend
Answer sort_list(Vm& vm, List* list, Value key, bool reverse);  // list.sort; key None or a callable
// How a stands to b where that can be told at once, tuples and lists of such values included: -1, 0, 1, or kNoOrder.
constexpr int kNoOrder = 2;
int order_of(Value a, Value b, int depth = 0);
Answer list_get_item(Vm& vm, Value self, Value key);
Answer list_set_item(Vm& vm, Value self, Value key, Value value);
Result<Value> make_tuple_for(Vm& vm, Class* cls, std::span<const Value> items);
Answer sequence_count(Vm& vm, Value sequence, Value item);
Answer sequence_index(Vm& vm, Value sequence, Value item, Value start, Value stop);

}  // namespace brine
