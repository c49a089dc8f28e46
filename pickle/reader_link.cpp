// The last step of a load: every object is checked against what its type relies on, frames are proved and set up, and only
// then the living hear of it. See reader.h.
#include <algorithm>
#include <unordered_map>

#include "pickle/hidden.h"
#include "pickle/reader.h"
#include "vm/base/utf8.h"
#include "vm/bytecode/liveness.h"
#include "vm/bytecode/verify.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

bool is_int(Value v) {
  return v.is_int() || (is_kind(v, Kind::Int) && !v.as_object()->has(kExtended));
}

bool is_text_place(Value source, uint64_t index) {
  if (is_none(source)) return true;
  Str* s = as<Str>(source);
  return s && index <= s->size && (index == s->size || !is_continuation(s->bytes()[index]));
}

bool holds_only(Tuple* t, Kind kind) {
  return std::all_of(t->items(), t->items() + t->size, [&](Value v) { return is_kind(v, kind); });
}

// What a chain of these goes on with; a chain that comes back to itself would never end.
Object* next_in_chain(Object* o) {
  auto of = [](Value v) { return v.is_object() ? v.as_object() : nullptr; };
  switch (o->kind) {
    case Kind::Traceback: return static_cast<Traceback*>(o)->next;
    case Kind::BoundMethod: return of(static_cast<BoundMethod*>(o)->function);
    case Kind::ClassMethod:
    case Kind::StaticMethod: return of(static_cast<ClassMethod*>(o)->function);
    case Kind::MappingProxy: return of(static_cast<MappingProxy*>(o)->dict);
    case Kind::Partial: return of(static_cast<Partial*>(o)->function);
    case Kind::LruCache: return of(static_cast<LruCache*>(o)->function);
    default: return nullptr;
  }
}

bool starts_chain(Object* o) {
  switch (o->kind) {
    case Kind::Traceback:
    case Kind::BoundMethod:
    case Kind::ClassMethod:
    case Kind::StaticMethod:
    case Kind::MappingProxy:
    case Kind::Partial:
    case Kind::LruCache: return true;
    default: return false;
  }
}

}  // namespace

Result<void> Reader::link() {
  for (const PendingNative& p : natives_) TRY(link_native(p));
  uint32_t count = uint32_t(pending_.size());
  std::unordered_map<Object*, uint32_t> chains;  // the walk that came by
  for (uint32_t i = 0; i < count; i++) {
    if (i % 64 == 63) TRY(pay());
    if (pending_[i].what == kByName || pending_[i].what == kNamespace || !objects_[i].is_object())
      continue;
    Object* o = objects_[i].as_object();
    TRY(check(o, i));
    if (!starts_chain(o)) continue;
    for (Object* at = o; at && starts_chain(at); at = next_in_chain(at)) {
      auto [known, fresh] = chains.try_emplace(at, i);
      if (fresh) continue;
      if (known->second == i) return wrong(i, "goes round in a circle");
      break;
    }
  }
  if (points_back_) TRY(check_nesting());
  for (const Frame& frame : frames_) TRY(link_frame(frame));
  if (settings_.task) TRY(check_task());
  TRY(join());
  return settings_.task ? place_task() : Result<void>();
}

// Tuples and frozensets are made with all they hold, so none is inside itself; who follows them relies on that. A walk
// in depth: 1 is on the way down, 2 is done.
Result<void> Reader::check_nesting() {
  std::unordered_map<Object*, uint8_t> seen;
  auto items = [](Object* o) {
    return o->kind == Kind::Tuple ? static_cast<Tuple*>(o)->view() : static_cast<Set*>(o)->live();
  };
  struct Place {
    Object* object;
    size_t next;
  };
  std::vector<Place> path;
  for (uint32_t i = 0; i < pending_.size(); i++) {
    bool starts =
        pending_[i].what == uint8_t(Kind::Tuple) || pending_[i].what == uint8_t(Kind::FrozenSet);
    if (!starts || seen[objects_[i].as_object()] == 2) continue;
    path.push_back({objects_[i].as_object(), 0});
    seen[path.back().object] = 1;
    while (!path.empty()) {
      Place& at = path.back();
      std::span<Value> all = items(at.object);
      if (at.next == all.size()) {
        seen[at.object] = 2;
        path.pop_back();
        continue;
      }
      Value v = all[at.next++];
      if (!is_kind(v, Kind::Tuple) && !is_kind(v, Kind::FrozenSet)) continue;
      uint8_t& state = seen[v.as_object()];
      if (state == 1) return wrong(i, "contains itself");
      if (state == 0) {
        state = 1;
        path.push_back({v.as_object(), 0});
      }
    }
    if (i % 64 == 63) TRY(pay());
  }
  return {};
}

// From here on nothing can fail but memory.
Result<void> Reader::join() {
  for (const Joined& j : joined_)
    if (!find_name(j.dict, j.key)) TRY(set_name(vm_, j.dict, j.key, j.value));
  for (Class* cls : made_classes_) class_changed(vm_, cls, name(vm_, Name::dunder_doc));
  for (const PendingClass& p : classes_)
    if (!p.live) adopt_identity(vm_, cast<Class>(objects_[p.object]), p.id);
  for (const Frame& frame : frames_)
    if (frame.state != Generator::Finished &&
        !frame.generator->function()->code->unit->handlers.empty())
      vm_.heap.register_finalizable(frame.generator);
  for (uint32_t i = 0; i < pending_.size(); i++) {
    if (pending_[i].what >= kKindCount || !objects_[i].is_object()) continue;
    Object* o = objects_[i].as_object();
    switch (o->kind) {
      case Kind::WeakRef: {
        auto* w = static_cast<WeakRef*>(o);
        if (!w->target) break;
        w->target->flags |= kHasWeakRefs;
        vm_.heap.weak.add(w, true);
        break;
      }
      // Where imports of the task's world find it.
      case Kind::Module: {
        auto* m = static_cast<Module*>(o);
        if (!m->imported_as || is_library_module(vm_, m->imported_as->view())) break;
        Str* key = intern(vm_, m->imported_as);
        if (!find_name(vm_.modules, key)) TRY(set_name(vm_, vm_.modules, key, to_value(m)));
        break;
      }
      // make_for has done it.
      case Kind::Int:
      case Kind::Float:
      case Kind::Complex:
      case Kind::Class: continue;
      default: break;
    }
    if (o->shape >= kKindCount && vm_.shapes[o->shape]->cls->is(kHasFinalizer))
      vm_.heap.register_finalizable(o);
  }
  return {};
}

// The bases know their subclasses by weak references; those of a failed load are dead at once.
void Reader::forget_classes() {
  for (Class* cls : made_classes_)
    for (Value base : cls->bases->view()) {
      Class* b = cast<Class>(base);
      if (!b->subclasses) continue;
      for (Value v : b->subclasses->view())
        if (auto* w = as<WeakRef>(v); w && w->target == cls) w->target = nullptr;
    }
}

Result<void> Reader::link_native(const PendingNative& p) {
  Value bound = p.self == kUnbound ? kUnbound : bind_native(vm_, p.self, p.name);
  if (bound == kUnbound)
    return raise_unpickling(vm_, "snapshot names method '" + std::string(p.name->view()) +
                                     "' of a '" + std::string(type_name(vm_, p.self)) +
                                     "', which has none");
  auto* made = cast<Native>(bound);
  p.native->row = made->row;
  p.native->signature = made->signature;
  p.native->self = made->self;
  p.native->name = made->name;
  p.native->module = made->module;
  p.native->owner = made->owner;
  return {};
}

// ---- what each type relies on

Result<void> Reader::check(Object* o, uint32_t i) {
  auto dict_or_none = [](Value v, bool set) {
    return is_none(v) || (set ? is_set_kind(v) : is_kind(v, Kind::Dict));
  };
  auto all = [](std::initializer_list<Value> values) {
    return std::none_of(values.begin(), values.end(), [](Value v) { return v == kUnbound; });
  };
  bool good = true;
  switch (o->kind) {
    case Kind::Function: return link_function(static_cast<Function*>(o), i);
    case Kind::Range: {
      auto* r = static_cast<Range*>(o);
      good = is_int(r->start) && is_int(r->stop) && is_int(r->step) && is_int(r->length) &&
             r->step != Value::from_int(0) && clip(r->length) >= 0;
      break;
    }
    case Kind::Slice: {
      auto* s = static_cast<Slice*>(o);
      good = all({s->start, s->stop, s->step});
      break;
    }
    case Kind::DictKeys:
    case Kind::DictValues:
    case Kind::DictItems: good = is_kind(static_cast<DictView*>(o)->dict, Kind::Dict); break;
    case Kind::MappingProxy: good = static_cast<DictView*>(o)->dict.is_object(); break;
    case Kind::ListIterator:
    case Kind::ListReverseIterator: {
      Value source = static_cast<ListIterator*>(o)->source;
      good = is_none(source) || is_kind(source, Kind::List);
      break;
    }
    case Kind::TupleIterator: {
      Value source = static_cast<ListIterator*>(o)->source;
      good = is_none(source) || is_kind(source, Kind::Tuple);
      break;
    }
    case Kind::StrIterator:
    case Kind::StrAsciiIterator: {
      auto* it = static_cast<StrIterator*>(o);
      good = is_text_place(it->source, it->index);
      break;
    }
    case Kind::BytesIterator:
    case Kind::ByteArrayIterator: {
      Value source = static_cast<ListIterator*>(o)->source;
      good = is_none(source) ||
             is_kind(source, o->kind == Kind::BytesIterator ? Kind::Bytes : Kind::ByteArray);
      break;
    }
    case Kind::SequenceIterator:
    case Kind::Reversed: good = static_cast<ListIterator*>(o)->source != kUnbound; break;
    case Kind::RangeIterator:
    case Kind::LongRangeIterator: {
      auto* it = reinterpret_cast<RangeIterator*>(o);
      good = is_int(it->next) && is_int(it->step) && is_int(it->left);
      break;
    }
    case Kind::DictKeyIterator:
    case Kind::DictValueIterator:
    case Kind::DictItemIterator:
    case Kind::DictReverseKeyIterator:
    case Kind::DictReverseValueIterator:
    case Kind::DictReverseItemIterator:
      good = dict_or_none(reinterpret_cast<DictIterator*>(o)->dict, false);
      break;
    case Kind::SetIterator:
      good = dict_or_none(reinterpret_cast<DictIterator*>(o)->dict, true);
      break;
    case Kind::DequeIterator:
    case Kind::DequeReverseIterator: {
      Value source = static_cast<DequeIterator*>(o)->source;
      good = is_none(source) || is_kind(source, Kind::Deque);
      break;
    }
    case Kind::ItemGetter: good = static_cast<ItemGetter*>(o)->items; break;
    case Kind::AttrGetter: {
      auto* g = static_cast<AttrGetter*>(o);
      good = g->names && holds_only(g->names, Kind::Str);
      break;
    }
    case Kind::MethodCaller: {
      auto* c = static_cast<MethodCaller*>(o);
      good = c->name && c->args && c->keywords;
      break;
    }
    case Kind::Partial: {
      auto* p = static_cast<Partial*>(o);
      good = p->function != kUnbound && p->args && p->keywords;
      break;
    }
    case Kind::LruCache: {
      auto* c = static_cast<LruCache*>(o);
      good = all({c->function, c->info}) && c->table &&
             (is_none(c->limit) || (is_int(c->limit) && clip(c->limit) >= 0));
      break;
    }
    case Kind::CompareKey: good = static_cast<CompareKey*>(o)->function != kUnbound; break;
    case Kind::TupleGetter: {
      auto* g = static_cast<TupleGetter*>(o);
      good = is_int(g->index) && g->doc != kUnbound;
      break;
    }
    case Kind::CallableIterator: {
      auto* it = static_cast<CallableIterator*>(o);
      good = it->callable == kUnbound || it->sentinel != kUnbound;
      break;
    }
    case Kind::BoundMethod: {
      auto* m = static_cast<BoundMethod*>(o);
      good = all({m->function, m->self});
      break;
    }
    case Kind::MethodWrapper: {
      auto* m = static_cast<MethodWrapper*>(o);
      good = m->descriptor && m->descriptor->owner && m->self != kUnbound &&
             is_instance(vm_, m->self, m->descriptor->owner);
      break;
    }
    case Kind::ClassMethod:
    case Kind::StaticMethod: good = static_cast<ClassMethod*>(o)->function != kUnbound; break;
    case Kind::Property: {
      auto* p = static_cast<Property*>(o);
      good = all({p->get, p->set, p->del, p->doc});
      break;
    }
    case Kind::Super: {
      auto* s = static_cast<Super*>(o);
      good = s->cls && s->self != kUnbound && (is_none(s->self) || s->self_class);
      break;
    }
    case Kind::Traceback: {
      auto* t = static_cast<Traceback*>(o);
      good = t->code && t->globals && t->pc < t->code->word_count;
      break;
    }
    case Kind::WeakRef: {
      auto* w = static_cast<WeakRef*>(o);
      good = !w->target ||
             (w->target->gc != kStaticGc && class_of(vm_, to_value(w->target))->is(kHasWeak));
      break;
    }
    default: break;
  }
  if (!good) return wrong(i, "(a '", kind_info(o->kind).name, "') holds what it cannot hold");
  return {};
}

Result<void> Reader::link_function(Function* f, uint32_t i) {
  if (!f->code || !f->globals) return wrong(i, "is a function without code");
  const CodeUnit& u = *f->code->unit;
  if ((f->closure ? f->closure->size : 0) != u.free_names.size())
    return wrong(i, "is a function with ", f->closure ? f->closure->size : 0,
                 " cells where its code needs ", u.free_names.size());
  if (f->closure)
    for (Value v : f->closure->view())
      if (!is_kind(v, Kind::Cell))
        return wrong(i, "is a function whose closure holds other things than cells");
  if (f->defaults && f->defaults->size > u.positional)
    return wrong(i, "is a function with more defaults than parameters");
  if (f->module == ellipsis()) {
    Value* own = find_name(f->globals, name(vm_, Name::dunder_name));
    f->module = own ? *own : none();
  }
  follow_code(f);
  return {};
}

// ---- frames

// Its registers may be made up, so it must not reach what relies on them.
Result<void> Reader::check_hidden(Function* f, uint32_t i) {
  std::string name = trusting_intrinsic(vm_, f->code);
  if (name.empty()) return {};
  return wrong(i, "stands in hidden code '", f->name, "', which relies on '", name, "'");
}

Result<void> Reader::link_frame(const Frame& frame) {
  Generator* g = frame.generator;
  auto* f = as<Function>(frame.function);
  if (!f || !f->code || !(f->code->flags & kGenerator))
    return wrong(frame.object, "is a generator whose function is none for it");
  if (g->extra) {
    auto* both = reinterpret_cast<Tuple*>(g->extra.get());
    if (both->size != 2 || !is_kind(both->items()[0], Kind::Str) ||
        !is_kind(both->items()[1], Kind::Str))
      return wrong(frame.object, "is a generator with names that are none");
  }
  g->header[0] = frame.function;
  if (frame.state == Generator::Finished) return {};
  if (!is_none(g->handled) && !is_kind(g->handled, Kind::Exception))
    return wrong(frame.object, "handles what is no exception");
  Code* code = f->code;
  if (code->has_flag(kHidden))
    TRY(check_hidden(f, frame.object));
  else if (frame.knows_hidden)
    return wrong(frame.object, "is a generator that knows hidden code");
  if (pending_[frame.object].a != code->registers)
    return wrong(frame.object, "is a generator of ", pending_[frame.object].a,
                 " registers where its code has ", code->registers);
  if (frame.state == Generator::Running) {
    running_.push_back(g);
    return {};
  }
  bool created = frame.state == Generator::Created;
  TRY(place_registers(g, code, frame.pc, frame.values, created, frame.object));
  g->pc = created ? nullptr : code->words + frame.pc;
  g->set_state(Generator::State(frame.state));
  return {};
}

// The values stand one behind the other: locals stay, temporaries go where they live at this pc.
Result<void> Reader::place_registers(Generator* g, Code* code, uint32_t pc, uint32_t values,
                                     bool created, uint32_t i) {
  const CodeUnit& u = *code->unit;
  const Liveness& live = liveness(code);
  Value* registers = g->registers();
  if (created) {
    if (pc != 0 || values != code->locals) return wrong(i, "is a frame that cannot start");
    return {};
  }
  bool stands = verify_suspended(u, live, pc) && pc < code->word_count &&
                op_info(op_of(u.code[pc])).effect == Effect::Suspends;
  if (!stands)
    return wrong(i, "is a frame that stands at ", pc, " in '", u.qualname,
                 "', where it cannot wait");
  uint16_t places[64];
  std::vector<uint16_t> more;
  uint32_t count = 0;
  live.for_each_live_during(pc, [&](uint16_t r) {
    if (count < 64)
      places[count] = r;
    else
      more.push_back(r);
    count++;
  });
  if (values != code->locals + count)
    return wrong(i, "is a frame of ", values, " values where '", u.qualname, "' needs ",
                 code->locals + count, " at ", pc);
  for (uint32_t k = count; k-- > 0;) {
    uint16_t to = k < 64 ? places[k] : more[k - 64];
    registers[to] = registers[code->locals + k];
  }
  for (uint16_t r : u.cells)
    if (holds_cell(u, r, pc) && !is_kind(registers[r], Kind::Cell))
      return wrong(i, "is a frame without the cell of '", u.local_names[r], "'");
  return {};
}

Result<void> Reader::load_frame(Generator* g, const FrameImage& image) {
  bytes_ = image.bytes;
  fields_ = {bytes_, 0, true};
  objects_ = image.objects;
  uint64_t pc = fields_.u();
  g->handled = value();
  uint64_t values = fields_.count();
  Code* code = g->function()->code;
  if (values > code->registers) fields_.fail();
  for (uint64_t k = 0; k < values && fields_.ok; k++) g->registers()[k] = value(true);
  if (!fields_.ok || fields_.left()) return corrupt(fields_, "frame is not well formed");
  return place_registers(g, code, uint32_t(pc), uint32_t(values), g->state() == Generator::Created,
                         0);
}

Result<void> read_frame(Vm& vm, Generator* g, const FrameImage& image) {
  return Reader(vm, image.bytes, {}).load_frame(g, image);
}

// A pc that points into the private copy of the code stays there: both copies have the same words.
Result<void> rewrite_through_snapshot(Vm& vm, Generator* g) {
  FrameImage image;
  write_frame(vm, g, image);
  Code* code = g->function()->code;
  std::fill_n(g->registers(), code->registers, kUnbound);
  g->handled = none();
  return read_frame(vm, g, image);
}

}  // namespace brine
