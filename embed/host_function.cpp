// Functions of the host, as callables of the machine.
#include <cstring>

#include "embed/inside.h"

namespace brine {
namespace {

struct Bound {
  host::Vm* vm;
  std::string name;
  host::Vm::HostFunction function;
};

void destroy(void* state) { delete static_cast<Bound*>(state); }

// What a host function answered with becomes the exception it came from, the one of that name, or RuntimeError.
Failed raise_host_error(host::Vm& vm, const host::Error& e) {
  static constexpr std::string_view kNames[] = {
#define EXCEPTION(name, base) #name,
#include "vm/object/exceptions.def"
  };
  Machine& m = vm.inside().machine;
  if (!e.exception.is_none() && is_of(vm, e.exception)) {
    if (e.kind == host::Error::Kind::Stopped) m.unstoppable = true;
    return raise_exception(m, unwrap(e.exception));
  }
  for (size_t i = 0; i < kErrorCount; i++)
    if (e.type == kNames[i]) return raise_text(m, ErrorClass(i), repaired(e.message));
  return raise_text(m, RuntimeError,
                    repaired(e.type.empty() ? e.message : e.type + ": " + e.message));
}

// (self, *args, **keywords): self is what the Native is bound to.
MachineAnswer call_host(Machine& m, Args args) {
  auto* bound = static_cast<Bound*>(cast<Resource>(args[0])->state);
  if (cast<Dict>(args[2])->used > 0)
    return raise(m, TypeError, bound->name, "() takes no keyword arguments");
  std::vector<host::Object> objects;
  for (Value v : cast<Tuple>(args[1])->view()) objects.push_back(wrap(*bound->vm, v));
  host::Outcome<host::Object> r = bound->function(*bound->vm, objects);
  if (!r) return raise_host_error(*bound->vm, r.error());
  if (!is_of(*bound->vm, *r))
    return raise(m, SystemError, bound->name, "() gave a value of another Vm");
  return unwrap(*r);
}

constexpr NativeRow kRow{"host_function(self, /, *args, **keywords)", call_host};
constexpr ResourceType kState{"host function", destroy, nullptr};

}  // namespace

host::Outcome<void> host::Vm::bind_raw(std::string_view given, HostFunction f) {
  Machine& m = inside_->machine;
  std::string text = repaired(given);
  Resource* r = m.heap.make<Resource>();
  r->type = &kState;
  r->state = new Bound{this, text, std::move(f)};
  m.heap.register_destructor(r);
  Native* n = make_native(m, &kRow, nullptr);
  n->self = n->host = to_value(r);
  n->name = intern(m, text);
  m.state->host_values["function " + text] = to_value(n);  // snapshots know it by name
  if (!set_name(m, inside_->main, n->name, to_value(n)).ok()) return take_error(*this);
  return {};
}

static std::string counted(size_t n, const char* one, const char* many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

host::Error host::Vm::wrong_count(const std::string& name, size_t takes, size_t given) {
  return make_error("TypeError", name + "() takes " +
                                     counted(takes, "positional argument", "positional arguments") +
                                     " but " + counted(given, "was given", "were given"));
}

host::Error host::Vm::wrong_type(const std::string& name, size_t number, const char* wants,
                                 const host::Object& given) {
  std::string where = name + "() argument " + std::to_string(number), is = given.type_name();
  if (is == wants || (is == "bool" && !std::strcmp(wants, "int")))
    return make_error("OverflowError", where + " is out of range");
  return make_error("TypeError", where + " must be " + wants + ", not " + is);
}

}  // namespace brine
