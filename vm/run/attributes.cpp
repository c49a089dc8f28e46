// Attributes: Python's look-up protocol. What sites remember of it is in attribute_sites.cpp.
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/run/loop.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

bool is_kind_of(Value v, std::initializer_list<Kind> kinds) {
  if (!v.is_object()) return false;
  for (Kind k : kinds)
    if (v.as_object()->kind == k) return true;
  return false;
}

Failed raise_no_attribute(Vm& vm, Value object, Str* name) {
  return raise_attribute(vm, object, name);
}

// What cannot be set or deleted. Only look-ups say of what (name, obj).
Failed raise_not_there(Vm& vm, Value object, Str* attribute) {
  if (Class* cls = as<Class>(object))
    return raise(vm, AttributeError, "type object '", cls->name, "' has no attribute '", attribute,
                 "'");
  return raise(vm, AttributeError, "'", type_name(vm, object), "' object has no attribute '",
               attribute, "'");
}

Answer get_super_attribute(Vm& vm, Super* s, Str* attribute) {
  if (Value found =
          attribute == name(vm, Name::dunder_class) ? kUnbound : find_behind(vm, s, attribute);
      found != kUnbound) {
    bool on_class = s->self == to_value(s->self_class);
    if (surely_plain(found)) return found;
    if (is_kind(found, Kind::Function))
      return on_class ? Answer(found) : Answer(make_bound_method(vm, found, s->self));
    return bind_descriptor(vm, found, on_class ? kUnbound : s->self, s->self_class);
  }
  return get_attribute_generic(vm, to_value(s), attribute, true);
}

// Where the class has a __getattr__, it answers for descriptors that raise AttributeError.
Answer bind_or_ask(Vm& vm, Value v, Value object, Class* cls, Str* attribute) {
  if (cls->is(kUserGetAttr) && !is_kind(v, Kind::Function))
    return enter_stub(vm, Stub::get_or_hook, {v, object, to_value(cls), to_value(attribute)});
  return bind_descriptor(vm, v, object, cls);
}

// type.__getattribute__
Answer get_class_attribute(Vm& vm, Class* cls, Str* attribute) {
  Class* meta = class_of(vm, to_value(cls));
  Value on_meta = lookup(vm, meta, attribute);
  if (on_meta != kUnbound && !surely_plain(on_meta) && is_data_descriptor(vm, on_meta) &&
      is_descriptor(vm, on_meta))
    return bind_or_ask(vm, on_meta, to_value(cls), meta, attribute);
  Value v = lookup(vm, cls, attribute);
  if (v != kUnbound) {
    if (surely_plain(v) || is_kind(v, Kind::Function)) return v;
    if (meta->is(kUserGetAttr) && v.as_object()->shape >= kKindCount && is_descriptor(vm, v))
      return enter_stub(vm, Stub::get_on_class_or_hook, {v, to_value(cls), to_value(attribute)});
    return bind_descriptor(vm, v, kUnbound, cls);
  }
  if (on_meta != kUnbound)
    return surely_plain(on_meta) ? Answer(on_meta)
                                 : bind_or_ask(vm, on_meta, to_value(cls), meta, attribute);
  if (meta->is(kUserGetAttr))
    return call_special(vm, to_value(cls), Special::getattr_, {to_value(attribute)});
  return raise_no_attribute(vm, to_value(cls), attribute);
}

Answer get_module_attribute(Vm& vm, Module* m, Str* attribute) {
  if (Value* at = find_name(m->dict, attribute)) return *at;
  Class* cls = class_of(vm, to_value(m));
  Value v = lookup(vm, cls, attribute);
  if (v != kUnbound) return bind_descriptor(vm, v, to_value(m), cls);
  if (Value* hook = find_name(m->dict, vm.special_names[size_t(Special::getattr_)]))
    return call(vm, *hook, {to_value(attribute)});
  if (cls->is(kUserGetAttr))
    return call_special(vm, to_value(m), Special::getattr_, {to_value(attribute)});
  return raise_no_attribute(vm, to_value(m), attribute);
}

}  // namespace

// Kinds whose instances can never be descriptors.
bool surely_plain(Value v) {
  if (!v.is_object()) return true;
  Object* o = v.as_object();
  if (o->shape >= kKindCount) return false;
  switch (o->kind) {
    case Kind::Function:
    case Kind::Native:
    case Kind::MethodDescriptor:
    case Kind::WrapperDescriptor:
    case Kind::GetSetDescriptor:
    case Kind::MemberDescriptor:
    case Kind::ClassMethod:
    case Kind::StaticMethod:
    case Kind::Property:
    case Kind::Super:
    case Kind::TupleGetter: return false;
    default: return true;
  }
}

// What the classes behind `cls` in the mro of the object's class have under that name, or Unbound.
Value find_behind(Vm& vm, Super* s, Str* attribute) {
  if (is_none(s->self)) return kUnbound;
  auto mro = s->self_class->mro->view();
  size_t i = 0;
  while (i < mro.size() && mro[i] != to_value(s->cls)) i++;
  for (i++; i < mro.size(); i++) {
    Class* c = cast<Class>(mro[i]);
    if (c->table) fill_builtin_class(vm, c);
    if (Value* at = find_name(c->dict, attribute)) return *at;
  }
  return kUnbound;
}

bool is_descriptor(Vm& vm, Value v) {
  if (surely_plain(v)) return false;
  if (v.as_object()->shape < kKindCount) return !is_kind(v, Kind::Native);
  return lookup(vm, class_of(vm, v), Special::get_) != kUnbound;
}

bool is_data_descriptor(Vm& vm, Value v) {
  if (surely_plain(v)) return false;
  if (is_kind_of(
          v, {Kind::Property, Kind::GetSetDescriptor, Kind::MemberDescriptor, Kind::TupleGetter}))
    return true;
  if (v.as_object()->shape < kKindCount) return false;
  Class* cls = class_of(vm, v);
  return lookup(vm, cls, Special::set_) != kUnbound ||
         lookup(vm, cls, Special::delete_) != kUnbound;
}

// A script can put a descriptor of ours into any class: it is asked about instances of its own type only.
static Result<void> check_owner(Vm& vm, Value object, Class* owner, Str* attribute) {
  if (is_instance(vm, object, owner)) return {};
  return raise_self(vm, owner, attribute, false, {&object, 1});
}

// `object` Unbound: looked up on the class itself.
Answer bind_descriptor(Vm& vm, Value v, Value object, Class* cls) {
  if (surely_plain(v)) return v;
  Object* d = v.as_object();
  if (d->shape >= kKindCount) {
    Class* own = class_of(vm, v);
    Value get = lookup(vm, own, Special::get_);
    if (get == kUnbound) return v;
    Value on = object == kUnbound ? none() : object;
    if (is_kind(get, Kind::Function)) return call(vm, get, {v, on, to_value(cls)});
    if (d->kind == Kind::Instance) return call_special(vm, v, Special::get_, {on, to_value(cls)});
  }
  switch (d->kind) {
    case Kind::Function: return object == kUnbound ? v : make_bound_method(vm, v, object);
    case Kind::MethodDescriptor: {
      auto* m = static_cast<MethodDescriptor*>(d);
      if (object == kUnbound && !m->class_method) return v;
      if (m->class_method && !is_subclass(cls, m->owner))
        return raise(vm, TypeError, "descriptor '", m->name, "' requires a subtype of '",
                     m->owner->name, "' but received '", cls->name, "'");
      if (!m->class_method) TRY(check_owner(vm, object, m->owner, m->name));
      auto* n = vm.heap.make<Native>();
      n->row = m->row;
      n->name = m->name;
      n->owner = m->owner;
      n->self = m->class_method ? to_value(cls) : object;
      return to_value(n);
    }
    case Kind::WrapperDescriptor: {
      if (object == kUnbound) return v;
      auto* w = vm.heap.make<MethodWrapper>();
      w->descriptor = static_cast<WrapperDescriptor*>(d);
      w->self = object;
      return to_value(w);
    }
    case Kind::GetSetDescriptor:
      if (object == kUnbound) return v;
      TRY(check_owner(vm, object, static_cast<GetSetDescriptor*>(d)->owner,
                      static_cast<GetSetDescriptor*>(d)->name));
      return static_cast<GetSetDescriptor*>(d)->row->get(vm, object);
    case Kind::MemberDescriptor: {
      if (object == kUnbound) return v;
      auto* m = static_cast<MemberDescriptor*>(d);
      TRY(check_owner(vm, object, m->owner, m->name));
      Value found = read_member(vm, object.as_object(), m->slot);
      if (found == kUnbound) return raise_no_attribute(vm, object, m->name);
      return found;
    }
    case Kind::ClassMethod: {
      Value f = static_cast<ClassMethod*>(d)->function;
      if (is_kind(f, Kind::Function) || !is_descriptor(vm, f))
        return make_bound_method(vm, f, to_value(cls));
      return bind_descriptor(vm, f, to_value(cls), cls);
    }
    case Kind::StaticMethod: return static_cast<StaticMethod*>(d)->function;
    case Kind::Property: {
      if (object == kUnbound) return v;
      auto* p = static_cast<Property*>(d);
      if (is_none(p->get)) return raise_property(vm, object, v, "getter");
      return call(vm, p->get, {object});
    }
    case Kind::TupleGetter: return object == kUnbound ? Answer(v) : tuple_getter_get(vm, v, object);
    case Kind::Super: return object == kUnbound ? Answer(v) : bind_super(vm, v, object);
    case Kind::LruCache: return object == kUnbound ? v : make_bound_method(vm, v, object);
    default: return v;
  }
}

Failed raise_property(Vm& vm, Value object, Value property, const char* what) {
  Class* cls = class_of(vm, object);
  Value name = cast<Property>(property)->name;
  if (is_none(name))
    return raise(vm, AttributeError, "property of '", cls->qualname, "' object has no ", what);
  Value shown = TRY(nest(vm, repr(vm, name)));
  return raise(vm, AttributeError, "property ", cast<Str>(shown), " of '", cls->qualname,
               "' object has no ", what);
}

// object.__getattribute__, and what follows an AttributeError when there is a __getattr__.
Answer get_attribute_generic(Vm& vm, Value object, Str* attribute, bool fallback) {
  Class* cls = class_of(vm, object);
  Value v = lookup(vm, cls, attribute);
  Object* o = object.is_object() ? object.as_object() : nullptr;
  bool has_hook = fallback && cls->is(kUserGetAttr);
  // One without __get__ gives way to the object's own attribute.
  if (v != kUnbound && !surely_plain(v) && is_data_descriptor(vm, v) &&
      (v.as_object()->shape < kKindCount || is_kind(v, Kind::Property) || is_descriptor(vm, v))) {
    // A property may raise AttributeError, which __getattr__ then answers.
    if (has_hook)
      return enter_stub(vm, Stub::get_or_hook, {v, object, to_value(cls), to_value(attribute)});
    return bind_descriptor(vm, v, object, cls);
  }
  if (o) {
    Value own = own_attribute(vm, o, attribute);
    if (own != kUnbound) return own;
  }
  if (v != kUnbound) {
    if (surely_plain(v)) return v;
    if (has_hook && !is_kind(v, Kind::Function))
      return enter_stub(vm, Stub::get_or_hook, {v, object, to_value(cls), to_value(attribute)});
    return bind_descriptor(vm, v, object, cls);
  }
  if (has_hook) return call_special(vm, object, Special::getattr_, {to_value(attribute)});
  // A bound method has the attributes of its function.
  if (auto* m = as<BoundMethod>(object)) return get_attribute(vm, m->function, attribute);
  return raise_no_attribute(vm, object, attribute);
}

Answer get_attribute(Vm& vm, Value object, Str* attribute) {
  if (object.is_object()) {
    Object* o = object.as_object();
    if (o->shape < kKindCount || o->kind == Kind::Class) {
      switch (o->kind) {
        case Kind::Module: return get_module_attribute(vm, static_cast<Module*>(o), attribute);
        case Kind::Super: return get_super_attribute(vm, static_cast<Super*>(o), attribute);
        case Kind::Class: {
          Class* meta = class_of(vm, object);
          if (!meta->is(kUserGetAttribute))
            return get_class_attribute(vm, static_cast<Class*>(o), attribute);
          break;
        }
        default: break;
      }
    }
  }
  Class* cls = class_of(vm, object);
  if (is_kind(object, Kind::Super) && !cls->is(kUserGetAttribute))
    return get_super_attribute(vm, cast<Super>(object), attribute);
  if (cls->is(kUserGetAttribute)) {
    if (!cls->is(kUserGetAttr))
      return call_special(vm, object, Special::getattribute_, {to_value(attribute)});
    Value getter = lookup(vm, cls, Special::getattribute_);
    Value hook = lookup(vm, cls, Special::getattr_);
    bool plain = is_kind_of(getter, {Kind::Function, Kind::WrapperDescriptor}) &&
                 is_kind(hook, Kind::Function);
    return enter_stub(vm, plain ? Stub::getattribute_or_hook : Stub::bound_getattribute_or_hook,
                      {getter, object, to_value(attribute), hook});
  }
  if (object.is_object() && object.as_object()->kind == Kind::Module)
    return get_module_attribute(vm, cast<Module>(object), attribute);
  return get_attribute_generic(vm, object, attribute, true);
}

// type.__getattribute__ as a method, without the metaclass's own overriding.
Answer get_class_attribute_generic(Vm& vm, Class* cls, Str* attribute) {
  return get_class_attribute(vm, cls, attribute);
}

Answer find_plain_attribute(Vm& vm, Value object, Str* attribute) {
  if (object.is_object()) {
    Object* o = object.as_object();
    if (o->kind == Kind::Class) {
      Value v = lookup(vm, static_cast<Class*>(o), attribute);
      if (v == kUnbound || surely_plain(v) || is_kind(v, Kind::Function)) return v;
      if (auto* s = as<StaticMethod>(v)) return s->function;
      return kUnbound;
    }
    Value own = own_attribute(vm, o, attribute);
    if (own != kUnbound) return own;
  }
  Class* cls = class_of(vm, object);
  Value v = lookup(vm, cls, attribute);
  if (v == kUnbound || surely_plain(v)) return v;
  if (is_kind(v, Kind::Function) || is_kind(v, Kind::MethodDescriptor))
    return bind_descriptor(vm, v, object, cls);
  return kUnbound;
}

// ---- storing

Answer set_attribute_generic(Vm& vm, Value object, Str* attribute, Value value) {
  Class* cls = class_of(vm, object);
  Value v = lookup(vm, cls, attribute);
  if (v != kUnbound && !surely_plain(v)) {
    Object* d = v.as_object();
    bool deleting = value == kUnbound;
    Kind kind = d->kind;
    if (kind == Kind::Property && d->shape >= kKindCount &&
        is_kind(lookup(vm, class_of(vm, v), deleting ? Special::delete_ : Special::set_),
                Kind::Function))
      kind = Kind::Instance;  // a class of a script's that stores in its own way
    switch (kind) {
      case Kind::Property: {
        auto* p = static_cast<Property*>(d);
        Value f = deleting ? p->del : p->set;
        if (is_none(f)) return raise_property(vm, object, v, deleting ? "deleter" : "setter");
        if (deleting) return call(vm, f, {object});
        return call(vm, f, {object, value});
      }
      case Kind::GetSetDescriptor: {
        auto* g = static_cast<GetSetDescriptor*>(d);
        TRY(check_owner(vm, object, g->owner, g->name));
        if (!g->row->set)
          return raise(vm, AttributeError, "attribute '", g->name, "' of '", g->owner->name,
                       "' objects is not writable");
        return g->row->set(vm, object, value);
      }
      case Kind::MemberDescriptor: {
        auto* m = static_cast<MemberDescriptor*>(d);
        TRY(check_owner(vm, object, m->owner, m->name));
        if (deleting && read_member(vm, object.as_object(), m->slot) == kUnbound)
          return raise_text(vm, AttributeError, m->name->view());
        TRY(write_member(vm, object.as_object(), m->slot, value));
        return none();
      }
      case Kind::TupleGetter:
        return raise(vm, AttributeError,
                     deleting ? "can't delete attribute" : "can't set attribute");
      default: break;
    }
    if (d->shape >= kKindCount) {
      Value f = lookup(vm, class_of(vm, v), deleting ? Special::delete_ : Special::set_);
      if (f != kUnbound) {
        if (deleting) return call(vm, f, {v, object});
        return call(vm, f, {v, object, value});
      }
      if (is_data_descriptor(vm, v))
        return raise(vm, AttributeError, deleting ? "__delete__" : "__set__");
    }
  }
  Object* o = object.is_object() ? object.as_object() : nullptr;
  bool storage = o && (o->kind == Kind::Module || attributes_of(vm, o));
  if (value == kUnbound) {
    if (storage) {
      bool was = TRY(delete_own_attribute(vm, o, attribute));
      if (was) return none();
      return raise_not_there(vm, object, attribute);
    }
    if (v != kUnbound)
      return raise(vm, AttributeError, "'", cls->name, "' object attribute '", attribute,
                   "' is read-only");
    return raise_not_there(vm, object, attribute);
  }
  if (!storage) {
    if (v != kUnbound)
      return raise(vm, AttributeError, "'", cls->name, "' object attribute '", attribute,
                   "' is read-only");
    return raise_not_there(vm, object, attribute);
  }
  TRY(set_own_attribute(vm, o, attribute, value));
  return none();
}

// type.__setattr__
Answer set_class_attribute_generic(Vm& vm, Class* cls, Str* attribute, Value value) {
  Class* meta = class_of(vm, to_value(cls));
  if (cls->is(kBuiltinClass))
    return raise(vm, TypeError, "cannot set '", attribute, "' attribute of immutable type '",
                 cls->name, "'");
  Value on_meta = lookup(vm, meta, attribute);
  if (on_meta != kUnbound && !surely_plain(on_meta) && is_data_descriptor(vm, on_meta))
    return set_attribute_generic(vm, to_value(cls), attribute, value);
  if (value == kUnbound && !find_name(cls->dict, attribute))
    return raise_not_there(vm, to_value(cls), attribute);
  TRY(set_class_attribute(vm, cls, attribute, value));
  return none();
}

Answer set_attribute(Vm& vm, Value object, Str* attribute, Value value) {
  Class* cls = class_of(vm, object);
  if (cls->is(kUserSetAttr)) {
    if (value == kUnbound)
      return call_special(vm, object, Special::delattr_, {to_value(attribute)});
    return call_special(vm, object, Special::setattr_, {to_value(attribute), value});
  }
  if (is_kind(object, Kind::Class))
    return set_class_attribute_generic(vm, cast<Class>(object), attribute, value);
  return set_attribute_generic(vm, object, attribute, value);
}

Answer load_special(Vm& vm, Value object, Str* attribute, Value* window) {
  Class* cls = class_of(vm, object);
  Value v = lookup(vm, cls, attribute);
  if (v == kUnbound) {
    if (attribute == vm.special_names[size_t(Special::exit_)])
      return raise(
          vm, TypeError, "'", type_name(vm, object),
          "' object does not support the context manager protocol (missed __exit__ method)");
    return raise(vm, TypeError, "'", type_name(vm, object),
                 "' object does not support the context manager protocol");
  }
  if (is_kind(v, Kind::Function) || is_kind(v, Kind::MethodDescriptor) ||
      is_kind(v, Kind::WrapperDescriptor)) {
    window[3] = object;
    return v;
  }
  return bind_descriptor(vm, v, object, cls);
}

}  // namespace brine
