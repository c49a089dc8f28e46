// Built-in functions about objects: attributes, types, iteration, namespaces. See builtins.h.
#include "stdlib/native/builtins.h"
#include "vm/object/all.h"
#include "vm/object/frame_view.h"
#include "vm/object/number.h"
#include "vm/object/object_type.h"
#include "vm/object/type.h"
#include "vm/run/loop.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

Result<Str*> attribute_name(Vm& vm, Value v) {
  if (!is_kind(v, Kind::Str))
    return raise(vm, TypeError, "attribute name must be string, not '", type_name(vm, v), "'");
  return intern(vm, cast<Str>(v));
}

// Looking the attribute up runs no Python: no hook and no descriptor of a script is in the way.
bool gets_plainly(Vm& vm, Value o, Str* attribute) {
  Class* cls = class_of(vm, o);
  if (cls->is(kUserGetAttribute) || cls->is(kUserGetAttr)) return false;
  auto plain = [&](Value v) {
    if (!v.is_object()) return true;
    Object* d = v.as_object();
    if (d->kind == Kind::Property) return false;
    if (d->kind == Kind::ClassMethod || d->kind == Kind::StaticMethod) return d->shape < kKindCount;
    return d->shape < kKindCount || d->kind == Kind::Class || !is_descriptor(vm, v);
  };
  if (o.is_object()) {
    switch (o.as_object()->kind) {
      case Kind::Super:
      case Kind::BoundMethod: return false;
      case Kind::Module:
        if (find_name(cast<Module>(o)->dict, vm.special_names[size_t(Special::getattr_)]))
          return false;
        break;
      case Kind::Class:
        if (!plain(lookup(vm, cast<Class>(o), attribute))) return false;
        break;
      default: break;
    }
  }
  return plain(lookup(vm, cls, attribute));
}

// The attribute, Unbound when there is none; asked only where gets_plainly.
Result<Value> plain_attribute(Vm& vm, Value o, Str* attribute) {
  bool instance = is_kind(o, Kind::Instance);
  if (instance && lookup(vm, class_of(vm, o), attribute) == kUnbound)
    return own_attribute(vm, o.as_object(), attribute);
  Answer a = get_attribute(vm, o, attribute);
  if (a.failed() && raised_is(vm, AttributeError)) {
    (void)take_raised(vm);
    return kUnbound;
  }
  return a.word;
}

Value* frame_now(Vm& vm) { return visible_frame(vm, 0); }

}  // namespace

Answer builtin_getattr(Vm& vm, Args args) {
  Str* attribute = TRY(attribute_name(vm, args[1]));
  if (args[2] == kUnbound) return get_attr_site(vm, nullptr, args[0], attribute);
  if (auto known = known_attribute(vm, args[0], attribute))
    return *known == kUnbound ? args[2] : *known;
  if (!gets_plainly(vm, args[0], attribute))
    return enter_stub(vm, Stub::getattr_default, {args[0], to_value(attribute), args[2]});
  Value v = TRY(plain_attribute(vm, args[0], attribute));
  return v == kUnbound ? args[2] : v;
}

Answer builtin_hasattr(Vm& vm, Args args) {
  Str* attribute = TRY(attribute_name(vm, args[1]));
  if (auto known = known_attribute(vm, args[0], attribute)) return from_bool(*known != kUnbound);
  if (!gets_plainly(vm, args[0], attribute))
    return enter_stub(vm, Stub::hasattr_of, {args[0], to_value(attribute)});
  Value v = TRY(plain_attribute(vm, args[0], attribute));
  return from_bool(v != kUnbound);
}

Answer builtin_setattr(Vm& vm, Args args) {
  return set_attribute(vm, args[0], TRY(attribute_name(vm, args[1])), args[2]);
}
Answer builtin_delattr(Vm& vm, Args args) {
  return set_attribute(vm, args[0], TRY(attribute_name(vm, args[1])), kUnbound);
}

Answer builtin_isinstance(Vm& vm, Args args) {
  Value known = TRY(plain_instance(vm, args[0], args[1]));
  if (known != kUnbound) return known;
  return enter_stub(vm, Stub::is_instance, {args[0], args[1]});
}
Answer builtin_issubclass(Vm& vm, Args args) {
  Value known = TRY(plain_subclass(vm, args[0], args[1]));
  if (known != kUnbound) return known;
  return enter_stub(vm, Stub::is_subclass, {args[0], args[1]});
}

Answer builtin_build_class(Vm& vm, Args args) {
  if (!is_kind(args[0], Kind::Function))
    return raise(vm, TypeError, "__build_class__: func must be a function");
  if (!is_kind(args[1], Kind::Str))
    return raise(vm, TypeError, "__build_class__: name is not a string");
  bool given = args[2] != kUnbound;
  return enter_stub(
      vm, Stub::build_class,
      {args[0], args[1], args[3], from_bool(given), given ? args[2] : none(), args[4]});
}

Answer builtin_callable(Vm& vm, Args args) { return from_bool(is_callable(vm, args[0])); }
Answer builtin_hash(Vm& vm, Args args) { return hash(vm, args[0]); }
Answer builtin_id(Vm& vm, Args args) { return make_unsigned(vm, identity(vm, args[0])); }
Answer builtin_len(Vm& vm, Args args) { return length(vm, args[0]); }

// The module, where an import only has to find it: it is there already, and names taken from it are none of modules
// inside it. Or Unbound.
Value module_at_hand(Vm& vm, Value name, Value from, Value level) {
  auto* text = as<Str>(name);
  if (!text || text->has(kExtended) || level != Value::from_int(0)) return kUnbound;
  bool whole = is_none(from) || from == to_value(&kEmptyTuple);
  if (whole && text->view().find('.') != std::string_view::npos) return kUnbound;
  Value* at = find_name(vm.modules, intern(vm, text));
  auto* m = at ? as<Module>(*at) : nullptr;
  if (!m || m->has(kExtended)) return kUnbound;
  auto has = [&](std::string_view own) { return find_name(m->dict, intern(vm, own)) != nullptr; };
  if (!whole && (has("__path__") || has("__getattr__"))) return kUnbound;
  return *at;
}

Answer builtin_import(Vm& vm, Args args) {
  Value from = args[3];
  if (from == kUnbound) from = to_value(&kEmptyTuple);
  if (Value m = module_at_hand(vm, args[0], from, args[4]); m != kUnbound) return m;
  Value globals = is_none(args[1]) ? to_value(make_dict(vm)) : args[1];
  return enter_stub(vm, Stub::import_module, {args[0], globals, args[2], from, args[4]});
}

// ---- iteration

Answer builtin_iter(Vm& vm, Args args) {
  if (args[1] == kUnbound) return iter(vm, args[0]);
  if (!is_callable(vm, args[0])) return raise(vm, TypeError, "iter(v, w): v must be callable");
  auto* it = vm.heap.make<CallableIterator>();
  it->callable = args[0];
  it->sentinel = args[1];
  return to_value(it);
}

Answer builtin_next(Vm& vm, Args args) {
  Value it = args[0];
  if (args[1] == kUnbound) {
    Answer a = next(vm, it);
    return a.word == kExhausted ? Answer(raise_stop(vm, none())) : a;
  }
  if (is_kind(it, Kind::Generator)) return enter_stub(vm, Stub::next_of_generator, {it, args[1]});
  if (!it.is_object() || lookup(vm, class_of(vm, it), Special::next_) == kUnbound)
    return raise(vm, TypeError, "'", type_name(vm, it), "' object is not an iterator");
  if (iterates_plainly(vm, it)) {
    Answer a = plain_next(vm, it);
    return a.word == kExhausted ? Answer(args[1]) : a;
  }
  return enter_stub(vm, Stub::next_default, {it, args[1]});
}

// ---- namespaces

Answer builtin_globals(Vm& vm, Args) {
  Value* base = frame_now(vm);
  return base ? to_value(FrameHeader::function(base)->globals) : none();
}

Answer builtin_locals(Vm& vm, Args) {
  Value* base = frame_now(vm);
  if (!base) return raise(vm, SystemError, "frame does not exist");
  return frame_locals(vm, base);
}

Answer builtin_exit(Vm& vm, Args args) {
  Value code = args[0];
  return raise_with(vm, SystemExit, {&code, 1});
}

Answer builtin_vars(Vm& vm, Args args) {
  if (args[0] == kUnbound) return builtin_locals(vm, args);
  Str* key = name(vm, Name::dunder_dict);
  if (gets_plainly(vm, args[0], key)) {
    Value v = TRY(plain_attribute(vm, args[0], key));
    if (v == kUnbound) return raise(vm, TypeError, "vars() argument must have __dict__ attribute");
    return v;
  }
  Result<Value> found = nest(vm, get_attribute(vm, args[0], key));
  if (found.ok() || !raised_is(vm, AttributeError)) return found;
  (void)take_raised(vm);
  return raise(vm, TypeError, "vars() argument must have __dict__ attribute");
}

Answer builtin_dir(Vm& vm, Args args) {
  if (args[0] != kUnbound) return enter_stub(vm, Stub::dir_of, {args[0]});
  Value* base = frame_now(vm);
  if (!base) return raise(vm, SystemError, "frame does not exist");
  Value names = TRY(frame_locals(vm, base));
  if (!is_kind(names, Kind::Dict) || names.as_object()->has(kExtended))
    names = TRY(nest(vm, call_method(vm, names, intern(vm, "keys"), {})));
  return enter_stub(vm, Stub::sorted_list, {names, none(), from_bool(false)});
}

}  // namespace brine
