// What each shell says, and making the objects: empty, harmless, of the right size. See reader.h.
#include <algorithm>
#include <unordered_map>

#include "pickle/hidden.h"
#include "pickle/reader.h"
#include "pickle/task.h"
#include "vm/base/utf8.h"
#include "vm/bytecode/embedded.h"
#include "vm/object/exception.h"
#include "vm/object/make.h"
#include "vm/object/str_pieces.h"
#include "vm/object/visit.h"
#include "vm/run/protocol.h"
#include "vm/run/state.h"
#include "vm/run/stubs.h"

namespace brine {
namespace {

constexpr uint8_t kNoKind = 255;

uint8_t find_kind(std::string_view name) {
  static const auto kShells = [] {
    std::unordered_map<std::string_view, uint8_t> all{{kByNameShell, uint8_t(Shell::ByName)},
                                                      {kNamespaceShell, uint8_t(Shell::Namespace)}};
    for (size_t k = 0; k < kKindCount; k++)
      if (kind_info(Kind(k)).travel != Travel::Inner)
        all.emplace(kind_info(Kind(k)).name, uint8_t(k));
    return all;
  }();
  auto at = kShells.find(name);
  return at == kShells.end() ? kNoKind : at->second;
}

}  // namespace

// ---- reading them

Result<void> Reader::parse_shells(ByteReader r) {
  uint64_t count = r.count();
  TRY(loan_.reach(footprint() + count * (sizeof(Pending) + sizeof(Value))));
  pending_.reserve(count);
  std::vector<uint8_t> kinds(names_.size(), 0);  // 0: not looked up; None is no shell
  for (uint64_t i = 0; i < count && r.ok; i++) {
    if (i % 64 == 63) TRY(pay());
    const char* at = r.bytes.data() + r.at;
    uint64_t index = r.u();
    if (!r.ok || index >= names_.size()) return corrupt(at, "shell without a kind");
    if (!kinds[index]) kinds[index] = names_[index].empty() ? kNoKind : find_kind(names_[index]);
    Pending p;
    p.what = kinds[index];
    auto extended = [&] {
      uint64_t n = r.u();
      if (n > count) r.fail();
      p.extended = uint32_t(n);
    };
    auto object = [&] {
      uint64_t n = r.u();
      if (n >= count) r.fail();
      p.extended = uint32_t(n) + 1;
    };
    auto name = [&] {
      uint64_t n = r.u();
      if (n >= names_.size()) r.fail();
      return uint32_t(n);
    };
    if (p.what == kByName) {
      p.a = name();
      p.b = name();
    } else if (p.what == kNamespace) {
      p.a = name();
      p.flag = r.byte();
      if (p.flag > kLibrarySpace) r.fail();
    } else if (p.what == kNoKind) {
      return corrupt(at, "no kind of object is called '", names_[index], "'");
    } else {
      switch (Kind(p.what)) {
        case Kind::Class: {
          p.a = uint32_t(classes_.size());
          TRY(parse_class(r, uint32_t(i)));
          break;
        }
        case Kind::Instance: object(); break;
        case Kind::MemberDescriptor:
          object();
          p.a = name();
          break;
        case Kind::Code: {
          uint64_t n = r.u();
          if (n >= codes_.size()) r.fail();
          p.a = uint32_t(n);
          break;
        }
        case Kind::Generator:
        case Kind::Tuple: {
          extended();
          uint64_t n = r.u();
          if (n > UINT32_MAX) r.fail();
          if (Kind(p.what) == Kind::Tuple) registers_ += n;
          p.a = uint32_t(n);
          break;
        }
        case Kind::Str:
        case Kind::Bytes:
        case Kind::ByteArray:
          extended();
          p.text = r.text();
          break;
        case Kind::Int: {
          extended();
          uint64_t sign = r.u(), limbs = r.count(8);
          if (sign > 1) r.fail();
          p.flag = uint8_t(sign);
          p.text = r.take(limbs * 8);
          break;
        }
        case Kind::Float:
          extended();
          p.text = r.take(8);
          break;
        case Kind::Complex:
          extended();
          p.text = r.take(16);
          break;
        case Kind::Native:
        case Kind::Function: break;
        case Kind::Module:
          if (settings_.task) break;
          return corrupt(at, "a module belongs to tasks");
        case Kind::Task:
          if (settings_.task) break;
          return corrupt(at, "it is a task, not an object");
        case Kind::MethodDescriptor:
        case Kind::WrapperDescriptor:
        case Kind::GetSetDescriptor:
          return corrupt(at, "'", names_[index], "' does not travel by value");
        default:
          if (kind_info(Kind(p.what)).travel != Travel::ByValue)
            return corrupt(at, "'", names_[index], "' does not travel by value");
          extended();
      }
    }
    if (!r.ok) return corrupt(at, "shell of a '", names_[index], "' is not well formed");
    pending_.push_back(p);
  }
  if (!r.ok || r.left()) return corrupt(r, "objects do not end where they should");
  // Each item of a tuple takes a byte of the fields.
  if (registers_ > fields_.left()) return corrupt(r, "tuples are longer than their fields");
  return {};
}

Result<void> Reader::parse_class(ByteReader& r, uint32_t object) {
  PendingClass p;
  p.object = object;
  uint64_t kind = r.u();
  if (kind != 1 && kind != 2) r.fail();
  p.id.minted = kind == 2;
  std::string_view id = r.take(p.id.bytes.size());
  if (r.ok) std::memcpy(p.id.bytes.data(), id.data(), id.size());
  auto name = [&] {
    uint64_t n = r.u();
    if (n >= names_.size()) r.fail();
    return uint32_t(n);
  };
  p.module = name();
  p.name = name();
  p.qualname = name();
  for (uint64_t n = r.count(); n > 0 && r.ok; n--)
    p.bases.push_back(uint32_t(std::min<uint64_t>(r.u(), kNone)));
  uint64_t meta = r.u();
  p.meta = uint32_t(std::min<uint64_t>(meta, kNone));
  for (uint64_t n = r.count(); n > 0 && r.ok; n--) p.slots.push_back(name());
  p.flags = r.byte();
  if (!r.ok) return corrupt(r, "class is not well formed");
  classes_.push_back(std::move(p));
  return {};
}

// ---- making them

Result<void> Reader::make_shells() {
  uint32_t count = uint32_t(pending_.size());
  objects_.assign(count, kUnbound);
  for (uint32_t i = 0; i < count; i++)
    if (pending_[i].what == kByName) TRY(make_by_name(i));
  if (!classes_.empty()) TRY(make_classes());
  for (uint32_t i = 0; i < count; i++) {
    if (i % 64 == 63) TRY(pay());
    if (objects_[i] == kUnbound) objects_[i] = TRY(make_shell(i));
  }
  return {};
}

Result<void> Reader::make_by_name(uint32_t i) {
  const Pending& p = pending_[i];
  std::string_view module = text_at(p.a), dotted = text_at(p.b);
  if (module.empty()) {
    objects_[i] = TRY(find_hidden(vm_, dotted));  // only frames may refer to it: see `value`
    if (objects_[i] == kUnbound)
      return raise_unpickling(vm_, "snapshot needs hidden code '" + std::string(dotted) +
                                       "', which this release does not have");
    return {};
  }
  objects_[i] = find_by_name(vm_, module, dotted);
  if (objects_[i] == kUnbound && module == kHostModule)
    return raise_unpickling(vm_, "snapshot needs the host's function '" + std::string(dotted) +
                                     "', which this Vm does not have");
  if (objects_[i] == kUnbound)
    return raise_unpickling(vm_, "snapshot names '" + std::string(module) + "." +
                                     std::string(dotted) + "', which is not there");
  return {};
}

// Bases before what derives from them, by a work list.
Result<void> Reader::make_classes() {
  std::vector<uint32_t> work;
  for (uint32_t first = 0; first < classes_.size(); first++) {
    work.push_back(first);
    while (!work.empty()) {
      PendingClass& p = classes_[work.back()];
      if (p.state == 2) {
        work.pop_back();
        continue;
      }
      bool ready = true;
      auto need = [&](uint32_t n) -> Result<void> {
        if (n >= pending_.size()) return wrong(p.object, "has a base that is not there");
        if (pending_[n].what != uint8_t(Kind::Class)) {
          if (!is_kind(objects_[n], Kind::Class))
            return wrong(p.object, "has a base that is no class");
          return {};
        }
        PendingClass& base = classes_[pending_[n].a];
        if (base.state == 2) return {};
        if (base.state == 1) return wrong(p.object, "is a base of itself");
        work.push_back(pending_[n].a);
        ready = false;
        return {};
      };
      uint8_t before = p.state;
      p.state = 1;
      for (uint32_t n : p.bases) {
        TRY(need(n));
        if (!ready) break;
      }
      if (ready && p.meta) TRY(need(p.meta - 1));
      if (!ready) continue;
      (void)before;
      TRY(pay());
      TRY(make_pending_class(p));
      p.state = 2;
      work.pop_back();
    }
  }
  return {};
}

// The live class stores what the instances of the written one brought: slot by slot, base by base.
bool Reader::has_layout(Class* live, const PendingClass& p) {
  std::vector<Str*> slots = slots_of(live);
  if (!std::ranges::equal(p.slots, slots, {}, [&](uint32_t n) { return text_at(n); }, &Str::view))
    return false;
  if (p.bases.empty()) return live->bases->size == 1;
  return std::ranges::equal(p.bases, live->bases->view(), [&](uint32_t n, Value base) {
    return same_slots(cast<Class>(objects_[n]), cast<Class>(base));
  });
}

Result<void> Reader::make_pending_class(PendingClass& p) {
  std::string_view module = text_at(p.module), qualname = text_at(p.qualname);
  // A task brings its namespaces along: classes that its functions name are of that world.
  bool alone = settings_.task && !settings_.into;
  Class* live = alone ? nullptr : find_class(vm_, p.id, module, qualname, settings_.into);
  if (live && live->qualname->view() == qualname && has_layout(live, p)) {
    objects_[p.object] = to_value(live);
    p.live = true;
    return {};
  }
  auto refused = [&]() -> Failed {
    Value e = take_raised(vm_);
    std::string why = "cannot be made";
    if (auto* x = as<ExceptionObject>(e);
        x && x->args && x->args->size == 1 && is_kind(x->args->items()[0], Kind::Str))
      why += ": " + std::string(cast<Str>(x->args->items()[0])->view());
    if (is_error(vm_, e, MemoryError)) return raise_memory(vm_);
    return wrong(p.object, why);
  };
  std::vector<Value> bases;
  uint32_t inherited = 0;
  for (uint32_t n : p.bases) {
    bases.push_back(objects_[n]);
    inherited |= cast<Class>(objects_[n])->class_flags;
  }
  Class* meta = builtin_class(vm_, Kind::Class);
  if (p.meta) {
    meta = cast<Class>(objects_[p.meta - 1]);
    if (meta->layout != Kind::Class || meta->is(kBuiltinClass))
      return wrong(p.object, "has a metaclass that is none");
  }
  Dict* ns = make_dict(vm_);
  TRY(set_name(vm_, ns, name(vm_, Name::dunder_qualname), to_value(TRY(name_at(p.qualname)))));
  TRY(set_name(vm_, ns, name(vm_, Name::dunder_module), to_value(TRY(name_at(p.module)))));
  // A class without __slots__ has those that it gets by itself.
  std::vector<Value> slots;
  for (uint32_t n : p.slots) slots.push_back(to_value(TRY(name_at(n))));
  if ((p.flags & kShellHasDict) && !(inherited & kHasDict))
    slots.push_back(to_value(name(vm_, Name::dunder_dict)));
  if ((p.flags & kShellHasWeak) && !(inherited & kHasWeak))
    slots.push_back(to_value(name(vm_, Name::dunder_weakref)));
  TRY(set_name(vm_, ns, name(vm_, Name::dunder_slots),
               to_value(TRY(brine::make_tuple(vm_, slots)))));
  Tuple* tuple = TRY(brine::make_tuple(vm_, bases));
  Result<Class*> made = make_class(vm_, meta, TRY(name_at(p.name)), tuple, ns);
  if (!made.ok()) return refused();
  Class* cls = made.take();
  if (p.flags & kShellAbstract) cls->class_flags |= kAbstract;
  made_classes_.push_back(cls);
  objects_[p.object] = to_value(cls);
  return {};
}

// The class an object says it is of: one of Python's, of the layout. Null: the kind's own.
Result<Class*> Reader::class_for(uint32_t number, Kind layout, uint32_t object) {
  Class* cls = number < objects_.size() ? as<Class>(objects_[number]) : nullptr;
  if (!cls || cls->layout != layout || !cls->root) {
    (void)wrong(object, "is of a class that is none for it");
    return Failed{};
  }
  return cls;
}

template <class T>
Result<Value> Reader::make_plain(Class* cls, size_t extra) {
  T* o = cls ? vm_.heap.make_extended<T>(extra, cls->root->id) : vm_.heap.make<T>(extra);
  if (!o) return raise_memory(vm_);
  return to_value(o);
}

Result<Value> Reader::make_shell(uint32_t i) {
  const Pending& p = pending_[i];
  if (p.what == kNamespace) {
    if (p.flag == kLibrarySpace) {
      Module* m = library_module(vm_, text_at(p.a));
      if (!m) return wrong(i, "is the namespace of a module that is not there");
      return to_value(m->dict);
    }
    if (settings_.into) {
      Value* own = find_name(settings_.into->dict, name(vm_, Name::dunder_name));
      if (own && text_of(*own) == text_at(p.a)) return to_value(settings_.into->dict);
    }
    return to_value(make_dict(vm_));
  }
  Kind kind = Kind(p.what);
  Class* cls = nullptr;
  if (p.extended && kind != Kind::MemberDescriptor) {
    cls = TRY(class_for(p.extended - 1, kind, i));
    bool ours = cls->is(kBuiltinClass);
    // Built-in classes with a layout of their own name: exceptions, and generators of ours (map, zip ...).
    if (ours && kind != Kind::Exception && kind != Kind::Generator && kind != Kind::Instance)
      return wrong(i, "is of a class that is none for it");
    cls->class_flags |= kInstantiated;
  }
  switch (kind) {
    case Kind::Str:
    case Kind::Bytes:
    case Kind::ByteArray: return make_text(p, cls);
    case Kind::Int:
    case Kind::Float:
    case Kind::Complex: return make_number(p, cls, i);
    case Kind::Tuple: {
      if (!cls) return Result<Value>(make_tuple_of(vm_, p.a));
      Tuple* t = vm_.heap.make_extended<Tuple>(p.a * sizeof(Value), cls->root->id);
      if (!t) return raise_memory(vm_);
      std::fill_n(t->items(), p.a, none());
      t->size = p.a;
      return to_value(t);
    }
    case Kind::Code: return Result<Value>(code_at(p.a));
    case Kind::Instance: {
      Shape* root = cls->root;
      auto* o = vm_.heap.make<Instance>(root->inline_slots * sizeof(Value));
      if (!o) return raise_memory(vm_);
      o->shape = root->id;
      std::fill_n(o->slots, root->inline_slots, kUnbound);
      return to_value(o);
    }
    case Kind::Exception: {
      auto* e = vm_.heap.make<ExceptionObject>();
      if (!cls) return wrong(i, "is an exception without a class");
      e->shape = cls->root->id;
      e->args = const_cast<Tuple*>(&kEmptyTuple);
      return to_value(e);
    }
    case Kind::Generator: {
      if (p.a > UINT16_MAX) return wrong(i, "has too many registers");
      auto* g = vm_.heap.make<Generator>(p.a * sizeof(Value));
      if (!g) return raise_memory(vm_);
      if (cls) g->shape = cls->root->id;
      g->set_state(Generator::Finished);
      g->header[0] = none();
      g->header[1] = g->header[2] = Value::from_int(0);
      std::fill_n(g->registers(), p.a, kUnbound);
      return to_value(g);
    }
    case Kind::MemberDescriptor: {
      Value member = member_of(as<Class>(objects_[p.extended - 1]), TRY(name_at(p.a)));
      if (member == kUnbound) return wrong(i, "is a member that its class does not have");
      return member;
    }
    case Kind::Function: {
      auto* f = vm_.heap.make<Function>();
      f->name = f->qualname = name(vm_, Name::empty);
      return to_value(f);
    }
    case Kind::Module: {
      auto* m = vm_.heap.make<Module>(sizeof(Ref<Object>));
      m->dict = make_dict(vm_);
      return to_value(m);
    }
    case Kind::Task: return make_plain<Task>(nullptr);
    case Kind::Native: {
      auto* n = vm_.heap.make<Native>();
      n->name = name(vm_, Name::empty);
      return to_value(n);
    }
#define EMPTY(name) \
  case Kind::name: return make_plain<name>(cls);
      EMPTY(List)
      EMPTY(Dict)
      EMPTY(Set)
      EMPTY(FrozenSet)
      EMPTY(ClassMethod)
      EMPTY(StaticMethod)
      EMPTY(WeakRef)
      EMPTY(Deque)
      EMPTY(DequeIterator)
      EMPTY(DequeReverseIterator)
      EMPTY(DictKeyIterator)
      EMPTY(DictValueIterator)
      EMPTY(DictItemIterator)
      EMPTY(DictReverseKeyIterator)
      EMPTY(DictReverseValueIterator)
      EMPTY(DictReverseItemIterator)
      EMPTY(SetIterator)
      EMPTY(Traceback)
      BRINE_PLAIN_KINDS(EMPTY)
#undef EMPTY
    default: return wrong(i, "does not travel by value");
  }
}

Result<Value> Reader::make_text(const Pending& p, Class* cls) {
  switch (Kind(p.what)) {
    case Kind::Str: {
      if (!TRY(every_piece(vm_, p.text, wtf8_valid)))
        return corrupt(p.text.data(), "str is not UTF-8");
      if (!cls)
        return Result<Value>(p.text.size() <= 32 ? Result<Str*>(intern(vm_, p.text))
                                                 : make_str(vm_, p.text));
      if (p.text.size() > INT32_MAX) return raise_memory(vm_);
      Str* s = vm_.heap.make_extended<Str>(p.text.size(), cls->root->id);
      if (!s) return raise_memory(vm_);
      s->size = uint32_t(p.text.size());
      s->length = 0;
      TRY(in_pieces(vm_, p.text, [s](std::string_view piece) { s->length += utf8_count(piece); }));
      s->aux = s->size == s->length ? kAscii : 0;
      TRY(copy_paced(vm_, chars(s), p.text.data(), p.text.size()));
      return to_value(s);
    }
    case Kind::Bytes: {
      if (!cls) return Result<Value>(make_bytes(vm_, p.text));
      Bytes* b = vm_.heap.make_extended<Bytes>(p.text.size(), cls->root->id);
      if (!b) return raise_memory(vm_);
      b->size = p.text.size();
      TRY(copy_paced(vm_, chars(b), p.text.data(), p.text.size()));
      return to_value(b);
    }
    default: {
      if (!cls) return Result<Value>(make_bytearray(vm_, p.text));
      ByteArray* b = vm_.heap.make_extended<ByteArray>(0, cls->root->id);
      TRY(append(vm_, b, p.text));
      return to_value(b);
    }
  }
}

// Signalling NaNs would be marks (vm/value.h): all NaNs become the quiet one.
static double to_double(const char* bytes) {
  double d;
  std::memcpy(&d, bytes, 8);
  return d == d ? d : __builtin_nan("");
}

Result<Value> Reader::make_number(const Pending& p, Class* cls, uint32_t i) {
  const char* at = p.text.data();
  switch (Kind(p.what)) {
    case Kind::Int: {
      std::vector<uint64_t> limbs(p.text.size() / 8);
      if (!limbs.empty()) std::memcpy(limbs.data(), at, limbs.size() * 8);
      if (!limbs.empty() && limbs.back() == 0) return wrong(i, "is an int with a zero on top");
      Value v = TRY(make_int(vm_, p.flag, limbs));
      return cls ? int_for(vm_, cls, v) : Result<Value>(v);
    }
    case Kind::Float:
      return cls ? float_for(vm_, cls, to_double(at)) : make_float(vm_, to_double(at));
    default:
      return cls ? complex_for(vm_, cls, to_double(at), to_double(at + 8))
                 : make_complex(vm_, to_double(at), to_double(at + 8));
  }
}

}  // namespace brine
