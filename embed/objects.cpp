// Values in and out. See include/brine/brine.hpp.
#include "embed/inside.h"

namespace brine {

host::Object wrap(host::Vm& vm, Value v) {
  return host::Object(std::make_shared<host::Object::Slot>(vm, v));
}
Value unwrap(const host::Object& object) {
  return object.slot() ? object.slot()->held.value : none();
}

inline namespace host {

bool Object::is_none() const { return brine::is_none(unwrap(*this)); }
// None is asked about nowhere: its Vm may be gone.
bool Object::is_callable() const {
  return !is_none() && brine::is_callable(slot_->vm.inside().machine, unwrap(*this));
}
std::string Object::type_name() const {
  return is_none() ? "NoneType"
                   : std::string(brine::type_name(slot_->vm.inside().machine, unwrap(*this)));
}

template <>
std::optional<bool> Object::to<bool>() const {
  Value v = unwrap(*this);
  if (!is_bool(v)) return std::nullopt;
  return is_true(v);
}
template <>
std::optional<int64_t> Object::to<int64_t>() const {
  Value v = unwrap(*this);
  if (!is_int_kind(v)) return std::nullopt;
  return to_int64(v);
}
template <>
std::optional<uint64_t> Object::to<uint64_t>() const {
  Value v = unwrap(*this);
  if (!is_int_kind(v)) return std::nullopt;
  if (std::optional<int64_t> small = to_int64(v))
    return *small < 0 ? std::nullopt : std::optional(uint64_t(*small));
  Limb scratch;
  IntView wide = int_view(v, scratch);
  return wide.negative || wide.size > 1 ? std::nullopt : std::optional(wide.limbs[0]);
}
template <>
std::optional<double> Object::to<double>() const {
  Value v = unwrap(*this);
  if (is_float_kind(v)) return float_of(v);
  if (!is_int_kind(v)) return std::nullopt;
  Result<double> d = int_to_double(slot_->vm.inside().machine, v);
  if (d.ok()) return d.take();
  (void)take_raised(slot_->vm.inside().machine);
  return std::nullopt;
}
template <>
std::optional<std::string> Object::to<std::string>() const {
  Value v = unwrap(*this);
  if (is_kind(v, Kind::Str)) return std::string(cast<Str>(v)->view());
  if (is_kind(v, Kind::Bytes)) return std::string(cast<Bytes>(v)->view());
  return std::nullopt;
}
template <>
std::optional<std::vector<Object>> Object::to<std::vector<Object>>() const {
  Value v = unwrap(*this);
  if (!is_kind(v, Kind::List) && !is_kind(v, Kind::Tuple)) return std::nullopt;
  std::vector<Object> all;
  for (Value item : is_kind(v, Kind::List) ? cast<List>(v)->view() : cast<Tuple>(v)->view())
    all.push_back(wrap(slot_->vm, item));
  return all;
}

}  // namespace host

namespace {

// While the host makes values the Vm has room: the script hears of it later.
class Unlimited {
 public:
  explicit Unlimited(Machine& m) : machine_(m), limit_(m.heap.limit()) {
    m.heap.set_limit(size_t(1) << 46);
  }
  ~Unlimited() {
    machine_.heap.set_limit(limit_);
    if (machine_.heap.over_limit()) request_look(machine_);
  }

 private:
  Machine& machine_;
  size_t limit_;
};

// Only the system's own end of memory is left as a reason, and then the host has no use for a value either.
template <class T>
host::Object made(host::Vm& vm, Result<T*> r) {
  if (r.ok()) return wrap(vm, to_value(r.take()));
  (void)take_raised(vm.inside().machine);
  return host::Object();
}

// What makes a sequence of what the host holds, if all of it is of this Vm.
template <class Make>
host::Outcome<host::Object> sequence(host::Vm& vm, const std::vector<host::Object>& items,
                                     Make make) {
  std::vector<Value> values;
  for (const host::Object& o : items) {
    if (!is_of(vm, o)) return host_error("the value is of another Vm");
    values.push_back(unwrap(o));
  }
  Unlimited room(vm.inside().machine);
  return made(vm, make(vm.inside().machine, values));
}

}  // namespace

host::Object host::Vm::make_bool(bool v) { return wrap(*this, from_bool(v)); }
host::Object host::Vm::make_int(int64_t v) {
  return wrap(*this, brine::make_int(inside_->machine, v));
}
host::Object host::Vm::make_unsigned(uint64_t v) {
  if (v <= uint64_t(INT64_MAX)) return make_int(int64_t(v));
  return wrap(*this, brine::make_unsigned(inside_->machine, v));
}
host::Object host::Vm::make_float(double v) {
  return wrap(*this, brine::make_float(inside_->machine, v));
}

host::Object host::Vm::make(std::string_view v) {
  Unlimited room(inside_->machine);
  if (is_ascii(v)) return made(*this, make_ascii(inside_->machine, v));
  return made(*this, make_str(inside_->machine, repaired(v)));
}

host::Object host::Vm::make_bytes(std::string_view v) {
  Unlimited room(inside_->machine);
  return made(*this, brine::make_bytes(inside_->machine, v));
}

host::Outcome<host::Object> host::Vm::make_list(const std::vector<host::Object>& items) {
  return sequence(*this, items, [](Machine& m, const std::vector<Value>& values) {
    return brine::make_list(m, values);
  });
}

host::Outcome<host::Object> host::Vm::make_tuple(const std::vector<host::Object>& items) {
  return sequence(*this, items, [](Machine& m, const std::vector<Value>& values) {
    return brine::make_tuple(m, Values(values));
  });
}

// ---- names, attributes, items

Str* host_name(Machine& m, std::string_view text) {
  return is_ascii(text) ? intern(m, text) : intern(m, repaired(text));
}

host::Outcome<host::Object> host::Vm::get(std::string_view text) {
  Machine& m = inside_->machine;
  Str* key = host_name(m, text);
  if (Value* at = find_name(inside_->main, key)) return wrap(*this, *at);
  if (Value* at = find_name(m.builtins, key)) return wrap(*this, *at);
  Entry entry(*this);
  (void)raise_name(m, key);
  return take_error(*this);
}

host::Outcome<void> host::Vm::set(std::string_view text, const host::Object& value) {
  if (!is_of(*this, value)) return host_error("the value is of another Vm");
  Machine& m = inside_->machine;
  if (!set_name(m, inside_->main, host_name(m, text), unwrap(value)).ok()) return take_error(*this);
  return {};
}

host::Outcome<host::Object> host::Vm::import_module(std::string_view text) {
  Entry entry(*this);
  if (entry.refused) return *entry.refused;
  Machine& m = inside_->machine;
  // With names wanted of it, `a.b` is the module b and not the package a.
  Value wanted = to_value(brine::name(m, Name::dunder_name));
  Result<Tuple*> some = brine::make_tuple(m, std::span<const Value>(&wanted, 1));
  if (!some.ok()) return take_error(*this);
  Value args[5] = {to_value(host_name(m, text)), brine::none(), brine::none(),
                   to_value(some.take()), Value::from_int(0)};
  return finish_entry(*this, enter_stub(m, Stub::import_module, Values(args)));
}

host::Outcome<host::Object> host::Vm::attribute(const host::Object& object, std::string_view text) {
  Entry entry(*this, {&object});
  if (entry.refused) return *entry.refused;
  Machine& m = inside_->machine;
  return finish_entry(*this, get_attribute(m, unwrap(object), host_name(m, text)));
}

host::Outcome<void> host::Vm::set_attribute(const host::Object& object, std::string_view text,
                                            const host::Object& value) {
  Entry entry(*this, {&object, &value});
  if (entry.refused) return *entry.refused;
  Machine& m = inside_->machine;
  return nothing(finish_entry(
      *this, brine::set_attribute(m, unwrap(object), host_name(m, text), unwrap(value))));
}

host::Outcome<host::Object> host::Vm::item(const host::Object& object, const host::Object& key) {
  Entry entry(*this, {&object, &key});
  if (entry.refused) return *entry.refused;
  return finish_entry(*this, get_item(inside_->machine, unwrap(object), unwrap(key)));
}

host::Outcome<void> host::Vm::set_item(const host::Object& object, const host::Object& key,
                                       const host::Object& value) {
  Entry entry(*this, {&object, &key, &value});
  if (entry.refused) return *entry.refused;
  return nothing(finish_entry(
      *this, brine::set_item(inside_->machine, unwrap(object), unwrap(key), unwrap(value))));
}

host::Outcome<std::vector<host::Object>> host::Vm::items(const host::Object& iterable) {
  Entry entry(*this, {&iterable});
  if (entry.refused) return *entry.refused;
  Machine& m = inside_->machine;
  auto list = finish_entry(
      *this, brine::call(m, to_value(builtin_class(m, Kind::List)), {unwrap(iterable)}));
  if (!list) return list.error();
  return list->to<std::vector<host::Object>>().value_or(std::vector<host::Object>());
}

static host::Outcome<std::string> text_of(host::Vm& vm, MachineAnswer answer) {
  auto r = finish_entry(vm, answer);
  if (!r) return r.error();
  return r->to<std::string>().value_or("");
}
host::Outcome<std::string> host::Vm::str(const host::Object& object) {
  Entry entry(*this, {&object});
  if (entry.refused) return *entry.refused;
  return text_of(*this, brine::str(inside_->machine, unwrap(object)));
}
host::Outcome<std::string> host::Vm::repr(const host::Object& object) {
  Entry entry(*this, {&object});
  if (entry.refused) return *entry.refused;
  return text_of(*this, brine::repr(inside_->machine, unwrap(object)));
}

}  // namespace brine
