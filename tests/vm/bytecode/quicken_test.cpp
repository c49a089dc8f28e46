// Quickened code leads back to the canonical code, word for word.
#include "vm/bytecode/quicken.h"
#include "tests/support/catch.h"
#include "tests/vm/bytecode/units.h"

using namespace brine;

TEST_CASE("quickened code is the same code, a changed one is not") {
  UnitBuilder b(1, 6);
  b.name("a");
  uint32_t get = b.emit(Op::GetAttr, 1, 0, 0);
  uint32_t loop = b.emit(Op::ForIter, 1, 1, 0);
  uint32_t end = b.emit(Op::Return, 1);
  std::vector<Word> copy = b.unit.code;
  CHECK(canonical_equal(copy.data(), b.unit));

  copy[get] = encode(Op::GetAttrSlot, 1, 0, 0);
  copy[get + 1] = 0x1234567890;
  copy[get + 2] = 7;
  copy[loop] = encode(Op::ForIterList, 1, 1, 0);
  copy[loop + 1] = ~Word(0);
  CHECK(canonical_equal(copy.data(), b.unit));
  CHECK(canonical_code(copy.data(), copy.size()) == b.unit.code);

  copy[loop] = encode(Op::ForIterList, 1, 1, 1);
  CHECK_FALSE(canonical_equal(copy.data(), b.unit));
  copy[loop] = encode(Op::LoadMethodCached, 1, 1, 0);
  CHECK_FALSE(canonical_equal(copy.data(), b.unit));
  copy[loop] = b.unit.code[loop];
  copy[end] = 60000;
  CHECK_FALSE(canonical_equal(copy.data(), b.unit));
}
