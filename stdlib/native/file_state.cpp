// See file_state.h.
#include "stdlib/native/file_state.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

#include "vm/object/all.h"
#include "vm/object/pace.h"
#include "vm/object/traceback.h"
#include "vm/run/host.h"
#include "vm/run/protocol.h"
#include "vm/run/state.h"

namespace brine {
namespace {

constexpr size_t kChunk = 64 * 1024;
constexpr size_t kMostRead = 1024 * 1024;
constexpr size_t kMostUnwritten = 8 * 1024;
constexpr size_t kMostWritten = 512 * 1024;  // at once: then interrupts are looked for

Result<void> write_out(Vm& vm, FileState& f, std::string_view bytes) {
  if (f.stream == StandardStream::Out || f.stream == StandardStream::Err) {
    auto& sink = f.stream == StandardStream::Out ? vm.write_out : vm.write_err;
    Pace pace(vm);
    for (size_t at = 0; sink && at < bytes.size(); at += kMostWritten) {
      sink(bytes.substr(at, kMostWritten));
      TRY(pace.step(kMostWritten));
    }
    if (sink || !vm.capabilities.standard_streams) return {};
  }
  while (!bytes.empty()) {
    ssize_t n = ::write(f.fd, bytes.data(), std::min(bytes.size(), kMostWritten));
    if (n < 0) {
      if (errno != EINTR) return raise_errno(vm, errno);
      TRY(check_interrupt(vm));
      continue;
    }
    bytes.remove_prefix(size_t(n));
    if (!bytes.empty()) TRY(check_interrupt(vm));
  }
  return {};
}

// Room to read ahead that much: charged until the file is gone.
Result<void> expect_ahead(Vm& vm, FileState& f, size_t bytes) {
  if (bytes <= f.charged) return {};
  if (!vm.heap.charge(bytes - f.charged)) return raise_memory(vm);
  f.charged = bytes;
  return {};
}

}  // namespace

FileState::~FileState() {
  if (vm) vm->heap.discharge(charged);
  if (registry) std::erase(*registry, this);
  // What a program forgot to close is written all the same; nobody is left to hear of an error.
  if (!closed && !out.empty() && fd >= 0 && stream == StandardStream::None) {
    std::string_view rest = out;
    while (!rest.empty()) {
      ssize_t n = ::write(fd, rest.data(), rest.size());
      if (n <= 0) break;
      rest.remove_prefix(size_t(n));
    }
  }
  if (!closed && fd >= 0 && close_fd) ::close(fd);
}

Result<bool> fill(Vm& vm, FileState& f) {
  if (!f.out.empty()) TRY(flush(vm, f));
  if (f.in_at > 0) {
    f.in.erase(0, f.in_at);
    f.in_at = 0;
  }
  if (f.stream == StandardStream::In && !vm.capabilities.standard_streams)
    return raise(vm, PermissionError, "this interpreter has no access to the standard streams");
  size_t had = f.in.size(), chunk = kChunk;
  if (f.stream == StandardStream::None) chunk = std::clamp(had / 2, kChunk, kMostRead);
  TRY(expect_ahead(vm, f, had ? (had + chunk) * 2 : chunk));  // it grows by moving
  f.in.resize(had + chunk);
  for (;;) {
    ssize_t n = ::read(f.fd, f.in.data() + had, chunk);
    if (n >= 0) {
      f.in.resize(had + size_t(n));
      TRY(spend(vm, uint64_t(n) / 64));
      return n > 0;
    }
    if (errno == EINTR) {
      Result<void> go_on = check_interrupt(vm);
      if (go_on.ok()) continue;
      f.in.resize(had);
      return Failed{};
    }
    f.in.resize(had);
    return raise_errno(vm, errno);
  }
}

Result<void> put(Vm& vm, FileState& f, std::string_view bytes) {
  if (f.in_at < f.in.size()) TRY(settle(vm, f));
  TRY(spend(vm, bytes.size() / 64));
  if (f.unbuffered) return write_out(vm, f, bytes);
  if (bytes.size() > kChunk) {
    TRY(flush(vm, f));
    return write_out(vm, f, bytes);
  }
  f.out.append(bytes);
  bool line_ends = f.line_buffered && bytes.find_first_of("\n\r") != bytes.npos;
  if (f.out.size() >= kMostUnwritten || line_ends) return flush(vm, f);
  return {};
}

Result<void> flush(Vm& vm, FileState& f) {
  if (f.out.empty()) return {};
  std::string bytes;
  bytes.swap(f.out);  // an error loses them, as CPython's raw files do
  return write_out(vm, f, bytes);
}

Result<void> close(Vm& vm, FileState& f) {
  if (f.closed) return {};
  Result<void> flushed = flush(vm, f);
  f.closed = true;
  std::string().swap(f.in);
  vm.heap.discharge(std::exchange(f.charged, 0));
  f.in_at = 0;
  if (f.fd >= 0 && f.close_fd && f.stream == StandardStream::None) {
    int fd = f.fd;
    f.fd = -1;
    if (::close(fd) != 0 && flushed.ok()) return raise_errno(vm, errno);
  }
  return flushed;
}

Result<void> settle(Vm& vm, FileState& f) {
  size_t unread = f.in.size() - f.in_at;
  f.in.clear();
  f.in_at = 0;
  if (unread && f.stream == StandardStream::None && ::lseek(f.fd, -off_t(unread), SEEK_CUR) < 0)
    return raise_errno(vm, errno);
  return {};
}

Result<int64_t> position(Vm& vm, FileState& f) {
  TRY(flush(vm, f));
  off_t at = f.stream == StandardStream::None ? ::lseek(f.fd, 0, SEEK_CUR) : -1;
  if (at < 0)
    return f.stream == StandardStream::None
               ? raise_errno(vm, errno)
               : raise_unsupported(vm, "underlying stream is not seekable");
  return int64_t(at) - int64_t(f.in.size() - f.in_at);
}

Result<int64_t> seek(Vm& vm, FileState& f, int64_t offset, int whence) {
  if (f.stream != StandardStream::None)
    return raise_unsupported(vm, "underlying stream is not seekable");
  TRY(flush(vm, f));
  TRY(settle(vm, f));
  off_t at = ::lseek(f.fd, offset, whence);
  if (at < 0) return raise_errno(vm, errno);
  return int64_t(at);
}

// io.UnsupportedOperation, a class that is both an OSError and a ValueError.
Result<Class*> unsupported_class(Vm& vm) {
  Value& known = vm.state->host_values["class io.UnsupportedOperation"];
  if (known.is_object() && known.bits != 0) return cast<Class>(known);
  Value bases[2] = {to_value(error_class(vm, OSError)), to_value(error_class(vm, ValueError))};
  Tuple* both = TRY(brine::make_tuple(vm, bases));
  Dict* ns = make_dict(vm);
  TRY(set_name(vm, ns, name(vm, Name::dunder_module), to_value(intern(vm, "io"))));
  Class* cls = TRY(
      make_class(vm, builtin_class(vm, Kind::Class), intern(vm, "UnsupportedOperation"), both, ns));
  vm.state->host_values["class io.UnsupportedOperation"] = to_value(cls);
  return cls;
}

Failed raise_unsupported(Vm& vm, std::string_view what) {
  Result<Class*> cls = unsupported_class(vm);
  if (!cls.ok()) return Failed{};
  Result<Str*> text = make_str(vm, what);
  if (!text.ok()) return Failed{};
  Value args[1] = {to_value(text.take())};
  Result<ExceptionObject*> e = make_exception(vm, cls.take(), args);
  if (!e.ok()) return Failed{};
  return raise_exception(vm, to_value(e.take()));
}

namespace {

// The files of a Vm, kept by an object of it.
void destroy_registry(void* state) { delete static_cast<std::shared_ptr<FileRegistry>*>(state); }
constexpr ResourceType kRegistryType{"open files", destroy_registry, nullptr};

void flush_all(Vm& vm);

std::shared_ptr<FileRegistry> registry_of(Vm& vm) {
  Value& known = vm.state->host_values["open files"];
  if (!is_kind(known, Kind::Opaque)) {
    auto* r = vm.heap.make<Resource>();
    r->type = &kRegistryType;
    r->state = new std::shared_ptr<FileRegistry>(std::make_shared<FileRegistry>());
    vm.heap.register_destructor(r);
    known = to_value(r);
    vm.flush_files = flush_all;
  }
  return *static_cast<std::shared_ptr<FileRegistry>*>(cast<Resource>(known)->state);
}

// What cannot be written is told; then SystemExit(120) waits in vm.raised, CPython's exit code for it.
void flush_all(Vm& vm) {
  bool lost = false;
  for (FileState* f : *registry_of(vm)) {
    if (f->closed || flush(vm, *f).ok()) continue;
    lost = true;
    Value error = take_raised(vm);
    std::string text = "Exception ignored in: " + f->label + "\n";
    cast<ExceptionObject>(error)->traceback = nullptr;
    tell_error(vm, text + format_exception(vm, error));
  }
  Value code = Value::from_int(120);
  if (lost) (void)raise_with(vm, SystemExit, {&code, 1});
}

}  // namespace

FileState* new_state(Vm& vm) {
  auto* f = new FileState;
  f->vm = &vm;
  f->registry = registry_of(vm);
  f->registry->push_back(f);
  return f;
}

}  // namespace brine
