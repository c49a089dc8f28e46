// The natives that only vm/run/stubs/containers.py calls: single steps, in the containers' own terms, past every method
// that a derived class may have changed.
#include "vm/object/containers.h"
#include "vm/object/list.h"
#include "vm/object/make.h"
#include "vm/object/number.h"

namespace brine {

Answer intrinsic_unpack_ex(Vm& vm, Args args);
Answer intrinsic_set_method(Vm& vm, Args args);
Answer intrinsic_sort_take(Vm& vm, Args args);
Answer intrinsic_sort_pairs(Vm& vm, Args args);
Answer intrinsic_sort_give(Vm& vm, Args args);
Result<void> dict_pair(Vm& vm, Dict* dict, uint64_t position, Value pair, bool& understood);

namespace {

const TypeOps& ops_of(Value v) { return v.is_object() ? type_ops(v.as_object()->kind) : kNoOps; }

Answer index(Vm& vm, Args args) { return to_index(vm, args[0]); }
Answer plain(Vm& vm, Args args) { return from_bool(iterates_plainly(vm, args[0])); }
Failed raise_bad(Vm& vm) { return raise(vm, SystemError, "bad argument of an intrinsic"); }
Answer get_item_of(Vm& vm, Args args) {
  auto* get = ops_of(args[0]).get_item;
  return get ? get(vm, args[0], args[1]) : raise_bad(vm);
}
Answer set_item_of(Vm& vm, Args args) {
  auto* set = ops_of(args[0]).set_item;
  return set ? set(vm, args[0], args[1], args[2]) : raise_bad(vm);
}
Answer delete_item_of(Vm& vm, Args args) {
  auto* set = ops_of(args[0]).set_item;
  return set ? set(vm, args[0], args[1], kUnbound) : raise_bad(vm);
}
Answer repeat(Vm& vm, Args args) {
  auto* multiply = ops_of(args[0]).binary;
  return multiply ? multiply(vm, BinaryOp::Mul, args[0], args[1]) : raise_bad(vm);
}

Answer list_append(Vm& vm, Args args) {
  TRY(append(vm, cast<List>(args[0]), args[1]));
  return none();
}

// _list_take(list, items): the items of a list of ours become the other's.
Answer list_take(Vm& vm, Args args) {
  List* list = cast<List>(args[0]);
  List* items = cast<List>(args[1]);
  if (list->size || list == items) return extend_list(vm, list, args[1]);
  vm.heap.barrier(list);
  list->array = items->array;
  list->size = items->size;
  items->array = nullptr;
  items->size = 0;
  return none();
}

Answer tuple_make(Vm& vm, Args args) {
  return make_tuple_for(vm, cast<Class>(args[0]), cast<List>(args[1])->view());
}

// _item(sequence, i): of a list or tuple that may have become shorter: (item,) or None.
Answer item_at(Vm& vm, Args args) {
  uint64_t i = uint64_t(args[1].as_int());
  if (!is_sequence(args[0])) return raise_bad(vm);
  if (i >= sequence_size(args[0])) return none();
  return make_tuple(vm, {sequence_items(args[0]) + i, 1});
}

Answer set_add_item(Vm& vm, Args args) {
  TRY(set_add(vm, cast<Set>(args[0]), args[1]));
  return none();
}
Answer frozenset_make(Vm& vm, Args args) {
  return type_table(Kind::FrozenSet).methods[0].body(vm, args);
}

Answer dict_set_item(Vm& vm, Args args) {
  TRY(dict_set(vm, cast<Dict>(args[0]), args[1], args[2]));
  return none();
}
Answer dict_join(Vm& vm, Args args) {
  TRY(dict_merge_plain(vm, cast<Dict>(args[0]), cast<Dict>(args[1])));
  return none();
}
// _dict_pair(dict, position, pair): False when the pair must be made a list first.
Answer dict_add_pair(Vm& vm, Args args) {
  bool understood;
  TRY(dict_pair(vm, cast<Dict>(args[0]), uint64_t(args[1].as_int()), args[2], understood));
  return from_bool(understood);
}

Answer view_operator(Vm& vm, Args args) {
  if (uint64_t(args[0].as_int()) > uint64_t(BinaryOp::DivMod)) return raise_bad(vm);
  return view_binary(vm, BinaryOp(args[0].as_int()), args[1], args[2]);
}

// _exhaust(iterator): it has nothing more to give.
Answer exhaust(Vm& vm, Args args) {
  if (CallableIterator* it = as<CallableIterator>(args[0]))
    it->callable = it->sentinel = none();
  else if (SequenceIterator* it = as<SequenceIterator>(args[0]))
    it->source = none();
  else
    return raise_bad(vm);
  return none();
}

// _reversed_make(cls, sequence, length)
Answer reversed_make(Vm& vm, Args args) {
  Reversed* it = make_for<Reversed>(vm, cast<Class>(args[0]));
  it->source = args[1];
  it->index = uint64_t(clip(args[2])) - 1;
  return to_value(it);
}

constexpr NativeRow kRows[] = {
    {"_compare_step(op, stack, same, x, y, /)", intrinsic_compare_step},
    {"_repr_step(state: List, text: Str, /)", intrinsic_repr_step, kTotal},
    {"_repr_leave(state: List, /)", intrinsic_repr_leave, kTotal},
    {"_index(n, /)", index, kTotal},
    {"_plain(value, /)", plain, kTotal},
    {"_get_item(self, key, /)", get_item_of, kTotal},
    {"_set_item(self, key, value, /)", set_item_of, kTotal},
    {"_delete_item(self, key, /)", delete_item_of, kTotal},
    {"_repeat(sequence, count, /)", repeat, kTotal},
    {"_item(sequence, i: word, /)", item_at, kTotal},
    {"_list_append(list: List, item, /)", list_append, kTotal},
    {"_list_take(list: List, items: List, /)", list_take, kTotal},
    {"_tuple_make(cls: type[Tuple], items: List, /)", tuple_make, kTotal},
    {"_set_add(set: Set, item, /)", set_add_item, kTotal},
    {"_set_method(what: word, set, others: Tuple, /)", intrinsic_set_method, kTotal},
    {"_frozenset_make(cls: type[FrozenSet], items: List, /)", frozenset_make, kTotal},
    {"_dict_set(dict: Dict, key, value, /)", dict_set_item, kTotal},
    {"_dict_join(dict: Dict, other: Dict, /)", dict_join, kTotal},
    {"_dict_pair(dict: Dict, position: word, pair, /)", dict_add_pair, kTotal},
    {"_view_operator(op: word, a, b, /)", view_operator, kTotal},
    {"_unpack_ex(items: List, before: word, after: word, /)", intrinsic_unpack_ex, kTotal},
    {"_sort_take(list: List, /)", intrinsic_sort_take, kTotal},
    {"_sort_pairs(items: List, keys: List, reverse, /)", intrinsic_sort_pairs, kTotal},
    {"_sort_give(list: List, items: List, check, /)", intrinsic_sort_give, kTotal},
    {"_exhaust(iterator, /)", exhaust, kTotal},
    {"_reversed_make(cls: type[Reversed], sequence, length: size, /)", reversed_make, kTotal},
};

}  // namespace

const std::span<const NativeRow> kContainersIntrinsics = kRows;

}  // namespace brine
