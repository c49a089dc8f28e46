// map, filter, zip and enumerate: classes whose instances are hidden generators (vm/run/stubs/builtins.py). A `for` over
// one resumes it like any generator, and it travels in a pickle as the frame it is.
// Tested by tests/lang/builtins/map_filter_zip_enumerate.py.
#include "stdlib/native/builtins.h"
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/object_type.h"
#include "vm/run/loop.h"
#include "vm/run/native_steps.h"
#include "vm/run/protocol.h"
#include "vm/run/resume.h"
#include "vm/run/state.h"
#include "vm/run/stubs.h"
#include "vm/run/wrappers.h"

namespace brine {

// iter() of it runs no Python: then the iterator, else Unbound.
Result<Value> simple_iterator(Vm& vm, Value source) {
  if (is_kind(source, Kind::Generator)) return source;
  bool built_in = source.is_object() && source.as_object()->shape < kKindCount &&
                  source.as_object()->kind != Kind::Instance &&
                  source.as_object()->kind != Kind::Class;
  if (built_in || !source.is_object()) {
    Answer a = iter(vm, source);
    if (a.failed()) return Failed{};
    if (a.done()) return a.word;
    return nest(vm, a);
  }
  return kUnbound;
}

// What a `for` of ours can iterate without asking for __iter__ once more.
Result<Value> wrap_iterator(Vm& vm, Value it) {
  if (is_kind(it, Kind::Generator) || (it.is_object() && it.as_object()->shape < kKindCount))
    return it;
  Function* f = TRY(stub_function(vm, Stub::iterate_raw));
  Answer a = enter(vm, f, {it});
  if (a.failed()) return Failed{};
  return a.word;
}

namespace {

// A generator of the stub that shows itself as an instance of cls.
Answer make_hidden(Vm& vm, Class* cls, Stub stub, ArgList args) {
  Function* f = TRY(stub_function(vm, stub));
  warm_up(vm, f->code);
  Answer a = enter(vm, f, args);
  if (!a.failed()) a.word.as_object()->shape = built_in_base(cls)->root->id;
  return wrap_lazy(vm, cls, a);
}

// `its` are iterators; `function` and `extra` are what the class wants beside them.
Answer build(Vm& vm, Class* cls, Value function, std::span<Value> its, Value extra) {
  for (Value& it : its) it = TRY(wrap_iterator(vm, it));
  std::string_view what = built_in_base(cls)->name->view();
  size_t n = its.size();
  auto all = [&]() -> Result<Value> { return Result<Value>(brine::make_tuple(vm, its)); };
  if (what == "enumerate") return make_hidden(vm, cls, Stub::enumerate_from, {its[0], extra});
  if (what == "filter") {
    if (is_none(function) || function == to_value(builtin_class(vm, Kind::Bool)))
      return make_hidden(vm, cls, Stub::filter_true, {its[0]});
    return make_hidden(vm, cls, Stub::filter_by, {function, its[0]});
  }
  if (what == "map") {
    if (n == 1) return make_hidden(vm, cls, Stub::map_one, {function, its[0]});
    if (n == 2) return make_hidden(vm, cls, Stub::map_two, {function, its[0], its[1]});
    return make_hidden(vm, cls, Stub::map_many, {function, TRY(all())});
  }
  if (n == 0) return make_hidden(vm, cls, Stub::zip_none, {});
  if (is_true(extra)) return make_hidden(vm, cls, Stub::zip_strict, {TRY(all())});
  if (n == 1) return make_hidden(vm, cls, Stub::zip_one, {its[0]});
  if (n == 2) return make_hidden(vm, cls, Stub::zip_two, {its[0], its[1]});
  if (n == 3) return make_hidden(vm, cls, Stub::zip_three, {its[0], its[1], its[2]});
  return make_hidden(vm, cls, Stub::zip_many, {TRY(all())});
}

Answer begin(Vm& vm, Value cls, Value function, std::span<Value> sources, Value extra) {
  Value few[3];
  std::vector<Value> many(sources.size() > std::size(few) ? sources.size() : 0);
  std::span<Value> its{many.empty() ? few : many.data(), sources.size()};
  std::copy(sources.begin(), sources.end(), its.begin());
  for (Value& v : its) {
    v = TRY(simple_iterator(vm, v));
    if (v != kUnbound) continue;
    Tuple* all = TRY(brine::make_tuple(vm, sources));
    return enter_stub(vm, Stub::make_lazy, {cls, function, to_value(all), extra});
  }
  return build(vm, cast<Class>(cls), function, its, extra);
}

Answer make_lazy(Vm& vm, Args args) {
  Tuple* its = cast<Tuple>(args[2]);
  std::vector<Value> copy(its->items(), its->items() + its->size);
  Class* cls = cast<Class>(args[0]);
  if (built_in_base(cls)->layout != Kind::Generator || !cls->root ||
      (copy.empty() && built_in_base(cls)->name->view() != "zip"))
    return raise(vm, SystemError, "bad argument of an intrinsic");
  return build(vm, cast<Class>(args[0]), args[1], copy, args[3]);
}

// ---- __new__

Answer map_new(Vm& vm, Args args) {
  Tuple* given = cast<Tuple>(args[1]);
  if (given->size < 2) return raise(vm, TypeError, "map() must have at least two arguments.");
  return begin(vm, args[0], given->items()[0], given->view().subspan(1), none());
}
Answer filter_new(Vm& vm, Args args) {
  Value source = args[2];
  return begin(vm, args[0], args[1], {&source, 1}, none());
}
Answer zip_new(Vm& vm, Args args) {
  bool strict = TRY(truth_nested(vm, args[1]));
  return begin(vm, args[0], none(), cast<Tuple>(args[2])->view(), from_bool(strict));
}
Answer enumerate_new(Vm& vm, Args args) {
  Value source = args[1];
  if (source == kUnbound)
    return raise(vm, TypeError, "enumerate() missing required argument 'iterable'");
  return begin(vm, args[0], none(), {&source, 1}, args[2]);
}

Answer lazy_repr(Vm& vm, Value v) { return object_repr(vm, v); }
Answer lazy_iter(Vm&, Value v) { return v; }
Answer lazy_next(Vm& vm, Value v) { return next_of_generator(vm, cast<Generator>(v)); }

constexpr TypeOps kOps{.repr = lazy_repr, .iter = lazy_iter, .next = lazy_next};
constexpr NativeRow kMap[] = {{"__new__(cls, /, *args)", map_new}};
constexpr NativeRow kFilter[] = {{"__new__(cls, function, iterable, /)", filter_new}};
constexpr NativeRow kZip[] = {{"__new__(cls, /, *args, strict=False)", zip_new}};
constexpr NativeRow kEnumerate[] = {{"__new__(cls, iterable=..., start: index=0)", enumerate_new}};

constexpr TypeTable kTables[] = {
    {.kind = Kind::Generator,
     .doc = "map(func, *iterables) --> map object",
     .methods = kMap,
     .ops = &kOps,
     .python_name = "map"},
    {.kind = Kind::Generator,
     .doc = "filter(function or None, iterable) --> filter object",
     .methods = kFilter,
     .ops = &kOps,
     .python_name = "filter"},
    {.kind = Kind::Generator,
     .doc = "zip(*iterables, strict=False) --> Yield tuples until an input is exhausted.",
     .methods = kZip,
     .ops = &kOps,
     .python_name = "zip"},
    {.kind = Kind::Generator,
     .doc = "Return an enumerate object.",
     .methods = kEnumerate,
     .ops = &kOps,
     .python_name = "enumerate"},
};

// ---- intrinsics that only the stubs of built-in functions use

Answer text_of(Vm& vm, Args args) { return str(vm, args[0]); }
Answer repr_of(Vm& vm, Args args) { return repr(vm, args[0]); }
Answer iter_of(Vm& vm, Args args) { return iter(vm, args[0]); }
Answer next_of(Vm& vm, Args args) {
  Answer a = next(vm, args[0]);
  return a.word == kExhausted ? Answer(raise_stop(vm, none())) : a;
}
Answer getattr_of(Vm& vm, Args args) {
  return get_attribute(vm, args[0], intern(vm, cast<Str>(args[1])));
}
// An instance whose struct holds nothing that its attributes do not: what copyreg can make again without arguments.
Answer has_generic_layout(Vm&, Args args) {
  Class* cls = cast<Class>(args[0]);
  switch (cls->layout) {
    case Kind::Instance:
    case Kind::List:
    case Kind::Dict:
    case Kind::Set:
    case Kind::Exception: return from_bool(true);
    default: return from_bool(!cls->is(kBuiltinClass));
  }
}

// What built-in iterables say of their length, nobody needs.
bool says_length(Vm& vm, Value v) {
  if (!v.is_object() || v.as_object()->shape < kKindCount) return false;
  Class* cls = class_of(vm, v);
  return lookup(vm, cls, Special::len_) != kUnbound ||
         lookup(vm, cls, Special::length_hint_) != kUnbound;
}
Answer length_hint(Vm& vm, Args args) {
  if (!says_length(vm, args[0])) return args[1];
  return enter_stub(vm, Stub::length_hint_of, {args[0], args[1]});
}
Answer asked(Vm& vm, Args args) {
  return says_length(vm, args[0]) ? enter_stub(vm, Stub::iter_asked, {args[0]}) : Answer(args[0]);
}
Answer wrapped(Vm& vm, Args args) { return wrap_iterator(vm, args[0]); }

constexpr NativeRow kIntrinsics[] = {
    {"_asked(o, /)", asked, kTotal},
    {"_length_hint(o, default, /)", length_hint, kTotal},
    {"_wrap_iterator(it, /)", wrapped, kTotal},
    {"_make_lazy(cls: Class, function, its: Tuple, extra, /)", make_lazy, kTotal},
    {"_str(o, /)", text_of, kTotal},
    {"_repr(o, /)", repr_of, kTotal},
    {"_iter(o, /)", iter_of, kTotal},
    {"_next(it, /)", next_of, kTotal},
    {"_getattr(o, name: Str, /)", getattr_of, kTotal},
    {"_has_generic_layout(cls: Class, /)", has_generic_layout, kTotal},
};

}  // namespace

constinit const std::span<const NativeRow> kLazyIntrinsics = kIntrinsics;

Result<void> add_lazy_classes(Vm& vm, Dict* names) {
  Class* object = builtin_class(vm, Kind::Instance);
  for (const TypeTable& table : kTables) {
    Class* cls = make_native_class(vm, table.python_name, object, Kind::Generator, &table);
    vm.state->host_values[std::string("class ") + table.python_name] = to_value(cls);
    TRY(set_name(vm, names, cls->name, to_value(cls)));
  }
  return {};
}

}  // namespace brine
