// str.format and str.format_map.
//
//   text   = (literal | '{{' | '}}' | '{' field '}')*
//   field  = [first ('.' name | '[' key ']')*] ['!' conversion] [':' text]
//
// One scanner cuts a text into literals and fields. FieldFormatter fills them in natively; where it meets a value that
// needs Python it gives up, and Stub::format_fields does the job with the scanner's list (format_scan).
#include "vm/base/text.h"
#include "vm/base/unicode.h"
#include "vm/base/utf8.h"
#include "vm/object/format.h"
#include "vm/object/number.h"
#include "vm/object/str_type.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

struct Piece {
  std::string_view literal;  // comes before the field
  bool has_field = false;
  std::string_view name, spec;
  char32_t conversion = 0;
  bool nested = false;  // there are fields in the spec
};

class FieldScanner {
 public:
  explicit FieldScanner(std::string_view text) : text_(text) {}
  enum Step { kPiece, kEnd, kError };
  Step next(Piece* piece);
  const char* error() const { return error_; }

 private:
  Step fail(const char* words) {
    error_ = words;
    return kError;
  }
  bool more() const { return at_ < text_.size(); }
  Step field(Piece* piece);

  std::string_view text_;
  size_t at_ = 0;
  const char* error_ = nullptr;
};

size_t find_either(std::string_view text, char a, char b, size_t from = 0) {
  for (size_t i = from; i < text.size(); i++) {
    if (text[i] == a || text[i] == b) return i;
  }
  return std::string_view::npos;
}

FieldScanner::Step FieldScanner::next(Piece* piece) {
  *piece = Piece();
  if (!more()) return kEnd;
  constexpr size_t kMostLiteral = 64 * 1024;
  std::string_view rest = utf8_piece(text_.substr(at_), kMostLiteral);
  size_t brace = find_either(rest, '{', '}');
  if (brace == std::string_view::npos) {
    piece->literal = rest;
    at_ += rest.size();
    return kPiece;
  }
  brace += at_;
  char c = text_[brace];
  bool doubled = brace + 1 < text_.size() && text_[brace + 1] == c;
  if (!doubled && c == '}') return fail("Single '}' encountered in format string");
  if (!doubled && brace + 1 == text_.size()) return fail("Single '{' encountered in format string");
  piece->literal = text_.substr(at_, brace - at_ + doubled);
  at_ = brace + 1 + doubled;
  return doubled ? kPiece : field(piece);
}

// Behind the '{'.
FieldScanner::Step FieldScanner::field(Piece* piece) {
  piece->has_field = true;
  size_t start = at_;
  char c = 0;
  while (more()) {
    c = text_[at_++];
    if (c == '{') return fail("unexpected '{' in field name");
    if (c == '}' || c == ':' || c == '!') break;
    if (c == '[') {
      while (more() && text_[at_] != ']') at_++;
    }
  }
  if (c != '}' && c != ':' && c != '!') return fail("expected '}' before end of string");
  piece->name = text_.substr(start, at_ - 1 - start);
  if (c == '}') return kPiece;
  if (c == '!') {
    if (!more()) return fail("end of string while looking for conversion specifier");
    const char* p = text_.data() + at_;
    piece->conversion = utf8_next(p);
    at_ = size_t(p - text_.data());
    if (more()) {
      c = text_[at_++];
      if (c == '}') return kPiece;
      if (c != ':') return fail("expected ':' after conversion specifier");
    }
  }
  start = at_;
  for (int depth = 1; more();) {
    c = text_[at_++];
    if (c == '{') {
      piece->nested = true;
      depth++;
    }
    if (c == '}' && --depth == 0) {
      piece->spec = text_.substr(start, at_ - 1 - start);
      return kPiece;
    }
  }
  return fail("unmatched '{' in format spec");
}

// ---- names of fields

// Decimal digits of any script as a number; -1: it is no number, -2: it is too large.
int64_t number_of(std::string_view text) {
  if (text.empty()) return -1;
  int64_t value = 0;
  for (char32_t c : code_points(text)) {
    int digit = decimal_value(c);
    if (digit < 0) return -1;
    if (value > (INT64_MAX - digit) / 10) return -2;
    value = value * 10 + digit;
  }
  return value;
}

constexpr const char* kTooManyDigits = "Too many decimal digits in format string";

// The path behind the first name: one '.name' or '[key]' after the other.
class FieldPath {
 public:
  explicit FieldPath(std::string_view path) : path_(path) {}
  enum Step { kAttribute, kItem, kEnd, kError };

  Step next(std::string_view* key) {
    if (path_.empty()) return kEnd;
    char c = path_[0];
    path_.remove_prefix(1);
    if (c == '.') {
      size_t end = std::min(find_either(path_, '.', '['), path_.size());
      *key = path_.substr(0, end);
      path_.remove_prefix(end);
      return key->empty() ? fail("Empty attribute in format string") : kAttribute;
    }
    if (c != '[') return fail("Only '.' or '[' may follow ']' in format field specifier");
    size_t end = path_.find(']');
    if (end == std::string_view::npos) return fail("Missing ']' in format string");
    *key = path_.substr(0, end);
    path_.remove_prefix(end + 1);
    return key->empty() ? fail("Empty attribute in format string") : kItem;
  }
  const char* error() const { return error_; }

 private:
  Step fail(const char* words) {
    error_ = words;
    return kError;
  }
  std::string_view path_;
  const char* error_ = nullptr;
};

void split_name(std::string_view name, std::string_view* first, std::string_view* path) {
  size_t end = std::min(find_either(name, '.', '['), name.size());
  *first = name.substr(0, end);
  *path = name.substr(end);
}

std::string unknown_conversion(char32_t c) {
  if (c > 32 && c < 127) return concat("Unknown conversion specifier ", char(c));
  return concat("Unknown conversion specifier \\x", hex(c));
}

Conversion conversion_of(char32_t c) {
  return c == 's'   ? Conversion::Str
         : c == 'r' ? Conversion::Repr
         : c == 'a' ? Conversion::Ascii
                    : Conversion::None;
}

// ---- filling in

class FieldFormatter {
 public:
  FieldFormatter(Vm& vm, std::span<Value> args, bool has_args, Value mapping)
      : vm_(vm), args_(args), has_args_(has_args), mapping_(mapping) {}

  // False: Python is needed, or it failed.
  bool format(std::string_view text, TextBuilder& to, int depth) {
    if (depth == 0) return fail("Max string recursion exceeded");
    FieldScanner scanner(text);
    Piece piece;
    for (;;) {
      FieldScanner::Step step = scanner.next(&piece);
      if (step == FieldScanner::kEnd) return true;
      if (step == FieldScanner::kError) return fail(scanner.error());
      to.append(piece.literal);
      if ((failed_ = !to.going_on().ok())) return false;
      if (piece.has_field && !field(piece, to, depth)) return false;
    }
  }
  bool failed() const { return failed_; }

 private:
  bool fail(std::string_view words, Error error = ValueError) {
    raise_text(vm_, error, words);
    failed_ = true;
    return false;
  }
  template <class T>
  bool take(Result<T> result, T* value) {
    failed_ = !result.ok();
    if (!failed_) *value = result.take();
    return !failed_;
  }

  bool field(const Piece& piece, TextBuilder& to, int depth) {
    Value v;
    if (!find(piece.name, &v) || !is_plain(v)) return false;
    Str* text;
    if (piece.conversion) {
      Conversion conversion = conversion_of(piece.conversion);
      if (conversion == Conversion::None) return fail(unknown_conversion(piece.conversion));
      if (!take(convert_plain(vm_, v, conversion), &text)) return false;
      v = to_value(text);
    }
    if (!piece.nested) {
      failed_ = !format_into(vm_, to, v, piece.spec).ok();
    } else {
      TextBuilder spec(vm_);
      if (!format(piece.spec, spec, depth - 1)) return false;
      failed_ = !format_into(vm_, to, v, spec.whole()).ok();
    }
    return !failed_;
  }

  bool find(std::string_view name, Value* v) {
    std::string_view first, path;
    split_name(name, &first, &path);
    return find_first(first, v) && (path.empty() || follow(path, v));
  }

  bool find_first(std::string_view first, Value* v) {
    int64_t index = number_of(first);
    if (index == -2) return fail(kTooManyDigits);
    if (index < 0 && !first.empty()) return find_named(first, v);
    bool automatic = first.empty();
    if (numbering_ != kUndecided && automatic != (numbering_ == kAutomatic)) {
      return fail(
          automatic ? "cannot switch from manual field specification to automatic field numbering"
                    : "cannot switch from automatic field numbering to manual field specification");
    }
    numbering_ = automatic ? kAutomatic : kManual;
    if (automatic) index = next_++;
    if (!has_args_) return fail("Format string contains positional fields");
    if (index >= int64_t(args_.size())) {
      return fail(concat("Replacement index ", index, " out of range for positional args tuple"),
                  IndexError);
    }
    *v = args_[size_t(index)];
    return true;
  }

  bool find_named(std::string_view first, Value* v) {
    Dict* dict = as<Dict>(mapping_);
    if (!dict || !is_exact(dict)) return false;
    Str* key;
    if (!take(make_str(vm_, first), &key) || !take(dict_get(vm_, dict, to_value(key)), v))
      return false;
    if (*v != kUnbound) return true;
    raise_key(vm_, to_value(key));
    failed_ = true;
    return false;
  }

  // Items of plain lists, tuples and dicts; attributes and the rest are Python's business.
  bool follow(std::string_view path, Value* v) {
    FieldPath steps(path);
    std::string_view key;
    for (;;) {
      FieldPath::Step step = steps.next(&key);
      if (step == FieldPath::kEnd) return true;
      if (step == FieldPath::kError) return fail(steps.error());
      if (step == FieldPath::kAttribute || !item(key, v)) return false;
    }
  }
  bool item(std::string_view key, Value* v) {
    int64_t index = number_of(key);
    if (index == -2) return fail(kTooManyDigits);
    if (index < 0 || !v->is_object() || !is_exact(v->as_object())) return false;
    std::span<Value> items;
    if (List* list = as<List>(*v))
      items = list->view();
    else if (Tuple* tuple = as<Tuple>(*v))
      items = tuple->view();
    if (size_t(index) >= items.size()) return false;
    *v = items[size_t(index)];
    return true;
  }

  Vm& vm_;
  std::span<Value> args_;
  bool has_args_;
  Value mapping_;
  enum { kUndecided, kAutomatic, kManual } numbering_ = kUndecided;
  int64_t next_ = 0;
  bool failed_ = false;
};

Answer format_all(Vm& vm, Value text, Value args, Value mapping) {
  Tuple* tuple = as<Tuple>(args);
  FieldFormatter formatter(vm, tuple ? tuple->view() : std::span<Value>(), tuple != nullptr,
                           mapping);
  TextBuilder result(vm);
  if (formatter.format(cast<Str>(text)->view(), result, 2)) return result.str();
  if (formatter.failed()) return Failed{};
  Value undecided = Value::from_int(0);
  List* numbering = TRY(make_list(vm, {&undecided, 1}));
  return enter_stub(vm, Stub::format_fields,
                    {text, args, mapping, Value::from_int(2), to_value(numbering)});
}

// ---- the scanner's list, for the stub: literals, (error message,), or
// (first, path, conversion, spec, nested); path is a tuple of key, is it an attribute?, ...

class ScanList {
 public:
  ScanList(Vm& vm, List* list) : vm_(vm), list_(list) {}

  Result<void> add(const Piece& piece) {
    if (!piece.literal.empty())
      TRY(append(vm_, list_, to_value(TRY(make_str(vm_, piece.literal)))));
    if (!piece.has_field) return {};
    std::string_view first, path;
    split_name(piece.name, &first, &path);
    Value number = TRY(key_of(first));
    if (first.empty()) number = none();
    List* steps = TRY(make_list(vm_, {}));
    FieldPath field_path(path);
    std::string_view key;
    for (;;) {
      FieldPath::Step step = field_path.next(&key);
      if (step == FieldPath::kEnd) break;
      if (step == FieldPath::kError) return add_error(field_path.error());
      bool is_attribute = step == FieldPath::kAttribute;
      Value name = is_attribute ? to_value(intern(vm_, key)) : TRY(key_of(key));
      TRY(append(vm_, steps, name));
      TRY(append(vm_, steps, from_bool(is_attribute)));
    }
    Conversion conversion = conversion_of(piece.conversion);
    if (piece.conversion && conversion == Conversion::None)
      return add_error(unknown_conversion(piece.conversion));
    Str* spec = TRY(make_str(vm_, piece.spec));
    Value items[] = {number, to_value(steps), Value::from_int(int(conversion)), to_value(spec),
                     from_bool(piece.nested)};
    return append(vm_, list_, to_value(TRY(make_tuple(vm_, items))));
  }

  Result<void> add_error(std::string_view words) {
    Value text = to_value(TRY(make_str(vm_, words)));
    return append(vm_, list_, to_value(TRY(make_tuple(vm_, {&text, 1}))));
  }

 private:
  Result<Value> key_of(std::string_view key) {
    int64_t index = number_of(key);
    if (index == -2) return raise(vm_, ValueError, kTooManyDigits);
    if (index >= 0) return make_int(vm_, index);
    return make_str(vm_, key);
  }

  Vm& vm_;
  List* list_;
};

}  // namespace

Answer str_format(Vm& vm, Args args) { return format_all(vm, args[0], args[1], args[2]); }

Answer str_format_map(Vm& vm, Args args) { return format_all(vm, args[0], none(), args[1]); }

Answer format_scan(Vm& vm, Args args) {
  List* list = TRY(make_list(vm, {}));
  ScanList out(vm, list);
  FieldScanner scanner(cast<Str>(args[0])->view());
  Piece piece;
  for (;;) {
    FieldScanner::Step step = scanner.next(&piece);
    if (step == FieldScanner::kEnd) return to_value(list);
    if (step == FieldScanner::kError) {
      TRY(out.add_error(scanner.error()));
      return to_value(list);
    }
    TRY(out.add(piece));
  }
}

// (args, index)
Answer format_argument(Vm& vm, Args args) {
  Tuple* tuple = as<Tuple>(args[0]);
  if (!tuple) return raise(vm, ValueError, "Format string contains positional fields");
  int64_t index = clip(args[1]);
  if (uint64_t(index) >= tuple->size) {
    return raise(vm, IndexError, "Replacement index ", index,
                 " out of range for positional args tuple");
  }
  return tuple->items()[index];
}

// (value, conversion)
Answer format_converted(Vm& vm, Args args) {
  switch (Conversion(args[1].as_int())) {
    case Conversion::Str: return str(vm, args[0]);
    case Conversion::Repr: return repr(vm, args[0]);
    case Conversion::Ascii: return ascii(vm, args[0]);
    default: return args[0];
  }
}

}  // namespace brine
