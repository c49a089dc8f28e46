// Functions of the host, as callables of the machine.
#include "embed/inside.h"

namespace brine {
namespace {

struct Bound {
  host::Vm* vm;
  host::Vm::HostFunction function;
};

void destroy(void* state) { delete static_cast<Bound*>(state); }

// The error a host function answers with becomes the Python exception of that name, or RuntimeError.
Failed raise_host_error(Machine& m, const host::Error& e) {
  static constexpr std::string_view kNames[] = {
#define EXCEPTION(name, base) #name,
#include "vm/object/exceptions.def"
  };
  for (size_t i = 0; i < kErrorCount; i++)
    if (e.type == kNames[i]) return raise_text(m, ErrorClass(i), e.message);
  return raise_text(m, RuntimeError, e.type.empty() ? e.message : e.type + ": " + e.message);
}

MachineAnswer call_host(Machine& m, Value self, Args args, Tuple* keywords) {
  auto* bound = static_cast<Bound*>(cast<Resource>(self)->state);
  if (keywords) return raise(m, TypeError, "a function of the host takes no keyword arguments");
  std::vector<host::Object> objects;
  for (uint32_t i = 0; i < args.count; i++) objects.push_back(wrap(*bound->vm, args[i]));
  host::Outcome<host::Object> r = bound->function(*bound->vm, objects);
  if (!r) return raise_host_error(m, r.error());
  return unwrap(*r);
}

constexpr ResourceType kHostFunction = {"host function", destroy, nullptr, call_host};

}  // namespace

Value make_host_function(host::Vm& vm, std::string_view, host::Vm::HostFunction f) {
  Machine& m = vm.inside().machine;
  Resource* r = m.heap.make<Resource>();
  r->type = &kHostFunction;
  r->state = new Bound{&vm, std::move(f)};
  m.heap.register_destructor(r);
  return to_value(r);
}

host::Outcome<void> host::Vm::bind_raw(std::string_view text, HostFunction f) {
  Machine& m = inside_->machine;
  Value v = make_host_function(*this, text, std::move(f));
  if (!set_name(m, inside_->main, intern(m, text), v).ok()) return take_error(*this);
  return {};
}

}  // namespace brine
