// Objects to bytes and back: Brine's own format (FORMAT.md).
//
// The writer walks the graph with a work list, so depth costs no C stack; it builds everything before it gives a byte
// away, and an object that cannot travel is named by its path. The reader makes empty objects first, then classes, then
// fields; code is verified and frames are checked before anything can run. No Python runs in either direction, so
// nothing is collected on the way and a load that fails leaves the Vm as it was.
//
// Tested by tests/pickle/*.cpp, tests/pickles/*.py.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "vm/object/all.h"

namespace brine {

struct DumpSettings {
  std::vector<Generator*>* moved = nullptr;  // takes every suspended frame written, for `retire`
};
struct LoadSettings {
  Module* into = nullptr;  // the namespace that the code joins, instead of a private one
  // Names of library modules that the snapshot needs and that are not imported yet; when there are any, nothing is
  // loaded (the answer is None): import them and load again. Null: they are an error.
  List* missing = nullptr;
  bool task = false;  // it is a task's (load_task)
};

Result<Bytes*> dump_snapshot(Vm& vm, Value root, const DumpSettings& settings = {});
// They go on from their snapshot only. Nothing can fail, so it is asked for when all else is done.
void retire(std::span<Generator* const> moved);
Result<Value> load_snapshot(Vm& vm, std::string_view bytes, const LoadSettings& settings = {});
// Of a stream that starts with these bytes: how many more it takes at least until a snapshot is whole. 0: it is, or it
// is none.
size_t snapshot_missing(std::string_view head);

// ---- tasks: the whole call stack of a Vm that is suspended (out of fuel), with everything its frames reach. No native may
// stand between them. Not reachable from scripts yet.
Result<std::string> dump_task(Vm& vm, const DumpSettings& settings = {});
// Puts the frames on the empty stack of this Vm: go_on(vm) (vm/run/host.h) runs them. The library's modules they need are imported first.
Result<void> load_task(Vm& vm, std::string_view bytes, const LoadSettings& settings = {});

// ---- errors: pickle.PicklingError and UnpicklingError
enum class PickleError { Base, Pickling, Unpickling };
Result<Class*> pickle_error_class(Vm& vm, PickleError which);
Failed raise_pickling(Vm& vm, std::string_view message);
Failed raise_unpickling(Vm& vm, std::string_view message);

// ---- a generator's frame alone, its objects by reference: what the test mode writes and reads back at each yield
struct FrameImage {
  std::string bytes;
  std::vector<Value> objects;
};
void write_frame(Vm& vm, Generator* g, FrameImage& image);
Result<void> read_frame(Vm& vm, Generator* g, const FrameImage& image);
// Writes the frame, forgets its registers, proves what was written and reads it back: vm.frames_hook.
Result<void> rewrite_through_snapshot(Vm& vm, Generator* g);

}  // namespace brine
