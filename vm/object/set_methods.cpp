// The methods and operators of set and frozenset.
//
// Methods that take any iterables have one body, set_apply: what cannot be iterated without Python is made a list by the
// stub set_method, which comes back here.
//
// Tested by tests/lang/sets/*.py.
#include "vm/object/containers.h"
#include "vm/object/equal.h"
#include "vm/object/list.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/pace.h"
#include "vm/object/table.h"

namespace brine {

Result<Set*> make_set_of(Vm& vm, Kind kind) {
  return kind == Kind::FrozenSet ? vm.heap.make<FrozenSet>() : vm.heap.make<Set>();
}

Object* key_table(Value v) {
  if (!v.is_object()) return nullptr;
  switch (v.as_object()->kind) {
    case Kind::Dict:
    case Kind::Set:
    case Kind::FrozenSet: return v.as_object();
    case Kind::DictKeys: return cast<DictView>(v)->dict.as_object();
    default: return nullptr;
  }
}

namespace {

Set* self(Args args) { return cast<Set>(args[0]); }

// A set as a key is looked for as the frozenset of its items; not so if its class has a hash.
Result<Value> as_key(Vm& vm, Value key) {
  if (!is_kind(key, Kind::Set)) return key;
  if (key.as_object()->shape >= kKindCount &&
      !is_none(lookup(vm, class_of(vm, key), Special::hash_)))
    return key;
  FrozenSet* frozen = vm.heap.make<FrozenSet>();
  TRY(set_copy(vm, cast<Set>(key), frozen));
  return to_value(frozen);
}

// ---- the common body

enum class Operation : uint8_t {
  Union,
  Update,
  Intersection,
  IntersectionUpdate,
  Difference,
  DifferenceUpdate,
  SymmetricDifference,
  SymmetricDifferenceUpdate,
  IsDisjoint,
  IsSubset,
  IsSuperset,
  Fill
};

Result<Set*> copy_of(Vm& vm, Value set) {
  Set* copy = TRY(make_set_of(vm, set.as_object()->kind));
  TRY(spend(vm, cast<Set>(set)->used / 16));
  TRY(set_copy(vm, cast<Set>(set), copy));
  return copy;
}

// The items of any plain iterable, as a set kind or a fresh set.
Result<Set*> as_set(Vm& vm, Value items) {
  if (is_set_kind(items)) return cast<Set>(items);
  Set* set = make_set(vm);
  TRY(Result<Value>(set_update(vm, set, items).word));
  return set;
}

Result<Set*> common(Vm& vm, Value set, Value items) {
  Set* result = TRY(make_set_of(vm, set.as_object()->kind));
  Set* a = cast<Set>(set);
  if (is_set_kind(items)) {
    Set* b = cast<Set>(items);
    if (b->used > a->used) std::swap(a, b);
    TRY(set_add_those(vm, result, b, true, a));
    return result;
  }
  List* list = TRY(make_list(vm, {}));
  TRY(extend_plainly(vm, list, items));
  for (uint64_t i = 0; i < list->size; i++) {
    if (i % 64 == 63) TRY(spend(vm, 8));
    if (TRY(set_contains(vm, a, list->items()[i]))) TRY(set_add(vm, result, list->items()[i]));
  }
  return result;
}

Result<void> remove_all(Vm& vm, Set* from, Value items) {
  if (to_value(from) == items) {
    set_clear(vm, from);
    return {};
  }
  if (is_set_kind(items) || is_kind(items, Kind::Dict))
    return set_remove_all(vm, from, TRY(as_set(vm, items)));
  List* list = TRY(make_list(vm, {}));
  TRY(extend_plainly(vm, list, items));
  for (uint64_t i = 0; i < list->size; i++) {
    if (i % 64 == 63) TRY(spend(vm, 8));
    TRY(set_discard(vm, from, list->items()[i]));
  }
  return {};
}

// What is in the first set and in none of the others.
Result<Set*> difference(Vm& vm, Value set, std::span<Value> others) {
  if (others.size() != 1 || !is_set_kind(others[0])) {
    Set* rest = TRY(copy_of(vm, set));
    for (Value other : others) TRY(remove_all(vm, rest, other));
    return rest;
  }
  Set* rest = TRY(make_set_of(vm, set.as_object()->kind));
  TRY(set_add_those(vm, rest, cast<Set>(set), false, cast<Set>(others[0])));
  return rest;
}

Result<void> exclusive_or(Vm& vm, Set* set, Value items) {
  Set* other = TRY(as_set(vm, items));
  if (other != set) return set_exclusive_or(vm, set, other);
  set_clear(vm, set);
  return {};
}

Answer set_apply(Vm& vm, Operation what, Value v, std::span<Value> others) {
  for (Value other : others) {
    if (iterates_plainly(vm, other)) continue;
    Tuple* all = TRY(brine::make_tuple(vm, others));
    return enter_stub(vm, Stub::set_method, {Value::from_int(int(what)), v, to_value(all)});
  }
  Set* set = cast<Set>(v);
  switch (what) {
    case Operation::Fill:
    case Operation::Update:
      for (Value other : others) TRY(Result<Value>(set_update(vm, set, other).word));
      return none();
    case Operation::Union: {
      Set* sum = TRY(copy_of(vm, v));
      for (Value other : others) TRY(Result<Value>(set_update(vm, sum, other).word));
      return to_value(sum);
    }
    case Operation::Intersection:
    case Operation::IntersectionUpdate: {
      Set* rest = others.empty() ? TRY(copy_of(vm, v)) : set;
      for (Value other : others) rest = TRY(common(vm, to_value(rest), other));
      if (what == Operation::Intersection) return to_value(rest);
      table::take_over(vm, set, rest);
      set->unbuilt = false;
      return none();
    }
    case Operation::Difference: return to_value(TRY(difference(vm, v, others)));
    case Operation::DifferenceUpdate:
      for (Value other : others) TRY(remove_all(vm, set, other));
      return none();
    case Operation::SymmetricDifference: {
      Set* rest = TRY(copy_of(vm, v));
      TRY(exclusive_or(vm, rest, others[0]));
      return to_value(rest);
    }
    case Operation::SymmetricDifferenceUpdate: TRY(exclusive_or(vm, set, others[0])); return none();
    case Operation::IsDisjoint:
      if (!is_set_kind(others[0])) return from_bool(TRY(common(vm, v, others[0]))->used == 0);
      if (cast<Set>(others[0])->used < set->used)
        return from_bool(TRY(set_is_disjoint(vm, cast<Set>(others[0]), set)));
      return from_bool(TRY(set_is_disjoint(vm, set, cast<Set>(others[0]))));
    case Operation::IsSubset:
      return from_bool(TRY(set_is_subset(vm, set, TRY(as_set(vm, others[0])))));
    case Operation::IsSuperset:
      return from_bool(TRY(set_is_subset(vm, TRY(as_set(vm, others[0])), set)));
  }
  return none();
}

template <Operation what>
Answer of_all(Vm& vm, Args args) {
  return set_apply(vm, what, args[0], cast<Tuple>(args[1])->view());
}
template <Operation what>
Answer of_one(Vm& vm, Args args) {
  return set_apply(vm, what, args[0], args.from(1));
}

// ---- making

Answer set_new(Vm& vm, Args args) { return to_value(make_for<Set>(vm, cast<Class>(args[0]))); }

Answer set_init(Vm& vm, Args args) {
  set_clear(vm, self(args));
  if (args[1] == kUnbound) return none();
  return set_apply(vm, Operation::Fill, args[0], args.from(1));
}

Answer frozenset_new(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  Value items = args[1];
  bool exact = cls->is(kBuiltinClass);
  if (items != kUnbound && exact && is_kind(items, Kind::FrozenSet) &&
      !items.as_object()->has(kExtended))
    return items;
  if (items != kUnbound && !iterates_plainly(vm, items))
    return enter_stub(vm, Stub::frozenset_new, {args[0], items});
  Set* set = make_for<FrozenSet>(vm, cls);
  if (items != kUnbound) TRY(Result<Value>(set_update(vm, set, items).word));
  return to_value(set);
}

// ---- one item

Answer set_add_method(Vm& vm, Args args) {
  TRY(set_add(vm, self(args), args[1]));
  return none();
}
Answer set_discard_method(Vm& vm, Args args) {
  TRY(set_discard(vm, self(args), TRY(as_key(vm, args[1]))));
  return none();
}
Answer set_remove(Vm& vm, Args args) {
  if (!TRY(set_discard(vm, self(args), TRY(as_key(vm, args[1]))))) return raise_key(vm, args[1]);
  return none();
}
Answer set_pop(Vm& vm, Args args) {
  Set* set = self(args);
  if (set->used == 0) return raise(vm, KeyError, "pop from an empty set");
  uint32_t entry = next_entry(set, 0);
  Value key = *set->key(entry);
  set_remove_entry(set, entry);
  return key;
}
Answer set_clear_method(Vm& vm, Args args) {
  set_clear(vm, self(args));
  return none();
}
Answer set_copy_method(Vm& vm, Args args) {
  if (is_kind(args[0], Kind::FrozenSet) && !args[0].as_object()->has(kExtended)) return args[0];
  return copy_of(vm, args[0]);
}

// ---- operations

Answer set_contains_item(Vm& vm, Value v, Value item) {
  return from_bool(TRY(set_contains(vm, cast<Set>(v), TRY(as_key(vm, item)))));
}

bool operation_of(BinaryOp op, bool inplace, Operation& what) {
  switch (op) {
    case BinaryOp::Or: what = inplace ? Operation::Update : Operation::Union; return true;
    case BinaryOp::And:
      what = inplace ? Operation::IntersectionUpdate : Operation::Intersection;
      return true;
    case BinaryOp::Sub:
      what = inplace ? Operation::DifferenceUpdate : Operation::Difference;
      return true;
    case BinaryOp::Xor:
      what = inplace ? Operation::SymmetricDifferenceUpdate : Operation::SymmetricDifference;
      return true;
    default: return false;
  }
}

Answer set_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  Operation what;
  if (!is_set_kind(a) || !is_set_kind(b) || !operation_of(op, false, what))
    return not_implemented();
  return set_apply(vm, what, a, {&b, 1});
}

Answer set_inplace(Vm& vm, BinaryOp op, Value a, Value b) {
  Operation what;
  if (!is_set_kind(b) || !operation_of(op, true, what)) return not_implemented();
  if (!iterates_plainly(vm, b)) return not_implemented();
  TRY(Result<Value>(set_apply(vm, what, a, {&b, 1}).word));
  return a;
}

Answer set_compare(Vm& vm, CompareOp op, Value a, Value b) {
  if (!is_set_kind(a) || !is_set_kind(b)) {
    return is_set_kind(a) ? view_compare(vm, op, a, b) : not_implemented();
  }
  Set* x = cast<Set>(a);
  Set* y = cast<Set>(b);
  TRY(check_c_stack(vm));
  switch (op) {
    case CompareOp::Eq:
    case CompareOp::Ne: {
      bool same = x->used == y->used && (!x->hash || !y->hash || x->hash == y->hash) &&
                  TRY(set_is_subset(vm, x, y));
      return from_bool(same == (op == CompareOp::Eq));
    }
    case CompareOp::Lt: return from_bool(x->used < y->used && TRY(set_is_subset(vm, x, y)));
    case CompareOp::Le: return from_bool(TRY(set_is_subset(vm, x, y)));
    case CompareOp::Gt: return from_bool(x->used > y->used && TRY(set_is_subset(vm, y, x)));
    default: return from_bool(TRY(set_is_subset(vm, y, x)));
  }
}

// CPython's: independent of the order.
Result<uint64_t> frozenset_hash(Vm& vm, Value v) {
  Set* set = cast<Set>(v);
  if (set->hash) return set->hash;
  TRY(check_c_stack(vm));
  uint64_t h = 0;
  for (uint32_t i = next_entry(set, 0), n = 0; i < set->filled; i = next_entry(set, i + 1), n++) {
    if (n % 64 == 63) TRY(spend(vm, 8));
    uint64_t item = TRY(hash_value(vm, *set->key(i)));
    h ^= ((item ^ 89869747u) ^ (item << 16)) * 3644798167u;
  }
  h ^= (uint64_t(set->used) + 1) * 1927868237u;
  h ^= (h >> 11) ^ (h >> 25);
  h = h * 69069u + 907133923u;
  if (h == ~uint64_t(0)) h = 590923713u;
  set->hash = h;
  return h;
}

Answer set_iter(Vm& vm, Value v) { return make_dict_iterator(vm, Kind::SetIterator, v); }

}  // namespace

// _set_method(what, set, others): the stub's way back.
Answer intrinsic_set_method(Vm& vm, Args args) {
  Tuple* others = cast<Tuple>(args[2]);
  bool good = uint64_t(args[0].as_int()) <= uint64_t(Operation::Fill) && is_set_kind(args[1]);
  if (!good || (Operation(args[0].as_int()) >= Operation::SymmetricDifference && !others->size))
    return raise(vm, SystemError, "bad argument of an intrinsic");
  return set_apply(vm, Operation(args[0].as_int()), args[1], cast<Tuple>(args[2])->view());
}

namespace {

// (class, ([items],), state)
Answer set_reduce(Vm& vm, Args args) {
  Set* s = self(args);
  List* items = TRY(make_list(vm, {}));
  TRY(spend(vm, s->used / 16));
  Pace pace(vm);
  for (Value v : s->live()) {
    TRY(pace.step(16));
    if (v != kUnbound) TRY(append(vm, items, v));
  }
  Value inner[] = {to_value(items)};
  Tuple* given = TRY(brine::make_tuple(vm, inner));
  Value state = TRY(nest(vm, call_special(vm, args[0], Special::getstate_, {})));
  Value three[] = {to_value(class_of(vm, args[0])), to_value(given), state};
  return brine::make_tuple(vm, three);
}

#define SHARED                                                                         \
  {"__reduce__(self, /)", set_reduce, "Return state information for pickling."},       \
      {"copy(self, /)", set_copy_method, "Return a shallow copy of a set."},           \
      {"union(self, /, *others)", of_all<Operation::Union>,                            \
       "Return the union of sets as a new set."},                                      \
      {"intersection(self, /, *others)", of_all<Operation::Intersection>,              \
       "Return the intersection of two sets as a new set."},                           \
      {"difference(self, /, *others)", of_all<Operation::Difference>,                  \
       "Return the difference of two or more sets as a new set."},                     \
      {"symmetric_difference(self, other, /)", of_one<Operation::SymmetricDifference>, \
       "Return the symmetric difference of two sets as a new set."},                   \
      {"isdisjoint(self, other, /)", of_one<Operation::IsDisjoint>,                    \
       "Return True if two sets have a null intersection."},                           \
      {"issubset(self, other, /)", of_one<Operation::IsSubset>,                        \
       "Report whether another set contains this set."},                               \
      {"issuperset(self, other, /)", of_one<Operation::IsSuperset>,                    \
       "Report whether this set contains another set."}

constexpr NativeRow kSetMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", set_new, "Create and return a new object."},
    {"__init__(self, iterable=..., /)", set_init, "Initialize self."},
    SHARED,
    {"add(self, item, /)", set_add_method,
     "Add an element to a set.\n\nThis has no effect if the element is already present."},
    {"clear(self, /)", set_clear_method, "Remove all elements from this set."},
    {"discard(self, item, /)", set_discard_method,
     "Remove an element from a set if it is a member.\n\nIf the element is not a member, do "
     "nothing."},
    {"remove(self, item, /)", set_remove,
     "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise "
     "a KeyError."},
    {"pop(self, /)", set_pop,
     "Remove and return an arbitrary set element.\nRaises KeyError if the set is empty."},
    {"update(self, /, *others)", of_all<Operation::Update>,
     "Update a set with the union of itself and others."},
    {"intersection_update(self, /, *others)", of_all<Operation::IntersectionUpdate>,
     "Update a set with the intersection of itself and another."},
    {"difference_update(self, /, *others)", of_all<Operation::DifferenceUpdate>,
     "Remove all elements of another set from this set."},
    {"symmetric_difference_update(self, other, /)", of_one<Operation::SymmetricDifferenceUpdate>,
     "Update a set with the symmetric difference of itself and another."},
};
constexpr NativeRow kFrozenSetMethods[] = {
    {"__new__(cls, iterable=..., /)", frozenset_new, "Create and return a new object."},
    SHARED,
};
#undef SHARED
constexpr NativeRow kClassMethods[] = {
    {"__class_getitem__(cls, item, /)", class_getitem, "See PEP 585"}};
constexpr uint16_t kOperators = 1 << int(BinaryOp::And) | 1 << int(BinaryOp::Or) |
                                1 << int(BinaryOp::Sub) | 1 << int(BinaryOp::Xor);
uint64_t set_length(Value v) { return cast<Set>(v)->used; }

constexpr TypeOps kSetOps = {.repr = repr_container,
                             .unhashable = true,
                             .binary = set_binary,
                             .binaries = kOperators,
                             .inplace = set_inplace,
                             .inplaces = kOperators,
                             .compare = set_compare,
                             .ordered = true,
                             .length = set_length,
                             .contains = set_contains_item,
                             .iter = set_iter,
                             .truthy_by_length = true};
constexpr TypeOps kFrozenSetOps = {.repr = repr_container,
                                   .hash = frozenset_hash,
                                   .binary = set_binary,
                                   .binaries = kOperators,
                                   .compare = set_compare,
                                   .ordered = true,
                                   .length = set_length,
                                   .contains = set_contains_item,
                                   .iter = set_iter,
                                   .truthy_by_length = true};

}  // namespace

const TypeTable kSetTable = {
    .kind = Kind::Set,
    .doc =
        "set() -> new empty set object\nset(iterable) -> new set object\n\nBuild an unordered "
        "collection of unique elements.",
    .methods = kSetMethods,
    .getsets = {},
    .class_methods = kClassMethods,
    .static_methods = {},
    .ops = &kSetOps};
const TypeTable kFrozenSetTable = {
    .kind = Kind::FrozenSet,
    .doc =
        "frozenset() -> empty frozenset object\nfrozenset(iterable) -> frozenset object"
        "\n\nBuild an immutable unordered collection of unique elements.",
    .methods = kFrozenSetMethods,
    .getsets = {},
    .class_methods = kClassMethods,
    .static_methods = {},
    .ops = &kFrozenSetOps};

}  // namespace brine
