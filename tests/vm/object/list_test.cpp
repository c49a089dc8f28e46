// Slice arithmetic, sorting and deep comparison of lists and tuples.
#include "vm/object/list.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "vm/object/equal.h"
#include "vm/object/number.h"

using namespace brine;

namespace {

Value i(int64_t n) { return Value::from_int(n); }

Span span(Vm& vm, Value start, Value stop, Value step, uint64_t length) {
  return slice_span(vm, cast<Slice>(make_slice(vm, start, stop, step)), length).take();
}

}  // namespace

TEST_CASE("slice: bounds and counts") {
  Vm vm;
  Span s = span(vm, none(), none(), none(), 5);
  CHECK((s.start == 0 && s.stop == 5 && s.step == 1 && s.count == 5));
  s = span(vm, none(), none(), i(-1), 5);
  CHECK((s.start == 4 && s.stop == -1 && s.count == 5));
  s = span(vm, i(-100), i(100), i(2), 5);
  CHECK((s.start == 0 && s.stop == 5 && s.count == 3));
  s = span(vm, i(3), i(1), none(), 5);
  CHECK(s.count == 0);
  CHECK_FALSE(slice_span(vm, cast<Slice>(make_slice(vm, none(), none(), i(0))), 5).ok());
}

TEST_CASE("list: sorting agrees with the standard library's") {
  Vm vm;
  uint64_t state = 12345;
  for (size_t n : {0, 1, 2, 31, 63, 64, 65, 100, 1000, 5000, 70000}) {
    for (uint64_t spread : {uint64_t(3), uint64_t(1) << 40}) {
      std::vector<Value> values;
      for (size_t k = 0; k < n; k++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        values.push_back(i(int64_t(state >> 20) % int64_t(spread) - 1));
      }
      List* list = make_list(vm, values).take();
      REQUIRE(sort_list(vm, list, none(), false).word == none());
      std::ranges::sort(values, {}, [](Value v) { return v.as_int(); });
      CHECK(std::ranges::equal(list->view(), values));
      REQUIRE(sort_list(vm, list, none(), true).word == none());
      std::ranges::reverse(values);
      CHECK(std::ranges::equal(list->view(), values));
    }
  }
}

TEST_CASE("list: structures a million deep compare and show without recursion") {
  Vm vm;
  Value a = to_value(make_list(vm, {}).take()), b = to_value(make_list(vm, {}).take());
  for (int n = 0; n < 1000000; n++) {
    a = to_value(make_list(vm, {&a, 1}).take());
    b = to_value(make_list(vm, {&b, 1}).take());
  }
  CHECK(is_true(compare_containers(vm, CompareOp::Eq, a, b).word));
  CHECK(is_false(compare_containers(vm, CompareOp::Lt, a, b).word));
  Answer text = repr_container(vm, a);
  REQUIRE(text.done());
  CHECK(cast<Str>(text.word)->size == 2000002);
}

TEST_CASE("list: cycles are an error where they never end, and three dots where they are shown") {
  Vm vm;
  List* a = make_list(vm, {}).take();
  List* b = make_list(vm, {}).take();
  REQUIRE(append(vm, a, to_value(b)).ok());
  REQUIRE(append(vm, b, to_value(a)).ok());
  List* c = make_list(vm, {}).take();
  REQUIRE(append(vm, c, to_value(c)).ok());
  CHECK(compare_containers(vm, CompareOp::Eq, to_value(a), to_value(c)).failed());
  CHECK(cast<Str>(repr_container(vm, to_value(a)).word)->view() == "[[[...]]]");
  CHECK(cast<Str>(repr_container(vm, to_value(a)).word)->view() == "[[[...]]]");
}
