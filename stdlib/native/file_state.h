// The bytes behind a file object: a descriptor or a standard stream, what has been read ahead, what is yet to be written.
// Tested by tests/lang/builtins/open_*.py.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "stdlib/native/file.h"
#include "vm/result.h"

namespace brine {

struct Vm;
struct FileState;

// All files of a Vm that may hold unwritten bytes.
using FileRegistry = std::vector<FileState*>;

struct FileState {
  Vm* vm = nullptr;
  std::shared_ptr<FileRegistry> registry;
  int fd = -1;
  StandardStream stream = StandardStream::None;
  bool readable = false, writable = false, appending = false;
  bool close_fd = true, closed = false, at_end = false;
  bool line_buffered = false, unbuffered = false;
  int users = 1;   // file objects that share it
  std::string in;  // read ahead; in_at: where the next byte is
  size_t in_at = 0;
  std::string out;
  size_t charged = 0;  // to the Vm, for what is read ahead
  std::string label;   // what to call it when nobody is left to hear of an error

  ~FileState();
  std::string_view ahead() const { return std::string_view(in).substr(in_at); }
};

FileState* new_state(Vm& vm);  // of a file that its first user is about to open
// More bytes behind ahead(); false at the end of the file.
Result<bool> fill(Vm& vm, FileState& f);
Result<void> put(Vm& vm, FileState& f, std::string_view bytes);
Result<void> flush(Vm& vm, FileState& f);
Result<void> close(Vm& vm, FileState& f);
// Bytes read ahead are given back, so that the descriptor stands where the script thinks it does.
Result<void> settle(Vm& vm, FileState& f);
Result<int64_t> position(Vm& vm, FileState& f);
Result<int64_t> seek(Vm& vm, FileState& f, int64_t offset, int whence);
Failed raise_unsupported(Vm& vm, std::string_view what);  // io.UnsupportedOperation
Result<Class*> unsupported_class(Vm& vm);

}  // namespace brine
