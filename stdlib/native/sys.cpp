// The module `sys`. What few programs ask for (float_info, flags ...) is made when it is first looked up.
// Tested by tests/lang/sys_module/*.py.
#include <cfloat>
#include <cmath>

#include "stdlib/importer.h"
#include "stdlib/native/file.h"
#include "vm/object/all.h"
#include "vm/object/frame_view.h"
#include "vm/object/number.h"
#include "vm/object/object_type.h"
#include "vm/object/record.h"
#include "vm/object/traceback.h"
#include "vm/run/host.h"
#include "vm/run/protocol.h"
#include "vm/run/state.h"

namespace brine {
namespace {

Module* sys_module(Vm& vm) {
  Value* at = find_name(vm.modules, intern(vm, "sys"));
  return at ? as<Module>(*at) : nullptr;
}

Answer sys_exit(Vm& vm, Args args) {
  Value given = args[0];
  if (is_none(given)) return raise_with(vm, SystemExit, {});
  if (Tuple* t = as<Tuple>(given)) return raise_with(vm, SystemExit, t->view());
  return raise_with(vm, SystemExit, {&given, 1});
}

Answer sys_exc_info(Vm& vm, Args) {
  Value e = handled_now(vm);
  if (is_none(e)) {
    Value nothing[3] = {none(), none(), none()};
    return brine::make_tuple(vm, nothing);
  }
  auto* x = as<ExceptionObject>(e);
  Value three[3] = {to_value(class_of(vm, e)), e,
                    x && x->traceback ? to_value(x->traceback) : none()};
  return brine::make_tuple(vm, three);
}
Answer sys_exception(Vm& vm, Args) { return handled_now(vm); }

Answer sys_getrecursionlimit(Vm& vm, Args) { return Value::from_int(vm.depth_limit); }
Answer sys_setrecursionlimit(Vm& vm, Args args) {
  int64_t n = clip(args[0]);
  if (n < 1) return raise(vm, ValueError, "recursion limit must be greater or equal than 1");
  if (n > INT32_MAX) return raise(vm, OverflowError, "Python int too large to convert to C int");
  if (uint64_t(n) <= vm.depth)
    return raise(vm, RecursionError, "cannot set the recursion limit to ", n,
                 " at the recursion depth ", vm.depth, ": the limit is too low");
  vm.depth_limit = uint32_t(n);
  return none();
}

Answer sys_getsizeof(Vm& vm, Args args) {
  Value o = args[0];
  if (o.is_object()) {
    if (Str* s = as<Str>(o)) return Value::from_int(int64_t(sizeof(Str) + s->size + 1));
    if (List* l = as<List>(o))
      return Value::from_int(int64_t(sizeof(List) + 8 * (l->array ? l->array->capacity : 0)));
    if (Dict* d = as<Dict>(o)) return Value::from_int(int64_t(sizeof(Dict) + 24 * d->capacity));
    if (is_set_kind(o)) return Value::from_int(int64_t(sizeof(Set) + 16 * cast<Set>(o)->capacity));
  }
  Value sizer = lookup(vm, class_of(vm, o), Special::sizeof_);
  if (is_kind(sizer, Kind::Function)) return call_special(vm, o, Special::sizeof_, {});
  size_t size = o.is_object() ? base_size(o.as_object()) : 16;
  if (!size && is_kind(o, Kind::Instance))
    size = sizeof(Instance) + 8 * shape_of(vm, o.as_object())->inline_slots;
  return Value::from_int(int64_t(size ? size : 48));
}

Answer sys_intern(Vm& vm, Args args) {
  Str* s = as<Str>(args[0]);
  if (!s)
    return raise(vm, TypeError, "intern() argument must be str, not ", given_name(vm, args[0]));
  return to_value(intern(vm, s));
}

Answer sys_getframe(Vm& vm, Args args) {
  int64_t up = clip(args[0]);
  const Word* pc = nullptr;
  Value* base = visible_frame(vm, uint32_t(up < 0 ? 0 : up), &pc);
  if (!base) return raise(vm, ValueError, "call stack is not deep enough");
  return make_frame_view(vm, base, pc);
}

// Prints what an interactive statement left, and keeps it as `_`.
Answer sys_displayhook(Vm& vm, Args args) {
  Value* out = system_value(vm, name(vm, Name::stdout_));
  if (!out) return raise(vm, RuntimeError, "lost sys.stdout");
  return enter_stub(vm, Stub::show, {args[0], *out, to_value(vm.builtins)});
}

Answer sys_excepthook(Vm& vm, Args args) {
  std::string text = format_exception(vm, args[1]);
  Value* err = system_value(vm, name(vm, Name::stderr_));
  if (!err || is_none(*err)) {
    tell_error(vm, text);
    return none();
  }
  Str* s = TRY(make_str(vm, text));
  if (is_plain_text_file(*err)) {
    TRY(write_text(vm, *err, s));
    TRY(flush_file(vm, *err));
    return none();
  }
  return call_method(vm, *err, name(vm, Name::write), {to_value(s)});
}
Answer sys_unraisablehook(Vm& vm, Args args) {
  Value e = TRY(nest(vm, get_attribute(vm, args[0], intern(vm, "exc_value"))));
  Value o = TRY(nest(vm, get_attribute(vm, args[0], intern(vm, "object"))));
  tell_error(vm, format_unraisable(vm, e, o));
  return none();
}

Answer sys_get_digits(Vm& vm, Args) { return Value::from_int(vm.max_str_digits); }
Answer sys_set_digits(Vm& vm, Args args) {
  int64_t n = clip(args[0]);
  if (n != 0 && n < 640) return raise(vm, ValueError, "maxdigits must be 0 or larger than 640");
  vm.max_str_digits = int(std::min<int64_t>(n, INT32_MAX));
  return none();
}

Answer sys_encoding(Vm& vm, Args) { return to_value(intern(vm, "utf-8")); }
Answer sys_encode_errors(Vm& vm, Args) { return to_value(intern(vm, "surrogateescape")); }
Answer sys_is_finalizing(Vm& vm, Args) { return from_bool(vm.exiting); }
Answer sys_getrefcount(Vm&, Args) { return Value::from_int(2); }  // nobody counts
Answer sys_no_hook(Vm&, Args) { return none(); }
Answer sys_settrace(Vm& vm, Args args) {
  if (is_none(args[0])) return none();
  return raise(vm, NotImplementedError, "tracing is not supported");
}

// There are no threads to switch between: the setting is kept, no more.
Answer sys_getswitchinterval(Vm& vm, Args) {
  auto [at, fresh] = vm.state->host_values.try_emplace("sys switchinterval", make_float(vm, 0.005));
  return at->second;
}
Answer sys_setswitchinterval(Vm& vm, Args args) {
  if (!(float_of(args[0]) > 0))
    return raise(vm, ValueError, "switch interval must be strictly positive");
  vm.state->host_values["sys switchinterval"] = args[0];
  return none();
}
Answer sys_getallocatedblocks(Vm& vm, Args) { return make_int(vm, int64_t(vm.heap.used() / 64)); }

// ---- what is made late

Value text(Vm& vm, std::string_view s) { return to_value(intern(vm, s)); }

Result<Value> version_info(Vm& vm) {
  static constexpr const char* kFields[] = {"major", "minor", "micro", "releaselevel", "serial"};
  Value items[] = {Value::from_int(3), Value::from_int(11), Value::from_int(2), text(vm, "final"),
                   Value::from_int(0)};
  return make_record(vm, make_record_class(vm, "version_info", "sys.version_info", kFields), items);
}

Result<Value> float_info(Vm& vm) {
  static constexpr const char* kFields[] = {"max",     "max_exp",    "max_10_exp", "min",
                                            "min_exp", "min_10_exp", "dig",        "mant_dig",
                                            "epsilon", "radix",      "rounds"};
  Value items[] = {make_float(vm, DBL_MAX),
                   Value::from_int(DBL_MAX_EXP),
                   Value::from_int(DBL_MAX_10_EXP),
                   make_float(vm, DBL_MIN),
                   Value::from_int(DBL_MIN_EXP),
                   Value::from_int(DBL_MIN_10_EXP),
                   Value::from_int(DBL_DIG),
                   Value::from_int(DBL_MANT_DIG),
                   make_float(vm, DBL_EPSILON),
                   Value::from_int(FLT_RADIX),
                   Value::from_int(1)};
  return make_record(vm, make_record_class(vm, "float_info", "sys.float_info", kFields), items);
}

Result<Value> int_info(Vm& vm) {
  static constexpr const char* kFields[] = {"bits_per_digit", "sizeof_digit",
                                            "default_max_str_digits", "str_digits_check_threshold"};
  Value items[] = {Value::from_int(30), Value::from_int(4), Value::from_int(4300),
                   Value::from_int(640)};
  return make_record(vm, make_record_class(vm, "int_info", "sys.int_info", kFields), items);
}

Result<Value> hash_info(Vm& vm) {
  static constexpr const char* kFields[] = {"width",     "modulus",   "inf",       "nan",   "imag",
                                            "algorithm", "hash_bits", "seed_bits", "cutoff"};
  Value items[] = {Value::from_int(64),      make_int(vm, (int64_t(1) << 61) - 1),
                   Value::from_int(314159),  Value::from_int(0),
                   Value::from_int(1000003), text(vm, "xxh3"),
                   Value::from_int(64),      Value::from_int(64),
                   Value::from_int(0)};
  return make_record(vm, make_record_class(vm, "hash_info", "sys.hash_info", kFields), items);
}

Result<Value> flags(Vm& vm) {
  static constexpr const char* kFields[] = {"debug",
                                            "inspect",
                                            "interactive",
                                            "optimize",
                                            "dont_write_bytecode",
                                            "no_user_site",
                                            "no_site",
                                            "ignore_environment",
                                            "verbose",
                                            "bytes_warning",
                                            "quiet",
                                            "hash_randomization",
                                            "isolated",
                                            "dev_mode",
                                            "utf8_mode",
                                            "warn_default_encoding",
                                            "safe_path",
                                            "int_max_str_digits"};
  Value items[std::size(kFields)];
  for (Value& v : items) v = Value::from_int(0);
  items[13] = from_bool(false);
  items[16] = from_bool(false);
  items[14] = Value::from_int(1);
  items[17] = Value::from_int(vm.max_str_digits);
  return make_record(vm, make_record_class(vm, "flags", "sys.flags", kFields), items);
}

Result<Value> thread_info(Vm& vm) {
  static constexpr const char* kFields[] = {"name", "lock", "version"};
  Value items[] = {text(vm, "none"), none(), none()};
  return make_record(vm, make_record_class(vm, "thread_info", "sys.thread_info", kFields), items);
}

Result<Value> implementation(Vm& vm) {
  static constexpr const char* kFields[] = {"name", "cache_tag", "version", "hexversion"};
  Value items[] = {text(vm, "brine"), text(vm, "brine-311"), TRY(version_info(vm)),
                   Value::from_int(0x030b02f0)};
  return make_record(vm, make_record_class(vm, "SimpleNamespace", "namespace", kFields), items);
}

Result<Value> module_names(Vm& vm) {
  std::vector<Value> names;
  for (const ModuleTable* table : native_modules()) names.push_back(text(vm, table->name));
  return Result<Value>(brine::make_tuple(vm, names));
}

struct Late {
  const char* name;
  Result<Value> (*make)(Vm&);
};
constexpr Late kLate[] = {
    {"version_info", version_info},
    {"float_info", float_info},
    {"int_info", int_info},
    {"hash_info", hash_info},
    {"flags", flags},
    {"implementation", implementation},
    {"thread_info", thread_info},
    {"builtin_module_names", module_names},
};

// sys.__getattr__
Answer sys_late(Vm& vm, Args args) {
  Str* wanted = as<Str>(args[0]);
  Module* m = sys_module(vm);
  if (wanted && m) {
    for (const Late& late : kLate) {
      if (wanted->view() != late.name) continue;
      Value v = TRY(late.make(vm));
      TRY(set_name(vm, m->dict, intern(vm, wanted), v));
      return v;
    }
  }
  if (!wanted) return raise(vm, TypeError, "attribute name must be string");
  return raise_attribute(vm, to_value(m), wanted);
}

constexpr NativeRow kFunctions[] = {
    {"exit(status=None, /)", sys_exit, "Exit the interpreter by raising SystemExit(status)."},
    {"exc_info()", sys_exc_info, "Return current exception information: (type, value, traceback)."},
    {"exception()", sys_exception, "Return the current exception."},
    {"getrecursionlimit()", sys_getrecursionlimit,
     "Return the current value of the recursion limit."},
    {"setrecursionlimit(limit: index, /)", sys_setrecursionlimit,
     "Set the maximum depth of the Python interpreter stack to n."},
    {"getsizeof(object, default=...)", sys_getsizeof, "Return the size of object in bytes."},
    {"intern(string, /)", sys_intern, "``Intern'' the given string."},
    {"_getframe(depth: index=0, /)", sys_getframe, "Return a frame object from the call stack."},
    {"displayhook(object, /)", sys_displayhook,
     "Print an object to sys.stdout and also save it in builtins._"},
    {"excepthook(exctype, value, traceback, /)", sys_excepthook,
     "Handle an exception by displaying it with a traceback on sys.stderr."},
    {"unraisablehook(unraisable, /)", sys_unraisablehook, "Handle an unraisable exception."},
    {"get_int_max_str_digits()", sys_get_digits,
     "Return the maximum string digits limit for non-binary int<->str conversions."},
    {"set_int_max_str_digits(maxdigits: index)", sys_set_digits,
     "Set the maximum string digits limit for non-binary int<->str conversions."},
    {"getdefaultencoding()", sys_encoding,
     "Return the current default encoding used by the Unicode implementation."},
    {"getfilesystemencoding()", sys_encoding,
     "Return the encoding used to convert Unicode filenames to OS filenames."},
    {"getfilesystemencodeerrors()", sys_encode_errors,
     "Return the error mode used for Unicode to OS filename conversion."},
    {"is_finalizing()", sys_is_finalizing, "Return True if Python is exiting."},
    {"getrefcount(object, /)", sys_getrefcount, "Return the reference count of object."},
    {"getswitchinterval()", sys_getswitchinterval,
     "Return the current thread switch interval; see sys.setswitchinterval()."},
    {"setswitchinterval(interval: float, /)", sys_setswitchinterval,
     "Set the ideal thread switching delay inside the Python interpreter."},
    {"getallocatedblocks()", sys_getallocatedblocks,
     "Return the number of memory blocks currently allocated."},
    {"gettrace()", sys_no_hook},
    {"getprofile()", sys_no_hook},
    {"settrace(function, /)", sys_settrace},
    {"setprofile(function, /)", sys_settrace},
    {"__getattr__(name, /)", sys_late},
};

Result<void> put(Vm& vm, Module* m, std::string_view text, Value v) {
  return set_name(vm, m->dict, intern(vm, text), v);
}

Result<void> fill(Vm& vm, Module* m) {
  List* argv = TRY(make_list(vm, {}));
  for (const std::string& arg : vm.argv) {
    Str* s = TRY(make_str(vm, arg));
    TRY(append(vm, argv, to_value(s)));
  }
  if (vm.argv.empty()) TRY(append(vm, argv, text(vm, "")));
  TRY(put(vm, m, "argv", to_value(argv)));
  TRY(put(vm, m, "orig_argv", to_value(TRY(make_list(vm, argv->view())))));
  List* path = TRY(make_list(vm, {}));
  for (const std::string& folder : vm.search_path) {
    Str* s = TRY(make_str(vm, folder));
    TRY(append(vm, path, to_value(s)));
  }
  TRY(put(vm, m, "path", to_value(path)));
  TRY(put(vm, m, "meta_path", to_value(TRY(make_list(vm, {})))));
  TRY(put(vm, m, "path_hooks", to_value(TRY(make_list(vm, {})))));
  TRY(put(vm, m, "path_importer_cache", to_value(make_dict(vm))));
  TRY(put(vm, m, "warnoptions", to_value(TRY(make_list(vm, {})))));
  TRY(put(vm, m, "modules", to_value(vm.modules)));
  for (auto [text_of, which] : {std::pair{"stdin", StandardStream::In},
                                {"stdout", StandardStream::Out},
                                {"stderr", StandardStream::Err}}) {
    Value f = TRY(make_standard_file(vm, which));
    TRY(put(vm, m, text_of, f));
    TRY(put(vm, m, std::string("__") + text_of + "__", f));
  }
  for (const char* hook : {"displayhook", "excepthook", "unraisablehook"}) {
    Value* v = find_name(m->dict, intern(vm, hook));
    TRY(put(vm, m, std::string("__") + hook + "__", *v));
  }
  TRY(put(vm, m, "maxsize", make_int(vm, INT64_MAX)));
  TRY(put(vm, m, "maxunicode", Value::from_int(0x10ffff)));
  TRY(put(vm, m, "byteorder", text(vm, "little")));
  TRY(put(vm, m, "platform", text(vm, "linux")));
  TRY(put(vm, m, "version", text(vm, "3.11.2 (brine)")));
  TRY(put(vm, m, "copyright", text(vm, "")));
  TRY(put(vm, m, "hexversion", Value::from_int(0x030b02f0)));
  TRY(put(vm, m, "api_version", Value::from_int(1013)));
  TRY(put(vm, m, "float_repr_style", text(vm, "short")));
  TRY(put(vm, m, "executable", text(vm, "")));
  TRY(put(vm, m, "prefix", text(vm, "")));
  TRY(put(vm, m, "exec_prefix", text(vm, "")));
  TRY(put(vm, m, "base_prefix", text(vm, "")));
  TRY(put(vm, m, "base_exec_prefix", text(vm, "")));
  TRY(put(vm, m, "abiflags", text(vm, "")));
  TRY(put(vm, m, "platlibdir", text(vm, "lib")));
  TRY(put(vm, m, "pycache_prefix", none()));
  TRY(put(vm, m, "dont_write_bytecode", from_bool(true)));
  TRY(put(vm, m, "ps1", text(vm, ">>> ")));
  return put(vm, m, "ps2", text(vm, "... "));
}

}  // namespace

extern const ModuleTable k_sys_module;
constinit const ModuleTable k_sys_module{
    "sys",
    "This module provides access to some objects used or maintained by the\ninterpreter and to "
    "functions that interact strongly with the interpreter.",
    kFunctions, fill};

}  // namespace brine
