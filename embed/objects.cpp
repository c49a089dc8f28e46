// Values in and out. See include/brine/brine.hpp.
#include "embed/inside.h"

namespace brine {

host::Object wrap(host::Vm& vm, Value v) {
  return host::Object(std::make_shared<host::Object::Slot>(vm, v));
}
Value unwrap(const host::Object& object) {
  return object.slot() ? object.slot()->root.get() : none();
}

inline namespace host {

bool Object::is_none() const { return brine::is_none(unwrap(*this)); }
bool Object::is_callable() const {
  return slot_ && brine::is_callable(slot_->vm.inside().machine, unwrap(*this));
}
std::string Object::type_name() const {
  return slot_ ? std::string(brine::type_name(slot_->vm.inside().machine, unwrap(*this)))
               : "NoneType";
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

}  // namespace host

host::Object host::Vm::none() { return host::Object(); }
host::Object host::Vm::make(bool v) { return wrap(*this, from_bool(v)); }
host::Object host::Vm::make(int64_t v) { return wrap(*this, make_int(inside_->machine, v)); }
host::Object host::Vm::make(double v) { return wrap(*this, make_float(inside_->machine, v)); }

host::Object host::Vm::make(std::string_view v) {
  std::string clean;
  if (!is_ascii(v)) {
    // U+FFFD for what is not UTF-8.
    while (!v.empty()) {
      Utf8Error wrong = utf8_check(v, Surrogates::Refuse);
      if (!wrong) break;
      clean.append(v.substr(0, wrong.start));
      clean += "\xef\xbf\xbd";
      v.remove_prefix(wrong.end);
    }
    clean.append(v);
    v = clean;
  }
  Result<Str*> s = make_str(inside_->machine, v);
  if (s.ok()) return wrap(*this, to_value(s.take()));
  (void)take_raised(inside_->machine);
  return host::Object();
}

host::Object host::Vm::make_bytes(std::string_view v) {
  Result<Bytes*> b = brine::make_bytes(inside_->machine, v);
  if (b.ok()) return wrap(*this, to_value(b.take()));
  (void)take_raised(inside_->machine);
  return host::Object();
}

host::Object host::Vm::make_list(const std::vector<host::Object>& items) {
  std::vector<Value> values;
  for (const host::Object& o : items) values.push_back(unwrap(o));
  Result<List*> list = brine::make_list(inside_->machine, values);
  if (list.ok()) return wrap(*this, to_value(list.take()));
  (void)take_raised(inside_->machine);
  return host::Object();
}

}  // namespace brine
