// CodeUnit: what the compiler makes and the machine runs; plain immutable data, no heap, no pointers into a Vm.
//
// The second hinge of the house: compiler above, machine below, and the one form in which code is stored in snapshots
// (code_bytes.h), shipped inside the binary and shared by all Vms of a process.
//
//   registers   [ parameters | other locals and cells | temporaries ]
//                 positional-only, positional, keyword-only, *args, **kwargs
//   A unit with kHasNamespace (module, class body, exec, eval) takes one hidden parameter, register 0: the mapping its
//   names live in, or Unbound when that is the globals themselves. It counts in `positional`.
//
// Locals are always initialised (Unbound where nothing is bound yet), so anyone may look at them at any time.
// Temporaries are written before they are read; `liveness.h` says at each pc which of them still matter.
//
// Tested by tests/vm/bytecode/code_unit_test.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vm/bytecode/opcodes.h"

namespace brine {

struct CodeUnit;

// A constant of the program text. Ints beyond 64 bits are limbs, least significant first.
struct Constant {
  enum class Kind : uint8_t {
    None,
    True,
    False,
    Ellipsis,
    Int,
    BigInt,
    Float,
    Complex,
    Str,
    Bytes,
    Tuple,
    FrozenSet
  };
  Kind kind = Kind::None;
  bool negative = false;        // BigInt
  int64_t integer = 0;          // Int
  double real = 0, imag = 0;    // Float, Complex
  std::string text;             // Str (UTF-8, lone surrogates as three bytes), Bytes
  std::vector<uint64_t> limbs;  // BigInt
  std::vector<Constant> items;  // Tuple, FrozenSet

  static Constant of_int(int64_t v) {
    Constant c;
    c.kind = Kind::Int;
    c.integer = v;
    return c;
  }
  static Constant of_float(double v) {
    Constant c;
    c.kind = Kind::Float;
    c.real = v;
    return c;
  }
  static Constant of_str(std::string v) {
    Constant c;
    c.kind = Kind::Str;
    c.text = std::move(v);
    return c;
  }
  static Constant of_bytes(std::string v) {
    Constant c;
    c.kind = Kind::Bytes;
    c.text = std::move(v);
    return c;
  }
  static Constant of(Kind k) {
    Constant c;
    c.kind = k;
    return c;
  }
  // Same kind and same value to the bit (0.0 and -0.0 differ, 1 and 1.0 and True differ).
  bool same(const Constant& other) const;
};

// Source range of an instruction; columns are UTF-8 bytes from 0, as in CPython's co_positions().
struct Position {
  uint32_t line = 0, end_line = 0;  // 0: no line
  uint32_t column = 0, end_column = 0;
  bool operator==(const Position&) const = default;
};

// pc -> Position, delta-coded bytes. One entry covers the words up to the next entry's.
class PositionTable {
 public:
  void add(uint32_t pc, const Position& position);  // ascending pc
  Position find(uint32_t pc) const;
  const std::string& bytes() const { return bytes_; }
  static PositionTable from_bytes(std::string bytes);
  // Whether the bytes are well formed: every entry whole and ascending below `words`.
  bool valid(uint32_t words) const;

 private:
  std::string bytes_;
  uint32_t last_pc_ = 0;
  Position last_;
};

// While pc is in [start, end) an exception continues at target, where EnterHandler stands. The innermost comes first.
struct Handler {
  uint32_t start, end, target;
};

// A Yield or YieldFrom; `label` is the string of `yield at("label", ...)`, empty when there is none.
struct SuspendPoint {
  uint32_t pc;
  std::string label;
};

enum CodeFlags : uint32_t {
  kVarArgs = 1,
  kVarKeywords = 2,
  kGenerator = 4,
  kCoroutine = 8,
  kAsyncGenerator = 16,
  kHasNamespace = 32,  // register 0 is the namespace
  kNested = 64,        // has free names
  kHidden = 128,       // a stub of ours: in no traceback, no frame walk, no recursion count
  kUsesLocals =
      256,  // names locals, vars, exec, eval, dir or globals: its whole namespace matters to a pickle
  kModule = 512,
  kClassBody = 1024,
  kOptimized = 2048,        // kOptimized: a function, whose locals are registers
  kMethodDocstring = 4096,  // constants[0] is the docstring
};

// The last local of a function that names locals() or its kin: the one dict that this is, once someone asked.
inline constexpr std::string_view kLocalsName = ".locals";

struct CodeUnit {
  std::string name, qualname, filename;
  uint32_t first_line = 1;
  uint32_t flags = 0;
  uint16_t positional = 0;  // parameters by position, the positional-only included
  uint16_t positional_only = 0;
  uint16_t keyword_only = 0;
  uint16_t locals = 0;  // registers with a name: parameters, locals, cells; the temporaries follow
  uint16_t registers = 0;  // all of them, call windows included

  std::vector<std::string> local_names;  // `locals` of them, index = register
  std::vector<uint16_t> cells;  // the locals that hold a cell (made by MakeCell at the start)
  std::vector<std::string> free_names;  // closure cells, in order
  std::vector<Word> code;               // canonical
  std::vector<Constant> constants;
  std::vector<std::string> names;
  std::vector<std::shared_ptr<const CodeUnit>> children;
  std::vector<Handler> handlers;
  std::vector<SuspendPoint> suspend_points;  // ascending pc
  PositionTable positions;
  std::string
      source;  // the lines of its definition, '\n' at the end, not dedented; empty if unknown

  uint32_t parameters() const {
    return positional + keyword_only + bool(flags & kVarArgs) + bool(flags & kVarKeywords);
  }
  const Handler* find_handler(uint32_t pc) const;
};

// Bytes of memory it takes, the units inside it included.
size_t footprint(const CodeUnit& unit);

}  // namespace brine
