// pickle.PickleError, PicklingError and UnpicklingError: classes made when they are first needed. See pickle.h.
#include "pickle/pickle.h"
#include "vm/run/raise.h"
#include "vm/run/state.h"

namespace brine {
namespace {

Result<Class*> make_error(Vm& vm, const char* text, Class* base) {
  Dict* ns = make_dict(vm);
  TRY(set_name(vm, ns, name(vm, Name::dunder_module), to_value(intern(vm, "pickle"))));
  Value only = to_value(base);
  Tuple* bases = TRY(brine::make_tuple(vm, std::span<const Value>(&only, 1)));
  return make_class(vm, builtin_class(vm, Kind::Class), intern(vm, text), bases, ns);
}

Failed raise_as(Vm& vm, PickleError which, std::string_view message) {
  Class* cls = TRY(pickle_error_class(vm, which));
  Value text = to_value(TRY(make_str(vm, message)));
  ExceptionObject* e = TRY(make_exception(vm, cls, std::span<const Value>(&text, 1)));
  return raise_exception(vm, to_value(e));
}

}  // namespace

Result<Class*> pickle_error_class(Vm& vm, PickleError which) {
  SnapshotTables& t = vm.state->snapshots;
  if (!t.pickle_error) {
    t.pickle_error = TRY(make_error(vm, "PickleError", error_class(vm, Exception)));
    t.pickling_error = TRY(make_error(vm, "PicklingError", t.pickle_error));
    t.unpickling_error = TRY(make_error(vm, "UnpicklingError", t.pickle_error));
  }
  switch (which) {
    case PickleError::Pickling: return t.pickling_error;
    case PickleError::Unpickling: return t.unpickling_error;
    default: return t.pickle_error;
  }
}

Failed raise_pickling(Vm& vm, std::string_view message) {
  return raise_as(vm, PickleError::Pickling, message);
}
Failed raise_unpickling(Vm& vm, std::string_view message) {
  return raise_as(vm, PickleError::Unpickling, message);
}

}  // namespace brine
