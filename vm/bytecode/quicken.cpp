// See quicken.h.
#include "vm/bytecode/quicken.h"

#include "vm/bytecode/operands.h"

namespace brine {
namespace {

constexpr Word kOpMask = 0xffff;

Word canonical_word(Word w) {
  return is_instruction(w) ? (w & ~kOpMask) | Word(base_of(op_of(w))) : w;
}

}  // namespace

bool canonical_equal(const Word* run_time, const CodeUnit& unit) {
  bool equal = true;
  for_each_instruction(
      unit, [&](uint32_t pc) { equal &= canonical_word(run_time[pc]) == unit.code[pc]; });
  return equal;
}

std::vector<Word> canonical_code(const Word* run_time, size_t words) {
  std::vector<Word> code(words);
  for (size_t pc = 0; pc < words && is_instruction(run_time[pc]);
       pc += op_length(op_of(run_time[pc])))
    code[pc] = canonical_word(run_time[pc]);
  return code;
}

}  // namespace brine
