// Built-in types and instances: their shells and fields. See writer.h and FORMAT.md.
#include <algorithm>
#include <cmath>

#include "pickle/hidden.h"
#include "pickle/identity.h"
#include "pickle/writer.h"
#include "vm/object/visit.h"
#include "vm/run/wrappers.h"

namespace brine {

bool Writer::refuse_type(Object* o) {
  std::string_view text =
      o->kind == Kind::File ? std::string_view("file") : type_name(vm_, to_value(o));
  return refuse("cannot pickle '", text, "' object");
}

bool Writer::write(uint32_t i) {
  Object* o = entries_[i].object;
  if (!registered_.empty() && !refuse_registered(o)) return false;
  if (entries_[i].space != kNone) return write_space(scratch_->spaces[entries_[i].space]);
  const KindInfo& info = kind_info(o->kind);
  if (task_ && o->kind == Kind::File && write_stream(o)) return true;
  if (info.travel == Travel::Never || info.travel == Travel::Inner) return refuse_type(o);
  switch (o->kind) {
    case Kind::Class: return write_class(static_cast<Class*>(o));
    case Kind::Function: return write_function(static_cast<Function*>(o), entries_[i].by_value);
    case Kind::Native: return write_native(static_cast<Native*>(o));
    case Kind::Module: return write_module(static_cast<Module*>(o));
    case Kind::MethodDescriptor:
      return by_member(static_cast<MethodDescriptor*>(o)->owner,
                       static_cast<MethodDescriptor*>(o)->name);
    case Kind::WrapperDescriptor:
      return by_member(static_cast<WrapperDescriptor*>(o)->owner,
                       static_cast<WrapperDescriptor*>(o)->name);
    case Kind::GetSetDescriptor:
      return by_member(static_cast<GetSetDescriptor*>(o)->owner,
                       static_cast<GetSetDescriptor*>(o)->name);
    case Kind::MemberDescriptor:
      return by_member(static_cast<MemberDescriptor*>(o)->owner,
                       static_cast<MemberDescriptor*>(o)->name);
    case Kind::Instance: return write_instance(o);
    case Kind::Task: return task_ ? write_task() : refuse_type(o);
    case Kind::Generator: return write_generator(static_cast<Generator*>(o));
    default: return write_plain(o);
  }
}

// What the library's own classes say about their pickling is for CPython's protocols; snapshots write their fields.
bool Writer::is_of_library(Value hook) {
  auto* f = as<Function>(hook);
  if (!f) return false;
  Value* at = find_name(f->globals, brine::name(vm_, Name::dunder_name));
  Module* m = at ? library_module(vm_, text_of(*at)) : nullptr;
  return m && m->dict == f->globals.get();
}

// A class, or an object, that says itself how it is pickled: not run by this version, so never silently ignored.
bool Writer::refuse_hooks(Object* o) {
  if (o->shape < kKindCount) return true;
  bool attributes = attributes_of(vm_, o), in_dict = attributes && find_dict(vm_, o);
  // Whatever else has this shape is of the same class and has attributes of the same names.
  if (o->shape == without_hooks_ && !in_dict) return true;
  Class* cls = vm_.shapes[o->shape]->cls;
  for (Special s : {Special::reduce_, Special::reduce_ex_, Special::getstate_, Special::setstate_,
                    Special::getnewargs_, Special::getnewargs_ex_}) {
    Str* name = vm_.special_names[size_t(s)];
    // An object that a load makes has no __setstate__ of its own yet, in CPython either.
    if (attributes && s != Special::setstate_ && own_attribute(vm_, o, name) != kUnbound)
      return refuse("cannot pickle '", cls->name, "' object: it has its own ", name,
                    ", which snapshots do not run yet,");
    Value hook = lookup(vm_, cls, s);
    auto* built_in = as<MethodDescriptor>(hook);
    if (hook == kUnbound || (built_in && built_in->name == name) || is_of_library(hook)) continue;
    return refuse("cannot pickle '", cls->name, "' object: its class defines ", name,
                  ", which snapshots do not run yet,");
  }
  without_hooks_ = in_dict ? 0 : o->shape;
  return true;
}

// The classes that copyreg.pickle was given, the library's calls apart.
void Writer::find_registered() {
  Module* m = library_module(vm_, "copyreg");
  Value* table = m ? find_name(m->dict, intern(vm_, "dispatch_table")) : nullptr;
  Dict* d = table ? as<Dict>(*table) : nullptr;
  if (!d) return;
  for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1))
    if (Class* cls = as<Class>(*d->key(i)); cls && !is_of_library(*d->value(i)))
      registered_.push_back(cls);
}

// CPython asks the table about all but these.
bool Writer::refuse_registered(Object* o) {
  if (o->shape < kKindCount) switch (o->kind) {
      case Kind::Int:
      case Kind::Float:
      case Kind::Str:
      case Kind::Bytes:
      case Kind::ByteArray:
      case Kind::Tuple:
      case Kind::List:
      case Kind::Dict:
      case Kind::Set:
      case Kind::FrozenSet:
      case Kind::Function: return true;
      default: break;
    }
  Class* cls = class_of(vm_, to_value(o));
  if (cls == builtin_class(vm_, Kind::Class) || !std::ranges::count(registered_, cls)) return true;
  return refuse("cannot pickle '", cls->name,
                "' object: copyreg has a function for its class, which snapshots do not run yet,");
}

void Writer::put_extended(Object* o) {
  if (o->shape < kKindCount)
    put_u(shells_, 0);
  else
    put_u(shells_, 1 + number(vm_.shapes[o->shape]->cls, {Edge::ClassOf, 0, nullptr}));
}

// Types whose fields() is all there is to say.
struct Writer::FieldVisitor {
  Writer& w;
  uint32_t n = 0;
  void operator()(Value& v) { w.value(w.fields_, v, {Edge::Field, n++, nullptr}); }
  template <class T>
  void operator()(Ref<T>& r) {
    w.object(w.fields_, reinterpret_cast<Object*>(r.p), {Edge::Field, n++, nullptr});
  }
  template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void operator()(T& x) {
    put_i(w.fields_, int64_t(x));
  }
};

bool Writer::write_plain(Object* o) {
  if (!refuse_hooks(o)) return false;
  if (o->kind == Kind::Code && static_cast<Code*>(o)->has_flag(kHidden))
    return by_name("", hidden_name(static_cast<Code*>(o)));
  shell(o->kind);
  if (o->kind == Kind::Code) {
    auto* code = static_cast<Code*>(o);
    put_u(shells_, code_index(code));
    return true;
  }
  put_extended(o);
  auto number_of = [](double d) { return std::bit_cast<uint64_t>(d); };
  switch (o->kind) {
    case Kind::Str: text(static_cast<Str*>(o)->view()); break;
    case Kind::Bytes: text(static_cast<Bytes*>(o)->view()); break;
    case Kind::ByteArray: text(static_cast<ByteArray*>(o)->view()); break;
    case Kind::Int: {
      auto* n = static_cast<Int*>(o);
      put_u(shells_, n->negative);
      put_u(shells_, n->size);
      if (make_room(shells_, n->size * 8))
        for (uint64_t limb : n->view()) put_8(shells_, limb);
      break;
    }
    case Kind::Float: put_8(shells_, number_of(static_cast<Float*>(o)->value)); break;
    case Kind::Complex:
      put_8(shells_, number_of(static_cast<Complex*>(o)->real));
      put_8(shells_, number_of(static_cast<Complex*>(o)->imag));
      break;
    case Kind::Tuple: {
      auto* t = static_cast<Tuple*>(o);
      put_u(shells_, t->size);
      for (uint32_t i = 0; i < t->size; i++)
        value(fields_, t->items()[i], {Edge::Index, i, nullptr});
      break;
    }
    case Kind::List: {
      auto* l = static_cast<List*>(o);
      // Of a task: 0 is a list whose items a sort has taken (vm/object/sort.cpp).
      bool taken = l->size == 0 && l->array && l->array->capacity == 0;
      put_u(fields_, task_ ? (taken ? 0 : 1 + l->size) : l->size);
      for (uint32_t i = 0; i < l->size; i++)
        value(fields_, l->items()[i], {Edge::Index, i, nullptr});
      break;
    }
    case Kind::Dict: write_dict(static_cast<Dict*>(o)); break;
    case Kind::Set:
    case Kind::FrozenSet: {
      auto* s = static_cast<Set*>(o);
      put_u(fields_, s->used);
      uint32_t n = 0;
      for (Value v : s->live())
        if (v != kUnbound) value(fields_, v, {Edge::Index, n++, nullptr});
      break;
    }
    case Kind::Exception: write_exception(static_cast<ExceptionObject*>(o)); break;
    case Kind::DictKeyIterator:
    case Kind::DictValueIterator:
    case Kind::DictItemIterator:
    case Kind::SetIterator:
    case Kind::DictReverseKeyIterator:
    case Kind::DictReverseValueIterator:
    case Kind::DictReverseItemIterator: write_hash_iterator(static_cast<DictIterator*>(o)); break;
    case Kind::Deque: {
      auto* d = static_cast<Deque*>(o);
      put_u(fields_, d->limit == Deque::kUnlimited ? 0 : 1 + d->limit);
      put_u(fields_, d->size);
      for (uint64_t i = 0; i < d->size; i++)
        value(fields_, d->items()[i], {Edge::Index, uint32_t(i), nullptr});
      break;
    }
    case Kind::DequeIterator:
    case Kind::DequeReverseIterator: {
      // What a loaded deque counts starts anew, so only whether it has changed since is written.
      auto* it = static_cast<DequeIterator*>(o);
      auto* d = as<Deque>(it->source);
      value(fields_, it->source, field(".source"));
      put_u(fields_, it->index);
      put_u(fields_, d && d->changes != it->changes);
      break;
    }
    case Kind::ClassMethod:
    case Kind::StaticMethod:
      value(fields_, static_cast<ClassMethod*>(o)->function, field(".__func__"));
      break;
    case Kind::WeakRef: {
      auto* w = static_cast<WeakRef*>(o);
      value(fields_, w->target ? to_value(w->target) : none(), field("()"));
      value(fields_, w->callback, field(".__callback__"));
      break;
    }
    case Kind::Traceback: {
      auto* t = static_cast<Traceback*>(o);
      object(fields_, t->code, field(".tb_frame.f_code"));
      (void)space_of(t->globals, fields_);
      put_u(fields_, t->pc);
      put_u(fields_, t->line);
      object(fields_, t->next, field(".tb_next"));
      break;
    }
    default: {
      FieldVisitor visitor{*this};
      if (!visit_fields(o, visitor)) return refuse_type(o);
      break;
    }
  }
  if (o->shape >= kKindCount || attributes_of(vm_, o)) write_attributes(o);
  return true;
}

void Writer::write_exception(ExceptionObject* e) {
  put_u(fields_, e->aux & ExceptionObject::kSuppressContext);
  object(fields_, e->args, field(".args"));
  value(fields_, e->cause, field(".__cause__"));
  value(fields_, e->context, field(".__context__"));
  object(fields_, e->traceback, field(".__traceback__"));
  uint32_t count = e->data ? uint32_t(e->data->size) : 0;
  put_u(fields_, count);
  for (uint32_t i = 0; i < count; i++)
    value(fields_, e->data->items()[i], {Edge::Field, i, nullptr});
}

void Writer::write_dict(Dict* d) {
  put_u(fields_, d->used);
  for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1)) {
    Value key = *d->key(i);
    value(fields_, key, {Edge::Key, 0, nullptr});
    const Str* s = is_kind(key, Kind::Str) ? cast<Str>(key) : nullptr;
    value(fields_, *d->value(i), {Edge::Item, key.is_int() ? uint32_t(key.as_int()) : 0, s});
  }
}

// Entries are written without holes, so the position is how many live ones come before.
template <class T>
static uint32_t live_before(T* table, uint32_t index) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < index && i < table->filled; i++) n += *table->key(i) != kUnbound;
  return n;
}

void Writer::write_hash_iterator(DictIterator* it) {
  uint32_t index = 0;
  if (Dict* d = as<Dict>(it->dict))
    index = live_before(d, it->index);
  else if (is_set_kind(it->dict))
    index = live_before(cast<Set>(it->dict), it->index);
  value(fields_, it->dict, field(".source"));
  put_u(fields_, index);
  put_u(fields_, it->used);
  put_u(fields_, it->left);
  put_u(fields_, it->reversed);
}

// Attributes of its own, then the values of __slots__.
void Writer::write_attributes(Object* o) {
  Shape* shape = vm_.shapes[o->shape];
  bool has_attributes = attributes_of(vm_, o);
  auto put = [&](Value key, Value v) {
    name(fields_, cast<Str>(key));
    value(fields_, v, {Edge::Attribute, 0, cast<Str>(key)});
  };
  if (Dict* d = has_attributes ? find_dict(vm_, o) : nullptr) {
    uint64_t count = 0;
    for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1))
      count += is_kind(*d->key(i), Kind::Str);
    put_u(fields_, count);
    for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1))
      if (is_kind(*d->key(i), Kind::Str)) put(*d->key(i), *d->value(i));
  } else {
    Shape* chain[256];
    uint32_t count = 0;
    for (Shape* s = shape; s && s->name && count < 256; s = s->parent) chain[count++] = s;
    put_u(fields_, count);
    for (uint32_t i = count; i-- > 0;)
      put(to_value(chain[i]->name), *slot_at(o, shape, chain[i]->count - 1));
  }
  uint32_t slots = o->shape < kKindCount ? 0 : shape->cls->slots_count;
  put_u(fields_, slots);
  for (uint32_t i = 0; i < slots; i++)
    value(fields_, read_member(vm_, o, i), {Edge::Field, i, ".__slots__"});
}

bool Writer::write_instance(Object* o) {
  if (!refuse_hooks(o)) return false;
  shell(Kind::Instance);
  put_u(shells_, number(class_of(vm_, to_value(o)), {Edge::ClassOf, 0, nullptr}));
  write_attributes(o);
  return true;
}

}  // namespace brine
