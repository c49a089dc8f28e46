// Calling anything. See protocol.h and loop.h.
#include <algorithm>

#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/exception.h"
#include "vm/object/list.h"
#include "vm/run/arguments.h"
#include "vm/run/loop.h"
#include "vm/run/state.h"
#include "vm/run/stubs.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

// See Native::aux.
uint8_t direct_arity(const NativeSignature& s) {
  return s.plain && !s.checks && s.positional < 100 ? uint8_t(s.positional + 1) : 0;
}

// Copies arguments with one more in front.
struct WithSelf {
  std::vector<Value> heap;
  Value small[12];
  Values values;
  WithSelf(Value self, Values args) {
    Value* to = small;
    if (args.size() + 1 > std::size(small)) {
      heap.resize(args.size() + 1);
      to = heap.data();
    }
    to[0] = self;
    std::copy(args.begin(), args.end(), to + 1);
    values = Values(to, args.size() + 1);
  }
};

// A __new__ and an __init__ of ours, or either with the other one Python's. What __new__ answers is finished first.
Answer make_and_init(Vm& vm, Class* cls, Native* maker, Value init, Values args, Tuple* keywords) {
  if (!maker->signature) maker->signature = signature_of(vm, maker->row);
  Answer made = none();
  if (maker->signature->ignores && is_kind(init, Kind::MethodDescriptor)) {
    Value bound[3] = {to_value(cls), to_value(&kEmptyTuple),
                      to_value(make_dict(vm))};  // what is given matters to __init__
    made = maker->row->body(vm, {bound, 3});
  } else {
    WithSelf all(to_value(cls), args);
    made = call_native(vm, to_value(maker), maker->row, maker->signature, all.values.data(),
                       uint32_t(all.values.size()), keywords);
  }
  if (init == kUnbound || answers_itself(cls, init, Special::init_)) return made;
  Value o = made.is_entered() ? TRY(nest(vm, made)) : made.word;
  if (made.failed() || !is_instance(vm, o, cls)) return made.failed() ? made : Answer(o);
  if (Function* f = as<Function>(init))
    return enter_init(vm, f, o, args.data(), uint32_t(args.size()), keywords);
  auto* d = cast<MethodDescriptor>(init);
  if (!d->signature) d->signature = signature_of(vm, d->row);
  WithSelf rest(o, args);
  Answer done = call_native(vm, init, d->row, d->signature, rest.values.data(),
                            uint32_t(rest.values.size()), keywords);
  if (done.failed()) return done;
  if (!done.is_entered()) return o;
  vm.base[-4] = o;
  FrameHeader::set_low(
      vm.base, uint8_t((FrameHeader::low(vm.base) & ~kOnReturnMask) | uint8_t(OnReturn::Init)));
  return done;
}

// Callables that only call on (bound methods, partials) can be nested as deep as memory allows.
bool too_deep(Vm& vm) {
  char here;
  if (uintptr_t(&here) >= vm.c_stack_limit) return false;
  (void)raise_text(vm, RecursionError,
                   "maximum recursion depth exceeded while calling a Python object");
  return true;
}

}  // namespace

// A class derived from a callable type of ours may have a __call__.
static bool calls_its_own_way(Vm& vm, Value callable) {
  if (callable.as_object()->shape < kKindCount) return false;
  Class* cls = class_of(vm, callable);
  return !answers_itself(cls, lookup(vm, cls, Special::call_), Special::call_);
}

// type.__call__ where the metaclass does not interfere.
Answer instantiate(Vm& vm, Class* cls, Values args, Tuple* keywords) {
  Value maker = lookup(vm, cls, Special::new_);
  Value init = lookup(vm, cls, Special::init_);
  if (cls->layout == Kind::Instance && !cls->is(kUserNew)) {
    // object.__new__, then __init__
    if (cls->is(kAbstract)) return enter_stub(vm, Stub::refuse_abstract, {to_value(cls)});
    if (is_kind(init, Kind::Function)) {
      if (cls->shape == uint32_t(Kind::Class)) {
        cls->init = cast<Function>(init);
        cls->init_epoch = vm.epoch;
      }
      Value o = TRY(make_instance(vm, cls));
      return enter_init(vm, cast<Function>(init), o, args.data(), uint32_t(args.size()), keywords);
    }
    if (answers_itself(cls, init, Special::init_)) {
      if (!args.empty()) return raise(vm, TypeError, cls->name, "() takes no arguments");
      if (cls->shape == uint32_t(Kind::Class)) {
        cls->init = nullptr;
        cls->init_epoch = vm.epoch;
      }
      return make_instance(vm, cls);
    }
  } else if (is_kind(maker, Kind::Native) && cast<Native>(maker)->row) {
    if (cls->layout == Kind::Exception && is_kind(init, Kind::MethodDescriptor))
      return new_exception(vm, cls, args, keywords);
    bool just_makes = init == kUnbound || answers_itself(cls, init, Special::init_);
    bool asks_more = cls->layout == Kind::Class || cls->layout == Kind::Super;  // see call_class
    if (just_makes && cls->is(kBuiltinClass) && !asks_more) cls->class_flags |= kJustMakes;
    if (just_makes || is_kind(init, Kind::Function) || is_kind(init, Kind::MethodDescriptor))
      return make_and_init(vm, cls, cast<Native>(maker), init, args, keywords);
  }
  // What a __new__ of Python's gives may be of a subclass that has an __init__: stubs ask its class.
  auto* held = as<StaticMethod>(maker);
  if (Value function = held ? held->function : maker;
      !keywords && is_kind(function, Kind::Function)) {
    bool just_makes = init == kUnbound || answers_itself(cls, init, Special::init_);
    Tuple* all = TRY(make_tuple_of(vm, args.size() + 1));
    all->items()[0] = to_value(cls);
    std::copy(args.begin(), args.end(), all->items() + 1);
    return enter_stub(vm, Stub::instantiate_by_new,
                      {to_value(cls), function, to_value(all), from_bool(just_makes)});
  }
  std::vector<Value> all{to_value(cls)};
  all.insert(all.end(), args.begin(), args.end());
  Tuple* names = keywords;
  return enter(vm, TRY(stub_function(vm, Stub::instantiate)), ArgList(Values(all)), names);
}

namespace {

// A script calls int.__new__(cls, ...): cls must be a class whose instances the function can make.
Result<void> check_new(Vm& vm, Class* owner, Values args) {
  if (args.empty()) return raise(vm, TypeError, owner->name, ".__new__(): not enough arguments");
  Class* cls = as<Class>(args[0]);
  if (!cls)
    return raise(vm, TypeError, owner->name, ".__new__(X): X is not a type object (",
                 type_name(vm, args[0]), ")");
  if (!is_subclass(cls, owner))
    return raise(vm, TypeError, owner->name, ".__new__(", cls->name, "): ", cls->name,
                 " is not a subtype of ", owner->name);
  Class* base = built_in_base(cls);
  if (base->layout != owner->layout) {
    // Named after the first class whose __new__ is not Python's.
    base = cls;
    while (!is_kind(lookup(vm, base, Special::new_), Kind::Native)) base = base->base;
    return raise(vm, TypeError, owner->name, ".__new__(", cls->name, ") is not safe, use ",
                 base->name, ".__new__()");
  }
  return {};
}

// What a call of this built-in class makes of arguments that need no Python; Unbound: go the general way.
Answer make_plainly(Vm& vm, Class* cls, Values args, Tuple* keywords) {
  size_t by_name = keywords ? keywords->size : 0, by_position = args.size() - by_name;
  switch (cls->layout) {
    case Kind::Class:
      if (args.size() == 1 && !keywords) return to_value(class_of(vm, args[0]));
      break;
    case Kind::Super:
      if (args.size() <= 2 && !keywords) return make_super(vm, args);
      break;
    case Kind::List:
      if (args.size() == 1 && !keywords) {
        List* list = TRY(make_list(vm, {}));
        if (TRY(extend_plainly(vm, list, args[0]))) return to_value(list);
        return enter_stub(vm, Stub::list_of, {args[0]});
      }
      break;
    case Kind::Set:
      if (args.size() <= 1 && !keywords && (args.empty() || iterates_plainly(vm, args[0]))) {
        Set* set = make_set(vm);
        if (!args.empty()) TRY(Result<Value>(set_update(vm, set, args[0]).word));
        return to_value(set);
      }
      if (args.size() == 1 && !keywords) return enter_stub(vm, Stub::set_of, {args[0]});
      break;
    case Kind::Dict: {
      Dict* from = by_position == 1 ? as<Dict>(args[0]) : nullptr;
      if (by_position > 1 || (by_position == 1 && !(from && iterates_plainly(vm, args[0])))) break;
      Dict* dict = make_dict(vm);
      if (from) TRY(dict_merge_plain(vm, dict, from));
      for (size_t i = 0; i < by_name; i++)
        TRY(dict_set(vm, dict, keywords->items()[i], args[by_position + i]));
      return to_value(dict);
    }
    default: break;
  }
  return kUnbound;
}

Answer call_class(Vm& vm, Class* cls, Values args, Tuple* keywords) {
  if (cls->shape == uint32_t(Kind::Class)) {
    if (cls->is(kBuiltinClass)) {
      Answer made = make_plainly(vm, cls, args, keywords);
      if (made.word != kUnbound) return made;
      if (cls->is(kJustMakes) && !keywords) {
        auto* maker = cast<Native>(lookup(vm, cls, Special::new_));
        WithSelf all(to_value(cls), args);
        return call_native(vm, to_value(maker), maker->row, maker->signature, all.values.data(),
                           uint32_t(all.values.size()), nullptr);
      }
    }
    return instantiate(vm, cls, args, keywords);
  }
  // A metaclass of its own: its __call__, or type's.
  Class* meta = class_of(vm, to_value(cls));
  Value caller = lookup(vm, meta, Special::call_);
  if (answers_itself(meta, caller, Special::call_)) return instantiate(vm, cls, args, keywords);
  // A class or a static method there, say, binds in its own way.
  if (!is_kind(caller, Kind::Function) && !is_kind(caller, Kind::WrapperDescriptor) &&
      !is_kind(caller, Kind::MethodDescriptor)) {
    caller = TRY(nest(vm, bind_descriptor(vm, caller, to_value(cls), meta)));
    return call(vm, caller, ArgList(args), keywords);
  }
  WithSelf all(to_value(cls), args);
  return call(vm, caller, ArgList(all.values), keywords);
}

}  // namespace

Answer call(Vm& vm, Value callable, ArgList list) { return call(vm, callable, list, nullptr); }

Answer call(Vm& vm, Value callable, ArgList list, Tuple* keywords) {
  Values args = list.values;
  if (keywords && keywords->size == 0) keywords = nullptr;
  if (callable.is_object()) {
    Object* o = callable.as_object();
    switch (o->kind) {
      case Kind::Function: return enter(vm, static_cast<Function*>(o), list, keywords);
      case Kind::Native: {
        auto* n = static_cast<Native*>(o);
        if (!n->signature) {
          n->signature = signature_of(vm, n->row);
          if (n->self == kUnbound && !n->signature->makes) n->aux = direct_arity(*n->signature);
        }
        if (n->owner && n->signature->makes) TRY(check_new(vm, n->owner, args));
        if (n->self != kUnbound && !n->signature->makes) {
          WithSelf all(n->self, args);
          return call_native(vm, callable, n->row, n->signature, all.values.data(),
                             uint32_t(all.values.size()), keywords);
        }
        return call_native(vm, callable, n->row, n->signature, args.data(), uint32_t(args.size()),
                           keywords);
      }
      case Kind::MethodDescriptor: {
        auto* d = static_cast<MethodDescriptor*>(o);
        bool alone = args.empty() || (keywords && keywords->size == args.size());
        if (d->class_method) {
          if (alone) return raise_self(vm, d->owner, d->name, true, {});
          auto* cls = as<Class>(args[0]);
          if (!cls)
            return raise(vm, TypeError, "descriptor '", d->name, "' for type '", d->owner->name,
                         "' needs a type, not a '", type_name(vm, args[0]), "' as arg 2");
          Answer bound = bind_descriptor(vm, callable, kUnbound, cls);
          if (bound.failed()) return bound;
          return call(vm, bound.word, ArgList(args.subspan(1)), keywords);
        }
        if (alone || !is_instance(vm, args[0], d->owner))
          return raise_self(vm, d->owner, d->name, is_slot(d), alone ? Values() : args);
        if (!d->signature) {
          d->signature = signature_of(vm, d->row);
          d->aux = direct_arity(*d->signature);
        }
        return call_native(vm, callable, d->row, d->signature, args.data(), uint32_t(args.size()),
                           keywords);
      }
      case Kind::BoundMethod: {
        auto* m = static_cast<BoundMethod*>(o);
        if (too_deep(vm)) return Failed{};
        WithSelf all(m->self, args);
        return call(vm, m->function, ArgList(all.values), keywords);
      }
      case Kind::WrapperDescriptor:
        return call_wrapper(vm, static_cast<WrapperDescriptor*>(o), args, keywords);
      case Kind::MethodWrapper: {
        auto* w = static_cast<MethodWrapper*>(o);
        WithSelf all(w->self, args);
        return call_wrapper(vm, w->descriptor, all.values, keywords);
      }
      case Kind::Class: return call_class(vm, static_cast<Class*>(o), args, keywords);
      case Kind::StaticMethod:
        if (calls_its_own_way(vm, callable)) break;
        if (too_deep(vm)) return Failed{};
        return call(vm, static_cast<StaticMethod*>(o)->function, list, keywords);
      default: break;
    }
    auto* run_it = type_ops(o->kind).call;
    if (run_it && !calls_its_own_way(vm, callable)) {
      if (too_deep(vm)) return Failed{};
      return run_it(vm, callable, {const_cast<Value*>(args.data()), uint32_t(args.size())},
                    keywords);
    }
  }
  // A __call__ may be an instance with a __call__ of its own, and so on.
  for (uint32_t hops = 0;; hops++) {
    Class* cls = class_of(vm, callable);
    Value caller = lookup(vm, cls, Special::call_);
    if (caller == kUnbound)
      return raise(vm, TypeError, "'", type_name(vm, callable), "' object is not callable");
    if (is_kind(caller, Kind::Function)) {
      WithSelf all(callable, args);
      return enter(vm, cast<Function>(caller), ArgList(all.values), keywords);
    }
    callable = TRY(nest(vm, bind_descriptor(vm, caller, callable, cls)));
    if (hops >= vm.depth_limit)
      return raise(vm, RecursionError,
                   "maximum recursion depth exceeded while calling a Python object");
    if (is_kind(callable, Kind::Instance)) continue;
    if (too_deep(vm)) return Failed{};
    return call(vm, callable, list, keywords);
  }
}

// The names are a constant in our own code, but any tuple in a frame that was loaded.
static Result<void> check_names(Vm& vm, Tuple* keywords, uint32_t argc) {
  bool good = keywords->size <= argc;
  for (uint64_t i = 0; good && i < keywords->size; i++)
    good = is_kind(keywords->items()[i], Kind::Str);
  return good ? Result<void>() : raise(vm, SystemError, "bad operand of an internal instruction");
}

Answer call_window(Vm& vm, Value* window, uint32_t argc, Tuple* keywords) {
  if (keywords) TRY(check_names(vm, keywords, argc));
  if (auto* n = as<Native>(window[0]); n && !keywords && is_ready(n))  // the common case at once
    return call_native(vm, window[0], n->row, n->signature, window + kFrameHeader, argc, nullptr);
  if (auto* cls = as<Class>(window[0]); cls && !keywords) {
    if (cls->layout == Kind::Class && cls->is(kBuiltinClass) && argc == 1)
      return to_value(class_of(vm, window[3]));
    if (cls->layout == Kind::Super && cls->is(kBuiltinClass) && argc == 0)
      return make_super(vm, {});
    if (cls->is(kJustMakes)) {
      // The class goes before its arguments, where a frame's header would be.
      auto* maker = cast<Native>(lookup(vm, cls, Special::new_));
      window[2] = window[0];
      return call_native(vm, to_value(maker), maker->row, maker->signature, window + 2, argc + 1,
                         nullptr);
    }
  }
  return call(vm, window[0], ArgList(Values(window + kFrameHeader, argc)), keywords);
}

Answer call_window_method(Vm& vm, Value* window, uint32_t argc, Tuple* keywords) {
  Value* args = window + kFrameHeader;
  if (args[0] == kUnbound) {
    args++;
    argc--;
  }
  if (keywords) TRY(check_names(vm, keywords, argc));
  if (auto* d = as<MethodDescriptor>(window[0]); d && !keywords && argc > 0 && d->signature &&
                                                 !d->class_method &&
                                                 is_instance(vm, args[0], d->owner))
    return call_native(vm, window[0], d->row, d->signature, args, argc, nullptr);
  return call(vm, window[0], ArgList(Values(args, argc)), keywords);
}

Answer call_with(Vm& vm, Value callable, Tuple* args, Dict* keywords) {
  if (!keywords || keywords->used == 0)
    return call(vm, callable, ArgList(Values(args->items(), args->size)), nullptr);
  Value few[16];
  std::vector<Value> many;
  size_t count = args->size + keywords->used;
  if (count > std::size(few)) many.resize(count);
  Value* all = many.empty() ? few : many.data();
  Value* to = std::copy_n(args->items(), args->size, all);
  Tuple* names = TRY(make_tuple_of(vm, keywords->used));
  Value* key = names->items();
  for (uint32_t i = next_entry(keywords, 0); i < keywords->filled;
       i = next_entry(keywords, i + 1)) {
    if (!is_kind(*keywords->key(i), Kind::Str))
      return raise(vm, TypeError, "keywords must be strings");
    *key++ = *keywords->key(i);
    *to++ = *keywords->value(i);
  }
  return call(vm, callable, ArgList(Values(all, count)), names);
}

// f(*args, **keywords): the operands are what the script wrote, so any iterable and any mapping.
Answer call_ex(Vm& vm, Value callee, Value args, Value keywords) {
  Tuple* tuple = as<Tuple>(args);
  bool no_keywords = is_none(keywords) || keywords == kUnbound;
  if (!tuple && iterates_plainly(vm, args)) {
    List* list = TRY(make_list(vm, {}));
    Value it = TRY(nest(vm, plain_iter(vm, args)));
    for (uint32_t n = 1;; n++) {
      if (n % 256 == 0) TRY(spend(vm, 16));
      Answer a = plain_next(vm, it);
      if (a.word == kExhausted) break;
      if (a.failed()) return a;
      TRY(append(vm, list, a.word));
    }
    tuple = TRY(brine::make_tuple(vm, list->view()));
  }
  if (tuple && (no_keywords || is_kind(keywords, Kind::Dict)))
    return call_with(vm, callee, tuple, as<Dict>(keywords));
  return enter_stub(vm, Stub::call_star,
                    {callee, tuple ? to_value(tuple) : args, no_keywords ? none() : keywords});
}

Answer call_method(Vm& vm, Value self, Str* name, ArgList args) {
  Value window[4] = {kUnbound, kUnbound, kUnbound, kUnbound};
  Answer a = load_method_site(vm, nullptr, self, name, window);
  if (a.failed()) return a;
  if (a.is_entered()) {
    window[0] = TRY(nest(vm, a));
    window[3] = kUnbound;
  } else {
    window[0] = a.word;
  }
  if (window[3] == kUnbound) return call(vm, window[0], args);
  WithSelf all(window[3], args.values);
  return call(vm, window[0], ArgList(all.values));
}

Answer call_special(Vm& vm, Value self, Special s, ArgList args) {
  Class* cls = class_of(vm, self);
  Value method = lookup(vm, cls, s);
  if (method == kUnbound)
    return raise(vm, TypeError, "'", type_name(vm, self), "' object has no ", special_name(s));
  Function* f = as<Function>(method);
  if (f && args.values.size() < 4) {
    Value all[4] = {self};
    std::copy(args.values.begin(), args.values.end(), all + 1);
    return enter(vm, f, ArgList(Values(all, args.values.size() + 1)), nullptr);
  }
  if (f || is_kind(method, Kind::MethodDescriptor) || is_kind(method, Kind::WrapperDescriptor)) {
    WithSelf all(self, args.values);
    return call(vm, method, ArgList(all.values));
  }
  Value bound = TRY(nest(vm, bind_descriptor(vm, method, self, cls)));
  return call(vm, bound, args);
}

bool is_callable(Vm& vm, Value v) {
  if (v.is_object()) {
    switch (v.as_object()->kind) {
      case Kind::Function:
      case Kind::Native:
      case Kind::MethodDescriptor:
      case Kind::BoundMethod:
      case Kind::WrapperDescriptor:
      case Kind::MethodWrapper:
      case Kind::Class:
      case Kind::StaticMethod: return true;
      default: break;
    }
    if (type_ops(v.as_object()->kind).call) return true;
  }
  return lookup(vm, class_of(vm, v), Special::call_) != kUnbound;
}

Answer enter_stub(Vm& vm, Stub stub, ArgList args) {
  const auto& known = vm.state->stubs;
  Function* f = size_t(stub) < known.size() ? known[size_t(stub)] : nullptr;
  return enter(vm, f ? f : TRY(stub_function(vm, stub)), args, nullptr);
}

// ---- functions made by code

Answer make_function_at(Vm& vm, Function* outer, uint32_t child, uint32_t flags, const Value* at) {
  Code* code = TRY(child_code(vm, outer->code, child));
  Function* f = TRY(make_function(vm, code, outer->globals));
  const Value* input = at + 1;
  auto bad = [&] { return raise(vm, SystemError, "bad operand of an internal instruction"); };
  if (flags & 1) {
    if (!is_kind(*input, Kind::Tuple)) return bad();
    f->defaults = cast<Tuple>(*input++);
  }
  if (flags & 2) {
    if (!is_kind(*input, Kind::Dict)) return bad();
    f->keyword_defaults = cast<Dict>(*input++);
  }
  if (flags & 4) {
    if (!is_kind(*input, Kind::Dict)) return bad();
    f->annotations = cast<Dict>(*input++);
  }
  if (flags & 8) {
    Tuple* cells = as<Tuple>(*input++);
    if (!cells || cells->size != code->unit->free_names.size()) return bad();
    for (Value c : cells->view())
      if (!is_kind(c, Kind::Cell)) return bad();
    f->closure = cells;
  } else if (!code->unit->free_names.empty()) {
    return bad();
  }
  return to_value(f);
}

Answer load_build_class(Vm& vm) {
  Answer found = find_builtin(vm, name(vm, Name::dunder_build_class));
  if (found.word != kUnbound) return found;
  return raise(vm, NameError, "__build_class__ not found");
}

}  // namespace brine
