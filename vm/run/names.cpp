// Names: globals, builtins, namespaces of class bodies and exec; imports as instructions see them.
//
// A cached site holds (version of the key table, entry). LoadGlobalModule: word 1. LoadGlobalBuiltin: the globals'
// version in word 1 (the name is not there), the builtins' version and entry in word 2.
#include "vm/object/all.h"
#include "vm/run/loader.h"
#include "vm/run/loop.h"
#include "vm/run/stubs.h"

namespace brine {
namespace {

uint64_t entry_key(Vm& vm, Dict* dict, int64_t entry) {
  return uint64_t(version_of(vm, dict)) | uint64_t(entry) << 32;
}

void quicken(Word* at, Op op, uint64_t first, uint64_t second) {
  at[1] = first;
  at[2] = second;
  reinterpret_cast<uint16_t*>(at)[0] = uint16_t(op);
}

// __builtins__ of the globals: ours, unless a script put its own there.
// A dict unless the script's are another mapping.
Value builtins_of(Vm& vm, Dict* globals) {
  Value* at = find_name(globals, name(vm, Name::dunder_builtins));
  if (!at) return to_value(vm.builtins);
  if (auto* m = as<Module>(*at)) return to_value(m->dict);
  return *at;
}
// KeyError means that the name is not there: Unbound.
Answer get_or_unbound(Vm& vm, Value mapping, Str* text) {
  Result<Value> found = nest(vm, get_item(vm, mapping, to_value(text)));
  if (found.ok() || !raised_is(vm, KeyError)) return found;
  (void)take_raised(vm);
  return kUnbound;
}

// Globals of a class derived from dict may make what is missing. Unbound: they do not.
Answer missing_global(Vm& vm, Dict* globals, Str* text) {
  if (lookup(vm, class_of(vm, to_value(globals)), intern(vm, "__missing__")) == kUnbound)
    return kUnbound;
  return get_or_unbound(vm, to_value(globals), text);
}

Answer find_global(Vm& vm, Word* at, Function* f, Str* text, Op in_module, Op in_builtins) {
  Dict* globals = f->globals;
  int64_t i = find_name_index(globals, text);
  if (i >= 0) {
    if (at) quicken(at, in_module, entry_key(vm, globals, i), 0);
    return *globals->value(uint32_t(i));
  }
  if (f->code->has_flag(kHidden)) {
    Value v = TRY(stub_global(vm, text));
    if (v == kUnbound) return raise_name(vm, text);
    TRY(set_name(vm, globals, text, v));
    return v;
  }
  if (globals->shape >= kKindCount) {
    Answer made = missing_global(vm, globals, text);
    if (made.word != kUnbound) return made;
  }
  Value mapping = builtins_of(vm, globals);
  Dict* builtins = as<Dict>(mapping);
  if (!builtins || builtins->has(kExtended)) return get_or_unbound(vm, mapping, text);
  i = find_name_index(builtins, text);
  if (i >= 0) {
    if (at && builtins == vm.builtins)
      quicken(at, in_builtins, uint64_t(version_of(vm, globals)), entry_key(vm, builtins, i));
    return *builtins->value(uint32_t(i));
  }
  return kUnbound;
}

}  // namespace

Answer find_builtin(Vm& vm, Str* text) {
  Function* f = FrameHeader::function(vm.base);
  if (f->code->has_flag(kHidden)) return *find_name(vm.builtins, text);
  Value mapping = builtins_of(vm, f->globals);
  Dict* builtins = as<Dict>(mapping);
  if (!builtins || builtins->has(kExtended)) return get_or_unbound(vm, mapping, text);
  Value* at = find_name(builtins, text);
  return at ? *at : kUnbound;
}

Answer load_global(Vm& vm, Word* at, Function* f, Str* text) {
  Answer a = find_global(vm, at, f, text, Op::LoadGlobalModule, Op::LoadGlobalBuiltin);
  if (a.word == kUnbound) return raise_name(vm, text);
  return a;
}

Result<void> store_global(Vm& vm, Word* at, Function* f, Str* text, Value v) {
  Dict* globals = f->globals;
  TRY(set_name(vm, globals, text, v));
  if (at) {
    bool by_name = base_of(op_of(*at)) == Op::StoreName;
    quicken(at, by_name ? Op::StoreNameCached : Op::StoreGlobalCached,
            entry_key(vm, globals, find_name_index(globals, text)), 0);
  }
  return {};
}

Result<void> delete_global(Vm& vm, Function* f, Str* text) {
  if (!delete_name(vm, f->globals, text)) return raise_name(vm, text);
  return {};
}

Answer load_name(Vm& vm, Word* at, Function* f, Value ns, Str* text) {
  if (ns == kUnbound) {
    Answer a = find_global(vm, at, f, text, Op::LoadNameModule, Op::LoadNameBuiltin);
    if (a.word == kUnbound) return raise_name(vm, text);
    return a;
  }
  if (ns.is_object() && ns.as_object()->shape == uint32_t(Kind::Dict)) {
    if (Value* found = find_name(cast<Dict>(ns), text)) return *found;
  } else {
    // A mapping of Python's (__prepare__, exec): KeyError means the name is looked for further out.
    Answer global = find_global(vm, nullptr, f, text, Op::LoadName, Op::LoadName);
    if (global.failed()) return global;
    return enter_stub(
        vm, Stub::load_from_mapping,
        {ns, to_value(text), global.word == kUnbound ? not_implemented() : global.word,
         from_bool(global.word != kUnbound)});
  }
  Answer a = find_global(vm, nullptr, f, text, Op::LoadName, Op::LoadName);
  if (a.word == kUnbound) return raise_name(vm, text);
  return a;
}

Answer store_name(Vm& vm, Function*, Value ns, Str* text, Value v) {
  if (ns.is_object() && ns.as_object()->shape == uint32_t(Kind::Dict)) {
    TRY(set_name(vm, cast<Dict>(ns), text, v));
    return none();
  }
  return set_item(vm, ns, to_value(text), v);
}

Answer delete_name(Vm& vm, Function* f, Value ns, Str* text) {
  if (ns == kUnbound) {
    TRY(delete_global(vm, f, text));
    return none();
  }
  if (ns.is_object() && ns.as_object()->shape == uint32_t(Kind::Dict)) {
    if (!delete_name(vm, cast<Dict>(ns), text)) return raise_name(vm, text);
    return none();
  }
  return enter_stub(vm, Stub::delete_from_mapping, {ns, to_value(text)});
}

Answer load_class_free(Vm& vm, Value ns, Str* text, Cell* cell) {
  if (ns.is_object() && ns.as_object()->shape == uint32_t(Kind::Dict)) {
    if (Value* found = find_name(cast<Dict>(ns), text)) return *found;
    if (cell->content == kUnbound) return raise_free_name(vm, text);
    return cell->content;
  }
  return enter_stub(vm, Stub::load_from_mapping,
                    {ns, to_value(text), cell->content == kUnbound ? none() : cell->content,
                     from_bool(cell->content != kUnbound)});
}

Failed raise_unbound_local(Vm& vm, Str* text) {
  return raise(vm, UnboundLocalError, "cannot access local variable '", text,
               "' where it is not associated with a value");
}

Failed raise_unbound_free(Vm& vm, Code* code, uint32_t index) {
  return raise_free_name(vm, free_name(vm, code, index));
}

Answer setup_annotations(Vm& vm, Function* f, Value ns) {
  Str* key = name(vm, Name::dunder_annotations);
  Value target = ns == kUnbound ? to_value(f->globals) : ns;
  if (Dict* d = as<Dict>(target)) {
    if (!find_name(d, key)) TRY(set_name(vm, d, key, to_value(make_dict(vm))));
    return none();
  }
  return enter_stub(vm, Stub::setup_annotations, {target, to_value(key)});
}

Answer print_expression(Vm& vm, Value v) { return enter_stub(vm, Stub::print_expression, {v}); }

// ---- imports

Answer import_name(Vm& vm, Str* text, Value fromlist, Value level) {
  Value globals = to_value(FrameHeader::function(vm.base)->globals);
  Answer hook = find_builtin(vm, name(vm, Name::dunder_import));
  if (hook.failed()) return hook;
  if (hook.word == kUnbound) return raise(vm, ImportError, "__import__ not found");
  return call(vm, hook.word, {to_value(text), globals, none(), fromlist, level});
}

Answer import_from(Vm& vm, Value module, Str* text) {
  if (auto* m = as<Module>(module)) {
    if (Value* at = find_name(m->dict, text)) return *at;
  }
  return enter_stub(vm, Stub::import_from, {module, to_value(text)});
}

Answer import_star(Vm& vm, Value module, Value ns) {
  Value target = ns == kUnbound ? to_value(FrameHeader::function(vm.base)->globals) : ns;
  return enter_stub(vm, Stub::import_star, {module, target});
}

}  // namespace brine
