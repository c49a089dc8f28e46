// The module `builtins`, by file. Natives answer what needs no Python; what may run scripts' methods many times over is a
// stub of vm/run/stubs/builtins.py.
//
//   builtins.cpp            the table of the module, its classes and constants
//   builtins_objects.cpp    attributes, isinstance, class statements, hash, id, iter, next, namespaces, imports
//   builtins_numbers.cpp    abs, divmod, pow, round, bin, chr ...
//   builtins_fold.cpp       all, any, sum, min, max, sorted
//   builtins_code.cpp       compile, eval, exec
//   builtins_text.cpp       print, input, repr, ascii, format
//   lazy.cpp                map, filter, zip, enumerate
//   file.cpp                open, and file objects
//
// Tested by tests/lang/builtins/*.py.
#pragma once

#include "vm/native.h"
#include "vm/object/class.h"

namespace brine {

// ---- builtins_objects.cpp
Answer builtin_build_class(Vm& vm, Args args);
Answer builtin_callable(Vm& vm, Args args);
Answer builtin_delattr(Vm& vm, Args args);
Answer builtin_dir(Vm& vm, Args args);
Answer builtin_getattr(Vm& vm, Args args);
Answer builtin_globals(Vm& vm, Args args);
Answer builtin_hasattr(Vm& vm, Args args);
Answer builtin_hash(Vm& vm, Args args);
Answer builtin_id(Vm& vm, Args args);
Answer builtin_import(Vm& vm, Args args);
Answer builtin_isinstance(Vm& vm, Args args);
Answer builtin_issubclass(Vm& vm, Args args);
Answer builtin_iter(Vm& vm, Args args);
Answer builtin_len(Vm& vm, Args args);
Answer builtin_locals(Vm& vm, Args args);
Answer builtin_next(Vm& vm, Args args);
Answer builtin_setattr(Vm& vm, Args args);
Answer builtin_vars(Vm& vm, Args args);
Answer builtin_exit(Vm& vm, Args args);

// ---- builtins_numbers.cpp
Answer builtin_abs(Vm& vm, Args args);
Answer builtin_bin(Vm& vm, Args args);
Answer builtin_chr(Vm& vm, Args args);
Answer builtin_divmod(Vm& vm, Args args);
Answer builtin_hex(Vm& vm, Args args);
Answer builtin_oct(Vm& vm, Args args);
Answer builtin_ord(Vm& vm, Args args);
Answer builtin_pow(Vm& vm, Args args);
Answer builtin_round(Vm& vm, Args args);

// ---- builtins_fold.cpp
Answer builtin_all(Vm& vm, Args args);
Answer builtin_any(Vm& vm, Args args);
Answer builtin_max(Vm& vm, Args args);
Answer builtin_min(Vm& vm, Args args);
Answer builtin_sorted(Vm& vm, Args args);
Answer builtin_sum(Vm& vm, Args args);

// ---- builtins_code.cpp
Answer builtin_compile(Vm& vm, Args args);
Answer builtin_eval(Vm& vm, Args args);
Answer builtin_exec(Vm& vm, Args args);

// ---- builtins_text.cpp
Answer builtin_ascii(Vm& vm, Args args);
Answer builtin_format(Vm& vm, Args args);
Answer builtin_input(Vm& vm, Args args);
Answer builtin_print(Vm& vm, Args args);
Answer builtin_repr(Vm& vm, Args args);

// ---- lazy.cpp
Result<Value> simple_iterator(Vm& vm, Value source);
Result<Value> wrap_iterator(Vm& vm, Value it);
Result<void> add_lazy_classes(Vm& vm, Dict* names);
extern const std::span<const NativeRow> kLazyIntrinsics;

}  // namespace brine
