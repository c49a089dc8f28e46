// The text of uncaught exceptions, as CPython's own printer writes it (Python/traceback.c and pythonrun.c are the model,
// not the module traceback: they differ in small things). See traceback.h.
#include <algorithm>
#include <unordered_set>

#include "vm/base/utf8.h"
#include "vm/object/all.h"
#include "vm/object/exception.h"
#include "vm/object/traceback.h"
#include "vm/run/host.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

constexpr size_t kRepeats = 3;  // frames alike that are shown before they are counted
constexpr int64_t kMostFrames = 1000;
constexpr size_t kMostDepth = 10, kMostMembers = 15;  // of groups
constexpr std::string_view kFromCause =
    "The above exception was the direct cause of the following exception:\n";
constexpr std::string_view kFromContext =
    "During handling of the above exception, another exception occurred:\n";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

// Characters before byte `offset`, as far as the text goes.
size_t characters(std::string_view line, size_t offset) {
  return utf8_count(line.substr(0, std::min(offset, line.size())));
}

// The text of a line as it stands in the file, or, where there is none, in what the code keeps of its own source.
bool find_source_line(Vm& vm, const CodeUnit& unit, uint32_t line, std::string& text) {
  std::string_view file = unit.filename;
  if (line == 0 || (file.starts_with('<') && file.ends_with('>'))) return false;
  if (vm.read_source_line && vm.read_source_line(vm, file, line, text)) return true;
  if (line < unit.first_line) return false;
  std::string_view rest = unit.source;
  for (uint32_t n = unit.first_line; !rest.empty(); n++) {
    size_t end = rest.find('\n');
    if (n == line) {
      text = rest.substr(0, end);
      return true;
    }
    if (end == rest.npos) break;
    rest.remove_prefix(end + 1);
  }
  return false;
}

// The line of carets under a source line whose first `indent` characters are not shown; empty: none.
std::string carets(std::string_view line, size_t indent, const Position& p) {
  if (p.line == 0 || p.end_line < p.line || (p.line == p.end_line && p.end_column <= p.column))
    return {};
  size_t start = characters(line, p.column), end = characters(line, p.end_column);
  std::optional<Anchors> anchors;
  if (p.line == p.end_line) {
    size_t from = std::min<size_t>(p.column, line.size());
    std::string_view segment =
        line.substr(from, std::min<size_t>(p.end_column, line.size()) - from);
    anchors = find_anchors(segment);
    if (anchors)
      anchors = Anchors{start + characters(segment, anchors->left),
                        start + characters(segment, anchors->right)};
  } else {
    // Over several lines: up to the last visible character of this one.
    size_t last = line.size();
    while (last > 0 && is_blank(line[last - 1])) last--;
    end = characters(line, last);
  }
  if (end - start == utf8_count(line) - indent && !anchors)
    return {};  // it would mark the whole line
  std::string marks;
  for (size_t at = indent; at < end; at++)
    marks += at < start                                   ? ' '
             : !anchors                                   ? '^'
             : at >= anchors->left && at < anchors->right ? '^'
                                                          : '~';
  return marks;
}

// What is printed.
class Sheet {
 public:
  explicit Sheet(Vm& vm) : text_(vm.heap) {}
  Sheet& operator+=(std::string_view piece) {
    text_.add_what_fits(piece);
    return *this;
  }
  Sheet& operator+=(char c) { return *this += std::string_view(&c, 1); }
  void fill(size_t count, char c) {
    static constexpr size_t kChunk = 4096;
    std::string chunk(std::min(count, kChunk), c);
    for (; count > 0; count -= std::min(count, kChunk))
      if (!text_.add(std::string_view(chunk).substr(0, count))) return;
  }
  std::string take() { return text_.take(); }

 private:
  BoundedText text_;
};

class Printer {
 public:
  explicit Printer(Vm& vm) : vm_(vm), out_(vm) {}

  void print(Value exception);  // with what led to it
  void print_unraisable(Value exception, Value object);
  std::string take() { return out_.take(); }

 private:
  void margin();
  void print_one(Value exception);
  void print_plain(Value exception);
  void print_group(Value exception);
  void print_traceback(ExceptionObject* e, bool group);
  void print_frames(Traceback* tb);
  void print_frame(Traceback* entry);
  void print_class(Class* cls);
  bool print_place(ExceptionObject* e, Value& message);
  void print_syntax_text(int64_t offset, int64_t end_offset, std::string_view text);
  void print_notes(Value notes);
  void print_lines(std::string_view text);
  std::string_view text_of(Value v, std::string_view otherwise);
  void print_text(Value v, std::string_view before, std::string_view otherwise);
  bool is_group(Value v) { return is_error(vm_, v, BaseExceptionGroup); }

  Vm& vm_;
  Sheet out_;
  size_t depth_ = 0;  // of groups
  bool need_close_ = false;
  std::unordered_set<uint64_t> seen_;  // exceptions printed or about to be
};

// str(v), or `otherwise` when that fails; to be used before Python runs again.
std::string_view Printer::text_of(Value v, std::string_view otherwise) {
  Result<Value> made = is_kind(v, Kind::Str) ? Result<Value>(v) : nest(vm_, str(vm_, v));
  if (made.ok()) return cast<Str>(made.take())->view();
  (void)take_raised(vm_);
  return otherwise;
}

// The same behind `before`, if there is any.
void Printer::print_text(Value v, std::string_view before, std::string_view otherwise) {
  std::string_view text = text_of(v, otherwise);
  if (text.empty()) return;
  out_ += before;
  out_ += text;
}

void Printer::margin() {
  if (depth_ == 0) return;
  out_.fill(2 * depth_, ' ');
  out_ += "| ";
}

// ---- chains

void Printer::print(Value exception) {
  // From the outermost back to where it began; kept in a list of the heap, for __str__ may change anything.
  Result<List*> made = make_list(vm_, {});
  if (!made.ok()) return;
  List* chain = made.take();
  Root root(vm_, to_value(chain));
  std::vector<std::string_view> links;  // [i]: between chain[i + 1] and chain[i]
  for (Value at = exception;;) {
    if (!append(vm_, chain, at).ok()) return;
    auto* e = as<ExceptionObject>(at);
    if (!e) break;
    seen_.insert(at.bits);
    bool caused = !is_none(e->cause);
    Value before = caused                                       ? e->cause
                   : e->aux & ExceptionObject::kSuppressContext ? none()
                                                                : e->context;
    if (is_none(before) || seen_.contains(before.bits)) break;
    links.push_back(caused ? kFromCause : kFromContext);
    at = before;
  }
  bool need_close = need_close_;
  for (size_t i = chain->size; i-- > 0;) {
    print_one(chain->items()[i]);
    if (i == 0) break;
    need_close_ = need_close;
    margin();
    out_ += '\n';
    margin();
    out_ += links[i - 1];
    margin();
    out_ += '\n';
  }
}

void Printer::print_one(Value exception) {
  if (is_group(exception))
    print_group(exception);
  else
    print_plain(exception);
}

void Printer::print_group(Value exception) {
  if (depth_ > kMostDepth) {
    margin();
    out_ += "... (max_group_depth is " + std::to_string(kMostDepth) + ")\n";
    return;
  }
  if (depth_ == 0) depth_ = 1;
  print_plain(exception);
  Tuple* members =
      as<Tuple>(exception_field(vm_, cast<ExceptionObject>(exception), kGroupExceptions));
  size_t count = members ? members->size : 0;
  size_t shown = std::min(count, kMostMembers + 1);
  need_close_ = false;
  for (size_t i = 0; i < shown; i++) {
    bool last = i == shown - 1, cut = i >= kMostMembers;
    if (last) need_close_ = true;
    out_.fill(2 * depth_, ' ');
    out_ += i == 0 ? "+-" : "  ";
    out_ += "+---------------- " + (cut ? std::string("...") : std::to_string(i + 1)) +
            " ----------------\n";
    depth_++;
    if (!cut) {
      print(members->items()[i]);
    } else {
      size_t rest = count - kMostMembers;
      margin();
      out_ += "and " + std::to_string(rest) + " more exception" + (rest > 1 ? "s" : "") + "\n";
    }
    if (last && need_close_) {
      out_.fill(2 * depth_, ' ');
      out_ += "+------------------------------------\n";
      need_close_ = false;
    }
    depth_--;
  }
  if (depth_ == 1) depth_ = 0;
}

// ---- one exception

void Printer::print_plain(Value exception) {
  auto* e = as<ExceptionObject>(exception);
  if (!e) {
    margin();
    out_ += "TypeError: print_exception(): Exception expected for value, " +
            std::string(type_name(vm_, exception)) + " found\n";
    return;
  }
  print_traceback(e, is_group(exception));
  Class* cls = class_of(vm_, exception);
  Value notes = own_attribute(vm_, e, name(vm_, Name::dunder_notes));
  if (notes == kUnbound) notes = lookup(vm_, cls, name(vm_, Name::dunder_notes));
  Root kept(vm_, notes);
  Value message = exception;
  print_place(e, message);
  margin();
  print_class(cls);
  if (!is_none(message)) {
    print_text(message, ": ", "<exception str() failed>");
  }
  if (message == exception) out_ += suggestion_for(vm_, e);
  if (!vm_.raised.is_mark()) (void)take_raised(vm_);
  out_ += '\n';
  if (notes != kUnbound) print_notes(notes);
}

void Printer::print_class(Class* cls) {
  Str* module = as<Str>(lookup(vm_, cls, name(vm_, Name::dunder_module)));
  if (cls->is(kBuiltinClass) && !module) {
    // of builtins
  } else if (!module) {
    out_ += "<unknown>.";
  } else if (module->view() != "builtins" && module->view() != "__main__") {
    out_ += module->view();
    out_ += '.';
  }
  out_ += cls->qualname->view();
}

void Printer::print_lines(std::string_view text) {
  while (!text.empty()) {
    const char* p = text.data();
    const char* end = p + text.size();
    while (p < end) {
      char32_t c = utf8_next(p);
      if (c == '\r' && p < end && *p == '\n') continue;
      bool breaks = (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 ||
                    c == 0x2028 || c == 0x2029;
      if (breaks) break;
    }
    size_t size = size_t(p - text.data());
    margin();
    out_ += text.substr(0, size);
    text.remove_prefix(size);
  }
}

void Printer::print_notes(Value notes) {
  auto print_note = [&](Value note) {
    print_lines(text_of(note, "<note str() failed>"));
    out_ += '\n';
  };
  if (auto* list = as<List>(notes)) {
    for (size_t i = 0; i < list->size; i++) print_note(list->items()[i]);
  } else if (auto* tuple = as<Tuple>(notes)) {
    for (Value v : tuple->view()) print_note(v);
  } else if (auto* s = as<Str>(notes)) {
    const char* p = s->bytes();
    for (const char* end = p + s->size; p < end;) {
      const char* start = p;
      utf8_next(p);
      margin();
      out_ += std::string_view(start, size_t(p - start));
      out_ += '\n';
    }
  } else {
    margin();
    Result<Value> shown = nest(vm_, repr(vm_, notes));
    if (!shown.ok()) (void)take_raised(vm_);
    out_ += shown.ok() ? cast<Str>(shown.take())->view()
                       : std::string_view("<__notes__ repr() failed>");
  }
}

// ---- syntax errors

// The file, line and text of a SyntaxError; then its message stands for the exception.
bool Printer::print_place(ExceptionObject* e, Value& message) {
  if (!is_error(vm_, to_value(e), SyntaxError) || !e->data) return false;
  Value line = exception_field(vm_, e, kSyntaxLine);
  Value offset = exception_field(vm_, e, kSyntaxOffset);
  Value end_line = exception_field(vm_, e, kSyntaxEndLine),
        end_offset = exception_field(vm_, e, kSyntaxEndOffset);
  Value file = exception_field(vm_, e, kSyntaxFilename);
  bool exact = class_of(vm_, to_value(e)) == error_class(vm_, SyntaxError);  // others have no end
  if (!exact) end_line = end_offset = none();
  auto is_number = [](Value v) { return is_none(v) || is_int_kind(v); };
  if (!is_int_kind(line) || !is_number(offset) || !is_number(end_line) || !is_number(end_offset))
    return false;
  auto number = [](Value v, int64_t otherwise) { return is_none(v) ? otherwise : clip(v); };
  Str* text = as<Str>(exception_field(vm_, e, kSyntaxText));
  message = exception_field(vm_, e, kSyntaxMessage);
  margin();
  out_ += "  File \"";
  if (is_none(file))
    out_ += "<string>";
  else
    print_text(file, "", "");
  out_ += "\", line " + std::to_string(clip(line)) + "\n";
  if (!text) return true;
  int64_t end = number(end_offset, -1);
  if (number(end_line, clip(line)) > clip(line)) end = int64_t(text->size);
  print_syntax_text(number(offset, -1), end, text->view());
  return true;
}

void Printer::print_syntax_text(int64_t offset, int64_t end_offset, std::string_view text) {
  int64_t count = end_offset > 0 && end_offset > offset ? end_offset - offset : 1;
  offset--;
  while (!text.empty() && is_blank(text.front())) {
    text.remove_prefix(1);
    offset--;
  }
  if (text.ends_with('\n')) text.remove_suffix(1);
  offset = std::min(offset, int64_t(text.size()));
  // Of several lines, the one the offset is in, and what follows.
  for (;;) {
    size_t end = text.find('\n');
    if (end == text.npos || int64_t(end) >= offset) break;
    text.remove_prefix(end + 1);
    offset -= int64_t(end) + 1;
  }
  out_ += "    ";
  out_ += text;
  out_ += '\n';
  if (offset < 0) return;
  out_.fill(size_t(4 + offset), ' ');
  out_.fill(size_t(count), '^');
  out_ += '\n';
}

// ---- tracebacks

void Printer::print_traceback(ExceptionObject* e, bool group) {
  Traceback* tb = e->traceback;
  if (!tb) return;
  int64_t limit = kMostFrames;
  if (Value* sys = find_name(vm_.modules, intern(vm_, "sys")); sys && is_kind(*sys, Kind::Module))
    if (Value* set = find_name(cast<Module>(*sys)->dict, intern(vm_, "tracebacklimit"));
        set && is_int_kind(*set))
      limit = clip(*set);
  if (limit <= 0) return;
  if (group && depth_ == 1)
    out_ += "  + ";
  else
    margin();
  out_ += group ? "Exception Group Traceback (most recent call last):\n"
                : "Traceback (most recent call last):\n";
  int64_t count = 0;
  for (Traceback* t = tb; t; t = t->next) count++;
  for (; count > limit; count--) tb = tb->next;
  print_frames(tb);
}

void Printer::print_frames(Traceback* tb) {
  size_t alike = 0;
  auto fold = [&] {
    if (alike <= kRepeats) return;
    size_t hidden = alike - kRepeats;
    out_ += "  [Previous line repeated " + std::to_string(hidden) + " more time" +
            (hidden > 1 ? "s]\n" : "]\n");
  };
  for (Traceback* last = nullptr; tb; last = tb, tb = tb->next) {
    bool same =
        last && line_of(last) == line_of(tb) &&
        (last->code == tb->code || (last->code->unit->filename == tb->code->unit->filename &&
                                    last->code->unit->name == tb->code->unit->name));
    if (!same) {
      fold();
      alike = 0;
    }
    if (++alike <= kRepeats) print_frame(tb);
  }
  fold();
}

void Printer::print_frame(Traceback* entry) {
  const CodeUnit& unit = *entry->code->unit;
  margin();
  out_ += "  File \"" + unit.filename + "\", line " + std::to_string(line_of(entry)) + ", in " +
          unit.name + "\n";
  std::string line;
  if (!find_source_line(vm_, unit, line_of(entry), line)) return;
  size_t indent = 0;
  while (indent < line.size() && is_blank(line[indent])) indent++;
  margin();
  out_ += "    ";
  out_ += std::string_view(line).substr(indent);
  out_ += '\n';
  std::string marks = carets(line, indent, position_of(entry));
  if (marks.empty()) return;
  margin();
  out_ += "    " + marks + "\n";
}

void Printer::print_unraisable(Value exception, Value object) {
  out_ += "Exception ignored in: ";
  Result<Value> shown = nest(vm_, repr(vm_, object));
  if (!shown.ok()) (void)take_raised(vm_);
  out_ += shown.ok() ? cast<Str>(shown.take())->view() : std::string_view("<object repr() failed>");
  out_ += '\n';
  auto* e = as<ExceptionObject>(exception);
  if (!e) return;
  print_traceback(e, false);
  print_class(class_of(vm_, exception));
  print_text(exception, ": ", "<exception str() failed>");
  out_ += '\n';
}

// What is being raised stays as it is while the text is made.
template <class F>
std::string apart(Vm& vm, F f) {
  Root raised(vm, vm.raised);
  vm.raised = kUnbound;
  Printer printer(vm);
  f(printer);
  vm.raised = raised.get();
  return printer.take();
}

}  // namespace

std::string format_exception(Vm& vm, Value exception) {
  Root kept(vm, exception);
  return apart(vm, [&](Printer& p) { p.print(exception); });
}

std::string format_unraisable(Vm& vm, Value exception, Value object) {
  Root kept(vm, exception);
  return apart(vm, [&](Printer& p) { p.print_unraisable(exception, object); });
}

void report_unraisable(Vm& vm, Value exception, Value object) {
  std::string text = format_unraisable(vm, exception, object);
  tell_error(vm, text);
}

}  // namespace brine
