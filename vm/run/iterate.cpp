// Iterating without Python, and what the loop's unpacking and building instructions do with any iterable.
//
// Lists, tuples, dicts, sets, ranges, strings, bytes, views and their iterators are gone through here; anything else is
// given to a stub, whose frame the loop runs.
//
// Tested by tests/lang/unpacking/*.py, tests/lang/lists/*.py.
#include "vm/object/containers.h"
#include "vm/object/equal.h"
#include "vm/object/list.h"
#include "vm/object/number.h"
#include "vm/run/arithmetic.h"
#include "vm/run/loop.h"
#include "vm/run/native_steps.h"

namespace brine {

bool iterates_plainly(Kind kind) {
  switch (kind) {
    case Kind::List:
    case Kind::Tuple:
    case Kind::Dict:
    case Kind::Set:
    case Kind::FrozenSet:
    case Kind::Range:
    case Kind::Str:
    case Kind::Bytes:
    case Kind::ByteArray:
    case Kind::DictKeys:
    case Kind::DictValues:
    case Kind::DictItems:
    case Kind::ListIterator:
    case Kind::ListReverseIterator:
    case Kind::TupleIterator:
    case Kind::StrIterator:
    case Kind::StrAsciiIterator:
    case Kind::BytesIterator:
    case Kind::ByteArrayIterator:
    case Kind::RangeIterator:
    case Kind::DictKeyIterator:
    case Kind::DictValueIterator:
    case Kind::DictItemIterator:
    case Kind::SetIterator:
    case Kind::LongRangeIterator:
    case Kind::DictReverseKeyIterator:
    case Kind::DictReverseValueIterator:
    case Kind::DictReverseItemIterator:
    case Kind::Deque:
    case Kind::DequeIterator:
    case Kind::DequeReverseIterator: return true;
    default: return false;
  }
}

bool iterates_plainly(Vm& vm, Value v) {
  if (!v.is_object()) return false;
  Object* o = v.as_object();
  if (!iterates_plainly(o->kind)) {
    if (Generator* g = as<Generator>(v)) return steps_plainly(g);
    Reversed* r = as<Reversed>(v);
    if (!r || r->has(kExtended)) return false;
    const TypeOps* ops = native_ops(vm, r->source, Special::getitem_);
    return is_none(r->source) ||
           (ops && ops->get_item && iterates_plainly(r->source.as_object()->kind));
  }
  if (!o->has(kExtended)) return true;
  const TypeOps* ops = native_ops(vm, v, Special::iter_);
  return ops && ops->iter;
}

Answer plain_iter(Vm& vm, Value v) { return type_ops(v.as_object()->kind).iter(vm, v); }

Answer plain_next(Vm& vm, Value iterator) {
  Object* o = iterator.as_object();
  switch (o->kind) {
    case Kind::ListIterator: {
      ListIterator* it = cast<ListIterator>(iterator);
      if (is_none(it->source)) return Answer::exhausted();
      List* list = cast<List>(it->source);
      if (it->index < list->size) return list->items()[it->index++];
      it->source = none();
      return Answer::exhausted();
    }
    case Kind::RangeIterator: {
      Value item = step_in_words(cast<RangeIterator>(iterator));
      return item != kUnbound ? Answer(item) : type_ops(Kind::RangeIterator).next(vm, iterator);
    }
    case Kind::TupleIterator: {
      TupleIterator* it = cast<TupleIterator>(iterator);
      if (is_none(it->source)) return Answer::exhausted();
      Tuple* tuple = cast<Tuple>(it->source);
      if (it->index < tuple->size) return tuple->items()[it->index++];
      it->source = none();
      return Answer::exhausted();
    }
    case Kind::Generator: {
      // It was ready; a number that has grown beyond a word sends it to its frame, which still runs no Python but its own.
      Answer a = next_of_generator(vm, cast<Generator>(iterator));
      if (a.is_entered()) a = nest(vm, a);
      if (!a.failed() || !raised_is(vm, StopIteration)) return a;
      (void)take_raised(vm);
      return Answer::exhausted();
    }
    default: return type_ops(o->kind).next(vm, iterator);
  }
}

// ---- unpacking

static Failed too_many(Vm& vm, uint32_t count) {
  return raise(vm, ValueError, "too many values to unpack (expected ", count, ")");
}
static Failed too_few(Vm& vm, uint64_t got, uint32_t count, bool star = false) {
  return raise(vm, ValueError, "not enough values to unpack (expected ", star ? "at least " : "",
               count, ", got ", got, ")");
}
static bool is_iterable(Vm& vm, Value v) {
  if (is_kind(v, Kind::Generator)) return true;
  Class* cls = class_of(vm, v);
  Value method = lookup(vm, cls, Special::iter_);
  if (method != kUnbound) return !is_none(method);
  return lookup(vm, cls, Special::getitem_) != kUnbound && !is_kind(v, Kind::Class);
}

// A list or tuple whose iteration is the built-in one.
static bool is_plain_sequence(Vm& vm, Value v) { return is_sequence(v) && iterates_plainly(vm, v); }

Answer unpack(Vm& vm, Value v, Value* to, uint32_t count) {
  if (is_plain_sequence(vm, v)) {
    uint64_t size = sequence_size(v);
    if (size > count) return too_many(vm, count);
    if (size < count) return too_few(vm, size, count);
    Value* items = sequence_items(v);
    for (uint32_t i = 0; i < count; i++) to[i] = items[i];
    return none();
  }
  if (!iterates_plainly(vm, v)) {
    if (!is_iterable(vm, v))
      return raise(vm, TypeError, "cannot unpack non-iterable ", type_name(vm, v), " object");
    return enter_stub(vm, Stub::unpack, {v, Value::from_int(count)});
  }
  Value it = TRY(Result<Value>(plain_iter(vm, v).word));
  // Not straight into the registers: `to` may hold v itself, and an error must find them as they were.
  List* items = TRY(make_list(vm, {}));
  for (uint32_t i = 0; i <= count; i++) {
    Value item = plain_next(vm, it).word;
    if (item == kFailed) return Failed{};
    if (item == kExhausted) {
      if (i < count) return too_few(vm, i, count);
      break;
    }
    if (i == count) return too_many(vm, count);
    TRY(append(vm, items, item));
  }
  for (uint32_t i = 0; i < count; i++) to[i] = items->items()[i];
  return none();
}

static Answer spread(Vm& vm, Value* items, uint64_t size, Value* to, uint32_t before,
                     uint32_t after) {
  if (size < uint64_t(before) + after) return too_few(vm, size, before + after, true);
  List* middle = TRY(make_list(vm, {items + before, size_t(size - before - after)}));
  for (uint32_t i = 0; i < before; i++) to[i] = items[i];
  to[before] = to_value(middle);
  for (uint32_t i = 0; i < after; i++) to[before + 1 + i] = items[size - after + i];
  return none();
}

Answer unpack_ex(Vm& vm, Value v, Value* to, uint32_t before, uint32_t after) {
  if (is_plain_sequence(vm, v))
    return spread(vm, sequence_items(v), sequence_size(v), to, before, after);
  if (!iterates_plainly(vm, v)) {
    if (!is_iterable(vm, v))
      return raise(vm, TypeError, "cannot unpack non-iterable ", type_name(vm, v), " object");
    return enter_stub(vm, Stub::unpack_ex, {v, Value::from_int(before), Value::from_int(after)});
  }
  List* items = TRY(make_list(vm, {}));
  TRY(extend_plainly(vm, items, v));
  return spread(vm, items->items(), items->size, to, before, after);
}

// _unpack_checked(items, before, after): what the stub collected, as the tuple that the loop spreads.
Answer intrinsic_unpack_ex(Vm& vm, Args args) {
  List* items = cast<List>(args[0]);
  uint32_t before = uint8_t(args[1].as_int()), after = uint8_t(args[2].as_int());
  Tuple* all = TRY(make_tuple_of(vm, size_t(before) + after + 1));
  TRY(Result<Value>(spread(vm, items->items(), items->size, all->items(), before, after).word));
  return to_value(all);
}

// ---- displays and calls

Answer list_extend(Vm& vm, List* list, Value v) {
  if (TRY(extend_plainly(vm, list, v))) return none();
  if (!is_iterable(vm, v) && lookup(vm, class_of(vm, v), Special::iter_) == kUnbound)
    return raise(vm, TypeError, "Value after * must be an iterable, not ", type_name(vm, v));
  return enter_stub(vm, Stub::list_extend, {to_value(list), v});
}

Answer set_update(Vm& vm, Set* set, Value v) {
  if (iterates_plainly(vm, v)) {
    if (Object* keys = key_table(v)) {
      TRY(set_merge_plain(vm, set, keys));
      return none();
    }
    Value it = TRY(Result<Value>(plain_iter(vm, v).word));
    for (uint32_t n = 0;; n++) {
      if (n % 64 == 63) TRY(spend(vm, 8));
      Value item = plain_next(vm, it).word;
      if (item == kExhausted) return none();
      if (item == kFailed) return Failed{};
      TRY(set_add(vm, set, item));
    }
  }
  return enter_stub(vm, Stub::set_update, {to_value(set), v});
}

Answer dict_update(Vm& vm, Dict* dict, Value v) {
  if (Dict* other = as<Dict>(v); other && iterates_plainly(vm, v)) {
    TRY(dict_merge_plain(vm, dict, other));
    return none();
  }
  return enter_stub(vm, Stub::dict_display_update, {to_value(dict), v});
}

Answer dict_merge(Vm& vm, Dict* dict, Value mapping, Value callee) {
  Dict* other = as<Dict>(mapping);
  if (!other || !iterates_plainly(vm, mapping))
    return enter_stub(vm, Stub::dict_merge, {to_value(dict), mapping, callee});
  if (dict->used == 0) {
    TRY(dict_merge_plain(vm, dict, other));
    return none();
  }
  for (uint32_t i = next_entry(other, 0); i < other->filled; i = next_entry(other, i + 1)) {
    Value key = *other->key(i), value = *other->value(i);
    if (TRY(dict_get(vm, dict, key)) != kUnbound)
      return enter_stub(vm, Stub::repeated_keyword, {callee, key});
    TRY(dict_set(vm, dict, key, value));
  }
  return none();
}

}  // namespace brine
