// The module itertools. Its classes show themselves as CPython's do, but an instance is a hidden generator: a generator
// of one of the functions in vm/run/stubs/library.py whose class is count, chain ... So a `for` over one resumes it like
// any generator, and it travels in a pickle as the frame it is.
// Tested by tests/lang/itertools_module/*.py.
#include <algorithm>
#include <string>
#include <vector>

#include "stdlib/native/builtins.h"
#include "vm/object/all.h"
#include "vm/object/builtin_class.h"
#include "vm/object/list.h"
#include "vm/object/object_type.h"
#include "vm/run/intrinsics.h"
#include "vm/run/loop.h"
#include "vm/run/native_steps.h"
#include "vm/run/protocol.h"
#include "vm/run/resume.h"
#include "vm/run/state.h"
#include "vm/run/stubs.h"
#include "vm/run/wrappers.h"

namespace brine {
namespace {

Class* class_named(Vm& vm, const char* text) {
  return cast<Class>(vm.state->host_values[std::string("class itertools.") + text]);
}

// A generator of the stub that shows itself as an instance of cls.
Answer make_hidden(Vm& vm, Class* cls, Stub stub, ArgList args) {
  Function* f = TRY(stub_function(vm, stub));
  warm_up(vm, f->code);
  Answer a = enter(vm, f, args);
  if (!a.failed()) a.word.as_object()->shape = built_in_base(cls)->root->id;
  return wrap_lazy(vm, cls, a);
}

// Those of the arguments that the mask names are iterators by now.
Answer finish(Vm& vm, Class* cls, Stub body, std::span<Value> args, uint64_t mask) {
  for (size_t i = 0; i < args.size(); i++)
    if (i < 60 ? mask >> i & 1 : mask >> 60 & 1) args[i] = TRY(wrap_iterator(vm, args[i]));
  if (body != Stub::zip_longest_of) return make_hidden(vm, cls, body, ArgList(args));
  Tuple* its = TRY(brine::make_tuple(vm, args.subspan(1)));
  return make_hidden(vm, cls, body, {to_value(its), args[0]});
}

// Bit i of the mask: the argument is to be iterated (bit 60: all from there on). iter() may be Python's: then a stub asks,
// and those before it are iterators by then, which answer with themselves.
Answer begin(Vm& vm, Value cls, Stub body, std::span<Value> args, uint64_t mask) {
  for (size_t i = 0; i < args.size(); i++) {
    if (!(i < 60 ? mask >> i & 1 : mask >> 60 & 1)) continue;
    Value it = TRY(simple_iterator(vm, args[i]));
    if (it == kUnbound) {
      Tuple* all = TRY(brine::make_tuple(vm, args));
      return enter_stub(
          vm, Stub::make_itertool,
          {cls, Value::from_int(int64_t(body)), to_value(all), Value::from_int(int64_t(mask))});
    }
    args[i] = it;
  }
  return finish(vm, cast<Class>(cls), body, args, mask);
}
template <size_t n>
Answer begin(Vm& vm, Value cls, Stub body, Value (&&args)[n], uint64_t mask) {
  return begin(vm, cls, body, std::span<Value>(args), mask);
}

Answer make_itertool(Vm& vm, Args args) {
  Tuple* its = cast<Tuple>(args[2]);
  std::vector<Value> copy(its->items(), its->items() + its->size);
  return finish(vm, cast<Class>(args[0]), Stub(args[1].as_int()), copy, uint64_t(args[3].as_int()));
}

// ---- __new__

bool is_number(Vm& vm, Value v) {
  if (is_int_kind(v) || v.is_float() || is_kind(v, Kind::Float) || is_kind(v, Kind::Complex))
    return true;
  Class* cls = class_of(vm, v);
  return lookup(vm, cls, Special::index_) != kUnbound ||
         lookup(vm, cls, Special::float_) != kUnbound ||
         lookup(vm, cls, Special::int_) != kUnbound ||
         lookup(vm, cls, Special::complex_) != kUnbound;
}

Answer count_new(Vm& vm, Args args) {
  if (!is_number(vm, args[1]) || !is_number(vm, args[2]))
    return raise(vm, TypeError, "a number is required");
  Class* cls = cast<Class>(args[0]);
  if (args[2] == Value::from_int(1)) return make_hidden(vm, cls, Stub::count_ones, {args[1]});
  return make_hidden(vm, cls, Stub::count_from, {args[1], args[2]});
}
Answer cycle_new(Vm& vm, Args args) { return begin(vm, args[0], Stub::cycle_of, {args[1]}, 1); }
Answer repeat_new(Vm& vm, Args args) {
  Class* cls = cast<Class>(args[0]);
  if (args[2] == kUnbound) return make_hidden(vm, cls, Stub::repeat_forever, {args[1]});
  Value times = TRY(nest(vm, to_index(vm, args[2])));
  int64_t n = std::clamp<int64_t>(clip(times), 0, Value::kMaxInt);
  return make_hidden(vm, cls, Stub::repeat_times, {args[1], Value::from_int(n)});
}
Answer accumulate_new(Vm& vm, Args args) {
  if (args[3] != kUnbound && !is_none(args[3]))
    return begin(vm, args[0], Stub::accumulate_on, {args[1], args[2], args[3]}, 1);
  if (is_none(args[2])) return begin(vm, args[0], Stub::accumulate_sums, {args[1]}, 1);
  return begin(vm, args[0], Stub::accumulate_by, {args[1], args[2]}, 1);
}
Answer chain_new(Vm& vm, Args args) { return begin(vm, args[0], Stub::chain_of, {args[1]}, 1); }
Answer compress_new(Vm& vm, Args args) {
  return begin(vm, args[0], Stub::compress_by, {args[1], args[2]}, 3);
}
Answer dropwhile_new(Vm& vm, Args args) {
  return begin(vm, args[0], Stub::drop_while, {args[1], args[2]}, 2);
}
Answer takewhile_new(Vm& vm, Args args) {
  return begin(vm, args[0], Stub::take_while, {args[1], args[2]}, 2);
}
Answer filterfalse_new(Vm& vm, Args args) {
  if (is_none(args[1]) || args[1] == to_value(builtin_class(vm, Kind::Bool)))
    return begin(vm, args[0], Stub::filter_false, {args[2]}, 1);
  return begin(vm, args[0], Stub::filter_not_by, {args[1], args[2]}, 2);
}
Answer groupby_new(Vm& vm, Args args) {
  return begin(vm, args[0], Stub::group_by, {args[1], args[2]}, 1);
}
Answer pairwise_new(Vm& vm, Args args) { return begin(vm, args[0], Stub::pairs_of, {args[1]}, 1); }
Answer starmap_new(Vm& vm, Args args) {
  return begin(vm, args[0], Stub::star_map, {args[1], args[2]}, 2);
}

Answer zip_longest_new(Vm& vm, Args args) {
  Dict* given = cast<Dict>(args[2]);
  Value* fill = find_name(given, intern(vm, "fillvalue"));
  if (given->used > (fill ? 1u : 0u))
    return raise(vm, TypeError, "zip_longest() got an unexpected keyword argument");
  std::vector<Value> all{fill ? *fill : none()};
  for (Value v : cast<Tuple>(args[1])->view()) all.push_back(v);
  return begin(vm, args[0], Stub::zip_longest_of, all, ~uint64_t(1) & ((uint64_t(1) << 61) - 1));
}

// A bound of islice: -1 for None, -2 for what is none.
Result<int64_t> slice_bound(Vm& vm, Value v) {
  if (is_none(v)) return -1;
  if (!is_int_kind(v)) {
    if (lookup(vm, class_of(vm, v), Special::index_) == kUnbound) return -2;
    v = TRY(nest(vm, to_index(vm, v)));
  }
  if (!v.is_int() && !is_bool(v)) return -2;
  int64_t n = clip(v);
  return n < 0 ? -2 : n;
}
Answer islice_new(Vm& vm, Args args) {
  Tuple* given = cast<Tuple>(args[1]);
  size_t n = given->size;
  if (n < 2) return raise(vm, TypeError, "islice expected at least 2 arguments, got ", n);
  if (n > 4) return raise(vm, TypeError, "islice expected at most 4 arguments, got ", n);
  Value* at = given->items();
  if (n == 2) {
    int64_t stop = TRY(slice_bound(vm, at[1]));
    if (stop == -2)
      return raise(vm, ValueError,
                   "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    if (stop >= 0) return begin(vm, args[0], Stub::slice_to, {at[0], Value::from_int(stop)}, 1);
    return begin(vm, args[0], Stub::slice_of,
                 {at[0], Value::from_int(0), Value::from_int(-1), Value::from_int(1)}, 1);
  }
  int64_t start = TRY(slice_bound(vm, at[1])), stop = TRY(slice_bound(vm, at[2]));
  if (stop == -2 && !is_int_kind(at[2]))
    return raise(vm, ValueError,
                 "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  if (start == -2 || stop == -2)
    return raise(vm, ValueError,
                 "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  int64_t step = n == 4 ? TRY(slice_bound(vm, at[3])) : 1;
  if (n == 4 && is_none(at[3])) step = 1;
  if (step < 1)
    return raise(vm, ValueError, "Step for islice() must be a positive integer or None.");
  return begin(vm, args[0], Stub::slice_of,
               {at[0], Value::from_int(std::max<int64_t>(start, 0)), Value::from_int(stop),
                Value::from_int(step)},
               1);
}

// ---- what goes over pools

Answer make_of(Vm& vm, Class* cls, Stub body, List* pools, int64_t extra);

// tuple(source), or Unbound if that runs Python.
Result<Value> pool_of(Vm& vm, Value source) {
  if (source.is_object() && source.as_object()->shape == uint32_t(Kind::Tuple)) return source;
  List* items = TRY(brine::make_list(vm, {}));
  if (!TRY(extend_plainly(vm, items, source))) return kUnbound;
  return Result<Value>(to_value(TRY(brine::make_tuple(vm, items->view()))));
}
Answer over_pools(Vm& vm, Value cls, Stub body, Tuple* sources, int64_t extra) {
  bool plain = std::all_of(sources->items(), sources->items() + sources->size,
                           [&](Value v) { return iterates_plainly(vm, v); });
  if (!plain)
    return enter_stub(
        vm, Stub::make_of_pools,
        {cls, Value::from_int(int64_t(body)), to_value(sources), Value::from_int(extra)});
  List* pools = TRY(brine::make_list(vm, {}));
  for (Value source : sources->view()) TRY(append(vm, pools, TRY(pool_of(vm, source))));
  return make_of(vm, cast<Class>(cls), body, pools, extra);
}
Answer product_new(Vm& vm, Args args) {
  int64_t repeat = clip(args[1]);
  if (repeat < 0) return raise(vm, ValueError, "repeat argument cannot be negative");
  Tuple* sources = cast<Tuple>(args[2]);
  if (sources->size && uint64_t(repeat) > (uint64_t(1) << 31) / sources->size)
    return raise(vm, OverflowError, "repeat argument too large");
  return over_pools(vm, args[0], Stub::product_of, sources, repeat);
}
Answer by_pool(Vm& vm, Value cls, Stub body, Value source, int64_t r) {
  if (r < 0 && r != INT64_MIN) return raise(vm, ValueError, "r must be non-negative");
  Tuple* sources = TRY(brine::make_tuple(vm, {&source, 1}));
  return over_pools(vm, cls, body, sources, std::clamp<int64_t>(r, -1, Value::kMaxInt));
}
Answer permutations_new(Vm& vm, Args args) {
  if (is_none(args[2])) return by_pool(vm, args[0], Stub::permutations_of, args[1], INT64_MIN);
  if (!is_int_kind(args[2])) return raise(vm, TypeError, "Expected int as r");
  return by_pool(vm, args[0], Stub::permutations_of, args[1],
                 std::max<int64_t>(clip(args[2]), INT64_MIN + 1));
}
Answer combinations_new(Vm& vm, Args args) {
  return by_pool(vm, args[0], Stub::combinations_of, args[1],
                 std::max<int64_t>(clip(args[2]), INT64_MIN + 1));
}
Answer repeated_new(Vm& vm, Args args) {
  return by_pool(vm, args[0], Stub::repeated_combinations_of, args[1],
                 std::max<int64_t>(clip(args[2]), INT64_MIN + 1));
}

// _make_of_pools(cls, body, pools, extra)
Answer make_of_pools(Vm& vm, Args args) {
  return make_of(vm, cast<Class>(args[0]), Stub(args[1].as_int()), cast<List>(args[2]),
                 args[3].as_int());
}

// pools is a list of tuples; extra is `repeat`, or r.
Answer make_of(Vm& vm, Class* cls, Stub body, List* pools, int64_t extra) {
  if (body != Stub::product_of) {
    Tuple* pool = cast<Tuple>(pools->items()[0]);
    return make_hidden(vm, cls, body,
                       {to_value(pool), Value::from_int(extra < 0 ? int64_t(pool->size) : extra)});
  }
  std::vector<Value> all;
  for (int64_t i = 0; i < extra && pools->size; i++) {
    TRY(spend(vm, pools->size / 16));
    for (Value v : pools->view()) all.push_back(v);
  }
  if (all.size() == 2) return make_hidden(vm, cls, Stub::product_two, {all[0], all[1]});
  List* repeated = TRY(brine::make_list(vm, all));
  return make_hidden(vm, cls, body, {to_value(repeated)});
}

// _pick(pool, indices, r): the tuple of those items.
Answer pick(Vm& vm, Args args) {
  Tuple* pool = cast<Tuple>(args[0]);
  List* at = cast<List>(args[1]);
  uint64_t r = uint64_t(args[2].as_int());
  auto bad = [&] { return raise(vm, SystemError, "bad argument of an intrinsic"); };
  if (r > at->size) return bad();
  Tuple* picked = TRY(make_tuple_of(vm, r));
  for (uint64_t i = 0; i < r; i++) {
    Value index = at->items()[i];
    if (!index.is_int() || uint64_t(index.as_int()) >= pool->size) return bad();
    picked->items()[i] = pool->items()[index.as_int()];
  }
  return to_value(picked);
}

// ---- tee and groups

bool is_tee(Vm& vm, Value v) {
  return is_kind(v, Kind::Generator) && v.as_object()->shape == class_named(vm, "_tee")->root->id;
}
Generator* generator(Value v) { return cast<Generator>(v); }

bool runs(Vm& vm, Value v, Stub stub) {
  Result<Function*> f = stub_function(vm, stub);
  return f.ok() && generator(v)->function() == f.take();
}

Answer tee_copy(Vm& vm, Value v) {
  Generator* g = generator(v);
  bool ended = g->state() == Generator::Finished || g->state() == Generator::Moved;
  if (ended || !runs(vm, v, Stub::tee_of)) {
    Value nothing = to_value(const_cast<Tuple*>(&kEmptyTuple));
    return begin(vm, to_value(class_named(vm, "_tee")), Stub::chain_of, {nothing}, 1);
  }
  if (g->executing()) return raise(vm, RuntimeError, "cannot re-enter the tee iterator");
  return make_hidden(vm, class_named(vm, "_tee"), Stub::tee_of,
                     {g->registers()[0], g->registers()[1]});
}
Answer copy_tee(Vm& vm, Args args) { return tee_copy(vm, args[0]); }

Answer tee_of(Vm& vm, Value it, int64_t n) {
  std::vector<Value> all;
  if (is_tee(vm, it)) {
    for (int64_t i = 0; i < n; i++) {
      Answer a = i == 0 ? Answer(it) : tee_copy(vm, it);
      if (a.failed()) return a;
      all.push_back(a.word);
    }
    return brine::make_tuple(vm, all);
  }
  it = TRY(wrap_iterator(vm, it));
  List* link = TRY(brine::make_list(vm, {}));
  for (int64_t i = 0; i < n; i++) {
    Answer a = make_hidden(vm, class_named(vm, "_tee"), Stub::tee_of, {to_value(link), it});
    if (a.failed()) return a;
    all.push_back(a.word);
  }
  return brine::make_tuple(vm, all);
}
Answer tee(Vm& vm, Args args) {
  int64_t n = clip(args[1]);
  if (n < 0) return raise(vm, ValueError, "n must be >= 0");
  if (n > (1 << 24)) return raise_memory(vm);
  Value it = TRY(simple_iterator(vm, args[0]));
  if (it == kUnbound) return enter_stub(vm, Stub::tee_from, {args[0], Value::from_int(n)});
  return tee_of(vm, it, n);
}
Answer make_tee(Vm& vm, Args args) {
  if (uint64_t(args[1].as_int()) > 1 << 24) return raise_memory(vm);
  return tee_of(vm, args[0], args[1].as_int());
}
Answer tee_new(Vm& vm, Args args) {
  Value given[2] = {args[1], Value::from_int(1)};
  Value made = TRY(nest(vm, tee(vm, {given, 2})));
  return cast<Tuple>(made)->items()[0];
}
Answer make_group(Vm& vm, Args args) {
  return make_hidden(vm, vm.state->group_class, Stub::group_items, ArgList(args.from(0)));
}

Answer no_instances(Vm& vm, Args args) {
  return raise(vm, TypeError, "cannot create '", cast<Class>(args[0])->name, "' instances");
}

// ---- reprs that tell where it stands

// The generator's own register, None when it has none any more.
Value held(Value v, uint32_t i) {
  Generator* g = generator(v);
  bool there = g->state() != Generator::Finished && i < g->function()->code->locals;
  return there && g->registers()[i] != kUnbound ? g->registers()[i] : none();
}
// The generator of an object whose class may be derived in Python.
Result<Value> held_by(Vm& vm, Value v) {
  v = lazy_iterator(vm, v);
  if (!is_kind(v, Kind::Generator)) return raise(vm, TypeError, "the iterator is gone");
  return v;
}
Answer count_repr(Vm& vm, Args args) {
  Value v = TRY(held_by(vm, args[0]));
  Value parts[2] = {held(v, 0), held(v, 1)};
  Tuple* shown = TRY(brine::make_tuple(vm, {parts, runs(vm, v, Stub::count_ones) ? 1u : 2u}));
  Str* title = class_of(vm, args[0])->name;
  return enter_stub(vm, Stub::repr_call, {to_value(title), to_value(shown), none()});
}
Answer repeat_repr(Vm& vm, Args args) {
  Value v = TRY(held_by(vm, args[0]));
  Value parts[2] = {held(v, 0), held(v, 1)};
  bool forever = runs(vm, v, Stub::repeat_forever);
  if (!forever && generator(v)->state() == Generator::Finished) parts[1] = Value::from_int(0);
  Tuple* shown = TRY(brine::make_tuple(vm, {parts, forever ? 1u : 2u}));
  Str* title = class_of(vm, args[0])->name;
  return enter_stub(vm, Stub::repr_call, {to_value(title), to_value(shown), none()});
}
Answer repeat_hint(Vm& vm, Args args) {
  Value v = TRY(held_by(vm, args[0]));
  if (generator(v)->state() == Generator::Finished) return Value::from_int(0);
  if (runs(vm, v, Stub::repeat_forever)) return raise(vm, TypeError, "len() of unsized object");
  return held(v, 1);
}

Answer lazy_repr(Vm& vm, Value v) { return object_repr(vm, v); }
Answer lazy_iter(Vm&, Value v) { return v; }
Answer lazy_next(Vm& vm, Value v) { return next_of_generator(vm, generator(v)); }

constexpr TypeOps kOps{.repr = lazy_repr, .iter = lazy_iter, .next = lazy_next};

Answer chain_from(Vm& vm, Args args) { return begin(vm, args[0], Stub::chain_of, {args[1]}, 1); }

constexpr NativeRow kCount[] = {{"__new__(cls, start=0, step=1)", count_new},
                                {"__repr__(self, /)", count_repr}};
constexpr NativeRow kCycle[] = {{"__new__(cls, iterable, /)", cycle_new}};
constexpr NativeRow kRepeat[] = {{"__new__(cls, object, times=...)", repeat_new},
                                 {"__length_hint__(self, /)", repeat_hint},
                                 {"__repr__(self, /)", repeat_repr}};
constexpr NativeRow kAccumulate[] = {
    {"__new__(cls, iterable, func=None, *, initial=None)", accumulate_new}};
constexpr NativeRow kChain[] = {{"__new__(cls, /, *iterables)", chain_new}};
constexpr NativeRow kChainClass[] = {
    {"from_iterable(cls, iterable, /)", chain_from,
     "Alternative chain() constructor taking a single iterable argument that evaluates lazily."}};
constexpr NativeRow kCompress[] = {{"__new__(cls, data, selectors)", compress_new}};
constexpr NativeRow kDropWhile[] = {{"__new__(cls, predicate, iterable, /)", dropwhile_new}};
constexpr NativeRow kTakeWhile[] = {{"__new__(cls, predicate, iterable, /)", takewhile_new}};
constexpr NativeRow kFilterFalse[] = {{"__new__(cls, function, iterable, /)", filterfalse_new}};
constexpr NativeRow kGroupBy[] = {{"__new__(cls, iterable, key=None)", groupby_new}};
constexpr NativeRow kGrouper[] = {{"__new__(cls, /, *args)", no_instances}};
constexpr NativeRow kPairwise[] = {{"__new__(cls, iterable, /)", pairwise_new}};
constexpr NativeRow kStarMap[] = {{"__new__(cls, function, iterable, /)", starmap_new}};
constexpr NativeRow kZipLongest[] = {{"__new__(cls, /, *iterables, **kwargs)", zip_longest_new}};
constexpr NativeRow kSlice[] = {{"__new__(cls, /, *args)", islice_new}};
constexpr NativeRow kProduct[] = {{"__new__(cls, /, *iterables, repeat: size = 1)", product_new}};
constexpr NativeRow kPermutations[] = {{"__new__(cls, iterable, r=None)", permutations_new}};
constexpr NativeRow kCombinations[] = {{"__new__(cls, iterable, r: size)", combinations_new}};
constexpr NativeRow kRepeated[] = {{"__new__(cls, iterable, r: size)", repeated_new}};
constexpr NativeRow kTee[] = {{"__new__(cls, iterable, /)", tee_new},
                              {"__copy__(self, /)", copy_tee}};

constexpr TypeTable lazy(const char* name, std::span<const NativeRow> methods, const char* doc,
                         const TypeOps* ops = &kOps,
                         std::span<const NativeRow> class_methods = {}) {
  return {.kind = Kind::Generator,
          .doc = doc,
          .methods = methods,
          .getsets = {},
          .class_methods = class_methods,
          .static_methods = {},
          .ops = ops,
          .final = name[0] == '_',
          .python_name = name,
          .module = "itertools"};
}

constexpr TypeTable kTables[] = {
    lazy("count", kCount,
         "Return a count object whose .__next__() method returns consecutive values."),
    lazy("cycle", kCycle,
         "Return elements from the iterable until it is exhausted. Then repeat the sequence "
         "indefinitely."),
    lazy("repeat", kRepeat,
         "repeat(object [,times]) -> create an iterator which returns the object\nfor the "
         "specified number of times.  If not specified, returns the object\nendlessly."),
    lazy("accumulate", kAccumulate,
         "Return series of accumulated sums (or other binary function results)."),
    lazy("chain", kChain, "chain(*iterables) --> chain object", &kOps, kChainClass),
    lazy("compress", kCompress, "Return data elements corresponding to true selector elements."),
    lazy("dropwhile", kDropWhile, "Drop items from the iterable while predicate(item) is true."),
    lazy("takewhile", kTakeWhile,
         "Return successive entries from an iterable as long as the predicate evaluates to true "
         "for each entry."),
    lazy("filterfalse", kFilterFalse,
         "Return those items of iterable for which function(item) is false."),
    lazy("groupby", kGroupBy,
         "make an iterator that returns consecutive keys and groups from the iterable"),
    lazy("_grouper", kGrouper, nullptr),
    lazy("pairwise", kPairwise,
         "Return an iterator of overlapping pairs taken from the input iterator."),
    lazy("starmap", kStarMap,
         "Return an iterator whose values are returned from the function evaluated with an "
         "argument tuple taken from the given sequence."),
    lazy("zip_longest", kZipLongest,
         "zip_longest(iter1 [,iter2 [...]], [fillvalue=None]) --> zip_longest object"),
    lazy("islice", kSlice,
         "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> "
         "islice object"),
    lazy("product", kProduct, "product(*iterables, repeat=1) --> product object"),
    lazy("permutations", kPermutations,
         "Return successive r-length permutations of elements in the iterable."),
    lazy("combinations", kCombinations,
         "Return successive r-length combinations of elements in the iterable."),
    lazy("combinations_with_replacement", kRepeated,
         "Return successive r-length combinations of elements in the iterable allowing individual "
         "elements to have successive repeats."),
    lazy("_tee", kTee, "Iterator wrapped to make it copyable."),
};

constexpr NativeRow kFunctions[] = {
    {"tee(iterable, n: size = 2, /)", tee, "Returns a tuple of n independent iterators."},
};

constexpr NativeRow kIntrinsics[] = {
    {"_make_itertool(cls, body, args, mask, /)", make_itertool},
    {"_make_of_pools(cls, body, pools, extra, /)", make_of_pools},
    {"_make_tee(it, n: word, /)", make_tee, kTotal},
    {"_make_group(it, key, state, target, number, /)", make_group, kTotal},
    {"_pick(pool: Tuple, indices: List, r: word, /)", pick, kTotal},
};

Result<void> fill(Vm& vm, Module* m) {
  register_builtin_rows(vm, kIntrinsics);
  Class* object = builtin_class(vm, Kind::Instance);
  for (const TypeTable& table : kTables) {
    Class* cls = make_native_class(vm, table.python_name, object, Kind::Generator, &table);
    if (cls->name->view() == "_tee") cls->class_flags |= kHasWeak;
    if (table.methods.data() == kGrouper) vm.state->group_class = cls;
    vm.state->host_values[std::string("class itertools.") + table.python_name] = to_value(cls);
    TRY(set_name(vm, m->dict, cls->name, to_value(cls)));
  }
  return {};
}

}  // namespace

extern const ModuleTable k_itertools_module;
constinit const ModuleTable k_itertools_module{
    "itertools", "Functional tools for creating and using iterators.", kFunctions, fill};

}  // namespace brine
