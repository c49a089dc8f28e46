// Code units by hand, for the tests of vm/bytecode: emit instructions, then break or inspect what came out.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>

#include "vm/bytecode/code_unit.h"

namespace brine {

struct UnitBuilder {
  CodeUnit unit;

  // A function of `locals` locals (none of them a parameter) and `temporaries` more registers.
  UnitBuilder(uint16_t locals, uint16_t temporaries, uint32_t flags = kOptimized) {
    unit.name = unit.qualname = "f";
    unit.filename = "test.py";
    unit.flags = flags;
    unit.locals = locals;
    unit.registers = uint16_t(locals + temporaries);
    for (int i = 0; i < locals; i++) unit.local_names.push_back("x" + std::to_string(i));
  }

  uint32_t here() const { return uint32_t(unit.code.size()); }

  // Adds an instruction with its empty caches, notes it if it suspends; its pc.
  uint32_t emit(Op op, uint16_t a = 0, uint16_t b = 0, uint16_t c = 0) {
    return add(encode(op, a, b, c));
  }
  uint32_t wide(Op op, uint16_t a, int32_t bc) { return add(encode_wide(op, a, bc)); }

  // Lets the jump at `pc` lead to `target`.
  void aim(uint32_t pc, uint32_t target) {
    Word w = unit.code[pc];
    int32_t distance = int32_t(target) - int32_t(pc + op_length(op_of(w)));
    if (op_info(op_of(w)).b == Operand::Jump32)
      unit.code[pc] = encode_wide(op_of(w), a_of(w), distance);
    else
      unit.code[pc] = encode(op_of(w), a_of(w), b_of(w), uint16_t(distance));
  }
  uint32_t jump(Op op, uint16_t a, uint16_t b, uint32_t target) {
    uint32_t pc = emit(op, a, b);
    aim(pc, target);
    return pc;
  }

  uint16_t name(const std::string& text) {
    unit.names.push_back(text);
    return uint16_t(unit.names.size() - 1);
  }
  uint16_t constant(Constant value) {
    unit.constants.push_back(std::move(value));
    return uint16_t(unit.constants.size() - 1);
  }
  uint16_t child(CodeUnit code) {
    unit.children.push_back(std::make_shared<CodeUnit>(std::move(code)));
    return uint16_t(unit.children.size() - 1);
  }

 private:
  uint32_t add(Word w) {
    uint32_t pc = here();
    unit.code.push_back(w);
    unit.code.resize(pc + op_length(op_of(w)));
    if (op_info(op_of(w)).effect == Effect::Suspends) unit.suspend_points.push_back({pc, ""});
    return pc;
  }
};

}  // namespace brine
