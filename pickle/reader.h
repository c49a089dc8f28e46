// Reader: the steps behind load_snapshot. Private to reader*.cpp.
//
//   1  parse       header, sections, code table (proved), names, what each shell says         reader.cpp
//   2  shells      what goes by name; classes, bases first; then every other object, empty   reader_shells.cpp
//   3  fields      all values; nothing is asked of them yet                                  reader_fields.cpp
//   4  link        each object checked against what it needs; functions, then frames; last,  reader_link.cpp
//                  what touches the living: namespaces joined, finalizers, identities
//                  a task's frames are proved and put on the stack                         reader_task.cpp
//
// Nothing runs and nothing is collected meanwhile, so objects are held by plain references. Until step 4 every new
// object is harmless: a generator is finished, a function has no code. A load that fails leaves them as garbage; the one
// thing that the living already know of, a new class among the subclasses of its bases, is taken back.
#pragma once

#include "pickle/format.h"
#include "pickle/identity.h"
#include "pickle/pickle.h"
#include "vm/object/loan.h"
#include "vm/run/raise.h"

namespace brine {

class Reader {
 public:
  Reader(Vm& vm, std::string_view bytes, const LoadSettings& settings)
      : vm_(vm), loan_(vm), bytes_(bytes), settings_(settings) {}
  Result<Value> load();
  // A frame alone: its objects are given, not read.
  Result<void> load_frame(Generator* g, const FrameImage& image);

 private:
  static constexpr uint32_t kNone = ~uint32_t(0);
  static constexpr uint8_t kUnknownName = 255, kByName = uint8_t(Shell::ByName),
                           kNamespace = uint8_t(Shell::Namespace);

  // What the parse keeps of an object until it is made.
  struct Pending {
    uint8_t what = 0;  // a Kind, kByName or kNamespace
    uint8_t flag = 0;
    uint32_t extended = 0;  // 1 + number of its class
    uint32_t a = 0, b = 0;  // names, counts, an index into classes_
    std::string_view text;
  };
  struct PendingClass {
    uint32_t object = 0, meta = 0;
    uint8_t flags = 0, state = 0;  // 1: its bases are being made, 2: made
    ClassIdentity id;
    uint32_t module = 0, name = 0, qualname = 0;
    std::vector<uint32_t> bases, slots;
    bool live = false;  // a class of this Vm stands for it; its fields are passed over
  };
  struct PendingNative {
    Native* native;
    Value self;
    Str* name;
  };
  struct Frame {  // of a generator, checked when its function is whole
    Generator* generator = nullptr;
    uint32_t object = 0, pc = 0, values = 0;
    uint8_t state = 0;
    bool knows_hidden = false;  // some register is hidden code
    Value function = none();
  };
  struct TaskFrame {
    OnReturn how = OnReturn::Store;
    bool generator = false, before = false;
    bool knows_hidden = false;  // some value is hidden code
    Value owner = kUnbound;     // a function or a generator
    uint32_t pc = 0;
    Value below = kUnbound;  // of Init: the instance
    size_t first = 0;        // of its values in task_values_
    uint32_t count = 0;
  };
  struct Joined {
    Dict* dict;
    Str* key;
    Value value;
  };

  // ---- reader.cpp
  Result<bool> read_header(ByteReader& sections);
  Result<void> read_sections(ByteReader sections);
  Result<void> read_codes(ByteReader r);
  Result<void> read_names(ByteReader r);
  Result<Code*> code_at(uint32_t index);
  Result<bool> modules_missing();
  template <class... P>
  Failed corrupt(const char* at, const P&... pieces) {
    std::string text;
    (detail::put(text, pieces), ...);
    return raise_corrupt(size_t(at - bytes_.data()), text);
  }
  template <class... P>
  Failed corrupt(const ByteReader& r, const P&... pieces) {
    return corrupt(r.bytes.data() + r.at, pieces...);
  }
  // An object that is not what its place needs.
  template <class... P>
  Failed wrong(uint32_t object, const P&... pieces) {
    std::string text;
    (detail::put(text, pieces), ...);
    return raise_wrong(object, text);
  }
  Failed raise_corrupt(size_t at, const std::string& text);
  Failed raise_wrong(uint32_t object, const std::string& text);
  Result<void> pay();  // fuel and memory, now and then

  // ---- reader_shells.cpp
  Result<void> parse_shells(ByteReader r);
  Result<void> parse_class(ByteReader& r, uint32_t object);
  Result<void> make_shells();
  Result<void> make_by_name(uint32_t i);
  Result<void> make_classes();
  bool has_layout(Class* live, const PendingClass& p);
  Result<void> make_pending_class(PendingClass& p);
  Result<Value> make_shell(uint32_t i);
  Result<Value> make_text(const Pending& p, Class* cls);
  Result<Value> make_number(const Pending& p, Class* cls, uint32_t i);
  Result<Class*> class_for(uint32_t number, Kind layout, uint32_t object);
  template <class T>
  Result<Value> make_plain(Class* cls, size_t extra = 0);
  Result<Str*> name_at(uint32_t index);
  std::string_view text_at(uint32_t index) const { return names_[index]; }

  // ---- reader_fields.cpp
  // kFailed inside: fields_.ok is false. Hidden code is an error, unless there is someone to be told of it.
  Value value(bool unbound_too = false, bool* hidden = nullptr);
  template <class T>
  bool ref(Ref<T>& to);
  Result<void> read_fields(uint32_t i);
  Result<void> read_plain(Object* o, uint32_t i);
  Result<void> read_items(uint32_t i);
  Result<void> read_table(Object* o, uint32_t i);
  void note_nested(Value v, uint32_t in) {
    points_back_ |= (is_kind(v, Kind::Tuple) || is_kind(v, Kind::FrozenSet)) && last_object_ <= in;
  }
  Result<void> read_attributes(Object* o, uint32_t i);
  Result<void> read_function(Function* f, uint32_t i);
  Result<void> read_class(uint32_t i);
  Result<void> read_generator(Generator* g, uint32_t i);
  Result<void> read_space(uint32_t i);
  Str* field_name();
  struct FieldVisitor;

  // ---- reader_link.cpp
  Result<void> link();
  Result<void> link_function(Function* f, uint32_t i);
  Result<void> link_native(const PendingNative& p);
  Result<void> link_frame(const Frame& frame);
  Result<void> place_registers(Generator* g, Code* code, uint32_t pc, uint32_t values, bool created,
                               uint32_t i);
  Result<void> check(Object* o, uint32_t i);
  Result<void> check_hidden(Function* f, uint32_t i);
  Result<void> check_nesting();
  Result<void> join();
  void forget_classes();

  // ---- reader_task.cpp
  Result<void> read_task(uint32_t i);
  Result<void> check_task();
  Result<void> check_task_frame(uint32_t k);
  Result<void> place_task();
  Result<Function*> function_of(const TaskFrame& t);

  size_t footprint() const;

  Vm& vm_;
  Loan loan_;
  std::string_view bytes_;
  LoadSettings settings_;
  std::vector<std::string_view> names_;
  std::vector<Str*> interned_;
  struct CodeRow {
    std::shared_ptr<const CodeUnit> unit;
    Code* code = nullptr;
    Digest digest;
  };
  std::vector<CodeRow> codes_;
  std::vector<Pending> pending_;
  std::vector<PendingClass> classes_;
  std::vector<Value> objects_;
  std::vector<Class*> made_classes_;
  std::vector<PendingNative> natives_;
  std::vector<Frame> frames_;
  std::vector<Joined> joined_;
  uint32_t task_object_ = kNone;
  Value task_handled_ = none();
  std::vector<TaskFrame> task_frames_;
  std::vector<Value> task_values_;
  std::vector<Generator*> running_;  // generators that must be frames of the task
  std::vector<Value> items_;
  ByteReader fields_;
  uint64_t last_object_ = 0;  // number of the last value that was an object
  bool points_back_ = false;  // a tuple or frozenset holds one whose number is not higher
  uint64_t registers_ = 0;    // taken so far, against the bytes there are
};

}  // namespace brine
