// Which temporaries are live where.
#include "vm/bytecode/liveness.h"
#include "tests/support/catch.h"
#include "tests/vm/bytecode/units.h"

using namespace brine;

using Registers = std::vector<uint16_t>;

TEST_CASE("a temporary lives from its write to its last read") {
  UnitBuilder b(1, 3);
  uint32_t one = b.wide(Op::LoadInt, 1, 1);
  uint32_t two = b.wide(Op::LoadInt, 2, 2);
  uint32_t add = b.emit(Op::Add, 3, 1, 2);
  uint32_t back = b.emit(Op::Return, 3);
  Liveness live(b.unit);
  CHECK(live.live_in(one) == Registers{});
  CHECK(live.live_in(two) == Registers{1});
  CHECK(live.live_in(add) == Registers{1, 2});
  CHECK(live.live_during(add) == Registers{});
  CHECK(live.live_after(add) == Registers{3});
  CHECK(live.live_in(back) == Registers{3});
  CHECK(live.live_after(back) == Registers{});
  CHECK_FALSE(live.is_start(back + 1));
}

TEST_CASE("locals are in no set") {
  UnitBuilder b(2, 0);
  b.emit(Op::Add, 0, 0, 1);
  b.emit(Op::Return, 0);
  CHECK(Liveness(b.unit).live_in(0) == Registers{});
}

TEST_CASE("a loop keeps its iterator alive, and what ForIter writes only when it goes round") {
  UnitBuilder b(1, 3);  // R1 iterator, R2 item, R3 sum
  b.emit(Op::GetIter, 1, 0);
  b.wide(Op::LoadInt, 3, 0);
  uint32_t enter = b.wide(Op::Jump, 0, 0);
  uint32_t body = b.emit(Op::Add, 3, 3, 2);
  uint32_t next = b.jump(Op::ForIter, 2, 1, body);
  b.emit(Op::Return, 3);
  b.aim(enter, next);
  Liveness live(b.unit);
  CHECK(live.live_in(body) == Registers{1, 2, 3});
  CHECK(live.live_during(body) == Registers{1});
  CHECK(live.live_in(next) == Registers{1, 3});
  CHECK(live.live_during(next) == Registers{1, 3});
  CHECK(live.live_after(next) == Registers{1, 2, 3});
  CHECK_FALSE(live.is_start(next + 1));
}

TEST_CASE("what ForIter leaves untouched at its end stays alive") {
  UnitBuilder b(1, 2);  // R1 iterator, R2 last item
  b.emit(Op::GetIter, 1, 0);
  b.emit(Op::LoadNone, 2);
  uint32_t next = b.emit(Op::ForIter, 2, 1);
  b.aim(next, next);
  b.emit(Op::Return, 2);
  CHECK(Liveness(b.unit).live_in(next) == Registers{1, 2});
}

TEST_CASE("a call keeps nothing from its callee upwards") {
  UnitBuilder b(0, 7);
  b.wide(Op::LoadInt, 0, 1);
  b.emit(Op::LoadNone, 1);
  b.emit(Op::LoadNone, 4);
  uint32_t call = b.emit(Op::Call, 1, 1, 1);
  b.emit(Op::BuildTuple, 0, 0, 2);
  b.emit(Op::Return, 0);
  Liveness live(b.unit);
  CHECK(live.live_in(call) == Registers{0, 1, 4});
  CHECK(live.live_during(call) == Registers{0});
  CHECK(live.live_after(call) == Registers{0, 1});
}

TEST_CASE("a handler keeps alive what it reads, in all it covers that may raise") {
  UnitBuilder b(1, 4);  // R1 wanted by the handler, R2 scratch, R3 R4 the handler's
  b.wide(Op::LoadInt, 1, 1);
  uint32_t pure = b.wide(Op::LoadInt, 2, 1);
  uint32_t add = b.emit(Op::Add, 0, 0, 2);
  uint32_t end = b.emit(Op::ReturnNone);
  uint32_t handler = b.emit(Op::EnterHandler, 3, 4);
  b.emit(Op::Return, 1);
  b.unit.handlers = {{pure, add + 1, handler}};
  Liveness live(b.unit);
  CHECK(live.live_in(pure) == Registers{1});
  CHECK(live.live_in(add) == Registers{1, 2});
  CHECK(live.live_during(add) == Registers{1});
  CHECK(live.live_after(add) == Registers{});
  CHECK(live.live_in(end) == Registers{});
}

TEST_CASE("a suspended generator keeps what it needs afterwards, not what is sent in") {
  UnitBuilder b(0, 3, kOptimized | kGenerator);
  b.wide(Op::LoadInt, 0, 1);
  b.wide(Op::LoadInt, 1, 2);
  uint32_t yield = b.emit(Op::Yield, 2, 1);
  b.emit(Op::Add, 0, 0, 2);
  b.emit(Op::Return, 0);
  Liveness live(b.unit);
  CHECK(live.live_during(yield) == Registers{0});
  CHECK(live.live_after(yield) == Registers{0, 2});
}

TEST_CASE("a delegation keeps its iterator") {
  UnitBuilder b(1, 3, kOptimized | kGenerator);
  b.emit(Op::GetYieldFromIter, 1, 0);
  b.emit(Op::LoadNone, 2);
  uint32_t from = b.emit(Op::YieldFrom, 3, 1, 2);
  b.emit(Op::Return, 3);
  Liveness live(b.unit);
  CHECK(live.live_in(from) == Registers{1, 2});
  CHECK(live.live_during(from) == Registers{1});
}

TEST_CASE("code that nothing reaches is marked") {
  UnitBuilder b(1, 0);
  b.emit(Op::ReturnNone);
  uint32_t dead = b.emit(Op::LoadNone, 0);
  b.emit(Op::ReturnNone);
  Liveness live(b.unit);
  CHECK(live.is_reachable(0));
  CHECK(live.is_start(dead));
  CHECK_FALSE(live.is_reachable(dead));
}

TEST_CASE("more than 64 temporaries, many branches") {
  UnitBuilder b(1, 200);
  for (uint16_t i = 0; i < 200; i++) b.wide(Op::LoadInt, uint16_t(1 + i), i);
  std::vector<uint32_t> branches;
  for (uint16_t i = 0; i < 100; i++) branches.push_back(b.emit(Op::JumpIfTrue, uint16_t(1 + i)));
  b.emit(Op::BuildTuple, 0, 151, 50);
  uint32_t end = b.emit(Op::ReturnNone);
  for (uint32_t pc : branches) b.aim(pc, end);
  Liveness live(b.unit);
  CHECK(live.live_in(branches[0]).size() == 150);
  CHECK(live.live_in(branches[0]).back() == 200);
  CHECK(live.live_in(branches[99]).size() == 51);
}
