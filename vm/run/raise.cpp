// Raising errors, and asking what was raised. See raise.h; `matches` and `raise_current` are declared in loop.h.
#include "vm/run/raise.h"

#include "vm/run/state.h"

#include <cstring>

#include "vm/object/all.h"
#include "vm/object/exception.h"
#include "vm/object/traceback.h"
#include "vm/run/loop.h"

namespace brine {
namespace detail {

std::string_view text_of(const Str* text) { return text->view(); }

}  // namespace detail

namespace {

ExceptionObject* context_of(ExceptionObject* e) { return as<ExceptionObject>(e->context); }

// Where the chain of contexts behind `e` leads to `raised`, it is cut; a cycle that was there before is left (Floyd's
// two pointers notice it).
void cut_chain(ExceptionObject* raised, ExceptionObject* e) {
  ExceptionObject* fast = e;
  ExceptionObject* slow = e;
  bool step = false;
  while (ExceptionObject* next = context_of(fast)) {
    if (next == raised) {
      fast->context = none();
      break;
    }
    fast = next;
    if (fast == slow) break;
    if (step) slow = context_of(slow);
    step = !step;
  }
}

// `e` becomes the context of `raised`, which most often is nobody's own.
void chain(Vm& vm, ExceptionObject* raised, ExceptionObject* e) {
  if (raised->aux & ExceptionObject::kIsContext) cut_chain(raised, e);
  vm.heap.barrier(raised);
  raised->context = to_value(e);
  e->aux |= ExceptionObject::kIsContext;
}

// A new error of a class that has fields, all of them given.
Failed raise_named(Vm& vm, Error e, const BoundedText& message,
                   std::initializer_list<Value> fields) {
  if (!message.complete()) return raise_memory(vm);
  Value text = to_value(TRY(make_str(vm, message.view())));
  ExceptionObject* made = TRY(make_exception(vm, error_class(vm, e), {&text, 1}));
  made->data = TRY(make_tuple(vm, {fields.begin(), fields.size()}));
  return raise_exception(vm, to_value(made));
}

}  // namespace

Class* error_class(Vm& vm, Error e) {
  Class*& known = vm.exceptions[size_t(e)];
  if (!known) {
    Class* made = make_builtin_exception_class(vm, e);
    vm.exceptions[size_t(e)] = made;
  }
  return known;
}

Result<ExceptionObject*> make_exception(Vm& vm, Class* cls, std::span<const Value> args) {
  Answer a = new_exception(vm, cls, args, nullptr);
  if (!a.done()) return Failed{};
  return cast<ExceptionObject>(a.word);
}

Failed raise_with(Vm& vm, Error e, std::span<const Value> args) {
  Result<ExceptionObject*> made = make_exception(vm, error_class(vm, e), args);
  if (!made.ok()) return {};
  return raise_exception(vm, to_value(made.take()));
}

Failed raise_text(Vm& vm, Error e, std::string_view message) {
  Result<Str*> text = make_str(vm, message);
  if (!text.ok()) return {};
  Value arg = to_value(text.take());
  return raise_with(vm, e, {&arg, 1});
}

Failed raise_text(Vm& vm, Error e, const BoundedText& message) {
  return message.complete() ? raise_text(vm, e, message.view()) : raise_memory(vm);
}

Failed raise_exception(Vm& vm, Value exception) {
  auto* raised = cast<ExceptionObject>(exception);
  auto* handled = as<ExceptionObject>(handled_now(vm));
  if (handled && handled != raised) chain(vm, raised, handled);
  vm.raised = exception;
  return {};
}

Answer raise_object(Vm& vm, Value what, Value cause) {
  bool given = cause != kUnbound;
  auto made_at_once = [&](Value v) -> Result<Value> {  // Unbound: a stub must call it
    Class* cls = as<Class>(v);
    if (!cls || !is_exception_class(v)) return v;
    if (!makes_plainly(vm, cls)) return kUnbound;
    return Result<Value>(new_exception(vm, cls, {}, nullptr).word);
  };
  if (!is_exception(what) && !is_exception_class(what))
    return raise(vm, TypeError, "exceptions must derive from BaseException");
  Value exception = TRY(made_at_once(what));
  if (exception == kUnbound)
    return enter_stub(vm, Stub::raise_called, {what, given ? cause : none(), from_bool(given)});
  if (!given) return raise_exception(vm, exception);
  Value reason = TRY(made_at_once(cause));
  if (reason == kUnbound)
    return enter_stub(vm, Stub::raise_called, {exception, cause, from_bool(true)});
  if (!is_none(reason) && !is_exception(reason))
    return raise(vm, TypeError, "exception causes must derive from BaseException");
  auto* e = cast<ExceptionObject>(exception);
  vm.heap.barrier(e);
  e->cause = reason;
  e->aux |= ExceptionObject::kSuppressContext;
  return raise_exception(vm, exception);
}

// The exception being handled goes on, its traceback as it is.
Answer raise_current(Vm& vm) {
  Value handled = handled_now(vm);
  if (is_exception(handled)) {
    vm.raised = handled;
    return Failed{};
  }
  (void)raise(vm, RuntimeError, "No active exception to reraise");
  Function* f = FrameHeader::function(vm.base);
  add_traceback(vm, f->code, f->code->pc_of(vm.pc), f->globals);
  return Failed{};
}

// Small objects are always to be had (heap.h), and these are small.
Failed raise_memory(Vm& vm) { return raise_with(vm, MemoryError, {}); }

Failed raise_errno(Vm& vm, int error, Value filename) {
  Result<Str*> text = make_str(vm, std::strerror(error));
  if (!text.ok()) return {};
  Value args[3] = {Value::from_int(error), to_value(text.take()), filename};
  return raise_with(vm, OSError, std::span<const Value>(args, filename == kUnbound ? 2 : 3));
}

Failed raise_key(Vm& vm, Value key) { return raise_with(vm, KeyError, {&key, 1}); }

Failed raise_stop(Vm& vm, Value value) {
  return raise_with(vm, StopIteration,
                    std::span<const Value>(&value, is_none(value) || value == kUnbound ? 0 : 1));
}

Failed raise_attribute(Vm& vm, Value object, Str* attribute) {
  BoundedText text(vm.heap);
  auto add = [&](std::string_view piece) { text += piece; };
  bool initializing =
      is_kind(object, Kind::Module) && vm.state->initializing.contains(object.as_object());
  if (initializing) add("partially initialized ");
  if (Class* cls = as<Class>(object)) {
    add("type object '"), add(cls->name->view()), add("'");
  } else if (Module* m = as<Module>(object)) {
    Value* own = find_name(m->dict, name(vm, Name::dunder_name));
    add("module");
    if (own && is_kind(*own, Kind::Str)) add(" '"), add(cast<Str>(*own)->view()), add("'");
  } else {
    add("'"), add(type_name(vm, object)), add("' object");
  }
  add(" has no attribute '"), add(attribute->view()), add("'");
  if (initializing) add(" (most likely due to a circular import)");
  return raise_named(vm, AttributeError, text, {to_value(attribute), object});
}

Failed raise_name(Vm& vm, Str* text) {
  BoundedText message(vm.heap);
  ((message += "name '") += text->view()) += "' is not defined";
  return raise_named(vm, NameError, message, {to_value(text)});
}

Failed raise_free_name(Vm& vm, Str* text) {
  BoundedText message(vm.heap);
  ((message += "cannot access free variable '") += text->view()) +=
      "' where it is not associated with a value in enclosing scope";
  return raise_named(vm, NameError, message, {to_value(text)});
}

bool raised_is(Vm& vm, Error e) { return is_error(vm, vm.raised, e); }

Value take_raised(Vm& vm) {
  Value e = vm.raised;
  vm.raised = kUnbound;
  vm.unstoppable = false;  // whoever takes a stop goes on, and is stopped again
  return e;
}

bool is_error(Vm& vm, Value exception, Error e) {
  return is_exception(exception) && is_subclass(class_of(vm, exception), error_class(vm, e));
}

Answer matches(Vm& vm, Value exception, Value type) {
  Class* of = class_of(vm, exception);
  auto refuse = [&] {
    return raise(vm, TypeError,
                 "catching classes that do not inherit from BaseException is not allowed");
  };
  if (Tuple* all = as<Tuple>(type)) {
    bool found = false;
    for (Value v : all->view()) {
      if (!is_exception_class(v)) return refuse();
      found = found || is_subclass(of, cast<Class>(v));
    }
    return from_bool(found);
  }
  if (!is_exception_class(type)) return refuse();
  return from_bool(is_subclass(of, cast<Class>(type)));
}

std::string_view given_name(Vm& vm, Value v) { return is_none(v) ? "None" : type_name(vm, v); }

// Classes of the library that are written in Python here and in C there.
static std::string_view name_in_c(Class* cls) {
  static constexpr std::string_view kNames[] = {"collections.OrderedDict",
                                                "collections.defaultdict",
                                                "functools._lru_cache_wrapper",
                                                "functools.partial",
                                                "re.Match",
                                                "re.Pattern",
                                                "types.GenericAlias",
                                                "types.SimpleNamespace",
                                                "types.UnionType",
                                                "_io.BytesIO",
                                                "_io.StringIO"};
  if (cls->body && cls->body->unit->filename.starts_with("<brine>/")) {
    for (std::string_view known : kNames)
      if (known.substr(known.find('.') + 1) == cls->name->view()) return known;
  }
  return cls->name->view();
}

// Built-in types of modules carry the module's name, as CPython's do.
std::string_view type_name(Vm& vm, Value v) {
  Class* cls = class_of(vm, v);
  if (!cls->is(kBuiltinClass)) return name_in_c(cls);
  if (cls->table) {
    if (std::string_view(cls->table->module) == "builtins") return cls->name->view();
    return intern(vm, std::string(cls->table->module) + "." + std::string(cls->name->view()))
        ->view();
  }
  Value* module = find_name(cls->dict, name(vm, Name::dunder_module));
  Str* text = module ? as<Str>(*module) : nullptr;
  if (!text || text->view() == "builtins") return cls->name->view();
  return intern(vm, std::string(text->view()) + "." + std::string(cls->name->view()))->view();
}

}  // namespace brine
