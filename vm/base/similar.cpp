// See similar.h.
#include "vm/base/similar.h"

#include <algorithm>
#include <cstdint>

namespace brine {
namespace {

constexpr size_t kMove = 2, kCase = 1;
constexpr size_t kMostCandidates = 750, kLongest = 40;

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }
size_t replace_cost(char a, char b) { return a == b ? 0 : lower(a) == lower(b) ? kCase : kMove; }

}  // namespace

size_t edit_distance(std::string_view a, std::string_view b, size_t most) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  if (a.empty() || b.empty()) return (a.size() + b.size()) * kMove;
  if (a.size() > kLongest || b.size() > kLongest) return most + 1;
  if (b.size() < a.size()) std::swap(a, b);
  if ((b.size() - a.size()) * kMove > most) return most + 1;
  // row[i]: from the part of b read so far to the first i + 1 characters of a.
  size_t row[kLongest];
  for (size_t i = 0; i < a.size(); i++) row[i] = (i + 1) * kMove;
  size_t result = 0;
  for (size_t j = 0; j < b.size(); j++) {
    size_t diagonal = result = j * kMove;
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < a.size(); i++) {
      size_t replaced = diagonal + replace_cost(b[j], a[i]);
      diagonal = row[i];
      result = std::min(std::min(result, diagonal) + kMove, replaced);
      row[i] = result;
      least = std::min(least, result);
    }
    if (least > most) return most + 1;
  }
  return result;
}

std::string_view find_similar(std::string_view wrong,
                              const std::vector<std::string_view>& candidates) {
  std::string_view best;
  if (candidates.size() >= kMostCandidates) return best;
  size_t best_distance = SIZE_MAX;
  for (std::string_view candidate : candidates) {
    if (candidate == wrong || best_distance == 0) continue;
    size_t most = std::min((wrong.size() + candidate.size() + 3) * kMove / 6, best_distance - 1);
    size_t distance = edit_distance(wrong, candidate, most);
    if (distance > most) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

}  // namespace brine
