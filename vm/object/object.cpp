// object: what every class inherits.
// Tested by tests/lang/classes/*.py.
#include "vm/object/object_type.h"

#include <algorithm>

#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/number.h"
#include "vm/run/loop.h"
#include "vm/run/protocol.h"
#include "vm/run/wrappers.h"

namespace brine {

uint64_t identity(Vm& vm, Value v) {
  if (!v.is_object()) return v.bits << 1 | 1;
  return vm.heap.id_of(v.as_object()) * 16;
}

std::string address_text(Vm& vm, Value v) {
  char text[24];
  std::snprintf(text, sizeof text, "0x%012llx", static_cast<unsigned long long>(identity(vm, v)));
  return text;
}

std::string full_name(Vm& vm, Class* cls) {
  std::string text;
  if (cls->table)
    return std::string(cls->table->module) == "builtins"
               ? std::string(cls->qualname->view())
               : cls->table->module + ("." + std::string(cls->qualname->view()));
  Value* module = find_name(cls->dict, name(vm, Name::dunder_module));
  if (module && is_kind(*module, Kind::Str) && cast<Str>(*module)->view() != "builtins")
    text = std::string(cast<Str>(*module)->view()) + ".";
  return text + std::string(cls->qualname->view());
}

Answer refuse_set(Vm& vm, Value, Value) { return raise(vm, AttributeError, "readonly attribute"); }

// ---- __dict__

Answer get_dict(Vm& vm, Value self) {
  if (auto* m = as<Module>(self)) return to_value(m->dict);
  if (auto* cls = as<Class>(self)) {
    if (cls->table) fill_builtin_class(vm, cls);
    auto* proxy = vm.heap.make<MappingProxy>();
    proxy->dict = to_value(cls->dict);
    return to_value(proxy);
  }
  if (!self.is_object() || !attributes_of(vm, self.as_object()))
    return raise_attribute(vm, self, name(vm, Name::dunder_dict));
  return own_dict(vm, self.as_object());
}

Answer set_dict(Vm& vm, Value self, Value value) {
  if (value == kUnbound) value = to_value(make_dict(vm));
  if (!is_kind(value, Kind::Dict))
    return raise(vm, TypeError, "__dict__ must be set to a dictionary, not a '",
                 type_name(vm, value), "'");
  Object* o = self.as_object();
  if (o->kind == Kind::Class)
    return raise(vm, AttributeError, "attribute '__dict__' of 'type' objects is not writable");
  if (o->kind == Kind::Module) return refuse_set(vm, self, value);
  if (!attributes_of(vm, o)) return raise_attribute(vm, self, name(vm, Name::dunder_dict));
  TRY(replace_dict(vm, o, cast<Dict>(value)));
  return none();
}

Answer set_lasting_dict(Vm& vm, Value self, Value value) {
  if (value == kUnbound) return raise(vm, TypeError, "cannot delete __dict__");
  return set_dict(vm, self, value);
}

static Answer get_weakref(Vm&, Value) { return none(); }

constinit const GetSetRow kDictRow{"__dict__", get_dict, set_dict,
                                   "dictionary for instance variables (if defined)"};
constinit const GetSetRow kWeakRefRow{"__weakref__", get_weakref, nullptr,
                                      "list of weak references to the object (if defined)"};

// ---- making and setting up

namespace {

bool is_objects(Value attribute) {  // object's own wrapper
  auto* w = as<WrapperDescriptor>(attribute);
  return w && !w->owner->base;
}
bool makes_plainly(Value maker) {  // object's own __new__
  auto* n = as<Native>(maker);
  return n && n->owner && !n->owner->base;
}

Answer object_new(Vm& vm, Args args) {
  Class* cls = as<Class>(args[0]);
  if (!cls)
    return raise(vm, TypeError, "object.__new__(X): X is not a type object (",
                 type_name(vm, args[0]), ")");
  if (cast<Tuple>(args[1])->size || cast<Dict>(args[2])->used) {
    if (!makes_plainly(lookup(vm, cls, Special::new_)))
      return raise(vm, TypeError,
                   "object.__new__() takes exactly one argument (the type to instantiate)");
    if (is_objects(lookup(vm, cls, Special::init_)))
      return raise(vm, TypeError, cls->name, "() takes no arguments");
  }
  if (cls->layout != Kind::Instance) {
    Class* solid = cls;
    while (!solid->is(kBuiltinClass)) solid = solid->base;
    if (makes_plainly(lookup(vm, solid, Special::new_)))
      return raise(vm, TypeError, "cannot create '", full_name(vm, cls), "' instances");
    // Named after the first class that has its __new__ from C.
    solid = cls;
    while (!is_kind(lookup(vm, solid, Special::new_), Kind::Native)) solid = solid->base;
    return raise(vm, TypeError, "object.__new__(", cls->name, ") is not safe, use ", solid->name,
                 ".__new__()");
  }
  if (cls->is(kAbstract)) return enter_stub(vm, Stub::refuse_abstract, {args[0]});
  if (!cls->root) return raise(vm, TypeError, "cannot create '", cls->name, "' instances");
  if (!cls->base) {
    auto* o = vm.heap.make<Instance>();
    return to_value(o);
  }
  return make_instance(vm, cls);
}

Answer object_init_subclass(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  if (cast<Tuple>(args[1])->size)
    return raise(vm, TypeError, cls->qualname, ".__init_subclass__() takes no arguments (",
                 cast<Tuple>(args[1])->size, " given)");
  if (cast<Dict>(args[2])->used)
    return raise(vm, TypeError, cls->qualname, ".__init_subclass__() takes no keyword arguments");
  return none();
}

Answer object_subclass_hook(Vm&, Args) { return not_implemented(); }

Answer object_format(Vm& vm, Args args) {
  Str* spec = as<Str>(args[1]);
  if (!spec)
    return raise(vm, TypeError, "__format__() argument must be str, not ", given_name(vm, args[1]));
  if (spec->size)
    return raise(vm, TypeError, "unsupported format string passed to ", type_name(vm, args[0]),
                 ".__format__");
  return str(vm, args[0]);
}

Answer object_sizeof(Vm&, Args args) {
  if (!args[0].is_object()) return Value::from_int(16);
  size_t size = base_size(args[0].as_object());
  return Value::from_int(int64_t(size ? size : 16));
}

Answer object_dir(Vm& vm, Args args) { return enter_stub(vm, Stub::object_dir, {args[0]}); }
Answer object_reduce(Vm& vm, Args args) {
  return enter_stub(vm, Stub::object_reduce, {args[0], Value::from_int(0)});
}
Answer object_reduce_ex(Vm& vm, Args args) {
  return enter_stub(vm, Stub::object_reduce_ex, {args[0], args[1]});
}

// What of an object is its own: its attributes, and the slots that are bound. None, a dict, or (dict, slots).
Answer object_getstate(Vm& vm, Args args) {
  Value state = none();
  if (!args[0].is_object()) return state;
  Object* o = args[0].as_object();
  Class* cls = class_of(vm, args[0]);
  if (attributes_of(vm, o)) {
    Dict* own = TRY(own_dict(vm, o));
    if (own->used) state = to_value(own);
  }
  Dict* slots = make_dict(vm);
  for (Value c : cls->mro->view()) {
    Dict* d = cast<Class>(c)->dict;
    for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1)) {
      auto* member = as<MemberDescriptor>(*d->value(i));
      if (!member || !is_instance(vm, args[0], member->owner)) continue;
      Value v = read_member(vm, o, member->slot);
      if (v != kUnbound) TRY(set_name(vm, slots, member->name, v));
    }
  }
  if (slots->used == 0) return state;
  Value both[2] = {state, to_value(slots)};
  return brine::make_tuple(vm, both);
}

// ---- __class__

Answer get_class(Vm& vm, Value self) { return to_value(class_of(vm, self)); }

// What a class adds to the layout of its base: __slots__, and whether it brings __dict__ and __weakref__.
struct Added {
  std::vector<Str*> slots;
  uint32_t brings;
  bool operator==(const Added&) const = default;
};
Added added_by(Class* cls) {
  uint32_t inherited = cls->base ? cls->base->class_flags : 0;
  return {slots_of(cls), cls->class_flags & ~inherited & (kHasDict | kHasWeak)};
}
// The class itself, or the nearest base that makes instances look different from those of its own base.
Class* layout_of(Class* cls) {
  while (!cls->is(kBuiltinClass) && added_by(cls) == Added{}) cls = cls->base;
  return cls;
}
// CPython's collector looks at its instances, so they are freed in another way than others.
bool can_be_in_cycles(Class* cls) {
  if (!cls->is(kBuiltinClass)) return true;
  switch (cls->layout) {
    case Kind::Instance:
    case Kind::Int:
    case Kind::Bool:
    case Kind::Float:
    case Kind::Complex:
    case Kind::Str:
    case Kind::Bytes:
    case Kind::ByteArray: return false;
    default: return true;
  }
}
bool same_layout(Class* a, Class* b) {
  a = layout_of(a);
  b = layout_of(b);
  return a == b || (!a->is(kBuiltinClass) && !b->is(kBuiltinClass) && a->base == b->base &&
                    added_by(a) == added_by(b));
}

// Instances keep their slots where they are; their other attributes move to a dict of the new class's.
Answer set_class(Vm& vm, Value self, Value value) {
  if (value == kUnbound) return raise(vm, TypeError, "can't delete __class__ attribute");
  Class* to = as<Class>(value);
  if (!to)
    return raise(vm, TypeError, "__class__ must be set to a class, not '", type_name(vm, value),
                 "' object");
  Class* from = class_of(vm, self);
  if (from == to) return none();
  bool modules = from->layout == Kind::Module && to->layout == Kind::Module;
  if (!modules && (from->is(kBuiltinClass) || to->is(kBuiltinClass)))
    return raise(vm, TypeError,
                 "__class__ assignment only supported for mutable types or ModuleType subclasses");
  Object* o = self.as_object();
  TRY(check_replaces(vm, "__class__", from, to));
  Shape* shape = shape_of(vm, o);
  if (modules &&
      !o->has(kExtended)) {  // there is room for the word of instances of derived classes
    o->flags |= kExtended;
    extension_of(o) = nullptr;
  }
  if (!from->is(kHasDict)) {
    Shape* made = make_shape(vm, to, shape->inline_slots);
    made->fixed = true;
    made->reserved = made->count = shape->reserved;
    o->shape = made->id;
  } else {
    TRY(own_dict(vm, o));
    o->shape = dict_shape(vm, to, shape)->id;
  }
  to->class_flags |= kInstantiated;
  if (to->is(kHasFinalizer) && !from->is(kHasFinalizer)) vm.heap.register_finalizable(o);
  return none();
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", object_new,
     "Create and return a new object.  See help(type) for accurate signature."},
    {"__format__(self, format_spec, /)", object_format, "Default object formatter."},
    {"__reduce__(self, /)", object_reduce, "Helper for pickle."},
    {"__reduce_ex__(self, protocol, /)", object_reduce_ex, "Helper for pickle."},
    {"__getstate__(self, /)", object_getstate, "Helper for pickle."},
    {"__dir__(self, /)", object_dir, "Default dir() implementation."},
    {"__sizeof__(self, /)", object_sizeof, "Size of object in memory, in bytes."},
};
constexpr NativeRow kClassMethods[] = {
    {"__init_subclass__(cls, /, *args, **kwargs)", object_init_subclass,
     "This method is called when a class is subclassed."},
    {"__subclasshook__(cls, subclass, /)", object_subclass_hook,
     "Abstract classes can override this to customize issubclass()."},
};
constexpr GetSetRow kGetSets[] = {{"__class__", get_class, set_class, "the object's class"}};

}  // namespace

Result<void> check_replaces(Vm& vm, const char* attribute, Class* from, Class* to) {
  bool other_kind = can_be_in_cycles(from) != can_be_in_cycles(to);
  if (!other_kind && from->layout == to->layout && same_layout(from, to)) return {};
  return raise(vm, TypeError, attribute, " assignment: '", to->name,
               other_kind ? "' deallocator" : "' object layout", " differs from '", from->name,
               "'");
}

Answer object_init(Vm& vm, Value self, std::span<const Value> args, bool) {
  if (args.empty()) return none();
  Class* cls = class_of(vm, self);
  if (!is_objects(lookup(vm, cls, Special::init_)))
    return raise(vm, TypeError,
                 "object.__init__() takes exactly one argument (the instance to initialize)");
  if (makes_plainly(lookup(vm, cls, Special::new_)))
    return raise(vm, TypeError, cls->name,
                 ".__init__() takes exactly one argument (the instance to initialize)");
  return none();
}

constinit const TypeTable kInstanceTable{
    .kind = Kind::Instance,
    .doc =
        "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and "
        "returns a new featureless\n"
        "instance that has no instance attributes and cannot be given any.\n",
    .methods = kMethods,
    .getsets = kGetSets,
    .class_methods = kClassMethods,
    .ops = &kNoOps};

}  // namespace brine
