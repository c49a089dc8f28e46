// Iterators of lists and tuples, `iter` over __getitem__, iter(callable, sentinel), and reversed().
//
// Each holds what it iterates and a position. Where items come from Python methods a stub takes the step: it ends by
// StopIteration, which whoever asked for the step understands.
//
// Tested by tests/lang/iterators/*.py.
#include "vm/object/containers.h"
#include "vm/object/equal.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/sequence.h"

namespace brine {
namespace {

Answer itself(Vm&, Value v) { return v; }

Answer list_next(Vm&, Value v) {
  ListIterator* it = cast<ListIterator>(v);
  if (is_none(it->source)) return Answer::exhausted();
  List* list = cast<List>(it->source);
  if (it->index < list->size) return list->items()[it->index++];
  it->source = none();
  return Answer::exhausted();
}

Answer tuple_next(Vm&, Value v) {
  TupleIterator* it = cast<TupleIterator>(v);
  if (is_none(it->source)) return Answer::exhausted();
  Tuple* tuple = cast<Tuple>(it->source);
  if (it->index < tuple->size) return tuple->items()[it->index++];
  it->source = none();
  return Answer::exhausted();
}

Answer list_reverse_next(Vm&, Value v) {
  ListReverseIterator* it = cast<ListReverseIterator>(v);
  if (is_none(it->source)) return Answer::exhausted();
  List* list = cast<List>(it->source);
  if (it->index < list->size) return list->items()[it->index--];  // -1 is the largest of all
  it->source = none();
  return Answer::exhausted();
}

// How many are left of a sequence read forwards.
Answer forward_hint(Vm&, Args args) {
  ListIterator* it = cast<ListIterator>(args[0]);
  if (is_none(it->source)) return Value::from_int(0);
  uint64_t size = sequence_size(it->source);
  return Value::from_int(it->index < size ? int64_t(size - it->index) : 0);
}
Answer reverse_hint(Vm&, Args args) {
  ListIterator* it = cast<ListIterator>(args[0]);
  if (is_none(it->source)) return Value::from_int(0);
  uint64_t size = cast<List>(it->source)->size;
  return Value::from_int(it->index + 1 <= size ? int64_t(it->index + 1) : 0);
}

// ---- over __getitem__

// source[index] if that runs no Python; Unbound otherwise.
Answer plain_item(Vm& vm, Value source, uint64_t index) {
  const TypeOps* ops = native_ops(vm, source, Special::getitem_);
  if (!ops || !ops->get_item || is_kind(source, Kind::Dict) || is_kind(source, Kind::MappingProxy))
    return kUnbound;
  return ops->get_item(vm, source, Value::from_int(int64_t(index)));
}

bool ends_iteration(Vm& vm) {
  if (!raised_is(vm, IndexError) && !raised_is(vm, StopIteration)) return false;
  (void)take_raised(vm);
  return true;
}

Answer sequence_next(Vm& vm, Value v) {
  SequenceIterator* it = cast<SequenceIterator>(v);
  if (is_none(it->source)) return Answer::exhausted();
  Answer item = plain_item(vm, it->source, it->index);
  if (item.word == kUnbound)
    return enter_stub(vm, Stub::sequence_next,
                      {v, it->source, Value::from_int(int64_t(it->index++))});
  if (!item.failed()) {
    it->index++;
    return item;
  }
  if (!ends_iteration(vm)) return item;
  it->source = none();
  return Answer::exhausted();
}

// ---- iter(callable, sentinel)

Answer callable_next(Vm& vm, Value v) {
  CallableIterator* it = cast<CallableIterator>(v);
  if (it->callable == kUnbound || is_none(it->callable)) return Answer::exhausted();
  return enter_stub(vm, Stub::callable_next, {v, it->callable, it->sentinel});
}

// ---- reversed

Answer reversed_new(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  Value source = args[1];
  Value method = lookup(vm, class_of(vm, source), Special::reversed_);
  if (is_none(method))
    return raise(vm, TypeError, "'", type_name(vm, source), "' object is not reversible");
  if (method != kUnbound) return call_special(vm, source, Special::reversed_, {});
  Class* of = class_of(vm, source);
  if (lookup(vm, of, Special::getitem_) == kUnbound || lookup(vm, of, Special::len_) == kUnbound ||
      is_kind(source, Kind::Dict) || is_kind(source, Kind::MappingProxy)) {
    return raise(vm, TypeError, "'", type_name(vm, source), "' object is not reversible");
  }
  const TypeOps* ops = native_ops(vm, source, Special::len_);
  if (!ops || !ops->length) return enter_stub(vm, Stub::reversed_new, {args[0], source});
  Reversed* it = make_for<Reversed>(vm, cls);
  it->source = source;
  it->index = ops->length(source) - 1;
  return to_value(it);
}

Answer reversed_next(Vm& vm, Value v) {
  Reversed* it = cast<Reversed>(v);
  if (is_none(it->source)) return Answer::exhausted();
  if (it->index != ~uint64_t(0)) {
    Answer item = plain_item(vm, it->source, it->index);
    if (item.word == kUnbound) {
      return enter_stub(vm, Stub::sequence_next,
                        {v, it->source, Value::from_int(int64_t(it->index--))});
    }
    if (!item.failed()) {
      it->index--;
      return item;
    }
    if (!ends_iteration(vm)) return item;
  }
  it->source = none();
  return Answer::exhausted();
}

Answer reversed_hint(Vm& vm, Args args) {
  Reversed* it = cast<Reversed>(args[0]);
  if (is_none(it->source) || it->index == ~uint64_t(0)) return Value::from_int(0);
  const TypeOps* ops = native_ops(vm, it->source, Special::len_);
  uint64_t size = ops && ops->length ? ops->length(it->source)
                                     : uint64_t(clip(TRY(nest(vm, length(vm, it->source)))));
  return make_int(vm, size < it->index + 1 ? 0 : int64_t(it->index + 1));
}

#define HINT "Private method returning an estimate of len(list(it))."
constexpr NativeRow kForwardMethods[] = {{"__length_hint__(self, /)", forward_hint, HINT}};
constexpr NativeRow kReverseMethods[] = {{"__length_hint__(self, /)", reverse_hint, HINT}};
constexpr NativeRow kReversedMethods[] = {
    {"__new__(cls, sequence, /)", reversed_new,
     "Return a reverse iterator over the values of the given sequence."},
    {"__length_hint__(self, /)", reversed_hint, HINT},
};
#undef HINT
constexpr TypeOps kListOps = {.iter = itself, .next = list_next};
constexpr TypeOps kTupleOps = {.iter = itself, .next = tuple_next};
constexpr TypeOps kListReverseOps = {.iter = itself, .next = list_reverse_next};
constexpr TypeOps kSequenceOps = {.iter = itself, .next = sequence_next};
constexpr TypeOps kCallableOps = {.iter = itself, .next = callable_next};
constexpr TypeOps kReversedOps = {.iter = itself, .next = reversed_next};

constexpr TypeTable table(Kind kind, std::span<const NativeRow> methods, const TypeOps* ops) {
  return {.kind = kind,
          .doc = nullptr,
          .methods = methods,
          .getsets = {},
          .class_methods = {},
          .static_methods = {},
          .ops = ops,
          .final = true};
}

}  // namespace

constinit const TypeTable kListIteratorTable =
    table(Kind::ListIterator, kForwardMethods, &kListOps);
constinit const TypeTable kTupleIteratorTable =
    table(Kind::TupleIterator, kForwardMethods, &kTupleOps);
constinit const TypeTable kListReverseIteratorTable =
    table(Kind::ListReverseIterator, kReverseMethods, &kListReverseOps);
constinit const TypeTable kSequenceIteratorTable = table(Kind::SequenceIterator, {}, &kSequenceOps);
constinit const TypeTable kCallableIteratorTable = table(Kind::CallableIterator, {}, &kCallableOps);
constinit const TypeTable kReversedTable = {
    .kind = Kind::Reversed,
    .doc = "Return a reverse iterator over the values of the given sequence.",
    .methods = kReversedMethods,
    .getsets = {},
    .class_methods = {},
    .static_methods = {},
    .ops = &kReversedOps};

}  // namespace brine
