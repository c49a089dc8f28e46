// What the heap knows of weak references: all of them, and for each target those that scripts see.
//
// A reference and its target that survived a collection are old and stay marked, so a young collection looks at the
// references made since only.
// Tested by tests/lang/weakref_module/*.py.
#pragma once

#include <cstddef>
#include "vm/heap/charged.h"

namespace brine {

struct Object;
struct WeakRef;
class Marker;

class WeakTable {
 public:
  explicit WeakTable(Heap& heap)
      : all_(Charged<WeakRef*>(heap)),
        chains_(0, Charged<std::pair<Object* const, WeakRef*>>(heap)) {}
  // `seen`: getweakrefs() shows it. Those of a target are a chain, the newest first.
  void add(WeakRef* w, bool seen);
  WeakRef* first(Object* target) const;

  // After marking: forgets the dead, clears those whose targets died, and lists in `callbacks` whom to tell.
  void sweep(const Marker& marker, bool full, HeapList<Object*>& callbacks);

 private:
  void unlink_dead(Object* target, const Marker& marker);

  HeapList<WeakRef*> all_;
  size_t old_ = 0;  // all_[0, old_) survived a collection
  HeapMap<Object*, WeakRef*> chains_;
};

}  // namespace brine
