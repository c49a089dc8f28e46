// See builtin_class.h.
#include "vm/object/builtin_class.h"

#include "vm/object/all.h"
#include "vm/run/arguments.h"
#include "vm/run/state.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

Class* bare_class(Vm& vm, const char* text, Class* base, Kind layout, const TypeTable* table) {
  Class* cls = vm.heap.make<Class>();
  cls->layout = layout;
  cls->class_flags = uint32_t(kBuiltinClass) | uint32_t(table && table->final ? kFinal : 0u);
  cls->name = intern(vm, text);
  cls->qualname = cls->name;
  cls->dict = make_dict(vm);
  cls->base = base;
  cls->table = table;
  cls->inline_slots = 0;
  return cls;
}

void link(Vm& vm, Class* cls, Class* base) {
  std::vector<Value> order{to_value(cls)};
  Value only = to_value(base);
  if (base)
    for (Value v : base->mro->view()) order.push_back(v);
  // The very first tuples of a Vm: memory cannot run out here.
  cls->bases = brine::make_tuple(vm, std::span<const Value>(&only, base ? 1 : 0)).take();
  cls->mro = brine::make_tuple(vm, order).take();
}

template <class T>
T* descriptor(Vm& vm, Class* owner, std::string_view text) {
  T* d = vm.heap.make<T>();
  d->name = intern(vm, text);
  d->owner = owner;
  return d;
}

// Some of our structs stand for two types of CPython's: a shape of its own shows the object as the other one.
void show_as(Vm& vm, Object* o, const char* which, Class* (*shown)(Vm&)) {
  Value& shape = vm.state->host_values.try_emplace(which, kUnbound).first->second;
  if (shape == kUnbound) {
    Class* cls = shown(vm);
    shape = to_value(cls->root && cls->root->id >= kKindCount ? cls->root.get()
                                                              : make_shape(vm, cls, 0));
  }
  o->shape = cast<Shape>(shape)->id;
}
Class* class_method_type(Vm& vm) {
  return make_native_class(vm, "classmethod_descriptor", builtin_class(vm, Kind::Instance),
                           Kind::MethodDescriptor, &kClassMethodDescriptorTable);
}
Class* member_type(Vm& vm) { return builtin_class(vm, Kind::MemberDescriptor); }

void put(Vm& vm, Class* cls, Str* key, Value v) { (void)set_name(vm, cls->dict, key, v).ok(); }

}  // namespace

Class* make_builtin_class(Vm& vm, Kind kind) {
  const TypeTable& table = type_table(kind);
  Class* base = kind == Kind::Instance ? nullptr : builtin_class(vm, table.base);
  const char* text = table.python_name ? table.python_name : kind_info(kind).python_name;
  Class* cls = bare_class(vm, text, base, kind, &table);
  vm.classes[size_t(kind)] = cls;
  link(vm, cls, base);
  cls->root = vm.shapes[size_t(kind)];
  vm.heap.barrier(cls->root);
  cls->root->cls = cls;
  if (kind == Kind::Instance)
    cls->root->fixed = true;  // object() itself has no attributes of its own
  switch (kind) {
    case Kind::Function:
    case Kind::Exception:
    case Kind::Module:
    case Kind::ClassMethod:
    case Kind::StaticMethod:
    case Kind::Partial:
    case Kind::Class: cls->class_flags |= kHasDict; break;
    default: break;
  }
  switch (kind) {
    case Kind::Function:
    case Kind::Class:
    case Kind::Module:
    case Kind::Set:
    case Kind::FrozenSet:
    case Kind::Generator:
    case Kind::BoundMethod:
    case Kind::Native:
    case Kind::Code:
    case Kind::Deque:
    case Kind::Partial:
    case Kind::LruCache:
    case Kind::File: cls->class_flags |= kHasWeak; break;
    default: break;
  }
  return cls;
}

Class* make_native_class(Vm& vm, const char* text, Class* base, Kind layout,
                         const TypeTable* table) {
  Class* cls = bare_class(vm, text, base, layout, table);
  link(vm, cls, base);
  cls->class_flags |= base->class_flags & (kHasDict | kHasWeak | kUserNew);
  cls->root = make_shape(vm, cls, 0);
  return cls;
}

void fill_builtin_class(Vm& vm, Class* cls) {
  const TypeTable& table = *cls->table;
  cls->table = nullptr;
  bool is_object = cls->layout == Kind::Instance && !cls->base;
  for (const NativeRow& row : table.methods) {
    std::string_view text = row_name(row);
    if (text == "__new__") {
      Native* n = make_native(vm, &row, cls);
      n->self = to_value(cls);
      put(vm, cls, n->name, to_value(n));
      continue;
    }
    auto* d = descriptor<MethodDescriptor>(vm, cls, text);
    d->row = &row;
    put(vm, cls, d->name, to_value(d));
  }
  for (const NativeRow& row : table.class_methods) {
    auto* d = descriptor<MethodDescriptor>(vm, cls, row_name(row));
    d->row = &row;
    d->class_method = true;
    show_as(vm, d, "shape of class methods", class_method_type);
    put(vm, cls, d->name, to_value(d));
  }
  for (const NativeRow& row : table.static_methods) {
    Native* n = make_native(vm, &row, cls);
    auto* s = vm.heap.make<StaticMethod>();
    s->function = to_value(n);
    put(vm, cls, n->name, to_value(s));
  }
  for (const GetSetRow& row : table.getsets) {
    auto* d = descriptor<GetSetDescriptor>(vm, cls, row.name);
    d->row = &row;
    if (row.member) show_as(vm, d, "shape of members", member_type);
    put(vm, cls, d->name, to_value(d));
  }
  if (table.ops || is_object) {
    for (size_t i = 0; i < kSpecialCount; i++) {
      if (!has_wrapper(is_object ? kNoOps : *table.ops, Special(i), is_object)) continue;
      Str* key = vm.special_names[i];
      if (find_name(cls->dict, key)) continue;
      auto* d = descriptor<WrapperDescriptor>(vm, cls, key->view());
      d->special = uint8_t(i);
      put(vm, cls, key, to_value(d));
    }
    if (table.ops && table.ops->unhashable)
      put(vm, cls, vm.special_names[size_t(Special::hash_)], none());
  }
  if (!find_name(cls->dict, name(vm, Name::dunder_doc))) {
    Result<Str*> doc = make_str(vm, table.doc ? table.doc : "");
    put(vm, cls, name(vm, Name::dunder_doc), table.doc && doc.ok() ? to_value(doc.take()) : none());
  }
  if (std::string_view(table.module) != "builtins" &&
      !find_name(cls->dict, name(vm, Name::dunder_module)))
    put(vm, cls, name(vm, Name::dunder_module), to_value(intern(vm, table.module)));
  cls->special_epoch = 0;
}

}  // namespace brine
