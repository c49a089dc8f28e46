// print, input, repr, ascii, format. See builtins.h.
#include "stdlib/native/builtins.h"
#include "stdlib/native/file.h"
#include "vm/object/all.h"
#include "vm/object/number.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

// str() of these runs no Python.
bool is_simple(Value v) {
  if (!v.is_object()) return true;
  Object* o = v.as_object();
  if (o->shape >= kKindCount) return false;
  switch (o->kind) {
    case Kind::Str:
    case Kind::Int:
    case Kind::Float:
    case Kind::Bool:
    case Kind::None:
    case Kind::Bytes:
    case Kind::Complex:
    case Kind::Class:
    case Kind::Range: return true;
    default: return false;
  }
}

Result<Value> separator(Vm& vm, Value v, const char* which, std::string_view fallback) {
  if (is_none(v)) return to_value(intern(vm, fallback));
  if (!is_kind(v, Kind::Str))
    return raise(vm, TypeError, which, " must be None or a string, not ", type_name(vm, v));
  return v;
}

}  // namespace

Answer builtin_print(Vm& vm, Args args) {
  Value file = args[2];
  Tuple* values = cast<Tuple>(args[4]);
  if (is_none(file)) {
    Value* out = system_value(vm, name(vm, Name::stdout_));
    if (!out) return raise(vm, RuntimeError, "lost sys.stdout");
    if (is_none(*out)) return none();
    file = *out;
  }
  Value sep = TRY(separator(vm, args[0], "sep", " "));
  Value end = TRY(separator(vm, args[1], "end", "\n"));
  bool simple = is_plain_text_file(file);
  for (Value v : values->view()) simple = simple && is_simple(v);
  bool flush = !is_false(args[3]);
  if (!simple) {
    if (flush) flush = TRY(truth_nested(vm, args[3]));
    return enter_stub(vm, Stub::print_to, {file, to_value(values), sep, end, from_bool(flush)});
  }
  bool first = true;
  for (Value v : values->view()) {
    if (!first) TRY(write_text(vm, file, cast<Str>(sep)));
    first = false;
    Answer text = str(vm, v);
    if (!text.done()) return text;
    TRY(write_text(vm, file, cast<Str>(text.word)));
  }
  TRY(write_text(vm, file, cast<Str>(end)));
  if (flush && TRY(truth_nested(vm, args[3]))) TRY(flush_file(vm, file));
  return none();
}

Answer builtin_input(Vm& vm, Args args) {
  Value* in = system_value(vm, name(vm, Name::stdin_));
  Value* out = system_value(vm, name(vm, Name::stdout_));
  if (!in || is_none(*in)) return raise(vm, RuntimeError, "input(): lost sys.stdin");
  if (!out || is_none(*out)) return raise(vm, RuntimeError, "input(): lost sys.stdout");
  return enter_stub(vm, Stub::input_from, {args[0], *in, *out});
}

Answer builtin_repr(Vm& vm, Args args) { return repr(vm, args[0]); }
Answer builtin_ascii(Vm& vm, Args args) { return ascii(vm, args[0]); }

Answer builtin_format(Vm& vm, Args args) {
  Str* spec = as<Str>(args[1]);
  if (!spec)
    return raise(vm, TypeError, "format() argument 2 must be str, not ", given_name(vm, args[1]));
  return format(vm, args[0], spec);
}

}  // namespace brine
