// super: where to go on looking behind a class. How attributes are found through it is in run/attributes.cpp.
// Tested by tests/lang/classes/mro_and_super.py.
#include "vm/object/all.h"
#include "vm/object/make.h"
#include "vm/object/object_type.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

// The class the object counts as: itself, its type, or what it says its __class__ is.
Result<Class*> check_object(Vm& vm, Class* cls, Value object) {
  if (Class* c = as<Class>(object); c && is_subclass(c, cls)) return c;
  Class* type = class_of(vm, object);
  if (is_subclass(type, cls)) return type;
  Result<Value> said = nest(vm, get_attribute(vm, object, name(vm, Name::dunder_class)));
  if (!said.ok()) (void)take_raised(vm);
  if (Class* c = said.ok() ? as<Class>(said.take()) : nullptr;
      c && c != type && is_subclass(c, cls))
    return c;
  return raise(vm, TypeError, "super(type, obj): obj must be an instance or subtype of type");
}

struct Around {
  Class* cls = nullptr;
  Value self = kUnbound;
};

// super() without arguments: the first argument of the frame that calls, and the cell `__class__` of its function.
Result<Around> look_around(Vm& vm) {
  Value* base = visible_frame(vm, 0);
  if (!base) return raise(vm, RuntimeError, "super(): no current frame");
  Function* f = FrameHeader::function(base);
  const CodeUnit& u = *f->code->unit;
  if (u.positional == 0 || (u.flags & kHasNamespace))
    return raise(vm, RuntimeError, "super(): no arguments");
  Value self = base[0];
  for (uint16_t r : u.cells)
    if (r == 0)
      if (Cell* cell = as<Cell>(self)) self = cell->content;
  if (self == kUnbound) return raise(vm, RuntimeError, "super(): arg[0] deleted");
  for (size_t i = 0; i < u.free_names.size(); i++) {
    if (u.free_names[i] != "__class__") continue;
    Value content = cast<Cell>(f->closure->items()[i])->content;
    if (content == kUnbound) return raise(vm, RuntimeError, "super(): empty __class__ cell");
    Class* cls = as<Class>(content);
    if (!cls)
      return raise(vm, RuntimeError, "super(): __class__ is not a type (", type_name(vm, content),
                   ")");
    return Around{cls, self};
  }
  return raise(vm, RuntimeError, "super(): __class__ cell not found");
}

Answer super_init(Vm& vm, Args args) {
  Super* s = cast<Super>(args[0]);
  Around around;
  if (args[1] == kUnbound) {
    around = TRY(look_around(vm));
  } else {
    around.cls = as<Class>(args[1]);
    around.self = args[2];
    if (!around.cls)
      return raise(vm, TypeError, "super() argument 1 must be a type, not ",
                   type_name(vm, args[1]));
  }
  vm.heap.barrier(s);
  s->cls = around.cls;
  s->self = none();
  s->self_class = nullptr;
  if (around.self != kUnbound && !is_none(around.self)) {
    s->self_class = TRY(check_object(vm, around.cls, around.self));
    s->self = around.self;
  }
  return none();
}

Answer super_new(Vm& vm, Args args) { return to_value(make_for<Super>(vm, cast<Class>(args[0]))); }

Answer super_get(Vm& vm, Args args) {
  return is_none(args[1]) ? Answer(args[0]) : bind_super(vm, args[0], args[1]);
}

Answer super_repr(Vm& vm, Value v) {
  Super* s = cast<Super>(v);
  std::string text =
      "<super: <class '" + std::string(s->cls ? s->cls->name->view() : "NULL") + "'>, ";
  if (is_none(s->self))
    text += "NULL>";
  else
    text += "<" + std::string(s->self_class->name->view()) + " object>>";
  return make_str(vm, text);
}

Answer get_this_class(Vm&, Value v) {
  Super* s = cast<Super>(v);
  return s->cls ? to_value(s->cls) : none();
}
Answer get_self(Vm&, Value v) { return cast<Super>(v)->self; }
Answer get_self_class(Vm&, Value v) {
  Super* s = cast<Super>(v);
  return s->self_class ? to_value(s->self_class) : none();
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", super_new},
    {"__init__(self, type=..., obj=..., /)", super_init},
    {"__get__(self, instance, owner=None, /)", super_get,
     "Return an attribute of instance, which is of type owner."},
};
constexpr GetSetRow kGetSets[] = {
    member("__thisclass__", get_this_class, refuse_set, "the class invoking super()"),
    member("__self__", get_self, refuse_set, "the instance invoking super(); may be None"),
    member("__self_class__", get_self_class, refuse_set,
           "the type of the instance invoking super(); may be None"),
};
constexpr TypeOps kOps{.repr = super_repr};

}  // namespace

Answer bind_super(Vm& vm, Value super, Value object) {
  Super* s = cast<Super>(super);
  if (!s->cls || !is_none(s->self)) return super;
  if (s->has(kExtended)) return call(vm, to_value(class_of(vm, super)), {to_value(s->cls), object});
  Class* cls = TRY(check_object(vm, s->cls, object));
  auto* bound = vm.heap.make<Super>();
  bound->cls = s->cls;
  bound->self = object;
  bound->self_class = cls;
  return to_value(bound);
}

Answer make_super(Vm& vm, std::span<const Value> args) {
  Value bound[3] = {to_value(vm.heap.make<Super>()), args.size() > 0 ? args[0] : kUnbound,
                    args.size() > 1 ? args[1] : kUnbound};
  Answer done = super_init(vm, {bound, 3});
  return done.failed() ? done : Answer(bound[0]);
}

constinit const TypeTable kSuperTable{
    .kind = Kind::Super,
    .doc =
        "super() -> same as super(__class__, <first argument>)\n"
        "super(type) -> unbound super object\n"
        "super(type, obj) -> bound super object; requires isinstance(obj, type)\n"
        "super(type, type2) -> bound super object; requires issubclass(type2, type)",
    .methods = kMethods,
    .getsets = kGetSets,
    .ops = &kOps};

}  // namespace brine
