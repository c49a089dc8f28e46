// The tables of Dict and Set: order, versions, holes, widths of the index, entries as a load leaves them.
#include "vm/object/dict.h"

#include "tests/support/catch.h"
#include "vm/object/number.h"
#include "vm/object/sequence.h"

using namespace brine;

namespace {

Value i(int64_t n) { return Value::from_int(n); }
Value get(Vm& vm, Dict* d, Value key) { return dict_get(vm, d, key).take(); }
void set(Vm& vm, Dict* d, Value key, Value value) { REQUIRE(dict_set(vm, d, key, value).ok()); }

std::vector<int64_t> keys(Dict* d) {
  std::vector<int64_t> all;
  for (uint32_t e = next_entry(d, 0); e < d->filled; e = next_entry(d, e + 1))
    all.push_back(d->key(e)->as_int());
  return all;
}

}  // namespace

TEST_CASE("dict: keeps insertion order through deletions and growth") {
  Vm vm;
  Dict* d = make_dict(vm);
  for (int64_t n = 0; n < 100; n++) set(vm, d, i(n), i(n * n));
  for (int64_t n = 0; n < 100; n += 2) CHECK(dict_delete(vm, d, i(n)).take());
  set(vm, d, i(0), i(-1));
  std::vector<int64_t> expected;
  for (int64_t n = 1; n < 100; n += 2) expected.push_back(n);
  expected.push_back(0);
  CHECK(keys(d) == expected);
  CHECK(get(vm, d, i(7)) == i(49));
  CHECK(get(vm, d, i(8)) == kUnbound);
  CHECK(get(vm, d, i(0)) == i(-1));
}

TEST_CASE("dict: finds everything at every width of the index") {
  Vm vm;
  Dict* d = make_dict(vm);
  for (int64_t n = 0; n < 120000; n++) set(vm, d, i(n * 8), i(n));
  CHECK(d->used == 120000);
  CHECK(d->aux > 16);
  for (int64_t n = 0; n < 120000; n++) {
    if (get(vm, d, i(n * 8)) != i(n)) FAIL("lost " << n);
    if (get(vm, d, i(n * 8 + 1)) != kUnbound) FAIL("made up " << n);
  }
}

TEST_CASE("dict: equal numbers are one key") {
  Vm vm;
  Dict* d = make_dict(vm);
  set(vm, d, i(1), i(10));
  set(vm, d, Value::from_float(1.0), i(11));
  set(vm, d, from_bool(true), i(12));
  CHECK(d->used == 1);
  CHECK(*d->key(0) == i(1));
  CHECK(get(vm, d, from_bool(true)) == i(12));
}

TEST_CASE("dict: names are found by text as well as by address") {
  Vm vm;
  Dict* d = make_dict(vm);
  Str* interned = intern(vm, "a_name");
  REQUIRE(set_name(vm, d, interned, i(5)).ok());
  Str* other = make_str(vm, "a_name").take();
  CHECK(get(vm, d, to_value(other)) == i(5));
  CHECK(find_name_index(d, other) == 0);
  CHECK(find_text(d, "a_name", hash_of(interned)) == interned);
  CHECK(find_name(d, intern(vm, "another")) == nullptr);
  CHECK(delete_name(vm, d, interned));
  CHECK_FALSE(delete_name(vm, d, interned));
}

TEST_CASE("dict: the version changes with the keys, not with the values") {
  Vm vm;
  Dict* d = make_dict(vm);
  REQUIRE(set_name(vm, d, intern(vm, "x"), i(1)).ok());
  uint32_t first = version_of(vm, d);
  CHECK(first != 0);
  REQUIRE(set_name(vm, d, intern(vm, "x"), i(2)).ok());
  CHECK(version_of(vm, d) == first);
  REQUIRE(set_name(vm, d, intern(vm, "y"), i(3)).ok());
  uint32_t second = version_of(vm, d);
  CHECK(second != first);
  CHECK(delete_name(vm, d, intern(vm, "y")));
  CHECK(version_of(vm, d) != second);
}

TEST_CASE("dict: taken from either end, a table stays small and quick") {
  Vm vm;
  Dict* queue = make_dict(vm);
  for (int64_t n = 0; n < 200000; n++) {
    set(vm, queue, i(n), none());
    if (n >= 10) dict_remove_entry(queue, next_entry(queue, 0));
  }
  CHECK(queue->used == 10);
  CHECK(queue->capacity < 100);
  Dict* stack = make_dict(vm);
  for (int64_t n = 0; n < 200000; n++) {
    set(vm, stack, i(n), none());
    set(vm, stack, i(-n - 1), none());
    dict_remove_last(stack, dict_last_entry(stack));
    if (n % 1000 == 0) CHECK(*stack->key(stack->filled - 1) == i(n));
  }
  CHECK(stack->used == 200000);
}

TEST_CASE("dict: copies and merges") {
  Vm vm;
  Dict* d = make_dict(vm);
  for (int64_t n = 0; n < 50; n++) set(vm, d, i(n), i(n));
  for (int64_t n = 0; n < 40; n++) CHECK(dict_delete(vm, d, i(n)).take());
  Dict* copy = dict_copy(vm, d).take();
  CHECK(keys(copy) == keys(d));
  set(vm, copy, i(0), i(0));
  CHECK(get(vm, d, i(0)) == kUnbound);
  Dict* sum = make_dict(vm);
  set(vm, sum, i(45), i(-1));
  REQUIRE(dict_merge_plain(vm, sum, copy).ok());
  CHECK(sum->used == 11);
  CHECK(get(vm, sum, i(45)) == i(45));
  CHECK(keys(sum)[0] == 45);
}

TEST_CASE("dict: entries of a load whose keys may hash by Python are indexed when first asked") {
  Vm vm;
  Value key[] = {i(1), i(2)};
  Tuple* tuple = make_tuple(vm, key).take();
  Value pairs[] = {to_value(tuple), i(7), to_value(intern(vm, "name")), i(8)};
  Dict* d = make_dict(vm);
  REQUIRE(dict_load(vm, d, pairs).ok());
  CHECK(d->unbuilt);
  CHECK(*find_name(d, intern(vm, "name")) == i(8));
  Tuple* same = make_tuple(vm, key).take();
  CHECK(get(vm, d, to_value(same)) == i(7));
  CHECK_FALSE(d->unbuilt);
  Dict* plain = make_dict(vm);
  Value ints[] = {i(3), i(4)};
  REQUIRE(dict_load(vm, plain, ints).ok());
  CHECK_FALSE(plain->unbuilt);
  CHECK(get(vm, plain, i(3)) == i(4));
}

TEST_CASE("set: adds, discards and iterates in order") {
  Vm vm;
  Set* s = make_set(vm);
  for (int64_t n = 9; n >= 0; n--) CHECK(set_add(vm, s, i(n)).take());
  CHECK_FALSE(set_add(vm, s, i(3)).take());
  CHECK(set_discard(vm, s, i(9)).take());
  CHECK_FALSE(set_contains(vm, s, i(9)).take());
  CHECK(*s->key(next_entry(s, 0)) == i(8));
  CHECK(s->used == 9);
}

TEST_CASE("hashes: tuples and ints as CPython's") {
  Vm vm;
  Value three[] = {i(1), i(2), i(3)};
  CHECK(hash_value(vm, to_value(make_tuple(vm, three).take())).take() == 529344067295497451u);
  CHECK(hash_value(vm, to_value(&kEmptyTuple)).take() == 5740354900026072187u);
  CHECK(hash_int(-1) == uint64_t(-2));
  CHECK(hash_int((int64_t(1) << 61) - 1) == 0);
  CHECK(hash_int(int64_t(1) << 61) == 1);
}
