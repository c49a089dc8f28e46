// Formatting of single values, and f-strings. See format.h.
#include "vm/object/format.h"

#include <cstring>

#include "vm/base/bigint_text.h"
#include "vm/base/text.h"
#include "vm/base/utf8.h"
#include "vm/object/loan.h"
#include "vm/object/number.h"
#include "vm/object/pace.h"
#include "vm/object/str_type.h"
#include "vm/run/loop.h"

namespace brine {

bool is_plain(Value v) {
  if (!v.is_object()) return true;
  Object* o = v.as_object();
  if (!is_exact(o)) return false;
  switch (o->kind) {
    case Kind::None:
    case Kind::Bool:
    case Kind::Int:
    case Kind::Float:
    case Kind::Str:
    case Kind::Bytes: return true;
    default: return false;
  }
}

Failed raise_format(Vm& vm, const FormatError& error) {
  return raise_text(vm, error.kind == FormatError::Kind::Overflow ? OverflowError : ValueError,
                    error.text);
}

namespace {

Kind kind_of(Value v) {
  return v.is_int() ? Kind::Int : v.is_float() ? Kind::Float : v.as_object()->kind;
}

Result<Value> str_of_plain(Vm& vm, Value v) {
  const TypeOps& ops = type_ops(kind_of(v));
  return (ops.str ? ops.str(vm, v) : ops.repr(vm, v)).word;
}

Result<Str*> ascii_of_text(Vm& vm, Str* repr) {
  if (repr->ascii()) return repr;
  TextBuilder builder(vm);
  for (char32_t c : code_points(repr->view())) {
    TRY(builder.going_on());
    std::string& text = builder.tail();
    if (c < 0x80)
      text += char(c);
    else if (c < 0x100)
      append(text, "\\x"), append(text, hex(c, 2));
    else if (c < 0x10000)
      append(text, "\\u"), append(text, hex(c, 4));
    else
      append(text, "\\U"), append(text, hex(c, 8));
  }
  return builder.str();
}

Result<Str*> to_str(Result<Value> v) {
  if (!v.ok()) return Failed{};
  return cast<Str>(v.take());
}

}  // namespace

Result<Str*> convert_plain(Vm& vm, Value v, Conversion conversion) {
  if (conversion == Conversion::Str || conversion == Conversion::None) {
    if (Str* s = as<Str>(v)) return s;
    if (v.is_int()) {
      char digits[kIntTextRoom];
      return make_ascii(vm, {digits, write_int(v.as_int(), digits)});
    }
    return to_str(str_of_plain(vm, v));
  }
  Str* repr = TRY(to_str(type_ops(kind_of(v)).repr(vm, v).word));
  return conversion == Conversion::Ascii ? ascii_of_text(vm, repr) : Result<Str*>(repr);
}

Result<void> format_into(Vm& vm, TextBuilder& to, Value v, std::string_view spec_text) {
  Kind kind = kind_of(v);
  if (spec_text.empty()) {
    if (v.is_int()) {
      char digits[kIntTextRoom];
      to.append({digits, write_int(v.as_int(), digits)});
      return to.going_on();
    }
    Str* text = TRY(convert_plain(vm, v, Conversion::Str));
    to.append(text->view());
    return to.going_on();
  }
  bool is_int = kind == Kind::Int || kind == Kind::Bool;
  if (!is_int && kind != Kind::Float && kind != Kind::Str) {
    return raise(vm, TypeError, "unsupported format string passed to ", type_name(vm, v),
                 ".__format__");
  }
  const FormatTarget& target = is_int                ? kFormatInt
                               : kind == Kind::Float ? kFormatFloat
                                                     : kFormatStr;
  bool derived = v.is_object() && v.as_object()->has(kExtended);
  std::string_view name = derived              ? type_name(vm, v)
                          : kind == Kind::Bool ? "bool"
                                               : target.type_name;
  FormatSpec spec;
  FormatError error;
  if (!parse_format_spec(spec_text, {name, target.type, target.align}, &spec, &error))
    return raise_format(vm, error);
  TRY(expect_room(vm, format_room(spec)));
  Limb scratch;
  bool ok;
  if (is_int) {
    bool decimal = spec.type == 'd' || spec.type == 'n';
    if (decimal && kind == Kind::Int && !v.is_int())
      TRY(str_of_plain(vm, v));  // the limit of digits
    IntView value = int_view(v, scratch);
    Loan loan(vm);
    if (value.size > 1) TRY(loan.reach(to_text_room(value, spec.type == 'b' ? 2 : 8)));
    ok = format_int(to, value, spec, name, &error);
  } else if (kind == Kind::Float) {
    ok = format_float(to, float_of(v), spec, name, &error);
  } else {
    ok = format_text(to, cast<Str>(v)->view(), spec, name, &error);
  }
  if (!ok) return raise_format(vm, error);
  return to.going_on();
}

Result<Str*> format_plain(Vm& vm, Value v, Str* spec) {
  if (spec->size == 0) return convert_plain(vm, v, Conversion::Str);
  TextBuilder text(vm);
  TRY(format_into(vm, text, v, spec->view()));
  return text.str();
}

// ---- protocol.h: format() and ascii() of anything

Answer ascii_text(Vm& vm, Args args) { return ascii_of_text(vm, cast<Str>(args[0])); }

Answer ascii(Vm& vm, Value v) {
  if (is_plain(v)) return convert_plain(vm, v, Conversion::Ascii);
  return enter_stub(vm, Stub::ascii_of, {v});
}

Answer format(Vm& vm, Value v, Str* spec) {
  if (is_plain(v)) return format_plain(vm, v, spec);
  Value method = lookup(vm, class_of(vm, v), name(vm, Name::dunder_format));
  if (is_kind(method, Kind::MethodDescriptor)) return call(vm, method, {v, to_value(spec)});
  if (Function* f = as<Function>(method))
    return enter_checked(vm, f, {v, to_value(spec)}, Check::Format);
  return enter_stub(vm, Stub::format_of, {v, to_value(spec)});
}

// ---- f-strings

Answer format_value(Vm& vm, Value v, Value spec, int conversion) {
  Str* text = cast<Str>(spec);
  if (is_plain(v)) {
    if (conversion == 0) return format_plain(vm, v, text);
    Str* converted = TRY(convert_plain(vm, v, Conversion(conversion)));
    return text->size == 0 ? Answer(to_value(converted))
                           : Answer(format_plain(vm, to_value(converted), text));
  }
  if (conversion == 0) return format(vm, v, text);
  if (text->size > 0)
    return enter_stub(vm, Stub::format_converted, {v, spec, Value::from_int(conversion)});
  switch (Conversion(conversion)) {
    case Conversion::Repr: return repr(vm, v);
    case Conversion::Ascii: return ascii(vm, v);
    default: return str(vm, v);
  }
}

Result<Value> build_string(Vm& vm, std::span<Value> pieces) {
  size_t size = 0, length = 0;
  for (Value v : pieces) {
    size += cast<Str>(v)->size;
    length += cast<Str>(v)->length;
  }
  if (size == 0) return to_value(empty_str());
  Str* result = TRY(make_blank(vm, size, length));
  char* out = chars(result);
  for (Value v : pieces) {
    Str* piece = cast<Str>(v);
    if (piece->size <= Pace::kPiece)
      std::memcpy(out, piece->bytes(), piece->size);
    else
      TRY(copy_paced(vm, out, piece->bytes(), piece->size));
    out += piece->size;
  }
  return to_value(result);
}

}  // namespace brine
