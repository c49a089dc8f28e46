// The type `generator`: what scripts can ask a generator. Its frame and resuming are in object/frame.h and run/resume.cpp.
//
// Closing and throwing ask a sub-iterator first, so they are stubs (run/stubs/generators.py) unless there is nothing to run.
// Tested by tests/lang/generators/*.py.
#include "vm/object/all.h"
#include "vm/object/frame_view.h"
#include "vm/object/object_type.h"
#include "vm/run/protocol.h"
#include "vm/run/resume.h"

namespace brine {
namespace {

Generator* generator(Value v) { return cast<Generator>(v); }

// A hidden generator of ours (map, zip ...) shows the name of its class.
bool is_hidden(Value v) { return v.as_object()->shape >= kKindCount; }

Value name_of(Value v, size_t which) {
  Generator* g = generator(v);
  if (g->extra) return reinterpret_cast<Tuple*>(g->extra.get())->items()[which];
  return to_value(which == 0 ? g->function()->name : g->function()->qualname);
}

Answer generator_repr(Vm& vm, Value v) {
  if (is_hidden(v)) return object_repr(vm, v);
  return make_str(vm, "<generator object " + std::string(cast<Str>(name_of(v, 1))->view()) +
                          " at " + address_text(vm, v) + ">");
}

Answer generator_iter(Vm&, Value v) { return v; }
Answer generator_next(Vm& vm, Value v) { return resume(vm, generator(v), none()); }

Answer generator_send(Vm& vm, Args args) {
  Answer a = resume(vm, generator(args[0]), args[1]);
  if (a.word == kExhausted) return raise_stop(vm, none());
  return a;
}

Answer generator_throw(Vm& vm, Args args) {
  bool alone = args[2] == kUnbound && args[3] == kUnbound;
  if (is_kind(args[1], Kind::Exception) && alone && delegate_of(generator(args[0])) == kUnbound)
    return throw_into(vm, generator(args[0]), args[1]);
  auto given = [](Value v) {
    return v == kUnbound ? not_implemented() : v;
  };  // what is not given is not passed on
  return enter_stub(vm, Stub::generator_throw, {args[0], args[1], given(args[2]), given(args[3])});
}

Answer generator_close(Vm& vm, Args args) {
  Generator* g = generator(args[0]);
  if (g->executing()) return raise(vm, ValueError, "generator already executing");
  if (needs_close(g)) return enter_stub(vm, Stub::generator_close, {args[0]});
  if (g->state() == Generator::Created || g->state() == Generator::Suspended) {
    g->set_state(Generator::Finished);
    g->pc = nullptr;
    g->handled = none();
  }
  return none();
}

template <size_t which>
Answer get_name(Vm&, Value v) {
  return name_of(v, which);
}
template <size_t which>
Answer set_name_of(Vm& vm, Value v, Value value) {
  if (!is_kind(value, Kind::Str))
    return raise(vm, TypeError, which == 0 ? "__name__" : "__qualname__",
                 " must be set to a string object");
  Value names[2] = {name_of(v, 0), name_of(v, 1)};
  names[which] = value;
  Tuple* both = TRY(brine::make_tuple(vm, names));
  vm.heap.barrier(v.as_object());
  generator(v)->extra = both;
  return none();
}

Answer get_frame(Vm& vm, Value v) {
  Generator* g = generator(v);
  if (g->state() == Generator::Finished || g->state() == Generator::Moved) return none();
  return frame_of_generator(vm, g);
}
Answer get_running(Vm&, Value v) { return from_bool(generator(v)->executing()); }
Answer get_suspended(Vm&, Value v) {
  return from_bool(generator(v)->state() == Generator::Suspended);
}
Answer get_code(Vm&, Value v) { return to_value(generator(v)->function()->code); }
Answer get_yield_from(Vm&, Value v) {
  Value d = delegate_of(generator(v));
  return d == kUnbound ? none() : d;
}

constexpr NativeRow kMethods[] = {
    {"send(self, arg, /)", generator_send,
     "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration."},
    {"throw(self, typ, val=..., tb=..., /)", generator_throw,
     "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded "
     "value or raise\nStopIteration."},
    {"close(self, /)", generator_close, "close() -> raise GeneratorExit inside generator."},
    {"__del__(self, /)", generator_close},
};
constexpr GetSetRow kGetSets[] = {
    {"__name__", get_name<0>, set_name_of<0>, "name of the generator"},
    {"__qualname__", get_name<1>, set_name_of<1>, "qualified name of the generator"},
    {"gi_yieldfrom", get_yield_from, nullptr, "object being iterated by yield from, or None"},
    {"gi_running", get_running},
    {"gi_frame", get_frame},
    {"gi_suspended", get_suspended},
    member("gi_code", get_code, refuse_set),
};
constexpr TypeOps kOps{.repr = generator_repr, .iter = generator_iter, .next = generator_next};

}  // namespace

constinit const TypeTable kGeneratorTable{.kind = Kind::Generator,
                                          .doc = nullptr,
                                          .methods = kMethods,
                                          .getsets = kGetSets,
                                          .ops = &kOps,
                                          .final = true};

}  // namespace brine
