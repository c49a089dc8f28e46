// Truth, text, length, items, iteration: what any value can be asked beside operators. See protocol.h.
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/containers.h"
#include "vm/run/loop.h"
#include "vm/run/warn.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

bool is_builtin(Value v) { return !v.is_object() || v.as_object()->shape < kKindCount; }
Kind kind_of(Value v) {
  return v.is_object() ? v.as_object()->kind : v.is_int() ? Kind::Int : Kind::Float;
}
const TypeOps& ops(Value v) { return type_ops(kind_of(v)); }

// The Python method of an instance, or Unbound when its kind answers by itself (no override).
Value overridden(Vm& vm, Value v, Special s) {
  if (is_builtin(v) && kind_of(v) != Kind::Instance && kind_of(v) != Kind::Exception)
    return kUnbound;
  Class* cls = class_of(vm, v);
  Value method = lookup(vm, cls, s);
  return is_kind(method, Kind::WrapperDescriptor) && answers_itself(cls, method, s) ? kUnbound
                                                                                    : method;
}

// `method` is what the class of args[0] has: a plain function is entered at once, anything else bound first.
Answer call_overridden(Vm& vm, Value method, Special s, ArgList args) {
  if (Function* f = as<Function>(method)) return enter(vm, f, args);
  return call_special(vm, args.values[0], s, ArgList(args.values.subspan(1)));
}

// A conversion by Python's method: a plain function is entered at once, what must be bound is the stub's.
Answer ask(Vm& vm, Value v, Value method, Check check, Stub stub) {
  if (Function* f = as<Function>(method)) return enter_checked(vm, f, {v}, check);
  return enter_stub(vm, stub, {v});
}

Answer default_repr(Vm& vm, Value v) {
  Class* cls = class_of(vm, v);
  if (cls->table) fill_builtin_class(vm, cls);
  std::string text = "<";
  Value* module = find_name(cls->dict, name(vm, Name::dunder_module));
  if (module && is_kind(*module, Kind::Str) && cast<Str>(*module)->view() != "builtins")
    text += std::string(cast<Str>(*module)->view()) + ".";
  char id[24];
  std::snprintf(
      id, sizeof id, "0x%012llx",
      static_cast<unsigned long long>(v.is_object() ? vm.heap.id_of(v.as_object()) * 16 : 0));
  text += std::string(cls->qualname->view()) + " object at " + id + ">";
  return make_str(vm, text);
}

}  // namespace

static bool is_exact_int(Value v) {
  return v.is_int() || (is_kind(v, Kind::Int) && !v.as_object()->has(kExtended));
}

Result<Value> checked(Vm& vm, Check check, Value result) {
  switch (check) {
    case Check::Str:
    case Check::Repr:
      if (is_kind(result, Kind::Str)) return result;
      return raise(vm, TypeError, check == Check::Str ? "__str__" : "__repr__",
                   " returned non-string (type ", type_name(vm, result), ")");
    case Check::Format:
      if (is_kind(result, Kind::Str)) return result;
      return raise(vm, TypeError, "__format__ must return a str, not ", type_name(vm, result));
    case Check::Hash:  // as it is where it fits a word
      if (!is_int_kind(result))
        return raise(vm, TypeError, "__hash__ method should return an integer");
      if (auto n = to_int64(result)) return make_int(vm, *n == -1 ? -2 : *n);
      return make_int(vm, int64_t(TRY(hash_value(vm, result))));
    case Check::Length:
      if (result.is_int() && result.as_int() >= 0) return result;
      return nest(vm, enter_stub(vm, Stub::checked_length, {result}));
    case Check::NonZero:
      return from_bool(TRY(checked(vm, Check::Length, result)) != Value::from_int(0));
    case Check::Truth:
      if (is_bool(result)) return result;
      return raise(vm, TypeError, "__bool__ should return bool, returned ", type_name(vm, result));
    case Check::Iterator: {
      Value next = overridden(vm, result, Special::next_);
      if (is_kind(result, Kind::Generator) || ops(result).next ||
          (next != kUnbound && !is_none(next)))
        return result;
      return raise(vm, TypeError, "iter() returned non-iterator of type '", type_name(vm, result),
                   "'");
    }
    case Check::Index:
      if (result.is_int()) return result;
      if (!is_int_kind(result))
        return raise(vm, TypeError, "__index__ returned non-int (type ", type_name(vm, result),
                     ")");
      if (!is_exact_int(result)) TRY(warn_of_subclass(vm, "__index__", result, "int"));
      return result;
  }
  return raise(vm, SystemError, "bad operand of an internal instruction");
}

// object.__repr__
Answer object_repr(Vm& vm, Value v) { return default_repr(vm, v); }

Answer truth(Vm& vm, Value v) {
  if (v.is_int()) return from_bool(v.as_int() != 0);
  if (v.is_float()) return from_bool(v.as_float() != 0);
  Object* o = v.as_object();
  switch (o->kind) {
    case Kind::Bool: return from_bool(is_true(v));
    case Kind::None: return from_bool(false);
    case Kind::MappingProxy: return truth(vm, innermost_mapping(v));
    default: break;
  }
  if (is_builtin(v)) {
    const TypeOps& t = type_ops(o->kind);
    if (t.length) return from_bool(t.length(v) != 0);
    if (t.unary && (t.unaries & 1u << int(UnaryOp::Bool))) return t.unary(vm, UnaryOp::Bool, v);
    if (o->kind != Kind::Instance && o->kind != Kind::Class) return from_bool(true);
  }
  Class* cls = class_of(vm, v);
  Value method = lookup(vm, cls, Special::bool_);
  if (method == kUnbound) {
    method = lookup(vm, cls, Special::len_);
    if (method == kUnbound) return from_bool(true);
    if (answers_itself(cls, method, Special::len_)) return from_bool(ops(v).length(v) != 0);
    return ask(vm, v, method, Check::NonZero, Stub::truth_by_length);
  }
  if (answers_itself(cls, method, Special::bool_)) return ops(v).unary(vm, UnaryOp::Bool, v);
  return ask(vm, v, method, Check::Truth, Stub::truth);
}

Result<bool> truth_nested(Vm& vm, Value v) {
  if (is_bool(v)) return is_true(v);
  Value r = TRY(nest(vm, truth(vm, v)));
  return is_true(r);
}

Answer repr(Vm& vm, Value v) {
  Value method = overridden(vm, v, Special::repr_);
  if (method == kUnbound) {
    if (auto* f = ops(v).repr) return f(vm, v);
    return default_repr(vm, v);
  }
  if (is_kind(method, Kind::MethodDescriptor)) return call(vm, method, {v});
  return ask(vm, v, method, Check::Repr, Stub::repr_of);
}

Answer str(Vm& vm, Value v) {
  if (v.is_object() && v.as_object()->shape == uint32_t(Kind::Str)) return v;
  Value method = overridden(vm, v, Special::str_);
  if (method == kUnbound) {
    const TypeOps& t = ops(v);
    Value by_repr = overridden(vm, v, Special::repr_);
    // A class of Python's with __repr__ alone: object.__str__ asks it. A built-in base's own str stays.
    if (t.str && (by_repr == kUnbound || kind_of(v) == Kind::Str || kind_of(v) == Kind::Exception))
      return t.str(vm, v);
    return repr(vm, v);
  }
  if (is_kind(method, Kind::MethodDescriptor)) return call(vm, method, {v});
  return ask(vm, v, method, Check::Str, Stub::str_of);
}

Answer hash(Vm& vm, Value v) {
  Value method = is_builtin(v) ? kUnbound : lookup(vm, class_of(vm, v), Special::hash_);
  if (method == kUnbound || answers_itself(class_of(vm, v), method, Special::hash_)) {
    uint64_t h = TRY(hash_value(vm, v));
    return make_int(vm, int64_t(h));
  }
  if (is_none(method)) return raise(vm, TypeError, "unhashable type: '", type_name(vm, v), "'");
  return ask(vm, v, method, Check::Hash, Stub::hash_of);
}

Answer length(Vm& vm, Value v) {
  if (is_kind(v, Kind::MappingProxy)) v = innermost_mapping(v);
  Value method = overridden(vm, v, Special::len_);
  if (method == kUnbound) {
    if (auto* f = ops(v).length) {
      uint64_t n = f(v);
      if (n > uint64_t(INT64_MAX))
        return raise(vm, OverflowError, "Python int too large to convert to C ssize_t");
      return make_int(vm, int64_t(n));
    }
    return raise(vm, TypeError, "object of type '", type_name(vm, v), "' has no len()");
  }
  if (is_kind(method, Kind::MethodDescriptor)) return call(vm, method, {v});
  return ask(vm, v, method, Check::Length, Stub::length);
}

Answer to_index(Vm& vm, Value v) {
  if (v.is_int() || is_kind(v, Kind::Int)) return v;
  if (is_bool(v)) return Value::from_int(is_true(v));
  Value method = lookup(vm, class_of(vm, v), Special::index_);
  if (method == kUnbound)
    return raise(vm, TypeError, "'", type_name(vm, v),
                 "' object cannot be interpreted as an integer");
  return ask(vm, v, method, Check::Index, Stub::to_index);
}

Answer to_float(Vm& vm, Value v) {
  if (is_float_kind(v)) return make_float(vm, float_of(v));
  if (is_int_kind(v) && is_plain_number(vm, v, Special::float_))
    return make_float(vm, TRY(int_to_double(vm, v)));
  Class* cls = class_of(vm, v);
  if (lookup(vm, cls, Special::float_) == kUnbound && lookup(vm, cls, Special::index_) == kUnbound)
    return raise(vm, TypeError, "must be real number, not ", type_name(vm, v));
  return enter_stub(vm, Stub::to_float, {v});
}

Answer to_size(Vm& vm, Value v) {
  if (v.is_int()) return v;
  auto n = to_int64(v);
  if (!n) return raise(vm, OverflowError, "Python int too large to convert to C ssize_t");
  return make_int(vm, *n);
}

int64_t clip(Value v) {
  if (v.is_int()) return v.as_int();
  if (auto small = to_int64(v)) return *small;
  uint64_t scratch;
  return int_view(v, scratch).negative ? INT64_MIN : INT64_MAX;
}

Answer get_item(Vm& vm, Value o, Value key) {
  if (key.is_int() && o.is_object() && o.as_object()->shape == uint32_t(Kind::Str)) {
    Str* s = cast<Str>(o);
    int64_t i = key.as_int();
    if (i < 0) i += s->length;
    if (s->ascii() && uint64_t(i) < s->length) return ascii_char(vm, s->bytes()[i]);
  }
  Value method = overridden(vm, o, Special::getitem_);
  if (method == kUnbound) {
    if (auto* f = ops(o).get_item) return f(vm, o, key);
    if (Class* cls = as<Class>(o)) {
      Class* meta = class_of(vm, o);
      Value on_meta = lookup(vm, meta, Special::getitem_);
      if (on_meta != kUnbound) return call(vm, on_meta, {o, key});
      Value maker = lookup(vm, cls, Special::class_getitem_);
      if (maker != kUnbound) {
        Value bound = TRY(nest(vm, bind_descriptor(vm, maker, kUnbound, cls)));
        return call(vm, bound, {key});
      }
      if (cls == builtin_class(vm, Kind::Class))
        return enter_stub(vm, Stub::class_getitem, {o, key});
      return raise(vm, TypeError, "type '", cls->name, "' is not subscriptable");
    }
    return raise(vm, TypeError, "'", type_name(vm, o), "' object is not subscriptable");
  }
  return call_overridden(vm, method, Special::getitem_, {o, key});
}

Answer set_item(Vm& vm, Value o, Value key, Value value) {
  bool deleting = value == kUnbound;
  Special s = deleting ? Special::delitem_ : Special::setitem_;
  Value method = overridden(vm, o, s);
  if (method == kUnbound) {
    if (auto* f = ops(o).set_item) return f(vm, o, key, value);
    bool by_number = (!is_builtin(o) || ops(o).get_item || ops(o).length) &&
                     lookup(vm, class_of(vm, key), Special::index_) != kUnbound;
    return raise(vm, TypeError, "'", type_name(vm, o), "' object ",
                 !deleting   ? "does not support item assignment"
                 : by_number ? "doesn't support item deletion"
                             : "does not support item deletion");
  }
  if (deleting) return call_overridden(vm, method, s, {o, key});
  return call_overridden(vm, method, s, {o, key, value});
}

Answer contains(Vm& vm, Value container, Value item) {
  Value method = overridden(vm, container, Special::contains_);
  if (method == kUnbound) {
    // A built-in kind answers unless a class of Python's changed how it iterates.
    if (auto* f = ops(container).contains) return f(vm, container, item);
    Class* cls = class_of(vm, container);
    if (lookup(vm, cls, Special::iter_) == kUnbound &&
        lookup(vm, cls, Special::getitem_) == kUnbound)
      return raise(vm, TypeError, "argument of type '", type_name(vm, container),
                   "' is not iterable");
    return enter_stub(vm, Stub::contains, {container, item});
  }
  if (is_none(method))
    return raise(vm, TypeError, "'", type_name(vm, container), "' object is not a container");
  Answer found = is_kind(method, Kind::MethodDescriptor)
                     ? call(vm, method, {container, item})
                     : call_overridden(vm, method, Special::contains_, {container, item});
  return found.done() ? truth(vm, found.word) : found;
}

Answer iter(Vm& vm, Value v) {
  if (is_kind(v, Kind::Generator)) return v;
  Value method = overridden(vm, v, Special::iter_);
  if (method == kUnbound) {
    if (auto* f = ops(v).iter) return f(vm, v);
    Class* cls = class_of(vm, v);
    Value by_item = lookup(vm, cls, Special::getitem_);
    if (by_item != kUnbound && !is_kind(v, Kind::Class)) {
      auto* it = vm.heap.make<SequenceIterator>();
      it->source = v;
      return to_value(it);
    }
    return raise(vm, TypeError, "'", type_name(vm, v), "' object is not iterable");
  }
  if (is_none(method))
    return raise(vm, TypeError, "'", type_name(vm, v), "' object is not iterable");
  if (is_kind(method, Kind::MethodDescriptor)) return call(vm, method, {v});
  return ask(vm, v, method, Check::Iterator, Stub::iter_of);
}

// A frame of a Python __next__ ends by StopIteration: the loop (OnReturn::ForIter, Delegate) or a stub takes it.
Answer next(Vm& vm, Value it) {
  if (auto* g = as<Generator>(it)) return next_of_generator(vm, g);
  if (it.is_object() && it.as_object()->shape == uint32_t(it.as_object()->kind)) {
    if (auto* f = type_ops(it.as_object()->kind).next) return f(vm, it);
  }
  Value method = overridden(vm, it, Special::next_);
  if (method == kUnbound) {
    if (auto* f = ops(it).next) return f(vm, it);
    return raise(vm, TypeError, "'", type_name(vm, it), "' object is not an iterator");
  }
  Answer a = call_overridden(vm, method, Special::next_, {it});
  if (a.failed() && raised_is(vm, StopIteration)) {
    (void)take_raised(vm);
    return Answer::exhausted();
  }
  return a;
}

}  // namespace brine
