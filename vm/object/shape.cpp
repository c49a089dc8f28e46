// Shapes and the attributes that objects have of their own. See class.h.
#include <algorithm>

#include "vm/object/all.h"
#include "vm/run/raise.h"

namespace brine {
namespace {

constexpr uint32_t kMostSlots = 128;  // beyond it an object turns to dict mode
constexpr uint32_t kTableFrom = 8;    // slots from which a shape gets a look-up table

}  // namespace

Shape* shape_of(Vm& vm, Object* o) { return vm.shapes[o->shape]; }

Shape* make_shape(Vm& vm, Class* cls, uint16_t inline_slots) {
  Shape* shape = vm.heap.make<Shape>();
  shape->id = uint32_t(vm.shapes.size());
  shape->cls = cls;
  shape->inline_slots = inline_slots;
  vm.shapes.push_back(shape);
  return shape;
}

int find_slot(Vm& vm, Shape* shape, Str* name) {
  if (shape->count <= kTableFrom) {
    for (Shape* s = shape; s && s->name; s = s->parent)
      if (s->name == name) return int(s->count) - 1;
    return -1;
  }
  if (!shape->table) {
    vm.heap.barrier(shape);
    shape->table = make_dict(vm);
    std::vector<Shape*> chain;
    for (Shape* s = shape; s && s->name; s = s->parent) chain.push_back(s);
    for (size_t i = chain.size(); i-- > 0;)
      if (!set_name(vm, shape->table, chain[i]->name, Value::from_int(chain[i]->count - 1)).ok())
        return -1;
  }
  Value* at = find_name(shape->table, name);
  return at ? int(at->as_int()) : -1;
}

// The shape that follows when `name` is added; made on first need.
static Result<Shape*> transition(Vm& vm, Shape* shape, Str* name) {
  if (shape->last_transition && shape->last_transition->name == name)
    return shape->last_transition.get();
  if (shape->transitions) {
    if (Value* at = find_name(shape->transitions, name)) return cast<Shape>(*at);
  }
  Shape* next = make_shape(vm, shape->cls, shape->inline_slots);
  next->parent = shape;
  next->name = name;
  next->count = shape->count + 1;
  next->reserved = shape->reserved;
  vm.heap.barrier(shape);
  if (shape->last_transition) {
    if (!shape->transitions) {
      shape->transitions = make_dict(vm);
      TRY(set_name(vm, shape->transitions, shape->last_transition->name,
                   to_value(shape->last_transition)));
    }
    TRY(set_name(vm, shape->transitions, name, to_value(next)));
  } else {
    shape->last_transition = next;
  }
  return next;
}

// The overflow word wherever it is, storage of __slots__ included; null: a kind that has none.
static Ref<Object>* overflow_word(Object* o) {
  if (o->flags & kExtended) return &extension_of(o);
  switch (o->kind) {
    case Kind::Instance: return &static_cast<Instance*>(o)->overflow;
    case Kind::Exception: return &static_cast<ExceptionObject*>(o)->overflow;
    case Kind::Function: return &static_cast<Function*>(o)->overflow;
    case Kind::ClassMethod:
    case Kind::StaticMethod: return &static_cast<ClassMethod*>(o)->overflow;
    case Kind::Partial: return &static_cast<Partial*>(o)->overflow;
    case Kind::File:
    case Kind::Opaque: return &static_cast<Resource*>(o)->overflow;
    default: return nullptr;
  }
}
static Ref<Object>& overflow_of(Object* o) { return *overflow_word(o); }

Ref<Object>* attributes_of(Vm& vm, Object* o) {
  return vm.shapes[o->shape]->fixed ? nullptr : overflow_word(o);
}

// Functions, exceptions of built-in classes and such have the shape of their kind, which is shared by all: it has no
// slots of its own, so their attributes live in a Dict from the first.
static bool uses_dict(Vm& vm, Object* o, Shape* shape) {
  return shape->dictionary || (o->kind != Kind::Instance && !(o->flags & kExtended) &&
                               vm.shapes[o->shape]->id < kKindCount);
}

Value* slot_at(Object* o, Shape* shape, uint32_t slot) {
  if (slot < shape->inline_slots) return &static_cast<Instance*>(o)->slots[slot];
  return &reinterpret_cast<Array*>(overflow_of(o).get())->items()[slot - shape->inline_slots];
}

// How many slots of __slots__ stand in the overflow array, with the Dict behind them in dict mode.
static uint32_t slots_outside(Shape* shape) {
  return shape->reserved > shape->inline_slots ? shape->reserved - shape->inline_slots : 0;
}

Dict* find_dict(Vm& vm, Object* o) {
  Object* storage = overflow_of(o);
  if (!storage) return nullptr;
  if (storage->kind == Kind::Dict) return reinterpret_cast<Dict*>(storage);
  Shape* shape = vm.shapes[o->shape];
  if (!shape->dictionary) return nullptr;
  return cast<Dict>(reinterpret_cast<Array*>(storage)->items()[slots_outside(shape)]);
}

Value own_attribute(Vm& vm, Object* o, Str* name) {
  if (o->kind == Kind::Module) {
    Value* at = find_name(static_cast<Module*>(o)->dict, name);
    return at ? *at : kUnbound;
  }
  if (!attributes_of(vm, o)) return kUnbound;
  if (Dict* dict = find_dict(vm, o)) {
    Value* at = find_name(dict, name);
    return at ? *at : kUnbound;
  }
  Shape* shape = vm.shapes[o->shape];
  int slot = find_slot(vm, shape, name);
  return slot < 0 ? kUnbound : *slot_at(o, shape, uint32_t(slot));
}

static Result<void> grow_overflow(Vm& vm, Object* o, size_t needed) {
  Ref<Object>& overflow = overflow_of(o);
  Array* old = reinterpret_cast<Array*>(overflow.get());
  if (old && old->capacity >= needed) return {};
  Array* bigger = vm.heap.make_array(std::max<size_t>(needed, old ? old->capacity * 2 : 4));
  if (!bigger) {
    (void)raise_memory(vm);
    return Failed{};
  }
  size_t kept = old ? old->capacity : 0;
  if (old) std::copy_n(old->items(), kept, bigger->items());
  std::fill(bigger->items() + kept, bigger->items() + bigger->capacity, kUnbound);
  vm.heap.barrier(o);
  overflow = bigger;
  return {};
}

Result<void> set_own_attribute(Vm& vm, Object* o, Str* name, Value value) {
  if (o->kind == Kind::Module) return set_name(vm, static_cast<Module*>(o)->dict, name, value);
  Shape* shape = vm.shapes[o->shape];
  if (uses_dict(vm, o, shape)) return set_name(vm, TRY(own_dict(vm, o)), name, value);
  int slot = find_slot(vm, shape, name);
  if (slot < 0) {
    if (shape->count >= kMostSlots) {
      Dict* dict = TRY(own_dict(vm, o));
      return set_name(vm, dict, name, value);
    }
    Shape* next = TRY(transition(vm, shape, name));
    if (next->count > next->inline_slots) {
      TRY(grow_overflow(vm, o, next->count - next->inline_slots));
      Class* cls = shape->cls;
      if (cls->layout == Kind::Instance && cls->inline_slots < next->count && next->count <= 16)
        cls->inline_slots = uint16_t((next->count + 1) & ~1);
    }
    vm.heap.barrier(o);
    *slot_at(o, next, next->count - 1) = value;
    o->shape = next->id;
    return {};
  }
  vm.heap.barrier(o);
  *slot_at(o, shape, uint32_t(slot)) = value;
  return {};
}

// The shape of instances in dict mode, one per inline capacity: reserved slots stay where they are.
Shape* dict_shape(Vm& vm, Class* cls, Shape* like) {
  if (!cls->dict_shape || cls->dict_shape->inline_slots != like->inline_slots) {
    Shape* made = make_shape(vm, cls, like->inline_slots);
    made->dictionary = true;
    made->reserved = like->reserved;
    vm.heap.barrier(cls);
    cls->dict_shape = made;
  }
  return cls->dict_shape;
}

// Whatever attributes the slots behind the reserved ones hold are forgotten.
Result<void> replace_dict(Vm& vm, Object* o, Dict* dict) {
  Shape* shape = vm.shapes[o->shape];
  uint32_t outside = slots_outside(shape);
  if (outside) TRY(grow_overflow(vm, o, outside + 1));
  vm.heap.barrier(o);
  if (!uses_dict(vm, o, shape)) {
    for (uint32_t i = shape->reserved; i < shape->inline_slots; i++)
      static_cast<Instance*>(o)->slots[i] = kUnbound;
    o->shape = dict_shape(vm, shape->cls, shape)->id;
  }
  Ref<Object>& overflow = overflow_of(o);
  if (outside) {
    Array* array = reinterpret_cast<Array*>(overflow.get());
    array->items()[outside] = to_value(dict);
    std::fill(array->items() + outside + 1, array->items() + array->capacity, kUnbound);
  } else {
    overflow = dict;
  }
  return {};
}

Result<Dict*> own_dict(Vm& vm, Object* o) {
  if (Dict* dict = find_dict(vm, o)) return dict;
  Shape* shape = vm.shapes[o->shape];
  Dict* dict = make_dict(vm);
  std::vector<Shape*> chain;
  if (!uses_dict(vm, o, shape))
    for (Shape* s = shape; s && s->name; s = s->parent) chain.push_back(s);
  for (size_t i = chain.size(); i-- > 0;)
    TRY(set_name(vm, dict, chain[i]->name, *slot_at(o, shape, chain[i]->count - 1)));
  TRY(replace_dict(vm, o, dict));
  return dict;
}

bool has_own_attributes(Vm& vm, Object* o) {
  if (!attributes_of(vm, o)) return false;
  if (Dict* dict = find_dict(vm, o)) return dict->used > 0;
  Shape* shape = vm.shapes[o->shape];
  return shape->count > shape->reserved;
}

Result<bool> delete_own_attribute(Vm& vm, Object* o, Str* name) {
  if (own_attribute(vm, o, name) == kUnbound) return false;
  if (o->kind == Kind::Module) return delete_name(vm, static_cast<Module*>(o)->dict, name);
  Shape* shape = vm.shapes[o->shape];
  if (!uses_dict(vm, o, shape) && shape->name == name) {  // the one that came last goes as it came
    vm.heap.barrier(o);
    *slot_at(o, shape, shape->count - 1) = kUnbound;
    o->shape = shape->parent->id;
    return true;
  }
  Dict* dict = TRY(own_dict(vm, o));
  return delete_name(vm, dict, name);
}

// ---- slots of __slots__

Value read_member(Vm& vm, Object* o, uint32_t slot) {
  Shape* shape = vm.shapes[o->shape];
  if (slot < shape->inline_slots) return static_cast<Instance*>(o)->slots[slot];
  Object* storage = overflow_of(o);
  return storage ? reinterpret_cast<Array*>(storage)->items()[slot - shape->inline_slots]
                 : kUnbound;
}

Result<void> write_member(Vm& vm, Object* o, uint32_t slot, Value value) {
  Shape* shape = vm.shapes[o->shape];
  if (slot >= shape->inline_slots) TRY(grow_overflow(vm, o, slots_outside(shape) + 1));
  vm.heap.barrier(o);
  *slot_at(o, shape, slot) = value;
  return {};
}

// ----

Result<Value> make_instance(Vm& vm, Class* cls) {
  Shape* root = cls->root;
  if (cls->made < 64) {
    cls->made++;
    // The capacity follows what instances turned out to need; earlier ones keep their shapes.
    if (cls->inline_slots > root->inline_slots) {
      Shape* made = make_shape(vm, cls, cls->inline_slots);
      made->fixed = root->fixed;
      made->reserved = made->count = root->reserved;
      vm.heap.barrier(cls);
      cls->root = root = made;
    }
  }
  auto* o = vm.heap.make<Instance>(root->inline_slots * sizeof(Value));
  o->shape = root->id;
  for (uint16_t i = 0; i < root->inline_slots; i++) o->slots[i] = kUnbound;
  if (cls->is(kHasFinalizer)) vm.heap.register_finalizable(o);
  return to_value(o);
}

}  // namespace brine
