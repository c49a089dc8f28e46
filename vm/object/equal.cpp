// Equality and hashes of values, natively where no Python method is in the way.
#include "vm/object/equal.h"

#include "vm/object/containers.h"
#include "vm/object/function.h"
#include "vm/object/number.h"
#include "vm/run/wrappers.h"

namespace brine {

const TypeOps* native_ops(Vm& vm, Value v, Special s) {
  if (!v.is_object()) return &type_ops(v.is_int() ? Kind::Int : Kind::Float);
  Object* o = v.as_object();
  if (o->shape == uint32_t(o->kind) && o->kind != Kind::Instance) return &type_ops(o->kind);
  Class* cls = class_of(vm, v);
  Value found = lookup(vm, cls, s);
  if (found == kUnbound) return &kNoOps;
  if (!answers_itself(cls, found, s)) return nullptr;
  return &type_ops(cast<WrapperDescriptor>(found)->owner->layout);
}

Result<void> check_c_stack(Vm& vm) {
  if (uintptr_t(__builtin_frame_address(0)) > vm.c_stack_limit) return {};
  return raise(vm, RecursionError, "maximum recursion depth exceeded");
}

static bool is_exactly(Value v, Kind kind) {
  return v.is_object() && v.as_object()->shape == uint32_t(kind);
}
static bool is_plain_str(Value v) {
  return is_kind(v, Kind::Str) && !v.as_object()->has(kExtended);
}

// Two short tuples of ints and strings, which keys often are: what they come to, Unbound where more is to be asked.
static Value equal_tuples(Tuple* a, Tuple* b) {
  if (a->size != b->size) return from_bool(false);
  if (a->size > 16) return kUnbound;
  for (uint64_t i = 0; i < a->size; i++) {
    Value x = a->items()[i], y = b->items()[i];
    if (x == y) continue;
    if (both_int(x, y)) return from_bool(false);
    if (!is_plain_str(x) || !is_plain_str(y) || cast<Str>(x)->size > 64) return kUnbound;
    if (!equal(cast<Str>(x), cast<Str>(y))) return from_bool(false);
  }
  return from_bool(true);
}

static bool is_container(const TypeOps* ops) {
  return ops == &type_ops(Kind::List) || ops == &type_ops(Kind::Tuple) ||
         ops == &type_ops(Kind::Deque) || ops == &type_ops(Kind::Dict) ||
         ops == &type_ops(Kind::Slice);
}

Result<Value> plain_equal(Vm& vm, Value a, Value b) {
  if (a == b) return from_bool(true);
  if (both_int(a, b)) return from_bool(false);
  if (is_plain_str(a) && is_plain_str(b)) {
    Str *x = cast<Str>(a), *y = cast<Str>(b);
    if (x->size == y->size && x->size > 1024) TRY(spend(vm, x->size / 64));
    return from_bool(equal(x, y));
  }
  a = innermost_mapping(a);
  b = innermost_mapping(b);
  const TypeOps* x = native_ops(vm, a, Special::eq_);
  const TypeOps* y = native_ops(vm, b, Special::eq_);
  if (!x || !y) return kUnbound;
  if (x == y && is_container(x)) return compare_plainly(vm, a, b);
  if (x->compare) {
    Value answer = x->compare(vm, CompareOp::Eq, a, b).word;
    if (answer != not_implemented()) return answer;
  }
  if (y->compare && x != y) {
    Value answer = y->compare(vm, CompareOp::Eq, b, a).word;
    if (answer != not_implemented()) return answer;
  }
  return from_bool(false);
}

Result<bool> equal_keys(Vm& vm, Value a, Value b) {
  if (is_exactly(a, Kind::Tuple) && is_exactly(b, Kind::Tuple)) {
    Value flat = equal_tuples(cast<Tuple>(a), cast<Tuple>(b));
    if (flat != kUnbound) return is_true(flat);
  }
  TRY(check_c_stack(vm));
  Value answer = TRY(plain_equal(vm, a, b));
  if (answer != kUnbound) return is_true(answer);
  return equal(vm, a, b);
}

// ---- hashes

bool hashes_plainly(Vm& vm, Value v) {
  if (!v.is_object()) return true;
  Object* o = v.as_object();
  if (o->has(kExtended)) return false;
  switch (o->kind) {
    case Kind::Str:
    case Kind::Int:
    case Kind::Float:
    case Kind::Bytes:
    case Kind::None:
    case Kind::Bool:
    case Kind::Complex:
    case Kind::Ellipsis: return true;
    default: break;
  }
  (void)vm;
  return false;
}

static Failed unhashable(Vm& vm, Value v) {
  return raise(vm, TypeError, "unhashable type: '", type_name(vm, v), "'");
}

static Result<uint64_t> hash_by_python(Vm& vm, Value v) {
  Value method = lookup(vm, class_of(vm, v), Special::hash_);
  if (method == kUnbound || is_none(method)) return unhashable(vm, v);
  Value answer = TRY(nest(vm, call_special(vm, v, Special::hash_, {})));
  if (!is_int_kind(answer)) return raise(vm, TypeError, "__hash__ method should return an integer");
  if (std::optional<int64_t> i = to_int64(answer)) return *i == -1 ? uint64_t(-2) : uint64_t(*i);
  return type_ops(Kind::Int).hash(vm, answer);
}

Result<uint64_t> hash_value(Vm& vm, Value v) {
  if (v.is_int()) return hash_int(v.as_int());
  if (is_plain_str(v)) return hash_of(cast<Str>(v));
  const TypeOps* ops = native_ops(vm, v, Special::hash_);
  if (!ops) return hash_by_python(vm, v);
  if (ops->hash) return ops->hash(vm, v);
  if (ops->unhashable) return unhashable(vm, v);
  switch (v.as_object()->kind) {  // static objects have no number of their own
    case Kind::None: return uint64_t(0xfca86420);
    case Kind::Ellipsis: return uint64_t(0xe111b515);
    case Kind::NotImplemented: return uint64_t(0x0707ab1e);
    default: return vm.heap.id_of(v.as_object());
  }
}

}  // namespace brine
