// Code: a CodeUnit linked into a Vm. See function.h.
#include <algorithm>

#include "vm/bytecode/code_bytes.h"
#include "vm/bytecode/liveness.h"
#include "vm/object/bytes.h"
#include "vm/object/class.h"
#include "vm/object/function.h"
#include "vm/object/number.h"
#include "vm/object/pace.h"
#include "vm/run/loop.h"

namespace brine {

// What a Code holds in C++ memory.
struct CodeExtra {
  Heap& heap;
  std::shared_ptr<const CodeUnit> unit;
  bool shared = false;  // by all Vms: nobody pays for it
  size_t charged = 0;
  std::vector<Word> private_words;
  std::unique_ptr<Liveness> live;
  std::unique_ptr<CanonicalCode> canonical;
};

void destroy_code(Code* code) {
  code->extra->heap.discharge(code->extra->charged);
  delete code->extra;
}

namespace {

void take(CodeExtra* extra, size_t bytes) {
  extra->charged += bytes;
  extra->heap.take(bytes);
}

}  // namespace

std::shared_ptr<const CodeUnit> shared_unit(Code* code) { return code->extra->unit; }

const CanonicalCode& canonical(Code* code) {
  auto& known = code->extra->canonical;
  if (!known) {
    known = std::make_unique<CanonicalCode>();
    known->bytes = code_bytes(*code->unit);
    known->digest = digest_of(known->bytes);
    take(code->extra, known->bytes.size());
  }
  return *known;
}

uint32_t Code::pc_of(const Word* at) const {
  const Word* own = unit->code.data();
  if (at >= own && at <= own + word_count) return uint32_t(at - own);
  return uint32_t(at - words);
}

const Liveness& liveness(Code* code) {
  if (!code->extra->live) {
    code->extra->live = std::make_unique<Liveness>(*code->unit);
    take(code->extra, code->extra->live->bytes());
  }
  return *code->extra->live;
}

namespace {

Result<Value> make_constant(Vm& vm, const Constant& c, int depth) {
  switch (c.kind) {
    case Constant::Kind::None: return none();
    case Constant::Kind::True: return from_bool(true);
    case Constant::Kind::False: return from_bool(false);
    case Constant::Kind::Ellipsis: return ellipsis();
    case Constant::Kind::Int: return make_int(vm, c.integer);
    case Constant::Kind::BigInt: return make_int(vm, c.negative, c.limbs);
    case Constant::Kind::Float: return make_float(vm, c.real);
    case Constant::Kind::Complex: {
      Complex* z = vm.heap.make<Complex>();
      z->real = c.real;
      z->imag = c.imag;
      return to_value(z);
    }
    case Constant::Kind::Str:
      if (c.text.size() <= 64) return to_value(intern(vm, c.text));
      return Result<Value>(make_str(vm, c.text));
    case Constant::Kind::Bytes: return Result<Value>(make_bytes(vm, c.text));
    case Constant::Kind::Tuple:
    case Constant::Kind::FrozenSet: {
      if (depth > 120) return raise(vm, SystemError, "constant nested too deeply");
      if (c.kind == Constant::Kind::Tuple) {
        Tuple* t = TRY(make_tuple_of(vm, c.items.size()));
        Pace pace(vm);
        for (size_t i = 0; i < c.items.size(); i++) {
          TRY(pace.step(64));
          t->items()[i] = TRY(make_constant(vm, c.items[i], depth + 1));
        }
        return to_value(t);
      }
      FrozenSet* s = vm.heap.make<FrozenSet>();
      for (const Constant& item : c.items) {
        Value v = TRY(make_constant(vm, item, depth + 1));
        TRY(set_add(vm, s, v));
      }
      return to_value(s);
    }
  }
  return none();
}

}  // namespace

// No safe point lies between the pieces made here, so plain pointers hold.
Result<Code*> make_code(Vm& vm, std::shared_ptr<const CodeUnit> unit, bool shared) {
  size_t bytes = shared ? 0 : footprint(*unit);
  if (!vm.heap.charge(bytes)) return raise_memory(vm);
  Code* code = vm.heap.make<Code>();
  code->extra = new CodeExtra{vm.heap, unit, shared, bytes, {}, nullptr, nullptr};
  vm.heap.register_destructor(code);
  const CodeUnit& u = *unit;
  code->unit = &u;
  code->words = u.code.data();
  code->word_count = uint32_t(u.code.size());
  code->flags = u.flags;
  code->registers = u.registers;
  code->locals = u.locals;
  code->parameters = uint16_t(u.parameters());
  code->positional = u.positional;
  Tuple* constants = TRY(make_tuple_of(vm, u.constants.size()));
  code->constant_values = constants;
  code->constants = constants->items();
  Pace pace(vm);
  for (size_t i = 0; i < u.constants.size(); i++) {
    TRY(pace.step(64));
    constants->items()[i] = TRY(make_constant(vm, u.constants[i], 0));
  }
  size_t others = 2 + u.positional + u.keyword_only;
  Array* names = vm.heap.make_array(u.names.size() + others);
  if (!names) return raise_memory(vm);
  code->name_values = names;
  code->names = reinterpret_cast<Str**>(names->items());
  for (size_t i = 0; i < u.names.size(); i++) {
    TRY(pace.step(64));
    code->names[i] = intern(vm, u.names[i]);
  }
  std::fill_n(code->own_names(), others, nullptr);
  return code;
}

Result<Code*> child_code(Vm& vm, Code* code, uint32_t index) {
  if (!code->children) {
    size_t n = code->unit->children.size();
    Array* children = vm.heap.make_array(n);
    if (!children) return raise_memory(vm);
    std::fill_n(children->items(), n, kUnbound);
    vm.heap.barrier(code);
    code->children = children;
  }
  Value& known = code->children->items()[index];
  if (known != kUnbound) return cast<Code>(known);
  Code* made = TRY(make_code(vm, code->unit->children[index], code->extra->shared));
  vm.heap.barrier(code);
  known = to_value(made);
  return made;
}

void warm_up(Vm&, Code* code) {
  if (code->uses == kWarm) return;
  code->extra->private_words = code->unit->code;
  take(code->extra, code->word_count * sizeof(Word));
  code->words = code->extra->private_words.data();
  code->uses = kWarm;
}

void warm_up_step(Vm& vm, Code* code) {
  if (code->uses + 1 == kWarm)
    warm_up(vm, code);
  else
    code->uses++;
}

Str* free_name(Vm& vm, Code* code, uint32_t index) {
  return intern(vm, code->unit->free_names[index]);
}

}  // namespace brine
