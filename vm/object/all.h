// All heap types, for the few who must know every one.
#pragma once

#include "vm/object/bytes.h"
#include "vm/object/callables.h"
#include "vm/object/class.h"
#include "vm/object/deque.h"
#include "vm/object/dict.h"
#include "vm/object/frame.h"
#include "vm/object/function.h"
#include "vm/object/number.h"
#include "vm/object/resource.h"
#include "vm/object/sequence.h"
#include "vm/object/str.h"
#include "vm/object/weakref.h"
#include "vm/vm.h"

namespace brine {

void trace_generator(Vm& vm, Generator* g, Marker& m);  // run/stack.cpp: the frame's live registers
void trace_resource(Object* o, Marker& m);
void destroy_object(Object* o);

}  // namespace brine
