// The module `brine`: what Python programs say to this machine. at(label, x) marks a suspension, `yield at("label", x)`,
// with a name that tools and migrations go by; the compiler reads the label, the function only hands x on.
// Tested by tests/differences/*.py.
#include "vm/native.h"
#include "vm/object/str.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

Answer at(Vm& vm, Args args) {
  if (!is_kind(args[0], Kind::Str))
    return raise(vm, TypeError, "at() label must be str, not ", type_name(vm, args[0]));
  return args[1];
}

constexpr NativeRow kRows[] = {
    {"at(label, x=None, /)", at, "Name the suspension `yield at(label, x)`; the value is x."},
};

}  // namespace

extern const ModuleTable k_brine_module;
const ModuleTable k_brine_module = {
    .name = "brine",
    .doc = "What Python programs say to the machine they run on.",
    .functions = kRows,
};

}  // namespace brine
