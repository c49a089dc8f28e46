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

const TypeOps& ops_of(Value v) { return type_ops(v.as_object()->kind); }

Answer index(Vm&, Args args) { return args[0]; }
Answer plain(Vm& vm, Args args) { return from_bool(iterates_plainly(vm, args[0])); }
Answer get_item_of(Vm& vm, Args args) { return ops_of(args[0]).get_item(vm, args[0], args[1]); }
Answer set_item_of(Vm& vm, Args args) {
  return ops_of(args[0]).set_item(vm, args[0], args[1], args[2]);
}
Answer delete_item_of(Vm& vm, Args args) {
  return ops_of(args[0]).set_item(vm, args[0], args[1], kUnbound);
}
Answer repeat(Vm& vm, Args args) {
  return ops_of(args[0]).binary(vm, BinaryOp::Mul, args[0], args[1]);
}

Answer list_append(Vm& vm, Args args) {
  TRY(append(vm, cast<List>(args[0]), args[1]));
  return none();
}

// _list_take(list, items): the items of a list of ours become the other's.
Answer list_take(Vm& vm, Args args) {
  List* list = cast<List>(args[0]);
  List* items = cast<List>(args[1]);
  if (list->size) return extend_list(vm, list, args[1]);
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
  return view_binary(vm, BinaryOp(args[0].as_int()), args[1], args[2]);
}

// _exhaust(iterator): it has nothing more to give.
Answer exhaust(Vm&, Args args) {
  if (CallableIterator* it = as<CallableIterator>(args[0]))
    it->callable = it->sentinel = none();
  else
    cast<ListIterator>(args[0])->source = none();
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
    {"_repr_step(state, text, /)", intrinsic_repr_step},
    {"_repr_leave(state, /)", intrinsic_repr_leave},
    {"_index(n: index, /)", index},
    {"_plain(value, /)", plain},
    {"_get_item(self, key, /)", get_item_of},
    {"_set_item(self, key, value, /)", set_item_of},
    {"_delete_item(self, key, /)", delete_item_of},
    {"_repeat(sequence, count, /)", repeat},
    {"_item(sequence, i, /)", item_at},
    {"_list_append(list, item, /)", list_append},
    {"_list_take(list, items, /)", list_take},
    {"_tuple_make(cls, items, /)", tuple_make},
    {"_set_add(set, item, /)", set_add_item},
    {"_set_method(what, set, others, /)", intrinsic_set_method},
    {"_frozenset_make(cls, items, /)", frozenset_make},
    {"_dict_set(dict, key, value, /)", dict_set_item},
    {"_dict_join(dict, other, /)", dict_join},
    {"_dict_pair(dict, position, pair, /)", dict_add_pair},
    {"_view_operator(op, a, b, /)", view_operator},
    {"_unpack_ex(items, before, after, /)", intrinsic_unpack_ex},
    {"_sort_take(list, /)", intrinsic_sort_take},
    {"_sort_pairs(items, keys, reverse, /)", intrinsic_sort_pairs},
    {"_sort_give(list, items, check, /)", intrinsic_sort_give},
    {"_exhaust(iterator, /)", exhaust},
    {"_reversed_make(cls, sequence, length: size, /)", reversed_make},
};

}  // namespace

const std::span<const NativeRow> kContainersIntrinsics = kRows;

}  // namespace brine
