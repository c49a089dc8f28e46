// See liveness.h.
#include "vm/bytecode/liveness.h"

#include <algorithm>
#include <unordered_map>

#include "vm/bytecode/flow.h"
#include "vm/bytecode/register_set.h"

namespace brine {
namespace {

// One step backwards over an instruction; `during` gets the set in the middle of the step.
struct Step {
  const CodeUnit& unit;
  uint32_t row_words;

  // `fall` is the row of the block behind a branch: what a branch writes it writes only when it jumps (ForIter).
  void operator()(Word w, uint64_t* live, const uint64_t* fall, const uint64_t* handler,
                  uint64_t* during) const {
    TemporarySet set(unit, live);
    for_each_write(w, [&](uint32_t reg) { set.remove(reg); });
    if (fall && has_jump(w)) unite(live, fall, row_words);
    if (handler && may_raise(w)) unite(live, handler, row_words);
    uint32_t lost = clobbered_from(w);
    if (lost != kNowhere) set.remove_from(lost);
    std::copy(live, live + row_words, during);
    // A delegation goes on with its iterator when it is resumed.
    if (op_of(w) == Op::YieldFrom) TemporarySet(unit, during).add(b_of(w));
    for_each_read(w, [&](uint32_t reg) { set.add(reg); });
  }
};

enum class Moment { After, During, In };

// Walks a block from its end, with the rows of the blocks around it.
class Walk {
 public:
  Walk(const CodeUnit& unit, const std::vector<uint64_t>& rows)
      : unit_(unit), rows_(rows), n_(TemporarySet::row_words(unit)), live_(n_), during_(n_) {}

  // visit(pc, moment, row) for each instruction, last first; then live() is what is live at the start.
  template <class F>
  void operator()(const Block& block, F visit) {
    const uint64_t* next = row(block.next);
    const uint64_t* jump = row(block.jump);
    std::fill(live_.begin(), live_.end(), 0);
    if (next) unite(live_.data(), next, n_);
    if (jump) unite(live_.data(), jump, n_);
    pcs_.clear();
    for (uint32_t pc = block.start; pc < block.end; pc += op_length(op_of(unit_.code[pc])))
      pcs_.push_back(pc);
    Step step{unit_, n_};
    for (size_t k = pcs_.size(); k-- > 0;) {
      visit(pcs_[k], Moment::After, live_.data());
      step(unit_.code[pcs_[k]], live_.data(), next, row(block.handler), during_.data());
      visit(pcs_[k], Moment::During, during_.data());
      visit(pcs_[k], Moment::In, live_.data());
    }
  }
  const uint64_t* live() const { return live_.data(); }

 private:
  const uint64_t* row(uint32_t block) const {
    return block == kNowhere ? nullptr : rows_.data() + size_t(block) * n_;
  }

  const CodeUnit& unit_;
  const std::vector<uint64_t>& rows_;
  uint32_t n_;
  std::vector<uint64_t> live_, during_;
  std::vector<uint32_t> pcs_;
};

// Distinct rows, each stored once.
class RowTable {
 public:
  RowTable(std::vector<uint64_t>& rows, uint32_t row_words) : rows_(rows), row_words_(row_words) {}

  uint32_t add(const uint64_t* row) {
    if (row_words_ == 0) return 0;
    auto [first, last] = index_.equal_range(hash(row));
    for (auto it = first; it != last; ++it)
      if (std::equal(row, row + row_words_, &rows_[size_t(it->second) * row_words_]))
        return it->second;
    uint32_t number = uint32_t(rows_.size() / row_words_);
    rows_.insert(rows_.end(), row, row + row_words_);
    index_.emplace(hash(row), number);
    return number;
  }

 private:
  uint64_t hash(const uint64_t* row) const {
    uint64_t h = 0;
    for (uint32_t i = 0; i < row_words_; i++) h = (h ^ row[i]) * 0x9E3779B97F4A7C15u, h ^= h >> 29;
    return h;
  }
  std::vector<uint64_t>& rows_;
  uint32_t row_words_;
  std::unordered_multimap<uint64_t, uint32_t> index_;
};

}  // namespace

bool solve_liveness(const CodeUnit& unit, const Flow& flow, std::vector<uint64_t>& rows,
                    uint64_t budget) {
  const std::vector<Block>& blocks = flow.blocks();
  uint32_t n = TemporarySet::row_words(unit);
  rows.assign(blocks.size() * n, 0);
  if (n == 0) return true;

  // Who has to be looked at again when a block's row grows, as one array with offsets.
  std::vector<uint32_t> offset(blocks.size() + 1), before;
  for (const Block& block : blocks)
    flow.for_each_successor(block, [&](uint32_t to) { offset[to + 1]++; });
  for (size_t i = 0; i < blocks.size(); i++) offset[i + 1] += offset[i];
  before.resize(offset.back());
  std::vector<uint32_t> fill(offset.begin(), offset.end() - 1);
  for (uint32_t i = 0; i < blocks.size(); i++)
    flow.for_each_successor(blocks[i], [&](uint32_t to) { before[fill[to]++] = i; });

  // From the end to the start: sweep numbers count backwards.
  uint32_t last = uint32_t(blocks.size()) - 1;
  Sweeps sweeps(blocks.size());
  for (uint32_t i = 0; i <= last; i++) sweeps.add(i);
  Walk walk(unit, rows);
  for (uint32_t number; sweeps.next(number);) {
    uint32_t i = last - number;
    uint64_t cost = uint64_t(blocks[i].end - blocks[i].start) + n;
    if (cost > budget) return false;
    budget -= cost;
    walk(blocks[i], [](uint32_t, Moment, const uint64_t*) {});
    if (!unite(&rows[size_t(i) * n], walk.live(), n)) continue;
    for (uint32_t k = offset[i]; k < offset[i + 1]; k++) sweeps.add(last - before[k]);
  }
  return true;
}

Liveness::Liveness(const CodeUnit& unit)
    : locals_(unit.locals), row_words_(TemporarySet::row_words(unit)), points_(unit.code.size()) {
  Flow flow(unit);
  std::vector<uint64_t> solved;
  solve_liveness(unit, flow, solved, UINT64_MAX);

  RowTable table(rows_, row_words_);
  Walk walk(unit, solved);
  for (const Block& block : flow.blocks()) {
    walk(block, [&](uint32_t pc, Moment moment, const uint64_t* row) {
      Point& point = points_[pc];
      uint32_t number = table.add(row);
      if (moment == Moment::After) point.after = number;
      if (moment == Moment::During) point.during = number & 0x7fffffff;
      if (moment == Moment::In) point.in = number;
      point.reachable = block.reachable;
    });
  }
  rows_.shrink_to_fit();
}

std::vector<uint16_t> Liveness::list(uint32_t row) const {
  std::vector<uint16_t> registers;
  auto push = [&](uint16_t reg) { registers.push_back(reg); };
  for_each(row, push);
  return registers;
}

}  // namespace brine
