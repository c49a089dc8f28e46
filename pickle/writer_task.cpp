// A task: the frames of a suspended Vm's stack, from the outermost inwards. See writer.h and FORMAT.md.
#include <algorithm>

#include "pickle/hidden.h"
#include "pickle/identity.h"
#include "pickle/task.h"
#include "pickle/writer.h"
#include "vm/bytecode/liveness.h"
#include "vm/run/state.h"

namespace brine {

bool Writer::write_task() {
  struct Place {
    Value* base;
    const Word* at;
    bool before;
  };
  std::vector<Place> frames;
  Place here{vm_.base, vm_.pc, true};
  while (here.base) {
    frames.push_back(here);
    const Word* at = FrameHeader::instruction(here.base);
    here = {FrameHeader::caller(here.base), at, at == FrameHeader::resume(here.base)};
  }
  std::reverse(frames.begin(), frames.end());
  shell(Kind::Task);
  value(fields_, vm_.handled, field(".handled"));
  put_u(fields_, frames.size());
  for (uint32_t k = 0; k < frames.size(); k++)
    if (!write_task_frame(k, frames[k].base, frames[k].at, frames[k].before)) {
      problem_step_ = ".frames[" + std::to_string(k) + "]";
      return false;
    }
  return true;
}

bool Writer::write_task_frame(uint32_t k, Value* base, const Word* at, bool before) {
  Function* f = FrameHeader::function(base);
  Code* code = f->code;
  uint8_t low = FrameHeader::low(base);
  OnReturn how = OnReturn(low & kOnReturnMask);
  bool generator = low & kGeneratorFrame;
  if (how == OnReturn::Exit && k > 0)
    return refuse("cannot pickle a native function that is running");
  if (code->has_flag(kHidden))
    if (std::string name = trusting_intrinsic(vm_, code); !name.empty())
      return refuse("cannot pickle a running '", f->name, "', which relies on '", name, "',");
  if (is_importing(f)) return refuse("cannot pickle the import of a module of the library");
  put_u(fields_, uint64_t(how) | (generator ? kTaskGenerator : 0) | (before ? kTaskBefore : 0));
  Edge edge{Edge::TaskFrame, k, nullptr};
  Object* owner = generator ? static_cast<Object*>(Generator::of(base)) : f;
  uint32_t n = number(owner, edge);
  if (!generator) entries_[n].by_value = true;
  put_u(fields_, uint64_t(Tag::Object) + n);
  uint32_t pc = code->pc_of(at), live = 0;
  put_u(fields_, pc);
  if (how == OnReturn::Init) value(fields_, base[-4], edge);
  const Liveness& all = liveness(code);
  auto each = [&](auto f) {
    if (before)
      all.for_each_live_in(pc, f);
    else
      all.for_each_live_during(pc, f);
  };
  each([&](uint16_t) { live++; });
  put_u(fields_, code->locals + live);
  for (uint32_t i = 0; i < code->locals; i++)
    value(fields_, base[i], {Edge::TaskFrame, k, &code->unit->local_names[i]});
  each([&](uint16_t r) { value(fields_, base[r], edge); });
  return true;
}

// The module's code is running, and the other Vm would import all of it before.
bool Writer::is_importing(Function* f) {
  if (!(f->code->flags & kModule)) return false;
  Value* at = find_name(f->globals, brine::name(vm_, Name::dunder_name));
  Module* m = at ? library_module(vm_, text_of(*at)) : nullptr;
  return m && m->dict == f->globals.get();
}

// Where a task prints to is the other Vm's business: the standard streams go by name.
bool Writer::write_stream(Object* o) {
  for (std::string_view name : {"stdout", "stderr", "stdin"})
    if (find_by_name(vm_, "sys", name) == to_value(o)) return by_name("sys", name);
  return false;
}

Result<Bytes*> Writer::dump_task() {
  task_ = true;
  return dump(to_value(vm_.heap.make<Task>()));
}

Result<std::string> dump_task(Vm& vm, const DumpSettings& settings) {
  if (!vm.base) return raise_pickling(vm, "cannot pickle a task: nothing is running");
  if (vm.state->host_instance != kUnbound)
    return raise_pickling(vm, "cannot pickle a task in which the host makes an object");
  Bytes* bytes = TRY(Writer(vm, settings).dump_task());
  return std::string(bytes->view());
}

}  // namespace brine
