// Reading, writing and deleting items and slices of lists, and appending what is iterated without Python.
// Tested by tests/lang/lists/slices.py.
#include <algorithm>

#include "vm/object/bytes.h"
#include "vm/object/containers.h"
#include "vm/object/list.h"
#include "vm/object/number.h"
#include "vm/object/pace.h"

namespace brine {

Answer list_get_item(Vm& vm, Value self, Value key) {
  List* list = cast<List>(self);
  if (is_int_kind(key)) {
    int64_t i = index_in(key, list->size);
    if (i < 0) return raise_index(vm, key, "list index out of range");
    return list->items()[i];
  }
  Slice* slice = as<Slice>(key);
  if (!slice || !is_plain_slice(slice)) return get_converted(vm, self, key, "list");
  Span span = TRY(slice_span(vm, slice, list->size));
  TRY(spend(vm, span.count / 16));
  if (span.step == 1)
    return make_list(vm, list->view().subspan(span.count ? size_t(span.start) : 0, span.count));
  List* part = TRY(make_list(vm, {}));
  TRY(reserve(vm, part, span.count));
  int64_t at = span.start;
  Pace pace(vm);
  for (uint64_t i = 0; i < span.count; i++, at += span.step) {
    TRY(pace.step(sizeof(Value)));
    part->items()[i] = list->items()[at];
  }
  part->size = span.count;
  return to_value(part);
}

// list[start:stop] = items, of any number. What moves items of one list is done whole: only the room for it is made
// looking up.
static Result<void> replace(Vm& vm, List* list, uint64_t start, uint64_t stop,
                            std::span<const Value> items) {
  uint64_t tail = list->size - stop, size = start + items.size() + tail;
  TRY(spend(vm, (tail + items.size()) / 16));
  TRY(reserve(vm, list, size));
  if (size > list->size)
    TRY(touch_paced(vm, list->items() + list->size, (size - list->size) * sizeof(Value)));
  vm.heap.barrier(list);
  Value* at = list->items();
  if (tail) memmove(at + start + items.size(), at + stop, tail * sizeof(Value));
  if (!items.empty()) memcpy(at + start, items.data(), items.size_bytes());
  list->size = size;
  return {};
}

static Result<void> delete_steps(Vm& vm, List* list, Span span) {
  if (span.count == 0) return {};
  if (span.step < 0) {
    span.start += span.step * int64_t(span.count - 1);
    span.step = -span.step;
  }
  TRY(spend(vm, list->size / 16));
  vm.heap.barrier(list);
  Value* items = list->items();
  uint64_t to = uint64_t(span.start), next = to, gone = 0;
  for (uint64_t i = to; i < list->size; i++) {
    if (i == next && gone < span.count) {
      gone++;
      next += uint64_t(span.step);
    } else {
      items[to++] = items[i];
    }
  }
  list->size = to;
  return {};
}

static Answer set_slice(Vm& vm, List* list, Value key, Value value) {
  Slice* slice = cast<Slice>(key);
  Span span = TRY(slice_span(vm, slice, list->size));
  bool steps = span.step != 1;
  if (value == kUnbound) {
    if (steps)
      TRY(delete_steps(vm, list, span));
    else
      TRY(replace(vm, list, uint64_t(span.start), uint64_t(span.start) + span.count, {}));
    return none();
  }
  List* copy = nullptr;
  std::span<const Value> items;
  if (is_sequence(value) && !value.as_object()->has(kExtended) && value != to_value(list)) {
    items = {sequence_items(value), sequence_size(value)};
  } else {
    copy = TRY(make_list(vm, {}));
    if (!TRY(extend_plainly(vm, copy, value))) {
      return enter_stub(vm, Stub::set_slice_items, {to_value(list), key, value, from_bool(steps)});
    }
    items = copy->view();
  }
  if (!steps) {
    TRY(replace(vm, list, uint64_t(span.start), uint64_t(span.start) + span.count, items));
    return none();
  }
  if (items.size() != span.count) {
    return raise(vm, ValueError, "attempt to assign sequence of size ", items.size(),
                 " to extended slice of size ", span.count);
  }
  vm.heap.barrier(list);
  int64_t at = span.start;
  for (Value v : items) {
    list->items()[at] = v;
    at += span.step;
  }
  return none();
}

Answer list_set_item(Vm& vm, Value self, Value key, Value value) {
  List* list = cast<List>(self);
  if (is_int_kind(key)) {
    int64_t i = index_in(key, list->size);
    if (i < 0) return raise_index(vm, key, "list assignment index out of range");
    if (value != kUnbound) {
      vm.heap.barrier(list, list->array, &list->items()[i]);
      list->items()[i] = value;
      return none();
    }
    vm.heap.barrier(list);
    Value* items = list->items();
    memmove(items + i, items + i + 1, (list->size - 1 - uint64_t(i)) * sizeof(Value));
    list->size--;
    return none();
  }
  Slice* slice = as<Slice>(key);
  if (!slice || !is_plain_slice(slice)) return set_converted(vm, self, key, value, "list");
  return set_slice(vm, list, key, value);
}

// ---- extending

template <class T>
static Result<void> extend_entries(Vm& vm, List* list, T* table, int which) {
  TRY(spend(vm, table->used / 16));
  TRY(reserve(vm, list, list->size + table->used));
  vm.heap.barrier(list);
  Pace pace(vm);
  for (uint32_t i = next_entry(table, 0); i < table->filled; i = next_entry(table, i + 1)) {
    TRY(pace.step(16));
    list->items()[list->size++] = table->key(i)[which];
  }
  return {};
}

Result<bool> extend_plainly(Vm& vm, List* list, Value v) {
  if (!iterates_plainly(vm, v)) return false;
  Object* o = v.as_object();
  switch (o->kind) {
    case Kind::List:
    case Kind::Tuple: {
      uint64_t n = sequence_size(v);
      TRY(spend(vm, n / 16));
      TRY(reserve(vm, list, list->size + n));
      vm.heap.barrier(list);
      TRY(copy_paced(vm, list->items() + list->size, sequence_items(v), n * sizeof(Value)));
      list->size += n;
      return true;
    }
    case Kind::Dict: TRY(extend_entries(vm, list, cast<Dict>(v), 0)); return true;
    case Kind::DictKeys:
      TRY(extend_entries(vm, list, cast<Dict>(cast<DictView>(v)->dict), 0));
      return true;
    case Kind::DictValues:
      TRY(extend_entries(vm, list, cast<Dict>(cast<DictView>(v)->dict), 1));
      return true;
    case Kind::Set:
    case Kind::FrozenSet: TRY(extend_entries(vm, list, cast<Set>(v), 0)); return true;
    case Kind::Range: {
      Range* r = cast<Range>(v);
      if (r->length.is_int())
        TRY(reserve(vm, list, list->size + uint64_t(r->length.as_int())));
      else
        return raise(vm, OverflowError, "Python int too large to convert to C ssize_t");
      break;
    }
    case Kind::Str: TRY(reserve(vm, list, list->size + cast<Str>(v)->length)); break;
    case Kind::Bytes: TRY(reserve(vm, list, list->size + cast<Bytes>(v)->size)); break;
    default: break;
  }
  Value it = TRY(Result<Value>(plain_iter(vm, v).word));
  for (uint32_t n = 0;; n++) {
    if (n % 64 == 63) TRY(spend(vm, 4));
    Value item = plain_next(vm, it).word;
    if (item == kExhausted) return true;
    if (item == kFailed) return Failed{};
    TRY(append(vm, list, item));
  }
}

Answer extend_list(Vm& vm, List* list, Value items) {
  if (TRY(extend_plainly(vm, list, items))) return none();
  return enter_stub(vm, Stub::list_extend, {to_value(list), items});
}

}  // namespace brine
