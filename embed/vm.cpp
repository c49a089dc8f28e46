// Making and limiting a Vm. See include/brine/brine.hpp.
#include <chrono>

#include "embed/inside.h"

namespace brine {
namespace {

uint64_t now_ns() {
  return uint64_t(std::chrono::steady_clock::now().time_since_epoch() /
                  std::chrono::nanoseconds(1));
}

// The machine is the first thing inside, so it leads to the rest.
void mark_held(Machine& m, Marker& marker) {
  HeldValue& head = reinterpret_cast<host::Vm::Inside*>(&m)->held;
  for (HeldValue* at = head.next; at != &head; at = at->next) marker(at->value);
}

}  // namespace

host::Vm::Inside::Inside(size_t memory_limit) : machine(memory_limit) {
  machine.root_functions.push_back(mark_held);
}

// What the host still holds becomes None.
host::Vm::Inside::~Inside() {
  while (held.next != &held) {
    held.next->value = brine::none();
    held.next->unlink();
  }
}

void start_clock(host::Vm& vm) {
  auto time = vm.inside().options.limits.time;
  vm.inside().machine.deadline_ns = time.count() > 0 ? now_ns() + uint64_t(time.count()) : 0;
}

host::Vm::Vm(Options options)
    : inside_(std::make_unique<Inside>(options.limits.memory ? options.limits.memory
                                                             : size_t(1) << 46)) {
  Machine& m = inside_->machine;
  const Grants& g = options.grants;
  m.capabilities = {g.files, g.clock, g.environment, g.network, g.processes, g.standard_streams};
  for (const std::string& arg : options.argv) m.argv.push_back(text_of_system(arg));
  if (options.limits.fuel)
    m.fuel = m.other_fuel = int64_t(std::min<uint64_t>(options.limits.fuel, INT64_MAX - 1));
  if (options.limits.depth) m.depth_limit = options.limits.depth;
  for (const std::string& folder : options.path) m.search_path.push_back(text_of_system(folder));
  inside_->options = std::move(options);
  inside_->incomplete = !install_library(m, &inside_->importer).ok() || m.heap.exhausted();
  Result<Module*> main = make_module(m, name(m, Name::dunder_main));
  if (main.ok()) {
    (void)set_name(m, m.modules, name(m, Name::dunder_main), to_value(main.take())).ok();
    inside_->main = main.take()->dict;
    if (Value* builtins = find_name(m.modules, name(m, Name::builtins)))
      (void)set_name(m, inside_->main, name(m, Name::dunder_builtins), *builtins).ok();
  }
}

host::Vm::~Vm() { (void)flush(); }

void host::Vm::interrupt() { inside_->machine.interrupt.store(true); }

void host::Vm::refuel(uint64_t units) {
  Machine& m = inside_->machine;
  request_look(m);
  for (int64_t* account : {&m.fuel, &m.other_fuel}) {
    if (*account == INT64_MAX) continue;  // unlimited
    uint64_t room = uint64_t(INT64_MAX - 1) - uint64_t(*account);
    *account += int64_t(std::min(units, room));
  }
}

void host::Vm::limit_time(std::chrono::nanoseconds each_run) {
  inside_->options.limits.time = each_run;
  start_clock(*this);
}

void host::Vm::on_refuel(std::function<bool(Vm&)> more) {
  inside_->machine.refuel = [this, more = std::move(more)](Machine&) { return more(*this); };
}

uint64_t host::Vm::fuel_used() const {
  Machine& m = inside_->machine;
  if (m.finalizers) return m.other_fuel_used;
  return m.fuel_used + uint64_t(std::max<int64_t>(0, m.slice_given - m.slice));
}
size_t host::Vm::memory_used() const { return inside_->machine.heap.used(); }

void host::Vm::on_output(std::function<void(std::string_view)> out,
                         std::function<void(std::string_view)> err) {
  inside_->machine.write_out = std::move(out);
  inside_->machine.write_err = std::move(err);
}

bool host::Vm::flush() {
  Machine& m = inside_->machine;
  if (m.flush_files && !inside_->incomplete) m.flush_files(m);
  if (m.raised == kUnbound) return true;
  (void)take_raised(m);
  return false;
}

void host::Vm::stress_collector() {
  inside_->machine.heap.stress = true;
  request_look(inside_->machine);
}
void host::Vm::rewrite_frames() {
  inside_->machine.frames_mode = true;
  inside_->machine.frames_hook = rewrite_through_snapshot;
}

}  // namespace brine
