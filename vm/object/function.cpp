// The type `function`: making functions and cells, their attributes. See function.h.
// Tested by tests/lang/functions/*.py, tests/lang/closures/*.py.
#include "vm/object/function.h"

#include "vm/object/all.h"
#include "vm/object/object_type.h"
#include "vm/run/arguments.h"
#include "vm/run/protocol.h"

namespace brine {

// A call with exactly so many arguments by position needs no binding. Generators are made, not entered.
void follow_code(Function* f) {
  constexpr uint32_t kBinding = kVarArgs | kVarKeywords | kCoroutine | kAsyncGenerator;
  const CodeUnit& u = *f->code->unit;
  bool simple = !(u.flags & kBinding) && u.keyword_only == 0;
  f->simple_arity = simple ? u.positional : Function::kNotSimple;
  if (simple && u.flags & kGenerator) f->simple_arity |= Function::kMakesGenerator;
  f->constants = f->code->constants;
}

Result<Function*> make_function(Vm& vm, Code* code, Dict* globals) {
  auto* f = vm.heap.make<Function>();
  f->code = code;
  f->globals = globals;
  Str** own = code->own_names();
  if (!own[0]) {
    own[0] = intern(vm, code->unit->name);
    own[1] = intern(vm, code->unit->qualname);
  }
  f->name = own[0];
  f->qualname = own[1];
  if (Value* module = find_name(globals, name(vm, Name::dunder_name))) f->module = *module;
  follow_code(f);
  return f;
}

Cell* make_cell(Vm& vm, Value content) {
  auto* cell = vm.heap.make<Cell>();
  cell->content = content;
  return cell;
}

Value make_bound_method(Vm& vm, Value function, Value self) {
  auto* m = vm.heap.make<BoundMethod>();
  m->function = function;
  m->self = self;
  return to_value(m);
}

namespace {

Function* function(Value v) { return cast<Function>(v); }

Answer function_repr(Vm& vm, Value v) {
  return make_str(vm, "<function " + std::string(function(v)->qualname->view()) + " at " +
                          address_text(vm, v) + ">");
}

Answer function_call(Vm& vm, Value self, Args args, Tuple* keywords) {
  return call(vm, self, ArgList(Values(args.at, args.count)), keywords);
}

Answer get_code(Vm&, Value v) { return to_value(function(v)->code); }
// Frames and generators of a function whose code is about to change go on with a copy of it that keeps the old code:
// their registers and places mean nothing in another.
void keep_running_frames(Vm& vm, Function* f) {
  Function* copy = nullptr;
  auto old = [&] {
    if (copy) return copy;
    copy = vm.heap.make<Function>();
    uint32_t shape = copy->shape;
    uint8_t gc = copy->gc, flags = copy->flags;
    *copy = *f;
    copy->shape = shape;
    copy->gc = gc;
    copy->flags = flags;
    copy->overflow = nullptr;
    return copy;
  };
  for (Value* base = vm.base; base; base = FrameHeader::caller(base))
    if (FrameHeader::function(base) == f) base[-3] = to_value(old());
  for (Object* o : vm.heap.find_all(Kind::Generator)) {
    auto* g = static_cast<Generator*>(o);
    if (g->function() != f) continue;
    vm.heap.barrier(g);
    g->header[0] = to_value(old());
  }
}

Answer set_code(Vm& vm, Value v, Value value) {
  Code* code = as<Code>(value);
  if (!code) return raise(vm, TypeError, "__code__ must be set to a code object");
  Function* f = function(v);
  size_t has = f->closure ? f->closure->size : 0, needs = code->unit->free_names.size();
  if (has != needs)
    return raise(vm, ValueError, f->name, "() requires a code object with ", has,
                 " free vars, not ", needs);
  keep_running_frames(vm, f);
  vm.heap.barrier(f);
  f->code = code;
  follow_code(f);
  return none();
}

Answer get_defaults(Vm&, Value v) {
  return function(v)->defaults ? to_value(function(v)->defaults) : none();
}
Answer set_defaults(Vm& vm, Value v, Value value) {
  bool none_given = value == kUnbound || is_none(value);
  if (!none_given && !is_kind(value, Kind::Tuple))
    return raise(vm, TypeError, "__defaults__ must be set to a tuple object");
  vm.heap.barrier(function(v));
  function(v)->defaults = none_given ? nullptr : cast<Tuple>(value);
  return none();
}

Answer get_keyword_defaults(Vm&, Value v) {
  return function(v)->keyword_defaults ? to_value(function(v)->keyword_defaults) : none();
}
Answer set_keyword_defaults(Vm& vm, Value v, Value value) {
  bool none_given = value == kUnbound || is_none(value);
  if (!none_given && !is_kind(value, Kind::Dict))
    return raise(vm, TypeError, "__kwdefaults__ must be set to a dict object");
  vm.heap.barrier(function(v));
  function(v)->keyword_defaults = none_given ? nullptr : cast<Dict>(value);
  return none();
}

Answer get_closure(Vm&, Value v) {
  return function(v)->closure ? to_value(function(v)->closure) : none();
}
Answer get_globals(Vm&, Value v) { return to_value(function(v)->globals); }
Answer get_builtins(Vm& vm, Value v) {
  if (Value* at = find_name(function(v)->globals, name(vm, Name::dunder_builtins))) {
    if (auto* m = as<Module>(*at)) return to_value(m->dict);
    if (is_kind(*at, Kind::Dict)) return *at;
  }
  return to_value(vm.builtins);
}

Answer get_name(Vm&, Value v) { return to_value(function(v)->name); }
Answer set_name_of(Vm& vm, Value v, Value value) {
  if (!is_kind(value, Kind::Str))
    return raise(vm, TypeError, "__name__ must be set to a string object");
  vm.heap.barrier(function(v));
  function(v)->name = cast<Str>(value);
  return none();
}
Answer get_qualname(Vm&, Value v) { return to_value(function(v)->qualname); }
Answer set_qualname(Vm& vm, Value v, Value value) {
  if (!is_kind(value, Kind::Str))
    return raise(vm, TypeError, "__qualname__ must be set to a string object");
  vm.heap.barrier(function(v));
  function(v)->qualname = cast<Str>(value);
  return none();
}
Answer get_module(Vm&, Value v) { return function(v)->module; }
Answer set_module(Vm& vm, Value v, Value value) {
  vm.heap.barrier(function(v));
  function(v)->module = value == kUnbound ? none() : value;
  return none();
}
Answer get_doc(Vm&, Value v) {
  Function* f = function(v);
  if (f->doc != kUnbound) return f->doc;
  return f->code->has_flag(kMethodDocstring) ? f->code->constants[0] : none();
}
Answer set_doc(Vm& vm, Value v, Value value) {
  vm.heap.barrier(function(v));
  function(v)->doc = value == kUnbound ? none() : value;
  return none();
}
Answer get_annotations(Vm& vm, Value v) {
  Function* f = function(v);
  if (!f->annotations) {
    vm.heap.barrier(f);
    f->annotations = make_dict(vm);
  }
  return to_value(f->annotations);
}
Answer set_annotations(Vm& vm, Value v, Value value) {
  bool none_given = value == kUnbound || is_none(value);
  if (!none_given && !is_kind(value, Kind::Dict))
    return raise(vm, TypeError, "__annotations__ must be set to a dict object");
  vm.heap.barrier(function(v));
  function(v)->annotations = none_given ? nullptr : cast<Dict>(value);
  return none();
}

// types.FunctionType(code, globals, name=None, argdefs=None, closure=None)
Answer function_new(Vm& vm, Args args) {
  Code* code = as<Code>(args[1]);
  if (!code)
    return raise(vm, TypeError, "function() argument 'code' must be code, not ",
                 given_name(vm, args[1]));
  if (!is_kind(args[2], Kind::Dict))
    return raise(vm, TypeError, "function() argument 'globals' must be dict, not ",
                 given_name(vm, args[2]));
  Tuple* closure = as<Tuple>(args[5]);
  if (!is_none(args[3]) && !is_kind(args[3], Kind::Str))
    return raise(vm, TypeError, "arg 3 (name) must be None or string");
  if (!is_none(args[4]) && !is_kind(args[4], Kind::Tuple))
    return raise(vm, TypeError, "arg 4 (defaults) must be None or tuple");
  size_t needs = code->unit->free_names.size();
  if (!closure && needs != 0) return raise(vm, TypeError, "arg 5 (closure) must be tuple");
  if (!closure && !is_none(args[5]))
    return raise(vm, TypeError, "arg 5 (closure) must be None or tuple");
  size_t has = closure ? closure->size : 0;
  if (has != needs)
    return raise(vm, ValueError, code->unit->name, " requires closure of length ", needs, ", not ",
                 has);
  if (closure)
    for (Value c : closure->view())
      if (!is_kind(c, Kind::Cell))
        return raise(vm, TypeError, "arg 5 (closure) expected cell, found ", type_name(vm, c));
  Function* f = TRY(make_function(vm, code, cast<Dict>(args[2])));
  if (needs) f->closure = closure;
  if (Str* s = as<Str>(args[3])) f->name = s;
  if (Tuple* t = as<Tuple>(args[4])) f->defaults = t;
  return to_value(f);
}

Answer function_get(Vm& vm, Args args) {
  if (is_none(args[1])) return args[0];
  return make_bound_method(vm, args[0], args[1]);
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, code, globals, name=None, argdefs=None, closure=None)", function_new},
    {"__get__(self, instance, owner=None, /)", function_get,
     "Return an attribute of instance, which is of type owner."},
};

constexpr GetSetRow kGetSets[] = {
    {"__code__", get_code, set_code},
    {"__defaults__", get_defaults, set_defaults},
    {"__kwdefaults__", get_keyword_defaults, set_keyword_defaults},
    member("__closure__", get_closure, refuse_set),
    member("__globals__", get_globals, refuse_set),
    member("__builtins__", get_builtins, refuse_set),
    {"__name__", get_name, set_name_of},
    {"__qualname__", get_qualname, set_qualname},
    member("__module__", get_module, set_module),
    member("__doc__", get_doc, set_doc),
    {"__dict__", get_dict, set_lasting_dict},
    {"__annotations__", get_annotations, set_annotations},
};

constexpr TypeOps kOps{.repr = function_repr, .call = function_call};

}  // namespace

constinit const TypeTable kFunctionTable{.kind = Kind::Function,
                                         .doc = "Create a function object.",
                                         .methods = kMethods,
                                         .getsets = kGetSets,
                                         .ops = &kOps,
                                         .final = true};

// ---- cell

namespace {

Answer cell_repr(Vm& vm, Value v) {
  Value content = cast<Cell>(v)->content;
  std::string text = "<cell at " + address_text(vm, v) + ": ";
  if (content == kUnbound)
    text += "empty>";
  else
    text += std::string(type_name(vm, content)) + " object at " + address_text(vm, content) + ">";
  return make_str(vm, text);
}

Answer cell_compare(Vm& vm, CompareOp op, Value a, Value b) {
  if (!is_kind(a, Kind::Cell) || !is_kind(b, Kind::Cell)) return not_implemented();
  Value x = cast<Cell>(a)->content, y = cast<Cell>(b)->content;
  if (x != kUnbound && y != kUnbound) return nest(vm, compare_anywhere(vm, op, x, y));
  int left = x != kUnbound, right = y != kUnbound;  // an empty cell is less than a full one
  switch (op) {
    case CompareOp::Lt: return from_bool(left < right);
    case CompareOp::Le: return from_bool(left <= right);
    case CompareOp::Eq: return from_bool(left == right);
    case CompareOp::Ne: return from_bool(left != right);
    case CompareOp::Gt: return from_bool(left > right);
    case CompareOp::Ge: return from_bool(left >= right);
  }
  return not_implemented();
}

Answer get_contents(Vm& vm, Value v) {
  Value content = cast<Cell>(v)->content;
  if (content == kUnbound) return raise(vm, ValueError, "Cell is empty");
  return content;
}
Answer set_contents(Vm& vm, Value v, Value value) {
  vm.heap.barrier(v.as_object());
  cast<Cell>(v)->content = value;
  return none();
}

Answer cell_new(Vm& vm, Args args) { return to_value(make_cell(vm, args[1])); }

constexpr NativeRow kCellMethods[] = {{"__new__(cls, contents=..., /)", cell_new}};
constexpr GetSetRow kCellGetSets[] = {{"cell_contents", get_contents, set_contents}};
constexpr TypeOps kCellOps{
    .repr = cell_repr, .unhashable = true, .compare = cell_compare, .ordered = true};

}  // namespace

constinit const TypeTable kCellTable{.kind = Kind::Cell,
                                     .doc = "Create a new cell object.",
                                     .methods = kCellMethods,
                                     .getsets = kCellGetSets,
                                     .ops = &kCellOps,
                                     .final = true};

}  // namespace brine
