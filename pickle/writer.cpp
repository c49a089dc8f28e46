// The writer: see pickle.h and FORMAT.md.
#include <sodium.h>
#include <xxhash.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "pickle/format.h"
#include "pickle/identity.h"
#include "pickle/pickle.h"
#include "vm/bytecode/code_bytes.h"
#include "vm/bytecode/liveness.h"
#include "vm/bytecode/version.h"
#include "vm/run/raise.h"
#include "vm/run/wrappers.h"

namespace brine {

bool (*is_library_module)(std::string_view name) = nullptr;

namespace {

// How an object was reached, for the path in an error: root.frame['log'].items[3]
struct Edge {
  enum Kind : uint8_t { Root, Index, Key, Value_, Attribute, Global, Local, Temporary, Cell_, Field, ClassOf };
  Kind kind = Root;
  uint32_t number = 0;
  const void* what = nullptr;  // Str* or const char*
};

struct Entry {
  Object* object;
  uint32_t parent;
  Edge edge;
  bool is_namespace;
};

class Writer {
 public:
  Writer(Vm& vm, const DumpSettings& settings) : vm_(vm), settings_(settings) {}

  Result<std::string> dump(Value root) {
    std::string root_bytes;
    current_ = kNoParent;
    value(root_bytes, root, {Edge::Root, 0, nullptr});
    for (uint32_t i = 0; i < entries_.size(); i++) {
      if (i % 64 == 0) {
        TRY(spend(vm_, 16));
        if (!vm_.heap.charge(0) || vm_.heap.used() + size() > vm_.heap.limit()) return raise_memory(vm_);
      }
      current_ = i;
      if (!write(i)) {
        (void)raise_problem(i);
        return Failed{};
      }
    }
    std::string trailing;
    for (uint32_t i = 0; i < entries_.size(); i++)
      if (entries_[i].is_namespace) {
        Namespace& n = namespaces_[entries_[i].object];
        put_u(trailing, n.count);
        trailing += n.fields;
      }
    if (settings_.move) retire();
    return assemble(trailing + root_bytes);
  }

 private:
  static constexpr uint32_t kNoParent = ~uint32_t(0);
  struct Namespace {
    std::unordered_set<const Str*> known;
    std::string fields;
    uint64_t count = 0;
    bool whole = false;
  };

  size_t size() const { return shells_.size() + fields_.size() + entries_.size() * 64; }

  // ---- values

  void value(std::string& out, Value v, Edge edge) {
    if (v.is_int()) {
      put_u(out, uint64_t(Tag::Int));
      put_i(out, v.as_int());
    } else if (v == kUnbound) {
      put_u(out, uint64_t(Tag::Unbound));
    } else if (v.is_float()) {
      put_u(out, uint64_t(Tag::Float));
      put_8(out, std::bit_cast<uint64_t>(v.as_float()));
    } else {
      object(out, v.as_object(), edge);
    }
  }
  void object(std::string& out, Object* o, Edge edge, bool is_namespace = false) {
    if (!o) return put_u(out, uint64_t(Tag::Unbound));
    Tag constant = Tag::Object;
    switch (o->kind) {
      case Kind::None: constant = Tag::None; break;
      case Kind::Bool: constant = o->aux ? Tag::True : Tag::False; break;
      case Kind::Ellipsis: constant = Tag::Ellipsis; break;
      case Kind::NotImplemented: constant = Tag::NotImplemented; break;
      default: break;
    }
    if (constant != Tag::Object) return put_u(out, uint64_t(constant));
    put_u(out, uint64_t(Tag::Object) + number(o, edge, is_namespace));
  }
  uint32_t number(Object* o, Edge edge, bool is_namespace = false) {
    auto [at, fresh] = numbers_.try_emplace(o, uint32_t(entries_.size()));
    if (fresh) entries_.push_back({o, current_, edge, is_namespace});
    return at->second;
  }
  uint32_t text_index(std::string_view text) {
    auto [at, fresh] = names_.try_emplace(std::string(text), uint32_t(name_list_.size()));
    if (fresh) name_list_.push_back(at->first);
    return at->second;
  }
  void name(std::string& out, std::string_view text) { put_u(out, text_index(text)); }
  void shell(std::string_view kind) { name(shells_, kind); }
  static Edge field(const char* what) { return {Edge::Field, 0, what}; }

  // ---- one object: false when it cannot travel (problem_ says why)

  bool write(uint32_t i) {
    Object* o = entries_[i].object;
    if (entries_[i].is_namespace) {
      shell(kNamespaceShell);
      return true;
    }
    const KindInfo& info = kind_info(o->kind);
    if (info.travel == Travel::Never || info.travel == Travel::Inner) return refuse("cannot pickle '", type_name(vm_, to_value(o)), "' object");
    switch (o->kind) {
      case Kind::Class: return write_class(static_cast<Class*>(o));
      case Kind::Function: return write_function(static_cast<Function*>(o));
      case Kind::Native: return write_native(static_cast<Native*>(o));
      case Kind::Module: return write_module(static_cast<Module*>(o));
      case Kind::MethodDescriptor: return by_member(static_cast<MethodDescriptor*>(o)->owner, static_cast<MethodDescriptor*>(o)->name);
      case Kind::WrapperDescriptor: return by_member(static_cast<WrapperDescriptor*>(o)->owner, static_cast<WrapperDescriptor*>(o)->name);
      case Kind::GetSetDescriptor: return by_member(static_cast<GetSetDescriptor*>(o)->owner, static_cast<GetSetDescriptor*>(o)->name);
      case Kind::MemberDescriptor: return by_member(static_cast<MemberDescriptor*>(o)->owner, static_cast<MemberDescriptor*>(o)->name);
      case Kind::Instance: return write_instance(static_cast<Instance*>(o));
      case Kind::Generator: return write_generator(static_cast<Generator*>(o));
      case Kind::Task: return refuse("cannot pickle 'task' object");
      default: break;
    }
    if (!refuse_hooks(o)) return false;
    shell(info.name);
    return write_plain(o);
  }

  template <class... P>
  bool refuse(const P&... pieces) {
    problem_.clear();
    (detail::put(problem_, pieces), ...);
    return false;
  }

  // A class of Python's that says itself how it is pickled: not run by this version, so never silently ignored.
  bool refuse_hooks(Object* o) {
    if (o->shape < kKindCount) return true;
    Class* cls = vm_.shapes[o->shape]->cls;
    for (Special s : {Special::reduce_, Special::reduce_ex_, Special::getstate_, Special::getnewargs_, Special::getnewargs_ex_}) {
      Value v = lookup(vm_, cls, s);
      if (is_kind(v, Kind::Function)) return refuse("cannot pickle '", cls->name, "' object: its class defines ", special_name(s), ", which snapshots do not run yet");
    }
    return true;
  }

  void put_extended(Object* o) {
    if (o->shape < kKindCount) put_u(shells_, 0);
    else put_u(shells_, 1 + number(vm_.shapes[o->shape]->cls, {Edge::ClassOf, 0, nullptr}));
  }

  bool write_plain(Object* o) {
    switch (o->kind) {
      case Kind::Str:
        put_extended(o);
        put_text(shells_, static_cast<Str*>(o)->view());
        break;
      case Kind::Bytes:
        put_extended(o);
        put_text(shells_, static_cast<Bytes*>(o)->view());
        break;
      case Kind::ByteArray:
        put_extended(o);
        put_text(shells_, static_cast<ByteArray*>(o)->view());
        break;
      case Kind::Int: {
        auto* n = static_cast<Int*>(o);
        put_extended(o);
        put_u(shells_, n->negative);
        put_u(shells_, n->size);
        for (uint32_t i = 0; i < n->size; i++) put_8(shells_, n->limbs()[i]);
        break;
      }
      case Kind::Float:
        put_extended(o);
        put_8(shells_, std::bit_cast<uint64_t>(static_cast<Float*>(o)->value));
        break;
      case Kind::Complex:
        put_extended(o);
        put_8(shells_, std::bit_cast<uint64_t>(static_cast<Complex*>(o)->real));
        put_8(shells_, std::bit_cast<uint64_t>(static_cast<Complex*>(o)->imag));
        break;
      case Kind::Tuple: {
        auto* t = static_cast<Tuple*>(o);
        put_extended(o);
        put_u(shells_, t->size);
        for (uint32_t i = 0; i < t->size; i++) value(fields_, t->items()[i], {Edge::Index, i, nullptr});
        break;
      }
      case Kind::List: {
        auto* l = static_cast<List*>(o);
        put_extended(o);
        put_u(fields_, l->size);
        for (uint32_t i = 0; i < l->size; i++) value(fields_, l->items()[i], {Edge::Index, i, nullptr});
        break;
      }
      case Kind::Dict: put_extended(o); write_dict(static_cast<Dict*>(o)); break;
      case Kind::Set:
      case Kind::FrozenSet: {
        auto* s = static_cast<Set*>(o);
        put_extended(o);
        put_u(fields_, s->used);
        for (Value v : s->live())
          if (v != kUnbound) value(fields_, v, {Edge::Index, 0, nullptr});
        break;
      }
      case Kind::Code:
        put_u(shells_, code_index(static_cast<Code*>(o)));
        return true;
      case Kind::Exception: {
        auto* e = static_cast<ExceptionObject*>(o);
        put_extended_exception(e);
        put_u(fields_, e->aux);
        object(fields_, e->args, field(".args"));
        value(fields_, e->cause, field(".__cause__"));
        value(fields_, e->context, field(".__context__"));
        object(fields_, e->traceback, field(".__traceback__"));
        break;
      }
      case Kind::DictKeyIterator: case Kind::DictValueIterator: case Kind::DictItemIterator: case Kind::SetIterator:
        put_extended(o);
        write_hash_iterator(static_cast<DictIterator*>(o));
        break;
      default: {
        put_extended(o);
        FieldVisitor visitor{*this};
        if (!visit_fields(o, visitor)) return refuse("cannot pickle '", type_name(vm_, to_value(o)), "' object");
        break;
      }
    }
    if (o->shape >= kKindCount || attributes_of(vm_, o)) write_attributes(o);
    return true;
  }

  void put_extended_exception(ExceptionObject* e) {
    put_u(shells_, 1 + number(class_of(vm_, to_value(e)), {Edge::ClassOf, 0, nullptr}));
  }

  void write_dict(Dict* d) {
    put_u(fields_, d->used);
    for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1)) {
      value(fields_, *d->key(i), {Edge::Key, 0, nullptr});
      const Str* s = is_kind(*d->key(i), Kind::Str) ? cast<Str>(*d->key(i)) : nullptr;
      value(fields_, *d->value(i), {Edge::Value_, d->key(i)->is_int() ? uint32_t(d->key(i)->as_int()) : 0, s});
    }
  }

  // Entries are written without holes, so the position is how many live ones come before.
  void write_hash_iterator(DictIterator* it) {
    uint32_t index = it->index;
    if (Dict* d = as<Dict>(it->dict)) index = live_before(d->live(), 2, index);
    else if (is_set_kind(it->dict)) index = live_before(cast<Set>(it->dict)->live(), 1, index);
    value(fields_, it->dict, field(".source"));
    put_u(fields_, index);
    put_u(fields_, it->used);
    put_u(fields_, it->reversed);
  }
  static uint32_t live_before(std::span<Value> entries, uint32_t stride, uint32_t index) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < index && i * stride < entries.size(); i++) n += entries[i * stride] != kUnbound;
    return n;
  }

  // Attributes of its own, then the values of __slots__.
  void write_attributes(Object* o) {
    Shape* shape = vm_.shapes[o->shape];
    Ref<Object>* overflow = attributes_of(vm_, o);
    std::string pairs;
    uint64_t count = 0;
    auto put = [&](Str* key, Value v) {
      name(pairs, key->view());
      value(pairs, v, {Edge::Attribute, 0, key});
      count++;
    };
    if (overflow && overflow->get() && overflow->get()->kind == Kind::Dict) {
      auto* d = reinterpret_cast<Dict*>(overflow->get());
      for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1))
        if (is_kind(*d->key(i), Kind::Str)) put(cast<Str>(*d->key(i)), *d->value(i));
    } else {
      std::vector<Shape*> chain;
      for (Shape* s = shape; s && s->name; s = s->parent) chain.push_back(s);
      for (size_t i = chain.size(); i-- > 0;) put(chain[i]->name, *slot_at(o, shape, uint32_t(chain[i]->count - 1)));
    }
    put_u(fields_, count);
    fields_ += pairs;
    uint32_t slots = o->shape < kKindCount ? 0 : shape->cls->slots_count;
    put_u(fields_, slots);
    for (uint32_t i = 0; i < slots; i++) value(fields_, read_member(vm_, o, i), {Edge::Index, i, nullptr});
  }

  bool write_instance(Instance* o) {
    if (!refuse_hooks(o)) return false;
    shell("Instance");
    put_u(shells_, number(class_of(vm_, to_value(o)), {Edge::ClassOf, 0, nullptr}));
    write_attributes(o);
    return true;
  }

  // ---- by name

  bool by_name(std::string_view module, std::string_view qualname) {
    shell(kByNameShell);
    name(shells_, module);
    name(shells_, qualname);
    return true;
  }
  static std::string_view text_of(Value v) { return is_kind(v, Kind::Str) ? cast<Str>(v)->view() : std::string_view(); }
  std::string_view module_of(Class* cls) {
    Value* at = find_name(cls->dict, brine::name(vm_, Name::dunder_module));
    return at ? text_of(*at) : std::string_view("builtins");
  }
  bool by_member(Class* owner, Str* member) {
    std::string qualname(owner->qualname->view());
    return by_name(module_of(owner), qualname + "." + std::string(member->view()));
  }
  bool in_library(std::string_view module) { return is_library_module && is_library_module(module); }

  bool write_module(Module* m) {
    Value* at = find_name(m->dict, brine::name(vm_, Name::dunder_name));
    if (!at || text_of(*at).empty()) return refuse("cannot pickle a module without a name");
    return by_name(text_of(*at), "");
  }

  bool write_native(Native* n) {
    if (n->self != kUnbound && n->owner && n->name->view() != "__new__") {
      shell("Native");
      value(fields_, n->self, field(".__self__"));
      name(fields_, n->name->view());
      return true;
    }
    if (n->owner) return by_member(n->owner, n->name);
    std::string_view module = text_of(n->module);
    if (module.empty()) return refuse("cannot pickle built-in function '", n->name, "': it belongs to no module");
    return by_name(module, n->name->view());
  }

  // ---- code, functions, classes

  uint32_t code_index(Code* code) {
    auto [at, fresh] = codes_.try_emplace(code->unit, uint32_t(code_list_.size()));
    if (fresh) code_list_.push_back(code->unit);
    return at->second;
  }

  Namespace& space_of(Dict* globals, std::string& out) {
    object(out, globals, field(".__globals__"), true);
    Namespace& n = namespaces_[globals];
    if (n.known.empty()) {
      Value* at = find_name(globals, brine::name(vm_, Name::dunder_name));
      global(n, brine::name(vm_, Name::dunder_name), at ? *at : none());
    }
    return n;
  }
  void global(Namespace& n, Str* key, Value v) {
    if (!n.known.insert(key).second) return;
    name(n.fields, key->view());
    value(n.fields, v, {Edge::Global, 0, key});
    n.count++;
  }
  // The globals a code names, nested code included.
  void globals_named(Namespace& n, Dict* globals, const CodeUnit& top) {
    std::vector<const CodeUnit*> todo{&top};
    while (!todo.empty()) {
      const CodeUnit& u = *todo.back();
      todo.pop_back();
      for (auto& child : u.children) todo.push_back(child.get());
      if (u.flags & kUsesLocals) n.whole = true;
      for (uint32_t pc = 0; pc < u.code.size(); pc += op_length(op_of(u.code[pc]))) {
        Op op = op_of(u.code[pc]);
        if (op != Op::LoadGlobal && op != Op::StoreGlobal && op != Op::DeleteGlobal && op != Op::LoadName) continue;
        Str* key = intern(vm_, u.names[c_of(u.code[pc])]);
        if (Value* at = find_name(globals, key)) global(n, key, *at);
      }
    }
    if (!n.whole) return;
    for (uint32_t i = next_entry(globals, 0); i < globals->filled; i = next_entry(globals, i + 1)) {
      Str* key = as<Str>(*globals->key(i));
      if (key && key != brine::name(vm_, Name::dunder_builtins)) global(n, intern(vm_, key), *globals->value(i));
    }
  }

  // The object that a library module has under this name is this one.
  bool known_by_name(std::string_view module, std::string_view qualname, Object* o) {
    Value* at = find_name(vm_.modules, intern(vm_, module));
    Value v = at ? *at : kUnbound;
    while (v != kUnbound && !qualname.empty()) {
      size_t dot = qualname.find('.');
      v = find_plain(v, qualname.substr(0, dot));
      qualname = dot == qualname.npos ? std::string_view() : qualname.substr(dot + 1);
    }
    return v == to_value(o);
  }
  Value find_plain(Value v, std::string_view key) {
    Str* s = intern(vm_, key);
    if (auto* m = as<Module>(v)) {
      Value* at = find_name(m->dict, s);
      return at ? *at : kUnbound;
    }
    if (auto* c = as<Class>(v)) return lookup(vm_, c, s);
    return kUnbound;
  }

  bool write_function(Function* f) {
    Value* module = find_name(f->globals, brine::name(vm_, Name::dunder_name));
    if (f->globals == vm_.stub_globals) {
      if (f->code->has_flag(kHidden)) return by_name("", f->name->view());
    } else if (module && in_library(text_of(*module)) && known_by_name(text_of(*module), f->qualname->view(), f)) {
      return by_name(text_of(*module), f->qualname->view());
    }
    shell("Function");
    object(fields_, f->code, field(".__code__"));
    Namespace& n = space_of(f->globals, fields_);
    globals_named(n, f->globals, *f->code->unit);
    object(fields_, f->closure, field(".__closure__"));
    object(fields_, f->defaults, field(".__defaults__"));
    object(fields_, f->keyword_defaults, field(".__kwdefaults__"));
    object(fields_, f->name, field(".__name__"));
    object(fields_, f->qualname, field(".__qualname__"));
    value(fields_, f->module, field(".__module__"));
    value(fields_, f->doc, field(".__doc__"));
    object(fields_, f->annotations, field(".__annotations__"));
    write_attributes(f);
    return true;
  }

  bool write_class(Class* cls) {
    std::string_view module = module_of(cls);
    if (cls->is(kBuiltinClass) || (in_library(module) && known_by_name(module, cls->qualname->view(), cls)))
      return by_name(module, cls->qualname->view());
    shell("Class");
    ClassIdentity id = identity_of(vm_, cls);
    put_u(shells_, id.minted ? 2 : 1);
    shells_.append(reinterpret_cast<const char*>(id.bytes), sizeof id.bytes);
    name(shells_, module);
    name(shells_, cls->name->view());
    name(shells_, cls->qualname->view());
    put_u(shells_, cls->bases->size);
    for (uint32_t i = 0; i < cls->bases->size; i++)
      put_u(shells_, number(cls->bases->items()[i].as_object(), {Edge::Field, 0, ".__bases__"}));
    Class* meta = class_of(vm_, to_value(cls));
    put_u(shells_, meta == builtin_class(vm_, Kind::Class) ? 0 : 1 + number(meta, {Edge::ClassOf, 0, nullptr}));
    std::vector<std::string_view> slots;
    std::string pairs;
    uint64_t count = 0;
    Dict* d = cls->dict;
    for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1)) {
      Str* key = as<Str>(*d->key(i));
      if (!key) continue;
      if (auto* m = as<MemberDescriptor>(*d->value(i)); m && m->owner == cls) {
        slots.push_back(key->view());
        continue;
      }
      name(pairs, key->view());
      value(pairs, *d->value(i), {Edge::Attribute, 0, key});
      count++;
    }
    put_u(shells_, slots.size());
    for (auto s : slots) name(shells_, s);
    put_u(shells_, (cls->is(kHasDict) ? 1 : 0) | (cls->is(kHasWeak) ? 2 : 0) |
                       (find_name(d, brine::name(vm_, Name::dunder_slots)) ? 4 : 0));
    put_u(fields_, count);
    fields_ += pairs;
    return true;
  }

  // ---- frames

  bool write_generator(Generator* g) {
    if (g->state() == Generator::Running) return refuse("cannot pickle a running generator");
    if (g->state() == Generator::Moved) return refuse("cannot pickle a generator that was moved");
    Function* f = g->function();
    shell("Generator");
    put_u(shells_, g->shape == uint32_t(Kind::Generator) ? 0 : 1 + number(vm_.shapes[g->shape]->cls, {Edge::ClassOf, 0, nullptr}));
    put_u(shells_, f->code->registers);
    put_u(fields_, g->aux);
    object(fields_, f, {Edge::Field, 0, ".function"});
    object(fields_, g->extra, {Edge::Field, 0, ".names"});
    write_registers(fields_, g);
    if (settings_.move) moved_.push_back(g);
    return true;
  }

 public:
  void write_registers(std::string& out, Generator* g) {
    if (g->state() == Generator::Finished) return;
    Code* code = g->function()->code;
    bool created = g->state() == Generator::Created;
    uint32_t pc = created ? 0 : code->pc_of(g->pc);
    put_u(out, pc);
    value(out, created ? none() : g->handled, {Edge::Field, 0, ".handled"});
    for (uint32_t i = 0; i < code->locals; i++)
      value(out, g->registers()[i], {Edge::Local, i, &code->unit->local_names[i]});
    if (created) return;
    liveness(code).for_each_live_during(pc, [&](uint16_t r) { value(out, g->registers()[r], {Edge::Temporary, r, nullptr}); });
  }
  std::vector<Value> objects() const {
    std::vector<Value> out;
    for (const Entry& e : entries_) out.push_back(to_value(e.object));
    return out;
  }

 private:
  // Every remaining type: what its fields() lists.
  struct FieldVisitor {
    Writer& w;
    uint32_t n = 0;
    void operator()(Value& v) { w.value(w.fields_, v, {Edge::Field, n++, nullptr}); }
    template <class T>
    void operator()(Ref<T>& r) { w.object(w.fields_, reinterpret_cast<Object*>(r.p), {Edge::Field, n++, nullptr}); }
    template <class T>
      requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    void operator()(T& x) { put_i(w.fields_, int64_t(x)); }
    void operator()(std::span<Value> values) {
      for (Value v : values) w.value(w.fields_, v, {Edge::Index, n++, nullptr});
    }
  };

  void retire() {
    for (Generator* g : moved_) {
      if (g->state() == Generator::Finished) continue;
      g->set_state(Generator::Moved);
      g->pc = nullptr;
      g->handled = none();
    }
  }

  // ---- the result, or the error

  Result<std::string> assemble(const std::string& rest) {
    std::string out(kMagic, 4);
    put_u(out, kFormatVersion);
    put_u(out, kBytecodeVersion);
    put_u(out, 0);
    auto section = [&](Section id, const std::string& bytes) {
      put_u(out, uint64_t(id));
      put_text(out, bytes);
    };
    std::string codes, names;
    put_u(codes, code_list_.size());
    for (const CodeUnit* u : code_list_) put_text(codes, code_bytes(*u));
    put_u(names, name_list_.size());
    for (const std::string& s : name_list_) put_text(names, s);
    std::string objects;
    put_u(objects, entries_.size());
    objects += shells_;
    section(Section::Codes, codes);
    section(Section::Names, names);
    section(Section::Objects, objects);
    section(Section::Fields, fields_ + rest);
    put_8(out, XXH3_64bits(out.data(), out.size()));
    return out;
  }

  std::string step(uint32_t i) {
    const Edge& e = entries_[i].edge;
    auto str = [](const void* what) { return std::string(static_cast<const Str*>(what)->view()); };
    switch (e.kind) {
      case Edge::Root: return "";
      case Edge::Index: return "[" + std::to_string(e.number) + "]";
      case Edge::Key: return ".keys()";
      case Edge::Value_: return e.what ? "['" + str(e.what) + "']" : "[" + std::to_string(e.number) + "]";
      case Edge::Attribute: return "." + str(e.what);
      case Edge::Global: return "['" + str(e.what) + "']";
      case Edge::Local: return ".frame['" + *static_cast<const std::string*>(e.what) + "']";
      case Edge::Temporary: return ".frame[" + std::to_string(e.number) + "]";
      case Edge::Cell_: return ".cell_contents";
      case Edge::Field: {
        if (e.what) return static_cast<const char*>(e.what);
        Object* parent = entries_[i].parent == kNoParent ? nullptr : entries_[entries_[i].parent].object;
        if (parent && parent->kind == Kind::Cell) return ".cell_contents";
        if (parent && parent->kind == Kind::BoundMethod) return e.number ? ".__self__" : ".__func__";
        return ".field" + std::to_string(e.number);
      }
      case Edge::ClassOf: return ".__class__";
    }
    return "";
  }
  Failed raise_problem(uint32_t i) {
    std::vector<std::string> steps;
    for (uint32_t at = i; at != kNoParent; at = entries_[at].parent) steps.push_back(step(at));
    std::string path = "root";
    // The middle of a very long path says nothing.
    for (size_t k = steps.size(); k-- > 0;) {
      if (steps.size() > 40 && k == steps.size() - 20) {
        path += " ... ";
        k = 20;
      }
      path += steps[k];
    }
    return raise_pickling(vm_, problem_ + " at " + path);
  }

  Vm& vm_;
  DumpSettings settings_;
  std::unordered_map<const Object*, uint32_t> numbers_;
  std::vector<Entry> entries_;
  uint32_t current_ = kNoParent;
  std::string shells_, fields_, problem_;
  std::unordered_map<std::string, uint32_t> names_;
  std::vector<std::string> name_list_;
  std::unordered_map<const CodeUnit*, uint32_t> codes_;
  std::vector<const CodeUnit*> code_list_;
  std::unordered_map<const Object*, Namespace> namespaces_;
  std::vector<Generator*> moved_;
};

}  // namespace

Result<std::string> dump_snapshot(Vm& vm, Value root, const DumpSettings& settings) { return Writer(vm, settings).dump(root); }

void write_frame(Vm& vm, Generator* g, FrameImage& image) {
  Writer writer(vm, {});
  writer.write_registers(image.bytes, g);
  image.objects = writer.objects();
}

}  // namespace brine
