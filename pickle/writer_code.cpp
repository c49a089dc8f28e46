// Functions, classes, generators and the namespaces they live in; and what goes by name. See writer.h and FORMAT.md.
#include "pickle/hidden.h"
#include "pickle/identity.h"
#include "pickle/writer.h"
#include "vm/base/digest.h"
#include "vm/bytecode/liveness.h"
#include "vm/run/state.h"

namespace brine {

// ---- by name

bool Writer::by_name(std::string_view module, std::string_view qualname) {
  shell(Shell::ByName);
  name(shells_, module);
  name(shells_, qualname);
  return true;
}

// A member of a type of the library's by its dotted name, of another class by the class.
bool Writer::by_member(Class* owner, Str* member) {
  if (owner->is(kBuiltinClass))
    return by_name(module_of(vm_, owner),
                   std::string(owner->qualname->view()) + "." + std::string(member->view()));
  shell(Kind::MemberDescriptor);
  put_u(shells_, number(owner, field(".__objclass__")));
  name(shells_, member);
  return true;
}

// The object that the library has under this public name is this one.
bool Writer::is_by_name(std::string_view module, std::string_view qualname, Object* o) {
  Module* m = is_public(qualname) ? library_module(vm_, module) : nullptr;
  return m && find_dotted(vm_, to_value(m), qualname) == to_value(o);
}

bool Writer::write_module(Module* m) {
  Value* at = find_name(m->dict, brine::name(vm_, Name::dunder_name));
  std::string_view text = at ? text_of(*at) : std::string_view();
  if (text.empty() || library_module(vm_, text) != m) {
    if (task_ && !m->has(kExtended)) return write_own_module(m);
    return refuse("cannot pickle module '", text, "', which is not of the library,");
  }
  return by_name(text, "");
}

// A module of the user's belongs to the world that a task brings along.
bool Writer::write_own_module(Module* m) {
  shell(Kind::Module);
  object(fields_, m->imported_as, field(".__name__"));
  (void)space_of(m->dict, fields_);
  return true;
}

bool Writer::write_native(Native* n) {
  if (is_intrinsic(vm_, n)) return by_name("", n->name->view());
  std::string_view text = n->name->view();
  if (n->host != kUnbound) {
    if (find_by_name(vm_, kHostModule, text) == to_value(n)) return by_name(kHostModule, text);
    return refuse("cannot pickle '", text, "', a function the host does not give by that name,");
  }
  if (n->owner && n->self != kUnbound && text != "__new__") {
    shell(Kind::Native);
    value(fields_, n->self, field(".__self__"));
    name(fields_, n->name);
    return true;
  }
  if (n->owner) return by_member(n->owner, n->name);
  std::string_view module = text_of(n->module);
  // Hidden code has pristine ones of its own.
  auto* known = as<Native>(find_by_name(vm_, module, text));
  if (!known || known->row != n->row)
    return refuse("cannot pickle built-in function '", text,
                  "', which no module has under that name,");
  return by_name(module, text);
}

// ---- code and namespaces

uint32_t Writer::code_index(Code* code) {
  uint32_t fresh = uint32_t(scratch_->codes.size());
  uint32_t n = scratch_->code_numbers.find_or_add(code->unit, fresh);
  if (n != fresh) return n;
  scratch_->codes.push_back(code);
  // A load in this Vm finds the very same code.
  auto& known = vm_.state->snapshots.codes[canonical(code).digest];
  if (!known.unit) known.unit = shared_unit(code);
  if (!known.live) known.live = code;
  return n;
}

Writer::Space* Writer::space_of(Dict* globals, std::string& out) {
  uint32_t fresh = uint32_t(entries_.size());
  uint32_t n = number(globals, field(".__globals__"));
  put_u(out, uint64_t(Tag::Object) + n);
  if (n != fresh) {
    uint32_t space = entries_[n].space;
    return space == kNone ? nullptr : &scratch_->spaces[space];
  }
  if (scratch_->space_count == scratch_->spaces.size()) scratch_->spaces.emplace_back();
  entries_[n].space = scratch_->space_count;
  Space& s = scratch_->spaces[scratch_->space_count];
  s.index = scratch_->space_count++;
  s.dict = globals;
  Value* at = find_name(globals, brine::name(vm_, Name::dunder_name));
  Module* m = at ? library_module(vm_, text_of(*at)) : nullptr;
  s.library = m && m->dict == globals;
  if (task_) take_whole(s);
  return &s;
}

bool Writer::write_space(Space& s) {
  Value* at = find_name(s.dict, brine::name(vm_, Name::dunder_name));
  shell(Shell::Namespace);
  if (at && is_kind(*at, Kind::Str))
    name(shells_, cast<Str>(*at));
  else
    name(shells_, brine::name(vm_, Name::empty));
  put_u(shells_, s.library ? kLibrarySpace : kPrivateSpace);
  return true;
}

void Writer::global(Space& s, Str* key, Value v) {
  // __name__ is in the shell, __builtins__ is made by the load.
  if (key == brine::name(vm_, Name::dunder_name) || key == brine::name(vm_, Name::dunder_builtins))
    return;
  if (!charge_growth(s.known)) return;
  uint32_t fresh = uint32_t(s.known.size());
  if (s.known.find_or_add(key, fresh) != fresh) return;
  name(s.fields, key);
  value(s.fields, v, {Edge::Item, 0, key});
  s.count++;
}

// The globals a code names, nested code included.
void Writer::globals_named(Space& s, Dict* globals, const CodeUnit& top) {
  if (s.whole) return;
  std::vector<const CodeUnit*> todo{&top};
  while (!todo.empty()) {
    const CodeUnit& u = *todo.back();
    todo.pop_back();
    for (auto& child : u.children) todo.push_back(child.get());
    if (u.flags & kUsesLocals) take_whole(s);
    for (size_t pc = 0; pc < u.code.size(); pc += op_length(op_of(u.code[pc]))) {
      Op op = op_of(u.code[pc]);
      if (op != Op::LoadGlobal && op != Op::StoreGlobal && op != Op::DeleteGlobal &&
          op != Op::LoadName)
        continue;
      Str* key = intern(vm_, u.names[c_of(u.code[pc])]);
      if (Value* at = find_name(globals, key)) global(s, key, *at);
    }
  }
}

void Writer::take_whole(Space& s) {
  if (s.whole || s.library) return;
  s.whole = true;
  wanted_whole_.push_back(s.index);
}

void Writer::write_whole() {
  while (!wanted_whole_.empty()) {
    Space& s = scratch_->spaces[wanted_whole_.back()];
    wanted_whole_.pop_back();
    Dict* d = s.dict;
    for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1))
      if (Str* key = as<Str>(*d->key(i))) global(s, intern(vm_, key), *d->value(i));
  }
}

// ---- functions

bool Writer::write_function(Function* f, bool by_value) {
  if (is_stub(f)) return by_name("", hidden_name(f->code));
  Value* own = find_name(f->globals, brine::name(vm_, Name::dunder_name));
  if (!by_value && own && is_by_name(text_of(*own), f->qualname->view(), f))
    return by_name(text_of(*own), f->qualname->view());
  shell(Kind::Function);
  const CodeUnit& u = *f->code->unit;
  object(fields_, f->code, field(".__code__"));
  if (f->code->has_flag(kHidden))
    put_u(fields_, uint64_t(Tag::Unbound));
  else if (Space* s = space_of(f->globals, fields_); s && !s->library)
    globals_named(*s, f->globals, u);
  object(fields_, f->closure, field(".__closure__"));
  object(fields_, f->defaults, field(".__defaults__"));
  object(fields_, f->keyword_defaults, field(".__kwdefaults__"));
  // What it has from its code and its globals is not repeated: None and Ellipsis stand for it.
  auto text = [&](Str* s, const std::string& usual, const char* edge) {
    if (s->view() == usual)
      put_u(fields_, uint64_t(Tag::None));
    else
      object(fields_, s, field(edge));
  };
  text(f->name, u.name, ".__name__");
  text(f->qualname, u.qualname, ".__qualname__");
  bool usual = own && is_kind(*own, Kind::Str) && text_of(f->module) == text_of(*own);
  if (usual)
    put_u(fields_, uint64_t(Tag::Ellipsis));
  else
    value(fields_, f->module, field(".__module__"));
  value(fields_, f->doc, field(".__doc__"));
  object(fields_, f->annotations, field(".__annotations__"));
  write_attributes(f);
  return true;
}

// ---- classes

bool Writer::write_class(Class* cls) {
  std::string_view module = module_of(vm_, cls);
  if (cls->is(kBuiltinClass) || is_by_name(module, cls->qualname->view(), cls)) {
    if (find_by_name(vm_, module, cls->qualname->view()) != to_value(cls))
      return refuse("cannot pickle class '", cls->qualname, "', which module '", module,
                    "' does not have under that name,");
    return by_name(module, cls->qualname->view());
  }
  shell(Kind::Class);
  ClassIdentity id = identity_of(vm_, cls);
  put_u(shells_, id.minted ? 2 : 1);
  shells_.append(reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size());
  name(shells_, module);
  name(shells_, cls->name);
  name(shells_, cls->qualname);
  put_u(shells_, cls->bases->size);
  for (Value base : cls->bases->view())
    put_u(shells_, number(base.as_object(), field(".__bases__")));
  Class* meta = class_of(vm_, to_value(cls));
  put_u(shells_, meta == builtin_class(vm_, Kind::Class)
                     ? 0
                     : 1 + number(meta, {Edge::ClassOf, 0, nullptr}));
  Dict* d = cls->dict;
  std::vector<Str*> slots = slots_of(cls);
  put_u(shells_, slots.size());
  for (Str* slot : slots) name(shells_, slot);
  uint64_t entries = 0;
  for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1))
    entries += is_kind(*d->key(i), Kind::Str);
  put_u(fields_, entries);
  for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1)) {
    Str* key = as<Str>(*d->key(i));
    if (!key) continue;
    name(fields_, key);
    value(fields_, *d->value(i), {Edge::Attribute, 0, key});
  }
  put_u(shells_, (cls->is(kHasDict) ? kShellHasDict : 0) | (cls->is(kHasWeak) ? kShellHasWeak : 0) |
                     (cls->is(kAbstract) ? kShellAbstract : 0));
  return true;
}

// ---- frames

bool Writer::write_generator(Generator* g) {
  if (g->executing() && !task_) return refuse("cannot pickle a running generator");
  if (g->state() == Generator::Moved) return refuse("cannot pickle a generator that was moved");
  Function* f = g->function();
  shell(Kind::Generator);
  put_extended(g);
  put_u(shells_, g->state() == Generator::Finished ? 0 : f->code->registers);
  put_u(fields_, g->state());
  uint32_t n = number(f, field(".function"));
  entries_[n].by_value = true;
  put_u(fields_, uint64_t(Tag::Object) + n);
  object(fields_, g->extra, field(".__name__"));
  write_registers(fields_, g, g->handled);
  if (settings_.moved && make_room(*settings_.moved)) settings_.moved->push_back(g);
  return true;
}

// Where it stands, the exception its handlers are working on, its locals, and the temporaries that still matter.
void Writer::write_registers(std::string& out, Generator* g, Value handled) {
  if (g->state() == Generator::Finished) return;
  // Of a running one, which is a frame of the task: what its resumer was handling.
  if (g->state() == Generator::Running) return value(out, handled, field(".handled"));
  Code* code = g->function()->code;
  bool created = g->state() == Generator::Created;
  uint32_t pc = created ? 0 : code->pc_of(g->pc), live = 0;
  put_u(out, pc);
  value(out, created ? none() : handled, field(".handled"));
  if (!created) liveness(code).for_each_live_during(pc, [&](uint16_t) { live++; });
  put_u(out, code->locals + live);
  for (uint32_t i = 0; i < code->locals; i++)
    value(out, g->registers()[i], {Edge::Local, i, &code->unit->local_names[i]});
  if (created) return;
  liveness(code).for_each_live_during(
      pc, [&](uint16_t r) { value(out, g->registers()[r], {Edge::Temporary, r, nullptr}); });
}

void Writer::write_frame_only(Generator* g, FrameImage& image) {
  write_registers(image.bytes, g, g->handled);
  for (const Entry& e : entries_) image.objects.push_back(to_value(e.object));
}

void write_frame(Vm& vm, Generator* g, FrameImage& image) {
  DumpSettings settings;
  Writer(vm, settings).write_frame_only(g, image);
}

}  // namespace brine
