// Safe points: between two instructions the loop looks at the world. Collections, finalizers, fuel, deadlines and
// interrupts all happen here and nowhere else.
//
// vm.slice counts calls and jumps backwards down; natives subtract their work (`spend`). Whoever wants a look soon sets it
// to zero, which gives the unused part back first, so that fuel stays exact. The heap asks for a collection by setting it
// to -1. That is not put off until the next call (`catch_up`), nor is an interrupt that came during a long built-in; fuel
// and finalizers are, whose time must not depend on the heap.
#include <algorithm>
#include <chrono>

#include "vm/base/sanitized.h"
#include "vm/object/all.h"
#include "vm/run/loop.h"
#include "vm/run/state.h"

namespace brine {
namespace {

constexpr int64_t kSlice = 2'000;
// How far a native may go beyond what the host gave.
constexpr int64_t kMostDebt = int64_t(1) << 24;
constexpr uint64_t kMostDelay = 100'000'000;  // ns

uint64_t now_ns() {
  return uint64_t(std::chrono::steady_clock::now().time_since_epoch() /
                  std::chrono::nanoseconds(1));
}

// What was used of the slice is taken from the account.
void settle(Vm& vm) {
  int64_t used = vm.slice_given - vm.slice;
  vm.slice_given = vm.slice = vm.slice_given < 0 ? -1 : 0;
  if (used <= 0) return;
  vm.fuel_used += uint64_t(used);
  if (vm.fuel != INT64_MAX) vm.fuel -= used;
}

void new_slice(Vm& vm) {
  int64_t most = vm.heap.stress ? 0 : kSlice;
  vm.slice = vm.slice_given = vm.fuel < most ? vm.fuel : most;
}

// Dead shapes leave their numbers empty; the running generator counts as written to.
void after_collection(Vm& vm) {
  uint8_t colour = vm.heap.colour();
  for (Shape*& s : vm.shapes)
    if (s && !(s->gc & colour)) s = nullptr;
  vm.state->snapshots.sweep(colour);
  std::fill_n(vm.sites.get(), Vm::kSites, Vm::Site());  // names may have died
  if (vm.running_generator) vm.heap.barrier(vm.running_generator);
  vm.heap.begin_remembering();
  vm.heap.poison_free();
}

// Under stress, hidden code collects at every 1,000th safe point only. A sanitized build, ten times as slow, does so at
// every one until it has collected `kThorough` times, then at about one in 31.
bool skips_under_stress(Vm& vm, uint64_t collections) {
  constexpr uint64_t kThorough = 2'000;
  if (FrameHeader::function(vm.base)->code->has_flag(kHidden))
    return ++vm.state->library_points % 1000 != 0;
  return kAddressSanitized && collections > kThorough && vm.fuel_used % 31 != 0;
}

bool is_spent(Vm& vm) { return vm.fuel < 0 || (vm.deadline_ns && now_ns() >= vm.deadline_ns); }

// The host is asked where nothing can wait, again until what it gives is enough.
template <class Spent>
bool is_refuelled(Vm& vm, Spent spent) {
  while (spent()) {
    auto before = std::pair(vm.fuel, vm.deadline_ns);
    if (!vm.refuel || !vm.refuel(vm) || before == std::pair(vm.fuel, vm.deadline_ns)) return false;
  }
  return true;
}

// No handler can hold this.
Failed stop(Vm& vm, const char* why) {
  Failed failed = raise_text(vm, SystemExit, why);
  vm.unstoppable = true;
  return failed;
}

Failed raise_interrupt(Vm& vm) {
  vm.interrupt.store(false);
  return raise_text(vm, KeyboardInterrupt, "");
}

bool in_private_copy(Code* code, const Word* at) {
  return code->uses == kWarm && size_t(at - code->words) <= code->word_count;
}

// A function that stays in one loop becomes warm here, and so do its nearest callers: a loop over a generator is never
// itself the running frame. Frames that began in the shared copy move to the private one.
void warm_running(Vm& vm) {
  Code* code = FrameHeader::function(vm.base)->code;
  if (!in_private_copy(code, vm.pc)) {
    uint32_t pc = code->pc_of(vm.pc);
    warm_up(vm, code);
    vm.pc = code->words + pc;
  }
  Value* base = vm.base;
  for (int levels = 0; levels < 3; levels++) {
    Value* caller = FrameHeader::caller(base);
    if (!caller || FrameHeader::on_return(base) == OnReturn::Exit) return;
    code = FrameHeader::function(caller)->code;
    const Word* at = FrameHeader::resume(base);
    if (!in_private_copy(code, at)) {
      uint32_t pc = code->pc_of(at);
      warm_up(vm, code);
      FrameHeader::set_resume(base, code->words + pc, FrameHeader::dst(base));
    }
    base = caller;
  }
}

}  // namespace

void request_look(Vm& vm) { settle(vm); }

void request_collection(Vm& vm) {
  settle(vm);
  vm.slice_given = vm.slice = -1;
}

// Their fuel and the script's change places. Within each other they share one account.
static void change_accounts(Vm& vm) {
  settle(vm);
  std::swap(vm.fuel, vm.other_fuel);
  std::swap(vm.fuel_used, vm.other_fuel_used);
}

void begin_finalizers(Vm& vm) {
  if (vm.finalizers) return;
  vm.finalizers = vm.base;
  change_accounts(vm);
}

void end_finalizers(Vm& vm) {
  vm.finalizers = nullptr;
  change_accounts(vm);
}

void collect(Vm& vm, bool full) {
  __builtin_unwind_init();  // registers are saved in this C stack frame, where pins are looked for
  vm.running_generator = nullptr;
  vm.heap.collect(full);
  after_collection(vm);
}

static bool give_up_caches(Vm& vm) {
  bool any = false;
  for (Dict* cache : vm.state->caches) {
    any |= cache->used > 0;
    dict_clear(vm, cache);
  }
  return any;
}

static Result<void> collect_if_wanted(Vm& vm) {
  if (!vm.heap.wants_collection()) return {};
  bool stress = vm.heap.stress;
  uint64_t turn = vm.heap.statistics.young_collections + vm.heap.statistics.full_collections;
  if (stress && skips_under_stress(vm, turn)) return {};
  bool full = stress ? turn % 2 == 1 : vm.heap.wants_full();
  collect(vm, full);
  if (!full && vm.heap.wants_full()) collect(vm, true);
  if (vm.heap.over_limit() && give_up_caches(vm)) collect(vm, true);
  Heap::Shortage shortage = vm.heap.shortage();
  if (shortage == Heap::Shortage::None) return {};
  (void)raise_memory(vm);
  vm.unstoppable = shortage == Heap::Shortage::Stop;
  return Failed{};
}

Result<void> catch_up(Vm& vm) {
  settle(vm);
  vm.slice_given = vm.slice = 0;
  if (vm.interrupt.load(std::memory_order_relaxed)) return raise_interrupt(vm);
  if (vm.heap.stress) return {};  // calls are frequent enough
  return collect_if_wanted(vm);
}

Answer safe_point(Vm& vm) {
  settle(vm);
  if (!collect_if_wanted(vm).ok()) {
    new_slice(vm);
    return Failed{};
  }
  if (vm.interrupt.load(std::memory_order_relaxed)) {
    new_slice(vm);
    return raise_interrupt(vm);
  }
  if (is_spent(vm)) {
    if (vm.nested.empty()) return Answer(kSuspended);
    if (!is_refuelled(vm, [&] { return is_spent(vm); }))
      return stop(vm, "out of fuel or past the deadline inside a nested call");
  }
  warm_running(vm);
  new_slice(vm);
  if (vm.heap.has_unreachable() && !vm.finalizers) {
    Answer entered = enter_stub(vm, Stub::run_finalizers, {});
    if (entered.is_entered()) begin_finalizers(vm);
    return entered;
  }
  return none();
}

// Natives cannot suspend: they go on into debt, and the next safe point suspends. Interrupts end them, and so does the
// end of all memory. The slice stays empty, so that the loop looks at the world as soon as they return: a collection or
// the deadline may be due.
static Result<void> look_inside(Vm& vm, bool at_clock) {
  if (vm.interrupt.load(std::memory_order_relaxed)) return raise_interrupt(vm);
  if (vm.heap.exhausted()) return raise_memory(vm);
  auto spent = [&] {
    return vm.fuel < -kMostDebt ||
           (at_clock && vm.deadline_ns && now_ns() > vm.deadline_ns + kMostDelay);
  };
  if (spent() && !is_refuelled(vm, spent))
    return stop(vm, "out of fuel or past the deadline inside a built-in");
  return {};
}

Result<void> spend(Vm& vm, uint64_t units) {
  vm.slice -= int64_t(units);
  if (__builtin_expect(vm.slice >= 0, 1)) return {};
  uint64_t before = vm.fuel_used;
  settle(vm);
  return look_inside(vm, before / kSlice != vm.fuel_used / kSlice);
}

Result<void> check_interrupt(Vm& vm) {
  if (vm.slice < 0) settle(vm);
  return look_inside(vm, true);
}

}  // namespace brine
