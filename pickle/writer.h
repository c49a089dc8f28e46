// Writer: the walk behind dump_snapshot. Private to writer*.cpp.
//
// Every object reached gets a number and a place in `entries`, which is also the work list: writing entry i may append
// more. Shells and fields grow side by side; namespaces grow while code that names their globals is found, so they
// come last. All its buffers lie in a scratch that the Vm keeps for the next dump. What they take is charged before they
// grow; long texts stay where they are until the bytes of the snapshot are made, all at once.
//
//   writer.cpp            the walk, values, names, the finished bytes
//   writer_kinds.cpp      built-in types, instances, attributes
//   writer_code.cpp       functions, classes, generators, namespaces, what goes by name
//   writer_task.cpp       the frames of a task
//   writer_path.cpp       errors: root.frame['log']
#pragma once

#include "pickle/format.h"
#include "pickle/pickle.h"
#include "pickle/pointer_table.h"
#include "vm/object/loan.h"
#include "vm/object/pace.h"
#include "vm/run/raise.h"

namespace brine {

// How an object was reached, for the path in an error.
struct Edge {
  enum Kind : uint8_t {
    Root,
    Index,
    Key,
    Item,
    Attribute,
    Local,
    Temporary,
    Field,
    ClassOf,
    TaskFrame
  };
  Kind kind = Root;
  uint32_t number = 0;
  const void* what = nullptr;  // Str*, const std::string* or const char*
};

class Writer {
 public:
  Writer(Vm& vm, const DumpSettings& settings);
  ~Writer();
  Result<Bytes*> dump(Value root);
  Result<Bytes*> dump_task();
  // The frame alone; every object it holds is numbered, none is written.
  void write_frame_only(Generator* g, FrameImage& image);

  struct Scratch;

 private:
  static constexpr uint32_t kNone = ~uint32_t(0);
  struct Entry {
    Object* object;
    const void* what;
    uint32_t parent;
    uint32_t number;  // of the edge
    uint32_t space;   // index into spaces, or kNone
    Edge::Kind edge;
    bool by_value;  // a frame needs its very code: not by name
  };
  struct Space {
    Dict* dict = nullptr;
    bool library = false, whole = false;
    uint32_t index = 0;
    uint64_t count = 0;
    std::string fields;
    PointerTable known;  // names written
  };

  // ---- writer.cpp
  void value(std::string& out, Value v, Edge edge);
  void object(std::string& out, Object* o, Edge edge);
  uint32_t number(Object* o, Edge edge);
  void name(std::string& out, Str* text);
  void name(std::string& out, std::string_view text);
  void shell(Kind kind);
  void shell(Shell what);
  uint32_t kind_name(size_t index, std::string_view text);
  void text(std::string_view text);
  size_t footprint() const;
  // Before so many bytes are taken. False: MemoryError was raised, nothing is written any more, and the walk ends.
  bool charge(size_t bytes);
  bool charge_growth(const PointerTable& table) {
    return !table.bytes_next() || charge(table.bytes_next());
  }
  bool make_room(std::string& out, size_t more);
  template <class T>
  bool make_room(std::vector<T>& out);
  size_t written() const;
  Result<Bytes*> assemble(std::string_view root);
  static Edge field(const char* what) { return {Edge::Field, 0, what}; }

  // ---- writer_kinds.cpp: false when the object cannot travel; problem_ says why
  bool write(uint32_t i);
  bool write_plain(Object* o);
  bool is_of_library(Value hook);
  bool refuse_hooks(Object* o);
  void find_registered();
  bool refuse_registered(Object* o);
  bool refuse_type(Object* o);
  void put_extended(Object* o);
  void write_dict(Dict* d);
  void write_hash_iterator(DictIterator* it);
  void write_attributes(Object* o);
  void write_exception(ExceptionObject* e);
  bool write_instance(Object* o);
  struct FieldVisitor;

  // ---- writer_code.cpp
  bool by_name(std::string_view module, std::string_view qualname);
  bool by_member(Class* owner, Str* member);
  bool is_by_name(std::string_view module, std::string_view qualname, Object* o);
  bool write_module(Module* m);
  bool write_own_module(Module* m);
  bool write_native(Native* n);
  bool write_function(Function* f, bool by_value);
  bool write_class(Class* cls);
  bool write_generator(Generator* g);
  void write_registers(std::string& out, Generator* g, Value handled);
  uint32_t code_index(Code* code);
  Space* space_of(Dict* globals, std::string& out);
  void global(Space& n, Str* key, Value v);
  void globals_named(Space& n, Dict* globals, const CodeUnit& top);
  bool write_space(Space& n);
  void take_whole(Space& n);
  void write_whole();

  // ---- writer_task.cpp
  bool write_task();
  bool write_task_frame(uint32_t k, Value* base, const Word* at, bool before);
  bool write_stream(Object* o);
  bool is_importing(Function* f);

  // ---- writer_path.cpp
  std::string step(uint32_t i);
  Failed raise_problem(uint32_t i);
  template <class... P>
  bool refuse(const P&... pieces) {
    problem_.clear();
    (detail::put(problem_, pieces), ...);
    return false;
  }

  Vm& vm_;
  Loan loan_;
  DumpSettings settings_;
  std::shared_ptr<Scratch> scratch_;
  std::vector<Entry>& entries_;
  std::string &shells_, &fields_;
  uint32_t current_ = kNone;
  std::string problem_;
  std::string problem_step_;  // where inside the object it is
  Pace pace_;
  bool full_ = false;                   // MemoryError or KeyboardInterrupt was raised
  bool task_ = false;                   // what is written is a task
  std::vector<Class*> registered_;      // with copyreg
  uint32_t without_hooks_ = 0;          // a shape: nothing of it says how it is pickled
  std::vector<uint32_t> wanted_whole_;  // spaces whose every name is still to be written
};

struct Writer::Scratch {
  PointerTable numbers, name_numbers, code_numbers;
  // A text of the heap that belongs into the shells at that place.
  struct LongText {
    size_t at;
    std::string_view text;
  };
  std::vector<Entry> entries;
  std::string shells, fields, names;
  std::vector<LongText> long_texts;
  size_t long_bytes = 0;
  uint32_t name_count = 0;
  uint32_t kind_names[256];  // index + 1 of the names of shells
  std::vector<Code*> codes;
  std::vector<Space> spaces;
  uint32_t space_count = 0;  // of them in use

  void clear();
};

}  // namespace brine
