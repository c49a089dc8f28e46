// The standard headers that nearly every file of the house includes, precompiled: parsing them was most of the time a
// build took. Files still include what they need themselves; `meson -Db_pch=false` builds without this one.
#include <algorithm>
#include <atomic>
#include <bit>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>
