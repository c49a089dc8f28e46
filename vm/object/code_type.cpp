// The type `code`: a code unit as scripts see it, in CPython's attributes. The code itself is in object/code.cpp.
// Tested by tests/lang/functions/attributes_and_repr.py.
#include <algorithm>

#include "vm/object/all.h"
#include "vm/object/object_type.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

const CodeUnit& unit(Value v) { return *cast<Code>(v)->unit; }

Answer code_repr(Vm& vm, Value v) {
  const CodeUnit& u = unit(v);
  return make_str(vm, "<code object " + u.name + " at " + address_text(vm, v) + ", file \"" +
                          u.filename + "\", line " + std::to_string(u.first_line) + ">");
}

// Two codes of the same unit (after a load, or from the cache) are equal.
Answer code_compare(Vm&, CompareOp op, Value a, Value b) {
  if (!is_kind(a, Kind::Code) || !is_kind(b, Kind::Code) ||
      (op != CompareOp::Eq && op != CompareOp::Ne))
    return not_implemented();
  return from_bool((cast<Code>(a)->unit == cast<Code>(b)->unit) == (op == CompareOp::Eq));
}
Result<uint64_t> code_hash(Vm&, Value v) { return reinterpret_cast<uintptr_t>(&unit(v)) >> 4; }

Result<Value> text(Vm& vm, const std::string& s) { return to_value(intern(vm, s)); }

// The parameters without the hidden namespace.
uint32_t argument_count(const CodeUnit& u) { return u.flags & kHasNamespace ? 0 : u.positional; }
bool is_cell(const CodeUnit& u, uint32_t r) {
  return std::find(u.cells.begin(), u.cells.end(), r) != u.cells.end();
}

template <class Keep>
Answer names_where(Vm& vm, const CodeUnit& u, Keep keep) {
  std::vector<Value> names;
  for (uint32_t i = u.flags & kHasNamespace ? 1 : 0; i < u.local_names.size(); i++)
    if (keep(i) && u.local_names[i] != kLocalsName)
      names.push_back(TRY(text(vm, u.local_names[i])));
  return brine::make_tuple(vm, names);
}
Answer all_names(Vm& vm, const std::vector<std::string>& list) {
  std::vector<Value> names;
  for (auto& s : list) names.push_back(TRY(text(vm, s)));
  return brine::make_tuple(vm, names);
}

Answer get_name(Vm& vm, Value v) { return text(vm, unit(v).name); }
Answer get_qualname(Vm& vm, Value v) { return text(vm, unit(v).qualname); }
Answer get_filename(Vm& vm, Value v) { return text(vm, unit(v).filename); }
Answer get_first_line(Vm&, Value v) { return Value::from_int(unit(v).first_line); }
Answer get_argcount(Vm&, Value v) { return Value::from_int(argument_count(unit(v))); }
Answer get_positional_only(Vm&, Value v) { return Value::from_int(unit(v).positional_only); }
Answer get_keyword_only(Vm&, Value v) { return Value::from_int(unit(v).keyword_only); }
Answer get_varnames(Vm& vm, Value v) {
  const CodeUnit& u = unit(v);
  return names_where(vm, u, [&](uint32_t i) { return i < u.parameters() || !is_cell(u, i); });
}
Answer get_nlocals(Vm& vm, Value v) {
  Answer names = get_varnames(vm, v);
  return names.failed() ? names : Answer(Value::from_int(int64_t(cast<Tuple>(names.word)->size)));
}
Answer get_cellvars(Vm& vm, Value v) {
  const CodeUnit& u = unit(v);
  return names_where(vm, u,
                     [&](uint32_t i) { return is_cell(u, i) && !(u.flags & kHasNamespace); });
}
Answer get_freevars(Vm& vm, Value v) { return all_names(vm, unit(v).free_names); }
Answer get_names(Vm& vm, Value v) { return all_names(vm, unit(v).names); }
Answer get_stack_size(Vm&, Value v) { return Value::from_int(unit(v).registers - unit(v).locals); }
Answer get_consts(Vm& vm, Value v) {
  Code* code = cast<Code>(v);
  std::vector<Value> all;
  bool function = !(code->flags & (kModule | kClassBody));
  if (function && !code->has_flag(kMethodDocstring)) all.push_back(none());
  for (Value c : code->constant_values->view()) all.push_back(c);
  for (uint32_t i = 0; i < code->unit->children.size(); i++)
    all.push_back(to_value(TRY(child_code(vm, code, i))));
  return brine::make_tuple(vm, all);
}
// CPython's bits: optimized 1, new locals 2, *args 4, **kwargs 8, nested 16, generator 32, coroutine 128, async 512.
Answer get_flags(Vm&, Value v) {
  const CodeUnit& u = unit(v);
  int64_t flags = 0;
  if (!(u.flags & (kModule | kClassBody | kHasNamespace))) flags |= 3;
  if (u.flags & kVarArgs) flags |= 4;
  if (u.flags & kVarKeywords) flags |= 8;
  if (!u.free_names.empty()) flags |= 16;
  if (u.flags & kGenerator) flags |= 32;
  if (u.flags & kCoroutine) flags |= 128;
  if (u.flags & kAsyncGenerator) flags |= 512;
  return Value::from_int(flags);
}
Answer get_bytes(Vm& vm, Value v) {
  const CodeUnit& u = unit(v);
  return make_bytes(vm,
                    {reinterpret_cast<const char*>(u.code.data()), u.code.size() * sizeof(Word)});
}

Value number_or_none(uint32_t line, uint32_t n) { return line ? Value::from_int(n) : none(); }

// One (line, end line, column, end column) for each word.
Answer code_positions(Vm& vm, Args args) {
  const CodeUnit& u = unit(args[0]);
  List* list = TRY(make_list(vm, {}));
  for (uint32_t pc = 0; pc < u.code.size(); pc++) {
    Position p = u.positions.find(pc);
    Value four[] = {number_or_none(p.line, p.line), number_or_none(p.line, p.end_line),
                    number_or_none(p.line, p.column), number_or_none(p.line, p.end_column)};
    Tuple* t = TRY(brine::make_tuple(vm, four));
    TRY(append(vm, list, to_value(t)));
  }
  return iter(vm, to_value(list));
}

// (start, end, line) of each run of words on one line, in bytes as CPython counts them: two a word.
Answer code_lines(Vm& vm, Args args) {
  const CodeUnit& u = unit(args[0]);
  List* list = TRY(make_list(vm, {}));
  for (uint32_t pc = 0; pc < u.code.size();) {
    uint32_t line = u.positions.find(pc).line, end = pc + 1;
    while (end < u.code.size() && u.positions.find(end).line == line) end++;
    Value three[] = {Value::from_int(int64_t(pc) * 2), Value::from_int(int64_t(end) * 2),
                     number_or_none(line, line)};
    Tuple* t = TRY(brine::make_tuple(vm, three));
    TRY(append(vm, list, to_value(t)));
    pc = end;
  }
  return iter(vm, to_value(list));
}

// What describes the code can be replaced; what it does cannot, since nobody would have checked the new instructions.
Answer code_replace(Vm& vm, Args args) {
  Dict* given = cast<Dict>(args[1]);
  CodeUnit changed = unit(args[0]);
  auto set_text = [&](std::string& to, std::string_view key, Value v) -> Result<void> {
    Str* s = as<Str>(v);
    if (!s)
      return raise(vm, TypeError, "replace() argument '", key, "' must be str, not ",
                   given_name(vm, v));
    to = s->view();
    return {};
  };
  for (uint32_t i = 0; i < given->filled; i++) {
    if (*given->key(i) == kUnbound) continue;
    Str* attribute = cast<Str>(*given->key(i));
    std::string_view key = attribute->view();
    Value v = *given->value(i);
    if (key == "co_name") {
      TRY(set_text(changed.name, key, v));
    } else if (key == "co_qualname") {
      TRY(set_text(changed.qualname, key, v));
    } else if (key == "co_filename") {
      TRY(set_text(changed.filename, key, v));
    } else if (key == "co_firstlineno") {
      Value line = TRY(nest(vm, to_index(vm, v)));
      if (clip(line) < 0 || clip(line) > INT32_MAX)
        return raise(vm, OverflowError, "Python int too large to convert to C int");
      changed.first_line = uint32_t(clip(line));
    } else {
      if (!is_kind(lookup(vm, class_of(vm, args[0]), attribute), Kind::GetSetDescriptor))
        return raise(vm, TypeError, "'", key, "' is an invalid keyword argument for replace()");
      Value now = TRY(nest(vm, get_attribute(vm, args[0], attribute)));
      if (!TRY(equal(vm, now, v)))
        return raise(vm, ValueError, "replace() cannot change '", key, "' of code");
    }
  }
  return make_code(vm, std::make_shared<const CodeUnit>(std::move(changed)));
}

Answer code_new(Vm& vm, Args args) {
  size_t given = cast<Tuple>(args[1])->size;
  if (given < 16) return raise(vm, TypeError, "code expected at least 16 arguments, got ", given);
  return raise(vm, TypeError, "code objects are made by compile() only");
}

constexpr NativeRow kMethods[] = {
    {"__new__(cls, /, *args)", code_new},
    {"replace(self, /, **changes)", code_replace,
     "Return a copy of the code object with new values for the specified fields."},
    {"co_positions(self, /)", code_positions},
    {"co_lines(self, /)", code_lines},
};
constexpr GetSetRow kGetSets[] = {
    member("co_name", get_name),
    member("co_qualname", get_qualname),
    member("co_filename", get_filename),
    member("co_firstlineno", get_first_line),
    member("co_argcount", get_argcount),
    member("co_posonlyargcount", get_positional_only),
    member("co_kwonlyargcount", get_keyword_only),
    member("co_nlocals", get_nlocals),
    member("co_stacksize", get_stack_size),
    member("co_flags", get_flags),
    {"co_code", get_bytes},
    member("co_consts", get_consts),
    member("co_names", get_names),
    {"co_varnames", get_varnames},
    {"co_cellvars", get_cellvars},
    {"co_freevars", get_freevars},
};
constexpr TypeOps kOps{.repr = code_repr, .hash = code_hash, .compare = code_compare};

}  // namespace

constinit const TypeTable kCodeTable{.kind = Kind::Code,
                                     .doc = "Create a code object.  Not for mere mortals.",
                                     .methods = kMethods,
                                     .getsets = kGetSets,
                                     .ops = &kOps,
                                     .final = true};

}  // namespace brine
