// The machine's own intrinsics, and the list of everybody's. See intrinsics.h.
#include "vm/run/intrinsics.h"

#include "vm/object/all.h"
#include "vm/object/containers.h"
#include "vm/object/exception.h"
#include "vm/object/record.h"
#include "vm/object/str_type.h"
#include "vm/object/type.h"
#include "vm/run/arguments.h"
#include "vm/run/imports.h"
#include "vm/run/loop.h"
#include "vm/run/resume.h"
#include "vm/run/state.h"
#include "vm/run/warn.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

Str* text(Args args, size_t i) { return cast<Str>(args[i]); }

Answer bound_special(Vm& vm, Value o, Str* attribute, bool required) {
  Class* cls = class_of(vm, o);
  Value v = lookup(vm, cls, intern(vm, attribute));
  if (is_none(v) && required) return v;  // calling it is the error
  if (v == kUnbound || is_none(v)) {
    if (required) return raise_attribute(vm, o, attribute);
    return none();
  }
  return bind_descriptor(vm, v, o, cls);
}

Answer bound(Vm& vm, Args args) { return bound_special(vm, args[0], text(args, 1), true); }
Answer bound_or_none(Vm& vm, Args args) { return bound_special(vm, args[0], text(args, 1), false); }
// A method of ours may rely on what it is bound to.
bool binds(Vm& vm, Value d, Value o, Class* cls) {
  if (o == kUnbound) return true;
  if (auto* m = as<MethodDescriptor>(d))
    return m->class_method ? is_subclass(cls, m->owner) : is_instance(vm, o, m->owner);
  if (auto* w = as<WrapperDescriptor>(d)) return is_instance(vm, o, w->owner);
  if (auto* g = as<GetSetDescriptor>(d)) return is_instance(vm, o, g->owner);
  if (auto* m = as<MemberDescriptor>(d)) return is_instance(vm, o, m->owner);
  return true;
}
Answer bind_it(Vm& vm, Args args) {
  if (!binds(vm, args[0], args[1], cast<Class>(args[2])))
    return raise(vm, SystemError, "bad argument of an intrinsic");
  return bind_descriptor(vm, args[0], args[1], cast<Class>(args[2]));
}
Answer warn_deprecated(Vm& vm, Args args) {
  TRY(warn(vm, DeprecationWarning, text(args, 0)->view()));
  return none();
}
// (method, what it returned, the name of the type wanted)
Answer warn_of_subclass(Vm& vm, Args args) {
  TRY(brine::warn_of_subclass(vm, text(args, 0)->view(), args[1], text(args, 2)->view()));
  return none();
}
// Whether b's class, derived from a's, has a reflected method of its own.
Answer answers_first(Vm& vm, Args args) {
  Class* cb = class_of(vm, args[0]);
  Class* ca = class_of(vm, args[1]);
  Str* method = intern(vm, cast<Str>(args[2]));
  return from_bool(is_subclass(cb, ca) && lookup(vm, cb, method) != lookup(vm, ca, method));
}
Answer float_of_value(Vm& vm, Args args) { return to_float(vm, args[0]); }
Answer index_of_value(Vm& vm, Args args) { return to_index(vm, args[0]); }
Answer size_of_value(Vm& vm, Args args) {
  return to_size(vm, is_int_kind(args[0]) ? args[0] : TRY(nest(vm, to_index(vm, args[0]))));
}
Answer call_bound(Vm& vm, Args args) {
  Tuple* all = cast<Tuple>(args[1]);
  return call_native_bound(vm, args[0], all->items(), uint32_t(all->size));
}
Answer is_direct_instance(Vm& vm, Args args) {
  return from_bool(is_instance(vm, args[0], cast<Class>(args[1])));
}
Answer is_direct_subclass(Vm&, Args args) {
  return from_bool(is_subclass(cast<Class>(args[0]), cast<Class>(args[1])));
}
Answer name_of_type(Vm& vm, Args args) { return make_str(vm, type_name(vm, args[0])); }
// "module.qualname()", as errors of calls name what was called.
Answer callee_text(Vm& vm, Args args) {
  std::string text;
  Value module = find_plain_attribute(vm, args[0], name(vm, Name::dunder_module)).word;
  Value qualname = find_plain_attribute(vm, args[0], name(vm, Name::dunder_qualname)).word;
  Value callee = args[0];
  if (auto* m = as<BoundMethod>(callee)) callee = m->function;
  if (auto* f = as<Function>(callee)) qualname = to_value(f->qualname);
  if (auto* n = as<Native>(callee)) {
    module = n->module;
    Class* of = n->self == kUnbound  ? nullptr
                : as<Class>(n->self) ? cast<Class>(n->self)
                                     : class_of(vm, n->self);
    std::string whole =
        of && !is_kind(n->self, Kind::Module) ? std::string(of->qualname->view()) + "." : "";
    qualname = to_value(TRY(make_str(vm, whole + std::string(n->name->view()))));
  }
  if (auto* c = as<Class>(callee)) qualname = to_value(c->qualname);
  if (auto* f = as<Function>(args[0])) qualname = to_value(f->qualname);
  if (auto* n = as<Native>(args[0])) {
    bool method = n->owner && n->self != kUnbound;
    std::string whole = method ? std::string(n->owner->name->view()) + "." : std::string();
    qualname = to_value(TRY(make_str(vm, whole + std::string(n->name->view()))));
  }
  if (!is_kind(qualname, Kind::Str)) {
    Value shown = TRY(nest(vm, str(vm, args[0])));
    return shown;
  }
  if (auto* f = as<Function>(callee)) module = f->module;
  if (auto* f = as<Function>(args[0])) module = f->module;
  if (auto* n = as<Native>(args[0])) module = n->module;
  if (is_kind(module, Kind::Str) && cast<Str>(module)->view() != "builtins")
    text = std::string(cast<Str>(module)->view()) + ".";
  return make_str(vm, text + std::string(cast<Str>(qualname)->view()) + "()");
}
// What __len__ returned.
Answer as_length(Vm& vm, Args args) {
  if (args[0].is_int() && args[0].as_int() >= 0) return args[0];
  return enter_stub(vm, Stub::checked_length, {args[0]});
}
// What __str__, __repr__, __hash__, __bool__ and __iter__ returned.
Answer as_str(Vm& vm, Args args) { return checked(vm, Check::Str, args[0]); }
Answer as_repr(Vm& vm, Args args) { return checked(vm, Check::Repr, args[0]); }
Answer as_hash(Vm& vm, Args args) { return checked(vm, Check::Hash, args[0]); }
Answer as_truth(Vm& vm, Args args) { return checked(vm, Check::Truth, args[0]); }
Answer as_iterator(Vm& vm, Args args) { return checked(vm, Check::Iterator, args[0]); }
Answer make_name_error(Vm& vm, Args args) {
  (void)raise_name(vm, text(args, 0));
  return take_raised(vm);
}
Answer attribute_or_none(Vm& vm, Args args) {
  Answer a = find_plain_attribute(vm, args[0], intern(vm, text(args, 1)));
  return a.word == kUnbound ? Answer(none()) : a;
}
Answer module_or_none(Vm& vm, Args args) {
  Value* at = find_name(vm.modules, intern(vm, text(args, 0)));
  return at ? *at : none();
}
Answer is_initializing(Vm& vm, Args args) {
  return from_bool(args[0].is_object() && vm.state->initializing.contains(args[0].as_object()));
}
Answer make_import_error(Vm& vm, Args args) {
  (void)raise_with(vm, ImportError, Values(args.at, 1));
  Value e = take_raised(vm);
  TRY(set_exception_field(vm, cast<ExceptionObject>(e), kImportName, args[1]));
  TRY(set_exception_field(vm, cast<ExceptionObject>(e), kImportPath, args[2]));
  return e;
}
Answer displayhook(Vm& vm, Args) {
  Value* sys = find_name(vm.modules, intern(vm, "sys"));
  if (sys)
    if (Value* hook = find_name(cast<Module>(*sys)->dict, name(vm, Name::displayhook)))
      return *hook;
  return raise(vm, RuntimeError, "lost sys.displayhook");
}
// ("__add__", "__radd__", "+") of an operator.
Answer operator_names(Vm& vm, Args args) {
  size_t op = std::min(size_t(args[0].as_int()), size_t(BinaryOp::Xor));
  std::string_view sign = symbol(BinaryOp(op));
  Value three[3] = {to_value(vm.special_names[size_t(Special::add_) + op]),
                    to_value(vm.special_names[size_t(Special::radd_) + op]),
                    to_value(intern(vm, sign.substr(0, sign.find(' '))))};
  return brine::make_tuple(vm, three);
}
// __del__ of an instance, the callback of a weak reference, close() of a generator.
Answer finalize(Vm& vm, Args args) {
  Value v = args[0];
  if (auto* w = as<WeakRef>(v)) return call(vm, w->callback, {v});
  if (is_kind(v, Kind::Generator)) {
    if (!needs_close(cast<Generator>(v))) return none();
    return call_method(vm, v, name(vm, Name::close), {});
  }
  Value method = lookup(vm, class_of(vm, v), Special::del_);
  if (method == kUnbound) return none();
  return call_special(vm, v, Special::del_, {});
}
// What an error in it names: the function, where there is one.
Answer finalizer(Vm& vm, Args args) {
  if (auto* w = as<WeakRef>(args[0])) return w->callback;
  Value method = lookup(vm, class_of(vm, args[0]), Special::del_);
  return method == kUnbound ? args[0] : method;
}
// sys.unraisablehook is told, if a script put its own there.
Answer unraisable(Vm& vm, Args args) {
  Value* sys = find_name(vm.modules, intern(vm, "sys"));
  Value* hook = sys && is_kind(*sys, Kind::Module)
                    ? find_name(cast<Module>(*sys)->dict, intern(vm, "unraisablehook"))
                    : nullptr;
  if (hook && !is_kind(*hook, Kind::Native) && !is_none(*hook)) {
    auto* e = as<ExceptionObject>(args[0]);
    static constexpr const char* kFields[] = {"exc_type", "exc_value", "exc_traceback", "err_msg",
                                              "object"};
    Value items[] = {to_value(class_of(vm, args[0])), args[0],
                     e && e->traceback ? to_value(e->traceback) : none(), none(), args[1]};
    Value told = TRY(make_record(
        vm, make_record_class(vm, "UnraisableHookArgs", "sys.UnraisableHookArgs", kFields), items));
    return call(vm, *hook, {told});
  }
  report_unraisable(vm, args[0], args[1]);
  return none();
}
Answer next_unreachable(Vm& vm, Args) {
  Object* o = vm.heap.next_unreachable();
  return o ? to_value(o) : none();
}
// At the end of a program every object that wants finalising gets it, in the order of their making.
Answer finalize_all(Vm& vm, Args) {
  vm.heap.finalize_all();
  return none();
}
Answer finalizers_done(Vm& vm, Args) {
  if (vm.base == vm.finalizers) end_finalizers(vm);
  return none();
}
Answer flush_files(Vm& vm, Args) {
  if (vm.flush_files) vm.flush_files(vm);
  return vm.raised == kUnbound ? Answer(none()) : Answer(Failed{});
}

constexpr NativeRow kCore[] = {
    {"_next_unreachable()", next_unreachable, kTotal},
    {"_finalize_all()", finalize_all, kTotal},
    {"_finalizers_done()", finalizers_done, kTotal},
    {"_flush_files()", flush_files, kTotal},
    {"_bound(o, name: Str, /)", bound, kTotal},
    {"_bound_or_none(o, name: Str, /)", bound_or_none, kTotal},
    {"_answers_first(b, a, name: Str, /)", answers_first, kTotal},
    {"_bind(d, o, cls: Class, /)", bind_it, kTotal},
    {"_float_of(x, /)", float_of_value, kTotal},
    {"_index_of(x, /)", index_of_value, kTotal},
    {"_size_of(x, /)", size_of_value, kTotal},
    {"_warn_deprecated(text: Str, /)", warn_deprecated, kTotal},
    {"_warn_of_subclass(method: Str, returned, wanted: Str, /)", warn_of_subclass, kTotal},
    {"_call_bound(f, args, /)", call_bound},
    {"_is_direct_instance(o, cls: Class, /)", is_direct_instance, kTotal},
    {"_is_subclass(c: Class, of: Class, /)", is_direct_subclass, kTotal},
    {"_type_name(o, /)", name_of_type, kTotal},
    {"_callee_text(f, /)", callee_text, kTotal},
    {"_as_hash(n, /)", as_hash, kTotal},
    {"_as_length(n, /)", as_length, kTotal},
    {"_as_str(s, /)", as_str, kTotal},
    {"_as_repr(s, /)", as_repr, kTotal},
    {"_as_truth(b, /)", as_truth, kTotal},
    {"_as_iterator(it, /)", as_iterator, kTotal},
    {"_name_error(name: Str, /)", make_name_error, kTotal},
    {"_attribute_or_none(o, name: Str, /)", attribute_or_none, kTotal},
    {"_module_or_none(name: Str, /)", module_or_none, kTotal},
    {"_is_initializing(m, /)", is_initializing, kTotal},
    {"_import_error(text, name, path, /)", make_import_error, kTotal},
    {"_displayhook()", displayhook, kTotal},
    {"_operator_names(op: word, /)", operator_names, kTotal},
    {"_finalize(o, /)", finalize, kTotal},
    {"_finalizer(o, /)", finalizer, kTotal},
    {"_unraisable(e: Exception, o, /)", unraisable, kTotal},
};

}  // namespace

const NativeRow* find_intrinsic(Vm& vm, std::string_view name) {
  for (auto table : intrinsic_tables())
    for (const NativeRow& row : table)
      if (row_name(row) == name) return &row;
  for (auto rows : vm.state->builtin_rows)
    for (const NativeRow& row : rows)
      if (row_name(row) == name) return &row;
  return nullptr;
}

std::span<const std::span<const NativeRow>> intrinsic_tables() {
  static const std::span<const NativeRow> kTables[] = {
      kCore,
      kCallablesIntrinsics,
      kContainersIntrinsics,
      kDequeIntrinsics,
      kErrorIntrinsics,
      kGeneratorIntrinsics,
      kImportIntrinsics,
      kNumberIntrinsics,
      kTextIntrinsics,
      kTypeIntrinsics,
  };
  return kTables;
}

void register_builtin_rows(Vm& vm, std::span<const NativeRow> rows) {
  vm.state->builtin_rows.push_back(rows);
}

Value builtin_function(Vm& vm, std::string_view text) {
  for (auto rows : vm.state->builtin_rows)
    for (const NativeRow& row : rows)
      if (row_name(row) == text) {
        Native* n = make_native(vm, &row, nullptr);
        n->module = to_value(name(vm, Name::builtins));
        return to_value(n);
      }
  return kUnbound;
}

}  // namespace brine
