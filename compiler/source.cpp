// Tested by tests/compiler/lexer_test.cpp.
#include "compiler/source.h"

#include <algorithm>
#include <cctype>
#include <cstdio>

#include "vm/base/text.h"
#include "vm/base/utf8.h"

namespace brine {
namespace {

void refuse(Diagnostic& error, std::string_view filename, std::string message,
            DiagnosticKind kind = DiagnosticKind::SyntaxError) {
  error = Diagnostic();
  error.kind = kind;
  error.message = std::move(message);
  error.filename = filename;
}

std::string_view take_line(std::string_view& rest) {
  size_t end = rest.find_first_of("\r\n");
  std::string_view line = rest.substr(0, end);
  size_t skip = end == rest.npos ? rest.size() : end + 1;
  if (end != rest.npos && rest.substr(end, 2) == "\r\n") skip++;
  rest.remove_prefix(skip);
  return line;
}

// The encoding a comment line names (PEP 263), or nothing. `blank`: the next line may name one too.
std::string_view find_cookie(std::string_view line, bool& blank) {
  size_t at = line.find_first_not_of(" \t\f");
  blank = at == line.npos || line[at] == '#';
  if (at == line.npos || line[at] != '#') return {};
  for (; (at = line.find("coding", at)) != line.npos; at++) {
    size_t name = at + 6;
    if (name >= line.size() || (line[name] != ':' && line[name] != '=')) continue;
    name = line.find_first_not_of(" \t", name + 1);
    if (name == line.npos) return {};
    size_t end = name;
    while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) ||
                                 line[end] == '-' || line[end] == '_' || line[end] == '.')) {
      end++;
    }
    if (end > name) return line.substr(name, end - name);
  }
  return {};
}

enum class Encoding { Utf8, Latin1, Ascii, Unknown };

// Canonical spelling of the names we know, as CPython's tokenizer has it.
Encoding find_encoding(std::string& name) {
  std::string key;
  for (char c : name)
    key += c == '_' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  auto named = [&](std::string_view word) {
    return key == word || key.starts_with(std::string(word) + "-");
  };
  if (named("utf-8") || key == "utf8" || key == "u8" || key == "utf" || key == "cp65001") {
    if (named("utf-8")) name = "utf-8";
    return Encoding::Utf8;
  }
  if (named("latin-1") || named("iso-8859-1") || named("iso-latin-1")) {
    name = "iso-8859-1";
    return Encoding::Latin1;
  }
  if (key == "latin1" || key == "latin" || key == "l1" || key == "8859" || key == "iso8859-1" ||
      key == "cp819") {
    return Encoding::Latin1;
  }
  if (key == "ascii" || key == "us-ascii" || key == "646" || key == "ansi-x3.4-1968")
    return Encoding::Ascii;
  return Encoding::Unknown;
}

}  // namespace

// Every line end becomes '\n', and the last line gets one.
void Source::take_lines(std::string_view utf8) {
  text_.clear();
  text_.reserve(utf8.size() + 1);
  while (!utf8.empty()) {
    size_t end = utf8.find('\r');
    text_ += utf8.substr(0, end);
    if (end == utf8.npos) break;
    text_ += '\n';
    utf8.remove_prefix(utf8.substr(end, 2) == "\r\n" ? end + 2 : end + 1);
  }
  newline_added_ = text_.empty() || text_.back() != '\n';
  if (newline_added_) text_ += '\n';
}

Source Source::from_text(std::string_view utf8, std::string_view filename, Diagnostic& error) {
  if (Utf8Error bad = utf8_check(utf8, Surrogates::Allow)) {
    Hex byte = hex(static_cast<unsigned char>(utf8[bad.start]), 2);
    refuse(error, filename,
           concat("(unicode error) 'utf-8' codec can't decode byte 0x", byte, " in position ",
                  bad.start, ": ", bad.reason));
    return {};
  }
  return from_checked(utf8, filename, error);
}

Source Source::from_checked(std::string_view utf8, std::string_view filename, Diagnostic& error) {
  Source source;
  source.filename_ = filename;
  if (utf8.find('\0') != utf8.npos) {
    refuse(error, filename, "source code string cannot contain null bytes",
           DiagnosticKind::ValueError);
    return source;
  }
  source.take_lines(utf8);
  return source;
}

Source Source::from_bytes(std::string_view bytes, std::string_view filename, Diagnostic& error) {
  bool mark = bytes.starts_with("\xef\xbb\xbf");
  if (mark) bytes.remove_prefix(3);
  std::string_view rest = bytes;
  bool blank = false;
  std::string cookie(find_cookie(take_line(rest), blank));
  if (cookie.empty() && blank) cookie = find_cookie(take_line(rest), blank);
  Encoding encoding = cookie.empty() ? Encoding::Utf8 : find_encoding(cookie);

  Source source;
  source.filename_ = filename;
  if (encoding == Encoding::Unknown || (mark && !cookie.empty() && cookie != "utf-8")) {
    refuse(error, filename, "encoding problem: " + cookie + (mark ? " with BOM" : ""));
    return source;
  }
  if (encoding == Encoding::Latin1) {
    std::string utf8(latin1_utf8_size(bytes), '\0');
    latin1_to_utf8(bytes, utf8.data());
    return from_checked(utf8, filename, error);
  }
  if (encoding == Encoding::Ascii && !is_ascii(bytes)) {
    refuse(error, filename, "encoding problem: " + cookie);
    return source;
  }
  if (Utf8Error bad = utf8_check(bytes, Surrogates::Refuse)) {
    auto line =
        1 + std::count(bytes.begin(), bytes.begin() + static_cast<ptrdiff_t>(bad.start), '\n');
    char shown[8];
    std::snprintf(shown, sizeof shown, "\\x%02x", static_cast<unsigned char>(bytes[bad.start]));
    refuse(
        error, filename,
        concat("Non-UTF-8 code starting with '", shown, "' in file ", filename, " on line ", line,
               ", but no encoding declared; see https://peps.python.org/pep-0263/ for details"));
    return source;
  }
  source = from_checked(bytes, filename, error);
  source.encoding_known_ = mark || !cookie.empty();
  return source;
}

std::string_view Source::line(uint32_t number) const {
  std::string_view rest = text_;
  for (uint32_t i = 1; i < number; i++) {
    size_t end = rest.find('\n');
    if (end == rest.npos) return {};
    rest.remove_prefix(end + 1);
  }
  return rest.substr(0, rest.find('\n') == rest.npos ? rest.npos : rest.find('\n') + 1);
}

}  // namespace brine
