// What sites of GetAttr, SetAttr and LoadMethod remember.
//
// A site caches (shape, epoch): the shape tells the class and where the object's own attributes are, the epoch that no
// class has changed in a way that matters. A site that meets another shape asks the Vm's table of sites, by shape and
// name, before it looks the attribute up; the table serves code that is still cold, too. A collection empties it.
//
// Values of classes are kept as they are if set_class_attribute always moves the epoch for their kind (functions and
// descriptors); of plain data, which may be replaced by other plain data, the place in the class's dict is kept: that
// moves only when a name is added, and so does the epoch.
//
// Tested by tests/lang/classes/*.py, tests/lang/quickening/*.py.
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/run/loop.h"
#include "vm/run/sites.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

// No attribute of type itself without underscores stands above those of the classes.
bool is_asked_of_type(Str* attribute) { return attribute->view().starts_with('_'); }

bool is_get(How how) { return how >= How::Slot && how <= How::Absent; }
bool is_set(How how) { return how >= How::Store; }

void quicken(Word* at, Op op, uint64_t key, uint64_t what) {
  if (!at) return;
  at[1] = key;
  at[2] = what;
  reinterpret_cast<uint16_t*>(at)[0] = uint16_t(op);
}

Value& value_at(Object* o, uint64_t offset) {
  return *reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + offset);
}
uint64_t inline_offset(size_t slot) { return sizeof(Instance) + slot * sizeof(Value); }

// Ints, strings, bytes and tuples of one shape differ in size, so their attributes have no offset in common.
bool is_of_one_size(Object* o) {
  return o->kind != Kind::Int && o->kind != Kind::Str && o->kind != Kind::Bytes &&
         o->kind != Kind::Tuple;
}

// ---- GetAttr

// Fills `site` with where instances of the object's shape have the attribute; false: nothing that could be kept.
bool find_get(Vm& vm, Object* o, Class* cls, Str* attribute, Vm::Site& site) {
  auto found = [&](How how, uint64_t what) {
    mark_cached(cls);
    site = {site_key(vm, o->shape), attribute, nullptr, what, uint8_t(how)};
    return true;
  };
  Shape* shape = vm.shapes[o->shape];
  Value v = lookup(vm, cls, attribute);
  bool plain = v == kUnbound || surely_plain(v);
  if (is_kind(v, Kind::Property) && v.as_object()->shape < kKindCount)
    return !cls->is(kUserGetAttr) && is_kind(cast<Property>(v)->get, Kind::Function) &&
           found(How::Getter, v.bits);
  if (auto* m = as<MemberDescriptor>(v))
    return m->slot < shape->inline_slots && is_instance(vm, to_value(o), m->owner) &&
           found(How::Member, inline_offset(m->slot));
  if (is_kind(v, Kind::GetSetDescriptor) || is_kind(v, Kind::TupleGetter))
    return !cls->is(kUserGetAttr) && found(How::Binds, v.bits);
  if (shape->dictionary || (!plain && is_data_descriptor(vm, v))) return false;
  Ref<Object>* overflow = attributes_of(vm, o);
  int slot = overflow ? find_slot(vm, shape, attribute) : -1;
  if (slot >= 0 && slot < shape->inline_slots) return found(How::Slot, inline_offset(size_t(slot)));
  if (slot >= 0) {
    if (!is_of_one_size(o)) return false;
    uint64_t word = uint64_t(reinterpret_cast<char*>(overflow) - reinterpret_cast<char*>(o));
    return found(How::Overflow, word | uint64_t(slot - shape->inline_slots) << 32);
  }
  if (v == kUnbound) return !cls->is(kUserGetAttr) && found(How::Absent, 0);
  if (plain)
    return found(How::Datum, reinterpret_cast<uint64_t>(find_class_value(vm, cls, attribute)));
  return is_kind(v, Kind::Function) && found(How::Method, v.bits);
}

// Of a class itself: only the Vm's table, where the class is what the site stands behind, remembers where plain data is.
Answer get_class_attribute(Vm& vm, Class* cls, Str* attribute) {
  uint64_t key = site_key(vm, uint32_t(Kind::Class));
  Vm::Site& site = site_of(vm, key, attribute, Op::GetAttr, cls);
  if (site.key == key && site.name == attribute && site.behind == cls)
    return *reinterpret_cast<Value*>(site.what);
  Value* at = find_class_value(vm, cls, attribute);
  if (at && surely_plain(*at)) {
    mark_cached(cls);
    site = {key, attribute, cls, reinterpret_cast<uint64_t>(at), uint8_t(How::Datum)};
    return *at;
  }
  return get_attribute(vm, to_value(cls), attribute);
}

}  // namespace

Answer get_attr_site(Vm& vm, Word* at, Value object, Str* attribute) {
  if (!object.is_object()) return get_attribute(vm, object, attribute);
  Object* o = object.as_object();
  if (o->shape == uint32_t(Kind::Class) && !is_asked_of_type(attribute))
    return get_class_attribute(vm, static_cast<Class*>(o), attribute);
  uint64_t key = site_key(vm, o->shape);
  Vm::Site& site = site_of(vm, key, attribute, Op::GetAttr);
  if (site.key != key || site.name != attribute || !is_get(How(site.how))) {
    if (o->shape < kKindCount) {
      if (o->kind == Kind::Module && at) {
        Dict* dict = static_cast<Module*>(o)->dict;
        int64_t i = find_name_index(dict, attribute);
        if (i >= 0) {
          quicken(at, Op::GetAttrModule, uint64_t(version_of(vm, dict)) | uint64_t(i) << 32, 0);
          return *dict->value(uint32_t(i));
        }
      }
      return get_attribute(vm, object, attribute);
    }
    Class* cls = class_of(vm, object);
    if (o->kind == Kind::Class || o->kind == Kind::Super || o->kind == Kind::Module ||
        cls->is(kUserGetAttribute) || !find_get(vm, o, cls, attribute, site))
      return get_attribute(vm, object, attribute);
  }
  switch (How(site.how)) {
    case How::Slot: quicken(at, Op::GetAttrSlot, key, site.what); return value_at(o, site.what);
    case How::Member: {
      Value v = value_at(o, site.what);
      quicken(at, Op::GetAttrMember, key, site.what);
      return v == kUnbound ? get_attribute(vm, object, attribute) : Answer(v);
    }
    case How::Overflow:
      quicken(at, Op::GetAttrOverflow, key, site.what);
      return reinterpret_cast<Array*>(value_at(o, uint32_t(site.what)).bits)
          ->items()[site.what >> 32];
    case How::Datum:
      quicken(at, Op::GetAttrDatum, key, site.what);
      return *reinterpret_cast<Value*>(site.what);
    case How::Method: return make_bound_method(vm, Value{site.what}, object);
    case How::Binds: return bind_descriptor(vm, Value{site.what}, object, class_of(vm, object));
    case How::Absent: return get_attribute(vm, object, attribute);
    default: {
      // Property.__init__ may have been called again: what it holds is asked each time.
      quicken(at, Op::GetAttrProperty, key, site.what);
      Function* getter = as<Function>(cast<Property>(Value{site.what})->get);
      return getter ? enter(vm, getter, {object}) : get_attribute(vm, object, attribute);
    }
  }
}

std::optional<Value> known_attribute(Vm& vm, Value object, Str* attribute) {
  if (!is_kind(object, Kind::Instance)) return {};
  Object* o = object.as_object();
  uint64_t key = site_key(vm, o->shape);
  Vm::Site& site = site_of(vm, key, attribute, Op::GetAttr);
  if (site.key != key || site.name != attribute || !is_get(How(site.how))) {
    Class* cls = class_of(vm, object);
    if (o->shape < kKindCount || cls->is(kUserGetAttribute) ||
        !find_get(vm, o, cls, attribute, site))
      return {};
  }
  switch (How(site.how)) {
    case How::Slot: return value_at(o, site.what);
    case How::Datum: return *reinterpret_cast<Value*>(site.what);
    case How::Absent: return kUnbound;
    default: return {};
  }
}

// ---- SetAttr

namespace {

// Keeps where a store that has just happened went to. `before` is the shape that the object had.
void note_set(Vm& vm, Word* at, Object* o, uint32_t before, Class* cls, Str* attribute,
              Vm::Site& site) {
  auto found = [&](How how, uint64_t what) {
    mark_cached(cls);
    site = {site_key(vm, before), attribute, nullptr, what, uint8_t(how)};
    if (how != How::StoreOverflow)
      quicken(at, how == How::Add ? Op::SetAttrAdd : Op::SetAttrSlot, site.key, what);
  };
  Shape* shape = vm.shapes[o->shape];
  Shape* old = vm.shapes[before];
  if (shape->dictionary || old->dictionary) return;
  Value v = lookup(vm, cls, attribute);
  if (auto* m = as<MemberDescriptor>(v)) {
    if (m->slot < shape->inline_slots && is_instance(vm, to_value(o), m->owner))
      found(How::Store, inline_offset(m->slot));
    return;
  }
  if (v != kUnbound && !surely_plain(v) && is_data_descriptor(vm, v)) return;
  int slot = find_slot(vm, shape, attribute);
  if (slot < 0) return;
  if (slot >= shape->inline_slots) {
    if (before == o->shape)
      found(How::StoreOverflow,
            (inline_offset(0) - sizeof(Value)) | uint64_t(slot - shape->inline_slots) << 32);
    return;
  }
  if (before == o->shape)
    found(How::Store, inline_offset(size_t(slot)));
  else
    found(How::Add, inline_offset(size_t(slot)) | uint64_t(o->shape) << 32);
}

}  // namespace

Answer set_attr_site(Vm& vm, Word* at, Value object, Str* attribute, Value value) {
  if (!object.is_object()) return set_attribute(vm, object, attribute, value);
  Object* o = object.as_object();
  if (o->kind != Kind::Instance || o->shape < kKindCount)
    return set_attribute(vm, object, attribute, value);
  uint64_t key = site_key(vm, o->shape);
  Vm::Site& site = site_of(vm, key, attribute, Op::SetAttr);
  if (site.key == key && site.name == attribute && is_set(How(site.how))) {
    if (How(site.how) == How::Setter) {
      Function* setter = as<Function>(cast<Property>(Value{site.what})->set);
      return setter ? enter(vm, setter, {object, value})
                    : set_attribute(vm, object, attribute, value);
    }
    if (How(site.how) == How::StoreOverflow) {
      vm.heap.barrier(o);
      auto* storage = reinterpret_cast<Array*>(value_at(o, uint32_t(site.what)).bits);
      storage->items()[site.what >> 32] = value;
      return none();
    }
    bool adds = How(site.how) == How::Add;
    quicken(at, adds ? Op::SetAttrAdd : Op::SetAttrSlot, key, site.what);
    vm.heap.barrier(o);
    value_at(o, uint32_t(site.what)) = value;
    if (adds) o->shape = uint32_t(site.what >> 32);
    return none();
  }
  Class* cls = class_of(vm, object);
  if (cls->is(kUserSetAttr)) return set_attribute(vm, object, attribute, value);
  if (Value v = lookup(vm, cls, attribute); is_kind(v, Kind::Property)) {
    if (v.as_object()->shape < kKindCount && is_kind(cast<Property>(v)->set, Kind::Function)) {
      mark_cached(cls);
      site = {key, attribute, nullptr, v.bits, uint8_t(How::Setter)};
    }
    return set_attribute(vm, object, attribute, value);
  }
  uint32_t before = o->shape;
  Answer done = set_attribute(vm, object, attribute, value);
  if (done.done() && vm.shapes[before]) note_set(vm, at, o, before, cls, attribute, site);
  return done;
}

// ---- LoadMethod

namespace {

// The function in a classmethod or staticmethod of the plain kind, or Unbound.
Value unwrapped(Value v) {
  if (!is_kind(v, Kind::ClassMethod) && !is_kind(v, Kind::StaticMethod)) return kUnbound;
  Value f = cast<ClassMethod>(v)->function;
  return v.as_object()->shape < kKindCount && is_kind(f, Kind::Function) ? f : kUnbound;
}

// A function that is to be called with the object in front.
bool takes_self(Value v) {
  if (!v.is_object() || v.as_object()->shape >= kKindCount) return false;
  return is_kind(v, Kind::Function) || is_kind(v, Kind::WrapperDescriptor) ||
         (is_kind(v, Kind::MethodDescriptor) && !cast<MethodDescriptor>(v)->class_method);
}

Answer load_behind(Vm& vm, Super* s, Str* attribute, Value* window) {
  bool on_class = s->self == to_value(s->self_class);
  uint64_t key = on_class || !s->self.is_object() ? 0 : site_key(vm, s->self.as_object()->shape);
  Vm::Site& site = site_of(vm, key, attribute, Op::LoadMethod, s->cls.get());
  Value v = kUnbound;
  if (key && site.key == key && site.name == attribute && site.behind == s->cls.get()) {
    v = Value{site.what};
  } else if (attribute != name(vm, Name::dunder_class)) {
    v = find_behind(vm, s, attribute);
    if (key && is_kind(v, Kind::Function)) {
      mark_cached(s->self_class);
      site = {key, attribute, s->cls.get(), v.bits, uint8_t(How::CallBehind)};
    }
  }
  if (!is_kind(v, Kind::Function)) return get_attribute(vm, to_value(s), attribute);
  if (!on_class) window[3] = s->self;
  return v;
}

}  // namespace

// The callable goes to the answer (and so into window[0]), self into window[3] if it is to be passed.
Answer load_method_site(Vm& vm, Word* at, Value object, Str* attribute, Value* window) {
  Object* o = object.is_object() ? object.as_object() : nullptr;
  uint64_t key = o ? site_key(vm, o->shape) : 0;
  Vm::Site& site = site_of(vm, key, attribute, Op::LoadMethod);
  if (o && site.key == key && site.name == attribute) {
    switch (How(site.how)) {
      case How::Call:
        quicken(at, Op::LoadMethodCached, key, site.what);
        window[3] = object;
        return Value{site.what};
      case How::CallAlone:
        quicken(at, Op::LoadMethodAlone, key, site.what);
        return Value{site.what};
      case How::CallOfClass: window[3] = to_value(class_of(vm, object)); return Value{site.what};
      default: break;
    }
  }
  if (o && o->kind == Kind::Super && o->shape == uint32_t(Kind::Super))
    return load_behind(vm, static_cast<Super*>(o), attribute, window);
  Class* cls = class_of(vm, object);
  if (o && (o->kind == Kind::Module || o->kind == Kind::Class || o->kind == Kind::Super)) {
    if (o->shape == uint32_t(Kind::Class) && !is_asked_of_type(attribute)) {
      Value v = lookup(vm, static_cast<Class*>(o), attribute);
      if (is_kind(v, Kind::Function)) return v;
      if (Value f = unwrapped(v); f != kUnbound) {
        if (is_kind(v, Kind::ClassMethod)) window[3] = object;
        return f;
      }
    }
    if (o->shape == uint32_t(Kind::Module) && at) {
      Dict* dict = static_cast<Module*>(o)->dict;
      int64_t i = find_name_index(dict, attribute);
      if (i >= 0) {
        quicken(at, Op::LoadMethodModule, uint64_t(version_of(vm, dict)) | uint64_t(i) << 32, 0);
        return *dict->value(uint32_t(i));
      }
    }
    return get_attribute(vm, object, attribute);
  }
  if (cls->is(kUserGetAttribute)) return get_attribute(vm, object, attribute);
  Value v = lookup(vm, cls, attribute);
  Value f = unwrapped(v);
  if (!takes_self(v) && f == kUnbound) return get_attribute(vm, object, attribute);
  if (Value own = o ? own_attribute(vm, o, attribute) : kUnbound; own != kUnbound) return own;
  bool of_class = is_kind(v, Kind::ClassMethod);
  // An instance in dict mode may get one of that name without its shape telling.
  if (o && !vm.shapes[o->shape]->dictionary && (o->shape >= kKindCount || !attributes_of(vm, o))) {
    How how = f == kUnbound ? How::Call : of_class ? How::CallOfClass : How::CallAlone;
    mark_cached(cls);
    site = {key, attribute, nullptr, f == kUnbound ? v.bits : f.bits, uint8_t(how)};
    if (how == How::Call) quicken(at, Op::LoadMethodCached, key, site.what);
    if (how == How::CallAlone) quicken(at, Op::LoadMethodAlone, key, site.what);
  }
  if (f != kUnbound) {
    if (of_class) window[3] = to_value(cls);
    return f;
  }
  window[3] = object;
  return v;
}

}  // namespace brine
