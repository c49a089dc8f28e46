// The types of None, Ellipsis and NotImplemented.
// Tested by tests/lang/expressions/*.py.
#include "vm/object/all.h"
#include "vm/run/protocol.h"
#include "vm/run/warn.h"

namespace brine {
namespace {

Answer none_repr(Vm& vm, Value) { return to_value(intern(vm, "None")); }
Answer none_unary(Vm&, UnaryOp op, Value) {
  return op == UnaryOp::Bool ? from_bool(false) : not_implemented();
}
Answer ellipsis_repr(Vm& vm, Value) { return to_value(intern(vm, "Ellipsis")); }
Answer not_implemented_unary(Vm& vm, UnaryOp op, Value) {
  if (op != UnaryOp::Bool) return not_implemented();
  TRY(warn(vm, DeprecationWarning, "NotImplemented should not be used in a boolean context"));
  return from_bool(true);
}
Answer not_implemented_repr(Vm& vm, Value) { return to_value(intern(vm, "NotImplemented")); }

Answer none_new(Vm& vm, Args args) {
  if (cast<Tuple>(args[1])->size || cast<Dict>(args[2])->used)
    return raise(vm, TypeError, "NoneType takes no arguments");
  return none();
}
Answer ellipsis_new(Vm& vm, Args args) {
  if (cast<Tuple>(args[1])->size || cast<Dict>(args[2])->used)
    return raise(vm, TypeError, "EllipsisType takes no arguments");
  return ellipsis();
}
Answer not_implemented_new(Vm& vm, Args args) {
  if (cast<Tuple>(args[1])->size || cast<Dict>(args[2])->used)
    return raise(vm, TypeError, "NotImplementedType takes no arguments");
  return not_implemented();
}
// Pickled by name.
Answer ellipsis_reduce(Vm& vm, Args) { return to_value(intern(vm, "Ellipsis")); }
Answer not_implemented_reduce(Vm& vm, Args) { return to_value(intern(vm, "NotImplemented")); }

constexpr NativeRow kNoneMethods[] = {{"__new__(cls, /, *args, **kwargs)", none_new}};
constexpr NativeRow kEllipsisMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", ellipsis_new},
    {"__reduce__(self, /)", ellipsis_reduce},
};
constexpr NativeRow kNotImplementedMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", not_implemented_new},
    {"__reduce__(self, /)", not_implemented_reduce},
};
constexpr TypeOps kNoneOps{
    .repr = none_repr, .unary = none_unary, .unaries = 1u << int(UnaryOp::Bool)};
constexpr TypeOps kEllipsisOps{.repr = ellipsis_repr};
constexpr TypeOps kNotImplementedOps{.repr = not_implemented_repr,
                                     .unary = not_implemented_unary,
                                     .unaries = 1u << int(UnaryOp::Bool)};

}  // namespace

constinit const TypeTable kNoneTable{
    .kind = Kind::None, .doc = nullptr, .methods = kNoneMethods, .ops = &kNoneOps, .final = true};
constinit const TypeTable kEllipsisTable{.kind = Kind::Ellipsis,
                                         .doc = nullptr,
                                         .methods = kEllipsisMethods,
                                         .ops = &kEllipsisOps,
                                         .final = true};
constinit const TypeTable kNotImplementedTable{.kind = Kind::NotImplemented,
                                               .doc = nullptr,
                                               .methods = kNotImplementedMethods,
                                               .ops = &kNotImplementedOps,
                                               .final = true};

}  // namespace brine
