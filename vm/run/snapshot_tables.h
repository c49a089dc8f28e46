// SnapshotTables: what a Vm remembers between snapshots, in the terms of the machine; the wing `pickle` fills it.
//
// Code that was proved once is not proved again, and all loads share one Code; classes are found by their identity.
// Neither table keeps anything alive: `sweep` drops what died after each collection.
//
// Tested by tests/pickle/snapshot_test.cpp.
#pragma once

#include <cstring>
#include <memory>
#include <string>
#include <unordered_map>

#include "vm/base/digest.h"
#include "vm/bytecode/code_unit.h"

namespace brine {

struct Class;
struct Code;

// How a class is known across processes: by the digest of its definition, or by a random number.
struct ClassIdentity {
  Digest bytes{};
  bool minted = false;
  bool operator==(const ClassIdentity&) const = default;
};

struct SnapshotTables {
  struct KnownCode {
    std::shared_ptr<const CodeUnit> unit;  // sound: compiled here, or verified
    Code* live = nullptr;                  // its object, if there is one
  };
  struct HashDigest {
    size_t operator()(const Digest& d) const {
      size_t h;
      std::memcpy(&h, d.data(), sizeof h);
      return h;
    }
    size_t operator()(const ClassIdentity& id) const { return (*this)(id.bytes) + id.minted; }
  };
  std::unordered_map<Digest, KnownCode, HashDigest> codes;
  std::unordered_map<ClassIdentity, Class*, HashDigest> classes;
  // Of hidden code: an intrinsic it reaches that trusts its arguments, or "" (pickle/hidden.h).
  std::unordered_map<const CodeUnit*, std::string> hidden;
  Class* pickle_error = nullptr;  // pickle.PickleError and its kin, made when first needed; roots
  Class* pickling_error = nullptr;
  Class* unpickling_error = nullptr;
  std::shared_ptr<void> scratch;  // buffers that the writer and the reader use again

  void sweep(uint8_t colour);
};

}  // namespace brine
