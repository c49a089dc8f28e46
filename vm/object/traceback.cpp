// The type of tracebacks. See traceback.h.
#include "vm/object/traceback.h"

#include <algorithm>

#include "vm/object/all.h"
#include "vm/run/protocol.h"

namespace brine {

void add_traceback(Vm& vm, Code* code, uint32_t pc, Dict* globals) {
  auto* e = as<ExceptionObject>(vm.raised);
  if (!e || vm.heap.exhausted()) return;
  auto* entry = vm.heap.make<Traceback>();
  entry->pc = pc;
  entry->code = code;
  entry->globals = globals;
  entry->next = e->traceback;
  vm.heap.barrier(e);
  e->traceback = entry;
}

Position position_of(Traceback* entry) { return entry->code->unit->positions.find(entry->pc); }

uint32_t line_of(Traceback* entry) {
  if (entry->line == 0) entry->line = position_of(entry).line;
  return entry->line;
}

namespace {

Traceback* self_of(Value v) { return cast<Traceback>(v); }

// A view of where the frame was; its registers are gone or go on changing.
Answer tb_frame(Vm& vm, Value self) {
  Traceback* entry = self_of(self);
  auto* frame = vm.heap.make<Frame>();
  frame->code = entry->code;
  frame->globals = entry->globals;
  frame->pc = entry->pc;
  return to_value(frame);
}
Answer tb_lineno(Vm&, Value self) { return Value::from_int(line_of(self_of(self))); }
Answer tb_lasti(Vm&, Value self) { return Value::from_int(self_of(self)->pc); }
Answer tb_next(Vm&, Value self) {
  Traceback* next = self_of(self)->next;
  return next ? to_value(next) : none();
}

Answer set_tb_next(Vm& vm, Value self, Value v) {
  if (v == kUnbound) return raise(vm, TypeError, "can't delete tb_next attribute");
  Traceback* next = as<Traceback>(v);
  if (!next && !is_none(v))
    return raise(vm, TypeError, "expected traceback object, got '", type_name(vm, v), "'");
  for (Traceback* t = next; t; t = t->next)
    if (t == self_of(self)) return raise(vm, ValueError, "traceback loop detected");
  vm.heap.barrier(self.as_object());
  self_of(self)->next = next;
  return none();
}

Answer traceback_new(Vm& vm, Args args) {
  if (!is_none(args[1]) && !is_kind(args[1], Kind::Traceback))
    return raise(vm, TypeError, "expected traceback object or None, got '", type_name(vm, args[1]),
                 "'");
  Frame* frame = as<Frame>(args[2]);
  if (!frame)
    return raise(vm, TypeError, "TracebackType() argument 'tb_frame' must be frame, not ",
                 given_name(vm, args[2]));
  auto* entry = vm.heap.make<Traceback>();
  entry->next = as<Traceback>(args[1]);
  entry->code = frame->code;
  entry->globals = frame->globals;
  uint64_t words = frame->code->word_count;
  entry->pc = uint32_t(
      std::min<uint64_t>(uint64_t(std::max<int64_t>(clip(args[3]), 0)), words ? words - 1 : 0));
  entry->line = uint32_t(std::max<int64_t>(clip(args[4]), 0));
  return to_value(entry);
}

constexpr GetSetRow kGetSets[] = {
    member("tb_frame", tb_frame),
    member("tb_lasti", tb_lasti),
    {"tb_lineno", tb_lineno},
    {"tb_next", tb_next, set_tb_next},
};
Answer traceback_dir(Vm& vm, Args) {
  List* names = TRY(make_list(vm, {}));
  for (const GetSetRow& row : kGetSets) TRY(append(vm, names, to_value(intern(vm, row.name))));
  return to_value(names);
}
constexpr NativeRow kMethods[] = {
    {"__new__(cls, tb_next, tb_frame, tb_lasti: size, tb_lineno: size)", traceback_new},
    {"__dir__(self, /)", traceback_dir, "Specialized __dir__ implementation."}};

}  // namespace

constinit const TypeTable kTracebackTable = {
    Kind::Traceback, "Create a new traceback object.", kMethods, kGetSets, {}, {}, &kNoOps, true};

}  // namespace brine
