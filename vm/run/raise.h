// Raising: every error leaves by one of these. `return raise(vm, TypeError, "'", type_name(vm, v), "' object ...")`.
// Messages are CPython's words; one used twice gets a function here.
// Tested by tests/lang/exceptions/*.py.
#pragma once

#include <string>
#include <string_view>

#include "vm/heap/bounded_text.h"
#include "vm/object/frame.h"
#include "vm/vm.h"

namespace brine {

// `Error::TypeError` and so on; `using enum` brings the bare names.
enum class Error : uint8_t {
#define EXCEPTION(name, base) name,
#include "vm/object/exceptions.def"
};
using enum Error;
inline constexpr size_t kErrorCount = 0
#define EXCEPTION(name, base) +1
#include "vm/object/exceptions.def"
    ;

namespace detail {
std::string_view text_of(const Str* text);
// Out: std::string or BoundedText.
template <class Out, class P>
void put(Out& out, const P& piece) {
  if constexpr (std::is_same_v<P, char>)
    out += std::string_view(&piece, 1);
  else if constexpr (std::is_integral_v<P>)
    out += std::string_view(std::to_string(piece));
  else if constexpr (std::is_convertible_v<P, const Str*>)
    out += text_of(piece);
  else
    out += std::string_view(piece);
}
}  // namespace detail

Class* error_class(Vm& vm, Error e);
Failed raise_text(Vm& vm, Error e, std::string_view message);
Failed raise_text(Vm& vm, Error e,
                  const BoundedText& message);  // MemoryError if it is not complete
// The pieces (text, Str*, ints) joined are the message.
template <class... P>
Failed raise(Vm& vm, Error e, const P&... pieces) {
  BoundedText text(vm.heap);
  (detail::put(text, pieces), ...);
  return raise_text(vm, e, text);
}
// With args as given; a new exception object of the class.
Failed raise_with(Vm& vm, Error e, std::span<const Value> args);
// An exception instance already made: sets __context__ from what is being handled, and is under way.
Failed raise_exception(Vm& vm, Value exception);
// `raise x` / `raise x from y`: a class is called (may enter), a non-exception is a TypeError.
Answer raise_object(Vm& vm, Value what, Value cause);
Result<ExceptionObject*> make_exception(Vm& vm, Class* cls, std::span<const Value> args);

Failed raise_memory(Vm& vm);  // MemoryError, without needing memory
Failed raise_errno(Vm& vm, int error, Value filename = kUnbound);  // OSError's subclass by number
Failed raise_key(Vm& vm, Value key);                               // KeyError(key)
Failed raise_stop(Vm& vm, Value value);                            // StopIteration(value)
Failed raise_attribute(Vm& vm, Value object, Str* name);  // 'X' object has no attribute 'y'
Failed raise_name(Vm& vm, Str* name);                     // name 'x' is not defined
Failed raise_free_name(Vm& vm, Str* name);                // cannot access free variable 'x' ...

// Whether the exception under way (vm.raised) is of this class; taking it clears it.
bool raised_is(Vm& vm, Error e);
Value take_raised(Vm& vm);
// Inspects any exception value.
bool is_error(Vm& vm, Value exception, Error e);

std::string_view type_name(Vm& vm, Value v);  // __name__ of its type
std::string_view given_name(Vm& vm,
                            Value v);  // the same, but "None", as errors about arguments say

}  // namespace brine
