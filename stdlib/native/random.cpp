// The module `_random`: the generator behind `random` (stdlib/lib/random.py). Its state is an
// ordinary bytearray, the bytes of an Mt19937, so a Random object pickles like any other.
//
// Without the capability to read the clock nothing unforeseeable is at hand: seed(None) then starts
// every generator with the same fixed seed, and a run can be repeated.
// Tested by tests/lang/random_module/*.py.
#include <sys/random.h>

#include "vm/base/random.h"
#include "vm/object/bytes.h"
#include "vm/object/dict.h"
#include "vm/object/function.h"
#include "vm/object/number.h"
#include "vm/object/sequence.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

// The bytes come from scripts and from pickles: of the right size, and the position in range.
Result<Mt19937*> generator_of(Vm& vm, Value v) {
  auto* bytes = as<ByteArray>(v);
  if (!bytes || bytes->size != sizeof(Mt19937))
    return raise(vm, TypeError, "not the state of a random generator");
  auto* generator = reinterpret_cast<Mt19937*>(bytes->bytes());
  if (generator->position > Mt19937::kWords) return raise(vm, ValueError, "invalid state");
  return generator;
}

Answer new_state(Vm& vm, Args) {
  Mt19937 generator;
  generator.seed(WordInt(0));
  return make_bytearray(vm, {reinterpret_cast<const char*>(&generator), sizeof generator});
}

Result<void> read_system(Vm& vm, char* out, size_t size) {
  for (size_t done = 0; done < size;) {
    ssize_t n = getrandom(out + done, std::min<size_t>(size - done, 256), 0);
    if (n < 0) return raise_errno(vm, errno);
    done += size_t(n);
  }
  return {};
}

Answer system_bytes(Vm& vm, Args args) {
  if (!vm.capabilities.clock)
    return raise(vm, PermissionError, "random numbers of the system are not granted");
  int64_t size = clip(args[0]);
  if (size < 0) return raise(vm, ValueError, "negative argument not allowed");
  Bytes* made = TRY(make_blank_bytes(vm, size_t(size)));
  TRY(spend(vm, uint64_t(size) / 16));
  TRY(read_system(vm, chars(made), size_t(size)));
  return to_value(made);
}

Result<void> seed_by_system(Vm& vm, Mt19937* generator) {
  uint32_t key[Mt19937::kWords] = {};
  if (!vm.capabilities.clock) {
    generator->seed(WordInt(0));
    return {};
  }
  TRY(read_system(vm, reinterpret_cast<char*>(key), sizeof key));
  generator->seed(key);
  return {};
}

// None, an int kind, a str or bytes (version 2), or anything else by its hash.
Answer seed(Vm& vm, Args args) {
  Mt19937* generator = TRY(generator_of(vm, args[0]));
  Value v = args[1];
  if (is_none(v)) {
    TRY(seed_by_system(vm, generator));
  } else if (is_int_kind(v)) {
    IntOperand i(v);
    TRY(spend(vm, i.view.size));
    generator->seed(i.view);
  } else if (auto* s = as<Str>(v)) {
    TRY(spend(vm, s->size / 8));
    generator->seed_text(s->view());
  } else if (auto bytes = bytes_like(v)) {
    TRY(spend(vm, bytes->size() / 8));
    generator->seed_text(*bytes);
  } else {
    uint64_t h = TRY(hash_value(vm, v));
    generator->seed(IntView{&h, h != 0, false});
  }
  return none();
}

Answer random(Vm& vm, Args args) {
  Mt19937* generator = TRY(generator_of(vm, args[0]));
  return make_float(vm, generator->random());
}

Result<Value> bits_of(Vm& vm, Mt19937* generator, uint64_t bits) {
  if (bits <= 32) return Value::from_int(bits ? generator->next() >> (32 - bits) : 0);
  return compute(vm, Mt19937::bits_room(bits),
                 [&](Limb* out) { return generator->bits(out, bits); });
}

Answer getrandbits(Vm& vm, Args args) {
  Mt19937* generator = TRY(generator_of(vm, args[0]));
  int64_t bits = clip(args[1]);
  if (bits < 0) return raise(vm, ValueError, "number of bits must be non-negative");
  if (bits > INT32_MAX) return raise(vm, OverflowError, "Python int too large to convert to C int");
  TRY(spend(vm, uint64_t(bits) / 512));
  return bits_of(vm, generator, uint64_t(bits));
}

// Below n, an int kind > 0: as many bits as n has, again until they are small enough.
Answer below(Vm& vm, Args args) {
  Mt19937* generator = TRY(generator_of(vm, args[0]));
  Value n = args[1];
  if (!is_int_kind(n))
    return raise(vm, TypeError, "'", type_name(vm, n),
                 "' object cannot be interpreted as an integer");
  IntOperand limit(n);
  if (limit.view.negative || limit.view.size == 0) return Value::from_int(0);
  size_t bits = bit_length(limit.view);
  if (bits <= 32) {
    uint32_t r;
    do r = generator->next() >> (32 - bits);
    while (r >= limit.view.limbs[0]);
    return Value::from_int(r);
  }
  for (;;) {
    TRY(spend(vm, bits / 512));
    Value r = TRY(bits_of(vm, generator, bits));
    IntOperand candidate(r);
    if (compare(candidate.view, limit.view) < 0) return r;
  }
}

// The words and the position, as CPython's getstate() has them.
Answer getstate(Vm& vm, Args args) {
  Mt19937* generator = TRY(generator_of(vm, args[0]));
  Tuple* words = TRY(make_tuple_of(vm, Mt19937::kWords + 1));
  for (uint32_t i = 0; i < Mt19937::kWords; i++)
    words->items()[i] = Value::from_int(generator->state[i]);
  words->items()[Mt19937::kWords] = Value::from_int(generator->position);
  return to_value(words);
}

Answer setstate(Vm& vm, Args args) {
  Mt19937* generator = TRY(generator_of(vm, args[0]));
  auto* words = as<Tuple>(args[1]);
  if (!words) return raise(vm, TypeError, "state vector must be a tuple");
  if (words->size != Mt19937::kWords + 1)
    return raise(vm, ValueError, "state vector is the wrong size");
  Mt19937 made;
  for (uint32_t i = 0; i <= Mt19937::kWords; i++) {
    Value v = words->items()[i];
    if (!is_int_kind(v)) return raise(vm, TypeError, "an integer is required");
    int64_t word = clip(v);
    if (word < 0) return raise(vm, OverflowError, "can't convert negative value to unsigned int");
    if (i < Mt19937::kWords)
      made.state[i] = uint32_t(word);
    else if (word > Mt19937::kWords)
      return raise(vm, ValueError, "invalid state");
    else
      made.position = uint32_t(word);
  }
  *generator = made;
  return none();
}

constexpr NativeRow kRows[] = {
    {"new_state()", new_state},
    {"seed(state, a, /)", seed},
    {"random(state, /)", random, "random() -> x in the interval [0, 1)."},
    {"getrandbits(state, k: size, /)", getrandbits,
     "getrandbits(k) -> x.  Generates an int with k random bits."},
    {"below(state, n, /)", below},
    {"system_bytes(n: size, /)", system_bytes},
    {"getstate(state, /)", getstate},
    {"setstate(state, words, /)", setstate},
};

}  // namespace

extern const ModuleTable k__random_module;
const ModuleTable k__random_module = {
    .name = "_random",
    .doc = "The Mersenne Twister, for module random.",
    .functions = kRows,
};

}  // namespace brine
