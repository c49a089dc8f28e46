// Slice, and what lists, tuples and ranges share: indices, searching, repeating.
// Tested by tests/lang/lists/slices.py, tests/lang/expressions/subscripts_and_slices.py.
#include <algorithm>

#include "vm/object/containers.h"
#include "vm/object/equal.h"
#include "vm/object/loan.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/pace.h"
#include "vm/object/sequence.h"

namespace brine {

Value make_slice(Vm& vm, Value start, Value stop, Value step) {
  Slice* s = vm.heap.make<Slice>();
  s->start = start;
  s->stop = stop;
  s->step = step;
  return to_value(s);
}

bool is_plain_slice(Slice* s) {
  auto plain = [](Value v) { return is_none(v) || is_int_kind(v); };
  return plain(s->start) && plain(s->stop) && plain(s->step);
}

Result<Span> slice_span(Vm& vm, Slice* slice, uint64_t length) {
  int64_t n = int64_t(length);
  Span span;
  span.step = is_none(slice->step) ? 1 : clip(slice->step);
  if (span.step == 0) return raise(vm, ValueError, "slice step cannot be zero");
  if (span.step == INT64_MIN) span.step = -INT64_MAX;
  bool back = span.step < 0;
  auto bound = [&](Value v, int64_t otherwise) {
    if (is_none(v)) return otherwise;
    int64_t i = clip(v);
    if (i < 0) return i + n < 0 ? (back ? int64_t(-1) : int64_t(0)) : i + n;
    return i >= n ? (back ? n - 1 : n) : i;
  };
  span.start = bound(slice->start, back ? n - 1 : 0);
  span.stop = bound(slice->stop, back ? -1 : n);
  if (back)
    span.count =
        span.stop < span.start ? uint64_t((span.start - span.stop - 1) / -span.step + 1) : 0;
  else
    span.count =
        span.start < span.stop ? uint64_t((span.stop - span.start - 1) / span.step + 1) : 0;
  return span;
}

// ---- indices

static bool has_index(Vm& vm, Value v) {
  return lookup(vm, class_of(vm, v), Special::index_) != kUnbound;
}

static Failed bad_index(Vm& vm, Value key, std::string_view what) {
  return raise(vm, TypeError, what, " indices must be integers or slices, not ",
               type_name(vm, key));
}

static Result<void> check_slice(Vm& vm, Slice* s) {
  for (Value v : {s->start, s->stop, s->step}) {
    if (is_none(v) || is_int_kind(v) || has_index(vm, v)) continue;
    return raise(vm, TypeError,
                 "slice indices must be integers or None or have an __index__ method");
  }
  return {};
}

Answer get_converted(Vm& vm, Value self, Value key, std::string_view what) {
  if (Slice* s = as<Slice>(key)) {
    TRY(check_slice(vm, s));
    return enter_stub(vm, Stub::get_by_slice, {self, key});
  }
  if (!has_index(vm, key)) return bad_index(vm, key, what);
  return enter_stub(vm, Stub::get_by_index, {self, key});
}

Answer set_converted(Vm& vm, Value self, Value key, Value value, std::string_view what) {
  bool deletes = value == kUnbound;
  if (Slice* s = as<Slice>(key)) {
    TRY(check_slice(vm, s));
    return deletes ? enter_stub(vm, Stub::delete_by_slice, {self, key})
                   : enter_stub(vm, Stub::set_by_slice, {self, key, value});
  }
  if (!has_index(vm, key)) return bad_index(vm, key, what);
  return deletes ? enter_stub(vm, Stub::delete_by_index, {self, key})
                 : enter_stub(vm, Stub::set_by_index, {self, key, value});
}

Failed raise_index(Vm& vm, Value key, std::string_view message) {
  if (to_int64(key)) return raise(vm, IndexError, message);
  return raise(vm, IndexError, "cannot fit '", type_name(vm, key), "' into an index-sized integer");
}

int64_t index_in(Value key, uint64_t size) {
  int64_t i = key.is_int() ? key.as_int() : clip(key);
  if (i < 0) i += int64_t(size);
  return i < 0 || uint64_t(i) >= size ? -1 : i;
}

uint64_t clip_bound(Value bound, uint64_t size) {
  int64_t i = clip(bound);
  if (i < 0) i = i + int64_t(size) < 0 ? 0 : i + int64_t(size);
  return std::min(uint64_t(i), size);
}

// ---- lists and tuples alike

bool is_sequence(Value v) { return is_kind(v, Kind::List) || is_kind(v, Kind::Tuple); }
uint64_t sequence_size(Value v) {
  return is_kind(v, Kind::List) ? cast<List>(v)->size : cast<Tuple>(v)->size;
}
Value* sequence_items(Value v) {
  return is_kind(v, Kind::List) ? cast<List>(v)->items() : cast<Tuple>(v)->items();
}

int64_t find_plainly(Vm& vm, Value sequence, Value item, uint64_t& start, uint64_t stop) {
  for (; start < std::min(stop, sequence_size(sequence)); start++) {
    if (start % 64 == 63 && !spend(vm, 4).ok()) return -3;
    Value x = sequence_items(sequence)[start];
    if (x == item) return int64_t(start);
    if (both_int(x, item)) continue;
    Result<Value> same = plain_equal(vm, x, item);
    if (!same.ok()) return -3;
    if (same.take() == kUnbound) return -2;
    if (is_true(same.take())) return int64_t(start);
  }
  return -1;
}

// Items copied at once: what fits the processor's cache.
constexpr uint64_t kMostRepeated = 16 * 1024;

Answer repeat_with(Vm& vm, Value sequence, Value count) {
  if (!is_int_kind(count)) {
    Class* cls = class_of(vm, count);
    if (lookup(vm, cls, Special::index_) != kUnbound) {
      if (lookup(vm, cls, Special::rmul_) != kUnbound) return not_implemented();
      return enter_stub(vm, Stub::repeat_by_index, {sequence, count});
    }
    return not_implemented();
  }
  uint64_t size = sequence_size(sequence);
  bool list = is_kind(sequence, Kind::List);
  std::optional<int64_t> exact = to_int64(count);
  if (!exact && clip(count) > 0)
    return raise(vm, OverflowError, "cannot fit 'int' into an index-sized integer");
  int64_t n = exact.value_or(0);
  if (n < 0) n = 0;
  if (n == 1 && !list && !sequence.as_object()->has(kExtended)) return sequence;
  if (size && uint64_t(n) > (uint64_t(1) << 40) / size) return raise_memory(vm);
  uint64_t total = size * uint64_t(n);
  TRY(expect_room(vm, total * sizeof(Value)));
  TRY(spend(vm, total / 16));
  Value* to;
  Value result;
  if (list) {
    List* made = TRY(make_list(vm, {}));
    TRY(reserve(vm, made, total));
    to = made->items();
    result = to_value(made);
  } else {
    Tuple* made = TRY(make_tuple_of(vm, total));
    to = made->items();
    result = to_value(made);
  }
  if (total == 0) return result;
  const Value* from = sequence_items(sequence);
  uint64_t done = size;
  if (size == 1)
    std::fill_n(to, done = std::min(total, kMostRepeated), from[0]);
  else
    TRY(copy_paced(vm, to, from, size * sizeof(Value)));
  Pace pace(vm);
  while (done < total) {  // doubles what is there, at first
    uint64_t part = std::min({done, total - done, std::max(size, kMostRepeated / size * size)});
    TRY(copy_paced(vm, to + done, to, part * sizeof(Value)));
    done += part;
    TRY(pace.step(part * sizeof(Value)));
  }
  if (list) cast<List>(result)->size = total;
  return result;
}

Answer class_getitem(Vm& vm, Args args) {
  return enter_stub(vm, Stub::class_getitem, {args[0], args[1]});
}

// ---- slice

static Answer slice_new(Vm& vm, Args args) {
  Value start = args[1], stop = args[2], step = args[3];
  if (stop == kUnbound) return make_slice(vm, none(), start, none());
  return make_slice(vm, start, stop, step == kUnbound ? none() : step);
}

// indices(length): the three ints, of any size.
static Answer slice_indices(Vm& vm, Args args) {
  Slice* s = cast<Slice>(args[0]);
  if (!is_plain_slice(s)) {
    TRY(check_slice(vm, s));
    return enter_stub(vm, Stub::slice_indices, {args[0], args[1]});
  }
  std::optional<int64_t> length = to_int64(args[1]);
  if (length && *length < 0) return raise(vm, ValueError, "length should not be negative");
  auto small = [](Value v) { return is_none(v) || to_int64(v); };
  if (!length || *length > INT64_MAX / 2 || !small(s->start) || !small(s->stop) ||
      !small(s->step)) {
    return enter_stub(vm, Stub::slice_indices, {args[0], args[1]});
  }
  Span span = TRY(slice_span(vm, s, uint64_t(*length)));
  Value three[] = {make_int(vm, span.start), make_int(vm, span.stop), make_int(vm, span.step)};
  return make_tuple(vm, three);
}

static Result<uint64_t> slice_hash(Vm& vm, Value v) {
  return raise(vm, TypeError, "unhashable type: '", type_name(vm, v), "'");
}

static Answer slice_reduce(Vm& vm, Args args) {
  Slice* s = cast<Slice>(args[0]);
  Value three[] = {s->start, s->stop, s->step};
  Value both[] = {to_value(class_of(vm, args[0])), to_value(TRY(make_tuple(vm, three)))};
  return make_tuple(vm, both);
}

constexpr NativeRow kSliceMethods[] = {
    {"__new__(cls, start, stop=..., step=..., /)", slice_new,
     "slice(stop), slice(start, stop[, step])"},
    {"indices(self, length: index, /)", slice_indices, "S.indices(len) -> (start, stop, stride)"},
    {"__reduce__(self, /)", slice_reduce, "Return state information for pickling."},
};
static Answer read_only(Vm& vm, Value, Value) {
  return raise(vm, AttributeError, "readonly attribute");
}
constexpr GetSetRow kSliceGetSets[] = {
    member(
        "start", [](Vm&, Value self) { return Answer(cast<Slice>(self)->start); }, read_only),
    member(
        "stop", [](Vm&, Value self) { return Answer(cast<Slice>(self)->stop); }, read_only),
    member(
        "step", [](Vm&, Value self) { return Answer(cast<Slice>(self)->step); }, read_only),
};
constexpr TypeOps kSliceOps = {.repr = repr_container,
                               .hash = slice_hash,
                               .unhashable = true,
                               .compare = compare_containers,
                               .ordered = true};
extern const TypeTable kSliceTable;
const TypeTable kSliceTable = {.kind = Kind::Slice,
                               .doc = "slice(stop)\nslice(start, stop[, step])",
                               .methods = kSliceMethods,
                               .getsets = kSliceGetSets,
                               .class_methods = {},
                               .static_methods = {},
                               .ops = &kSliceOps,
                               .final = true};

}  // namespace brine
