// Snapshots for the host. See include/brine/brine.hpp.
#include "embed/inside.h"

namespace brine {

// A function of the module _pickle, which scripts use too. Pickling may run Python, so it is called like any other.
static host::Outcome<host::Object> pickle_function(host::Vm& vm, const char* which) {
  auto module = vm.import_module("_pickle");
  if (!module) return module;
  return vm.attribute(*module, which);
}

// function(object, name=value)
static host::Outcome<host::Object> call_named(host::Vm& vm, const host::Object& function,
                                              Value object, std::string_view text, Value value) {
  Machine& m = vm.inside().machine;
  Value args[2] = {object, value};
  Value key = to_value(intern(m, text));
  Result<Tuple*> names = make_tuple(m, std::span<const Value>(&key, 1));
  if (!names.ok()) return take_error(vm);
  return finish_entry(vm, call(m, unwrap(function), Values(args), names.take()));
}

host::Outcome<std::string> host::Vm::dumps(const host::Object& object, DumpOptions options) {
  auto f = pickle_function(*this, "dumps");
  if (!f) return f.error();
  Entry entry(*this, {&object});
  if (entry.refused) return *entry.refused;
  auto r = call_named(*this, *f, unwrap(object), "move", from_bool(options.move));
  if (!r) return r.error();
  return r->to<std::string>().value_or("");
}

host::Outcome<host::Object> host::Vm::loads(std::string_view bytes, const host::Object& into) {
  auto f = pickle_function(*this, "loads");
  if (!f) return f;
  host::Object data = make_bytes(bytes);
  Entry entry(*this, {&into});
  if (entry.refused) return *entry.refused;
  return call_named(*this, *f, unwrap(data), "into", unwrap(into));
}

}  // namespace brine
