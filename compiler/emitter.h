// Writes the instructions of one code unit: words with their cache space, labels and jumps, positions, the tables
// of constants and names, handler ranges, and what the flow of control says on the way.
//
//   Label end = out.label();
//   out.branch(Op::JumpIfFalse, reg, 0, end);
//   ...
//   out.bind(end);
//
// Invariants
// - Code that cannot be reached is not written: after a jump, return or raise emit() drops everything until a label
//   that somebody jumps to. So passes need not care, and every temporary that is read was written.
// - `bound` is the set of locals certainly bound here. A label's state is what all jumps to it agree on; who binds
//   a label before jumping back to it has to remove what may be deleted until then.
// - Conditional jumps reach 32767 words. finish() answers false when that was not enough; the unit is then made
//   again with `wide`, where a condition hops over a 32-bit jump.
//
// Tested by tests/compiler/codegen_test.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "compiler/ast.h"
#include "compiler/compilation.h"
#include "vm/bytecode/code_unit.h"

namespace brine {

using Reg = uint32_t;

struct Label {
  uint32_t id = UINT32_MAX;
  bool operator==(const Label&) const = default;
};

// Locals by register, the first 256 of them; the others are never in it.
class LocalSet {
 public:
  bool has(Reg r) const { return r < 256 && words_[r / 64] >> r % 64 & 1; }
  void add(Reg r) {
    if (r < 256) words_[r / 64] |= uint64_t(1) << r % 64;
  }
  void remove(Reg r) {
    if (r < 256) words_[r / 64] &= ~(uint64_t(1) << r % 64);
  }
  LocalSet operator&(const LocalSet& o) const {
    LocalSet s;
    for (size_t i = 0; i < words_.size(); i++) s.words_[i] = words_[i] & o.words_[i];
    return s;
  }
  LocalSet without(const LocalSet& o) const {
    LocalSet s;
    for (size_t i = 0; i < words_.size(); i++) s.words_[i] = words_[i] & ~o.words_[i];
    return s;
  }

 private:
  std::array<uint64_t, 4> words_{};
};

class Emitter {
 public:
  Emitter(CodeUnit& unit, bool wide) : unit_(unit), wide_(wide) { unit.code.reserve(64); }

  // ---- position of what is emitted next
  void at(const ast::Span& span) { position_ = {span.line, span.end_line, span.col, span.end_col}; }
  const Position& position() const { return position_; }
  void at(const Position& position) { position_ = position; }

  // ---- instructions
  void emit(Op op, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0);
  void emit_wide(Op op, uint32_t a, int32_t bc);
  uint32_t pc() const { return uint32_t(unit_.code.size()); }
  bool reachable() const { return reachable_; }
  void set_unreachable() { reachable_ = false; }
  void suspend_point(std::string_view label);  // for the instruction emitted next

  // ---- flow
  Label label();
  void bind(Label label);
  void jump(Label label);  // Jump forwards, Loop backwards
  void branch(Op op, uint32_t a, uint32_t b, Label label);
  bool used(Label label) const { return labels_[label.id].used; }
  // The head of a loop that is entered from elsewhere only (ForIter): reachable if `entered`.
  void open(Label label, bool entered, const LocalSet& state);
  LocalSet bound;
  LocalSet deleted;  // locals deleted somewhere in the unit

  // ---- handlers: what is emitted between open and close continues at `target` when it raises
  void open_region(Label target);
  void close_region();
  size_t regions() const { return regions_.size(); }
  void bind_handler(Label target);
  // While code for leaving is inlined, the regions from `depth` on do not apply.
  struct Suspended;
  Suspended suspend_regions(size_t depth);
  void resume_regions(Suspended suspended);

  // ---- tables
  uint32_t constant(Constant value);
  uint32_t name(ast::Identifier name);  // interned: equal names have equal data()
  uint32_t child(std::shared_ptr<const CodeUnit> unit);

  // Resolves jumps, hands tables to the unit. False: a jump is too long, make it again wide.
  bool finish(Compilation& cx);
  const char* overflow() const { return overflow_; }  // "too many names", or null

 private:
  struct Place {
    int64_t pc = -1;
    bool used = false;
    LocalSet state;
  };
  struct Fixup {
    uint32_t at;
    uint32_t label;
    bool wide;
  };
  struct Region {
    Label target;
    uint32_t start;
  };

  void refer(Label label);
  void mark_position();
  bool retract_jump_to(Label label);
  int64_t final_target(uint32_t label) const;
  void close_segment(const Region& region);

  CodeUnit& unit_;
  bool wide_;
  bool reachable_ = true;
  Position position_;
  std::vector<std::pair<uint32_t, Position>> positions_;
  std::vector<Place> labels_;
  std::vector<Fixup> fixups_;
  std::vector<Region> regions_;
  uint32_t last_bound_ = 0;  // the highest pc a label was bound at
  std::unordered_map<const char*, uint32_t> names_;
  std::unordered_multimap<uint64_t, uint32_t> constants_;
  const char* overflow_ = nullptr;

 public:
  struct Suspended {
    std::vector<Region> regions;
  };
};

}  // namespace brine
