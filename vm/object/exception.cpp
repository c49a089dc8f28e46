// BaseException and the classes under it: making instances, what all of them have. See exception.h.
#include "vm/object/exception.h"

#include <algorithm>

#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/object_type.h"
#include "vm/run/loop.h"

namespace brine {
namespace {

constexpr Error kBases[] = {
#define EXCEPTION(name, base) Error::base,
#include "vm/object/exceptions.def"
};
constexpr const char* kNames[] = {
#define EXCEPTION(name, base) #name,
#include "vm/object/exceptions.def"
};

constexpr uint8_t field_count(Error owner) {
  switch (owner) {
    case NameError: return kNameFields;
    case AttributeError: return kAttributeFields;
    case ImportError: return kImportFields;
    case OSError: return kOsFields;
    case StopIteration:
    case SystemExit: return kStopFields;
    case SyntaxError: return kSyntaxFields;
    case UnicodeEncodeError:
    case UnicodeDecodeError:
    case UnicodeTranslateError: return kUnicodeFields;
    case BaseExceptionGroup: return kGroupFields;
    default: return 0;
  }
}

ExceptionObject* self_of(Value v) { return cast<ExceptionObject>(v); }

using Keyword = std::pair<Str*, Value>;

ExceptionObject* allocate(Vm& vm, Class* cls, Tuple* args) {
  auto* e = vm.heap.make<ExceptionObject>();
  e->shape = cls->root->id;
  e->args = args;
  if (cls->is(kHasFinalizer)) vm.heap.register_finalizable(e);
  return e;
}

Tuple* no_args() { return const_cast<Tuple*>(&kEmptyTuple); }

bool init_is_native(Vm& vm, Class* cls) {
  return is_kind(lookup(vm, cls, Special::init_), Kind::MethodDescriptor);
}

// __new__; and what __init__ does too, when it will not be asked, or does nothing (OSError).
Result<Value> create(Vm& vm, Class* cls, Tuple* args, std::span<const Keyword> keywords,
                     bool initialize) {
  Error owner = owner_of(builtin_error(vm, cls));
  Tuple* members = nullptr;
  if (owner == BaseExceptionGroup) members = TRY(group_members(vm, cls, args));
  if (owner == OSError && cls == error_class(vm, OSError) && args->size >= 2 && args->size <= 5 &&
      args->items()[0].is_int() && keywords.empty())
    cls = class_for_errno(vm, args->items()[0].as_int());
  ExceptionObject* e = allocate(vm, cls, args);
  if (members) {
    TRY(set_exception_field(vm, e, kGroupMessage, args->items()[0]));
    TRY(set_exception_field(vm, e, kGroupExceptions, to_value(members)));
  }
  if (initialize) {
    TRY(initialize_exception(vm, e, cls, args, keywords));
  } else if (owner == OSError) {
    e->args = no_args();  // its __init__ is still to come
  }
  return to_value(e);
}

std::vector<Keyword> keywords_of(Dict* d) {
  std::vector<Keyword> all;
  for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1))
    all.push_back({cast<Str>(*d->key(i)), *d->value(i)});
  return all;
}

Answer exception_new(Vm& vm, Args args) {
  Tuple* given = cast<Tuple>(args[1]);
  Class* cls = as<Class>(args[0]);
  if (!cls)
    return raise(vm, TypeError, "BaseException.__new__(X): X is not a type object (",
                 type_name(vm, args[0]), ")");
  if (cls->layout != Kind::Exception)
    return raise(vm, TypeError, "BaseException.__new__(", cls->name, "): ", cls->name,
                 " is not a subtype of BaseException");
  bool early = owner_of(builtin_error(vm, cls)) == OSError && init_is_native(vm, cls);
  return create(vm, cls, given, keywords_of(cast<Dict>(args[2])), early);
}

// One row for all classes: what it does follows from the class that brought the fields.
Answer exception_init(Vm& vm, Args args) {
  ExceptionObject* e = self_of(args[0]);
  Class* cls = class_of(vm, args[0]);
  if (owner_of(builtin_error(vm, cls)) == OSError && init_is_native(vm, cls))
    return none();  // __new__ did it
  TRY(initialize_exception(vm, e, cls, cast<Tuple>(args[1]), keywords_of(cast<Dict>(args[2]))));
  return none();
}

// ---- str and repr

// Its repr neither runs Python nor goes deeper.
bool is_leaf(Value v) {
  if (!v.is_object()) return true;
  Object* o = v.as_object();
  if (o->shape >= kKindCount) return false;
  switch (o->kind) {
    case Kind::None:
    case Kind::Bool:
    case Kind::Int:
    case Kind::Float:
    case Kind::Str:
    case Kind::Bytes: return true;
    default: return false;
  }
}

Answer exception_repr(Vm& vm, Value v) {
  Tuple* args = self_of(v)->args;
  std::string text(class_of(vm, v)->name->view());
  if (!std::ranges::all_of(args->view(), is_leaf)) {
    Str* start = TRY(make_str(vm, text));
    return enter_stub(vm, Stub::exception_repr, {to_value(start), to_value(args)});
  }
  text += '(';
  for (size_t i = 0; i < args->size; i++) {
    if (i) text += ", ";
    Value piece = TRY(nest(vm, repr(vm, args->items()[i])));
    text += cast<Str>(piece)->view();
  }
  return make_str(vm, text + ")");
}

Answer exception_str(Vm& vm, Value v) { return exception_text(vm, self_of(v)); }

// ---- methods

Answer with_traceback(Vm& vm, Args args) {
  ExceptionObject* e = self_of(args[0]);
  if (!is_none(args[1]) && !is_kind(args[1], Kind::Traceback))
    return raise(vm, TypeError, "__traceback__ must be a traceback or None");
  vm.heap.barrier(e);
  e->traceback = as<Traceback>(args[1]);
  return args[0];
}

Answer add_note(Vm& vm, Args args) {
  if (!is_kind(args[1], Kind::Str))
    return raise(vm, TypeError, "note must be a str, not '", type_name(vm, args[1]), "'");
  Str* key = name(vm, Name::dunder_notes);
  Object* e = args[0].as_object();
  Value notes = own_attribute(vm, e, key);
  if (notes == kUnbound) notes = lookup(vm, class_of(vm, args[0]), key);
  if (notes == kUnbound) {
    notes = to_value(TRY(make_list(vm, {})));
    TRY(set_own_attribute(vm, e, key, notes));
  }
  List* list = as<List>(notes);
  if (!list) return raise(vm, TypeError, "Cannot add note: __notes__ is not a list");
  TRY(append(vm, list, args[1]));
  return none();
}

Answer exception_reduce(Vm& vm, Args args) {
  ExceptionObject* e = self_of(args[0]);
  Class* cls = class_of(vm, args[0]);
  Value parts[3] = {to_value(cls), to_value(e->args), kUnbound};
  Error owner = owner_of(builtin_error(vm, cls));
  if (has_own_attributes(vm, e)) parts[2] = to_value(TRY(own_dict(vm, e)));
  if (owner == OSError && e->args->size == 2 && !is_none(exception_field(vm, e, kOsFilename))) {
    Value second = exception_field(vm, e, kOsFilename2);
    Value all[5] = {e->args->items()[0], e->args->items()[1], exception_field(vm, e, kOsFilename),
                    none(), second};
    parts[1] =
        to_value(TRY(brine::make_tuple(vm, std::span<const Value>(all, is_none(second) ? 3 : 5))));
  }
  if (owner == ImportError) {
    Dict* state = nullptr;
    auto add = [&](Name key, unsigned field) -> Result<void> {
      Value v = exception_field(vm, e, field);
      if (is_none(v)) return {};
      if (!state)
        state = parts[2] == kUnbound ? make_dict(vm) : TRY(dict_copy(vm, cast<Dict>(parts[2])));
      return set_name(vm, state, name(vm, key), v);
    };
    TRY(add(Name::name_, kImportName));
    TRY(add(Name::path, kImportPath));
    if (state) parts[2] = to_value(state);
  }
  return brine::make_tuple(vm, std::span<const Value>(parts, parts[2] == kUnbound ? 2 : 3));
}

Answer exception_setstate(Vm& vm, Args args) {
  if (is_none(args[1])) return none();
  if (!is_kind(args[1], Kind::Dict)) return raise(vm, TypeError, "state is not a dictionary");
  return enter_stub(vm, Stub::exception_setstate, {args[0], args[1]});
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", exception_new,
     "Create and return a new object.  See help(type) for accurate signature."},
    {"__init__(self, /, *args, **kwargs)", exception_init,
     "Initialize self.  See help(type(self)) for accurate signature."},
    {"with_traceback(self, tb, /)", with_traceback,
     "Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self."},
    {"add_note(self, note, /)", add_note,
     "Exception.add_note(note) --\n    add a note to the exception"},
    {"__reduce__(self, /)", exception_reduce},
    {"__setstate__(self, state, /)", exception_setstate},
};

// ---- what every exception has

Answer get_args(Vm&, Value self) { return to_value(self_of(self)->args); }
Answer set_args(Vm& vm, Value self, Value v) {
  if (v == kUnbound) return raise(vm, TypeError, "args may not be deleted");
  ExceptionObject* e = self_of(self);
  Tuple* tuple = as<Tuple>(v);
  if (auto* list = as<List>(v)) tuple = TRY(brine::make_tuple(vm, list->view()));
  if (!tuple) return enter_stub(vm, Stub::exception_set_args, {self, v});
  vm.heap.barrier(e);
  e->args = tuple;
  return none();
}

Answer get_traceback(Vm&, Value self) {
  Traceback* tb = self_of(self)->traceback;
  return tb ? to_value(tb) : none();
}
Answer set_traceback(Vm& vm, Value self, Value v) {
  if (v == kUnbound) return raise(vm, TypeError, "__traceback__ may not be deleted");
  Value both[2] = {self, v};
  Answer a = with_traceback(vm, {both, 2});
  return a.failed() ? a : Answer(none());
}

Answer get_cause(Vm&, Value self) { return self_of(self)->cause; }
Answer set_cause(Vm& vm, Value self, Value v) {
  if (v == kUnbound) return raise(vm, TypeError, "__cause__ may not be deleted");
  if (!is_none(v) && !is_exception(v))
    return raise(vm, TypeError, "exception cause must be None or derive from BaseException");
  vm.heap.barrier(self.as_object());
  self_of(self)->cause = v;
  self_of(self)->aux |= ExceptionObject::kSuppressContext;
  return none();
}

Answer get_context(Vm&, Value self) { return self_of(self)->context; }
Answer set_context(Vm& vm, Value self, Value v) {
  if (v == kUnbound) return raise(vm, TypeError, "__context__ may not be deleted");
  if (!is_none(v) && !is_exception(v))
    return raise(vm, TypeError, "exception context must be None or derive from BaseException");
  vm.heap.barrier(self.as_object());
  self_of(self)->context = v;
  if (!is_none(v)) v.as_object()->aux |= ExceptionObject::kIsContext;
  return none();
}

Answer get_suppress(Vm&, Value self) {
  return from_bool(self_of(self)->aux & ExceptionObject::kSuppressContext);
}
Answer set_suppress(Vm& vm, Value self, Value v) {
  if (v == kUnbound) return raise(vm, TypeError, "can't delete numeric/char attribute");
  if (!is_bool(v)) return raise(vm, TypeError, "attribute value type must be bool");
  self_of(self)->aux &= ExceptionObject::kIsContext;
  if (is_true(v)) self_of(self)->aux |= ExceptionObject::kSuppressContext;
  return none();
}

constexpr GetSetRow kGetSets[] = {
    {"args", get_args, set_args},
    {"__traceback__", get_traceback, set_traceback},
    {"__context__", get_context, set_context, "exception context"},
    {"__cause__", get_cause, set_cause, "exception cause"},
    member("__suppress_context__", get_suppress, set_suppress),
    {"__dict__", get_dict, set_lasting_dict},
};

constexpr TypeOps kOps = {.repr = exception_repr, .str = exception_str};

// ---- for the stubs

Answer exception_matches(Vm& vm, Args args) { return matches(vm, args[0], args[1]); }
Answer names_exception_class(Vm&, Args args) { return from_bool(is_exception_class(args[0])); }
// What a class that was raised gave when it was called.
Answer check_called(Vm& vm, Args args) {
  if (is_exception(args[1])) return args[1];
  std::string text = TRY(text_now(vm, TRY(nest(vm, repr(vm, args[0])))));
  std::string other = TRY(text_now(vm, TRY(nest(vm, repr(vm, to_value(class_of(vm, args[1])))))));
  return raise(vm, TypeError, "calling ", text,
               " should have returned an instance of BaseException, not ", other);
}
Answer raise_made(Vm& vm, Args args) {
  return raise_object(vm, args[0], is_true(args[2]) ? args[1] : kUnbound);
}
Answer is_group(Vm& vm, Args args) {
  return from_bool(is_exception(args[0]) &&
                   owner_of(builtin_error(vm, class_of(vm, args[0]))) == BaseExceptionGroup);
}

constexpr NativeRow kIntrinsicRows[] = {
    {"_exception_matches(e, type, /)", exception_matches, kTotal},
    {"_is_exception_class(x, /)", names_exception_class, kTotal},
    {"_check_called(cls, x, /)", check_called, kTotal},
    {"_raise_made(e, cause, given, /)", raise_made, kTotal},
    {"_is_group(e, /)", is_group, kTotal},
};

}  // namespace

constinit const std::span<const NativeRow> kErrorIntrinsics = kIntrinsicRows;

constinit const TypeTable kExceptionTable = {Kind::Exception,
                                             "Common base class for all exceptions",
                                             kMethods,
                                             kGetSets,
                                             {},
                                             {},
                                             &kOps,
                                             false,
                                             Kind::Instance,
                                             "BaseException"};

// ---- classes

Error owner_of(Error e) {
  while (e != BaseException && field_count(e) == 0) e = kBases[size_t(e)];
  return e;
}

// Each built-in class carries its number in `aux`.
Error builtin_error(Vm& vm, Class* cls) {
  for (Class* c = cls; c; c = c->base)
    if (c->is(kBuiltinClass) && vm.exceptions[c->aux] == c) return Error(c->aux);
  return BaseException;
}

bool owns_fields(Vm& vm, Class* cls) {
  return cls->is(kBuiltinClass) && vm.exceptions[cls->aux] == cls &&
         field_count(Error(cls->aux)) > 0;
}

bool is_exception_class(Value v) {
  Class* cls = as<Class>(v);
  return cls && cls->layout == Kind::Exception;
}

namespace {

// A table for each class: only the owners have anything in theirs.
struct ClassTables {
  TypeTable at[kErrorCount];
};

}  // namespace

Class* make_builtin_exception_class(Vm& vm, Error e) {
  if (e == BaseException) return builtin_class(vm, Kind::Exception);
  static const ClassTables kTables = [] {
    ClassTables t{};
    for (size_t i = 0; i < kErrorCount; i++) {
      TypeTable& table = t.at[i];
      table.kind = Kind::Exception;
      table.base = Kind::Exception;
      table.doc = kExceptionDocs[i];
      table.python_name = kNames[i];
      if (field_count(Error(i))) table.getsets = exception_getsets(Error(i));
      // Each has a __new__ and an __init__ of its own, which are those of BaseException.
      table.methods = Error(i) == BaseExceptionGroup ? kGroupMethods : std::span(kMethods).first(2);
      if (Error(i) == BaseExceptionGroup) table.class_methods = kGroupClassMethods;
    }
    return t;
  }();
  Class* base = error_class(vm, kBases[size_t(e)]);
  Class* cls =
      make_native_class(vm, kNames[size_t(e)], base, Kind::Exception, &kTables.at[size_t(e)]);
  cls->aux = uint8_t(e);
  if (e == ExceptionGroup) {
    Value bases[2] = {to_value(base), to_value(error_class(vm, Exception))};
    Value order[] = {to_value(cls), bases[0], bases[1], to_value(error_class(vm, BaseException)),
                     to_value(builtin_class(vm, Kind::Instance))};
    cls->bases =
        brine::make_tuple(vm, bases).take();  // two small tuples: memory cannot run out here
    cls->mro = brine::make_tuple(vm, order).take();
  }
  return cls;
}

// ---- fields

Value exception_field(Vm& vm, ExceptionObject* e, unsigned field) {
  if (e->data) return field < e->data->size ? e->data->items()[field] : none();
  // StopIteration.value and SystemExit.code follow from args until they are set.
  Error owner = owner_of(builtin_error(vm, class_of(vm, to_value(e))));
  if (owner == StopIteration) return e->args->size ? e->args->items()[0] : none();
  if (owner == SystemExit)
    return e->args->size == 1 ? e->args->items()[0] : e->args->size ? to_value(e->args) : none();
  return none();
}

Result<void> set_exception_field(Vm& vm, ExceptionObject* e, unsigned field, Value value) {
  if (!e->data) {
    size_t count = field_count(owner_of(builtin_error(vm, class_of(vm, to_value(e)))));
    Tuple* data = TRY(make_tuple_of(vm, count));
    vm.heap.barrier(e);
    e->data = data;
  }
  if (field >= e->data->size) return raise(vm, TypeError, "this exception has no such field");
  vm.heap.barrier(e->data);
  e->data->items()[field] = value == kUnbound ? none() : value;
  return {};
}

// ---- making instances

bool makes_plainly(Vm& vm, Class* cls) {
  if (cls->layout != Kind::Exception || cls->shape != uint32_t(Kind::Class) ||
      !init_is_native(vm, cls))
    return false;
  return is_kind(lookup(vm, cls, Special::new_), Kind::Native);
}

Answer new_exception(Vm& vm, Class* cls, std::span<const Value> args, Tuple* keywords) {
  size_t named = keywords ? keywords->size : 0;
  Tuple* tuple = TRY(brine::make_tuple(vm, args.first(args.size() - named)));
  if (named == 0) return create(vm, cls, tuple, {}, true);
  std::vector<Keyword> pairs;
  for (size_t i = 0; i < named; i++)
    pairs.push_back({cast<Str>(keywords->items()[i]), args[args.size() - named + i]});
  return create(vm, cls, tuple, pairs, true);
}

}  // namespace brine
