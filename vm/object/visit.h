// visit_fields: the fields of those kinds whose `fields()` is all there is to them, for whoever writes objects down and
// reads them back. Kinds that need more knowledge (containers, functions, classes, frames ...) answer false.
// Tested by tests/pickle/snapshot_test.cpp.
#pragma once

#include "vm/object/all.h"

namespace brine {

template <class Visitor>
bool visit_fields(Object* o, Visitor& v) {
  switch (o->kind) {
#define PLAIN(name) \
  case Kind::name: static_cast<name*>(o)->fields(v); return true;
    PLAIN(Range)
    PLAIN(Slice) PLAIN(DictKeys) PLAIN(DictValues) PLAIN(DictItems) PLAIN(MappingProxy)
        PLAIN(ListIterator) PLAIN(ListReverseIterator) PLAIN(TupleIterator) PLAIN(StrIterator)
            PLAIN(BytesIterator) PLAIN(RangeIterator) PLAIN(LongRangeIterator)
                PLAIN(SequenceIterator) PLAIN(CallableIterator) PLAIN(Reversed) PLAIN(BoundMethod)
                    PLAIN(MethodWrapper) PLAIN(Property) PLAIN(Super) PLAIN(Cell)
#undef PLAIN
                        default : return false;
  }
}

}  // namespace brine
