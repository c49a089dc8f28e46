// Quickened code leads back to the canonical code, word for word.
#include "vm/bytecode/quicken.h"
#include "tests/support/catch.h"
#include "tests/vm/bytecode/units.h"

using namespace brine;

TEST_CASE("quickened code is the same code, a changed one is not") {
  UnitBuilder b(1, 6);
  b.name("a");
  uint32_t get = b.emit(Op::GetAttr, 1, 0, 0);
  uint32_t call = b.emit(Op::Call, 1, 1, 0);
  uint32_t end = b.emit(Op::Return, 1);
  std::vector<Word> copy = b.unit.code;
  CHECK(canonical_equal(copy.data(), b.unit));

  copy[get] = encode(Op::GetAttrSlot, 1, 0, 0);
  copy[get + 1] = 0x1234567890;
  copy[get + 2] = 7;
  copy[call] = encode(Op::CallFunction, 1, 1, 0);
  copy[call + 1] = ~Word(0);
  CHECK(canonical_equal(copy.data(), b.unit));
  CHECK(canonical_code(copy.data(), copy.size()) == b.unit.code);

  copy[call] = encode(Op::CallFunction, 1, 1, 1);
  CHECK_FALSE(canonical_equal(copy.data(), b.unit));
  copy[call] = encode(Op::CallMethodFunction, 1, 1, 0);
  CHECK_FALSE(canonical_equal(copy.data(), b.unit));
  copy[call] = b.unit.code[call];
  copy[end] = 60000;
  CHECK_FALSE(canonical_equal(copy.data(), b.unit));
}
