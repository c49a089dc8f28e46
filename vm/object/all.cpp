// The tables of all kinds, by number; what dies with a destructor. See all.h and native.h.
#include "vm/object/all.h"

#include "vm/native.h"

namespace brine {

constinit const TypeTable* const kTypeTables[kKindCount] = {
#define TYPE(name, python_name, travel) &k##name##Table,
#include "vm/types.def"
};

// Storage and shapes are never seen by scripts; their tables only fill the list.
constinit const TypeTable kArrayTable{
    .kind = Kind::Array, .doc = nullptr, .ops = &kNoOps, .final = true};
constinit const TypeTable kBufferTable{
    .kind = Kind::Buffer, .doc = nullptr, .ops = &kNoOps, .final = true};
constinit const TypeTable kShapeTable{
    .kind = Kind::Shape, .doc = nullptr, .ops = &kNoOps, .final = true};
// A whole call stack as an object; the interface that makes them visible comes with tasks.
constinit const TypeTable kTaskTable{
    .kind = Kind::Task, .doc = nullptr, .ops = &kNoOps, .final = true};
constinit const TypeTable kOpaqueTable{
    .kind = Kind::Opaque, .doc = nullptr, .ops = &kNoOps, .final = true};

void destroy_object(Object* o) {
  switch (o->kind) {
    case Kind::Code: destroy_code(static_cast<Code*>(o)); return;
    case Kind::File:
    case Kind::Opaque: {
      auto* r = static_cast<Resource*>(o);
      if (r->type && r->type->destroy && r->state) r->type->destroy(r->state);
      r->state = nullptr;
      return;
    }
    default: return;
  }
}

void trace_resource(Object* o, Marker& m) {
  if (o->kind != Kind::File && o->kind != Kind::Opaque) return;
  auto* r = static_cast<Resource*>(o);
  r->fields(m);
  if (r->overflow && r->overflow->kind == Kind::Array) {
    auto* array = reinterpret_cast<Array*>(r->overflow.get());
    m(std::span<Value>(array->items(), array->capacity));
  }
  if (r->type && r->type->trace && r->state) r->type->trace(r->state, m);
}

}  // namespace brine
