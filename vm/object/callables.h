// Objects that are called, made by operator, functools and collections: each keeps what it was made with and calls on in
// tail position, so that no frame of ours stands between caller and callee.
// Tested by tests/lang/{operator_module,functools_module,collections_module}/*.py.
#pragma once

#include "vm/object/dict.h"
#include "vm/object/sequence.h"

namespace brine {

struct ItemGetter : Object {
  static constexpr Kind kKind = Kind::ItemGetter;
  Ref<Tuple> items;
  template <class V>
  void fields(V& v) {
    v(items);
  }
};

struct AttrGetter : Object {
  static constexpr Kind kKind = Kind::AttrGetter;
  Ref<Tuple> names;  // as given
  bool dotted = false;
  template <class V>
  void fields(V& v) {
    v(names);
    v(dotted);
  }
};

struct MethodCaller : Object {
  static constexpr Kind kKind = Kind::MethodCaller;
  Ref<Str> name;
  Ref<Tuple> args;
  Ref<Dict> keywords;
  template <class V>
  void fields(V& v) {
    v(name);
    v(args);
    v(keywords);
  }
};

struct Partial : Object {
  static constexpr Kind kKind = Kind::Partial;
  Value function = none();
  Ref<Tuple> args;
  Ref<Dict> keywords;
  Ref<Object> overflow;  // attributes of its own, visited as such
  template <class V>
  void fields(V& v) {
    v(function);
    v(args);
    v(keywords);
  }
};

// functools.lru_cache's wrapper. The table is in order of use: what is found moves to its end.
struct LruCache : Object {
  static constexpr Kind kKind = Kind::LruCache;
  Value function = none();
  Value limit = none();  // maxsize, None: all results are kept
  Value info = none();   // the class of cache_info()
  Ref<Dict> table;
  bool typed = false;
  uint64_t hits = 0, misses = 0;
  template <class V>
  void fields(V& v) {
    v(function);
    v(limit);
    v(info);
    v(table);
    v(typed);
    v(hits);
    v(misses);
  }
};

// functools.cmp_to_key: without an object it makes keys, with one it is a key.
struct CompareKey : Object {
  static constexpr Kind kKind = Kind::CompareKey;
  Value function = none();
  Value object = kUnbound;
  template <class V>
  void fields(V& v) {
    v(function);
    v(object);
  }
};

// A field of a named tuple, as a descriptor of its class.
struct TupleGetter : Object {
  static constexpr Kind kKind = Kind::TupleGetter;
  Value index = none(), doc = none();
  template <class V>
  void fields(V& v) {
    v(index);
    v(doc);
  }
};
Answer tuple_getter_get(Vm& vm, Value getter, Value tuple);

extern const std::span<const NativeRow> kCallablesIntrinsics;

}  // namespace brine
