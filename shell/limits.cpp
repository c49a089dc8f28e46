// See limits.h.
#include "shell/limits.h"

#include <cmath>
#include <cstdlib>

namespace brine::shell {
namespace {

// A number with a unit behind it, as a multiple of one.
bool parse_amount(const std::string& text, double& amount, std::string& unit) {
  char* end = nullptr;
  amount = std::strtod(text.c_str(), &end);
  unit = end;
  return end != text.c_str() && std::isfinite(amount) && amount > 0;
}

bool memory_unit(const std::string& unit, double& factor) {
  if (unit.empty())
    factor = 1;
  else if (unit == "K" || unit == "k")
    factor = 1024.0;
  else if (unit == "M" || unit == "m")
    factor = 1024.0 * 1024;
  else if (unit == "G" || unit == "g")
    factor = 1024.0 * 1024 * 1024;
  else
    return false;
  return true;
}

bool time_unit(const std::string& unit, double& factor) {
  if (unit == "s" || unit.empty())
    factor = 1e9;
  else if (unit == "ms")
    factor = 1e6;
  else if (unit == "us")
    factor = 1e3;
  else if (unit == "m")
    factor = 60e9;
  else
    return false;
  return true;
}

}  // namespace

bool parse_limits(std::string_view text, Limits& limits, std::string& problem) {
  while (!text.empty()) {
    std::string_view item = text.substr(0, text.find(','));
    text.remove_prefix(item.size() < text.size() ? item.size() + 1 : item.size());
    size_t equals = item.find('=');
    std::string key(item.substr(0, equals));
    std::string value(equals == item.npos ? std::string_view() : item.substr(equals + 1));
    double amount = 0, factor = 1;
    std::string unit;
    bool fine = parse_amount(value, amount, unit);
    if (fine && key == "mem" && memory_unit(unit, factor)) {
      limits.memory = size_t(amount * factor);
    } else if (fine && key == "fuel" && unit.empty()) {
      limits.fuel = uint64_t(amount);
    } else if (fine && key == "time" && time_unit(unit, factor)) {
      limits.time = std::chrono::nanoseconds(int64_t(amount * factor));
    } else if (fine && key == "depth" && unit.empty()) {
      limits.depth = uint32_t(amount);
    } else {
      problem = "cannot read limit '" + std::string(item) +
                "': say mem=64M, fuel=1e9, time=5s or depth=1000";
      return false;
    }
  }
  return true;
}

}  // namespace brine::shell
