// Liveness: which temporaries still matter at each instruction of a unit.
//
// Only temporaries (registers from unit.locals on): locals always count as live, for anyone may look at them. The
// collector asks which temporaries of a frame hold valid words, the pickler what a suspended frame must carry.
// In verified code a live temporary has been written on every way that leads here, so it may be read.
//
//   in       before the instruction: what it or later ones read
//   after    after it has gone on normally
//   during   while it is under way: its callee runs, its generator is suspended. What it will write itself is not in
//            it, nor what its call window overwrites; what its handler may read is
//
// Worked out once per unit, backwards over basic blocks, and kept by the caller. Equal sets are stored once, so the table
// costs two numbers per word of code and a look-up is two loads. The unit must be verified or compiled by us.
//
// Tested by tests/vm/bytecode/liveness_test.cpp.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "vm/bytecode/operands.h"

namespace brine {

class Liveness {
 public:
  explicit Liveness(const CodeUnit& unit);

  // f(register), ascending. pc is an instruction start (is_start).
  template <class F>
  void for_each_live_in(uint32_t pc, F f) const {
    for_each(points_[pc].in, f);
  }
  template <class F>
  void for_each_live_after(uint32_t pc, F f) const {
    for_each(points_[pc].after, f);
  }
  template <class F>
  void for_each_live_during(uint32_t pc, F f) const {
    for_each(points_[pc].during, f);
  }

  std::vector<uint16_t> live_in(uint32_t pc) const { return list(points_[pc].in); }
  std::vector<uint16_t> live_after(uint32_t pc) const { return list(points_[pc].after); }
  std::vector<uint16_t> live_during(uint32_t pc) const { return list(points_[pc].during); }

  bool is_start(uint32_t pc) const { return pc < points_.size() && points_[pc].in != kNowhere; }
  // Whether execution can come here at all; a frame that claims to stand elsewhere is forged.
  bool is_reachable(uint32_t pc) const { return is_start(pc) && points_[pc].reachable; }

  size_t bytes() const {
    return points_.capacity() * sizeof(Point) + rows_.capacity() * sizeof(uint64_t);
  }

 private:
  struct Point {
    uint32_t in = kNowhere;  // rows; kNowhere between instructions
    uint32_t after = 0;
    uint32_t during : 31 = 0;
    uint32_t reachable : 1 = 0;
  };

  template <class F>
  void for_each(uint32_t row, F& f) const {
    const uint64_t* words = rows_.data() + size_t(row) * row_words_;
    for (uint32_t i = 0; i < row_words_; i++)
      for (uint64_t bits = words[i]; bits; bits &= bits - 1)
        f(uint16_t(locals_ + i * 64 + uint32_t(std::countr_zero(bits))));
  }
  std::vector<uint16_t> list(uint32_t row) const;

  uint32_t locals_, row_words_;
  std::vector<Point> points_;   // one per word of code
  std::vector<uint64_t> rows_;  // distinct sets, row_words_ each
};

class Flow;
// The first half: what is live at the start of each block, one row of bits each. False when it would take more than
// `budget` steps; the verifier refuses such code, so that nobody can be kept busy by it.
bool solve_liveness(const CodeUnit& unit, const Flow& flow, std::vector<uint64_t>& rows,
                    uint64_t budget);

}  // namespace brine
