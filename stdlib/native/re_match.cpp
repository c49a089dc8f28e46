// The methods of re.Match that programs call for every match. See re_match.h.
// Tested by tests/lang/re_module/*.py.
#include "stdlib/native/re_match.h"

#include "vm/object/bytes.h"
#include "vm/object/number.h"
#include "vm/run/arguments.h"
#include "vm/run/protocol.h"
#include "vm/run/wrappers.h"

namespace brine::regex {

Value slot_of(Vm& vm, Value object, uint32_t slot, uint32_t count) {
  if (!is_kind(object, Kind::Instance) || object.as_object()->shape < kKindCount) return kUnbound;
  if (shape_of(vm, object.as_object())->reserved < count) return kUnbound;
  return read_member(vm, object.as_object(), slot);
}

Result<Value> make_match(Vm& vm, Value pattern, Value string, int64_t pos, int64_t endpos,
                         Value spans) {
  Class* cls = as<Class>(slot_of(vm, pattern, kMatchClass, kPatternSlots));
  if (!cls || cls->layout != Kind::Instance || cls->root->reserved < kMatchSlots)
    return raise(vm, TypeError, "not a compiled pattern");
  Value match = TRY(make_instance(vm, cls));
  Value fields[kMatchSlots] = {spans, Value::from_int(endpos), Value::from_int(pos), pattern,
                               string};
  for (uint32_t i = 0; i < kMatchSlots; i++) TRY(write_member(vm, match.as_object(), i, fields[i]));
  return match;
}

Result<void> add_methods(Vm& vm, Class* cls, std::span<const NativeRow> rows) {
  for (const NativeRow& row : rows) {
    auto* d = vm.heap.make<MethodDescriptor>();
    d->row = &row;
    d->name = intern(vm, row_name(row));
    d->owner = cls;
    TRY(set_class_attribute(vm, cls, d->name, to_value(d)));
  }
  return {};
}

namespace {

struct Spans {
  Tuple* flat;
  uint64_t groups;
  int64_t start(uint64_t group) const { return flat->items()[2 * group].as_int(); }
  int64_t end(uint64_t group) const { return flat->items()[2 * group + 1].as_int(); }
};

Result<Spans> spans_of(Vm& vm, Value match) {
  Tuple* t = as<Tuple>(slot_of(vm, match, kSpans, kMatchSlots));
  bool good = t && t->size >= 3 && t->size % 2 == 1;
  for (uint64_t i = 0; good && i + 1 < t->size; i++) good = t->items()[i].is_int();
  if (!good) return raise(vm, TypeError, "not a match");
  return Spans{t, t->size / 2 - 1};
}

// The number of the group that a script names by number, by name or by what has an __index__.
Result<uint64_t> number_of(Vm& vm, Value match, const Spans& spans, Value group) {
  int64_t number = -1;
  if (group.is_int()) {
    number = group.as_int();
  } else if (is_kind(group, Kind::Str) || is_kind(group, Kind::Bytes)) {
    Value pattern = slot_of(vm, match, kRe, kMatchSlots);
    Dict* names = as<Dict>(slot_of(vm, pattern, kNames, kPatternSlots));
    Value found = names ? TRY(dict_get(vm, names, group)) : kUnbound;
    if (found.is_int()) number = found.as_int();
  } else if (is_int_kind(group)) {
    number = to_int64(group).value_or(-1);
  } else if (lookup(vm, class_of(vm, group), Special::index_) != kUnbound) {
    Value index = TRY(nest(vm, to_index(vm, group)));
    number = to_int64(index).value_or(-1);
  }
  if (number < 0 || uint64_t(number) > spans.groups) return raise(vm, IndexError, "no such group");
  return uint64_t(number);
}

// The text of a group as a plain str or bytes.
Result<Value> text_of(Vm& vm, Value match, const Spans& spans, uint64_t group, Value missing) {
  int64_t start = spans.start(group), end = spans.end(group);
  if (start < 0) return missing;
  Value string = slot_of(vm, match, kString, kMatchSlots);
  if (Str* s = as<Str>(string)) {
    end = std::clamp<int64_t>(end, 0, s->length);
    start = std::min(start, end);
    if (!is_exact(s) && start == 0 && end == s->length)
      return to_value(TRY(make_str(vm, s->view())));
    return to_value(TRY(substring(vm, s, uint32_t(start), uint32_t(end))));
  }
  auto bytes = bytes_like(string);
  if (!bytes)
    return raise(vm, TypeError, "expected string or bytes-like object, got '",
                 type_name(vm, string), "'");
  end = std::clamp<int64_t>(end, 0, int64_t(bytes->size()));
  start = std::min(start, end);
  return to_value(TRY(make_bytes(vm, bytes->substr(size_t(start), size_t(end - start)))));
}

Answer match_group(Vm& vm, Args args) {
  Spans spans = TRY(spans_of(vm, args[0]));
  if (args[1] == kUnbound) return TRY(text_of(vm, args[0], spans, 0, none()));
  uint64_t first = TRY(number_of(vm, args[0], spans, args[1]));
  Value text = TRY(text_of(vm, args[0], spans, first, none()));
  Tuple* more = cast<Tuple>(args[2]);
  if (more->size == 0) return text;
  Tuple* all = TRY(make_tuple_of(vm, more->size + 1));
  all->items()[0] = text;
  for (uint64_t i = 0; i < more->size; i++) {
    uint64_t group = TRY(number_of(vm, args[0], spans, more->items()[i]));
    all->items()[i + 1] = TRY(text_of(vm, args[0], spans, group, none()));
  }
  return to_value(all);
}

Answer match_item(Vm& vm, Args args) {
  Spans spans = TRY(spans_of(vm, args[0]));
  uint64_t group = TRY(number_of(vm, args[0], spans, args[1]));
  return TRY(text_of(vm, args[0], spans, group, none()));
}

Answer match_groups(Vm& vm, Args args) {
  Spans spans = TRY(spans_of(vm, args[0]));
  Tuple* all = TRY(make_tuple_of(vm, spans.groups));
  for (uint64_t i = 0; i < spans.groups; i++)
    all->items()[i] = TRY(text_of(vm, args[0], spans, i + 1, args[1]));
  return to_value(all);
}

Answer match_start(Vm& vm, Args args) {
  Spans spans = TRY(spans_of(vm, args[0]));
  uint64_t group = TRY(number_of(vm, args[0], spans, args[1]));
  return Value::from_int(spans.start(group));
}
Answer match_end(Vm& vm, Args args) {
  Spans spans = TRY(spans_of(vm, args[0]));
  uint64_t group = TRY(number_of(vm, args[0], spans, args[1]));
  return Value::from_int(spans.end(group));
}
Answer match_span(Vm& vm, Args args) {
  Spans spans = TRY(spans_of(vm, args[0]));
  uint64_t group = TRY(number_of(vm, args[0], spans, args[1]));
  Value both[] = {Value::from_int(spans.start(group)), Value::from_int(spans.end(group))};
  return make_tuple(vm, both);
}

constexpr NativeRow kRows[] = {
    {"group(self, group=..., /, *groups)", match_group,
     "group([group1, ...]) -> str or tuple.\nReturn subgroup(s) of the match by indices or "
     "names.\nFor 0 returns the entire match."},
    {"groups(self, /, default=None)", match_groups,
     "Return a tuple containing all the subgroups of the match, from 1."},
    {"start(self, group=0, /)", match_start,
     "Return index of the start of the substring matched by group."},
    {"end(self, group=0, /)", match_end,
     "Return index of the end of the substring matched by group."},
    {"span(self, group=0, /)", match_span,
     "For match object m, return the 2-tuple (m.start(group), m.end(group))."},
    {"__getitem__(self, group, /)", match_item, "Return self[key]."},
};

}  // namespace

constinit const std::span<const NativeRow> kMatchMethods = kRows;

}  // namespace brine::regex
