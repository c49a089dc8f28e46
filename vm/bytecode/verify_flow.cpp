// The verifier's data-flow half: temporaries are written before they are read, on every way.
//
// For each block the set of temporaries that are written on all ways to its start, found by sweeping forwards
// until nothing shrinks. A handler's set is met over all instructions it covers that may raise. Code that nothing reaches is
// left out: nothing runs it, and no frame may stand in it (verify_suspended).
//
// Tested by tests/vm/bytecode/verify_test.cpp.
#include <algorithm>
#include <vector>

#include "vm/base/text.h"
#include "vm/bytecode/flow.h"
#include "vm/bytecode/liveness.h"
#include "vm/bytecode/register_set.h"
#include "vm/bytecode/verify.h"

namespace brine {
namespace {

constexpr uint64_t kMaxRowWords = uint64_t(1) << 23;  // 64 MiB of sets
constexpr uint64_t kStepsPerWord =
    256;  // compiled code needs as many as its loops are deep, times two

class Written {
 public:
  explicit Written(const CodeUnit& unit)
      : unit_(unit),
        flow_(unit),
        n_(TemporarySet::row_words(unit)),
        sweeps_(flow_.blocks().size()) {
    uint64_t sets = flow_.blocks().size() * n_;
    too_large_ = sets > kMaxRowWords;
    budget_ = kStepsPerWord * (unit.code.size() + sets);
  }

  std::optional<VerifyError> check() {
    if (n_ == 0) return std::nullopt;
    if (too_large_) return VerifyError{0, "too many registers for so many branches"};
    uint64_t budget = budget_;
    if (!solve(budget)) return VerifyError{0, "branches too tangled to be verified"};
    for (uint32_t i = 0; i < flow_.blocks().size(); i++)
      if (auto error = check_reads(i)) return error;
    if (!solve_liveness(unit_, flow_, rows_, budget_))
      return VerifyError{0, "branches too tangled to be verified"};
    return std::nullopt;
  }

 private:
  bool solve(uint64_t& budget);
  void visit(uint32_t number);
  void arrive(uint32_t number, const uint64_t* state);
  std::optional<VerifyError> check_reads(uint32_t number);

  const CodeUnit& unit_;
  Flow flow_;
  uint32_t n_;
  bool too_large_;
  uint64_t budget_;
  std::vector<uint64_t> rows_, state_, raised_;
  std::vector<uint8_t> seen_;
  Sweeps sweeps_;
};

bool Written::solve(uint64_t& budget) {
  size_t count = flow_.blocks().size();
  rows_.assign(count * n_, 0);
  seen_.assign(count, 0);
  state_.assign(n_, 0);
  raised_.assign(n_, 0);
  seen_[0] = 1;
  sweeps_.add(0);
  for (uint32_t i; sweeps_.next(i);) {
    uint64_t cost = uint64_t(flow_.blocks()[i].end - flow_.blocks()[i].start) + n_;
    if (cost > budget) return false;
    budget -= cost;
    visit(i);
  }
  return true;
}

// What is written at the end of a block, from what is at its start; and at its raising instructions. `raised_` starts
// at the first of these, and from then on only calls take something from it: writes only add to the later ones.
void Written::visit(uint32_t number) {
  const Block& block = flow_.blocks()[number];
  std::copy_n(&rows_[size_t(number) * n_], n_, state_.begin());
  TemporarySet state(unit_, state_.data()), raised(unit_, raised_.data());
  bool may_have_raised = false;
  for (uint32_t pc = block.start; pc < block.end; pc += op_length(op_of(unit_.code[pc]))) {
    Word w = unit_.code[pc];
    if (may_raise(w) && !may_have_raised) {
      raised_ = state_;
      may_have_raised = true;
    }
    uint32_t lost = clobbered_from(w);
    if (lost != kNowhere) {
      state.remove_from(lost);
      if (may_have_raised) raised.remove_from(lost);
    }
    if (has_jump(w) && block.next != kNowhere) arrive(block.next, state_.data());
    for_each_write(w, [&](uint32_t reg) { state.add(reg); });
    if (has_jump(w))
      arrive(block.jump, state_.data());
    else if (pc + op_length(op_of(w)) == block.end && block.next != kNowhere)
      arrive(block.next, state_.data());
  }
  if (may_have_raised && block.handler != kNowhere) arrive(block.handler, raised_.data());
}

void Written::arrive(uint32_t number, const uint64_t* state) {
  uint64_t* row = &rows_[size_t(number) * n_];
  bool changed = true;
  if (seen_[number])
    changed = intersect(row, state, n_);
  else
    std::copy_n(state, n_, row);
  seen_[number] = 1;
  if (changed) sweeps_.add(number);
}

std::optional<VerifyError> Written::check_reads(uint32_t number) {
  if (!seen_[number]) return std::nullopt;
  const Block& block = flow_.blocks()[number];
  TemporarySet state(unit_, &rows_[size_t(number) * n_]);
  for (uint32_t pc = block.start; pc < block.end; pc += op_length(op_of(unit_.code[pc]))) {
    Word w = unit_.code[pc];
    uint32_t missing = kNowhere;
    for_each_read(w, [&](uint32_t reg) {
      if (!state.has(reg)) missing = std::min(missing, reg);
    });
    if (missing != kNowhere)
      return VerifyError{pc, concat("R", missing, " is read but not written on every way")};
    uint32_t lost = clobbered_from(w);
    if (lost != kNowhere) state.remove_from(lost);
    for_each_write(w, [&](uint32_t reg) { state.add(reg); });
  }
  return std::nullopt;
}

}  // namespace

std::optional<VerifyError> verify_temporaries(const CodeUnit& unit) {
  return Written(unit).check();
}

}  // namespace brine
