// What instructions read, write, clobber and where they go on; the blocks they make.
#include <vector>

#include "tests/support/catch.h"
#include "tests/vm/bytecode/units.h"
#include "vm/bytecode/flow.h"
#include "vm/bytecode/operands.h"

using namespace brine;

namespace {

using Registers = std::vector<uint32_t>;

Registers reads(Word w) {
  Registers out;
  for_each_read(w, [&](uint32_t reg) { out.push_back(reg); });
  return out;
}
Registers writes(Word w) {
  Registers out;
  for_each_write(w, [&](uint32_t reg) { out.push_back(reg); });
  return out;
}
Registers successors(const CodeUnit& unit, uint32_t pc) {
  Registers out;
  for_each_successor(unit, pc, [&](uint32_t to) { out.push_back(to); });
  return out;
}

}  // namespace

TEST_CASE("every operand kind names its registers") {
  struct Row {
    Word w;
    Registers reads, writes;
  };
  const Row rows[] = {
      {encode(Op::Nop), {}, {}},
      {encode(Op::Move, 1, 2), {2}, {1}},
      {encode_wide(Op::LoadConst, 1, 0x20003), {}, {1}},
      {encode(Op::MakeCell, 4), {4}, {4}},
      {encode(Op::SetItem, 1, 2, 3), {1, 2, 3}, {}},
      {encode(Op::AddK, 1, 2, 3), {2}, {1}},
      {encode(Op::BuildTuple, 1, 5, 3), {5, 6, 7}, {1}},
      {encode(Op::BuildTuple, 1, 5, 0), {}, {1}},
      {encode(Op::BuildDict, 1, 5, 2), {5, 6, 7, 8}, {1}},
      {encode(Op::BuildSlice, 1, 5), {5, 6, 7}, {1}},
      {encode(Op::FormatValue, 1, 5, 2), {5, 6}, {1}},
      {encode(Op::UnpackSequence, 4, 1, 3), {1}, {4, 5, 6}},
      {encode(Op::UnpackEx, 4, 1, 1 | 2 << 8), {1}, {4, 5, 6, 7}},
      {encode(Op::ExceptionTriple, 4, 1), {1}, {4, 5, 6}},
      {encode(Op::Call, 9, 4, 2), {4, 7, 8}, {9}},
      {encode(Op::CallKw, 9, 4, 2), {5, 4, 7, 8}, {9}},
      {encode(Op::CallEx, 9, 4), {4, 7, 8}, {9}},
      {encode(Op::LoadMethod, 4, 1, 0), {1}, {4, 7}},
      {encode(Op::MakeFunction, 4, 0, 9), {5, 6}, {4}},
      {encode(Op::YieldFrom, 1, 2, 3), {2, 3}, {1, 3}},
      {encode(Op::EnterHandler, 1, 2), {}, {1, 2}},
      {encode(Op::JumpIfLt, 1, 2, 3), {1, 2}, {}},
  };
  for (const Row& row : rows) {
    INFO(op_info(op_of(row.w)).name);
    CHECK(reads(row.w) == row.reads);
    CHECK(writes(row.w) == row.writes);
  }
  CHECK(clobbered_from(encode(Op::CallKw, 9, 4, 2)) == 4);
  CHECK(clobbered_from(encode(Op::Add, 9, 4, 2)) == kNowhere);
}

TEST_CASE("a quickened word says what its base says") {
  CHECK(reads(encode(Op::SetAttrSlot, 9, 4, 1)) == reads(encode(Op::SetAttr, 9, 4, 1)));
  CHECK(writes(encode(Op::LoadMethodCached, 9, 4, 1)) == writes(encode(Op::LoadMethod, 9, 4, 1)));
}

TEST_CASE("successors are the next, the target and the handler") {
  UnitBuilder b(1, 2);
  uint32_t load = b.wide(Op::LoadInt, 0, 1);
  uint32_t add = b.emit(Op::Add, 0, 0, 0);
  uint32_t branch = b.emit(Op::JumpIfNone, 0);
  uint32_t loop = b.wide(Op::Loop, 0, 0);
  uint32_t handler = b.emit(Op::EnterHandler, 1, 2);
  uint32_t end = b.emit(Op::ReturnNone);
  b.aim(branch, end);
  b.aim(loop, load);
  b.unit.handlers = {{load, handler, handler}};
  CHECK(successors(b.unit, load) == Registers{add});
  CHECK(successors(b.unit, add) == Registers{branch, handler});
  CHECK(successors(b.unit, branch) == Registers{loop, end});
  CHECK(successors(b.unit, loop) == Registers{load, handler});
  CHECK(successors(b.unit, end) == Registers{});
  b.aim(branch, load);  // backwards it spends fuel, and may raise
  CHECK(successors(b.unit, branch) == Registers{loop, load, handler});
}

TEST_CASE("handler ranges and jumps cut blocks") {
  UnitBuilder b(1, 2);
  b.emit(Op::LoadNone, 0);
  uint32_t add = b.emit(Op::Add, 0, 0, 0);
  b.emit(Op::ReturnNone);
  uint32_t dead = b.emit(Op::LoadNone, 0);
  b.emit(Op::ReturnNone);
  uint32_t handler = b.emit(Op::EnterHandler, 1, 2);
  b.emit(Op::Reraise, 2);
  b.unit.handlers = {{add, add + 1, handler}, {add, add + 2, handler}};
  Flow flow(b.unit);
  REQUIRE(flow.blocks().size() == 4);
  CHECK(flow.block_at(add) == 1);
  CHECK(flow.blocks()[0].next == 1);
  CHECK_FALSE(flow.blocks()[0].raises);
  CHECK(flow.blocks()[1].handler == 3);
  CHECK(flow.blocks()[1].raises);
  CHECK_FALSE(flow.blocks()[flow.block_at(dead)].reachable);
  CHECK(flow.blocks()[3].reachable);
}
