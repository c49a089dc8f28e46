// See describe.h.
#include "vm/bytecode/describe.h"

#include <iterator>

#include "vm/base/text.h"
#include "vm/bytecode/opcodes.h"
#include "vm/bytecode/version.h"

namespace brine {
namespace {

constexpr std::string_view kBegin =
    "<!-- generated from vm/bytecode/opcodes.def; do not edit -->\n";
constexpr std::string_view kEnd = "<!-- end of generated part -->\n";

constexpr std::string_view kOperands[] = {
    "",       "Dst",     "Src",    "Upd",    "Range",  "Pairs", "Dsts",   "DstsEx", "Two", "Three",
    "Triple", "Call",    "CallKw", "CallEx", "Method", "Fn",    "Count",  "Flags",  "Imm", "Imm32",
    "Const",  "Const32", "Name",   "Child",  "Free",   "Jump",  "Jump32", ""};
static_assert(std::size(kOperands) == size_t(Operand::Rest) + 1);
static_assert(size_t(Operand::Free) == 24 && size_t(Operand::Fn) == 15);

constexpr std::string_view kEffects[] = {"Pure", "Raises", "Runs", "Jumps", "Ends", "Suspends"};

void append_row(std::string& out, Op op) {
  const OpInfo& info = op_info(op);
  std::string meaning;
  for (char c : info.meaning) meaning += c == '|' ? "\\|" : std::string(1, c);
  std::string caches = info.caches ? concat(info.caches) : "";
  out += concat("| `", info.name, "` | ", kOperands[size_t(info.a)], " | ",
                kOperands[size_t(info.b)], " | ", kOperands[size_t(info.c)], " | ", caches, " | ",
                kEffects[size_t(info.effect)], " | ", meaning, " |\n");
}

}  // namespace

std::string describe_instructions() {
  std::string out = concat("Version ", kBytecodeVersion, ": ", kCanonicalOpCount, " instructions, ",
                           kOpCount - kCanonicalOpCount,
                           " quickened forms.\n\n| instruction | a | b | c | caches | effect | "
                           "meaning |\n|---|---|---|---|---|---|---|\n");
  for (size_t i = 0; i < kCanonicalOpCount; i++) append_row(out, Op(i));
  out += "\n| at run time | in place of |\n|---|---|\n";
  for (size_t i = kCanonicalOpCount; i < kOpCount; i++)
    out += concat("| `", op_info(Op(i)).name, "` | `", op_info(base_of(Op(i))).name, "` |\n");
  return out;
}

std::string update_bytecode_page(std::string_view page) {
  size_t begin = page.find(kBegin), end = page.find(kEnd);
  if (begin == page.npos || end == page.npos || end < begin) return "";
  return concat(page.substr(0, begin + kBegin.size()), describe_instructions(), page.substr(end));
}

}  // namespace brine
