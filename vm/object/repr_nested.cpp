// repr() of containers, however deep they are and whatever Python code their items bring.
//
// The state is a List: the text so far, then two values for each container being shown, [container, position]. What is
// being shown carries the flag kShowing, so that one met again inside itself is written as [...]. When an item's repr is
// Python's business the stub repr_nested asks for it and comes back with the state.
//
// Tested by tests/lang/{lists,dicts,sets,deep}/*.py.
#include "vm/object/containers.h"
#include "vm/object/equal.h"
#include "vm/object/function.h"
#include "vm/object/sequence.h"

namespace brine {
namespace {

// How an empty list, tuple or dict is written; null: it is not one. (The empty tuple is static: no flag on that.)
const char* empty_text(Value v) {
  switch (v.as_object()->kind) {
    case Kind::List: return cast<List>(v)->size == 0 ? "[]" : nullptr;
    case Kind::Tuple: return cast<Tuple>(v)->size == 0 ? "()" : nullptr;
    case Kind::Dict: return cast<Dict>(v)->used == 0 ? "{}" : nullptr;
    default: return nullptr;
  }
}

// Views of an OrderedDict of the library are shown as odict_keys and so on.
bool is_ordered(Vm& vm, Value dict) {
  if (!dict.as_object()->has(kExtended)) return false;
  for (Value c : class_of(vm, dict)->mro->view()) {
    Class* cls = cast<Class>(c);
    Value* module = find_name(cls->dict, name(vm, Name::dunder_module));
    if (cls->name->view() == "OrderedDict" && module && is_kind(*module, Kind::Str) &&
        cast<Str>(*module)->view() == "collections")
      return true;
  }
  return false;
}

class Writer {
 public:
  Writer(Vm& vm, List* state) : vm_(vm), state_(state) {}

  // Goes on; true: all is written. False with item() Unbound: failed; else that item is to be asked.
  bool run() {
    for (uint32_t work = 0; state_->size > 1; work++) {
      if (work % 16 == 15 && !spend(vm_, 1).ok()) return false;
      if (text_.size() > 65536 && !flush()) return false;
      Value* top = state_->items() + state_->size - 2;
      Value container = top[0];
      uint64_t i = uint64_t(top[1].as_int());
      Value next = item(container, i);
      top = state_->items() + state_->size - 2;
      top[1] = Value::from_int(int64_t(i));
      if (next == kUnbound) {
        close(container, i);
        container.as_object()->flags &= uint8_t(~kShowing);
        state_->size -= 2;
        continue;
      }
      if (!show(next)) return false;
    }
    return flush();
  }

  // Writes the value, or begins it if it is a container.
  bool show(Value v) {
    const TypeOps* ops = native_ops(vm_, v, Special::repr_);
    if (ops && ops->repr == repr_container) return open(v);
    if (!ops || !ops->repr || !is_leaf(v)) {
      asked_ = v;
      return false;
    }
    Answer text = ops->repr(vm_, v);
    if (text.failed()) return false;
    text_ += cast<Str>(text.word)->view();
    return true;
  }

  // The container that was asked itself, whatever its class made of __repr__.
  bool start(Value v) { return open(v); }

  Value asked() const { return asked_; }
  bool add(Value text) {
    text_ += cast<Str>(text)->view();
    return true;
  }
  bool flush() {
    Str* before = cast<Str>(state_->items()[0]);
    Result<Str*> piece = make_str(vm_, text_);
    if (!piece.ok()) return false;
    Result<Str*> all = before->size == 0 ? piece : concat(vm_, before, piece.take());
    if (!all.ok()) return false;
    vm_.heap.barrier(state_);
    state_->items()[0] = to_value(all.take());
    text_.clear();
    return true;
  }

 private:
  // Kinds whose repr runs no Python.
  static bool is_leaf(Value v) {
    if (!v.is_object()) return true;
    switch (v.as_object()->kind) {
      case Kind::Int:
      case Kind::Float:
      case Kind::Complex:
      case Kind::Str:
      case Kind::Bytes:
      case Kind::ByteArray:
      case Kind::None:
      case Kind::Bool:
      case Kind::Ellipsis:
      case Kind::NotImplemented:
      case Kind::Range: return true;
      default: return false;
    }
  }

  bool open(Value v) {
    Object* o = v.as_object();
    if (const char* empty = empty_text(v)) {
      text_ += empty;
      return true;
    }
    if (o->has(kShowing)) {
      switch (o->kind) {
        case Kind::List: text_ += "[...]"; break;
        case Kind::Tuple: text_ += "(...)"; break;
        case Kind::Dict: text_ += "{...}"; break;
        case Kind::Set:
        case Kind::FrozenSet:
          text_ += type_name(vm_, v);
          text_ += "(...)";
          break;
        default: text_ += "..."; break;
      }
      return true;
    }
    switch (o->kind) {
      case Kind::List: text_ += '['; break;
      case Kind::Tuple: text_ += '('; break;
      case Kind::Dict: text_ += '{'; break;
      case Kind::Set:
      case Kind::FrozenSet: {
        Set* s = cast<Set>(v);
        if (s->used == 0 || o->kind == Kind::FrozenSet || o->has(kExtended)) {
          text_ += type_name(vm_, v);
          text_ += '(';
        }
        if (s->used) text_ += '{';
        break;
      }
      case Kind::DictKeys:
      case Kind::DictValues:
      case Kind::DictItems:
        if (is_ordered(vm_, cast<DictView>(v)->dict)) text_ += 'o';
        text_ += type_name(vm_, v);
        text_ += "([";
        break;
      case Kind::Slice: text_ += "slice("; break;
      default: text_ += "mappingproxy("; break;
    }
    if (o->gc == kStaticGc) {  // the empty tuple: read-only, and never inside itself
      text_ += ')';
      return true;
    }
    o->flags |= kShowing;
    if (append(vm_, state_, v).ok() && append(vm_, state_, Value::from_int(0)).ok()) return true;
    o->flags &= uint8_t(~kShowing);
    return false;
  }

  void close(Value v, uint64_t shown) {
    Object* o = v.as_object();
    switch (o->kind) {
      case Kind::List: text_ += ']'; break;
      case Kind::Tuple: text_ += shown == 1 ? ",)" : ")"; break;
      case Kind::Dict: text_ += '}'; break;
      case Kind::Set:
      case Kind::FrozenSet:
        if (shown) text_ += '}';
        if (!shown || o->kind == Kind::FrozenSet || o->has(kExtended)) text_ += ')';
        break;
      case Kind::DictKeys:
      case Kind::DictValues: text_ += "])"; break;
      case Kind::DictItems: text_ += "])"; break;
      default: text_ += ')'; break;
    }
  }

  // The next value to show, with what stands before it, or Unbound at the end; i moves behind it.
  Value item(Value v, uint64_t& i) {
    switch (v.as_object()->kind) {
      case Kind::List:
        if (i >= cast<List>(v)->size) return kUnbound;
        if (i) text_ += ", ";
        return cast<List>(v)->items()[i++];
      case Kind::Tuple:
        if (i >= cast<Tuple>(v)->size) return kUnbound;
        if (i) text_ += ", ";
        return cast<Tuple>(v)->items()[i++];
      case Kind::Slice:
        if (i >= 3) return kUnbound;
        if (i) text_ += ", ";
        i++;
        return i == 1   ? cast<Slice>(v)->start
               : i == 2 ? cast<Slice>(v)->stop
                        : cast<Slice>(v)->step;
      case Kind::Set:
      case Kind::FrozenSet: {
        Set* s = cast<Set>(v);
        uint32_t at = next_entry(s, uint32_t(i));
        if (at >= s->filled) return kUnbound;
        if (i) text_ += ", ";
        i = at + 1;
        return *s->key(at);
      }
      case Kind::Dict: return entry(cast<Dict>(v), i, true, true, ": ", "");
      case Kind::DictKeys:
        return entry(cast<Dict>(cast<DictView>(v)->dict), i, true, false, "", "");
      case Kind::DictValues:
        return entry(cast<Dict>(cast<DictView>(v)->dict), i, false, true, "", "");
      case Kind::DictItems: {
        if (i & 1) {
          Value value = entry(cast<Dict>(cast<DictView>(v)->dict), i, true, true, ", ", "(");
          return value;
        }
        if (i) text_ += ')';
        return entry(cast<Dict>(cast<DictView>(v)->dict), i, true, true, ", ", "(");
      }
      default:
        if (i) return kUnbound;
        i = 1;
        return cast<DictView>(v)->dict;
    }
  }

  // i is twice the entry, odd when its key is written and its value comes.
  Value entry(Dict* d, uint64_t& i, bool keys, bool values, const char* between,
              const char* before) {
    if (i & 1) {
      uint32_t at = uint32_t(i / 2);
      text_ += between;
      i++;
      return at < d->filled && *d->key(at) != kUnbound ? *d->value(at) : none();
    }
    uint32_t at = next_entry(d, uint32_t(i / 2));
    if (at >= d->filled) return kUnbound;
    if (i) text_ += ", ";
    text_ += before;
    if (keys) {
      i = uint64_t(at) * 2 + (values ? 1 : 2);
      return *d->key(at);
    }
    i = uint64_t(at) * 2 + 2;
    return *d->value(at);
  }

  Vm& vm_;
  List* state_;
  std::string text_;
  Value asked_ = kUnbound;
};

void abandon(List* state) {
  for (uint64_t i = 1; i < state->size; i += 2)
    state->items()[i].as_object()->flags &= uint8_t(~kShowing);
}

// As the steps leave it: the text, then each container that is open and how far its items are shown.
bool is_sound(List* state) {
  if (state->size % 2 == 0 || !is_kind(state->items()[0], Kind::Str)) return false;
  for (uint64_t i = 1; i < state->size; i += 2) {
    Value v = state->items()[i], at = state->items()[i + 1];
    if (!v.is_object() || v.as_object()->gc == kStaticGc || !at.is_int() || at.as_int() < 0)
      return false;
    switch (v.as_object()->kind) {
      case Kind::List:
      case Kind::Tuple:
      case Kind::Slice:
      case Kind::Set:
      case Kind::FrozenSet:
      case Kind::Dict:
      case Kind::DictKeys:
      case Kind::DictValues:
      case Kind::DictItems:
      case Kind::MappingProxy: break;
      default: return false;
    }
  }
  return true;
}

}  // namespace

Answer repr_container(Vm& vm, Value v) {
  if (const char* empty = empty_text(v)) return make_ascii(vm, empty);
  Value first = to_value(&kEmptyStr);
  List* state = TRY(make_list(vm, {&first, 1}));
  Writer w(vm, state);
  if (w.start(v) && w.run()) return state->items()[0];
  if (w.asked() == kUnbound || !w.flush()) {
    abandon(state);
    return Failed{};
  }
  Answer a = enter_stub(vm, Stub::repr_nested, {to_value(state), w.asked()});
  if (a.failed()) abandon(state);
  return a;
}

// _repr_step(state, text): all of it as a str, or (item,) to ask for next.
Answer intrinsic_repr_step(Vm& vm, Args args) {
  List* state = cast<List>(args[0]);
  if (!is_sound(state)) return raise(vm, SystemError, "bad argument of an intrinsic");
  vm.heap.barrier(state);
  Writer w(vm, state);
  w.add(args[1]);
  if (w.run()) return state->items()[0];
  if (w.asked() == kUnbound || !w.flush()) return Failed{};
  Value item = w.asked();
  return make_tuple(vm, {&item, 1});
}

Answer intrinsic_repr_leave(Vm&, Args args) {
  if (is_sound(cast<List>(args[0]))) abandon(cast<List>(args[0]));
  return none();
}

}  // namespace brine
