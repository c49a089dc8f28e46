// See vm.h.
#include "vm/vm.h"

#include <errno.h>
#include <unistd.h>

#include <cstring>

#include "vm/base/c_stack.h"
#include "vm/base/utf8.h"
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/run/host.h"
#include "vm/run/state.h"

namespace brine {
namespace {

constexpr std::string_view kNameTexts[] = {
#define NAME(id, text) text,
#include "vm/object/names.def"
};

void mark_roots(void* context, Marker& m) {
  Vm& vm = *static_cast<Vm*>(context);
  for (Class* c : vm.classes)
    if (c) m.mark(c);
  for (Class* c : vm.exceptions)
    if (c) m.mark(c);
  for (size_t i = 0; i < kKindCount && i < vm.shapes.size(); i++)
    if (vm.shapes[i]) m.mark(vm.shapes[i]);
  for (Dict* d : {vm.modules, vm.builtins, vm.stub_globals})
    if (d) m.mark(d);
  for (Value v : vm.single_chars) m(v);
  // The table of names has them too, unless a small limit left it too small.
  for (Str* s : vm.names)
    if (s) m.mark(s);
  for (Str* s : vm.special_names)
    if (s) m.mark(s);
  m(vm.handled);
  m(vm.raised);
  for (Value* v : vm.roots) m(*v);
  for (Function* f : vm.state->stubs)
    if (f) m.mark(f);
  for (Dict* d : vm.state->caches) m.mark(d);
  m(vm.state->delegate_result);
  m(vm.state->host_instance);
  const SnapshotTables& s = vm.state->snapshots;
  for (Class* c : {s.pickle_error, s.pickling_error, s.unpickling_error})
    if (c) m.mark(c);
  for (auto& [key, v] : vm.state->host_values) m(v);
  for (auto& [row, signature] : vm.state->signatures)
    for (auto& p : signature->parameters) m(p.fallback);
  for (auto f : vm.root_functions) f(vm, m);
  mark_stack(vm, m);
}

// With natives between nested entries, everything on the C stack from here to the outermost entry may be a reference.
void find_pins(void* context, std::vector<std::span<const uintptr_t>>& ranges) {
  Vm& vm = *static_cast<Vm*>(context);
  if (vm.nested.empty()) return;
  auto here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) & ~uintptr_t(7);
  ranges.push_back(
      {reinterpret_cast<const uintptr_t*>(here), (vm.entry_stack - here) / sizeof(uintptr_t)});
}

void ring(void* context) { request_collection(*static_cast<Vm*>(context)); }

}  // namespace

Vm::Vm(size_t memory_limit) : heap(mark_roots, find_pins, this, memory_limit), state(new State) {
  heap.set_alarm(ring);
  for (Value& v : single_chars) v = kUnbound;
  shapes.reserve(kKindCount + 64);
  // Shapes of the built-in kinds carry their numbers; each gets its class on first touch.
  for (size_t k = 0; k < kKindCount; k++) make_shape(*this, nullptr, 0);
  for (size_t i = 0; i < kNameCount; i++) names[i] = intern(*this, kNameTexts[i]);
  for (size_t i = 0; i < kSpecialCount; i++)
    special_names[i] = intern(*this, special_name(Special(i)));
  modules = make_dict(*this);
  builtins = make_dict(*this);
  stub_globals = make_dict(*this);
  first_base(*this);
  enter_from_host(*this, reinterpret_cast<uintptr_t>(__builtin_frame_address(0)));
}

Vm::~Vm() {
  free_segments(*this);
  free_names(*this);
}

void enter_from_host(Vm& vm, uintptr_t here) {
  vm.entry_stack = here;
  vm.c_stack_limit = c_stack_limit(here);
}

void tell_error(Vm& vm, std::string_view given) {
  std::string shown = utf8_valid(given) ? "" : backslashed(given);
  std::string_view text = shown.empty() ? given : shown;
  if (vm.write_err) return vm.write_err(text);
  if (!vm.capabilities.standard_streams) return;
  while (!text.empty()) {
    ssize_t n = ::write(STDERR_FILENO, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return;
    text.remove_prefix(size_t(n));
  }
}

// See host.h for the ways in.
Value execute(Vm& vm, Answer entered) {
  if (!entered.is_entered()) return entered.word;
  Value* fresh = vm.base;
  uint8_t low = FrameHeader::low(fresh);
  bool init = OnReturn(low & kOnReturnMask) == OnReturn::Init;
  vm.state->host_instance = init ? fresh[-4] : kUnbound;
  FrameHeader::set_caller(fresh, FrameHeader::caller(fresh),
                          uint8_t((low & ~kOnReturnMask) | uint8_t(OnReturn::Exit)), 0);
  FrameHeader::set_resume(fresh, vm.pc, 0);
  vm.pc = vm.entry;
  return go_on(vm);
}

Value go_on(Vm& vm) {
  Value result = run(vm);
  if (result == kSuspended) return result;
  Value instance = std::exchange(vm.state->host_instance, kUnbound);
  if (result == kFailed || instance == kUnbound) return result;
  Result<Value> made = settle(vm, result, instance);
  return made.ok() ? made.take() : kFailed;
}

}  // namespace brine
