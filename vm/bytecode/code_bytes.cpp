// See code_bytes.h. The writer, and the digest; the reader is code_bytes_read.cpp.
#include "vm/bytecode/code_bytes.h"

#include <bit>
#include <vector>

#include "vm/bytecode/operands.h"
#include "vm/bytecode/version.h"

namespace brine {
namespace {

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void number(uint64_t v) {
    for (; v >= 0x80; v >>= 7) out_.push_back(char(v | 0x80));
    out_.push_back(char(v));
  }
  // Nested code comes last in its unit, so units are simply written in pre-order.
  void units(const CodeUnit& root) {
    std::vector<const CodeUnit*> work{&root};
    while (!work.empty()) {
      const CodeUnit* unit = work.back();
      work.pop_back();
      body(*unit);
      number(unit->children.size());
      for (size_t i = unit->children.size(); i-- > 0;) work.push_back(unit->children[i].get());
    }
  }

 private:
  void signed_number(int64_t v) { number(uint64_t(v) << 1 ^ uint64_t(v >> 63)); }
  void fixed(uint64_t v) {
    for (int i = 0; i < 8; i++) out_.push_back(char(v >> 8 * i));
  }
  void text(std::string_view s) {
    number(s.size());
    out_.append(s);
  }
  void texts(const std::vector<std::string>& list) {
    number(list.size());
    for (const std::string& s : list) text(s);
  }

  void body(const CodeUnit& unit);
  void instructions(const CodeUnit& unit);
  void operand(Operand kind, uint32_t x, Word w);
  void constants(const std::vector<Constant>& list);
  void constant(const Constant& c);
  void tables(const CodeUnit& unit);

  std::string& out_;
};

void Writer::body(const CodeUnit& unit) {
  text(unit.name);
  text(unit.qualname);
  text(unit.filename);
  number(unit.first_line);
  number(unit.flags);
  for (uint16_t n :
       {unit.positional, unit.positional_only, unit.keyword_only, unit.locals, unit.registers})
    number(n);
  texts(unit.local_names);
  number(unit.cells.size());
  for (uint16_t cell : unit.cells) number(cell);
  texts(unit.free_names);
  instructions(unit);
  constants(unit.constants);
  texts(unit.names);
  tables(unit);
  text(unit.positions.bytes());
  text(unit.source);
}

void Writer::instructions(const CodeUnit& unit) {
  number(unit.code.size());
  for_each_instruction(unit, [&](uint32_t pc) {
    Word w = unit.code[pc];
    const OpInfo& op = op_info(op_of(w));
    number(uint64_t(op_of(w)));
    operand(op.a, a_of(w), w);
    operand(op.b, b_of(w), w);
    operand(op.c, c_of(w), w);
  });
}

void Writer::operand(Operand kind, uint32_t x, Word w) {
  switch (kind) {
    case Operand::None:
    case Operand::Rest: break;
    case Operand::Jump:
    case Operand::Imm: signed_number(int16_t(x)); break;
    case Operand::Jump32:
    case Operand::Imm32: signed_number(wide_of(w)); break;
    case Operand::Const32: number(uint32_t(wide_of(w))); break;
    default: number(x);
  }
}

void Writer::constants(const std::vector<Constant>& list) {
  number(list.size());
  std::vector<const Constant*> work;
  for (size_t i = list.size(); i-- > 0;) work.push_back(&list[i]);
  while (!work.empty()) {
    const Constant* c = work.back();
    work.pop_back();
    constant(*c);
    for (size_t i = c->items.size(); i-- > 0;) work.push_back(&c->items[i]);
  }
}

void Writer::constant(const Constant& c) {
  number(uint64_t(c.kind));
  switch (c.kind) {
    case Constant::Kind::None:
    case Constant::Kind::True:
    case Constant::Kind::False:
    case Constant::Kind::Ellipsis: break;
    case Constant::Kind::Int: signed_number(c.integer); break;
    case Constant::Kind::BigInt:
      number(c.negative);
      number(c.limbs.size());
      for (uint64_t limb : c.limbs) fixed(limb);
      break;
    case Constant::Kind::Float: fixed(std::bit_cast<uint64_t>(c.real)); break;
    case Constant::Kind::Complex:
      fixed(std::bit_cast<uint64_t>(c.real));
      fixed(std::bit_cast<uint64_t>(c.imag));
      break;
    case Constant::Kind::Str:
    case Constant::Kind::Bytes: text(c.text); break;
    case Constant::Kind::Tuple:
    case Constant::Kind::FrozenSet: number(c.items.size()); break;
  }
}

void Writer::tables(const CodeUnit& unit) {
  number(unit.handlers.size());
  for (const Handler& h : unit.handlers) {
    number(h.start);
    number(h.end - h.start);
    number(h.target - h.end);
  }
  number(unit.suspend_points.size());
  uint32_t before = 0;
  for (const SuspendPoint& point : unit.suspend_points) {
    number(point.pc - before);
    text(point.label);
    before = point.pc;
  }
}

}  // namespace

void append_code_bytes(std::string& out, const CodeUnit& unit) {
  Writer writer(out);
  writer.number(kBytecodeVersion);
  writer.units(unit);
}

std::string code_bytes(const CodeUnit& unit) {
  std::string out;
  append_code_bytes(out, unit);
  return out;
}

Digest code_digest(const CodeUnit& unit) { return digest_of(code_bytes(unit)); }

}  // namespace brine
