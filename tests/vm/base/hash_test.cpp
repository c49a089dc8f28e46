// Hashes, digests and random numbers against CPython's answers.
#include "vm/base/hash.h"

#include "tests/vm/base/table.h"
#include "vm/base/digest.h"
#include "vm/base/random.h"

using namespace brine;

namespace {

constexpr std::string_view kTable =
#include "tests/vm/base/tables/hash.inc"
    ;

template <class Answer>
void rows(const char* kind, Answer answer) {
  check_table("hash", kTable, kind, answer);
}

template <class Hash>
std::string combined(const Row& row) {
  Hash hash;
  for (const std::string& item : row) hash.add(std::stoll(item));
  return std::to_string(hash.finish(row.size()));
}

// What the table drew after seeding: the last one is compared by the caller.
std::string draw(Mt19937& random, const Row& row) {
  auto bits = [&random](uint64_t count) {
    std::vector<Limb> limbs(Mt19937::bits_room(count));
    return show(view_of(limbs.data(), random.bits(limbs.data(), count)));
  };
  CHECK(show(random.random()) == row[1]);
  CHECK(bits(32) == row[2]);
  CHECK(bits(1) == row[3]);
  CHECK(bits(200) == row[4]);
  CHECK(bits(64) == row[5]);
  double last = 0;
  for (int i = 0; i < 700; ++i) last = random.random();
  return show(last);
}

}  // namespace

TEST_CASE("hashes combine as CPython's") {
  rows("tuple", combined<TupleHash>);
  rows("frozenset", combined<FrozenSetHash>);
  for (int64_t value :
       {INT64_MIN, int64_t{-1}, int64_t{-2}, int64_t{0}, int64_t{1} << 61, INT64_MAX}) {
    CHECK(hash_word(value) == hash_int(WordInt(value)));
  }
  CHECK(hash_text("", 5) == 0);
  CHECK(hash_text("brine", 0) == static_cast<int64_t>(xxh3("brine")));
  CHECK(hash_text("brine", 1) != hash_text("brine", 2));
  CHECK(xxh3("") == 0x2D06800538D394C2);
}

TEST_CASE("digests are BLAKE2b's") {
  rows("blake2b", [](const Row& row) {
    Digest whole = digest_of(row[0]);
    Digester parts;
    for (char c : row[0]) parts.add({&c, 1});
    CHECK(parts.finish() == whole);
    return to_hex(whole);
  });
}

TEST_CASE("random sequences are CPython's") {
  rows("seed", [](const Row& row) {
    Mt19937 random;
    random.seed(to_int(row[0]).view());
    return draw(random, row);
  });
  rows("seedtext", [](const Row& row) {
    Mt19937 random;
    random.seed_text(row[0]);
    return draw(random, row);
  });
}
