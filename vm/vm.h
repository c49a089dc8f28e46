// Vm: all state of one interpreter. Vms are independent; one thread at a time each.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "vm/bytecode/opcodes.h"
#include "vm/heap/heap.h"
#include "vm/result.h"

namespace brine {

struct Class;
struct Dict;
struct Function;
struct List;
struct Module;
struct Shape;
struct Str;
struct Tuple;
struct StackSegment;
class Loader;

// What a host grants (design: capabilities are asked by every native that touches the system).
struct Capabilities {
  bool files = false, clock = false, environment = false, network = false, processes = false,
       standard_streams = false;
};

// Well-known names, interned once: vm.names[Name::append]. The dunders of specials.def follow as vm.special_names.
enum class Name : uint16_t {
#define NAME(id, text) id,
#include "vm/object/names.def"
};
inline constexpr size_t kNameCount = 0
#define NAME(id, text) +1
#include "vm/object/names.def"
    ;

struct Vm {
  Vm(size_t memory_limit = size_t(1) << 46);
  ~Vm();
  Vm(const Vm&) = delete;

  // ---- what the loop touches all the time
  Value* base = nullptr;         // registers of the running frame
  const Word* pc = nullptr;      // its instruction, stored before any slow path
  const Word* entry = nullptr;   // where a frame just pushed starts
  Value* stack_limit = nullptr;  // end of the current segment
  int64_t slice = 0;             // fuel until the next look at the world
  uint32_t epoch = 1;            // of classes (object/class.h)
  uint32_t depth = 0, depth_limit = 1000;
  Value handled =
      none();  // the exception being handled by the innermost running generator, or by the task
  uint32_t handled_outside = 0;  // running generators whose resumer was handling one
  Value raised = kUnbound;       // the exception under way after Failed
  bool exiting = false;          // the finalizers at the end of a program are running
  bool unstoppable =
      false;            // what is raised passes every handler: out of fuel where nothing can wait
  bool inject = false;  // the frame just entered starts by raising `raised` (generator.throw)
  Heap heap;

  // ---- tables
  Class* classes[kKindCount] = {};
  HeapVector<Shape*> shapes{Charged<Shape*>(heap)};  // by number
  Str* names[kNameCount] = {};
  Str* special_names[160] = {};
  struct Array* interned = nullptr;  // the one Str of each name, hashed (object/str.cpp)
  size_t interned_count = 0;
  Value single_chars[128];
  uint32_t next_version = 1;     // of dicts
  Dict* modules = nullptr;       // sys.modules
  Dict* builtins = nullptr;      // the builtins module's dict
  Dict* stub_globals = nullptr;  // what hidden units see as globals
  Class* exceptions[96] = {};    // by ExceptionId
  std::vector<Value*> roots;     // Root<T>
  std::vector<void (*)(Vm&, Marker&)> root_functions;

  // What look-ups along an mro found lately (object/class.cpp). A stamp is the epoch and the number of collections.
  struct Lookup {
    Class* cls = nullptr;
    Str* name = nullptr;
    uint64_t stamp = 0;
    Value value = kUnbound;
  };
  static constexpr size_t kLookups = 256;
  std::unique_ptr<Lookup[]> lookups{new Lookup[kLookups]};

  // What attribute sites found lately, for those that see objects of many shapes (run/attribute_sites.cpp).
  struct Site {
    uint64_t key = 0;  // shape and epoch; 0: empty
    Str* name = nullptr;
    const void* behind = nullptr;  // super(): the class that the search starts behind
    uint64_t what = 0;
    uint8_t how = 0;
  };
  static constexpr size_t kSites = 256;
  std::unique_ptr<Site[]> sites{new Site[kSites]};

  // ---- stack
  StackSegment* segment = nullptr;
  uintptr_t c_stack_limit = 0;  // nested entries must stay above
  std::vector<std::pair<uintptr_t, Value*>>
      nested;  // C stack position and frame base of each nested entry
  struct Generator* running_generator = nullptr;  // found by a marking: remembered again after it
  uintptr_t entry_stack = 0;

  // ---- limits
  int64_t fuel = INT64_MAX;  // left, beyond the current slice
  int64_t slice_given = 0;
  uint64_t fuel_used = 0;
  // When finalizers run depends on collections: they have an account of their own, as large as the script's.
  Value* finalizers =
      nullptr;  // base of the frame that runs them; `fuel` and `fuel_used` are theirs then,
  int64_t other_fuel = INT64_MAX;  // and these the script's
  uint64_t other_fuel_used = 0;
  std::atomic<bool> interrupt{false};
  uint64_t deadline_ns = 0;
  Capabilities capabilities;
  int max_str_digits = 4300;

  std::function<bool(Vm&)> refuel;  // asked when a nested entry runs out; false: the task dies

  // ---- the host
  Loader* loader = nullptr;
  // A line of a source file (from 1), without its end, for tracebacks; false: there is none.
  bool (*read_source_line)(Vm&, std::string_view filename, uint32_t line,
                           std::string& text) = nullptr;
  std::function<void(std::string_view)> write_out, write_err;
  void (*flush_files)(Vm&) =
      nullptr;  // writes out what buffered files hold (stdlib/native/file.cpp)
  std::vector<std::string> argv, search_path;  // sys.argv, sys.path at the start, as text
  bool frames_mode =
      false;  // test mode: every generator's frame is written and read back at each yield
  Result<void> (*frames_hook)(Vm&, struct Generator*) = nullptr;  // how: the wing `pickle` knows

  struct State;  // tables only few files need (vm/run/state.h)
  std::unique_ptr<State> state;
};

inline Str* name(Vm& vm, Name n) { return vm.names[size_t(n)]; }

// A reference kept in C++ memory, for as long as this object lives.
class Root {
 public:
  Root(Vm& vm, Value v) : vm_(vm), value_(v) { vm.roots.push_back(&value_); }
  ~Root() { std::erase(vm_.roots, &value_); }
  Root(const Root&) = delete;
  Value get() const { return value_; }
  void set(Value v) { value_ = v; }

 private:
  Vm& vm_;
  Value value_;
};

}  // namespace brine
