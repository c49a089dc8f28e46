// See warn.h.
#include "vm/run/warn.h"

#include "vm/object/all.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

Value* loaded_module(Vm& vm) { return find_name(vm.modules, intern(vm, "warnings")); }

bool runs_in_main(Vm& vm) {
  Value* base = visible_frame(vm, 0);
  Value* module =
      base ? find_name(FrameHeader::function(base)->globals, name(vm, Name::dunder_name)) : nullptr;
  Str* text = module ? as<Str>(*module) : nullptr;
  return text && text->view() == "__main__";
}

Result<Value> function_of_module(Vm& vm, std::string_view which) {
  if (!loaded_module(vm)) {
    Value args[] = {to_value(intern(vm, "warnings")), to_value(make_dict(vm)), none(), none(),
                    Value::from_int(0)};
    TRY(nest(vm, enter_stub(vm, Stub::import_module, Values(args))));
  }
  Value* module = loaded_module(vm);
  if (!module) return raise(vm, RuntimeError, "lost the module 'warnings'");
  return nest(vm, get_attribute(vm, *module, intern(vm, which)));
}

}  // namespace

Result<void> warn(Vm& vm, Error category, std::string_view text) {
  if (category == DeprecationWarning && !loaded_module(vm) && !runs_in_main(vm)) return {};
  Value function = TRY(function_of_module(vm, "warn"));
  Str* message = TRY(make_str(vm, text));
  TRY(nest(vm, call(vm, function, {to_value(message), to_value(error_class(vm, category))})));
  return {};
}

Result<void> warn_of_subclass(Vm& vm, std::string_view method, Value returned,
                              std::string_view wanted) {
  return warn(vm, DeprecationWarning,
              std::string(method) + " returned non-" + std::string(wanted) + " (type " +
                  std::string(type_name(vm, returned)) +
                  ").  The ability to return an instance of a strict subclass of " +
                  std::string(wanted) +
                  " is deprecated, and may be removed in a future version of Python.");
}

Result<void> warn_about_line(Vm& vm, Error category, std::string_view text,
                             const std::string& filename, uint32_t line) {
  if (category == DeprecationWarning && !loaded_module(vm)) return {};
  Value function = TRY(function_of_module(vm, "warn_explicit"));
  Str* message = TRY(make_str(vm, text));
  Str* file = TRY(make_str(vm, filename));
  TRY(nest(vm, call(vm, function,
                    {to_value(message), to_value(error_class(vm, category)), to_value(file),
                     Value::from_int(line)})));
  return {};
}

}  // namespace brine
