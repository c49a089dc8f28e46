// The walk: see writer.h, pickle.h and FORMAT.md.
#include "pickle/writer.h"

#include <algorithm>

#include "pickle/checksum.h"
#include "vm/bytecode/version.h"
#include "vm/object/resource.h"
#include "vm/run/protocol.h"
#include "vm/run/state.h"

namespace brine {
namespace {

// Buffers beyond this are given back after a dump.
constexpr size_t kKeptBytes = 256 * 1024;
// What is written in one piece takes no more, texts apart.
constexpr size_t kFixedBytes = 64;
// From here on a text is not copied into the shells.
constexpr size_t kLongText = 4096;

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
  if (long_texts.capacity() * sizeof(LongText) > kKeptBytes) long_texts = {};
  long_texts.clear();
  long_bytes = 0;
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
      fields_(scratch_->fields),
      pace_(vm) {}

Writer::~Writer() {
  scratch_->clear();
  vm_.state->snapshots.scratch = std::move(scratch_);
}

size_t Writer::footprint() const {
  const Scratch& s = *scratch_;
  size_t bytes = shells_.capacity() + fields_.capacity() + s.names.capacity() +
                 entries_.capacity() * sizeof(Entry) +
                 s.long_texts.capacity() * sizeof(Scratch::LongText) + s.numbers.bytes() +
                 s.name_numbers.bytes() + s.code_numbers.bytes();
  if (settings_.moved) bytes += settings_.moved->capacity() * sizeof(Generator*);
  for (uint32_t i = 0; i < s.space_count; i++)
    bytes += s.spaces[i].fields.capacity() + s.spaces[i].known.bytes();
  return bytes;
}

size_t Writer::written() const { return shells_.size() + fields_.size() + scratch_->long_bytes; }

bool Writer::charge(size_t bytes) {
  full_ = full_ || !loan_.hold(footprint() + bytes).ok();
  return !full_;
}

bool Writer::make_room(std::string& out, size_t more) {
  if (out.capacity() - out.size() >= more) return true;
  size_t wanted = out.size() + std::max(more, out.size());
  if (!charge(wanted)) return false;
  out.reserve(wanted);
  return true;
}

template <class T>
bool Writer::make_room(std::vector<T>& out) {
  if (out.size() < out.capacity()) return true;
  size_t wanted = std::max<size_t>(64, out.size() * 2);
  if (!charge(wanted * sizeof(T))) return false;
  out.reserve(wanted);
  return true;
}
template bool Writer::make_room(std::vector<Generator*>& out);

Result<Bytes*> Writer::dump(Value root) {
  find_registered();
  std::string root_bytes;
  value(root_bytes, root, {Edge::Root, 0, nullptr});
  size_t paid = 0;
  for (uint32_t i = 0; i < entries_.size() && !full_; i++) {
    if (size_t work = written() + i * 16; work - paid >= 4096) {
      TRY(spend(vm_, (work - paid) / 64));
      paid = work;
    }
    current_ = i;
    if (make_room(shells_, kFixedBytes) && !write(i)) return raise_problem(i);
    if (!wanted_whole_.empty()) write_whole();
  }
  if (full_) return Failed{};
  return assemble(root_bytes);
}

// ---- values

void Writer::value(std::string& out, Value v, Edge edge) {
  if (!make_room(out, kFixedBytes)) return;
  if (!pace_.step(32).ok()) full_ = true;
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
  if (!make_room(out, kFixedBytes)) return;
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
  if (!make_room(entries_) || !charge_growth(scratch_->numbers)) return 0;
  uint32_t n = scratch_->numbers.find_or_add(o, fresh);
  if (n == fresh)
    entries_.push_back({o, edge.what, current_, edge.number, kNone, edge.kind, false});
  return n;
}

// ---- names: an index into the table of texts

void Writer::name(std::string& out, Str* text) {
  if (!charge_growth(scratch_->name_numbers)) return;
  uint32_t n = scratch_->name_numbers.find_or_add(text, scratch_->name_count);
  if (n == scratch_->name_count) {
    if (make_room(scratch_->names, kFixedBytes + text->size))
      put_text(scratch_->names, text->view());
    scratch_->name_count++;
  }
  if (make_room(out, kFixedBytes)) put_u(out, n);
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

// Behind a shell: a text that may be long.
void Writer::text(std::string_view text) {
  if (text.size() < kLongText) {
    if (make_room(shells_, kFixedBytes + text.size())) put_text(shells_, text);
  } else if (make_room(scratch_->long_texts)) {
    put_u(shells_, text.size());
    scratch_->long_texts.push_back({shells_.size(), text});
    scratch_->long_bytes += text.size();
  }
}

// ---- the result

void retire(std::span<Generator* const> moved) {
  for (Generator* g : moved) {
    if (g->state() == Generator::Finished || g->executing()) continue;
    g->set_state(Generator::Moved);
    g->pc = nullptr;
    g->handled = none();
  }
}

namespace {

size_t width(uint64_t v) {
  size_t n = 1;
  for (; v >= 0x80; v >>= 7) n++;
  return n;
}

// Fills the bytes of a snapshot, whose sizes are known.
struct Filler {
  Vm& vm;
  char* at;
  void u(uint64_t v) {
    for (; v >= 0x80; v >>= 7) *at++ = char(v | 0x80);
    *at++ = char(v);
  }
  void bytes(std::string_view text) { at = std::copy(text.begin(), text.end(), at); }
  Result<void> long_bytes(std::string_view text) {
    TRY(copy_paced(vm, at, text.data(), text.size()));
    at += text.size();
    return {};
  }
  void head(Section id, uint64_t length) {
    u(uint64_t(id));
    u(length);
  }
};

size_t whole(Section id, size_t length) { return width(uint64_t(id)) + width(length) + length; }

}  // namespace

Result<Bytes*> Writer::assemble(std::string_view root) {
  Scratch& s = *scratch_;
  size_t codes = width(s.codes.size()), names = width(s.name_count) + s.names.size();
  for (Code* c : s.codes) codes += width(canonical(c).bytes.size()) + canonical(c).bytes.size();
  size_t objects = width(entries_.size()) + shells_.size() + s.long_bytes;
  size_t fields = fields_.size() + root.size();
  auto each_space = [&](auto f) {
    for (const Entry& e : entries_)
      if (e.space != kNone && !s.spaces[e.space].library) f(s.spaces[e.space]);
  };
  each_space([&](const Space& space) { fields += width(space.count) + space.fields.size(); });
  size_t rest = whole(Section::Codes, codes) + whole(Section::Names, names) +
                whole(Section::Objects, objects) + whole(Section::Fields, fields) + 8;
  size_t size = 4 + width(kFormatVersion) + width(kBytecodeVersion) + 1 + width(rest) + rest;
  TRY(loan_.hold(footprint()));
  Bytes* made = TRY(make_blank_bytes(vm_, size));
  Filler out{vm_, chars(made)};
  out.bytes({kMagic, 4});
  out.u(kFormatVersion);
  out.u(kBytecodeVersion);
  out.u(0);
  out.u(rest);
  out.head(Section::Codes, codes);
  out.u(s.codes.size());
  for (Code* c : s.codes) {
    out.u(canonical(c).bytes.size());
    out.bytes(canonical(c).bytes);
  }
  out.head(Section::Names, names);
  out.u(s.name_count);
  out.bytes(s.names);
  out.head(Section::Objects, objects);
  out.u(entries_.size());
  size_t done = 0;
  for (const auto& [at, text] : s.long_texts) {
    out.bytes(std::string_view(shells_).substr(done, at - done));
    TRY(out.long_bytes(text));
    done = at;
  }
  TRY(out.long_bytes(std::string_view(shells_).substr(done)));
  out.head(Section::Fields, fields);
  TRY(out.long_bytes(fields_));
  each_space([&](const Space& space) {
    out.u(space.count);
    out.bytes(space.fields);
  });
  out.bytes(root);
  uint64_t check = TRY(checksum(vm_, {chars(made), size - 8}));
  std::memcpy(out.at, &check, 8);
  return made;
}

Result<Bytes*> dump_snapshot(Vm& vm, Value root, const DumpSettings& settings) {
  return Writer(vm, settings).dump(root);
}

}  // namespace brine
