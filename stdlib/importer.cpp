// See importer.h.
#include "stdlib/importer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <optional>

#include "compiler/compile.h"
#include "stdlib/source_line.h"
#include "vm/base/utf8.h"
#include "vm/bytecode/embedded.h"
#include "vm/object/all.h"
#include "vm/object/loan.h"
#include "vm/run/arguments.h"
#include "vm/run/intrinsics.h"
#include "vm/run/protocol.h"
#include "vm/run/raise.h"
#include "vm/run/warn.h"

namespace brine {

#define MODULE(name) extern const ModuleTable k_##name##_module;
#include "stdlib/modules.def"

std::span<const ModuleTable* const> native_modules() {
  static constexpr const ModuleTable* kModules[] = {
#define MODULE(name) &k_##name##_module,
#include "stdlib/modules.def"
  };
  return kModules;
}

namespace {

// A file's bytes; false when it cannot be read.
bool read_file(const std::string& file, std::string& out) {
  std::string path;
  if (!bytes_for_system(file, path)) return false;
  int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  char buffer[16384];
  ssize_t n;
  while ((n = read(fd, buffer, sizeof buffer)) > 0) out.append(buffer, size_t(n));
  close(fd);
  return n == 0;
}

// Its size, if it is one.
std::optional<size_t> size_of_file(const std::string& file) {
  struct stat s;
  std::string path;
  bool is = bytes_for_system(file, path) && stat(path.c_str(), &s) == 0 && S_ISREG(s.st_mode);
  return is ? std::optional(size_t(s.st_size)) : std::nullopt;
}

Error error_kind(const Diagnostic& d) {
  switch (d.kind) {
    case DiagnosticKind::IndentationError: return IndentationError;
    case DiagnosticKind::TabError: return TabError;
    case DiagnosticKind::ValueError: return ValueError;
    case DiagnosticKind::MemoryError: return MemoryError;
    case DiagnosticKind::RecursionError: return RecursionError;
    default: return SyntaxError;
  }
}

// SyntaxError with the attributes and args CPython gives it.
Failed raise_diagnostic(Vm& vm, const Diagnostic& d, const std::string& filename) {
  Error kind = error_kind(d);
  if (kind != SyntaxError && kind != IndentationError && kind != TabError)
    return raise_text(vm, kind, d.message);
  auto text = [&](std::string_view s) -> Value {
    Result<Str*> made = make_str(vm, s);
    return made.ok() ? to_value(made.take()) : none();
  };
  Value details[6] = {text(filename),
                      Value::from_int(d.line),
                      Value::from_int(d.offset),
                      d.has_text ? text(d.text) : none(),
                      Value::from_int(d.end_line),
                      Value::from_int(d.end_offset)};
  Tuple* where = TRY(brine::make_tuple(vm, std::span<const Value>(details, 6)));
  Value args[2] = {text(d.message), to_value(where)};
  return raise_with(vm, kind, std::span<const Value>(args, 2));
}

// What every compilation for a Vm has.
CompileOptions options_of(Vm& vm) {
  CompileOptions options;
  options.budget.context = &vm;
  // The compiler asks often enough for interrupts, and the limit of time, to be looked for here. Its error is MemoryError
  // then, but one waits already.
  options.budget.charge = [](void* vm, size_t bytes) {
    return check_interrupt(*static_cast<Vm*>(vm)).ok() && static_cast<Vm*>(vm)->heap.charge(bytes);
  };
  options.budget.release = [](void* vm, size_t bytes) {
    static_cast<Vm*>(vm)->heap.discharge(bytes);
  };
  options.stack_limit = vm.c_stack_limit;
  return options;
}

}  // namespace

namespace {

std::string_view line_of(std::string_view source, uint32_t line) {
  for (; line > 1; line--) {
    size_t end = source.find('\n');
    if (end == source.npos) return {};
    source.remove_prefix(end + 1);
  }
  size_t end = source.find('\n');
  return source.substr(0, end == source.npos ? end : end + 1);
}

// Tells what the compiler noticed. A filter may have made an exception of it: that is then a SyntaxError of the line.
Result<void> tell_warnings(Vm& vm, const CompileResult& r, std::string_view source,
                           const std::string& filename, Origin origin) {
  for (const SourceWarning& w : r.warnings) {
    bool deprecation = w.kind == SourceWarning::Kind::DeprecationWarning;
    Error category = deprecation ? DeprecationWarning : SyntaxWarning;
    if (warn_about_line(vm, category, w.message, filename, w.line).ok()) continue;
    if (!raised_is(vm, category)) return Failed{};
    (void)take_raised(vm);
    Diagnostic d;
    d.kind = DiagnosticKind::SyntaxError;
    d.message = w.message;
    d.line = int32_t(w.line);
    d.offset = w.offset;
    d.end_line = w.end_line;
    d.end_offset = w.end_offset;
    // As with its errors, what CPython's later passes notice in a str is shown without the line.
    d.has_text = !w.late || origin != Origin::Text;
    d.text = std::string(line_of(source, w.line));
    if (origin == Origin::Text && !d.text.ends_with('\n')) d.text += '\n';
    return raise_diagnostic(vm, d, filename);
  }
  return {};
}

}  // namespace

Result<std::shared_ptr<const CodeUnit>> Importer::compile(Vm& vm, std::string_view source,
                                                          const std::string& filename, Mode mode,
                                                          Origin origin) {
  CompileOptions options = options_of(vm);
  options.origin = origin;
  options.max_int_digits = uint32_t(vm.max_str_digits);
  CompileMode m = mode == Mode::Exec   ? CompileMode::Exec
                  : mode == Mode::Eval ? CompileMode::Eval
                                       : CompileMode::Single;
  TRY(spend(vm, source.size() / 4));
  CompileResult r = brine::compile(source, filename, m, options);
  if (vm.raised != kUnbound) return Failed{};
  TRY(tell_warnings(vm, r, source, filename, origin));
  if (r.unit) return r.unit;
  // A program that cannot be decoded: no place in it is told.
  if (origin == Origin::Program && r.error.line == 0 && error_kind(r.error) == SyntaxError)
    return raise_text(vm, SyntaxError, r.error.message);
  // The last line of a file that does not end it has no line end.
  if (origin == Origin::Module && !source.ends_with('\n') && r.error.text.ends_with('\n') &&
      r.error.line > std::count(source.begin(), source.end(), '\n'))
    r.error.text.pop_back();
  return raise_diagnostic(vm, r.error, filename);
}

Result<std::shared_ptr<const CodeUnit>> Importer::compile_line(Vm& vm, std::string_view source,
                                                               bool& incomplete) {
  CompileOptions options = options_of(vm);
  options.origin = Origin::Text;
  CompileResult r = brine::compile(source, "<stdin>", CompileMode::Single, options);
  if (vm.raised != kUnbound) return Failed{};
  incomplete = !r.unit && r.error.incomplete;
  if (incomplete) return Failed{};
  TRY(tell_warnings(vm, r, source, "<stdin>", Origin::Text));
  if (!r.unit) return raise_diagnostic(vm, r.error, "<stdin>");
  return r.unit;
}

Result<void> Importer::check_line(Vm& vm, std::string_view source) {
  CompileOptions options;
  options.origin = Origin::Text;
  options.expect_more = true;
  options.stack_limit = vm.c_stack_limit;
  CompileResult r = brine::compile(source, "<stdin>", CompileMode::Single, options);
  if (r.unit || r.error.incomplete) return {};
  return raise_diagnostic(vm, r.error, "<stdin>");
}

Result<Module*> make_native_module(Vm& vm, const ModuleTable& table) {
  Module* m = TRY(make_module(vm, intern(vm, table.name)));
  m->table = &table;
  m->imported_as = intern(vm, table.name);
  TRY(set_name(vm, vm.modules, intern(vm, table.name), to_value(m)));
  Value module_name = to_value(intern(vm, table.name));
  for (const NativeRow& row : table.functions) {
    Native* n = make_native(vm, &row, nullptr);
    n->module = module_name;
    TRY(set_name(vm, m->dict, n->name, to_value(n)));
  }
  if (table.doc) {
    Str* doc = TRY(make_str(vm, table.doc));
    TRY(set_name(vm, m->dict, name(vm, Name::dunder_doc), to_value(doc)));
  }
  if (table.fill) TRY(table.fill(vm, m));
  return m;
}

Result<bool> Importer::find(Vm& vm, std::string_view text, List* path, FoundModule& found) {
  for (const ModuleTable* table : native_modules()) {
    if (text != table->name) continue;
    found.native = TRY(make_native_module(vm, *table));
    return true;
  }
  if (const EmbeddedCode* row = embedded_library().find(text)) {
    found.unit = embedded_library().unit(*row);
    found.shared = true;
    found.package = row->is_package;
    if (row->is_package) found.package_path = "<library>/" + std::string(text);
    return true;
  }
  if (!vm.capabilities.files) return false;
  if (!path) {
    Value* sys = find_name(vm.modules, intern(vm, "sys"));
    Value* at = sys ? find_name(cast<Module>(*sys)->dict, name(vm, Name::path)) : nullptr;
    path = at ? as<List>(*at) : nullptr;
    if (!path) return false;
  }
  std::string tail(text.substr(text.rfind('.') == text.npos ? 0 : text.rfind('.') + 1));
  for (Value entry : path->view()) {
    Str* folder = as<Str>(entry);
    if (!folder) continue;
    std::string base(folder->view());
    if (!base.empty() && base.back() != '/') base += '/';
    std::string as_package = base + tail + "/__init__.py", as_module = base + tail + ".py", source;
    std::optional<size_t> size = size_of_file(as_package);
    bool package = size.has_value();
    if (!package && !(size = size_of_file(as_module))) continue;
    found.file = package ? as_package : as_module;
    found.package = package;
    found.package_path = base + tail;
    Loan loan(vm);
    TRY(loan.reach(*size / 2));
    if (!read_file(found.file, source))
      return raise(vm, ImportError, "cannot read '", found.file, "'");
    found.unit = TRY(compile(vm, source, found.file, Mode::Exec, Origin::Module));
    return true;
  }
  return false;
}

bool Importer::is_library(std::string_view text) {
  for (const ModuleTable* table : native_modules())
    if (text == table->name) return true;
  return embedded_library().find(text) != nullptr;
}

Result<void> install_library(Vm& vm, Loader* loader) {
  vm.loader = loader;
  vm.read_source_line = read_source_line;
  register_builtin_rows(vm, k_builtins_module.functions);
  Module* builtins = TRY(make_native_module(vm, k_builtins_module));
  vm.builtins = builtins->dict;
  TRY(make_native_module(vm, k_sys_module));
  return {};
}

}  // namespace brine
