// The exceptions with fields of their own: what their __init__ makes of the arguments, and how they read as text.
// See exception.h.
#include <cerrno>
#include <string>

#include "vm/base/text.h"
#include "vm/base/utf8.h"
#include "vm/object/all.h"
#include "vm/object/bytes.h"
#include "vm/object/exception.h"
#include "vm/run/protocol.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

using Keyword = std::pair<Str*, Value>;
using Keywords = std::span<const Keyword>;

struct Accepted {
  std::string_view name;
  unsigned field;
};

Result<void> take_keywords(Vm& vm, ExceptionObject* e, const char* function, Keywords given,
                           std::span<const Accepted> accepted) {
  if (given.size() > accepted.size())
    return raise(vm, TypeError, function, "() takes at most ", accepted.size(),
                 accepted.size() == 1 ? " keyword argument (" : " keyword arguments (",
                 given.size(), " given)");
  for (auto [key, value] : given) {
    const Accepted* found = nullptr;
    for (const Accepted& a : accepted)
      if (a.name == key->view()) found = &a;
    if (!found)
      return raise(vm, TypeError, "'", key, "' is an invalid keyword argument for ", function,
                   "()");
    TRY(set_exception_field(vm, e, found->field, value));
  }
  return {};
}

constexpr Accepted kImportAccepts[] = {{"name", kImportName}, {"path", kImportPath}};
constexpr Accepted kAttributeAccepts[] = {{"name", kAttributeName}, {"obj", kAttributeObject}};
constexpr Accepted kNameAccepts[] = {{"name", kNameName}};

Result<void> start_os_error(Vm& vm, ExceptionObject* e, Class* cls, Tuple* args) {
  if (args->size < 2 || args->size > 5) return {};
  Value* at = args->items();
  auto item = [&](size_t i) { return i < args->size ? at[i] : none(); };
  TRY(set_exception_field(vm, e, kOsErrno, at[0]));
  TRY(set_exception_field(vm, e, kOsText, at[1]));
  if (is_none(item(2))) return {};
  if (cls == error_class(vm, BlockingIOError) && is_int_kind(item(2)))
    return set_exception_field(vm, e, kOsWritten, item(2));
  TRY(set_exception_field(vm, e, kOsFilename, item(2)));
  TRY(set_exception_field(vm, e, kOsFilename2, item(4)));
  // The file names are not in args, as of old.
  Tuple* two = TRY(brine::make_tuple(vm, args->view().first(2)));
  vm.heap.barrier(e);
  e->args = two;
  return {};
}

Result<void> start_syntax_error(Vm& vm, ExceptionObject* e, Tuple* args) {
  if (args->size == 0) return {};
  TRY(set_exception_field(vm, e, kSyntaxMessage, args->items()[0]));
  if (args->size != 2) return {};
  Value details = args->items()[1];
  std::span<Value> items;
  if (auto* t = as<Tuple>(details))
    items = t->view();
  else if (auto* l = as<List>(details))
    items = l->view();
  else
    return raise(vm, TypeError, "'", type_name(vm, details), "' object is not iterable");
  if (items.size() < 4)
    return raise(vm, TypeError, "function takes at least 4 arguments (", items.size(), " given)");
  if (items.size() > 6)
    return raise(vm, TypeError, "function takes at most 6 arguments (", items.size(), " given)");
  for (size_t i = 0; i < items.size(); i++)
    TRY(set_exception_field(vm, e, unsigned(kSyntaxFilename + i), items[i]));
  if (items.size() == 5)
    return raise(vm, TypeError, "end_offset must be provided when end_lineno is provided");
  return {};
}

Result<void> start_unicode_error(Vm& vm, ExceptionObject* e, Error owner, Tuple* args) {
  bool translates = owner == UnicodeTranslateError;  // it has no encoding
  size_t wanted = translates ? 4 : 5;
  if (args->size != wanted)
    return raise(vm, TypeError, "function takes exactly ", wanted, " arguments (", args->size,
                 " given)");
  for (size_t i = 0; i < wanted; i++) {
    unsigned field = unsigned(i + translates);
    Value v = args->items()[i];
    if (field == kUnicodeObject && owner == UnicodeDecodeError) {
      if (auto* array = as<ByteArray>(v)) v = to_value(TRY(make_bytes(vm, array->view())));
      if (!is_kind(v, Kind::Bytes))
        return raise(vm, TypeError, "a bytes-like object is required, not '", type_name(vm, v),
                     "'");
    } else if (field == kUnicodeStart || field == kUnicodeEnd) {
      if (!is_int_kind(v))
        return raise(vm, TypeError, "'", type_name(vm, v),
                     "' object cannot be interpreted as an integer");
    } else if (!is_kind(v, Kind::Str)) {
      return raise(vm, TypeError, "argument ", i + 1, " must be str, not ", given_name(vm, v));
    }
    TRY(set_exception_field(vm, e, field, v));
  }
  return {};
}

// ---- text

std::string_view base_name(std::string_view path) {
  size_t slash = path.rfind('/');
  return slash == path.npos ? path : path.substr(slash + 1);
}

Answer os_error_text(Vm& vm, ExceptionObject* e, bool& done) {
  Value number = exception_field(vm, e, kOsErrno), text = exception_field(vm, e, kOsText);
  Value file = exception_field(vm, e, kOsFilename), file2 = exception_field(vm, e, kOsFilename2);
  // errno and strerror count as given, though None, when there were two arguments or more.
  done =
      !is_none(file) || (e->data && (e->args->size >= 2 || (!is_none(number) && !is_none(text))));
  if (!done) return none();
  std::string out = "[Errno " + TRY(text_now(vm, number)) + "] " + TRY(text_now(vm, text));
  if (!is_none(file)) out += ": " + TRY(text_now(vm, TRY(nest(vm, repr(vm, file)))));
  if (!is_none(file) && !is_none(file2))
    out += " -> " + TRY(text_now(vm, TRY(nest(vm, repr(vm, file2)))));
  return make_str(vm, out);
}

Answer syntax_error_text(Vm& vm, ExceptionObject* e) {
  Value message = exception_field(vm, e, kSyntaxMessage);
  Value line = exception_field(vm, e, kSyntaxLine);
  Str* file = as<Str>(exception_field(vm, e, kSyntaxFilename));
  bool has_line = line.is_int();
  if (!file && !has_line) return str(vm, message);
  std::string out = TRY(text_now(vm, message)) + " (";
  if (file) out += base_name(file->view());
  if (file && has_line) out += ", ";
  if (has_line) out += "line " + std::to_string(line.as_int());
  return make_str(vm, out + ")");
}

Answer unicode_error_text(Vm& vm, ExceptionObject* e, Error owner) {
  Value object = exception_field(vm, e, kUnicodeObject);
  Value first = exception_field(vm, e, kUnicodeStart), last = exception_field(vm, e, kUnicodeEnd);
  if (is_none(object) || !is_int_kind(first) || !is_int_kind(last)) return to_value(&kEmptyStr);
  std::string reason = TRY(text_now(vm, exception_field(vm, e, kUnicodeReason)));
  int64_t start = clip(first), end = clip(last);
  std::string out;
  if (owner != UnicodeTranslateError)
    out = concat("'", TRY(text_now(vm, exception_field(vm, e, kUnicodeEncoding))), "' codec ");
  out += owner == UnicodeDecodeError   ? "can't decode"
         : owner == UnicodeEncodeError ? "can't encode"
                                       : "can't translate";
  bool single = start >= 0 && end == start + 1;
  if (Bytes* b = as<Bytes>(object); b && owner == UnicodeDecodeError) {
    if (single && uint64_t(start) < b->size)
      return make_str(vm, concat(out, " byte 0x", hex(uint8_t(b->bytes()[start]), 2),
                                 " in position ", start, ": ", reason));
    return make_str(vm, concat(out, " bytes in position ", start, "-", end - 1, ": ", reason));
  }
  if (Str* s = as<Str>(object); s && single && uint64_t(start) < s->length) {
    const char* p = s->bytes() + TRY(offset_of(vm, s, uint32_t(start)));
    char32_t c = utf8_next(p);
    std::string shown = c <= 0xff     ? concat("\\x", hex(c, 2))
                        : c <= 0xffff ? concat("\\u", hex(c, 4))
                                      : concat("\\U", hex(c, 8));
    return make_str(vm, concat(out, " character '", shown, "' in position ", start, ": ", reason));
  }
  return make_str(vm, concat(out, " characters in position ", start, "-", end - 1, ": ", reason));
}

// ---- attributes

template <unsigned field>
Answer get(Vm& vm, Value self) {
  return exception_field(vm, cast<ExceptionObject>(self), field);
}
template <unsigned field>
Answer set(Vm& vm, Value self, Value v) {
  TRY(set_exception_field(vm, cast<ExceptionObject>(self), field, v));
  return none();
}
template <unsigned field>
Answer set_position(Vm& vm, Value self, Value v) {
  if (v == kUnbound) return raise(vm, TypeError, "can't delete numeric/char attribute");
  if (!is_int_kind(v)) return raise(vm, TypeError, "an integer is required");
  return set<field>(vm, self, v);
}
Answer get_written(Vm& vm, Value self) {
  Value v = exception_field(vm, cast<ExceptionObject>(self), kOsWritten);
  if (is_none(v)) return raise(vm, AttributeError, "characters_written");
  return v;
}
Answer set_written(Vm& vm, Value self, Value v) {
  if (v == kUnbound && is_none(exception_field(vm, cast<ExceptionObject>(self), kOsWritten)))
    return raise(vm, AttributeError, "characters_written");
  if (v != kUnbound && !is_int_kind(v))
    return raise(vm, TypeError, "'", type_name(vm, v),
                 "' object cannot be interpreted as an integer");
  return set<kOsWritten>(vm, self, v);
}

constexpr GetSetRow kNameRows[] = {member("name", get<kNameName>, set<kNameName>, "name")};
constexpr GetSetRow kAttributeRows[] = {
    member("name", get<kAttributeName>, set<kAttributeName>, "attribute name"),
    member("obj", get<kAttributeObject>, set<kAttributeObject>, "object")};
constexpr GetSetRow kImportRows[] = {
    member("msg", get<kImportMessage>, set<kImportMessage>, "exception message"),
    member("name", get<kImportName>, set<kImportName>, "module name"),
    member("path", get<kImportPath>, set<kImportPath>, "module path")};
constexpr GetSetRow kOsRows[] = {
    member("errno", get<kOsErrno>, set<kOsErrno>, "POSIX exception code"),
    member("strerror", get<kOsText>, set<kOsText>, "exception strerror"),
    member("filename", get<kOsFilename>, set<kOsFilename>, "exception filename"),
    member("filename2", get<kOsFilename2>, set<kOsFilename2>, "second exception filename"),
    {"characters_written", get_written, set_written}};
constexpr GetSetRow kStopRows[] = {
    member("value", get<kStopValue>, set<kStopValue>, "generator return value")};
constexpr GetSetRow kExitRows[] = {
    member("code", get<kStopValue>, set<kStopValue>, "exception code")};
constexpr GetSetRow kSyntaxRows[] = {
    member("msg", get<kSyntaxMessage>, set<kSyntaxMessage>, "exception msg"),
    member("filename", get<kSyntaxFilename>, set<kSyntaxFilename>, "exception filename"),
    member("lineno", get<kSyntaxLine>, set<kSyntaxLine>, "exception lineno"),
    member("offset", get<kSyntaxOffset>, set<kSyntaxOffset>, "exception offset"),
    member("text", get<kSyntaxText>, set<kSyntaxText>, "exception text"),
    member("end_lineno", get<kSyntaxEndLine>, set<kSyntaxEndLine>, "exception end lineno"),
    member("end_offset", get<kSyntaxEndOffset>, set<kSyntaxEndOffset>, "exception end offset"),
    member("print_file_and_line", get<kSyntaxPrintFileAndLine>, set<kSyntaxPrintFileAndLine>,
           "exception print_file_and_line")};
constexpr GetSetRow kUnicodeRows[] = {
    member("encoding", get<kUnicodeEncoding>, set<kUnicodeEncoding>, "exception encoding"),
    member("object", get<kUnicodeObject>, set<kUnicodeObject>, "exception object"),
    member("start", get<kUnicodeStart>, set_position<kUnicodeStart>, "exception start"),
    member("end", get<kUnicodeEnd>, set_position<kUnicodeEnd>, "exception end"),
    member("reason", get<kUnicodeReason>, set<kUnicodeReason>, "exception reason")};
Answer refuse_set(Vm& vm, Value, Value) { return raise(vm, AttributeError, "readonly attribute"); }
constexpr GetSetRow kGroupRows[] = {
    member("message", get<kGroupMessage>, refuse_set, "exception message"),
    member("exceptions", get<kGroupExceptions>, refuse_set, "nested exceptions")};

}  // namespace

std::span<const GetSetRow> exception_getsets(Error owner) {
  switch (owner) {
    case NameError: return kNameRows;
    case AttributeError: return kAttributeRows;
    case ImportError: return kImportRows;
    case OSError: return kOsRows;
    case StopIteration: return kStopRows;
    case SystemExit: return kExitRows;
    case SyntaxError: return kSyntaxRows;
    case BaseExceptionGroup: return kGroupRows;
    default: return kUnicodeRows;
  }
}

Class* class_for_errno(Vm& vm, int64_t number) {
  auto kind = [&]() -> Error {
    switch (number) {
      case EAGAIN:
      case EALREADY:
      case EINPROGRESS: return BlockingIOError;
      case EPIPE:
      case ESHUTDOWN: return BrokenPipeError;
      case ECHILD: return ChildProcessError;
      case ECONNABORTED: return ConnectionAbortedError;
      case ECONNREFUSED: return ConnectionRefusedError;
      case ECONNRESET: return ConnectionResetError;
      case EEXIST: return FileExistsError;
      case ENOENT: return FileNotFoundError;
      case EISDIR: return IsADirectoryError;
      case ENOTDIR: return NotADirectoryError;
      case EINTR: return InterruptedError;
      case EACCES:
      case EPERM: return PermissionError;
      case ESRCH: return ProcessLookupError;
      case ETIMEDOUT: return TimeoutError;
      default: return OSError;
    }
  };
  return error_class(vm, kind());
}

Result<void> initialize_exception(Vm& vm, ExceptionObject* e, Class* cls, Tuple* args,
                                  Keywords keywords) {
  Error owner = owner_of(builtin_error(vm, cls));
  bool takes_keywords = owner == ImportError || owner == AttributeError || owner == NameError;
  if (!takes_keywords && !keywords.empty())
    return raise(vm, TypeError, cls->name, "() takes no keyword arguments");
  vm.heap.barrier(e);
  e->args = args;
  if (takes_keywords) e->data = nullptr;  // a second __init__ leaves nothing of the first
  switch (owner) {
    case ImportError:
      TRY(take_keywords(vm, e, "ImportError", keywords, kImportAccepts));
      if (args->size == 1) return set_exception_field(vm, e, kImportMessage, args->items()[0]);
      return {};
    case AttributeError: return take_keywords(vm, e, "AttributeError", keywords, kAttributeAccepts);
    case NameError: return take_keywords(vm, e, "NameError", keywords, kNameAccepts);
    case OSError: return start_os_error(vm, e, cls, args);
    case SyntaxError: return start_syntax_error(vm, e, args);
    case UnicodeDecodeError:
    case UnicodeEncodeError:
    case UnicodeTranslateError: return start_unicode_error(vm, e, owner, args);
    default: return {};
  }
}

Result<std::string> text_now(Vm& vm, Value v) {
  if (!is_kind(v, Kind::Str)) v = TRY(nest(vm, str(vm, v)));
  return std::string(cast<Str>(v)->view());
}

Answer exception_text(Vm& vm, ExceptionObject* e) {
  for (;;) {
    Error kind = builtin_error(vm, class_of(vm, to_value(e)));
    Error owner = owner_of(kind);
    switch (owner) {
      case OSError: {
        bool done = false;
        Answer a = os_error_text(vm, e, done);
        if (done) return a;
        break;
      }
      case SyntaxError: return syntax_error_text(vm, e);
      case ImportError: {
        Value message = exception_field(vm, e, kImportMessage);
        if (is_kind(message, Kind::Str)) return message;
        break;
      }
      case UnicodeDecodeError:
      case UnicodeEncodeError:
      case UnicodeTranslateError: return unicode_error_text(vm, e, owner);
      case BaseExceptionGroup: {
        Tuple* members = as<Tuple>(exception_field(vm, e, kGroupExceptions));
        uint64_t n = members ? members->size : 0;
        return make_str(vm, concat(TRY(text_now(vm, exception_field(vm, e, kGroupMessage))), " (",
                                   n, " sub-exception", n > 1 ? "s" : "", ")"));
      }
      default: break;
    }
    Tuple* args = e->args;
    if (args->size == 0) return to_value(&kEmptyStr);
    if (args->size > 1) return repr(vm, to_value(args));
    Value only = args->items()[0];
    if (is_subclass(error_class(vm, kind), error_class(vm, KeyError))) return repr(vm, only);
    // An exception in an exception in an exception: no recursion for what we answer ourselves.
    Object* inner = is_exception(only) ? only.as_object() : nullptr;
    Class* cls = class_of(vm, only);
    if (!inner || !answers_itself(cls, lookup(vm, cls, Special::str_), Special::str_))
      return str(vm, only);
    e = static_cast<ExceptionObject*>(inner);
  }
}

}  // namespace brine
