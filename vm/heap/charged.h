// Tables of the heap's own and of the Vm's, charged to it. They are never refused: like small objects they overdraw the
// limit, and the next safe point sees it.
//
// A HeapList grows by pieces of half a KiB, so that a table of millions neither doubles nor moves.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <new>
#include <unordered_map>
#include <vector>

namespace brine {

class Heap;
void take_charged(Heap& heap, size_t bytes);
void give_charged(Heap& heap, size_t bytes);

template <class T>
struct Charged {
  using value_type = T;
  static constexpr size_t kOverhead = 16;  // of the C library, each time
  Heap* heap;
  explicit Charged(Heap& h) : heap(&h) {}
  template <class U>
  Charged(const Charged<U>& other) : heap(other.heap) {}
  T* allocate(size_t count) {
    take_charged(*heap, count * sizeof(T) + kOverhead);
    return static_cast<T*>(::operator new(count * sizeof(T)));
  }
  void deallocate(T* at, size_t count) {
    give_charged(*heap, count * sizeof(T) + kOverhead);
    ::operator delete(at);
  }
  bool operator==(const Charged&) const = default;
};

template <class T>
using HeapList = std::deque<T, Charged<T>>;
template <class T>
using HeapVector = std::vector<T, Charged<T>>;
template <class K, class V>
using HeapMap =
    std::unordered_map<K, V, std::hash<K>, std::equal_to<K>, Charged<std::pair<const K, V>>>;

// All of the list, which is empty then.
template <class T>
HeapList<T> take_all(HeapList<T>& list) {
  HeapList<T> taken(list.get_allocator());
  taken.swap(list);
  return taken;
}

}  // namespace brine
