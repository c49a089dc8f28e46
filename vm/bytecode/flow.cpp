// See flow.h.
#include "vm/bytecode/flow.h"

#include <algorithm>
#include <numeric>

namespace brine {
namespace {

// For each word the target of the innermost handler over it. The first handler of the table wins, so each word is
// painted once; `next` leads over what is painted already (union-find with path halving), which keeps this linear
// however much the ranges overlap.
std::vector<uint32_t> paint_handlers(const CodeUnit& unit) {
  size_t size = unit.code.size();
  std::vector<uint32_t> target(size, kNowhere);
  if (unit.handlers.empty()) return target;
  std::vector<uint32_t> next(size + 1);
  std::iota(next.begin(), next.end(), 0u);
  auto unpainted = [&next](uint32_t at) {
    while (next[at] != at) at = next[at] = next[next[at]];
    return at;
  };
  for (const Handler& h : unit.handlers) {
    for (uint32_t at = unpainted(h.start); at < h.end; at = unpainted(at)) {
      target[at] = h.target;
      next[at] = at + 1;
    }
  }
  return target;
}

}  // namespace

Flow::Flow(const CodeUnit& unit) {
  std::vector<uint32_t> covering = paint_handlers(unit);
  cut(unit, covering);
  link(unit, covering);
  mark_reachable();
}

void Flow::cut(const CodeUnit& unit, const std::vector<uint32_t>& covering) {
  size_t size = unit.code.size();
  std::vector<bool> leader(size + 1);
  leader[0] = true;
  for (const Handler& h : unit.handlers) leader[h.target] = true;
  uint32_t before = kNowhere;
  for_each_instruction(unit, [&](uint32_t pc) {
    Word w = unit.code[pc];
    if (has_jump(w)) leader[jump_target(w, pc)] = true;
    if (has_jump(w) || !falls_through(w)) leader[pc + op_length(op_of(w))] = true;
    if (covering[pc] != before) leader[pc] = true;
    before = covering[pc];
  });
  for (uint32_t pc = 0; pc < size; pc++) {
    if (!leader[pc]) continue;
    if (!blocks_.empty()) blocks_.back().end = pc;
    blocks_.push_back(Block{.start = pc, .end = uint32_t(size)});
  }
}

void Flow::link(const CodeUnit& unit, const std::vector<uint32_t>& covering) {
  for (uint32_t i = 0; i < blocks_.size(); i++) {
    Block& block = blocks_[i];
    uint32_t last = block.start;
    for (uint32_t pc = block.start; pc < block.end; pc += op_length(op_of(unit.code[pc]))) {
      last = pc;
      block.raises |= may_raise(unit.code[pc]);
    }
    Word w = unit.code[last];
    if (falls_through(w) && i + 1 < blocks_.size()) block.next = i + 1;
    if (has_jump(w)) block.jump = block_at(jump_target(w, last));
    if (covering[block.start] != kNowhere) block.handler = block_at(covering[block.start]);
  }
}

void Flow::mark_reachable() {
  if (blocks_.empty()) return;
  std::vector<uint32_t> work{0};
  blocks_[0].reachable = true;
  while (!work.empty()) {
    const Block& block = blocks_[work.back()];
    work.pop_back();
    for_each_successor(block, [&](uint32_t next) {
      if (blocks_[next].reachable) return;
      blocks_[next].reachable = true;
      work.push_back(next);
    });
  }
}

uint32_t Flow::block_at(uint32_t pc) const {
  auto after = std::upper_bound(blocks_.begin(), blocks_.end(), pc,
                                [](uint32_t at, const Block& block) { return at < block.start; });
  return uint32_t(after - blocks_.begin()) - 1;
}

}  // namespace brine
