// Objects that hold something outside the heap: files and other things of natives. They never travel; where one is
// `remade`, a snapshot has None in its place and its owner makes it anew at first need.
//
// A Resource is a C++ object with a virtual-free table: how to visit what it references, how to let go of it.
// Tested by tests/lang/builtins/*.py (open), tests/embed.
#pragma once

#include "vm/heap/heap.h"
#include "vm/native.h"

namespace brine {

struct Vm;

struct ResourceType {
  const char* name;  // for errors
  void (*destroy)(void* state);
  void (*trace)(void* state, Marker& m);  // or null
  Answer (*call)(Vm& vm, Value self, Args args,
                 struct Tuple* keywords) = nullptr;  // or null: not callable
  bool remade = false;
};

// Kinds File and Opaque.
struct Resource : Object {
  static constexpr Kind kKind = Kind::Opaque;
  const ResourceType* type = nullptr;
  void* state = nullptr;
  Ref<Object> overflow;  // attributes, or null
  Value extra[3] = {none(), none(), none()};
  template <class V>
  void fields(V& v) {
    v(overflow);
    v(std::span<Value>(extra, 3));
  }
};
struct File : Resource {
  static constexpr Kind kKind = Kind::File;
};

}  // namespace brine
