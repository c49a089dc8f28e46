// The frames of a task: read, proved one by one against their code and against the frame they return to, and put on the
// stack as if they had been entered there. See reader.h and FORMAT.md.
//
// What a frame returns to is proved so that its answer cannot land where the code of its caller does not expect one:
// which register it goes to follows from the caller's instruction, and so does what may become of it (OnReturn).
#include <algorithm>

#include "pickle/hidden.h"
#include "pickle/reader.h"
#include "pickle/task.h"
#include "vm/bytecode/liveness.h"
#include "vm/bytecode/verify.h"
#include "vm/run/loop.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

constexpr uint32_t kSuspendable = kGenerator | kCoroutine | kAsyncGenerator;

// Whether the instruction can be in the middle of something that a frame above it does.
bool can_wait(Word w) {
  Op op = op_of(w);
  return op_info(op).effect == Effect::Runs || op == Op::YieldFrom || op == Op::Raise ||
         op == Op::RaiseFrom;
}

bool may_return(Word w, OnReturn how) {
  Op op = op_of(w);
  switch (how) {
    case OnReturn::Init: return true;
    case OnReturn::Binary:
    case OnReturn::BinarySwapped:
    case OnReturn::BinaryLast: return op >= Op::Add && op < Op::Negative;
    case OnReturn::Compare:
    case OnReturn::CompareSwapped:
    case OnReturn::CompareLast: return op >= Op::Lt && op <= Op::JumpIfNotGeK;
    case OnReturn::Exit: return false;
    default: return how == wanted_by(w);
  }
}

// Where the answer goes; 0 where it goes nowhere.
uint16_t register_of(Word w, bool before) {
  OnReturn wanted = wanted_by(w);
  bool none = before || wanted == OnReturn::Discard || wanted == OnReturn::Branch;
  return none ? 0 : uint16_t(a_of(w));
}

}  // namespace

Result<void> Reader::read_task(uint32_t i) {
  if (task_object_ != kNone) return wrong(i, "is a second task");
  task_object_ = i;
  task_handled_ = value();
  uint64_t count = fields_.count(4);
  for (uint64_t k = 0; k < count && fields_.ok; k++) {
    if (k % 64 == 63) TRY(pay());
    TaskFrame t;
    uint64_t low = fields_.u(), tag = fields_.u(), n = tag - uint64_t(Tag::Object);
    if (low > (kOnReturnMask | kTaskGenerator | kTaskBefore) || tag < uint64_t(Tag::Object) ||
        n >= objects_.size())
      return fields_.fail(), Result<void>();
    t.how = OnReturn(low & kOnReturnMask);
    t.generator = low & kTaskGenerator;
    t.before = low & kTaskBefore;
    t.owner = objects_[n];
    t.pc = uint32_t(std::min<uint64_t>(fields_.u(), kNone));
    if (t.how == OnReturn::Init) t.below = value();
    uint64_t values = fields_.count();
    if (values > UINT16_MAX) fields_.fail();
    t.first = task_values_.size();
    t.count = uint32_t(values);
    for (uint64_t v = 0; v < values && fields_.ok; v++)
      task_values_.push_back(value(true, &t.knows_hidden));
    task_frames_.push_back(t);
  }
  return {};
}

Result<Function*> Reader::function_of(const TaskFrame& t) {
  Value f = t.owner;
  if (t.generator) {
    auto* g = as<Generator>(t.owner);
    bool known = g && std::find(running_.begin(), running_.end(), g) != running_.end();
    f = known ? g->header[0] : kUnbound;
  }
  auto* function = as<Function>(f);
  if (!function || !function->code || bool(function->code->flags & kSuspendable) != t.generator) {
    (void)wrong(task_object_, "has a frame of what has none");
    return Failed{};
  }
  return function;
}

Result<void> Reader::check_task() {
  if (task_object_ == kNone) return raise_unpickling(vm_, "snapshot is none of a task");
  if (vm_.base) return raise_unpickling(vm_, "a task cannot be loaded while another one runs");
  if (!is_none(task_handled_) && !is_kind(task_handled_, Kind::Exception))
    return wrong(task_object_, "handles what is no exception");
  if (task_frames_.empty() || !task_frames_.back().before)
    return wrong(task_object_, "does not stand anywhere");
  std::vector<Object*> generators;
  for (const TaskFrame& t : task_frames_)
    if (t.generator && t.owner.is_object()) generators.push_back(t.owner.as_object());
  std::sort(generators.begin(), generators.end());
  bool twice = std::adjacent_find(generators.begin(), generators.end()) != generators.end();
  if (twice || generators.size() != running_.size())
    return wrong(task_object_, "does not have each running generator once");
  std::sort(running_.begin(), running_.end());
  for (uint32_t k = 0; k < task_frames_.size(); k++) {
    if (k % 64 == 63) TRY(pay());
    TRY(check_task_frame(k));
  }
  return {};
}

Result<void> Reader::check_task_frame(uint32_t k) {
  const TaskFrame& t = task_frames_[k];
  Function* f = TRY(function_of(t));
  Code* code = f->code;
  const CodeUnit& u = *code->unit;
  auto bad = [&](std::string_view what) {
    return wrong(task_object_, "has in frame ", k, " ('", u.qualname, "') ", what);
  };
  if (code->has_flag(kHidden))
    TRY(check_hidden(f, task_object_));
  else if (t.knows_hidden)
    return bad("hidden code");
  const Liveness& live = liveness(code);
  if (t.pc >= u.code.size() || !verify_paused(live, t.pc)) return bad("a place where it cannot be");
  Word w = u.code[t.pc];
  if (t.before ? op_of(w) == Op::EnterHandler : !can_wait(w))
    return bad("a place where it cannot wait");
  uint32_t count = code->locals;
  auto more = [&](uint16_t) { count++; };
  if (t.before)
    live.for_each_live_in(t.pc, more);
  else
    live.for_each_live_during(t.pc, more);
  if (t.count != count) return bad("another number of values than it needs");
  const Value* values = task_values_.data() + t.first;
  for (uint16_t r : u.cells)
    if (holds_cell(u, r, t.pc) && !is_kind(values[r], Kind::Cell))
      return bad("no cell in its place");
  if (t.how == OnReturn::Init && t.below == kUnbound) return bad("no instance");
  if (k == 0) return t.how == OnReturn::Exit ? Result<void>() : bad("nothing to return to");
  const TaskFrame& caller = task_frames_[k - 1];
  Word waits = TRY(function_of(caller))->code->unit->code[caller.pc];
  bool fits = caller.before ? t.how == OnReturn::Discard : may_return(waits, t.how);
  return fits ? Result<void>() : bad("a return that its caller does not wait for");
}

// As execute() and the loop's `attach` would have done it.
Result<void> Reader::place_task() {
  auto abandon = [&]() -> Result<void> {
    abandon_stack(vm_);
    return Failed{};
  };
  const Word* resume = nullptr;
  uint32_t length = 0;
  uint16_t to = 0;
  for (const TaskFrame& t : task_frames_) {
    Function* f = TRY(function_of(t));
    Code* code = f->code;
    uint8_t low = uint8_t(t.how);
    Value* base;
    if (t.generator) {
      auto* g = cast<Generator>(t.owner);
      if (vm_.depth >= vm_.depth_limit) {
        (void)raise(vm_, RecursionError, "maximum recursion depth exceeded");
        return abandon();
      }
      low |= kGeneratorFrame;
      base = g->registers();
      vm_.depth++;
      if (!is_none(g->handled)) vm_.handled_outside++;
      g->set_state(Generator::Running);
      g->top = nullptr;
    } else {
      base = place_frame(vm_, stack_top(vm_) + kFrameHeader + 1, code, low);
      if (!base) return abandon();
      base[-3] = to_value(f);
      base[-4] = t.below;
      std::fill_n(base, code->registers, kUnbound);
    }
    FrameHeader::set_caller(base, vm_.base, low, length);
    FrameHeader::set_resume(base, resume, to);
    vm_.base = base;
    const Value* from = task_values_.data() + t.first;
    std::copy_n(from, code->locals, base);
    from += code->locals;
    auto put = [&](uint16_t r) { base[r] = *from++; };
    if (t.before)
      liveness(code).for_each_live_in(t.pc, put);
    else
      liveness(code).for_each_live_during(t.pc, put);
    Word w = code->unit->code[t.pc];
    length = t.before ? 0 : uint32_t(op_length(op_of(w)));
    resume = code->words + t.pc + length;
    to = register_of(w, t.before);
  }
  vm_.pc = resume;
  vm_.handled = task_handled_;
  return {};
}

Result<void> load_task(Vm& vm, std::string_view bytes, const LoadSettings& settings) {
  LoadSettings all = settings;
  all.task = true;
  all.missing = TRY(make_list(vm, {}));
  TRY(load_snapshot(vm, bytes, all));
  if (all.missing->size == 0) return {};
  Root kept(vm, to_value(all.missing));
  for (uint64_t i = 0; i < all.missing->size; i++)
    TRY(nest(vm,
             enter_stub(vm, Stub::import_module,
                        {all.missing->items()[i], none(), none(), none(), Value::from_int(0)})));
  all.missing = nullptr;
  TRY(load_snapshot(vm, bytes, all));
  return {};
}

}  // namespace brine
