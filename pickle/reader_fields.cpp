// The fields of each object, as they come: only what a place can hold at all is asked here. See reader.h.
#include <algorithm>

#include "pickle/reader.h"
#include "vm/object/exception.h"
#include "vm/object/pace.h"
#include "vm/object/visit.h"
#include "vm/run/protocol.h"
#include "vm/run/wrappers.h"

namespace brine {

// A value; after a fault kUnbound, and fields_.ok is false. Unbound itself is for registers, cells and such only.
Value Reader::value(bool unbound_too, bool* hidden) {
  uint64_t tag = fields_.u();
  if (tag >= uint64_t(Tag::Object)) {
    uint64_t n = tag - uint64_t(Tag::Object);
    if (n >= objects_.size()) return fields_.fail(), kUnbound;
    Value v = objects_[n];
    last_object_ = n;
    if (pending_.size() == objects_.size() && pending_[n].what == kByName &&
        text_at(pending_[n].a).empty() && !is_kind(v, Kind::Code)) {
      if (!hidden) return fields_.fail(), kUnbound;
      *hidden = true;
    }
    return v;
  }
  switch (Tag(tag)) {
    case Tag::None: return none();
    case Tag::True: return from_bool(true);
    case Tag::False: return from_bool(false);
    case Tag::Ellipsis: return ellipsis();
    case Tag::NotImplemented: return not_implemented();
    case Tag::Int: return make_int(vm_, fields_.i());
    case Tag::Float: {
      double d = std::bit_cast<double>(fields_.eight());
      return make_float(vm_, d == d ? d : __builtin_nan(""));  // a signalling one would be a mark
    }
    default:
      if (!unbound_too) fields_.fail();
      return kUnbound;
  }
}

// A reference of a kind, or null.
template <class T>
bool Reader::ref(Ref<T>& to) {
  Value v = value(true);
  if (v == kUnbound)
    to = nullptr;
  else if (T* o = as<T>(v))
    to = o;
  else
    fields_.fail();
  return fields_.ok;
}

Str* Reader::field_name() {
  uint64_t n = fields_.u();
  if (n >= names_.size()) return fields_.fail(), nullptr;
  Result<Str*> s = name_at(uint32_t(n));
  return s.ok() ? s.take() : nullptr;
}

// Types whose fields() is all there is to say.
struct Reader::FieldVisitor {
  Reader& r;
  void operator()(Value& v) { v = r.value(true); }
  template <class T>
  void operator()(Ref<T>& to) {
    (void)r.ref(to);
  }
  template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void operator()(T& x) {
    int64_t v = r.fields_.i();
    if (int64_t(T(v)) != v) r.fields_.fail();
    x = T(v);
  }
};

Result<void> Reader::read_fields(uint32_t i) {
  const Pending& p = pending_[i];
  if (p.what == kByName || p.what == kNamespace) return {};
  const char* at = fields_.bytes.data() + fields_.at;
  Object* o = objects_[i].is_object() ? objects_[i].as_object() : nullptr;
  switch (Kind(p.what)) {
    case Kind::Class: TRY(read_class(i)); break;
    case Kind::Function: TRY(read_function(static_cast<Function*>(o), i)); break;
    case Kind::Generator: TRY(read_generator(static_cast<Generator*>(o), i)); break;
    case Kind::Instance: TRY(read_attributes(o, i)); break;
    case Kind::Task: TRY(read_task(i)); break;
    case Kind::Module: {
      auto* m = static_cast<Module*>(o);
      if (!ref(m->imported_as) || !ref(m->dict) || !m->dict) fields_.fail();
      break;
    }
    case Kind::Code:
    case Kind::MemberDescriptor: break;
    case Kind::Native: {
      Value self = value();
      Str* own = field_name();
      if (fields_.ok) natives_.push_back({static_cast<Native*>(o), self, own});
      break;
    }
    default: TRY(read_plain(o, i)); break;
  }
  if (!fields_.ok)
    return corrupt(at, "fields of object ", i, " (a '",
                   p.what < kKindCount ? kind_info(Kind(p.what)).name : "?",
                   "') are not well formed");
  return {};
}

Result<void> Reader::read_plain(Object* o, uint32_t i) {
  switch (Kind(pending_[i].what)) {
    case Kind::Str:
    case Kind::Bytes:
    case Kind::ByteArray:
    case Kind::Int:
    case Kind::Float:
    case Kind::Complex: break;
    case Kind::Tuple: {
      auto* t = static_cast<Tuple*>(o);
      Pace pace(vm_);
      for (uint64_t k = 0; k < t->size && fields_.ok; k++) {
        TRY(pace.step(32));
        t->items()[k] = value();
        note_nested(t->items()[k], i);
      }
      break;
    }
    case Kind::List: {
      auto* l = static_cast<List*>(o);
      uint64_t count = fields_.count();
      if (settings_.task && count-- == 0) {
        l->array = vm_.heap.make_array(0);
        break;
      }
      TRY(reserve(vm_, l, count));
      Pace pace(vm_);
      for (uint64_t k = 0; k < count && fields_.ok; k++) {
        TRY(pace.step(32));
        l->items()[l->size++] = value();
      }
      break;
    }
    case Kind::Dict:
    case Kind::Set:
    case Kind::FrozenSet: TRY(read_table(o, i)); break;
    case Kind::Exception: {
      auto* e = static_cast<ExceptionObject*>(o);
      uint64_t aux = fields_.u();
      if (aux > ExceptionObject::kSuppressContext) fields_.fail();
      e->aux = uint8_t(aux | ExceptionObject::kIsContext);
      if (!ref(e->args) || !e->args) return fields_.fail(), Result<void>();
      e->cause = value();
      e->context = value();
      if (!ref(e->traceback)) break;
      uint64_t count = fields_.count();
      if (count > 64) fields_.fail();
      for (uint64_t k = 0; k < count && fields_.ok; k++) {
        Value v = value();
        if (fields_.ok) TRY(set_exception_field(vm_, e, unsigned(k), v));
      }
      break;
    }
    case Kind::DictKeyIterator:
    case Kind::DictValueIterator:
    case Kind::DictItemIterator:
    case Kind::SetIterator:
    case Kind::DictReverseKeyIterator:
    case Kind::DictReverseValueIterator:
    case Kind::DictReverseItemIterator: {
      auto* it = reinterpret_cast<DictIterator*>(o);
      it->dict = value();
      uint64_t index = fields_.u(), used = fields_.u(), left = fields_.u(), reversed = fields_.u();
      if (index > UINT32_MAX || used > UINT32_MAX || left > UINT32_MAX || reversed > 1)
        fields_.fail();
      it->index = uint32_t(index);
      it->used = uint32_t(used);
      it->left = uint32_t(left);
      it->reversed = reversed;
      break;
    }
    case Kind::Deque: {
      auto* d = static_cast<Deque*>(o);
      uint64_t limit = fields_.u(), count = fields_.count();
      if (limit > uint64_t(INT64_MAX) || (limit && count > limit - 1)) fields_.fail();
      for (uint64_t k = 0; k < count && fields_.ok; k++) {
        Value v = value();
        if (fields_.ok) TRY(deque_put(vm_, d, v));
      }
      d->limit = limit ? limit - 1 : Deque::kUnlimited;
      break;
    }
    case Kind::DequeIterator:
    case Kind::DequeReverseIterator: {
      auto* it = static_cast<DequeIterator*>(o);
      it->source = value();
      it->index = fields_.u();
      uint64_t stale = fields_.u();
      if (stale > 1) fields_.fail();
      it->changes = stale ? UINT64_MAX : 0;
      break;
    }
    case Kind::ClassMethod:
    case Kind::StaticMethod: static_cast<ClassMethod*>(o)->function = value(); break;
    case Kind::WeakRef: {
      auto* w = static_cast<WeakRef*>(o);
      Value target = value();
      w->callback = value();
      if (target.is_object() && !is_none(target)) w->target = target.as_object();
      break;
    }
    case Kind::Traceback: {
      auto* t = static_cast<Traceback*>(o);
      (void)(ref(t->code) && ref(t->globals));
      uint64_t pc = fields_.u(), line = fields_.u();
      if (pc > UINT32_MAX || line > UINT32_MAX) fields_.fail();
      t->pc = uint32_t(pc);
      t->line = uint32_t(line);
      (void)ref(t->next);
      break;
    }
    default: {
      FieldVisitor visitor{*this};
      if (!visit_fields(o, visitor)) fields_.fail();
      break;
    }
  }
  if (fields_.ok && o && (o->shape >= kKindCount || attributes_of(vm_, o)))
    TRY(read_attributes(o, i));
  return {};
}

// A key whose hash is known already: none of those that are filled in later, or ask Python.
static bool is_whole_key(Value v) {
  if (!v.is_object()) return true;
  Object* o = v.as_object();
  if (o->has(kExtended)) return false;
  switch (o->kind) {
    case Kind::Str:
    case Kind::Bytes:
    case Kind::Int:
    case Kind::Float:
    case Kind::None:
    case Kind::Bool: return true;
    default: return false;
  }
}

// The index of other tables is built when someone first looks something up.
template <class T>
static Result<void> load_unbuilt(Vm& vm, T* t, std::span<const Value> items) {
  uint64_t count = items.size() / T::kStride;
  if (count > UINT32_MAX / 4) return raise_memory(vm);
  Array* array = vm.heap.make_array(items.size());
  if (!array) return raise_memory(vm);
  std::copy(items.begin(), items.end(), array->items());
  t->entries = array;
  t->used = t->filled = t->capacity = uint32_t(count);
  t->unbuilt = true;
  return {};
}

Result<void> Reader::read_table(Object* o, uint32_t i) {
  bool dict = o->kind == Kind::Dict;
  uint64_t count = fields_.count(dict ? 2 : 1);
  if (count == 0) return {};
  items_.clear();
  bool whole = true;
  Pace pace(vm_);
  for (uint64_t k = 0; k < count && fields_.ok; k++) {
    TRY(pace.step(64));
    items_.push_back(value());
    if (o->kind == Kind::FrozenSet) note_nested(items_.back(), i);
    whole = whole && is_whole_key(items_.back());
    if (dict) items_.push_back(value());
  }
  if (!fields_.ok) return {};
  if (dict)
    return whole ? dict_load(vm_, static_cast<Dict*>(o), items_)
                 : load_unbuilt(vm_, static_cast<Dict*>(o), items_);
  return whole ? set_load(vm_, static_cast<Set*>(o), items_)
               : load_unbuilt(vm_, static_cast<Set*>(o), items_);
}

// Attributes of its own, then the values of __slots__.
Result<void> Reader::read_attributes(Object* o, uint32_t i) {
  uint64_t count = fields_.count(2);
  if (count && !attributes_of(vm_, o)) return wrong(i, "has attributes and no place for them");
  for (uint64_t k = 0; k < count; k++) {
    Str* key = field_name();
    Value v = value();
    if (!fields_.ok) return {};
    TRY(set_own_attribute(vm_, o, key, v));
  }
  uint64_t slots = fields_.count();
  uint64_t has = o->shape < kKindCount ? 0 : vm_.shapes[o->shape]->cls->slots_count;
  if (slots != has) return wrong(i, "has ", slots, " slots where its class has ", has);
  for (uint64_t k = 0; k < slots; k++) {
    Value v = value(true);
    if (!fields_.ok) return {};
    if (v != kUnbound) TRY(write_member(vm_, o, uint32_t(k), v));
  }
  return {};
}

// None and Ellipsis stand for what the code and the globals say; see link_function.
Result<void> Reader::read_function(Function* f, uint32_t i) {
  if (!ref(f->code) || !f->code || !ref(f->globals)) return fields_.fail(), Result<void>();
  if (f->code->has_flag(kHidden)) f->globals = vm_.stub_globals;
  if (!f->globals) return fields_.fail(), Result<void>();
  if (!ref(f->closure) || !ref(f->defaults) || !ref(f->keyword_defaults)) return {};
  auto text = [&](Ref<Str>& to, const std::string& usual) {
    Value v = value();
    if (is_none(v))
      to = intern(vm_, usual);
    else if (Str* s = as<Str>(v))
      to = s;
    else
      fields_.fail();
  };
  text(f->name, f->code->unit->name);
  text(f->qualname, f->code->unit->qualname);
  f->module = value();
  f->doc = value(true);
  if (!ref(f->annotations)) return {};
  return read_attributes(f, i);
}

Result<void> Reader::read_class(uint32_t i) {
  const PendingClass& p = classes_[pending_[i].a];
  Class* cls = cast<Class>(objects_[i]);
  uint64_t count = fields_.count(2);
  if (p.live) {
    for (uint64_t k = 0; k < count && fields_.ok; k++) {
      (void)field_name();
      (void)value();
    }
    return {};
  }
  dict_clear(vm_, cls->dict);
  for (uint64_t k = 0; k < count; k++) {
    Str* key = field_name();
    Value v = value();
    if (!fields_.ok) return {};
    TRY(set_name(vm_, cls->dict, key, v));
  }
  return {};
}

Result<void> Reader::read_generator(Generator* g, uint32_t i) {
  Frame frame;
  frame.generator = g;
  frame.object = i;
  uint64_t state = fields_.u();
  // The function may be hidden code: the one place where that is allowed.
  uint64_t tag = fields_.u(), n = tag - uint64_t(Tag::Object);
  if (tag < uint64_t(Tag::Object) || n >= objects_.size()) return fields_.fail(), Result<void>();
  frame.function = objects_[n];
  bool of_task = state == Generator::Running || state == Generator::Asking;
  if (state > Generator::Asking || state == Generator::Moved || (of_task && !settings_.task))
    return fields_.fail(), Result<void>();
  frame.state = uint8_t(state);
  Value extra = value(true);
  if (extra != kUnbound) {
    Tuple* both = as<Tuple>(extra);
    if (!both) return fields_.fail(), Result<void>();
    g->extra = both;
  }
  if (state == Generator::Running) {
    g->handled = value();
  } else if (state != Generator::Finished) {
    uint64_t pc = fields_.u();
    g->handled = value();
    uint64_t values = fields_.count();
    if (pc > UINT32_MAX || values > UINT16_MAX) return fields_.fail(), Result<void>();
    frame.pc = uint32_t(pc);
    frame.values = uint32_t(values);
    // One behind the other for now; link_frame puts the temporaries where they belong.
    for (uint64_t k = 0; k < values; k++) {
      Value v = value(true, &frame.knows_hidden);
      if (k < pending_[i].a)
        g->registers()[k] = v;
      else
        fields_.fail();
      if (!fields_.ok) return {};
    }
  }
  frames_.push_back(frame);
  return {};
}

// Names of a private namespace; what a live one has wins.
Result<void> Reader::read_space(uint32_t i) {
  Dict* d = cast<Dict>(objects_[i]);
  bool live = settings_.into && d == settings_.into->dict;
  if (!live) {
    TRY(set_name(vm_, d, name(vm_, Name::dunder_name), to_value(TRY(name_at(pending_[i].a)))));
    Value* builtins = find_name(vm_.modules, name(vm_, Name::builtins));
    if (builtins) TRY(set_name(vm_, d, name(vm_, Name::dunder_builtins), *builtins));
  }
  uint64_t count = fields_.count(2);
  for (uint64_t k = 0; k < count; k++) {
    Str* key = field_name();
    Value v = value();
    if (!fields_.ok) break;
    if (live)
      joined_.push_back({d, key, v});
    else
      TRY(set_name(vm_, d, key, v));
  }
  if (!fields_.ok)
    return corrupt(fields_, "namespace '", text_at(pending_[i].a), "' is not well formed");
  return {};
}

}  // namespace brine
