// What the files of the containers share: conversions of indices, work done in several steps, intrinsics, tables.
#pragma once

#include "vm/native.h"
#include "vm/object/class.h"
#include "vm/run/native_steps.h"
#include "vm/run/protocol.h"

namespace brine {

// ---- indices
// An item or slice asked for with a key that is no int and no slice of ints: __index__ is asked by a stub, or a TypeError
// says "`what` indices must be integers or slices, not X".
Answer get_converted(Vm& vm, Value self, Value key, std::string_view what);
Answer set_converted(Vm& vm, Value self, Value key, Value value,
                     std::string_view what);  // value Unbound: delete
bool is_plain_slice(Slice* slice);            // its fields are ints and None
// The int kind as an index into `size` items, negative ones from the end; -1: out of range.
int64_t index_in(Value key, uint64_t size);
Failed raise_index(Vm& vm, Value key,
                   std::string_view message);  // IndexError, for what index_in refused
// Clipped bounds as list.index has them.
uint64_t clip_bound(Value bound, uint64_t size);

// ---- sequences
// a == item for some item from `start` on: its index, -1 none, or kFailed; -2: Python must be asked, at `start`.
int64_t find_plainly(Vm& vm, Value sequence, Value item, uint64_t& start, uint64_t stop);
// The answer of `sequence * n`'s other operand: int kinds; Unbound for an object that has __index__, NotImplemented.
Answer repeat_with(Vm& vm, Value sequence, Value count);
uint64_t sequence_size(Value v);  // list or tuple
Value* sequence_items(Value v);
bool is_sequence(Value v);  // list or tuple, or derived from one

// ---- dicts and sets
Result<Set*> make_set_of(Vm& vm, Kind kind);
Answer set_update(Vm& vm, Set* set, Value items);  // run/iterate.cpp; done, or entered a stub
// Keys of a dict-like or set-like value without asking Python: Dict, Set, FrozenSet, DictKeys; null: it is not one.
Object* key_table(Value v);
Answer view_compare(Vm& vm, CompareOp op, Value a, Value b);
Answer view_binary(Vm& vm, BinaryOp op, Value a, Value b);
Value make_dict_iterator(Vm& vm, Kind kind, Value owner);
Took dict_item_into(Vm& vm, Value iterator, Value* to);  // of a DictItemIterator: key and value

// ---- intrinsics, in several files; their rows are in containers_intrinsics.cpp
extern const std::span<const NativeRow> kContainersIntrinsics;
Answer intrinsic_compare_step(Vm& vm, Args args);
Answer intrinsic_repr_step(Vm& vm, Args args);
Answer intrinsic_repr_leave(Vm& vm, Args args);

// __class_getitem__ of the generic containers.
Answer class_getitem(Vm& vm, Args args);

// What a mappingproxy stands for: proxies of proxies can be as deep as memory allows.
Value innermost_mapping(Value v);

// ---- tables
extern const TypeTable kDictTable, kSetTable, kFrozenSetTable, kDictKeysTable, kDictValuesTable,
    kDictItemsTable, kMappingProxyTable, kListTable, kTupleTable, kRangeTable, kSliceTable;
extern const TypeTable kListIteratorTable, kListReverseIteratorTable, kTupleIteratorTable,
    kRangeIteratorTable, kDictKeyIteratorTable, kDictValueIteratorTable, kDictItemIteratorTable,
    kDictReverseKeyIteratorTable, kDictReverseValueIteratorTable, kDictReverseItemIteratorTable,
    kLongRangeIteratorTable, kSetIteratorTable, kSequenceIteratorTable, kCallableIteratorTable,
    kReversedTable;

}  // namespace brine
