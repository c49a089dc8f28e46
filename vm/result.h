// Result<T> and Answer: how functions say that they failed. The exception itself waits in vm.raised.
//
//   Result<T>   leaf functions: a T, or failed.
//   Answer      where Python may run: done (a value), failed, entered (a frame was pushed: go on there), suspended.
//               An iterator's `next` may also answer kExhausted.
//
//   Value item = TRY(find(vm, key));          // leaves the function when it failed
//   return Failed{};                          // after raise(...)
#pragma once

#include <utility>

#include "vm/value.h"

namespace brine {

struct Failed {};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(Failed) : ok_(false) {}
  Result(T value) : ok_(true), value_(std::move(value)) {}
  bool ok() const { return ok_; }
  T take() { return std::move(value_); }

 private:
  bool ok_;
  T value_{};
};

template <>
class [[nodiscard]] Result<Value> {
 public:
  Result(Failed) : value_(kFailed) {}
  Result(Value value) : value_(value) {}
  bool ok() const { return value_ != kFailed; }
  Value take() const { return value_; }

 private:
  Value value_;
};

template <class T>
class [[nodiscard]] Result<T*> {
 public:
  Result(Failed) : value_(nullptr) {}
  Result(T* value) : value_(value) {}
  bool ok() const { return value_ != nullptr; }
  T* take() const { return value_; }
  operator Result<Value>() const {
    return value_ ? Result<Value>(Value::from_object(value_)) : Result<Value>(Failed{});
  }

 private:
  T* value_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result(Failed) : ok_(false) {}
  Result() : ok_(true) {}
  bool ok() const { return ok_; }
  void take() const {}

 private:
  bool ok_;
};

struct [[nodiscard]] Answer {
  Value word;
  Answer(Value v) : word(v) {}
  Answer(Failed) : word(kFailed) {}
  Answer(Result<Value> r) : word(r.take()) {}
  template <class T>
  Answer(Result<T*> r) : word(r.ok() ? Value::from_object(r.take()) : kFailed) {}
  static Answer entered() { return Answer(kEntered); }
  static Answer exhausted() { return Answer(kExhausted); }
  bool done() const { return !is_answer(word); }
  bool failed() const { return word == kFailed; }
  bool is_entered() const { return word == kEntered; }
};

#define TRY(expression)                             \
  __extension__({                                   \
    auto try_result = (expression);                 \
    if (!try_result.ok()) return ::brine::Failed{}; \
    try_result.take();                              \
  })

}  // namespace brine
