// See wrappers.h.
#include "vm/run/wrappers.h"

#include "vm/object/all.h"
#include "vm/object/object_type.h"
#include "vm/run/loop.h"

namespace brine {
namespace {

// The dunders, in the order of specials.def, that stand for an operator each.
constexpr int kFirstForward = int(Special::add_), kFirstReflected = int(Special::radd_),
              kFirstInplace = int(Special::iadd_);
constexpr int kOperators = kFirstReflected - kFirstForward;
constexpr int kFirstCompare = int(Special::lt_), kLastCompare = int(Special::ge_);

bool has_binary(const TypeOps& ops, int op) { return ops.binary && (ops.binaries & 1u << op); }
bool has_unary(const TypeOps& ops, UnaryOp op) {
  return ops.unary && (ops.unaries & 1u << int(op));
}

bool is_unary(Special s, UnaryOp& op) {
  switch (s) {
    case Special::neg_: op = UnaryOp::Negative; return true;
    case Special::pos_: op = UnaryOp::Positive; return true;
    case Special::invert_: op = UnaryOp::Invert; return true;
    case Special::abs_: op = UnaryOp::Abs; return true;
    case Special::int_: op = UnaryOp::Int; return true;
    case Special::float_: op = UnaryOp::Float; return true;
    case Special::index_: op = UnaryOp::Index; return true;
    case Special::bool_: op = UnaryOp::Bool; return true;
    default: return false;
  }
}

bool object_has(Special s) {
  switch (s) {
    case Special::init_:
    case Special::repr_:
    case Special::str_:
    case Special::eq_:
    case Special::ne_:
    case Special::lt_:
    case Special::le_:
    case Special::gt_:
    case Special::ge_:
    case Special::hash_:
    case Special::getattribute_:
    case Special::setattr_:
    case Special::delattr_: return true;
    default: return false;
  }
}

}  // namespace

bool has_wrapper(const TypeOps& ops, Special s, bool is_object) {
  if (is_object) return object_has(s);
  int i = int(s);
  if (i < kOperators) return has_binary(ops, i);
  // Sequences join with + from the left only.
  if (i < kFirstInplace) {
    int op = i - kFirstReflected;
    return has_binary(ops, op) && !(op == int(BinaryOp::Add) && ops.length);
  }
  if (i < kFirstInplace + kOperators)
    return ops.inplace && (ops.inplaces & 1u << (i - kFirstInplace));
  if (i >= kFirstCompare && i <= kLastCompare)
    return ops.compare && (ops.ordered || s == Special::eq_ || s == Special::ne_);
  UnaryOp op;
  if (is_unary(s, op)) return has_unary(ops, op);
  bool is_type = &ops == &type_ops(Kind::Class);
  switch (s) {
    case Special::divmod_:
    case Special::rdivmod_: return has_binary(ops, int(BinaryOp::DivMod));
    case Special::repr_: return ops.repr;
    case Special::str_: return ops.str;
    case Special::hash_: return ops.hash;
    case Special::len_: return ops.length;
    case Special::getitem_: return ops.get_item;
    case Special::setitem_:
    case Special::delitem_: return ops.set_item;
    case Special::contains_: return ops.contains;
    case Special::iter_: return ops.iter;
    case Special::next_: return ops.next;
    case Special::call_: return ops.call;
    case Special::init_:
    case Special::getattribute_:
    case Special::setattr_:
    case Special::delattr_: return is_type;
    default: return false;
  }
}

namespace {

// Some wrappers of CPython's unpack their arguments for a function without a name: of its name a space is left.
bool is_nameless(const WrapperDescriptor* d) {
  Special s = Special(d->special);
  bool repeats = s == Special::mul_ || s == Special::rmul_ || s == Special::imul_;
  return s == Special::pow_ || s == Special::rpow_ || s == Special::setitem_ ||
         s == Special::setattr_ || (repeats && type_ops(d->owner->layout).length);
}

Failed raise_count(Vm& vm, const WrapperDescriptor* d, size_t least, size_t most, size_t got) {
  const char* bound = least == most ? "" : got < least ? "at least " : "at most ";
  size_t wanted = got < least ? least : most;
  return raise(vm, TypeError, is_nameless(d) ? " expected " : "expected ", bound, wanted,
               " argument", wanted == 1 ? "" : "s", ", got ", got);
}

// How many arguments beside self.
size_t argument_count(Special s) {
  int i = int(s);
  UnaryOp op;
  if (is_unary(s, op)) return 0;
  if (i < kFirstInplace + kOperators || (i >= kFirstCompare && i <= kLastCompare)) return 1;
  switch (s) {
    case Special::divmod_:
    case Special::rdivmod_:
    case Special::getitem_:
    case Special::delitem_:
    case Special::contains_:
    case Special::getattribute_:
    case Special::delattr_: return 1;
    case Special::setitem_:
    case Special::setattr_: return 2;
    default: return 0;
  }
}

Result<Str*> attribute_name(Vm& vm, Value v) {
  if (!is_kind(v, Kind::Str))
    return raise(vm, TypeError, "attribute name must be string, not '", type_name(vm, v), "'");
  return intern(vm, cast<Str>(v));
}

// object.__eq__ and its kin know identity only; __ne__ turns what __eq__ says around.
Answer compare_objects(Vm& vm, Special s, Value a, Value b) {
  if (s == Special::eq_) return a == b ? from_bool(true) : not_implemented();
  if (s != Special::ne_) return not_implemented();
  Value eq = lookup(vm, class_of(vm, a), Special::eq_);
  if (auto* w = as<WrapperDescriptor>(eq)) {
    if (!w->owner->base) return a == b ? from_bool(false) : not_implemented();
    const TypeOps& ops = type_ops(w->owner->layout);
    return ops.compare ? ops.compare(vm, CompareOp::Ne, a, b) : not_implemented();
  }
  return enter_stub(vm, Stub::not_equal, {a, b});
}

Answer call_object_wrapper(Vm& vm, Special s, Values args, bool keywords) {
  Value self = args[0];
  switch (s) {
    case Special::init_: return object_init(vm, self, args.subspan(1), keywords);
    case Special::repr_: return object_repr(vm, self);
    case Special::str_: return repr(vm, self);
    case Special::hash_:
      return make_int(vm, int64_t(self.is_object() && self.as_object()->gc != kStaticGc
                                      ? vm.heap.id_of(self.as_object())
                                      : TRY(hash_value(vm, self))));
    case Special::getattribute_:
      return get_attribute_generic(vm, self, TRY(attribute_name(vm, args[1])), false);
    case Special::setattr_: {
      if (is_kind(self, Kind::Class))
        return raise(vm, TypeError, "can't apply this __setattr__ to type object");
      return set_attribute_generic(vm, self, TRY(attribute_name(vm, args[1])), args[2]);
    }
    case Special::delattr_: {
      if (is_kind(self, Kind::Class))
        return raise(vm, TypeError, "can't apply this __delattr__ to type object");
      return set_attribute_generic(vm, self, TRY(attribute_name(vm, args[1])), kUnbound);
    }
    default: return compare_objects(vm, s, self, args[1]);
  }
}

Answer call_type_wrapper(Vm& vm, Special s, Values args, size_t named) {
  auto* cls = cast<Class>(args[0]);
  switch (s) {
    case Special::init_:
      if (args.size() - named != 2 && args.size() - named != 4)
        return raise(vm, TypeError, "type.__init__() takes 1 or 3 arguments");
      if (named && args.size() - named == 2)
        return raise(vm, TypeError, "type.__init__() takes no keyword arguments");
      return none();
    case Special::getattribute_:
      return get_class_attribute_generic(vm, cls, TRY(attribute_name(vm, args[1])));
    case Special::setattr_:
      return set_class_attribute_generic(vm, cls, TRY(attribute_name(vm, args[1])), args[2]);
    default:
      return set_class_attribute_generic(vm, cls, TRY(attribute_name(vm, args[1])), kUnbound);
  }
}

Answer call_ops(Vm& vm, const TypeOps& ops, Special s, Values args) {
  int i = int(s);
  Value self = args[0];
  if (i < kFirstReflected) return ops.binary(vm, BinaryOp(i), self, args[1]);
  if (i < kFirstInplace) return ops.binary(vm, BinaryOp(i - kFirstReflected), args[1], self);
  if (i < kFirstInplace + kOperators)
    return ops.inplace(vm, BinaryOp(i - kFirstInplace), self, args[1]);
  if (i >= kFirstCompare && i <= kLastCompare)
    return ops.compare(vm, CompareOp(i - kFirstCompare), self, args[1]);
  UnaryOp op;
  if (is_unary(s, op)) return ops.unary(vm, op, self);
  switch (s) {
    case Special::divmod_: return ops.binary(vm, BinaryOp::DivMod, self, args[1]);
    case Special::rdivmod_: return ops.binary(vm, BinaryOp::DivMod, args[1], self);
    case Special::repr_: return ops.repr(vm, self);
    case Special::str_: return ops.str(vm, self);
    case Special::hash_: return make_int(vm, int64_t(TRY(ops.hash(vm, self))));
    case Special::len_: return make_int(vm, int64_t(ops.length(self)));
    case Special::getitem_: return ops.get_item(vm, self, args[1]);
    case Special::setitem_: return ops.set_item(vm, self, args[1], args[2]);
    case Special::delitem_: return ops.set_item(vm, self, args[1], kUnbound);
    case Special::contains_: return ops.contains(vm, self, args[1]);
    case Special::iter_: return ops.iter(vm, self);
    case Special::next_: {
      Answer a = ops.next(vm, self);
      if (a.word == kExhausted) return raise_stop(vm, none());
      return a;
    }
    default: return not_implemented();
  }
}

}  // namespace

Failed raise_not_joined(Vm& vm, Value sequence, Value other) {
  std::string_view kind = kind_info(sequence.as_object()->kind).python_name;
  if (is_kind(sequence, Kind::Bytes) || is_kind(sequence, Kind::ByteArray))
    return raise(vm, TypeError, "can't concat ", type_name(vm, other), " to ", kind);
  return raise(vm, TypeError, "can only concatenate ", kind, " (not \"", type_name(vm, other),
               "\") to ", kind);
}

namespace {

bool is_joined(Kind kind) {
  return kind == Kind::Str || kind == Kind::Bytes || kind == Kind::ByteArray ||
         kind == Kind::List || kind == Kind::Tuple || kind == Kind::Deque;
}

// What an operator would leave to the other operand, a method of a sequence that is asked by name refuses.
Answer call_of_sequence(Vm& vm, const TypeOps& ops, Special s, Values args) {
  Value self = args[0], other = args[1];
  if (s == Special::add_) {
    Answer a = call_ops(vm, ops, s, args);
    if (a.word != not_implemented()) return a;
    return raise_not_joined(vm, self, other);
  }
  if (is_int_kind(other)) return call_ops(vm, ops, s, args);
  Value count = TRY(nest(vm, to_index(vm, other)));
  Value counted[2] = {self, count};
  return call_ops(vm, ops, s, counted);
}

// x.__pow__(y, modulus): of ints only.
Answer power_modulo(Vm& vm, Kind kind, Value base, Value exponent, Value modulus) {
  if (kind == Kind::Complex) {
    auto counts = [](Value v) {
      return is_int_kind(v) || is_float_kind(v) || is_kind(v, Kind::Complex);
    };
    if (!counts(base) || !counts(exponent)) return not_implemented();
    return raise(vm, ValueError, "complex modulo");
  }
  if (kind == Kind::Float)
    return raise(vm, TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
  if (!is_int_kind(base) || !is_int_kind(exponent) || !is_int_kind(modulus))
    return not_implemented();
  return int_power_modulo(vm, base, exponent, modulus);
}

}  // namespace

bool answers_itself(Class* cls, Value method, Special s) {
  auto* w = as<WrapperDescriptor>(method);
  if (!w || w->special != uint8_t(s)) return false;
  if (w->owner->layout == cls->layout) return true;
  // What `object` has under that name is what the kind answers only if the kind has nothing of its own.
  if (!w->owner->base) {
    const TypeOps& ops = type_ops(cls->layout);
    return !has_wrapper(ops, s, false) && !(s == Special::hash_ && ops.unhashable);
  }
  return (is_subclass(cls, w->owner) && w->owner->layout != Kind::Generator);
}

Value lazy_iterator(Vm& vm, Value v) {
  return is_kind(v, Kind::Instance) ? read_member(vm, v.as_object(), 0) : v;
}

Answer wrap_lazy(Vm& vm, Class* cls, Answer iterator) {
  if (iterator.failed() || cls->is(kBuiltinClass)) return iterator;
  Value object = TRY(make_instance(vm, cls));
  TRY(write_member(vm, object.as_object(), 0, iterator.word));
  return object;
}

// __iter__, __next__ and __repr__ of an object that holds its iterator.
static Answer call_held(Vm& vm, Special s, Value self) {
  if (s == Special::iter_) return self;
  if (s != Special::next_) return object_repr(vm, self);
  Value held = lazy_iterator(vm, self);
  if (held == kUnbound) return raise_stop(vm, none());
  return call_special(vm, held, Special::next_, {});
}

bool is_slot(const MethodDescriptor* d) {
  std::string_view name = d->name->view();
  return name == "__init__" || name == "__call__" || name == "__get__" || name == "__set__" ||
         name == "__delete__" || name == "__iter__" || name == "__next__";
}
bool is_slot(const WrapperDescriptor* d) {
  Kind kind = d->owner->layout;
  if (d->special == uint8_t(Special::getitem_)) return kind != Kind::List && kind != Kind::Dict;
  return d->special != uint8_t(Special::contains_) ||
         (kind != Kind::Dict && kind != Kind::Set && kind != Kind::FrozenSet);
}

Failed raise_self(Vm& vm, Class* owner, Str* name, bool slot, Values args) {
  if (args.empty()) {
    if (slot)
      return raise(vm, TypeError, "descriptor '", name, "' of '", owner->name,
                   "' object needs an argument");
    return raise(vm, TypeError, "unbound method ", owner->name, ".", name, "() needs an argument");
  }
  if (slot)
    return raise(vm, TypeError, "descriptor '", name, "' requires a '", owner->name,
                 "' object but received a '", type_name(vm, args[0]), "'");
  return raise(vm, TypeError, "descriptor '", name, "' for '", owner->name,
               "' objects doesn't apply to a '", type_name(vm, args[0]), "' object");
}

Answer call_wrapper(Vm& vm, WrapperDescriptor* d, Values args, Tuple* keywords, bool by_name) {
  Special s = Special(d->special);
  size_t named = keywords ? keywords->size : 0;
  bool is_object = !d->owner->base;
  if (args.size() == named || (!is_object && !is_instance(vm, args[0], d->owner)))
    return raise_self(vm, d->owner, d->name, is_slot(d), args.first(args.size() - named));
  const TypeOps& ops = type_ops(d->owner->layout);
  if (s == Special::call_)
    return ops.call(vm, args[0], {const_cast<Value*>(args.data()) + 1, uint32_t(args.size() - 1)},
                    keywords);
  if (s != Special::init_) {
    if (named && !is_slot(d))
      return raise(vm, TypeError, d->owner->name, ".", d->name, "() takes no keyword arguments");
    if (named) return raise(vm, TypeError, "wrapper ", d->name, "() takes no keyword arguments");
    size_t wanted = argument_count(s), got = args.size() - 1;
    bool power = s == Special::pow_ || s == Special::rpow_;
    if (power && got == 2) {
      if (!is_none(args[2])) {
        bool forward = s == Special::pow_;
        return power_modulo(vm, d->owner->layout, args[!forward], args[forward], args[2]);
      }
    } else if (got != wanted) {
      if (!is_slot(d))
        return raise(vm, TypeError, d->owner->name, ".", d->name, "() takes exactly one argument (",
                     got, " given)");
      return raise_count(vm, d, wanted, power ? 2 : wanted, got);
    }
  }
  if (is_object) return call_object_wrapper(vm, s, args, named != 0);
  if (d->owner->layout == Kind::Generator && is_kind(args[0], Kind::Instance))
    return call_held(vm, s, args[0]);
  bool is_type = d->owner->layout == Kind::Class;
  if (is_type && (s == Special::init_ || s == Special::getattribute_ || s == Special::setattr_ ||
                  s == Special::delattr_))
    return call_type_wrapper(vm, s, args, named);
  bool repeats = s == Special::mul_ || s == Special::rmul_ || s == Special::imul_;
  if (is_joined(d->owner->layout) && (repeats || s == Special::add_)) {
    if (by_name) return call_of_sequence(vm, ops, s, args);
    if (repeats && lookup(vm, class_of(vm, args[1]), Special::index_) == kUnbound)
      return not_implemented();
  }
  return call_ops(vm, ops, s, args);
}

}  // namespace brine
