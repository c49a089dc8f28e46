// Objects to bytes and back: Brine's own format (FORMAT.md).
//
// The writer walks the graph with a work list, so depth costs no C stack; it builds everything before it gives a byte
// away, and an object that cannot travel is named by its path. The reader makes empty objects first, then classes, then
// fields; code is verified and frames are checked before anything can run. No user code runs in either direction.
//
// Tested by tests/pickle/*.cpp, tests/pickles/*.py.
#pragma once

#include <string>

#include "vm/object/all.h"

namespace brine {

struct DumpSettings {
  bool move = false;    // every suspended frame written is retired here
};

Result<std::string> dump_snapshot(Vm& vm, Value root, const DumpSettings& settings = {});
Result<Value> load_snapshot(Vm& vm, std::string_view bytes);
// The library modules that must be imported before the snapshot can be loaded, as far as its head can be read.
Result<Value> modules_needed(Vm& vm, std::string_view bytes);

// Whether a module is of the standard library, whose definitions travel by name. Asked of the wing above.
extern bool (*is_library_module)(std::string_view name);

// A generator's frame alone, its objects by reference: what the test mode writes and reads back at each yield.
struct FrameImage {
  std::string bytes;
  std::vector<Value> objects;
};
void write_frame(Vm& vm, Generator* g, FrameImage& image);
Result<void> read_frame(Vm& vm, Generator* g, const FrameImage& image);

}  // namespace brine
