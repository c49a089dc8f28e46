// make_for: how natives named __new__ make objects, of the built-in class itself or of a Python class derived from it.
//
// An object of a derived class is the built-in struct with the word for its attributes behind it; shape says whose.
// Tested by tests/lang/subclassing/*.py.
#pragma once

#include "vm/object/class.h"

namespace brine {

// `extra` bytes behind the struct, as in Heap::make: null only when that is large and memory is short.
template <class T>
T* make_for(Vm& vm, Class* cls, size_t extra = 0) {
  if (cls->is(kBuiltinClass)) return vm.heap.make<T>(extra);
  T* object = vm.heap.make_extended<T>(extra, cls->root->id);
  if (object && cls->is(kHasFinalizer)) vm.heap.register_finalizable(object);
  return object;
}

}  // namespace brine
