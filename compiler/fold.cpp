// See fold.h.
#include "compiler/fold.h"

#include <gmp.h>

#include <algorithm>
#include <cmath>

namespace brine {

using namespace ast;
using Kind = Known::Kind;

namespace {

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 WideMagnitude;

constexpr int kDeepest = 20;  // tuples in tuples
constexpr size_t kLongestText = 4096;
constexpr size_t kLongestTuple = 256;
constexpr int64_t kExactInDouble = int64_t(1) << 53;

Known of_limbs(std::vector<uint64_t> limbs, bool negative) {
  while (!limbs.empty() && limbs.back() == 0) limbs.pop_back();
  if (limbs.empty()) return Known::of_int(0);
  if (limbs.size() == 1) {
    if (!negative && limbs[0] <= uint64_t(INT64_MAX)) return Known::of_int(int64_t(limbs[0]));
    if (negative && limbs[0] <= uint64_t(1) << 63) return Known::of_int(int64_t(0 - limbs[0]));
  }
  Known c = Known::of(Kind::BigInt);
  c.limbs = std::move(limbs);
  c.negative = negative;
  return c;
}

Known of_wide(Wide value) {
  bool negative = value < 0;
  WideMagnitude magnitude = negative ? -WideMagnitude(value) : WideMagnitude(value);
  return of_limbs({uint64_t(magnitude), uint64_t(magnitude >> 64)}, negative);
}

// Digits with an optional 0x, 0o or 0b in front.
Known of_digits(std::string_view text) {
  int base = 10;
  if (text.size() > 2 && text[0] == '0') {
    char mark = char(text[1] | 0x20);
    base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
    if (base != 10) text.remove_prefix(2);
  }
  while (text.size() > 1 && text[0] == '0') text.remove_prefix(1);
  std::string digits(text);
  for (char& c : digits) c = char(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  static_assert(sizeof(mp_limb_t) == sizeof(uint64_t));
  std::vector<uint64_t> limbs(digits.size() * 4 / 64 + 2);
  mp_size_t used =
      mpn_set_str(reinterpret_cast<mp_limb_t*>(limbs.data()),
                  reinterpret_cast<const unsigned char*>(digits.data()), digits.size(), base);
  limbs.resize(size_t(used));
  return of_limbs(std::move(limbs), false);
}

bool is_text(const Known& c) { return c.kind == Kind::Str || c.kind == Kind::Bytes; }

// The double of a number if that loses nothing.
std::optional<double> exact_double(const Known& c) {
  if (c.kind == Kind::Float) return c.real;
  if (c.kind == Kind::Int && c.integer >= -kExactInDouble && c.integer <= kExactInDouble)
    return double(c.integer);
  return {};
}

std::optional<Known> fold_ints(Operator op, int64_t a, int64_t b) {
  switch (op) {
    case Operator::Add: return of_wide(Wide(a) + b);
    case Operator::Sub: return of_wide(Wide(a) - b);
    case Operator::Mult: return of_wide(Wide(a) * b);
    case Operator::BitAnd: return Known::of_int(a & b);
    case Operator::BitOr: return Known::of_int(a | b);
    case Operator::BitXor: return Known::of_int(a ^ b);
    case Operator::Div:
      if (b == 0 || std::abs(a) > kExactInDouble || std::abs(b) > kExactInDouble) return {};
      return Known::of_float(double(a) / double(b));
    case Operator::FloorDiv:
    case Operator::Mod: {
      if (b == 0 || (a == INT64_MIN && b == -1)) return {};
      int64_t quotient = a / b, rest = a % b;
      if (rest != 0 && (rest < 0) != (b < 0)) {
        quotient--;
        rest += b;
      }
      return Known::of_int(op == Operator::Mod ? rest : quotient);
    }
    case Operator::LShift:
      if (b < 0 || b > 126 || (Wide(std::abs(a)) >> (126 - b)) != 0) return {};
      return of_wide(Wide(a) * (Wide(1) << b));
    case Operator::RShift:
      if (b < 0) return {};
      return Known::of_int(a >> std::min<int64_t>(b, 63));
    case Operator::Pow: {
      if (b < 0 || b > 127) return {};
      Wide result = 1, limit = Wide(1) << 126, factor = a < 0 ? -Wide(a) : Wide(a);
      for (int64_t i = 0; i < b; i++) {
        Wide magnitude = result < 0 ? -result : result;
        if (magnitude != 0 && factor > limit / magnitude) return {};
        result *= a;
      }
      return of_wide(result);
    }
    case Operator::MatMult: return {};
  }
  return {};
}

std::optional<Known> fold_floats(Operator op, double a, double b) {
  double result;
  switch (op) {
    case Operator::Add: result = a + b; break;
    case Operator::Sub: result = a - b; break;
    case Operator::Mult: result = a * b; break;
    case Operator::Div:
      if (b == 0) return {};
      result = a / b;
      break;
    case Operator::Pow:
      if (!std::isfinite(a) || !std::isfinite(b) || a <= 0) return {};
      result = std::pow(a, b);
      if (!std::isfinite(result)) return {};
      break;
    default: return {};
  }
  return Known::of_float(result);
}

// real + imaginary literal, and the difference.
std::optional<Known> fold_complex(Operator op, const Known& left, const Known& right) {
  if (op != Operator::Add && op != Operator::Sub) return {};
  auto parts = [](const Known& c) -> std::optional<std::pair<double, double>> {
    if (c.kind == Kind::Complex) return std::pair(c.real, c.imag);
    if (auto number = exact_double(c)) return std::pair(*number, 0.0);
    return {};
  };
  auto a = parts(left), b = parts(right);
  if (!a || !b) return {};
  Known c = Known::of(Kind::Complex);
  c.real = op == Operator::Add ? a->first + b->first : a->first - b->first;
  c.imag = op == Operator::Add ? a->second + b->second : a->second - b->second;
  return c;
}

std::optional<Known> repeat(const Known& value, int64_t times) {
  times = std::max<int64_t>(times, 0);
  Known c = value;
  if (is_text(value)) {
    if (times && value.text.size() > kLongestText / size_t(times)) return {};
    c.text.clear();
    for (int64_t i = 0; i < times; i++) c.text += value.text;
    return c;
  }
  if (times && value.items.size() > kLongestTuple / size_t(times)) return {};
  c.items.clear();
  for (int64_t i = 0; i < times; i++)
    c.items.insert(c.items.end(), value.items.begin(), value.items.end());
  return c;
}

std::optional<Known> fold_unary(UnaryOperator op, const Known& value) {
  if (op == UnaryOperator::Not) return Known::of(truth(value) ? Kind::False : Kind::True);
  Known c = value;
  switch (value.kind) {
    case Kind::Int:
      if (op == UnaryOperator::USub) return of_wide(-Wide(value.integer));
      if (op == UnaryOperator::Invert) return Known::of_int(~value.integer);
      return c;
    case Kind::BigInt:
      if (op == UnaryOperator::USub) return of_limbs(value.limbs, !value.negative);
      if (op == UnaryOperator::UAdd) return c;
      return {};
    case Kind::Float:
    case Kind::Complex:
      if (op == UnaryOperator::Invert) return {};
      if (op == UnaryOperator::USub) {
        c.real = -c.real;
        c.imag = -c.imag;
      }
      return c;
    default: return {};
  }
}

int depth_of(const Known& c) {  // bounded by kDeepest, step by step
  int deepest = 0;
  for (const Known& item : c.items)
    if (!item.items.empty()) deepest = std::max(deepest, depth_of(item) + 1);
  return deepest;
}

std::optional<Known> fold_items(Compilation& cx, Seq<Expr*> elements, Kind kind) {
  Known c = Known::of(kind);
  c.items.reserve(elements.size());
  for (Expr* element : elements) {
    auto item = fold(cx, element);
    if (!item || depth_of(*item) > kDeepest) return {};
    c.items.push_back(std::move(*item));
  }
  return c;
}

}  // namespace

Known literal(const ConstantValue& value) {
  using Type = ConstantValue::Type;
  switch (value.type) {
    case Type::None: return Known::of(Kind::None);
    case Type::False: return Known::of(Kind::False);
    case Type::True: return Known::of(Kind::True);
    case Type::Ellipsis: return Known::of(Kind::Ellipsis);
    case Type::Int: return Known::of_int(value.integer);
    case Type::BigInt: return of_digits(value.text);
    case Type::Float: return Known::of_float(value.number);
    case Type::Complex: {
      Known c = Known::of(Kind::Complex);
      c.imag = value.number;
      return c;
    }
    case Type::Str: return Known::of_str(std::string(value.text));
    case Type::Bytes: return Known::of_bytes(std::string(value.text));
  }
  return {};
}

bool truth(const Known& value) {
  switch (value.kind) {
    case Kind::None:
    case Kind::False: return false;
    case Kind::True:
    case Kind::Ellipsis:
    case Kind::BigInt: return true;
    case Kind::Int: return value.integer != 0;
    case Kind::Float: return value.real != 0;
    case Kind::Complex: return value.real != 0 || value.imag != 0;
    case Kind::Str:
    case Kind::Bytes: return !value.text.empty();
    case Kind::Tuple:
    case Kind::FrozenSet: return !value.items.empty();
  }
  return false;
}

std::optional<Known> fold_binary(Operator op, const Known& left, const Known& right) {
  if (left.kind == Kind::Int && right.kind == Kind::Int)
    return fold_ints(op, left.integer, right.integer);
  if (left.kind == Kind::Complex || right.kind == Kind::Complex)
    return fold_complex(op, left, right);
  if (left.kind == Kind::Float || right.kind == Kind::Float) {
    auto a = exact_double(left), b = exact_double(right);
    if (!a || !b) return {};
    return fold_floats(op, *a, *b);
  }
  bool sequence = is_text(left) || left.kind == Kind::Tuple;
  if (op == Operator::Add && sequence && left.kind == right.kind) {
    if (left.text.size() + right.text.size() > kLongestText) return {};
    if (left.items.size() + right.items.size() > kLongestTuple) return {};
    Known c = left;
    c.text += right.text;
    c.items.insert(c.items.end(), right.items.begin(), right.items.end());
    return c;
  }
  if (op == Operator::Mult && sequence && right.kind == Kind::Int)
    return repeat(left, right.integer);
  if (op == Operator::Mult && left.kind == Kind::Int &&
      (is_text(right) || right.kind == Kind::Tuple))
    return repeat(right, left.integer);
  return {};
}

std::optional<Known> fold_subscript(const Known& value, const Known& index) {
  if (index.kind != Kind::Int) return {};
  auto place = [&](size_t size) {
    int64_t at = index.integer < 0 ? index.integer + int64_t(size) : index.integer;
    return at >= 0 && at < int64_t(size) ? at : -1;
  };
  if (value.kind == Kind::Tuple) {
    int64_t at = place(value.items.size());
    if (at >= 0) return value.items[size_t(at)];
  } else if (value.kind == Kind::Bytes) {
    int64_t at = place(value.text.size());
    if (at >= 0) return Known::of_int(uint8_t(value.text[size_t(at)]));
  } else if (value.kind == Kind::Str) {
    bool ascii =
        std::all_of(value.text.begin(), value.text.end(), [](char c) { return uint8_t(c) < 128; });
    int64_t at = place(value.text.size());
    if (ascii && at >= 0) return Known::of_str(value.text.substr(size_t(at), 1));
  }
  return {};
}

std::optional<Known> fold(Compilation& cx, Expr* e) {
  switch (e->kind) {
    case ExprKind::Constant: return literal(to<ast::Constant>(e).value);
    case ExprKind::Name:
      if (to<Name>(e).id == "__debug__" && to<Name>(e).ctx == Context::Load)
        return Known::of(cx.options.optimize ? Kind::False : Kind::True);
      return {};
    case ExprKind::Tuple:
      if (to<Tuple>(e).ctx != Context::Load || !cx.deeper()) return {};
      return fold_items(cx, to<Tuple>(e).elts, Kind::Tuple);
    case ExprKind::UnaryOp: {
      if (!cx.deeper()) return {};
      auto value = fold(cx, to<UnaryOp>(e).operand);
      if (!value) return {};
      return fold_unary(to<UnaryOp>(e).op, *value);
    }
    case ExprKind::BinOp:
    case ExprKind::Subscript: {
      // Only a spine that ends in a literal can be known; look there first, then go up.
      Expr* foot = e;
      while (Expr* left = left_child(foot)) {
        if (foot->kind != ExprKind::BinOp && foot->kind != ExprKind::Subscript) return {};
        foot = left;
      }
      if (foot->kind == ExprKind::Name || foot->kind == ExprKind::JoinedStr) return {};
      if (!cx.deeper()) return {};
      auto value = fold(cx, foot);
      if (!value) return {};
      std::vector<Expr*> spine;
      for (Expr* left = e; left != foot; left = left_child(left)) spine.push_back(left);
      for (size_t i = spine.size(); value && i-- > 0;) {
        if (auto* binary = as<BinOp>(spine[i])) {
          auto right = fold(cx, binary->right);
          value = right ? fold_binary(binary->op, *value, *right) : std::nullopt;
        } else {
          auto& subscript = to<Subscript>(spine[i]);
          if (subscript.ctx != Context::Load) return {};
          auto index = fold(cx, subscript.slice);
          value = index ? fold_subscript(*value, *index) : std::nullopt;
        }
      }
      return value;
    }
    default: return {};
  }
}

std::optional<Known> fold_display(Compilation& cx, Expr* e) {
  if (auto* list = as<List>(e)) return fold_items(cx, list->elts, Kind::Tuple);
  if (auto* set = as<Set>(e)) return fold_items(cx, set->elts, Kind::FrozenSet);
  return {};
}

std::optional<bool> fold_truth(Compilation& cx, Expr* e) {
  if (e->kind != ExprKind::Constant && e->kind != ExprKind::Name && e->kind != ExprKind::UnaryOp &&
      e->kind != ExprKind::Tuple)
    return {};
  auto value = fold(cx, e);
  if (!value) return {};
  return truth(*value);
}

}  // namespace brine
