// The module `builtins`. See builtins.h.
#include "stdlib/native/builtins.h"

#include "stdlib/native/file.h"
#include "vm/object/all.h"
#include "vm/run/intrinsics.h"
#include "vm/run/protocol.h"
#include "vm/run/raise.h"

namespace brine {
namespace {

constexpr NativeRow kFunctions[] = {
    {"__build_class__(func, name, /, *bases, metaclass=..., **kwds)", builtin_build_class,
     "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper "
     "function used by the class statement."},
    {"__import__(name, globals=None, locals=None, fromlist=..., level=0)", builtin_import,
     "Import a module."},
    {"abs(x, /)", builtin_abs, "Return the absolute value of the argument."},
    {"all(iterable, /)", builtin_all,
     "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is "
     "empty, return True."},
    {"any(iterable, /)", builtin_any,
     "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, "
     "return False."},
    {"ascii(obj, /)", builtin_ascii, "Return an ASCII-only representation of an object."},
    {"bin(number: index, /)", builtin_bin, "Return the binary representation of an integer."},
    {"callable(obj, /)", builtin_callable,
     "Return whether the object is callable (i.e., some kind of function)."},
    {"chr(i: index, /)", builtin_chr,
     "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff."},
    {"compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, "
     "_feature_version=-1)",
     builtin_compile,
     "Compile source into a code object that can be executed by exec() or eval()."},
    {"delattr(obj, name, /)", builtin_delattr,
     "Deletes the named attribute from the given object."},
    {"dir(obj=..., /)", builtin_dir, "dir([object]) -> list of strings"},
    {"divmod(x, y, /)", builtin_divmod, "Return the tuple (x//y, x%y)."},
    {"eval(source, globals=None, locals=None, /)", builtin_eval,
     "Evaluate the given source in the context of globals and locals."},
    {"exec(source, globals=None, locals=None, /, *, closure=None)", builtin_exec,
     "Execute the given source in the context of globals and locals."},
    {"format(value, format_spec='', /)", builtin_format, "Return value.__format__(format_spec)"},
    {"getattr(obj, name, default=..., /)", builtin_getattr,
     "getattr(object, name[, default]) -> value"},
    {"globals()", builtin_globals,
     "Return the dictionary containing the current scope's global variables."},
    {"hasattr(obj, name, /)", builtin_hasattr,
     "Return whether the object has an attribute with the given name."},
    {"hash(obj, /)", builtin_hash, "Return the hash value for the given object."},
    {"hex(number: index, /)", builtin_hex, "Return the hexadecimal representation of an integer."},
    {"id(obj, /)", builtin_id, "Return the identity of an object."},
    {"input(prompt='', /)", builtin_input,
     "Read a string from standard input.  The trailing newline is stripped."},
    {"isinstance(obj, class_or_tuple, /)", builtin_isinstance,
     "Return whether an object is an instance of a class or of a subclass thereof."},
    {"issubclass(cls, class_or_tuple, /)", builtin_issubclass,
     "Return whether 'cls' is derived from another class or is the same class."},
    {"iter(object, sentinel=..., /)", builtin_iter, "Get an iterator from an object."},
    {"len(obj, /)", builtin_len, "Return the number of items in a container."},
    {"locals()", builtin_locals,
     "Return a dictionary containing the current scope's local variables."},
    {"max(*args, key=None, default=...)", builtin_max,
     "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> "
     "value\n\nWith a single iterable argument, return its biggest item. The\ndefault keyword-only "
     "argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more "
     "arguments, return the largest argument."},
    {"min(*args, key=None, default=...)", builtin_min,
     "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> "
     "value\n\nWith a single iterable argument, return its smallest item. The\ndefault "
     "keyword-only "
     "argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more "
     "arguments, return the smallest argument."},
    {"next(iterator, default=..., /)", builtin_next, "Return the next item from the iterator."},
    {"oct(number: index, /)", builtin_oct, "Return the octal representation of an integer."},
    {"open(file, mode='r', buffering: index=-1, encoding=None, errors=None, newline=None, "
     "closefd=True, "
     "opener=None)",
     builtin_open, "Open file and return a stream.  Raise OSError upon failure."},
    {"ord(c, /)", builtin_ord, "Return the Unicode code point for a one-character string."},
    {"pow(base, exp, mod=None)", builtin_pow,
     "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments."},
    {"print(*args, sep=' ', end='\n', file=None, flush=False)", builtin_print,
     "Prints the values to a stream, or to sys.stdout by default."},
    {"repr(obj, /)", builtin_repr, "Return the canonical string representation of the object."},
    {"round(number, ndigits=None)", builtin_round,
     "Round a number to a given precision in decimal digits."},
    {"setattr(obj, name, value, /)", builtin_setattr,
     "Sets the named attribute on the given object to the specified value."},
    {"sorted(*args, key=None, reverse=False)", builtin_sorted,
     "Return a new list containing all items from the iterable in ascending order."},
    {"sum(iterable, /, start=0)", builtin_sum,
     "Return the sum of a 'start' value (default: 0) plus an iterable of numbers"},
    {"exit(code=None, /)", builtin_exit, "Leave the program by raising SystemExit(code)."},
    {"quit(code=None, /)", builtin_exit, "Leave the program by raising SystemExit(code)."},
    {"vars(object=..., /)", builtin_vars, "vars([object]) -> dictionary"},
};

constexpr Kind kTypes[] = {
    Kind::Instance, Kind::Class,    Kind::Int,         Kind::Float,        Kind::Bool,
    Kind::Str,      Kind::Bytes,    Kind::ByteArray,   Kind::Tuple,        Kind::List,
    Kind::Dict,     Kind::Set,      Kind::FrozenSet,   Kind::Complex,      Kind::Range,
    Kind::Slice,    Kind::Property, Kind::ClassMethod, Kind::StaticMethod, Kind::Super,
    Kind::Reversed,
};

Result<void> put(Vm& vm, Dict* names, std::string_view text, Value v) {
  return set_name(vm, names, intern(vm, text), v);
}

Result<void> fill(Vm& vm, Module* m) {
  Dict* names = m->dict;
  register_builtin_rows(vm, kLazyIntrinsics);
  for (Kind k : kTypes) {
    Class* cls = builtin_class(vm, k);
    TRY(set_name(vm, names, cls->name, to_value(cls)));
  }
  TRY(add_lazy_classes(vm, names));
  for (size_t e = 0; e < kErrorCount; e++) {
    Class* cls = error_class(vm, Error(e));
    TRY(set_name(vm, names, cls->name, to_value(cls)));
  }
  for (const char* alias : {"EnvironmentError", "IOError"})
    TRY(put(vm, names, alias, to_value(error_class(vm, OSError))));
  TRY(put(vm, names, "None", none()));
  TRY(put(vm, names, "True", from_bool(true)));
  TRY(put(vm, names, "False", from_bool(false)));
  TRY(put(vm, names, "Ellipsis", ellipsis()));
  TRY(put(vm, names, "NotImplemented", not_implemented()));
  return set_name(vm, names, name(vm, Name::dunder_debug), from_bool(true));
}

}  // namespace

extern const ModuleTable k_builtins_module;
constinit const ModuleTable k_builtins_module{
    "builtins",
    "Built-in functions, exceptions, and other objects.\n\nNoteworthy: None is the `nil' object; "
    "Ellipsis represents `...' in slices.",
    kFunctions, fill};

}  // namespace brine
