// Functions and what they are made of: Code, Cell, Function, Native, bound methods, descriptors.
// Tested by tests/lang/{functions,closures,descriptors}/*.py.
#pragma once

#include <memory>

#include "vm/base/digest.h"
#include "vm/bytecode/code_unit.h"
#include "vm/native.h"
#include "vm/object/dict.h"
#include "vm/object/sequence.h"

namespace brine {

class Liveness;

inline constexpr uint32_t kWarm = 8;  // entries after which a code gets its private copy

// A CodeUnit in a Vm: constants and names as Values, and once it is warm a private copy of its words to quicken.
struct Code : Object {
  static constexpr Kind kKind = Kind::Code;
  const Word* words = nullptr;  // what runs: the unit's own, or `private_words`
  Value* constants = nullptr;   // items of constants_
  Str** names =
      nullptr;  // interned; behind them its own name and qualname, then its parameters': null until asked for
  uint32_t flags = 0;
  uint16_t registers = 0, locals = 0;
  uint16_t parameters = 0;
  uint16_t positional = 0;
  uint32_t uses = 0;  // kWarm: it has its private copy
  uint32_t word_count = 0;
  const CodeUnit* unit = nullptr;
  struct CodeExtra* extra =
      nullptr;  // C++ memory: the unit's shared_ptr, private words, liveness (code.cpp)
  const struct NativeStep* step = nullptr;  // of a hidden generator: run/native_steps.h
  Ref<Tuple> constant_values;
  Ref<Array> name_values;
  Ref<Array> children;  // Code or Unbound, made when needed

  Str** own_names() const { return names + unit->names.size(); }
  Str** parameter_names() const {
    return own_names() + 2;
  }  // of those that may be given by name or position
  uint32_t pc_of(const Word* at) const;  // index into the canonical code, from either copy
  bool has_flag(uint32_t f) const { return flags & f; }
  // Names are interned and so kept by vm.interned; the array that holds their addresses is marked, not looked into.
  template <class V>
  void fields(V& v) {
    v(constant_values);
    v(name_values);
    v(children);
    if (children) v(std::span<Value>(children->items(), unit->children.size()));
  }
};
std::shared_ptr<const CodeUnit> shared_unit(Code* code);
// Its canonical bytes and their digest, worked out once.
struct CanonicalCode {
  std::string bytes;
  Digest digest;
};
const CanonicalCode& canonical(Code* code);
void destroy_code(Code* code);
// `shared`: the unit is the house's own, else it is charged with all that is inside it.
Result<Code*> make_code(Vm& vm, std::shared_ptr<const CodeUnit> unit, bool shared = false);
Result<Code*> child_code(Vm& vm, Code* code, uint32_t index);
const Liveness& liveness(Code* code);
void warm_up(Vm& vm, Code* code);  // makes the private copy

struct Cell : Object {
  static constexpr Kind kKind = Kind::Cell;
  Value content = kUnbound;
  template <class V>
  void fields(V& v) {
    v(content);
  }
};
Cell* make_cell(Vm& vm, Value content);

// Hot fields of the code are repeated here so that a call reads one object.
struct Function : Object {
  static constexpr Kind kKind = Kind::Function;
  Ref<Code> code;
  Ref<Dict> globals;
  Ref<Tuple> closure;          // cells, or null
  Ref<Tuple> defaults;         // or null
  Ref<Dict> keyword_defaults;  // or null
  Ref<Str> name, qualname;
  Value module = none();
  Value doc = kUnbound;  // Unbound: from the code
  Ref<Dict> annotations;
  Ref<Object> overflow;  // attributes of its own
  // What a plain call compares its argument count with; kNotSimple when binding needs more. With kMakesGenerator a
  // generator is made of the arguments as they are.
  static constexpr uint32_t kNotSimple = ~uint32_t(0), kMakesGenerator = 1 << 16;
  uint32_t simple_arity = kNotSimple;
  Value* constants = nullptr;  // of the code

  template <class V>
  void fields(V& v) {
    v(code);
    v(globals);
    v(closure);
    v(defaults);
    v(keyword_defaults);
    v(name);
    v(qualname);
    v(module);
    v(doc);
    v(annotations);
    v(overflow);
  }
};
Result<Function*> make_function(Vm& vm, Code* code, Dict* globals);
void follow_code(Function* f);  // what is kept at hand of its code: after that has changed

// A function of ours, as Python sees it: of a module, or bound to self (a method of a built-in type). `aux` is one more
// than the number of arguments that it takes as they are (NativeSignature::plain), 0 if that is unknown or not so; a
// MethodDescriptor's alike, self included.
struct Native : Object {
  static constexpr Kind kKind = Kind::Native;
  const NativeRow* row = nullptr;
  struct NativeSignature* signature = nullptr;  // parsed; owned by the Vm
  Value self = kUnbound;                        // bound method of a built-in object, or class
  Ref<Str> name;
  Value module = none();
  Ref<Class> owner;       // the type it is a method of, or null
  Value host = kUnbound;  // a host's callable (embed)
  template <class V>
  void fields(V& v) {
    v(self);
    v(name);
    v(module);
    v(owner);
    v(host);
  }
};

// list.append as an attribute of the class. Also `__new__` rows and static methods as plain Natives.
struct MethodDescriptor : Object {
  static constexpr Kind kKind = Kind::MethodDescriptor;
  const NativeRow* row = nullptr;
  struct NativeSignature* signature = nullptr;
  Ref<Str> name;
  Ref<Class> owner;
  bool class_method = false;
  template <class V>
  void fields(V& v) {
    v(name);
    v(owner);
  }
};

// int.__add__ and such, derived from TypeOps: which special it is tells what to do.
struct WrapperDescriptor : Object {
  static constexpr Kind kKind = Kind::WrapperDescriptor;
  uint8_t special = 0;
  Ref<Str> name;
  Ref<Class> owner;
  template <class V>
  void fields(V& v) {
    v(name);
    v(owner);
  }
};
struct MethodWrapper : Object {  // (1).__add__
  static constexpr Kind kKind = Kind::MethodWrapper;
  Ref<WrapperDescriptor> descriptor;
  Value self;
  template <class V>
  void fields(V& v) {
    v(descriptor);
    v(self);
  }
};

struct BoundMethod : Object {
  static constexpr Kind kKind = Kind::BoundMethod;
  Value function, self;
  template <class V>
  void fields(V& v) {
    v(function);
    v(self);
  }
};
Value make_bound_method(Vm& vm, Value function, Value self);

struct GetSetDescriptor : Object {
  static constexpr Kind kKind = Kind::GetSetDescriptor;
  const GetSetRow* row = nullptr;
  Ref<Str> name;
  Ref<Class> owner;
  template <class V>
  void fields(V& v) {
    v(name);
    v(owner);
  }
};
struct MemberDescriptor : Object {  // a slot of __slots__
  static constexpr Kind kKind = Kind::MemberDescriptor;
  uint32_t slot = 0;
  Ref<Str> name;
  Ref<Class> owner;
  template <class V>
  void fields(V& v) {
    v(slot);
    v(name);
    v(owner);
  }
};
struct ClassMethod : Object {
  static constexpr Kind kKind = Kind::ClassMethod;
  Value function;
  Ref<Object> overflow;  // aux: the names of the function were taken over
  template <class V>
  void fields(V& v) {
    v(function);
    v(overflow);
  }
};
struct StaticMethod : ClassMethod {
  static constexpr Kind kKind = Kind::StaticMethod;
};
struct Property : Object {
  static constexpr Kind kKind = Kind::Property;
  Value get = none(), set = none(), del = none(), doc = none();
  Value name = none();  // what __set_name__ said, for messages
  bool doc_from_getter = false;
  template <class V>
  void fields(V& v) {
    v(get);
    v(set);
    v(del);
    v(doc);
    v(name);
    v(doc_from_getter);
  }
};
struct Super : Object {
  static constexpr Kind kKind = Kind::Super;
  Ref<Class> cls;       // where to start after
  Value self = none();  // None: unbound super
  Ref<Class> self_class;
  template <class V>
  void fields(V& v) {
    v(cls);
    v(self);
    v(self_class);
  }
};

// super(...) of the built-in class itself.
Answer make_super(Vm& vm, std::span<const Value> args);
// super.__get__: one without an object, met as an attribute of this one.
Answer bind_super(Vm& vm, Value super, Value object);

struct Module : Object {
  static constexpr Kind kKind = Kind::Module;
  Ref<Dict> dict;
  Ref<Str> imported_as;  // what its repr shows, whatever its __name__ becomes; null: not imported
  const ModuleTable* table = nullptr;
  template <class V>
  void fields(V& v) {
    v(dict);
    v(imported_as);
  }
};
Result<Module*> make_module(Vm& vm, Str* name);

}  // namespace brine
