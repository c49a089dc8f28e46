// Tuple, List, Range, Slice, and the iterators of sequences.
// Tested by tests/lang/{lists,tuples,ranges,slices}/*.py, tests/vm/object/list_test.cpp.
#pragma once

#include "vm/object/str.h"
#include "vm/result.h"
#include "vm/vm.h"

namespace brine {

struct Tuple : Object {
  static constexpr Kind kKind = Kind::Tuple;
  uint64_t size = 0;
  Value* items() { return reinterpret_cast<Value*>(this + 1); }
  std::span<Value> view() { return {items(), size}; }
  template <class V>
  void fields(V& v) {
    v(view());
  }
};
extern const Tuple kEmptyTuple;

struct List : Object {
  static constexpr Kind kKind = Kind::List;
  uint64_t size = 0;
  Ref<Array> array;  // null while empty and never grown
  Value* items() { return array ? array->items() : nullptr; }
  std::span<Value> view() { return {items(), size}; }
  template <class V>
  void fields(V& v) {
    v(array);
    v(view());
  }
};

// start, stop, step and length are ints of any size; `small` when all fit in 62 bits.
struct Range : Object {
  static constexpr Kind kKind = Kind::Range;
  Value start, stop, step, length;
  template <class V>
  void fields(V& v) {
    v(start);
    v(stop);
    v(step);
    v(length);
  }
};

struct Slice : Object {
  static constexpr Kind kKind = Kind::Slice;
  Value start, stop, step;
  template <class V>
  void fields(V& v) {
    v(start);
    v(stop);
    v(step);
  }
};

// The next value and how many are left. Big ranges iterate with big = true: then `next`, `step`, `left` are Values.
struct RangeIterator : Object {
  static constexpr Kind kKind = Kind::RangeIterator;
  Value next, step, left;  // ints
  template <class V>
  void fields(V& v) {
    v(next);
    v(step);
    v(left);
  }
};

// CPython has another type for ranges beyond 64 bits; the fields are the same.
struct LongRangeIterator : RangeIterator {
  static constexpr Kind kKind = Kind::LongRangeIterator;
};

// Over a sequence by position. `source` turns None when it is exhausted.
struct ListIterator : Object {
  static constexpr Kind kKind = Kind::ListIterator;
  Value source;
  uint64_t index = 0;
  template <class V>
  void fields(V& v) {
    v(source);
    v(index);
  }
};
// TupleIterator, ListReverseIterator, SequenceIterator (over __getitem__) and Reversed have the same fields; index is
// what comes next (for the reverse ones, counting down; -1 is the end).
struct TupleIterator : ListIterator {
  static constexpr Kind kKind = Kind::TupleIterator;
};
struct ListReverseIterator : ListIterator {
  static constexpr Kind kKind = Kind::ListReverseIterator;
};
struct SequenceIterator : ListIterator {
  static constexpr Kind kKind = Kind::SequenceIterator;
};
struct Reversed : ListIterator {
  static constexpr Kind kKind = Kind::Reversed;
};
struct BytesIterator : ListIterator {
  static constexpr Kind kKind = Kind::BytesIterator;
};
struct ByteArrayIterator : BytesIterator {
  static constexpr Kind kKind = Kind::ByteArrayIterator;
};
// index counts bytes: the next character starts there.
struct StrIterator : ListIterator {
  static constexpr Kind kKind = Kind::StrIterator;
};
// The same, over a str of ASCII only: another name, as in CPython.
struct StrAsciiIterator : StrIterator {
  static constexpr Kind kKind = Kind::StrAsciiIterator;
};

struct CallableIterator : Object {
  static constexpr Kind kKind = Kind::CallableIterator;
  Value callable, sentinel;
  template <class V>
  void fields(V& v) {
    v(callable);
    v(sentinel);
  }
};

Result<Tuple*> make_tuple(Vm& vm, std::span<const Value> items);
Result<Tuple*> make_tuple_of(Vm& vm, size_t size);  // items are None
Result<uint64_t> hash_tuple(Vm& vm, Value tuple);   // as CPython's
Result<List*> make_list(Vm& vm, std::span<const Value> items);
Result<void> append_slow(Vm& vm, List* list, Value item);
inline Result<void> append(Vm& vm, List* list, Value item) {
  if (!list->array || list->size == list->array->capacity) return append_slow(vm, list, item);
  Value* at = &list->array->items()[list->size++];
  vm.heap.barrier(list, list->array, at);
  *at = item;
  return {};
}
Result<void> reserve(Vm& vm, List* list, size_t capacity);
Value make_slice(Vm& vm, Value start, Value stop, Value step);
// Python's slice arithmetic: (start, stop, step, count) for a sequence of `length`. Runs no Python: indices are ints or
// None here (others are converted by the caller).
struct Span {
  int64_t start, stop, step;
  uint64_t count;
};
Result<Span> slice_span(Vm& vm, Slice* slice, uint64_t length);

}  // namespace brine
