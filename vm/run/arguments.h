// Binding arguments to parameters, for Python functions and for natives, with CPython's errors.
//
// Bound arguments are one Value per parameter: positional, keyword-only, *args (Tuple), **kwargs (Dict).
// Tested by tests/lang/functions/*.py.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vm/object/class.h"
#include "vm/object/function.h"
#include "vm/run/protocol.h"

namespace brine {

// The parsed text of a NativeRow's signature.
struct NativeSignature {
  enum class Want : uint8_t { Any, Float, Index, Size, Bool, Word, Kind, ClassOf };
  struct Parameter {
    std::string name;
    Str* interned = nullptr;
    Want want = Want::Any;
    Kind kind{};  // of Want::Kind and ClassOf
    bool optional = false;
    Value fallback = kUnbound;
  };
  std::string name;
  std::vector<Parameter> parameters;  // positional, then keyword-only
  uint32_t positional_only = 0, positional = 0, required = 0;
  bool var_args = false, var_keywords = false;
  bool converts = false;  // some parameter wants to be converted
  bool checks = false;    // some parameter wants to be of a kind; all is positional-only then
  bool plain = false;     // positional-only, nothing converted, no stars: arguments go as they are
  bool simple = false;    // no **, no keyword-only argument is needed: given by position
  bool makes = false;     // it is a __new__
  bool ignores = false;   // (cls, /, *args, **kwargs)
  bool method = false;    // the first parameter is self
  uint32_t bound_count() const { return uint32_t(parameters.size()) + var_args + var_keywords; }
};

std::string_view row_name(const NativeRow& row);
NativeSignature* signature_of(Vm& vm, const NativeRow* row);  // parsed once, owned by the Vm
Native* make_native(Vm& vm, const NativeRow* row, Class* owner);

// Binds and calls. `callee` is the Native or MethodDescriptor (for errors and for conversions that run Python); the
// arguments include self.
Answer call_native(Vm& vm, Value callee, const NativeRow* row, NativeSignature* signature,
                   const Value* args, uint32_t count, Tuple* keywords);
// Nothing is left to be asked before it: not the first time, no self in front, not a __new__.
inline bool is_ready(const Native* n) {
  return n->signature && n->self == kUnbound && !n->signature->makes;
}
// With arguments already bound and converted.
Answer call_native_bound(Vm& vm, Value callee, Value* bound, uint32_t count);

// Fills out[0 .. code->parameters). The last of args are named by keywords.
Result<void> bind(Vm& vm, Function* f, const Value* args, uint32_t count, Tuple* keywords,
                  Value* out);

}  // namespace brine
