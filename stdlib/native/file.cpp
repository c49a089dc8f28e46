// See file.h.
#include "stdlib/native/file.h"

#include <errno.h>
#include <unistd.h>

#include <algorithm>

#include "stdlib/native/file_handle.h"
#include "vm/base/utf8.h"
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/bytes_codec.h"
#include "vm/object/number.h"
#include "vm/object/object_type.h"
#include "vm/object/str_pieces.h"
#include "vm/object/text_builder.h"
#include "vm/run/protocol.h"
#include "vm/run/state.h"

namespace brine {
namespace {

void destroy_handle(void* state) {
  auto* h = static_cast<FileHandle*>(state);
  if (--h->shared->users == 0) delete h->shared;
  delete h;
}
constexpr ResourceType kFileType{"file", destroy_handle, nullptr};

// ---- errors

Result<void> check_open(Vm& vm, Value v) {
  if (state(v).closed) {
    return handle(v).text ? raise(vm, ValueError, "I/O operation on closed file.")
                          : raise(vm, ValueError, "I/O operation on closed file");
  }
  return {};
}
Result<void> check_readable(Vm& vm, Value v) {
  TRY(check_open(vm, v));
  if (!state(v).readable) return raise_unsupported(vm, handle(v).text ? "not readable" : "read");
  if (handle(v).coding == Coding::Whole) {
    // Other encodings are turned to utf-8 as a whole, from here to the end.
    FileState& f = state(v);
    for (;;)
      if (!TRY(fill(vm, f))) break;
    Bytes* all = TRY(make_bytes(vm, f.ahead()));
    Str* text = TRY(decode(vm, to_value(all), handle(v).encoding, handle(v).errors));
    f.in.assign(text->view());
    f.in_at = 0;
    handle(v).coding = Coding::Utf8;
  }
  if (handle(v).coding == Coding::Utf8Sig && !handle(v).started) {
    FileState& f = state(v);
    while (f.ahead().size() < 3)
      if (!TRY(fill(vm, f))) break;
    if (f.ahead().starts_with("\xef\xbb\xbf")) f.in_at += 3;
    handle(v).started = true;
  }
  return {};
}
Result<void> check_writable(Vm& vm, Value v) {
  TRY(check_open(vm, v));
  if (!state(v).writable) return raise_unsupported(vm, handle(v).text ? "not writable" : "write");
  return {};
}

// ---- reading

// With line ends as Python has them.
Result<Str*> translated(Vm& vm, std::string_view text) {
  TextBuilder out(vm);
  for (size_t i = 0; i < text.size(); i++) {
    if (text[i] != '\r') {
      out.append(text[i]);
      if (out.stopped()) break;
      continue;
    }
    out.append('\n');
    if (i + 1 < text.size() && text[i + 1] == '\n') i++;
  }
  return out.str();
}

// What was read, as text or bytes. `raw` lies in `bytes`, if that is given.
Result<Value> converted(Vm& vm, Value v, std::string_view raw, Bytes* bytes = nullptr) {
  FileHandle& h = handle(v);
  if (!h.text) return bytes ? Result<Value>(to_value(bytes)) : Result<Value>(make_bytes(vm, raw));
  bool utf8 = h.coding == Coding::Utf8 || h.coding == Coding::Utf8Sig;
  bool universal = h.newline == Newline::Universal;
  if (raw.size() <= Pace::kPiece && (is_ascii(raw) || (utf8 && utf8_valid(raw)))) {
    if (universal && raw.find('\r') != raw.npos) return Result<Value>(translated(vm, raw));
    return Result<Value>(make_str(vm, raw));
  }
  if (!bytes) bytes = TRY(make_bytes(vm, raw));
  Str* text = TRY(
      decode(vm, to_value(bytes), h.coding == Coding::Utf8Sig ? "utf-8" : h.encoding, h.errors));
  if (universal && TRY(find_paced(vm, text->view(), "\r")) != kNotFound)
    return Result<Value>(translated(vm, text->view()));
  return to_value(text);
}

// The next `size` bytes.
Result<Value> take(Vm& vm, Value v, size_t size) {
  FileState& f = state(v);
  std::string_view raw = f.ahead().substr(0, size);
  f.in_at += raw.size();
  return converted(vm, v, raw);
}

// What is read in more than one go.
class Reading {
 public:
  Reading(Vm& vm, Value v) : vm_(vm), v_(v), all_(vm) {}
  Result<void> take(size_t size) {
    FileState& f = state(v_);
    all_.append(f.ahead().substr(0, size));
    f.in_at += size;
    return all_.going_on();
  }
  Result<Value> finish() {
    if (all_.is_short()) return converted(vm_, v_, all_.view());
    Bytes* bytes = TRY(all_.bytes());
    return converted(vm_, v_, bytes->view(), bytes);
  }

 private:
  Vm& vm_;
  Value v_;
  TextBuilder all_;
};

Result<Value> read_all(Vm& vm, Value v) {
  FileState& f = state(v);
  Reading all(vm, v);
  do TRY(all.take(f.ahead().size()));
  while (TRY(fill(vm, f)));
  return all.finish();
}

// How many bytes hold `count` characters, as far as what has been read ahead tells; `counted` of them.
size_t bytes_of(FileHandle& h, std::string_view ahead, size_t count, size_t& counted, bool at_end) {
  size_t at = 0;
  counted = 0;
  bool wide = h.coding == Coding::Utf8 || h.coding == Coding::Utf8Sig;
  while (at < ahead.size() && counted < count) {
    uint8_t lead = uint8_t(ahead[at]);
    size_t length = !wide || lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (lead == '\r' && h.newline == Newline::Universal) {
      if (at + 1 == ahead.size() && !at_end) return at;
      if (at + 1 < ahead.size() && ahead[at + 1] == '\n') length = 2;
    }
    if (at + length > ahead.size()) {
      if (!at_end) return at;
      length = ahead.size() - at;
    }
    at += length;
    counted++;
  }
  return at;
}

Result<Value> read_some(Vm& vm, Value v, size_t count) {
  FileState& f = state(v);
  FileHandle& h = handle(v);
  Reading all(vm, v);
  for (bool at_end = false;; at_end = !TRY(fill(vm, f))) {
    size_t counted = 0;
    size_t size =
        h.text ? bytes_of(h, f.ahead(), count, counted, at_end) : std::min(count, f.ahead().size());
    TRY(all.take(size));
    count -= h.text ? counted : size;
    if (count == 0 || at_end) return all.finish();
  }
}

// Where the line that begins at ahead() ends, its line break included; npos: not to be seen yet.
size_t end_of_line(FileHandle& h, std::string_view ahead, bool at_end) {
  if (!h.text || h.newline == Newline::Lf) {
    size_t at = ahead.find('\n');
    return at == ahead.npos ? at : at + 1;
  }
  if (h.newline == Newline::Cr) {
    size_t at = ahead.find('\r');
    return at == ahead.npos ? at : at + 1;
  }
  if (h.newline == Newline::CrLf) {
    size_t at = ahead.find("\r\n");
    return at == ahead.npos ? at : at + 2;
  }
  const void* lf = memchr(ahead.data(), '\n', ahead.size());
  size_t end = lf ? size_t(static_cast<const char*>(lf) - ahead.data()) : ahead.size();
  const void* cr = memchr(ahead.data(), '\r', end);
  if (!cr) return lf ? end + 1 : ahead.npos;
  size_t at = size_t(static_cast<const char*>(cr) - ahead.data());
  if (at + 1 == ahead.size()) return at_end ? at + 1 : ahead.npos;
  return ahead[at + 1] == '\n' ? at + 2 : at + 1;
}

// A line without its end in sight.
Result<Value> read_long_line(Vm& vm, Value v) {
  FileState& f = state(v);
  Reading all(vm, v);
  for (bool at_end = false;; at_end = !TRY(fill(vm, f))) {
    std::string_view ahead = f.ahead();
    size_t end = end_of_line(handle(v), ahead, at_end);
    bool found = end != std::string_view::npos;
    if (found || at_end) {
      TRY(all.take(std::min(end, ahead.size())));
      return all.finish();
    }
    TRY(all.take(ahead.size() - ahead.ends_with('\r')));
  }
}

Result<Value> read_line(Vm& vm, Value v, int64_t limit) {
  FileState& f = state(v);
  FileHandle& h = handle(v);
  bool at_end = false;
  for (;;) {
    size_t end = end_of_line(h, f.ahead(), at_end);
    if (end != std::string_view::npos || at_end) {
      size_t size = std::min(end, f.ahead().size());
      if (limit >= 0) {
        size_t counted;
        size = h.text ? bytes_of(h, f.ahead().substr(0, size), size_t(limit), counted, true)
                      : std::min(size, size_t(limit));
      }
      return take(vm, v, size);
    }
    if (limit < 0 && f.ahead().size() > Pace::kPiece) return read_long_line(vm, v);
    at_end = !TRY(fill(vm, f));
  }
}

Answer file_read(Vm& vm, Args args) {
  TRY(check_readable(vm, args[0]));
  int64_t count = -1;
  if (!is_none(args[1])) {
    if (!is_int_kind(args[1]))
      return raise(vm, TypeError, "argument should be integer or None, not '",
                   type_name(vm, args[1]), "'");
    count = clip(args[1]);
  }
  return count < 0 ? read_all(vm, args[0]) : read_some(vm, args[0], size_t(count));
}

Answer file_readline(Vm& vm, Args args) {
  TRY(check_readable(vm, args[0]));
  int64_t limit = is_none(args[1]) ? -1 : clip(args[1]);
  return read_line(vm, args[0], limit);
}

Answer file_readinto(Vm& vm, Args args) {
  TRY(check_readable(vm, args[0]));
  if (handle(args[0]).text) return raise_attribute(vm, args[0], intern(vm, "readinto"));
  ByteArray* to = as<ByteArray>(args[1]);
  if (!to)
    return raise(vm, TypeError, "readinto() argument must be read-write bytes-like object, not ",
                 type_name(vm, args[1]));
  Value got = TRY(read_some(vm, args[0], to->size));
  std::string_view bytes = cast<Bytes>(got)->view();
  TRY(copy_paced(vm, to->bytes(), bytes.data(), bytes.size()));
  return make_int(vm, int64_t(bytes.size()));
}

bool is_empty(Value v) {
  return is_kind(v, Kind::Str) ? cast<Str>(v)->size == 0 : cast<Bytes>(v)->size == 0;
}

Answer file_readlines(Vm& vm, Args args) {
  TRY(check_readable(vm, args[0]));
  int64_t hint = is_none(args[1]) ? -1 : clip(args[1]);
  List* list = TRY(make_list(vm, {}));
  for (int64_t got = 0; hint <= 0 || got < hint;) {
    Value line = TRY(read_line(vm, args[0], -1));
    if (is_empty(line)) break;
    got += is_kind(line, Kind::Str) ? int64_t(cast<Str>(line)->length)
                                    : int64_t(cast<Bytes>(line)->size);
    TRY(append(vm, list, line));
  }
  return to_value(list);
}

Answer file_iter(Vm& vm, Value v) {
  TRY(check_open(vm, v));
  return v;
}
Answer file_next(Vm& vm, Value v) {
  TRY(check_readable(vm, v));
  Value line = TRY(read_line(vm, v, -1));
  return is_empty(line) ? Answer::exhausted() : Answer(line);
}

// ---- writing

Answer file_write(Vm& vm, Args args) {
  FileHandle& h = handle(args[0]);
  if (h.text) {
    Str* text = as<Str>(args[1]);
    if (!text)
      return raise(vm, TypeError, "write() argument must be str, not ", given_name(vm, args[1]));
    TRY(write_text(vm, args[0], text));
    return Value::from_int(text->length);
  }
  TRY(check_writable(vm, args[0]));
  if (Bytes* b = as<Bytes>(args[1])) {
    TRY(put(vm, state(args[0]), b->view()));
    return make_int(vm, int64_t(b->size));
  }
  if (ByteArray* b = as<ByteArray>(args[1])) {
    TRY(put(vm, state(args[0]), b->view()));
    return make_int(vm, int64_t(b->view().size()));
  }
  return raise(vm, TypeError, "a bytes-like object is required, not '", type_name(vm, args[1]),
               "'");
}

Answer file_writelines(Vm& vm, Args args) {
  TRY(check_open(vm, args[0]));
  return enter_stub(vm, Stub::write_lines, {args[0], args[1]});
}

Answer file_flush(Vm& vm, Args args) {
  TRY(check_open(vm, args[0]));
  TRY(flush(vm, state(args[0])));
  return none();
}

// ---- place

Answer file_seek(Vm& vm, Args args) {
  TRY(check_open(vm, args[0]));
  int64_t offset = clip(args[1]), whence = clip(args[2]);
  if (whence < 0 || whence > 2)
    return raise(vm, ValueError, handle(args[0]).text ? "invalid whence (" : "whence value ",
                 whence, handle(args[0]).text ? ", should be 0, 1 or 2)" : " unsupported");
  if (handle(args[0]).text) {
    if (whence == 1 && offset != 0)
      return raise_unsupported(vm, "can't do nonzero cur-relative seeks");
    if (whence == 2 && offset != 0)
      return raise_unsupported(vm, "can't do nonzero end-relative seeks");
  }
  if (offset < 0 && whence == 0 && handle(args[0]).text)
    return raise(vm, ValueError, "negative seek position ", offset);
  if (whence == 1) {
    offset += TRY(position(vm, state(args[0])));
    whence = 0;
  }
  int64_t at = TRY(seek(vm, state(args[0]), offset, int(whence)));
  if (at == 0) handle(args[0]).started = false;
  return make_int(vm, at);
}
Answer file_tell(Vm& vm, Args args) {
  TRY(check_open(vm, args[0]));
  return make_int(vm, TRY(position(vm, state(args[0]))));
}
Answer file_truncate(Vm& vm, Args args) {
  TRY(check_writable(vm, args[0]));
  FileState& f = state(args[0]);
  int64_t size = is_none(args[1]) ? TRY(position(vm, f)) : clip(args[1]);
  TRY(flush(vm, f));
  if (::ftruncate(f.fd, size) != 0) return raise_errno(vm, errno);
  return make_int(vm, size);
}

// ---- the rest

Answer file_close(Vm& vm, Args args) {
  TRY(close(vm, state(args[0])));
  return none();
}
Answer file_enter(Vm& vm, Args args) {
  TRY(check_open(vm, args[0]));
  return args[0];
}
Answer file_exit(Vm& vm, Args args) {
  TRY(close(vm, state(args[0])));
  return none();
}
Answer file_fileno(Vm& vm, Args args) {
  TRY(check_open(vm, args[0]));
  FileState& f = state(args[0]);
  return Value::from_int(f.stream == StandardStream::None ? f.fd : int(f.stream) - 1);
}
Answer file_isatty(Vm& vm, Args args) {
  TRY(check_open(vm, args[0]));
  FileState& f = state(args[0]);
  int fd = f.stream == StandardStream::None ? f.fd : int(f.stream) - 1;
  return from_bool(vm.capabilities.standard_streams && ::isatty(fd));
}
Answer file_readable(Vm& vm, Args args) {
  TRY(check_open(vm, args[0]));
  return from_bool(state(args[0]).readable);
}
Answer file_writable(Vm& vm, Args args) {
  TRY(check_open(vm, args[0]));
  return from_bool(state(args[0]).writable);
}
Answer file_seekable(Vm& vm, Args args) {
  TRY(check_open(vm, args[0]));
  FileState& f = state(args[0]);
  return from_bool(f.stream == StandardStream::None && ::lseek(f.fd, 0, SEEK_CUR) >= 0);
}

Answer file_reconfigure(Vm& vm, Args args) {
  FileHandle& h = handle(args[0]);
  TRY(flush(vm, state(args[0])));
  if (Str* s = as<Str>(args[1])) TRY(set_encoding(vm, h, s->view()));
  if (Str* s = as<Str>(args[2])) h.errors = s->view();
  if (args[3] != kUnbound && !set_newline(h, args[3]))
    return raise(vm, ValueError, "illegal newline value: ", type_name(vm, args[3]));
  if (!is_none(args[4])) state(args[0]).line_buffered = TRY(truth_nested(vm, args[4]));
  if (!is_none(args[5])) state(args[0]).unbuffered = TRY(truth_nested(vm, args[5]));
  return none();
}

// ---- attributes

Answer get_name(Vm&, Value v) { return cast<File>(v)->extra[0]; }
Answer get_mode(Vm& vm, Value v) { return make_str(vm, handle(v).mode); }
Answer get_closed(Vm&, Value v) { return from_bool(state(v).closed); }
Answer get_encoding(Vm& vm, Value v) {
  if (!handle(v).text) return raise_attribute(vm, v, intern(vm, "encoding"));
  return make_str(vm, handle(v).encoding);
}
Answer get_errors(Vm& vm, Value v) {
  if (!handle(v).text) return raise_attribute(vm, v, intern(vm, "errors"));
  return make_str(vm, handle(v).errors);
}
Answer get_newlines(Vm&, Value) { return none(); }
Answer get_line_buffering(Vm&, Value v) { return from_bool(state(v).line_buffered); }

Answer get_buffer(Vm& vm, Value v) {
  FileHandle& h = handle(v);
  if (!h.text) return raise_attribute(vm, v, intern(vm, "buffer"));
  Value& known = cast<File>(v)->extra[1];
  if (!is_none(known)) return known;
  auto* under = new FileHandle;
  under->shared = h.shared;
  under->text = false;
  under->mode = h.mode + "b";
  h.shared->users++;
  Value made = make_file(vm, under, cast<File>(v)->extra[0], binary_class(vm, *h.shared, false));
  vm.heap.barrier(v.as_object());
  cast<File>(v)->extra[1] = made;
  return made;
}

Answer file_repr(Vm& vm, Value v) {
  FileHandle& h = handle(v);
  Value shown = TRY(nest(vm, repr(vm, cast<File>(v)->extra[0])));
  std::string text =
      "<" + full_name(vm, class_of(vm, v)) + " name=" + std::string(cast<Str>(shown)->view());
  if (h.text)
    text += " mode='" + h.mode + "' encoding='" + h.encoding + "'";
  else if (class_of(vm, v)->name->view() == "FileIO")
    text += " mode='" + h.mode + "' closefd=" + (state(v).close_fd ? "True" : "False");
  return make_str(vm, text + ">");
}

constexpr NativeRow kMethods[] = {
    {"read(self, size=None, /)", file_read},
    {"readline(self, size=None, /)", file_readline},
    {"readlines(self, hint=None, /)", file_readlines},
    {"readinto(self, buffer, /)", file_readinto},
    {"write(self, text, /)", file_write},
    {"writelines(self, lines, /)", file_writelines},
    {"flush(self, /)", file_flush},
    {"close(self, /)", file_close},
    {"seek(self, offset: index, whence: index=0, /)", file_seek},
    {"tell(self, /)", file_tell},
    {"truncate(self, size=None, /)", file_truncate},
    {"fileno(self, /)", file_fileno},
    {"isatty(self, /)", file_isatty},
    {"readable(self, /)", file_readable},
    {"writable(self, /)", file_writable},
    {"seekable(self, /)", file_seekable},
    {"reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, "
     "write_through=None)",
     file_reconfigure},
    {"__enter__(self, /)", file_enter},
    {"__exit__(self, /, *args)", file_exit},
};
constexpr GetSetRow kGetSets[] = {
    {"name", get_name},
    {"mode", get_mode},
    {"closed", get_closed},
    {"encoding", get_encoding},
    {"errors", get_errors},
    {"buffer", get_buffer},
    {"newlines", get_newlines},
    {"line_buffering", get_line_buffering},
    {"__dict__", get_dict, set_lasting_dict},
};
constexpr TypeOps kOps{.repr = file_repr, .iter = file_iter, .next = file_next};

// Binary files are instances of these, which differ in name only.
constexpr TypeTable kBinaryTables[] = {
    {.kind = Kind::File,
     .doc = nullptr,
     .methods = kMethods,
     .getsets = kGetSets,
     .ops = &kOps,
     .final = true,
     .python_name = "BufferedReader",
     .module = "_io"},
    {.kind = Kind::File,
     .doc = nullptr,
     .methods = kMethods,
     .getsets = kGetSets,
     .ops = &kOps,
     .final = true,
     .python_name = "BufferedWriter",
     .module = "_io"},
    {.kind = Kind::File,
     .doc = nullptr,
     .methods = kMethods,
     .getsets = kGetSets,
     .ops = &kOps,
     .final = true,
     .python_name = "BufferedRandom",
     .module = "_io"},
    {.kind = Kind::File,
     .doc = nullptr,
     .methods = kMethods,
     .getsets = kGetSets,
     .ops = &kOps,
     .final = true,
     .python_name = "FileIO",
     .module = "_io"},
};

}  // namespace

// extra[0] is the name, extra[1] the binary file under a text file.
Value make_file(Vm& vm, FileHandle* h, Value file_name, Class* cls) {
  auto* f = vm.heap.make<File>();
  f->type = &kFileType;
  f->state = h;
  f->extra[0] = file_name;
  if (cls) f->shape = cls->root->id;
  vm.heap.register_destructor(f);
  return to_value(f);
}

bool set_newline(FileHandle& h, Value v) {
  if (is_none(v))
    h.newline = Newline::Universal;
  else if (!is_kind(v, Kind::Str))
    return false;
  else if (cast<Str>(v)->view() == "")
    h.newline = Newline::Kept;
  else if (cast<Str>(v)->view() == "\n")
    h.newline = Newline::Lf;
  else if (cast<Str>(v)->view() == "\r")
    h.newline = Newline::Cr;
  else if (cast<Str>(v)->view() == "\r\n")
    h.newline = Newline::CrLf;
  else
    return false;
  return true;
}

Result<void> set_encoding(Vm& vm, FileHandle& h, std::string_view text) {
  std::string plain;
  for (char c : text) plain += c == '_' || c == ' ' ? '-' : char(c >= 'A' && c <= 'Z' ? c | 32 : c);
  h.encoding = text;
  if (plain == "utf-8" || plain == "utf8" || plain == "u8" || plain == "cp65001")
    h.coding = Coding::Utf8;
  else if (plain == "utf-8-sig")
    h.coding = Coding::Utf8Sig;
  else if (plain == "ascii" || plain == "us-ascii" || plain == "646")
    h.coding = Coding::Ascii;
  else if (plain == "latin-1" || plain == "latin1" || plain == "iso-8859-1" ||
           plain == "iso8859-1" || plain == "l1")
    h.coding = Coding::Latin1;
  else if (plain.starts_with("utf-16") || plain.starts_with("utf-32") || plain == "utf16" ||
           plain == "utf32")
    h.coding = Coding::Whole;
  else
    return raise(vm, LookupError, "unknown encoding: ", text);
  return {};
}

Class* binary_class(Vm& vm, FileState& f, bool raw) {
  const TypeTable& table = kBinaryTables[raw                        ? 3
                                         : f.readable && f.writable ? 2
                                         : f.writable               ? 1
                                                                    : 0];
  Value& known = vm.state->host_values[std::string("class ") + table.python_name];
  if (!is_kind(known, Kind::Class))
    known = to_value(make_native_class(vm, table.python_name, builtin_class(vm, Kind::Instance),
                                       Kind::File, &table));
  return cast<Class>(known);
}

Value* system_value(Vm& vm, Str* text) {
  Value* sys = find_name(vm.modules, intern(vm, "sys"));
  return sys && is_kind(*sys, Kind::Module) ? find_name(cast<Module>(*sys)->dict, text) : nullptr;
}

bool is_plain_text_file(Value v) {
  return v.is_object() && v.as_object()->shape == uint32_t(Kind::File) && state(v).writable &&
         !state(v).closed;
}

Result<void> flush_file(Vm& vm, Value file) { return flush(vm, state(file)); }

Result<void> write_text(Vm& vm, Value file, Str* text) {
  TRY(check_writable(vm, file));
  FileHandle& h = handle(file);
  std::string_view bytes = text->view();
  if ((h.newline == Newline::Cr || h.newline == Newline::CrLf) && bytes.find('\n') != bytes.npos) {
    TextBuilder changed(vm);
    for (char c : bytes) {
      if (c != '\n')
        changed.append(c);
      else
        changed.append(h.newline == Newline::Cr ? "\r" : "\r\n");
      if (changed.stopped()) break;
    }
    text = TRY(changed.str());
    bytes = text->view();
  }
  if (text->ascii() && h.coding != Coding::Whole && h.coding != Coding::Utf8Sig)
    return put(vm, state(file), bytes);
  if (h.coding == Coding::Utf8 &&
      TRY(every_piece(vm, bytes, [](std::string_view piece) { return !find_surrogates(piece); })))
    return put(vm, state(file), bytes);
  if (h.coding == Coding::Utf8Sig && !h.started) {
    h.started = true;
    TRY(put(vm, state(file), "\xef\xbb\xbf"));
  }
  Bytes* encoded =
      TRY(encode(vm, text, h.coding == Coding::Utf8Sig ? "utf-8" : h.encoding, h.errors));
  return put(vm, state(file), encoded->view());
}

constinit const TypeTable kFileTable{.kind = Kind::File,
                                     .doc = nullptr,
                                     .methods = kMethods,
                                     .getsets = kGetSets,
                                     .ops = &kOps,
                                     .final = true,
                                     .python_name = "TextIOWrapper",
                                     .module = "_io"};

}  // namespace brine
