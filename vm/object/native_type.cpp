// Functions written in C++ as scripts see them, and the descriptors of built-in types: method, slot wrapper, attribute,
// member. What calling them does is in run/call.cpp and run/wrappers.cpp.
// Tested by tests/lang/functions/*.py, tests/lang/classes/properties_and_descriptors.py.
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/object_type.h"
#include "vm/run/arguments.h"
#include "vm/run/intrinsics.h"
#include "vm/run/protocol.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

Answer call_self(Vm& vm, Value self, Args args, Tuple* keywords) {
  return call(vm, self, ArgList(Values(args.at, args.count)), keywords);
}

Value text_or_none(Vm& vm, const char* text) {
  if (!text) return none();
  Result<Str*> s = make_str(vm, text);
  return s.ok() ? to_value(s.take()) : none();
}

// "append(self, object, /)" -> "($self, object, /)": conversions are ours alone.
Answer text_signature(Vm& vm, const NativeRow* row) {
  if (!row) return none();
  std::string out;
  bool skipping = false;
  std::string_view text = row->signature;
  text.remove_prefix(text.find('('));
  if (text.find("...") != text.npos) return none();
  for (char c : text) {
    if (c == ':')
      skipping = true;
    else if (c == '=' || c == ',' || c == ')')
      skipping = false;
    if (!skipping) out += c;
  }
  if (out.starts_with("(self") || out.starts_with("(cls")) out.insert(1, out[1] == 's' ? "$" : "$");
  return make_str(vm, out);
}

// "int.__add__", of a descriptor.
template <class T>
Answer qualified(Vm& vm, T* d) {
  return make_str(vm, std::string(d->owner->qualname->view()) + "." + std::string(d->name->view()));
}

template <class T>
Answer descriptor_name(Vm&, Value v) {
  return to_value(cast<T>(v)->name);
}
template <class T>
Answer descriptor_owner(Vm&, Value v) {
  return to_value(cast<T>(v)->owner);
}
template <class T>
Answer descriptor_qualname(Vm& vm, Value v) {
  return qualified(vm, cast<T>(v));
}
template <class T>
Answer row_doc(Vm& vm, Value v) {
  return text_or_none(vm, cast<T>(v)->row ? cast<T>(v)->row->doc : nullptr);
}
Answer no_doc(Vm&, Value) { return none(); }

template <class T>
Answer describe(Vm& vm, Value v, const char* what) {
  T* d = cast<T>(v);
  return make_str(vm, std::string("<") + what + " '" + std::string(d->name->view()) + "' of '" +
                          std::string(d->owner->name->view()) + "' objects>");
}

// d.__get__(instance, owner=None)
Answer descriptor_get(Vm& vm, Args args) {
  bool no_instance = is_none(args[1]);
  if (no_instance && is_none(args[2]))
    return raise(vm, TypeError, "__get__(None, None) is invalid");
  Class* cls = as<Class>(args[2]);
  if (!cls) cls = class_of(vm, args[1]);
  return bind_descriptor(vm, args[0], no_instance ? kUnbound : args[1], cls);
}
Answer descriptor_set(Vm& vm, Args args) {
  Value d = args[0];
  if (auto* g = as<GetSetDescriptor>(d)) {
    if (!is_instance(vm, args[1], g->owner))
      return raise(vm, TypeError, "descriptor '", g->name, "' for '", g->owner->name,
                   "' objects doesn't apply to a '", type_name(vm, args[1]), "' object");
    if (!g->row->set)
      return raise(vm, AttributeError, "attribute '", g->name, "' of '", g->owner->name,
                   "' objects is not writable");
    return g->row->set(vm, args[1], args[2]);
  }
  auto* m = cast<MemberDescriptor>(d);
  if (!is_instance(vm, args[1], m->owner))
    return raise(vm, TypeError, "descriptor '", m->name, "' for '", m->owner->name,
                 "' objects doesn't apply to a '", type_name(vm, args[1]), "' object");
  if (args[2] == kUnbound && read_member(vm, args[1].as_object(), m->slot) == kUnbound)
    return raise(vm, AttributeError, m->name);
  TRY(write_member(vm, args[1].as_object(), m->slot, args[2]));
  return none();
}
Answer descriptor_delete(Vm& vm, Args args) {
  Value all[3] = {args[0], args[1], kUnbound};
  return descriptor_set(vm, {all, 3});
}

// (getattr, (owner, name))
Answer descriptor_reduce(Vm& vm, Args args) {
  Value where[2] = {
      TRY(nest(vm, get_attribute(vm, args[0], intern(vm, "__objclass__")))),
      TRY(nest(vm, get_attribute(vm, args[0], name(vm, Name::dunder_name)))),
  };
  Value parts[2] = {builtin_function(vm, "getattr"), to_value(TRY(brine::make_tuple(vm, where)))};
  return brine::make_tuple(vm, parts);
}

constexpr NativeRow kGetRow{"__get__(self, instance, owner=None, /)", descriptor_get,
                            "Return an attribute of instance, which is of type owner."};
constexpr NativeRow kSetRow{"__set__(self, instance, value, /)", descriptor_set,
                            "Set an attribute of instance to value."};
constexpr NativeRow kDeleteRow{"__delete__(self, instance, /)", descriptor_delete,
                               "Delete an attribute of instance."};
constexpr NativeRow kReduceRow{"__reduce__(self, /)", descriptor_reduce};
constexpr NativeRow kMethodMethods[] = {kGetRow, kReduceRow};
constexpr NativeRow kGetSetMethods[] = {kGetRow, kSetRow, kDeleteRow};
constexpr NativeRow kMemberMethods[] = {kGetRow, kSetRow, kDeleteRow, kReduceRow};

// ---- builtin_function_or_method

bool has_self(Native* n) {
  return n->self != kUnbound && n->host == kUnbound && !is_kind(n->self, Kind::Module);
}

Answer native_repr(Vm& vm, Value v) {
  auto* n = cast<Native>(v);
  if (!has_self(n)) return make_str(vm, "<built-in function " + std::string(n->name->view()) + ">");
  return make_str(vm, "<built-in method " + std::string(n->name->view()) + " of " +
                          std::string(type_name(vm, n->self)) + " object at " +
                          address_text(vm, n->self) + ">");
}

Answer native_compare(Vm&, CompareOp op, Value a, Value b) {
  if (!is_kind(a, Kind::Native) || !is_kind(b, Kind::Native) ||
      (op != CompareOp::Eq && op != CompareOp::Ne))
    return not_implemented();
  auto* x = cast<Native>(a);
  auto* y = cast<Native>(b);
  bool same = a == b || (x->self == y->self && x->row == y->row && x->row);
  return from_bool(same == (op == CompareOp::Eq));
}
Result<uint64_t> native_hash(Vm& vm, Value v) {
  auto* n = cast<Native>(v);
  if (!n->row) return identity(vm, v);
  return (n->self == kUnbound ? 0 : identity(vm, n->self)) ^
         (reinterpret_cast<uintptr_t>(n->row) >> 3);
}

Answer native_name(Vm&, Value v) { return to_value(cast<Native>(v)->name); }
Answer native_qualname(Vm& vm, Value v) {
  auto* n = cast<Native>(v);
  if (!has_self(n) && !n->owner) return to_value(n->name);
  Class* cls = has_self(n) ? as<Class>(n->self) : n->owner.get();
  if (!cls) cls = class_of(vm, n->self);
  return make_str(vm, std::string(cls->qualname->view()) + "." + std::string(n->name->view()));
}
Answer native_module(Vm&, Value v) { return cast<Native>(v)->module; }
Answer native_self(Vm& vm, Value v) {
  auto* n = cast<Native>(v);
  if (n->self != kUnbound) return n->self;
  if (is_kind(n->module, Kind::Str) && vm.modules) {
    Value m = TRY(dict_get(vm, vm.modules, n->module));
    if (m != kUnbound) return m;
  }
  return none();
}
Answer native_signature(Vm& vm, Value v) { return text_signature(vm, cast<Native>(v)->row); }
Answer method_signature(Vm& vm, Value v) {
  return text_signature(vm, cast<MethodDescriptor>(v)->row);
}

constexpr GetSetRow kNativeGetSets[] = {
    {"__name__", native_name},           {"__qualname__", native_qualname},
    member("__module__", native_module), {"__self__", native_self},
    {"__doc__", row_doc<Native>},        {"__text_signature__", native_signature},
};
constexpr TypeOps kNativeOps{
    .repr = native_repr, .hash = native_hash, .compare = native_compare, .call = call_self};

// ---- method_descriptor

Answer method_repr(Vm& vm, Value v) {
  return describe<MethodDescriptor>(vm, v,
                                    is_slot(cast<MethodDescriptor>(v)) ? "slot wrapper" : "method");
}
constexpr GetSetRow kMethodGetSets[] = {
    member("__name__", descriptor_name<MethodDescriptor>),
    {"__qualname__", descriptor_qualname<MethodDescriptor>},
    member("__objclass__", descriptor_owner<MethodDescriptor>),
    {"__doc__", row_doc<MethodDescriptor>},
    {"__text_signature__", method_signature},
};
constexpr TypeOps kMethodOps{.repr = method_repr, .call = call_self};

// ---- wrapper_descriptor, method-wrapper

Answer wrapper_repr(Vm& vm, Value v) {
  return describe<WrapperDescriptor>(
      vm, v, is_slot(cast<WrapperDescriptor>(v)) ? "slot wrapper" : "method");
}
constexpr GetSetRow kWrapperGetSets[] = {
    member("__name__", descriptor_name<WrapperDescriptor>),
    {"__qualname__", descriptor_qualname<WrapperDescriptor>},
    member("__objclass__", descriptor_owner<WrapperDescriptor>),
    {"__doc__", no_doc},
};
constexpr TypeOps kWrapperOps{.repr = wrapper_repr, .call = call_self};

Answer method_wrapper_repr(Vm& vm, Value v) {
  auto* w = cast<MethodWrapper>(v);
  return make_str(vm, "<method-wrapper '" + std::string(w->descriptor->name->view()) + "' of " +
                          std::string(type_name(vm, w->self)) + " object at " +
                          address_text(vm, w->self) + ">");
}
Answer method_wrapper_compare(Vm&, CompareOp op, Value a, Value b) {
  if (!is_kind(a, Kind::MethodWrapper) || !is_kind(b, Kind::MethodWrapper) ||
      (op != CompareOp::Eq && op != CompareOp::Ne))
    return not_implemented();
  auto* x = cast<MethodWrapper>(a);
  auto* y = cast<MethodWrapper>(b);
  return from_bool((x->self == y->self && x->descriptor == y->descriptor) == (op == CompareOp::Eq));
}
Result<uint64_t> method_wrapper_hash(Vm& vm, Value v) {
  auto* w = cast<MethodWrapper>(v);
  return identity(vm, w->self) ^ identity(vm, to_value(w->descriptor));
}
Answer method_wrapper_name(Vm&, Value v) {
  return to_value(cast<MethodWrapper>(v)->descriptor->name);
}
Answer method_wrapper_qualname(Vm& vm, Value v) {
  return qualified(vm, cast<MethodWrapper>(v)->descriptor.get());
}
Answer method_wrapper_self(Vm&, Value v) { return cast<MethodWrapper>(v)->self; }
Answer method_wrapper_owner(Vm&, Value v) {
  return to_value(cast<MethodWrapper>(v)->descriptor->owner);
}
constexpr GetSetRow kMethodWrapperGetSets[] = {
    {"__name__", method_wrapper_name},
    {"__qualname__", method_wrapper_qualname},
    member("__self__", method_wrapper_self),
    {"__objclass__", method_wrapper_owner},
    {"__doc__", no_doc},
};
constexpr TypeOps kMethodWrapperOps{.repr = method_wrapper_repr,
                                    .hash = method_wrapper_hash,
                                    .compare = method_wrapper_compare,
                                    .call = call_self};

// ---- getset_descriptor, member_descriptor

Answer getset_repr(Vm& vm, Value v) {
  return describe<GetSetDescriptor>(
      vm, v, cast<GetSetDescriptor>(v)->row->member ? "member" : "attribute");
}
constexpr GetSetRow kGetSetGetSets[] = {
    member("__name__", descriptor_name<GetSetDescriptor>),
    {"__qualname__", descriptor_qualname<GetSetDescriptor>},
    member("__objclass__", descriptor_owner<GetSetDescriptor>),
    {"__doc__", row_doc<GetSetDescriptor>},
};
constexpr TypeOps kGetSetOps{.repr = getset_repr};

// A slot of a script's class, or an attribute of a built-in type that CPython shows as one.
template <auto kOfGetSet, auto kOfSlot>
Answer of_member(Vm& vm, Value v) {
  return is_kind(v, Kind::GetSetDescriptor) ? kOfGetSet(vm, v) : kOfSlot(vm, v);
}
Answer slot_repr(Vm& vm, Value v) { return describe<MemberDescriptor>(vm, v, "member"); }
constexpr GetSetRow kMemberGetSets[] = {
    member("__name__",
           of_member<descriptor_name<GetSetDescriptor>, descriptor_name<MemberDescriptor>>),
    {"__qualname__",
     of_member<descriptor_qualname<GetSetDescriptor>, descriptor_qualname<MemberDescriptor>>},
    member("__objclass__",
           of_member<descriptor_owner<GetSetDescriptor>, descriptor_owner<MemberDescriptor>>),
    {"__doc__", of_member<row_doc<GetSetDescriptor>, no_doc>},
};
constexpr TypeOps kMemberOps{.repr = of_member<getset_repr, slot_repr>};

}  // namespace

constinit const TypeTable kNativeTable{.kind = Kind::Native,
                                       .doc = nullptr,
                                       .getsets = kNativeGetSets,
                                       .ops = &kNativeOps,
                                       .final = true};
constinit const TypeTable kMethodDescriptorTable{.kind = Kind::MethodDescriptor,
                                                 .doc = nullptr,
                                                 .methods = kMethodMethods,
                                                 .getsets = kMethodGetSets,
                                                 .ops = &kMethodOps,
                                                 .final = true};
constinit const TypeTable kClassMethodDescriptorTable{.kind = Kind::MethodDescriptor,
                                                      .doc = nullptr,
                                                      .methods = kMethodMethods,
                                                      .getsets = kMethodGetSets,
                                                      .ops = &kMethodOps,
                                                      .final = true,
                                                      .python_name = "classmethod_descriptor"};
constinit const TypeTable kWrapperDescriptorTable{.kind = Kind::WrapperDescriptor,
                                                  .doc = nullptr,
                                                  .methods = kMethodMethods,
                                                  .getsets = kWrapperGetSets,
                                                  .ops = &kWrapperOps,
                                                  .final = true};
constinit const TypeTable kMethodWrapperTable{.kind = Kind::MethodWrapper,
                                              .doc = nullptr,
                                              .getsets = kMethodWrapperGetSets,
                                              .ops = &kMethodWrapperOps,
                                              .final = true};
constinit const TypeTable kGetSetDescriptorTable{.kind = Kind::GetSetDescriptor,
                                                 .doc = nullptr,
                                                 .methods = kGetSetMethods,
                                                 .getsets = kGetSetGetSets,
                                                 .ops = &kGetSetOps,
                                                 .final = true};
constinit const TypeTable kMemberDescriptorTable{.kind = Kind::MemberDescriptor,
                                                 .doc = nullptr,
                                                 .methods = kMemberMethods,
                                                 .getsets = kMemberGetSets,
                                                 .ops = &kMemberOps,
                                                 .final = true};

}  // namespace brine
