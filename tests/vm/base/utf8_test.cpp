// Checking, counting and walking UTF-8; the errors are compared with CPython's.
#include "vm/base/utf8.h"

#include "tests/vm/base/table.h"

using namespace brine;

namespace {

constexpr std::string_view kTable =
#include "tests/vm/base/tables/text.inc"
    ;

// Texts of mixed widths in which every length and alignment occurs.
std::string mixed(size_t count) {
  constexpr char32_t kSome[] = {'a', 0xE9, 'b', 0x4E2D, 'c', 'd', 0x1F600, 0xD800, 'e'};
  std::string text;
  for (size_t i = 0; i < count; ++i) utf8_append(text, kSome[(i * i + i / 7) % 9]);
  return text;
}

}  // namespace

TEST_CASE("decoding fails where and how CPython's does") {
  check_table("text", kTable, "decode", [](const Row& row) {
    auto surrogates = row[0] == "strict" ? Surrogates::Refuse : Surrogates::Allow;
    Utf8Error error = utf8_check(row[1], surrogates);
    if (!error) return std::to_string(utf8_count(row[1]));
    return std::string(error.reason) + " " + std::to_string(error.start) + " " +
           std::to_string(error.end);
  });
}

TEST_CASE("every code point goes there and back") {
  for (char32_t c = 0; c <= kMaxCodePoint; ++c) {
    char bytes[4];
    size_t size = utf8_encode(c, bytes);
    const char* p = bytes;
    bool good = utf8_next(p) == c && p == bytes + size && size == utf8_length(c) &&
                wtf8_valid({bytes, size}) && utf8_valid({bytes, size}) == !is_surrogate(c) &&
                utf8_previous(p) == c && p == bytes;
    if (!good) FAIL("code point " << static_cast<uint32_t>(c));
  }
}

TEST_CASE("ascii is seen at every length and place") {
  for (size_t size = 0; size < 100; ++size) {
    std::string text(size, 'x');
    CHECK(is_ascii(text));
    for (size_t i = 0; i < size; ++i) {
      text[i] = '\x80';
      if (is_ascii(text) || ascii_prefix(text) != i) FAIL("size " << size << ", byte " << i);
      text[i] = 'x';
    }
  }
}

TEST_CASE("indexes and offsets agree with walking") {
  for (size_t count : {0, 1, 7, 63, 64, 65, 128, 700, 5000}) {
    std::string text = mixed(count);
    REQUIRE(utf8_count(text) == count);
    std::vector<size_t> table(utf8_index_entries(count));
    utf8_fill_index(text, table.data());
    size_t index = 0, offset = 0;
    for (char32_t c : code_points(text)) {
      if (utf8_offset(text, table.data(), index) != offset) FAIL("offset of " << index);
      if (utf8_index(text, table.data(), table.size(), offset) != index)
        FAIL("index of " << offset);
      if (utf8_skip(text, 0, index) != offset) FAIL("skip " << index);
      offset += utf8_length(c);
      ++index;
    }
    CHECK(utf8_offset(text, table.data(), count) == text.size());
    CHECK(utf8_index(text, table.data(), table.size(), text.size()) == count);
    CHECK(utf8_skip(text, 0, count + 100) == text.size());
  }
}

TEST_CASE("latin-1 and encode errors") {
  std::string latin1;
  for (int i = 0; i < 256; ++i) latin1 += static_cast<char>(i);
  std::string text(latin1_utf8_size(latin1), '\0');
  latin1_to_utf8(latin1, text.data());
  CHECK(utf8_valid(text));
  std::string back(utf8_count(text), '\0');
  CHECK(utf8_to_latin1(text, back.data()));
  CHECK(back == latin1);
  CHECK_FALSE(utf8_to_latin1(text, back.data(), 0x7F));
  EncodeError run = find_above(
      "ab\xC3\xA9\xE4\xB8\xAD\xE4\xB8\xAD"
      "c\xE4\xB8\xAD",
      0xFF);
  CHECK(run.start == 3);
  CHECK(run.end == 5);
  CHECK_FALSE(find_above("abc", 0x7F));
  run = find_surrogates("a\xED\xA0\x80");
  CHECK(run.start == 1);
  CHECK(run.end == 2);
}

TEST_CASE("text of the system: bytes that are not UTF-8 come back as they were") {
  std::string bytes;
  for (auto [given, text] : {std::pair{"plain", "plain"},
                             {"h\xC3\xA9", "h\xC3\xA9"},
                             {"g\xFF.py", "g\xED\xB3\xBF.py"},
                             {"\xF0\x9F", "\xED\xB3\xB0\xED\xB2\x9F"},
                             {"\xC3", "\xED\xB3\x83"},
                             {"\xED\xB3\xBF", "\xED\xB3\xAD\xED\xB2\xB3\xED\xB2\xBF"}}) {
    CHECK(text_of_system(given) == text);
    CHECK(bytes_for_system(text, bytes));
    CHECK(bytes == given);
  }
  CHECK_FALSE(bytes_for_system("a\xED\xA0\x80", bytes));
  CHECK(repaired("a\xFF\xC3\xA9\xF0\x9F") == "a\xEF\xBF\xBD\xC3\xA9\xEF\xBF\xBD");
  CHECK(backslashed("a\xED\xB3\xBF\xC3\xA9\xED\xA0\x80") == "a\\udcff\xC3\xA9\\ud800");
}
