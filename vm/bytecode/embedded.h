// Code that is compiled into the binary: the stubs of the machine and the library's Python.
//
// brinec (stdlib/brinec.cpp) compiles the files while the house is built and writes one table of each kind as C++; a unit
// is read from its bytes when it is first wanted, once for all Vms of the process, which share it.
//
// Tested by tests/vm/bytecode/embedded_test.cpp.
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

#include "vm/bytecode/code_unit.h"

namespace brine {

struct EmbeddedCode {
  std::string_view name;   // "collections.abc"; of a stub the function's name
  std::string_view bytes;  // code_bytes.h
  bool is_package = false;
};

class EmbeddedTable {
 public:
  explicit EmbeddedTable(std::span<const EmbeddedCode> rows) : rows_(rows), units_(rows.size()) {}

  std::span<const EmbeddedCode> rows() const { return rows_; }  // ascending by name
  const EmbeddedCode* find(std::string_view name) const;
  // The unit of a row of this table. Any thread may ask.
  std::shared_ptr<const CodeUnit> unit(const EmbeddedCode& row) const;

 private:
  std::span<const EmbeddedCode> rows_;
  mutable std::mutex mutex_;
  mutable std::vector<std::shared_ptr<const CodeUnit>> units_;
};

// Written by brinec.
const EmbeddedTable& embedded_stubs();    // functions of vm/run/stubs/*.py, hidden
const EmbeddedTable& embedded_library();  // modules of stdlib/lib

}  // namespace brine
