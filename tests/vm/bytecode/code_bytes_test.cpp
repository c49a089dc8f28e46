// Code units as bytes: round trips, the digest, and what a reader refuses.
#include <random>

#include "tests/support/catch.h"
#include "tests/vm/bytecode/units.h"
#include "vm/bytecode/code_bytes.h"
#include "vm/bytecode/verify.h"

using namespace brine;

namespace {

Constant tuple_of(std::vector<Constant> items) {
  Constant c = Constant::of(Constant::Kind::Tuple);
  c.items = std::move(items);
  return c;
}

// A sound unit that uses every field.
CodeUnit rich() {
  UnitBuilder inner(1, 1, kOptimized | kNested);
  inner.unit.qualname = "f.<locals>.g";
  inner.unit.free_names = {"free"};
  inner.emit(Op::LoadFree, 1, 0);
  inner.emit(Op::Return, 1);

  UnitBuilder b(4, 20, kOptimized | kGenerator | kVarArgs | kVarKeywords | kMethodDocstring);
  b.unit.source = "def f(a, /, *args, **kw):\n  ...\n";
  b.unit.first_line = 77;
  b.unit.positional = b.unit.positional_only = 1;
  b.unit.keyword_only = 1;
  b.unit.cells = {0, 3};
  Constant big = Constant::of(Constant::Kind::BigInt),
           complex = Constant::of(Constant::Kind::Complex);
  big.negative = true;
  big.limbs = {1, UINT64_MAX};
  complex.real = -0.0, complex.imag = 1e300;
  Constant set = Constant::of(Constant::Kind::FrozenSet);
  set.items = {Constant::of_int(INT64_MIN), Constant::of_int(INT64_MAX)};
  b.unit.constants = {Constant::of_str("doc \xed\xa0\x80"),
                      Constant::of_int(-1),
                      big,
                      complex,
                      Constant::of_float(0.5),
                      Constant::of_bytes(std::string("\0\xff", 2)),
                      tuple_of({tuple_of({}), set, Constant::of(Constant::Kind::None),
                                Constant::of(Constant::Kind::Ellipsis)}),
                      Constant::of(Constant::Kind::True),
                      Constant::of(Constant::Kind::False)};
  b.name("attribute");
  b.child(inner.unit);
  b.emit(Op::MakeCell, 0);
  b.emit(Op::MakeCell, 3);
  b.unit.positions.add(0, {77, 77, 0, 5});
  b.wide(Op::LoadInt, 4, INT32_MIN);
  b.wide(Op::LoadConst, 5, 2);
  uint32_t body = b.emit(Op::GetAttr, 6, 4, 0);
  b.unit.positions.add(body, {78, 79, 3, 9});
  uint32_t yield = b.emit(Op::Yield, 6, 6);
  b.unit.suspend_points[0].label = "paid";
  b.jump(Op::JumpIfTrue, 6, 0, body);
  b.emit(Op::ReturnNone);
  uint32_t handler = b.emit(Op::EnterHandler, 7, 8);
  b.emit(Op::LeaveHandler, 7);
  b.emit(Op::ReturnNone);
  b.unit.handlers = {{yield, yield + 1, handler}, {body, yield + 2, handler}};
  return b.unit;
}

std::string error_of(std::string_view bytes) {
  CodeUnitOrError result = read_code_unit(bytes);
  return result.unit ? "" : result.error.message;
}

CodeUnit tiny() {
  UnitBuilder b(0, 1);
  b.emit(Op::ReturnNone);
  b.unit.name = b.unit.qualname = b.unit.filename = "";
  return b.unit;
}

}  // namespace

TEST_CASE("a unit survives its bytes, to the bit") {
  CodeUnit unit = rich();
  REQUIRE_FALSE(verify(unit));
  std::string bytes = code_bytes(unit);
  CodeUnitOrError result = read_code_unit(bytes);
  INFO(result.error.message);
  REQUIRE(result.unit);
  const CodeUnit& u = *result.unit;
  CHECK(code_bytes(u) == bytes);
  CHECK_FALSE(verify(u));
  CHECK(u.code == unit.code);
  CHECK(u.local_names == unit.local_names);
  CHECK(u.cells == unit.cells);
  CHECK(u.flags == unit.flags);
  CHECK(u.first_line == 77);
  CHECK(u.positional_only == 1);
  CHECK(u.source == unit.source);
  CHECK(u.positions.find(6).line == 78);
  REQUIRE(u.constants.size() == unit.constants.size());
  for (size_t i = 0; i < u.constants.size(); i++) CHECK(u.constants[i].same(unit.constants[i]));
  REQUIRE(u.handlers.size() == 2);
  CHECK(u.handlers[0].target == unit.handlers[0].target);
  REQUIRE(u.suspend_points.size() == 1);
  CHECK(u.suspend_points[0].label == "paid");
  REQUIRE(u.children.size() == 1);
  CHECK(u.children[0]->free_names == std::vector<std::string>{"free"});
}

TEST_CASE("the digest is that of the bytes and tells units apart") {
  CodeUnit unit = rich(), other = rich();
  other.source += "\n";
  CHECK(code_digest(unit) == digest_of(code_bytes(unit)));
  CHECK(code_digest(unit) != code_digest(other));
}

TEST_CASE("nested code keeps its order") {
  UnitBuilder b(0, 1);
  for (const char* name : {"first", "second"}) {
    UnitBuilder middle(0, 1), inner(0, 1);
    inner.unit.name = std::string("inner of ") + name;
    inner.emit(Op::ReturnNone);
    middle.unit.name = name;
    middle.emit(Op::ReturnNone);
    middle.child(inner.unit);
    b.child(middle.unit);
  }
  b.emit(Op::ReturnNone);
  auto unit = read_code_unit(code_bytes(b.unit)).unit;
  REQUIRE(unit);
  REQUIRE(unit->children.size() == 2);
  CHECK(unit->children[0]->name == "first");
  CHECK(unit->children[1]->children[0]->name == "inner of second");
}

TEST_CASE("cut anywhere, bytes are refused") {
  std::string bytes = code_bytes(rich());
  for (size_t n = 0; n < bytes.size(); n++) {
    CodeUnitOrError result = read_code_unit(std::string_view(bytes).substr(0, n));
    CHECK_FALSE(result.unit);
    CHECK_FALSE(result.error.message.empty());
    CHECK(result.error.offset <= n);
  }
  CHECK(error_of(bytes + "x") == "1 bytes behind the code");
}

TEST_CASE("flipped bytes are refused, or give a unit that the verifier can judge") {
  std::string bytes = code_bytes(rich());
  std::mt19937 random(1);
  for (int round = 0; round < 20000; round++) {
    std::string bad = bytes;
    for (uint32_t n = 1 + random() % 3; n > 0; n--) bad[random() % bad.size()] = char(random());
    CodeUnitOrError result = read_code_unit(bad);
    if (!result.unit || verify(*result.unit)) continue;
    REQUIRE(code_bytes(*result.unit) == bad);  // one form only, whatever was flipped
  }
}

TEST_CASE("a newer version is refused by its number") {
  std::string bytes = code_bytes(tiny());
  bytes[0] = 3;
  CHECK(error_of(bytes) == "code needs bytecode 3, this Vm reads 1");
}

// ---- single rules. tiny() is: version, three empty texts, first line, flags, five numbers, ...

TEST_CASE("numbers are no longer than needed, nor too large") {
  std::string bytes = code_bytes(tiny());
  CHECK(error_of("\x81" + std::string(1, '\0') + bytes.substr(1)) == "number longer than needed");
  CHECK(error_of(std::string(9, '\xff') + "\x02") == "number too large");
  std::string wide = bytes;
  wide.replace(7, 1, "\x80\x80\x04");  // positional = 65536
  CHECK(error_of(wide) == "number 65536 is not below 65536");
}

TEST_CASE("texts and lists are not longer than what is left") {
  std::string bytes = code_bytes(tiny());
  bytes[1] = 0x7f;
  CHECK(error_of(bytes).substr(0, 17) == "text of 127 bytes");
  bytes = code_bytes(tiny());
  bytes.replace(12, 1, "\xff\xff\xff\xff\x0f");  // names of locals
  CHECK(error_of(bytes).substr(0, 18) == "list of 4294967295");
}

TEST_CASE("opcodes are canonical") {
  std::string bytes = code_bytes(tiny());
  CHECK(uint8_t(bytes[15]) == 1);  // one word
  std::string quick;
  for (uint64_t v = uint64_t(Op::GetAttrSlot); v; v >>= 7)
    quick.push_back(char(v > 0x7f ? v | 0x80 : v));
  size_t length = uint64_t(Op::ReturnNone) > 0x7f ? 2 : 1;
  bytes.replace(16, length, quick);
  CHECK(error_of(bytes).substr(0, 6) == "opcode");
}

TEST_CASE("constants have a known kind and nest to a limit") {
  CodeUnit unit = tiny();
  unit.constants = {Constant::of(Constant::Kind(99))};
  CHECK(error_of(code_bytes(unit)) == "constant of unknown kind 99");
  auto nested = [](int depth) {
    CodeUnit unit = tiny();
    Constant c = Constant::of_int(1);
    for (int i = 0; i < depth; i++) c = tuple_of({std::move(c)});
    unit.constants = {c};
    return error_of(code_bytes(unit));
  };
  CHECK(nested(100) == "");
  CHECK(nested(101) == "constants nested more than 100 deep");
}

TEST_CASE("code nests to a limit in bytes too") {
  auto nested = [](int depth) {
    CodeUnit unit = tiny();
    for (int i = 0; i < depth; i++) {
      CodeUnit outer = tiny();
      outer.children = {std::make_shared<CodeUnit>(std::move(unit))};
      unit = std::move(outer);
    }
    return error_of(code_bytes(unit));
  };
  int most = kMaxCodeDepth;
  CHECK(nested(most) == "");
  CHECK(nested(most + 1) == "code nested more than " + std::to_string(most) + " deep");
}

TEST_CASE("handlers and suspend points lie in the code") {
  CodeUnit unit = tiny();
  unit.handlers = {{0, 1, 2}};
  CHECK(error_of(code_bytes(unit)) == "handler past the end of 1 words");
  unit = tiny();
  unit.suspend_points = {{1, ""}};
  CHECK(error_of(code_bytes(unit)) == "suspend point past the end of 1 words");
}
