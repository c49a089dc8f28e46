// Making and limiting a Vm. See include/brine/brine.hpp.
#include <unistd.h>

#include "embed/inside.h"

namespace brine {
namespace {

void write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    ssize_t n = write(fd, text.data(), text.size());
    if (n <= 0) return;
    text.remove_prefix(size_t(n));
  }
}

uint64_t now_ns() {
  return uint64_t(std::chrono::steady_clock::now().time_since_epoch() /
                  std::chrono::nanoseconds(1));
}

}  // namespace

host::Vm::Vm(Options options)
    : inside_(std::make_unique<Inside>(options.limits.memory ? options.limits.memory
                                                             : size_t(1) << 46)) {
  Machine& m = inside_->machine;
  const Grants& g = options.grants;
  m.capabilities = {g.files, g.clock, g.environment, g.network, g.processes, g.standard_streams};
  m.argv = options.argv;
  if (options.limits.fuel) m.fuel = int64_t(std::min<uint64_t>(options.limits.fuel, INT64_MAX - 1));
  if (options.limits.depth) m.depth_limit = options.limits.depth;
  if (options.limits.time.count() > 0)
    m.deadline_ns = now_ns() + uint64_t(options.limits.time.count());
  m.write_out = [](std::string_view text) { write_all(1, text); };
  m.write_err = [](std::string_view text) { write_all(2, text); };
  m.search_path = options.path;
  inside_->options = std::move(options);
  // Memory too small for the library itself: what is missing raises where it is used.
  (void)install_library(m, &inside_->importer).ok();
  Result<Module*> main = make_module(m, name(m, Name::dunder_main));
  if (main.ok()) {
    (void)set_name(m, m.modules, name(m, Name::dunder_main), to_value(main.take())).ok();
    inside_->main = main.take()->dict;
    if (Value* builtins = find_name(m.modules, name(m, Name::builtins)))
      (void)set_name(m, inside_->main, name(m, Name::dunder_builtins), *builtins).ok();
  }
}

host::Vm::~Vm() {
  for (HostFunction* f : inside_->functions) delete f;
}

void host::Vm::interrupt() { inside_->machine.interrupt.store(true); }

void host::Vm::refuel(uint64_t units) {
  Machine& m = inside_->machine;
  if (m.fuel < 0) m.fuel = 0;
  m.fuel += int64_t(std::min<uint64_t>(units, uint64_t(INT64_MAX - 1 - m.fuel)));
}

void host::Vm::set_deadline(std::chrono::nanoseconds from_now) {
  inside_->machine.deadline_ns = from_now.count() > 0 ? now_ns() + uint64_t(from_now.count()) : 0;
}

uint64_t host::Vm::fuel_used() const {
  Machine& m = inside_->machine;
  return m.fuel_used + uint64_t(std::max<int64_t>(0, m.slice_given - m.slice));
}
size_t host::Vm::memory_used() const { return inside_->machine.heap.used(); }

void host::Vm::on_output(std::function<void(std::string_view)> out,
                         std::function<void(std::string_view)> err) {
  inside_->machine.write_out = std::move(out);
  inside_->machine.write_err = std::move(err);
}

void host::Vm::flush() {
  if (inside_->machine.flush_files) inside_->machine.flush_files(inside_->machine);
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
