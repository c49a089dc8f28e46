// The module `_pickle`, under `pickle` (stdlib/lib/pickle.py): snapshots of objects as bytes. The wing `pickle` makes and
// reads them; here are the words Python has for it. What runs Python (a file's methods, imports) are stubs.
// Tested by tests/pickles/*.py.
#include "pickle/pickle.h"
#include "vm/object/bytes.h"
#include "vm/object/dict.h"
#include "vm/object/function.h"
#include "vm/run/arguments.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

constexpr int64_t kOwnProtocol = 6;  // 0 to 5 are CPython's

// None, -1 and pickle.DEFAULT_PROTOCOL mean snapshots.
Result<void> check_protocol(Vm& vm, Value protocol) {
  if (is_none(protocol)) return {};
  int64_t n = clip(protocol);
  if (n > kOwnProtocol) return raise(vm, ValueError, "pickle protocol must be <= ", kOwnProtocol);
  if (n >= 0 && n < kOwnProtocol)
    return raise(vm, ValueError, "CPython's pickle protocol ", n,
                 " is not written by this version; leave protocol out for a snapshot");
  return {};
}

// protocol may be None, so its __index__ is not asked for.
Result<void> check_options(Vm& vm, Value protocol, Value buffers) {
  if (!is_none(protocol) && !protocol.is_int() && !is_kind(protocol, Kind::Int) &&
      !is_bool(protocol))
    return raise(vm, TypeError, "'", type_name(vm, protocol),
                 "' object cannot be interpreted as an integer");
  if (is_bool(protocol)) protocol = Value::from_int(is_true(protocol));
  TRY(check_protocol(vm, protocol));
  if (!is_none(buffers))
    return raise(
        vm, ValueError,
        "buffer_callback needs protocol >= 5 of CPython's, which is not written by this version");
  return {};
}

Answer dumps(Vm& vm, Args args) {
  TRY(check_options(vm, args[1], args[4]));
  bool move = TRY(truth_nested(vm, args[2]));
  std::vector<Generator*> moved;
  Bytes* bytes = TRY(dump_snapshot(vm, args[0], {.moved = move ? &moved : nullptr}));
  retire(moved);
  return to_value(bytes);
}

// (data, into): what the stubs come back to when all modules are imported.
Answer load_now(Vm& vm, Args args) {
  std::string_view bytes = TRY(to_bytes_like(vm, args[0]));
  LoadSettings settings;
  settings.into = as<Module>(args[1]);
  return load_snapshot(vm, bytes, settings);
}
constexpr NativeRow kLoadNow{"_load(data, into, /)", load_now,
                             "Load a snapshot whose modules are imported."};

Result<void> check_into(Vm& vm, Value into) {
  if (!is_none(into) && !is_kind(into, Kind::Module))
    return raise(vm, TypeError, "into must be a module, not ", type_name(vm, into));
  return {};
}

Answer loads(Vm& vm, Args args) {
  std::string_view bytes = TRY(to_bytes_like(vm, args[0]));
  TRY(check_into(vm, args[1]));
  LoadSettings settings;
  settings.into = as<Module>(args[1]);
  settings.missing = TRY(make_list(vm, {}));
  Value loaded = TRY(load_snapshot(vm, bytes, settings));
  if (settings.missing->size == 0) return loaded;
  return enter_stub(vm, Stub::pickle_loads,
                    {args[0], args[1], to_value(settings.missing),
                     to_value(make_native(vm, &kLoadNow, nullptr))});
}

// (object, moved): the bytes. The list moved, where there is one, takes the frames to retire.
Answer dump_now(Vm& vm, Args args) {
  auto* list = as<List>(args[1]);
  std::vector<Generator*> moved;
  Bytes* bytes = TRY(dump_snapshot(vm, args[0], {.moved = list ? &moved : nullptr}));
  for (Generator* g : moved) TRY(append(vm, list, to_value(g)));
  return to_value(bytes);
}
constexpr NativeRow kDumpNow{"_dump(object, moved, /)", dump_now, "The bytes of a snapshot."};

Answer retire_now(Vm&, Args args) {
  auto* list = as<List>(args[0]);
  if (!list) return none();
  for (Value v : list->view())
    if (auto* g = as<Generator>(v)) retire(std::span<Generator* const>(&g, 1));
  return none();
}
constexpr NativeRow kRetireNow{"_retire(moved, /)", retire_now,
                               "Frames that go on from their snapshot only."};

Answer dump(Vm& vm, Args args) {
  TRY(check_options(vm, args[2], args[5]));
  bool move = TRY(truth_nested(vm, args[3]));
  Value moved = none();
  if (move) moved = to_value(TRY(make_list(vm, {})));
  return enter_stub(vm, Stub::pickle_dump,
                    {args[0], args[1], moved, to_value(make_native(vm, &kDumpNow, nullptr)),
                     to_value(make_native(vm, &kRetireNow, nullptr))});
}

Answer missing_now(Vm& vm, Args args) {
  std::string_view head = TRY(to_bytes_like(vm, args[0]));
  return Value::from_int(int64_t(snapshot_missing(head)));
}
constexpr NativeRow kMissingNow{"_missing(head, /)", missing_now,
                                "How many bytes a snapshot that starts so still needs."};
constexpr NativeRow kLoads{
    "loads(data, /, *, into=None, fix_imports=True, encoding='ASCII', errors='strict', "
    "buffers=None)",
    loads,
    "Read the object that a snapshot holds.\n\ninto is a module that the code joins; otherwise it "
    "gets private namespaces."};

Answer load(Vm& vm, Args args) {
  TRY(check_into(vm, args[1]));
  return enter_stub(vm, Stub::pickle_load,
                    {args[0], args[1], to_value(make_native(vm, &kLoads, nullptr)),
                     to_value(make_native(vm, &kMissingNow, nullptr))});
}

Result<void> fill(Vm& vm, Module* m) {
  constexpr std::pair<const char*, PickleError> kErrors[] = {
      {"PickleError", PickleError::Base},
      {"PicklingError", PickleError::Pickling},
      {"UnpicklingError", PickleError::Unpickling}};
  for (auto& [text, which] : kErrors) {
    Class* cls = TRY(pickle_error_class(vm, which));
    TRY(set_name(vm, m->dict, intern(vm, text), to_value(cls)));
  }
  return {};
}

constexpr NativeRow kRows[] = {
    {"dumps(obj, protocol=None, *, move=False, fix_imports=True, buffer_callback=None)", dumps,
     "The object as the bytes of a snapshot.\n\nmove=True retires every suspended frame that was "
     "written: it goes on from the bytes only."},
    {"dump(obj, file, protocol=None, *, move=False, fix_imports=True, buffer_callback=None)", dump,
     "Write a snapshot of the object to a file, as one piece."},
    kLoads,
    {"load(file, *, into=None, fix_imports=True, encoding='ASCII', errors='strict', buffers=None)",
     load, "Read the next snapshot from a file."},
};

}  // namespace

extern const ModuleTable k__pickle_module;
const ModuleTable k__pickle_module = {
    .name = "_pickle",
    .doc = "Snapshots, for module pickle.",
    .functions = kRows,
    .fill = fill,
};

}  // namespace brine
