// See identity.h.
#include "pickle/identity.h"

#include <sodium.h>

#include "vm/object/builtin_class.h"
#include "vm/run/loader.h"
#include "vm/run/raise.h"
#include "vm/run/state.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

enum IdKind : uint64_t { kUnknown = 0, kDigest = 1, kMinted = 2 };

void keep(Class* cls, const ClassIdentity& id) {
  std::memcpy(cls->id, id.bytes.data(), id.bytes.size());
  uint64_t kind = id.minted ? kMinted : kDigest;
  cls->id[2] = (cls->id[2] & 0xffffffff) | kind << 32;
}

bool kept(Class* cls, ClassIdentity& id) {
  uint64_t kind = cls->id[2] >> 32;
  std::memcpy(id.bytes.data(), cls->id, id.bytes.size());
  id.minted = kind == kMinted;
  return kind != kUnknown;
}

// Made by a class statement that no function encloses, and whose text is known.
bool has_definition(Class* cls) {
  return cls->body && !cls->body->unit->source.empty() &&
         cls->qualname->view().find("<locals>") == std::string_view::npos;
}

Value step(Vm& vm, Value from, std::string_view key) {
  Str* name = intern(vm, key);
  if (auto* m = as<Module>(from)) {
    Value* at = find_name(m->dict, name);
    return at ? *at : kUnbound;
  }
  if (auto* c = as<Class>(from)) return lookup(vm, c, name);
  return kUnbound;
}

// Types that no module has under a name: list_iterator, function, NoneType ...
Value find_hidden_type(Vm& vm, std::string_view module, std::string_view name) {
  for (size_t k = 0; k < kKindCount; k++) {
    if (kind_info(Kind(k)).travel == Travel::Inner) continue;
    const TypeTable& table = type_table(Kind(k));
    std::string_view own = table.python_name ? table.python_name : kind_info(Kind(k)).python_name;
    if (own == name && module == table.module) return to_value(builtin_class(vm, Kind(k)));
  }
  // Classes that generators of ours show: itertools._grouper, collections.odict_iterator ...
  std::string known = "class " + (module == "builtins" ? "" : std::string(module) + ".");
  auto at = vm.state->host_values.find(known.append(name));
  return at == vm.state->host_values.end() ? kUnbound : at->second;
}

}  // namespace

std::string_view text_of(Value v) {
  return is_kind(v, Kind::Str) ? cast<Str>(v)->view() : std::string_view();
}

std::string_view module_of(Vm& vm, Class* cls) {
  if (cls->table) return cls->table->module;
  Value* at = find_name(cls->dict, name(vm, Name::dunder_module));
  return at && is_kind(*at, Kind::Str) ? text_of(*at) : std::string_view("builtins");
}

ClassIdentity identity_of(Vm& vm, Class* cls) {
  ClassIdentity id;
  if (kept(cls, id)) return id;
  auto& live = vm.state->snapshots.classes;
  if (has_definition(cls)) {
    Digester d;
    d.add(module_of(vm, cls))
        .add({"\0", 1})
        .add(cls->qualname->view())
        .add({"\0", 1})
        .add(cls->body->unit->source);
    id.bytes = d.finish();
    // A statement that ran twice made two classes: the first asked for has the definition's name.
    auto [at, fresh] = live.try_emplace(id, cls);
    if (fresh) {
      keep(cls, id);
      return id;
    }
  }
  id.minted = true;
  randombytes_buf(id.bytes.data(), id.bytes.size());
  adopt_identity(vm, cls, id);
  return id;
}

void adopt_identity(Vm& vm, Class* cls, const ClassIdentity& id) {
  if (vm.state->snapshots.classes.try_emplace(id, cls).second) keep(cls, id);
}

Class* find_class(Vm& vm, const ClassIdentity& id, std::string_view module,
                  std::string_view qualname, Module* into) {
  auto& live = vm.state->snapshots.classes;
  if (auto at = live.find(id); at != live.end()) return at->second;
  if (id.minted) return nullptr;
  Value* imported = find_name(vm.modules, intern(vm, module));
  for (Value holder : {into ? to_value(into) : none(), imported ? *imported : none()}) {
    Class* cls = as<Class>(find_dotted(vm, holder, qualname));
    if (cls && !cls->is(kBuiltinClass) && has_definition(cls) && identity_of(vm, cls) == id)
      return cls;
  }
  return nullptr;
}

// ---- names

bool is_library_module(Vm& vm, std::string_view name) {
  return vm.loader && vm.loader->is_library(name);
}

Module* library_module(Vm& vm, std::string_view name) {
  if (!is_library_module(vm, name)) return nullptr;
  Value* at = find_name(vm.modules, intern(vm, name));
  return at ? as<Module>(*at) : nullptr;
}

Value find_dotted(Vm& vm, Value from, std::string_view dotted) {
  while (from != kUnbound && !dotted.empty()) {
    size_t dot = dotted.find('.');
    from = step(vm, from, dotted.substr(0, dot));
    dotted = dot == dotted.npos ? std::string_view() : dotted.substr(dot + 1);
  }
  return from;
}

bool is_public(std::string_view dotted) {
  for (size_t at = 0; at <= dotted.size();) {
    size_t dot = std::min(dotted.find('.', at), dotted.size());
    std::string_view part = dotted.substr(at, dot - at);
    bool dunder = part.size() > 4 && part.starts_with("__") && part.ends_with("__");
    if (part.starts_with("_") && !dunder) return false;
    at = dot + 1;
  }
  return true;
}

Value find_by_name(Vm& vm, std::string_view module, std::string_view dotted) {
  if (module == kHostModule) {
    auto at = vm.state->host_values.find("function " + std::string(dotted));
    bool known = at != vm.state->host_values.end() && is_public(dotted);
    return known ? at->second : kUnbound;
  }
  size_t dot = dotted.find('.');
  std::string_view first = dotted.substr(0, dot);
  std::string_view rest = dot == dotted.npos ? std::string_view() : dotted.substr(dot + 1);
  if (!is_public(rest)) return kUnbound;
  if (Module* m = library_module(vm, module); m && is_public(first)) {
    Value found = find_dotted(vm, to_value(m), dotted);
    if (found != kUnbound) return found;
  }
  return find_dotted(vm, find_hidden_type(vm, module, first), rest);
}

Value bind_native(Vm& vm, Value self, Str* name) {
  if (Class* cls = as<Class>(self)) {
    Value found = lookup(vm, cls, name);
    auto* d = as<MethodDescriptor>(found);
    if ((d && d->class_method) || is_kind(found, Kind::StaticMethod)) {
      Value bound = bind_descriptor(vm, found, kUnbound, cls).word;
      return is_kind(bound, Kind::Native) ? bound : kUnbound;
    }
  }
  Class* cls = class_of(vm, self);
  Value found = lookup(vm, cls, name);
  if (!is_kind(found, Kind::MethodDescriptor)) return kUnbound;
  Value bound = bind_descriptor(vm, found, self, cls).word;
  return is_kind(bound, Kind::Native) ? bound : kUnbound;
}

}  // namespace brine
