// See stubs.h.
#include "vm/run/stubs.h"

#include "vm/bytecode/embedded.h"
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/run/arguments.h"
#include "vm/run/intrinsics.h"
#include "vm/run/native_steps.h"
#include "vm/run/state.h"

namespace brine {
namespace {

constexpr std::string_view kStubNames[] = {
#define STUB(name) #name,
#include "vm/run/stubs/stubs.def"
    ""};

Result<Value> stub_by_name(Vm& vm, std::string_view text) {
  const EmbeddedCode* row = embedded_stubs().find(text);
  if (!row) return kUnbound;
  Code* code = TRY(make_code(vm, embedded_stubs().unit(*row), true));
  code->step = native_step(text);
  return Result<Value>(make_function(vm, code, vm.stub_globals));
}

}  // namespace

Result<Function*> stub_function(Vm& vm, Stub stub) {
  auto& known = vm.state->stubs;
  if (known.empty()) known.resize(size_t(Stub::kCount));
  Function*& f = known[size_t(stub)];
  if (!f) {
    Value v = TRY(stub_by_name(vm, kStubNames[size_t(stub)]));
    if (v == kUnbound)
      return raise(vm, SystemError, "no stub of the name '", kStubNames[size_t(stub)], "'");
    f = cast<Function>(v);
  }
  return f;
}

Result<Value> stub_global(Vm& vm, Str* name) {
  std::string_view text = name->view();
  if (text == "NotImplemented") return not_implemented();
  if (text == "Ellipsis") return ellipsis();
  for (auto table : intrinsic_tables())
    for (const NativeRow& row : table)
      if (row_name(row) == text) return to_value(make_native(vm, &row, nullptr));
  for (size_t k = 0; k < kKindCount; k++)
    if (kind_info(Kind(k)).travel != Travel::Inner && text == kind_info(Kind(k)).python_name)
      return to_value(builtin_class(vm, Kind(k)));
  for (size_t e = 0; e < kErrorCount; e++) {
    static constexpr std::string_view kErrors[] = {
#define EXCEPTION(name, base) #name,
#include "vm/object/exceptions.def"
    };
    if (text == kErrors[e]) return to_value(error_class(vm, Error(e)));
  }
  if (text == "NotImplemented") return not_implemented();
  Value stub = TRY(stub_by_name(vm, text));
  if (stub != kUnbound) return stub;
  return builtin_function(vm, text);
}

}  // namespace brine
