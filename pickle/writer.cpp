// The walk: see writer.h, pickle.h and FORMAT.md.
#include "pickle/writer.h"

#include <xxhash.h>

#include <algorithm>

#include "vm/bytecode/version.h"
#include "vm/object/resource.h"
#include "vm/run/protocol.h"
#include "vm/run/state.h"

namespace brine {
namespace {

// Buffers beyond this are given back after a dump.
constexpr size_t kKeptBytes = 256 * 1024;

void empty(std::string& s) {
  if (s.capacity() > kKeptBytes)
    s = {};
  else
    s.clear();
}

}  // namespace

void Writer::Scratch::clear() {
  numbers.clear();
  name_numbers.clear();
  code_numbers.clear();
  if (entries.capacity() * sizeof(Entry) > kKeptBytes) entries = {};
  entries.clear();
  empty(shells);
  empty(fields);
  empty(names);
  name_count = 0;
  std::fill(std::begin(kind_names), std::end(kind_names), 0);
  codes.clear();
  for (uint32_t i = 0; i < space_count; i++) {
    Space& s = spaces[i];
    s.dict = nullptr;
    s.library = s.whole = false;
    s.count = 0;
    empty(s.fields);
    s.known.clear();
  }
  if (spaces.size() > 16) spaces.resize(16);
  space_count = 0;
}

// A dump inside a dump (the host's allocation hooks cannot cause one, but nothing here relies on it) finds no scratch
// and makes its own.
static std::shared_ptr<Writer::Scratch> take_scratch(Vm& vm) {
  auto kept = std::static_pointer_cast<Writer::Scratch>(
      std::exchange(vm.state->snapshots.scratch, nullptr));
  if (!kept) {
    kept = std::make_shared<Writer::Scratch>();
    kept->clear();
  }
  return kept;
}

Writer::Writer(Vm& vm, const DumpSettings& settings)
    : vm_(vm),
      loan_(vm),
      settings_(settings),
      scratch_(take_scratch(vm)),
      entries_(scratch_->entries),
      shells_(scratch_->shells),
      fields_(scratch_->fields) {}

Writer::~Writer() {
  scratch_->clear();
  vm_.state->snapshots.scratch = std::move(scratch_);
}

size_t Writer::footprint() const {
  const Scratch& s = *scratch_;
  size_t bytes = shells_.capacity() + fields_.capacity() + s.names.capacity() +
                 entries_.capacity() * sizeof(Entry) + s.numbers.bytes() + s.name_numbers.bytes() +
                 s.code_numbers.bytes();
  for (uint32_t i = 0; i < s.space_count; i++)
    bytes += s.spaces[i].fields.capacity() + s.spaces[i].known.bytes();
  return bytes;
}

Result<std::string> Writer::dump(Value root) {
  find_registered();
  std::string root_bytes;
  value(root_bytes, root, {Edge::Root, 0, nullptr});
  for (uint32_t i = 0; i < entries_.size(); i++) {
    if (i % 64 == 63) {
      TRY(spend(vm_, 16));
      TRY(loan_.reach(footprint()));
    }
    current_ = i;
    size_t before = fields_.size();
    if (!write(i)) return raise_problem(i);
    if (full_) return Failed{};
    if (fields_.size() - before > 4096) TRY(loan_.reach(footprint()));
    if (!wanted_whole_.empty()) write_whole();
  }
  for (const Entry& e : entries_) {
    if (e.space == kNone || scratch_->spaces[e.space].library) continue;
    const Space& s = scratch_->spaces[e.space];
    put_u(fields_, s.count);
    fields_ += s.fields;
  }
  TRY(loan_.reach(footprint() + shells_.size() + fields_.size()));
  Result<std::string> done = assemble(root_bytes);
  if (done.ok() && settings_.move) retire();
  return done;
}

// ---- values

void Writer::value(std::string& out, Value v, Edge edge) {
  if (v.is_int()) {
    put_u(out, uint64_t(Tag::Int));
    put_i(out, v.as_int());
  } else if (v == kUnbound) {
    put_u(out, uint64_t(Tag::Unbound));
  } else if (v.is_float()) {
    put_u(out, uint64_t(Tag::Float));
    put_8(out, std::bit_cast<uint64_t>(v.as_float()));
  } else {
    object(out, v.as_object(), edge);
  }
}

void Writer::object(std::string& out, Object* o, Edge edge) {
  if (!o) return put_u(out, uint64_t(Tag::Unbound));
  switch (o->kind) {
    case Kind::None: return put_u(out, uint64_t(Tag::None));
    case Kind::Bool: return put_u(out, uint64_t(is_true(to_value(o)) ? Tag::True : Tag::False));
    case Kind::Ellipsis: return put_u(out, uint64_t(Tag::Ellipsis));
    case Kind::NotImplemented: return put_u(out, uint64_t(Tag::NotImplemented));
    case Kind::Opaque:
      if (static_cast<Resource*>(o)->type->remade) return put_u(out, uint64_t(Tag::None));
      break;
    default: break;
  }
  uint32_t n = number(o, edge);
  // The dict of some globals, wanted for itself: all of it.
  if (o->kind == Kind::Dict && entries_[n].space != kNone)
    take_whole(scratch_->spaces[entries_[n].space]);
  put_u(out, uint64_t(Tag::Object) + n);
}

uint32_t Writer::number(Object* o, Edge edge) {
  uint32_t fresh = uint32_t(entries_.size());
  // A large container numbers all that is in it at once. Without room for more the walk ends behind it: see dump.
  if (fresh > 0 && fresh == entries_.capacity())
    full_ = full_ || !loan_.reach(footprint() + footprint() / 2).ok();
  if (full_) return 0;
  uint32_t n = scratch_->numbers.find_or_add(o, fresh);
  if (n == fresh)
    entries_.push_back({o, edge.what, current_, edge.number, kNone, edge.kind, false});
  return n;
}

// ---- names: an index into the table of texts

void Writer::name(std::string& out, Str* text) {
  uint32_t n = scratch_->name_numbers.find_or_add(text, scratch_->name_count);
  if (n == scratch_->name_count) {
    put_text(scratch_->names, text->view());
    scratch_->name_count++;
  }
  put_u(out, n);
}
void Writer::name(std::string& out, std::string_view text) { name(out, intern(vm_, text)); }

uint32_t Writer::kind_name(size_t index, std::string_view text) {
  uint32_t& known = scratch_->kind_names[index];
  if (!known) {
    put_text(scratch_->names, text);
    known = ++scratch_->name_count;
  }
  return known - 1;
}
void Writer::shell(Kind kind) { put_u(shells_, kind_name(size_t(kind), kind_info(kind).name)); }
void Writer::shell(Shell what) {
  put_u(shells_, kind_name(size_t(what), what == Shell::ByName ? kByNameShell : kNamespaceShell));
}

// ---- the result

void Writer::retire() {
  for (Generator* g : moved_) {
    if (g->state() == Generator::Finished) continue;
    g->set_state(Generator::Moved);
    g->pc = nullptr;
    g->handled = none();
  }
}

Result<std::string> Writer::assemble(std::string_view root) {
  Scratch& s = *scratch_;
  size_t codes = 8, most = 64 + s.names.size() + shells_.size() + fields_.size() + root.size();
  for (Code* c : s.codes) codes += canonical(c).bytes.size() + 8;
  most += codes;
  if (vm_.heap.used() + most > vm_.heap.limit()) return raise_memory(vm_);
  std::string body;
  body.reserve(most);
  auto head = [&](Section id, uint64_t length) {
    put_u(body, uint64_t(id));
    put_u(body, length);
  };
  auto width = [](uint64_t v) {
    size_t n = 1;
    for (; v >= 0x80; v >>= 7) n++;
    return n;
  };
  size_t code_length = width(s.codes.size());
  for (Code* c : s.codes)
    code_length += width(canonical(c).bytes.size()) + canonical(c).bytes.size();
  head(Section::Codes, code_length);
  put_u(body, s.codes.size());
  for (Code* c : s.codes) put_text(body, canonical(c).bytes);
  head(Section::Names, width(s.name_count) + s.names.size());
  put_u(body, s.name_count);
  body += s.names;
  head(Section::Objects, width(entries_.size()) + shells_.size());
  put_u(body, entries_.size());
  body += shells_;
  head(Section::Fields, fields_.size() + root.size());
  body += fields_;
  body += root;
  std::string out;
  out.reserve(body.size() + 32);
  out.append(kMagic, 4);
  put_u(out, kFormatVersion);
  put_u(out, kBytecodeVersion);
  put_u(out, 0);
  put_u(out, body.size() + 8);
  out += body;
  put_8(out, XXH3_64bits(out.data(), out.size()));
  return out;
}

Result<std::string> dump_snapshot(Vm& vm, Value root, const DumpSettings& settings) {
  return Writer(vm, settings).dump(root);
}

}  // namespace brine
