// The second pass over scopes: each name's resolution, and the registers and places in closures of those that have one.
#include "compiler/scope.h"

namespace brine {

using namespace ast;

void ScopeTree::resolve(Scope& scope) {
  // By index: resolving an inner scope adds passed names to this one, never while it is walked itself.
  for (size_t i = 0; i < scope.symbols.size() && compilation_.going_on(); i++)
    resolve_symbol(scope, *scope.symbols[i]);
}

void ScopeTree::resolve_symbol(Scope& scope, Symbol& symbol) {
  if (symbol.has(Symbol::kGlobal)) {
    if (symbol.has(Symbol::kNonlocal))
      return fail_at_directive(scope, symbol,
                               "name " + quoted(symbol.name) + " is nonlocal and global");
    symbol.resolution = Resolution::GlobalExplicit;
    return;
  }
  if (symbol.has(Symbol::kNonlocal)) {
    if (!scope.parent)
      return fail_at_directive(scope, symbol, "nonlocal declaration not allowed at module level");
    if (!capture(scope, symbol))
      fail_at_directive(scope, symbol, "no binding for nonlocal " + quoted(symbol.name) + " found");
    return;
  }
  if (symbol.has(Symbol::kBound)) {
    symbol.resolution = Resolution::Local;
    return;
  }
  if (symbol.resolution != Resolution::None) return;  // passed on for an inner scope
  if (!capture(scope, symbol)) symbol.resolution = Resolution::GlobalImplicit;
}

// Looks for the enclosing function that binds the name, makes it a cell there and passes it inwards.
bool ScopeTree::capture(Scope& scope, Symbol& symbol) {
  Scope* owner = nullptr;
  for (Scope* outer = scope.parent; outer; outer = outer->parent) {
    if (outer->kind == Scope::Kind::Class) {
      if (symbol.name == "__class__" && scope.is_function()) {
        outer->class_cell = true;
        owner = outer;
        break;
      }
      continue;
    }
    if (outer->kind == Scope::Kind::Module) return false;
    Symbol* there = outer->find(symbol.name);
    if (!there) continue;
    if (there->resolution == Resolution::GlobalExplicit) return false;
    if (there->resolution == Resolution::Local) there->resolution = Resolution::Cell;
    if (there->resolution == Resolution::Cell || there->resolution == Resolution::Free) {
      owner = outer;
      break;
    }
  }
  if (!owner) return false;
  symbol.resolution = Resolution::Free;
  symbol.flags |= Symbol::kPassed;
  for (Scope* between = scope.parent; between != owner; between = between->parent) {
    Symbol& passed = between->get(symbol.name, compilation_.arena);
    passed.flags |= Symbol::kPassed;
    if (passed.resolution == Resolution::None) passed.resolution = Resolution::Free;
    if (passed.resolution == Resolution::GlobalImplicit) passed.resolution = Resolution::Free;
  }
  return true;
}

// Registers of locals (plain ones in order of appearance, then the cells by name) and places of free names.
void ScopeTree::assign_places(Scope& scope) {
  std::vector<Symbol*> cells, free;
  if (scope.is_function()) {
    for (Symbol* parameter : scope.parameters) {
      parameter->reg = int32_t(scope.locals.size());
      scope.locals.push_back(parameter);
    }
  }
  for (Symbol* symbol : scope.symbols) {
    if (!compilation_.going_on()) return;
    if (symbol->has(Symbol::kPassed)) free.push_back(symbol);
    if (!scope.is_function() || symbol->has(Symbol::kParameter)) continue;
    if (symbol->resolution == Resolution::Cell) cells.push_back(symbol);
    if (symbol->resolution != Resolution::Local) continue;
    symbol->reg = int32_t(scope.locals.size());
    scope.locals.push_back(symbol);
  }
  auto by_name = [](Symbol* a, Symbol* b) { return a->name < b->name; };
  std::sort(cells.begin(), cells.end(), by_name);
  for (Symbol* symbol : cells) {
    symbol->reg = int32_t(scope.locals.size());
    scope.locals.push_back(symbol);
  }
  std::sort(free.begin(), free.end(), by_name);
  for (Symbol* symbol : free) {
    symbol->free = int32_t(scope.free_names.size());
    scope.free_names.push_back(symbol->name);
  }
}

void ScopeTree::fail_at_directive(const Scope& scope, const Symbol& symbol, std::string message) {
  for (const Directive& directive : directives_)
    if (directive.scope == &scope && directive.name.data() == symbol.name.data())
      return compilation_.fail(directive.span, std::move(message));
}

}  // namespace brine
