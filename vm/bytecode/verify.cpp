// See verify.h. Here the shape of a unit, one instruction at a time; verify_flow.cpp follows values through it.
#include "vm/bytecode/verify.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "vm/base/text.h"
#include "vm/base/utf8.h"
#include "vm/bytecode/liveness.h"
#include "vm/bytecode/operands.h"

namespace brine {
namespace {

constexpr uint32_t kAllFlags = kMethodDocstring * 2 - 1;
constexpr uint32_t kSuspendable = kGenerator | kCoroutine | kAsyncGenerator;

bool has_one_bit_at_most(uint32_t bits) { return (bits & (bits - 1)) == 0; }

class Shape {
 public:
  explicit Shape(const CodeUnit& unit) : unit_(unit), size_(uint32_t(unit.code.size())) {}

  bool check() {
    return header() && texts() && constants() && children() && instructions() && jumps() &&
           handlers() && suspend_points() && cells();
  }
  VerifyError take_error() { return std::move(error_); }

 private:
  bool header();
  bool counts();
  bool texts();
  bool text(std::string_view text, std::string_view what);
  bool constants();
  bool constant(const Constant& constant);
  bool children();
  bool instructions();
  bool instruction(uint32_t pc);
  bool operand(uint32_t pc, Operand kind, uint32_t x);
  bool registers(uint32_t pc, uint32_t first, uint32_t count);
  bool index(uint32_t pc, uint32_t x, size_t count, std::string_view what);
  bool flags(uint32_t pc);
  bool cell_registers(uint32_t pc);
  bool jumps();
  bool jump(uint32_t pc);
  bool handlers();
  bool suspend_points();
  bool cells();

  template <class... Pieces>
  bool fail(uint32_t pc, const Pieces&... message) {
    error_ = {pc, concat(message...)};
    return false;
  }

  const CodeUnit& unit_;
  uint32_t size_;
  VerifyError error_;
  std::vector<bool> start_;           // instruction starts
  std::vector<bool> entered_;         // pcs reached by a jump or by going on
  std::vector<bool> is_cell_, made_;  // by register
  std::vector<uint32_t> suspensions_;
  uint32_t last_make_cell_ = kNowhere;
  uint32_t first_branch_ = kNowhere;  // the first instruction that does not simply go on
  uint32_t first_target_ = kNowhere;  // the lowest pc that a jump leads to
};

bool Shape::header() {
  if (unit_.code.empty()) return fail(0, "no code");
  if (unit_.code.size() > kMaxCodeWords)
    return fail(0, "code of ", unit_.code.size(), " words is too long");
  if (unit_.flags & ~kAllFlags) return fail(0, "unknown flags 0x", hex(unit_.flags & ~kAllFlags));
  if (!has_one_bit_at_most(unit_.flags & kSuspendable))
    return fail(0, "more than one kind of generator");
  if (!has_one_bit_at_most(unit_.flags & (kModule | kClassBody | kOptimized)))
    return fail(0, "more than one kind of code");
  if (!unit_.positions.valid(size_)) return fail(0, "broken position table");
  if (unit_.flags & kMethodDocstring)
    if (unit_.constants.empty() || unit_.constants[0].kind != Constant::Kind::Str)
      return fail(0, "docstring is missing");
  return counts();
}

bool Shape::counts() {
  const CodeUnit& u = unit_;
  if (u.locals > u.registers) return fail(0, u.locals, " locals in ", u.registers, " registers");
  if (u.parameters() > u.locals)
    return fail(0, u.parameters(), " parameters in ", u.locals, " locals");
  if (u.positional_only > u.positional)
    return fail(0, u.positional_only, " positional-only of ", u.positional, " parameters");
  if (u.local_names.size() != u.locals)
    return fail(0, u.local_names.size(), " names for ", u.locals, " locals");
  if ((u.flags & kHasNamespace) && u.positional == 0)
    return fail(0, "no register for the namespace");
  if (bool(u.flags & kNested) != !u.free_names.empty())
    return fail(0, "free names and flag disagree");
  is_cell_.assign(u.registers, false);
  made_.assign(u.registers, false);
  for (size_t i = 0; i < u.cells.size(); i++) {
    if (u.cells[i] >= u.locals) return fail(0, "cell R", u.cells[i], " is not a local");
    if (i > 0 && u.cells[i] <= u.cells[i - 1]) return fail(0, "cells out of order");
    is_cell_[u.cells[i]] = true;
  }
  return true;
}

bool Shape::text(std::string_view text, std::string_view what) {
  return wtf8_valid(text) || fail(0, what, " is not UTF-8");
}

bool Shape::texts() {
  if (!text(unit_.name, "name") || !text(unit_.qualname, "qualified name")) return false;
  if (!text(unit_.filename, "file name") || !text(unit_.source, "source")) return false;
  for (const std::string& s : unit_.local_names)
    if (!text(s, "name of a local")) return false;
  for (const std::string& s : unit_.free_names)
    if (!text(s, "free name")) return false;
  for (const std::string& s : unit_.names)
    if (!text(s, "name")) return false;
  for (const SuspendPoint& point : unit_.suspend_points)
    if (!text(point.label, "label")) return false;
  return true;
}

bool Shape::constant(const Constant& c) {
  constexpr uint64_t kTop = uint64_t(1) << 63;
  if (c.kind > Constant::Kind::FrozenSet) return fail(0, "unknown kind of constant ", int(c.kind));
  if (c.kind == Constant::Kind::Str) return text(c.text, "string constant");
  if (c.kind != Constant::Kind::BigInt) return true;
  if (c.limbs.empty() || c.limbs.back() == 0) return fail(0, "int constant with leading zeros");
  if (c.limbs.size() == 1 && (c.limbs[0] < kTop || (c.negative && c.limbs[0] == kTop)))
    return fail(0, "small int constant in the long form");
  return true;
}

bool Shape::constants() {
  std::vector<std::pair<const Constant*, uint32_t>> work;
  for (const Constant& c : unit_.constants) work.emplace_back(&c, 0);
  while (!work.empty()) {
    auto [c, depth] = work.back();
    work.pop_back();
    if (depth > kMaxConstantDepth)
      return fail(0, "constants nested more than ", kMaxConstantDepth, " deep");
    if (!constant(*c)) return false;
    for (const Constant& item : c->items) work.emplace_back(&item, depth + 1);
  }
  return true;
}

bool Shape::children() {
  for (const auto& child : unit_.children)
    if (!child) return fail(0, "nested code is missing");
  return true;
}

bool Shape::instructions() {
  start_.assign(size_ + 1, false);
  entered_.assign(size_ + 1, false);
  for (uint32_t pc = 0; pc < size_; pc += op_length(op_of(unit_.code[pc])))
    if (!instruction(pc)) return false;
  return !entered_[size_] || fail(size_ - 1, "code goes on behind its end");
}

bool Shape::instruction(uint32_t pc) {
  Word w = unit_.code[pc];
  if (!is_canonical(w)) return fail(pc, "unknown opcode ", unsigned(op_of(w)));
  const OpInfo& op = op_info(op_of(w));
  uint32_t length = op_length(op_of(w));
  if (length > size_ - pc) return fail(pc, "'", op.name, "' is cut off");
  for (uint32_t i = 1; i < length; i++)
    if (unit_.code[pc + i] != 0) return fail(pc, "cache of '", op.name, "' is not empty");
  start_[pc] = true;
  if (!operand(pc, op.a, a_of(w)) || !operand(pc, op.b, b_of(w)) || !operand(pc, op.c, c_of(w)))
    return false;
  if (!flags(pc) || !cell_registers(pc)) return false;
  if (falls_through(w)) entered_[pc + length] = true;
  if (suspends(w)) suspensions_.push_back(pc);
  if ((has_jump(w) || !falls_through(w) || suspends(w)) && first_branch_ == kNowhere)
    first_branch_ = pc;
  return true;
}

bool Shape::registers(uint32_t pc, uint32_t first, uint32_t count) {
  if (count == 0 || first + count <= unit_.registers) return true;
  return fail(pc, "R", first + count - 1, " of ", unit_.registers, " registers");
}

bool Shape::index(uint32_t pc, uint32_t x, size_t count, std::string_view what) {
  return x < count || fail(pc, what, " ", x, " of ", count);
}

bool Shape::operand(uint32_t pc, Operand kind, uint32_t x) {
  Word w = unit_.code[pc];
  uint32_t c = c_of(w);
  switch (kind) {
    case Operand::None:
      return x == 0 || fail(pc, "unused operand of '", op_info(op_of(w)).name, "' is ", x);
    case Operand::Dst:
    case Operand::Src:
    case Operand::Upd: return registers(pc, x, 1);
    case Operand::Range:
    case Operand::Dsts: return registers(pc, x, c);
    case Operand::Pairs: return registers(pc, x, 2 * c);
    case Operand::DstsEx: return registers(pc, x, (c & 0xff) + 1 + (c >> 8));
    case Operand::Two: return registers(pc, x, 2);
    case Operand::Three:
    case Operand::Triple: return registers(pc, x, 3);
    case Operand::Method: return registers(pc, x, kFrameHeader + 1);
    case Operand::Fn: return registers(pc, x, 1 + uint32_t(std::popcount(c)));
    case Operand::Call:
    case Operand::CallKw:
    case Operand::CallEx:
      if (x < unit_.locals) return fail(pc, "call window at local R", x);
      return registers(pc, x, kFrameHeader + (kind == Operand::CallEx ? 2 : c));
    case Operand::Const: return index(pc, x, unit_.constants.size(), "constant");
    case Operand::Const32:
      return index(pc, uint32_t(wide_of(w)), unit_.constants.size(), "constant");
    case Operand::Name: return index(pc, x, unit_.names.size(), "name");
    case Operand::Child: return index(pc, x, unit_.children.size(), "nested code");
    case Operand::Free: return index(pc, x, unit_.free_names.size(), "free name");
    case Operand::Count:
    case Operand::Flags:
    case Operand::Imm:
    case Operand::Imm32:
    case Operand::Jump:
    case Operand::Jump32:
    case Operand::Rest: return true;
  }
  return fail(pc, "unknown operand kind");
}

bool Shape::flags(uint32_t pc) {
  Word w = unit_.code[pc];
  uint32_t c = c_of(w);
  if (op_of(w) == Op::FormatValue && c > 3) return fail(pc, "unknown conversion ", c);
  if (op_of(w) != Op::MakeFunction) return true;
  if (c > 15) return fail(pc, "unknown function flags ", c);
  bool closure = c & 8, wanted = !unit_.children[b_of(w)]->free_names.empty();
  return closure == wanted || fail(pc, wanted ? "function without its closure"
                                              : "closure for a function without free names");
}

bool Shape::cell_registers(uint32_t pc) {
  Word w = unit_.code[pc];
  uint32_t a = a_of(w), b = b_of(w);
  switch (op_of(w)) {
    case Op::MakeCell:
      if (!is_cell_[a]) return fail(pc, "R", a, " is not listed as a cell");
      if (made_[a]) return fail(pc, "a second MakeCell for R", a);
      made_[a] = true;
      last_make_cell_ = pc;
      return true;
    case Op::LoadCell:
      if (!made_[b]) return fail(pc, "R", b, " is no cell here");
      break;
    case Op::StoreCell:
    case Op::DeleteCell:
      if (!made_[a]) return fail(pc, "R", a, " is no cell here");
      break;
    default: break;
  }
  uint32_t hit = kNowhere;
  for_each_write(w, [&](uint32_t reg) {
    if (is_cell_[reg]) hit = reg;
  });
  return hit == kNowhere || fail(pc, "writes over cell R", hit);
}

bool Shape::jumps() {
  for (uint32_t pc = 0; pc < size_; pc += op_length(op_of(unit_.code[pc])))
    if (has_jump(unit_.code[pc]) && !jump(pc)) return false;
  return true;
}

bool Shape::jump(uint32_t pc) {
  Word w = unit_.code[pc];
  int64_t target = raw_jump_target(w, pc);
  if (target < 0) return fail(pc, "jump target ", target, " before the start");
  if (target >= size_)
    return fail(pc, "jump target ", target, " past the end of ", size_, " words");
  if (!start_[size_t(target)]) return fail(pc, "jump target ", target, " inside an instruction");
  if (op_of(w) == Op::Jump && jump_distance(w) < 0) return fail(pc, "Jump goes backwards");
  if (op_of(w) == Op::Loop && jump_distance(w) >= 0) return fail(pc, "Loop goes forwards");
  entered_[size_t(target)] = true;
  first_target_ = std::min(first_target_, uint32_t(target));
  return true;
}

bool Shape::handlers() {
  std::vector<bool> target(size_);
  for (const Handler& h : unit_.handlers) {
    if (h.start >= h.end || h.end > size_)
      return fail(h.start, "handler range ", h.start, " to ", h.end, " is no range");
    if (!start_[h.start] || (h.end < size_ && !start_[h.end]))
      return fail(h.start, "handler range cuts an instruction");
    if (h.target >= size_ || !start_[h.target])
      return fail(h.start, "handler target ", h.target, " is no instruction");
    if (h.target < h.end)
      return fail(h.start, "handler at ", h.target, " before the end of its range");
    if (op_of(unit_.code[h.target]) != Op::EnterHandler)
      return fail(h.target, "handler without EnterHandler");
    target[h.target] = true;
  }
  for (uint32_t pc = 0; pc < size_; pc++) {
    if (!start_[pc] || op_of(unit_.code[pc]) != Op::EnterHandler) continue;
    if (!target[pc]) return fail(pc, "EnterHandler where no handler is");
    if (entered_[pc]) return fail(pc, "EnterHandler is reached without an exception");
  }
  return true;
}

bool Shape::suspend_points() {
  if (!suspensions_.empty() && !(unit_.flags & kSuspendable))
    return fail(suspensions_[0], "suspends but is no generator");
  size_t count = std::max(suspensions_.size(), unit_.suspend_points.size());
  for (size_t i = 0; i < count; i++) {
    if (i >= unit_.suspend_points.size())
      return fail(suspensions_[i], "suspend point is not listed");
    uint32_t listed = unit_.suspend_points[i].pc;
    if (i >= suspensions_.size() || suspensions_[i] != listed)
      return fail(listed, "listed suspend point does not suspend");
  }
  return true;
}

// All cells are made in one straight run at the start, so whoever stands behind it finds them made.
bool Shape::cells() {
  for (uint16_t reg : unit_.cells)
    if (!made_[reg]) return fail(0, "cell R", reg, " is never made");
  if (last_make_cell_ == kNowhere) return true;
  uint32_t first_handler = kNowhere;
  for (const Handler& h : unit_.handlers) first_handler = std::min(first_handler, h.start);
  if (first_branch_ < last_make_cell_ || first_target_ <= last_make_cell_ ||
      first_handler <= last_make_cell_)
    return fail(last_make_cell_, "MakeCell behind the start");
  return true;
}

VerifyError name_place(VerifyError error, const CodeUnit& unit) {
  error.message =
      concat(error.message, " in '",
             wtf8_valid(unit.qualname) ? std::string_view(unit.qualname) : "?", "' at ", error.pc);
  return error;
}

}  // namespace

std::optional<VerifyError> verify(const CodeUnit& root) {
  std::vector<std::pair<const CodeUnit*, uint32_t>> work{{&root, 0}};
  while (!work.empty()) {
    auto [unit, depth] = work.back();
    work.pop_back();
    if (depth > kMaxCodeDepth)
      return name_place({0, concat("code nested more than ", kMaxCodeDepth, " deep")}, *unit);
    Shape shape(*unit);
    if (!shape.check()) return name_place(shape.take_error(), *unit);
    if (auto error = verify_temporaries(*unit)) return name_place(std::move(*error), *unit);
    for (const auto& child : unit->children) work.emplace_back(child.get(), depth + 1);
  }
  return std::nullopt;
}

bool verify_suspended(const CodeUnit& unit, const Liveness& liveness, uint32_t pc) {
  if (!(unit.flags & kSuspendable)) return false;
  if (pc == 0) return true;
  return liveness.is_reachable(pc) && suspends(unit.code[pc]);
}

bool verify_suspended(const CodeUnit& unit, uint32_t pc) {
  return verify_suspended(unit, Liveness(unit), pc);
}

bool verify_paused(const Liveness& liveness, uint32_t pc) { return liveness.is_reachable(pc); }

bool holds_cell(const CodeUnit& unit, uint32_t reg, uint32_t pc) {
  if (!std::binary_search(unit.cells.begin(), unit.cells.end(), reg)) return false;
  for (uint32_t at = 0; at < pc && at < unit.code.size(); at += op_length(op_of(unit.code[at])))
    if (op_of(unit.code[at]) == Op::MakeCell && a_of(unit.code[at]) == reg) return true;
  return false;
}

}  // namespace brine
