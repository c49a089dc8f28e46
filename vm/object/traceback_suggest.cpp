// "Did you mean": the known name nearest to a wrong one. See traceback.h.
#include <algorithm>

#include "vm/base/similar.h"
#include "vm/base/text.h"
#include "vm/object/all.h"
#include "vm/object/exception.h"
#include "vm/object/traceback.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

// The names a function has registers for; those of cells count only as parameters.
void add_locals(std::vector<std::string_view>& to, const CodeUnit& unit) {
  if (unit.flags & kHasNamespace) return;
  for (size_t i = 0; i < unit.local_names.size(); i++) {
    bool cell = std::ranges::find(unit.cells, i) != unit.cells.end();
    if (!(cell && i >= unit.parameters()) && !unit.local_names[i].starts_with('.'))
      to.push_back(unit.local_names[i]);
  }
}

void add_keys(std::vector<std::string_view>& to, Dict* d) {
  for (uint32_t i = next_entry(d, 0); i < d->filled; i = next_entry(d, i + 1))
    if (Str* s = as<Str>(*d->key(i))) to.push_back(s->view());
}

std::string similar_name(Vm& vm, std::string_view wrong, Traceback* last) {
  const CodeUnit& unit = *last->code->unit;
  std::vector<std::string_view> known;
  add_locals(known, unit);
  std::string_view found = find_similar(wrong, known);
  for (Dict* d : {last->globals.get(), vm.builtins}) {
    if (!found.empty() || !d) break;
    known.clear();
    add_keys(known, d);
    found = find_similar(wrong, known);
  }
  return std::string(found);
}

std::string similar_attribute(Vm& vm, std::string_view wrong, Value object) {
  Value* dir = find_name(vm.builtins, intern(vm, "dir"));
  if (!dir) return {};
  Result<Value> names = nest(vm, call(vm, *dir, {object}));
  if (!names.ok()) {
    (void)take_raised(vm);
    return {};
  }
  List* list = as<List>(names.take());
  if (!list) return {};
  std::vector<std::string_view> known;
  for (Value v : list->view()) {
    Str* s = as<Str>(v);
    if (!s) return {};
    known.push_back(s->view());
  }
  return std::string(find_similar(wrong, known));
}

}  // namespace

std::string suggestion_for(Vm& vm, ExceptionObject* e) {
  Class* cls = class_of(vm, to_value(e));
  std::string found;
  if (cls == error_class(vm, AttributeError)) {
    Str* wrong = as<Str>(exception_field(vm, e, kAttributeName));
    if (wrong && e->data)
      found = similar_attribute(vm, wrong->view(), exception_field(vm, e, kAttributeObject));
  } else if (cls == error_class(vm, NameError)) {
    Str* wrong = as<Str>(exception_field(vm, e, kNameName));
    Traceback* last = e->traceback;
    while (last && last->next) last = last->next;
    if (wrong && last) found = similar_name(vm, wrong->view(), last);
  }
  return found.empty() ? found : concat(". Did you mean: ", repr_of(found), "?");
}

}  // namespace brine
