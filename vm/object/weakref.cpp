// weakref.ref. The heap clears what dies and the next safe point calls back; see heap/collect.cpp.
// Tested by tests/lang/weakref_module/refs.py.
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/object_type.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

WeakRef* weak(Value v) { return cast<WeakRef>(v); }

Answer weak_repr(Vm& vm, Value v) {
  WeakRef* w = weak(v);
  std::string text = "<weakref at " + address_text(vm, v);
  if (!w->target) return make_str(vm, text + "; dead>");
  Value target = to_value(w->target);
  text += "; to '" + std::string(type_name(vm, target)) + "' at " + address_text(vm, target);
  // A function or class is named too.
  Value own = find_plain_attribute(vm, target, name(vm, Name::dunder_name)).word;
  if (Class* c = as<Class>(target)) own = to_value(c->name);
  if (Function* f = as<Function>(target)) own = to_value(f->name);
  if (Str* s = as<Str>(own)) text += " (" + std::string(s->view()) + ")";
  return make_str(vm, text + ">");
}

Result<uint64_t> weak_hash(Vm& vm, Value v) {
  WeakRef* w = weak(v);
  if (w->hash != kUnbound) return uint64_t(clip(w->hash));
  if (!w->target) return raise(vm, TypeError, "weak object has gone away");
  uint64_t h = TRY(hash_value(vm, to_value(w->target)));
  vm.heap.barrier(w);
  w->hash = make_int(vm, int64_t(h));
  return h;
}

// Alive both: as their targets; else by identity.
Answer weak_compare(Vm& vm, CompareOp op, Value a, Value b) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !is_kind(a, Kind::WeakRef) ||
      !is_kind(b, Kind::WeakRef))
    return not_implemented();
  Object* x = weak(a)->target;
  Object* y = weak(b)->target;
  if (!x || !y) return from_bool((a == b) == (op == CompareOp::Eq));
  // References are keys of tables: what the targets' own __eq__ says is needed here and now.
  bool same = TRY(equal(vm, to_value(x), to_value(y)));
  return from_bool(same == (op == CompareOp::Eq));
}

Answer weak_call(Vm& vm, Value self, Args args, Tuple* keywords) {
  if (keywords && keywords->size)
    return raise(vm, TypeError, "__call__() got an unexpected keyword argument '",
                 cast<Str>(keywords->items()[0]), "'");
  if (args.count) return raise(vm, TypeError, "weakref expected 0 arguments, got ", args.count);
  return weak(self)->target ? to_value(weak(self)->target) : none();
}

// (self, object, callback, *args): how many were given.
Result<void> check_count(Vm& vm, const char* function, Args args) {
  if (args[1] == kUnbound)
    return raise(vm, TypeError, function, " expected at least 1 argument, got 0");
  if (size_t more = cast<Tuple>(args[3])->size)
    return raise(vm, TypeError, function, " expected at most 2 arguments, got ", more + 2);
  return {};
}

Answer weak_init(Vm& vm, Args args) {
  if (cast<Dict>(args[4])->used) return raise(vm, TypeError, "ref() takes no keyword arguments");
  TRY(check_count(vm, "__init__", args));
  return none();
}

// Without a callback there is one reference to an object, made once.
Answer weak_new(Vm& vm, Args args) {
  TRY(check_count(vm, "__new__", args));
  Value target = args[1];
  Class* cls = class_of(vm, target);
  if (!target.is_object() || target.as_object()->gc == kStaticGc || !cls->is(kHasWeak))
    return raise(vm, TypeError, "cannot create weak reference to '", type_name(vm, target),
                 "' object");
  Class* made = cast<Class>(args[0]);
  if (is_none(args[2]) && made == builtin_class(vm, Kind::WeakRef) &&
      target.as_object()->has(kHasWeakRefs)) {
    for (WeakRef* w = vm.heap.weak.first(target.as_object()); w; w = w->next)
      if (is_none(w->callback) && class_of(vm, to_value(w)) == made) return to_value(w);
  }
  WeakRef* w = make_for<WeakRef>(vm, made);
  w->target = target.as_object();
  w->target->flags |= kHasWeakRefs;
  w->callback = args[2];
  vm.heap.weak.add(w, true);
  return to_value(w);
}

Answer get_callback(Vm&, Value v) { return weak(v)->target ? weak(v)->callback : none(); }

constexpr NativeRow kMethods[] = {
    {"__new__(cls, object=..., callback=None, /, *args, **kwargs)", weak_new},
    {"__init__(self, object=..., callback=None, /, *args, **kwargs)", weak_init},
};
constexpr GetSetRow kGetSets[] = {member("__callback__", get_callback)};
constexpr TypeOps kOps{
    .repr = weak_repr, .hash = weak_hash, .compare = weak_compare, .call = weak_call};

}  // namespace

constinit const TypeTable kWeakRefTable{.kind = Kind::WeakRef,
                                        .doc = nullptr,
                                        .methods = kMethods,
                                        .getsets = kGetSets,
                                        .ops = &kOps,
                                        .python_name = "ReferenceType",
                                        .module = "weakref"};

}  // namespace brine
