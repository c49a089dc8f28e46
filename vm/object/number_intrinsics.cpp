// What the stubs of vm/run/stubs/numbers.py can call: asking an object for a number, making one of
// a class.
// Tested by tests/lang/numbers/*.py.
#include "vm/object/number.h"
#include "vm/object/str.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

Answer ask_int(Vm& vm, Args args) { return call_special(vm, args[0], Special::int_, {}); }
Answer ask_trunc(Vm& vm, Args args) { return call_special(vm, args[0], Special::trunc_, {}); }
Answer ask_index(Vm& vm, Args args) { return to_index(vm, args[0]); }
Answer ask_float(Vm& vm, Args args) { return to_float(vm, args[0]); }

// What stands for the object in complex(): a complex, a float, or itself.
Answer ask_complex(Vm& vm, Args args) {
  Value v = args[0];
  if (lookup(vm, class_of(vm, v), Special::complex_) != kUnbound)
    return call_special(vm, v, Special::complex_, {});
  return is_none(v) ? Answer(v) : to_float(vm, v);
}

// The int that a method gave, as an object of the class wanted.
Answer int_of_class(Vm& vm, Args args) {
  Value v = args[1];
  std::string_view method = cast<Str>(args[2])->view();
  if (!is_int_kind(v))
    return raise(vm, TypeError, method, " returned non-",
                 method == "__trunc__" ? "Integral" : "int", " (type ", type_name(vm, v), ")");
  return int_for(vm, cast<Class>(args[0]), v);
}

Answer float_of_class(Vm& vm, Args args) {
  if (!is_float_kind(args[1])) return raise(vm, SystemError, "bad argument of an intrinsic");
  return float_for(vm, cast<Class>(args[0]), float_of(args[1]));
}

Answer check_complex(Vm& vm, Args args) {
  Value v = args[0];
  if (is_kind(v, Kind::Complex) || is_float_kind(v) || is_none(v)) return v;
  return raise(vm, TypeError, "__complex__ returned non-complex (type ", type_name(vm, v), ")");
}

constexpr NativeRow kRows[] = {
    {"_ask_int(x, /)", ask_int, kTotal},
    {"_ask_trunc(x, /)", ask_trunc, kTotal},
    {"_ask_index(x, /)", ask_index, kTotal},
    {"_ask_float(x, /)", ask_float, kTotal},
    {"_ask_complex(x, /)", ask_complex, kTotal},
    {"_int_of_class(cls: type[Int], value, method: Str, /)", int_of_class, kTotal},
    {"_float_of_class(cls: type[Float], value, /)", float_of_class, kTotal},
    {"_check_complex(value, /)", check_complex, kTotal},
};

}  // namespace

const std::span<const NativeRow> kNumberIntrinsics = kRows;

}  // namespace brine
