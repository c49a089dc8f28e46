// The type bytes: what operators ask of it (and, mostly, of bytearray), its constructor, its table, its iterator.
#include "vm/object/bytes_type.h"
#include "vm/object/loan.h"

#include <cstring>

#include "vm/base/text.h"
#include "vm/object/bytes_codec.h"
#include "vm/object/format.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/str_pieces.h"
#include "vm/object/str_type.h"
#include "vm/object/text_builder.h"

namespace brine {

Result<uint8_t> to_byte(Vm& vm, Value int_kind, const char* what) {
  int64_t n = clip(int_kind);
  if (n < 0 || n > 255) return raise(vm, ValueError, what, " must be in range(0, 256)");
  return uint8_t(n);
}

Result<uint64_t> hash_bytes(Vm&, Value v) { return hash_of(cast<Bytes>(v)); }
uint64_t bytes_length(Value v) { return bytes_like(v)->size(); }

// ---- operators of both

Answer bytes_compare(Vm& vm, CompareOp op, Value a, Value b) {
  std::optional<std::string_view> x = bytes_like(a), y = bytes_like(b);
  if (!x || !y) return not_implemented();
  if (x->size() == y->size()) TRY(spend_bytes(vm, x->size()));
  if (op == CompareOp::Eq || op == CompareOp::Ne) {
    bool same = x->size() == y->size() && TRY(starts_with(vm, *x, *y));
    return from_bool(same == (op == CompareOp::Eq));
  }
  size_t common = std::min(x->size(), y->size());
  TRY(spend_bytes(vm, common));
  int order = TRY(compare_paced(vm, x->data(), y->data(), common));
  if (order == 0) order = x->size() < y->size() ? -1 : x->size() > y->size();
  switch (op) {
    case CompareOp::Lt: return from_bool(order < 0);
    case CompareOp::Le: return from_bool(order <= 0);
    case CompareOp::Gt: return from_bool(order > 0);
    default: return from_bool(order >= 0);
  }
}

Answer bytes_contains(Vm& vm, Value v, Value item) {
  std::string_view text = *bytes_like(v);
  TRY(spend_bytes(vm, text.size()));
  if (is_int_kind(item)) {
    char byte = char(TRY(to_byte(vm, item)));
    return from_bool(TRY(find_paced(vm, text, {&byte, 1})) != kNotFound);
  }
  std::string_view what = TRY(to_bytes_like(vm, item));
  return from_bool(TRY(find_paced(vm, text, what)) != kNotFound);
}

static Answer concat_bytes(Vm& vm, Value a, Value b) {
  std::optional<std::string_view> x = bytes_like(a), y = bytes_like(b);
  if (!x) return not_implemented();
  if (!y) {
    if (may_answer(vm, b, Special::radd_)) return not_implemented();
    return raise(vm, TypeError, "can't concat ", type_name(vm, b), " to ", type_name(vm, a));
  }
  TRY(spend_bytes(vm, y->size()));
  if (is_kind(a, Kind::ByteArray)) {
    ByteArray* sum = TRY(make_bytearray(vm, *x));
    TRY(append(vm, sum, *y));
    return to_value(sum);
  }
  if (y->empty() && is_exact(a.as_object())) return a;
  // As for str: what ends where its buffer's used part ends grows in place.
  Bytes* from = cast<Bytes>(a);
  size_t size = x->size() + y->size();
  if (size <= 256 || y->size() > x->size()) {
    Bytes* sum = TRY(make_blank_bytes(vm, size));
    char* out = chars(sum);
    TRY(write_paced(vm, out, *x));
    TRY(write_paced(vm, out, *y));
    return to_value(sum);
  }
  Buffer* buffer = from->buffer;
  if (!buffer || buffer->used != from->size || buffer->capacity < size) {
    buffer = vm.heap.make_buffer(size * 2);
    if (!buffer) return raise_memory(vm);
    TRY(copy_paced(vm, buffer->bytes(), x->data(), x->size()));
  }
  TRY(copy_paced(vm, buffer->bytes() + x->size(), y->data(), y->size()));
  buffer->used = size;
  Bytes* sum = vm.heap.make<Bytes>();
  sum->size = size;
  sum->buffer = buffer;
  return to_value(sum);
}

static Answer repeat(Vm& vm, Value a, Value count) {
  std::string_view text = *bytes_like(a);
  size_t n = TRY(repetitions(vm, count, text.size()));
  if (n == 0) return make_like(vm, a, {});
  size_t total = text.size() * n;
  TRY(expect_room(vm, total));
  TRY(spend_bytes(vm, total));
  if (is_kind(a, Kind::ByteArray)) {
    ByteArray* result = TRY(make_bytearray(vm, {}));
    TRY(resize(vm, result, total));
    TRY(fill_repeated(vm, result->bytes(), text, n));
    return to_value(result);
  }
  Bytes* result = TRY(make_blank_bytes(vm, total));
  TRY(fill_repeated(vm, chars(result), text, n));
  return to_value(result);
}

Answer bytes_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  switch (op) {
    case BinaryOp::Add: return concat_bytes(vm, a, b);
    case BinaryOp::Mul:
      if (!bytes_like(a)) std::swap(a, b);
      if (is_int_kind(b)) return repeat(vm, a, b);
      return repeat_by_index(vm, a, b);
    case BinaryOp::Mod:
      return bytes_like(a) ? percent_format_bytes(vm, a, b) : Answer(not_implemented());
    default: return not_implemented();
  }
}

// ---- items

Result<size_t> item_index(Vm& vm, Value self, Value int_kind) {
  int64_t size = int64_t(bytes_like(self)->size());
  std::optional<int64_t> i = to_int64(int_kind);
  if (!i) return raise(vm, IndexError, "cannot fit 'int' into an index-sized integer");
  if (*i < 0) *i += size;
  if (*i >= 0 && *i < size) return size_t(*i);
  return raise(vm, IndexError,
               is_kind(self, Kind::Bytes) ? "index out of range" : "bytearray index out of range");
}

Answer bytes_get_item(Vm& vm, Value v, Value key) {
  std::string_view text = *bytes_like(v);
  if (is_int_kind(key)) {
    size_t i = TRY(item_index(vm, v, key));
    return Value::from_int(static_cast<unsigned char>(text[i]));
  }
  Slice* slice = as<Slice>(key);
  if (!slice) {
    if (has_index(vm, key)) return enter_stub(vm, Stub::text_item, {v, key});
    return raise(vm, TypeError, is_kind(v, Kind::Bytes) ? "byte" : "bytearray",
                 " indices must be integers or slices, not ", type_name(vm, key));
  }
  if (!is_plain_slice(slice))
    return enter_stub(vm, Stub::text_slice, {v, slice->start, slice->stop, slice->step});
  Span span = TRY(slice_span(vm, slice, text.size()));
  TRY(spend_bytes(vm, span.count));
  if (span.step == 1) {
    if (span.count == text.size() && is_kind(v, Kind::Bytes) && is_exact(v.as_object())) return v;
    return make_like(vm, v,
                     span.count ? text.substr(size_t(span.start), span.count) : std::string_view());
  }
  TextBuilder picked(vm);
  Pace pace(vm);
  for (uint64_t i = 0; i < span.count; i++) {
    TRY(pace.step());
    picked.append(text[size_t(span.start + int64_t(i) * span.step)]);
  }
  return picked.bytes_like(v);
}

// ---- iteration

Answer bytes_iter(Vm& vm, Value v) {
  BytesIterator* it =
      is_kind(v, Kind::Bytes) ? vm.heap.make<BytesIterator>() : vm.heap.make<ByteArrayIterator>();
  it->source = v;
  return to_value(it);
}

namespace {

Answer iterator_iter(Vm&, Value v) { return v; }

Answer iterator_next(Vm&, Value v) {
  BytesIterator* it = cast<BytesIterator>(v);
  std::optional<std::string_view> text = bytes_like(it->source);
  if (!text) return Answer::exhausted();
  if (it->index >= text->size()) {
    it->source = none();
    return Answer::exhausted();
  }
  return Value::from_int(static_cast<unsigned char>((*text)[it->index++]));
}

Answer iterator_length_hint(Vm& vm, Args args) {
  BytesIterator* it = cast<BytesIterator>(args[0]);
  std::optional<std::string_view> text = bytes_like(it->source);
  return make_int(vm, text && it->index < text->size() ? int64_t(text->size() - it->index) : 0);
}

// ---- bytes(...)

Answer bytes_repr(Vm& vm, Value v) {
  return to_value(TRY(repr_of(vm, *bytes_like(v), ReprStyle::Bytes, true)));
}

Answer make_derived(Vm& vm, Class* cls, std::string_view data) {
  if (cls == vm.classes[size_t(Kind::Bytes)]) return make_bytes(vm, data);
  Bytes* b = make_for<Bytes>(vm, cls, data.size());
  if (!b) return raise_memory(vm);
  b->size = data.size();
  TRY(copy_paced(vm, chars(b), data.data(), data.size()));
  return to_value(b);
}

// bytes([1, 2, 3]) without Python: false when an item is no int.
bool collect_ints(Value source, TextBuilder& data, bool* in_range) {
  List* list = as<List>(source);
  Tuple* tuple = as<Tuple>(source);
  if (!list && !tuple) return false;
  *in_range = true;
  for (Value v : list ? list->view() : tuple->view()) {
    if (!v.is_int()) return false;
    *in_range &= v.as_int() >= 0 && v.as_int() <= 255;
    data.append(char(v.as_int()));
    if (data.stopped()) break;
  }
  return true;
}

// cls(count): zeros.
Answer zeros(Vm& vm, Class* cls, Value count) {
  std::optional<int64_t> n = to_int64(count);
  if (!n) return raise(vm, OverflowError, "cannot fit 'int' into an index-sized integer");
  if (*n < 0) return raise(vm, ValueError, "negative count");
  TRY(expect_room(vm, size_t(*n)));
  TRY(spend_bytes(vm, size_t(*n)));
  Bytes* b = *n > int64_t(1) << 44 ? nullptr : make_for<Bytes>(vm, cls, size_t(*n));
  if (!b) return raise_memory(vm);
  b->size = size_t(*n);
  TRY(fill_repeated(vm, chars(b), std::string_view("", 1), b->size));
  return to_value(b);
}

Answer bytes_new(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  Value source = args[1];
  bool named = args[2] != kUnbound || args[3] != kUnbound;
  bool own = !named && is_kind(source, Kind::Str) && source.as_object()->has(kExtended) &&
             lookup(vm, class_of(vm, source), intern(vm, "__bytes__")) != kUnbound;
  if (named || (is_kind(source, Kind::Str) && !own)) {
    Bytes* encoded = TRY(encode_argument(vm, args, "bytes"));
    if (cls == builtin_class(vm, Kind::Bytes)) return to_value(encoded);
    return make_derived(vm, cls, encoded->view());
  }
  if (source == kUnbound) return make_derived(vm, cls, {});
  bool plain = !source.is_object() || is_exact(source.as_object());
  if (plain) {
    if (is_int_kind(source)) return zeros(vm, cls, source);
    if (Bytes* b = as<Bytes>(source); b && cls == builtin_class(vm, Kind::Bytes)) return source;
    if (std::optional<std::string_view> data = bytes_like(source))
      return make_derived(vm, cls, *data);
    if (source.is_float() || is_none(source)) {
      return raise(vm, TypeError, "cannot convert '", type_name(vm, source), "' object to bytes");
    }
    TextBuilder data(vm);
    bool in_range;
    if (collect_ints(source, data, &in_range)) {
      TRY(data.going_on());
      if (!in_range) return raise(vm, ValueError, "bytes must be in range(0, 256)");
      Bytes* made = TRY(data.bytes());
      return cls == builtin_class(vm, Kind::Bytes) ? Answer(to_value(made))
                                                   : make_derived(vm, cls, made->view());
    }
  }
  if (is_none(lookup(vm, class_of(vm, source), intern(vm, "__bytes__"))))
    return raise(vm, TypeError, "'NoneType' object is not callable");
  return enter_stub(vm, Stub::bytes_source, {args[0], source});
}

Answer bytes_getnewargs(Vm& vm, Args args) {
  Value data = to_value(TRY(make_bytes(vm, *bytes_like(args[0]))));
  return make_tuple(vm, {&data, 1});
}

Answer bytes_bytes(Vm& vm, Args args) {
  if (is_exact(args[0].as_object())) return args[0];
  return make_bytes(vm, *bytes_like(args[0]));
}

Answer bytes_fromhex(Vm& vm, Args args) {
  TextBuilder data(vm);
  TRY(read_hex(vm, args[1], data));
  Value made = to_value(TRY(data.bytes()));
  if (args[0] == to_value(builtin_class(vm, Kind::Bytes))) return made;
  return call(vm, args[0], {made});
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, source=..., encoding=..., errors=...)", bytes_new},
    {"__getnewargs__(self, /)", bytes_getnewargs},
    {"__bytes__(self, /)", bytes_bytes, "Convert this value to exact type bytes."},
    BRINE_BYTES_METHODS,
};
constexpr NativeRow kClassMethods[] = {
    {"fromhex(cls, string, /)", bytes_fromhex,
     "Create a bytes object from a string of hexadecimal numbers."},
};
constexpr NativeRow kStaticMethods[] = {
    {"maketrans(frm, to, /)", bytes_maketrans,
     "Return a translation table usable for the bytes or bytearray translate method."},
};
constexpr TypeOps kOps = {
    .repr = bytes_repr,
    .hash = hash_bytes,
    .binary = bytes_binary,
    .binaries = 1 << int(BinaryOp::Add) | 1 << int(BinaryOp::Mul) | 1 << int(BinaryOp::Mod),
    .compare = bytes_compare,
    .ordered = true,
    .length = bytes_length,
    .get_item = bytes_get_item,
    .contains = bytes_contains,
    .iter = bytes_iter,
    .truthy_by_length = true,
};

constexpr NativeRow kIteratorMethods[] = {
    {"__length_hint__(self, /)", iterator_length_hint,
     "Private method returning an estimate of len(list(it))."},
};
constexpr TypeOps kIteratorOps = {.iter = iterator_iter, .next = iterator_next};

}  // namespace

// args: cls or self, source, encoding, errors; one of the last two is given, or source is a str.
Result<Bytes*> encode_argument(Vm& vm, Args args, const char* type) {
  for (size_t i = 2; i < 4; i++) {
    if (args[i] != kUnbound && !is_kind(args[i], Kind::Str)) {
      return raise(vm, TypeError, type, "() argument '", i == 2 ? "encoding" : "errors",
                   "' must be str, not ", given_name(vm, args[i]));
    }
  }
  Str* text = as<Str>(args[1]);
  if (!text) {
    if (args[2] != kUnbound) return raise(vm, TypeError, "encoding without a string argument");
    return raise(vm, TypeError, "errors without a string argument");
  }
  if (args[2] == kUnbound) return raise(vm, TypeError, "string argument without an encoding");
  return encode(vm, text, cast<Str>(args[2])->view(),
                args[3] == kUnbound ? "strict" : cast<Str>(args[3])->view());
}

// ---- stubs come back here

Result<void> append_items(TextBuilder& to, List* ints) {
  for (Value v : ints->view()) {
    to.append(char(v.as_int()));
    if (to.stopped()) break;
  }
  return to.going_on();
}

// (cls, items): bytes, an int count, or a list of ints in range.
Answer bytes_from(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  if (std::optional<std::string_view> data = bytes_like(args[1]))
    return make_derived(vm, cls, *data);
  if (is_int_kind(args[1])) return zeros(vm, cls, args[1]);
  if (!is_kind(args[1], Kind::List)) return raise(vm, SystemError, "bad argument of an intrinsic");
  TextBuilder data(vm);
  TRY(append_items(data, cast<List>(args[1])));
  return make_derived(vm, cls, TRY(data.bytes())->view());
}

// (value, what): an int in range(256).
Answer byte_of(Vm& vm, Args args) {
  if (is_int_kind(args[0])) {
    return Value::from_int(
        TRY(to_byte(vm, args[0], cast<Str>(args[1])->view() == "bytes" ? "bytes" : "byte")));
  }
  return enter_stub(vm, Stub::byte_by_index, {args[0], args[1]});
}

const TypeTable kBytesTable = {
    .kind = Kind::Bytes,
    .doc =
        "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\n"
        "bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\n"
        "bytes(int) -> bytes object of size given by the parameter initialized with null bytes\n"
        "bytes() -> empty bytes object",
    .methods = kMethods,
    .getsets = {},
    .class_methods = kClassMethods,
    .static_methods = kStaticMethods,
    .ops = &kOps,
};

const TypeTable kBytesIteratorTable = {
    .kind = Kind::BytesIterator,
    .doc = nullptr,
    .methods = kIteratorMethods,
    .getsets = {},
    .class_methods = {},
    .static_methods = {},
    .ops = &kIteratorOps,
    .final = true,
};
const TypeTable kByteArrayIteratorTable = {
    .kind = Kind::ByteArrayIterator,
    .doc = nullptr,
    .methods = kIteratorMethods,
    .ops = &kIteratorOps,
    .final = true,
};

}  // namespace brine
