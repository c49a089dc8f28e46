// The type bytearray: what changes it in place, its constructor, its table. What only reads is shared with bytes.
#include <algorithm>
#include <cstring>

#include "vm/base/text.h"
#include "vm/base/utf8.h"
#include "vm/object/bytes_type.h"
#include "vm/object/format.h"
#include "vm/object/loan.h"
#include "vm/object/make.h"
#include "vm/object/number.h"
#include "vm/object/str_pieces.h"
#include "vm/object/str_type.h"
#include "vm/object/text_builder.h"

namespace brine {
namespace {

ByteArray* self_of(Args args) { return cast<ByteArray>(args[0]); }
ByteArray* self_of(Value v) { return cast<ByteArray>(v); }

// An int in range(256), if the value is one already; nothing: Python has to be asked, or it is an error.
Result<uint8_t> item_byte(Vm& vm, Value v) {
  if (is_int_kind(v)) return to_byte(vm, v);
  return raise(vm, TypeError, "'", type_name(vm, v),
               "' object cannot be interpreted as an integer");
}

// ---- items

Answer set_slice(Vm& vm, ByteArray* b, Slice* slice, std::string_view data) {
  Span span = TRY(slice_span(vm, slice, b->size));
  if (span.step == 1) {
    TRY(splice(vm, b, size_t(span.start), span.count, data));
    return none();
  }
  if (data.empty()) {
    if (span.count == 0) return none();
    int64_t first = span.step > 0 ? span.start : span.start + int64_t(span.count - 1) * span.step;
    TRY(spend_bytes(vm, b->size));
    size_t step = size_t(span.step > 0 ? span.step : -span.step), removed = 0;
    char* bytes = b->bytes();
    char* out = bytes + first;
    for (size_t i = size_t(first), next = i; i < b->size; i++) {
      if (i == next && removed < span.count) {
        removed++;
        next += step;
      } else {
        *out++ = bytes[i];
      }
    }
    TRY(resize(vm, b, b->size - span.count));
    return none();
  }
  if (data.size() != span.count) {
    return raise(vm, ValueError, "attempt to assign bytes of size ", data.size(),
                 " to extended slice of size ", span.count);
  }
  TRY(spend_bytes(vm, span.count));
  Bytes* own = TRY(make_bytes(vm, data));
  for (uint64_t i = 0; i < span.count; i++)
    b->bytes()[span.start + int64_t(i) * span.step] = own->bytes()[i];
  return none();
}

Failed raise_key_type(Vm& vm, Value key) {
  return raise(vm, TypeError, "bytearray indices must be integers or slices, not ",
               type_name(vm, key));
}

Answer remove_item(Vm& vm, Value self, Value key) {
  if (is_int_kind(key)) {
    size_t i = TRY(item_index(vm, self, key));
    TRY(splice(vm, self_of(self), i, 1, {}));
    return none();
  }
  Slice* slice = as<Slice>(key);
  if (slice && is_plain_slice(slice)) return set_slice(vm, self_of(self), slice, {});
  if (slice || has_index(vm, key)) return enter_stub(vm, Stub::bytearray_remove, {self, key});
  return raise_key_type(vm, key);
}

Answer store_item(Vm& vm, Value self, Value key, Value value) {
  if (value == kUnbound) return remove_item(vm, self, key);
  Slice* slice = as<Slice>(key);
  if (is_int_kind(key) && (is_int_kind(value) || !has_index(vm, value))) {
    char byte = char(TRY(item_byte(vm, value)));
    size_t i = TRY(item_index(vm, self, key));
    self_of(self)->bytes()[i] = byte;
    return none();
  }
  if (slice) {
    if (is_kind(value, Kind::Str) || is_int_kind(value) || is_float_kind(value)) {
      return raise(vm, TypeError,
                   "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    std::optional<std::string_view> data = bytes_like(value);
    if (data && is_plain_slice(slice)) return set_slice(vm, self_of(self), slice, *data);
  }
  if (!slice && !has_index(vm, key)) return raise_key_type(vm, key);
  return enter_stub(vm, Stub::bytearray_store, {self, key, value});
}

Answer inplace(Vm& vm, BinaryOp op, Value a, Value b) {
  ByteArray* self = self_of(a);
  if (op == BinaryOp::Add) {
    std::optional<std::string_view> data = bytes_like(b);
    if (!data) return raise(vm, TypeError, "can't concat ", type_name(vm, b), " to bytearray");
    TRY(append(vm, self, *data));
    return a;
  }
  if (op != BinaryOp::Mul || !is_int_kind(b)) return not_implemented();
  size_t n = TRY(repetitions(vm, b, self->size));
  size_t size = self->size;
  TRY(expect_room(vm, size * n));
  TRY(spend_bytes(vm, size * n));
  Bytes* text = TRY(make_bytes(vm, self->view()));
  TRY(resize(vm, self, size * n));
  if (n > 0 && size > 0 && !fill_repeated(vm, self->bytes(), text->view(), n).ok()) {
    self->size = size;
    return Failed{};
  }
  return a;
}

// As repr(bytes), but a single quote is escaped even between double ones.
Answer bytearray_repr(Vm& vm, Value v) {
  std::string_view data = self_of(v)->view();
  TRY(spend_bytes(vm, data.size()));
  Str* inner = TRY(repr_of(vm, data, ReprStyle::Bytes, true));
  bool escapes = inner->bytes()[1] == '"';
  TextBuilder text(vm);
  text.append(type_name(vm, v));
  text.append('(');
  for (char c : inner->view()) {
    if (c == '\'' && escapes) text.append('\\');
    text.append(c);
    if (text.stopped()) return Failed{};
  }
  text.append(')');
  return text.str();
}

// ---- bytearray(...)

Answer bytearray_new(Vm& vm, Args args) {
  ByteArray* b = make_for<ByteArray>(vm, cast<Class>(args[0]));
  return to_value(b);
}

Answer fill_zeros(Vm& vm, ByteArray* b, Value count) {
  std::optional<int64_t> n = to_int64(count);
  if (!n) return raise(vm, OverflowError, "cannot fit 'int' into an index-sized integer");
  if (*n < 0) return raise(vm, ValueError, "negative count");
  TRY(expect_room(vm, size_t(*n)));
  TRY(spend_bytes(vm, size_t(*n)));
  TRY(resize(vm, b, size_t(*n)));
  if (b->size) TRY(fill_repeated(vm, b->bytes(), std::string_view("", 1), b->size));
  return none();
}

Answer bytearray_init(Vm& vm, Args args) {
  ByteArray* b = self_of(args);
  Value source = args[1];
  TRY(resize(vm, b, 0));
  if (args[2] != kUnbound || args[3] != kUnbound || is_kind(source, Kind::Str)) {
    Bytes* encoded = TRY(encode_argument(vm, args, "bytearray"));
    TRY(append(vm, b, encoded->view()));
    return none();
  }
  if (source == kUnbound) return none();
  if (is_int_kind(source)) return fill_zeros(vm, b, source);
  if (std::optional<std::string_view> data = bytes_like(source)) {
    TRY(append(vm, b, *data));
    return none();
  }
  if (source.is_float() || is_none(source)) {
    return raise(vm, TypeError, "cannot convert '", type_name(vm, source), "' object to bytearray");
  }
  return enter_stub(vm, Stub::bytearray_source, {args[0], source});
}

Answer bytearray_fromhex(Vm& vm, Args args) {
  TextBuilder data(vm);
  TRY(read_hex(vm, args[1], data));
  Value made = TRY(data.bytes_like(to_value(TRY(make_bytearray(vm, {})))));
  if (args[0] == to_value(builtin_class(vm, Kind::ByteArray))) return made;
  return call(vm, args[0], {made});
}

// ---- methods that change it

Answer bytearray_append(Vm& vm, Args args) {
  char byte = char(TRY(to_byte(vm, args[1])));
  TRY(append(vm, self_of(args), {&byte, 1}));
  return none();
}

Answer bytearray_extend(Vm& vm, Args args) {
  if (std::optional<std::string_view> data = bytes_like(args[1])) {
    TRY(append(vm, self_of(args), *data));
    return none();
  }
  return enter_stub(vm, Stub::bytearray_extend, {args[0], args[1]});
}

Answer bytearray_insert(Vm& vm, Args args) {
  ByteArray* b = self_of(args);
  int64_t size = int64_t(b->size), i = clip(args[1]);
  if (i < 0) i = i < -size ? 0 : i + size;
  char byte = char(TRY(to_byte(vm, args[2])));
  TRY(splice(vm, b, size_t(std::min(i, size)), 0, {&byte, 1}));
  return none();
}

Answer bytearray_pop(Vm& vm, Args args) {
  ByteArray* b = self_of(args);
  if (b->size == 0) return raise(vm, IndexError, "pop from empty bytearray");
  int64_t i = clip(args[1]);
  if (i < 0) i += int64_t(b->size);
  if (i < 0 || i >= int64_t(b->size)) return raise(vm, IndexError, "pop index out of range");
  Value byte = Value::from_int(static_cast<unsigned char>(b->bytes()[i]));
  TRY(splice(vm, b, size_t(i), 1, {}));
  return byte;
}

Answer bytearray_remove(Vm& vm, Args args) {
  ByteArray* b = self_of(args);
  char byte = char(TRY(to_byte(vm, args[1])));
  TRY(spend_bytes(vm, b->size));
  size_t at = TRY(find_paced(vm, b->view(), {&byte, 1}));
  if (at == kNotFound) return raise(vm, ValueError, "value not found in bytearray");
  TRY(splice(vm, b, at, 1, {}));
  return none();
}

Answer bytearray_reverse(Vm& vm, Args args) {
  ByteArray* b = self_of(args);
  TRY(spend_bytes(vm, b->size));
  std::reverse(b->bytes(), b->bytes() + b->size);
  return none();
}

Answer bytearray_clear(Vm& vm, Args args) {
  TRY(resize(vm, self_of(args), 0));
  return none();
}

Answer bytearray_copy(Vm& vm, Args args) { return make_bytearray(vm, self_of(args)->view()); }

// (class, (text, 'latin-1') or (bytes,), attributes): bytes themselves since protocol 3.
Answer reduce_by(Vm& vm, Value self, int64_t protocol) {
  auto* b = cast<ByteArray>(self);
  Value state = TRY(nest(vm, call_special(vm, self, Special::getstate_, {})));
  Value given[2];
  if (protocol < 3) {
    TextBuilder text(vm);
    for (char c : b->view()) {
      utf8_append(text.tail(), static_cast<unsigned char>(c));
      TRY(text.going_on());
    }
    given[0] = to_value(TRY(text.str()));
    given[1] = to_value(intern(vm, "latin-1"));
  } else {
    given[0] = to_value(TRY(make_bytes(vm, b->view())));
  }
  Tuple* args = TRY(brine::make_tuple(vm, {given, protocol < 3 ? 2u : 1u}));
  Value three[] = {to_value(class_of(vm, self)), to_value(args), state};
  return brine::make_tuple(vm, three);
}
Answer bytearray_reduce(Vm& vm, Args args) { return reduce_by(vm, args[0], 2); }
Answer bytearray_reduce_ex(Vm& vm, Args args) { return reduce_by(vm, args[0], clip(args[1])); }

constexpr NativeRow kMethods[] = {
    {"__reduce__(self, /)", bytearray_reduce, "Return state information for pickling."},
    {"__reduce_ex__(self, proto: index = 0, /)", bytearray_reduce_ex,
     "Return state information for pickling."},
    {"__new__(cls, *args, **kwargs)", bytearray_new},
    {"__init__(self, source=..., encoding=..., errors=...)", bytearray_init},
    {"append(self, item: index, /)", bytearray_append,
     "Append a single item to the end of the bytearray."},
    {"extend(self, iterable_of_ints, /)", bytearray_extend,
     "Append all the items from the iterator or sequence to the end of the bytearray."},
    {"insert(self, index: size, item: index, /)", bytearray_insert,
     "Insert a single item into the bytearray before the given index."},
    {"pop(self, index: size=-1, /)", bytearray_pop, "Remove and return a single item from B."},
    {"remove(self, value: index, /)", bytearray_remove,
     "Remove the first occurrence of a value in the bytearray."},
    {"reverse(self, /)", bytearray_reverse, "Reverse the order of the values in B in place."},
    {"clear(self, /)", bytearray_clear, "Remove all items from the bytearray."},
    {"copy(self, /)", bytearray_copy, "Return a copy of B."},
    BRINE_BYTES_METHODS,
};
constexpr NativeRow kClassMethods[] = {
    {"fromhex(cls, string, /)", bytearray_fromhex,
     "Create a bytearray object from a string of hexadecimal numbers."},
};
constexpr NativeRow kStaticMethods[] = {
    {"maketrans(frm, to, /)", bytes_maketrans,
     "Return a translation table usable for the bytes or bytearray translate method."},
};
constexpr TypeOps kOps = {
    .repr = bytearray_repr,
    .unhashable = true,
    .binary = bytes_binary,
    .binaries = 1 << int(BinaryOp::Add) | 1 << int(BinaryOp::Mul) | 1 << int(BinaryOp::Mod),
    .inplace = inplace,
    .inplaces = 1 << int(BinaryOp::Add) | 1 << int(BinaryOp::Mul),
    .compare = bytes_compare,
    .ordered = true,
    .length = bytes_length,
    .get_item = bytes_get_item,
    .set_item = store_item,
    .contains = bytes_contains,
    .iter = bytes_iter,
    .truthy_by_length = true,
};

}  // namespace

// ---- stubs come back here

// (array, items): an int is a count of zeros, a list has bytes to append.
Answer bytearray_fill(Vm& vm, Args args) {
  ByteArray* b = self_of(args);
  if (is_int_kind(args[1])) return fill_zeros(vm, b, args[1]);
  if (!is_kind(args[1], Kind::List)) return raise(vm, SystemError, "bad argument of an intrinsic");
  TextBuilder data(vm);
  TRY(append_items(data, cast<List>(args[1])));
  TRY(append(vm, b, TRY(data.bytes())->view()));
  return none();
}

// (array, key, value): value is an int, bytes-like, or a list of bytes.
Answer bytearray_set(Vm& vm, Args args) {
  List* list = as<List>(args[2]);
  if (!list) return store_item(vm, args[0], args[1], args[2]);
  if (!is_kind(args[1], Kind::Slice)) return raise(vm, SystemError, "bad argument of an intrinsic");
  TextBuilder data(vm);
  TRY(append_items(data, list));
  return set_slice(vm, self_of(args), cast<Slice>(args[1]), TRY(data.bytes())->view());
}

const TypeTable kByteArrayTable = {
    .kind = Kind::ByteArray,
    .doc =
        "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> "
        "bytearray\n"
        "bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n"
        "bytearray(int) -> bytes array of size given by the parameter initialized with null bytes\n"
        "bytearray() -> empty bytes array",
    .methods = kMethods,
    .getsets = {},
    .class_methods = kClassMethods,
    .static_methods = kStaticMethods,
    .ops = &kOps,
};

}  // namespace brine
