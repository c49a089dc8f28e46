// See emitter.h.
#include "compiler/emitter.h"

#include <bit>

namespace brine {
namespace {

constexpr size_t kMost = 65535;  // names, children, registers: what 16 bits count
constexpr int kHops = 16;        // of jumps to jumps

uint64_t mix(uint64_t h, uint64_t v) {
  h = (h ^ v) * 0x9e3779b97f4a7c15u;
  return h ^ h >> 29;
}

uint64_t hash_of(const Constant& c) {
  uint64_t h = mix(uint64_t(c.kind) + 1, uint64_t(c.integer));
  if (c.kind == Constant::Kind::Float || c.kind == Constant::Kind::Complex)
    h = mix(mix(h, std::bit_cast<uint64_t>(c.real)), std::bit_cast<uint64_t>(c.imag));
  if (!c.text.empty()) h = mix(h, std::hash<std::string>()(c.text));
  for (uint64_t limb : c.limbs) h = mix(h, limb);
  for (const Constant& item : c.items) h = mix(h, hash_of(item));
  return h;
}

}  // namespace

void Emitter::mark_position() {
  if (!positions_.empty() && positions_.back().second == position_) return;
  positions_.emplace_back(pc(), position_);
}

void Emitter::emit(Op op, uint32_t a, uint32_t b, uint32_t c) {
  if (!reachable_) return;
  mark_position();
  unit_.code.push_back(encode(op, uint16_t(a), uint16_t(b), uint16_t(c)));
  const OpInfo& info = op_info(op);
  for (int i = 0; i < info.caches; i++) unit_.code.push_back(0);
  if (info.effect == Effect::Ends) reachable_ = false;
}

void Emitter::emit_wide(Op op, uint32_t a, int32_t bc) {
  if (!reachable_) return;
  mark_position();
  unit_.code.push_back(encode_wide(op, uint16_t(a), bc));
}

void Emitter::suspend_point(std::string_view label) {
  if (reachable_) unit_.suspend_points.push_back({pc(), std::string(label)});
}

Label Emitter::label() {
  labels_.emplace_back();
  return {uint32_t(labels_.size() - 1)};
}

void Emitter::refer(Label label) {
  Place& place = labels_[label.id];
  place.state = place.used ? place.state & bound : bound;
  place.used = true;
}

// A jump to the very next instruction is taken back, if nothing else points behind it.
bool Emitter::retract_jump_to(Label label) {
  if (reachable_ || fixups_.empty()) return false;
  const Fixup& last = fixups_.back();
  if (last.label != label.id || last.at + 1 != pc() || last_bound_ >= pc()) return false;
  if (op_of(unit_.code.back()) != Op::Jump) return false;
  uint32_t end = last.at;
  for (Handler& handler : unit_.handlers)
    if (handler.end > end) handler.end = end;
  for (Region& region : regions_)
    if (region.start > end) region.start = end;
  unit_.code.pop_back();
  fixups_.pop_back();
  while (!positions_.empty() && positions_.back().first >= end) positions_.pop_back();
  return true;
}

void Emitter::bind(Label label) {
  Place& place = labels_[label.id];
  if (place.used) {
    retract_jump_to(label);
    bound = reachable_ ? bound & place.state : place.state;
    reachable_ = true;
  }
  place.pc = pc();
  if (reachable_) last_bound_ = pc();
}

void Emitter::open(Label label, bool entered, const LocalSet& state) {
  labels_[label.id].pc = pc();
  reachable_ = entered;
  bound = state;
  last_bound_ = pc();
}

void Emitter::jump(Label label) {
  if (!reachable_) return;
  refer(label);
  mark_position();
  fixups_.push_back({pc(), label.id, true});
  unit_.code.push_back(encode(labels_[label.id].pc >= 0 ? Op::Loop : Op::Jump));
  reachable_ = false;
}

void Emitter::branch(Op op, uint32_t a, uint32_t b, Label label) {
  if (!reachable_) return;
  if (!wide_) {
    refer(label);
    fixups_.push_back({pc(), label.id, false});
    emit(op, a, b, 0);
    return;
  }
  // cond -> take;  Jump over;  take: Jump label;  over:
  emit(op, a, b, 1);
  unit_.code.push_back(encode_wide(Op::Jump, 0, 1));
  jump(label);
  reachable_ = true;
  last_bound_ = pc();
}

// ---- handlers
void Emitter::open_region(Label target) {
  labels_[target.id].state = bound;
  regions_.push_back({target, pc()});
}

void Emitter::close_segment(const Region& region) {
  if (region.start >= pc()) return;
  labels_[region.target.id].used = true;
  unit_.handlers.push_back(
      {region.start, pc(), region.target.id});  // the label; finish() makes it a pc
}

void Emitter::close_region() {
  close_segment(regions_.back());
  regions_.pop_back();
}

void Emitter::bind_handler(Label target) {
  Place& place = labels_[target.id];
  place.pc = pc();
  reachable_ = place.used;
  bound = place.state.without(deleted);
  last_bound_ = pc();
}

Emitter::Suspended Emitter::suspend_regions(size_t depth) {
  Suspended suspended;
  suspended.regions.assign(regions_.begin() + ptrdiff_t(depth), regions_.end());
  while (regions_.size() > depth) close_region();
  return suspended;
}

void Emitter::resume_regions(Suspended suspended) {
  for (Region& region : suspended.regions) {
    region.start = pc();
    regions_.push_back(region);
  }
}

// ---- tables
uint32_t Emitter::constant(Constant value) {
  uint64_t hash = hash_of(value);
  auto [from, to] = constants_.equal_range(hash);
  for (auto at = from; at != to; ++at)
    if (unit_.constants[at->second].same(value)) return at->second;
  uint32_t index = uint32_t(unit_.constants.size());
  unit_.constants.push_back(std::move(value));
  constants_.emplace(hash, index);
  return index;
}

uint32_t Emitter::name(ast::Identifier name) {
  auto [at, added] = names_.try_emplace(name.data(), uint32_t(unit_.names.size()));
  if (added) unit_.names.emplace_back(name);
  if (unit_.names.size() > kMost) overflow_ = "too many names";
  return at->second;
}

uint32_t Emitter::child(std::shared_ptr<const CodeUnit> unit) {
  unit_.children.push_back(std::move(unit));
  if (unit_.children.size() > kMost) overflow_ = "too many functions and classes in one block";
  return uint32_t(unit_.children.size() - 1);
}

// ---- the end
// Where a jump to `label` arrives after unconditional jumps.
int64_t Emitter::final_target(uint32_t label) const {
  int64_t target = labels_[label].pc;
  for (int hop = 0; hop < kHops && target < int64_t(unit_.code.size()); hop++) {
    Word word = unit_.code[size_t(target)];
    if (op_of(word) != Op::Jump && op_of(word) != Op::Loop) break;
    target += 1 + wide_of(word);
  }
  return target;
}

bool Emitter::finish(Compilation& cx) {
  // First every jump as written, so that chains can be followed; then straight to where the chains end.
  for (const Fixup& fixup : fixups_) {
    if (!fixup.wide) continue;
    int64_t distance = labels_[fixup.label].pc - int64_t(fixup.at) - 1;
    bool back = distance < 0;
    unit_.code[fixup.at] = encode_wide(back ? Op::Loop : Op::Jump, 0, int32_t(distance));
  }
  for (const Fixup& fixup : fixups_) {
    if (!cx.going_on()) break;
    Word& word = unit_.code[fixup.at];
    int64_t next = int64_t(fixup.at) + op_length(op_of(word));
    int64_t distance = final_target(fixup.label) - next;
    if (fixup.wide) {
      bool back = distance < 0;
      word = encode_wide(back ? Op::Loop : Op::Jump, 0, int32_t(distance));
    } else {
      if (distance != int16_t(distance)) distance = labels_[fixup.label].pc - next;
      if (distance != int16_t(distance)) return false;
      word = encode(op_of(word), a_of(word), b_of(word), uint16_t(int16_t(distance)));
    }
  }
  for (Handler& handler : unit_.handlers) handler.target = uint32_t(labels_[handler.target].pc);
  std::erase_if(unit_.handlers, [](const Handler& h) { return h.start >= h.end; });
  for (auto& [pc, position] : positions_) {
    if (!cx.going_on()) break;
    unit_.positions.add(pc, position);
  }
  return true;
}

}  // namespace brine
