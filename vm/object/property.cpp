// property.
// Tested by tests/lang/classes/properties_and_descriptors.py.
#include "vm/object/all.h"
#include "vm/object/make.h"
#include "vm/object/object_type.h"
#include "vm/run/protocol.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

Property* property(Value v) { return cast<Property>(v); }

Value getter_doc(Vm& vm, Value getter) {
  if (auto* f = as<Function>(getter)) {
    if (f->doc != kUnbound) return f->doc;
    return f->code->has_flag(kMethodDocstring) ? f->code->constants[0] : none();
  }
  if (is_none(getter) || !getter.is_object()) return none();
  Value doc = find_plain_attribute(vm, getter, name(vm, Name::dunder_doc)).word;
  return doc == kUnbound || doc == kFailed ? none() : doc;
}

// property() of a subclass may be set up twice, by __new__ and by __init__.
Answer property_init(Vm& vm, Args args) {
  Property* p = property(args[0]);
  vm.heap.barrier(p);
  p->get = args[1];
  p->set = args[2];
  p->del = args[3];
  p->doc = args[4];
  p->doc_from_getter = false;
  if (is_none(p->doc)) {
    p->doc = getter_doc(vm, p->get);
    p->doc_from_getter = !is_none(p->doc);
    // The doc of a getter belongs to the instance of a subclass too, whose own doc would hide it.
    if (p->doc_from_getter && p->has(kExtended) && attributes_of(vm, p))
      TRY(set_own_attribute(vm, p, name(vm, Name::dunder_doc), p->doc));
  }
  return none();
}

Answer property_new(Vm& vm, Args args) {
  return to_value(make_for<Property>(vm, cast<Class>(args[0])));
}

// getter, setter, deleter: a copy with one function changed.
Answer copy_with(Vm& vm, Value self, Value get, Value set, Value del) {
  Property* p = property(self);
  auto pick = [](Value given, Value old) { return is_none(given) ? old : given; };
  Value doc = p->doc_from_getter && !is_none(pick(get, p->get)) ? none() : p->doc;
  if (p->has(kExtended))  // its class may make what it likes, and is told a name anew
    return call(vm, to_value(class_of(vm, self)),
                {pick(get, p->get), pick(set, p->set), pick(del, p->del), doc});
  Value all[] = {to_value(vm.heap.make<Property>()), pick(get, p->get), pick(set, p->set),
                 pick(del, p->del), doc};
  property(all[0])->name = p->name;
  Answer a = property_init(vm, {all, 5});
  return a.failed() ? a : Answer(all[0]);
}
Answer property_getter(Vm& vm, Args args) {
  return copy_with(vm, args[0], args[1], none(), none());
}
Answer property_setter(Vm& vm, Args args) {
  return copy_with(vm, args[0], none(), args[1], none());
}
Answer property_deleter(Vm& vm, Args args) {
  return copy_with(vm, args[0], none(), none(), args[1]);
}

Answer property_set_name(Vm& vm, Args args) {
  Tuple* given = cast<Tuple>(args[1]);
  if (given->size != 2)
    return raise(vm, TypeError, "__set_name__() takes 2 positional arguments but ", given->size,
                 " were given");
  vm.heap.barrier(args[0].as_object());
  property(args[0])->name = given->items()[1];
  return none();
}

Answer property_get(Vm& vm, Args args) {
  if (is_none(args[1])) return args[0];
  Property* p = property(args[0]);
  if (is_none(p->get)) return raise_property(vm, args[1], args[0], "getter");
  return call(vm, p->get, {args[1]});
}
Answer property_set(Vm& vm, Args args) {
  Property* p = property(args[0]);
  if (is_none(p->set)) return raise_property(vm, args[1], args[0], "setter");
  return call(vm, p->set, {args[1], args[2]});
}
Answer property_delete(Vm& vm, Args args) {
  Property* p = property(args[0]);
  if (is_none(p->del)) return raise_property(vm, args[1], args[0], "deleter");
  return call(vm, p->del, {args[1]});
}

Answer get_getter(Vm&, Value v) { return property(v)->get; }
Answer get_setter(Vm&, Value v) { return property(v)->set; }
Answer get_deleter(Vm&, Value v) { return property(v)->del; }
Answer get_doc(Vm& vm, Value v) {
  if (v.as_object()->has(kExtended)) {
    Value own = attributes_of(vm, v.as_object())
                    ? own_attribute(vm, v.as_object(), name(vm, Name::dunder_doc))
                    : kUnbound;
    if (own != kUnbound) return own;
  }
  return property(v)->doc;
}
Answer set_doc(Vm& vm, Value v, Value value) {
  vm.heap.barrier(v.as_object());
  property(v)->doc = value == kUnbound ? none() : value;
  property(v)->doc_from_getter = false;
  return none();
}
Answer get_is_abstract(Vm& vm, Value v) {
  for (Value f : {property(v)->get, property(v)->set, property(v)->del}) {
    if (is_none(f)) continue;
    Value flag = find_plain_attribute(vm, f, intern(vm, "__isabstractmethod__")).word;
    if (flag == kFailed) return Failed{};
    if (flag != kUnbound && TRY(truth_nested(vm, flag))) return from_bool(true);
  }
  return from_bool(false);
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", property_new},
    {"__init__(self, fget=None, fset=None, fdel=None, doc=None)", property_init},
    {"getter(self, fget, /)", property_getter,
     "Descriptor to obtain a copy of the property with a different getter."},
    {"setter(self, fset, /)", property_setter,
     "Descriptor to obtain a copy of the property with a different setter."},
    {"deleter(self, fdel, /)", property_deleter,
     "Descriptor to obtain a copy of the property with a different deleter."},
    {"__set_name__(self, /, *args)", property_set_name, "Method to set name of a property."},
    {"__get__(self, instance, owner=None, /)", property_get,
     "Return an attribute of instance, which is of type owner."},
    {"__set__(self, instance, value, /)", property_set, "Set an attribute of instance to value."},
    {"__delete__(self, instance, /)", property_delete, "Delete an attribute of instance."},
};
constexpr GetSetRow kGetSets[] = {
    member("fget", get_getter, refuse_set),    member("fset", get_setter, refuse_set),
    member("fdel", get_deleter, refuse_set),   {"__doc__", get_doc, set_doc},
    {"__isabstractmethod__", get_is_abstract},
};

}  // namespace

constinit const TypeTable kPropertyTable{.kind = Kind::Property,
                                         .doc = "Property attribute.",
                                         .methods = kMethods,
                                         .getsets = kGetSets,
                                         .ops = &kNoOps};

}  // namespace brine
