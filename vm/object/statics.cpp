// The static singletons and what the list of kinds says. Read-only: marking never writes to them.
#include "vm/heap/object.h"

namespace brine {
namespace {

constexpr Singleton make(Kind kind) {
  Singleton s{};
  s.gc = kStaticGc;
  s.kind = kind;
  s.flags = 0;
  s.aux = 0;
  s.shape = uint32_t(kind);
  return s;
}

constexpr KindInfo kKinds[] = {
#define TYPE(name, python_name, travel) {#name, python_name, Travel::travel},
#include "vm/types.def"
};

}  // namespace

constinit const Singleton kNone = make(Kind::None);
constinit const Singleton kTrue = [] {
  Singleton s = make(Kind::Bool);
  s.aux = 1;
  return s;
}();
constinit const Singleton kFalse = make(Kind::Bool);
constinit const Singleton kEllipsis = make(Kind::Ellipsis);
constinit const Singleton kNotImplemented = make(Kind::NotImplemented);

const KindInfo& kind_info(Kind kind) { return kKinds[size_t(kind)]; }

}  // namespace brine
