// open(), the standard streams, and the module _io.
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stdlib/native/file_handle.h"
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/bytes_codec.h"
#include "vm/object/number.h"
#include "vm/object/object_type.h"
#include "vm/run/host.h"
#include "vm/run/protocol.h"
#include "vm/run/state.h"

namespace brine {
namespace {

struct OpenMode {
  bool reading = false, writing = false, appending = false, creating = false, updating = false,
       text = false, binary = false;
};

Result<OpenMode> parse_mode(Vm& vm, std::string_view text) {
  OpenMode m;
  for (size_t i = 0; i < text.size(); i++) {
    char c = text[i];
    bool known = std::string_view("rwaxbt+U").find(c) != std::string_view::npos &&
                 text.find(c, i + 1) == text.npos;
    if (!known || c == 'U') return raise(vm, ValueError, "invalid mode: '", text, "'");
    m.reading |= c == 'r';
    m.writing |= c == 'w';
    m.appending |= c == 'a';
    m.creating |= c == 'x';
    m.updating |= c == '+';
    m.binary |= c == 'b';
    m.text |= c == 't';
  }
  if (m.text && m.binary) return raise(vm, ValueError, "can't have text and binary mode at once");
  int kinds = m.reading + m.writing + m.appending + m.creating;
  if (kinds > 1)
    return raise(vm, ValueError, "must have exactly one of create/read/write/append mode");
  if (kinds == 0)
    return raise(vm, ValueError,
                 "Must have exactly one of create/read/write/append mode and at most one plus");
  return m;
}

// Its bytes are those the system goes by: os.fsencode(path).
Result<std::string_view> system_path(Vm& vm, Str* path) {
  if (path->ascii()) return path->view();
  Bytes* bytes = TRY(encode(vm, path, "utf-8", "surrogateescape"));
  return bytes->view();
}

Result<int> open_path(Vm& vm, Value file, const std::string& path, const OpenMode& m) {
  if (!vm.capabilities.files)
    return raise(vm, PermissionError, "this interpreter has no access to files");
  int flags = O_CLOEXEC | (m.updating ? O_RDWR : m.reading ? O_RDONLY : O_WRONLY);
  if (m.writing) flags |= O_CREAT | O_TRUNC;
  if (m.appending) flags |= O_CREAT | O_APPEND;
  if (m.creating) flags |= O_CREAT | O_EXCL;
  int fd = ::open(path.c_str(), flags, 0666);
  if (fd < 0) return raise_errno(vm, errno, file);
  struct stat info;
  if (::fstat(fd, &info) == 0 && S_ISDIR(info.st_mode)) {
    ::close(fd);
    return raise_errno(vm, EISDIR, file);
  }
  if (m.appending) ::lseek(fd, 0, SEEK_END);
  return fd;
}

}  // namespace

Answer builtin_open(Vm& vm, Args args) {
  Value file = args[0];
  bool by_number = is_int_kind(file);
  if (!by_number && !is_kind(file, Kind::Str) && !is_kind(file, Kind::Bytes)) {
    if (lookup(vm, class_of(vm, file), Special::fspath_) == kUnbound)
      return raise(vm, TypeError, "expected str, bytes or os.PathLike object, not ",
                   type_name(vm, file));
    file = TRY(nest(vm, call_special(vm, file, Special::fspath_, {})));
  }
  if (!is_kind(args[1], Kind::Str))
    return raise(vm, TypeError, "open() argument 'mode' must be str, not ",
                 given_name(vm, args[1]));
  OpenMode m = TRY(parse_mode(vm, cast<Str>(args[1])->view()));
  if (m.binary) {
    for (auto [i, what] : {std::pair{3, "encoding"}, {4, "errors"}, {5, "newline"}})
      if (!is_none(args[size_t(i)]))
        return raise(vm, ValueError, "binary mode doesn't take ", i == 5 ? "a " : "an ", what,
                     " argument");
  }
  auto* h = new FileHandle;
  std::unique_ptr<FileHandle> guard(h);
  h->text = !m.binary;
  for (size_t i : {size_t(3), size_t(4)})
    if (!is_none(args[i]) && !is_kind(args[i], Kind::Str))
      return raise(vm, TypeError, "open() argument '", i == 3 ? "encoding" : "errors",
                   "' must be str or None, not ", type_name(vm, args[i]));
  if (Str* s = as<Str>(args[3])) TRY(set_encoding(vm, *h, s->view()));
  if (Str* s = as<Str>(args[4])) h->errors = s->view();
  if (!set_newline(*h, args[5])) {
    if (!is_kind(args[5], Kind::Str))
      return raise(vm, TypeError, "open() argument 'newline' must be str or None, not ",
                   type_name(vm, args[5]));
    return raise(vm, ValueError, "illegal newline value: ", cast<Str>(args[5]));
  }
  int64_t buffering = is_int_kind(args[2]) ? clip(args[2]) : -1;
  if (buffering == 0 && h->text) return raise(vm, ValueError, "can't have unbuffered text I/O");
  h->mode = cast<Str>(args[1])->view();
  int fd;
  if (by_number) {
    if (!vm.capabilities.files)
      return raise(vm, PermissionError, "this interpreter has no access to files");
    fd = int(clip(file));
    if (fd < 0) return raise(vm, ValueError, "negative file descriptor");
    if (::fcntl(fd, F_GETFD) < 0) return raise_errno(vm, errno, file);
  } else {
    std::string path(is_kind(file, Kind::Str) ? TRY(system_path(vm, cast<Str>(file)))
                                              : cast<Bytes>(file)->view());
    if (path.find('\0') != path.npos) return raise(vm, ValueError, "embedded null byte");
    if (!is_true(args[6])) return raise(vm, ValueError, "Cannot use closefd=False with file name");
    fd = TRY(open_path(vm, file, path, m));
  }
  h->shared = new_state(vm);
  FileState& f = *h->shared;
  f.fd = fd;
  if (Str* path = as<Str>(file)) f.label = "<file '" + std::string(path->view()) + "'>";
  if (f.label.empty()) f.label = "<file " + std::to_string(fd) + ">";
  f.readable = m.reading || m.updating;
  f.writable = !m.reading || m.updating;
  f.appending = m.appending;
  f.close_fd = is_true(args[6]);
  f.unbuffered = buffering == 0;
  f.line_buffered = buffering == 1 && h->text;
  guard.release();
  if (!h->text) {
    // A binary file shows its mode in one order.
    h->mode = m.creating    ? (m.updating ? "xb+" : "xb")
              : m.appending ? (m.updating ? "ab+" : "ab")
              : m.updating  ? "rb+"
              : m.writing   ? "wb"
                            : "rb";
  }
  return make_file(vm, h, file, h->text ? nullptr : binary_class(vm, f, buffering == 0));
}

Result<Value> make_standard_file(Vm& vm, StandardStream which) {
  // Closed before we came: None, as in CPython.
  if (vm.capabilities.standard_streams && ::fcntl(int(which) - 1, F_GETFD) < 0) return none();
  auto* h = new FileHandle;
  h->shared = new_state(vm);
  h->encoding = "utf-8";
  FileState& f = *h->shared;
  f.stream = which;
  f.close_fd = false;
  f.fd = int(which) - 1;
  f.readable = which == StandardStream::In;
  f.writable = !f.readable;
  f.line_buffered =
      which == StandardStream::Err || (vm.capabilities.standard_streams && ::isatty(f.fd));
  h->mode = f.readable ? "r" : "w";
  h->newline = Newline::Lf;  // line ends are not translated, coming or going
  h->errors = which == StandardStream::Err ? "backslashreplace" : "strict";
  static constexpr const char* kNames[] = {"", "<stdin>", "<stdout>", "<stderr>"};
  f.label = std::string("<_io.TextIOWrapper name='") + kNames[int(which)] + "' mode='" + h->mode +
            "' encoding='utf-8'>";
  return make_file(vm, h, to_value(intern(vm, kNames[int(which)])), nullptr);
}

// The module `_io`: what io.py hands on.
static Result<void> fill_io(Vm& vm, Module* m) {
  auto put_class = [&](Class* cls) { return set_name(vm, m->dict, cls->name, to_value(cls)); };
  TRY(put_class(builtin_class(vm, Kind::File)));
  FileState f;
  f.readable = true;
  TRY(put_class(binary_class(vm, f, false)));
  TRY(put_class(binary_class(vm, f, true)));
  f.writable = true;
  TRY(put_class(binary_class(vm, f, false)));
  f.readable = false;
  TRY(put_class(binary_class(vm, f, false)));
  TRY(put_class(TRY(unsupported_class(vm))));
  Value* open = find_name(vm.builtins, intern(vm, "open"));
  return open ? set_name(vm, m->dict, intern(vm, "open"), *open) : Result<void>();
}
extern const ModuleTable k__io_module;
constinit const ModuleTable k__io_module{"_io", "The io module's classes.", {}, fill_io};

}  // namespace brine
