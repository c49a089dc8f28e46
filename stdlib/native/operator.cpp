// The module operator: the machine's operators as functions, and the getters (vm/object/callables.h).
// Tested by tests/lang/operator_module/*.py.
#include <algorithm>
#include <string>

#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/run/arguments.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

template <BinaryOp op>
Answer two(Vm& vm, Args args) {
  return binary(vm, op, args[0], args[1]);
}
template <BinaryOp op>
Answer assigned(Vm& vm, Args args) {
  return inplace(vm, op, args[0], args[1]);
}
template <UnaryOp op>
Answer one(Vm& vm, Args args) {
  return unary(vm, op, args[0]);
}
template <CompareOp op>
Answer ordered(Vm& vm, Args args) {
  return compare_anywhere(vm, op, args[0], args[1]);
}

Answer negation(Vm& vm, Args args) {
  if (is_bool(args[0])) return from_bool(is_false(args[0]));
  return enter_stub(vm, Stub::not_of, {args[0]});
}
Answer truth_of(Vm& vm, Args args) { return truth(vm, args[0]); }
Answer same(Vm&, Args args) { return from_bool(args[0] == args[1]); }
Answer different(Vm&, Args args) { return from_bool(args[0] != args[1]); }
Answer index_of(Vm& vm, Args args) { return to_index(vm, args[0]); }

Answer joined(Vm& vm, Args args, bool in_place) {
  if (lookup(vm, class_of(vm, args[0]), Special::getitem_) == kUnbound)
    return raise(vm, TypeError, "'", type_name(vm, args[0]), "' object can't be concatenated");
  return in_place ? inplace(vm, BinaryOp::Add, args[0], args[1])
                  : binary(vm, BinaryOp::Add, args[0], args[1]);
}
Answer concat(Vm& vm, Args args) { return joined(vm, args, false); }
Answer iconcat(Vm& vm, Args args) { return joined(vm, args, true); }

Answer in(Vm& vm, Args args) { return contains(vm, args[0], args[1]); }
Answer count_of(Vm& vm, Args args) { return enter_stub(vm, Stub::count_of, {args[0], args[1]}); }
Answer position_of(Vm& vm, Args args) { return enter_stub(vm, Stub::index_of, {args[0], args[1]}); }
Answer item(Vm& vm, Args args) { return get_item(vm, args[0], args[1]); }
Answer store(Vm& vm, Args args) { return set_item(vm, args[0], args[1], args[2]); }
Answer drop(Vm& vm, Args args) { return set_item(vm, args[0], args[1], kUnbound); }
Answer hint(Vm& vm, Args args) { return enter_stub(vm, Stub::length_hint_of, {args[0], args[1]}); }
Answer call_it(Vm& vm, Args args) {
  return enter_stub(vm, Stub::call_object, {args[0], args[1], args[2]});
}
Answer same_digest(Vm& vm, Args args) {
  Str *a = as<Str>(args[0]), *b = as<Str>(args[1]);
  auto x = bytes_like(args[0]), y = bytes_like(args[1]);
  std::string_view s, t;
  if (a && b) {
    if (!a->ascii() || !b->ascii())
      return raise(vm, TypeError, "comparing strings with non-ASCII characters is not supported");
    s = a->view(), t = b->view();
  } else if (x && y) {
    s = *x, t = *y;
  } else {
    return raise(vm, TypeError, "unsupported operand types(s) or combination of types: '",
                 type_name(vm, args[0]), "' and '", type_name(vm, args[1]), "'");
  }
  if (s.size() != t.size()) return from_bool(false);
  unsigned char difference = 0;
  for (size_t i = 0; i < s.size(); i++) difference |= uint8_t(s[i] ^ t[i]);
  return from_bool(difference == 0);
}

constexpr NativeRow kFunctions[] = {
    {"abs(a, /)", one<UnaryOp::Abs>, "Same as abs(a)."},
    {"add(a, b, /)", two<BinaryOp::Add>, "Same as a + b."},
    {"and_(a, b, /)", two<BinaryOp::And>, "Same as a & b."},
    {"call(obj, /, *args, **kwargs)", call_it, "Same as obj(*args, **kwargs)."},
    {"concat(a, b, /)", concat, "Same as a + b, for a and b sequences."},
    {"contains(a, b, /)", in, "Same as b in a (note reversed operands)."},
    {"countOf(a, b, /)", count_of, "Return the number of items in a which are, or which equal, b."},
    {"delitem(a, b, /)", drop, "Same as del a[b]."},
    {"eq(a, b, /)", ordered<CompareOp::Eq>, "Same as a == b."},
    {"floordiv(a, b, /)", two<BinaryOp::FloorDiv>, "Same as a // b."},
    {"ge(a, b, /)", ordered<CompareOp::Ge>, "Same as a >= b."},
    {"getitem(a, b, /)", item, "Same as a[b]."},
    {"gt(a, b, /)", ordered<CompareOp::Gt>, "Same as a > b."},
    {"iadd(a, b, /)", assigned<BinaryOp::Add>, "Same as a += b."},
    {"iand(a, b, /)", assigned<BinaryOp::And>, "Same as a &= b."},
    {"iconcat(a, b, /)", iconcat, "Same as a += b, for a and b sequences."},
    {"ifloordiv(a, b, /)", assigned<BinaryOp::FloorDiv>, "Same as a //= b."},
    {"ilshift(a, b, /)", assigned<BinaryOp::LShift>, "Same as a <<= b."},
    {"imatmul(a, b, /)", assigned<BinaryOp::MatMul>, "Same as a @= b."},
    {"imod(a, b, /)", assigned<BinaryOp::Mod>, "Same as a %= b."},
    {"imul(a, b, /)", assigned<BinaryOp::Mul>, "Same as a *= b."},
    {"index(a, /)", index_of, "Same as a.__index__()"},
    {"indexOf(a, b, /)", position_of, "Return the first index of b in a."},
    {"inv(a, /)", one<UnaryOp::Invert>, "Same as ~a."},
    {"invert(a, /)", one<UnaryOp::Invert>, "Same as ~a."},
    {"ior(a, b, /)", assigned<BinaryOp::Or>, "Same as a |= b."},
    {"ipow(a, b, /)", assigned<BinaryOp::Pow>, "Same as a **= b."},
    {"irshift(a, b, /)", assigned<BinaryOp::RShift>, "Same as a >>= b."},
    {"is_(a, b, /)", same, "Same as a is b."},
    {"is_not(a, b, /)", different, "Same as a is not b."},
    {"isub(a, b, /)", assigned<BinaryOp::Sub>, "Same as a -= b."},
    {"itruediv(a, b, /)", assigned<BinaryOp::Div>, "Same as a /= b."},
    {"ixor(a, b, /)", assigned<BinaryOp::Xor>, "Same as a ^= b."},
    {"le(a, b, /)", ordered<CompareOp::Le>, "Same as a <= b."},
    {"length_hint(obj, default: index = 0, /)", hint,
     "Return an estimate of the number of items in obj."},
    {"lshift(a, b, /)", two<BinaryOp::LShift>, "Same as a << b."},
    {"lt(a, b, /)", ordered<CompareOp::Lt>, "Same as a < b."},
    {"matmul(a, b, /)", two<BinaryOp::MatMul>, "Same as a @ b."},
    {"mod(a, b, /)", two<BinaryOp::Mod>, "Same as a % b."},
    {"mul(a, b, /)", two<BinaryOp::Mul>, "Same as a * b."},
    {"ne(a, b, /)", ordered<CompareOp::Ne>, "Same as a != b."},
    {"neg(a, /)", one<UnaryOp::Negative>, "Same as -a."},
    {"not_(a, /)", negation, "Same as not a."},
    {"or_(a, b, /)", two<BinaryOp::Or>, "Same as a | b."},
    {"pos(a, /)", one<UnaryOp::Positive>, "Same as +a."},
    {"pow(a, b, /)", two<BinaryOp::Pow>, "Same as a ** b."},
    {"rshift(a, b, /)", two<BinaryOp::RShift>, "Same as a >> b."},
    {"setitem(a, b, c, /)", store, "Same as a[b] = c."},
    {"sub(a, b, /)", two<BinaryOp::Sub>, "Same as a - b."},
    {"truediv(a, b, /)", two<BinaryOp::Div>, "Same as a / b."},
    {"truth(a, /)", truth_of, "Return True if a is true, False otherwise."},
    {"xor(a, b, /)", two<BinaryOp::Xor>, "Same as a ^ b."},
    {"_compare_digest(a, b, /)", same_digest, "Return 'a == b'."},
};

// Functions that go by their method's name too: __add__ is add.
constexpr std::string_view kNoDunder[] = {
    "countOf", "indexOf", "is_", "is_not", "length_hint", "truth", "_compare_digest"};

Result<void> fill(Vm& vm, Module* m) {
  for (const NativeRow& row : kFunctions) {
    std::string text(row_name(row));
    if (std::find(std::begin(kNoDunder), std::end(kNoDunder), text) != std::end(kNoDunder))
      continue;
    Value* function = find_name(m->dict, intern(vm, text));
    if (text.back() == '_') text.pop_back();
    TRY(set_name(vm, m->dict, intern(vm, "__" + text + "__"), *function));
  }
  std::vector<std::string> exported;
  for (const NativeRow& row : kFunctions)
    if (row_name(row)[0] != '_') exported.emplace_back(row_name(row));
  for (Kind kind : {Kind::ItemGetter, Kind::AttrGetter, Kind::MethodCaller}) {
    Class* cls = builtin_class(vm, kind);
    TRY(set_name(vm, m->dict, cls->name, to_value(cls)));
    exported.emplace_back(cls->name->view());
  }
  std::sort(exported.begin(), exported.end());
  List* all = TRY(make_list(vm, {}));
  for (const std::string& text : exported) TRY(append(vm, all, to_value(intern(vm, text))));
  return set_name(vm, m->dict, name(vm, Name::dunder_all), to_value(all));
}

}  // namespace

extern const ModuleTable k_operator_module;
constinit const ModuleTable k_operator_module{
    "operator",
    "Operator interface.\n\nThis module exports a set of functions implemented in C "
    "corresponding\nto the intrinsic operators of Python.",
    kFunctions, fill};

}  // namespace brine
