// Unwinding: an exception leaves frames until one has a handler for it. See loop.h.
//
// Each visible frame it passes adds a traceback entry. Generators it passes are finished (PEP 479 turns StopIteration
// into RuntimeError); ForIter and YieldFrom of the caller take a StopIteration of an iterator's own __next__ as the end.
#include "vm/object/all.h"
#include "vm/object/exception.h"
#include "vm/object/traceback.h"
#include "vm/run/loop.h"
#include "vm/run/native_steps.h"
#include "vm/run/state.h"

namespace brine {
namespace {

void note_frame(Vm& vm, Value* base, const Word* at) {
  Function* f = FrameHeader::function(base);
  if (!f->code->has_flag(kHidden)) add_traceback(vm, f->code, f->code->pc_of(at), f->globals);
}

// An AttributeError that leaves __getattr__ or __getattribute__ tells of what was asked for, unless it tells of something.
void note_attribute(Vm& vm, Value* base) {
  Function* f = FrameHeader::function(base);
  Str* hook = f->name;
  if (hook != vm.special_names[size_t(Special::getattr_)] &&
      hook != vm.special_names[size_t(Special::getattribute_)])
    return;
  const CodeUnit& unit = *f->code->unit;
  if (unit.positional != 2 || !raised_is(vm, AttributeError)) return;
  Value asked[2] = {base[0], base[1]};
  for (Value& v : asked)
    if (Cell* cell = as<Cell>(v)) v = cell->content;
  auto* e = cast<ExceptionObject>(vm.raised);
  if (!is_kind(asked[1], Kind::Str) || asked[0] == kUnbound ||
      !is_none(exception_field(vm, e, kAttributeName)) ||
      !is_none(exception_field(vm, e, kAttributeObject)))
    return;
  (void)set_exception_field(vm, e, kAttributeName, asked[1]).ok();
  (void)set_exception_field(vm, e, kAttributeObject, asked[0]).ok();
}

// PEP 479
void replace_stop_iteration(Vm& vm) {
  Value stop = take_raised(vm);
  (void)raise(vm, RuntimeError, "generator raised StopIteration");
  auto* e = cast<ExceptionObject>(vm.raised);
  e->cause = stop;
  e->context = stop;
  stop.as_object()->aux |= ExceptionObject::kIsContext;
  e->aux |= ExceptionObject::kSuppressContext;
}

// map, zip and their like survive what is raised by what they call and ask: the next item is asked for as if this one had
// been handed out. They are loops around their only yield, so that is where they stand again. At the very first instruction
// nothing is set up yet.
bool goes_on(Code* code, uint32_t pc) {
  const CodeUnit& unit = *code->unit;
  if (unit.suspend_points.size() != 1 || pc == 0) return false;
  switch (code->step ? code->step->errors : NativeStep::Pass) {
    case NativeStep::Pass: return true;
    case NativeStep::End: return false;
    case NativeStep::EndOutside: return pc == unit.suspend_points[0].pc + 1;  // its ForIter
  }
  return false;
}

}  // namespace

bool unwind(Vm& vm, bool add) {
  for (;;) {
    Value* base = vm.base;
    Function* f = FrameHeader::function(base);
    Code* code = f->code;
    uint32_t pc = code->pc_of(vm.pc);
    if (add) note_frame(vm, base, vm.pc);
    add = true;
    if (!vm.unstoppable) {
      if (const Handler* h = code->unit->find_handler(pc)) {
        const Word* start = vm.pc - pc;  // of the copy the frame runs
        vm.pc = start + h->target;
        return true;
      }
    }
    note_attribute(vm, base);
    uint8_t low = FrameHeader::low(base);
    OnReturn what = OnReturn(low & kOnReturnMask);
    Value* caller = FrameHeader::caller(base);
    const Word* resume_at = FrameHeader::resume(base);
    const Word* instruction = FrameHeader::instruction(base);
    uint32_t dst = FrameHeader::dst(base);
    bool generator = low & kGeneratorFrame, hidden = code->has_flag(kHidden);
    if (generator) {
      Generator* g = Generator::of(base);
      if (hidden && goes_on(code, pc)) {
        swap_out(vm, g);
        g->set_state(Generator::Suspended);
        g->pc = vm.pc - pc + code->unit->suspend_points[0].pc;
      } else {
        finish(vm, g);
      }
      if (raised_is(vm, StopIteration) && !hidden) replace_stop_iteration(vm);
    }
    if (base == vm.finalizers) end_finalizers(vm);
    if (!(low & kUncounted)) vm.depth--;
    if (low & kBoundary) cross_boundary(vm, caller, low);
    vm.base = caller;
    vm.pc = instruction;
    if (what == OnReturn::Exit) return false;
    if ((!generator || hidden) && (what == OnReturn::ForIter || what == OnReturn::Delegate) &&
        raised_is(vm, StopIteration)) {
      Value e = take_raised(vm);
      if (what == OnReturn::Delegate) caller[dst] = stop_value(e);
      vm.pc = resume_at;
      return true;
    }
  }
}

}  // namespace brine
