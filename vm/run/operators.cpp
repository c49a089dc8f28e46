// Operators and comparisons: the built-in types' own answers first, then Python's protocol of left, right and
// subclass-first methods.
//
// At an instruction, a Python method is entered with OnReturn::Binary or Compare: when it answers NotImplemented the loop
// comes back here (`binary_after`), and the operands are still in the instruction's registers. Elsewhere (natives,
// nested entries) the same is done by a stub.
#include <algorithm>

#include "vm/object/all.h"
#include "vm/run/loop.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

constexpr std::string_view kBinarySymbols[] = {
    "+", "-", "*", "@", "/", "//", "%", "** or pow()", "<<", ">>", "&", "|", "^", "divmod()"};
constexpr std::string_view kCompareSymbols[] = {"<", "<=", "==", "!=", ">", ">="};

Special forward(BinaryOp op) {
  return op == BinaryOp::DivMod ? Special::divmod_ : Special(int(Special::add_) + int(op));
}
Special reflected(BinaryOp op) {
  return op == BinaryOp::DivMod ? Special::rdivmod_ : Special(int(Special::radd_) + int(op));
}
Special in_place(BinaryOp op) { return Special(int(Special::iadd_) + int(op)); }
Special comparison(CompareOp op) { return Special(int(Special::lt_) + int(op)); }
CompareOp mirrored(CompareOp op) {
  constexpr CompareOp kMirror[] = {CompareOp::Gt, CompareOp::Ge, CompareOp::Eq,
                                   CompareOp::Ne, CompareOp::Lt, CompareOp::Le};
  return kMirror[int(op)];
}

// A value whose operators are exactly its kind's: not an instance of a Python class.
bool is_builtin(Value v) { return !v.is_object() || v.as_object()->shape < kKindCount; }
bool is_exact(Value v, Kind kind) {
  return v.is_object() && v.as_object()->shape == uint32_t(kind);
}
Kind kind_of(Value v) {
  return v.is_object() ? v.as_object()->kind : v.is_int() ? Kind::Int : Kind::Float;
}

Answer builtin_binary(Vm& vm, BinaryOp op, Value a, Value b) {
  const TypeOps& left = type_ops(kind_of(a));
  if (left.binary) {
    Answer r = left.binary(vm, op, a, b);
    if (r.word != not_implemented()) return r;
  }
  const TypeOps& right = type_ops(kind_of(b));
  if (right.binary && right.binary != left.binary) return right.binary(vm, op, a, b);
  return not_implemented();
}

Failed raise_unsupported(Vm& vm, BinaryOp op, Value a, Value b, bool assigned = false) {
  std::string_view sign = kBinarySymbols[int(op)];
  if (op == BinaryOp::RShift && is_kind(a, Kind::Native) &&
      cast<Native>(a)->name->view() == "print" && !assigned)
    return raise(vm, TypeError, "unsupported operand type(s) for >>: '", type_name(vm, a),
                 "' and '", type_name(vm, b),
                 "'. Did you mean \"print(<message>, file=<output_stream>)\"?");
  if (assigned && op == BinaryOp::Pow) sign = "**";
  return raise(vm, TypeError, "unsupported operand type(s) for ", sign, assigned ? "=" : "", ": '",
               type_name(vm, a), "' and '", type_name(vm, b), "'");
}

// In CPython one with a table for sequences, whether it can be repeated or not.
bool counts_as_sequence(Value v) {
  if (!v.is_object()) return false;
  Object* o = v.as_object();
  const TypeOps& ops = type_ops(o->kind);
  bool of_script = o->shape >= kKindCount && o->kind == Kind::Instance;
  return of_script || o->has(kExtended) || ops.length || ops.contains;
}

// Of a sequence's kind, and with the kind's own methods for the operator: a class derived from one is no sequence any
// more where it has a method of its own.
bool is_sequence_for(Vm& vm, Value v, std::initializer_list<Special> methods) {
  if (!is_kind(v, Kind::Str) && !is_kind(v, Kind::Bytes) && !is_kind(v, Kind::ByteArray) &&
      !is_kind(v, Kind::List) && !is_kind(v, Kind::Tuple) && !is_kind(v, Kind::Deque))
    return false;
  Class* cls = class_of(vm, v);
  return std::all_of(methods.begin(), methods.end(),
                     [&](Special s) { return answers_itself(cls, lookup(vm, cls, s), s); });
}
bool is_repeatable(Vm& vm, Value v) {
  return is_sequence_for(vm, v, {Special::mul_, Special::rmul_});
}

// Sequences come last: + joins and * repeats when no method of the other operand knew what to do.
Answer last_resort(Vm& vm, BinaryOp op, Value a, Value b, bool assigned) {
  if (op == BinaryOp::Add && is_sequence_for(vm, a, {Special::add_}))
    return raise_not_joined(vm, a, b);
  bool first = is_repeatable(vm, a);
  if (op == BinaryOp::Mul &&
      (first || (is_repeatable(vm, b) && !(assigned && counts_as_sequence(a))))) {
    Value what = first ? a : b, count = first ? b : a;
    if (lookup(vm, class_of(vm, count), Special::index_) != kUnbound)
      return enter_stub(vm, Stub::repeat_by_index, {what, count});
    return raise(vm, TypeError, "can't multiply sequence by non-int of type '",
                 type_name(vm, count), "'");
  }
  return raise_unsupported(vm, op, a, b, assigned);
}

bool at_operator(Vm& vm) {
  Op op = base_of(op_of(*vm.pc));
  return op >= Op::Add && op <= Op::JumpIfNotGeK;
}

// The method to try for `v`, or Unbound. A WrapperDescriptor of a built-in base is a method too.
Value method_of(Vm& vm, Value v, Special s) { return lookup(vm, class_of(vm, v), s); }

// A class derived from a sequence that has a method for one side of an operator: what it inherits for the other side is
// asked as a number's would be, and refuses other operands in its own words.
bool refuses_itself(Vm& vm, Value v, Special s) {
  if (s == Special::add_)
    return is_sequence_for(vm, v, {}) && method_of(vm, v, Special::radd_) != kUnbound;
  bool repeats = s == Special::mul_ || s == Special::rmul_;
  return repeats && is_sequence_for(vm, v, {}) && !is_repeatable(vm, v);
}

// Enters or calls method(a, b); a frame is told how to go on when it answers NotImplemented.
Answer attempt(Vm& vm, Value method, Value a, Value b, OnReturn stage) {
  Answer r = kUnbound;
  if (Function* f = as<Function>(method)) {
    r = enter(vm, f, {a, b});
  } else if (auto* d = as<WrapperDescriptor>(method)) {
    Value both[2] = {a, b};
    r = call_wrapper(vm, d, both, nullptr, refuses_itself(vm, a, Special(d->special)));
  } else if (is_kind(method, Kind::MethodDescriptor)) {
    r = call(vm, method, {a, b});
  } else {
    Result<Value> bound = nest(vm, bind_descriptor(vm, method, a, class_of(vm, a)));
    if (!bound.ok()) {
      // A comparison whose descriptor fails is one that is not there.
      if (stage != OnReturn::Compare && stage != OnReturn::CompareSwapped &&
          stage != OnReturn::CompareLast)
        return Failed{};
      (void)take_raised(vm);
      return not_implemented();
    }
    r = call(vm, bound.take(), {b});
  }
  if (!r.is_entered()) return r;
  // A class as a method: what its __init__ returns is not the answer.
  if (FrameHeader::on_return(vm.base) == OnReturn::Init) return nest(vm, r);
  FrameHeader::set_low(vm.base,
                       uint8_t((FrameHeader::low(vm.base) & ~kOnReturnMask) | uint8_t(stage)));
  return r;
}

struct Operands {
  Value a, b;
};
Operands operands(Word w, Value* base) {
  Op op = op_of(w);
  Value* k = FrameHeader::function(base)->code->constants;
  bool constant = op_info(op).c == Operand::Const;
  bool branch = op_info(op).c == Operand::Jump;
  if (branch) return {base[a_of(w)], op_info(op).b == Operand::Const ? k[b_of(w)] : base[b_of(w)]};
  return {base[b_of(w)], constant ? k[c_of(w)] : base[c_of(w)]};
}

BinaryOp binary_op(Word w) { return BinaryOp((int(op_of(w)) - int(Op::Add)) % 13); }
bool is_inplace(Word w) {
  return int(op_of(w)) >= int(Op::InplaceAdd) && int(op_of(w)) < int(Op::Negative);
}
CompareOp compare_op(Word w) { return CompareOp((int(op_of(w)) - int(Op::Lt)) % 6); }

Answer finish_binary(Vm& vm, BinaryOp op, Value a, Value b, Answer r, bool assigned) {
  if (r.word == not_implemented()) return last_resort(vm, op, a, b, assigned);
  return r;
}

Answer binary_protocol(Vm& vm, BinaryOp op, Value a, Value b, bool assigned) {
  if (!at_operator(vm))
    return enter_stub(vm, assigned ? Stub::binary_assigned : Stub::binary,
                      {Value::from_int(int(op)), a, b});
  Class* ca = class_of(vm, a);
  Class* cb = class_of(vm, b);
  Value left = lookup(vm, ca, forward(op));
  Value right = ca == cb ? kUnbound : lookup(vm, cb, reflected(op));
  bool right_first = right != kUnbound && ca != cb && is_subclass(cb, ca) &&
                     right != lookup(vm, ca, reflected(op));
  // A sequence repeats itself only when the other operand, which may count as an int, has nothing to say.
  if (op == BinaryOp::Mul && right != kUnbound && !is_kind(right, Kind::WrapperDescriptor))
    right_first |= is_repeatable(vm, a);
  if (right_first) {
    Answer r =
        attempt(vm, right, b, a, left == kUnbound ? OnReturn::BinaryLast : OnReturn::BinarySwapped);
    if (r.word != not_implemented()) return r;
    if (left != kUnbound) r = attempt(vm, left, a, b, OnReturn::BinaryLast);
    return finish_binary(vm, op, a, b, r, assigned);
  }
  if (left != kUnbound) {
    Answer r = attempt(vm, left, a, b, right == kUnbound ? OnReturn::BinaryLast : OnReturn::Binary);
    if (r.word != not_implemented()) return r;
  }
  if (right != kUnbound) {
    Answer r = attempt(vm, right, b, a, OnReturn::BinaryLast);
    if (r.word != not_implemented()) return r;
  }
  // A sequence on the left of + or *, whose own answer is an error of its own words.
  return last_resort(vm, op, a, b, assigned);
}

Answer default_compare(Vm& vm, CompareOp op, Value a, Value b) {
  if (op == CompareOp::Eq) return from_bool(a == b);
  if (op == CompareOp::Ne) return from_bool(a != b);
  return raise(vm, TypeError, "'", kCompareSymbols[int(op)],
               "' not supported between instances of '", type_name(vm, a), "' and '",
               type_name(vm, b), "'");
}

Answer compare_protocol(Vm& vm, CompareOp op, Value a, Value b) {
  if (!at_operator(vm)) return enter_stub(vm, Stub::compare, {Value::from_int(int(op)), a, b});
  Class* ca = class_of(vm, a);
  Class* cb = class_of(vm, b);
  Value left = lookup(vm, ca, comparison(op));
  bool right_first =
      ca != cb && is_subclass(cb, ca) && lookup(vm, cb, comparison(mirrored(op))) != kUnbound;
  if (right_first) {
    Answer r =
        attempt(vm, lookup(vm, cb, comparison(mirrored(op))), b, a, OnReturn::CompareSwapped);
    if (r.word != not_implemented()) return r;
  }
  if (left != kUnbound) {
    Answer r = attempt(vm, left, a, b, right_first ? OnReturn::CompareLast : OnReturn::Compare);
    if (r.word != not_implemented()) return r;
  }
  Value right = right_first ? kUnbound : lookup(vm, cb, comparison(mirrored(op)));
  if (right != kUnbound) {
    Answer r = attempt(vm, right, b, a, OnReturn::CompareLast);
    if (r.word != not_implemented()) return r;
  }
  return default_compare(vm, op, a, b);
}

}  // namespace

std::string_view symbol(BinaryOp op) { return kBinarySymbols[int(op)]; }
std::string_view symbol(CompareOp op) { return kCompareSymbols[int(op)]; }

bool branches_when(Word w) {
  Op op = base_of(op_of(w));
  if (op >= Op::JumpIfLt && op <= Op::JumpIfGe) return true;
  if (op >= Op::JumpIfLtK && op <= Op::JumpIfGeK) return true;
  return op == Op::JumpIfTrue;
}
bool is_branch(Word w) {
  return op_info(op_of(w)).c == Operand::Jump && base_of(op_of(w)) != Op::ForIter;
}
OnReturn wanted_by(Word w) {
  Op op = base_of(op_of(w));
  switch (op) {
    case Op::ForIter: return OnReturn::ForIter;
    case Op::YieldFrom: return OnReturn::Delegate;
    case Op::UnpackSequence:
    case Op::UnpackEx: return OnReturn::Unpack;
    case Op::In: return OnReturn::Truth;
    case Op::NotIn:
    case Op::Not: return OnReturn::TruthNot;
    default: break;
  }
  if (is_branch(w)) return OnReturn::Branch;
  Operand a = op_info(op).a;
  return a == Operand::Dst || a == Operand::Method ? OnReturn::Store : OnReturn::Discard;
}
uint64_t unpacked_by(Word w) {
  uint32_t c = c_of(w);
  return base_of(op_of(w)) == Op::UnpackEx ? (c & 0xff) + 1 + (c >> 8) : c;
}
Word canonical_word(Word w) { return (w & ~Word(0xffff)) | Word(uint16_t(base_of(op_of(w)))); }

Answer binary(Vm& vm, BinaryOp op, Value a, Value b) {
  if (is_builtin(a) && is_builtin(b))
    return finish_binary(vm, op, a, b, builtin_binary(vm, op, a, b), false);
  return binary_protocol(vm, op, a, b, false);
}

// += and *= of a list or bytearray: a number's method of the other operand, a script's __radd__ say, is asked before.
static bool asks_other_first(Vm& vm, BinaryOp op, Value a, Value b) {
  if ((op != BinaryOp::Add && op != BinaryOp::Mul) || is_builtin(b)) return false;
  if (!is_kind(a, Kind::List) && !is_kind(a, Kind::ByteArray)) return false;
  Value right = method_of(vm, b, reflected(op));
  return right != kUnbound && !is_kind(right, Kind::WrapperDescriptor) &&
         is_sequence_for(vm, a, {in_place(op)});
}

Answer inplace(Vm& vm, BinaryOp op, Value a, Value b) {
  if (asks_other_first(vm, op, a, b))
    return enter_stub(vm, Stub::inplace_of_sequence, {Value::from_int(int(op)), a, b});
  if (is_builtin(a)) {
    bool repeats = op == BinaryOp::Mul && (is_kind(a, Kind::List) || is_kind(a, Kind::ByteArray));
    if (repeats && !is_builtin(b) && lookup(vm, class_of(vm, b), reflected(op)) == kUnbound &&
        lookup(vm, class_of(vm, b), Special::index_) != kUnbound)
      return enter_stub(vm, Stub::repeat_in_place, {a, b});
    if (auto* f = type_ops(kind_of(a)).inplace) {
      Answer r = f(vm, op, a, b);
      if (r.word != not_implemented()) return r;
    }
    if (is_builtin(b)) return finish_binary(vm, op, a, b, builtin_binary(vm, op, a, b), true);
    return binary_protocol(vm, op, a, b, true);
  }
  Value method = lookup(vm, class_of(vm, a), in_place(op));
  bool no_count = op == BinaryOp::Mul && is_kind(method, Kind::WrapperDescriptor) &&
                  lookup(vm, class_of(vm, b), Special::index_) == kUnbound;
  if (method == kUnbound || no_count) return binary_protocol(vm, op, a, b, true);
  bool plain = is_kind(method, Kind::Function) || is_kind(method, Kind::WrapperDescriptor) ||
               is_kind(method, Kind::MethodDescriptor);
  if (!plain) method = TRY(nest(vm, bind_descriptor(vm, method, a, class_of(vm, a))));
  return enter_stub(vm, plain ? Stub::inplace : Stub::inplace_bound,
                    {method, Value::from_int(int(op)), a, b});
}

Answer binary_after(Vm& vm, OnReturn stage, Word w, Value* base) {
  auto [a, b] = operands(w, base);
  BinaryOp op = binary_op(w);
  bool assigned = is_inplace(w);
  if (stage == OnReturn::Binary) {
    Value right = method_of(vm, b, reflected(op));
    return finish_binary(vm, op, a, b, attempt(vm, right, b, a, OnReturn::BinaryLast), assigned);
  }
  if (stage == OnReturn::BinarySwapped) {
    Value left = method_of(vm, a, forward(op));
    return finish_binary(vm, op, a, b, attempt(vm, left, a, b, OnReturn::BinaryLast), assigned);
  }
  return last_resort(vm, op, a, b, assigned);
}

Answer compare(Vm& vm, CompareOp op, Value a, Value b) {
  if (is_exact(a, Kind::Str) && is_exact(b, Kind::Str)) {
    if ((op == CompareOp::Eq || op == CompareOp::Ne) && cast<Str>(a)->size <= 1024)
      return from_bool(equal(cast<Str>(a), cast<Str>(b)) == (op == CompareOp::Eq));
  }
  if (is_builtin(a) && is_builtin(b)) {
    const TypeOps& left = type_ops(kind_of(a));
    if (left.compare) {
      Answer r = left.compare(vm, op, a, b);
      if (r.word != not_implemented()) return r;
    }
    const TypeOps& right = type_ops(kind_of(b));
    if (right.compare && right.compare != left.compare) {
      Answer r = right.compare(vm, op, a, b);
      if (r.word != not_implemented()) return r;
    }
    // A built-in class of ours without a struct of its own may have Python-level methods.
    if (kind_of(a) != Kind::Instance && kind_of(b) != Kind::Instance)
      return default_compare(vm, op, a, b);
  }
  return compare_protocol(vm, op, a, b);
}

Answer compare_after(Vm& vm, OnReturn stage, Word w, Value* base) {
  auto [a, b] = operands(w, base);
  CompareOp op = compare_op(w);
  if (stage == OnReturn::Compare) {
    Value right = method_of(vm, b, comparison(mirrored(op)));
    if (right != kUnbound) {
      Answer r = attempt(vm, right, b, a, OnReturn::CompareLast);
      if (r.word != not_implemented()) return r;
    }
  } else if (stage == OnReturn::CompareSwapped) {
    Value left = method_of(vm, a, comparison(op));
    if (left != kUnbound) {
      Answer r = attempt(vm, left, a, b, OnReturn::CompareLast);
      if (r.word != not_implemented()) return r;
    }
  }
  return default_compare(vm, op, a, b);
}

// A comparison inside of a native. Two objects of one class whose method is a plain function need no stub.
static Result<Value> compare_nested(Vm& vm, CompareOp op, Value a, Value b) {
  if (!is_builtin(a) && !is_builtin(b)) {
    Class* cls = class_of(vm, a);
    Value method = lookup(vm, cls, comparison(op));
    if (is_kind(method, Kind::Function) && cls == class_of(vm, b)) {
      Value r = TRY(nest(vm, enter(vm, cast<Function>(method), {a, b})));
      if (r != not_implemented()) return r;
      r = TRY(nest(vm, call_special(vm, b, comparison(mirrored(op)), {a})));
      if (r != not_implemented()) return r;
      return Result<Value>(default_compare(vm, op, a, b).word);
    }
  }
  return nest(vm, compare_anywhere(vm, op, a, b));
}

Result<bool> equal(Vm& vm, Value a, Value b) {
  if (a == b) return true;
  Value r = TRY(compare_nested(vm, CompareOp::Eq, a, b));
  return truth_nested(vm, r);
}

Result<bool> less(Vm& vm, Value a, Value b) {
  Value r = TRY(compare_nested(vm, CompareOp::Lt, a, b));
  return truth_nested(vm, r);
}

// As compare, but never by way of the instruction at vm.pc.
Answer compare_anywhere(Vm& vm, CompareOp op, Value a, Value b) {
  if (is_builtin(a) && is_builtin(b) && kind_of(a) != Kind::Instance &&
      kind_of(b) != Kind::Instance)
    return compare(vm, op, a, b);
  return enter_stub(vm, Stub::compare, {Value::from_int(int(op)), a, b});
}

Answer unary(Vm& vm, UnaryOp op, Value a) {
  static constexpr Special kSpecials[] = {Special::neg_,   Special::pos_, Special::invert_,
                                          Special::abs_,   Special::int_, Special::float_,
                                          Special::index_, Special::bool_};
  static constexpr std::string_view kNames[] = {"unary -", "unary +", "unary ~", "abs()",
                                                "int()",   "float()", "index",   "bool"};
  if (is_builtin(a)) {
    if (auto* f = type_ops(kind_of(a)).unary) {
      Answer r = f(vm, op, a);
      if (r.word != not_implemented()) return r;
    }
  }
  Class* cls = class_of(vm, a);
  Value method = lookup(vm, cls, kSpecials[int(op)]);
  if (method == kUnbound || (is_builtin(a) && is_kind(method, Kind::WrapperDescriptor)))
    return raise(vm, TypeError, "bad operand type for ", kNames[int(op)], ": '", type_name(vm, a),
                 "'");
  return call_special(vm, a, kSpecials[int(op)], {});
}

Answer power(Vm& vm, Value a, Value b, Value modulus) {
  if (is_none(modulus)) return binary(vm, BinaryOp::Pow, a, b);
  return call_special(vm, a, Special::pow_, {b, modulus});
}

}  // namespace brine
