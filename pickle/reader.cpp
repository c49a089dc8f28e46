// Header, sections, code and names of a snapshot: see reader.h, pickle.h and FORMAT.md.
#include "pickle/reader.h"

#include "pickle/checksum.h"
#include "vm/base/utf8.h"
#include "vm/bytecode/code_bytes.h"
#include "vm/bytecode/verify.h"
#include "vm/bytecode/version.h"
#include "vm/run/protocol.h"
#include "vm/run/state.h"

namespace brine {

Failed Reader::raise_corrupt(size_t at, const std::string& text) {
  return raise_unpickling(vm_, "corrupt snapshot at byte " + std::to_string(at) + ": " + text);
}
Failed Reader::raise_wrong(uint32_t object, const std::string& text) {
  return raise_unpickling(vm_, "corrupt snapshot: object " + std::to_string(object) + " " + text);
}

Result<void> Reader::pay() {
  TRY(spend(vm_, 16));
  if (vm_.heap.over_limit()) return raise_memory(vm_);
  return loan_.reach(footprint());
}

size_t Reader::footprint() const {
  return names_.capacity() * sizeof(names_[0]) + interned_.capacity() * sizeof(Str*) +
         codes_.capacity() * sizeof(CodeRow) + pending_.capacity() * sizeof(Pending) +
         objects_.capacity() * sizeof(Value) + frames_.capacity() * sizeof(Frame) +
         (items_.capacity() + task_values_.capacity()) * sizeof(Value);
}

// ---- the header

// False: nothing to load (an error was raised when it failed).
Result<bool> Reader::read_header(ByteReader& r) {
  if (bytes_.empty()) return raise(vm_, EOFError, "Ran out of input");
  if (!bytes_.starts_with(kMagic)) {
    if (std::string_view(kMagic).starts_with(bytes_))
      return raise(vm_, EOFError, "Ran out of input");
    uint8_t first = uint8_t(bytes_[0]);
    bool foreign =
        bytes_.size() > 2 && ((first == 0x80 && uint8_t(bytes_[1]) <= 5) || bytes_.back() == '.');
    if (foreign)
      return raise_unpickling(
          vm_,
          "these are bytes of CPython's pickle protocols, which this version does not read yet");
    return raise_unpickling(vm_, "not a snapshot: it does not start with 'BRNE'");
  }
  r = {bytes_, 4, true};
  uint64_t format = r.u(), bytecode = r.u(), flags = r.u(), length = r.u();
  if (!r.ok) return raise(vm_, EOFError, "Ran out of input");
  if (format != kFormatVersion)
    return raise_unpickling(vm_, "snapshot needs format " + std::to_string(format) +
                                     ", this Vm reads " + std::to_string(kFormatVersion));
  if (bytecode != kBytecodeVersion)
    return raise_unpickling(vm_, "snapshot needs bytecode " + std::to_string(bytecode) +
                                     ", this Vm reads " + std::to_string(kBytecodeVersion));
  if (flags != 0)
    return raise_unpickling(vm_,
                            "snapshot has flags " + std::to_string(flags) + ", this Vm knows none");
  if (length > r.left()) return raise(vm_, EOFError, "Ran out of input");
  if (length < 8) return corrupt(r, "too short");
  bytes_ = bytes_.substr(0, r.at + length);
  ByteReader check{bytes_, bytes_.size() - 8, true};
  if (check.eight() != TRY(checksum(vm_, bytes_.substr(0, bytes_.size() - 8))))
    return corrupt(bytes_.data() + bytes_.size() - 8, "its checksum does not fit");
  r.bytes = bytes_.substr(0, bytes_.size() - 8);
  return true;
}

size_t snapshot_missing(std::string_view head) {
  std::string_view magic(kMagic);
  if (!head.starts_with(magic.substr(0, head.size()))) return 0;
  if (head.size() < 8) return 8 - head.size();
  ByteReader r{head, 4, true};
  for (int i = 0; i < 3; i++) r.u();
  uint64_t length = r.u();
  if (!r.ok) return head.size() < 64 ? 1 : 0;
  return length > r.left() ? size_t(std::min<uint64_t>(length, uint64_t(1) << 46)) - r.left() : 0;
}

Result<void> Reader::read_sections(ByteReader r) {
  ByteReader parts[4];
  constexpr Section kOrder[4] = {Section::Codes, Section::Names, Section::Objects, Section::Fields};
  size_t next = 0;
  while (r.left() > 0) {
    uint64_t id = r.u();
    std::string_view body = r.text();
    if (!r.ok) return corrupt(r, "section is cut");
    if (next < 4 && id == uint64_t(kOrder[next]))
      parts[next++] = {body, 0, true};
    else if (id & 1)
      return corrupt(body.data(), "section ", id, " is not known here");
  }
  if (next < 4) return corrupt(r, "section ", uint64_t(kOrder[next]), " is missing");
  TRY(read_codes(parts[0]));
  TRY(read_names(parts[1]));
  fields_ = parts[3];
  return parse_shells(parts[2]);
}

// ---- code

static bool hides(const CodeUnit& top) {
  std::vector<const CodeUnit*> todo{&top};
  while (!todo.empty()) {
    const CodeUnit& u = *todo.back();
    todo.pop_back();
    if (u.flags & kHidden) return true;
    for (auto& child : u.children) todo.push_back(child.get());
  }
  return false;
}

Result<void> Reader::read_codes(ByteReader r) {
  uint64_t count = r.count();
  codes_.resize(count);
  auto& known = vm_.state->snapshots.codes;
  for (CodeRow& row : codes_) {
    std::string_view body = r.text();
    if (!r.ok) return corrupt(r, "code is cut");
    row.digest = digest_of(body);
    auto at = known.find(row.digest);
    if (at != known.end()) {
      row.unit = at->second.unit;
      continue;
    }
    TRY(spend(vm_, body.size() / 8));
    size_t room = body.size() * kCodeMemoryPerByte;
    if (!vm_.heap.charge(room)) return raise_memory(vm_);
    CodeUnitOrError read = read_code_unit(body);
    std::optional<VerifyError> fault;
    if (read.unit) fault = verify(*read.unit);
    vm_.heap.discharge(room);
    if (!read.unit)
      return corrupt(body.data() + std::min(read.error.offset, body.size()), read.error.message);
    if (fault) return corrupt(body.data(), fault->message);
    if (hides(*read.unit)) return corrupt(body.data(), "hidden code cannot be loaded");
    row.unit = read.unit;
    known[row.digest].unit = read.unit;
  }
  if (r.left() || !r.ok) return corrupt(r, "code table does not end where it should");
  return {};
}

Result<Code*> Reader::code_at(uint32_t index) {
  CodeRow& row = codes_[index];
  if (row.code) return row.code;
  auto& known = vm_.state->snapshots.codes[row.digest];
  if (!known.live) {
    known.unit = row.unit;
    known.live = TRY(make_code(vm_, row.unit));
  }
  return row.code = known.live;
}

// ---- names

Result<void> Reader::read_names(ByteReader r) {
  uint64_t count = r.count();
  TRY(loan_.reach(footprint() + count * (sizeof(names_[0]) + sizeof(Str*))));
  names_.reserve(count);
  for (uint64_t i = 0; i < count; i++) {
    std::string_view text = r.text();
    if (!r.ok) return corrupt(r, "name is cut");
    if (!wtf8_valid(text)) return corrupt(text.data(), "name is not UTF-8");
    names_.push_back(text);
  }
  if (r.left() || !r.ok) return corrupt(r, "name table does not end where it should");
  interned_.resize(count);
  return {};
}

Result<Str*> Reader::name_at(uint32_t index) {
  Str*& known = interned_[index];
  if (!known) known = intern(vm_, names_[index]);
  return known;
}

// ---- modules that must be there first

// True: there are some, entered in settings_.missing.
Result<bool> Reader::modules_missing() {
  bool any = false;
  uint32_t last = kNone;
  for (const Pending& p : pending_) {
    bool wanted = p.what == kByName || (p.what == kNamespace && p.flag == kLibrarySpace);
    if (!wanted || p.a == last || text_at(p.a).empty()) continue;
    last = p.a;
    std::string_view text = text_at(p.a);
    if (text == kHostModule && p.what == kByName) continue;
    if (!is_library_module(vm_, text))
      return raise_unpickling(
          vm_, "snapshot names module '" + std::string(text) + "', which is not of the library");
    Str* name = TRY(name_at(p.a));
    if (find_name(vm_.modules, name)) continue;
    if (!settings_.missing)
      return raise_unpickling(
          vm_, "snapshot needs module '" + std::string(text) + "', which is not imported");
    TRY(append(vm_, settings_.missing, to_value(name)));
    any = true;
  }
  return any;
}

// ---- all of it

Result<Value> Reader::load() {
  ByteReader sections;
  TRY(read_header(sections));
  TRY(read_sections(sections));
  if (TRY(modules_missing())) return none();
  auto rest = [&]() -> Result<Value> {
    TRY(make_shells());
    for (uint32_t i = 0; i < pending_.size(); i++) {
      if (i % 64 == 63) TRY(pay());
      TRY(read_fields(i));
    }
    for (uint32_t i = 0; i < pending_.size(); i++)
      if (pending_[i].what == kNamespace && pending_[i].flag == kPrivateSpace) TRY(read_space(i));
    Value root = value();
    if (!fields_.ok) return corrupt(fields_, "value is not well formed");
    if (fields_.left()) return corrupt(fields_, "bytes behind the root");
    TRY(link());
    return root;
  };
  Result<Value> root = rest();
  if (!root.ok()) forget_classes();
  return root;
}

Result<Value> load_snapshot(Vm& vm, std::string_view bytes, const LoadSettings& settings) {
  return Reader(vm, bytes, settings).load();
}

}  // namespace brine
