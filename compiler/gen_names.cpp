// Names: where each lives, and how it is read, bound and deleted. See codegen.h.
#include "compiler/codegen.h"

namespace brine {

using namespace ast;

namespace {

// Code that names one of these may look at its whole namespace, which then matters to a pickle.
bool asks_for_namespace(Identifier name) {
  switch (name.size()) {
    case 3: return name == "dir";
    case 4: return name == "vars" || name == "exec" || name == "eval";
    case 6: return name == "locals";
    case 7: return name == "globals";
    default: return false;
  }
}

}  // namespace

CodeGen::Place CodeGen::place_of(Identifier name) {
  name = cx.mangle(scope_.private_class, name);
  Symbol* symbol = scope_.find(name);
  bool function = scope_.is_function();
  if (!symbol) return {function ? Place::Global : Place::Name, nullptr, name};
  switch (symbol->resolution) {
    case Resolution::None:
    case Resolution::GlobalImplicit: return {function ? Place::Global : Place::Name, symbol, name};
    case Resolution::GlobalExplicit: return {Place::Global, symbol, name};
    case Resolution::Local: return {function ? Place::Register : Place::Name, symbol, name};
    case Resolution::Cell: return {Place::Cell, symbol, name};
    case Resolution::Free:
      return {scope_.kind == Scope::Kind::Class ? Place::ClassFree : Place::Free, symbol, name};
  }
  return {Place::Name, symbol, name};
}

void CodeGen::check_bound(const Place& place) {
  Reg r = Reg(place.symbol->reg);
  if (out.bound.has(r)) return;
  out.emit(Op::CheckLocal, r, 0, out.name(place.name));
  out.bound.add(r);
}

void CodeGen::load_name(const Place& place, Reg dst) {
  switch (place.kind) {
    case Place::Register:
      check_bound(place);
      if (dst != Reg(place.symbol->reg)) out.emit(Op::Move, dst, Reg(place.symbol->reg));
      return;
    case Place::Cell:
      out.emit(Op::LoadCell, dst, Reg(place.symbol->reg), out.name(place.name));
      return;
    case Place::Free: out.emit(Op::LoadFree, dst, Reg(place.symbol->free)); return;
    case Place::ClassFree:
      out.emit(Op::LoadClassFree, dst, Reg(place.symbol->free), kNamespace);
      return;
    case Place::Global:
    case Place::Name:
      if (asks_for_namespace(place.name)) unit_.flags |= kUsesLocals;
      if (place.kind == Place::Global)
        out.emit(Op::LoadGlobal, dst, 0, out.name(place.name));
      else
        out.emit(Op::LoadName, dst, kNamespace, out.name(place.name));
      return;
  }
}

bool CodeGen::asks_for_locals() {
  for (const char* text : {"locals", "vars", "exec", "eval", "dir"}) {
    Symbol* symbol = scope_.find(intern(text));
    if (symbol && (symbol->resolution == Resolution::GlobalImplicit ||
                   symbol->resolution == Resolution::GlobalExplicit))
      return true;
  }
  return false;
}

void CodeGen::store_name(Identifier name, Reg value) {
  if (refused_name(name, Context::Store)) return;
  Place place = place_of(name);
  switch (place.kind) {
    case Place::Register: {
      Reg r = Reg(place.symbol->reg);
      if (r != value) out.emit(Op::Move, r, value);
      now_bound(r);
      return;
    }
    case Place::Cell: out.emit(Op::StoreCell, Reg(place.symbol->reg), value); return;
    case Place::Free:
    case Place::ClassFree: out.emit(Op::StoreFree, value, Reg(place.symbol->free)); return;
    case Place::Global: out.emit(Op::StoreGlobal, value, 0, out.name(place.name)); return;
    case Place::Name: out.emit(Op::StoreName, kNamespace, value, out.name(place.name)); return;
  }
}

void CodeGen::delete_name(Identifier name) {
  if (refused_name(name, Context::Del)) return;
  Place place = place_of(name);
  switch (place.kind) {
    case Place::Register: {
      Reg r = Reg(place.symbol->reg);
      check_bound(place);
      out.emit(Op::Unbind, r);
      out.bound.remove(r);
      return;
    }
    case Place::Cell:
      out.emit(Op::DeleteCell, Reg(place.symbol->reg), 0, out.name(place.name));
      return;
    case Place::Free:
    case Place::ClassFree: out.emit(Op::DeleteFree, 0, Reg(place.symbol->free)); return;
    case Place::Global: out.emit(Op::DeleteGlobal, 0, 0, out.name(place.name)); return;
    case Place::Name: out.emit(Op::DeleteName, kNamespace, 0, out.name(place.name)); return;
  }
}

bool CodeGen::refused_name(Identifier name, Context context) {
  if (name != "__debug__" || context == Context::Load) return false;
  const Position& p = out.position();
  fail({p.line, p.end_line, p.column, p.end_column},
       context == Context::Store ? "cannot assign to __debug__" : "cannot delete __debug__");
  return true;
}

Reg CodeGen::register_of(Identifier name) {
  Place place = place_of(name);
  return place.kind == Place::Register ? Reg(place.symbol->reg) : kNoReg;
}

Reg CodeGen::register_of(Expr* target) {
  auto* name = as<Name>(target);
  return name ? register_of(name->id) : kNoReg;
}

}  // namespace brine
