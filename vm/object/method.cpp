// Bound methods, classmethod and staticmethod.
// Tested by tests/lang/classes/*.py, tests/lang/decorators/*.py.
#include "vm/object/all.h"
#include "vm/object/equal.h"
#include "vm/object/make.h"
#include "vm/object/object_type.h"
#include "vm/run/protocol.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

Answer call_self(Vm& vm, Value self, Args args, Tuple* keywords) {
  return call(vm, self, ArgList(Values(args.at, args.count)), keywords);
}

// ---- method

Answer method_repr(Vm& vm, Value v) {
  auto* m = cast<BoundMethod>(v);
  Value qualname = find_plain_attribute(vm, m->function, name(vm, Name::dunder_qualname)).word;
  if (qualname == kUnbound)
    qualname = find_plain_attribute(vm, m->function, name(vm, Name::dunder_name)).word;
  std::string text = "?";
  if (auto* f = as<Function>(m->function))
    text = f->qualname->view();
  else if (Str* s = as<Str>(qualname))
    text = s->view();
  else if (auto* n = as<Native>(m->function))
    text = n->name->view();
  return enter_stub(vm, Stub::method_repr, {Value(to_value(TRY(make_str(vm, text)))), m->self});
}

Answer method_compare(Vm& vm, CompareOp op, Value a, Value b) {
  if (!is_kind(a, Kind::BoundMethod) || !is_kind(b, Kind::BoundMethod) ||
      (op != CompareOp::Eq && op != CompareOp::Ne))
    return not_implemented();
  auto* x = cast<BoundMethod>(a);
  auto* y = cast<BoundMethod>(b);
  if (x->self != y->self) return from_bool(op == CompareOp::Ne);
  TRY(check_c_stack(vm));
  bool same = TRY(equal(vm, x->function, y->function));
  return from_bool(same == (op == CompareOp::Eq));
}
Result<uint64_t> method_hash(Vm& vm, Value v) {
  auto* m = cast<BoundMethod>(v);
  TRY(check_c_stack(vm));
  return identity(vm, m->self) ^ TRY(hash_value(vm, m->function));
}

Answer method_new(Vm& vm, Args args) {
  if (!is_callable(vm, args[1])) return raise(vm, TypeError, "first argument must be callable");
  if (is_none(args[2])) return raise(vm, TypeError, "self must not be None");
  return make_bound_method(vm, args[1], args[2]);
}
Answer method_get(Vm&, Args args) { return args[0]; }  // bound already
Answer get_function(Vm&, Value v) { return cast<BoundMethod>(v)->function; }
Answer get_self(Vm&, Value v) { return cast<BoundMethod>(v)->self; }
Answer get_method_doc(Vm& vm, Value v) {
  return get_attribute(vm, cast<BoundMethod>(v)->function, name(vm, Name::dunder_doc));
}

constexpr NativeRow kMethodMethods[] = {
    {"__new__(cls, function, instance, /)", method_new},
    {"__get__(self, instance, owner=None, /)", method_get},
};
constexpr GetSetRow kMethodGetSets[] = {
    member("__func__", get_function, refuse_set,
           "the function (or other callable) implementing a method"),
    member("__self__", get_self, refuse_set, "the instance to which a method is bound"),
    {"__doc__", get_method_doc},
};
constexpr TypeOps kMethodOps{
    .repr = method_repr, .hash = method_hash, .compare = method_compare, .call = call_self};

// ---- classmethod, staticmethod

// They take over the names of what they wrap, as far as that has them.
Result<void> copy_names(Vm& vm, ClassMethod* to, Value from) {
  for (Name n : {Name::dunder_module, Name::dunder_name, Name::dunder_qualname, Name::dunder_doc,
                 Name::dunder_annotations}) {
    Value v = kUnbound;
    if (auto* f = as<Function>(from); f && n != Name::dunder_annotations) {
      v = n == Name::dunder_module              ? f->module
          : n == Name::dunder_name              ? to_value(f->name)
          : n == Name::dunder_qualname          ? to_value(f->qualname)
          : f->doc != kUnbound                  ? f->doc
          : f->code->has_flag(kMethodDocstring) ? f->code->constants[0]
                                                : none();
    } else {
      Result<Value> found = nest(vm, get_attribute(vm, from, name(vm, n)));
      if (!found.ok() && !raised_is(vm, AttributeError)) return Failed{};
      if (found.ok())
        v = found.take();
      else
        (void)take_raised(vm);
    }
    if (v != kUnbound) TRY(set_own_attribute(vm, to, name(vm, n), v));
  }
  return {};
}

template <class T>
Answer wrapper_new(Vm& vm, Args args) {
  if (args[1] == kUnbound)
    return raise(vm, TypeError, cast<Class>(args[0])->name, " expected 1 argument, got 0");
  T* m = make_for<T>(vm, cast<Class>(args[0]));
  m->function = args[1];
  return to_value(m);
}
// The names wait until someone looks: most are never asked for.
Answer get_wrapped(Vm&, Value v) { return cast<ClassMethod>(v)->function; }
Answer wrapper_names(Vm& vm, Value v) {
  auto* m = cast<ClassMethod>(v);
  if (m->aux) return none();
  m->aux = 1;
  for (Name n : {Name::dunder_doc, Name::dunder_module, Name::dunder_name})
    if (own_attribute(vm, m, name(vm, n)) != kUnbound) return none();
  TRY(copy_names(vm, m, m->function));
  return none();
}
template <Name n>
Answer get_copied(Vm& vm, Value v) {
  Answer a = wrapper_names(vm, v);
  if (a.failed()) return a;
  Value found = own_attribute(vm, v.as_object(), name(vm, n));
  if (found == kUnbound) return raise_attribute(vm, v, name(vm, n));
  return found;
}
template <Name n>
Answer set_copied(Vm& vm, Value v, Value value) {
  Answer a = wrapper_names(vm, v);
  if (a.failed()) return a;
  if (value == kUnbound) {
    TRY(delete_own_attribute(vm, v.as_object(), name(vm, n)));
    return none();
  }
  TRY(set_own_attribute(vm, v.as_object(), name(vm, n), value));
  return none();
}
Answer get_wrapper_dict(Vm& vm, Value v) {
  Answer a = wrapper_names(vm, v);
  if (a.failed()) return a;
  return get_dict(vm, v);
}
Answer set_wrapper_dict(Vm& vm, Value v, Value value) {
  cast<ClassMethod>(v)->aux = 1;
  return set_lasting_dict(vm, v, value);
}
Answer get_is_abstract(Vm& vm, Value v) {
  Value flag =
      find_plain_attribute(vm, cast<ClassMethod>(v)->function, intern(vm, "__isabstractmethod__"))
          .word;
  if (flag == kUnbound || flag == kFailed) return from_bool(false);
  return truth(vm, flag);
}
Answer wrapper_get(Vm& vm, Args args) {
  Class* cls = as<Class>(args[2]);
  if (!cls) cls = class_of(vm, args[1]);
  Object* d = args[0].as_object();
  if (d->kind == Kind::StaticMethod) return static_cast<ClassMethod*>(d)->function;
  Value f = static_cast<ClassMethod*>(d)->function;
  if (is_kind(f, Kind::Function) || !is_descriptor(vm, f))
    return make_bound_method(vm, f, to_value(cls));
  return bind_descriptor(vm, f, to_value(cls), cls);
}

template <class T>
Answer wrapper_repr(Vm& vm, Value v) {
  return enter_stub(
      vm, Stub::repr_around,
      {to_value(intern(vm, T::kKind == Kind::ClassMethod ? "<classmethod(" : "<staticmethod(")),
       cast<ClassMethod>(v)->function, to_value(intern(vm, ")>"))});
}

constexpr NativeRow kClassMethodMethods[] = {
    {"__new__(cls, function=..., /)", wrapper_new<ClassMethod>},
    {"__get__(self, instance, owner=None, /)", wrapper_get},
};
constexpr NativeRow kStaticMethodMethods[] = {
    {"__new__(cls, function=..., /)", wrapper_new<StaticMethod>},
    {"__get__(self, instance, owner=None, /)", wrapper_get},
};
constexpr GetSetRow kWrapperGetSets[] = {
    member("__func__", get_wrapped, refuse_set),
    member("__wrapped__", get_wrapped, refuse_set),
    {"__isabstractmethod__", get_is_abstract},
    {"__dict__", get_wrapper_dict, set_wrapper_dict},
    {"__name__", get_copied<Name::dunder_name>, set_copied<Name::dunder_name>},
    {"__qualname__", get_copied<Name::dunder_qualname>, set_copied<Name::dunder_qualname>},
    {"__module__", get_copied<Name::dunder_module>, set_copied<Name::dunder_module>},
    {"__doc__", get_copied<Name::dunder_doc>, set_copied<Name::dunder_doc>},
    {"__annotations__", get_copied<Name::dunder_annotations>, set_copied<Name::dunder_annotations>},
};
constexpr TypeOps kClassMethodOps{.repr = wrapper_repr<ClassMethod>};
constexpr TypeOps kStaticMethodOps{.repr = wrapper_repr<StaticMethod>, .call = call_self};

}  // namespace

constinit const TypeTable kBoundMethodTable{.kind = Kind::BoundMethod,
                                            .doc = "Create a bound instance method object.",
                                            .methods = kMethodMethods,
                                            .getsets = kMethodGetSets,
                                            .ops = &kMethodOps,
                                            .final = true};
constinit const TypeTable kClassMethodTable{
    .kind = Kind::ClassMethod,
    .doc = "classmethod(function) -> method\n\nConvert a function to be a class method.",
    .methods = kClassMethodMethods,
    .getsets = kWrapperGetSets,
    .ops = &kClassMethodOps};
constinit const TypeTable kStaticMethodTable{
    .kind = Kind::StaticMethod,
    .doc = "staticmethod(function) -> method\n\nConvert a function to be a static method.",
    .methods = kStaticMethodMethods,
    .getsets = kWrapperGetSets,
    .ops = &kStaticMethodOps};

}  // namespace brine
