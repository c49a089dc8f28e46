// See arguments.h.
#include "vm/run/arguments.h"

#include <algorithm>
#include <charconv>

#include "vm/object/all.h"
#include "vm/run/state.h"

namespace brine {
namespace {

std::string_view trim(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}

Value parse_default(Vm& vm, std::string_view text) {
  if (text == "None") return none();
  if (text == "True") return from_bool(true);
  if (text == "False") return from_bool(false);
  if (text.starts_with("...")) return kUnbound;
  if (text.starts_with("'")) return to_value(intern(vm, text.substr(1, text.size() - 2)));
  int64_t n = 0;
  std::from_chars(text.data(), text.data() + text.size(), n);
  return make_int(vm, n);
}

void parse_want(std::string_view text, NativeSignature& s, NativeSignature::Parameter& p) {
  using Want = NativeSignature::Want;
  p.want = text == "float"   ? Want::Float
           : text == "index" ? Want::Index
           : text == "size"  ? Want::Size
           : text == "bool"  ? Want::Bool
           : text == "word"  ? Want::Word
                             : Want::Kind;
  s.converts |= p.want < Want::Word;
  s.checks |= p.want >= Want::Word;
  if (p.want != Want::Kind) return;
  if (text.starts_with("type[")) {
    p.want = Want::ClassOf;
    text = text.substr(5, text.size() - 6);
  }
  size_t k = 0;
  while (kind_info(Kind(k)).name != text) k++;
  p.kind = Kind(k);
}

// Said of intrinsics only, whose arguments are always given one by one.
Result<void> check_kinds(Vm& vm, NativeSignature* s, const Value* args) {
  using Want = NativeSignature::Want;
  for (const auto& p : s->parameters) {
    Value v = *args++;
    Class* cls = p.want == Want::ClassOf ? as<Class>(v) : nullptr;
    bool good = p.want == Want::Word   ? v.is_int()
                : p.want == Want::Kind ? is_kind(v, p.kind)
                : p.want == Want::ClassOf
                    ? cls && cls->layout == p.kind && (cls->root || cls->is(kBuiltinClass))
                    : true;
    if (!good) return raise(vm, SystemError, "bad argument of '", s->name, "'");
  }
  return {};
}

void parse(Vm& vm, std::string_view text, NativeSignature& s) {
  size_t open = text.find('(');
  s.name = text.substr(0, open);
  std::string_view rest = text.substr(open + 1, text.rfind(')') - open - 1);
  bool keyword_only = false;
  while (!rest.empty()) {
    size_t comma = rest.find(',');
    // A quoted default may contain a comma.
    if (size_t quote = rest.find('\''); quote < comma)
      comma = rest.find(',', rest.find('\'', quote + 1));
    std::string_view item = trim(rest.substr(0, comma));
    rest = comma == rest.npos ? std::string_view() : rest.substr(comma + 1);
    if (item == "/") {
      s.positional_only = uint32_t(s.parameters.size());
      continue;
    }
    if (item == "*") {
      keyword_only = true;
      continue;
    }
    if (item.starts_with("**")) {
      s.var_keywords = true;
      continue;
    }
    if (item.starts_with("*")) {
      s.var_args = keyword_only = true;
      continue;
    }
    NativeSignature::Parameter p;
    if (size_t equals = item.find('='); equals != item.npos) {
      p.optional = true;
      p.fallback = parse_default(vm, trim(item.substr(equals + 1)));
      item = trim(item.substr(0, equals));
    }
    if (size_t colon = item.find(':'); colon != item.npos) {
      parse_want(trim(item.substr(colon + 1)), s, p);
      item = trim(item.substr(0, colon));
    }
    p.name = item;
    p.interned = intern(vm, item);
    if (!p.optional && !keyword_only) s.required++;
    if (!keyword_only) s.positional++;
    s.parameters.push_back(std::move(p));
  }
  if (s.var_args && s.positional_only == 0 && s.positional == 1 && s.parameters[0].name == "self")
    s.positional_only = 1;
  s.method =
      !s.parameters.empty() && (s.parameters[0].name == "self" || s.parameters[0].name == "cls");
  s.makes = s.name == "__new__";
  s.ignores = s.makes && s.var_args && s.var_keywords && s.parameters.size() == 1;
  s.simple = !s.var_keywords;
  for (size_t i = s.positional; i < s.parameters.size(); i++)
    s.simple = s.simple && s.parameters[i].optional;
  s.plain = !s.converts && !s.var_args && !s.var_keywords && s.positional_only == s.positional &&
            s.positional == s.parameters.size();
}

std::string call_name(Vm& vm, Value callee, const NativeSignature& s) {
  if (auto* d = as<MethodDescriptor>(callee))
    return std::string(d->owner->name->view()) + (s.name == "__init__" ? "" : "." + s.name);
  auto* n = as<Native>(callee);
  if (n && n->owner) {
    // Bound, it is a method of what it is bound to, whoever's class had it.
    auto* cls = as<Class>(n->self);
    std::string owner(n->self == kUnbound || s.makes ? n->owner->name->view()
                      : cls                          ? cls->qualname->view()
                                                     : class_of(vm, n->self)->qualname->view());
    return s.makes || s.name == "__init__" ? owner : owner + "." + s.name;
  }
  if (n && !n->owner && is_kind(n->module, Kind::Str) && cast<Str>(n->module)->view() != "builtins")
    return std::string(cast<Str>(n->module)->view()) + "." + s.name;
  return s.name;
}

// self or cls, which no message counts.
uint32_t hidden_of(Value callee, const NativeSignature& s) {
  auto* n = as<Native>(callee);
  return (s.method || s.makes) && !(n && !n->owner) ? 1 : 0;
}

std::string short_name(Vm& vm, Value callee, const NativeSignature& s) {
  return s.makes || s.name == "__init__" ? call_name(vm, callee, s) : s.name;
}

// The searches of texts and bytes: (sub, start=None, end=None).
bool is_search(const NativeSignature& s) {
  return s.parameters.size() == 4 && s.parameters[2].name == "start" &&
         s.parameters[3].name == "end";
}

// CPython's words depend on how the C function takes its arguments; the shape of the signature tells most of it.
Failed raise_count(Vm& vm, Value callee, const NativeSignature& s, uint32_t given) {
  uint32_t hidden = hidden_of(callee, s);
  uint32_t most = s.positional - hidden, least = s.required >= hidden ? s.required - hidden : 0;
  given -= std::min(given, hidden);
  std::string full = call_name(vm, callee, s), short_name = brine::short_name(vm, callee, s);
  bool by_name = s.positional_only < s.positional || s.parameters.size() > s.positional;
  if (by_name) {
    uint32_t all = uint32_t(s.parameters.size()) - hidden;
    auto bound = [](uint32_t low, uint32_t high) { return low == high ? "exactly " : "at most "; };
    if (given > all)
      return raise(vm, TypeError, short_name, "() takes ", bound(least, all), all, " argument",
                   all == 1 ? "" : "s", " (", given, " given)");
    if (given > most) {
      if (most == 0) return raise(vm, TypeError, short_name, "() takes no positional arguments");
      return raise(vm, TypeError, short_name, "() takes ", bound(least, most), most,
                   " positional argument", most == 1 ? "" : "s", " (", given, " given)");
    }
    uint32_t only = std::min(s.required, s.positional_only);
    only -= std::min(only, hidden);
    if (given < only)
      return raise(vm, TypeError, short_name, "() takes ", only < most ? "at least " : "exactly ",
                   only, " positional argument", only == 1 ? "" : "s", " (", given, " given)");
    const auto& missing = s.parameters[given + hidden];
    return raise(vm, TypeError, short_name, "() missing required argument '", missing.name,
                 "' (pos ", given + 1, ")");
  }
  if (most == 0) return raise(vm, TypeError, full, "() takes no arguments (", given, " given)");
  if (most == 1 && least == 1 && !s.makes)
    return raise(vm, TypeError, full, "() takes exactly one argument (", given, " given)");
  if (most == least)
    return raise(vm, TypeError, short_name, " expected ", most, " argument", most == 1 ? "" : "s",
                 ", got ", given);
  if (is_search(s))
    return raise(vm, TypeError, short_name, "() takes at ", given < least ? "least " : "most ",
                 given < least ? least : most, " argument", given < least ? "" : "s", " (", given,
                 " given)");
  if (short_name == "__get__") short_name.clear();  // CPython has one for all types, without a name
  if (given < least)
    return raise(vm, TypeError, short_name, " expected at least ", least, " argument",
                 least == 1 ? "" : "s", ", got ", given);
  return raise(vm, TypeError, short_name, " expected at most ", most, " argument",
               most == 1 ? "" : "s", ", got ", given);
}

// More than all parameters together, by position and by name.
Failed raise_too_many(Vm& vm, Value callee, const NativeSignature& s, uint32_t given,
                      uint32_t named) {
  uint32_t hidden = hidden_of(callee, s), all = uint32_t(s.parameters.size()) - hidden;
  given -= std::min(given, hidden);
  return raise(vm, TypeError, short_name(vm, callee, s), "() takes ",
               s.required >= s.parameters.size() ? "exactly " : "at most ", all,
               given ? "" : " keyword", " argument", all == 1 ? "" : "s", " (", given + named,
               " given)");
}

// Are the arguments what the parameters want, as they are?
bool all_fit(const NativeSignature& s, const Value* args, uint32_t count) {
  using Want = NativeSignature::Want;
  for (uint32_t i = 0; i < count; i++) {
    Value v = args[i];
    switch (s.parameters[i].want) {
      case Want::Any:
      case Want::Word:
      case Want::Kind:
      case Want::ClassOf: break;
      case Want::Float:
        if (!v.is_float()) return false;
        break;
      case Want::Index:
      case Want::Size:
        if (!v.is_int()) return false;
        break;
      case Want::Bool:
        if (!is_bool(v)) return false;
        break;
    }
  }
  return true;
}

// What can be converted without Python; Entered stands for "ask the stub".
Answer convert(Vm& vm, NativeSignature::Want want, Value v) {
  using Want = NativeSignature::Want;
  switch (want) {
    case Want::Any:
    case Want::Word:
    case Want::Kind:
    case Want::ClassOf: return v;
    case Want::Float:
      if (is_float_kind(v)) return make_float(vm, float_of(v));
      if (is_int_kind(v) && is_plain_number(vm, v, Special::float_)) {
        double d = TRY(int_to_double(vm, v));
        return make_float(vm, d);
      }
      if (lookup(vm, class_of(vm, v), Special::float_) == kUnbound &&
          lookup(vm, class_of(vm, v), Special::index_) == kUnbound)
        return raise(vm, TypeError, "must be real number, not ", type_name(vm, v));
      return Answer::entered();
    case Want::Index:
    case Want::Size:
      if (is_int_kind(v)) return want == Want::Size ? to_size(vm, v) : v;
      if (lookup(vm, class_of(vm, v), Special::index_) == kUnbound)
        return raise(vm, TypeError, "'", type_name(vm, v),
                     "' object cannot be interpreted as an integer");
      return Answer::entered();
    case Want::Bool:
      if (is_bool(v)) return v;
      if (v.is_int()) return from_bool(v.as_int() != 0);
      if (is_none(v)) return from_bool(false);
      return Answer::entered();
  }
  return v;
}

}  // namespace

std::string_view row_name(const NativeRow& row) {
  std::string_view text = row.signature;
  return text.substr(0, text.find('('));
}

NativeSignature* signature_of(Vm& vm, const NativeRow* row) {
  auto& slot = vm.state->signatures[row];
  if (!slot) {
    slot = std::make_unique<NativeSignature>();
    parse(vm, row->signature, *slot);
  }
  return slot.get();
}

Native* make_native(Vm& vm, const NativeRow* row, Class* owner) {
  Native* n = vm.heap.make<Native>();
  n->row = row;
  n->name = intern(vm, row_name(*row));
  n->owner = owner;
  return n;
}

Answer call_native_bound(Vm& vm, Value callee, Value* bound, uint32_t count) {
  const NativeRow* row = is_kind(callee, Kind::Native) ? cast<Native>(callee)->row
                                                       : cast<MethodDescriptor>(callee)->row;
  return row->body(vm, {bound, count});
}

// What is not given by position alone, or wants to be converted.
[[gnu::noinline]] static Answer call_native_binding(Vm& vm, Value callee, const NativeRow* row,
                                                    NativeSignature* s, const Value* args,
                                                    uint32_t count, Tuple* keywords) {
  uint32_t named = keywords ? uint32_t(keywords->size) : 0;
  uint32_t by_position = count - named;
  uint32_t n = uint32_t(s->parameters.size());
  Value* bound = static_cast<Value*>(__builtin_alloca((n + 2) * sizeof(Value)));
  for (uint32_t i = 0; i < n; i++)
    bound[i] = i < by_position && i < s->positional ? args[i] : kUnbound;
  bool takes_names = s->var_keywords || s->positional_only < n;
  // Names meant for the __init__ that a script's class derived from float, tuple ... defines.
  if (named && !takes_names && s->name == "__new__" && is_kind(args[0], Kind::Class) &&
      is_kind(lookup(vm, cast<Class>(args[0]), Special::init_), Kind::Function))
    named = 0;
  if (named && !takes_names) {
    auto* bound_method = as<Native>(callee);
    bool by_itself = bound_method && bound_method->self != kUnbound && !s->makes &&
                     (is_search(*s) || s->var_args);
    return raise(vm, TypeError, by_itself ? s->name : call_name(vm, callee, *s),
                 "() takes no keyword arguments");
  }
  if (named && !s->var_args && !s->var_keywords && count > n)
    return raise_too_many(vm, callee, *s, by_position, named);
  if (by_position > s->positional && !s->var_args) return raise_count(vm, callee, *s, by_position);
  Str* twice = nullptr;    // a name for what was given by position too
  Str* unknown = nullptr;  // a name nobody knows. Either is told after what is missing
  if (named) {
    Dict* rest = nullptr;
    for (uint32_t k = 0; k < named; k++) {
      Str* key = cast<Str>(keywords->items()[k]);
      Value v = args[by_position + k];
      uint32_t i = s->positional_only;
      while (i < n && s->parameters[i].interned != key && s->parameters[i].name != key->view()) i++;
      if (i < n) {
        if (bound[i] != kUnbound)
          twice = key;
        else
          bound[i] = v;
      } else if (s->var_keywords) {
        if (!rest) rest = make_dict(vm);
        TRY(dict_set(vm, rest, to_value(key), v));
      } else if (!unknown) {
        unknown = key;
      }
    }
    if (s->var_keywords) bound[n + s->var_args] = to_value(rest ? rest : make_dict(vm));
  } else if (s->var_keywords) {
    bound[n + s->var_args] = to_value(make_dict(vm));
  }
  if (s->var_args) {
    uint32_t extra = by_position > s->positional ? by_position - s->positional : 0;
    bound[n] = to_value(
        TRY(brine::make_tuple(vm, std::span<const Value>(args + by_position - extra, extra))));
  }
  for (uint32_t i = 0; i < n; i++) {
    auto& p = s->parameters[i];
    if (bound[i] != kUnbound || p.optional) continue;
    if (i < s->positional)
      return raise_count(vm, callee, *s, i < s->positional_only ? std::min(by_position, i) : i);
    return raise(vm, TypeError, s->name, "() missing 1 required keyword-only argument: '", p.name,
                 "'");
  }
  if (twice) {
    uint32_t at = s->positional_only;
    while (s->parameters[at].name != twice->view()) at++;
    return raise(vm, TypeError, "argument for ", short_name(vm, callee, *s), "() given by name ('",
                 twice, "') and position (", at + 1 - hidden_of(callee, *s), ")");
  }
  if (unknown && s->var_args && n - s->positional <= 2 && named > n - s->positional)
    return raise_too_many(vm, callee, *s, 0, named);
  if (unknown)
    return raise(vm, TypeError, "'", unknown, "' is an invalid keyword argument for ",
                 short_name(vm, callee, *s), "()");
  bool ask = false;
  for (uint32_t i = 0; i < n; i++) {
    auto& p = s->parameters[i];
    if (bound[i] == kUnbound) {
      bound[i] = p.fallback;
    } else if (p.want != NativeSignature::Want::Any) {
      Answer a = convert(vm, p.want, bound[i]);
      if (a.failed()) return a;
      if (a.is_entered())
        ask = true;
      else
        bound[i] = a.word;
    }
  }
  if (s->checks) TRY(check_kinds(vm, s, bound));
  uint32_t total = s->bound_count();
  if (!ask) return row->body(vm, {bound, total});
  // Some argument needs Python to become what is wanted: the stub does it and calls us with the rest.
  Tuple* all = TRY(brine::make_tuple(vm, std::span<const Value>(bound, total)));
  std::string kinds;
  for (uint32_t i = 0; i < n; i++)
    kinds += bound[i] == kUnbound ? ' ' : " finb   "[size_t(s->parameters[i].want)];
  Str* text = TRY(make_ascii(vm, kinds));
  return enter_stub(vm, Stub::call_converted, {callee, to_value(all), to_value(text)});
}

Answer call_native(Vm& vm, Value callee, const NativeRow* row, NativeSignature* s,
                   const Value* args, uint32_t count, Tuple* keywords) {
  if (keywords) return call_native_binding(vm, callee, row, s, args, count, keywords);
  if (s->plain && count == s->positional) {
    if (__builtin_expect(s->checks, 0)) TRY(check_kinds(vm, s, args));
    return row->body(vm, {const_cast<Value*>(args), count});
  }
  Value filled[16];
  uint32_t all = uint32_t(s->parameters.size()), direct = std::min(count, s->positional);
  bool simple = s->simple && count >= s->required && (count <= s->positional || s->var_args) &&
                all < std::size(filled) && (!s->converts || all_fit(*s, args, direct));
  if (!simple) return call_native_binding(vm, callee, row, s, args, count, nullptr);
  for (uint32_t i = 0; i < direct; i++) filled[i] = args[i];
  for (uint32_t i = direct; i < all; i++) filled[i] = s->parameters[i].fallback;
  if (s->checks) TRY(check_kinds(vm, s, filled));
  if (s->var_args)
    filled[all++] = to_value(TRY(brine::make_tuple(vm, {args + direct, count - direct})));
  return row->body(vm, {filled, all});
}

// ---- Python functions

namespace {

std::string quoted_list(const std::vector<std::string_view>& names) {
  std::string out;
  for (size_t i = 0; i < names.size(); i++) {
    if (i) out += i + 1 == names.size() ? (names.size() == 2 ? " and " : ", and ") : ", ";
    out += "'" + std::string(names[i]) + "'";
  }
  return out;
}

Failed raise_missing(Vm& vm, Function* f, const Value* out, uint32_t from, uint32_t to,
                     const char* what) {
  std::vector<std::string_view> names;
  for (uint32_t i = from; i < to; i++)
    if (out[i] == kUnbound) names.push_back(f->code->unit->local_names[i]);
  return raise(vm, TypeError, f->qualname, "() missing ", names.size(), " required ", what,
               " argument", names.size() == 1 ? "" : "s", ": ", quoted_list(names));
}

Failed raise_too_many(Vm& vm, Function* f, uint32_t given, const Value* out) {
  const CodeUnit& u = *f->code->unit;
  uint32_t defaults = f->defaults ? uint32_t(f->defaults->size) : 0;
  uint32_t keyword_given = 0;
  for (uint32_t i = u.positional; i < uint32_t(u.positional + u.keyword_only); i++)
    keyword_given += out[i] != kUnbound;
  std::string takes = defaults ? "from " + std::to_string(int64_t(u.positional) - defaults) +
                                     " to " + std::to_string(u.positional)
                               : std::to_string(u.positional);
  bool plural = defaults || u.positional != 1;
  std::string extra;
  if (keyword_given)
    extra = " positional argument" + std::string(given != 1 ? "s" : "") + " (and " +
            std::to_string(keyword_given) + " keyword-only argument" +
            (keyword_given != 1 ? "s" : "") + ")";
  return raise(vm, TypeError, f->qualname, "() takes ", takes, " positional argument",
               plural ? "s" : "", " but ", given, extra,
               given == 1 && !keyword_given ? " was given" : " were given");
}

// A name that no parameter takes.
Failed raise_unexpected(Vm& vm, Function* f, Str* key, Tuple* keywords) {
  const CodeUnit& u = *f->code->unit;
  std::string by_position;
  for (uint32_t i = 0; i < u.positional_only; i++)
    for (Value given : keywords->view())
      if (is_kind(given, Kind::Str) && cast<Str>(given)->view() == u.local_names[i])
        by_position += (by_position.empty() ? "" : ", ") + std::string(u.local_names[i]);
  if (!by_position.empty())
    return raise(vm, TypeError, f->qualname,
                 "() got some positional-only arguments passed as keyword arguments: '",
                 by_position, "'");
  return raise(vm, TypeError, f->qualname, "() got an unexpected keyword argument '", key, "'");
}

Str** parameter_names(Vm& vm, Code* code, uint32_t count) {
  Str** names = code->parameter_names();
  if (count > 0 && !names[0])
    for (uint32_t i = 0; i < count; i++) names[i] = intern(vm, code->unit->local_names[i]);
  return names;
}

// Which parameter `key` names, from `first` on; `count`: none. Names in a script's text are interned, others need not be.
uint32_t parameter_of(const CodeUnit& u, Str** names, uint32_t first, uint32_t count, Str* key) {
  uint32_t i = first;
  while (i < count && names[i] != key) i++;
  if (i < count) return i;
  i = first;
  while (i < count && u.local_names[i] != key->view()) i++;
  return i;
}

// Parameters that nothing was given for, filled from defaults.
Result<void> fill_defaults(Vm& vm, Function* f, Value* out, uint32_t given) {
  const CodeUnit& u = *f->code->unit;
  uint32_t positional = u.positional, fixed = positional + u.keyword_only;
  uint32_t defaults = f->defaults ? uint32_t(f->defaults->size) : 0;
  uint32_t first = positional - std::min(defaults, positional);
  bool missing = false;
  for (uint32_t i = given; i < positional; i++) {
    if (out[i] != kUnbound) continue;
    if (i >= first)
      out[i] = f->defaults->items()[i + defaults - positional];
    else
      missing = true;
  }
  if (missing) return raise_missing(vm, f, out, 0, first, "positional");
  for (uint32_t i = positional; i < fixed; i++) {
    if (out[i] != kUnbound) continue;
    Value* fallback = f->keyword_defaults
                          ? find_name(f->keyword_defaults, parameter_names(vm, f->code, fixed)[i])
                          : nullptr;
    if (fallback)
      out[i] = *fallback;
    else
      missing = true;
  }
  if (missing) return raise_missing(vm, f, out, positional, fixed, "keyword-only");
  return {};
}

}  // namespace

Result<void> bind(Vm& vm, Function* f, const Value* args, uint32_t count, Tuple* keywords,
                  Value* out) {
  Code* code = f->code;
  const CodeUnit& u = *code->unit;
  uint32_t named = keywords ? uint32_t(keywords->size) : 0;
  uint32_t given = count - named;
  uint32_t positional = u.positional, fixed = positional + u.keyword_only;
  uint32_t direct = std::min(given, positional);
  for (uint32_t i = 0; i < direct; i++) out[i] = args[i];
  for (uint32_t i = direct; i < fixed; i++) out[i] = kUnbound;
  uint32_t filled = direct;
  if (u.flags & kVarArgs)
    out[fixed] =
        to_value(TRY(brine::make_tuple(vm, std::span<const Value>(args + direct, given - direct))));
  Dict* rest = nullptr;
  if (u.flags & kVarKeywords) {
    rest = make_dict(vm);
    out[fixed + bool(u.flags & kVarArgs)] = to_value(rest);
  }
  if (named) {
    Str** names = parameter_names(vm, code, fixed);
    for (uint32_t k = 0; k < named; k++) {
      Str* key = as<Str>(keywords->items()[k]);
      if (!key) return raise(vm, TypeError, f->qualname, "() keywords must be strings");
      uint32_t i = parameter_of(u, names, u.positional_only, fixed, key);
      if (i < fixed) {
        if (out[i] != kUnbound)
          return raise(vm, TypeError, f->qualname, "() got multiple values for argument '", key,
                       "'");
        out[i] = args[given + k];
        filled++;
      } else if (rest) {
        TRY(dict_set(vm, rest, to_value(key), args[given + k]));
      } else {
        return raise_unexpected(vm, f, key, keywords);
      }
    }
  }
  if (given > positional && !(u.flags & kVarArgs)) return raise_too_many(vm, f, given, out);
  if (filled < fixed) return fill_defaults(vm, f, out, direct);
  return {};
}

}  // namespace brine
