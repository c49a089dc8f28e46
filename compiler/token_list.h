// The tokens that the parser holds. A text of many megabytes on one line has millions of them, so they lie in memory that
// grows without being copied where the C library can (a std::vector would stop for all of them each time it doubles).
// Tested by tests/compiler/parser_test.cpp, tests/embed/interrupt_test.cpp.
#pragma once

#include <cstdlib>
#include <cstring>
#include <new>
#include <type_traits>

#include "compiler/lexer.h"

namespace brine {

class TokenList {
 public:
  TokenList() = default;
  ~TokenList() { std::free(tokens_); }
  TokenList(const TokenList&) = delete;
  TokenList& operator=(const TokenList&) = delete;

  size_t size() const { return size_; }
  size_t capacity() const { return capacity_; }
  bool empty() const { return size_ == 0; }
  Token& operator[](size_t i) { return tokens_[i]; }
  const Token& operator[](size_t i) const { return tokens_[i]; }
  Token& front() { return tokens_[0]; }
  Token& back() { return tokens_[size_ - 1]; }

  void reserve(size_t capacity) {
    void* grown = std::realloc(static_cast<void*>(tokens_), capacity * sizeof(Token));
    if (!grown) std::abort();  // what operator new comes to here
    tokens_ = static_cast<Token*>(grown);
    capacity_ = capacity;
  }
  // There is room for one more.
  Token& add() { return *new (tokens_ + size_++) Token(); }
  void drop_first(size_t count) {
    size_ -= count;
    std::memmove(static_cast<void*>(tokens_), tokens_ + count, size_ * sizeof(Token));
  }
  void keep_first(size_t count) { size_ = count; }

 private:
  static_assert(std::is_trivially_copyable_v<Token>);
  Token* tokens_ = nullptr;
  size_t size_ = 0, capacity_ = 0;
};

}  // namespace brine
