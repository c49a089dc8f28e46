// The modules `_functools` and `_collections`: what functools.py and collections have in C++. The classes themselves are
// in vm/object/{callables,deque}.cpp.
// Tested by tests/lang/{functools_module,collections_module}/*.py.
#include "stdlib/native/builtins.h"
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/equal.h"
#include "vm/run/intrinsics.h"
#include "vm/run/loop.h"
#include "vm/run/native_steps.h"
#include "vm/run/protocol.h"
#include "vm/run/resume.h"
#include "vm/run/state.h"
#include "vm/run/stubs.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

Answer reduce(Vm& vm, Args args) {
  Value initial = args[2];
  return enter_stub(
      vm, Stub::reduce_of,
      {args[0], args[1], initial == kUnbound ? none() : initial, from_bool(initial != kUnbound)});
}

Answer cmp_to_key(Vm& vm, Args args) {
  auto* k = vm.heap.make<CompareKey>();
  k->function = args[0];
  return to_value(k);
}

Result<void> put(Vm& vm, Module* m, const char* text, Value v) {
  return set_name(vm, m->dict, intern(vm, text), v);
}

Result<void> fill_functools(Vm& vm, Module* m) {
  TRY(put(vm, m, "partial", to_value(builtin_class(vm, Kind::Partial))));
  return put(vm, m, "LruCache", to_value(builtin_class(vm, Kind::LruCache)));
}

// ---- collections

// defaultdict.__missing__. A factory of ours makes its value at once.
Answer missing(Vm& vm, Args args) {
  Value factory = TRY(nest(vm, get_attribute(vm, args[0], intern(vm, "default_factory"))));
  if (is_none(factory)) return raise_key(vm, args[1]);
  auto* cls = as<Class>(factory);
  const TypeOps* ops = native_ops(vm, args[0], Special::setitem_);
  if (!cls || !cls->is(kBuiltinClass) || !ops)
    return enter_stub(vm, Stub::missing_made, {args[0], args[1], factory});
  Value made = TRY(nest(vm, call(vm, factory, {})));
  TRY(dict_set(vm, cast<Dict>(args[0]), args[1], made));
  return made;
}

// _count_elements(mapping, iterable): one more for each item.
Answer count_elements(Vm& vm, Args args) {
  Dict* d = as<Dict>(args[0]);
  Class* cls = class_of(vm, args[0]);
  bool plain = d && answers_itself(cls, lookup(vm, cls, Special::setitem_), Special::setitem_) &&
               is_kind(lookup(vm, cls, intern(vm, "get")), Kind::MethodDescriptor);
  if (!plain || !iterates_plainly(vm, args[1]))
    return enter_stub(vm, Stub::count_items, {args[0], args[1]});
  Value it = TRY(Result<Value>(plain_iter(vm, args[1]).word));
  for (uint32_t n = 0;; n++) {
    if (n % 16 == 15) TRY(spend(vm, 1));
    Value item = plain_next(vm, it).word;
    if (item == kFailed) return Failed{};
    if (item == kExhausted) return none();
    int64_t entry = TRY(dict_find(vm, d, item));
    Value old = entry < 0 ? kUnbound : *d->value(uint32_t(entry));
    if (old.is_int() && Value::fits_int(old.as_int() + 1)) {  // no reference: nothing to remember
      *d->value(uint32_t(entry)) = Value::from_int(old.as_int() + 1);
      continue;
    }
    Value next = old == kUnbound ? Value::from_int(1) : kUnbound;
    if (next == kUnbound)
      next = TRY(
          nest(vm, enter_stub(vm, Stub::binary, {Value::from_int(0), old, Value::from_int(1)})));
    TRY(dict_set(vm, d, item, next));
  }
}

// _ordered_iter(dict): its keys, by an iterator that calls the dict an OrderedDict when that changes meanwhile.
Answer ordered_iter(Vm& vm, Args args) {
  Value it = type_ops(Kind::Dict).iter(vm, args[0]).word;
  Function* f = TRY(stub_function(vm, Stub::ordered_keys));
  Answer a = enter(vm, f, {it});
  if (!a.failed()) a.word.as_object()->shape = vm.state->ordered_class->root->id;
  return a;
}

// OrderedDict.move_to_end(key, last=True): the key stays the one that was given first.
Answer ordered_move(Vm& vm, Args args) {
  auto* dict = cast<Dict>(args[0]);
  bool last = TRY(truth_nested(vm, args[2]));
  int64_t entry = TRY(dict_find(vm, dict, args[1]));
  if (entry < 0) return raise_key(vm, args[1]);
  Value key = *dict->key(uint32_t(entry)), value = *dict->value(uint32_t(entry));
  TRY(dict_pop(vm, dict, key));
  Dict* rest = last ? nullptr : TRY(dict_copy(vm, dict));
  if (rest) dict_clear(vm, dict);
  TRY(dict_set(vm, dict, key, value));
  if (rest) TRY(dict_merge_plain(vm, dict, rest));
  return none();
}

// _ordered_next(iterator)
Answer ordered_next(Vm& vm, Args args) {
  if (!is_kind(args[0], Kind::DictKeyIterator))
    return raise(vm, SystemError, "bad argument of an intrinsic");
  Answer a = plain_next(vm, args[0]);
  if (a.word == kExhausted) return raise_stop(vm, none());
  if (!a.failed() || !raised_is(vm, RuntimeError)) return a;
  (void)take_raised(vm);
  return raise(vm, RuntimeError, "OrderedDict mutated during iteration");
}
constexpr NativeRow kIntrinsics[] = {{"_ordered_next(iterator, /)", ordered_next, kTotal}};

constexpr NativeRow kMissing = {"__missing__(self, key, /)", missing,
                                "__missing__(key) # Called by __getitem__ for missing key."};
constexpr NativeRow kOrderedIter = {"__iter__(self, /)", ordered_iter, "Implement iter(self)."};

constexpr NativeRow kOrderedMove = {
    "move_to_end(self, /, key, last=True)", ordered_move,
    "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the "
    "element does not exist."};

constexpr NativeRow kFunctoolsRows[] = {
    {"reduce(function, iterable, initial=..., /)", reduce,
     "reduce(function, iterable[, initial]) -> value\n\nApply a function of two arguments "
     "cumulatively to the items of a sequence\nor iterable, from left to right, so as to reduce "
     "the iterable to a single\nvalue."},
    {"cmp_to_key(mycmp)", cmp_to_key, "Convert a cmp= function into a key= function."},
};
constexpr NativeRow kCollectionsRows[] = {
    {"_count_elements(mapping, iterable, /)", count_elements,
     "Count elements in the iterable, updating the mapping"},
};

constexpr NativeRow kNoNew[] = {{"__new__(cls, /, *args)", [](Vm& vm, Args) -> Answer {
                                   return raise(vm, TypeError,
                                                "cannot create 'odict_iterator' instances");
                                 }}};
constexpr TypeOps kIteratorOps{
    .iter = [](Vm&, Value v) -> Answer { return v; },
    .next = [](Vm& vm, Value v) -> Answer { return next_of_generator(vm, cast<Generator>(v)); }};
constexpr TypeTable kIteratorTable{.kind = Kind::Generator,
                                   .doc = nullptr,
                                   .methods = kNoNew,
                                   .getsets = {},
                                   .class_methods = {},
                                   .static_methods = {},
                                   .ops = &kIteratorOps,
                                   .final = true,
                                   .python_name = "odict_iterator",
                                   .module = "_collections"};

// A method of dict that only classes written in Python take as theirs.
Value method_of_dict(Vm& vm, const NativeRow& row) {
  auto* d = vm.heap.make<MethodDescriptor>();
  d->row = &row;
  d->name = intern(vm, row_name(row));
  d->owner = builtin_class(vm, Kind::Dict);
  return to_value(d);
}

Result<void> fill_collections(Vm& vm, Module* m) {
  register_builtin_rows(vm, kIntrinsics);
  Class* cls = make_native_class(vm, "odict_iterator", builtin_class(vm, Kind::Instance),
                                 Kind::Generator, &kIteratorTable);
  vm.state->host_values["class collections.odict_iterator"] = to_value(cls);
  vm.state->ordered_class = cls;
  TRY(put(vm, m, "odict_iterator", to_value(cls)));
  TRY(put(vm, m, "deque", to_value(builtin_class(vm, Kind::Deque))));
  TRY(put(vm, m, "_deque_iterator", to_value(builtin_class(vm, Kind::DequeIterator))));
  TRY(put(vm, m, "_deque_reverse_iterator",
          to_value(builtin_class(vm, Kind::DequeReverseIterator))));
  TRY(put(vm, m, "_tuplegetter", to_value(builtin_class(vm, Kind::TupleGetter))));
  TRY(put(vm, m, "missing", method_of_dict(vm, kMissing)));
  TRY(put(vm, m, "ordered_move", method_of_dict(vm, kOrderedMove)));
  return put(vm, m, "ordered_iter", method_of_dict(vm, kOrderedIter));
}

}  // namespace

extern const ModuleTable k__functools_module, k__collections_module;
constinit const ModuleTable k__functools_module{"_functools", "Tools that operate on functions.",
                                                kFunctoolsRows, fill_functools};
constinit const ModuleTable k__collections_module{
    "_collections", "High performance data structures.", kCollectionsRows, fill_collections};

}  // namespace brine
