// The module `_time`: clocks, sleeping, calendars. stdlib/lib/time.py puts struct_time over it.
//
// Every function asks for the capability `clock`. Calendar times are plain tuples here, of the nine
// fields of struct_time, then the zone's name and its offset in seconds.
// Tested by tests/lang/time_module/*.py.
#include <time.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>

#include "vm/base/utf8.h"
#include "vm/object/dict.h"
#include "vm/object/function.h"
#include "vm/object/number.h"
#include "vm/object/sequence.h"
#include "vm/object/str.h"
#include "vm/run/arguments.h"
#include "vm/run/protocol.h"

namespace brine {
namespace {

Result<void> ask_clock(Vm& vm) {
  if (vm.capabilities.clock) return {};
  return raise(vm, PermissionError, "the clock is not granted");
}

int64_t nanoseconds(clockid_t clock) {
  timespec t;
  clock_gettime(clock, &t);
  return int64_t(t.tv_sec) * 1'000'000'000 + t.tv_nsec;
}

// Exact to the last digit: whole seconds and their fraction are divided apart.
template <clockid_t clock>
Answer seconds(Vm& vm, Args) {
  TRY(ask_clock(vm));
  return make_float(vm, double(nanoseconds(clock)) * 1e-9);
}
template <clockid_t clock>
Answer in_nanoseconds(Vm& vm, Args) {
  TRY(ask_clock(vm));
  return make_int(vm, nanoseconds(clock));
}

// ---- clocks by number

Result<clockid_t> clock_of(Vm& vm, Value id) {
  TRY(ask_clock(vm));
  int64_t n = clip(id);
  if (n < INT32_MIN || n > INT32_MAX)
    return raise(vm, OverflowError, "Python int too large to convert to C ",
                 n == INT64_MIN || n == INT64_MAX ? "long" : "int");
  return clockid_t(n);
}
Result<int64_t> read_clock(Vm& vm, Value id, int (*read)(clockid_t, timespec*)) {
  clockid_t clock = TRY(clock_of(vm, id));
  timespec t;
  if (read(clock, &t) != 0) return raise_errno(vm, errno);
  return int64_t(t.tv_sec) * 1'000'000'000 + t.tv_nsec;
}
Answer time_clock_gettime(Vm& vm, Args args) {
  return make_float(vm, double(TRY(read_clock(vm, args[0], clock_gettime))) * 1e-9);
}
Answer time_clock_gettime_ns(Vm& vm, Args args) {
  return make_int(vm, TRY(read_clock(vm, args[0], clock_gettime)));
}
Answer time_clock_getres(Vm& vm, Args args) {
  return make_float(vm, double(TRY(read_clock(vm, args[0], clock_getres))) * 1e-9);
}

// ---- sleeping

// A number of seconds as nanoseconds, rounded up.
Result<int64_t> duration_of(Vm& vm, Value v) {
  double d;
  if (is_float_kind(v)) {
    d = float_of(v);
    if (std::isnan(d)) return raise(vm, ValueError, "Invalid value NaN (not a number)");
  } else if (is_int_kind(v)) {
    d = TRY(int_to_double(vm, v));
  } else {
    return raise(vm, TypeError, "'", type_name(vm, v),
                 "' object cannot be interpreted as an integer");
  }
  if (d < 0) return raise(vm, ValueError, "sleep length must be non-negative");
  if (d >= 9223372036.0)
    return raise(vm, OverflowError, "timestamp too large to convert to C _PyTime_t");
  return int64_t(std::ceil(d * 1e9));
}

// In short naps, so that an interrupt or the deadline is noticed.
Answer time_sleep(Vm& vm, Args args) {
  TRY(ask_clock(vm));
  int64_t duration = TRY(duration_of(vm, args[0]));
  int64_t end = nanoseconds(CLOCK_MONOTONIC) + duration;
  for (;;) {
    TRY(check_interrupt(vm));
    int64_t left = end - nanoseconds(CLOCK_MONOTONIC);
    if (left <= 0) return none();
    timespec nap = {0, std::min<int64_t>(left, 4'000'000)};
    nanosleep(&nap, nullptr);
  }
}

// ---- calendars

Result<time_t> seconds_of(Vm& vm, Value v) {
  if (is_none(v)) return time_t(nanoseconds(CLOCK_REALTIME) / 1'000'000'000);
  double d;
  if (is_float_kind(v)) {
    d = std::floor(float_of(v));
    if (std::isnan(d)) return raise(vm, ValueError, "Invalid value NaN (not a number)");
  } else if (is_int_kind(v)) {
    d = TRY(int_to_double(vm, v));
    if (std::fabs(d) < 0x1p62) return time_t(*to_int64(v));
  } else {
    return raise(vm, TypeError, "'", type_name(vm, v),
                 "' object cannot be interpreted as an integer");
  }
  if (std::fabs(d) >= 0x1p62)
    return raise(vm, OverflowError, "timestamp out of range for platform time_t");
  return time_t(d);
}

Answer tuple_of(Vm& vm, const tm& t) {
  Value zone = to_value(TRY(make_str(vm, text_of_system(t.tm_zone ? t.tm_zone : ""))));
  Value items[] = {Value::from_int(int64_t(t.tm_year) + 1900),
                   Value::from_int(t.tm_mon + 1),
                   Value::from_int(t.tm_mday),
                   Value::from_int(t.tm_hour),
                   Value::from_int(t.tm_min),
                   Value::from_int(t.tm_sec),
                   Value::from_int((t.tm_wday + 6) % 7),
                   Value::from_int(t.tm_yday + 1),
                   Value::from_int(t.tm_isdst),
                   zone,
                   Value::from_int(t.tm_gmtoff)};
  return make_tuple(vm, items);
}

template <tm* (*convert)(const time_t*, tm*)>
Answer calendar(Vm& vm, Args args) {
  TRY(ask_clock(vm));
  time_t when = TRY(seconds_of(vm, args[0]));
  tm t = {};
  if (!convert(&when, &t)) return raise_errno(vm, errno);
  return tuple_of(vm, t);
}

// Nine ints of a tuple, as C's struct has them.
Result<tm> tm_of(Vm& vm, Value v) {
  auto* fields = as<Tuple>(v);
  if (!fields) return raise(vm, TypeError, "Tuple or struct_time argument required");
  if (fields->size < 9)
    return raise(vm, TypeError, "function takes exactly 9 arguments (", fields->size, " given)");
  int at[9];
  for (size_t i = 0; i < 9; i++) {
    Value field = fields->items()[i];
    if (!is_int_kind(field))
      return raise(vm, TypeError, "'", type_name(vm, field),
                   "' object cannot be interpreted as an integer");
    int64_t n = clip(field);
    if (n > INT32_MAX || n < INT32_MIN + 1900)
      return raise(vm, OverflowError,
                   i == 0 ? "year out of range" : "signed integer is greater than maximum");
    at[i] = int(n);
  }
  tm t = {};
  t.tm_year = at[0] - 1900;
  t.tm_mon = at[1] - 1;
  t.tm_mday = at[2];
  t.tm_hour = at[3];
  t.tm_min = at[4];
  t.tm_sec = at[5];
  t.tm_wday = (at[6] + 1) % 7;
  t.tm_yday = at[7] - 1;
  t.tm_isdst = at[8];
  return t;
}

// 0 stands for 1 in months and days, as C's own functions accept it.
Result<tm> checked_tm(Vm& vm, Value v) {
  tm t = TRY(tm_of(vm, v));
  if (t.tm_mon == -1)
    t.tm_mon = 0;
  else if (t.tm_mon < 0 || t.tm_mon > 11)
    return raise(vm, ValueError, "month out of range");
  if (t.tm_mday == 0)
    t.tm_mday = 1;
  else if (t.tm_mday < 0 || t.tm_mday > 31)
    return raise(vm, ValueError, "day of month out of range");
  if (t.tm_hour < 0 || t.tm_hour > 23) return raise(vm, ValueError, "hour out of range");
  if (t.tm_min < 0 || t.tm_min > 59) return raise(vm, ValueError, "minute out of range");
  if (t.tm_sec < 0 || t.tm_sec > 61) return raise(vm, ValueError, "seconds out of range");
  if (t.tm_wday < 0) return raise(vm, ValueError, "day of week out of range");
  if (t.tm_yday == -1)
    t.tm_yday = 0;
  else if (t.tm_yday < 0 || t.tm_yday > 365)
    return raise(vm, ValueError, "day of year out of range");
  return t;
}

Answer time_mktime(Vm& vm, Args args) {
  TRY(ask_clock(vm));
  tm t = TRY(tm_of(vm, args[0]));
  t.tm_wday = -1;  // stays only when it failed
  time_t seconds = mktime(&t);
  if (seconds == -1 && t.tm_wday == -1)
    return raise(vm, OverflowError, "mktime argument out of range");
  return make_float(vm, double(seconds));
}

Answer time_asctime(Vm& vm, Args args) {
  constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  TRY(ask_clock(vm));
  tm t = TRY(checked_tm(vm, args[0]));
  char text[64];
  int n =
      std::snprintf(text, sizeof text, "%s %s%3d %.2d:%.2d:%.2d %d", kDays[t.tm_wday],
                    kMonths[t.tm_mon], t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, 1900 + t.tm_year);
  return make_ascii(vm, {text, size_t(n)});
}

Answer time_strftime(Vm& vm, Args args) {
  TRY(ask_clock(vm));
  auto* format = as<Str>(args[0]);
  if (!format)
    return raise(vm, TypeError, "strftime() argument 1 must be str, not ", given_name(vm, args[0]));
  if (format->view().find('\0') != std::string_view::npos)
    return raise(vm, ValueError, "embedded null character");
  tm t = TRY(checked_tm(vm, args[1]));
  tm known = t;  // the zone of that moment, for %Z and %z
  known.tm_isdst = t.tm_isdst;
  if (mktime(&known) != -1 || known.tm_zone) {
    t.tm_gmtoff = known.tm_gmtoff;
    t.tm_zone = known.tm_zone;
  }
  std::string zone = text_of_system(t.tm_zone ? t.tm_zone : "");
  t.tm_zone = zone.c_str();
  // A mark before the format tells an empty result from a short buffer.
  std::string marked = "\x01" + std::string(format->view());
  TRY(spend(vm, marked.size() / 8));
  std::string text(marked.size() * 4 + 128, '\0');
  for (;;) {
    size_t n = strftime(text.data(), text.size(), marked.c_str(), &t);
    if (n > 0) return make_str(vm, std::string_view(text).substr(1, n - 1));
    if (text.size() > marked.size() * 256 + 4096)
      return raise(vm, ValueError, "Invalid format string");
    text.resize(text.size() * 2);
  }
}

constexpr NativeRow kRows[] = {
    {"time()", seconds<CLOCK_REALTIME>,
     "time() -> floating point number\n\nReturn the current time in seconds since the "
     "Epoch.\nFractions of a second may be present if the "
     "system clock provides them."},
    {"time_ns()", in_nanoseconds<CLOCK_REALTIME>,
     "time_ns() -> int\n\nReturn the current time in nanoseconds since the Epoch."},
    {"monotonic()", seconds<CLOCK_MONOTONIC>,
     "monotonic() -> float\n\nMonotonic clock, cannot go backward."},
    {"monotonic_ns()", in_nanoseconds<CLOCK_MONOTONIC>,
     "monotonic_ns() -> int\n\nMonotonic clock, cannot go backward, as nanoseconds."},
    {"perf_counter()", seconds<CLOCK_MONOTONIC>,
     "perf_counter() -> float\n\nPerformance counter for benchmarking."},
    {"perf_counter_ns()", in_nanoseconds<CLOCK_MONOTONIC>,
     "perf_counter_ns() -> int\n\nPerformance counter for benchmarking as nanoseconds."},
    {"process_time()", seconds<CLOCK_PROCESS_CPUTIME_ID>,
     "process_time() -> float\n\nProcess time for profiling: sum of the kernel and user-space CPU "
     "time."},
    {"process_time_ns()", in_nanoseconds<CLOCK_PROCESS_CPUTIME_ID>,
     "process_time() -> int\n\nProcess time for profiling as nanoseconds:\nsum of the kernel and "
     "user-space CPU time."},
    {"thread_time()", seconds<CLOCK_THREAD_CPUTIME_ID>,
     "thread_time() -> float\n\nThread time for profiling: sum of the kernel and user-space CPU "
     "time."},
    {"thread_time_ns()", in_nanoseconds<CLOCK_THREAD_CPUTIME_ID>,
     "thread_time() -> int\n\nThread time for profiling as nanoseconds."},
    {"clock_gettime(clk_id: index, /)", time_clock_gettime,
     "clock_gettime(clk_id) -> float\n\nReturn the time of the specified clock clk_id."},
    {"clock_gettime_ns(clk_id: index, /)", time_clock_gettime_ns,
     "clock_gettime_ns(clk_id) -> int\n\nReturn the time of the specified clock clk_id as "
     "nanoseconds."},
    {"clock_getres(clk_id: index, /)", time_clock_getres,
     "clock_getres(clk_id) -> floating point number\n\nReturn the resolution (precision) of the "
     "specified clock clk_id."},
    {"sleep(seconds, /)", time_sleep,
     "sleep(seconds)\n\nDelay execution for a given number of seconds.  The argument may be\na "
     "floating point number for subsecond precision."},
    {"local(seconds, /)", calendar<::localtime_r>},
    {"utc(seconds, /)", calendar<::gmtime_r>},
    {"mktime(tuple, /)", time_mktime,
     "mktime(tuple) -> floating point number\n\nConvert a time tuple in local time to seconds "
     "since the Epoch."},
    {"asctime(tuple, /)", time_asctime},
    {"strftime(format, tuple, /)", time_strftime},
};

Result<void> fill(Vm& vm, Module* module) {
  tzset();
  auto put = [&](const char* name, Value v) {
    return set_name(vm, module->dict, intern(vm, name), v);
  };
  static constexpr std::pair<const char*, clockid_t> kClocks[] = {
      {"CLOCK_REALTIME", CLOCK_REALTIME},
      {"CLOCK_MONOTONIC", CLOCK_MONOTONIC},
      {"CLOCK_MONOTONIC_RAW", CLOCK_MONOTONIC_RAW},
      {"CLOCK_PROCESS_CPUTIME_ID", CLOCK_PROCESS_CPUTIME_ID},
      {"CLOCK_THREAD_CPUTIME_ID", CLOCK_THREAD_CPUTIME_ID},
      {"CLOCK_BOOTTIME", CLOCK_BOOTTIME},
      {"CLOCK_TAI", CLOCK_TAI},
  };
  for (auto [name, id] : kClocks) TRY(put(name, Value::from_int(id)));
  TRY(put("timezone", make_int(vm, timezone)));
  TRY(put("daylight", Value::from_int(daylight)));
  Value names[2];
  for (size_t i : {size_t(0), size_t(1)})
    names[i] = to_value(TRY(make_str(vm, text_of_system(tzname[i]))));
  Value both = to_value(TRY(brine::make_tuple(vm, names)));
  TRY(put("tzname", both));
  // Their names in errors and pickles are those of module time.
  Value module_name = to_value(intern(vm, "time"));
  for (const NativeRow& row : kRows) {
    Value* native = find_name(module->dict, intern(vm, row_name(row)));
    vm.heap.barrier(native->as_object());
    cast<Native>(*native)->module = module_name;
  }
  return {};
}

}  // namespace

extern const ModuleTable k__time_module;
const ModuleTable k__time_module = {
    .name = "_time",
    .doc = "Clocks and calendars, for module time.",
    .functions = kRows,
    .fill = fill,
};

}  // namespace brine
