// Methods of str that build a new one: join, replace, padding, translate, encode.
#include <cstring>

#include "vm/base/utf8.h"
#include "vm/object/bytes.h"
#include "vm/object/bytes_codec.h"
#include "vm/object/format.h"
#include "vm/object/loan.h"
#include "vm/object/number.h"
#include "vm/object/pace.h"
#include "vm/object/str_pieces.h"
#include "vm/object/str_type.h"
#include "vm/object/text_builder.h"

namespace brine {

Result<void> fill_repeated(Vm& vm, char* out, std::string_view text, size_t n) {
  size_t total = text.size() * n, done = text.size();
  if (total == 0) return {};
  if (done == 1)
    std::memset(out, text[0], done = std::min(n, Pace::kPiece));
  else
    TRY(copy_paced(vm, out, text.data(), done));
  // Doubles what is there, as long as it fits the processor's cache.
  size_t most = std::max(done, Pace::kPiece / done * done);
  Pace pace(vm);
  while (done < total) {
    size_t more = std::min({done, total - done, most});
    TRY(copy_paced(vm, out + done, out, more));
    done += more;
    TRY(pace.step(more));
  }
  return {};
}

namespace {

Str* self_of(Args args) { return cast<Str>(args[0]); }

// ---- join

Answer join(Vm& vm, Str* separator, std::span<Value> pieces) {
  if (pieces.empty()) return to_value(empty_str());
  size_t size = 0, length = 0, at = 0;
  Pace pace(vm);
  for (Value v : pieces) {
    TRY(pace.step(16));
    Str* piece = as<Str>(v);
    if (!piece) {
      return raise(vm, TypeError, "sequence item ", at, ": expected str instance, ",
                   type_name(vm, v), " found");
    }
    size += piece->size;
    length += piece->length;
    at++;
  }
  if (pieces.size() == 1) return exact_str(vm, cast<Str>(pieces[0]));
  size += (pieces.size() - 1) * size_t(separator->size);
  length += (pieces.size() - 1) * size_t(separator->length);
  TRY(spend(vm, pieces.size() / 16));
  TRY(spend_bytes(vm, size));
  Str* result = TRY(make_blank(vm, size, length));
  char* out = chars(result);
  if (size <= Pace::kPiece) {
    write(out, cast<Str>(pieces[0])->view());
    for (Value v : pieces.subspan(1)) {
      write(out, separator->view());
      write(out, cast<Str>(v)->view());
    }
    return to_value(result);
  }
  TRY(write_paced(vm, out, cast<Str>(pieces[0])->view()));
  for (Value v : pieces.subspan(1)) {
    std::string_view piece = cast<Str>(v)->view();
    TRY(pace.step(16 + separator->size + piece.size()));
    TRY(write_paced(vm, out, separator->view()));
    TRY(write_paced(vm, out, piece));
  }
  return to_value(result);
}

// ---- padding

Answer padded(Vm& vm, Str* s, size_t left, size_t right, std::string_view fill) {
  if (left == 0 && right == 0) return exact_str(vm, s);
  size_t size, total = left + right;
  if (__builtin_mul_overflow(total, fill.size(), &size) ||
      __builtin_add_overflow(size, s->size, &size)) {
    return raise_memory(vm);
  }
  TRY(expect_room(vm, size));
  TRY(spend_bytes(vm, size));
  Str* result = TRY(make_blank(vm, size, s->length + total));
  char* out = chars(result);
  if (left) TRY(fill_repeated(vm, out, fill, left));
  out += left * fill.size();
  TRY(write_paced(vm, out, s->view()));
  if (right) TRY(fill_repeated(vm, out, fill, right));
  return to_value(result);
}

Result<std::string_view> fill_character(Vm& vm, Value v) {
  Str* fill = as<Str>(v);
  if (!fill)
    return raise(vm, TypeError, "The fill character must be a unicode character, not ",
                 type_name(vm, v));
  if (fill->length != 1)
    return raise(vm, TypeError, "The fill character must be exactly one character long");
  return fill->view();
}

size_t missing(Str* s, Value width) {
  int64_t n = clip(width);
  return n > int64_t(s->length) ? size_t(n) - s->length : 0;
}

// ---- translate

// What a translation table's answer stands for, appended to `to`.
Result<void> append_translated(Vm& vm, TextBuilder& to, Value answer) {
  if (is_none(answer)) return {};
  if (Str* text = as<Str>(answer)) {
    to.append(text->view());
    return {};
  }
  if (!is_int_kind(answer))
    return raise(vm, TypeError, "character mapping must return integer, None or str");
  int64_t c = clip(answer);
  if (c < 0 || c > int64_t(kMaxCodePoint)) {
    return raise(vm, ValueError, "character mapping must be in range(0x110000)");
  }
  utf8_append(to.tail(), char32_t(c));
  return {};
}

// By an exact dict. ASCII answers are remembered, since texts repeat their characters; those that are one ASCII character
// again fill a piece at once.
Answer translate_by(Vm& vm, Str* s, Dict* table) {
  constexpr uint8_t kAskTable = 0x80;
  uint8_t single[128];
  Value known[128];
  std::fill(std::begin(single), std::end(single), kAskTable);
  std::fill(std::begin(known), std::end(known), kExhausted);
  TextBuilder text(vm);
  Pace pace(vm);
  const char *p = s->bytes(), *end = p + s->size;
  while (p < end) {
    char piece[1024];
    size_t n = 0;
    for (; n < sizeof piece && p < end && uint8_t(*p) < 128; p++, n++) {
      uint8_t to = single[uint8_t(*p)];
      if (to == kAskTable) break;
      piece[n] = char(to);
    }
    TRY(pace.step(n + 1));
    text.append({piece, n});
    TRY(text.going_on());
    if (n == sizeof piece || p == end) continue;
    char32_t c = utf8_next(p);
    Value answer = c < 128 ? known[c] : kExhausted;
    if (answer == kExhausted) answer = TRY(dict_get(vm, table, Value::from_int(int64_t(c))));
    size_t before = text.size();
    if (answer == kUnbound)
      utf8_append(text.tail(), c);
    else
      TRY(append_translated(vm, text, answer));
    if (c < 128) {
      known[c] = answer;
      if (text.size() == before + 1) single[c] = uint8_t(text.tail().back());
    }
    TRY(text.going_on());
  }
  return text.str();
}

// ---- maketrans

Result<Value> table_key(Vm& vm, Value key) {
  if (is_int_kind(key)) return key;
  Str* s = as<Str>(key);
  if (!s) return raise(vm, TypeError, "keys in translate table must be strings or integers");
  if (s->length != 1)
    return raise(vm, ValueError, "string keys in translate table must be of length 1");
  const char* p = s->bytes();
  return Value::from_int(int64_t(utf8_next(p)));
}

Answer table_of_dict(Vm& vm, Value x) {
  Dict* from = as<Dict>(x);
  if (!from)
    return raise(vm, TypeError, "if you give only one argument to maketrans it must be a dict");
  TRY(spend(vm, from->used / 4));
  Dict* table = make_dict(vm);
  Pace pace(vm);
  for (uint32_t i = next_entry(from, 0); i < from->filled; i = next_entry(from, i + 1)) {
    TRY(pace.step(64));
    Value key = TRY(table_key(vm, *from->key(i)));
    TRY(dict_set(vm, table, key, *from->value(i)));
  }
  return to_value(table);
}

}  // namespace

Answer str_join(Vm& vm, Args args) {
  if (List* list = as<List>(args[1]); list && is_exact(list))
    return join(vm, self_of(args), list->view());
  if (Tuple* tuple = as<Tuple>(args[1]); tuple && is_exact(tuple))
    return join(vm, self_of(args), tuple->view());
  if (!iterates_plainly(vm, args[1])) return enter_stub(vm, Stub::text_join, {args[0], args[1]});
  List* list = TRY(make_list(vm, {}));
  Value it = TRY(Result<Value>(plain_iter(vm, args[1]).word));
  for (;;) {
    Value item = TRY(Result<Value>(plain_next(vm, it).word));
    if (item == kExhausted) return join(vm, self_of(args), list->view());
    TRY(append(vm, list, item));
    if (list->size % 1024 == 0) TRY(spend(vm, 64));
  }
}

Answer join_list(Vm& vm, Args args) {
  if (!is_kind(args[0], Kind::Str) && !bytes_like(args[0]))
    return raise(vm, SystemError, "bad argument of an intrinsic");
  if (!is_kind(args[0], Kind::Str)) return bytes_join_list(vm, args[0], args[1]);
  return join(vm, self_of(args), cast<List>(args[1])->view());
}

Answer str_replace(Vm& vm, Args args) {
  Str* s = self_of(args);
  Str* old = as<Str>(args[1]);
  if (!old)
    return raise(vm, TypeError, "replace() argument 1 must be str, not ", given_name(vm, args[1]));
  Str* with = as<Str>(args[2]);
  if (!with)
    return raise(vm, TypeError, "replace() argument 2 must be str, not ", given_name(vm, args[2]));
  int64_t most = clip(args[3]);
  TRY(spend_bytes(vm, s->size));
  if (old->size == 0) {  // between all characters
    size_t count = size_t(s->length) + 1;
    if (most >= 0) count = std::min(count, size_t(most));
    Str* result =
        TRY(make_blank(vm, s->size + count * with->size, s->length + count * with->length));
    char* out = chars(result);
    const char* p = s->bytes();
    const char* end = p + s->size;
    Pace pace(vm);
    for (size_t i = 0; i < count; i++) {
      TRY(pace.step(16));
      TRY(write_paced(vm, out, with->view()));
      if (i + 1 == count) break;
      const char* q = p;
      utf8_next(p);
      write(out, {q, size_t(p - q)});
    }
    TRY(write_paced(vm, out, {p, size_t(end - p)}));
    return to_value(result);
  }
  size_t count = TRY(replacements(vm, s->view(), old->view(), most));
  if (count == 0) return exact_str(vm, s);
  size_t size = s->size - count * old->size + count * with->size;
  TRY(spend_bytes(vm, size));
  Str* result = TRY(make_blank(vm, size, s->length - count * old->length + count * with->length));
  TRY(write_replaced(vm, chars(result), s->view(), old->view(), with->view(), count));
  return to_value(result);
}

Answer str_center(Vm& vm, Args args) {
  std::string_view fill = TRY(fill_character(vm, args[2]));
  size_t total = missing(self_of(args), args[1]);
  size_t left = total / 2 + (total & size_t(clip(args[1])) & 1);  // Python's own idea of the middle
  return padded(vm, self_of(args), left, total - left, fill);
}

Answer str_ljust(Vm& vm, Args args) {
  std::string_view fill = TRY(fill_character(vm, args[2]));
  return padded(vm, self_of(args), 0, missing(self_of(args), args[1]), fill);
}

Answer str_rjust(Vm& vm, Args args) {
  std::string_view fill = TRY(fill_character(vm, args[2]));
  return padded(vm, self_of(args), missing(self_of(args), args[1]), 0, fill);
}

Answer str_zfill(Vm& vm, Args args) {
  Str* s = self_of(args);
  size_t zeros = missing(s, args[1]);
  Str* result = cast<Str>(TRY(Result<Value>(padded(vm, s, zeros, 0, "0").word)));
  if (zeros > 0 && s->size > 0 && (s->bytes()[0] == '+' || s->bytes()[0] == '-')) {
    chars(result)[0] = s->bytes()[0];
    chars(result)[zeros] = '0';
  }
  return to_value(result);
}

Answer str_expandtabs(Vm& vm, Args args) {
  Str* s = self_of(args);
  int64_t tab = clip(args[1]);
  if (tab != int32_t(tab))
    return raise(vm, OverflowError, "Python int too large to convert to C int");
  TextBuilder text(vm);
  Pace pace(vm);
  size_t column = 0;
  for (const char *p = s->bytes(), *end = p + s->size; p < end; p++) {
    TRY(pace.step());
    if (*p == '\t') {
      size_t spaces = tab > 0 ? size_t(tab) - column % size_t(tab) : 0;
      text.fill(" ", spaces);
      TRY(text.going_on());
      column += spaces;
      continue;
    }
    text.append(*p);
    if (!is_continuation(*p)) column++;
    if (*p == '\n' || *p == '\r') column = 0;
  }
  return text.str();
}

Answer str_translate(Vm& vm, Args args) {
  TRY(spend_bytes(vm, self_of(args)->size * size_t(16)));
  Dict* table = as<Dict>(args[1]);
  if (table && is_exact(table)) return translate_by(vm, self_of(args), table);
  if (self_of(args)->size == 0) return to_value(empty_str());
  return enter_stub(vm, Stub::text_translate, {args[0], args[1]});
}

Answer translated_char(Vm& vm, Args args) {
  TextBuilder text(vm);
  TRY(append_translated(vm, text, args[1]));
  return text.str();
}

Answer str_encode(Vm& vm, Args args) {
  Str* encoding = as<Str>(args[1]);
  if (!encoding)
    return raise(vm, TypeError, "encode() argument 'encoding' must be str, not ",
                 given_name(vm, args[1]));
  Str* errors = as<Str>(args[2]);
  if (!errors)
    return raise(vm, TypeError, "encode() argument 'errors' must be str, not ",
                 given_name(vm, args[2]));
  return encode(vm, self_of(args), encoding->view(), errors->view());
}

Answer str_maketrans(Vm& vm, Args args) {
  if (args[1] == kUnbound) return table_of_dict(vm, args[0]);
  Str* x = as<Str>(args[0]);
  Str* y = as<Str>(args[1]);
  if (!y)
    return raise(vm, TypeError, "maketrans() argument 2 must be str, not ",
                 given_name(vm, args[1]));
  if (!x) {
    return raise(vm, TypeError,
                 "first maketrans argument must be a string if there is a second argument");
  }
  if (args[2] != kUnbound && !is_kind(args[2], Kind::Str)) {
    return raise(vm, TypeError, "maketrans() argument 3 must be str, not ",
                 given_name(vm, args[2]));
  }
  if (x->length != y->length) {
    return raise(vm, ValueError, "the first two maketrans arguments must have equal length");
  }
  Str* z = as<Str>(args[2]);
  TRY(spend_bytes(vm, (x->size + (z ? z->size : 0)) * size_t(16)));
  Dict* table = make_dict(vm);
  const char* to = y->bytes();
  Pace pace(vm);
  for (char32_t c : code_points(x->view())) {
    TRY(pace.step(16));
    TRY(dict_set(vm, table, Value::from_int(int64_t(c)), Value::from_int(int64_t(utf8_next(to)))));
  }
  if (!z) return to_value(table);
  for (char32_t c : code_points(z->view())) {
    TRY(pace.step(16));
    TRY(dict_set(vm, table, Value::from_int(int64_t(c)), none()));
  }
  return to_value(table);
}

}  // namespace brine
