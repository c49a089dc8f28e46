#include "vm/heap/weak_table.h"

#include <algorithm>

#include "vm/object/weakref.h"

namespace brine {

void WeakTable::add(WeakRef* w, bool seen) {
  all_.push_back(w);
  if (!seen) return;
  WeakRef*& head = chains_[w->target];
  w->next = head;
  head = w;
}

WeakRef* WeakTable::first(Object* target) const {
  auto found = chains_.find(target);
  return found == chains_.end() ? nullptr : found->second;
}

void WeakTable::unlink_dead(Object* target, const Marker& marker) {
  auto found = chains_.find(target);
  if (found == chains_.end()) return;
  WeakRef** at = &found->second;
  while (*at) {
    if (marker.is_marked(*at))
      at = &(*at)->next;
    else
      *at = (*at)->next;
  }
  if (!found->second) chains_.erase(found);
}

void WeakTable::sweep(const Marker& marker, bool full, HeapList<Object*>& callbacks) {
  size_t first = full ? 0 : old_, kept = first;
  HeapList<Object*> thinned(callbacks.get_allocator());  // living targets that lost a reference
  HeapList<Object*> told(callbacks.get_allocator());
  for (size_t i = first; i < all_.size(); i++) {
    WeakRef* w = all_[i];
    Object* target = w->target;
    if (!target) continue;
    if (!marker.is_marked(target)) {
      chains_.erase(target);
      if (!marker.is_marked(w)) continue;
      w->target = nullptr;
      w->next = nullptr;
      if (!is_none(w->callback)) told.push_back(w);
    } else if (!marker.is_marked(w)) {
      if (thinned.empty() || thinned.back() != target) thinned.push_back(target);
    } else {
      all_[kept++] = w;
    }
  }
  all_.resize(kept);
  old_ = kept;
  std::sort(thinned.begin(), thinned.end());
  thinned.erase(std::unique(thinned.begin(), thinned.end()), thinned.end());
  for (Object* target : thinned) unlink_dead(target, marker);
  callbacks.insert(callbacks.end(), told.rbegin(), told.rend());  // the newest is told first
}

}  // namespace brine
