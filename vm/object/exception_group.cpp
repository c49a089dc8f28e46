// BaseExceptionGroup and ExceptionGroup. Splitting walks the tree in Python: vm/run/stubs/errors.py.
// Tested by tests/lang/exceptions/groups.py.
#include "vm/object/all.h"
#include "vm/object/containers.h"
#include "vm/object/exception.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

Answer group_derive(Vm& vm, Args args) {
  Value both[2] = {exception_field(vm, cast<ExceptionObject>(args[0]), kGroupMessage), args[1]};
  return new_exception(vm, error_class(vm, BaseExceptionGroup), both, nullptr);
}

// What to split by: exception classes, or a function to ask.
Result<bool> asks_function(Vm& vm, Value condition) {
  if (is_exception_class(condition)) return false;
  if (auto* t = as<Tuple>(condition)) {
    bool all = true;
    for (Value v : t->view()) all = all && is_exception_class(v);
    if (all) return false;
  } else if (!is_kind(condition, Kind::Class) && is_callable(vm, condition)) {
    return true;
  }
  return raise(vm, TypeError, "expected a function, exception type or tuple of exception types");
}

Answer group_split(Vm& vm, Args args) {
  bool function = TRY(asks_function(vm, args[1]));
  return enter_stub(vm, Stub::group_split,
                    {args[0], args[1], from_bool(function), from_bool(true)});
}

Answer group_subgroup(Vm& vm, Args args) {
  bool function = TRY(asks_function(vm, args[1]));
  return enter_stub(vm, Stub::group_subgroup, {args[0], args[1], from_bool(function)});
}

constexpr NativeRow kRows[] = {
    {"derive(self, excs, /)", group_derive},
    {"split(self, condition, /)", group_split},
    {"subgroup(self, condition, /)", group_subgroup},
};
constexpr NativeRow kClassRows[] = {
    {"__class_getitem__(cls, item, /)", class_getitem, "See PEP 585"},
};

}  // namespace

constinit const std::span<const NativeRow> kGroupMethods = kRows;
constinit const std::span<const NativeRow> kGroupClassMethods = kClassRows;

Result<Tuple*> group_members(Vm& vm, Class*& cls, Tuple* args) {
  constexpr std::string_view kFunction = "BaseExceptionGroup.__new__()";
  if (args->size != 2)
    return raise(vm, TypeError, kFunction, " takes exactly 2 arguments (", args->size, " given)");
  Value* given = args->items();
  if (!is_kind(given[0], Kind::Str))
    return raise(vm, TypeError, kFunction, " argument 1 must be str, not ",
                 given_name(vm, given[0]));
  Tuple* members = as<Tuple>(given[1]);
  if (auto* list = as<List>(given[1])) members = TRY(brine::make_tuple(vm, list->view()));
  auto* text = as<Str>(given[1]);  // a sequence, too, but none of its items will do
  if (text && !text->view().empty())
    return raise(vm, ValueError, "Item 0 of second argument (exceptions) is not an exception");
  if (text) members = const_cast<Tuple*>(&kEmptyTuple);
  if (!members) return raise(vm, TypeError, "second argument (exceptions) must be a sequence");
  if (members->size == 0)
    return raise(vm, ValueError, "second argument (exceptions) must be a non-empty sequence");
  bool only_exceptions = true;
  for (size_t i = 0; i < members->size; i++) {
    Value v = members->items()[i];
    if (!is_exception(v))
      return raise(vm, ValueError, "Item ", i,
                   " of second argument (exceptions) is not an exception");
    only_exceptions = only_exceptions && is_error(vm, v, Exception);
  }
  if (cls == error_class(vm, BaseExceptionGroup)) {
    if (only_exceptions) cls = error_class(vm, ExceptionGroup);
  } else if (!only_exceptions && cls == error_class(vm, ExceptionGroup)) {
    return raise(vm, TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
  } else if (!only_exceptions && is_subclass(cls, error_class(vm, Exception))) {
    return raise(vm, TypeError, "Cannot nest BaseExceptions in '", cls->name, "'");
  }
  return members;
}

}  // namespace brine
