// See find_bytes.h.
#include "vm/base/find_bytes.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace brine {

const char* find_bytes(const char* from, const char* end, std::string_view what) {
  size_t n = what.size();
  if (size_t(end - from) < n) return nullptr;
#if defined(__SSE2__)
  // Sixteen places at once: where the first and the last byte fit, those between are compared. When that has cost much
  // more than it brought, the text is of the kind that memmem is for.
  const __m128i first = _mm_set1_epi8(what.front()), last = _mm_set1_epi8(what.back());
  auto load = [](const char* p) {
    __m128i block;
    std::memcpy(&block, p, sizeof block);
    return block;
  };
  size_t compared = 0, most = 1024;
  for (; size_t(end - from) >= n - 1 + 16; from += 16) {
    __m128i fits =
        _mm_and_si128(_mm_cmpeq_epi8(load(from), first), _mm_cmpeq_epi8(load(from + n - 1), last));
    for (uint32_t places = uint32_t(_mm_movemask_epi8(fits)); places; places &= places - 1) {
      const char* at = from + __builtin_ctz(places);
      if (std::memcmp(at + 1, what.data() + 1, n - 2) == 0) return at;
      compared += n;
    }
    if (compared > most) break;
    most += 32;
  }
#endif
  return static_cast<const char*>(memmem(from, size_t(end - from), what.data(), n));
}

}  // namespace brine
