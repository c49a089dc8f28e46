// What the table says, as data. See opcodes.h.
#include "vm/bytecode/opcodes.h"

namespace brine {
namespace {

constexpr OpInfo kCanonical[] = {
#define OP(name, caches, a, b, c, effect, meaning) \
  {#name, caches, Operand::a, Operand::b, Operand::c, Effect::effect, Op::name, meaning},
#include "vm/bytecode/opcodes.def"
};

struct Quickened {
  std::string_view name;
  Op base;
};
constexpr Quickened kQuickened[] = {
#define OP(name, caches, a, b, c, effect, meaning)
#define QUICK(name, base) {#name, Op::base},
#include "vm/bytecode/opcodes.def"
};

struct Table {
  OpInfo rows[kOpCount];
};

constexpr Table make_table() {
  Table t{};
  for (size_t i = 0; i < kCanonicalOpCount; i++) t.rows[i] = kCanonical[i];
  for (size_t i = kCanonicalOpCount; i < kOpCount; i++) {
    const Quickened& q = kQuickened[i - kCanonicalOpCount];
    t.rows[i] = kCanonical[size_t(q.base)];
    t.rows[i].name = q.name;
  }
  return t;
}
constexpr Table kTable = make_table();

}  // namespace

const OpInfo& op_info(Op op) { return kTable.rows[size_t(op)]; }

}  // namespace brine
