// See imports.h.
#include "vm/run/imports.h"

#include "vm/object/all.h"
#include "vm/object/exception.h"
#include "vm/run/loader.h"
#include "vm/run/loop.h"
#include "vm/run/state.h"

namespace brine {

Answer run_code(Vm& vm, Code* code, Dict* globals, Value ns) {
  if (!code->unit->free_names.empty())
    return raise(vm, TypeError, "code object passed to exec() may not contain free variables");
  if (!find_name(globals, name(vm, Name::dunder_builtins))) {
    Value* builtins = find_name(vm.modules, name(vm, Name::builtins));
    if (builtins) TRY(set_name(vm, globals, name(vm, Name::dunder_builtins), *builtins));
  }
  Function* f = TRY(make_function(vm, code, globals));
  if (!code->has_flag(kHasNamespace)) return enter(vm, f, {});
  return enter(vm, f, {ns});
}

namespace {

// (module, code or None): the new module is in sys.modules already.
Answer create_module(Vm& vm, Args args) {
  Str* full = cast<Str>(args[0]);
  List* path = as<List>(args[1]);
  if (!vm.loader) return raise(vm, ImportError, "this Vm has no importer");
  FoundModule found;
  bool there = TRY(vm.loader->find(vm, full->view(), path, found));
  if (!there) return none();
  Value pair[2] = {none(), none()};
  Str* key = intern(vm, full);
  if (found.native) {
    pair[0] = to_value(found.native);
  } else {
    Module* m = TRY(make_module(vm, key));
    m->imported_as = key;
    auto put = [&](Name n, std::string_view text) -> Result<void> {
      Str* s = TRY(make_str(vm, text));
      return set_name(vm, m->dict, name(vm, n), to_value(s));
    };
    size_t dot = full->view().rfind('.');
    std::string_view parent =
        dot == std::string_view::npos ? std::string_view() : full->view().substr(0, dot);
    TRY(put(Name::dunder_package, found.package ? full->view() : parent));
    if (!found.file.empty()) TRY(put(Name::dunder_file, found.file));
    if (found.package) {
      Str* folder = TRY(make_str(vm, found.package_path));
      Value only = to_value(folder);
      List* list = TRY(make_list(vm, std::span<const Value>(&only, 1)));
      TRY(set_name(vm, m->dict, name(vm, Name::dunder_path), to_value(list)));
    }
    pair[0] = to_value(m);
    Code* code = TRY(make_code(vm, found.unit, found.shared));
    pair[1] = to_value(code);
  }
  TRY(set_name(vm, vm.modules, key, pair[0]));
  return brine::make_tuple(vm, std::span<const Value>(pair, 2));
}

Answer run_module(Vm& vm, Args args) {
  return run_code(vm, cast<Code>(args[0]), cast<Module>(args[1])->dict, kUnbound);
}

Answer set_initializing(Vm& vm, Args args) {
  if (is_true(args[1]))
    vm.state->initializing.insert(args[0].as_object());
  else
    vm.state->initializing.erase(args[0].as_object());
  return none();
}

Answer forget_module(Vm& vm, Args args) {
  delete_name(vm, vm.modules, intern(vm, cast<Str>(args[0])));
  return none();
}

// Unbound-free look-up in sys.modules: the module, None when it is None there, NotImplemented when it is not there.
Answer known_module(Vm& vm, Args args) {
  Value* at = find_name(vm.modules, intern(vm, cast<Str>(args[0])));
  return at ? *at : not_implemented();
}

Answer no_module(Vm& vm, Args args) {
  (void)raise_with(vm, ModuleNotFoundError, Values(args.at, 1));
  Value e = take_raised(vm);
  TRY(set_exception_field(vm, cast<ExceptionObject>(e), kImportName, args[1]));
  return e;
}

constexpr NativeRow kRows[] = {
    {"_create_module(name: Str, path, /)", create_module, kTotal},
    {"_run_module(code: Code, module: Module, /)", run_module, kTotal},
    {"_set_initializing(m: Module, b, /)", set_initializing, kTotal},
    {"_forget_module(name: Str, /)", forget_module, kTotal},
    {"_known_module(name: Str, /)", known_module, kTotal},
    {"_no_module(text, name, /)", no_module, kTotal},
};

}  // namespace

constinit const std::span<const NativeRow> kImportIntrinsics = kRows;

}  // namespace brine
