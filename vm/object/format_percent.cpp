// The % operator of str and bytes. vm/base/percent_format.h cuts the format and writes numbers; here is where the
// arguments come from.
//
// Natively while every argument is an int, a float or plain; else Stub::percent_format takes the scanner's list
// (percent_scan), makes each value plain and hands it back to percent_apply.
#include "vm/base/percent_format.h"

#include <charconv>
#include <climits>
#include <cmath>

#include "vm/base/bigint_text.h"
#include "vm/base/text.h"
#include "vm/base/utf8.h"
#include "vm/object/bytes.h"
#include "vm/object/format.h"
#include "vm/object/loan.h"
#include "vm/object/number.h"
#include "vm/object/str_type.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

enum class Outcome : uint8_t { Ok, NeedsPython, Failed };

// What a conversion asks of its value: d x f c s r a b, or ? for an unknown one.
char kind_of(const PercentSpec& spec, bool is_bytes) {
  switch (spec.conversion) {
    case 'd':
    case 'i':
    case 'u': return 'd';
    case 'o':
    case 'x':
    case 'X': return 'x';
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return 'f';
    case 'c': return 'c';
    case 's': return is_bytes ? 'b' : 's';
    case 'r': return is_bytes ? 'a' : 'r';
    case 'a': return 'a';
    case 'b': return is_bytes ? 'b' : '?';
    default: return '?';
  }
}

// Writes one conversion of one value.
class PercentWriter {
 public:
  PercentWriter(Vm& vm, bool is_bytes) : text(vm), vm_(vm), is_bytes_(is_bytes) {}

  bool has_room(size_t more) { return expect_room(vm_, more).ok(); }

  Outcome write(const PercentSpec& spec, Value v) {
    if (spec.is_bare() && write_bare(spec.conversion, v))
      return text.going_on().ok() ? Outcome::Ok : Outcome::Failed;
    size_t room = size_t(std::max<int64_t>(spec.width, 0));
    if (spec.precision > 0) room += size_t(spec.precision);
    if (!has_room(room)) return Outcome::Failed;
    Outcome outcome = convert(spec, v);
    return text.going_on().ok() ? outcome : Outcome::Failed;
  }
  // s, r, a of what str(), repr() or ascii() gave.
  void write_text(const PercentSpec& spec, std::string_view value) {
    percent_text(text, value, spec, is_bytes_);
  }

  TextBuilder text;

 private:
  // What most formats hold. False: it is something else.
  bool write_bare(char32_t conversion, Value v) {
    if (conversion == 's' && !is_bytes_ && is_kind(v, Kind::Str) && is_exact(v.as_object())) {
      text.append(cast<Str>(v)->view());
      return true;
    }
    if (!v.is_int() || (conversion != 'd' && (conversion != 's' || is_bytes_))) return false;
    char digits[24];
    text.append({digits, std::to_chars(digits, std::end(digits), v.as_int()).ptr});
    return true;
  }
  Outcome convert(const PercentSpec& spec, Value v) {
    switch (kind_of(spec, is_bytes_)) {
      case 'd': return decimal(spec, v);
      case 'x': return is_int_kind(v) ? integer(spec, v) : Outcome::NeedsPython;
      case 'f': return real(spec, v);
      case 'c': return character(spec, v);
      case 's': return converted(spec, v, Conversion::Str);
      case 'r': return converted(spec, v, Conversion::Repr);
      case 'a': return converted(spec, v, Conversion::Ascii);
      case 'b': return bytes(spec, v);
      default: return fail(raise_text(vm_, ValueError, unsupported_conversion(spec)));
    }
  }
  Outcome fail(Failed) { return Outcome::Failed; }

  Outcome integer(const PercentSpec& spec, Value v) {
    FormatError error;
    Limb scratch;
    bool decimal = kind_of(spec, false) == 'd';
    if (decimal && is_kind(v, Kind::Int) && !type_ops(Kind::Int).repr(vm_, v).done())
      return Outcome::Failed;
    IntView value = int_view(v, scratch);
    Loan loan(vm_);
    if (value.size > 1 && !loan.reach(to_text_room(value, 8)).ok()) return Outcome::Failed;
    if (!percent_int(text, value, spec, &error)) return fail(raise_format(vm_, error));
    return Outcome::Ok;
  }
  Outcome decimal(const PercentSpec& spec, Value v) {
    if (is_float_kind(v) && is_exact_kind(v)) {
      double whole = std::trunc(float_of(v));
      if (!(std::fabs(whole) < 0x1p60)) return Outcome::NeedsPython;
      v = Value::from_int(int64_t(whole));
    }
    return is_int_kind(v) ? integer(spec, v) : Outcome::NeedsPython;
  }
  Outcome real(const PercentSpec& spec, Value v) {
    double x;
    if (is_float_kind(v)) {
      x = float_of(v);
    } else if (is_int_kind(v)) {
      Result<double> converted = int_to_double(vm_, v);
      if (!converted.ok()) return Outcome::Failed;
      x = converted.take();
    } else {
      return Outcome::NeedsPython;
    }
    percent_float(text, x, spec);
    return Outcome::Ok;
  }
  Outcome character(const PercentSpec& spec, Value v) {
    if (is_int_kind(v)) {
      int64_t c = clip(v);
      if (c < 0 || c > (is_bytes_ ? 255 : int64_t(kMaxCodePoint))) {
        return fail(
            raise(vm_, OverflowError, "%c arg not in range(", is_bytes_ ? "256" : "0x110000", ")"));
      }
      char bytes[4] = {char(c)};
      write_text(spec, {bytes, is_bytes_ ? 1 : utf8_encode(char32_t(c), bytes)});
      return Outcome::Ok;
    }
    if (is_bytes_) {
      std::optional<std::string_view> byte = bytes_like(v);
      if (byte && byte->size() == 1) return write_text(spec, *byte), Outcome::Ok;
      if (!byte && !is_plain(v)) return Outcome::NeedsPython;
      return fail(raise(vm_, TypeError, "%c requires an integer in range(256) or a single byte"));
    }
    if (Str* s = as<Str>(v); s && s->length == 1) return write_text(spec, s->view()), Outcome::Ok;
    if (!is_plain(v) && !bytes_like(v)) return Outcome::NeedsPython;
    return fail(raise(vm_, TypeError, "%c requires int or char"));
  }
  Outcome converted(const PercentSpec& spec, Value v, Conversion conversion) {
    if (!is_plain(v)) return Outcome::NeedsPython;
    Result<Str*> s = convert_plain(vm_, v, conversion);
    if (!s.ok()) return Outcome::Failed;
    write_text(spec, s.take()->view());
    return Outcome::Ok;
  }
  Outcome bytes(const PercentSpec& spec, Value v) {
    std::optional<std::string_view> data = bytes_like(v);
    if (data) return write_text(spec, *data), Outcome::Ok;
    if (v.is_object() && lookup(vm_, class_of(vm_, v), Special::bytes_) != kUnbound)
      return Outcome::NeedsPython;
    return fail(
        raise(vm_, TypeError,
              "%b requires a bytes-like object, or an object that implements __bytes__, not '",
              type_name(vm_, v), "'"));
  }
  static bool is_exact_kind(Value v) { return !v.is_object() || is_exact(v.as_object()); }

  Vm& vm_;
  bool is_bytes_;
};

bool is_mapping(Vm& vm, Value v, bool is_bytes) {
  if (!v.is_object() || is_kind(v, Kind::Tuple) || is_kind(v, Kind::Str)) return false;
  if (is_bytes && bytes_like(v)) return false;
  return lookup(vm, class_of(vm, v), Special::getitem_) != kUnbound;
}

Failed raise_too_few(Vm& vm) {
  return raise(vm, TypeError, "not enough arguments for format string");
}

// ---- the native way

class PercentFormatter {
 public:
  PercentFormatter(Vm& vm, std::string_view format, Value args, bool is_bytes)
      : vm_(vm),
        scanner_(format, is_bytes),
        writer_(vm, is_bytes),
        args_(args),
        is_bytes_(is_bytes) {
    Tuple* tuple = as<Tuple>(args);
    values_ = tuple ? tuple->view() : std::span<Value>(&args_, 1);
  }

  Outcome run() {
    std::string_view literal;
    PercentSpec spec;
    FormatError error;
    for (;;) {
      switch (scanner_.next(&literal, &spec, &error)) {
        case PercentScanner::Step::End: return finish();
        case PercentScanner::Step::Error: return fail(raise_format(vm_, error));
        case PercentScanner::Step::Literal:
          writer_.text.append(literal);
          if (!writer_.text.going_on().ok()) return Outcome::Failed;
          break;
        case PercentScanner::Step::Conversion: {
          Outcome outcome = conversion(spec);
          if (outcome != Outcome::Ok) return outcome;
        }
      }
    }
  }
  TextBuilder& text() { return writer_.text; }

 private:
  Outcome fail(Failed) { return Outcome::Failed; }

  Outcome conversion(PercentSpec& spec) {
    if (spec.has_key) {
      Outcome outcome = find(spec.key);
      if (outcome != Outcome::Ok) return outcome;
    }
    if (spec.star_width || spec.star_precision) return Outcome::NeedsPython;
    if (at_ >= values_.size()) return fail(raise_too_few(vm_));
    return writer_.write(spec, values_[at_++]);
  }

  Outcome find(std::string_view key) {
    Dict* dict = as<Dict>(args_);
    if (!dict || !is_exact(dict)) {
      if (is_mapping(vm_, args_, is_bytes_)) return Outcome::NeedsPython;
      return fail(raise(vm_, TypeError, "format requires a mapping"));
    }
    Result<Value> name =
        is_bytes_ ? Result<Value>(make_bytes(vm_, key)) : Result<Value>(make_str(vm_, key));
    if (!name.ok()) return Outcome::Failed;
    Result<Value> value = dict_get(vm_, dict, name.take());
    if (!value.ok()) return Outcome::Failed;
    if (value.take() == kUnbound) return fail(raise_key(vm_, name.take()));
    found_ = value.take();
    values_ = {&found_, 1};
    at_ = 0;
    return Outcome::Ok;
  }

  Outcome finish() {
    if (at_ >= values_.size() || is_mapping(vm_, args_, is_bytes_)) return Outcome::Ok;
    return fail(raise(vm_, TypeError, "not all arguments converted during ",
                      is_bytes_ ? "bytes" : "string", " formatting"));
  }

  Vm& vm_;
  PercentScanner scanner_;
  PercentWriter writer_;
  Value args_, found_;
  std::span<Value> values_;
  size_t at_ = 0;
  bool is_bytes_;
};

Answer format_any(Vm& vm, Value format, std::string_view text, Value empty, Value args) {
  bool is_bytes = !is_kind(format, Kind::Str);
  PercentFormatter formatter(vm, text, args, is_bytes);
  switch (formatter.run()) {
    case Outcome::Failed: return Failed{};
    case Outcome::NeedsPython: return enter_stub(vm, Stub::percent_format, {empty, format, args});
    default: break;
  }
  if (is_bytes) return formatter.text().bytes_like(format);
  return formatter.text().str();
}

// ---- a conversion as the stub carries it: (character, flags, width, precision, index)

enum Flags : int { kLeft = 1, kPlus = 2, kSpace = 4, kAlternate = 8, kZero = 16 };

Result<Value> spec_tuple(Vm& vm, const PercentSpec& spec) {
  int flags = (spec.left ? kLeft : 0) | (spec.plus ? kPlus : 0) | (spec.space ? kSpace : 0) |
              (spec.alternate ? kAlternate : 0) | (spec.zero ? kZero : 0);
  Value items[] = {to_value(TRY(make_char(vm, spec.conversion))), Value::from_int(flags),
                   make_int(vm, spec.width), make_int(vm, spec.precision),
                   make_int(vm, int64_t(spec.index))};
  return make_tuple(vm, items);
}

bool is_spec(Tuple* tuple, Value width, Value precision) {
  bool good = tuple->size == 5 && is_kind(tuple->items()[0], Kind::Str) &&
              cast<Str>(tuple->items()[0])->size > 0;
  for (uint64_t i = 1; good && i < 5; i++) good = tuple->items()[i].is_int();
  // As the scanner has them: no wider than memory could be.
  constexpr int64_t kWidest = int64_t(1) << 60;
  good = good && tuple->items()[2].as_int() <= kWidest && tuple->items()[3].as_int() <= INT_MAX;
  auto number = [](Value v) { return is_none(v) || is_int_kind(v); };
  return good && number(width) && number(precision);
}

PercentSpec spec_of(Tuple* tuple) {
  PercentSpec spec;
  const char* p = cast<Str>(tuple->items()[0])->bytes();
  spec.conversion = utf8_next(p);
  int64_t flags = clip(tuple->items()[1]);
  spec.left = flags & kLeft;
  spec.plus = flags & kPlus;
  spec.space = flags & kSpace;
  spec.alternate = flags & kAlternate;
  spec.zero = flags & kZero;
  spec.width = clip(tuple->items()[2]);
  spec.precision = clip(tuple->items()[3]);
  spec.index = size_t(clip(tuple->items()[4]));
  return spec;
}

Result<Value> text_like(Vm& vm, Value format, std::string_view text) {
  if (is_kind(format, Kind::Str)) return make_str(vm, text);
  return make_like(vm, format, text);
}

}  // namespace

Answer percent_format(Vm& vm, Str* format, Value args) {
  return format_any(vm, to_value(format), format->view(), to_value(empty_str()), args);
}

Answer percent_format_bytes(Vm& vm, Value format, Value args) {
  Value empty = TRY(make_like(vm, format, {}));
  return format_any(vm, format, *bytes_like(format), empty, args);
}

// (text): literals, (error message,), or (key, kind, star_width, star_precision, spec)
Answer percent_scan(Vm& vm, Args args) {
  bool is_bytes = !is_kind(args[0], Kind::Str);
  if (is_bytes && !bytes_like(args[0]))
    return raise(vm, SystemError, "bad argument of an intrinsic");
  PercentScanner scanner(is_bytes ? *bytes_like(args[0]) : cast<Str>(args[0])->view(), is_bytes);
  List* list = TRY(make_list(vm, {}));
  std::string_view literal;
  PercentSpec spec;
  FormatError error;
  for (;;) {
    switch (scanner.next(&literal, &spec, &error)) {
      case PercentScanner::Step::End: return to_value(list);
      case PercentScanner::Step::Literal: {
        Value text = TRY(text_like(vm, args[0], literal));
        TRY(append(vm, list, text));
        break;
      }
      case PercentScanner::Step::Error: {
        Value words = to_value(TRY(make_str(vm, error.text)));
        TRY(append(vm, list, to_value(TRY(make_tuple(vm, {&words, 1})))));
        return to_value(list);
      }
      case PercentScanner::Step::Conversion: {
        Value key = none();
        if (spec.has_key)
          key = is_bytes ? to_value(TRY(make_bytes(vm, spec.key)))
                         : to_value(TRY(make_str(vm, spec.key)));
        Value items[] = {key, ascii_char(vm, kind_of(spec, is_bytes)), from_bool(spec.star_width),
                         from_bool(spec.star_precision), TRY(spec_tuple(vm, spec))};
        TRY(append(vm, list, to_value(TRY(make_tuple(vm, items)))));
      }
    }
  }
}

// (to, spec, value, width, precision): width and precision are None, or came from the arguments.
Answer percent_apply(Vm& vm, Args args) {
  bool is_bytes = !is_kind(args[0], Kind::Str);
  if (!is_spec(cast<Tuple>(args[1]), args[3], args[4]))
    return raise(vm, SystemError, "bad argument of an intrinsic");
  PercentSpec spec = spec_of(cast<Tuple>(args[1]));
  if (!is_none(args[3])) {
    if (!to_int64(args[3]))
      return raise(vm, OverflowError, "Python int too large to convert to C ssize_t");
    spec.set_width(clip(args[3]));
  }
  if (!is_none(args[4])) {
    int64_t precision = clip(args[4]);
    if (precision > INT_MAX || precision < INT_MIN) {
      return raise(vm, OverflowError, "Python int too large to convert to C int");
    }
    spec.set_precision(precision);
  }
  PercentWriter writer(vm, is_bytes);
  char kind = kind_of(spec, is_bytes);
  Str* text = as<Str>(args[2]);
  if (text && (kind == 's' || kind == 'r' || kind == 'a')) {
    if (!writer.has_room(size_t(std::max<int64_t>(spec.width, 0)) + text->size)) return Failed{};
    writer.write_text(spec, text->view());
  } else {
    switch (writer.write(spec, args[2])) {
      case Outcome::Failed: return Failed{};
      case Outcome::NeedsPython:
        if (kind == 'f')
          return raise(vm, TypeError, "must be real number, not ", type_name(vm, args[2]));
        if (kind == 'c')
          return raise(vm, TypeError,
                       is_bytes ? "%c requires an integer in range(256) or a single byte"
                                : "%c requires int or char");
        return raise(vm, TypeError, "%", cast<Str>(cast<Tuple>(args[1])->items()[0]),
                     kind == 'x' ? " format: an integer is required, not "
                                 : " format: a real number is required, not ",
                     type_name(vm, args[2]));
      default: break;
    }
  }
  if (is_bytes) return writer.text.bytes();
  return writer.text.str();
}

// (value, to)
Answer is_format_mapping(Vm& vm, Args args) {
  return from_bool(is_mapping(vm, args[0], !is_kind(args[1], Kind::Str)));
}

}  // namespace brine
