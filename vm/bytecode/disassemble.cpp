// See disassemble.h. The unit must have good shape (verify.h); jumps that lead nowhere are shown as numbers all the same.
#include "vm/bytecode/disassemble.h"

#include <map>
#include <utility>
#include <vector>

#include "vm/base/text.h"
#include "vm/base/utf8.h"
#include "vm/bytecode/operands.h"

namespace brine {
namespace {

void pad_to(std::string& line, size_t column) {
  if (line.size() < column) line.append(column - line.size(), ' ');
}
void right(std::string& line, const std::string& text, size_t column) {
  if (line.size() + text.size() < column) line.append(column - line.size() - text.size(), ' ');
  line += text;
}

// Cuts at a code point.
void shorten(std::string& text, size_t limit) {
  if (text.size() <= limit) return;
  size_t cut = limit;
  while (cut > 0 && is_continuation(text[cut])) cut--;
  text.resize(cut);
  text += "...";
}

class Listing {
 public:
  Listing(const CodeUnit& unit, const Word* run_time)
      : unit_(unit),
        code_(run_time ? run_time : unit.code.data()),
        size_(uint32_t(unit.code.size())) {}

  std::string text() {
    find_labels();
    header();
    names();
    for (uint32_t pc = 0; pc < size_ && is_instruction(code_[pc]);
         pc += op_length(op_of(code_[pc])))
      instruction(pc);
    handlers();
    return std::move(out_);
  }

 private:
  void find_labels();
  void header();
  void names();
  void instruction(uint32_t pc);
  void handlers();
  std::string operands(Word w, uint32_t pc);
  std::string operand(Operand kind, uint32_t x, Word w, uint32_t pc);
  std::string flags(Word w);
  std::string reg(uint32_t x);
  std::string range(uint32_t first, uint32_t count);
  std::string label(uint32_t pc);

  const CodeUnit& unit_;
  const Word* code_;
  uint32_t size_;
  std::string out_;
  std::map<uint32_t, uint32_t> labels_;  // pc -> number
  uint32_t line_ = 0;
};

void Listing::find_labels() {
  for (uint32_t pc = 0; pc < size_ && is_instruction(code_[pc]); pc += op_length(op_of(code_[pc])))
    if (has_jump(code_[pc])) labels_[jump_target(code_[pc], pc)];
  for (const Handler& h : unit_.handlers) labels_[h.target];
  uint32_t number = 0;
  for (auto& [pc, label] : labels_) label = ++number;
}

void Listing::header() {
  out_ +=
      concat("code '", unit_.qualname, "' in ", unit_.filename, ", line ", unit_.first_line, ": ");
  constexpr std::pair<uint32_t, std::string_view> kNames[] = {
      {kModule, "module"},       {kClassBody, "class body"},           {kGenerator, "generator"},
      {kCoroutine, "coroutine"}, {kAsyncGenerator, "async generator"}, {kHasNamespace, "namespace"},
      {kHidden, "hidden"},       {kUsesLocals, "uses locals"},         {kVarArgs, "*args"},
      {kVarKeywords, "**kwargs"}};
  for (auto [flag, name] : kNames)
    if (unit_.flags & flag) out_ += concat(name, ", ");
  if (unit_.positional) out_ += concat(unit_.positional, " positional, ");
  if (unit_.positional_only) out_ += concat(unit_.positional_only, " positional-only, ");
  if (unit_.keyword_only) out_ += concat(unit_.keyword_only, " keyword-only, ");
  out_ += concat(unit_.locals, " locals, ", unit_.registers, " registers\n");
}

void Listing::names() {
  if (unit_.locals) {
    out_ += "  locals  ";
    for (uint32_t i = 0; i < unit_.locals; i++) out_ += concat("  ", reg(i));
    out_ += '\n';
  }
  if (!unit_.cells.empty()) {
    out_ += "  cells   ";
    for (uint32_t i : unit_.cells) out_ += concat("  ", reg(i));
    out_ += '\n';
  }
  if (!unit_.free_names.empty()) {
    out_ += "  free    ";
    for (const std::string& name : unit_.free_names) out_ += concat("  ", name);
    out_ += '\n';
  }
}

void Listing::instruction(uint32_t pc) {
  Word w = code_[pc];
  std::string text;
  uint32_t line = unit_.positions.find(pc).line;
  right(text, line && line != line_ ? concat(line) : "", 6);
  line_ = line;
  right(text, concat(pc), 12);
  auto found = labels_.find(pc);
  right(text, found == labels_.end() ? "" : concat("L", found->second, ":"), 18);
  text += concat("  ", op_info(op_of(w)).name);
  std::string shown = operands(w, pc);
  if (!shown.empty()) {
    pad_to(text, 39);
    text += concat(" ", shown);
  }
  for (const SuspendPoint& point : unit_.suspend_points)
    if (point.pc == pc && !point.label.empty()) text += concat("  at ", repr_of(point.label));
  out_ += text += '\n';
}

void Listing::handlers() {
  for (const Handler& h : unit_.handlers)
    out_ += concat("  handler   ", h.start, " to ", h.end, " -> ", label(h.target), "\n");
}

std::string Listing::operands(Word w, uint32_t pc) {
  const OpInfo& op = op_info(op_of(w));
  std::string text;
  auto add = [&](Operand kind, uint32_t x) {
    std::string one = operand(kind, x, w, pc);
    if (one.empty()) return;
    bool jump = kind == Operand::Jump || kind == Operand::Jump32;
    if (!text.empty()) text += jump ? " " : ", ";
    text += one;
  };
  add(op.a, a_of(w));
  add(op.b, b_of(w));
  add(op.c, c_of(w));
  return text;
}

std::string Listing::operand(Operand kind, uint32_t x, Word w, uint32_t pc) {
  uint32_t c = c_of(w);
  switch (kind) {
    case Operand::None:
    case Operand::Rest:
    case Operand::Count: return "";
    case Operand::Dst:
    case Operand::Src:
    case Operand::Upd: return reg(x);
    case Operand::Range:
    case Operand::Dsts: return range(x, c);
    case Operand::Pairs: return range(x, 2 * c);
    case Operand::DstsEx: return range(x, (c & 0xff) + 1 + (c >> 8));
    case Operand::Two: return range(x, 2);
    case Operand::Three:
    case Operand::Triple: return range(x, 3);
    case Operand::Call: return concat(reg(x), "(", c ? range(x + kFrameHeader, c) : "", ")");
    case Operand::CallKw:
      return concat(reg(x), "(", c ? range(x + kFrameHeader, c) : "", ") named by ", reg(x + 1));
    case Operand::CallEx:
      return concat(reg(x), "(*", reg(x + kFrameHeader), ", **", reg(x + kFrameHeader + 1), ")");
    case Operand::Method: return concat(reg(x), " ", reg(x + kFrameHeader));
    case Operand::Fn: return reg(x);
    case Operand::Flags: return flags(w);
    case Operand::Imm: return concat(int16_t(x));
    case Operand::Imm32: return concat(wide_of(w));
    case Operand::Const:
      return x < unit_.constants.size() ? constant_text(unit_.constants[x]) : concat("K", x);
    case Operand::Const32: {
      uint32_t k = uint32_t(wide_of(w));
      return k < unit_.constants.size() ? constant_text(unit_.constants[k]) : concat("K", k);
    }
    case Operand::Name: return x < unit_.names.size() ? unit_.names[x] : concat("N", x);
    case Operand::Child:
      return x < unit_.children.size() ? concat("<code ", unit_.children[x]->qualname, ">")
                                       : concat("C", x);
    case Operand::Free: return x < unit_.free_names.size() ? unit_.free_names[x] : concat("F", x);
    case Operand::Jump:
    case Operand::Jump32: return concat("-> ", label(jump_target(w, pc)));
  }
  return "";
}

std::string Listing::flags(Word w) {
  uint32_t c = c_of(w);
  if (op_of(w) == Op::UnpackEx) return concat(c & 0xff, " before, ", c >> 8, " after");
  if (op_of(w) == Op::FormatValue) return c == 1 ? "!s" : c == 2 ? "!r" : c == 3 ? "!a" : "";
  constexpr std::string_view kParts[] = {"defaults", "kwdefaults", "annotations", "closure"};
  std::string text;
  uint32_t next = a_of(w) + 1u;
  for (uint32_t i = 0; i < 4; i++)
    if (c >> i & 1) text += concat(text.empty() ? "" : ", ", kParts[i], " ", reg(next++));
  return text;
}

std::string Listing::reg(uint32_t x) {
  if (x < unit_.local_names.size() && !unit_.local_names[x].empty())
    return concat("R", x, ":", unit_.local_names[x]);
  return concat("R", x);
}

std::string Listing::range(uint32_t first, uint32_t count) {
  if (count == 0) return "none";
  if (count == 1) return reg(first);
  return concat(reg(first), "..", reg(first + count - 1));
}

std::string Listing::label(uint32_t pc) {
  auto found = labels_.find(pc);
  return found == labels_.end() ? concat(pc) : concat("L", found->second);
}

std::string simple_constant(const Constant& c) {
  switch (c.kind) {
    case Constant::Kind::None: return "None";
    case Constant::Kind::True: return "True";
    case Constant::Kind::False: return "False";
    case Constant::Kind::Ellipsis: return "Ellipsis";
    case Constant::Kind::Int: return concat(c.integer);
    case Constant::Kind::BigInt: {
      std::string text = c.negative ? "-0x" : "0x";
      for (size_t i = c.limbs.size(); i-- > 0;)
        append(text, hex(c.limbs[i], i + 1 == c.limbs.size() ? 1 : 16));
      return text;
    }
    case Constant::Kind::Float: return concat(c.real);
    case Constant::Kind::Complex: return concat("(", c.real, c.imag < 0 ? "" : "+", c.imag, "j)");
    case Constant::Kind::Str: return concat(repr_of(c.text));
    case Constant::Kind::Bytes: return concat(repr_of_bytes(c.text));
    case Constant::Kind::Tuple:
    case Constant::Kind::FrozenSet: return "";
  }
  return "?";
}

}  // namespace

std::string constant_text(const Constant& constant, size_t limit) {
  struct Level {
    const Constant* constant;
    size_t next;
  };
  std::string text;
  std::vector<Level> open{{&constant, 0}};
  while (!open.empty() && text.size() <= limit) {
    auto& [c, next] = open.back();
    bool tuple = c->kind == Constant::Kind::Tuple, set = c->kind == Constant::Kind::FrozenSet;
    if (next == 0) text += tuple ? "(" : set ? "frozenset({" : simple_constant(*c);
    if (next == c->items.size()) {
      text += tuple ? (next == 1 ? ",)" : ")") : set ? "})" : "";
      open.pop_back();
      continue;
    }
    if (next > 0) text += ", ";
    const Constant* item = &c->items[next++];
    open.push_back({item, 0});
  }
  shorten(text, limit);
  return text;
}

std::string disassemble_unit(const CodeUnit& unit, const Word* run_time) {
  return Listing(unit, run_time).text();
}

std::string disassemble(const CodeUnit& root) {
  std::string text;
  std::vector<const CodeUnit*> work{&root};
  while (!work.empty()) {
    const CodeUnit* unit = work.back();
    work.pop_back();
    if (!text.empty()) text += '\n';
    text += disassemble_unit(*unit);
    for (size_t i = unit->children.size(); i-- > 0;) work.push_back(unit->children[i].get());
  }
  return text;
}

}  // namespace brine
