// Text to bytes and back. See bytes_codec.h.
//
// Valid UTF-8 without surrogates is what a Str holds anyway, so the usual cases copy. All else goes character by
// character; whatever cannot be encoded or decoded is a problem with a start, an end and a reason, which the error
// handler turns into text, bytes, or an exception.
#include "vm/object/bytes_codec.h"
#include "vm/object/pace.h"
#include "vm/object/text_builder.h"

#include <algorithm>
#include <cstring>

#include "vm/base/text.h"
#include "vm/base/unicode_names.h"
#include "vm/base/utf8.h"
#include "vm/object/number.h"
#include "vm/object/str_pieces.h"

namespace brine {
namespace {

enum class Codec : uint8_t {
  Utf8,
  Utf8Sig,
  Ascii,
  Latin1,
  Utf16,
  Utf16Le,
  Utf16Be,
  Utf32,
  Utf32Le,
  Utf32Be,
  None
};

struct CodecName {
  const char* name;
  Codec codec;
};
constexpr CodecName kCodecs[] = {
    {"utf-8", Codec::Utf8},        {"utf8", Codec::Utf8},
    {"u8", Codec::Utf8},           {"utf", Codec::Utf8},
    {"cp65001", Codec::Utf8},      {"utf-8-sig", Codec::Utf8Sig},
    {"ascii", Codec::Ascii},       {"us-ascii", Codec::Ascii},
    {"646", Codec::Ascii},         {"ansi-x3.4-1968", Codec::Ascii},
    {"latin-1", Codec::Latin1},    {"latin1", Codec::Latin1},
    {"latin", Codec::Latin1},      {"l1", Codec::Latin1},
    {"iso-8859-1", Codec::Latin1}, {"iso8859-1", Codec::Latin1},
    {"8859", Codec::Latin1},       {"cp819", Codec::Latin1},
    {"utf-16", Codec::Utf16},      {"utf16", Codec::Utf16},
    {"u16", Codec::Utf16},         {"utf-16-le", Codec::Utf16Le},
    {"utf-16le", Codec::Utf16Le},  {"utf-16-be", Codec::Utf16Be},
    {"utf-16be", Codec::Utf16Be},  {"utf-32", Codec::Utf32},
    {"utf32", Codec::Utf32},       {"u32", Codec::Utf32},
    {"utf-32-le", Codec::Utf32Le}, {"utf-32le", Codec::Utf32Le},
    {"utf-32-be", Codec::Utf32Be}, {"utf-32be", Codec::Utf32Be},
};
constexpr const char* kNotText[] = {"rot13", "rot-13", "hex", "base64",
                                    "bz2",   "zlib",   "uu",  "quopri"};

Result<Codec> find_codec(Vm& vm, std::string_view name, const char* verb) {
  std::string key;
  for (char c : name) key += c == '_' || c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
  for (const CodecName& row : kCodecs) {
    if (key == row.name) return row.codec;
  }
  for (const char* other : kNotText) {
    if (key == other) {
      return raise(vm, LookupError, "'", name, "' is not a text encoding; use codecs.", verb,
                   "() to handle arbitrary codecs");
    }
  }
  return raise(vm, LookupError, "unknown encoding: ", name);
}

const char* codec_name(Codec codec) {
  switch (codec) {
    case Codec::Ascii: return "ascii";
    case Codec::Latin1: return "latin-1";
    case Codec::Utf16: return "utf-16";
    case Codec::Utf16Le: return "utf-16-le";
    case Codec::Utf16Be: return "utf-16-be";
    case Codec::Utf32: return "utf-32";
    case Codec::Utf32Le: return "utf-32-le";
    case Codec::Utf32Be: return "utf-32-be";
    default: return "utf-8";
  }
}

bool is_wide(Codec c) { return c >= Codec::Utf16; }
size_t unit_of(Codec c) { return !is_wide(c) ? 1 : c < Codec::Utf32 ? 2 : 4; }
bool is_big(Codec c) { return c == Codec::Utf16Be || c == Codec::Utf32Be; }

enum class Handler : uint8_t {
  Strict,
  Ignore,
  Replace,
  BackslashReplace,
  SurrogateEscape,
  SurrogatePass,
  XmlCharRefReplace,
  NameReplace,
  Unknown
};
Handler find_handler(std::string_view errors) {
  constexpr std::string_view kNames[] = {
      "strict",          "ignore",        "replace",           "backslashreplace",
      "surrogateescape", "surrogatepass", "xmlcharrefreplace", "namereplace"};
  return Handler(std::find(std::begin(kNames), std::end(kNames), errors) - std::begin(kNames));
}

Failed raise_unicode(Vm& vm, Error error, const char* codec, Value object, size_t start, size_t end,
                     const char* reason) {
  Value args[] = {to_value(intern(vm, codec)), object, Value::from_int(int64_t(start)),
                  Value::from_int(int64_t(end)), to_value(intern(vm, reason))};
  return raise_with(vm, error, args);
}

void put_unit(std::string& out, uint32_t unit, size_t width, bool big) {
  for (size_t i = 0; i < width; i++) out += char(unit >> 8 * (big ? width - 1 - i : i));
}

// ---- encoding

class Encoder {
 public:
  Encoder(Vm& vm, Str* s, Codec codec, std::string_view errors)
      : vm_(vm), s_(s), codec_(codec), errors_(errors), handler_(find_handler(errors)), out_(vm) {}

  Result<Bytes*> run() {
    if (codec_ == Codec::Utf16) put_unit(out_.tail(), 0xFEFF, 2, false);
    if (codec_ == Codec::Utf32) put_unit(out_.tail(), 0xFEFF, 4, false);
    if (codec_ == Codec::Utf8Sig) out_.append("\xEF\xBB\xBF");
    const char* p = s_->bytes();
    const char* end = p + s_->size;
    Pace pace(vm_);
    for (size_t index = 0; p < end; index++) {
      TRY(pace.step(4));
      TRY(out_.going_on());
      const char* q = p;
      char32_t c = utf8_next(q);
      if (fits(c)) {
        put(c);
        p = q;
        continue;
      }
      size_t run = index;  // of characters that do not fit
      for (q = p; q < end; run++) {
        TRY(pace.step(4));
        const char* next = q;
        if (fits(utf8_next(next)) || (is_wide(codec_) && run > index))
          break;  // those codecs complain singly
        q = next;
      }
      TRY(handle({p, size_t(q - p)}, index, run));
      p = q;
      index = run - 1;
    }
    return out_.bytes();
  }

 private:
  bool fits(char32_t c) const {
    if (codec_ == Codec::Ascii) return c < 0x80;
    if (codec_ == Codec::Latin1) return c < 0x100;
    return !is_surrogate(c);
  }
  void put(char32_t c) {
    if (codec_ == Codec::Utf8 || codec_ == Codec::Utf8Sig) return utf8_append(out_.tail(), c);
    size_t width = unit_of(codec_);
    if (width == 2 && c >= 0x10000) {
      put_unit(out_.tail(), 0xD800 + ((c - 0x10000) >> 10), 2, is_big(codec_));
      c = 0xDC00 + ((c - 0x10000) & 0x3FF);
    }
    put_unit(out_.tail(), c, width, is_big(codec_));
  }
  void put_text(std::string_view ascii) {
    for (char c : ascii) put(char32_t(c));
  }
  Failed refuse(size_t start, size_t end) {
    const char* reason = codec_ == Codec::Ascii    ? "ordinal not in range(128)"
                         : codec_ == Codec::Latin1 ? "ordinal not in range(256)"
                                                   : "surrogates not allowed";
    return raise_unicode(vm_, UnicodeEncodeError, codec_name(codec_), to_value(s_), start, end,
                         reason);
  }

  static std::string backslashed(char32_t c) {
    return c < 0x100     ? concat("\\x", hex(c, 2))
           : c < 0x10000 ? concat("\\u", hex(c, 4))
                         : concat("\\U", hex(c, 8));
  }

  Result<void> handle(std::string_view text, size_t start, size_t end) {
    if (handler_ == Handler::Strict) return refuse(start, end);
    if (handler_ == Handler::Unknown)
      return raise(vm_, LookupError, "unknown error handler name '", errors_, "'");
    size_t index = start;
    Pace pace(vm_);
    for (char32_t c : code_points(text)) {
      switch (handler_) {
        case Handler::Replace: put('?'); break;
        case Handler::BackslashReplace: put_text(backslashed(c)); break;
        case Handler::XmlCharRefReplace: put_text(concat("&#", uint32_t(c), ';')); break;
        case Handler::NameReplace: {
          std::string name = character_name(c);
          put_text(name.empty() ? backslashed(c) : concat("\\N{", name, '}'));
          break;
        }
        case Handler::SurrogateEscape:
          if (is_wide(codec_) || c < 0xDC80 || c > 0xDCFF) return refuse(index, end);
          out_.append(char(c & 0xFF));
          break;
        case Handler::SurrogatePass:
          if (codec_ == Codec::Ascii || codec_ == Codec::Latin1) return refuse(index, end);
          put(c);
          break;
        default: break;
      }
      index++;
      TRY(pace.step(4));
      TRY(out_.going_on());
    }
    return {};
  }

  Vm& vm_;
  Str* s_;
  Codec codec_;
  std::string_view errors_;
  Handler handler_;
  TextBuilder out_;
};

// ---- decoding

class Decoder {
 public:
  Decoder(Vm& vm, Value object, std::string_view data, Codec codec, std::string_view errors)
      : vm_(vm),
        object_(object),
        data_(data),
        codec_(codec),
        errors_(errors),
        handler_(find_handler(errors)),
        out_(vm) {}

  Result<Str*> run() {
    if (codec_ == Codec::Utf8Sig) {
      if (data_.starts_with("\xEF\xBB\xBF")) at_ = 3;
      codec_ = Codec::Utf8;
    }
    if (codec_ == Codec::Utf16 || codec_ == Codec::Utf32) order();
    if (codec_ == Codec::Utf8)
      TRY(utf8());
    else if (codec_ == Codec::Ascii)
      TRY(ascii());
    else if (unit_of(codec_) == 2)
      TRY(utf16());
    else
      TRY(utf32());
    return out_.str();
  }

 private:
  void order() {  // by the mark at the start, if there is one
    size_t width = unit_of(codec_);
    bool wide = width == 4;
    uint32_t mark = data_.size() >= width ? unit(0, false) : 0;
    codec_ = wide ? Codec::Utf32Le : Codec::Utf16Le;
    if (mark == 0xFEFF) at_ = width;
    if (mark == (wide ? 0xFFFE0000u : 0xFFFEu)) {
      codec_ = wide ? Codec::Utf32Be : Codec::Utf16Be;
      at_ = width;
    }
  }
  uint32_t unit(size_t at, bool big) const {
    size_t width = unit_of(codec_);
    uint32_t value = 0;
    for (size_t i = 0; i < width; i++) {
      value = value << 8 | static_cast<unsigned char>(data_[at + (big ? i : width - 1 - i)]);
    }
    return value;
  }
  uint32_t unit(size_t at) const { return unit(at, is_big(codec_)); }

  Result<void> utf8() {
    Pace pace(vm_);
    while (at_ < data_.size()) {
      size_t from = at_;
      Utf8Error error = utf8_check_step(data_, Surrogates::Refuse, &at_, at_ + Pace::kPiece);
      out_.append(data_.substr(from, at_ - from));
      TRY(pace.step(at_ - from + 16));
      TRY(out_.going_on());
      if (error) TRY(handle(error.start, error.end, error.reason));
    }
    return {};
  }
  Result<void> ascii() {
    Pace pace(vm_);
    while (at_ < data_.size()) {
      TRY(pace.step());
      TRY(out_.going_on());
      if (static_cast<signed char>(data_[at_]) >= 0)
        out_.append(data_[at_++]);
      else
        TRY(handle(at_, at_ + 1, "ordinal not in range(128)"));
    }
    return {};
  }
  Result<void> utf16() {
    Pace pace(vm_);
    while (at_ < data_.size()) {
      TRY(pace.step(4));
      TRY(out_.going_on());
      size_t left = data_.size() - at_;
      if (left < 2) {
        TRY(handle(at_, data_.size(), "truncated data"));
        continue;
      }
      uint32_t c = unit(at_);
      if (!is_surrogate(c)) {
        utf8_append(out_.tail(), c);
        at_ += 2;
      } else if (c >= 0xDC00) {
        TRY(handle(at_, at_ + 2, "illegal encoding"));
      } else if (left < 4) {
        TRY(handle(at_, data_.size(), "unexpected end of data"));
      } else if (uint32_t low = unit(at_ + 2); low < 0xDC00 || low > 0xDFFF) {
        TRY(handle(at_, at_ + 2, "illegal UTF-16 surrogate"));
      } else {
        utf8_append(out_.tail(), 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00));
        at_ += 4;
      }
    }
    return {};
  }
  Result<void> utf32() {
    Pace pace(vm_);
    while (at_ < data_.size()) {
      TRY(pace.step(4));
      TRY(out_.going_on());
      if (data_.size() - at_ < 4) {
        TRY(handle(at_, data_.size(), "truncated data"));
        continue;
      }
      uint32_t c = unit(at_);
      if (is_surrogate(c)) {
        TRY(handle(at_, at_ + 4, "code point in surrogate code point range(0xd800, 0xe000)"));
      } else if (c > kMaxCodePoint) {
        TRY(handle(at_, at_ + 4, "code point not in range(0x110000)"));
      } else {
        utf8_append(out_.tail(), c);
        at_ += 4;
      }
    }
    return {};
  }

  Failed refuse(size_t start, size_t end, const char* reason) {
    Value object = object_;
    if (!is_kind(object, Kind::Bytes)) {
      Result<Bytes*> copy = make_bytes(vm_, data_);
      if (!copy.ok()) return Failed{};
      object = to_value(copy.take());
    }
    return raise_unicode(vm_, UnicodeDecodeError, codec_name(codec_), object, start, end, reason);
  }

  // Appends what stands for bytes [start, end) and moves behind them.
  Result<void> handle(size_t start, size_t end, const char* reason) {
    at_ = end;
    switch (handler_) {
      case Handler::Ignore: return {};
      case Handler::Replace: utf8_append(out_.tail(), kReplacement); return {};
      case Handler::BackslashReplace:
        for (size_t i = start; i < end; i++)
          append(out_.tail(), "\\x"),
              append(out_.tail(), hex(static_cast<unsigned char>(data_[i]), 2));
        return {};
      case Handler::SurrogateEscape: {
        size_t i = start;
        for (; i < end && static_cast<signed char>(data_[i]) < 0; i++) {
          utf8_append(out_.tail(), 0xDC00 + static_cast<unsigned char>(data_[i]));
        }
        if (i == start) return refuse(start, end, reason);
        at_ = i;
        return {};
      }
      case Handler::SurrogatePass: {
        char32_t c = surrogate_at(start);
        if (!c) return refuse(start, end, reason);
        utf8_append(out_.tail(), c);
        at_ = start + (is_wide(codec_) ? unit_of(codec_) : 3);
        return {};
      }
      case Handler::XmlCharRefReplace:
      case Handler::NameReplace:
        return raise(vm_, TypeError,
                     "don't know how to handle UnicodeDecodeError in error callback");
      case Handler::Unknown:
        return raise(vm_, LookupError, "unknown error handler name '", errors_, "'");
      default: return refuse(start, end, reason);
    }
  }
  char32_t surrogate_at(size_t at) const {
    char32_t c = 0;
    if (is_wide(codec_)) {
      if (data_.size() - at >= unit_of(codec_)) c = unit(at);
    } else if (codec_ == Codec::Utf8 && wtf8_valid(data_.substr(at, 3)) && data_.size() - at >= 3) {
      const char* p = data_.data() + at;
      c = utf8_next(p);
    }
    return is_surrogate(c) ? c : 0;
  }

  Vm& vm_;
  Value object_;
  std::string_view data_;
  Codec codec_;
  std::string_view errors_;
  Handler handler_;
  size_t at_ = 0;
  TextBuilder out_;
};

}  // namespace

Result<Bytes*> encode(Vm& vm, Str* s, std::string_view encoding, std::string_view errors) {
  Codec codec = encoding == "utf-8" ? Codec::Utf8 : TRY(find_codec(vm, encoding, "encode"));
  TRY(spend_bytes(vm, s->size));
  if (codec <= Codec::Latin1 && codec != Codec::Utf8Sig && s->ascii())
    return make_bytes(vm, s->view());
  if (codec == Codec::Utf8 && TRY(every_piece(vm, s->view(), [](std::string_view piece) {
        return !find_surrogates(piece);
      })))
    return make_bytes(vm, s->view());
  return Encoder(vm, s, codec, errors).run();
}

static Result<bool> is_valid(Vm& vm, std::string_view data) {
  Pace pace(vm);
  for (size_t at = 0; at < data.size();) {
    if (utf8_check_step(data, Surrogates::Refuse, &at, at + Pace::kPiece)) return false;
    TRY(pace.look());
  }
  return true;
}

Result<Str*> decode(Vm& vm, Value bytes, std::string_view encoding, std::string_view errors) {
  std::string_view data = *bytes_like(bytes);
  if (data.empty()) return empty_str();
  Codec codec = encoding == "utf-8" ? Codec::Utf8 : TRY(find_codec(vm, encoding, "decode"));
  TRY(spend_bytes(vm, data.size()));
  if (codec <= Codec::Latin1 && codec != Codec::Utf8Sig && TRY(every_piece(vm, data, is_ascii)))
    return make_ascii(vm, data);
  if (codec == Codec::Utf8 && TRY(is_valid(vm, data))) return make_str(vm, data);
  if (codec == Codec::Latin1) {
    size_t size = 0;
    TRY(in_pieces(vm, data, [&](std::string_view piece) { size += latin1_utf8_size(piece); }));
    Str* s = TRY(make_blank(vm, size, data.size()));
    char* out = chars(s);
    TRY(in_pieces(vm, data, [&](std::string_view piece) {
      latin1_to_utf8(piece, out);
      out += latin1_utf8_size(piece);
    }));
    return s;
  }
  return Decoder(vm, bytes, data, codec, errors).run();
}

}  // namespace brine
