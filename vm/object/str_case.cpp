// Methods of str about single characters: changing case, and the isX questions. The knowledge is in vm/base/unicode.h.
#include "vm/base/unicode.h"
#include "vm/base/utf8.h"
#include "vm/object/str_pieces.h"
#include "vm/object/str_type.h"

namespace brine {
namespace {

Str* self_of(Args args) { return cast<Str>(args[0]); }

Answer cased(Vm& vm, Str* s, Case to) {
  TRY(spend_bytes(vm, s->size * size_t(4)));
  constexpr size_t kStep = Pace::kPiece / 4;
  CaseWalk walk{s->view(), to, s->ascii()}, sizes = walk;
  Pace pace(vm);
  size_t size = s->ascii() ? s->size : 0;
  while (!s->ascii() && !sizes.done()) {
    size += cased_size(sizes, kStep);
    TRY(pace.step(Pace::kPiece));
  }
  Str* result = TRY(make_blank(vm, size, size));
  for (char* out = chars(result); !walk.done();) {
    out = write_cased(walk, kStep, out);
    TRY(pace.step(Pace::kPiece));
  }
  if (s->ascii()) return to_value(result);
  result->length = uint32_t(TRY(count_characters(vm, result->view())));
  result->aux = result->length == result->size ? kAscii : 0;
  return to_value(result);
}

// The two that programs use most, for ASCII: eight characters at a time when the compiler likes.
template <char kFirst>
Answer ascii_cased(Vm& vm, Str* s) {
  TRY(spend_bytes(vm, s->size));
  if (s->size == 0) return to_value(empty_str());
  Str* result = TRY(make_blank(vm, s->size, s->size));
  char* to = chars(result);
  TRY(in_pieces(vm, s->view(), [&](std::string_view from) {
    for (size_t i = 0; i < from.size(); i++)
      to[i] = char(from[i] ^ (static_cast<unsigned char>(from[i] - kFirst) < 26 ? 0x20 : 0));
    to += from.size();
  }));
  return to_value(result);
}

Answer has(Vm& vm, Args args, TextProperty property) {
  TRY(spend_bytes(vm, self_of(args)->size));
  PropertyWalk walk(property);
  bool possible = TRY(every_piece(vm, self_of(args)->view(),
                                  [&](std::string_view piece) { return walk.add(piece); }));
  return from_bool(possible && walk.answer());
}

}  // namespace

Answer str_lower(Vm& vm, Args args) {
  Str* s = self_of(args);
  return s->ascii() ? ascii_cased<'A'>(vm, s) : cased(vm, s, Case::Lower);
}
Answer str_upper(Vm& vm, Args args) {
  Str* s = self_of(args);
  return s->ascii() ? ascii_cased<'a'>(vm, s) : cased(vm, s, Case::Upper);
}
Answer str_casefold(Vm& vm, Args args) {
  Str* s = self_of(args);
  return s->ascii() ? ascii_cased<'A'>(vm, s) : cased(vm, s, Case::Fold);
}
Answer str_title(Vm& vm, Args args) { return cased(vm, self_of(args), Case::Title); }
Answer str_capitalize(Vm& vm, Args args) { return cased(vm, self_of(args), Case::Capitalize); }
Answer str_swapcase(Vm& vm, Args args) { return cased(vm, self_of(args), Case::Swap); }

Answer str_isalpha(Vm& vm, Args args) { return has(vm, args, TextProperty::Alpha); }
Answer str_isdecimal(Vm& vm, Args args) { return has(vm, args, TextProperty::Decimal); }
Answer str_isdigit(Vm& vm, Args args) { return has(vm, args, TextProperty::Digit); }
Answer str_isnumeric(Vm& vm, Args args) { return has(vm, args, TextProperty::Numeric); }
Answer str_isalnum(Vm& vm, Args args) { return has(vm, args, TextProperty::Alnum); }
Answer str_isspace(Vm& vm, Args args) { return has(vm, args, TextProperty::Space); }
Answer str_isprintable(Vm& vm, Args args) { return has(vm, args, TextProperty::Printable); }
Answer str_isupper(Vm& vm, Args args) { return has(vm, args, TextProperty::Upper); }
Answer str_islower(Vm& vm, Args args) { return has(vm, args, TextProperty::Lower); }
Answer str_istitle(Vm& vm, Args args) { return has(vm, args, TextProperty::Title); }
Answer str_isidentifier(Vm& vm, Args args) { return has(vm, args, TextProperty::Identifier); }
Answer str_isascii(Vm&, Args args) { return from_bool(self_of(args)->ascii()); }

}  // namespace brine
