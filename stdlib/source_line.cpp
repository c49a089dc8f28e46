// See source_line.h.
#include "stdlib/source_line.h"

#include <cstdio>
#include <memory>

#include "vm/base/utf8.h"
#include "vm/vm.h"

namespace brine {

bool read_source_line(Vm& vm, std::string_view filename, uint32_t line, std::string& text) {
  if (!vm.capabilities.files || filename.find('\0') != filename.npos) return false;
  std::string path;
  if (!bytes_for_system(filename, path)) return false;
  std::unique_ptr<FILE, int (*)(FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) return false;
  std::string found;
  uint32_t at = 1;
  bool any = false;  // something of line `at` was read
  for (int c; at <= line && (c = std::getc(file.get())) != EOF;) {
    any = true;
    if (c == '\r') {  // universal newlines
      int next = std::getc(file.get());
      if (next != '\n' && next != EOF) std::ungetc(next, file.get());
      c = '\n';
    }
    if (c == '\n') {
      if (at == line) break;
      at++;
      any = false;
    } else if (at == line) {
      found += char(c);
    }
  }
  if (at != line || !any) return false;
  if (line == 1 && found.starts_with("\xef\xbb\xbf")) found.erase(0, 3);
  if (!utf8_valid(found)) return false;
  text = found;
  return true;
}

}  // namespace brine
