// WeakRef: a reference that does not keep its target alive. The heap clears it (heap/collect.cpp).
// Tested by tests/lang/weakref_module/*.py.
#pragma once

#include "vm/heap/heap.h"

namespace brine {

struct WeakRef : Object {
  static constexpr Kind kKind = Kind::WeakRef;
  Object* target = nullptr;  // not a Ref: not visited
  WeakRef* next = nullptr;   // of the same target (heap/weak_table.h)
  Value callback = none();
  Value hash = kUnbound;  // of the target, once asked for

  template <class V>
  void fields(V& v) {
    v(callback);
    v(hash);
  }
};

}  // namespace brine
