// Deque: items side by side in an Array with room at both ends; what runs into an end slides or doubles the array, so
// both ends take and give in constant time on average, and everything between is found by index at once.
// Tested by tests/lang/collections_module/deque.py.
#pragma once

#include "vm/object/sequence.h"

namespace brine {

struct Deque : Object {
  static constexpr Kind kKind = Kind::Deque;
  static constexpr uint64_t kUnlimited = uint64_t(INT64_MAX);
  uint64_t size = 0;
  uint64_t head = 0;            // of the first item in `array`
  uint64_t limit = kUnlimited;  // maxlen
  uint64_t changes = 0;         // counts what iterators must not miss
  Ref<Array> array;             // null while empty and never grown

  Value* items() { return array ? array->items() + head : nullptr; }
  std::span<Value> view() { return {items(), size}; }
  template <class V>
  void fields(V& v) {
    v(limit);
    v(array);
    v(view());
  }
};

struct DequeIterator : Object {
  static constexpr Kind kKind = Kind::DequeIterator;
  Value source;          // None: exhausted
  uint64_t index = 0;    // items given so far
  uint64_t changes = 0;  // of the deque at the start
  template <class V>
  void fields(V& v) {
    v(source);
    v(index);
    v(changes);
  }
};
struct DequeReverseIterator : DequeIterator {
  static constexpr Kind kKind = Kind::DequeReverseIterator;
};

// No limit is looked at.
Result<void> deque_put(Vm& vm, Deque* deque, Value item);
Result<void> deque_put_left(Vm& vm, Deque* deque, Value item);
extern const std::span<const NativeRow> kDequeIntrinsics;

}  // namespace brine
