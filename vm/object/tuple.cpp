// Tuple: making and hashing. Its methods are in tuple_methods.cpp.
#include "vm/object/equal.h"
#include "vm/object/pace.h"
#include "vm/object/sequence.h"

namespace brine {

// Static, so marking never writes to it.
alignas(16) constinit const Tuple kEmptyTuple = [] {
  Tuple t;
  t.gc = kStaticGc;
  t.kind = Kind::Tuple;
  t.flags = 0;
  t.aux = 0;
  t.shape = uint32_t(Kind::Tuple);
  return t;
}();

static constexpr size_t kFew = 16;  // nothing to call, nothing to look after

Result<Tuple*> make_tuple_of(Vm& vm, size_t size) {
  if (size == 0) return const_cast<Tuple*>(&kEmptyTuple);
  if (size > (size_t(1) << 40)) return raise_memory(vm);
  Tuple* t = vm.heap.make<Tuple>(size * sizeof(Value));
  if (!t) return raise_memory(vm);
  if (size <= kFew) {
    for (size_t i = 0; i < size; i++) t->items()[i] = none();
    t->size = size;
    return t;
  }
  constexpr size_t kPiece = 64 * 1024;  // pages of new memory come slowly
  Pace pace(vm);
  while (t->size < size) {
    size_t piece = std::min(size - t->size, kPiece);
    std::fill_n(t->items() + t->size, piece, none());
    t->size += piece;
    if (t->size < size) TRY(pace.look());
  }
  return t;
}

Result<Tuple*> make_tuple(Vm& vm, std::span<const Value> items) {
  if (items.empty()) return const_cast<Tuple*>(&kEmptyTuple);
  if (items.size() > (size_t(1) << 40)) return raise_memory(vm);
  Tuple* t = vm.heap.make<Tuple>(items.size_bytes());
  if (!t) return raise_memory(vm);
  if (items.size() <= kFew)
    for (size_t i = 0; i < items.size(); i++) t->items()[i] = items[i];
  else
    TRY(copy_paced(vm, t->items(), items.data(), items.size_bytes()));
  t->size = items.size();
  return t;
}

// CPython's hash of tuples, after xxHash: each item is a lane. Tuples in tuples are followed on a stack of our own.
Result<uint64_t> hash_tuple(Vm& vm, Value v) {
  constexpr uint64_t k1 = 11400714785074694791u, k2 = 14029467366897019727u,
                     k5 = 2870177450012600261u;
  struct Level {
    Tuple* tuple;
    uint64_t next, sum;
  };
  auto finish = [](const Level& level) {
    uint64_t h = level.sum + (level.tuple->size ^ (k5 ^ 3527539u));
    return h == ~uint64_t(0) ? uint64_t(1546275796) : h;
  };
  std::vector<Level> outer;  // all are reachable from v, which the caller holds
  Level level{cast<Tuple>(v), 0, k5};
  TRY(spend(vm, level.tuple->size / 16));
  Pace pace(vm);
  for (;;) {
    TRY(pace.step(16));
    uint64_t lane;
    if (level.next == level.tuple->size) {
      lane = finish(level);
      if (outer.empty()) return lane;
      level = outer.back();
      outer.pop_back();
    } else {
      Value item = level.tuple->items()[level.next++];
      if (is_kind(item, Kind::Tuple) && !item.as_object()->has(kExtended)) {
        outer.push_back(level);
        level = {cast<Tuple>(item), 0, k5};
        if (outer.size() % 16 == 0) TRY(spend(vm, 1));
        continue;
      }
      TRY(check_c_stack(vm));
      lane = TRY(hash_value(vm, item));
    }
    level.sum = std::rotl(level.sum + lane * k2, 31) * k1;
  }
}

}  // namespace brine
