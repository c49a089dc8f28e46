// Flow: the basic blocks of a unit, which liveness and verifier walk.
//
// A block is entered at its start only and left at its end, or from any instruction that may raise for the one handler
// that covers all of it: handler ranges split blocks. The unit must be well formed (verify.h, first half): instructions
// whole, jumps and handlers on instruction starts. All work is linear in the size of code and handler table.
//
// Tested by tests/vm/bytecode/operands_test.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

#include "vm/bytecode/operands.h"

namespace brine {

struct Block {
  uint32_t start, end;                        // words
  uint32_t next = kNowhere, jump = kNowhere;  // blocks: the one that follows, the one jumped to
  uint32_t handler = kNowhere;                // block of the handler that covers it
  bool raises = false;                        // some instruction of it may enter the handler
  bool reachable = false;                     // from pc 0
};

class Flow {
 public:
  explicit Flow(const CodeUnit& unit);

  const std::vector<Block>& blocks() const { return blocks_; }
  uint32_t block_at(uint32_t pc) const;  // the block that holds pc

  template <class F>
  void for_each_successor(const Block& block, F f) const {
    if (block.next != kNowhere) f(block.next);
    if (block.jump != kNowhere) f(block.jump);
    if (block.raises && block.handler != kNowhere) f(block.handler);
  }

 private:
  void cut(const CodeUnit& unit, const std::vector<uint32_t>& covering);
  void link(const CodeUnit& unit, const std::vector<uint32_t>& covering);
  void mark_reachable();

  std::vector<Block> blocks_;
};

// The blocks that are still to be looked at, handed out in ascending sweeps: what is added behind the one at hand
// comes in this sweep, what is added before it in the next. Compiled code settles in as many sweeps as its loops are
// deep, and one more; and no sweep costs more than what is in it.
class Sweeps {
 public:
  explicit Sweeps(size_t blocks) : waiting_(blocks) {}

  void add(uint32_t block) {
    if (waiting_[block]) return;
    waiting_[block] = true;
    (block > at_ ? now_ : later_).push(block);
  }
  bool next(uint32_t& block) {
    if (now_.empty()) std::swap(now_, later_);
    if (now_.empty()) return false;
    block = at_ = now_.top();
    now_.pop();
    waiting_[block] = false;
    return true;
  }

 private:
  using Lowest = std::priority_queue<uint32_t, std::vector<uint32_t>, std::greater<uint32_t>>;
  Lowest now_, later_;
  std::vector<bool> waiting_;
  uint32_t at_ = 0;
};

}  // namespace brine
