// The listing of code: columns, labels, operands of every kind, constants.
#include "vm/bytecode/disassemble.h"
#include "tests/support/catch.h"
#include "tests/vm/bytecode/units.h"

using namespace brine;

TEST_CASE("a listing shows lines, labels, names, constants and handlers") {
  UnitBuilder b(2, 6, kOptimized | kGenerator);
  b.unit.qualname = "count";
  b.unit.local_names = {"n", "i"};
  b.unit.positional = 1;
  b.unit.first_line = 3;
  b.name("limit");
  b.constant(Constant::of_int(1));
  b.unit.positions.add(0, {4, 4, 0, 0});
  b.wide(Op::LoadInt, 1, 0);
  uint32_t enter = b.wide(Op::Jump, 0, 0);
  b.unit.positions.add(b.here(), {5, 5, 0, 0});
  uint32_t body = b.emit(Op::Yield, 2, 1);
  b.unit.suspend_points[0].label = "paid";
  b.emit(Op::InplaceAddK, 1, 1, 0);
  uint32_t test = b.emit(Op::GetAttr, 3, 0, 0);
  b.unit.positions.add(test, {4, 4, 0, 0});
  b.jump(Op::JumpIfLt, 1, 3, body);
  b.aim(enter, test);
  b.emit(Op::ReturnNone);
  uint32_t handler = b.emit(Op::EnterHandler, 2, 3);
  b.emit(Op::Reraise, 3);
  b.unit.handlers = {{body, body + 1, handler}};
  CHECK(disassemble(b.unit) ==
        R"(code 'count' in test.py, line 3: generator, 1 positional, 2 locals, 8 registers
  locals    R0:n  R1:i
     4     0        LoadInt             R1:i, 0
           1        Jump                -> L2
     5     2   L1:  Yield               R2, R1:i  at 'paid'
           3        InplaceAddK         R1:i, R1:i, 1
     4     4   L2:  GetAttr             R3, R0:n, limit
           7        JumpIfLt            R1:i, R3 -> L1
           8        ReturnNone
           9   L3:  EnterHandler        R2, R3
          10        Reraise             R3
  handler   2 to 3 -> L3
)");
}

TEST_CASE("every kind of operand is shown") {
  UnitBuilder b(0, 12, kOptimized | kNested), inner(0, 0);
  inner.unit.qualname = "inner";
  inner.emit(Op::ReturnNone);
  b.child(inner.unit);
  b.unit.free_names = {"outer"};
  b.constant(Constant::of_str("text"));
  auto operands = [&](Word w) {
    b.unit.code.assign(1, w);
    b.unit.code.resize(op_length(op_of(w)));
    std::string text = disassemble_unit(b.unit);
    return text.substr(text.find(" R1", text.find("\n     ")) + 1);
  };
  CHECK(operands(encode(Op::BuildTuple, 1, 2, 3)) == "R1, R2..R4\n");
  CHECK(operands(encode(Op::BuildTuple, 1, 2, 0)) == "R1, none\n");
  CHECK(operands(encode(Op::BuildDict, 1, 2, 2)) == "R1, R2..R5\n");
  CHECK(operands(encode(Op::Call, 1, 2, 2)) == "R1, R2(R5..R6)\n");
  CHECK(operands(encode(Op::CallKw, 1, 2, 1)) == "R1, R2(R5) named by R3\n");
  CHECK(operands(encode(Op::CallEx, 1, 2)) == "R1, R2(*R5, **R6)\n");
  CHECK(operands(encode(Op::UnpackEx, 1, 9, 1 | 2 << 8)) == "R1..R4, R9, 1 before, 2 after\n");
  CHECK(operands(encode(Op::MakeFunction, 1, 0, 9)) ==
        "R1, <code inner>, defaults R2, closure R3\n");
  CHECK(operands(encode(Op::FormatValue, 1, 2, 2)) == "R1, R2..R3, !r\n");
  CHECK(operands(encode(Op::LoadFree, 1, 0)) == "R1, outer\n");
  CHECK(operands(encode_wide(Op::LoadConst, 1, 0)) == "R1, 'text'\n");
}

TEST_CASE("nested units follow, quickened opcodes are shown") {
  UnitBuilder b(0, 4), inner(0, 0);
  inner.unit.qualname = "f.inner";
  inner.emit(Op::ReturnNone);
  b.child(inner.unit);
  b.emit(Op::ForIter, 0, 0, 0);
  b.emit(Op::ReturnNone);
  std::string text = disassemble(b.unit);
  CHECK(text.find("\n\ncode 'f.inner'") != std::string::npos);
  std::vector<Word> copy = b.unit.code;
  copy[0] = encode(Op::ForIterList, 0, 0, 0);
  copy[1] = 99;
  CHECK(disassemble_unit(b.unit, copy.data()).find("ForIterList ") != std::string::npos);
}

TEST_CASE("constants look like Python's, long ones are cut") {
  Constant tuple = Constant::of(Constant::Kind::Tuple);
  CHECK(constant_text(tuple) == "()");
  tuple.items.push_back(Constant::of_float(1));
  CHECK(constant_text(tuple) == "(1.0,)");
  tuple.items.push_back(Constant::of_bytes("a"));
  CHECK(constant_text(tuple) == "(1.0, b'a')");
  Constant set = Constant::of(Constant::Kind::FrozenSet);
  set.items = {tuple, Constant::of(Constant::Kind::None)};
  CHECK(constant_text(set) == "frozenset({(1.0, b'a'), None})");
  Constant big = Constant::of(Constant::Kind::BigInt);
  big.limbs = {5, 255};
  big.negative = true;
  CHECK(constant_text(big) == "-0xff0000000000000005");
  CHECK(constant_text(Constant::of_str(std::string(100, 'x')), 10) == "'xxxxxxxxx...");
  CHECK(constant_text(Constant::of_str("\xc3\xa9\xc3\xa9"), 2) == "'...");
}
