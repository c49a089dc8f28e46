// Class, Shape and Instance: the object model's three structs.
//
//   Instance | shape number | overflow | slot 0 | slot 1 | ...
//                  |            '-> Array of further slots, or the Dict in dict mode
//                  v
//   vm.shapes[n]: Shape { class, which name is in which slot }  -- a tree of transitions from the class's root shape
//
// Slot i of a shape lies inline while i < inline_slots, else in the overflow array. Built-in objects of Python-derived
// classes (kExtended), exceptions, functions have no inline slots but the same overflow word (`attributes_of`).
// Dict mode (shape.dictionary): overflow is a Dict; where slots of __slots__ have no room inline, it is an Array of
// them and of the Dict behind the last one (`find_dict`). Taking __dict__, deleting an attribute or passing 128
// attributes turns an object to it for good.
//
// vm.epoch changes whenever a class changes in a way a cached look-up could notice; caches are (shape, epoch).
//
// Tested by tests/lang/classes/*.py.
#pragma once

#include "vm/native.h"
#include "vm/object/dict.h"
#include "vm/object/sequence.h"

namespace brine {

struct Shape : Object {
  static constexpr Kind kKind = Kind::Shape;
  uint32_t id = 0;
  uint32_t count = 0;     // slots
  uint32_t reserved = 0;  // slots of __slots__ at the start: reached by descriptors, not by name
  uint16_t inline_slots = 0;
  bool dictionary = false;  // attributes are in a Dict
  bool fixed = false;       // __slots__ without __dict__: no attribute can be added
  Ref<struct Class> cls;
  Ref<Shape> parent;
  Ref<Str> name;          // what this shape added to its parent, at slot count - 1
  Ref<Dict> transitions;  // name -> Shape, made when needed
  Ref<Shape> last_transition;
  Ref<Dict> table;  // name -> slot, made when needed

  template <class V>
  void fields(V& v) {
    v(cls);
    v(parent);
    v(name);
    v(transitions);
    v(last_transition);
    v(table);
  }
};

struct Instance : Object {
  static constexpr Kind kKind = Kind::Instance;
  Ref<Object> overflow;
  __extension__ Value slots[0];
  // fields() are visited through the shape: see trace.cpp
};

// Dunders that the machine itself asks types for; each class caches where it found them.
enum class Special : uint8_t {  // add_ for __add__, and so on
#define SPECIAL(name) name##_,
#include "vm/object/specials.def"
};
inline constexpr size_t kSpecialCount = 0
#define SPECIAL(name) +1
#include "vm/object/specials.def"
    ;
const char* special_name(Special s);  // "__add__"

enum ClassFlags : uint32_t {
  kBuiltinClass = 1,   // made from a static table; immutable for scripts
  kHasDict = 2,        // instances have attributes of their own
  kHasWeak = 4,        // instances can be weakly referenced
  kFinal = 8,          // cannot be a base (bool, NoneType, function ...)
  kHasFinalizer = 16,  // __del__
  kHeapInit = 32,
  kUserGetAttribute = 64,  // __getattribute__ is not object's
  kUserSetAttr = 128,      // __setattr__ or __delattr__ is not object's
  kCached = 256,           // some cache looked through this class
  kInstantiated = 512,
  kUserGetAttr = 1024,  // __getattr__ exists
  kUserNew = 2048,      // __new__ is Python's
  kAbstract = 4096,
  kJustMakes = 8192,  // a built-in class without an __init__: a call of it is one of its __new__
};

struct Class : Object {
  static constexpr Kind kKind = Kind::Class;
  Kind layout = Kind::Instance;  // what instances are
  uint32_t class_flags = 0;
  uint32_t slots_count = 0;   // of __slots__, own and inherited
  uint32_t made = 0;          // instances so far (while learning the inline capacity)
  uint16_t inline_slots = 4;  // what the next root shape will have
  Ref<Str> name;              // __name__
  Ref<Str> qualname;
  Ref<Tuple> bases;
  Ref<Tuple> mro;  // itself first
  Ref<Dict> dict;
  Ref<List> members;      // descriptors it was made with: __slots__ in order, __dict__, __weakref__
  Ref<Class> base;        // the one whose layout it has
  Ref<Shape> root;        // of new instances
  Ref<Shape> dict_shape;  // of instances in dict mode
  Ref<List> subclasses;   // weak references
  const struct TypeTable* table = nullptr;  // built-in: methods not yet in dict
  uint32_t special_epoch = 0;               // of `specials`
  uint32_t init_epoch =
      0;  // while vm.epoch is this: a call makes an instance and runs `init` on it, if that is not null
  struct Function* init = nullptr;
  Ref<struct Code> body;  // of its class statement, or null: part of its identity in snapshots
  Ref<Array> specials;    // kSpecialCount Values, Unbound = not looked up, None-mark = absent
  uint64_t id[3] = {};  // its identity in snapshots, once known: 20 bytes; then 1 digest, 2 minted

  bool is(ClassFlags f) const { return class_flags & f; }
  template <class V>
  void fields(V& v) {
    v(name);
    v(qualname);
    v(bases);
    v(mro);
    v(dict);
    v(members);
    v(base);
    v(root);
    v(dict_shape);
    v(subclasses);
    v(body);
    v(specials);
    if (specials) v(std::span<Value>(specials->items(), kSpecialCount));
  }
};

// ---- classes
Class* make_builtin_class(Vm& vm, Kind kind);
inline Class* builtin_class(Vm& vm, Kind kind) {  // made on first touch
  Class* known = vm.classes[size_t(kind)];
  return __builtin_expect(known != nullptr, 1) ? known : make_builtin_class(vm, kind);
}
inline Class* class_of(Vm& vm, Value v) {
  if (!v.is_object()) return builtin_class(vm, v.is_int() ? Kind::Int : Kind::Float);
  Object* o = v.as_object();
  return o->shape >= kKindCount ? vm.shapes[o->shape]->cls.get() : builtin_class(vm, o->kind);
}
bool is_subclass(Class* c, Class* of);  // by mro
inline bool is_instance(Vm& vm, Value v, Class* of) {
  Class* c = class_of(vm, v);
  return c == of || is_subclass(c, of);
}
// What a class was made with, whatever its namespace holds now: its own slots in order, and the descriptor of a slot,
// __dict__ or __weakref__ (Unbound: none of that name).
std::vector<Str*> slots_of(Class* cls);
Value member_of(Class* cls, Str* name);
bool same_slots(Class* a, Class* b);  // own and inherited
// Where the name's value stands along the mro, or null.
Value* find_class_value(Vm& vm, Class* cls, Str* name);
// Looks the name up along the mro: the raw attribute, or Unbound.
Value lookup(Vm& vm, Class* cls, Str* name);
// The same through the class's cache of dunders.
inline constexpr Value kAbsent = Value::mark(6);  // in the cache: looked for and not there
Value look_up_special(Vm& vm, Class* cls, Special s);
inline Value lookup(Vm& vm, Class* cls, Special s) {
  if (__builtin_expect(cls->special_epoch == vm.epoch, 1)) {
    Value known = cls->specials->items()[size_t(s)];
    if (known != kUnbound) return known == kAbsent ? kUnbound : known;
  }
  return look_up_special(vm, cls, s);
}
Result<void> set_class_attribute(Vm& vm, Class* cls, Str* name,
                                 Value value);  // Unbound deletes; flushes caches
void class_changed(Vm& vm, Class* cls, Str* name);
// type(name, bases, namespace) after the metaclass is chosen; runs no Python (__set_name__ and __init_subclass__ are the
// stub's business).
// The class that decides the layout of instances: the most derived one with a layout of its own.
Class* solid_base(Vm& vm, Class* c);
Result<Class*> make_class(Vm& vm, Class* meta, Str* name, Tuple* bases, Dict* ns);
Result<void> add_subclass(Vm& vm, Class* parent, Class* cls);
Result<Tuple*> linearize(Vm& vm, Class* cls, Tuple* bases);  // C3; TypeError with CPython's words

// ---- instances and shapes
Shape* shape_of(Vm& vm, Object* o);
Shape* make_shape(Vm& vm, Class* cls, uint16_t inline_slots);
int find_slot(Vm& vm, Shape* shape, Str* name);  // -1: none
Result<Value> make_instance(
    Vm& vm, Class* cls);  // an object of a class whose layout is Instance; no __init__
// The overflow word; null: the object has no attributes of its own.
Ref<Object>* attributes_of(Vm& vm, Object* o);
Value* slot_at(Object* o, Shape* shape, uint32_t slot);
// Own attributes only, no descriptors, no class.
Value own_attribute(Vm& vm, Object* o, Str* name);  // Unbound: none
Result<void> set_own_attribute(Vm& vm, Object* o, Str* name,
                               Value value);  // object must have attributes
Result<bool> delete_own_attribute(Vm& vm, Object* o, Str* name);
Shape* dict_shape(Vm& vm, Class* cls,
                  Shape* like);  // of instances in dict mode that had the other shape
bool has_own_attributes(Vm& vm, Object* o);
Dict* find_dict(Vm& vm, Object* o);         // null: not in dict mode, or no attribute yet
Result<Dict*> own_dict(Vm& vm, Object* o);  // turns to dict mode
Result<void> replace_dict(Vm& vm, Object* o, Dict* dict);  // the same, with another Dict
// Slots of __slots__, for their descriptors. Unbound: not set.
Value read_member(Vm& vm, Object* o, uint32_t slot);
Result<void> write_member(Vm& vm, Object* o, uint32_t slot, Value value);

}  // namespace brine
