// Tested by tests/compiler/lexer_test.cpp.
#include "compiler/arena.h"

#include <algorithm>
#include <cstring>

namespace brine {
namespace {

constexpr size_t kFirstBlock = 4096;
constexpr size_t kLargestBlock = 1 << 20;

uint64_t hash_name(std::string_view text) {  // FNV-1a: names are short
  uint64_t hash = 0xcbf29ce484222325u;
  for (unsigned char c : text) hash = (hash ^ c) * 0x100000001b3u;
  return hash ^ (hash >> 29);
}

}  // namespace

Arena::~Arena() {
  if (budget_.release && charged_) budget_.release(budget_.context, charged_);
}

bool Arena::charge(size_t bytes) {
  if (budget_.charge && !budget_.charge(budget_.context, bytes)) {
    exhausted_ = true;
    return false;
  }
  charged_ += bytes;
  return true;
}

void* Arena::allocate_slow(size_t bytes, size_t alignment) {
  size_t block = std::clamp(bytes_ / 2, kFirstBlock, kLargestBlock);
  block = std::max(block, bytes + alignment);
  charge(block);
  blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(block));
  bytes_ += block;
  position_ = reinterpret_cast<size_t>(blocks_.back().get());
  end_ = position_ + block;
  return allocate(bytes, alignment);
}

void Arena::grow_names() {
  std::vector<std::string_view> old(std::max<size_t>(256, names_.size() * 2));
  charge((old.size() - names_.size()) * sizeof(std::string_view));
  old.swap(names_);
  for (std::string_view name : old) {
    if (!name.data()) continue;
    size_t at = hash_name(name) & (names_.size() - 1);
    while (names_[at].data()) at = (at + 1) & (names_.size() - 1);
    names_[at] = name;
  }
}

std::string_view Arena::intern(std::string_view text) {
  if (name_count_ * 2 >= names_.size()) grow_names();
  size_t at = hash_name(text) & (names_.size() - 1);
  for (; names_[at].data(); at = (at + 1) & (names_.size() - 1)) {
    if (names_[at] == text) return names_[at];
  }
  name_count_++;
  return names_[at] = copy_text(text);
}

}  // namespace brine
