// The reader of code_bytes.h. Every step answers whether it went well; the first failure is kept with its place.
//
// Lists grow as their items arrive and never by what their count claims, so memory stays within kCodeMemoryPerByte of
// the input. Work stacks replace recursion for nested constants and nested code; both have limits on their depth, because
// the destructors of what is built do recurse.
//
// Tested by tests/vm/bytecode/code_bytes_test.cpp.
#include <bit>
#include <utility>
#include <vector>

#include "vm/base/text.h"
#include "vm/bytecode/code_bytes.h"
#include "vm/bytecode/operands.h"
#include "vm/bytecode/verify.h"
#include "vm/bytecode/version.h"

namespace brine {
namespace {

class Reader {
 public:
  explicit Reader(std::span<const uint8_t> bytes) : bytes_(bytes) {}

  std::shared_ptr<CodeUnit> code();
  CodeBytesError take_error() { return std::move(error_); }

 private:
  struct Open {  // a unit whose nested code is still to come
    std::shared_ptr<CodeUnit> unit;
    uint64_t missing;
  };

  bool number(uint64_t& v);
  bool below(uint64_t limit, uint64_t& v, std::string_view what);
  bool signed_number(int64_t& v);
  bool fixed(uint64_t& v);
  bool text(std::string& s);
  bool count(uint64_t& n);
  bool texts(std::vector<std::string>& list);
  bool version();
  bool unit(CodeUnit& unit, uint64_t& children);
  bool header(CodeUnit& unit);
  bool short_number(uint16_t& v);
  bool word_number(uint32_t& v);
  bool cells(CodeUnit& unit);
  bool instructions(CodeUnit& unit);
  bool instruction(CodeUnit& unit);
  bool operand(Operand kind, Op op, uint64_t& bits);
  bool constants(std::vector<Constant>& list);
  bool constant(Constant& c, uint64_t& items);
  bool value(Constant& c, uint64_t& items);
  bool limbs(Constant& c);
  bool handlers(CodeUnit& unit);
  bool suspend_points(CodeUnit& unit);

  size_t left() const { return bytes_.size() - at_; }
  template <class... Pieces>
  bool fail(const Pieces&... message) {
    if (error_.message.empty()) error_ = {at_, concat(message...)};
    return false;
  }

  std::span<const uint8_t> bytes_;
  size_t at_ = 0;
  CodeBytesError error_;
};

// ---- numbers and text

bool Reader::number(uint64_t& v) {
  v = 0;
  for (int shift = 0; at_ < bytes_.size(); shift += 7) {
    uint64_t byte = bytes_[at_++];
    if (shift == 63 && byte > 1) return fail("number too large");
    if (byte == 0 && shift > 0) return fail("number longer than needed");
    v |= (byte & 0x7f) << shift;
    if (!(byte & 0x80)) return true;
  }
  return fail("code ends inside a number");
}

bool Reader::below(uint64_t limit, uint64_t& v, std::string_view what) {
  return number(v) && (v < limit || fail(what, " ", v, " is not below ", limit));
}

bool Reader::signed_number(int64_t& v) {
  uint64_t u;
  if (!number(u)) return false;
  v = int64_t(u >> 1) ^ -int64_t(u & 1);
  return true;
}

bool Reader::short_number(uint16_t& v) {
  uint64_t u;
  if (!below(65536, u, "number")) return false;
  v = uint16_t(u);
  return true;
}

bool Reader::word_number(uint32_t& v) {
  uint64_t u;
  if (!below(uint64_t(1) << 32, u, "number")) return false;
  v = uint32_t(u);
  return true;
}

bool Reader::fixed(uint64_t& v) {
  if (left() < 8) return fail("code ends inside a number");
  v = 0;
  for (int i = 0; i < 8; i++) v |= uint64_t(bytes_[at_++]) << 8 * i;
  return true;
}

bool Reader::text(std::string& s) {
  uint64_t length;
  if (!number(length)) return false;
  if (length > left()) return fail("text of ", length, " bytes with ", left(), " left");
  s.assign(reinterpret_cast<const char*>(bytes_.data()) + at_, length);
  at_ += length;
  return true;
}

// Everything counted takes a byte at least.
bool Reader::count(uint64_t& n) {
  return number(n) && (n <= left() || fail("list of ", n, " with ", left(), " bytes left"));
}

bool Reader::texts(std::vector<std::string>& list) {
  uint64_t n;
  if (!count(n)) return false;
  for (; n > 0; n--)
    if (!text(list.emplace_back())) return false;
  return true;
}

// ---- units

std::shared_ptr<CodeUnit> Reader::code() {
  if (!version()) return nullptr;
  std::vector<Open> open;
  std::shared_ptr<CodeUnit> done;
  do {
    if (open.size() > kMaxCodeDepth)
      return fail("code nested more than ", kMaxCodeDepth, " deep"), nullptr;
    auto next = std::make_shared<CodeUnit>();
    uint64_t children;
    if (!unit(*next, children)) return nullptr;
    open.push_back({std::move(next), children});
    while (!open.empty() && open.back().missing == 0) {
      done = std::move(open.back().unit);
      open.pop_back();
      if (open.empty()) break;
      open.back().unit->children.push_back(std::move(done));
      open.back().missing--;
    }
  } while (!open.empty());
  if (left() > 0) return fail(left(), " bytes behind the code"), nullptr;
  return done;
}

bool Reader::version() {
  uint64_t v;
  if (!number(v)) return false;
  return v == kBytecodeVersion ||
         fail("code needs bytecode ", v, ", this Vm reads ", kBytecodeVersion);
}

bool Reader::unit(CodeUnit& u, uint64_t& children) {
  std::string positions;
  if (!header(u) || !texts(u.local_names) || !cells(u) || !texts(u.free_names) || !instructions(u))
    return false;
  if (!constants(u.constants) || !texts(u.names) || !handlers(u) || !suspend_points(u))
    return false;
  if (!text(positions) || !text(u.source)) return false;
  u.positions = PositionTable::from_bytes(std::move(positions));
  return count(children);
}

bool Reader::header(CodeUnit& u) {
  return text(u.name) && text(u.qualname) && text(u.filename) && word_number(u.first_line) &&
         word_number(u.flags) && short_number(u.positional) && short_number(u.positional_only) &&
         short_number(u.keyword_only) && short_number(u.locals) && short_number(u.registers);
}

bool Reader::cells(CodeUnit& u) {
  uint64_t n;
  if (!count(n)) return false;
  for (; n > 0; n--)
    if (!short_number(u.cells.emplace_back())) return false;
  return true;
}

bool Reader::instructions(CodeUnit& u) {
  uint64_t words;
  if (!below(kMaxCodeWords + 1, words, "length of code")) return false;
  while (u.code.size() < words)
    if (!instruction(u)) return false;
  return u.code.size() == words || fail("the last instruction is cut off");
}

bool Reader::instruction(CodeUnit& u) {
  uint64_t number, a, b, c;
  if (!below(kCanonicalOpCount, number, "opcode")) return false;
  Op op = Op(number);
  const OpInfo& info = op_info(op);
  if (!operand(info.a, op, a) || !operand(info.b, op, b) || !operand(info.c, op, c)) return false;
  u.code.push_back(number | a << 16 | b << 32 | c << 48);
  u.code.resize(u.code.size() + info.caches);
  return true;
}

// The bits of the operand where it stands in the word, not shifted yet. A 32-bit operand fills c as well.
bool Reader::operand(Operand kind, Op op, uint64_t& bits) {
  int64_t v;
  bits = 0;
  switch (kind) {
    case Operand::None:
    case Operand::Rest: return true;
    case Operand::Jump:
    case Operand::Imm:
      if (!signed_number(v)) return false;
      bits = uint16_t(v);
      return v == int16_t(v) || fail("operand ", v, " of '", op_info(op).name, "' is too large");
    case Operand::Jump32:
    case Operand::Imm32:
      if (!signed_number(v)) return false;
      bits = uint32_t(v);
      return v == int32_t(v) || fail("operand ", v, " of '", op_info(op).name, "' is too large");
    case Operand::Const32: return below(uint64_t(1) << 32, bits, "operand");
    default: return below(65536, bits, "operand");
  }
}

// ---- constants

bool Reader::constants(std::vector<Constant>& list) {
  uint64_t n;
  if (!count(n)) return false;
  struct Level {
    std::vector<Constant>* list;
    uint64_t missing;
  };
  std::vector<Level> open{{&list, n}};
  while (!open.empty()) {
    if (open.back().missing == 0) {
      open.pop_back();
      continue;
    }
    open.back().missing--;
    // No pointer into a list outlives its growth: an item is finished before the next one is added.
    Constant& c = open.back().list->emplace_back();
    uint64_t items = 0;
    if (!constant(c, items)) return false;
    if (items == 0) continue;
    if (open.size() > kMaxConstantDepth)
      return fail("constants nested more than ", kMaxConstantDepth, " deep");
    open.push_back({&c.items, items});
  }
  return true;
}

bool Reader::constant(Constant& c, uint64_t& items) {
  uint64_t kind;
  if (!number(kind)) return false;
  if (kind > uint64_t(Constant::Kind::FrozenSet)) return fail("constant of unknown kind ", kind);
  c.kind = Constant::Kind(kind);
  return value(c, items);
}

bool Reader::value(Constant& c, uint64_t& items) {
  uint64_t bits;
  switch (c.kind) {
    case Constant::Kind::None:
    case Constant::Kind::True:
    case Constant::Kind::False:
    case Constant::Kind::Ellipsis: return true;
    case Constant::Kind::Int: return signed_number(c.integer);
    case Constant::Kind::BigInt: return limbs(c);
    case Constant::Kind::Float:
    case Constant::Kind::Complex:
      if (!fixed(bits)) return false;
      c.real = std::bit_cast<double>(bits);
      if (c.kind == Constant::Kind::Float) return true;
      if (!fixed(bits)) return false;
      c.imag = std::bit_cast<double>(bits);
      return true;
    case Constant::Kind::Str:
    case Constant::Kind::Bytes: return text(c.text);
    case Constant::Kind::Tuple:
    case Constant::Kind::FrozenSet: return count(items);
  }
  return false;
}

bool Reader::limbs(Constant& c) {
  uint64_t sign, n;
  if (!below(2, sign, "sign") || !number(n)) return false;
  if (n > left() / 8) return fail("int of ", n, " limbs with ", left(), " bytes left");
  c.negative = sign;
  c.limbs.resize(n);
  for (uint64_t& limb : c.limbs)
    if (!fixed(limb)) return false;
  return true;
}

// ---- tables

bool Reader::handlers(CodeUnit& u) {
  uint64_t n, start, length, distance, words = u.code.size();
  if (!count(n)) return false;
  for (; n > 0; n--) {
    if (!number(start) || !number(length) || !number(distance)) return false;
    if (start > words || length > words - start || distance > words - start - length)
      return fail("handler past the end of ", words, " words");
    u.handlers.push_back(
        {uint32_t(start), uint32_t(start + length), uint32_t(start + length + distance)});
  }
  return true;
}

bool Reader::suspend_points(CodeUnit& u) {
  uint64_t n, delta, pc = 0;
  if (!count(n)) return false;
  for (; n > 0; n--) {
    if (!number(delta)) return false;
    if (delta >= u.code.size() - pc)
      return fail("suspend point past the end of ", u.code.size(), " words");
    pc += delta;
    if (!text(u.suspend_points.emplace_back(SuspendPoint{uint32_t(pc), {}}).label)) return false;
  }
  return true;
}

}  // namespace

CodeUnitOrError read_code_unit(std::span<const uint8_t> bytes) {
  Reader reader(bytes);
  auto unit = reader.code();
  if (!unit) return {nullptr, reader.take_error()};
  return {std::move(unit), {}};
}

CodeUnitOrError read_code_unit(std::string_view bytes) {
  return read_code_unit(std::span(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()));
}

}  // namespace brine
