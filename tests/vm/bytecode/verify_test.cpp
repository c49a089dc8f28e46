// The verifier, rule by rule: each test takes a sound unit and breaks exactly one rule.
#include <functional>

#include "tests/support/catch.h"
#include "tests/vm/bytecode/units.h"
#include "vm/bytecode/liveness.h"
#include "vm/bytecode/verify.h"

using namespace brine;

namespace {

// The message without its place, "" when the unit is sound.
std::string verdict(const CodeUnit& unit) {
  auto error = verify(unit);
  if (!error) return "";
  return error->message.substr(0, error->message.rfind(" in '"));
}

// return x0 + 1, in a function with 2 locals and 8 temporaries (R2 to R9)
UnitBuilder plain() {
  UnitBuilder b(2, 8);
  b.constant(Constant::of_int(1));
  b.name("attribute");
  b.emit(Op::AddK, 2, 0, 0);
  b.emit(Op::Return, 2);
  return b;
}

std::string verdict_with(const std::function<void(CodeUnit&)>& change) {
  UnitBuilder b = plain();
  change(b.unit);
  return verdict(b.unit);
}

// The instruction in front of a sound function.
std::string verdict_of(Word w) {
  UnitBuilder b(2, 8, kOptimized | kNested);
  b.constant(Constant::of_int(1));
  b.name("attribute");
  b.unit.free_names = {"free"};
  UnitBuilder child = plain();
  b.child(child.unit);
  for (uint16_t reg = 2; reg < 10; reg++) b.emit(Op::LoadNone, reg);
  b.unit.code.push_back(w);
  b.unit.code.resize(b.unit.code.size() + op_info(op_of(w)).caches);
  b.emit(Op::ReturnNone);
  return verdict(b.unit);
}

// try: x0 + x0 except: pass; with its handler at pc 2
UnitBuilder guarded() {
  UnitBuilder b(1, 4);
  b.emit(Op::Add, 0, 0, 0);
  b.emit(Op::ReturnNone);
  uint32_t handler = b.emit(Op::EnterHandler, 1, 2);
  b.emit(Op::LeaveHandler, 1);
  b.emit(Op::ReturnNone);
  b.unit.handlers = {{0, 1, handler}};
  return b;
}

UnitBuilder generator() {
  UnitBuilder b(1, 4, kOptimized | kGenerator);
  b.emit(Op::Yield, 1, 0);
  b.emit(Op::Return, 1);
  return b;
}

// x0 is a cell
UnitBuilder with_cell() {
  UnitBuilder b(2, 4);
  b.name("x0");
  b.unit.cells = {0};
  b.emit(Op::MakeCell, 0);
  b.emit(Op::LoadCell, 2, 0, 0);
  b.emit(Op::Return, 2);
  return b;
}

}  // namespace

TEST_CASE("sound units pass") {
  CHECK(verdict(plain().unit) == "");
  CHECK(verdict(guarded().unit) == "");
  CHECK(verdict(generator().unit) == "");
  CHECK(verdict(with_cell().unit) == "");
  CHECK(verdict_of(encode(Op::Nop)) == "");
}

TEST_CASE("an error names the place") {
  UnitBuilder b = plain();
  b.unit.code[1] = encode(Op::Return, 10);
  auto error = verify(b.unit);
  REQUIRE(error);
  CHECK(error->pc == 1);
  CHECK(error->message == "R10 of 10 registers in 'f' at 1");
}

// ---- the header

TEST_CASE("code is not empty") {
  CHECK(verdict_with([](CodeUnit& u) { u.code.clear(); }) == "no code");
}
TEST_CASE("flags are known") {
  CHECK(verdict_with([](CodeUnit& u) { u.flags |= 1u << 20; }) == "unknown flags 0x100000");
}
TEST_CASE("a unit is one kind of generator") {
  CHECK(verdict_with([](CodeUnit& u) { u.flags |= kGenerator | kCoroutine; }) ==
        "more than one kind of generator");
}
TEST_CASE("a unit is one kind of code") {
  CHECK(verdict_with([](CodeUnit& u) { u.flags |= kModule; }) == "more than one kind of code");
}
TEST_CASE("locals fit into the registers") {
  CHECK(verdict_with([](CodeUnit& u) { u.registers = 1; }) == "2 locals in 1 registers");
}
TEST_CASE("parameters fit into the locals") {
  CHECK(verdict_with([](CodeUnit& u) { u.positional = 3; }) == "3 parameters in 2 locals");
  CHECK(verdict_with([](CodeUnit& u) {
          u.positional = 1, u.keyword_only = 1, u.flags |= kVarArgs;
        }) == "3 parameters in 2 locals");
}
TEST_CASE("positional-only parameters are positional") {
  CHECK(verdict_with([](CodeUnit& u) { u.positional_only = 1; }) ==
        "1 positional-only of 0 parameters");
}
TEST_CASE("each local has a name") {
  CHECK(verdict_with([](CodeUnit& u) { u.local_names.pop_back(); }) == "1 names for 2 locals");
}
TEST_CASE("the namespace has its register") {
  CHECK(verdict_with([](CodeUnit& u) { u.flags |= kHasNamespace; }) ==
        "no register for the namespace");
}
TEST_CASE("free names and their flag agree") {
  CHECK(verdict_with([](CodeUnit& u) { u.free_names = {"x"}; }) == "free names and flag disagree");
  CHECK(verdict_with([](CodeUnit& u) { u.flags |= kNested; }) == "free names and flag disagree");
}
TEST_CASE("the position table is whole and ends with the code") {
  CHECK(verdict_with([](CodeUnit& u) { u.positions.add(2, {1, 1, 0, 0}); }) ==
        "broken position table");
  CHECK(verdict_with([](CodeUnit& u) { u.positions = PositionTable::from_bytes("\x80"); }) ==
        "broken position table");
}
TEST_CASE("a docstring is the first constant") {
  CHECK(verdict_with([](CodeUnit& u) { u.flags |= kMethodDocstring; }) == "docstring is missing");
}
TEST_CASE("cells are locals in order") {
  CHECK(verdict_with([](CodeUnit& u) { u.cells = {2}; }) == "cell R2 is not a local");
  CHECK(verdict_with([](CodeUnit& u) { u.cells = {1, 1}; }) == "cells out of order");
}

// ---- text and constants

TEST_CASE("all text is UTF-8") {
  const std::string bad = "\xff";
  CHECK(verdict_with([&](CodeUnit& u) { u.name = bad; }) == "name is not UTF-8");
  CHECK(verdict_with([&](CodeUnit& u) { u.qualname = bad; }) == "qualified name is not UTF-8");
  CHECK(verdict_with([&](CodeUnit& u) { u.filename = bad; }) == "file name is not UTF-8");
  CHECK(verdict_with([&](CodeUnit& u) { u.source = bad; }) == "source is not UTF-8");
  CHECK(verdict_with([&](CodeUnit& u) { u.local_names[0] = bad; }) ==
        "name of a local is not UTF-8");
  CHECK(verdict_with([&](CodeUnit& u) { u.names[0] = bad; }) == "name is not UTF-8");
  CHECK(verdict_with([&](CodeUnit& u) { u.free_names = {bad}, u.flags |= kNested; }) ==
        "free name is not UTF-8");
  CHECK(verdict_with([&](CodeUnit& u) { u.constants[0] = Constant::of_str(bad); }) ==
        "string constant is not UTF-8");
  CHECK(verdict_with([&](CodeUnit& u) { u.constants[0] = Constant::of_str("\xed\xa0\x80"); }) ==
        "");
  CHECK(verdict_with([&](CodeUnit& u) { u.constants[0] = Constant::of_bytes(bad); }) == "");
  UnitBuilder b = generator();
  b.unit.suspend_points[0].label = bad;
  CHECK(verdict(b.unit) == "label is not UTF-8");
}

TEST_CASE("constants are of a known kind") {
  CHECK(verdict_with([](CodeUnit& u) { u.constants[0].kind = Constant::Kind(99); }) ==
        "unknown kind of constant 99");
}

TEST_CASE("long int constants are in their one form") {
  auto with = [](std::vector<uint64_t> limbs, bool negative) {
    return verdict_with([&](CodeUnit& u) {
      u.constants[0] = Constant::of(Constant::Kind::BigInt);
      u.constants[0].limbs = limbs;
      u.constants[0].negative = negative;
    });
  };
  CHECK(with({}, false) == "int constant with leading zeros");
  CHECK(with({1, 0}, false) == "int constant with leading zeros");
  CHECK(with({5}, false) == "small int constant in the long form");
  CHECK(with({uint64_t(1) << 63}, true) == "small int constant in the long form");
  CHECK(with({uint64_t(1) << 63}, false) == "");
  CHECK(with({0, 1}, true) == "");
}

TEST_CASE("constants nest to a limit") {
  auto nested = [](int depth) {
    Constant c = Constant::of_int(1);
    for (int i = 0; i < depth; i++) {
      Constant outer = Constant::of(Constant::Kind::Tuple);
      outer.items.push_back(std::move(c));
      c = std::move(outer);
    }
    return verdict_with([&](CodeUnit& u) { u.constants.push_back(c); });
  };
  CHECK(nested(100) == "");
  CHECK(nested(101) == "constants nested more than 100 deep");
}

// ---- nested code

TEST_CASE("nested code is there and sound") {
  CHECK(verdict_with([](CodeUnit& u) { u.children.push_back(nullptr); }) ==
        "nested code is missing");
  UnitBuilder b = plain(), inner = plain();
  inner.unit.code.clear();
  inner.unit.qualname = "f.inner";
  b.child(inner.unit);
  auto error = verify(b.unit);
  REQUIRE(error);
  CHECK(error->message == "no code in 'f.inner' at 0");
}

TEST_CASE("code nests to a limit") {
  auto nested = [](int depth) {
    UnitBuilder b = plain();
    for (int i = 0; i < depth; i++) {
      UnitBuilder outer = plain();
      outer.child(std::move(b.unit));
      b = std::move(outer);
    }
    return verdict(b.unit);
  };
  int most = kMaxCodeDepth;
  CHECK(nested(most) == "");
  CHECK(nested(most + 1) == "code nested more than " + std::to_string(most) + " deep");
}

TEST_CASE("a function gets a closure exactly when its code has free names") {
  CHECK(verdict_of(encode(Op::MakeFunction, 2, 0, 0)) == "");
  CHECK(verdict_of(encode(Op::MakeFunction, 2, 0, 8)) ==
        "closure for a function without free names");
  UnitBuilder inner = plain(), b(0, 2);
  inner.unit.free_names = {"x"};
  inner.unit.flags |= kNested;
  b.child(inner.unit);
  b.emit(Op::MakeFunction, 0, 0, 0);
  b.emit(Op::ReturnNone);
  CHECK(verdict(b.unit) == "function without its closure");
}

// ---- instructions

TEST_CASE("opcodes are known and canonical") {
  CHECK(verdict_with([](CodeUnit& u) { u.code[0] = 60000; }) == "unknown opcode 60000");
  std::string quick =
      verdict_with([](CodeUnit& u) { u.code[0] = encode(Op::GetAttrSlot, 2, 0, 0); });
  CHECK(quick.substr(0, 14) == "unknown opcode");
}
TEST_CASE("instructions are whole") {
  UnitBuilder b = plain();
  b.unit.code.push_back(encode(Op::GetAttr, 2, 0, 0));
  CHECK(verdict(b.unit) == "'GetAttr' is cut off");
}
TEST_CASE("caches are empty") {
  UnitBuilder b(1, 1);
  b.name("a");
  b.emit(Op::GetAttr, 1, 0, 0);
  b.emit(Op::ReturnNone);
  CHECK(verdict(b.unit) == "");
  b.unit.code[2] = 1;
  CHECK(verdict(b.unit) == "cache of 'GetAttr' is not empty");
}
TEST_CASE("unused operands are zero") {
  CHECK(verdict_of(encode(Op::Move, 2, 3, 1)) == "unused operand of 'Move' is 1");
}
TEST_CASE("registers exist, each kind of operand") {
  const std::string beyond = "R10 of 10 registers";
  CHECK(verdict_of(encode(Op::LoadNone, 10)) == beyond);         // Dst
  CHECK(verdict_of(encode(Op::Move, 2, 10)) == beyond);          // Src
  CHECK(verdict_of(encode(Op::YieldFrom, 2, 2, 10)) == beyond);  // Upd
  CHECK(verdict_of(encode(Op::BuildTuple, 2, 8, 3)) == beyond);  // Range
  CHECK(verdict_of(encode(Op::BuildTuple, 2, 60000, 60000)) == "R119999 of 10 registers");
  CHECK(verdict_of(encode(Op::BuildDict, 2, 9, 1)) == beyond);       // Pairs
  CHECK(verdict_of(encode(Op::UnpackSequence, 8, 2, 3)) == beyond);  // Dsts
  CHECK(verdict_of(encode(Op::UnpackEx, 8, 2, 1 | 1 << 8)) == beyond);
  CHECK(verdict_of(encode(Op::FormatValue, 2, 9, 0)) == beyond);   // Two
  CHECK(verdict_of(encode(Op::BuildSlice, 2, 8)) == beyond);       // Three
  CHECK(verdict_of(encode(Op::ExceptionTriple, 8, 2)) == beyond);  // Triple
  CHECK(verdict_of(encode(Op::LoadMethod, 7, 2, 0)) == beyond);    // Method
  CHECK(verdict_of(encode(Op::MakeFunction, 9, 0, 1)) == beyond);  // Fn
  CHECK(verdict_of(encode(Op::Call, 2, 7, 1)) == beyond);
  CHECK(verdict_of(encode(Op::CallKw, 2, 7, 1)) == beyond);
  CHECK(verdict_of(encode(Op::CallEx, 2, 6)) == beyond);
}
TEST_CASE("operands at the very end are fine") {
  CHECK(verdict_of(encode(Op::BuildTuple, 2, 8, 2)) == "");
  CHECK(verdict_of(encode(Op::Call, 2, 6, 1)) == "");
  CHECK(verdict_of(encode(Op::Call, 2, 7, 0)) == "");
  CHECK(verdict_of(encode(Op::CallEx, 2, 5)) == "");
  CHECK(verdict_of(encode(Op::LoadMethod, 6, 2, 0)) == "");
}
TEST_CASE("call windows are temporaries") {
  CHECK(verdict_of(encode(Op::Call, 2, 1, 0)) == "call window at local R1");
}
TEST_CASE("constants, names, nested code and free names exist") {
  CHECK(verdict_of(encode(Op::AddK, 2, 2, 1)) == "constant 1 of 1");
  CHECK(verdict_of(encode_wide(Op::LoadConst, 2, 1)) == "constant 1 of 1");
  CHECK(verdict_of(encode_wide(Op::LoadConst, 2, -1)) == "constant 4294967295 of 1");
  CHECK(verdict_of(encode(Op::GetAttr, 2, 2, 1)) == "name 1 of 1");
  CHECK(verdict_of(encode(Op::MakeFunction, 2, 1, 0)) == "nested code 1 of 1");
  CHECK(verdict_of(encode(Op::LoadFree, 2, 1)) == "free name 1 of 1");
}
TEST_CASE("flags of instructions are known") {
  CHECK(verdict_of(encode(Op::FormatValue, 2, 2, 4)) == "unknown conversion 4");
  CHECK(verdict_of(encode(Op::MakeFunction, 2, 0, 16)) == "unknown function flags 16");
}

// ---- jumps

TEST_CASE("jumps stay inside and hit instructions") {
  UnitBuilder b(1, 1);
  b.name("a");
  uint32_t jump = b.wide(Op::Jump, 0, 0);
  uint32_t get = b.emit(Op::GetAttr, 1, 0, 0);
  uint32_t end = b.emit(Op::ReturnNone);
  CHECK(verdict(b.unit) == "");
  b.aim(jump, end + 1);
  CHECK(verdict(b.unit) == "jump target 5 past the end of 5 words");
  b.aim(jump, get + 1);
  CHECK(verdict(b.unit) == "jump target 2 inside an instruction");
  b.unit.code[jump] = encode_wide(Op::Loop, 0, -7);
  CHECK(verdict(b.unit) == "jump target -6 before the start");
  b.unit.code[jump] = encode_wide(Op::Loop, 0, INT32_MIN);
  CHECK(verdict(b.unit) == "jump target -2147483647 before the start");
}
TEST_CASE("Jump goes forwards, Loop backwards") {
  UnitBuilder b(0, 0);
  uint32_t jump = b.wide(Op::Jump, 0, 0);
  b.emit(Op::ReturnNone);
  b.aim(jump, jump);
  CHECK(verdict(b.unit) == "Jump goes backwards");
  b.unit.code[jump] = encode_wide(Op::Loop, 0, 0);
  CHECK(verdict(b.unit) == "Loop goes forwards");
}
TEST_CASE("conditional jumps go either way") {
  UnitBuilder b(1, 0);
  b.emit(Op::Nop);
  b.jump(Op::JumpIfTrue, 0, 0, 0);
  b.jump(Op::JumpIfNone, 0, 0, 3);
  b.emit(Op::ReturnNone);
  CHECK(verdict(b.unit) == "");
}
TEST_CASE("no way leads off the end") {
  UnitBuilder b(1, 0);
  b.emit(Op::Nop);
  CHECK(verdict(b.unit) == "code goes on behind its end");
}

// ---- handlers

TEST_CASE("handler ranges are ranges of instructions") {
  auto with = [](Handler handler) {
    UnitBuilder b = guarded();
    b.unit.handlers[0] = handler;
    return verdict(b.unit);
  };
  CHECK(with({1, 1, 2}) == "handler range 1 to 1 is no range");
  CHECK(with({0, 6, 2}) == "handler range 0 to 6 is no range");
  CHECK(with({0, 1, 9}) == "handler target 9 is no instruction");
  UnitBuilder b(1, 4);
  b.name("a");
  b.emit(Op::GetAttr, 1, 0, 0);
  b.emit(Op::ReturnNone);
  b.emit(Op::EnterHandler, 1, 2);
  b.emit(Op::ReturnNone);
  b.unit.handlers = {{0, 3, 4}};
  CHECK(verdict(b.unit) == "");
  b.unit.handlers = {{1, 3, 4}};
  CHECK(verdict(b.unit) == "handler range cuts an instruction");
  b.unit.handlers = {{0, 2, 4}};
  CHECK(verdict(b.unit) == "handler range cuts an instruction");
  b.unit.handlers = {{0, 1, 2}};
  CHECK(verdict(b.unit) == "handler range cuts an instruction");
}
TEST_CASE("a handler lies behind what it covers") {
  UnitBuilder b = guarded();
  b.unit.handlers = {{0, 3, 2}};
  CHECK(verdict(b.unit) == "handler at 2 before the end of its range");
}
TEST_CASE("a handler starts with EnterHandler") {
  UnitBuilder b = guarded();
  b.unit.handlers = {{0, 1, 4}, {0, 1, 2}};
  CHECK(verdict(b.unit) == "handler without EnterHandler");
}
TEST_CASE("EnterHandler stands where a handler is") {
  UnitBuilder b = guarded();
  b.unit.handlers.clear();
  CHECK(verdict(b.unit) == "EnterHandler where no handler is");
}
TEST_CASE("EnterHandler is reached by an exception only") {
  UnitBuilder b = guarded();
  b.unit.code[1] = encode(Op::Nop);
  CHECK(verdict(b.unit) == "EnterHandler is reached without an exception");
  b = guarded();
  b.unit.code[1] = encode_wide(Op::Jump, 0, 0);
  CHECK(verdict(b.unit) == "EnterHandler is reached without an exception");
}

// ---- suspension

TEST_CASE("only generators suspend") {
  UnitBuilder b = generator();
  b.unit.flags = kOptimized;
  CHECK(verdict(b.unit) == "suspends but is no generator");
}
TEST_CASE("suspend points are listed exactly") {
  UnitBuilder b = generator();
  b.unit.suspend_points.clear();
  CHECK(verdict(b.unit) == "suspend point is not listed");
  b = generator();
  b.unit.suspend_points.push_back({1, ""});
  CHECK(verdict(b.unit) == "listed suspend point does not suspend");
  b = generator();
  b.unit.suspend_points[0].pc = 1;
  CHECK(verdict(b.unit) == "listed suspend point does not suspend");
}
TEST_CASE("a generator stands where it can") {
  UnitBuilder b(1, 4, kOptimized | kGenerator);
  b.emit(Op::Nop);
  uint32_t yield = b.emit(Op::Yield, 1, 0);
  b.emit(Op::Return, 1);
  uint32_t dead = b.emit(Op::Yield, 1, 0);
  b.emit(Op::Return, 1);
  REQUIRE(verdict(b.unit) == "");
  CHECK(verify_suspended(b.unit, 0));
  CHECK(verify_suspended(b.unit, yield));
  CHECK_FALSE(verify_suspended(b.unit, yield + 1));
  CHECK_FALSE(verify_suspended(b.unit, dead));
  CHECK_FALSE(verify_suspended(b.unit, 1000));
  CHECK_FALSE(verify_suspended(plain().unit, 0));
  Liveness liveness(b.unit);
  CHECK(verify_paused(liveness, yield + 1));
  CHECK_FALSE(verify_paused(liveness, dead));
}

// ---- temporaries

TEST_CASE("a temporary is written before it is read") {
  UnitBuilder b(1, 2);
  b.emit(Op::Return, 1);
  CHECK(verdict(b.unit) == "R1 is read but not written on every way");
  UnitBuilder locals(1, 0);
  locals.emit(Op::Return, 0);
  CHECK(verdict(locals.unit) == "");
}
TEST_CASE("... on every way") {
  UnitBuilder b(1, 2);
  uint32_t branch = b.emit(Op::JumpIfTrue, 0);
  b.emit(Op::LoadNone, 1);
  uint32_t end = b.emit(Op::Return, 1);
  b.aim(branch, end);
  CHECK(verdict(b.unit) == "R1 is read but not written on every way");
  b.aim(branch, branch + 1);
  CHECK(verdict(b.unit) == "");
}
TEST_CASE("... round loops") {
  UnitBuilder b(1, 6);
  b.emit(Op::LoadNone, 2);
  b.emit(Op::LoadNone, 1);
  uint32_t head = b.emit(Op::Move, 0, 2);
  b.emit(Op::Call, 1, 1, 0);
  b.jump(Op::JumpIfTrue, 0, 0, head);
  b.emit(Op::ReturnNone);
  CHECK(verdict(b.unit) == "R2 is read but not written on every way");
}
TEST_CASE("... ForIter writes only when it goes round") {
  UnitBuilder b(1, 2);
  b.emit(Op::GetIter, 1, 0);
  uint32_t enter = b.wide(Op::Jump, 0, 0);
  uint32_t body = b.emit(Op::Move, 0, 2);
  uint32_t next = b.jump(Op::ForIter, 2, 1, body);
  uint32_t end = b.emit(Op::Return, 0);
  b.aim(enter, next);
  CHECK(verdict(b.unit) == "");
  b.unit.code[end] = encode(Op::Return, 2);
  CHECK(verdict(b.unit) == "R2 is read but not written on every way");
}
TEST_CASE("... by handlers: before all that may raise under them") {
  UnitBuilder b(1, 4);
  uint32_t load = b.emit(Op::LoadNone, 1);
  uint32_t add = b.emit(Op::Add, 0, 0, 0);
  b.emit(Op::ReturnNone);
  uint32_t handler = b.emit(Op::EnterHandler, 2, 3);
  b.emit(Op::Return, 1);
  b.unit.handlers = {{load, add + 1, handler}};
  CHECK(verdict(b.unit) == "");
  std::swap(b.unit.code[load], b.unit.code[add]);
  CHECK(verdict(b.unit) == "R1 is read but not written on every way");
}
TEST_CASE("... and not by the instruction that raised") {
  UnitBuilder b(1, 4);
  b.emit(Op::Add, 1, 0, 0);
  b.emit(Op::ReturnNone);
  uint32_t handler = b.emit(Op::EnterHandler, 2, 3);
  b.emit(Op::Return, 1);
  b.unit.handlers = {{0, 1, handler}};
  CHECK(verdict(b.unit) == "R1 is read but not written on every way");
}
TEST_CASE("a call takes all from its callee upwards") {
  UnitBuilder b(1, 6);
  b.emit(Op::LoadNone, 1);
  b.emit(Op::LoadNone, 5);
  b.emit(Op::Call, 2, 1, 0);
  uint32_t end = b.emit(Op::Return, 2);
  CHECK(verdict(b.unit) == "");
  b.unit.code[end] = encode(Op::Return, 5);
  CHECK(verdict(b.unit) == "R5 is read but not written on every way");
  b.unit.code[end] = encode(Op::Return, 1);
  CHECK(verdict(b.unit) == "R1 is read but not written on every way");
}
TEST_CASE("... for its handler too") {
  UnitBuilder b(1, 6);
  b.emit(Op::LoadNone, 5);
  b.emit(Op::LoadNone, 1);
  uint32_t call = b.emit(Op::Call, 2, 1, 0);
  b.emit(Op::ReturnNone);
  uint32_t handler = b.emit(Op::EnterHandler, 2, 3);
  b.emit(Op::Return, 5);
  b.unit.handlers = {{call, call + 2, handler}};
  CHECK(verdict(b.unit) == "R5 is read but not written on every way");
}
TEST_CASE("what LeaveHandler takes was written") {
  UnitBuilder b = guarded();
  b.unit.code[3] = encode(Op::LeaveHandler, 4);
  CHECK(verdict(b.unit) == "R4 is read but not written on every way");
}
TEST_CASE("code that nothing reaches may read what it likes") {
  UnitBuilder b(1, 2);
  b.emit(Op::ReturnNone);
  b.emit(Op::Return, 1);
  CHECK(verdict(b.unit) == "");
}

// ---- cells

TEST_CASE("cell instructions name cells") {
  UnitBuilder b = with_cell();
  b.unit.code[1] = encode(Op::LoadCell, 2, 1, 0);
  CHECK(verdict(b.unit) == "R1 is no cell here");
  b.unit.code[1] = encode(Op::StoreCell, 1, 1);
  CHECK(verdict(b.unit) == "R1 is no cell here");
  b.unit.code[1] = encode(Op::DeleteCell, 1, 0, 0);
  CHECK(verdict(b.unit) == "R1 is no cell here");
}
TEST_CASE("cells are used after they are made") {
  UnitBuilder b = with_cell();
  std::swap(b.unit.code[0], b.unit.code[1]);
  CHECK(verdict(b.unit) == "R0 is no cell here");
}
TEST_CASE("only listed registers become cells") {
  UnitBuilder b = with_cell();
  b.unit.cells.clear();
  CHECK(verdict(b.unit) == "R0 is not listed as a cell");
}
TEST_CASE("listed registers become cells, once") {
  UnitBuilder b = with_cell();
  b.unit.cells = {0, 1};
  CHECK(verdict(b.unit) == "cell R1 is never made");
  b = with_cell();
  b.unit.code[1] = encode(Op::MakeCell, 0);
  CHECK(verdict(b.unit) == "a second MakeCell for R0");
}
TEST_CASE("nothing writes over a cell") {
  UnitBuilder b = with_cell();
  b.unit.code[1] = encode(Op::LoadNone, 0);
  CHECK(verdict(b.unit) == "writes over cell R0");
  b.unit.code[1] = encode(Op::UnpackSequence, 0, 1, 2);
  CHECK(verdict(b.unit) == "writes over cell R0");
}
TEST_CASE("cells are made at the start, once for all") {
  const std::string late = "MakeCell behind the start";
  UnitBuilder branch(2, 2);
  branch.unit.cells = {0};
  branch.jump(Op::JumpIfTrue, 1, 0, 1);
  branch.emit(Op::MakeCell, 0);
  branch.emit(Op::ReturnNone);
  CHECK(verdict(branch.unit) == late);

  UnitBuilder loop(2, 2);
  loop.unit.cells = {0};
  loop.emit(Op::MakeCell, 0);
  loop.jump(Op::JumpIfTrue, 1, 0, 0);
  loop.emit(Op::ReturnNone);
  CHECK(verdict(loop.unit) == late);

  UnitBuilder covered(2, 4);
  covered.unit.cells = {0};
  covered.emit(Op::MakeCell, 0);
  covered.emit(Op::ReturnNone);
  covered.emit(Op::EnterHandler, 2, 3);
  covered.emit(Op::ReturnNone);
  covered.unit.handlers = {{0, 1, 2}};
  CHECK(verdict(covered.unit) == late);

  UnitBuilder yields(2, 4, kOptimized | kGenerator);
  yields.unit.cells = {0};
  yields.emit(Op::Yield, 2, 1);
  yields.emit(Op::MakeCell, 0);
  yields.emit(Op::ReturnNone);
  CHECK(verdict(yields.unit) == late);
}
TEST_CASE("who stands behind MakeCell finds a cell") {
  UnitBuilder b = with_cell();
  CHECK_FALSE(holds_cell(b.unit, 0, 0));
  CHECK(holds_cell(b.unit, 0, 1));
  CHECK_FALSE(holds_cell(b.unit, 1, 1));
}

// ---- nobody can be kept busy

TEST_CASE("many registers with many branches are refused, not worked on") {
  UnitBuilder b(1, 60000);
  for (int i = 0; i < 20000; i++) b.jump(Op::JumpIfNone, 0, 0, b.here() + 1);
  b.emit(Op::ReturnNone);
  CHECK(verdict(b.unit) == "too many registers for so many branches");
}
TEST_CASE("a long chain of backward jumps is no work") {
  UnitBuilder b(1, 64);
  uint32_t enter = b.wide(Op::Jump, 0, 0);
  uint32_t before = b.emit(Op::ReturnNone);
  for (int i = 0; i < 50000; i++) {
    uint32_t here = b.jump(Op::JumpIfNone, 0, 0, before);
    b.aim(b.wide(Op::Loop, 0, 0), before);
    before = here;
  }
  b.aim(enter, before);
  CHECK(verdict(b.unit) == "");
}
TEST_CASE("tangled branches are refused in time") {
  // 2000 blocks, each a sweep later and with one register less, enter a chain of 5000 that takes a sweep each.
  constexpr uint16_t kWaves = 2000;
  UnitBuilder b(1, kWaves + 10);
  for (uint16_t i = 0; i < kWaves + 10; i++) b.emit(Op::LoadNone, uint16_t(1 + i));
  uint32_t enter = b.wide(Op::Jump, 0, 0);
  uint32_t before = b.emit(Op::ReturnNone);
  std::vector<uint32_t> waves;
  for (uint16_t i = 0; i < kWaves; i++) {
    uint32_t here = b.emit(Op::Call, 0, uint16_t(5 + i), 0);
    waves.push_back(b.emit(Op::JumpIfNone, 0));
    b.aim(b.wide(Op::Loop, 0, 0), before);
    before = here;
  }
  b.aim(enter, before);
  before = b.emit(Op::ReturnNone);
  for (int i = 0; i < 5000; i++) {
    uint32_t here = b.jump(Op::JumpIfNone, 0, 0, before);
    b.aim(b.wide(Op::Loop, 0, 0), before);
    before = here;
  }
  for (uint32_t pc : waves) b.aim(pc, before);
  CHECK(verdict(b.unit) == "branches too tangled to be verified");
}
TEST_CASE("long units with deep loops are fine") {
  UnitBuilder b(1, 30);
  std::vector<uint32_t> heads;
  for (uint16_t depth = 0; depth < 20; depth++) {
    b.emit(Op::GetIter, uint16_t(1 + depth), 0);
    heads.push_back(b.here());
  }
  for (int i = 0; i < 100000; i++) b.jump(Op::JumpIfTrue, 0, 0, b.here() + 1);
  for (uint16_t depth = 20; depth-- > 0;) {
    b.jump(Op::JumpIfFalse, uint16_t(1 + depth), 0, b.here() + 2);
    b.aim(b.wide(Op::Loop, 0, 0), heads[depth]);
  }
  b.emit(Op::ReturnNone);
  CHECK(verdict(b.unit) == "");
}
