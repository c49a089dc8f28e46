// visit_fields: the fields of those kinds whose `fields()` is all there is to them, for whoever writes objects down and
// reads them back. Kinds that need more knowledge (containers, functions, classes, frames ...) answer false.
// Tested by tests/pickle/snapshot_test.cpp.
#pragma once

#include "vm/object/all.h"

namespace brine {

// clang-format off: its way with lists of macros never settles
#define BRINE_PLAIN_KINDS(X) \
  X(Range) X(Slice) X(DictKeys) X(DictValues) X(DictItems) X(MappingProxy) X(ListIterator) \
  X(ListReverseIterator) X(TupleIterator) X(StrIterator) X(StrAsciiIterator) X(BytesIterator) \
  X(ByteArrayIterator) X(RangeIterator) X(LongRangeIterator) X(SequenceIterator) \
  X(CallableIterator) X(Reversed) X(BoundMethod) X(MethodWrapper) X(Property) X(Super) X(Cell) \
  X(ItemGetter) X(AttrGetter) X(MethodCaller) X(Partial) X(LruCache) X(CompareKey) \
  X(TupleGetter)
// clang-format on

template <class Visitor>
bool visit_fields(Object* o, Visitor& v) {
  switch (o->kind) {
#define PLAIN(name) \
  case Kind::name: static_cast<name*>(o)->fields(v); return true;
    BRINE_PLAIN_KINDS(PLAIN)
#undef PLAIN
    default: return false;
  }
}

}  // namespace brine
