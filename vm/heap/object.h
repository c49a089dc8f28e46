// Object: the eight bytes every heap object starts with, and Ref<T>, a reference inside one.
//
//   | gc 8 | kind 8 | flags 8 | aux 8 | shape 32 |
//
// gc     0 young, or old and already in the remembered set; 1 or 2 old, the colour of the last full marking; 3 static.
//        So "does a store need the write barrier?" is `gc != 0`, and "is it marked?" is `gc & colour`.
// shape  number of its hidden class (object/shape.h): with it one 32-bit compare checks type and layout. Kinds that are
//        not extended by a Python class have the shape of the same number.
// aux    for the type's own use.
//
// An instance of a Python class derived from a built-in type (kExtended) is that built-in object with one more word
// behind it (`extension_of`): its attributes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "vm/value.h"

namespace brine {

enum class Kind : uint8_t {
#define TYPE(name, python_name, travel) name,
#include "vm/types.def"
};
inline constexpr size_t kKindCount = 0
#define TYPE(name, python_name, travel) +1
#include "vm/types.def"
    ;

enum class Travel : uint8_t { ByValue, ByName, Never, Inner };

struct KindInfo {
  const char* name;  // of the Kind
  const char* python_name;
  Travel travel;
};
const KindInfo& kind_info(Kind kind);

enum ObjectFlags : uint8_t {
  kLarge = 1,  // allocated alone, not in a block
  kExtended =
      2,       // instance of a Python class derived from this built-in kind; attributes behind it
  kHasId = 4,  // id() was asked for; the number is in the Vm's table
  kHasWeakRefs = 8,  // some WeakRef points here
  kFinalized = 16,   // __del__ ran, or was queued
  kDestroys = 32,    // has a C++ destructor to run when it dies (heap.h)
  kInterned = 64,    // Str: the one of its text in the name table
  kShowing = 128,    // a container whose repr is being made (object/repr_nested.cpp)
};

struct Object {
  uint8_t gc;
  Kind kind;
  uint8_t flags;
  uint8_t aux;
  uint32_t shape;

  bool has(ObjectFlags f) const { return flags & f; }
};
static_assert(sizeof(Object) == 8);

inline constexpr uint8_t kStaticGc = 3;

// A reference field. Assigning does no barrier: say `heap.barrier(owner)` before storing into an object that may be old.
template <class T>
struct Ref {
  T* p = nullptr;
  Ref() = default;
  Ref(T* object) : p(object) {}
  T* operator->() const { return p; }
  T& operator*() const { return *p; }
  operator T*() const { return p; }
  T* get() const { return p; }
};

inline Value to_value(const Object* o) { return Value::from_object(o); }

inline bool is_kind(Value v, Kind kind) { return v.is_object() && v.as_object()->kind == kind; }
// The object as T if it is of T's kind, else null. T::kKind names the kind.
template <class T>
T* as(Value v) {
  return is_kind(v, T::kKind) ? reinterpret_cast<T*>(v.as_object()) : nullptr;
}
template <class T>
T* cast(Value v) {  // the caller knows
  return reinterpret_cast<T*>(v.as_object());
}

// Bytes of the object's own struct and inline data, without an extension word.
size_t base_size(const Object* o);
// The attribute storage of a kExtended object: an Array, a Dict, or null.
inline Ref<Object>& extension_of(Object* o) {
  return *reinterpret_cast<Ref<Object>*>(reinterpret_cast<char*>(o) + base_size(o));
}

// The static singletons (object/statics.cpp). Aligned like heap cells, so that a Value can point at them.
struct alignas(16) Singleton : Object {};
extern const Singleton kNone, kTrue, kFalse, kEllipsis, kNotImplemented;
inline Value none() { return to_value(&kNone); }
inline Value from_bool(bool b) { return to_value(b ? &kTrue : &kFalse); }
inline bool is_none(Value v) { return v == none(); }
inline bool is_true(Value v) { return v == to_value(&kTrue); }
inline bool is_false(Value v) { return v == to_value(&kFalse); }
inline bool is_bool(Value v) { return is_true(v) || is_false(v); }
inline Value ellipsis() { return to_value(&kEllipsis); }
inline Value not_implemented() { return to_value(&kNotImplemented); }

}  // namespace brine
