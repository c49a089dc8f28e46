// The loop: one handler for each instruction, from one source for every way of dispatching.
//
// Rules for whoever edits it
//   1 Fast paths only. What may raise, allocate much or call is a named function elsewhere, and its answer goes through
//     FINISH: done -> store, entered -> the pushed frame runs and returns into register A, failed -> unwind.
//   2 SAVE() before anything that may look at frames, raise or allocate: it stores where we are. pc must still be behind
//     the instruction word there; skip the cache words (pc += n) before FINISH.
//   3 In a branch, taken and fall-through each end in their own NEXT (otherwise the compiler makes pc depend on the
//     condition by cmov, at up to twice the time).
//   4 R, K and pc change only in the switching labels at the end. Nothing else is kept in C++ variables between
//     instructions: a frame is its registers and its pc.
//   5 A register's meaning at an instruction's boundary is the canonical instruction's, quickened or not.
//   6 Collections happen at `look` only: at calls and at jumps backwards, when vm.slice runs out.
//
// Tested by tests/vm/run/loop_test.cpp and all of tests/lang.
#include "vm/run/loop.h"

#include "vm/object/number.h"

// Addresses of labels are gcc's and clang's own.
#pragma GCC diagnostic ignored "-Wpedantic"

namespace brine {

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)

// Operands of the instruction pc has just passed.
#define A (reinterpret_cast<const uint16_t*>(pc)[-3])
#define B (reinterpret_cast<const uint16_t*>(pc)[-2])
#define C (reinterpret_cast<const uint16_t*>(pc)[-1])
#define JUMP_C (reinterpret_cast<const int16_t*>(pc)[-1])
#define WIDE (reinterpret_cast<const int32_t*>(pc)[-1])
#define CODE (FrameHeader::function(R)->code)
#define N(i) (CODE->names[i])

#define SAVE() (vm.pc = pc - 1, vm.base = R)
#define FINISH(expression)               \
  do {                                   \
    Value finished = (expression).word;  \
    if (UNLIKELY(is_answer(finished))) { \
      answer = finished;                 \
      goto not_done;                     \
    }                                    \
    R[A_] = finished;                    \
    NEXT;                                \
  } while (0)

#if defined(BRINE_DISPATCH_SWITCH)
#define CASE(name) case Op::name
#define NEXT goto dispatch
#else
#define CASE(name) L_##name
#define NEXT                                              \
  do {                                                    \
    uint16_t op = *reinterpret_cast<const uint16_t*>(pc); \
    pc++;                                                 \
    goto* labels[op];                                     \
  } while (0)
#endif

namespace {

inline bool add_fits(Value a, Value b, Value& out) {
  int64_t r;
  if (__builtin_add_overflow(int64_t(a.bits), int64_t(b.bits), &r)) return false;
  out = {uint64_t(r)};
  return true;
}
inline bool sub_fits(Value a, Value b, Value& out) {
  int64_t r;
  if (__builtin_sub_overflow(int64_t(a.bits), int64_t(b.bits), &r)) return false;
  out = {uint64_t(r)};
  return true;
}
inline bool mul_fits(Value a, Value b, Value& out) {
  int64_t r;
  if (__builtin_mul_overflow(a.as_int(), int64_t(b.bits), &r)) return false;
  out = {uint64_t(r)};
  return true;
}
inline bool floor_div_fits(Value a, Value b, Value& out) {
  int64_t x = a.as_int(), y = b.as_int();
  if (y == 0 || y == -1) return false;
  int64_t q = x / y;
  if ((x % y != 0) && ((x < 0) != (y < 0))) q--;
  out = Value::from_int(q);
  return true;
}
inline bool mod_fits(Value a, Value b, Value& out) {
  int64_t x = a.as_int(), y = b.as_int();
  if (y == 0 || y == -1) return false;
  int64_t r = x % y;
  if (r != 0 && ((r < 0) != (y < 0))) r += y;
  out = Value::from_int(r);
  return true;
}
inline bool shift_left_fits(Value a, Value b, Value& out) {
  uint64_t n = uint64_t(b.as_int());
  if (n > 60) return false;
  int64_t x = a.as_int();
  int64_t r = int64_t(uint64_t(x) << n);
  if (r >> n != x || !Value::fits_int(r)) return false;
  out = Value::from_int(r);
  return true;
}
inline bool shift_right_fits(Value a, Value b, Value& out) {
  uint64_t n = uint64_t(b.as_int());
  if (int64_t(n) < 0) return false;
  out = Value::from_int(a.as_int() >> (n > 63 ? 63 : n));
  return true;
}
inline bool and_fits(Value a, Value b, Value& out) {
  out = {a.bits & b.bits};
  return true;
}
inline bool or_fits(Value a, Value b, Value& out) {
  out = {a.bits | b.bits};
  return true;
}
inline bool xor_fits(Value a, Value b, Value& out) {
  out = {a.bits ^ b.bits};
  return true;
}
inline bool no_fit(Value, Value, Value&) { return false; }

inline bool add_floats(double a, double b, double& out) {
  out = a + b;
  return true;
}
inline bool sub_floats(double a, double b, double& out) {
  out = a - b;
  return true;
}
inline bool mul_floats(double a, double b, double& out) {
  out = a * b;
  return true;
}
inline bool div_floats(double a, double b, double& out) {
  if (b == 0) return false;
  out = a / b;
  return true;
}
inline bool no_floats(double, double, double&) { return false; }

// The words at `at` as the site may rewrite them: null while the frame runs the shared copy.
inline Word* site(Code* code, const Word* at) {
  return code->uses == kWarm && size_t(at - code->words) < code->word_count ? const_cast<Word*>(at)
                                                                            : nullptr;
}

}  // namespace

Value run(Vm& vm) {
#if !defined(BRINE_DISPATCH_SWITCH)
  static const void* const labels[] = {
#define OP(name, caches, a, b, c, effect, meaning) &&L_##name,
#define QUICK(name, base) &&L_##name,
#include "vm/bytecode/opcodes.def"
  };
#endif
  Value* R = vm.base;
  const Word* pc = vm.pc;
  Value* K = CODE->constants;
  Value answer;
  uint32_t A_ = 0;         // register A of an instruction whose pc has moved on
  uint8_t attach_low = 0;  // how the frame about to be attached returns, unless it says so itself

  if (vm.inject) goto injected;
  NEXT;

#if defined(BRINE_DISPATCH_SWITCH)
dispatch:
  switch (Op(uint16_t(*pc++))) {
#endif

    // ---- moving values
    CASE(Nop) : NEXT;
    CASE(Move) : R[A] = R[B];
    NEXT;
    CASE(LoadConst) : R[A] = K[uint32_t(WIDE)];
    NEXT;
    CASE(LoadInt) : R[A] = Value::from_int(WIDE);
    NEXT;
    CASE(LoadNone) : R[A] = none();
    NEXT;
    CASE(LoadTrue) : R[A] = to_value(&kTrue);
    NEXT;
    CASE(LoadFalse) : R[A] = to_value(&kFalse);
    NEXT;
    CASE(Unbind) : R[A] = kUnbound;
    NEXT;
    CASE(CheckLocal) : if (UNLIKELY(R[A] == kUnbound)) {
      SAVE();
      (void)raise_unbound_local(vm, N(C));
      goto failed;
    }
    NEXT;

    // ---- cells and closures
    CASE(MakeCell) : {
      SAVE();
      Value content = R[A];
      R[A] = to_value(make_cell(vm, content));
      NEXT;
    }
    CASE(LoadCell) : {
      Value v = cast<Cell>(R[B])->content;
      if (UNLIKELY(v == kUnbound)) {
        SAVE();
        (void)raise_unbound_local(vm, N(C));
        goto failed;
      }
      R[A] = v;
      NEXT;
    }
    CASE(StoreCell) : {
      Cell* cell = cast<Cell>(R[A]);
      vm.heap.barrier(cell);
      cell->content = R[B];
      NEXT;
    }
    CASE(DeleteCell) : {
      Cell* cell = cast<Cell>(R[A]);
      if (UNLIKELY(cell->content == kUnbound)) {
        SAVE();
        (void)raise_unbound_local(vm, N(C));
        goto failed;
      }
      cell->content = kUnbound;
      NEXT;
    }
    CASE(LoadFree) : {
      Value v = cast<Cell>(FrameHeader::function(R)->closure->items()[B])->content;
      if (UNLIKELY(v == kUnbound)) {
        SAVE();
        (void)raise_unbound_free(vm, CODE, B);
        goto failed;
      }
      R[A] = v;
      NEXT;
    }
    CASE(StoreFree) : {
      Cell* cell = cast<Cell>(FrameHeader::function(R)->closure->items()[B]);
      vm.heap.barrier(cell);
      cell->content = R[A];
      NEXT;
    }
    CASE(DeleteFree) : {
      Cell* cell = cast<Cell>(FrameHeader::function(R)->closure->items()[B]);
      if (UNLIKELY(cell->content == kUnbound)) {
        SAVE();
        (void)raise_unbound_free(vm, CODE, B);
        goto failed;
      }
      cell->content = kUnbound;
      NEXT;
    }
    CASE(LoadClosure) : R[A] = FrameHeader::function(R)->closure->items()[B];
    NEXT;
    CASE(LoadClassFree) : {
      SAVE();
      A_ = A;
      Function* f = FrameHeader::function(R);
      FINISH(
          load_class_free(vm, R[C], free_name(vm, f->code, B), cast<Cell>(f->closure->items()[B])));
    }

    // ---- names
    CASE(LoadGlobalModule) : {
      Dict* globals = FrameHeader::function(R)->globals;
      if (UNLIKELY(globals->version != uint32_t(pc[0]) || !globals->version)) goto load_global_slow;
      R[A] = globals->entries->items()[2 * (pc[0] >> 32) + 1];
      pc += 2;
      NEXT;
    }
    CASE(LoadGlobalBuiltin) : {
      Dict* globals = FrameHeader::function(R)->globals;
      if (UNLIKELY(globals->version != uint32_t(pc[0]) || vm.builtins->version != uint32_t(pc[1]) ||
                   !globals->version || !vm.builtins->version))
        goto load_global_slow;
      R[A] = vm.builtins->entries->items()[2 * (pc[1] >> 32) + 1];
      pc += 2;
      NEXT;
    }
    CASE(LoadGlobal) : load_global_slow : {
      SAVE();
      A_ = A;
      Function* f = FrameHeader::function(R);
      Str* name = N(C);
      pc += 2;
      FINISH(load_global(vm, site(f->code, pc - 3), f, name));
    }
    CASE(StoreGlobalCached) : {
      Dict* globals = FrameHeader::function(R)->globals;
      if (UNLIKELY(globals->version != uint32_t(pc[0]) || !globals->version))
        goto store_global_slow;
      vm.heap.barrier(globals);
      globals->entries->items()[2 * (pc[0] >> 32) + 1] = R[A];
      pc += 2;
      NEXT;
    }
    CASE(StoreGlobal) : store_global_slow : {
      SAVE();
      Function* f = FrameHeader::function(R);
      if (!store_global(vm, site(f->code, pc - 1), f, N(C), R[A]).ok()) goto failed;
      pc += 2;
      NEXT;
    }
    CASE(DeleteGlobal) : SAVE();
    if (!delete_global(vm, FrameHeader::function(R), N(C)).ok()) goto failed;
    NEXT;
    CASE(LoadNameModule) : {
      Dict* globals = FrameHeader::function(R)->globals;
      if (UNLIKELY(R[B] != kUnbound || globals->version != uint32_t(pc[0]) || !globals->version))
        goto load_name_slow;
      R[A] = globals->entries->items()[2 * (pc[0] >> 32) + 1];
      pc += 2;
      NEXT;
    }
    CASE(LoadNameBuiltin) : {
      Dict* globals = FrameHeader::function(R)->globals;
      if (UNLIKELY(R[B] != kUnbound || globals->version != uint32_t(pc[0]) ||
                   vm.builtins->version != uint32_t(pc[1]) || !globals->version ||
                   !vm.builtins->version))
        goto load_name_slow;
      R[A] = vm.builtins->entries->items()[2 * (pc[1] >> 32) + 1];
      pc += 2;
      NEXT;
    }
    CASE(LoadName) : load_name_slow : {
      SAVE();
      A_ = A;
      Function* f = FrameHeader::function(R);
      Value ns = R[B];
      Str* name = N(C);
      pc += 2;
      FINISH(load_name(vm, site(f->code, pc - 3), f, ns, name));
    }
    CASE(StoreNameCached) : {
      Dict* globals = FrameHeader::function(R)->globals;
      if (UNLIKELY(R[A] != kUnbound || globals->version != uint32_t(pc[0]) || !globals->version))
        goto store_name_slow;
      vm.heap.barrier(globals);
      globals->entries->items()[2 * (pc[0] >> 32) + 1] = R[B];
      pc += 2;
      NEXT;
    }
    CASE(StoreName) : store_name_slow : {
      SAVE();
      Function* f = FrameHeader::function(R);
      Str* name = N(C);
      Value ns = R[A], v = R[B];
      pc += 2;
      if (ns == kUnbound) {
        if (!store_global(vm, site(f->code, pc - 3), f, name, v).ok()) goto failed;
        NEXT;
      }
      answer = store_name(vm, f, ns, name, v).word;
      goto discarded;
    }
    CASE(DeleteName) : SAVE();
    answer = delete_name(vm, FrameHeader::function(R), R[A], N(C)).word;
    goto discarded;

    // ---- attributes and items
    CASE(GetAttrSlot) : {
      Value v = R[B];
      if (LIKELY(v.is_object())) {
        Object* o = v.as_object();
        if (LIKELY(o->shape == uint32_t(pc[0]) && vm.epoch == uint32_t(pc[0] >> 32))) {
          R[A] = *reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + pc[1]);
          pc += 2;
          NEXT;
        }
      }
      goto get_attr_slow;
    }
    CASE(GetAttrOverflow) : {
      Value v = R[B];
      if (LIKELY(v.is_object())) {
        Object* o = v.as_object();
        if (LIKELY(o->shape == uint32_t(pc[0]) && vm.epoch == uint32_t(pc[0] >> 32))) {
          Object* storage =
              *reinterpret_cast<Object**>(reinterpret_cast<char*>(o) + uint32_t(pc[1]));
          R[A] = reinterpret_cast<Array*>(storage)->items()[pc[1] >> 32];
          pc += 2;
          NEXT;
        }
      }
      goto get_attr_slow;
    }
    CASE(GetAttrModule) : {
      Value v = R[B];
      if (LIKELY(v.is_object() && v.as_object()->kind == Kind::Module)) {
        Dict* dict = cast<Module>(v)->dict;
        if (LIKELY(dict->version == uint32_t(pc[0]) && dict->version)) {
          R[A] = dict->entries->items()[2 * (pc[0] >> 32) + 1];
          pc += 2;
          NEXT;
        }
      }
      goto get_attr_slow;
    }
    CASE(GetAttr) : get_attr_slow : {
      SAVE();
      A_ = A;
      Value object = R[B];
      Str* name = N(C);
      pc += 2;
      FINISH(get_attr_site(vm, site(CODE, pc - 3), object, name));
    }
    CASE(SetAttrSlot) : {
      Value v = R[A];
      if (LIKELY(v.is_object())) {
        Object* o = v.as_object();
        if (LIKELY(o->shape == uint32_t(pc[0]) && vm.epoch == uint32_t(pc[0] >> 32))) {
          vm.heap.barrier(o);
          *reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + pc[1]) = R[B];
          pc += 2;
          NEXT;
        }
      }
      goto set_attr_slow;
    }
    CASE(SetAttrAdd) : {
      // pc[1]: offset of the inline slot in the low half, the new shape in the high half.
      Value v = R[A];
      if (LIKELY(v.is_object())) {
        Object* o = v.as_object();
        if (LIKELY(o->shape == uint32_t(pc[0]) && vm.epoch == uint32_t(pc[0] >> 32))) {
          vm.heap.barrier(o);
          *reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + uint32_t(pc[1])) = R[B];
          o->shape = uint32_t(pc[1] >> 32);
          pc += 2;
          NEXT;
        }
      }
      goto set_attr_slow;
    }
    CASE(SetAttr) : set_attr_slow : {
      SAVE();
      Value object = R[A], v = R[B];
      Str* name = N(C);
      pc += 2;
      answer = set_attr_site(vm, site(CODE, pc - 3), object, name, v).word;
      goto discarded;
    }
    CASE(DelAttr) : SAVE();
    answer = set_attribute(vm, R[A], N(C), kUnbound).word;
    goto discarded;
    CASE(LoadMethodCached) : {
      Value v = R[B];
      if (LIKELY(v.is_object())) {
        Object* o = v.as_object();
        if (LIKELY(o->shape == uint32_t(pc[0]) && vm.epoch == uint32_t(pc[0] >> 32))) {
          uint32_t w = A;
          R[w] = Value{pc[1]};
          R[w + 3] = v;
          pc += 2;
          NEXT;
        }
      }
      goto load_method_slow;
    }
    CASE(LoadMethod) : load_method_slow : {
      SAVE();
      A_ = A;
      Value object = R[B];
      Str* name = N(C);
      pc += 2;
      R[A_ + 3] = kUnbound;
      FINISH(load_method_site(vm, site(CODE, pc - 3), object, name, R + A_));
    }
    CASE(LoadSpecial) : SAVE();
    A_ = A;
    answer = R[B];
    R[A_ + 3] = kUnbound;
    FINISH(load_special(vm, answer, N(C), R + A_));
    CASE(GetItemList) : CASE(GetItemDict) : CASE(GetItem) : {
      Value o = R[B], k = R[C];
      if (LIKELY(o.is_object())) {
        Object* p = o.as_object();
        if (p->shape == uint32_t(Kind::List) && k.is_int()) {
          List* list = cast<List>(o);
          int64_t i = k.as_int();
          if (i < 0) i += int64_t(list->size);
          if (LIKELY(uint64_t(i) < list->size)) {
            R[A] = list->array->items()[i];
            pc += 1;
            NEXT;
          }
        } else if (p->shape == uint32_t(Kind::Tuple) && k.is_int()) {
          Tuple* tuple = cast<Tuple>(o);
          int64_t i = k.as_int();
          if (i < 0) i += int64_t(tuple->size);
          if (LIKELY(uint64_t(i) < tuple->size)) {
            R[A] = tuple->items()[i];
            pc += 1;
            NEXT;
          }
        } else if (p->shape == uint32_t(Kind::Dict)) {
          SAVE();
          Result<Value> found = dict_get(vm, cast<Dict>(o), k);
          if (UNLIKELY(!found.ok())) goto failed;
          if (LIKELY(found.take() != kUnbound)) {
            R[A] = found.take();
            pc += 1;
            NEXT;
          }
        }
      }
      SAVE();
      A_ = A;
      pc += 1;
      FINISH(get_item(vm, o, k));
    }
    CASE(SetItemList) : CASE(SetItemDict) : CASE(SetItem) : {
      Value o = R[A], k = R[B], v = R[C];
      if (LIKELY(o.is_object())) {
        Object* p = o.as_object();
        if (p->shape == uint32_t(Kind::List) && k.is_int()) {
          List* list = cast<List>(o);
          int64_t i = k.as_int();
          if (i < 0) i += int64_t(list->size);
          if (LIKELY(uint64_t(i) < list->size)) {
            vm.heap.barrier(list);
            list->array->items()[i] = v;
            pc += 1;
            NEXT;
          }
        } else if (p->shape == uint32_t(Kind::Dict)) {
          SAVE();
          if (UNLIKELY(!dict_set(vm, cast<Dict>(o), k, v).ok())) goto failed;
          pc += 1;
          NEXT;
        }
      }
      SAVE();
      pc += 1;
      answer = set_item(vm, o, k, v).word;
      goto discarded;
    }
    CASE(DelItem) : SAVE();
    answer = set_item(vm, R[A], R[B], kUnbound).word;
    goto discarded;

    // ---- operators
#define ARITHMETIC_CASE(name, slow, op, right, on_ints, on_floats)                    \
  CASE(name) : {                                                                      \
    Value a = R[B], b = right, out;                                                   \
    if (LIKELY(both_int(a, b))) {                                                     \
      if (LIKELY(on_ints(a, b, out))) {                                               \
        R[A] = out;                                                                   \
        NEXT;                                                                         \
      }                                                                               \
    } else if (both_float(a, b)) {                                                    \
      double d;                                                                       \
      if (LIKELY(on_floats(a.as_float(), b.as_float(), d) && Value::fits_float(d))) { \
        R[A] = Value::from_float(d);                                                  \
        NEXT;                                                                         \
      }                                                                               \
    }                                                                                 \
    SAVE();                                                                           \
    A_ = A;                                                                           \
    FINISH(slow(vm, BinaryOp::op, a, b));                                             \
  }
#define ARITHMETIC(name, on_ints, on_floats)                              \
  ARITHMETIC_CASE(name, binary, name, R[C], on_ints, on_floats)           \
  ARITHMETIC_CASE(name##K, binary, name, K[C], on_ints, on_floats)        \
  ARITHMETIC_CASE(Inplace##name, inplace, name, R[C], on_ints, on_floats) \
  ARITHMETIC_CASE(Inplace##name##K, inplace, name, K[C], on_ints, on_floats)
    ARITHMETIC(Add, add_fits, add_floats)
    ARITHMETIC(Sub, sub_fits, sub_floats)
    ARITHMETIC(Mul, mul_fits, mul_floats)
    ARITHMETIC(MatMul, no_fit, no_floats)
    ARITHMETIC(Div, no_fit, div_floats)
    ARITHMETIC(FloorDiv, floor_div_fits, no_floats)
    ARITHMETIC(Mod, mod_fits, no_floats)
    ARITHMETIC(Pow, no_fit, no_floats)
    ARITHMETIC(LShift, shift_left_fits, no_floats)
    ARITHMETIC(RShift, shift_right_fits, no_floats)
    ARITHMETIC(And, and_fits, no_floats)
    ARITHMETIC(Or, or_fits, no_floats)
    ARITHMETIC(Xor, xor_fits, no_floats)
#undef ARITHMETIC
#undef ARITHMETIC_CASE
    CASE(Negative) : {
      Value v = R[B];
      if (v.is_int() && v.as_int() != Value::kMinInt) {
        R[A] = Value::from_int(-v.as_int());
        NEXT;
      }
      if (v.is_float()) {
        R[A] = Value::from_float(-v.as_float());
        NEXT;
      }
      SAVE();
      A_ = A;
      FINISH(unary(vm, UnaryOp::Negative, v));
    }
    CASE(Positive) : SAVE();
    A_ = A;
    FINISH(unary(vm, UnaryOp::Positive, R[B]));
    CASE(Invert) : SAVE();
    A_ = A;
    FINISH(unary(vm, UnaryOp::Invert, R[B]));
    CASE(Not) : {
      Value v = R[B];
      if (is_true(v)) {
        R[A] = to_value(&kFalse);
        NEXT;
      }
      if (is_false(v) || is_none(v)) {
        R[A] = to_value(&kTrue);
        NEXT;
      }
      SAVE();
      A_ = A;
      answer = truth(vm, v).word;
      if (UNLIKELY(is_answer(answer))) goto not_done_truth_not;
      R[A_] = from_bool(is_false(answer));
      NEXT;
    }

    // ---- comparisons
#define COMPARISON_CASE(name, op, right, sign)                \
  CASE(name) : {                                              \
    Value a = R[B], b = right;                                \
    if (LIKELY(both_int(a, b))) {                             \
      R[A] = from_bool(int64_t(a.bits) sign int64_t(b.bits)); \
      NEXT;                                                   \
    }                                                         \
    if (both_float(a, b)) {                                   \
      R[A] = from_bool(a.as_float() sign b.as_float());       \
      NEXT;                                                   \
    }                                                         \
    SAVE();                                                   \
    A_ = A;                                                   \
    FINISH(compare(vm, CompareOp::op, a, b));                 \
  }
#define BRANCH_CASE(name, op, right, sign, taken)                       \
  CASE(name) : {                                                        \
    Value a = R[A], b = right;                                          \
    if (LIKELY(both_int(a, b))) {                                       \
      if ((int64_t(a.bits) sign int64_t(b.bits)) == taken) goto jump_c; \
      asm volatile("");                                                 \
      NEXT;                                                             \
    }                                                                   \
    if (both_float(a, b)) {                                             \
      if ((a.as_float() sign b.as_float()) == taken) goto jump_c;       \
      asm volatile("");                                                 \
      NEXT;                                                             \
    }                                                                   \
    SAVE();                                                             \
    answer = compare(vm, CompareOp::op, a, b).word;                     \
    goto branch_on_answer;                                              \
  }
#define COMPARISON(name, sign)                          \
  COMPARISON_CASE(name, name, R[C], sign)               \
  COMPARISON_CASE(name##K, name, K[C], sign)            \
  BRANCH_CASE(JumpIf##name, name, R[B], sign, true)     \
  BRANCH_CASE(JumpIfNot##name, name, R[B], sign, false) \
  BRANCH_CASE(JumpIf##name##K, name, K[B], sign, true)  \
  BRANCH_CASE(JumpIfNot##name##K, name, K[B], sign, false)
    COMPARISON(Lt, <)
    COMPARISON(Le, <=)
    COMPARISON(Eq, ==)
    COMPARISON(Ne, !=)
    COMPARISON(Gt, >)
    COMPARISON(Ge, >=)
#undef COMPARISON
#undef COMPARISON_CASE
#undef BRANCH_CASE
    CASE(Is) : R[A] = from_bool(R[B] == R[C]);
    NEXT;
    CASE(IsNot) : R[A] = from_bool(R[B] != R[C]);
    NEXT;
    CASE(In) : {
      SAVE();
      A_ = A;
      answer = contains(vm, R[C], R[B]).word;
      if (UNLIKELY(is_answer(answer))) goto not_done_truth;
      R[A_] = answer;
      NEXT;
    }
    CASE(NotIn) : {
      SAVE();
      A_ = A;
      answer = contains(vm, R[C], R[B]).word;
      if (UNLIKELY(is_answer(answer))) goto not_done_truth_not;
      R[A_] = from_bool(is_false(answer));
      NEXT;
    }

    // ---- jumps
    CASE(Jump) : pc += WIDE;
    NEXT;
    CASE(Loop) : pc += WIDE;
    if (UNLIKELY(--vm.slice < 0)) goto look;
    NEXT;
    CASE(JumpIfTrue) : {
      Value v = R[A];
      if (is_true(v)) goto jump_c;
      if (is_false(v) || is_none(v)) NEXT;
      SAVE();
      answer = truth(vm, v).word;
      if (UNLIKELY(is_answer(answer))) goto not_done_branch;
      if (is_true(answer)) goto jump_c;
      NEXT;
    }
    CASE(JumpIfFalse) : {
      Value v = R[A];
      if (is_true(v)) NEXT;
      if (is_false(v) || is_none(v)) goto jump_c;
      SAVE();
      answer = truth(vm, v).word;
      if (UNLIKELY(is_answer(answer))) goto not_done_branch;
      if (is_false(answer)) goto jump_c;
      NEXT;
    }
    CASE(JumpIfNone) : if (is_none(R[A])) goto jump_c;
    NEXT;
    CASE(JumpIfNotNone) : if (!is_none(R[A])) goto jump_c;
    NEXT;
    CASE(JumpIfIs) : if (R[A] == R[B]) goto jump_c;
    NEXT;
    CASE(JumpIfIsNot) : if (R[A] != R[B]) goto jump_c;
    NEXT;

    // ---- iteration
    CASE(GetIter) : {
      SAVE();
      A_ = A;
      FINISH(iter(vm, R[B]));
    }
    CASE(ForIterList) : {
      Value it = R[B];
      if (LIKELY(it.is_object() && it.as_object()->shape == uint32_t(Kind::ListIterator))) {
        ListIterator* i = cast<ListIterator>(it);
        if (LIKELY(!is_none(i->source))) {
          List* list = cast<List>(i->source);
          if (LIKELY(i->index < list->size)) {
            R[A] = list->array->items()[i->index++];
            int32_t back = JUMP_C;
            pc += 1 + back;
            if (UNLIKELY(--vm.slice < 0)) goto look;
            NEXT;
          }
          i->source = none();
        }
        pc += 1;
        NEXT;
      }
      goto for_iter_generic;
    }
    CASE(ForIterRange) : {
      Value it = R[B];
      if (LIKELY(it.is_object() && it.as_object()->shape == uint32_t(Kind::RangeIterator))) {
        RangeIterator* i = cast<RangeIterator>(it);
        if (LIKELY(i->left.is_int())) {
          if (LIKELY(int64_t(i->left.bits) > 0)) {
            Value v = i->next, after;
            if (LIKELY(both_int(v, i->step))) {
              i->left.bits -= 4;
              // The last step may leave the immediate range; then nothing reads `next` again.
              if (LIKELY(add_fits(v, i->step, after)))
                i->next = after;
              else if (i->left.bits != 0)
                goto for_iter_range_big;
              R[A] = v;
              int32_t back = JUMP_C;
              pc += 1 + back;
              if (UNLIKELY(--vm.slice < 0)) goto look;
              NEXT;
            }
            goto for_iter_generic;
          }
          pc += 1;
          NEXT;
        }
      }
      goto for_iter_generic;
    for_iter_range_big:
      cast<RangeIterator>(R[B])->left.bits += 4;
      goto for_iter_generic;
    }
    CASE(ForIterGenerator) : {
      Value it = R[B];
      if (LIKELY(it.is_object() && it.as_object()->kind == Kind::Generator)) {
        Generator* g = cast<Generator>(it);
        if (LIKELY(g->state() == Generator::Suspended && op_of(*g->pc) == Op::Yield &&
                   vm.depth < vm.depth_limit)) {
          vm.heap.barrier(g);
          uint8_t low = uint8_t(OnReturn::ForIter) | kGeneratorFrame |
                        (vm.stack_limit ? 0 : kCallerIsGenerator);
          A_ = A;
          pc += 1;
          FrameHeader::set_caller(g->registers(), R, low, 2);
          FrameHeader::set_resume(g->registers(), pc, uint16_t(A_));
          const Word* at = g->pc;
          g->set_state(Generator::Running);
          g->top = nullptr;
          if (UNLIKELY(!is_none(vm.handled) || !is_none(g->handled))) swap_in(vm, g);
          vm.depth++;
          vm.stack_limit = nullptr;
          R = g->registers();
          R[a_of(*at)] = none();
          pc = at + 1;
          K = CODE->constants;
          if (UNLIKELY(--vm.slice < 0)) goto look;
          NEXT;
        }
      }
      goto for_iter_generic;
    }
    CASE(ForIter) : for_iter_generic : {
      Value it = R[B];
      Word* at = site(CODE, pc - 1);
      if (at && it.is_object()) {
        Op quick = Op::ForIter;
        if (it.as_object()->shape == uint32_t(Kind::ListIterator))
          quick = Op::ForIterList;
        else if (it.as_object()->shape == uint32_t(Kind::RangeIterator))
          quick = Op::ForIterRange;
        else if (it.as_object()->kind == Kind::Generator)
          quick = Op::ForIterGenerator;
        reinterpret_cast<uint16_t*>(at)[0] = uint16_t(quick);
      }
      SAVE();
      A_ = A;
      pc += 1;
      answer = next(vm, it).word;
      if (answer == kExhausted) NEXT;
      if (UNLIKELY(is_answer(answer))) goto not_done_for_iter;
      R[A_] = answer;
      pc += int16_t(c_of(pc[-2]));
      if (UNLIKELY(--vm.slice < 0)) goto look;
      NEXT;
    }

    // ---- building
    CASE(BuildTuple) : {
      SAVE();
      A_ = A;
      FINISH(Answer(make_tuple(vm, {R + B, size_t(C)})));
    }
    CASE(BuildList) : {
      SAVE();
      A_ = A;
      FINISH(Answer(make_list(vm, {R + B, size_t(C)})));
    }
    CASE(BuildSet) : {
      SAVE();
      A_ = A;
      Set* set = make_set(vm);
      for (uint32_t i = 0, n = C, at = B; i < n; i++)
        if (!set_add(vm, set, R[at + i]).ok()) goto failed;
      R[A_] = to_value(set);
      NEXT;
    }
    CASE(BuildDict) : {
      SAVE();
      A_ = A;
      Dict* dict = make_dict(vm);
      for (uint32_t i = 0, n = C, at = B; i < n; i++)
        if (!dict_set(vm, dict, R[at + 2 * i], R[at + 2 * i + 1]).ok()) goto failed;
      R[A_] = to_value(dict);
      NEXT;
    }
    CASE(BuildSlice) : SAVE();
    R[A] = make_slice(vm, R[B], R[B + 1], R[B + 2]);
    NEXT;
    CASE(BuildString) : {
      SAVE();
      A_ = A;
      FINISH(Answer(build_string(vm, {R + B, size_t(C)})));
    }
    CASE(FormatValue) : {
      SAVE();
      A_ = A;
      FINISH(format_value(vm, R[B], R[B + 1], C));
    }
    CASE(ListAppend) : {
      List* list = as<List>(R[A]);
      SAVE();
      if (UNLIKELY(!list)) goto bad_container;
      if (UNLIKELY(!append(vm, list, R[B]).ok())) goto failed;
      NEXT;
    }
    CASE(ListExtend) : {
      List* list = as<List>(R[A]);
      SAVE();
      if (UNLIKELY(!list)) goto bad_container;
      answer = list_extend(vm, list, R[B]).word;
      goto discarded;
    }
    CASE(ListToTuple) : {
      SAVE();
      A_ = A;
      List* list = as<List>(R[B]);
      if (UNLIKELY(!list)) goto bad_container;
      FINISH(Answer(brine::make_tuple(vm, list->view())));
    }
    CASE(SetAdd) : {
      SAVE();
      if (UNLIKELY(!is_kind(R[A], Kind::Set))) goto bad_container;
      if (UNLIKELY(!set_add(vm, cast<Set>(R[A]), R[B]).ok())) goto failed;
      NEXT;
    }
    CASE(SetUpdate) : SAVE();
    if (UNLIKELY(!is_kind(R[A], Kind::Set))) goto bad_container;
    answer = set_update(vm, cast<Set>(R[A]), R[B]).word;
    goto discarded;
    CASE(DictAdd) : {
      SAVE();
      Dict* dict = as<Dict>(R[A]);
      if (UNLIKELY(!dict)) goto bad_container;
      if (UNLIKELY(!dict_set(vm, dict, R[B], R[C]).ok())) goto failed;
      NEXT;
    }
    CASE(DictUpdate) : {
      SAVE();
      Dict* dict = as<Dict>(R[A]);
      if (UNLIKELY(!dict)) goto bad_container;
      answer = dict_update(vm, dict, R[B]).word;
      goto discarded;
    }
    CASE(DictMerge) : {
      SAVE();
      Dict* dict = as<Dict>(R[A]);
      if (UNLIKELY(!dict)) goto bad_container;
      answer = dict_merge(vm, dict, R[B], R[C]).word;
      goto discarded;
    }
    CASE(UnpackSequence) : {
      Value v = R[B];
      uint32_t n = C;
      if (LIKELY(v.is_object() && v.as_object()->shape == uint32_t(Kind::Tuple) &&
                 cast<Tuple>(v)->size == n)) {
        Value* items = cast<Tuple>(v)->items();
        Value* to = R + A;
        for (uint32_t i = 0; i < n; i++) to[i] = items[i];
        NEXT;
      }
      SAVE();
      A_ = A;
      answer = unpack(vm, v, R + A_, n).word;
      if (UNLIKELY(is_answer(answer))) goto not_done_unpack;
      NEXT;
    }
    CASE(UnpackEx) : {
      SAVE();
      A_ = A;
      answer = unpack_ex(vm, R[B], R + A_, C & 0xff, C >> 8).word;
      if (UNLIKELY(is_answer(answer))) goto not_done_unpack;
      NEXT;
    }

    // ---- functions and calls
    CASE(MakeFunction) : {
      SAVE();
      A_ = A;
      FINISH(make_function_at(vm, FrameHeader::function(R), B, C, R + A_));
    }
    CASE(CallFunction) : CASE(Call) : {
      Value* window = R + B;
      Value callee = window[0];
      uint32_t argc = C;
      if (LIKELY(callee.is_object() && callee.as_object()->kind == Kind::Function)) {
        Function* f = cast<Function>(callee);
        if (LIKELY(f->simple_arity == argc)) {
          Code* code = f->code;
          Value* at = window + 3;
          if (LIKELY(at + code->registers <= vm.stack_limit && vm.depth < vm.depth_limit)) {
            A_ = A;
            pc += 1;
            FrameHeader::set_caller(at, R, 0, 2);
            FrameHeader::set_resume(at, pc, uint16_t(A_));
            for (uint32_t i = argc, n = code->locals; i < n; i++) at[i] = kUnbound;
            vm.depth++;
            R = at;
            pc = code->words;
            K = code->constants;
            if (UNLIKELY(code->uses != kWarm)) goto count_use;
            if (UNLIKELY(--vm.slice < 0)) goto look;
            NEXT;
          }
        }
      }
      SAVE();
      A_ = A;
      pc += 1;
      FINISH(call_window(vm, window, argc, nullptr));
    }
    CASE(CallNative) : {
      Value* window = R + B;
      SAVE();
      A_ = A;
      uint32_t argc = C;
      pc += 1;
      FINISH(call_window(vm, window, argc, nullptr));
    }
    CASE(CallMethodFunction) : CASE(CallMethodNative) : CASE(CallMethod) : {
      Value* window = R + B;
      Value callee = window[0];
      uint32_t argc = C;
      if (LIKELY(callee.is_object() && callee.as_object()->kind == Kind::Function &&
                 window[3] != kUnbound)) {
        Function* f = cast<Function>(callee);
        if (LIKELY(f->simple_arity == argc)) {
          Code* code = f->code;
          Value* at = window + 3;
          if (LIKELY(at + code->registers <= vm.stack_limit && vm.depth < vm.depth_limit)) {
            A_ = A;
            pc += 1;
            FrameHeader::set_caller(at, R, 0, 2);
            FrameHeader::set_resume(at, pc, uint16_t(A_));
            for (uint32_t i = argc, n = code->locals; i < n; i++) at[i] = kUnbound;
            vm.depth++;
            R = at;
            pc = code->words;
            K = code->constants;
            if (UNLIKELY(code->uses != kWarm)) goto count_use;
            if (UNLIKELY(--vm.slice < 0)) goto look;
            NEXT;
          }
        }
      }
      SAVE();
      A_ = A;
      pc += 1;
      FINISH(call_window_method(vm, window, argc, nullptr));
    }
    CASE(CallKw) : {
      SAVE();
      A_ = A;
      Value* window = R + B;
      FINISH(call_window(vm, window, C, as<Tuple>(window[1])));
    }
    CASE(CallMethodKw) : {
      SAVE();
      A_ = A;
      Value* window = R + B;
      FINISH(call_window_method(vm, window, C, as<Tuple>(window[1])));
    }
    CASE(CallEx) : {
      SAVE();
      A_ = A;
      Value* window = R + B;
      FINISH(call_ex(vm, window[0], window[3], window[4]));
    }
    CASE(Return) : answer = R[A];
    goto returned;
    CASE(ReturnNone) : answer = none();
    goto returned;
    CASE(LoadBuildClass) : SAVE();
    A_ = A;
    FINISH(load_build_class(vm));

    // ---- generators
    CASE(Yield) : {
      answer = R[B];
      Generator* g = Generator::of(R);
      g->pc = pc - 1;
      goto yielded;
    }
    CASE(GetYieldFromIter) : SAVE();
    A_ = A;
    FINISH(get_yield_from_iter(vm, R[B]));
    CASE(YieldFrom) : {
      SAVE();
      A_ = A;
      answer = yield_from_step(vm, R[B], R[C]).word;
      if (answer == kExhausted) {
        R[A_] = take_delegate_result(vm);
        NEXT;
      }
      if (answer == kEntered) goto entered_delegate;
      if (answer == kFailed) goto failed;
      Generator* g = Generator::of(R);
      g->pc = pc - 1;
      goto yielded;
    }

    // ---- exceptions
    CASE(EnterHandler) : {
      R[A] = vm.handled;
      vm.handled = vm.raised;
      R[B] = vm.raised;
      vm.raised = kUnbound;
      NEXT;
    }
    CASE(LeaveHandler) : vm.handled = R[A];
    NEXT;
    CASE(JumpIfNoMatch) : {
      SAVE();
      answer = matches(vm, R[A], R[B]).word;
      if (UNLIKELY(is_answer(answer))) goto not_done_branch;
      if (is_false(answer)) goto jump_c;
      NEXT;
    }
    CASE(ExceptionTriple) : {
      SAVE();
      A_ = A;
      Value e = R[B];
      R[A_ + 1] = e;
      ExceptionObject* x = as<ExceptionObject>(e);
      R[A_ + 2] = x && x->traceback ? to_value(x->traceback) : none();
      R[A_] = to_value(class_of(vm, e));
      NEXT;
    }
    CASE(Raise) : {
      SAVE();
      answer = raise_object(vm, R[A], kUnbound).word;
      goto discarded;
    }
    CASE(RaiseFrom) : {
      SAVE();
      answer = raise_object(vm, R[A], R[B]).word;
      goto discarded;
    }
    CASE(RaiseCurrent) : {
      SAVE();
      if (!raise_current(vm).failed()) NEXT;
      goto failed_again;
    }
    CASE(Reraise) : {
      SAVE();
      vm.raised = R[A];
      if (UNLIKELY(!is_kind(vm.raised, Kind::Exception))) goto bad_container;
      goto failed_again;
    }
    CASE(LoadAssertionError) : R[A] = to_value(error_class(vm, AssertionError));
    NEXT;

    // ---- the rest
    CASE(ImportName) : SAVE();
    A_ = A;
    FINISH(import_name(vm, N(C), R[B], R[B + 1]));
    CASE(ImportFrom) : SAVE();
    A_ = A;
    FINISH(import_from(vm, R[B], N(C)));
    CASE(ImportStar) : SAVE();
    answer = import_star(vm, R[A], R[B]).word;
    goto discarded;
    CASE(SetupAnnotations) : SAVE();
    answer = setup_annotations(vm, FrameHeader::function(R), R[A]).word;
    goto discarded;
    CASE(PrintExpr) : SAVE();
    answer = print_expression(vm, R[A]).word;
    goto discarded;

#if defined(BRINE_DISPATCH_SWITCH)
  }
  __builtin_unreachable();
#endif

  // ==== switching labels ================================================================================

jump_c: {
  int32_t distance = JUMP_C;
  pc += distance;
  if (distance >= 0) NEXT;
  if (UNLIKELY(--vm.slice < 0)) goto look;
  NEXT;
}

// The comparison of a conditional jump was answered by a slow path.
branch_on_answer: {
  if (UNLIKELY(is_answer(answer))) {
    if (answer == kEntered) {
      uint8_t low = FrameHeader::low(vm.base);
      attach_low = (low & kOnReturnMask) == 0 ? uint8_t(OnReturn::Branch) : 0;
      A_ = 0;
      goto attach;
    }
    goto failed;
  }
  if (!is_bool(answer)) {
    answer = truth(vm, answer).word;
    if (is_answer(answer)) goto not_done_branch;
  }
  if (branches_when(pc[-1]) == is_true(answer)) goto jump_c;
  NEXT;
}

discarded:
  if (LIKELY(!is_answer(answer))) NEXT;
  if (answer == kEntered) {
    attach_low = uint8_t(OnReturn::Discard);
    A_ = 0;
    goto attach;
  }
  goto failed;
not_done:
  if (answer == kEntered) {
    attach_low = 0;
    goto attach;
  }
  goto failed;
not_done_truth:
  if (answer == kEntered) {
    attach_low = uint8_t(OnReturn::Truth);
    goto attach;
  }
  goto failed;
not_done_truth_not:
  if (answer == kEntered) {
    attach_low = uint8_t(OnReturn::TruthNot);
    goto attach;
  }
  goto failed;
not_done_branch:
  if (answer == kEntered) {
    attach_low = uint8_t(OnReturn::Branch);
    A_ = 0;
    goto attach;
  }
  goto failed;
not_done_unpack:
  if (answer == kEntered) {
    attach_low = uint8_t(OnReturn::Unpack);
    goto attach;
  }
  goto failed;
not_done_for_iter:
  if (answer == kEntered) {
    attach_low = uint8_t(OnReturn::ForIter);
    goto attach;
  }
  goto failed;
entered_delegate:
  attach_low = uint8_t(OnReturn::Delegate);
  goto attach;

// A frame was pushed by a slow path: tell it where to return to, and go on there. vm.pc is still our instruction.
attach: {
  Value* fresh = vm.base;
  uint8_t low = FrameHeader::low(fresh);
  if ((low & kOnReturnMask) == 0) low |= attach_low;
  FrameHeader::set_caller(fresh, R, low, uint32_t(pc - vm.pc));
  FrameHeader::set_resume(fresh, pc, uint16_t(A_));
  R = fresh;
  pc = vm.entry;
  K = CODE->constants;
  if (UNLIKELY(vm.inject)) goto injected;
  if (UNLIKELY(--vm.slice < 0)) goto look;
  NEXT;
}

count_use:
  warm_up_step(vm, CODE);
  pc = CODE->words;
  if (UNLIKELY(--vm.slice < 0)) goto look;
  NEXT;

returned: {
  uint64_t header = R[-2].bits;
  if (LIKELY((header >> 48 & 0xff) == 0)) {
    uint64_t back = R[-1].bits;
    vm.depth--;
    R = reinterpret_cast<Value*>(header & kAddressMask);
    pc = reinterpret_cast<const Word*>(back & kAddressMask);
    R[back >> 48] = answer;
    K = CODE->constants;
    NEXT;
  }
}
  {
    Value* left = R;
    uint8_t low = FrameHeader::low(left);
    OnReturn what = OnReturn(low & kOnReturnMask);
    Value* caller = FrameHeader::caller(left);
    const Word* resume_at = FrameHeader::resume(left);
    const Word* instruction = FrameHeader::instruction(left);
    Value below = left[-4];  // of an __init__: the instance; its segment may go now
    A_ = FrameHeader::dst(left);
    if (low & kGeneratorFrame) finish(vm, Generator::of(left));
    if (!(low & kUncounted)) vm.depth--;
    if (low & kFirstInSegment) drop_segment(vm);
    if (what == OnReturn::Exit) {
      leave_nested(vm, left, caller, low);
      if (!(low & kGeneratorFrame)) return answer;
      (void)raise_stop(vm, answer);
      return kFailed;
    }
    R = caller;
    pc = resume_at;
    K = CODE->constants;
    vm.stack_limit = low & kCallerIsGenerator ? nullptr : segment_limit(vm);
    vm.base = R;
    vm.pc = instruction;
    if (low & kGeneratorFrame) {
      switch (what) {
        case OnReturn::ForIter: NEXT;
        case OnReturn::Delegate: R[A_] = answer; NEXT;
        default: (void)raise_stop(vm, answer); goto failed;
      }
    }
    switch (what) {
      case OnReturn::Store: R[A_] = answer; NEXT;
      case OnReturn::Discard: NEXT;
      case OnReturn::Branch:
        if (!is_bool(answer)) {
          answer = truth(vm, answer).word;
          if (is_answer(answer)) goto not_done_branch;
        }
        if (branches_when(*instruction) == is_true(answer)) goto jump_to_target;
        NEXT;
      case OnReturn::Truth:
      case OnReturn::TruthNot:
        if (!is_bool(answer)) {
          answer = truth(vm, answer).word;
          if (is_answer(answer)) {
            if (what == OnReturn::Truth) goto not_done_truth;
            goto not_done_truth_not;
          }
        }
        R[A_] = from_bool(is_true(answer) == (what == OnReturn::Truth));
        NEXT;
      case OnReturn::Binary:
      case OnReturn::BinarySwapped:
      case OnReturn::BinaryLast:
        if (LIKELY(answer != not_implemented())) {
          R[A_] = answer;
          NEXT;
        }
        FINISH(binary_after(vm, what, canonical_word(*instruction), R));
      case OnReturn::Compare:
      case OnReturn::CompareSwapped:
      case OnReturn::CompareLast:
        if (answer == not_implemented())
          answer = compare_after(vm, what, canonical_word(*instruction), R).word;
        if (!is_branch(*instruction)) {
          if (is_answer(answer)) goto not_done;
          R[A_] = answer;
          NEXT;
        }
        if (is_answer(answer)) {
          if (answer != kEntered) goto failed;
          attach_low = uint8_t(OnReturn::Branch);
          goto attach;
        }
        if (!is_bool(answer)) {
          answer = truth(vm, answer).word;
          if (is_answer(answer)) goto not_done_branch;
        }
        if (branches_when(*instruction) == is_true(answer)) goto jump_to_target;
        NEXT;
      case OnReturn::ForIter: R[A_] = answer; goto jump_to_target;
      case OnReturn::Delegate: {
        // An iterator's own __next__ or send answered: that is what we hand out.
        Generator* g = Generator::of(R);
        g->pc = instruction;
        goto yielded;
      }
      case OnReturn::Init:
        if (UNLIKELY(!is_none(answer))) {
          (void)raise(vm, TypeError, "__init__() should return None, not '", type_name(vm, answer),
                      "'");
          goto failed;
        }
        R[A_] = below;
        NEXT;
      case OnReturn::Unpack: {
        Tuple* items = as<Tuple>(answer);
        if (UNLIKELY(!items)) goto bad_container;
        for (uint64_t i = 0; i < items->size; i++) R[A_ + i] = items->items()[i];
        NEXT;
      }
      case OnReturn::Exit: break;
    }
    __builtin_unreachable();
  }

// The conditional jump or ForIter whose end is pc goes to its target.
jump_to_target: {
  int32_t distance = int16_t(c_of(*vm.pc));
  pc += distance;
  if (distance < 0 && UNLIKELY(--vm.slice < 0)) goto look;
  NEXT;
}

// The generator of frame R hands `answer` out; its pc is already set.
yielded: {
  Generator* g = Generator::of(R);
  uint8_t low = FrameHeader::low(R);
  if (UNLIKELY(vm.frames_mode)) {
    g->set_state(Generator::Suspended);
    SAVE();
    vm.pc = pc - 1;
    const Word* stands_at = g->pc;
    if (!rewrite_frame(vm, g, answer).ok()) {
      g->pc = stands_at;
      g->set_state(Generator::Running);
      g->top = nullptr;
      goto failed;
    }
  }
  Value* caller = FrameHeader::caller(R);
  const Word* resume_at = FrameHeader::resume(R);
  g->set_state(Generator::Suspended);
  if (UNLIKELY(!is_none(vm.handled) || !is_none(g->handled))) swap_out(vm, g);
  vm.depth--;
  OnReturn what = OnReturn(low & kOnReturnMask);
  A_ = FrameHeader::dst(R);
  if (LIKELY(what == OnReturn::ForIter)) {
    vm.stack_limit = low & kCallerIsGenerator ? nullptr : segment_limit(vm);
    R = caller;
    R[A_] = answer;
    pc = resume_at + int16_t(c_of(resume_at[-2]));
    K = CODE->constants;
    NEXT;
  }
  if (what == OnReturn::Exit) {
    leave_nested(vm, R, caller, low);
    return answer;
  }
  const Word* instruction = FrameHeader::instruction(R);
  vm.stack_limit = low & kCallerIsGenerator ? nullptr : segment_limit(vm);
  R = caller;
  pc = resume_at;
  K = CODE->constants;
  if (what == OnReturn::Delegate) {
    Generator::of(R)->pc = instruction;
    pc = instruction + 1;
    goto yielded;
  }
  vm.base = R;
  vm.pc = instruction;
  switch (what) {
    case OnReturn::Discard: NEXT;
    case OnReturn::Unpack:
    default: R[A_] = answer; NEXT;
  }
}

// vm.pc is the instruction that failed.
failed:
  if (!unwind(vm, true)) return kFailed;
  goto unwound;
failed_again:
  if (!unwind(vm, false)) return kFailed;
unwound:
  R = vm.base;
  pc = vm.pc;
  K = CODE->constants;
  NEXT;
injected:
  vm.inject = false;
  vm.base = R;
  vm.pc = pc;
  goto failed;

bad_container:
  (void)raise(vm, SystemError, "bad operand of an internal instruction");
  goto failed;

// Between two instructions: the next is at pc.
look: {
  vm.base = R;
  vm.pc = pc;
  answer = safe_point(vm).word;
  if (LIKELY(!is_answer(answer))) {
    R = vm.base;
    pc = vm.pc;
    K = CODE->constants;
    NEXT;
  }
  if (answer == kSuspended) return kSuspended;
  if (answer == kEntered) {
    vm.pc = pc;
    attach_low = uint8_t(OnReturn::Discard);
    A_ = 0;
    goto attach;
  }
  if (!unwind(vm, true)) return kFailed;
  goto unwound;
}
}

#undef A
#undef B
#undef C
#undef JUMP_C
#undef WIDE
#undef CODE
#undef N
#undef SAVE
#undef FINISH
#undef CASE
#undef NEXT

}  // namespace brine
