// How functions and types written in C++ are declared: static read-only tables, shared by all Vms.
//
//   static Answer list_append(Vm& vm, Args args) { ... }
//   constexpr NativeRow kMethods[] = {{"append(self, object, /)", list_append, "Append object to the end."}};
//
// The text of the signature is the signature. Arguments arrive bound, one Value for each parameter in this order:
// positional, keyword-only, then *args as a Tuple, then **kwargs as a Dict. A default is written as Python would
// (None, True, False, an int, a string in single quotes); `=...` (any name after "...") means: Unbound when not given.
// A parameter may say what it wants; the call converts it, asking Python's methods where it must:
//   x: float    a double, as Value (made by __float__ or __index__)      n: index   an int kind (by __index__)
//   n: size     an int kind that fits an int64, else OverflowError        b: bool    True or False
// `self` of a method table's row is checked to be of the table's type before the call. Intrinsics, which nobody but
// hidden code can call, may be called by hidden frames that a snapshot made up, so those that rely on something say so:
//   list: List      an object of that Kind         cls: type[Tuple]   a class whose objects are of that Kind
//   n: word         an immediate int
// One that answers, raises or refuses whatever it is given, breaking nothing, has kTotal in place of its doc. Hidden code
// that reaches others cannot be loaded into the middle of (vm/run/intrinsics.h).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "vm/heap/object.h"
#include "vm/result.h"

namespace brine {

struct Vm;
struct Str;

struct Args {
  Value* at;
  uint32_t count;
  Value operator[](size_t i) const { return at[i]; }
  Value& ref(size_t i) const { return at[i]; }
  std::span<Value> from(size_t i) const { return {at + i, count - i}; }
};

using NativeBody = Answer (*)(Vm&, Args);

struct NativeRow {
  const char* signature;
  NativeBody body;
  const char* doc = nullptr;
};

inline constexpr const char* kTotal = "total";

// x.name as a computed attribute. setter gets kUnbound for `del`; null: read-only.
struct GetSetRow {
  const char* name;
  Answer (*get)(Vm&, Value self);
  Answer (*set)(Vm&, Value self, Value value) = nullptr;
  const char* doc = nullptr;
  bool member = false;  // CPython shows it as a member_descriptor
};
constexpr GetSetRow member(const char* name, Answer (*get)(Vm&, Value),
                           Answer (*set)(Vm&, Value, Value) = nullptr, const char* doc = nullptr) {
  return {name, get, set, doc, true};
}

enum class BinaryOp : uint8_t {
  Add,
  Sub,
  Mul,
  MatMul,
  Div,
  FloorDiv,
  Mod,
  Pow,
  LShift,
  RShift,
  And,
  Or,
  Xor,
  DivMod
};
enum class UnaryOp : uint8_t { Negative, Positive, Invert, Abs, Int, Float, Index, Bool };
enum class CompareOp : uint8_t { Lt, Le, Eq, Ne, Gt, Ge };

// What a built-in type answers itself. The operators ask these first; the dunder methods of the type (list.__add__)
// are derived from them, so nothing is written twice. A null entry: the type does not have it.
// `binary`, `compare` answer NotImplemented for operands they do not know; either operand may be the type's own.
struct TypeOps {
  Answer (*repr)(Vm&, Value) = nullptr;
  Answer (*str)(Vm&, Value) = nullptr;             // null: repr
  Result<uint64_t> (*hash)(Vm&, Value) = nullptr;  // null: by identity
  bool unhashable = false;
  Answer (*binary)(Vm&, BinaryOp, Value, Value) = nullptr;
  uint16_t binaries = 0;  // bit per BinaryOp that exists: which dunders are shown
  Answer (*inplace)(Vm&, BinaryOp, Value, Value) = nullptr;  // null or NotImplemented: as binary
  uint16_t inplaces = 0;
  Answer (*unary)(Vm&, UnaryOp, Value) = nullptr;
  uint16_t unaries = 0;
  Answer (*compare)(Vm&, CompareOp, Value, Value) = nullptr;
  bool ordered = false;  // < <= > >= exist, not only == and !=
  uint64_t (*length)(Value) = nullptr;
  Answer (*get_item)(Vm&, Value self, Value key) = nullptr;
  Answer (*set_item)(Vm&, Value self, Value key, Value value) = nullptr;  // value Unbound: delete
  Answer (*contains)(Vm&, Value self, Value item) = nullptr;              // True or False
  Answer (*iter)(Vm&, Value) = nullptr;
  Answer (*next)(Vm&, Value) = nullptr;  // a value, failed, entered, or Exhausted
  Answer (*call)(Vm&, Value self, Args args, struct Tuple* keywords) = nullptr;
  bool truthy_by_length = false;
};

// A built-in type: everything its class is made of on first touch.
struct TypeTable {
  Kind kind;
  const char* doc;
  std::span<const NativeRow> methods =
      {};  // first parameter self; rows "__new__(cls, ...)" make instances
  std::span<const GetSetRow> getsets = {};
  std::span<const NativeRow> class_methods = {};  // first parameter cls
  std::span<const NativeRow> static_methods = {};
  const TypeOps* ops;
  bool final = false;                 // cannot be subclassed
  Kind base = Kind::Instance;         // Bool: Int
  const char* python_name = nullptr;  // null: kind_info's
  const char* module = "builtins";
};
// The table of a kind; every kind has one, where its type is written.
#define TYPE(name, python_name, travel) extern const TypeTable k##name##Table;
#include "vm/types.def"
extern const TypeTable* const kTypeTables[kKindCount];
inline const TypeTable& type_table(Kind kind) { return *kTypeTables[size_t(kind)]; }
inline constexpr TypeOps kNoOps{};
inline const TypeOps& type_ops(Kind kind) {
  const TypeOps* ops = kTypeTables[size_t(kind)]->ops;
  return ops ? *ops : kNoOps;
}

// A module written in C++.
struct ModuleTable {
  const char* name;
  const char* doc;
  std::span<const NativeRow> functions;
  Result<void> (*fill)(Vm&, struct Module*) = nullptr;  // constants, classes
};

}  // namespace brine
