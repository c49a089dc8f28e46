// bool: True and False, which are ints but for &, | and ^ among themselves, and for how they look.
// Tested by tests/lang/numbers/*.py.
#include "vm/object/number.h"
#include "vm/object/str.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

Answer bool_repr(Vm& vm, Value v) { return to_value(intern(vm, is_true(v) ? "True" : "False")); }

Answer bool_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  if (is_bool(a) && is_bool(b)) {
    bool x = is_true(a), y = is_true(b);
    if (op == BinaryOp::And) return from_bool(x && y);
    if (op == BinaryOp::Or) return from_bool(x || y);
    if (op == BinaryOp::Xor) return from_bool(x != y);
  }
  return int_binary(vm, op, a, b);
}

// bool(x) is what truth says; a class that derives from bool cannot exist.
Answer bool_new(Vm& vm, Args args) { return truth(vm, args[1]); }

constexpr NativeRow kMethods[] = {
    {"__new__(cls, x=False, /)", bool_new},
};

constexpr uint16_t bit(BinaryOp op) { return uint16_t(1 << int(op)); }

// What is not shown as a method of bool is found on int.
constexpr TypeOps kOps = {
    .repr = bool_repr,
    .hash = int_hash,
    .binary = bool_binary,
    .binaries = uint16_t(bit(BinaryOp::And) | bit(BinaryOp::Or) | bit(BinaryOp::Xor)),
    .unary = int_unary,
    .unaries = 1 << int(UnaryOp::Bool),
    .compare = int_compare,
    .ordered = true,
};

}  // namespace

const TypeTable kBoolTable = {
    .kind = Kind::Bool,
    .doc =
        "bool(x) -> bool\n\nReturns True when the argument x is true, False otherwise.\n"
        "The builtins True and False are the only two instances of the class bool.\n"
        "The class bool is a subclass of the class int, and cannot be subclassed.",
    .methods = kMethods,
    .getsets = {},
    .class_methods = {},
    .static_methods = {},
    .ops = &kOps,
    .final = true,
    .base = Kind::Int,
};

}  // namespace brine
