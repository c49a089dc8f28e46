// See record.h.
#include "vm/object/record.h"

#include <algorithm>
#include <array>
#include <utility>

#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/object_type.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

template <size_t i>
Answer get_field(Vm& vm, Value v) {
  Tuple* t = cast<Tuple>(v);
  if (i >= t->size) return raise_text(vm, AttributeError, "no such field");
  return t->items()[i];
}

template <size_t... i>
constexpr std::array<GetSetRow, sizeof...(i)> field_rows(std::index_sequence<i...>) {
  return {GetSetRow{"", get_field<i>, refuse_set}...};
}
constexpr auto kFieldRows = field_rows(std::make_index_sequence<kMostRecordFields>());

Str* shown_name(Vm& vm) { return intern(vm, "__shown__"); }

Answer record_repr(Vm& vm, Args args) {
  Class* cls = class_of(vm, args[0]);
  Value names = lookup(vm, cls, name(vm, Name::dunder_match_args));
  Value shown = lookup(vm, cls, shown_name(vm));
  return enter_stub(vm, Stub::record_repr, {args[0], shown, names});
}

Answer record_new(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  return raise(vm, TypeError, "cannot create '", full_name(vm, cls), "' instances");
}

Answer record_reduce(Vm& vm, Args args) {
  Tuple* items = TRY(brine::make_tuple(vm, cast<Tuple>(args[0])->view()));
  Value inner[1] = {to_value(items)};
  Tuple* given = TRY(brine::make_tuple(vm, inner));
  Value both[2] = {to_value(builtin_class(vm, Kind::Tuple)), to_value(given)};
  return brine::make_tuple(vm, both);
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, /, *args, **kwargs)", record_new},
    {"__repr__(self, /)", record_repr},
    {"__reduce__(self, /)", record_reduce},
};
constexpr TypeTable kRecordTable{
    .kind = Kind::Tuple, .doc = nullptr, .methods = kMethods, .ops = &kNoOps, .final = true};

}  // namespace

Class* make_record_class(Vm& vm, const char* class_name, const char* shown,
                         std::span<const char* const> fields) {
  Class* cls =
      make_native_class(vm, class_name, builtin_class(vm, Kind::Tuple), Kind::Tuple, &kRecordTable);
  cls->root->fixed = true;
  fill_builtin_class(vm, cls);
  std::vector<Value> names;
  for (size_t i = 0; i < fields.size(); i++) {
    auto* d = vm.heap.make<GetSetDescriptor>();
    d->row = &kFieldRows[i];
    d->name = intern(vm, fields[i]);
    d->owner = cls;
    names.push_back(to_value(d->name));
    (void)set_name(vm, cls->dict, d->name, to_value(d)).ok();
  }
  Result<Tuple*> all = brine::make_tuple(vm, names);
  if (all.ok())
    (void)set_name(vm, cls->dict, name(vm, Name::dunder_match_args), to_value(all.take())).ok();
  (void)set_name(vm, cls->dict, shown_name(vm), to_value(intern(vm, shown))).ok();
  std::string_view dotted = shown;
  if (size_t dot = dotted.rfind('.'); dot != dotted.npos)
    (void)set_name(vm, cls->dict, name(vm, Name::dunder_module),
                   to_value(intern(vm, dotted.substr(0, dot))))
        .ok();
  Value count = Value::from_int(int64_t(fields.size()));
  for (const char* text : {"n_fields", "n_sequence_fields"})
    (void)set_name(vm, cls->dict, intern(vm, text), count).ok();
  return cls;
}

Result<Value> make_record(Vm& vm, Class* cls, std::span<const Value> items) {
  auto* t = vm.heap.make_extended<Tuple>(items.size_bytes(), cls->root->id);
  if (!t) return raise_memory(vm);
  t->size = items.size();
  std::copy(items.begin(), items.end(), t->items());
  return to_value(t);
}

}  // namespace brine
