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
// Nothing here throws: what can fail gives an Outcome. An Object keeps its Python object alive; once its Vm is gone it is
// None. docs/embedding.md tells the rest.
//
// Text is UTF-8. In what the host hands in (names, messages, str), what is not is replaced by U+FFFD; in what the system
// names (argv, path, names of files) it becomes lone surrogates and goes back as it was, as Python's surrogateescape has
// it. In messages and tracebacks lone surrogates stand as \udc80; to<std::string>, str and repr give three bytes for each.
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
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
  size_t memory = 0;  // bytes, all told; a Vm needs half a MiB itself
  uint64_t fuel = 0;  // calls, loop iterations and the like; exact and the same on every machine
  std::chrono::nanoseconds time{0};  // for each entry: one run, one call, one resume
  uint32_t depth = 0;                // Python calls within each other; 0: Python's 1000
};

// What a script may touch of the system. Nothing, unless granted.
struct Grants {
  bool files = false, clock = false, environment = false, network = false, processes = false,
       standard_streams = false;
  static Grants all() { return {true, true, true, true, true, true}; }
};

struct Options {
  Limits limits = {};
  Grants grants = {};
  std::vector<std::string> argv = {};  // sys.argv
  std::vector<std::string> path = {};  // sys.path
};

// A Python object held by the host.
class Object {
 public:
  Object() = default;  // None
  bool is_none() const;
  bool is_callable() const;
  std::string type_name() const;
  // bool, int64_t, uint64_t, double, std::string (str or bytes), std::vector<Object> (list or tuple); nothing when it is of another
  // type or does not fit.
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
std::optional<uint64_t> Object::to<uint64_t>() const;
template <>
std::optional<double> Object::to<double>() const;
template <>
std::optional<std::string> Object::to<std::string>() const;
template <>
std::optional<std::vector<Object>> Object::to<std::vector<Object>>() const;

// Why something did not give a value.
struct Error {
  enum class Kind {
    Exception,  // a Python exception nobody caught
    Exit,       // sys.exit: see exit_code
    Suspended,  // out of fuel or past the deadline: Vm::resume goes on, Vm::drop gives up
    Stopped,  // the same where nothing can wait, inside a host function or a sort, or all memory is gone: the run is over
    Host,     // the call itself was wrong: a value of another Vm, a Vm that is suspended
  };
  Kind kind = Kind::Exception;
  std::string type;       // "ValueError"
  std::string message;    // str(exception)
  std::string traceback;  // as Python prints it, newline at the end
  int exit_code = 1;      // what a command would exit with
  Object
      exception;  // itself, if there is one; a host function that answers with it raises it again
};
// What a host function answers to raise an exception: any built-in one by name.
inline Error make_error(std::string type, std::string message) {
  Error e;
  e.type = std::move(type);
  e.message = std::move(message);
  return e;
}

// A T, or an Error. T = void: just whether it worked.
template <class T>
class Outcome;
template <>
class Outcome<void>;

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
  friend class Outcome<void>;
  std::optional<T> value_;
  std::shared_ptr<Error> error_;
};
template <>
class Outcome<void> {
 public:
  Outcome() = default;
  template <class T>
  explicit Outcome(const Outcome<T>& other) : error_(other.error_) {}
  Outcome(Error error) : error_(std::make_shared<Error>(std::move(error))) {}
  explicit operator bool() const { return !error_; }
  const Error& error() const { return *error_; }

 private:
  std::shared_ptr<Error> error_;
};

class Vm {
 public:
  explicit Vm(Options options = {});
  ~Vm();
  Vm(const Vm&) = delete;
  Vm& operator=(const Vm&) = delete;

  // ---- running text, in the namespace of __main__
  [[nodiscard]] Outcome<void> run(std::string_view source, std::string_view filename = "<string>");
  [[nodiscard]] Outcome<void> run_file(const std::string& path);
  Outcome<Object> eval(std::string_view expression);
  enum class Line { Done, Incomplete, Failed };
  // One statement of an interactive session; expressions are printed. Incomplete: give more lines.
  Line run_line(std::string_view source, Error& error);
  // The lines of a statement so far, nothing is run. Failed: no further line could make them whole; else Incomplete.
  Line check_line(std::string_view source, Error& error);
  Outcome<std::string> disassemble(std::string_view source, std::string_view filename);

  // ---- objects
  Outcome<Object> get(std::string_view name);  // a name of __main__
  [[nodiscard]] Outcome<void> set(std::string_view name, const Object& value);
  Outcome<Object> import_module(std::string_view name);
  Outcome<Object> attribute(const Object& object, std::string_view name);
  [[nodiscard]] Outcome<void> set_attribute(const Object& object, std::string_view name,
                                            const Object& value);
  Outcome<Object> item(const Object& object, const Object& key);
  [[nodiscard]] Outcome<void> set_item(const Object& object, const Object& key,
                                       const Object& value);
  Outcome<std::vector<Object>> items(const Object& iterable);  // all of them: list(iterable)
  Outcome<std::string> str(const Object& object);
  Outcome<std::string> repr(const Object& object);
  // Making never fails: what is beyond the memory limit makes the script's next step raise MemoryError.
  Object none() { return Object(); }
  template <class T>
    requires std::is_arithmetic_v<T>
  Object make(T v) {
    if constexpr (std::is_same_v<T, bool>)
      return make_bool(v);
    else if constexpr (std::is_floating_point_v<T>)
      return make_float(double(v));
    else if constexpr (std::is_unsigned_v<T>)
      return make_unsigned(v);
    else
      return make_int(v);
  }
  Object make(std::string_view v);  // str
  Object make(const char* v) { return make(std::string_view(v)); }
  Object make(const std::string& v) { return make(std::string_view(v)); }
  Object make(const Object& v) { return v; }
  Object make_bytes(std::string_view v);
  // These refuse what is of another Vm.
  Outcome<Object> make_list(const std::vector<Object>& items);
  Outcome<Object> make_tuple(const std::vector<Object>& items);

  template <class... A>
  Outcome<Object> call(const Object& function, const A&... args) {
    return call_with(function, std::vector<Object>{make(args)...});
  }
  Outcome<Object> call_with(const Object& function, const std::vector<Object>& args);

  // ---- host functions: f(int64_t, double, bool, std::string, Object ...) gives the like, void, or an Outcome or optional
  // of it. An error it answers with, and a C++ exception it lets out, is raised in the script. Binding itself fails only
  // when the limit of memory is reached.
  template <class F>
  Outcome<void> bind(std::string_view name, F f) {
    return bind_raw(name, adapt(std::string(name), std::function(std::move(f))));
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
  // `into`: the module whose namespace the code joins (import_module gives one); None: a private one.
  Outcome<Object> loads(std::string_view bytes, const Object& into = Object());

  // ---- limits and the outside
  void interrupt();  // from any thread: KeyboardInterrupt within 10 ms, or in the next run
  // Adds to the script's account and to that of its finalizers. What built-ins spent beyond is paid first.
  void refuel(uint64_t units);
  void limit_time(std::chrono::nanoseconds each_run);  // from now on; 0: no limit
  // After Error::Kind::Suspended: goes on, and gives what the interrupted run, call or next would have given.
  Outcome<Object> resume();
  void drop();  // gives the suspended run up: its frames are left, no handler and no `finally` runs
  bool is_suspended() const;
  // Asked when fuel or time is up where nothing can wait; true: refuel or limit_time was called, go on.
  void on_refuel(std::function<bool(Vm&)> more);
  uint64_t fuel_used() const;  // by the script; its finalizers' is not in it
  size_t memory_used() const;
  // Where sys.stdout and sys.stderr go. Without: to the process's own if standard_streams is granted, else nowhere.
  void on_output(std::function<void(std::string_view)> out,
                 std::function<void(std::string_view)> err);
  bool
  flush();  // writes out what the script's files hold back; false: some of it is lost, which was told
  Outcome<void> finish();   // runs finalizers and flushes, as at the end of a program
  void stress_collector();  // test mode: collects at every safe point, poisons what is free
  void rewrite_frames();  // test mode: generators' frames are written and read back at every yield

  struct Inside;
  Inside& inside() { return *inside_; }

 private:
  Object make_bool(bool v);
  Object make_int(int64_t v);
  Object make_unsigned(uint64_t v);
  Object make_float(double v);

  // What a parameter of type T is kept as while the function runs.
  template <class T>
  struct StoredAs {
    using type = T;
  };
  template <class T>
  using Stored = typename StoredAs<std::decay_t<T>>::type;

  template <class T>
  static std::optional<T> convert(const Object& o) {
    if constexpr (std::is_same_v<T, Object>) {
      return o;
    } else if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
      auto v = o.to<std::conditional_t<std::is_unsigned_v<T>, uint64_t, int64_t>>();
      if (!v || !std::in_range<T>(*v)) return std::nullopt;
      return T(*v);
    } else if constexpr (std::is_floating_point_v<T>) {
      auto v = o.to<double>();
      if (!v) return std::nullopt;
      return T(*v);
    } else {
      return o.to<T>();
    }
  }
  template <class T>
  static constexpr const char* python_type() {
    if constexpr (std::is_same_v<T, bool>)
      return "bool";
    else if constexpr (std::is_integral_v<T>)
      return "int";
    else if constexpr (std::is_floating_point_v<T>)
      return "float";
    else if constexpr (std::is_same_v<T, std::vector<Object>>)
      return "list";
    else
      return "str";
  }

  template <class T>
  Outcome<Object> give(T&& v) {
    return make(std::forward<T>(v));
  }
  template <class T>
  Outcome<Object> give(Outcome<T>&& v) {
    if (!v) return v.error();
    if constexpr (std::is_void_v<T>)
      return none();
    else
      return give(std::move(*v));
  }
  template <class T>
  Outcome<Object> give(std::optional<T>&& v) {
    if (!v) return none();
    return give(std::move(*v));
  }
  Outcome<Object> give(std::vector<Object>&& v) { return make_list(v); }

  template <class R, class... A>
  static HostFunction adapt(std::string name, std::function<R(A...)> f) {
    return adapt_with<R, A...>(std::move(name), std::move(f), std::index_sequence_for<A...>());
  }
  template <class R, class... A, size_t... I>
  static HostFunction adapt_with(std::string name, std::function<R(A...)> f,
                                 std::index_sequence<I...>) {
    return [name = std::move(name), f = std::move(f)](
               Vm& vm, const std::vector<Object>& args) -> Outcome<Object> {
      if (args.size() != sizeof...(A)) return wrong_count(name, sizeof...(A), args.size());
      [[maybe_unused]] std::tuple<std::optional<Stored<A>>...> values{
          convert<Stored<A>>(args[I])...};
      std::optional<Error> wrong;
      ((wrong || std::get<I>(values)
            ? void()
            : void(wrong = wrong_type(name, I + 1, python_type<Stored<A>>(), args[I]))),
       ...);
      if (wrong) return *wrong;
      auto run = [&]() -> Outcome<Object> {
        if constexpr (std::is_void_v<R>) {
          f(*std::get<I>(values)...);
          return vm.none();
        } else {
          return vm.give(f(*std::get<I>(values)...));
        }
      };
#ifdef __cpp_exceptions
      try {
        return run();
      } catch (const std::out_of_range& e) {
        return make_error("IndexError", e.what());
      } catch (const std::invalid_argument& e) {
        return make_error("ValueError", e.what());
      } catch (const std::domain_error& e) {
        return make_error("ValueError", e.what());
      } catch (const std::overflow_error& e) {
        return make_error("OverflowError", e.what());
      } catch (const std::bad_alloc& e) {
        return make_error("MemoryError", e.what());
      } catch (const std::exception& e) {
        return make_error("RuntimeError", e.what());
      } catch (...) {
        return make_error("RuntimeError", "a C++ exception");
      }
#else
      return run();
#endif
    };
  }
  static Error wrong_count(const std::string& name, size_t takes, size_t given);
  static Error wrong_type(const std::string& name, size_t number, const char* wants,
                          const Object& given);
  std::unique_ptr<Inside> inside_;
};

template <>
struct Vm::StoredAs<std::string_view> {
  using type = std::string;
};
template <>
struct Vm::StoredAs<const char*> {
  using type = std::string;
};

}  // namespace host
}  // namespace brine
