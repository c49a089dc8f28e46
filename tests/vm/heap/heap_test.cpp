// The heap by itself: what survives which collection, large objects in every order of dying, cards, accounting.
#include "vm/heap/heap.h"

#include <algorithm>
#include <random>

#include "tests/support/catch.h"
#include "vm/object/dict.h"
#include "vm/object/list.h"
#include "vm/run/protocol.h"
#include "vm/vm.h"

using namespace brine;

namespace {

constexpr size_t kLargeCount = 1000;  // Values: an array far above kLargestCell

List* list_of(Vm& vm, size_t count) {
  std::vector<Value> items;
  for (size_t i = 0; i < count; i++) items.push_back(Value::from_int(int64_t(i)));
  return make_list(vm, items).take();
}

// A list that a root holds.
struct Held {
  Held(Vm& vm, List* list) : root(vm, to_value(list)) {}
  List* get() const { return cast<List>(root.get()); }
  Root root;
};

int64_t sum_of(List* list) {
  int64_t sum = 0;
  for (Value v : list->view()) sum += v.as_int();
  return sum;
}

}  // namespace

TEST_CASE("heap: what is reachable survives, the rest is given back") {
  Vm vm;
  Held kept(vm, list_of(vm, kLargeCount));
  vm.heap.collect(true);
  size_t before = vm.heap.used();
  for (int i = 0; i < 100; i++) list_of(vm, kLargeCount);
  CHECK(vm.heap.used() > before + 100 * kLargeCount * sizeof(Value));
  vm.heap.collect(false);
  // Small cells keep their blocks; large storage goes at once.
  CHECK(vm.heap.used() < before + 100 * kLargeCount);
  CHECK(sum_of(kept.get()) == int64_t(kLargeCount * (kLargeCount - 1) / 2));
}

TEST_CASE("heap: garbage of one size leaves its blocks to the next in young collections too") {
  Vm vm;
  vm.heap.collect(true);
  size_t before = vm.heap.used(), most = before;
  for (size_t items = 4; items < 200; items += 4) {
    for (size_t bytes = 0; bytes < 256 * 1024; bytes += items * sizeof(Value))
      (void)make_tuple_of(vm, items).take();
    most = std::max(most, vm.heap.used());
    vm.heap.collect(false);
  }
  CHECK(most < before + 1024 * 1024);
}

TEST_CASE("heap: what is old stays in a young collection and goes in a full one") {
  Vm vm;
  size_t held;
  {
    Held old(vm, list_of(vm, kLargeCount));
    vm.heap.collect(false);
    held = vm.heap.used();
  }
  vm.heap.collect(false);
  CHECK(vm.heap.used() == held);
  vm.heap.collect(true);
  CHECK(vm.heap.used() < held);
}

TEST_CASE("heap: a young object in an old one lives by the barrier alone") {
  Vm vm;
  Held old(vm, list_of(vm, 3));
  vm.heap.collect(true);
  REQUIRE(old.get()->gc != 0);
  List* young = list_of(vm, kLargeCount);
  vm.heap.barrier(old.get());
  old.get()->view()[1] = to_value(young);
  for (bool full : {false, true, false}) {
    vm.heap.collect(full);
    CHECK(sum_of(as<List>(old.get()->view()[1])) == int64_t(kLargeCount * (kLargeCount - 1) / 2));
  }
}

TEST_CASE("heap: one item of a large old array, by its card") {
  Vm vm;
  constexpr size_t kCount = 20000;
  Held old(vm, list_of(vm, kCount));
  vm.heap.collect(true);
  std::mt19937 random(7);
  std::vector<size_t> places;
  for (int round = 0; round < 20; round++) {
    for (int i = 0; i < 5; i++) {
      size_t at = random() % kCount;
      List* young = list_of(vm, at % 7 + 1);
      Value* item = &old.get()->view()[at];
      vm.heap.barrier(old.get(), old.get()->array, item);
      *item = to_value(young);
      places.push_back(at);
    }
    vm.heap.collect(round % 5 == 4);
    for (size_t at : places) {
      List* inner = as<List>(old.get()->view()[at]);
      REQUIRE(inner);
      CHECK(inner->view().size() == at % 7 + 1);
    }
  }
}

TEST_CASE("heap: large storage is released in any order, old and young mixed") {
  for (unsigned seed = 0; seed < 200; seed++) {
    Vm vm;
    std::mt19937 random(seed);
    std::vector<Array*> live;
    auto check = [&] {
      for (size_t i = 0; i < live.size(); i++) {
        CHECK(vm.heap.find_object(uintptr_t(live[i]->items() + 10)) == live[i]);
        CHECK(live[i]->items()[0].as_int() == int64_t(live[i]->capacity));
      }
    };
    for (int step = 0; step < 40; step++) {
      size_t what = random() % 4;
      if (what == 0 && !live.empty()) {
        size_t at = random() % live.size();
        vm.heap.release(live[at]);
        live.erase(live.begin() + long(at));
      } else if (what == 1) {
        // All that is live now grows old: a root for each storage.
        static std::vector<Array*>* current;
        current = &live;
        if (step == 0) continue;
        auto mark = [](Vm&, Marker& m) {
          for (Array* a : *current) m.mark(a);
        };
        vm.root_functions.push_back(mark);
        vm.heap.collect(random() % 3 == 0);
        vm.root_functions.pop_back();
      } else {
        size_t count = 300 + random() % 500;
        Array* made = vm.heap.make_array(count);
        REQUIRE(made);
        made->capacity = count;
        for (size_t i = 0; i < count; i++) made->items()[i] = Value::from_int(int64_t(count));
        live.push_back(made);
      }
      check();
    }
  }
}

TEST_CASE("heap: an array grows in place or moves, with its contents") {
  Vm vm;
  Array* array = nullptr;
  size_t filled = 0;
  for (size_t count : {10u, 100u, 1000u, 5000u, 200u, 90000u}) {
    array = vm.heap.resize_array(array, count);
    REQUIRE(array);
    array->capacity = count;
    filled = std::min(filled, count);
    for (size_t i = 0; i < filled; i++) REQUIRE(array->items()[i].as_int() == int64_t(i));
    for (; filled < count; filled++) array->items()[filled] = Value::from_int(int64_t(filled));
  }
  vm.heap.release(array);
}

TEST_CASE("heap: large requests over the limit fail, charges too, and take nothing") {
  Vm vm(size_t(4) << 20);
  size_t before = vm.heap.used();
  CHECK(vm.heap.make_array(1 << 20) == nullptr);
  CHECK(vm.heap.make_buffer(size_t(1) << 60) == nullptr);
  CHECK(!vm.heap.charge(size_t(5) << 20));
  CHECK(vm.heap.used() == before);
  Array* array = vm.heap.make_array(1000);
  REQUIRE(array);
  array->capacity = 1000;
  size_t held = vm.heap.used();
  CHECK(vm.heap.resize_array(array, 1 << 20) == nullptr);
  CHECK(vm.heap.used() == held);
  vm.heap.release(array);
  CHECK(vm.heap.used() == before);
  REQUIRE(vm.heap.charge(1000));
  vm.heap.discharge(1000);
  CHECK(vm.heap.used() == before);
}

TEST_CASE("heap: an id is given once and goes with its object") {
  Vm vm;
  Held a(vm, list_of(vm, 1));
  uint64_t id = vm.heap.id_of(a.get());
  vm.heap.id_of(list_of(vm, 1));
  vm.heap.collect(false);
  CHECK(vm.heap.id_of(a.get()) == id);
  vm.heap.collect(true);
  CHECK(vm.heap.id_of(a.get()) == id);
  CHECK(vm.heap.id_of(list_of(vm, 1)) == id + 2);
}

TEST_CASE("heap: find_object knows the insides of live cells and nothing else") {
  Vm vm;
  List* list = list_of(vm, 2);
  auto at = uintptr_t(list);
  CHECK(vm.heap.find_object(at) == list);
  CHECK(vm.heap.find_object(at + sizeof(List) - 1) == list);
  CHECK(vm.heap.find_object(uintptr_t(&vm)) == nullptr);
  CHECK(vm.heap.find_object(0) == nullptr);
}
