// See code_unit.h.
#include "vm/bytecode/code_unit.h"

#include <bit>

namespace brine {
namespace {

void put(std::string& out, uint64_t v) {
  for (; v >= 0x80; v >>= 7) out.push_back(char(v | 0x80));
  out.push_back(char(v));
}
uint64_t zigzag(int64_t v) { return uint64_t(v) << 1 ^ uint64_t(v >> 63); }
int64_t unzigzag(uint64_t v) { return int64_t(v >> 1) ^ -int64_t(v & 1); }

// Reads what `put` wrote; `ok` turns false at a torn or oversized number.
struct Numbers {
  const std::string& bytes;
  size_t at = 0;
  bool ok = true;
  bool more() const { return ok && at < bytes.size(); }
  uint64_t next() {
    uint64_t v = 0;
    for (int shift = 0; at < bytes.size() && shift < 35; shift += 7) {
      uint8_t b = uint8_t(bytes[at++]);
      v |= uint64_t(b & 0x7f) << shift;
      if (!(b & 0x80)) return v;
    }
    ok = false;
    return 0;
  }
};

// entry = pc-delta line-delta end_line-line column end_column, the second zigzag
struct Entry {
  uint32_t pc = 0;
  Position position;
  void read(Numbers& in) {
    pc += uint32_t(in.next());
    position.line += uint32_t(unzigzag(in.next()));
    position.end_line = position.line + uint32_t(in.next());
    position.column = uint32_t(in.next());
    position.end_column = uint32_t(in.next());
  }
};

}  // namespace

void PositionTable::add(uint32_t pc, const Position& position) {
  if (!bytes_.empty() && position == last_) return;
  put(bytes_, pc - last_pc_);
  put(bytes_, zigzag(int64_t(position.line) - int64_t(last_.line)));
  put(bytes_, position.end_line >= position.line ? position.end_line - position.line : 0);
  put(bytes_, position.column);
  put(bytes_, position.end_column);
  last_pc_ = pc;
  last_ = position;
}

Position PositionTable::find(uint32_t pc) const {
  Numbers in{bytes_};
  Entry entry;
  Position found;
  while (in.more()) {
    entry.read(in);
    if (!in.ok || entry.pc > pc) break;
    found = entry.position;
  }
  return found;
}

PositionTable PositionTable::from_bytes(std::string bytes) {
  PositionTable table;
  table.bytes_ = std::move(bytes);
  return table;
}

bool PositionTable::valid(uint32_t words) const {
  Numbers in{bytes_};
  Entry entry;
  for (bool first = true; in.more(); first = false) {
    uint32_t before = entry.pc;
    entry.read(in);
    if (!in.ok || entry.pc >= words || (!first && entry.pc <= before)) return false;
  }
  return in.ok;
}

bool Constant::same(const Constant& o) const {
  if (kind != o.kind) return false;
  switch (kind) {
    case Kind::None:
    case Kind::True:
    case Kind::False:
    case Kind::Ellipsis: return true;
    case Kind::Int: return integer == o.integer;
    case Kind::BigInt: return negative == o.negative && limbs == o.limbs;
    case Kind::Float: return std::bit_cast<uint64_t>(real) == std::bit_cast<uint64_t>(o.real);
    case Kind::Complex:
      return std::bit_cast<uint64_t>(real) == std::bit_cast<uint64_t>(o.real) &&
             std::bit_cast<uint64_t>(imag) == std::bit_cast<uint64_t>(o.imag);
    case Kind::Str:
    case Kind::Bytes: return text == o.text;
    case Kind::Tuple:
    case Kind::FrozenSet:
      if (items.size() != o.items.size()) return false;
      for (size_t i = 0; i < items.size(); i++)
        if (!items[i].same(o.items[i])) return false;
      return true;
  }
  return false;
}

namespace {

constexpr size_t kBlock = 16;  // what the C library adds to a piece of memory

size_t outside(const std::string& s) { return s.capacity() > 15 ? s.capacity() + kBlock : 0; }
template <class T>
size_t outside(const std::vector<T>& v) {
  return v.capacity() ? v.capacity() * sizeof(T) + kBlock : 0;
}
size_t outside(const std::vector<std::string>& v) {
  size_t bytes = v.capacity() * sizeof(std::string) + kBlock;
  for (const std::string& s : v) bytes += outside(s);
  return bytes;
}
size_t outside(const std::vector<Constant>& v) {
  size_t bytes = v.capacity() * sizeof(Constant) + kBlock;
  for (const Constant& c : v)
    bytes += outside(c.text) + outside(c.limbs) + (c.items.empty() ? 0 : outside(c.items));
  return bytes;
}

}  // namespace

size_t footprint(const CodeUnit& u) {
  size_t bytes = sizeof(CodeUnit) + 2 * kBlock;
  for (const std::string* s : {&u.name, &u.qualname, &u.filename, &u.source}) bytes += outside(*s);
  bytes += outside(u.local_names) + outside(u.cells) + outside(u.free_names) + outside(u.code) +
           outside(u.constants) + outside(u.names) + outside(u.children) + outside(u.handlers) +
           outside(u.suspend_points) + outside(u.positions.bytes());
  for (auto& child : u.children) bytes += footprint(*child);
  return bytes;
}

const Handler* CodeUnit::find_handler(uint32_t pc) const {
  for (const Handler& h : handlers)
    if (pc >= h.start && pc < h.end) return &h;
  return nullptr;
}

}  // namespace brine
