// The one switch over all kinds: visiting fields, sizes, destructors.
#include "vm/object/all.h"

namespace brine {
namespace {

void trace_attributes(Object* overflow, Marker& m) {
  if (overflow) m.mark(overflow);
  if (overflow && overflow->kind == Kind::Array) {
    auto* array = reinterpret_cast<Array*>(overflow);
    m(std::span<Value>(array->items(), array->capacity));
  }
}

// Slots are initialised to Unbound, so all of them may be visited.
void trace_instance(Instance* o, Marker& m, Shape* shape) {
  m.mark_at_once(shape);
  for (uint16_t i = 0; i < shape->inline_slots; i++) m(o->slots[i]);
  trace_attributes(o->overflow, m);
}

}  // namespace

void trace(Object* o, Marker& m) {
  if (o->shape >= kKindCount && o->kind != Kind::Instance) m.mark(m.vm().shapes[o->shape]);
  if (o->flags & kExtended) trace_attributes(extension_of(o), m);
  switch (o->kind) {
    case Kind::Instance:
      trace_instance(static_cast<Instance*>(o), m, m.vm().shapes[o->shape]);
      return;
    case Kind::Generator: trace_generator(m.vm(), static_cast<Generator*>(o), m); return;
#define TYPE_STRUCT(name) \
  case Kind::name: static_cast<name*>(o)->fields(m); return;
      // clang-format off: its way with lists of macros never settles
      TYPE_STRUCT(Int) TYPE_STRUCT(Float) TYPE_STRUCT(Complex) TYPE_STRUCT(Str)
      TYPE_STRUCT(Bytes) TYPE_STRUCT(ByteArray) TYPE_STRUCT(Tuple) TYPE_STRUCT(List)
      TYPE_STRUCT(Dict) TYPE_STRUCT(Set) TYPE_STRUCT(FrozenSet) TYPE_STRUCT(Range)
      TYPE_STRUCT(Slice) TYPE_STRUCT(DictKeys) TYPE_STRUCT(DictValues) TYPE_STRUCT(DictItems)
      TYPE_STRUCT(MappingProxy) TYPE_STRUCT(ListIterator) TYPE_STRUCT(ListReverseIterator)
      TYPE_STRUCT(TupleIterator) TYPE_STRUCT(StrIterator) TYPE_STRUCT(StrAsciiIterator)
      TYPE_STRUCT(BytesIterator) TYPE_STRUCT(ByteArrayIterator) TYPE_STRUCT(RangeIterator)
      TYPE_STRUCT(DictKeyIterator) TYPE_STRUCT(DictValueIterator)
      TYPE_STRUCT(DictItemIterator) TYPE_STRUCT(DictReverseKeyIterator)
      TYPE_STRUCT(DictReverseValueIterator) TYPE_STRUCT(DictReverseItemIterator)
      TYPE_STRUCT(LongRangeIterator) TYPE_STRUCT(SetIterator) TYPE_STRUCT(SequenceIterator)
      TYPE_STRUCT(CallableIterator) TYPE_STRUCT(Reversed) TYPE_STRUCT(Code)
      TYPE_STRUCT(Native) TYPE_STRUCT(BoundMethod) TYPE_STRUCT(MethodDescriptor)
      TYPE_STRUCT(WrapperDescriptor) TYPE_STRUCT(MethodWrapper) TYPE_STRUCT(GetSetDescriptor)
      TYPE_STRUCT(MemberDescriptor) TYPE_STRUCT(Property) TYPE_STRUCT(Super) TYPE_STRUCT(Cell)
      TYPE_STRUCT(Frame) TYPE_STRUCT(Deque) TYPE_STRUCT(DequeIterator)
      TYPE_STRUCT(DequeReverseIterator) TYPE_STRUCT(ItemGetter) TYPE_STRUCT(AttrGetter)
      TYPE_STRUCT(MethodCaller) TYPE_STRUCT(LruCache)
      TYPE_STRUCT(CompareKey) TYPE_STRUCT(TupleGetter) TYPE_STRUCT(Traceback)
      TYPE_STRUCT(Class) TYPE_STRUCT(Module) TYPE_STRUCT(WeakRef) TYPE_STRUCT(Shape)
      // clang-format on
#undef TYPE_STRUCT
                                                                    case Kind::Function: {
      auto* f = static_cast<Function*>(o);
      f->fields(m);
      trace_attributes(f->overflow, m);
      return;
    }
    case Kind::ClassMethod:
    case Kind::StaticMethod: {
      auto* f = static_cast<ClassMethod*>(o);
      f->fields(m);
      trace_attributes(f->overflow, m);
      return;
    }
    case Kind::Partial: {
      auto* p = static_cast<Partial*>(o);
      p->fields(m);
      trace_attributes(p->overflow, m);
      return;
    }
    case Kind::Exception: {
      auto* e = static_cast<ExceptionObject*>(o);
      e->fields(m);
      trace_attributes(e->overflow, m);
      return;
    }
    case Kind::File:
    case Kind::Opaque:
    case Kind::Task: trace_resource(o, m); return;
    case Kind::None:
    case Kind::Bool:
    case Kind::Ellipsis:
    case Kind::NotImplemented:
    case Kind::Array:
    case Kind::Buffer: return;
  }
}

size_t base_size(const Object* o) {
  auto round = [](size_t n) { return (n + 7) & ~size_t(7); };
  switch (o->kind) {
    case Kind::Int: return sizeof(Int) + static_cast<const Int*>(o)->size * sizeof(uint64_t);
    case Kind::Str: {
      auto* s = static_cast<const Str*>(o);
      return sizeof(Str) + (s->buffer ? 0 : round(s->size));
    }
    case Kind::Bytes: {
      auto* s = static_cast<const Bytes*>(o);
      return sizeof(Bytes) + (s->buffer ? 0 : round(s->size));
    }
    case Kind::Tuple: return sizeof(Tuple) + static_cast<const Tuple*>(o)->size * sizeof(Value);
#define SIZE(name) \
  case Kind::name: return round(sizeof(name));
      // clang-format off: its way with lists of macros never settles
      SIZE(Float) SIZE(Complex) SIZE(ByteArray) SIZE(List) SIZE(Dict) SIZE(Set)
      SIZE(FrozenSet) SIZE(ListIterator) SIZE(Property) SIZE(ClassMethod) SIZE(StaticMethod)
      SIZE(Super) SIZE(Module) SIZE(WeakRef) SIZE(Class) SIZE(Reversed) SIZE(Deque)
      SIZE(Partial) SIZE(LruCache)
      // clang-format on
#undef SIZE
                  default : return 0;
  }
}

}  // namespace brine
