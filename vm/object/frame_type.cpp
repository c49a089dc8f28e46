// See frame_view.h.
#include "vm/object/frame_view.h"

#include <algorithm>

#include "vm/object/all.h"
#include "vm/object/object_type.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

Frame* view(Value v) { return cast<Frame>(v); }

struct Live {
  Value* base = nullptr;
  const Word* pc = nullptr;
  Value* caller = nullptr;  // the next visible frame
  const Word* caller_pc = nullptr;
};

// The frame on the stack that the view shows, if it still runs the same code there.
Live find_live(Vm& vm, Frame* f) {
  Live live;
  if (!f->base) return live;
  Value* base = vm.base;
  const Word* at = vm.pc;
  while (base) {
    Code* code = FrameHeader::function(base)->code;
    if (live.base && !code->has_flag(kHidden)) {
      live.caller = base;
      live.caller_pc = at;
      return live;
    }
    if (base == f->base && code == f->code) {
      live.base = base;
      live.pc = at;
    }
    at = FrameHeader::instruction(base);
    base = FrameHeader::caller(base);
  }
  return live;
}

uint32_t line_of(Vm& vm, Frame* f) {
  if (Live live = find_live(vm, f); live.base) f->pc = f->code->pc_of(live.pc);
  return f->code->unit->positions.find(f->pc).line;
}

Answer get_code(Vm&, Value v) { return to_value(view(v)->code); }
Answer get_globals(Vm&, Value v) { return to_value(view(v)->globals); }
Answer get_builtins(Vm& vm, Value) { return to_value(vm.builtins); }
Answer get_line(Vm& vm, Value v) { return Value::from_int(line_of(vm, view(v))); }
Answer get_last(Vm& vm, Value v) {
  (void)line_of(vm, view(v));
  return Value::from_int(int64_t(view(v)->pc) * 2);
}
Answer get_locals(Vm& vm, Value v) {
  Frame* f = view(v);
  if (Live live = find_live(vm, f); live.base) {
    Value locals = TRY(frame_locals(vm, live.base, as<Dict>(f->locals)));
    vm.heap.barrier(f);
    f->locals = locals;
  }
  return f->locals;
}
Answer get_back(Vm& vm, Value v) {
  Frame* f = view(v);
  if (f->back) return to_value(f->back);
  Live live = find_live(vm, f);
  if (!live.caller) return none();
  Frame* back = TRY(make_frame_view(vm, live.caller, live.caller_pc));
  vm.heap.barrier(f);
  f->back = back;
  return to_value(back);
}
Answer get_trace(Vm&, Value) { return none(); }
Answer frame_clear(Vm& vm, Args args) {
  if (find_live(vm, view(args[0])).base)
    return raise(vm, RuntimeError, "cannot clear an executing frame");
  vm.heap.barrier(args[0].as_object());
  view(args[0])->locals = to_value(make_dict(vm));
  return none();
}

Answer frame_repr(Vm& vm, Value v) {
  Frame* f = view(v);
  return make_str(vm, "<frame at " + address_text(vm, v) + ", file '" + f->code->unit->filename +
                          "', line " + std::to_string(line_of(vm, f)) + ", code " +
                          f->code->unit->name + ">");
}

constexpr NativeRow kMethods[] = {
    {"clear(self, /)", frame_clear, "F.clear(): clear most references held by the frame"}};
constexpr GetSetRow kGetSets[] = {
    {"f_back", get_back},         {"f_code", get_code},     {"f_globals", get_globals},
    {"f_builtins", get_builtins}, {"f_locals", get_locals}, {"f_lineno", get_line},
    {"f_lasti", get_last},        {"f_trace", get_trace},
};
constexpr TypeOps kOps{.repr = frame_repr};

}  // namespace

Result<Value> frame_locals(Vm& vm, Value* base, Dict* dict) {
  Function* f = FrameHeader::function(base);
  const CodeUnit& u = *f->code->unit;
  if (u.flags & kHasNamespace) return base[0] == kUnbound ? to_value(f->globals) : base[0];
  if (u.locals && u.local_names.back() == kLocalsName) {
    Value& known = base[u.locals - 1];
    if (!is_kind(known, Kind::Dict)) {
      if (f->code->has_flag(kGenerator)) vm.heap.barrier(Generator::of(base));
      known = to_value(make_dict(vm));
    }
    dict = cast<Dict>(known);
  } else if (!dict) {
    dict = make_dict(vm);
  }
  auto put = [&](const std::string& text, Value v) -> Result<void> {
    if (text.empty() || (text[0] == '.' && text != ".0")) return {};
    if (v != kUnbound) return set_name(vm, dict, intern(vm, text), v);
    delete_name(vm, dict, intern(vm, text));
    return {};
  };
  for (uint16_t i = 0; i < u.locals; i++) {
    Value v = base[i];
    bool is_cell = std::find(u.cells.begin(), u.cells.end(), i) != u.cells.end();
    if (is_cell && is_kind(v, Kind::Cell)) v = cast<Cell>(v)->content;
    TRY(put(u.local_names[i], v));
  }
  for (size_t i = 0; i < u.free_names.size(); i++)
    TRY(put(u.free_names[i], cast<Cell>(f->closure->items()[i])->content));
  return to_value(dict);
}

Result<Frame*> make_frame_view(Vm& vm, Value* base, const Word* pc) {
  Function* f = FrameHeader::function(base);
  auto* frame = vm.heap.make<Frame>();
  frame->base = base;
  frame->code = f->code;
  frame->globals = f->globals;
  frame->pc = f->code->pc_of(pc);
  frame->locals = TRY(frame_locals(vm, base));
  return frame;
}

Answer frame_of_generator(Vm& vm, Generator* g) {
  Code* code = g->function()->code;
  bool waits = g->state() == Generator::Suspended || g->state() == Generator::Asking;
  const Word* at = waits ? g->pc : code->words;
  if (g->state() == Generator::Running) {
    at = vm.pc;
    Value* base = vm.base;
    while (base && base != g->registers()) {
      at = FrameHeader::instruction(base);
      base = FrameHeader::caller(base);
    }
    if (!base) at = code->words;
  }
  Frame* frame = TRY(make_frame_view(vm, g->registers(), at));
  if (g->state() != Generator::Running) frame->base = nullptr;
  return to_value(frame);
}

constinit const TypeTable kFrameTable{.kind = Kind::Frame,
                                      .doc = nullptr,
                                      .methods = kMethods,
                                      .getsets = kGetSets,
                                      .ops = &kOps,
                                      .final = true};

}  // namespace brine
