// Reads the tables that make_tables.py wrote: rows of CPython's answers. A test says how Brine answers a row; all that
// differ are shown. BRINE_TABLES=FOLDER in the environment takes the tables from there.
#pragma once

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"
#include "vm/base/bigint_text.h"

#ifdef __clang__
#pragma clang diagnostic ignored "-Woverlength-strings"  // a table is one literal
#endif

namespace brine {

using Row = std::vector<std::string>;

inline std::string unescape(std::string_view field) {
  std::string text;
  for (size_t i = 0; i < field.size(); ++i) {
    if (field[i] != '\\') {
      text += field[i];
    } else {
      text += static_cast<char>(std::stoi(std::string(field.substr(i + 2, 2)), nullptr, 16));
      i += 3;
    }
  }
  return text;
}

inline std::string escape(std::string_view text) {
  std::string field;
  for (unsigned char c : text) {
    char buffer[8];
    std::snprintf(buffer, sizeof buffer, "\\x%02x", c);
    if (c >= 32 && c < 127 && c != '\\')
      field += static_cast<char>(c);
    else
      field += buffer;
  }
  return field;
}

// The operands of each row, unescaped, go to `answer`; what it returns has to be the last field.
template <class Answer>
void check_table(const char* name, std::string_view built_in, std::string_view kind,
                 Answer answer) {
  std::string text(built_in);
  if (const char* folder = std::getenv("BRINE_TABLES")) {
    std::ifstream file(std::string(folder) + "/" + name + ".inc");
    std::stringstream all;
    all << file.rdbuf();
    text = all.str();
  }
  std::stringstream lines(text);
  std::string line, wanted_kind = std::string(kind) + "\t";
  int rows = 0;
  while (std::getline(lines, line)) {
    if (line.rfind(wanted_kind, 0) != 0) continue;
    Row row;
    std::stringstream fields(line.substr(wanted_kind.size()) + "\t");
    for (std::string field; std::getline(fields, field, '\t');) row.push_back(unescape(field));
    std::string expected = row.back();
    row.pop_back();
    std::string got = answer(row);
    if (got != expected) {
      INFO(line);
      CHECK(escape(got) == escape(expected));
    }
    ++rows;
  }
  CHECK(rows > 0);
}

// ---- fields ----

inline BigInt to_int(const std::string& field) { return *parse_int(field, 0); }

inline std::string show(IntView a) {
  IntView size{a.limbs, a.size, false};
  return (a.negative ? "-0x" : "0x") + to_text(size, 16);
}

inline double to_float(const std::string& field) {
  if (field == "nan") return NAN;
  uint64_t bits = std::stoull(field, nullptr, 16);
  double x;
  std::memcpy(&x, &bits, sizeof x);
  return x;
}

inline std::string show(double x) {
  if (std::isnan(x)) return "nan";
  uint64_t bits;
  std::memcpy(&bits, &x, sizeof x);
  char buffer[20];
  std::snprintf(buffer, sizeof buffer, "%016llx", static_cast<unsigned long long>(bits));
  return buffer;
}

}  // namespace brine
