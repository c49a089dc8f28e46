// __format__ of numbers: int (and bool), float, complex. The mini-language is
// vm/base/format_spec.h.
// Tested by tests/lang/formatting/*.py.
#include <cmath>

#include "vm/base/bigint_text.h"
#include "vm/base/float_text.h"
#include "vm/base/format_spec.h"
#include "vm/base/utf8.h"
#include "vm/object/number.h"
#include "vm/object/str.h"
#include "vm/object/text_builder.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

Failed raise_format(Vm& vm, const FormatError& error) {
  return raise(vm, error.kind == FormatError::Kind::Overflow ? OverflowError : ValueError,
               error.text);
}

// The limit on digits holds for decimal forms; the others take time in proportion to their length.
Result<void> check_digits(Vm& vm, IntView a, const FormatSpec& spec) {
  bool decimal = spec.type == 'd' || spec.type == 'n' || spec.type == 0;
  if (!decimal || a.size < 8) return {};
  size_t digits = min_decimal_digits(a);
  if (vm.max_str_digits > 0 && digits > size_t(vm.max_str_digits))
    return raise(vm, ValueError, "Exceeds the limit (", vm.max_str_digits,
                 " digits) for integer string conversion; use sys.set_int_max_str_digits() to "
                 "increase the limit");
  return spend(vm, digits / 16);
}

// '(1+2j)' by the rules of both parts; width and fill go around the whole.
bool format_complex(LongText& to, Complex* z, const FormatSpec& spec, FormatError* error) {
  if (spec.align == '=') {
    error->text = "'=' alignment flag is not allowed in complex format specifier";
    return false;
  }
  FormatSpec part = spec;
  part.width = -1;
  part.fill = ' ';
  bool as_repr = spec.type == 0;
  std::string inner;
  bool only_imag = as_repr && z->real == 0 && !std::signbit(z->real);
  if (as_repr && spec.precision < 0) {
    FloatStyle style{.type = 'r', .alternate = spec.alternate};
    std::string real, imag;
    append_float(real, z->real, style);
    append_float(imag, z->imag, style);
    auto signed_text = [](std::string text, char sign) {
      return text[0] != '-' && sign && sign != '-' ? sign + text : text;
    };
    inner = only_imag ? signed_text(imag, spec.sign)
                      : signed_text(real, spec.sign) + signed_text(imag, '+');
  } else {
    LongText parts;
    if (as_repr) part.type = 'g';
    if (!only_imag && !format_float(parts, z->real, part, "complex", error)) return false;
    if (!only_imag) part.sign = '+';
    if (!format_float(parts, z->imag, part, "complex", error)) return false;
    inner = parts.whole();
  }
  inner += 'j';
  if (as_repr && !only_imag) inner = '(' + inner + ')';
  FormatSpec around;
  around.type = 's';
  around.fill = spec.fill;
  around.align = spec.align;
  around.width = spec.width;
  return format_text(to, inner, around, "complex", error);
}

}  // namespace

Answer format_number(Vm& vm, Value v, Value spec_value) {
  auto* text = as<Str>(spec_value);
  if (!text)
    return raise(vm, TypeError, "__format__() argument must be str, not ",
                 given_name(vm, spec_value));
  if (text->size == 0) return str(vm, v);
  std::string type(type_name(vm, v));
  FormatTarget target = is_int_kind(v) ? kFormatInt : kFormatFloat;
  target.type_name = type;
  FormatSpec spec;
  FormatError error;
  if (!parse_format_spec(text->view(), target, &spec, &error)) return raise_format(vm, error);
  auto* complex = as<Complex>(v);
  if (complex && spec.type &&
      std::string_view("eEfFgGn").find(char(spec.type)) == std::string_view::npos) {
    error.text = "Unknown format code '" + std::string(1, char(spec.type)) +
                 "' for object of type 'complex'";
    return raise_format(vm, error);
  }
  if (complex && spec.fill == '0') {
    error.text = "Zero padding is not allowed in complex format specifier";
    return raise_format(vm, error);
  }
  Scratch scratch(vm, format_room(spec) * 3);
  if (!scratch.ok()) return raise_memory(vm);
  TextBuilder out(vm);
  if (complex) {
    if (!format_complex(out, complex, spec, &error)) return raise_format(vm, error);
  } else if (is_float_kind(v)) {
    if (!format_float(out, float_of(v), spec, type, &error)) return raise_format(vm, error);
  } else {
    IntOperand i(v);
    TRY(check_digits(vm, i.view, spec));
    Scratch digits(vm, i.view.size * 64);
    if (!digits.ok()) return raise_memory(vm);
    if (!format_int(out, i.view, spec, type, &error)) return raise_format(vm, error);
  }
  return out.str();
}

}  // namespace brine
