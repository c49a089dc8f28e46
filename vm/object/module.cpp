// module: a name and a dict.
// Tested by tests/lang/imports/*.py.
#include "vm/object/all.h"
#include "vm/object/make.h"
#include "vm/object/object_type.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

Result<void> fill_module(Vm& vm, Module* m, Value module_name, Value doc) {
  TRY(set_name(vm, m->dict, name(vm, Name::dunder_name), module_name));
  TRY(set_name(vm, m->dict, name(vm, Name::dunder_doc), doc));
  for (Name n : {Name::dunder_package, Name::dunder_loader, Name::dunder_spec})
    TRY(set_name(vm, m->dict, name(vm, n), none()));
  return {};
}

// With room for the word of instances of derived classes, since `__class__` may become one of these.
Module* make_plain(Vm& vm) { return vm.heap.make<Module>(sizeof(Ref<Object>)); }

Answer module_new(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  Module* m = cls->is(kBuiltinClass) ? make_plain(vm) : make_for<Module>(vm, cls);
  m->dict = make_dict(vm);
  return to_value(m);
}

Answer module_init(Vm& vm, Args args) {
  if (!is_kind(args[1], Kind::Str))
    return raise(vm, TypeError, "module() argument 'name' must be str, not ",
                 given_name(vm, args[1]));
  TRY(fill_module(vm, cast<Module>(args[0]), args[1], args[2]));
  return none();
}

Answer module_repr(Vm& vm, Value v) {
  auto* m = cast<Module>(v);
  auto text_at = [&](Name n) -> Str* {
    Value* at = find_name(m->dict, name(vm, n));
    return at ? as<Str>(*at) : nullptr;
  };
  std::string text = "<module '";
  if (!m->imported_as && !m->table && !text_at(Name::dunder_file)) {
    Value* loader = find_name(m->dict, name(vm, Name::dunder_loader));
    if (loader && !is_none(*loader)) {
      Str* called = text_at(Name::dunder_name);
      std::string before = "<module '" + std::string(called ? called->view() : "?") + "' (";
      return enter_stub(vm, Stub::repr_around,
                        {to_value(TRY(make_str(vm, before))), *loader, to_value(intern(vm, ")>"))});
    }
  }
  Str* own = m->imported_as ? m->imported_as.get() : text_at(Name::dunder_name);
  text += own ? own->view() : std::string_view("?");
  text += "'";
  if (Str* file = text_at(Name::dunder_file))
    text += " from '" + std::string(file->view()) + "'";
  else if (m->table)
    text += " (built-in)";
  return make_str(vm, text + ">");
}

Answer module_dir(Vm& vm, Args args) {
  Value own = TRY(nest(vm, get_attribute(vm, args[0], name(vm, Name::dunder_dict))));
  Dict* d = as<Dict>(own);
  if (!d) return raise(vm, TypeError, "<module>.__dict__ is not a dictionary");
  if (Value* hook = find_name(d, intern(vm, "__dir__"))) return call(vm, *hook, {});
  List* list = TRY(make_list(vm, {}));
  for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1))
    TRY(append(vm, list, *d->key(i)));
  return to_value(list);
}

Answer get_module_dict(Vm&, Value v) { return to_value(cast<Module>(v)->dict); }
Answer get_annotations(Vm& vm, Value v) {
  Dict* d = cast<Module>(v)->dict;
  Str* key = name(vm, Name::dunder_annotations);
  if (Value* at = find_name(d, key)) return *at;
  Value made = to_value(make_dict(vm));
  TRY(set_name(vm, d, key, made));
  return made;
}
Answer set_annotations(Vm& vm, Value v, Value value) {
  Dict* d = cast<Module>(v)->dict;
  Str* key = name(vm, Name::dunder_annotations);
  if (value != kUnbound) {
    TRY(set_name(vm, d, key, value));
  } else if (!delete_name(vm, d, key)) {
    return raise(vm, AttributeError, "__annotations__");
  }
  return none();
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", module_new},
    {"__init__(self, name, doc=None)", module_init},
    {"__dir__(self, /)", module_dir},
};
constexpr GetSetRow kGetSets[] = {
    member("__dict__", get_module_dict, refuse_set),
    {"__annotations__", get_annotations, set_annotations},
};
constexpr TypeOps kOps{.repr = module_repr};

}  // namespace

Result<Module*> make_module(Vm& vm, Str* module_name) {
  Module* m = make_plain(vm);
  m->dict = make_dict(vm);
  TRY(fill_module(vm, m, to_value(module_name), none()));
  return m;
}

constinit const TypeTable kModuleTable{.kind = Kind::Module,
                                       .doc =
                                           "Create a module object.\n\nThe name must be a string; "
                                           "the optional docstring can have any type.",
                                       .methods = kMethods,
                                       .getsets = kGetSets,
                                       .ops = &kOps};

}  // namespace brine
