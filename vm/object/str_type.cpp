// The type str: what operators ask of it, its constructor, its table, its iterator. The methods are in str_case.cpp,
// str_search.cpp and str_build.cpp.
#include "vm/object/str_type.h"
#include "vm/object/loan.h"

#include <cstring>

#include "vm/base/text.h"
#include "vm/base/utf8.h"
#include "vm/object/bytes.h"
#include "vm/object/bytes_codec.h"
#include "vm/object/format.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/str_pieces.h"
#include "vm/object/text_builder.h"

namespace brine {

Result<size_t> repetitions(Vm& vm, Value count, size_t size) {
  std::optional<int64_t> n = to_int64(count);
  if (!n) return raise(vm, OverflowError, "cannot fit 'int' into an index-sized integer");
  if (*n <= 0 || size == 0) return size_t(0);
  size_t total;
  if (__builtin_mul_overflow(size, size_t(*n), &total) || total > size_t(INT64_MAX)) {
    return raise(vm, OverflowError, "repeated string is too long");
  }
  return size_t(*n);
}

bool may_answer(Vm& vm, Value v, Special reflected) {
  bool is_users =
      v.is_object() && (v.as_object()->has(kExtended) || v.as_object()->kind == Kind::Instance);
  return is_users && lookup(vm, class_of(vm, v), reflected) != kUnbound;
}

Answer repeat_by_index(Vm& vm, Value sequence, Value count) {
  if (may_answer(vm, count, Special::rmul_)) return not_implemented();
  if (has_index(vm, count)) return enter_stub(vm, Stub::text_repeat, {sequence, count});
  return not_implemented();
}

Result<Str*> repr_of(Vm& vm, std::string_view text, ReprStyle style, bool ascii) {
  TRY(spend_bytes(vm, text.size()));
  char quote = quote_for(text);
  size_t size = style == ReprStyle::Bytes ? 3 : 2;
  TRY(in_pieces(vm, text,
                [&](std::string_view piece) { size += shown_size(piece, style, quote); }));
  Str* s = TRY(make_blank(vm, size, ascii ? size : 0));
  char* out = chars(s);
  if (style == ReprStyle::Bytes) *out++ = 'b';
  *out++ = quote;
  TRY(in_pieces(vm, text,
                [&](std::string_view piece) { out = write_shown(piece, style, quote, out); }));
  *out = quote;
  if (ascii) return s;
  s->length = uint32_t(TRY(count_characters(vm, s->view())));
  s->aux = s->length == s->size ? kAscii : 0;
  return s;
}

namespace {

Str* self_of(Value v) { return cast<Str>(v); }

// ---- operators

Answer str_repr(Vm& vm, Value v) {
  return to_value(TRY(repr_of(vm, self_of(v)->view(), ReprStyle::Text, self_of(v)->ascii())));
}

Answer str_str(Vm& vm, Value v) { return exact_str(vm, self_of(v)); }
Result<uint64_t> str_hash(Vm&, Value v) { return hash_of(self_of(v)); }

Answer repeat(Vm& vm, Str* s, Value count) {
  size_t n = TRY(repetitions(vm, count, s->size));
  if (n == 0) return to_value(empty_str());
  if (n == 1) return exact_str(vm, s);
  size_t total = s->size * n;
  TRY(expect_room(vm, total));
  TRY(spend_bytes(vm, total));
  Str* result = TRY(make_blank(vm, total, s->length * n));
  TRY(fill_repeated(vm, chars(result), s->view(), n));
  return to_value(result);
}

Answer str_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  switch (op) {
    case BinaryOp::Add:
      if (!is_kind(a, Kind::Str)) break;
      if (!is_kind(b, Kind::Str)) {
        if (may_answer(vm, b, Special::radd_)) break;
        return raise(vm, TypeError, "can only concatenate str (not \"", type_name(vm, b),
                     "\") to str");
      }
      TRY(spend_bytes(vm, self_of(b)->size));
      return concat(vm, self_of(a), self_of(b));
    case BinaryOp::Mul:
      if (!is_kind(a, Kind::Str)) std::swap(a, b);
      if (is_int_kind(b)) return repeat(vm, self_of(a), b);
      return repeat_by_index(vm, a, b);
    case BinaryOp::Mod:
      if (!is_kind(a, Kind::Str)) break;
      return percent_format(vm, self_of(a), b);
    default: break;
  }
  return not_implemented();
}

constexpr size_t kComparedAtOnce = 1024 * 1024;

Answer str_compare(Vm& vm, CompareOp op, Value a, Value b) {
  Str* x = as<Str>(a);
  Str* y = as<Str>(b);
  if (!x || !y) return not_implemented();
  if (x->size == y->size && x->size > 1024) TRY(spend_bytes(vm, x->size));
  if (op == CompareOp::Eq || op == CompareOp::Ne) {
    bool same = x->size <= kComparedAtOnce
                    ? equal(x, y)
                    : x == y || (x->size == y->size && TRY(starts_with(vm, x->view(), y->view())));
    return from_bool(same == (op == CompareOp::Eq));
  }
  size_t common = std::min(x->size, y->size);
  TRY(spend_bytes(vm, common));
  // UTF-8 sorts as its code points do.
  int order = TRY(compare_paced(vm, x->bytes(), y->bytes(), common));
  if (order == 0) order = x->size < y->size ? -1 : x->size > y->size;
  switch (op) {
    case CompareOp::Lt: return from_bool(order < 0);
    case CompareOp::Le: return from_bool(order <= 0);
    case CompareOp::Gt: return from_bool(order > 0);
    default: return from_bool(order >= 0);
  }
}

uint64_t str_length(Value v) { return self_of(v)->length; }

Answer str_contains(Vm& vm, Value v, Value item) {
  Str* what = as<Str>(item);
  if (!what) {
    return raise(vm, TypeError, "'in <string>' requires string as left operand, not ",
                 type_name(vm, item));
  }
  TRY(spend_bytes(vm, self_of(v)->size));
  return from_bool(TRY(find_paced(vm, self_of(v)->view(), what->view())) != kNotFound);
}

// ---- items

// Every step-th character, from start, `count` of them; step is not 1.
Answer stepped(Vm& vm, Str* s, const Span& span) {
  if (span.count == 0) return to_value(empty_str());
  if (s->ascii()) {
    Str* result = TRY(make_blank(vm, span.count, span.count));
    Pace pace(vm);
    for (uint64_t i = 0; i < span.count; i++) {
      TRY(pace.step());
      chars(result)[i] = s->bytes()[span.start + int64_t(i) * span.step];
    }
    return to_value(result);
  }
  TextBuilder text(vm);
  Pace pace(vm);
  const char* p = s->bytes() + TRY(offset_of(vm, s, uint32_t(span.start)));
  const char* begin = s->bytes();
  const char* end = begin + s->size;
  for (uint64_t i = 0;;) {
    const char* q = p;
    utf8_next(q);
    text.append({p, size_t(q - p)});
    TRY(text.going_on());
    if (++i == span.count) break;
    TRY(pace.step(16));
    for (int64_t n = span.step; n > 0 && p < end; n--) utf8_next(p);
    for (int64_t n = span.step; n < 0 && p > begin; n++) utf8_previous(p);
  }
  return text.str();
}

Answer slice_of(Vm& vm, Str* s, Slice* slice) {
  Span span = TRY(slice_span(vm, slice, s->length));
  TRY(spend_bytes(vm, span.count));
  if (span.step == 1)
    return substring(vm, s, uint32_t(span.start), uint32_t(span.start + int64_t(span.count)));
  return stepped(vm, s, span);
}

Answer str_get_item(Vm& vm, Value v, Value key) {
  Str* s = self_of(v);
  if (is_int_kind(key)) {
    std::optional<int64_t> i = to_int64(key);
    if (!i) return raise(vm, IndexError, "cannot fit 'int' into an index-sized integer");
    if (*i < 0) *i += s->length;
    if (*i < 0 || *i >= s->length) return raise(vm, IndexError, "string index out of range");
    return char_at(vm, s, uint32_t(*i));
  }
  if (Slice* slice = as<Slice>(key)) {
    if (is_plain_slice(slice)) return slice_of(vm, s, slice);
    return enter_stub(vm, Stub::text_slice, {v, slice->start, slice->stop, slice->step});
  }
  if (has_index(vm, key)) return enter_stub(vm, Stub::text_item, {v, key});
  return raise(vm, TypeError, "string indices must be integers, not '", type_name(vm, key), "'");
}

// ---- iteration

Answer str_iter(Vm& vm, Value v) {
  StrIterator* it =
      cast<Str>(v)->ascii() ? vm.heap.make<StrAsciiIterator>() : vm.heap.make<StrIterator>();
  it->source = v;
  return to_value(it);
}

Answer iterator_next(Vm& vm, Value v) {
  StrIterator* it = cast<StrIterator>(v);
  Str* s = as<Str>(it->source);
  if (!s) return Answer::exhausted();
  if (it->index >= s->size) {
    it->source = none();
    return Answer::exhausted();
  }
  const char* p = s->bytes() + it->index;
  if (static_cast<signed char>(*p) >= 0) {
    it->index++;
    return ascii_char(vm, *p);
  }
  char32_t c = utf8_next(p);
  it->index = uint64_t(p - s->bytes());
  return make_char(vm, c);
}

Answer iterator_length_hint(Vm& vm, Args args) {
  StrIterator* it = cast<StrIterator>(args[0]);
  Str* s = as<Str>(it->source);
  return make_int(vm, s ? int64_t(utf8_count(s->view().substr(it->index))) : 0);
}

Answer iterator_iter(Vm&, Value v) { return v; }

// ---- str(...)

Answer make_derived(Vm& vm, Class* cls, Str* text) {
  if (cls == builtin_class(vm, Kind::Str)) return exact_str(vm, text);
  Str* s = make_for<Str>(vm, cls, text->size);
  if (!s) return raise_memory(vm);
  s->size = text->size;
  s->length = text->length;
  s->aux = text->aux & kAscii;
  s->hash = text->hash;
  TRY(copy_paced(vm, chars(s), text->bytes(), text->size));
  return to_value(s);
}

Result<Str*> decoded(Vm& vm, Value object, Value encoding, Value errors) {
  if (encoding != kUnbound && !is_kind(encoding, Kind::Str)) {
    return raise(vm, TypeError, "str() argument 'encoding' must be str, not ",
                 given_name(vm, encoding));
  }
  if (errors != kUnbound && !is_kind(errors, Kind::Str)) {
    return raise(vm, TypeError, "str() argument 'errors' must be str, not ",
                 given_name(vm, errors));
  }
  if (object == kUnbound) return empty_str();
  if (is_kind(object, Kind::Str)) return raise(vm, TypeError, "decoding str is not supported");
  if (!bytes_like(object)) {
    return raise(vm, TypeError, "decoding to str: need a bytes-like object, ",
                 type_name(vm, object), " found");
  }
  return decode(vm, object, encoding == kUnbound ? "utf-8" : self_of(encoding)->view(),
                errors == kUnbound ? "strict" : self_of(errors)->view());
}

Answer str_new(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  Value object = args[1];
  if (args[2] != kUnbound || args[3] != kUnbound) {
    Str* text = TRY(decoded(vm, object, args[2], args[3]));
    return make_derived(vm, cls, text);
  }
  if (object == kUnbound) return make_derived(vm, cls, empty_str());
  if (cls == vm.classes[size_t(Kind::Str)]) {
    return object.is_int() ? Answer(convert_plain(vm, object, Conversion::Str)) : str(vm, object);
  }
  if (is_kind(object, Kind::Str) && is_exact(object.as_object()))
    return make_derived(vm, cls, self_of(object));
  return enter_stub(vm, Stub::str_derived, {args[0], object});
}

Answer str_getnewargs(Vm& vm, Args args) {
  Value text = to_value(TRY(make_str(vm, self_of(args[0])->view())));
  return make_tuple(vm, {&text, 1});
}

Answer str_format_method(Vm& vm, Args args) {
  Str* spec = as<Str>(args[1]);
  if (!spec)
    return raise(vm, TypeError, "__format__() argument must be str, not ", given_name(vm, args[1]));
  if (spec->size == 0 && !is_exact(self_of(args[0]))) return str(vm, args[0]);
  return format_plain(vm, args[0], spec);
}

// ---- stubs come back here

Answer derived(Vm& vm, Args args) {
  Str* text = as<Str>(args[1]);
  if (!text)
    return raise(vm, TypeError, "__str__ returned non-string (type ", type_name(vm, args[1]), ")");
  return make_derived(vm, cast<Class>(args[0]), text);
}

bool is_text(Value v) {
  return is_kind(v, Kind::Str) || is_kind(v, Kind::Bytes) || is_kind(v, Kind::ByteArray);
}
Failed raise_bad(Vm& vm) { return raise(vm, SystemError, "bad argument of an intrinsic"); }

Answer text_item(Vm& vm, Args args) {
  if (!is_text(args[0])) return raise_bad(vm);
  return type_ops(args[0].as_object()->kind).get_item(vm, args[0], args[1]);
}

Answer text_repeat(Vm& vm, Args args) {
  if (!is_text(args[0])) return raise_bad(vm);
  return type_ops(args[0].as_object()->kind).binary(vm, BinaryOp::Mul, args[0], args[1]);
}

// A part of a slice, or a bound: None, or what __index__ says.
Answer bound_of(Vm& vm, Args args) {
  if (is_plain_bound(args[0])) return args[0];
  if (!has_index(vm, args[0])) return raise_bound(vm);
  return to_index(vm, args[0]);
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, object=..., encoding=..., errors=...)", str_new},
    {"__getnewargs__(self, /)", str_getnewargs},
    {"__format__(self, format_spec, /)", str_format_method,
     "Return a formatted version of the string as described by format_spec."},
    // str_case.cpp
    {"lower(self, /)", str_lower, "Return a copy of the string converted to lowercase."},
    {"upper(self, /)", str_upper, "Return a copy of the string converted to uppercase."},
    {"title(self, /)", str_title, "Return a version of the string where each word is titlecased."},
    {"capitalize(self, /)", str_capitalize, "Return a capitalized version of the string."},
    {"swapcase(self, /)", str_swapcase,
     "Convert uppercase characters to lowercase and lowercase characters to uppercase."},
    {"casefold(self, /)", str_casefold,
     "Return a version of the string suitable for caseless comparisons."},
    {"isalpha(self, /)", str_isalpha,
     "Return True if the string is an alphabetic string, False otherwise."},
    {"isdecimal(self, /)", str_isdecimal,
     "Return True if the string is a decimal string, False otherwise."},
    {"isdigit(self, /)", str_isdigit,
     "Return True if the string is a digit string, False otherwise."},
    {"isnumeric(self, /)", str_isnumeric,
     "Return True if the string is a numeric string, False otherwise."},
    {"isalnum(self, /)", str_isalnum,
     "Return True if the string is an alpha-numeric string, False otherwise."},
    {"isspace(self, /)", str_isspace,
     "Return True if the string is a whitespace string, False otherwise."},
    {"isprintable(self, /)", str_isprintable,
     "Return True if the string is printable, False otherwise."},
    {"isupper(self, /)", str_isupper,
     "Return True if the string is an uppercase string, False otherwise."},
    {"islower(self, /)", str_islower,
     "Return True if the string is a lowercase string, False otherwise."},
    {"istitle(self, /)", str_istitle,
     "Return True if the string is a title-cased string, False otherwise."},
    {"isidentifier(self, /)", str_isidentifier,
     "Return True if the string is a valid Python identifier, False otherwise."},
    {"isascii(self, /)", str_isascii,
     "Return True if all characters in the string are ASCII, False otherwise."},
    // str_search.cpp
    {"find(self, sub, start=None, end=None, /)", str_find,
     "Return the lowest index where substring sub is found, or -1."},
    {"rfind(self, sub, start=None, end=None, /)", str_rfind,
     "Return the highest index where substring sub is found, or -1."},
    {"index(self, sub, start=None, end=None, /)", str_index,
     "Like find, but raise ValueError when the substring is not found."},
    {"rindex(self, sub, start=None, end=None, /)", str_rindex,
     "Like rfind, but raise ValueError when the substring is not found."},
    {"count(self, sub, start=None, end=None, /)", str_count,
     "Return the number of non-overlapping occurrences of sub."},
    {"startswith(self, prefix, start=None, end=None, /)", str_startswith,
     "Return True if the string starts with the prefix."},
    {"endswith(self, suffix, start=None, end=None, /)", str_endswith,
     "Return True if the string ends with the suffix."},
    {"split(self, /, sep=None, maxsplit: size=-1)", str_split,
     "Return a list of the substrings in the string, using sep as the separator string."},
    {"rsplit(self, /, sep=None, maxsplit: size=-1)", str_rsplit,
     "Like split, from the end of the string."},
    {"splitlines(self, /, keepends: index=0)", str_splitlines,
     "Return a list of the lines in the string, breaking at line boundaries."},
    {"partition(self, sep, /)", str_partition,
     "Partition the string into three parts using the given separator."},
    {"rpartition(self, sep, /)", str_rpartition,
     "Partition the string into three parts at the last separator."},
    {"strip(self, chars=None, /)", str_strip,
     "Return a copy of the string with leading and trailing whitespace removed."},
    {"lstrip(self, chars=None, /)", str_lstrip,
     "Return a copy of the string with leading whitespace removed."},
    {"rstrip(self, chars=None, /)", str_rstrip,
     "Return a copy of the string with trailing whitespace removed."},
    {"removeprefix(self, prefix, /)", str_removeprefix,
     "Return a str with the given prefix string removed if present."},
    {"removesuffix(self, suffix, /)", str_removesuffix,
     "Return a str with the given suffix string removed if present."},
    // str_build.cpp
    {"join(self, iterable, /)", str_join, "Concatenate any number of strings."},
    {"replace(self, old, new, count: size=-1, /)", str_replace,
     "Return a copy with all occurrences of substring old replaced by new."},
    {"center(self, width: size, fillchar=' ', /)", str_center,
     "Return a centered string of length width."},
    {"ljust(self, width: size, fillchar=' ', /)", str_ljust,
     "Return a left-justified string of length width."},
    {"rjust(self, width: size, fillchar=' ', /)", str_rjust,
     "Return a right-justified string of length width."},
    {"zfill(self, width: size, /)", str_zfill, "Pad a numeric string with zeros on the left."},
    {"expandtabs(self, /, tabsize: size=8)", str_expandtabs,
     "Return a copy where all tab characters are expanded using spaces."},
    {"translate(self, table, /)", str_translate,
     "Replace each character in the string using the given translation table."},
    {"encode(self, /, encoding='utf-8', errors='strict')", str_encode,
     "Encode the string using the codec registered for encoding."},
    // format_fields.cpp
    {"format(self, /, *args, **kwargs)", str_format,
     "Return a formatted version of the string, using substitutions from args and kwargs."},
    {"format_map(self, mapping, /)", str_format_map,
     "Return a formatted version of the string, using substitutions from mapping."},
};

constexpr NativeRow kStaticMethods[] = {
    {"maketrans(x, y=..., z=..., /)", str_maketrans,
     "Return a translation table usable for str.translate()."},
};

constexpr TypeOps kOps = {
    .repr = str_repr,
    .str = str_str,
    .hash = str_hash,
    .binary = str_binary,
    .binaries = 1 << int(BinaryOp::Add) | 1 << int(BinaryOp::Mul) | 1 << int(BinaryOp::Mod),
    .compare = str_compare,
    .ordered = true,
    .length = str_length,
    .get_item = str_get_item,
    .contains = str_contains,
    .iter = str_iter,
    .truthy_by_length = true,
};

constexpr NativeRow kIteratorMethods[] = {
    {"__length_hint__(self, /)", iterator_length_hint,
     "Private method returning an estimate of len(list(it))."},
};
constexpr TypeOps kIteratorOps = {.iter = iterator_iter, .next = iterator_next};

constexpr NativeRow kIntrinsics[] = {
    {"_str_derived(cls: type[Str], text, /)", derived, kTotal},
    {"_text_item(text, key, /)", text_item, kTotal},
    {"_text_repeat(text, count, /)", text_repeat, kTotal},
    {"_slice_bound(value, /)", bound_of, kTotal},
    {"_text_bounded(which: word, text, what, start, end, /)", text_bounded, kTotal},
    {"_join(separator, pieces: List, /)", join_list, kTotal},
    {"_translated(table, value, text, /)", translated_char, kTotal},
    {"_format_scan(text: Str, /)", format_scan, kTotal},
    {"_format_argument(args, index: word, /)", format_argument, kTotal},
    {"_converted(value, conversion: word, /)", format_converted, kTotal},
    {"_ascii_text(text: Str, /)", ascii_text, kTotal},
    {"_percent_scan(text, /)", percent_scan, kTotal},
    {"_percent_apply(to, spec: Tuple, value, width, precision, /)", percent_apply, kTotal},
    {"_is_format_mapping(value, to, /)", is_format_mapping, kTotal},
    {"_bytes_from(cls: type[Bytes], items, /)", bytes_from, kTotal},
    {"_bytearray_fill(array: ByteArray, items, /)", bytearray_fill, kTotal},
    {"_bytearray_set(array: ByteArray, key, items, /)", bytearray_set, kTotal},
    {"_byte(value, what: Str, /)", byte_of, kTotal},
};

}  // namespace

const std::span<const NativeRow> kTextIntrinsics = kIntrinsics;

const TypeTable kStrTable = {
    .kind = Kind::Str,
    .doc =
        "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n"
        "Create a new string object from the given object. If encoding or\n"
        "errors is specified, then the object must expose a data buffer\n"
        "that will be decoded using the given encoding and error handler.\n"
        "Otherwise, returns the result of object.__str__() (if defined)\n"
        "or repr(object).\n"
        "encoding defaults to sys.getdefaultencoding().\n"
        "errors defaults to 'strict'.",
    .methods = kMethods,
    .getsets = {},
    .class_methods = {},
    .static_methods = kStaticMethods,
    .ops = &kOps,
};

const TypeTable kStrIteratorTable = {
    .kind = Kind::StrIterator,
    .doc = nullptr,
    .methods = kIteratorMethods,
    .getsets = {},
    .class_methods = {},
    .static_methods = {},
    .ops = &kIteratorOps,
    .final = true,
};
const TypeTable kStrAsciiIteratorTable = {
    .kind = Kind::StrAsciiIterator,
    .doc = nullptr,
    .methods = kIteratorMethods,
    .getsets = {},
    .class_methods = {},
    .static_methods = {},
    .ops = &kIteratorOps,
    .final = true,
};

}  // namespace brine
