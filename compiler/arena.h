// A bump arena: the syntax tree, its names and its texts live here and die together. Nothing in it has a
// destructor. Every block is charged to the caller's budget before it is taken, so a compilation can be
// limited; when the budget refuses, the arena says exhausted() and serves a small overdraft so that callers
// need no check per allocation: the lexer looks at exhausted() once per token and stops there.
// Tested by tests/compiler/lexer_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace brine {

// Whom memory is charged to. `charge` answers false when the bytes may not be taken; `release` gives back.
// A budget without functions is unlimited.
struct ArenaBudget {
  bool (*charge)(void* context, size_t bytes) = nullptr;
  void (*release)(void* context, size_t bytes) = nullptr;
  void* context = nullptr;
};

class Arena {
 public:
  explicit Arena(ArenaBudget budget = {}) : budget_(budget) {}
  ~Arena();
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  void* allocate(size_t bytes, size_t alignment = alignof(std::max_align_t)) {
    size_t start = (position_ + alignment - 1) & ~(alignment - 1);
    if (start + bytes > end_ || start < position_) return allocate_slow(bytes, alignment);
    position_ = start + bytes;
    return reinterpret_cast<void*>(start);
  }

  // A node, value-initialised.
  template <class T>
  T* make() {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T), alignof(T))) T();
  }

  template <class T>
  std::span<T> copy(const T* items, size_t count) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (count == 0) return {};
    T* to = static_cast<T*>(allocate(count * sizeof(T), alignof(T)));
    std::uninitialized_copy(items, items + count, to);
    return {to, count};
  }

  std::string_view copy_text(std::string_view text) {
    std::span<char> to = copy(text.data(), text.size());
    return {to.data() ? to.data() : "", text.size()};
  }

  // The one copy of this text: equal names have equal data().
  std::string_view intern(std::string_view text);

  size_t bytes() const { return bytes_; }        // taken so far, all of it charged or refused
  bool exhausted() const { return exhausted_; }  // the budget has refused
  // Charges memory that the caller holds outside the arena for as long as the arena lives.
  bool charge(size_t bytes);

 private:
  void* allocate_slow(size_t bytes, size_t alignment);
  void grow_names();

  ArenaBudget budget_;
  size_t position_ = 0;
  size_t end_ = 0;
  size_t bytes_ = 0;
  size_t charged_ = 0;
  bool exhausted_ = false;
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::vector<std::string_view> names_;  // open addressing, power of two
  size_t name_count_ = 0;
};

}  // namespace brine
