// Scopes: which name belongs to whom. One pass over the tree collects what each block binds and uses, a second
// resolves every name: a register, a cell shared with inner functions, a free name of an outer one, a global, or
// a name of the block's namespace. Says CPython's scope errors, at CPython's places.
//
//   ScopeTree tree(compilation);
//   Scope* top = tree.build(module);        // null and compilation.error on failure
//   Scope* inner = tree.find(&function_def);
//
// Tested by tests/compiler/scope_test.cpp.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/ast.h"
#include "compiler/compilation.h"

namespace brine {

inline std::string quoted(ast::Identifier name) { return "'" + std::string(name) + "'"; }

enum class Resolution : uint8_t {
  None,
  Local,           // a register of a function; a name of the namespace elsewhere
  Cell,            // a register that holds a cell, shared with inner functions
  Free,            // a cell of an enclosing function
  GlobalExplicit,  // by a global statement
  GlobalImplicit,  // bound by nobody: a global or builtin; looked up in the namespace first where there is one
};

struct Symbol {
  enum Flag : uint16_t {
    kGlobal = 1,
    kNonlocal = 2,
    kParameter = 4,
    kBound = 8,
    kUsed = 16,
    kAnnotated = 32,
    kIterated = 64,
    kWalrus = 128,     // rebound inside expressions: not to be held as an operand
    kDeleted = 256,    // by `del` or at the end of an except clause
    kPassed = 512,     // among the free names of the scope, for an inner one
    kAssigned = 1024,  // bound by anything but an import
  };
  ast::Identifier name;
  uint16_t flags = 0;
  Resolution resolution = Resolution::None;
  int32_t reg = -1;   // Local and Cell of a function: its register
  int32_t free = -1;  // its place in the closure
  bool has(Flag flag) const { return flags & flag; }
};

class Scope {
 public:
  enum class Kind : uint8_t { Module, Class, Function };
  enum class Comprehension : uint8_t { None, List, Set, Dict, Generator };

  Kind kind = Kind::Module;
  Comprehension comprehension = Comprehension::None;
  bool generator = false;
  bool returns_value = false;
  bool annotations = false;  // some annotated assignment in this block itself
  bool class_cell = false;   // an inner function wants __class__
  bool lambda = false;
  bool in_iterable = false;  // while building: inside a comprehension's iterable
  bool in_target = false;    // while building: inside a comprehension's target
  Scope* parent = nullptr;
  ast::Identifier private_class;    // whose names are mangled here
  std::vector<Symbol*> symbols;     // in order of appearance; in the arena
  std::vector<Symbol*> parameters;  // positional-only, positional, keyword-only, *args, **kwargs
  std::vector<ast::Identifier> free_names;  // sorted
  std::vector<Symbol*> locals;              // index = register; of a function

  Symbol* find(ast::Identifier name);               // interned and mangled; null when unknown
  Symbol& get(ast::Identifier name, Arena& arena);  // made when unknown
  bool is_function() const { return kind == Kind::Function; }

 private:
  void index_more();
  std::vector<uint32_t> index_;  // open addressing by data(), 1 + place in symbols
};

class ScopeTree {
 public:
  explicit ScopeTree(Compilation& compilation) : compilation_(compilation) {}
  Scope* build(ast::Module& module);
  Scope* find(const void* node) const;  // a FunctionDef, Lambda, ClassDef or comprehension

 private:
  friend class ScopeBuilder;
  void resolve(Scope& scope);
  void resolve_symbol(Scope& scope, Symbol& symbol);
  bool capture(Scope& scope, Symbol& symbol);
  void assign_places(Scope& scope);
  void fail_at_directive(const Scope& scope, const Symbol& symbol, std::string message);

  Compilation& compilation_;
  std::deque<Scope> scopes_;  // parents before children
  std::unordered_map<const void*, Scope*> by_node_;
  struct Directive {
    const Scope* scope;
    ast::Identifier name;
    ast::Span span;
  };
  std::vector<Directive> directives_;
};

}  // namespace brine
