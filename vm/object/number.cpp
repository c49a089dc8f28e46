// Numbers: making them and looking at them. See number.h.
#include "vm/object/number.h"

#include <algorithm>
#include <cmath>

#include "vm/base/bigint_float.h"
#include "vm/base/bigint_text.h"
#include "vm/base/float_text.h"
#include "vm/base/text.h"
#include "vm/base/unicode.h"
#include "vm/object/bytes.h"
#include "vm/object/str.h"
#include "vm/run/protocol.h"
#include "vm/run/wrappers.h"

namespace brine {

// ---- making

Value make_boxed_float(Vm& vm, double d) {
  Float* f = vm.heap.make<Float>();
  f->value = d;
  return to_value(f);
}

Value make_complex(Vm& vm, double real, double imag) {
  Complex* z = vm.heap.make<Complex>();
  z->real = real;
  z->imag = imag;
  return to_value(z);
}

static Value make_one_limb(Vm& vm, bool negative, uint64_t limb) {
  Int* i = vm.heap.make<Int>(sizeof(Limb));
  i->size = 1;
  i->negative = negative;
  i->limbs()[0] = limb;
  return to_value(i);
}

Value make_big_int(Vm& vm, int64_t i) {
  return make_one_limb(vm, i < 0, i < 0 ? ~uint64_t(i) + 1 : uint64_t(i));
}

Value make_unsigned(Vm& vm, uint64_t i) {
  return i <= uint64_t(Value::kMaxInt) ? Value::from_int(int64_t(i)) : make_one_limb(vm, false, i);
}

Result<Value> make_int(Vm& vm, bool negative, std::span<const uint64_t> limbs) {
  size_t size = limbs.size();
  while (size > 0 && limbs[size - 1] == 0) size--;
  if (size == 0) return Value::from_int(0);
  if (size == 1) {
    uint64_t limb = limbs[0];
    if (limb <= uint64_t(Value::kMaxInt) + negative)
      return Value::from_int(int64_t(negative ? ~limb + 1 : limb));
    return make_one_limb(vm, negative, limb);
  }
  if (size > UINT32_MAX) return raise_memory(vm);
  Int* i = vm.heap.make<Int>(size * sizeof(Limb));
  if (!i) return raise_memory(vm);
  i->size = uint32_t(size);
  i->negative = negative;
  std::copy_n(limbs.data(), size, i->limbs());
  return to_value(i);
}

IntRoom::IntRoom(Vm& vm, size_t limbs) : vm_(vm), room_(limbs) {
  if (limbs <= kSmall) return;
  if (limbs <= UINT32_MAX) large_ = vm.heap.make<Int>(limbs * sizeof(Limb));
  ok_ = large_ != nullptr;
}

Result<Value> IntRoom::finish(IntShape shape) {
  // A result much shorter than its room is copied, so that the memory charged is the memory used.
  if (!large_ || shape.size <= 1 || shape.size < room_ - room_ / 4) {
    Result<Value> copy = make_int(vm_, shape.negative, {out(), shape.size});
    vm_.heap.release(large_);
    return copy;
  }
  large_->size = uint32_t(shape.size);
  large_->negative = shape.negative;
  return to_value(large_);
}

Failed raise_no_memory(Vm& vm) { return raise_memory(vm); }

Result<Value> make_int_of(Vm& vm, double d) {
  if (std::isfinite(d)) {
    if (std::fabs(d) < 0x1p61) return Value::from_int(int64_t(d));
    Limb limbs[kDoubleLimbs];
    IntShape shape = from_double(limbs, d);
    return make_int(vm, shape.negative, {limbs, shape.size});
  }
  if (std::isnan(d)) return raise(vm, ValueError, "cannot convert float NaN to integer");
  return raise(vm, OverflowError, "cannot convert float infinity to integer");
}

// ---- reading text

// repr(original), cut as CPython's "%.200R" cuts it.
static Result<std::string> shown(Vm& vm, Value original, size_t most) {
  Value text = TRY(nest(vm, repr(vm, original)));
  std::string_view view = cast<Str>(text)->view();
  size_t end = 0;
  while (end < view.size() && (most > 0 || (view[end] & 0xc0) == 0x80))
    most -= (view[end++] & 0xc0) != 0x80;
  return std::string(view.substr(0, end));
}

Result<Value> read_int(Vm& vm, std::string_view text, int base, Value original) {
  std::string ascii;
  if (auto* s = as<Str>(original); s && !s->ascii()) text = ascii = ascii_digits(text);
  if (text.size() > 64) TRY(spend(vm, text.size() / 64));
  IntText scanned = scan_int(text, base);
  if (!scanned.valid) {
    if (auto* b = as<ByteArray>(original)) original = to_value(TRY(make_bytes(vm, b->view())));
    std::string what = TRY(shown(vm, original, 200));
    return raise(vm, ValueError, "invalid literal for int() with base ", base, ": ", what);
  }
  if (scanned.small) return make_int(vm, scanned.value);
  bool exact_base = (scanned.base & (scanned.base - 1)) == 0;
  if (!exact_base) {
    if (vm.max_str_digits > 0 && scanned.digits > size_t(vm.max_str_digits))
      return raise(vm, ValueError, "Exceeds the limit (", vm.max_str_digits,
                   " digits) for integer string conversion: value has ", scanned.digits,
                   " digits; use sys.set_int_max_str_digits() to increase the limit");
    TRY(spend(vm, scanned.digits / 16));
  }
  Scratch scratch(vm, scanned.digits * 3);
  if (!scratch.ok()) return raise_memory(vm);
  return compute(vm, int_text_room(scanned), [&](Limb* out) { return read_int(out, scanned); });
}

Result<Value> read_float(Vm& vm, std::string_view text, Value original) {
  if (text.size() > 64) TRY(spend(vm, text.size() / 64));
  // Bytes are no UTF-8: only ASCII means something in them.
  bool readable = is_kind(original, Kind::Str) ||
                  std::none_of(text.begin(), text.end(), [](char c) { return c & 0x80; });
  std::optional<double> d = readable ? parse_float(text) : std::nullopt;
  if (d) return make_float(vm, *d);
  std::string what = TRY(shown(vm, original, SIZE_MAX));
  return raise(vm, ValueError, "could not convert string to float: ", what);
}

// ---- looking

std::optional<int64_t> to_int64(Value v) {
  if (v.is_int()) return v.as_int();
  int64_t result;
  IntOperand i(v);
  if (!to_int64(i.view, &result)) return std::nullopt;
  return result;
}

IntView int_view(Value v, Limb& scratch) {
  if (v.is_int()) {
    int64_t i = v.as_int();
    scratch = i < 0 ? ~uint64_t(i) + 1 : uint64_t(i);
    return {&scratch, size_t(i != 0), i < 0};
  }
  if (is_bool(v)) {
    scratch = is_true(v);
    return {&scratch, scratch, false};
  }
  Int* i = cast<Int>(v);
  return {i->limbs(), i->size, i->negative};
}

Result<double> int_to_double(Vm& vm, Value v) {
  if (v.is_int()) return double(v.as_int());
  double d;
  IntOperand i(v);
  if (!to_double(i.view, &d)) return raise(vm, OverflowError, "int too large to convert to float");
  return d;
}

Result<Value> plain_int(Vm& vm, Value v) {
  if (v.is_int()) return v;
  if (is_bool(v)) return Value::from_int(is_true(v));
  if (!v.as_object()->has(kExtended)) return v;
  IntOperand i(v);
  return make_int(vm, i.view);
}

Value plain_float(Vm& vm, Value v) {
  if (v.is_float() || !v.as_object()->has(kExtended)) return v;
  return make_float(vm, float_of(v));
}

bool is_plain_number(Vm& vm, Value v, Special conversion) {
  if (v.is_int() || v.is_float() || is_bool(v)) return true;
  Object* o = v.as_object();
  if (o->kind != Kind::Int && o->kind != Kind::Float) return false;
  if (!o->has(kExtended)) return true;
  Class* cls = class_of(vm, v);
  return answers_itself(cls, lookup(vm, cls, conversion), conversion);
}

}  // namespace brine
