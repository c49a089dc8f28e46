// See compile.h: the passes in order.
#include "compiler/compile.h"

#include <algorithm>

#include "compiler/codegen.h"
#include "compiler/compilation.h"
#include "compiler/scope.h"

namespace brine {
namespace {

using ast::as;

bool is_docstring(ast::Stmt* s) {
  auto* statement = as<ast::ExprStmt>(s);
  auto* text = statement ? as<ast::Constant>(statement->value) : nullptr;
  return text && text->value.type == ast::ConstantValue::Type::Str;
}

bool known_feature(std::string_view name) {
  static constexpr std::string_view kFeatures[] = {
      "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
      "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop"};
  for (std::string_view feature : kFeatures)
    if (name == feature) return true;
  return false;
}

void fail_without_end(Compilation& cx, const ast::Span& span, std::string message) {
  cx.fail(span, std::move(message));
  cx.error.end_offset = 0;  // unknown
}

// `from __future__ import ...` at the head of the file.
void read_futures(Compilation& cx, ast::Module& module) {
  bool first = true;
  for (ast::Stmt* s : module.body) {
    auto* import = as<ast::ImportFrom>(s);
    bool future = import && import->module == "__future__" && import->level == 0;
    if (!future && !(first && is_docstring(s))) return;
    first = false;
    if (!future) continue;
    cx.last_future_line = s->span.line;
    for (ast::Alias* alias : import->names) {
      if (alias->name == "annotations") {
        cx.future_annotations = true;
      } else if (alias->name == "braces") {
        return fail_without_end(cx, s->span, "not a chance");
      } else if (!known_feature(alias->name)) {
        return fail_without_end(cx, s->span,
                                "future feature " + std::string(alias->name) + " is not defined");
      }
    }
  }
}

ast::Mode tree_mode(CompileMode mode) {
  switch (mode) {
    case CompileMode::Exec: return ast::Mode::File;
    case CompileMode::Eval: return ast::Mode::Eval;
    case CompileMode::Single: return ast::Mode::Single;
  }
  return ast::Mode::File;
}

size_t longest_line(std::string_view text) {
  size_t longest = 0;
  for (size_t at = 0; at < text.size();) {
    size_t end = std::min(text.find('\n', at), text.size());
    longest = std::max(longest, end - at);
    at = end + 1;
  }
  return longest;
}

}  // namespace

CompileResult compile(std::string_view bytes, const std::string& filename, CompileMode mode,
                      const CompileOptions& options) {
  CompileResult result;
  Arena arena(options.budget);
  if (!arena.charge(bytes.size())) {
    result.error.kind = DiagnosticKind::MemoryError;
    return result;
  }
  Source source = options.origin == Origin::Text
                      ? Source::from_text(bytes, filename, result.error)
                      : Source::from_bytes(bytes, filename, result.error);
  if (result.error) return result;
  if (source.text().size() > bytes.size()) arena.charge(source.text().size() - bytes.size());
  arena.charge(longest_line(source.text()));  // an error takes a copy of its line along
  ParseOptions parsing;
  parsing.mode = tree_mode(mode);
  parsing.origin = options.origin;
  parsing.byte_columns = !source.encoding_known();
  parsing.expect_more = options.expect_more;
  parsing.stack_limit = options.stack_limit;
  parsing.max_int_digits = options.max_int_digits;
  parsing.warnings = &result.warnings;
  ast::Module* module = parse(source, parsing, arena, result.error);
  if (!module) return result;

  Compilation cx(arena, source.text(), filename, options);
  cx.warnings = &result.warnings;
  read_futures(cx, *module);
  ScopeTree scopes(cx);
  if (!cx.failed() && scopes.build(*module)) {
    Program program{cx, scopes};
    result.unit = CodeGen::module_unit(program, *module);
  }
  if (cx.failed()) result.unit = nullptr;
  result.error = std::move(cx.error);
  result.future_annotations = cx.future_annotations;
  return result;
}

}  // namespace brine
