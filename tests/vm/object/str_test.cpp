// Storage of strings: growing in place, indexes of text that is not ASCII, names.
#include "vm/object/str.h"

#include <string>

#include "tests/support/catch.h"
#include "vm/base/utf8.h"

using namespace brine;

namespace {

Str* text(Vm& vm, std::string_view s) { return make_str(vm, s).take(); }

TEST_CASE("short strings lie inside the object", "[str]") {
  Vm vm;
  Str* s = text(vm, "a\xC3\xA9z");
  CHECK(!s->buffer);
  CHECK(s->size == 4);
  CHECK(s->length == 3);
  CHECK(!s->ascii());
  CHECK(text(vm, "") == empty_str());
  CHECK(text(vm, "x") == text(vm, "x"));
  CHECK(text(vm, "x") == intern(vm, "x"));
}

TEST_CASE("a string that ends at its buffer's end grows in place", "[str]") {
  Vm vm;
  Str* s = text(vm, std::string(300, 'a'));
  Str* b = text(vm, "bb");
  Str* one = concat(vm, s, b).take();
  Str* two = concat(vm, one, b).take();
  CHECK(one->buffer);
  CHECK(two->buffer.get() == one->buffer.get());
  Str* other = concat(vm, one, text(vm, "cc")).take();  // one does not end there any more
  CHECK(other->buffer.get() != one->buffer.get());
  CHECK(one->view() == std::string(300, 'a') + "bb");
  CHECK(two->view() == std::string(300, 'a') + "bbbb");
  CHECK(other->view() == std::string(300, 'a') + "bbcc");
  CHECK(concat(vm, two, two).take()->view() == std::string(two->view()) + std::string(two->view()));
}

TEST_CASE("a hundred thousand steps copy little", "[str]") {
  Vm vm;
  Str* s = empty_str();
  Str* piece = text(vm, "\xE2\x82\xAC 12345");
  Buffer* last = nullptr;
  int buffers = 0;
  for (int i = 0; i < 100000; i++) {
    s = concat(vm, s, piece).take();
    if (s->buffer && s->buffer.get() != last) buffers++;
    last = s->buffer;
  }
  CHECK(s->length == 700000);
  CHECK(s->size == 900000);
  CHECK(buffers < 30);
}

TEST_CASE("offsets and indexes agree", "[str]") {
  Vm vm;
  std::string utf8;
  for (int i = 0; i < 1000; i++)
    utf8_append(utf8, i % 5 == 0 ? 0x1F600 : i % 3 == 0 ? 0xE9 : char32_t('a' + i % 26));
  Str* s = text(vm, utf8);
  CHECK(s->length == 1000);
  for (uint32_t i = 0; i <= 1000; i += 7) {
    uint32_t offset = offset_of(vm, s, i).take();
    CHECK(offset == utf8_skip(s->view(), 0, i));
    CHECK(index_of(vm, s, offset).take() == i);
  }
  CHECK(char_at(vm, s, 995).take()->view() == "\xF0\x9F\x98\x80");
  CHECK(substring(vm, s, 1, 4).take()->view() == "bc\xC3\xA9");
  CHECK(substring(vm, s, 4, 4).take() == empty_str());
  CHECK(substring(vm, s, 0, 1000).take() == s);
}

TEST_CASE("names are one object each", "[str]") {
  Vm vm;
  Str* a = text(vm, "some_name");
  Str* name = intern(vm, a);
  CHECK(name == a);
  CHECK(intern(vm, "some_name") == a);
  CHECK(intern(vm, text(vm, "some_name")) == a);
  CHECK(intern(vm, "") == empty_str());
  for (int i = 0; i < 3000; i++) intern(vm, "n" + std::to_string(i));
  CHECK(intern(vm, "some_name") == a);
  CHECK(intern(vm, "n1234") == intern(vm, text(vm, "n1234")));
  vm.heap.collect(true);
  CHECK(intern(vm, "n77")->view() == "n77");
  CHECK(hash_of(a) == hash_of(text(vm, "some_name")));
}

}  // namespace
