// List: growing and making. Its methods are in list_methods.cpp, slices in list_slices.cpp, sorting in sort.cpp.
#include <algorithm>

#include "vm/heap/block.h"
#include "vm/object/pace.h"
#include "vm/object/sequence.h"
#include "vm/run/raise.h"

namespace brine {

// Whether growing leaves the copying to the system, which moves pages: so it is with what the C library mapped by
// itself, which begins a page.
static bool moves_by_pages(Array* array) {
  constexpr uintptr_t kPage = 4096, kMallocHeader = 16;
  return array->has(kLarge) && uintptr_t(LargeHeader::of(array)) % kPage == kMallocHeader;
}

// A large one that has to be copied.
static Result<void> move_paced(Vm& vm, List* list, size_t capacity) {
  Array* array = vm.heap.make_array(capacity);
  if (!array) return raise_memory(vm);
  TRY(copy_paced(vm, array->items(), list->items(), list->size * sizeof(Value)));
  vm.heap.barrier(list);
  vm.heap.release(list->array);
  list->array = array;
  return {};
}

// Storage for exactly `capacity` items; what is there is kept.
static Result<void> resize(Vm& vm, List* list, size_t capacity) {
  constexpr uint64_t kCopiedAtOnce = 512 * 1024;
  if (list->size > kCopiedAtOnce && !moves_by_pages(list->array))
    return move_paced(vm, list, capacity);
  Array* array = vm.heap.resize_array(list->array, capacity);
  if (!array) return raise_memory(vm);
  vm.heap.barrier(list);
  list->array = array;
  return {};
}

Result<void> reserve(Vm& vm, List* list, size_t capacity) {
  if (capacity <= (list->array ? list->array->capacity : 0)) return {};
  if (capacity > (size_t(1) << 40)) return raise_memory(vm);
  // An odd number of words fits cells best: the array's header is two.
  size_t room = list->size == 0 ? capacity : std::max(capacity, list->size + (list->size >> 1) + 2);
  return resize(vm, list, (room + 1) & ~size_t(1));
}

Result<void> append_slow(Vm& vm, List* list, Value item) {
  TRY(reserve(vm, list, list->size == 0 ? 4 : list->size + 1));
  vm.heap.barrier(list);
  list->array->items()[list->size++] = item;
  return {};
}

Result<List*> make_list(Vm& vm, std::span<const Value> items) {
  List* list = vm.heap.make<List>();
  if (items.empty()) return list;
  TRY(reserve(vm, list, items.size()));
  TRY(copy_paced(vm, list->items(), items.data(), items.size_bytes()));
  list->size = items.size();
  return list;
}

}  // namespace brine
