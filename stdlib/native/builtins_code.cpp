// compile, eval and exec. See builtins.h; the compiler is reached through run/loader.h.
// Tested by tests/lang/exec_eval/*.py.
#include "stdlib/native/builtins.h"
#include "vm/base/utf8.h"
#include "vm/object/all.h"
#include "vm/object/bytes_codec.h"
#include "vm/object/frame_view.h"
#include "vm/run/imports.h"
#include "vm/run/loader.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

// Source given as str or as bytes.
struct Source {
  std::string_view text;
  Origin origin = Origin::Text;
};

Result<Source> source_of(Vm& vm, Value v, const char* function, const char* what) {
  if (Str* s = as<Str>(v)) {
    if (find_surrogates(s->view())) TRY(encode(vm, s, "utf-8", "strict"));  // refuses them
    if (s->view().find('\0') != std::string_view::npos)
      return raise(vm, ValueError, "source code string cannot contain null bytes");
    return Source{s->view(), Origin::Text};
  }
  if (Bytes* b = as<Bytes>(v)) {
    if (b->view().find('\0') != std::string_view::npos)
      return raise(vm, ValueError, "source code string cannot contain null bytes");
    return Source{b->view(), Origin::Bytes};
  }
  return raise(vm, TypeError, function, "() arg 1 must be a string, bytes or ", what, " object");
}

Result<Code*> compile_source(Vm& vm, const Source& source, const std::string& filename,
                             Loader::Mode mode) {
  if (!vm.loader) return raise(vm, RuntimeError, "this interpreter has no compiler");
  auto unit = TRY(vm.loader->compile(vm, source.text, filename, mode, source.origin));
  return make_code(vm, unit);
}

// Where code runs: globals, and the mapping of its names (Unbound: the globals themselves).
struct Scope {
  Dict* globals = nullptr;
  Value ns = kUnbound;
};

Result<Scope> scope_of(Vm& vm, Value globals, Value locals, const char* function) {
  Scope scope;
  if (is_none(globals)) {
    Value* base = visible_frame(vm, 0);
    if (!base) return raise(vm, SystemError, "globals and locals cannot be NULL");
    scope.globals = FrameHeader::function(base)->globals;
    if (is_none(locals)) locals = TRY(frame_locals(vm, base));
  } else {
    scope.globals = as<Dict>(globals);
    if (!scope.globals) {
      bool is_eval = std::string_view(function) == "eval";
      if (is_eval) return raise(vm, TypeError, "globals must be a dict");
      return raise(vm, TypeError, function, "() globals must be a dict, not ",
                   type_name(vm, globals));
    }
  }
  if (is_none(locals)) locals = to_value(scope.globals);
  if (!is_kind(locals, Kind::Dict) &&
      lookup(vm, class_of(vm, locals), Special::getitem_) == kUnbound) {
    if (std::string_view(function) == "eval")
      return raise(vm, TypeError, "locals must be a mapping");
    return raise(vm, TypeError, function, "() locals must be a mapping or None, not ",
                 type_name(vm, locals));
  }
  // Names are stored by __setitem__ in globals of a class derived from dict as well.
  if (locals != to_value(scope.globals) || scope.globals->has(kExtended)) scope.ns = locals;
  Str* key = name(vm, Name::dunder_builtins);
  if (!find_name(scope.globals, key)) TRY(set_name(vm, scope.globals, key, to_value(vm.builtins)));
  return scope;
}

Result<std::string> filename_of(Vm& vm, Value v) {
  if (Str* s = as<Str>(v)) return std::string(s->view());
  if (Bytes* b = as<Bytes>(v)) return text_of_system(b->view());
  return raise(vm, TypeError, "expected str, bytes or os.PathLike object, not ", type_name(vm, v));
}

Answer run_in(Vm& vm, Code* code, const Scope& scope) {
  if (code->has_flag(kHasNamespace)) return run_code(vm, code, scope.globals, scope.ns);
  // The code of a function: it has registers for its names, and no parameters it needs.
  Function* f = TRY(make_function(vm, code, scope.globals));
  return call(vm, to_value(f), {});
}

}  // namespace

Answer builtin_compile(Vm& vm, Args args) {
  std::string filename = TRY(filename_of(vm, args[1]));
  Str* mode = as<Str>(args[2]);
  if (!mode)
    return raise(vm, TypeError, "compile() argument 'mode' must be str, not ",
                 given_name(vm, args[2]));
  Loader::Mode m;
  if (mode->view() == "exec")
    m = Loader::Mode::Exec;
  else if (mode->view() == "eval")
    m = Loader::Mode::Eval;
  else if (mode->view() == "single")
    m = Loader::Mode::Single;
  else
    return raise(vm, ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
  if (args[3].is_int() && args[3].as_int() & 0x400)
    return raise(vm, ValueError, "compile(): syntax trees are not supported");
  if (is_kind(args[0], Kind::Code)) return args[0];
  Source source = TRY(source_of(vm, args[0], "compile", "AST"));
  return compile_source(vm, source, filename, m);
}

Answer builtin_eval(Vm& vm, Args args) {
  Scope scope = TRY(scope_of(vm, args[1], args[2], "eval"));
  if (Code* code = as<Code>(args[0])) {
    if (!code->unit->free_names.empty())
      return raise(vm, TypeError, "code object passed to eval() may not contain free variables");
    return run_in(vm, code, scope);
  }
  Source source = TRY(source_of(vm, args[0], "eval", "code"));
  while (!source.text.empty() && (source.text[0] == ' ' || source.text[0] == '\t'))
    source.text.remove_prefix(1);
  Code* code = TRY(compile_source(vm, source, "<string>", Loader::Mode::Eval));
  return run_in(vm, code, scope);
}

// exec() answers None, whatever its code leaves behind.
Answer builtin_exec(Vm& vm, Args args) {
  Scope scope = TRY(scope_of(vm, args[1], args[2], "exec"));
  Value closure = args[3];
  if (Code* code = as<Code>(args[0])) {
    size_t needs = code->unit->free_names.size();
    Tuple* cells = as<Tuple>(closure);
    if (needs == 0 && !is_none(closure))
      return raise(vm, TypeError, "cannot use a closure with this code object");
    if (needs) {
      bool fits = cells && cells->size == needs;
      for (size_t i = 0; fits && i < needs; i++) fits = is_kind(cells->items()[i], Kind::Cell);
      if (!fits)
        return raise(vm, TypeError, "code object requires a closure of exactly length ", needs);
      Function* f = TRY(make_function(vm, code, scope.globals));
      f->closure = cells;
      return enter_stub(vm, Stub::run_for_none, {to_value(f)});
    }
    // Code made for eval() leaves a value.
    Function* f = TRY(make_function(vm, code, scope.globals));
    if (code->has_flag(kHasNamespace))
      return enter_stub(vm, Stub::run_for_none_in,
                        {to_value(f), scope.ns == kUnbound ? to_value(scope.globals) : scope.ns});
    return enter_stub(vm, Stub::run_for_none, {to_value(f)});
  }
  if (!is_none(closure))
    return raise(vm, TypeError, "closure can only be used when source is a code object");
  Source source = TRY(source_of(vm, args[0], "exec", "code"));
  Code* code = TRY(compile_source(vm, source, "<string>", Loader::Mode::Exec));
  return run_in(vm, code, scope);
}

}  // namespace brine
