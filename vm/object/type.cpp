// See type.h.
#include "vm/object/type.h"

#include <algorithm>

#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/bytes_codec.h"
#include "vm/object/equal.h"
#include "vm/object/object_type.h"
#include "vm/run/loop.h"
#include "vm/run/wrappers.h"

namespace brine {

Result<Class*> winning_metaclass(Vm& vm, Class* meta, std::span<Value> bases) {
  for (Value b : bases) {
    Class* other = class_of(vm, b);
    if (is_subclass(meta, other)) continue;
    if (!is_subclass(other, meta))
      return raise(
          vm, TypeError,
          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
          "of the metaclasses of all its bases");
    meta = other;
  }
  return meta;
}

Answer type_repr(Vm& vm, Value v) {
  return make_str(vm, "<class '" + full_name(vm, cast<Class>(v)) + "'>");
}

// ---- isinstance and issubclass

namespace {

bool is_types_own(Value attribute) {
  auto* d = as<MethodDescriptor>(attribute);
  return d && d->owner->layout == Kind::Class && d->owner->is(kBuiltinClass);
}

// Could x.__class__ be something else than type(x)?
bool disguises(Vm& vm, Value v) {
  Class* cls = class_of(vm, v);
  if (cls->is(kUserGetAttribute)) return true;
  if (cls->is(kBuiltinClass) && cls->layout != Kind::Opaque) return false;
  Value found = lookup(vm, cls, name(vm, Name::dunder_class));
  if (!is_kind(found, Kind::GetSetDescriptor)) return true;
  return false;
}

}  // namespace

Result<Value> plain_instance(Vm& vm, Value v, Value cls) {
  if (Class* c = as<Class>(cls)) {
    Class* own = class_of(vm, v);
    if (own == c) return from_bool(true);
    Class* meta = class_of(vm, cls);
    if (meta->shape != uint32_t(Kind::Class) || meta != builtin_class(vm, Kind::Class)) {
      if (!is_types_own(lookup(vm, meta, Special::instancecheck_))) return kUnbound;
    }
    if (is_subclass(own, c)) return from_bool(true);
    return disguises(vm, v) ? kUnbound : from_bool(false);
  }
  if (is_kind(cls, Kind::Tuple)) {
    for (Value c : cast<Tuple>(cls)->view()) {
      if (is_kind(c, Kind::Tuple)) return kUnbound;
      Value r = TRY(plain_instance(vm, v, c));
      if (!is_false(r)) return r;
    }
    return from_bool(false);
  }
  return kUnbound;
}

Result<Value> plain_subclass(Vm& vm, Value c, Value cls) {
  Class* sub = as<Class>(c);
  if (!sub) return kUnbound;
  if (Class* of = as<Class>(cls)) {
    Class* meta = class_of(vm, cls);
    if (meta != builtin_class(vm, Kind::Class) &&
        !is_types_own(lookup(vm, meta, Special::subclasscheck_)))
      return kUnbound;
    return from_bool(is_subclass(sub, of));
  }
  if (is_kind(cls, Kind::Tuple)) {
    for (Value each : cast<Tuple>(cls)->view()) {
      if (is_kind(each, Kind::Tuple)) return kUnbound;
      Value r = TRY(plain_subclass(vm, c, each));
      if (!is_false(r)) return r;
    }
    return from_bool(false);
  }
  return kUnbound;
}

// ---- making classes

namespace {

Class* class_at(Args args, size_t i) { return cast<Class>(args[i]); }

// Properties are told their names at once; who else wants to know needs Python.
bool has_set_name(Vm& vm, Dict* ns) {
  bool found = false;
  for (uint32_t i = next_entry(ns, 0); i < ns->filled; i = next_entry(ns, i + 1)) {
    Value v = *ns->value(i);
    if (!v.is_object()) continue;
    if (v.as_object()->shape == uint32_t(Kind::Property)) {
      vm.heap.barrier(v.as_object());
      cast<Property>(v)->name = *ns->key(i);
    } else if (v.as_object()->shape >= kKindCount) {
      found |= lookup(vm, class_of(vm, v), Special::set_name_) != kUnbound;
    }
  }
  return found;
}

// __init_subclass__ of a base that is not object's own does something.
bool tells_subclasses(Vm& vm, Class* cls) {
  auto mro = cls->mro->view();
  for (size_t i = 1; i < mro.size(); i++) {
    Class* c = cast<Class>(mro[i]);
    if (c->table) fill_builtin_class(vm, c);
    if (find_name(c->dict, vm.special_names[size_t(Special::init_subclass_)]))
      return c->base != nullptr;
  }
  return false;
}

Result<void> check_name(Vm& vm, Str* class_name) {
  TRY(encode(vm, class_name, "utf-8", "strict"));  // lone surrogates are refused
  if (class_name->view().find('\0') != std::string_view::npos)
    return raise(vm, ValueError, "type name must not contain null characters");
  return {};
}

Answer type_new(Vm& vm, Args args) {
  Class* meta = as<Class>(args[0]);
  Tuple* given = cast<Tuple>(args[1]);
  Dict* keywords = cast<Dict>(args[2]);
  Class* type = builtin_class(vm, Kind::Class);
  if (!meta)
    return raise(vm, TypeError, "type.__new__(X): X is not a type object (", type_name(vm, args[0]),
                 ")");
  if (meta == type && given->size == 1 && keywords->used == 0)
    return to_value(class_of(vm, given->items()[0]));
  if (given->size != 3) {
    if (meta == type) return raise(vm, TypeError, "type() takes 1 or 3 arguments");
    return raise(vm, TypeError, "type.__new__() takes exactly 3 arguments (", given->size,
                 " given)");
  }
  Str* class_name = as<Str>(given->items()[0]);
  Tuple* bases = as<Tuple>(given->items()[1]);
  Dict* ns = as<Dict>(given->items()[2]);
  if (!class_name)
    return raise(vm, TypeError, "type.__new__() argument 1 must be str, not ",
                 given_name(vm, given->items()[0]));
  if (!bases)
    return raise(vm, TypeError, "type.__new__() argument 2 must be tuple, not ",
                 given_name(vm, given->items()[1]));
  if (!ns)
    return raise(vm, TypeError, "type.__new__() argument 3 must be dict, not ",
                 given_name(vm, given->items()[2]));
  for (Value b : bases->view())
    if (!is_kind(b, Kind::Class) && lookup(vm, class_of(vm, b), Special::mro_entries_) != kUnbound)
      return raise(vm, TypeError,
                   "type() doesn't support MRO entry resolution; use types.new_class()");
  Class* winner = TRY(winning_metaclass(vm, meta, bases->view()));
  if (winner != meta) {
    Value maker = lookup(vm, winner, Special::new_);
    auto* n = as<Native>(maker);
    if (!(n && n->owner == type)) {
      Value first[4] = {to_value(winner), to_value(class_name), to_value(bases), to_value(ns)};
      Tuple* all = TRY(brine::make_tuple(vm, first));
      Value bound = TRY(
          nest(vm, get_attribute(vm, to_value(winner), vm.special_names[size_t(Special::new_)])));
      return call_with(vm, bound, all, keywords);
    }
    meta = winner;
  }
  TRY(check_name(vm, class_name));
  if (Value* doc = find_name(ns, name(vm, Name::dunder_doc)); doc && is_kind(*doc, Kind::Str))
    TRY(encode(vm, cast<Str>(*doc), "utf-8", "strict"));
  Class* cls = TRY(make_class(vm, meta, class_name, bases, ns));
  bool own_mro = meta != type && !is_types_own(lookup(vm, meta, name(vm, Name::mro)));
  bool tells = has_set_name(vm, ns);
  if (tells || own_mro || keywords->used || tells_subclasses(vm, cls))
    return enter_stub(vm, Stub::finish_class,
                      {to_value(cls), to_value(keywords), from_bool(own_mro)});
  return to_value(cls);
}

Answer type_call(Vm& vm, Value self, Args args, Tuple* keywords) {
  return instantiate(vm, cast<Class>(self), Values(args.at, args.count), keywords);
}

Answer type_prepare(Vm& vm, Args) { return to_value(make_dict(vm)); }

// X | Y
bool joins(Vm& vm, Value v) {
  if (is_none(v) || is_kind(v, Kind::Class)) return true;
  if (!v.is_object() || v.as_object()->shape < kKindCount) return false;
  Value module = lookup(vm, class_of(vm, v), name(vm, Name::dunder_module));
  std::string_view text = class_of(vm, v)->name->view();
  return is_kind(module, Kind::Str) && cast<Str>(module)->view() == "types" &&
         (text == "UnionType" || text == "GenericAlias");
}
Answer type_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  if (op != BinaryOp::Or || !joins(vm, a) || !joins(vm, b)) return not_implemented();
  return enter_stub(vm, Stub::union_of, {a, b});
}

// ---- methods

Answer type_mro(Vm& vm, Args args) {
  Tuple* mro = TRY(linearize(vm, class_at(args, 0), class_at(args, 0)->bases));
  return make_list(vm, mro->view());
}

Answer type_subclasses(Vm& vm, Args args) {
  List* out = TRY(make_list(vm, {}));
  Class* self = class_at(args, 0);
  if (self->is(kBuiltinClass)) {
    for (size_t k = 0; k < kKindCount; k++)
      if (kind_info(Kind(k)).travel != Travel::Inner && builtin_class(vm, Kind(k))->base == self)
        TRY(append(vm, out, to_value(builtin_class(vm, Kind(k)))));
    for (size_t e = 0; e < kErrorCount; e++) {
      Class* c = error_class(vm, Error(e));
      bool own = vm.classes[size_t(Kind::Exception)] == c;
      if (!own && std::find(c->bases->view().begin(), c->bases->view().end(), to_value(self)) !=
                      c->bases->view().end())
        TRY(append(vm, out, to_value(c)));
    }
  }
  if (List* known = class_at(args, 0)->subclasses)
    for (Value v : known->view())
      if (auto* w = as<WeakRef>(v); w && w->target) TRY(append(vm, out, to_value(w->target)));
  return to_value(out);
}

Answer type_instancecheck(Vm& vm, Args args) {
  Class* cls = class_at(args, 0);
  if (is_subclass(class_of(vm, args[1]), cls)) return from_bool(true);
  if (!disguises(vm, args[1])) return from_bool(false);
  return enter_stub(vm, Stub::instance_by_class, {args[0], args[1]});
}

Answer type_subclasscheck(Vm& vm, Args args) {
  if (Class* c = as<Class>(args[1])) return from_bool(is_subclass(c, class_at(args, 0)));
  return enter_stub(vm, Stub::subclass_by_bases, {args[0], args[1]});
}

Answer type_dir(Vm& vm, Args args) {
  Dict* names = make_dict(vm);
  for (Value v : class_at(args, 0)->mro->view()) {
    Class* c = cast<Class>(v);
    if (c->table) fill_builtin_class(vm, c);
    for (uint32_t i = next_entry(c->dict, 0); i < c->dict->filled; i = next_entry(c->dict, i + 1))
      TRY(dict_set(vm, names, *c->dict->key(i), none()));
  }
  List* list = TRY(make_list(vm, {}));
  for (uint32_t i = next_entry(names, 0); i < names->filled; i = next_entry(names, i + 1))
    TRY(append(vm, list, *names->key(i)));
  return to_value(list);
}

Answer type_sizeof(Vm&, Args) { return Value::from_int(sizeof(Class)); }

// ---- attributes

Class* self_class(Value v) { return cast<Class>(v); }

Result<void> check_settable(Vm& vm, Class* cls, const char* attribute, Value value) {
  if (cls->is(kBuiltinClass))
    return raise(vm, TypeError, "cannot set '", attribute, "' attribute of immutable type '",
                 cls->name, "'");
  if (value == kUnbound)
    return raise(vm, TypeError, "cannot delete '", attribute, "' attribute of immutable type '",
                 cls->name, "'");
  return {};
}

Answer get_name(Vm&, Value v) { return to_value(self_class(v)->name); }
Answer set_name_of(Vm& vm, Value v, Value value) {
  Class* cls = self_class(v);
  TRY(check_settable(vm, cls, "__name__", value));
  if (!is_kind(value, Kind::Str))
    return raise(vm, TypeError, "can only assign string to ", cls->name, ".__name__, not '",
                 type_name(vm, value), "'");
  TRY(check_name(vm, cast<Str>(value)));
  vm.heap.barrier(cls);
  cls->name = intern(vm, cast<Str>(value));
  return none();
}
Answer get_qualname(Vm&, Value v) { return to_value(self_class(v)->qualname); }
Answer set_qualname(Vm& vm, Value v, Value value) {
  Class* cls = self_class(v);
  TRY(check_settable(vm, cls, "__qualname__", value));
  if (!is_kind(value, Kind::Str))
    return raise(vm, TypeError, "can only assign string to ", cls->name, ".__qualname__, not '",
                 type_name(vm, value), "'");
  vm.heap.barrier(cls);
  cls->qualname = cast<Str>(value);
  return none();
}
Answer get_module(Vm& vm, Value v) {
  Class* cls = self_class(v);
  if (cls->table) fill_builtin_class(vm, cls);
  Value* at = find_name(cls->dict, name(vm, Name::dunder_module));
  if (!at || is_kind(*at, Kind::GetSetDescriptor)) return to_value(name(vm, Name::builtins));
  return *at;
}
Answer set_module(Vm& vm, Value v, Value value) {
  TRY(check_settable(vm, self_class(v), "__module__", value));
  TRY(set_class_attribute(vm, self_class(v), name(vm, Name::dunder_module), value));
  return none();
}
Answer get_mro(Vm&, Value v) { return self_class(v)->mro ? to_value(self_class(v)->mro) : none(); }
Answer get_base(Vm&, Value v) {
  return self_class(v)->base ? to_value(self_class(v)->base) : none();
}
Answer get_doc(Vm& vm, Value v) {
  Class* cls = self_class(v);
  if (cls->is(kBuiltinClass) && vm.classes[size_t(cls->layout)] == cls) {
    const char* doc = type_table(cls->layout).doc;
    return doc ? Answer(make_str(vm, doc)) : Answer(none());
  }
  if (cls->table) fill_builtin_class(vm, cls);
  Value* at = find_name(cls->dict, name(vm, Name::dunder_doc));
  if (!at) return none();
  if (is_descriptor(vm, *at)) return bind_descriptor(vm, *at, kUnbound, cls);
  return *at;
}
Answer set_doc(Vm& vm, Value v, Value value) {
  TRY(check_settable(vm, self_class(v), "__doc__", value));
  TRY(set_class_attribute(vm, self_class(v), name(vm, Name::dunder_doc), value));
  return none();
}
Answer get_abstract(Vm& vm, Value v) {
  Class* cls = self_class(v);
  Value* at = cls == builtin_class(vm, Kind::Class)
                  ? nullptr
                  : find_name(cls->dict, name(vm, Name::dunder_abstractmethods));
  if (!at) return raise(vm, AttributeError, "__abstractmethods__");
  return *at;
}
Answer set_abstract(Vm& vm, Value v, Value value) {
  Class* cls = self_class(v);
  if (value == kUnbound && !find_name(cls->dict, name(vm, Name::dunder_abstractmethods)))
    return raise(vm, AttributeError, "__abstractmethods__");
  bool some = value != kUnbound && TRY(truth_nested(vm, value));
  TRY(set_class_attribute(vm, cls, name(vm, Name::dunder_abstractmethods), value));
  cls->class_flags = (cls->class_flags & ~uint32_t(kAbstract)) | (some ? uint32_t(kAbstract) : 0);
  return none();
}
Answer get_annotations(Vm& vm, Value v) {
  Class* cls = self_class(v);
  Str* key = name(vm, Name::dunder_annotations);
  if (cls->is(kBuiltinClass)) return raise_attribute(vm, v, key);
  if (Value* at = find_name(cls->dict, key))
    return is_descriptor(vm, *at) ? bind_descriptor(vm, *at, kUnbound, cls) : Answer(*at);
  Value made = to_value(make_dict(vm));
  TRY(set_class_attribute(vm, cls, key, made));
  return made;
}
Answer set_annotations(Vm& vm, Value v, Value value) {
  Class* cls = self_class(v);
  Str* key = name(vm, Name::dunder_annotations);
  if (cls->is(kBuiltinClass))
    return raise(vm, TypeError, "cannot set '__annotations__' attribute of immutable type '",
                 cls->name, "'");
  if (value == kUnbound && !find_name(cls->dict, key))
    return raise(vm, AttributeError, "__annotations__");
  TRY(set_class_attribute(vm, cls, key, value));
  return none();
}

Answer get_bases(Vm&, Value v) { return to_value(self_class(v)->bases); }

// What mro() of a metaclass may say: methods of a class in the order trust the layout of its instances.
Result<void> check_mro(Vm& vm, Class* cls, Tuple* mro) {
  for (Value v : mro->view()) {
    Class* c = as<Class>(v);
    if (!c) return raise(vm, TypeError, "mro() returned a non-class ('", type_name(vm, v), "')");
    Class* solid = solid_base(vm, c);
    Class* own = cls;
    while (own && own != solid) own = own->base;
    if (!own)
      return raise(vm, TypeError, "mro() returned base with unsuitable layout ('", c->name, "')");
  }
  if (mro->size == 0) return raise(vm, TypeError, "type MRO must not be empty");
  return {};
}

Result<Tuple*> ask_mro(Vm& vm, Class* cls) {
  Class* meta = class_of(vm, to_value(cls));
  if (is_types_own(lookup(vm, meta, name(vm, Name::mro)))) return linearize(vm, cls, cls->bases);
  Value said = TRY(nest(vm, call_method(vm, to_value(cls), name(vm, Name::mro), {})));
  Value listed = TRY(nest(vm, call(vm, to_value(builtin_class(vm, Kind::Tuple)), {said})));
  Tuple* mro = cast<Tuple>(listed);
  TRY(check_mro(vm, cls, mro));
  return mro;
}

// The orders of a class and of all below it, worked out anew; `done` lists class, order before, order after for each.
// mro() of a metaclass may do so too: its order stays then.
Result<void> relinearize(Vm& vm, Class* cls, List* done) {
  TRY(check_c_stack(vm));
  Tuple* before = cls->mro;
  Tuple* mro = TRY(ask_mro(vm, cls));
  if (cls->mro != before) return {};
  vm.heap.barrier(cls);
  cls->mro = mro;
  for (Value v : {to_value(cls), to_value(before), to_value(mro)}) TRY(append(vm, done, v));
  if (!cls->subclasses) return {};
  List* below = TRY(make_list(vm, cls->subclasses->view()));
  for (uint64_t i = 0; i < below->size; i++)
    if (auto* w = as<WeakRef>(below->items()[i]); w && w->target)
      TRY(relinearize(vm, reinterpret_cast<Class*>(w->target), done));
  return {};
}

Result<void> forget_subclass(Vm& vm, Class* parent, Class* cls) {
  if (!parent->subclasses) return {};
  for (Value v : parent->subclasses->view())
    if (auto* w = as<WeakRef>(v); w && w->target == cls) w->target = nullptr;
  (void)vm;
  return {};
}

Answer set_bases(Vm& vm, Value v, Value value) {
  Class* cls = self_class(v);
  TRY(check_settable(vm, cls, "__bases__", value));
  Tuple* bases = as<Tuple>(value);
  if (!bases)
    return raise(vm, TypeError, "can only assign tuple to ", cls->name, ".__bases__, not ",
                 type_name(vm, value));
  if (bases->size == 0)
    return raise(vm, TypeError, "can only assign non-empty tuple to ", cls->name,
                 ".__bases__, not ()");
  for (Value b : bases->view()) {
    Class* c = as<Class>(b);
    if (!c)
      return raise(vm, TypeError, cls->name, ".__bases__ must be tuple of classes, not '",
                   type_name(vm, b), "'");
    bool cycle = is_subclass(c, cls);
    for (Class* below = c; below && !cycle; below = below->base) cycle = below == cls;
    if (cycle) return raise(vm, TypeError, "a __bases__ item causes an inheritance cycle");
  }
  Class* best = TRY(best_base(vm, bases));
  Class* old = cls->base;
  TRY(check_replaces(vm, "__bases__", old, best));
  Tuple* before = cls->bases;
  List* done = TRY(make_list(vm, {}));
  vm.heap.barrier(cls);
  cls->bases = bases;
  cls->base = best;
  if (!relinearize(vm, cls, done).ok()) {
    for (uint64_t i = done->size; i > 0; i -= 3) {
      const Value* entry = done->items() + i - 3;
      auto* c = cast<Class>(entry[0]);
      if (to_value(c->mro) != entry[2]) continue;
      vm.heap.barrier(c);
      c->mro = cast<Tuple>(entry[1]);
    }
    if (cls->bases == bases) {
      vm.heap.barrier(cls);
      cls->bases = before;
      cls->base = old;
    }
    class_changed(vm, cls, vm.special_names[size_t(Special::init_)]);
    return Failed{};
  }
  if (cls->bases != bases) return none();  // mro() of the metaclass set them anew
  for (Value b : before->view()) TRY(forget_subclass(vm, cast<Class>(b), cls));
  for (Value b : bases->view()) TRY(add_subclass(vm, cast<Class>(b), cls));
  cls->class_flags |= kCached;
  class_changed(vm, cls, vm.special_names[size_t(Special::init_)]);
  return none();
}

Answer get_flags(Vm&, Value v) {
  Class* cls = self_class(v);
  int64_t flags = 1 << 12;                       // ready
  if (!cls->is(kBuiltinClass)) flags |= 1 << 9;  // heap type
  if (cls->is(kBuiltinClass)) flags |= 1 << 8;   // immutable
  if (!cls->is(kFinal)) flags |= 1 << 10;        // base type
  if (cls->is(kAbstract)) flags |= 1 << 20;
  return Value::from_int(flags);
}
Answer get_basic_size(Vm&, Value v) {
  return Value::from_int(16 + 8 * int64_t(self_class(v)->slots_count));
}
Answer get_item_size(Vm&, Value v) {
  switch (self_class(v)->layout) {
    case Kind::Int:
    case Kind::Bool: return Value::from_int(4);
    case Kind::Bytes: return Value::from_int(1);
    case Kind::Tuple: return Value::from_int(8);
    case Kind::Class: return Value::from_int(40);
    default: return Value::from_int(0);
  }
}
// Not where, but that instances have the one and the other.
Answer get_dict_offset(Vm& vm, Value v) {
  return self_class(v)->is(kHasDict) ? get_basic_size(vm, v) : Answer(Value::from_int(0));
}
Answer get_weakref_offset(Vm& vm, Value v) {
  return self_class(v)->is(kHasWeak) ? get_basic_size(vm, v) : Answer(Value::from_int(0));
}
Answer get_none(Vm&, Value) { return none(); }

constexpr NativeRow kMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", type_new,
     "Create and return a new object.  See help(type) for accurate signature."},
    {"mro(self, /)", type_mro, "Return a type's method resolution order."},
    {"__subclasses__(self, /)", type_subclasses, "Return a list of immediate subclasses."},
    {"__instancecheck__(self, instance, /)", type_instancecheck,
     "Check if an object is an instance."},
    {"__subclasscheck__(self, subclass, /)", type_subclasscheck, "Check if a class is a subclass."},
    {"__dir__(self, /)", type_dir, "Specialized __dir__ implementation for types."},
    {"__sizeof__(self, /)", type_sizeof, "Return memory consumption of the type object."},
};
constexpr NativeRow kClassMethods[] = {
    {"__prepare__(cls, /, *args, **kwargs)", type_prepare,
     "__prepare__() -> dict\nused to create the namespace for the class statement"},
};
constexpr GetSetRow kGetSets[] = {
    {"__name__", get_name, set_name_of},
    {"__qualname__", get_qualname, set_qualname},
    {"__module__", get_module, set_module},
    {"__bases__", get_bases, set_bases},
    member("__mro__", get_mro, refuse_set),
    member("__base__", get_base, refuse_set),
    {"__dict__", get_dict},
    {"__doc__", get_doc, set_doc},
    {"__abstractmethods__", get_abstract, set_abstract},
    {"__annotations__", get_annotations, set_annotations},
    member("__flags__", get_flags, refuse_set),
    member("__basicsize__", get_basic_size, refuse_set),
    member("__itemsize__", get_item_size, refuse_set),
    member("__dictoffset__", get_dict_offset, refuse_set),
    member("__weakrefoffset__", get_weakref_offset, refuse_set),
    {"__text_signature__", get_none},
};
constexpr TypeOps kOps{.repr = type_repr,
                       .binary = type_binary,
                       .binaries = 1u << int(BinaryOp::Or),
                       .call = type_call};

}  // namespace

constinit const TypeTable kClassTable{
    .kind = Kind::Class,
    .doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    .methods = kMethods,
    .getsets = kGetSets,
    .class_methods = kClassMethods,
    .ops = &kOps};

// ---- intrinsics of run/stubs/objects.py

namespace {

Answer winner_of(Vm& vm, Args args) {
  return winning_metaclass(vm, cast<Class>(args[0]), cast<Tuple>(args[1])->view());
}
Answer set_mro(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  Tuple* mro = as<Tuple>(args[1]);
  if (cls->is(kBuiltinClass)) return none();
  TRY(check_mro(vm, cls, mro));
  vm.heap.barrier(cls);
  cls->mro = mro;
  cls->class_flags |= kCached;
  class_changed(vm, cls, vm.special_names[size_t(Special::init_)]);
  return none();
}
Answer class_items(Vm& vm, Args args) {
  Dict* d = cast<Class>(args[0])->dict;
  List* list = TRY(make_list(vm, {}));
  for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1)) {
    Value both[2] = {*d->key(i), *d->value(i)};
    Tuple* pair = TRY(brine::make_tuple(vm, both));
    TRY(append(vm, list, to_value(pair)));
  }
  return to_value(list);
}
// The code of the class statement that made the class: what it is known by in snapshots.
Answer set_class_body(Vm& vm, Args args) {
  Class* cls = as<Class>(args[0]);
  Function* f = as<Function>(args[1]);
  if (!cls || !f || cls->is(kBuiltinClass) || cls->body) return none();
  vm.heap.barrier(cls);
  cls->body = f->code;
  return none();
}

Answer check_class_cell(Vm& vm, Args args) {
  Cell* cell = as<Cell>(args[0]);
  if (!cell || cell->content == args[1]) return none();
  Class* cls = as<Class>(args[1]);
  if (cell->content == kUnbound)
    return raise(vm, RuntimeError, "__class__ not set defining '", cast<Str>(args[2]),
                 "' as <class '", full_name(vm, cls),
                 "'>. Was __classcell__ propagated to type.__new__?");
  Class* other = as<Class>(cell->content);
  return raise(vm, TypeError, "__class__ set to <class '",
               other ? full_name(vm, other) : std::string("?"), "'> defining '", cast<Str>(args[2]),
               "' as <class '", full_name(vm, cls), "'>");
}
Answer has_namespace(Vm&, Args args) {
  Function* f = as<Function>(args[0]);
  return from_bool(f && f->code->has_flag(kHasNamespace));
}
Answer is_plain_instance(Vm& vm, Args args) {
  Value r = TRY(plain_instance(vm, args[0], args[1]));
  return r == kUnbound ? none() : r;
}
Answer is_plain_subclass(Vm& vm, Args args) {
  Value r = TRY(plain_subclass(vm, args[0], args[1]));
  return r == kUnbound ? none() : r;
}

constexpr NativeRow kRows[] = {
    {"_winner(meta: Class, bases: Tuple, /)", winner_of, kTotal},
    {"_set_mro(cls: Class, mro: Tuple, /)", set_mro, kTotal},
    {"_class_items(cls: Class, /)", class_items, kTotal},
    {"_check_class_cell(cell, cls: Class, name: Str, /)", check_class_cell, kTotal},
    {"_set_class_body(cls, f, /)", set_class_body, kTotal},
    {"_has_namespace(f, /)", has_namespace, kTotal},
    {"_plain_instance(o, cls, /)", is_plain_instance, kTotal},
    {"_plain_subclass(c, cls, /)", is_plain_subclass, kTotal},
};

}  // namespace

constinit const std::span<const NativeRow> kTypeIntrinsics = kRows;

}  // namespace brine
