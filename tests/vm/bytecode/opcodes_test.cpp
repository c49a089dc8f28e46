// The instruction table: what must hold for every row.
#include <set>
#include <string_view>

#include "tests/support/catch.h"
#include "vm/bytecode/opcodes.h"

using namespace brine;

TEST_CASE("rows of the table are in the order of the enum") {
  CHECK(op_info(Op::Nop).name == "Nop");
  CHECK(op_info(Op::YieldFrom).name == "YieldFrom");
  CHECK(op_info(Op::AddK).meaning == "R[a] = R[b] + K[c]");
  for (size_t i = 0; i < kCanonicalOpCount; i++) CHECK(size_t(op_info(Op(i)).base) == i);
}

TEST_CASE("quickened instructions have the length and operands of their base") {
  for (size_t i = kCanonicalOpCount; i < kOpCount; i++) {
    const OpInfo& quick = op_info(Op(i));
    const OpInfo& base = op_info(quick.base);
    CHECK(size_t(quick.base) < kCanonicalOpCount);
    CHECK(op_length(Op(i)) == op_length(quick.base));
    CHECK((quick.a == base.a && quick.b == base.b && quick.c == base.c));
  }
}

TEST_CASE("names are unique") {
  std::set<std::string_view> names;
  for (size_t i = 0; i < kOpCount; i++) CHECK(names.insert(op_info(Op(i)).name).second);
}

TEST_CASE("operands that say two things come in pairs") {
  for (size_t i = 0; i < kCanonicalOpCount; i++) {
    const OpInfo& op = op_info(Op(i));
    INFO(op.name);
    bool wide = op.b == Operand::Const32 || op.b == Operand::Imm32 || op.b == Operand::Jump32;
    CHECK(wide == (op.c == Operand::Rest));
    if (op.b == Operand::Range || op.b == Operand::Pairs) CHECK(op.c == Operand::Count);
    if (op.a == Operand::Dsts || op.b == Operand::Call || op.b == Operand::CallKw)
      CHECK(op.c == Operand::Count);
    if (op.a == Operand::DstsEx || op.a == Operand::Fn) CHECK(op.c == Operand::Flags);
    if (op.effect == Effect::Jumps) CHECK(op.b == Operand::Jump32);
  }
}

TEST_CASE("words are put together and taken apart") {
  Word w = encode(Op::Add, 1, 2, 65535);
  CHECK(op_of(w) == Op::Add);
  CHECK((a_of(w) == 1 && b_of(w) == 2 && c_of(w) == 65535));
  Word wide = encode_wide(Op::LoadInt, 7, -5);
  CHECK((op_of(wide) == Op::LoadInt && a_of(wide) == 7 && wide_of(wide) == -5));
}
