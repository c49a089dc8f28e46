// See hidden.h.
#include "pickle/hidden.h"

#include <unordered_set>

#include "vm/bytecode/embedded.h"
#include "vm/run/intrinsics.h"
#include "vm/run/state.h"
#include "vm/run/stubs.h"

namespace brine {
namespace {

bool has_intrinsic_name(std::string_view text) {
  return text.starts_with("_") && !text.starts_with("__");
}

bool is_total(const NativeRow* row) { return row->doc == std::string_view(kTotal); }

}  // namespace

std::string hidden_name(Code* code) {
  return code->unit->qualname + ":" + to_hex(canonical(code).digest).substr(0, 8);
}

bool is_stub(Function* f) {
  return f->code->has_flag(kHidden) && f->code->unit->qualname.find('.') == std::string::npos;
}

bool is_intrinsic(Vm& vm, Native* n) {
  return n->self == kUnbound && !n->owner && has_intrinsic_name(n->name->view()) &&
         find_intrinsic(vm, n->name->view()) == n->row;
}

Result<Value> find_hidden(Vm& vm, std::string_view text) {
  size_t colon = text.find(':');
  std::string_view own = text.substr(0, colon);
  if (colon == text.npos) {
    const NativeRow* row = has_intrinsic_name(own) ? find_intrinsic(vm, own) : nullptr;
    return row && row->doc && is_total(row) ? stub_global(vm, intern(vm, own)) : kUnbound;
  }
  std::string_view stub = own.substr(0, own.find('.'));
  if (!embedded_stubs().find(stub)) return kUnbound;
  Value known = TRY(stub_global(vm, intern(vm, stub)));
  auto* f = as<Function>(known);
  if (!f || !f->code->has_flag(kHidden)) return kUnbound;
  if (stub == own) return hidden_name(f->code) == text ? known : kUnbound;
  std::vector<Code*> todo{f->code};
  while (!todo.empty()) {
    Code* code = todo.back();
    todo.pop_back();
    if (hidden_name(code) == text)
      return trusting_intrinsic(vm, code).empty() ? to_value(code) : kUnbound;
    for (uint32_t i = 0; i < code->unit->children.size(); i++)
      todo.push_back(TRY(child_code(vm, code, i)));
  }
  return kUnbound;
}

std::string trusting_intrinsic(Vm& vm, Code* code) {
  auto& known = vm.state->snapshots.hidden;
  const CodeUnit* top = code->unit;
  if (auto at = known.find(top); at != known.end()) return at->second;
  std::unordered_set<std::string_view> seen;
  std::vector<const CodeUnit*> todo{top};
  std::vector<std::shared_ptr<const CodeUnit>> kept;
  std::string found;
  while (!todo.empty() && found.empty()) {
    const CodeUnit* u = todo.back();
    todo.pop_back();
    for (auto& child : u->children) todo.push_back(child.get());
    for (const std::string& name : u->names) {
      if (!seen.insert(name).second) continue;
      if (has_intrinsic_name(name)) {
        const NativeRow* row = find_intrinsic(vm, name);
        if (row && !(row->doc && is_total(row))) found = name;
      } else if (const EmbeddedCode* row = embedded_stubs().find(name)) {
        kept.push_back(embedded_stubs().unit(*row));
        todo.push_back(kept.back().get());
      }
    }
  }
  return known[top] = found;
}

}  // namespace brine
