// Module `math`, whole numbers: comb, factorial, gcd, isqrt, lcm, perm. Products of many factors
// are made as trees, so that both sides of each multiplication are about as long.
// Tested by tests/lang/math_module/*.py.
#include <bit>
#include <cmath>
#include <numeric>

#include "stdlib/native/math_parts.h"
#include "vm/object/number.h"
#include "vm/object/sequence.h"
#include "vm/run/arguments.h"
#include "vm/run/protocol.h"

namespace brine {

Answer call_with_ints(Vm& vm, const NativeRow& row, Args arguments) {
  Tuple* all = TRY(brine::make_tuple(vm, arguments.from(0)));
  return enter_stub(vm, Stub::call_with_ints,
                    {to_value(make_native(vm, &row, nullptr)), to_value(all)});
}

namespace {

__extension__ using Wide = unsigned __int128;

Result<Value> small_or_failed(Answer a) {
  return a.failed() ? Result<Value>(Failed{}) : Result<Value>(a.word);
}
Result<Value> calculate(Vm& vm, BinaryOp op, Value a, Value b) {
  return small_or_failed(int_binary(vm, op, a, b));
}
bool is_negative(Value v) {
  IntOperand i(v);
  return i.view.negative;
}
bool is_zero_int(Value v) {
  IntOperand i(v);
  return i.view.size == 0;
}

// ---- products

// The product of `count` numbers from `top` down.
struct FallingProduct {
  Vm& vm;
  BigInt top;
  bool stopped = false;

  BigInt make(uint64_t first, uint64_t count) {
    if (vm.interrupt.load(std::memory_order_relaxed)) stopped = true;
    if (stopped || count == 0) return BigInt(1);
    if (count <= 16) return leaf(first, count);
    uint64_t half = count / 2;
    return make(first, half) * make(first + half, count - half);
  }
  BigInt leaf(uint64_t first, uint64_t count) {
    BigInt product(1);
    IntView view = top.view();
    if (view.size > 1) {
      for (uint64_t i = 0; i < count; i++) product = product * (top - BigInt(int64_t(first + i)));
      return product;
    }
    Limb packed = 1, next = view.size ? view.limbs[0] - first : 0;
    auto flush = [&] { product = product * BigInt(IntView{&packed, 1, false}); };
    for (uint64_t i = 0; i < count; i++, next--) {
      if (next == 0) return BigInt(0);
      Wide wide = Wide(packed) * next;
      if (wide >> 64) {
        flush();
        packed = next;
      } else {
        packed = Limb(wide);
      }
    }
    flush();
    return product;
  }
};

// top * (top - 1) * ... with `count` factors; divided by count! if `choose`.
Result<Value> falling(Vm& vm, IntView top, uint64_t count, bool choose) {
  size_t bits = bit_length(top);
  if (count > (uint64_t(1) << 40) || bits > (uint64_t(1) << 40)) return raise_memory(vm);
  uint64_t limbs = count * bits / 64 + 1;
  Scratch scratch(vm, limbs * 6 * sizeof(Limb));
  if (!scratch.ok()) return raise_memory(vm);
  TRY(spend(vm, limbs * uint64_t(std::bit_width(limbs)) / 4));
  FallingProduct product{vm, BigInt(top)};
  BigInt result = product.make(0, count);
  if (!choose) {
    TRY(check_interrupt(vm));
    return make_int(vm, result.view());
  }
  FallingProduct below{vm, BigInt(int64_t(count))};
  BigInt divisor = below.make(0, count);
  TRY(check_interrupt(vm));
  IntView a = result.view(), b = divisor.view();
  return compute(vm, quotient_room(a, b),
                 [&](Limb* out) { return divmod(out, nullptr, a, b).quotient; });
}

Answer math_factorial(Vm& vm, Args args) {
  if (is_negative(args[0]))
    return raise(vm, ValueError, "factorial() not defined for negative values");
  std::optional<int64_t> n = to_int64(args[0]);
  if (!n) return raise(vm, OverflowError, "factorial() argument should not exceed ", INT64_MAX);
  if (*n <= 1) return Value::from_int(1);
  if (*n <= 20) {
    int64_t product = 1;
    for (int64_t i = 2; i <= *n; i++) product *= i;
    return make_int(vm, product);
  }
  WordInt top(*n);
  return falling(vm, top, uint64_t(*n - 1), false);
}

extern const NativeRow kPerm, kComb, kGcd, kLcm;

Answer math_perm(Vm& vm, Args args) {
  Value n = args[0], k = args[1];
  if (is_none(k)) {
    if (!is_int_kind(n)) return call_with_ints(vm, kPerm, {args.at, 1});
    return math_factorial(vm, {&n, 1});
  }
  if (!is_int_kind(n) || !is_int_kind(k)) return call_with_ints(vm, kPerm, args);
  if (is_negative(n)) return raise(vm, ValueError, "n must be a non-negative integer");
  if (is_negative(k)) return raise(vm, ValueError, "k must be a non-negative integer");
  IntOperand a(n), b(k);
  if (compare(a.view, b.view) < 0) return Value::from_int(0);
  std::optional<int64_t> count = to_int64(k);
  if (!count) return raise(vm, OverflowError, "k must not exceed ", INT64_MAX);
  if (*count == 0) return Value::from_int(1);
  return falling(vm, a.view, uint64_t(*count), false);
}

// n over k while all products fit a word.
bool small_comb(uint64_t n, uint64_t k, uint64_t* out) {
  Wide c = 1;
  for (uint64_t i = 1; i <= k; i++) {
    c = c * (n - k + i) / i;
    if (c >> 63) return false;
  }
  *out = uint64_t(c);
  return true;
}

Answer math_comb(Vm& vm, Args args) {
  Value n = args[0], k = args[1];
  if (!is_int_kind(n) || !is_int_kind(k)) return call_with_ints(vm, kComb, args);
  if (is_negative(n)) return raise(vm, ValueError, "n must be a non-negative integer");
  if (is_negative(k)) return raise(vm, ValueError, "k must be a non-negative integer");
  Value other = TRY(calculate(vm, BinaryOp::Sub, n, k));
  if (is_negative(other)) return Value::from_int(0);
  IntOperand a(n);
  {
    IntOperand x(k), y(other);
    if (compare(y.view, x.view) < 0) k = other;
  }
  std::optional<int64_t> count = to_int64(k);
  if (!count) return raise(vm, OverflowError, "min(n - k, k) must not exceed ", INT64_MAX);
  uint64_t small;
  if (n.is_int() && small_comb(uint64_t(n.as_int()), uint64_t(*count), &small))
    return make_unsigned(vm, small);
  if (*count == 0) return Value::from_int(1);
  return falling(vm, a.view, uint64_t(*count), true);
}

// ---- divisors

Result<Value> gcd_of(Vm& vm, Value a, Value b) {
  if (both_int(a, b)) {
    int64_t x = a.as_int(), y = b.as_int();
    return make_int(vm, int64_t(std::gcd(uint64_t(std::abs(x)), uint64_t(std::abs(y)))));
  }
  IntOperand x(a), y(b);
  if (x.view.size > 16 || y.view.size > 16)
    TRY(spend(vm,
              (x.view.size + y.view.size) * uint64_t(std::bit_width(x.view.size + y.view.size))));
  Scratch scratch(vm, (x.view.size + y.view.size) * 4 * sizeof(Limb));
  if (!scratch.ok()) return raise_memory(vm);
  return compute(vm, gcd_room(x.view, y.view) + 1,
                 [&](Limb* out) { return gcd(out, x.view, y.view); });
}

Result<Value> lcm_of(Vm& vm, Value a, Value b) {
  if (is_zero_int(a) || is_zero_int(b)) return Value::from_int(0);
  Value divisor = TRY(gcd_of(vm, a, b));
  Value part = TRY(calculate(vm, BinaryOp::FloorDiv, a, divisor));
  Value product = TRY(calculate(vm, BinaryOp::Mul, part, b));
  return small_or_failed(int_unary(vm, UnaryOp::Abs, product));
}

Answer fold(Vm& vm, const NativeRow& row, Args args, int64_t start,
            Result<Value> (*step)(Vm&, Value, Value)) {
  std::span<Value> items = cast<Tuple>(args[0])->view();
  for (Value v : items)
    if (!is_int_kind(v)) return call_with_ints(vm, row, {items.data(), uint32_t(items.size())});
  TRY(spend(vm, items.size() / 16));
  Value result = Value::from_int(start);
  for (Value v : items) result = TRY(step(vm, result, v));
  return result;
}

Answer math_gcd(Vm& vm, Args args) { return fold(vm, kGcd, args, 0, gcd_of); }
Answer math_lcm(Vm& vm, Args args) { return fold(vm, kLcm, args, 1, lcm_of); }

Answer math_isqrt(Vm& vm, Args args) {
  if (is_negative(args[0])) return raise(vm, ValueError, "isqrt() argument must be nonnegative");
  IntOperand a(args[0]);
  if (a.view.size > 16) TRY(spend(vm, a.view.size * uint64_t(std::bit_width(a.view.size))));
  Scratch scratch(vm, a.view.size * 4 * sizeof(Limb));
  if (!scratch.ok()) return raise_memory(vm);
  return compute(vm, isqrt_room(a.view), [&](Limb* out) { return isqrt(out, a.view); });
}

constexpr const char* kPermDoc =
    "Number of ways to choose k items from n items without repetition and with order.\n\nEvaluates "
    "to n! / (n - k)! when k <= n and "
    "evaluates\nto zero when k > n.\n\nIf k is not specified or is None, then k defaults to n\nand "
    "the function returns n!.\n\n"
    "Raises TypeError if either of the arguments are not integers.\nRaises ValueError if either of "
    "the arguments are negative.";

constexpr NativeRow kPerm = {"perm(n, k=None, /)", math_perm, kPermDoc};
constexpr NativeRow kComb = {
    "comb(n, k, /)", math_comb,
    "Number of ways to choose k items from n items without repetition and without order."};
constexpr NativeRow kGcd = {"gcd(*integers)", math_gcd, "Greatest Common Divisor."};
constexpr NativeRow kLcm = {"lcm(*integers)", math_lcm, "Least Common Multiple."};
constexpr NativeRow kRows[] = {
    kComb,
    {"factorial(n: index, /)", math_factorial,
     "Find n!.\n\nRaise a ValueError if x is negative or non-integral."},
    kGcd,
    {"isqrt(n: index, /)", math_isqrt, "Return the integer part of the square root of the input."},
    kLcm,
    kPerm,
};

}  // namespace

const std::span<const NativeRow> kMathIntegerRows = kRows;

}  // namespace brine
