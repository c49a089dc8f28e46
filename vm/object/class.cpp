// Classes: making them, the method resolution order, look-ups and their caches. See class.h.
#include "vm/object/class.h"

#include <algorithm>

#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/exception.h"
#include "vm/object/object_type.h"
#include "vm/object/type.h"
#include "vm/run/protocol.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

constexpr const char* kSpecialNames[] = {
#define SPECIAL(name) "__" #name "__",
#include "vm/object/specials.def"
};
static_assert(kSpecialCount <= 160);

}  // namespace

const char* special_name(Special s) { return kSpecialNames[size_t(s)]; }

bool is_subclass(Class* c, Class* of) {
  if (c == of) return true;
  if (!c->mro) return false;
  for (Value v : c->mro->view())
    if (v == to_value(of)) return true;
  return false;
}

static bool is_plain_datum(Value v) {
  if (!v.is_object()) return true;
  switch (v.as_object()->kind) {
    case Kind::Int:
    case Kind::Float:
    case Kind::Str:
    case Kind::Bytes:
    case Kind::Tuple:
    case Kind::List:
    case Kind::Dict:
    case Kind::Set:
    case Kind::None:
    case Kind::Bool: return true;
    default: return false;
  }
}

Value* find_class_value(Vm& vm, Class* cls, Str* name) {
  for (Value v : cls->mro->view()) {
    Class* c = cast<Class>(v);
    if (c->table) fill_builtin_class(vm, c);
    if (Value* at = find_name(c->dict, name)) return at;
  }
  return nullptr;
}

// Plain data are not kept: they change without the epoch. A collection ends all entries, since what dies may come again
// at the same address.
Value lookup(Vm& vm, Class* cls, Str* name) {
  uint64_t stamp = uint64_t(vm.epoch) << 32 | uint32_t(vm.heap.statistics.young_collections +
                                                       vm.heap.statistics.full_collections + 1);
  size_t place = (reinterpret_cast<uintptr_t>(cls) >> 4 ^ reinterpret_cast<uintptr_t>(name) >> 4) %
                 Vm::kLookups;
  Vm::Lookup& known = vm.lookups[place];
  if (known.cls == cls && known.name == name && known.stamp == stamp) return known.value;
  Value* at = find_class_value(vm, cls, name);
  Value found = at ? *at : kUnbound;
  if (found == kUnbound || !is_plain_datum(found)) {
    mark_cached(cls);
    known = {cls, name, stamp, found};
  }
  return found;
}

Value look_up_special(Vm& vm, Class* cls, Special s) {
  if (!cls->specials) {
    Array* specials = vm.heap.make_array(kSpecialCount);
    if (!specials) return lookup(vm, cls, vm.special_names[size_t(s)]);
    std::fill_n(specials->items(), kSpecialCount, kUnbound);
    vm.heap.barrier(cls);
    cls->specials = specials;
    cls->special_epoch = vm.epoch;
  }
  if (cls->special_epoch != vm.epoch) {
    std::fill_n(cls->specials->items(), kSpecialCount, kUnbound);
    cls->special_epoch = vm.epoch;
  }
  Value& known = cls->specials->items()[size_t(s)];
  if (known == kUnbound) {
    Value found = lookup(vm, cls, vm.special_names[size_t(s)]);
    vm.heap.barrier(cls);
    known = found == kUnbound ? kAbsent : found;
    mark_cached(cls);
  }
  return known == kAbsent ? kUnbound : known;
}

void mark_cached(Class* cls) {
  for (Value v : cls->mro->view()) cast<Class>(v)->class_flags |= kCached;
}

// What later look-ups depend on beside the value itself.
static void note_special(Vm& vm, Class* cls) {
  auto own = [&](Special s) {
    Value v = lookup(vm, cls, s);
    return v != kUnbound && !answers_itself(cls, v, s);
  };
  uint32_t& f = cls->class_flags;
  f &= ~uint32_t(kUserGetAttribute | kUserSetAttr | kUserGetAttr | kHasFinalizer | kUserNew);
  if (own(Special::getattribute_)) f |= kUserGetAttribute;
  if (own(Special::setattr_) || own(Special::delattr_)) f |= kUserSetAttr;
  if (lookup(vm, cls, Special::getattr_) != kUnbound) f |= kUserGetAttr;
  if (lookup(vm, cls, Special::del_) != kUnbound) f |= kHasFinalizer;
  Value maker = lookup(vm, cls, Special::new_);
  auto* native = as<Native>(maker);
  bool of_object =
      native && (cls->layout != Kind::Instance || native->owner->layout == cls->layout);
  if (maker != kUnbound && !of_object) f |= kUserNew;
}

static void refresh_flags(Vm& vm, Class* cls) {
  note_special(vm, cls);
  if (!cls->subclasses) return;
  for (Value v : cls->subclasses->view())
    if (auto* w = as<WeakRef>(v); w && w->target)
      refresh_flags(vm, reinterpret_cast<Class*>(w->target));
}

void class_changed(Vm& vm, Class* cls, Str* name) {
  if (cls->is(kCached) || cls->is(kInstantiated)) {
    vm.epoch++;
    if (vm.epoch == 0) vm.epoch = 1;
  } else {
    cls->special_epoch = 0;
  }
  std::string_view text = name->view();
  if (text.size() > 4 && text.starts_with("__") && text.ends_with("__")) {
    cls->special_epoch = 0;
    refresh_flags(vm, cls);
  }
}

Result<void> set_class_attribute(Vm& vm, Class* cls, Str* name, Value value) {
  Value* at = find_name(cls->dict, name);
  if (value == kUnbound) {
    delete_name(vm, cls->dict, name);
    class_changed(vm, cls, name);
    return {};
  }
  // A plain datum in place of another (a counter on the class): caches of other names need not notice, and values of
  // this kind are never cached (attributes.cpp).
  if (at && is_plain_datum(*at) && is_plain_datum(value)) {
    vm.heap.barrier(cls->dict);
    *at = value;
    return {};
  }
  TRY(set_name(vm, cls->dict, name, value));
  class_changed(vm, cls, name);
  return {};
}

// ---- the method resolution order

// C3: repeatedly takes the first head that is in no tail.
Result<Tuple*> linearize(Vm& vm, Class* cls, Tuple* bases) {
  std::vector<std::vector<Value>> lists;
  for (uint64_t i = 0; i < bases->size; i++)
    for (uint64_t j = i + 1; j < bases->size; j++)
      if (bases->items()[i] == bases->items()[j])
        return raise(vm, TypeError, "duplicate base class ", cast<Class>(bases->items()[i])->name);
  for (Value b : bases->view()) {
    auto view = cast<Class>(b)->mro->view();
    lists.emplace_back(view.begin(), view.end());
  }
  lists.emplace_back(bases->view().begin(), bases->view().end());
  std::vector<size_t> at(lists.size());
  std::vector<Value> order{to_value(cls)};
  for (;;) {
    Value chosen = kUnbound;
    bool any = false;
    for (size_t i = 0; i < lists.size() && chosen == kUnbound; i++) {
      if (at[i] == lists[i].size()) continue;
      any = true;
      Value candidate = lists[i][at[i]];
      bool in_tail = false;
      for (size_t j = 0; j < lists.size() && !in_tail; j++)
        for (size_t k = at[j] + 1; k < lists[j].size(); k++)
          if (lists[j][k] == candidate) in_tail = true;
      if (!in_tail) chosen = candidate;
    }
    if (!any) break;
    if (chosen == kUnbound) {
      std::string names;
      std::vector<Value> heads;
      for (size_t i = 0; i < lists.size(); i++)
        if (at[i] < lists[i].size() &&
            std::find(heads.begin(), heads.end(), lists[i][at[i]]) == heads.end())
          heads.push_back(lists[i][at[i]]);
      for (Value h : heads) {
        if (!names.empty()) names += ", ";
        names += cast<Class>(h)->name->view();
      }
      return raise(vm, TypeError,
                   "Cannot create a consistent method resolution\norder (MRO) for bases ", names);
    }
    order.push_back(chosen);
    for (size_t i = 0; i < lists.size(); i++)
      if (at[i] < lists[i].size() && lists[i][at[i]] == chosen) at[i]++;
  }
  return brine::make_tuple(vm, order);
}

// ---- making classes

Class* solid_base(Vm& vm, Class* c) {
  while (c->layout == Kind::Instance && c->base && c->slots_count == c->base->slots_count &&
         c != builtin_class(vm, Kind::Instance))
    c = c->base;
  auto adds_nothing = [&](Class* of) {
    if (of->slots_count != of->base->slots_count) return false;
    // Built-in exceptions differ in layout only by their fields.
    if (of->layout == Kind::Exception)
      return of->base->layout == Kind::Exception && !owns_fields(vm, of);
    return !of->is(kBuiltinClass);
  };
  while (c->layout != Kind::Instance && c->base && adds_nothing(c)) c = c->base;
  return c;
}

Result<Class*> best_base(Vm& vm, Tuple* bases) {
  Class* winner = nullptr;
  Class* solid = nullptr;
  for (Value b : bases->view()) {
    Class* c = as<Class>(b);
    if (!c) return raise(vm, TypeError, "bases must be types");
    if (c->is(kFinal))
      return raise(vm, TypeError, "type '", c->name, "' is not an acceptable base type");
    Class* candidate = solid_base(vm, c);
    if (!winner || (solid != candidate && is_subclass(candidate, solid))) {
      winner = c;
      solid = candidate;
    } else if (!is_subclass(solid, candidate)) {
      return raise(vm, TypeError, "multiple bases have instance lay-out conflict");
    }
  }
  return winner;
}

// A descriptor that the class keeps whatever its namespace comes to hold under the name.
static Result<void> add_member(Vm& vm, Class* cls, Str* name, Value member) {
  if (!cls->members) cls->members = TRY(make_list(vm, {}));
  TRY(append(vm, cls->members, member));
  return set_name(vm, cls->dict, name, member);
}

std::vector<Str*> slots_of(Class* cls) {
  std::vector<Str*> names;
  if (cls->members)
    for (Value v : cls->members->view())
      if (auto* m = as<MemberDescriptor>(v)) names.push_back(m->name);
  return names;
}

bool same_slots(Class* a, Class* b) {
  for (; a != b; a = a->base, b = b->base)
    if (!a || !b || slots_of(a) != slots_of(b)) return false;
  return true;
}

Value member_of(Class* cls, Str* name) {
  if (cls && cls->members)
    for (Value v : cls->members->view()) {
      auto* m = as<MemberDescriptor>(v);
      if ((m ? m->name : cast<GetSetDescriptor>(v)->name) == name) return v;
    }
  return kUnbound;
}

// What in CPython has an `__itemsize__`, and so no place for slots that is the same in all instances.
static bool is_of_varying_size(Kind layout) {
  return layout == Kind::Int || layout == Kind::Bytes || layout == Kind::Tuple ||
         layout == Kind::Class;
}

static Result<void> add_slots(Vm& vm, Class* cls, Value slots, Class* base, bool& wants_dict,
                              bool& wants_weak) {
  std::vector<Str*> names;
  auto add = [&](Value v) -> Result<void> {
    Str* s = as<Str>(v);
    if (!s)
      return raise(vm, TypeError, "__slots__ items must be strings, not '", type_name(vm, v), "'");
    if (s == name(vm, Name::dunder_dict)) {
      if (base->is(kHasDict) || wants_dict)
        return raise(vm, TypeError, "__dict__ slot disallowed: we already got one");
      wants_dict = true;
      return {};
    }
    if (s == name(vm, Name::dunder_weakref)) {
      if (base->is(kHasWeak) || wants_weak)
        return raise(
            vm, TypeError,
            "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0");
      wants_weak = true;
      return {};
    }
    std::string_view text = s->view();
    if (text.find('\0') != text.npos) return raise(vm, TypeError, "__slots__ must be identifiers");
    if (text.empty() || !(text[0] == '_' || (text[0] | 32) >= 'a' || uint8_t(text[0]) >= 0x80) ||
        (text[0] >= '0' && text[0] <= '9') || text.find_first_of(" -+.,") != text.npos)
      return raise(vm, TypeError, "__slots__ must be identifiers");
    std::string mangled(text);
    if (text.starts_with("__") && !text.ends_with("__")) {
      std::string_view own = cls->name->view();
      while (own.starts_with("_")) own.remove_prefix(1);
      if (!own.empty()) mangled = "_" + std::string(own) + mangled;
    }
    Str* interned = intern(vm, mangled);
    if (find_name(cls->dict, interned))
      return raise(vm, ValueError, "'", s, "' in __slots__ conflicts with class variable");
    names.push_back(interned);
    return {};
  };
  List* items = TRY(make_list(vm, {}));
  if (is_kind(slots, Kind::Str)) {
    TRY(append(vm, items, slots));
  } else {
    Value it = TRY(nest(vm, iter(vm, slots)));
    for (;;) {
      Answer a = next(vm, it);
      if (a.word == kExhausted) break;
      Result<Value> item = nest(vm, a);
      if (!item.ok()) {
        if (!raised_is(vm, StopIteration)) return Failed{};
        (void)take_raised(vm);
        break;
      }
      TRY(append(vm, items, item.take()));
    }
  }
  if (items->size && is_of_varying_size(base->layout))
    return raise(vm, TypeError, "nonempty __slots__ not supported for subtype of '", base->name,
                 "'");
  for (uint64_t i = 0; i < items->size; i++) TRY(add(items->items()[i]));
  std::sort(names.begin(), names.end(), [](Str* a, Str* b) { return a->view() < b->view(); });
  for (Str* s : names) {
    auto* member = vm.heap.make<MemberDescriptor>();
    member->slot = cls->slots_count++;
    member->name = s;
    member->owner = cls;
    TRY(add_member(vm, cls, s, to_value(member)));
  }
  return {};
}

// Parents know their children by weak references; places of dead ones are used again.
Result<void> add_subclass(Vm& vm, Class* parent, Class* cls) {
  if (!parent->subclasses) {
    vm.heap.barrier(parent);
    parent->subclasses = TRY(make_list(vm, {}));
  }
  auto* w = vm.heap.make<WeakRef>();
  w->target = cls;
  vm.heap.weak.add(w, false);
  List* all = parent->subclasses;
  if (all->array && all->size == all->array->capacity) {
    // The dead go when the list is full: not before, or each new class would look for them.
    auto dead = [](Value v) { return !cast<WeakRef>(v)->target; };
    vm.heap.barrier(all);
    all->size = size_t(std::remove_if(all->items(), all->items() + all->size, dead) - all->items());
    TRY(reserve(vm, all, all->size + all->size / 4 + 4));
  }
  return append(vm, all, to_value(w));
}

// The attribute of instances that a class is the first to bring.
static Result<void> add_getset(Vm& vm, Class* cls, const GetSetRow& row) {
  Str* key = intern(vm, row.name);
  if (find_name(cls->dict, key)) return {};
  auto* d = vm.heap.make<GetSetDescriptor>();
  d->row = &row;
  d->name = key;
  d->owner = cls;
  return add_member(vm, cls, key, to_value(d));
}

// Slots of __slots__ that have room inline: those of all classes but the absurd ones.
static uint16_t inline_reserved(Class* cls) {
  constexpr uint32_t kMost = 1024;
  return uint16_t(std::min(cls->slots_count, kMost));
}

// Inline slots that instances of a new class get at first: those of its base and what its own __init__ stores into self.
// Instances that need more make the class learn (shape.cpp).
static uint16_t capacity_for(Vm& vm, Class* cls, Class* base) {
  constexpr size_t kMost = 32;
  size_t inherited = std::max<size_t>(inline_reserved(cls), base->inline_slots);
  Value* init = find_name(cls->dict, vm.special_names[size_t(Special::init_)]);
  Function* f = init ? as<Function>(*init) : nullptr;
  if (!f) return uint16_t(std::max<size_t>(inherited, base->inline_slots ? 0 : 4));
  std::vector<uint16_t> names;
  const CodeUnit& unit = *f->code->unit;
  for (size_t at = 0; at < unit.code.size(); at += op_length(op_of(unit.code[at]))) {
    Word w = unit.code[at];
    if (op_of(w) == Op::SetAttr && a_of(w) == 0 &&
        std::find(names.begin(), names.end(), c_of(w)) == names.end())
      names.push_back(c_of(w));
  }
  if (names.empty()) return uint16_t(std::max<size_t>(inherited, 4));
  return uint16_t(std::max(inherited, std::min(inherited + names.size(), kMost)));
}

Result<Class*> make_class(Vm& vm, Class* meta, Str* class_name, Tuple* bases, Dict* ns) {
  if (bases->size == 0) {
    Value object = to_value(builtin_class(vm, Kind::Instance));
    bases = TRY(brine::make_tuple(vm, std::span<const Value>(&object, 1)));
  }
  Class* base = TRY(best_base(vm, bases));
  Class* type = builtin_class(vm, Kind::Class);
  Class* cls;
  if (meta == type) {
    cls = vm.heap.make<Class>();
  } else {
    cls = vm.heap.make_extended<Class>(0, meta->root->id);
  }
  cls->layout = base->layout;
  cls->base = base;
  cls->slots_count = base->slots_count;
  if (base->layout == Kind::Generator) {
    // map, zip, itertools.count ...: a generator cannot have another class's attributes behind its registers, so the
    // object is an instance whose first slot holds the iterator (vm/run/wrappers.h).
    cls->layout = Kind::Instance;
    cls->slots_count++;
  }
  cls->name = intern(vm, class_name);
  cls->bases = bases;
  cls->dict = TRY(dict_copy(vm, ns));
  Str* key = name(vm, Name::dunder_qualname);
  cls->qualname = cls->name;
  if (Value* q = find_name(cls->dict, key)) {
    Str* text = as<Str>(*q);
    if (!text)
      return raise(vm, TypeError, "type __qualname__ must be a str, not ", type_name(vm, *q));
    cls->qualname = text;
    delete_name(vm, cls->dict, key);
  }
  Value cell = kUnbound;
  if (Value* c = find_name(cls->dict, name(vm, Name::dunder_classcell))) {
    cell = *c;
    delete_name(vm, cls->dict, name(vm, Name::dunder_classcell));
    if (!is_kind(cell, Kind::Cell))
      return raise(vm, TypeError,
                   "type.__new__(): __classcell__ must be a nonlocal cell, not <class '",
                   type_name(vm, cell), "'>");
  }
  cls->mro = TRY(brine::make_tuple(vm, std::span<const Value>()));
  cls->mro = TRY(linearize(vm, cls, bases));
  for (Value b : bases->view())
    cls->class_flags |= cast<Class>(b)->class_flags & (kHasDict | kHasWeak);
  bool wants_dict = true, wants_weak = true;
  if (Value* slots = find_name(cls->dict, name(vm, Name::dunder_slots))) {
    wants_dict = wants_weak = false;
    TRY(add_slots(vm, cls, *slots, base, wants_dict, wants_weak));
  }
  if (wants_dict) {
    if (!cls->is(kHasDict)) TRY(add_getset(vm, cls, kDictRow));
    cls->class_flags |= kHasDict;
  }
  if (wants_weak && !is_of_varying_size(cls->layout)) {
    if (!cls->is(kHasWeak)) TRY(add_getset(vm, cls, kWeakRefRow));
    cls->class_flags |= kHasWeak;
  }
  // Functions that are implicitly class or static methods.
  struct Implicit {
    const char* name;
    bool is_static;
  };
  for (Implicit i :
       {Implicit{"__new__", true}, {"__init_subclass__", false}, {"__class_getitem__", false}}) {
    Value* at = find_name(cls->dict, intern(vm, i.name));
    if (!at || !is_kind(*at, Kind::Function)) continue;
    ClassMethod* m = i.is_static ? static_cast<ClassMethod*>(vm.heap.make<StaticMethod>())
                                 : vm.heap.make<ClassMethod>();
    m->function = *at;
    *at = to_value(m);
  }
  if (find_name(cls->dict, vm.special_names[size_t(Special::eq_)]) &&
      !find_name(cls->dict, vm.special_names[size_t(Special::hash_)]))
    TRY(set_name(vm, cls->dict, vm.special_names[size_t(Special::hash_)], none()));
  if (!find_name(cls->dict, name(vm, Name::dunder_doc)))
    TRY(set_name(vm, cls->dict, name(vm, Name::dunder_doc), none()));
  if (!find_name(cls->dict, name(vm, Name::dunder_module))) {
    Value* base_frame = visible_frame(vm, 0);
    Value module = to_value(name(vm, Name::builtins));
    if (base_frame)
      if (Value* at =
              find_name(FrameHeader::function(base_frame)->globals, name(vm, Name::dunder_name)))
        module = *at;
    TRY(set_name(vm, cls->dict, name(vm, Name::dunder_module), module));
  }
  // Instances: reserved slots first. Kinds with a struct of their own keep all slots in the overflow array.
  bool plain = cls->layout == Kind::Instance;
  bool fixed = !cls->is(kHasDict);
  cls->inline_slots =
      uint16_t(plain ? (fixed ? inline_reserved(cls) : capacity_for(vm, cls, base)) : 0);
  Shape* root = make_shape(vm, cls, cls->inline_slots);
  root->fixed = fixed;
  root->reserved = root->count = cls->slots_count;
  cls->root = root;
  for (Value b : bases->view()) TRY(add_subclass(vm, cast<Class>(b), cls));
  note_special(vm, cls);
  if (meta->is(kHasFinalizer)) vm.heap.register_finalizable(cls);
  if (cell != kUnbound) {
    vm.heap.barrier(cell.as_object());
    cast<Cell>(cell)->content = to_value(cls);
  }
  return cls;
}

}  // namespace brine
