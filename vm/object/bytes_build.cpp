// Methods of bytes and bytearray that build new ones: join, replace, padding, translate, hex, case; and the isX
// questions. Letters are those of ASCII.
#include <algorithm>
#include <cstring>

#include "vm/base/utf8.h"
#include "vm/object/bytes_codec.h"
#include "vm/object/bytes_type.h"
#include "vm/object/format.h"
#include "vm/object/loan.h"
#include "vm/object/number.h"
#include "vm/object/pace.h"
#include "vm/object/str_pieces.h"
#include "vm/object/str_type.h"
#include "vm/object/text_builder.h"

namespace brine {
namespace {

std::string_view self_of(Args args) { return *bytes_like(args[0]); }

// A new object of self's type, of that size, and where its bytes go.
struct Blank {
  Value object;
  char* out;
};
Result<Blank> make_blank_like(Vm& vm, Value like, size_t size) {
  TRY(spend_bytes(vm, size));
  if (is_kind(like, Kind::ByteArray)) {
    ByteArray* b = vm.heap.make<ByteArray>();
    TRY(resize(vm, b, size));
    return Blank{to_value(b), b->bytes()};
  }
  Bytes* b = TRY(make_blank_bytes(vm, size));
  return Blank{to_value(b), chars(b)};
}

// ---- join

Answer join(Vm& vm, Value separator, std::span<Value> pieces) {
  std::string_view between = *bytes_like(separator);
  size_t size = 0, at = 0;
  Pace pace(vm);
  for (Value v : pieces) {
    TRY(pace.step(16));
    std::optional<std::string_view> piece = bytes_like(v);
    if (!piece) {
      return raise(vm, TypeError, "sequence item ", at, ": expected a bytes-like object, ",
                   type_name(vm, v), " found");
    }
    size += piece->size() + (at++ > 0 ? between.size() : 0);
  }
  Blank blank = TRY(make_blank_like(vm, separator, size));
  char* out = blank.out;
  for (size_t i = 0; i < pieces.size(); i++) {
    std::string_view piece = *bytes_like(pieces[i]);
    TRY(pace.step(16 + between.size() + piece.size()));
    if (i > 0) TRY(write_paced(vm, out, between));
    TRY(write_paced(vm, out, piece));
  }
  return blank.object;
}

// ---- padding

Answer padded(Vm& vm, Args args, size_t left, size_t right, char fill) {
  std::string_view text = self_of(args);
  Blank blank = TRY(make_blank_like(vm, args[0], left + text.size() + right));
  char* out = blank.out;
  if (left) TRY(fill_repeated(vm, out, {&fill, 1}, left));
  out += left;
  TRY(write_paced(vm, out, text));
  if (right) TRY(fill_repeated(vm, out, {&fill, 1}, right));
  return blank.object;
}

Result<char> fill_byte(Vm& vm, Args args, const char* method) {
  if (args[2] == kUnbound) return ' ';
  std::optional<std::string_view> fill = bytes_like(args[2]);
  if (fill && fill->size() == 1) return (*fill)[0];
  return raise(vm, TypeError, method, "() argument 2 must be a byte string of length 1, not ",
               type_name(vm, args[2]));
}

size_t missing(Args args) {
  int64_t width = clip(args[1]), size = int64_t(self_of(args).size());
  return width > size ? size_t(width - size) : 0;
}

// ---- case

bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }
bool is_alpha_ascii(char c) { return is_upper_ascii(c) || is_lower_ascii(c); }
bool is_digit_ascii(char c) { return c >= '0' && c <= '9'; }
bool is_alnum_ascii(char c) { return is_alpha_ascii(c) || is_digit_ascii(c); }
char to_lower(char c) { return is_upper_ascii(c) ? char(c | 0x20) : c; }
char to_upper(char c) { return is_lower_ascii(c) ? char(c & ~0x20) : c; }

template <class Change>
Answer changed(Vm& vm, Args args, Change change) {
  Blank blank = TRY(make_blank_like(vm, args[0], self_of(args).size()));
  char* out = blank.out;
  TRY(in_pieces(vm, self_of(args), [&](std::string_view piece) {
    for (char c : piece) *out++ = change(c);
  }));
  return blank.object;
}

template <bool (*kIs)(char)>
Answer all(Vm& vm, Args args) {
  std::string_view text = self_of(args);
  TRY(spend_bytes(vm, text.size()));
  return from_bool(!text.empty() && TRY(every_piece(vm, text, [](std::string_view piece) {
    return std::all_of(piece.begin(), piece.end(), kIs);
  })));
}

template <bool (*kIs)(char), bool (*kIsNot)(char)>
Answer one_case(Vm& vm, Args args) {
  std::string_view text = self_of(args);
  TRY(spend_bytes(vm, text.size()));
  bool any = false;
  bool none_else = TRY(every_piece(vm, text, [&any](std::string_view piece) {
    any = any || std::any_of(piece.begin(), piece.end(), kIs);
    return std::none_of(piece.begin(), piece.end(), kIsNot);
  }));
  return from_bool(any && none_else);
}

}  // namespace

Answer bytes_join(Vm& vm, Args args) {
  if (List* list = as<List>(args[1]); list && is_exact(list))
    return join(vm, args[0], list->view());
  if (Tuple* tuple = as<Tuple>(args[1]); tuple && is_exact(tuple))
    return join(vm, args[0], tuple->view());
  return enter_stub(vm, Stub::text_join, {args[0], args[1]});
}

Answer bytes_join_list(Vm& vm, Value separator, Value list) {
  return join(vm, separator, cast<List>(list)->view());
}

Answer bytes_replace(Vm& vm, Args args) {
  std::string_view text = self_of(args), old = TRY(to_bytes_like(vm, args[1])),
                   with = TRY(to_bytes_like(vm, args[2]));
  int64_t most = clip(args[3]);
  TRY(spend_bytes(vm, text.size()));
  size_t count = old.empty() ? text.size() + 1 : TRY(replacements(vm, text, old, most));
  if (old.empty() && most >= 0) count = std::min(count, size_t(most));
  if (count == 0) return make_like(vm, args[0], text);
  size_t growth;
  if (__builtin_mul_overflow(count, with.size(), &growth)) return raise_memory(vm);
  Blank blank = TRY(make_blank_like(vm, args[0], text.size() - count * old.size() + growth));
  if (!old.empty()) {
    TRY(write_replaced(vm, blank.out, text, old, with, count));
    return blank.object;
  }
  char* out = blank.out;
  Pace pace(vm);
  for (size_t i = 0; i < count; i++) {
    TRY(pace.step(16));
    TRY(write_paced(vm, out, with));
    if (i < text.size() && i + 1 < count) *out++ = text[i];
  }
  if (count <= text.size()) TRY(write_paced(vm, out, text.substr(count - 1)));
  return blank.object;
}

Answer bytes_center(Vm& vm, Args args) {
  char fill = TRY(fill_byte(vm, args, "center"));
  size_t total = missing(args);
  size_t left = total / 2 + (total & size_t(clip(args[1])) & 1);
  return padded(vm, args, left, total - left, fill);
}
Answer bytes_ljust(Vm& vm, Args args) {
  char fill = TRY(fill_byte(vm, args, "ljust"));
  return padded(vm, args, 0, missing(args), fill);
}
Answer bytes_rjust(Vm& vm, Args args) {
  char fill = TRY(fill_byte(vm, args, "rjust"));
  return padded(vm, args, missing(args), 0, fill);
}

Answer bytes_zfill(Vm& vm, Args args) {
  std::string_view text = self_of(args);
  size_t zeros = missing(args);
  Value result = TRY(Result<Value>(padded(vm, args, zeros, 0, '0').word));
  if (zeros > 0 && !text.empty() && (text[0] == '+' || text[0] == '-')) {
    char* out = const_cast<char*>(bytes_like(result)->data());
    out[0] = text[0];
    out[zeros] = '0';
  }
  return result;
}

Answer bytes_expandtabs(Vm& vm, Args args) {
  int64_t tab = clip(args[1]);
  if (tab != int32_t(tab))
    return raise(vm, OverflowError, "Python int too large to convert to C int");
  TextBuilder text(vm);
  Pace pace(vm);
  size_t column = 0;
  for (char c : self_of(args)) {
    TRY(pace.step());
    if (c == '\t') {
      size_t spaces = tab > 0 ? size_t(tab) - column % size_t(tab) : 0;
      text.fill(" ", spaces);
      TRY(text.going_on());
      column += spaces;
      continue;
    }
    text.append(c);
    column = c == '\n' || c == '\r' ? 0 : column + 1;
  }
  return text.bytes_like(args[0]);
}

Answer bytes_translate(Vm& vm, Args args) {
  std::string_view table, removed;
  if (!is_none(args[1])) {
    table = TRY(to_bytes_like(vm, args[1]));
    if (table.size() != 256)
      return raise(vm, ValueError, "translation table must be 256 characters long");
  }
  if (args[2] != kUnbound) removed = TRY(to_bytes_like(vm, args[2]));
  bool skip[256] = {};
  for (char c : removed) skip[static_cast<unsigned char>(c)] = true;
  TextBuilder text(vm);
  Pace pace(vm);
  for (char c : self_of(args)) {
    TRY(pace.step());
    auto byte = static_cast<unsigned char>(c);
    if (!skip[byte]) text.append(table.empty() ? c : table[byte]);
  }
  return text.bytes_like(args[0]);
}

Answer bytes_maketrans(Vm& vm, Args args) {
  std::string_view from = TRY(to_bytes_like(vm, args[0])), to = TRY(to_bytes_like(vm, args[1]));
  if (from.size() != to.size())
    return raise(vm, ValueError, "maketrans arguments must have same length");
  char table[256];
  for (int i = 0; i < 256; i++) table[i] = char(i);
  TRY(spend_bytes(vm, from.size()));
  Pace pace(vm);
  for (size_t i = 0; i < from.size(); i++) {
    TRY(pace.step());
    table[static_cast<unsigned char>(from[i])] = to[i];
  }
  return make_bytes(vm, {table, 256});
}

Answer bytes_decode(Vm& vm, Args args) {
  Str* encoding = as<Str>(args[1]);
  if (!encoding)
    return raise(vm, TypeError, "decode() argument 'encoding' must be str, not ",
                 given_name(vm, args[1]));
  Str* errors = as<Str>(args[2]);
  if (!errors)
    return raise(vm, TypeError, "decode() argument 'errors' must be str, not ",
                 given_name(vm, args[2]));
  return decode(vm, args[0], encoding->view(), errors->view());
}

// ---- hex

Answer bytes_hex(Vm& vm, Args args) {
  std::string_view data = self_of(args);
  char separator = 0;
  int64_t group = 0;
  if (args[1] != kUnbound) {
    Str* text = as<Str>(args[1]);
    std::optional<std::string_view> bytes = bytes_like(args[1]);
    if (!text && !bytes) {
      auto* length = args[1].is_object() ? type_ops(args[1].as_object()->kind).length : nullptr;
      if (!length)
        return raise(vm, TypeError, "object of type '", type_name(vm, args[1]), "' has no len()");
      if (length(args[1]) != 1) return raise(vm, ValueError, "sep must be length 1.");
      return raise(vm, TypeError, "sep must be str or bytes.");
    }
    if ((text ? text->length : bytes->size()) != 1)
      return raise(vm, ValueError, "sep must be length 1.");
    separator = text ? text->bytes()[0] : (*bytes)[0];
    if (static_cast<signed char>(separator) < 0) return raise(vm, ValueError, "sep must be ASCII.");
    group = clip(args[2]);
  }
  if (group > int64_t(data.size()) || group < -int64_t(data.size())) group = 0;
  size_t every = size_t(group < 0 ? -group : group);
  size_t separators = every && !data.empty() ? (data.size() - 1) / every : 0;
  TRY(spend_bytes(vm, data.size() * 2));
  if (data.empty()) return to_value(empty_str());
  size_t size = data.size() * 2 + separators;
  Str* result = TRY(make_blank(vm, size, size));
  char* out = chars(result);
  Pace pace(vm);
  for (size_t i = 0; i < data.size(); i++) {
    TRY(pace.step());
    size_t from_start =
        group > 0 ? data.size() - i : i;  // groups are counted from the right, or from the left
    if (every && i > 0 && from_start % every == 0) *out++ = separator;
    auto byte = static_cast<unsigned char>(data[i]);
    *out++ = "0123456789abcdef"[byte >> 4];
    *out++ = "0123456789abcdef"[byte & 15];
  }
  return to_value(result);
}

static int hex_digit(char c) {
  return is_digit_ascii(c)                        ? c - '0'
         : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                  : -1;
}

Result<void> read_hex(Vm& vm, Value v, TextBuilder& data) {
  Str* s = as<Str>(v);
  if (!s) return raise(vm, TypeError, "fromhex() argument must be str, not ", given_name(vm, v));
  std::string_view text = s->view();
  Pace pace(vm);
  auto fail = [&](size_t at) {
    return raise(vm, ValueError, "non-hexadecimal number found in fromhex() arg at position ",
                 utf8_count(text.substr(0, at)));
  };
  for (size_t i = 0; i < text.size();) {
    TRY(pace.step());
    if (AsciiSpace::is(text[i])) {
      i++;
      continue;
    }
    int high = hex_digit(text[i]);
    if (high < 0) return fail(i);
    int low = i + 1 < text.size() ? hex_digit(text[i + 1]) : -1;
    if (low < 0) return fail(i + 1);
    data.append(char(high << 4 | low));
    i += 2;
  }
  return data.going_on();
}

// ---- case

Answer bytes_lower(Vm& vm, Args args) { return changed(vm, args, to_lower); }
Answer bytes_upper(Vm& vm, Args args) { return changed(vm, args, to_upper); }
Answer bytes_swapcase(Vm& vm, Args args) {
  return changed(vm, args, [](char c) { return is_alpha_ascii(c) ? char(c ^ 0x20) : c; });
}
Answer bytes_capitalize(Vm& vm, Args args) {
  bool first = true;
  return changed(vm, args, [&first](char c) {
    return std::exchange(first, false) ? to_upper(c) : to_lower(c);
  });
}
Answer bytes_title(Vm& vm, Args args) {
  bool in_word = false;
  return changed(vm, args, [&in_word](char c) {
    char result = in_word ? to_lower(c) : to_upper(c);
    in_word = is_alpha_ascii(c);
    return result;
  });
}

Answer bytes_isalpha(Vm& vm, Args args) { return all<is_alpha_ascii>(vm, args); }
Answer bytes_isdigit(Vm& vm, Args args) { return all<is_digit_ascii>(vm, args); }
Answer bytes_isalnum(Vm& vm, Args args) { return all<is_alnum_ascii>(vm, args); }
Answer bytes_isspace(Vm& vm, Args args) { return all<AsciiSpace::is>(vm, args); }
Answer bytes_isupper(Vm& vm, Args args) {
  return one_case<is_upper_ascii, is_lower_ascii>(vm, args);
}
Answer bytes_islower(Vm& vm, Args args) {
  return one_case<is_lower_ascii, is_upper_ascii>(vm, args);
}
Answer bytes_isascii(Vm& vm, Args args) {
  TRY(spend_bytes(vm, self_of(args).size()));
  return from_bool(TRY(every_piece(vm, self_of(args), is_ascii)));
}
Answer bytes_istitle(Vm& vm, Args args) {
  TRY(spend_bytes(vm, self_of(args).size()));
  bool in_word = false, any = false;
  Pace pace(vm);
  for (char c : self_of(args)) {
    TRY(pace.step());
    if (is_alpha_ascii(c)) {
      if (is_upper_ascii(c) == in_word) return from_bool(false);
      any = true;
    }
    in_word = is_alpha_ascii(c);
  }
  return from_bool(any);
}

}  // namespace brine
