// Brine in a C++ program.
//
//   #include <brine/brine.hpp>
//   #include <iostream>
//
//   int main() {
//     brine::Vm vm({.limits = {.memory = 64 << 20, .fuel = 100'000'000}});
//     vm.bind("double", [](int64_t x) { return 2 * x; });
//     auto done = vm.run("def f(n):\n  return double(n) + 1\n");
//     if (!done) return std::cerr << done.error().traceback, 1;
//     auto f = vm.get("f");
//     auto r = vm.call(*f, 20);
//     std::cout << r->to<int64_t>().value() << "\n";   // 41
//   }
//
// A Vm is independent of all others and used by one thread at a time; only `interrupt` may be called from any thread.
// Nothing here throws: what can fail gives an Outcome. A Value keeps its object alive and must not outlive its Vm.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace brine {
// Inline: hosts write brine::Vm. (The machine's own classes of these names are another namespace's.)
inline namespace host {

class Vm;

// What a script may use at most. 0: no limit.
struct Limits {
  size_t memory = 0;  // bytes, all told
  uint64_t fuel = 0;  // calls, loop iterations and the like; exact and the same on every machine
  std::chrono::nanoseconds time{0};  // for one run
  uint32_t depth = 0;                // Python calls within each other; 0: Python's 1000
};

// What a script may touch of the system. Nothing, unless granted.
struct Grants {
  bool files = false, clock = false, environment = false, network = false, processes = false,
       standard_streams = false;
  static Grants all() { return {true, true, true, true, true, true}; }
};

struct Options {
  Limits limits;
  Grants grants;
  std::vector<std::string> argv;  // sys.argv
  std::vector<std::string> path;  // sys.path
};

// Why something did not give a value.
struct Error {
  enum class Kind {
    Exception,  // a Python exception nobody caught
    Exit,       // sys.exit: see exit_code
    Suspended,  // out of fuel or past the deadline: Vm::refuel and Vm::resume go on
    Host,       // the call itself was wrong: a Value that does not convert, a dead task
  };
  Kind kind = Kind::Exception;
  std::string type;       // "ValueError"
  std::string message;    // str(exception)
  std::string traceback;  // as Python prints it, newline at the end
  int exit_code = 1;
};

// A T, or an Error. T = void: just whether it worked.
template <class T>
class [[nodiscard]] Outcome {
 public:
  Outcome(T value) : value_(std::move(value)) {}
  Outcome(Error error) : error_(std::make_shared<Error>(std::move(error))) {}
  explicit operator bool() const { return !error_; }
  T& operator*() { return *value_; }
  T* operator->() { return &*value_; }
  T& value() { return *value_; }
  const Error& error() const { return *error_; }

 private:
  std::optional<T> value_;
  std::shared_ptr<Error> error_;
};
template <>
class [[nodiscard]] Outcome<void> {
 public:
  Outcome() = default;
  Outcome(Error error) : error_(std::make_shared<Error>(std::move(error))) {}
  explicit operator bool() const { return !error_; }
  const Error& error() const { return *error_; }

 private:
  std::shared_ptr<Error> error_;
};

// A Python object held by the host.
class Object {
 public:
  Object() = default;  // None
  bool is_none() const;
  bool is_callable() const;
  std::string type_name() const;
  // bool, int64_t, double, std::string (str or bytes); nothing when it is of another type or does not fit.
  template <class T>
  std::optional<T> to() const;

  struct Slot;  // opaque: the root in the Vm
  explicit Object(std::shared_ptr<Slot> slot) : slot_(std::move(slot)) {}
  const std::shared_ptr<Slot>& slot() const { return slot_; }

 private:
  std::shared_ptr<Slot> slot_;
};
template <>
std::optional<bool> Object::to<bool>() const;
template <>
std::optional<int64_t> Object::to<int64_t>() const;
template <>
std::optional<double> Object::to<double>() const;
template <>
std::optional<std::string> Object::to<std::string>() const;

class Vm {
 public:
  explicit Vm(Options options = {});
  ~Vm();
  Vm(const Vm&) = delete;
  Vm& operator=(const Vm&) = delete;

  // ---- running text, in the namespace of __main__
  Outcome<void> run(std::string_view source, std::string_view filename = "<string>");
  Outcome<void> run_file(const std::string& path);
  Outcome<Object> eval(std::string_view expression);
  enum class Line { Done, Incomplete, Failed };
  // One statement of an interactive session; expressions are printed. Incomplete: give more lines.
  Line run_line(std::string_view source, Error& error);
  Outcome<std::string> disassemble(std::string_view source, std::string_view filename);

  // ---- objects
  Outcome<Object> get(std::string_view name);  // a name of __main__
  Outcome<void> set(std::string_view name, const Object& value);
  Outcome<Object> attribute(const Object& object, std::string_view name);
  Outcome<Object> item(const Object& object, const Object& key);
  Outcome<std::string> str(const Object& object);
  Outcome<std::string> repr(const Object& object);
  Object none();
  Object make(bool v);
  Object make(int64_t v);
  Object make(int v) { return make(int64_t(v)); }
  Object make(double v);
  Object make(std::string_view v);  // str; invalid UTF-8 is replaced
  Object make(const char* v) { return make(std::string_view(v)); }
  Object make(const std::string& v) { return make(std::string_view(v)); }
  Object make(const Object& v) { return v; }
  Object make_bytes(std::string_view v);
  Object make_list(const std::vector<Object>& items);

  template <class... A>
  Outcome<Object> call(const Object& function, const A&... args) {
    return call_with(function, std::vector<Object>{make(args)...});
  }
  Outcome<Object> call_with(const Object& function, const std::vector<Object>& args);

  // ---- host functions: f(int64_t, double, bool, std::string, Object ...) -> the like, void, or Outcome of it
  template <class F>
  Outcome<void> bind(std::string_view name, F f) {
    return bind_raw(name, adapt(std::move(f), &F::operator()));
  }
  using HostFunction = std::function<Outcome<Object>(Vm&, const std::vector<Object>&)>;
  Outcome<void> bind_raw(std::string_view name, HostFunction f);

  // ---- generators
  Outcome<std::optional<Object>> next(const Object& generator);  // nothing: it is exhausted
  Outcome<std::optional<Object>> send(const Object& generator, const Object& value);

  // ---- snapshots
  struct DumpOptions {
    bool move = false;  // the frames written are retired here: they go on elsewhere
  };
  Outcome<std::string> dumps(const Object& object, DumpOptions options);
  Outcome<std::string> dumps(const Object& object) { return dumps(object, DumpOptions()); }
  Outcome<Object> loads(std::string_view bytes);

  // ---- limits and the outside
  void interrupt();  // any thread: KeyboardInterrupt at the next safe point
  void refuel(uint64_t units);
  void set_deadline(std::chrono::nanoseconds from_now);
  Outcome<void> resume();  // after Error::Kind::Suspended
  uint64_t fuel_used() const;
  size_t memory_used() const;
  void on_output(std::function<void(std::string_view)> out,
                 std::function<void(std::string_view)> err);
  void flush();             // writes out what the script's files hold back
  Outcome<void> finish();   // runs finalizers and flushes, as at the end of a program
  void stress_collector();  // test mode: collects at every safe point, poisons what is free
  void rewrite_frames();  // test mode: generators' frames are written and read back at every yield

  struct Inside;
  Inside& inside() { return *inside_; }

 private:
  template <class T>
  static std::optional<T> convert(const Object& o) {
    if constexpr (std::is_same_v<T, Object>)
      return o;
    else if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
      auto v = o.to<int64_t>();
      if (!v || int64_t(T(*v)) != *v) return std::nullopt;
      return T(*v);
    } else
      return o.to<T>();
  }
  template <class R>
  Outcome<Object> give(R&& r) {
    if constexpr (std::is_same_v<std::decay_t<R>, Outcome<Object>>)
      return std::forward<R>(r);
    else
      return make(std::forward<R>(r));
  }
  template <class F, class C, class R, class... A>
  static HostFunction adapt(F f, R (C::*)(A...) const) {
    return adapt_with<F, R, A...>(std::move(f), std::index_sequence_for<A...>());
  }
  template <class F, class C, class R, class... A>
  static HostFunction adapt(F f, R (C::*)(A...)) {
    return adapt_with<F, R, A...>(std::move(f), std::index_sequence_for<A...>());
  }
  template <class F, class R, class... A, size_t... I>
  static HostFunction adapt_with(F f, std::index_sequence<I...>) {
    return [f = std::move(f)](Vm& vm, const std::vector<Object>& args) mutable -> Outcome<Object> {
      if (args.size() != sizeof...(A))
        return Error{Error::Kind::Exception, "TypeError",
                     "expected " + std::to_string(sizeof...(A)) + " arguments, got " +
                         std::to_string(args.size()),
                     "", 1};
      std::tuple<std::optional<std::decay_t<A>>...> values{convert<std::decay_t<A>>(args[I])...};
      size_t bad = sizeof...(A);
      ((std::get<I>(values) ? void() : void(bad = bad == sizeof...(A) ? I : bad)), ...);
      if (bad != sizeof...(A))
        return Error{
            Error::Kind::Exception, "TypeError",
            "argument " + std::to_string(bad + 1) + " has the wrong type: " + args[bad].type_name(),
            "", 1};
      if constexpr (std::is_void_v<R>) {
        f(*std::get<I>(values)...);
        return vm.none();
      } else {
        return vm.give(f(*std::get<I>(values)...));
      }
    };
  }
  std::unique_ptr<Inside> inside_;
};

}  // namespace host
}  // namespace brine
