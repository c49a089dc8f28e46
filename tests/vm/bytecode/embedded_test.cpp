// Tables of embedded code: finding rows, reading units once.
#include "vm/bytecode/embedded.h"
#include "tests/support/catch.h"
#include "tests/vm/bytecode/units.h"
#include "vm/bytecode/code_bytes.h"

using namespace brine;

TEST_CASE("embedded units are found by name and read once") {
  UnitBuilder b(0, 0);
  b.emit(Op::ReturnNone);
  std::string bytes = code_bytes(b.unit);
  const EmbeddedCode rows[] = {{"a", bytes, false}, {"a.b", bytes, true}, {"c", bytes, false}};
  EmbeddedTable table(rows);
  CHECK(table.find("b") == nullptr);
  CHECK(table.find("d") == nullptr);
  const EmbeddedCode* row = table.find("a.b");
  REQUIRE(row);
  CHECK(row->is_package);
  auto unit = table.unit(*row);
  REQUIRE(unit);
  CHECK(unit->name == "f");
  CHECK(table.unit(*row) == unit);
  CHECK(table.unit(rows[0]) != unit);
  CHECK(EmbeddedTable({}).find("a") == nullptr);
}
